import type { Document } from '../../../model/document.js'
import type { Span } from '../../../model/span.js'
import { MONTH_NAMES } from '../../../text/date-forms.js'
import { ENGLISH_COUNTS, ordinalOf } from '../../../text/ordinals.js'
import { countingSentences } from './counting.js'
import type { Counted } from './listed.js'

const CLOCK = '(?:[01]?\\d|2[0-4])[:.][0-5]\\d(?: ?[ap]\\.?m\\.?)?'
const DAY = `(?:\\d{1,2}(?: (?:${MONTH_NAMES}))?(?: \\d{4})?|(?:${MONTH_NAMES}) \\d{1,2}(?:, \\d{4})?)`
const TITLED =
  "(?:the |The )?(?:(?:Mr|Mrs|Ms|Dr|Prof|St)\\.? |[A-Z]\\. ?)*[A-Z][\\w'’-]*(?: (?:of |the |de |upon |& )?[A-Z][\\w'’-]*){0,3}(?: \\([^()]{1,30}\\))?"
const COUNT = `(?<count>${ENGLISH_COUNTS}|[2-9]|1\\d|20)`
const row = (item: string): string => `(?<list>(?:${item}, ){1,14}(?:and )?${item}(?:,? and ${item})?|${item} and ${item})`
const CLOSED = '(?=[.;)]|$)'
const NOT_ALL =
  '(?<!\\b(?:of the|(?<!consists |consisting |composed |made up |a total )of|least|about|nearly|than|other|these|those|last|first|next|past|every|per|between) )'

/** Rows of things of one kind, with their number before or behind them, each with words it cannot do without. */
const ROWS: readonly { readonly needs: RegExp; readonly row: RegExp }[] = [
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
      `(?<=^|[.;] |[Oo]ur |[Tt]he |[Ii]ts |[Tt]heir )(?:(?:Our|The|Its|Their) )?${COUNT} (?:[a-z]+ )?(?:[a-z]+s|people|men|women) (?:are|were) ${row(TITLED)}${CLOSED}`,
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
const BETWEEN = /,? and |, /g
/** What every such row has: a number of things before it, or behind it in brackets or after a comma. */
const COUNTED = new RegExp(`(?<![\\w.,])(?:${ENGLISH_COUNTS}|[2-9]|1\\d|20) [a-z(]|\\b[Bb]oth [A-Zat]`, 'i')

/** Rows of times, days, numbers or names in an English text against their number beside them. */
export const likeRows = (document: Document): Counted[] =>
  countingSentences(document).flatMap(({ text, start }) => {
    if (text.length > LONGEST) return []
    if (!/,| and /.test(text) || !COUNTED.test(text)) return []
    const rows = ROWS.flatMap(({ needs, row }) => (needs.test(text) ? [...text.matchAll(row)] : []))
    return [...rows, ...(/[Bb]oth /.test(text) ? text.matchAll(BOTH) : [])].flatMap(match => counted(match, start))
  })

const LONGEST = 600
/** "two judges and a surveyor": items that count the things themselves. */
const SOME = new RegExp(`^(?:${ENGLISH_COUNTS}) `, 'i')

const counted = (match: RegExpExecArray, by: number): Counted[] => {
  const { list, other } = match.groups!
  const written = match.groups!.count ?? other
  const count = /^both$/i.test(written!) ? 2 : ordinalOf(written!)
  const from = by + match.index + match[0].indexOf(list!)
  const items = partsOf(list!, from)
  if (count === undefined || count < 2 || items.length < 2 || Math.abs(count - items.length) > 2) return []
  if ((items.length === 2 && count > 3) || items.some(({ start, end }) => SOME.test(list!.slice(start - from, end - from)))) return []
  const start = by + match.index + match[0].search(new RegExp(`\\b${written!}\\b`))
  return [
    {
      declared: { count, start, end: start + written!.length },
      items,
      least: items.length,
      most: items.length,
      kind: 'named',
      confidence: 0.75,
    },
  ]
}

const partsOf = (list: string, from: number): Span[] => {
  const parts: Span[] = []
  let start = 0
  for (const { index, 0: joint } of list.matchAll(BETWEEN)) {
    parts.push({ start: from + start, end: from + index })
    start = index + joint.length
  }
  return [...parts, { start: from + start, end: from + list.length }]
}
