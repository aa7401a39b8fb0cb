import type { Document } from '../../../model/document.js'
import { MONTH_NAMES } from '../../../text/date-forms.js'
import { ENGLISH_COUNTS, ordinalOf } from '../../../text/ordinals.js'
import { regexp } from '../../../text/regexp.js'
import { countingSentences } from './counting.js'
import type { Counted } from './listed.js'
import { partsOf } from './parts.js'

const CLOCK = '(?:[01]?\\d|2[0-4])[:.][0-5]\\d(?: ?[ap]\\.?m\\.?)?'
const DAY = `(?:\\d{1,2}(?: (?:${MONTH_NAMES}))?(?: \\d{4})?|(?:${MONTH_NAMES}) \\d{1,2}(?:, \\d{4})?)`
const TITLED =
  "(?:the |The )?(?:(?:Mr|Mrs|Ms|Dr|Prof|St)\\.? |[A-Z]\\. ?)*[A-Z][\\w'’-]*(?: (?:of |the |de |upon |& )?[A-Z][\\w'’-]*){0,3}(?: \\([^()]{1,30}\\))?"
const YEAR = '(?:19|20)\\d{2}(?:[/–-]\\d{2,4})?'
/** A thing in small letters; words that begin an aside are none. */
const PHRASE =
  "(?!(?:together|along|including|such|like|as|with|which|who|whom|whose|that|both|each|all|if|when|where|though|although|while|and|or|not|but|however|mainly|mostly|especially|particularly|namely|taken|by|in|on|at|for|from|of|to) )(?:[A-Z]|[a-z])[\\w'’-]*(?: (?!and |or )[\\w'’-]+){0,3}"
/** Where things are or whose they are. */
const PLACE = "(?: (?:in|of|at|for|on|from|across) (?:the |our |its |their )?[\\w'’-]+(?: [\\w'’-]+){0,2}?)"
const COUNT = `(?<count>${ENGLISH_COUNTS}|[2-9]|1\\d|20)`
const row = (item: string): string => `(?<list>(?:${item}, ){1,14}(?:and )?${item}(?:,? and ${item})?|${item} and ${item})`
const CLOSED = '(?=[.;)]|$)'
const NOT_ALL =
  '(?<!\\b(?:of the|(?<!consists |consisting |composed |made up |a total )of|least|about|nearly|than|other|these|those|last|first|next|past|every|per|between) )'

const CAPITALISED = ENGLISH_COUNTS.replace(/(?<=^|\|)[a-z]/g, letter => letter.toUpperCase())
const NAME = "[A-Z][\\w'’-]*(?: (?:of |the |de |upon |& )?[A-Z][\\w'’-]*){0,3}"
const PLACED = regexp('g')`
  (?<!\b(?:of the|(?<!consists |consisting |composed |made up )of|at least|about|nearly|over|than|other|these|those|all|last|first|next
        |past) )\b(?<count>${ENGLISH_COUNTS}|${CAPITALISED})(?: [a-z-]+){0,2} [a-z]+s(?: (?:were|was|are|have been|had been) [a-z]+)?
    (?:,? in |,? at |,? from |,? by |, namely |: |, called | \((?:in |at |from |by )?)
    (?<list>(?:${NAME}, ){1,10}(?:and )?${NAME}(?:,? and ${NAME})?)
    (?=[.;)]|$|, (?:that|which|will|to|with|all|each|where|who|on|by|for)\b)
`

/** Rows of things of one kind, with their number before or behind them, each with words it cannot do without. */
const ROWS: readonly { readonly needs: RegExp; readonly row: RegExp }[] = [
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
  { needs: / on /i, row: new RegExp(`${NOT_ALL}\\b${COUNT} (?:[a-z]+ ){0,2}[a-z]+s,? on ${row(DAY)}(?=[.;)]|$)`, 'gi') },
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
      `\\bon ${row(DAY)}(?:, ${COUNT} (?:times|occasions|meetings|sessions|visits|hearings|days)\\b| \\(${COUNT.replace('count', 'other')} (?:[a-z]+ )?[a-z]+s\\))`,
      'g',
    ),
  },
  // The two experts were Dr Nadeem, Professor Orme and Mr Lunt
  {
    needs: / (?:are|were) /,
    row: new RegExp(
      `(?<=^|[.;] |[Oo]ur |[Tt]he |[Ii]ts |[Tt]heir )(?:(?:Our|The|Its|Their) )?${COUNT} (?:[a-z]+ )?(?:[a-z]+s|people|men|women)${PLACE}? (?:are|were) ${row(TITLED)}${CLOSED}`,
      'g',
    ),
  },
  // two schools, St Anne's, Holt Primary and The Grange
  {
    needs: /, (?:[tT]he |[A-Z])/,
    row: new RegExp(
      `${NOT_ALL}\\b${COUNT} (?:[a-z]+ )?[a-z]+s(?: (?:with|of|in) an? [a-z]+)?, ${row(TITLED)}(?=[.;)]|$|, (?:was|were|are|is|have|has)\\b)`,
      'g',
    ),
  },
  // our three largest ports, Annet, Gugh, Skerry and Teal, handled …: a definite number is that of the names set off behind it
  {
    needs: /, (?:[tT]he |[A-Z])/,
    row: new RegExp(`\\b(?:[Oo]ur|[Tt]he|[Ii]ts|[Tt]heir|\\w+['’]s) ${COUNT} (?:[a-z]+ )?[a-z]+s, ${row(TITLED)}(?=, [a-z])`, 'g'),
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
  // three reports, on prices, on wages and on rents
  {
    needs: /,/,
    row: new RegExp(
      `${NOT_ALL}\\b${COUNT} (?:[a-z]+ )?[a-z]+s, (?<list>(?<lead>on|in|at|from|for|to|by|with) ${PHRASE}(?:, \\k<lead> ${PHRASE}){0,8}(?:,? and \\k<lead> ${PHRASE}))(?=[,.;)]|$)`,
      'g',
    ),
  },
  // the first two of these, yield, protein and cost, were measured
  {
    needs: /, (?:are|were|is|was|has|have|had|will|can|must|should|may) /,
    row: new RegExp(
      `\\b(?:(?:first|last|other|latter|remaining|main|[Oo]ur|[Tt]he|[Ii]ts|[Tt]heir|[Tt]hese|[Aa]ll) ${COUNT} (?:of (?:these|them|those)|(?:[a-z]+ )?[a-z]+s)), ${row(PHRASE)}(?=, (?:are|were|is|was|has|have|had|will|can|must|should|may)\\b)`,
      'g',
    ),
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
]
const BOTH = new RegExp(`\\b(?<count>[Bb]oth) (?<list>${TITLED}, ${TITLED},? and ${TITLED})(?=[.;)]|$| [a-z])`, 'g')
const BOTH_OF = new RegExp(
  `\\b(?<count>[Bb]oth) [a-z]+s, (?<list>(?<lead>on|in|at|from|for|to|by|with) ${PHRASE}(?:, \\k<lead> ${PHRASE}){0,8}(?:,? and \\k<lead> ${PHRASE}))(?=[,.;)]|$)`,
  'g',
)
const BETWEEN = /,? and |, /g
/** What every such row has: a number of things before it, or behind it in brackets or after a comma. */
const COUNTED = new RegExp(`(?<![\\w.,])(?:${ENGLISH_COUNTS}|[2-9]|1\\d|20) [a-z(]|\\b[Bb]oth [A-Zat]`, 'i')

/** Rows of times, days, numbers or names in an English text against their number beside them. */
export const likeRows = (document: Document): Counted[] =>
  countingSentences(document).flatMap(({ text, start }) => {
    if (text.length > LONGEST) return []
    if (!/,| and /.test(text) || !COUNTED.test(text)) return []
    const rows = ROWS.flatMap(({ needs, row }) => (needs.test(text) ? [...text.matchAll(row)] : []))
    return [...rows, ...(/[Bb]oth /.test(text) ? [...text.matchAll(BOTH), ...text.matchAll(BOTH_OF)] : [])].flatMap(match =>
      counted(match, start),
    )
  })

const LONGEST = 600
/** "two judges and a surveyor": items that count the things themselves. */
const SOME = new RegExp(`^(?:${ENGLISH_COUNTS}) `, 'i')

/** The number with the words for what it counts. */
const NAMED = /^[\w-]+(?: (?!(?:at|on|in|are|were|was|is|by|from|namely|called|numbered|labelled|lettered)\b)[a-z-]+)*/i

const counted = (match: RegExpExecArray, by: number): Counted[] => {
  const { list, other } = match.groups!
  const written = match.groups!.count ?? other
  const count = /^both$/i.test(written!) ? 2 : ordinalOf(written!)
  const from = by + match.index + match[0].indexOf(list!)
  const items = partsOf(list!, from, BETWEEN)
  if (count === undefined || count < 2 || items.length < 2 || Math.abs(count - items.length) > 2) return []
  if ((items.length === 2 && count > 3) || items.some(({ start, end }) => SOME.test(list!.slice(start - from, end - from)))) return []
  const at = match[0].search(new RegExp(`\\b${written!}\\b`))
  const start = by + match.index + at
  return [
    {
      declared: { count, start, end: start + NAMED.exec(match[0].slice(at))![0].length },
      items,
      least: items.length,
      most: items.length,
      kind: 'named',
      confidence: 0.75,
    },
  ]
}
