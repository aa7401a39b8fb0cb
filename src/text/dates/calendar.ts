import type { Document } from '../../model/document.js'
import { once } from '../once.js'
import { type DateMention, readDates } from './dates.js'
import type { DateParts } from './forms.js'

/** A date of a document with the block it stands in; offsets count into the document's text. */
export interface PlacedDate extends DateMention {
  readonly block: number
}

/** A day with all its parts. */
export type Day = Required<DateParts>

/** Dates and stretches of time of every block that is not furniture, in order. */
export const datesOf = once((document: Document): readonly PlacedDate[] =>
  document.blocks.flatMap((block, index) =>
    block.kind === 'furniture' ? [] : readDates(document.text.slice(block.start, block.end)).map(date => moved(date, block.start, index)),
  ),
)

const moved = (date: DateMention, by: number, block: number): PlacedDate => ({
  ...date,
  block,
  start: date.start + by,
  end: date.end + by,
  ...(date.weekday && {
    weekday: { day: date.weekday.day, span: { start: date.weekday.span.start + by, end: date.weekday.span.end + by } },
  }),
})

/** Whether a year of the Gregorian calendar has a 29 February. */
export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Days of a month, 1 to 12; without a year February has 29. */
export const daysInMonth = (month: number, year?: number): number =>
  month === 2 ? (year === undefined || isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** Whether the parts that are given name a day, month or year that exists. */
export const exists = ({ y, m, d }: DateParts): boolean =>
  (m === undefined || (m >= 1 && m <= 12)) &&
  (d === undefined || (d >= 1 && d <= (m === undefined ? 31 : m > 12 || m < 1 ? 31 : daysInMonth(m, y))))

/** Days since 1 March of year 0 in the proleptic Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export const dayNumber = ({ y, m, d }: Day): number => {
  const year = m <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
}

/** Day of the week, 1 Monday to 7 Sunday. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 2) % 7) + 7) % 7) + 1

/** Whether a date has all its parts and exists. */
export const isDay = (parts: DateParts): parts is Day =>
  parts.y !== undefined && parts.m !== undefined && parts.d !== undefined && exists(parts)

/** Negative, zero or positive as `a` is before, at or after `b`, by the parts both have, from the year down; 0 when only one has a part. */
export const compareDates = (a: DateParts, b: DateParts): number => {
  for (const part of ['y', 'm', 'd'] as const) {
    const [left, right] = [a[part], b[part]]
    if (left === undefined && right === undefined && part !== 'd') continue
    if (left === undefined || right === undefined) return 0
    if (left !== right) return left - right
  }
  return 0
}
