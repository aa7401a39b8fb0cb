import { MONTH_NAMES, WEEKDAY_NAMES } from '../../../text/dates/forms.js'
import { ENGLISH_COUNTS } from '../../../text/ordinals.js'
import { source } from '../../../text/regexp.js'
import * as item from './english-row-items.js'

const { rowOf } = item

const CAPITALISED = ENGLISH_COUNTS.replace(/(?<=^|\|)[a-z]/g, letter => letter.toUpperCase())
const COUNT = source`(?<count>${ENGLISH_COUNTS}|${CAPITALISED}|[2-9]|1\d|20)`
/** The number where a pattern has two places for it. */
const OTHER_COUNT = COUNT.replace('count', 'other')
const TWICE = '(?<count>[Tt]wice)'
const BOTH = source`\b(?<count>[Bb]oth)`
/** A number that is of all there are: not of some, not of the last ones, not about so many. */
const IN_ALL = source`
  (?<!\b(?:of the|(?<!consists |consisting |composed |made up |a total )of|least|about|nearly|than|other|these|those|last|first|next|past
    |every|per|between) )\b${COUNT}
`
/** `Our three leading sellers`: a number that opens its sentence or stands behind an article. */
const PRESENTED_COUNT = source`
  (?<=^|[.;] |[Oo]ur |[Tt]he |[Ii]ts |[Tt]heir )(?:(?:Our|The|Its|Their) )?(?:(?:top|leading|best|main|largest|remaining|other) )?${COUNT}
`
/** A number that may stand before names of places: `all five offices` were all told of. */
const PLACED_COUNT = source`
  (?<!\b(?:of the|(?<!consists |consisting |composed |made up )of|at least|about|nearly|over|than|other|these|those|all|last|first|next
    |past) )\b(?<count>${ENGLISH_COUNTS}|${CAPITALISED})
`

/** Things by one word or two, and by up to three. */
const THINGS = '(?:[a-z]+ )?[a-z]+s'
const SUCH_THINGS = '(?:[a-z]+ ){0,2}[a-z]+s'
/** Where things are or whose they are. */
const PLACE = source`(?: (?:in|of|at|for|on|from|across) (?:the |our |its |their )?[\w'’-]+(?: [\w'’-]+){0,2}?)`
/** Things that go by a number or a day. */
const NUMBERED = 'weeks|days|pages|months|years|ages|grades|wards|zones|chapters|sections|routes|lines'
const OCCASIONS = '(?:times|meetings|sessions|occasions|visits|hearings|days|dates)'
const BODIES = '(?:members|people|persons|councillors|trustees|directors|schools|towns|districts|countries|sites|wards|teams)'
const PANEL = '(?:panel|team|group|committee|board|jury|crew|staff|party|court)'
const FOLD = '(?:stage|part|step|point|phase|pillar|tier|pronged|arm|way)'
/** Words for what is thought or done, and for kinds of things: what is told of them in a row are they themselves. */
const MATTERS = source`
  (?:reasons|factors|causes|priorities|objectives|goals|aims|targets|themes|topics|risks|challenges|barriers|concerns|strengths|weaknesses
    |recommendations|findings|issues|measures|questions|principles|criteria|functions|elements|components|stages|phases|steps|pillars
    |values|subjects|options|services|activities|modules|outcomes|indicators|drivers|commitments|areas|categories|strands)
`
const KINDS = source`
  (?:species|crops|breeds|varieties|fuels|metals|minerals|materials|substances|drugs|medicines|vaccines|diseases|infections|languages
    |sports|taxes|fees|products|commodities|goods|pollutants|gases|nutrients|habitats|trades|professions|occupations|industries|sectors
    |ingredients|instruments|foods|grains|fruits|vegetables|birds|mammals|fish|trees|plants|insects)
`
/** Words before a number that say that it is of all there are. */
const DEFINITE = '(?:first|last|other|latter|remaining|main|[Oo]ur|[Tt]he|[Ii]ts|[Tt]heir|[Tt]hese|[Aa]ll)'
const THESE = '(?:of (?:these|them|those)|(?:[a-z]+ )?[a-z]+s)'
/** What opens a list that is set off: a comma, a colon, a dash, a bracket. */
const SET_OFF = source`(?:, |: | [–—] ?| \()`

/** Where a row must end: with its sentence or bracket; or with a comma as well. */
const CLOSED = '(?=[.;)]|$)'
const ENDED = '(?=[,.;)]|$)'
const GOES_ON = '(?=[.;)]|$|,? [a-z])'
const VERBS = '(?:are|were|is|was|has|have|had|will|can|must|should|may)'

/** How rows of things of one kind are told with their number: groups `count` (or `other`) and `list`. */
export interface RowForm {
  /** A word or mark it cannot do without. */
  readonly needs: RegExp
  readonly row: RegExp
  /** What parts the list, unless commas and "and" do. */
  readonly between?: RegExp
}

/** A row form: what leads to the list, the list, and what must follow it. */
const form = (needs: RegExp, lead: string, list: string, behind = CLOSED, flags = 'g'): RowForm => ({
  needs,
  row: new RegExp(`${lead}${list}${behind}`, flags),
})

/** Rows of days, times and years. */
const OF_TIME: readonly RowForm[] = [
  // five sailings a day, at 06:30, 09:45 and 17:15; four days, on 3, 4 and 5 March 2025
  form(
    / at /i,
    source`${IN_ALL} ${SUCH_THINGS}(?: an? (?:day|week|year|month)| each (?:day|week|year|month))?,? at `,
    rowOf(item.CLOCK),
    CLOSED,
    'gi',
  ),
  form(
    / on |[:(]/i,
    source`${IN_ALL} ${SUCH_THINGS}(?: (?:(?:were|was|are|have been) )?[a-z]+(?: place)?)?(?:,? on |: | \()`,
    item.DAYS,
    CLOSED,
    'gi',
  ),
  // met on 15 March, 20 September and 14 March 2025, four times in all
  form(
    /\bon /,
    source`\bon `,
    item.DAYS,
    source`(?:, ${COUNT} (?:times|occasions|meetings|sessions|visits|hearings|days)\b| \(${OTHER_COUNT} ${THINGS}\))`,
  ),
  // met seven times: 06-Mar-2024 (Wednesday), 22-May-2024 (Wednesday) and 11-Sep-2024
  form(
    new RegExp(source`\b${OCCASIONS}\b`),
    source`${IN_ALL} (?:[a-z]+ )?${OCCASIONS}(?:[^.;:()\d]{0,30}?: ?|,? (?:on )?|\()`,
    rowOf(item.DATED),
  ),
  // twice a year, in January and July; four times a week: Monday, Wednesday and Saturday
  form(
    /\b(?:[Tt]wice|times) (?:a|an|each|every|per) /,
    source`\b(?:${TWICE}|${OTHER_COUNT} times) (?:a|an|each|every|per) (?:year|week|month|term|season)(?:,? (?:in|on|at) |: ?(?:on )?)`,
    rowOf(`(?:${MONTH_NAMES}|${WEEKDAY_NAMES}s?)`),
    GOES_ON,
  ),
  // every Monday and Thursday, three times a week
  form(
    /days?,? (?:twice|\w+ (?:times|days)) a week/,
    source`\b(?:[Ee]very|[Oo]n|[Ee]ach) `,
    rowOf(`${WEEKDAY_NAMES}s?`),
    source`,? (?:(?<count>twice)|${OTHER_COUNT} (?:times|days)) a week`,
  ),
  // in each of the three years 2021, 2022 and 2023
  form(/years (?:19|20)\d\d,/, source`\b(?:the|last|past|these) ${COUNT} (?:[a-z]+ )?years,? `, rowOf(item.YEAR), source`(?![/–-]|\d)`),
  // the past four years (2021, 2022 and 2023)
  form(/years/, source`\b${COUNT} (?:[a-z]+ ){0,2}years(?: [a-z]+){0,3}? \((?:in )?`, rowOf(item.YEAR), source`\)`, 'gi'),
]

/** Rows of numbers and letters. */
const OF_NUMBERS: readonly RowForm[] = [
  // weeks 2, 8 and 20 (four calls)
  form(/ \(/, source`\b(?:${NUMBERED}) `, rowOf(item.NUMBER), source` \(${COUNT} ${THINGS}\)`),
  // weeks 2, 8 and 20, four calls in all
  form(
    / (?:in all|in total|altogether)/,
    source`\b(?:${NUMBERED}|in|on|at) `,
    rowOf(`(?:${item.DAY}|${item.YEAR}|${item.NUMBER})`),
    `,(?: or| that is)? ${COUNT} ${SUCH_THINGS} (?:in all|in total|altogether)`,
  ),
  // three berths (Berths 1, 2 and 4)
  form(/ \(\w+ \d/, source`${IN_ALL} (?:[a-z]+ )?(?<noun>[a-z]+s)${PLACE}? \(\k<noun> `, rowOf(item.NUMBER_OR_LETTER), source`\)`, 'gi'),
  // our four theatres, numbered 1, 2 and 3
  form(
    / (?:numbered|labelled|lettered) /i,
    `${IN_ALL} ${THINGS},? (?:numbered|labelled|lettered) `,
    rowOf(item.NUMBER_OR_LETTER),
    source`\b`,
    'gi',
  ),
]

/** Rows of names, and of things that are told with their article. */
const OF_NAMES: readonly RowForm[] = [
  // four new plants, in Dayton, Boise and Tulsa; five counties, namely Kerr, Lund, Moss and Nairn
  form(
    /(?:in|at|from|by|namely|called) |[:(]/,
    source`
      ${PLACED_COUNT}(?: [a-z-]+){0,2} [a-z]+s(?: (?:were|was|are|have been|had been) [a-z]+)?
        (?:,? in |,? at |,? from |,? by |, namely |: |, called |${PLACE}? \((?:in |at |from |by )?(?:[A-Z][a-z]+s )?)
    `,
    rowOf(item.NAME).replace('{1,14}', '{1,10}'),
    source`(?=[.;)]|$|, (?:that|which|will|to|with|all|each|where|who|on|by|for|are|were|is|was|have|has|had|cost|took)\b)`,
  ),
  // A. Birch, T. Coyle and R. Oakes (six members)
  form(/ \(/, '', rowOf(item.TITLED), source` \(${COUNT} (?:[a-z]+ )?${BODIES}\)`),
  // The two experts were Dr Nadeem, Professor Orme and Mr Lunt
  form(
    / (?:are|were) /,
    `${PRESENTED_COUNT} (?:[a-z]+ )?(?:[a-z]+s|people|men|women)(?:${PLACE}| (?:that|which|who) [^.;:,]{3,60}?)? (?:are|were) `,
    rowOf(item.TITLED),
  ),
  // two schools, St Anne's, Holt Primary and The Grange
  form(/, (?:[tT]he |[A-Z])/, `${IN_ALL} ${THINGS}(?: (?:with|of|in) an? [a-z]+)?, `, rowOf(item.TITLED), '(?=[.;)]|$|, [a-z])'),
  // our three largest ports, Annet, Gugh, Skerry and Teal, handled …: a definite number is that of the names set off behind it
  form(
    /, (?:[tT]he |[A-Z])/,
    source`\b(?:[Oo]ur|[Tt]he|[Ii]ts|[Tt]heir|\w+['’]s) ${COUNT}(?: ${THINGS}${PLACE}?)?, `,
    rowOf(item.TITLED),
    '(?=, [a-z])',
  ),
  // Two of the painters, Ames and Corrie, will speak
  form(
    / of (?:the|our|its|their|these) [^,]*, [A-Z]/,
    source`\b${COUNT} of (?:the|our|its|their|these) ${THINGS}, `,
    rowOf(item.TITLED),
    '(?=, [a-z])',
  ),
  // the four men, Dean Alder, 34, Craig Birch, 29, and Tony Cedar, 41
  {
    ...form(/, \d{2}[,.]/, source`\b${COUNT} (?:[a-z]+ ){0,2}(?:[a-z]+s|men|women|people), `, item.AGED_ROW, ENDED),
    between: /(?<=\d),? (?:and )?(?=[A-Z])/g,
  },
  // four model ships were given by the family: a cutter, a lugger and a barge
  form(
    /: (?:an? |the |[A-Z])/,
    `${IN_ALL} (?:[a-z]+ ){0,2}?[a-z]+(?:s|men|people|children)(?! (?:that|which|who|whose|not)\\b)(?: [^.;:()]{1,60})?: `,
    rowOf(source`(?:(?:an?|the) ${item.PHRASE}|${item.TITLED}(?: (?:in|on|at|for) [\w ]{1,20}?)?)`),
  ),
  // both bodies, the Tribunal and the Court
  form(/[Bb]oth /, `${BOTH}(?: ${THINGS},)? `, item.threeOf(item.TITLED), GOES_ON),
]

/** Rows of matters, kinds and members, in small letters. */
const OF_MATTERS: readonly RowForm[] = [
  // The two missed targets were queue time and fraud detection
  form(
    / (?:are|were) /,
    `(?<=^|[.;] )(?:The|Our|Its|Their|These) ${COUNT} (?:[a-z]+ ){0,2}${MATTERS}${PLACE}? (?:are|were) `,
    rowOf(item.PHRASE),
  ),
  // Four species exceeded the threshold: dunlin, knot and pintail
  form(/: [a-z]/, source`(?<=^|[.;] )(?:The |In all,? )?${COUNT} (?:[a-z]+ ){0,2}${KINDS} [^.;:()\d]{4,90}: `, rowOf(item.BRIEF)),
  // a five-stage plan: scope, fund, run and review
  form(new RegExp(`-${FOLD} `), source`\b${COUNT}-${FOLD} [a-z]+(?: [^.;:()]{1,40})?: `, rowOf(item.PHRASE)),
  // the first two of these, yield, protein and cost, were measured
  form(
    new RegExp(`, ${VERBS} `),
    source`\b(?:(?:${DEFINITE} ${COUNT}|(?<=^|[.] )${OTHER_COUNT}) ${THESE}), `,
    rowOf(item.PHRASE),
    source`(?=, ${VERBS}\b)`,
  ),
  // the panel of five (a surgeon, a nurse and a lay member)
  form(/ \(/, source`\b${PANEL} of ${COUNT} \(`, rowOf(item.MEMBER), source`\)`, 'gi'),
  // both watch managers, station managers and crew managers can approve
  form(
    /[Bb]oth [a-z]/,
    `${BOTH} `,
    item.threeOf(item.SEVERAL),
    source`(?= (?:can|may|must|will|have|had|are|were|should|need|took|agreed|said)\b|[.;)]|$)`,
  ),
  // both leaflets, a guide, a trail and a history; both officers – the chair, the secretary and the treasurer –
  form(
    /[Bb]oth [a-z ]{3,40}(?:,|:| [–—(]) ?(?:an?|the) /,
    `${BOTH} ${SUCH_THINGS}${SET_OFF}`,
    rowOf(`(?:an?|the) (?:${item.PHRASE}|${item.NUMBER})`),
    '(?=[,.;)]|$| [–—])',
  ),
]

/** Rows in which each item has a word of its own that leads it in. */
const OF_LED: readonly RowForm[] = [
  // three reports, on prices, on wages and on rents; two car parks, at the quay and behind the station
  form(new RegExp(`, (?:${item.LEADING}) `), `${IN_ALL} ${THINGS}, `, item.LED_ROW, ENDED),
  // the first two rises, in April and in August
  form(/(?:first|last|other|latter|remaining) /, source`\b(?:first|last|other|latter|remaining) ${COUNT} ${THESE}, `, item.LED_ROW, ENDED),
  // both reports, on prices, on wages and on rents
  form(/[Bb]oth /, `${BOTH} [a-z]+s, `, item.LED_ROW, ENDED),
  // twice, once in spring, once in summer and once in autumn
  form(/\bonce [^,]+, once /, source`\b(?:${TWICE}|${OTHER_COUNT} times)(?: [a-z ]{2,20}?)?${SET_OFF}`, rowOf(item.ONCE)),
]

/** The ways English tells a row of things of one kind with their number before or behind it. */
export const ROW_FORMS: readonly RowForm[] = [...OF_TIME, ...OF_NUMBERS, ...OF_NAMES, ...OF_MATTERS, ...OF_LED]
