import { MONTH_NAMES, WEEKDAY_NAMES } from '../../../text/date-forms.js'
import { ENGLISH_COUNTS } from '../../../text/ordinals.js'
import { regexp, source } from '../../../text/regexp.js'

const CLOCK = '(?:[01]?\\d|2[0-4])[:.][0-5]\\d(?: ?[ap]\\.?m\\.?)?'
const DAY = `(?:\\d{1,2}(?: (?:${MONTH_NAMES}))?(?: \\d{4})?|(?:${MONTH_NAMES}) \\d{1,2}(?:, \\d{4})?)`
/** A day with its weekday or year. */
const DATED = `(?:${WEEKDAY_NAMES},? )?(?:${DAY}|\\d{1,2}-[A-Z][a-z]{2}-\\d{4})(?:,? \\(?${WEEKDAY_NAMES}\\)?)?`
const TITLED =
  "(?:the |The )?(?:(?:Mr|Mrs|Ms|Dr|Prof|St)\\.? |[A-Z]\\. ?)*[A-Z][\\w'’-]*(?: (?:of |the |de |upon |& )?[A-Z][\\w'’-]*){0,3}(?: \\([^()]{1,30}\\))?"
const YEAR = '(?:19|20)\\d{2}(?:[/–-]\\d{2,4})?'
/** A thing in small letters; words that begin an aside are none. */
const PHRASE =
  "(?!(?:together|along|including|such|like|as|with|which|who|whom|whose|that|both|each|all|if|when|where|though|although|while|and|or|not|but|however|mainly|mostly|especially|particularly|namely|taken|by|in|on|at|for|from|of|to) )(?:[A-Z]|[a-z])[\\w'’-]*(?: (?!and |or )[\\w'’-]+){0,3}"
/** A name with an age behind it. */
const AGED = "[A-Z][\\w'’-]*(?: [A-Z][\\w'’-]*){0,3}, \\d{1,2}"
/** Phrases that each begin with a word for a place or a matter: the row cannot be of anything else; "by type and by site" says how things are told. */
const LED = `(?:on|in|at|from|for|to|by(?= (?:the |an? )?[A-Z])|with|behind|near|under|beside|opposite|outside) ${PHRASE}`
const LED_ROW = `(?<list>${LED}(?:, ${LED}){0,8}(?:,? and ${LED}))`
/** Where things are or whose they are. */
const PLACE = "(?: (?:in|of|at|for|on|from|across) (?:the |our |its |their )?[\\w'’-]+(?: [\\w'’-]+){0,2}?)"
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
/** Things of one kind, in small letters. */
const SEVERAL = '[a-z]+(?: [a-z]+)?s'
const CAPITALISED = ENGLISH_COUNTS.replace(/(?<=^|\|)[a-z]/g, letter => letter.toUpperCase())
const COUNT = `(?<count>${ENGLISH_COUNTS}|${CAPITALISED}|[2-9]|1\\d|20)`
const row = (item: string): string => `(?<list>(?:${item}, ){1,14}(?:and )?${item}(?:,? and ${item})?|${item} and ${item})`
/** Days told month by month: 5, 12 and 19 November and 3 December. */
const DAYS = `(?<list>${DAY}(?:(?:,? and |, )${DAY}){1,15})`
const CLOSED = '(?=[.;)]|$)'
const NOT_ALL =
  '(?<!\\b(?:of the|(?<!consists |consisting |composed |made up |a total )of|least|about|nearly|than|other|these|those|last|first|next|past|every|per|between) )'

const NAME = "(?:the )?[A-Z][\\w'’-]*(?: (?:of |the |de |upon |& )?[A-Z][\\w'’-]*){0,3}"
const PLACED = regexp('g')`
  (?<!\b(?:of the|(?<!consists |consisting |composed |made up )of|at least|about|nearly|over|than|other|these|those|all|last|first|next
        |past) )\b(?<count>${ENGLISH_COUNTS}|${CAPITALISED})(?: [a-z-]+){0,2} [a-z]+s(?: (?:were|was|are|have been|had been) [a-z]+)?
    (?:,? in |,? at |,? from |,? by |, namely |: |, called |${PLACE}? \((?:in |at |from |by )?(?:[A-Z][a-z]+s )?)
    (?<list>(?:${NAME}, ){1,10}(?:and )?${NAME}(?:,? and ${NAME})?|${NAME} and ${NAME})
    (?=[.;)]|$|, (?:that|which|will|to|with|all|each|where|who|on|by|for|are|were|is|was|have|has|had|cost|took)\b)
`

/** A row of things with their number: groups `count` (or `other`) and `list`; `between` parts the list, unless commas and "and" do. */
interface Row {
  /** A word or mark it cannot do without. */
  readonly needs: RegExp
  readonly row: RegExp
  readonly between?: RegExp
}

/** Rows of things of one kind, with their number before or behind them, each with words it cannot do without. */
export const ROWS: readonly Row[] = [
  // four new plants, in Dayton, Boise and Tulsa; five counties, namely Kerr, Lund, Moss and Nairn
  { needs: /(?:in|at|from|by|namely|called) |[:(]/, row: PLACED },
  // five sailings a day, at 06:30, 09:45 and 17:15; four days, on 3, 4 and 5 March 2025
  {
    needs: / at /i,
    row: new RegExp(
      `${NOT_ALL}\\b${COUNT} (?:[a-z]+ ){0,2}[a-z]+s(?: an? (?:day|week|year|month)| each (?:day|week|year|month))?,? at ${row(CLOCK)}${CLOSED}`,
      'gi',
    ),
  },
  {
    needs: / on |[:(]/i,
    row: new RegExp(
      `${NOT_ALL}\\b${COUNT} (?:[a-z]+ ){0,2}[a-z]+s(?: (?:(?:were|was|are|have been) )?[a-z]+(?: place)?)?(?:,? on |: | \\()${DAYS}(?=[.;)]|$)`,
      'gi',
    ),
  },
  // weeks 2, 8 and 20 (four calls); A. Birch, T. Coyle and R. Oakes (six members)
  {
    needs: / \(/,
    row: new RegExp(
      `\\b(?:weeks|days|pages|months|years|ages|grades|wards|zones|chapters|sections|routes|lines) ${row('\\d{1,3}')} \\(${COUNT} (?:[a-z]+ )?[a-z]+s\\)`,
      'g',
    ),
  },
  {
    needs: / \(/,
    row: new RegExp(
      `${row(TITLED)} \\(${COUNT} (?:[a-z]+ )?(?:members|people|persons|councillors|trustees|directors|schools|towns|districts|countries|sites|wards|teams)\\)`,
      'g',
    ),
  },
  // met on 15 March, 20 September and 14 March 2025, four times in all
  {
    needs: /\bon /,
    row: new RegExp(
      `\\bon ${DAYS}(?:, ${COUNT} (?:times|occasions|meetings|sessions|visits|hearings|days)\\b| \\(${COUNT.replace('count', 'other')} (?:[a-z]+ )?[a-z]+s\\))`,
      'g',
    ),
  },
  // The two experts were Dr Nadeem, Professor Orme and Mr Lunt
  {
    needs: / (?:are|were) /,
    row: new RegExp(
      `(?<=^|[.;] |[Oo]ur |[Tt]he |[Ii]ts |[Tt]heir )(?:(?:Our|The|Its|Their) )?(?:(?:top|leading|best|main|largest|remaining|other) )?${COUNT} (?:[a-z]+ )?(?:[a-z]+s|people|men|women)(?:${PLACE}| (?:that|which|who) [^.;:,]{3,60}?)? (?:are|were) ${row(TITLED)}${CLOSED}`,
      'g',
    ),
  },
  // The two missed targets were queue time and fraud detection
  {
    needs: / (?:are|were) /,
    row: new RegExp(
      `(?<=^|[.;] )(?:The|Our|Its|Their|These) ${COUNT} (?:[a-z]+ ){0,2}${MATTERS}${PLACE}? (?:are|were) ${row(PHRASE)}${CLOSED}`,
      'g',
    ),
  },
  // Four species exceeded the threshold: dunlin, knot and pintail
  {
    needs: /: [a-z]/,
    row: new RegExp(
      `(?<=^|[.;] )(?:The |In all,? )?${COUNT} (?:[a-z]+ ){0,2}${KINDS} [^.;:()\\d]{4,90}: ${row("(?!(?:that|which|who|it|they|this|there)\\b)[a-z][\\w'’-]*(?: [a-z][\\w'’-]*){0,2}")}${CLOSED}`,
      'g',
    ),
  },
  // met seven times: 06-Mar-2024 (Wednesday), 22-May-2024 (Wednesday) and 11-Sep-2024
  {
    needs: /\b(?:times|meetings|sessions|occasions|visits|hearings|days|dates)\b/,
    row: new RegExp(
      `${NOT_ALL}\\b${COUNT} (?:[a-z]+ )?(?:times|meetings|sessions|occasions|visits|hearings|days|dates)(?:[^.;:()\\d]{0,30}?: ?|,? (?:on )?|\\()${row(DATED)}(?=[.;)]|$)`,
      'g',
    ),
  },
  // two schools, St Anne's, Holt Primary and The Grange
  {
    needs: /, (?:[tT]he |[A-Z])/,
    row: new RegExp(`${NOT_ALL}\\b${COUNT} (?:[a-z]+ )?[a-z]+s(?: (?:with|of|in) an? [a-z]+)?, ${row(TITLED)}(?=[.;)]|$|, [a-z])`, 'g'),
  },
  // our three largest ports, Annet, Gugh, Skerry and Teal, handled …: a definite number is that of the names set off behind it
  {
    needs: /, (?:[tT]he |[A-Z])/,
    row: new RegExp(
      `\\b(?:[Oo]ur|[Tt]he|[Ii]ts|[Tt]heir|\\w+['’]s) ${COUNT}(?: (?:[a-z]+ )?[a-z]+s${PLACE}?)?, ${row(TITLED)}(?=, [a-z])`,
      'g',
    ),
  },
  // Two of the painters, Ames and Corrie, will speak
  {
    needs: / of (?:the|our|its|their|these) [^,]*, [A-Z]/,
    row: new RegExp(`\\b${COUNT} of (?:the|our|its|their|these) (?:[a-z]+ )?[a-z]+s, ${row(TITLED)}(?=, [a-z])`, 'g'),
  },
  // twice a year, in January and July; four times a week: Monday, Wednesday and Saturday
  {
    needs: /\b(?:[Tt]wice|times) (?:a|an|each|every|per) /,
    row: new RegExp(
      `\\b(?:(?<count>[Tt]wice)|${COUNT.replace('count', 'other')} times) (?:a|an|each|every|per) (?:year|week|month|term|season)(?:,? (?:in|on|at) |: ?(?:on )?)${row(`(?:${MONTH_NAMES}|${WEEKDAY_NAMES}s?)`)}(?=[.;)]|$|,? [a-z])`,
      'g',
    ),
  },
  // in each of the three years 2021, 2022 and 2023
  {
    needs: /years (?:19|20)\d\d,/,
    row: new RegExp(`\\b(?:the|last|past|these) ${COUNT} (?:[a-z]+ )?years,? ${row(YEAR)}(?![/–-]|\\d)`, 'g'),
  },
  // the past four years (2021, 2022 and 2023); three berths (Berths 1, 2 and 4)
  { needs: /years/, row: new RegExp(`\\b${COUNT} (?:[a-z]+ ){0,2}years(?: [a-z]+){0,3}? \\((?:in )?${row(YEAR)}\\)`, 'gi') },
  {
    needs: / \(\w+ \d/,
    row: new RegExp(`${NOT_ALL}\\b${COUNT} (?:[a-z]+ )?(?<noun>[a-z]+s)${PLACE}? \\(\\k<noun> ${row('(?:\\d{1,3}|[A-H])')}\\)`, 'gi'),
  },
  // weeks 2, 8 and 20, four calls in all
  {
    needs: / (?:in all|in total|altogether)/,
    row: new RegExp(
      `\\b(?:weeks|days|pages|months|years|ages|grades|wards|zones|chapters|sections|routes|lines|in|on|at) ${row(`(?:${DAY}|${YEAR}|\\d{1,3})`)},(?: or| that is)? ${COUNT} (?:[a-z]+ ){0,2}[a-z]+s (?:in all|in total|altogether)`,
      'g',
    ),
  },
  // three reports, on prices, on wages and on rents; two car parks, at the quay and behind the station
  {
    needs: /, (?:on|in|at|from|for|to|by|with|behind|near|under|beside|opposite|outside) /,
    row: new RegExp(`${NOT_ALL}\\b${COUNT} (?:[a-z]+ )?[a-z]+s, ${LED_ROW}(?=[,.;)]|$)`, 'g'),
  },
  // four model ships were given by the family: a cutter, a lugger and a barge
  {
    needs: /: (?:an? |the |[A-Z])/,
    row: new RegExp(
      `${NOT_ALL}\\b${COUNT} (?:[a-z]+ ){0,2}?[a-z]+(?:s|men|people|children)(?! (?:that|which|who|whose|not)\\b)(?: [^.;:()]{1,60})?: ${row(`(?:(?:an?|the) ${PHRASE}|${TITLED}(?: (?:in|on|at|for) [\\w ]{1,20}?)?)`)}${CLOSED}`,
      'g',
    ),
  },
  // a five-stage plan: scope, fund, run and review
  {
    needs: /-(?:stage|part|step|point|phase|pillar|tier|pronged|arm|way) /,
    row: new RegExp(
      `\\b${COUNT}-(?:stage|part|step|point|phase|pillar|tier|pronged|arm|way) [a-z]+(?: [^.;:()]{1,40})?: ${row(PHRASE)}${CLOSED}`,
      'g',
    ),
  },
  // the first two of these, yield, protein and cost, were measured
  {
    needs: /, (?:are|were|is|was|has|have|had|will|can|must|should|may) /,
    row: new RegExp(
      `\\b(?:(?:(?:first|last|other|latter|remaining|main|[Oo]ur|[Tt]he|[Ii]ts|[Tt]heir|[Tt]hese|[Aa]ll) ${COUNT}|(?<=^|[.] )${COUNT.replace('count', 'other')}) (?:of (?:these|them|those)|(?:[a-z]+ )?[a-z]+s)), ${row(PHRASE)}(?=, (?:are|were|is|was|has|have|had|will|can|must|should|may)\\b)`,
      'g',
    ),
  },
  // the first two rises, in April and in August
  {
    needs: /(?:first|last|other|latter|remaining) /,
    row: new RegExp(
      `\\b(?:first|last|other|latter|remaining) ${COUNT} (?:of (?:these|them|those)|(?:[a-z]+ )?[a-z]+s), ${LED_ROW}(?=[,.;)]|$)`,
      'g',
    ),
  },
  // the four men, Dean Alder, 34, Craig Birch, 29, and Tony Cedar, 41
  {
    needs: /, \d{2}[,.]/,
    row: new RegExp(
      `\\b${COUNT} (?:[a-z]+ ){0,2}(?:[a-z]+s|men|women|people), (?<list>${AGED}(?:, ${AGED}){0,10}(?:,? and ${AGED}))(?=[,.;)]|$)`,
      'g',
    ),
    between: /(?<=\d),? (?:and )?(?=[A-Z])/g,
  },
  // our four theatres, numbered 1, 2 and 3
  {
    needs: / (?:numbered|labelled|lettered) /i,
    row: new RegExp(`${NOT_ALL}\\b${COUNT} (?:[a-z]+ )?[a-z]+s,? (?:numbered|labelled|lettered) ${row('(?:\\d{1,3}|[A-H])')}\\b`, 'gi'),
  },
  // the panel of five (a surgeon, a nurse and a lay member)
  {
    needs: / \(/,
    row: new RegExp(
      `\\b(?:panel|team|group|committee|board|jury|crew|staff|party|court) of ${COUNT} \\(${row('(?:an? )?[a-z]+(?: [a-z]+){0,2}')}\\)`,
      'gi',
    ),
  },
  // both bodies, the Tribunal and the Court; both, on prices and on rents
  {
    needs: /[Bb]oth /,
    row: new RegExp(
      `\\b(?<count>[Bb]oth)(?: (?:[a-z]+ )?[a-z]+s,)? (?<list>${TITLED}, ${TITLED},? and ${TITLED})(?=[.;)]|$|,? [a-z])`,
      'g',
    ),
  },
  // both watch managers, station managers and crew managers can approve
  {
    needs: /[Bb]oth [a-z]/,
    row: new RegExp(
      `\\b(?<count>[Bb]oth) (?<list>${SEVERAL}, ${SEVERAL},? and ${SEVERAL})(?= (?:can|may|must|will|have|had|are|were|should|need|took|agreed|said)\\b|[.;)]|$)`,
      'g',
    ),
  },
  // both leaflets, a guide, a trail and a history; both officers – the chair, the secretary and the treasurer –
  {
    needs: /[Bb]oth [a-z ]{3,40}(?:,|:| [–—(]) ?(?:an?|the) /,
    row: new RegExp(
      `\\b(?<count>[Bb]oth) (?:[a-z]+ ){0,2}[a-z]+s(?:, |: | [–—] ?| \\()${row(`(?:an?|the) (?:${PHRASE}|\\d{1,3})`)}(?=[,.;)]|$| [–—])`,
      'g',
    ),
  },
  // twice, once in spring, once in summer and once in autumn
  {
    needs: /\bonce [^,]+, once /,
    row: new RegExp(
      `\\b(?:(?<count>[Tt]wice)|${COUNT.replace('count', 'other')} times)(?: [a-z ]{2,20}?)?(?:, |: | [–—] ?| \\()${row('once (?:in|at|on|by|for|with|before|after|during) [^,.;:()]{2,30}?')}${CLOSED}`,
      'g',
    ),
  },
  // every Monday and Thursday, three times a week
  {
    needs: /days?,? (?:twice|\w+ (?:times|days)) a week/,
    row: new RegExp(
      `\\b(?:[Ee]very|[Oo]n|[Ee]ach) ${row(`${WEEKDAY_NAMES}s?`)},? (?:(?<count>twice)|${COUNT.replace('count', 'other')} (?:times|days)) a week`,
      'g',
    ),
  },
  { needs: /[Bb]oth /, row: new RegExp(`\\b(?<count>[Bb]oth) [a-z]+s, ${LED_ROW}(?=[,.;)]|$)`, 'g') },
]
