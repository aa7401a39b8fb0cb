import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { daysInMonth, exists, isLeapYear, type PlacedDate } from '../../../text/dates/calendar.js'
import type { DateParts } from '../../../text/dates/forms.js'
import { locate } from '../within.js'

/** Calendars with other months, and words that make a wrong date right. */
const OTHER_CALENDAR = /(?:农历|農曆|阴历|陰曆|旧历|夏历|藏历|回历|傣历|lunar|Hijri|Hebrew)[^。.]{0,8}$/i
const DIGITS = /^\d{4}([-/.])\d{1,2}\1\d{1,2}$/

/** Days and months that no calendar has: 2月30日, 13月, "31 June". */
export const impossibleDates = (document: Document, dates: readonly PlacedDate[]): Draft[] => {
  const years = new Set(dates.flatMap(({ from, to }) => [from.y, to?.y]).filter(year => year !== undefined))
  const year = years.size === 0 || [...years].some(isLeapYear) ? undefined : Math.max(...years)
  return dates.flatMap(date => {
    if (date.kind === 'time' || OTHER_CALENDAR.test(document.text.slice(Math.max(0, date.start - 12), date.start))) return []
    const wrong = [date.from, date.to].find(
      parts => parts && !exists(year !== undefined && isLeapDay(parts) ? { ...parts, y: year } : parts),
    )
    if (!wrong || isOtherOrder(document.text.slice(date.start, date.end), wrong)) return []
    return [draft(document, date, isLeapDay(wrong) && year ? { ...wrong, y: year } : wrong)]
  })
}

/** A 29 February of no year, in a text of none that has one. */
const isLeapDay = ({ y, m, d }: DateParts): boolean => y === undefined && m === 2 && d === 29

/** 2024-25-12 may be a day and a month in American order, or no date at all. */
const isOtherOrder = (written: string, { m, d }: DateParts): boolean =>
  DIGITS.test(written) && (m === undefined || d === undefined || m > 12 || m === 0 || d === 0 || d > 31)

const draft = (document: Document, date: PlacedDate, { y, m, d }: DateParts): Draft => {
  const noMonth = m !== undefined && (m < 1 || m > 12)
  const days = m === undefined || noMonth ? 31 : daysInMonth(m, y)
  return {
    rule: 'date-mismatch',
    level: 'error',
    confidence: d === 0 || m === 0 ? 0.7 : 0.95,
    messageId: noMonth ? 'date-mismatch.month' : 'date-mismatch.day',
    data: { date: document.text.slice(date.start, date.end), month: m ?? 0, day: d ?? 0, days, ...(y !== undefined && { year: y }) },
    locations: [locate(document, date, 'mention')],
    evidence: { arithmetic: noMonth ? `${m} > 12` : `${d} > ${days}` },
  }
}
