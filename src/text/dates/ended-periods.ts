import type { Span } from '../../model/span.js'
import { regexp } from '../regexp.js'
import type { DateMention } from './dates.js'
import type { DateReading } from './forms.js'

/** Words before a date that make it the end of a stretch: how many months, weeks, or which part of a year; and of a shorter one that ends with it. */
const ENDING = regexp('i')`
  \b
    (?:(?:(?<shorter>three|six|nine|3|6|9)(?:[- ]months?)?|(?<quarter>quarter))\s(?:periods?\s)?and\s(?:the\s)?)?
    (?:(?<months>three|six|nine|twelve|3|6|9|12)(?:[- ]months?)|(?<weeks>\d{2})[- ]weeks?|(?<part>quarter|half(?:[- ]year)?|year)s?)
    (?:\s(?:periods?|results))?\s
    (?:ended|ending|to)(?:\son)?\s(?:the\s)?$
`
/** The same behind a date of Chinese: `截至2026年6月30日止六个月`. */
const ENDED_BEHIND = /^止的?(?:(?<months>[三六九]|十二|12|[369])个?月|(?<part>半年度?|年度))/
const MONTHS: Readonly<Record<string, number>> = { three: 3, six: 6, nine: 9, twelve: 12, 三: 3, 六: 6, 九: 9, 十二: 12 }
const PARTS: Readonly<Record<string, number>> = { quarter: 3, half: 6, year: 12, 半年: 6, 半年度: 6, 年度: 12 }
/** A quarter has 13 weeks, a year 52 or 53. */
const WEEKS_OF_QUARTER = 13
/** How far before a date such words are looked for. */
const LONGEST = 56
/** A stretch to the first days of a month is one to the end of the month before. */
const FIRST_DAYS = 3

/**
 * The stretch of time a date is the end of, by the words beside it, which are part of it: `three months ended June 30, 2026` is April to June, `the year to
 * 31 March 2023` is `FY03` of 2023, `three and six months ended June 30, 2026` is `each` of two. The date itself where no such words stand.
 */
export const endedPeriod = (text: string, mention: DateMention): DateMention => {
  const { from, to, kind } = mention
  if (kind !== 'date' || from.m === undefined || to !== undefined) return mention
  const words = wordsBefore(text, mention.start) ?? wordsBehind(text, mention)
  if (words === undefined) return mention
  const { start, months, shorter } = words
  const last = monthOf(from.m, from.d)
  const y = from.y === undefined ? undefined : from.y - (last > from.m ? 1 : 0)
  const whole = { start, end: mention.end, ...endingWith(last, y, months) }
  return shorter === undefined ? whole : { ...whole, each: [endingWith(last, y, shorter), endingWith(last, y, months)] }
}

/** So many months up to the last of one. */
const endingWith = (last: number, y: number | undefined, months: number): DateReading => {
  const year = y === undefined ? {} : { y }
  if (months === 12) return { kind: 'period', from: year, part: `FY${String(last).padStart(2, '0')}` }
  const first = last - months + 1
  const begun = y === undefined || first > 0 ? year : { y: y - 1 }
  return { kind: 'period', from: { ...begun, m: first > 0 ? first : first + 12 }, to: { ...year, m: last } }
}

const monthOf = (month: number, day: number | undefined): number =>
  day !== undefined && day <= FIRST_DAYS ? (month === 1 ? 12 : month - 1) : month

/** The words with their date, how many months they speak of, and of how many more. */
interface Ending {
  readonly start: number
  readonly months: number
  readonly shorter?: number | undefined
}

const wordsBefore = (text: string, start: number): Ending | undefined => {
  const from = Math.max(0, start - LONGEST)
  const before = text.slice(from, start)
  if (!/(?:d|to|ing|on|the)\s$/i.test(before.slice(-4))) return undefined
  const match = ENDING.exec(before)
  const { months, weeks, part, shorter, quarter } = match?.groups ?? {}
  const all = months
    ? monthsNamed(months)
    : weeks
      ? monthsOfWeeks(Number(weeks))
      : part
        ? PARTS[part.toLowerCase().slice(0, part.startsWith('h') ? 4 : undefined)]
        : undefined
  return all === undefined
    ? undefined
    : { start: from + match!.index, months: all, shorter: shorter ? monthsNamed(shorter) : quarter ? 3 : undefined }
}

const monthsNamed = (written: string): number => MONTHS[written.toLowerCase()] ?? Number(written)

/** 13, 26, 39 and 52 weeks, give or take one. */
const monthsOfWeeks = (weeks: number): number | undefined => {
  const quarters = Math.round(weeks / WEEKS_OF_QUARTER)
  return quarters > 0 && quarters <= 4 && Math.abs(weeks - quarters * WEEKS_OF_QUARTER) <= 1 ? quarters * 3 : undefined
}

const wordsBehind = (text: string, { start, end }: Span): Ending | undefined => {
  if (text[end] !== '止') return undefined
  const { months, part } = ENDED_BEHIND.exec(text.slice(end, end + 8))?.groups ?? {}
  const all = months !== undefined ? (MONTHS[months] ?? Number(months)) : part === undefined ? undefined : PARTS[part]
  return all === undefined ? undefined : { start, months: all }
}
