import { compareDates, type Day, dayNumber, daysInMonth, exists, isDay, isLeapYear } from '../../../text/dates/calendar.js'
import type { DateParts } from '../../../text/dates/forms.js'

/** Units of time a duration is told in. */
export type Unit = 'days' | 'weeks' | 'months' | 'years'

/** How long a stretch lasts in a unit: every way of counting that may be meant lies from `least` to `most`. */
export interface Length {
  readonly least: number
  readonly most: number
  /** The usual count, first and last included, to one decimal. */
  readonly shown: number
  /** How it comes about. */
  readonly sum: string
}

interface Ends {
  readonly from: DateParts
  readonly to: DateParts
}

/** A stretch of two days, months or years measured in a unit; undefined when its parts do not tell, or it ends before it begins. */
export const lengthOf = (ends: Ends, unit: Unit): Length | undefined => {
  const { from, to } = overNewYear(ends)
  if (!exists(from) || !exists(to) || compareDates(from, to) > 0) return undefined
  if (from.m === undefined || to.m === undefined) return unit === 'years' && from.m === to.m ? ofYears(from, to) : undefined
  if (from.d === undefined || to.d === undefined) return from.d === to.d ? ofMonths(from, to, unit) : undefined
  return ofDays({ from, to }, unit)
}

/** From 24 December to 14 January, without a year: the end is of the next one. */
const overNewYear = ({ from, to }: Ends): Ends =>
  from.y === undefined && to.y === undefined && from.m !== undefined && to.m !== undefined && from.m - to.m >= TURN
    ? { from: { ...from, y: COMMON }, to: { ...to, y: COMMON + 1 } }
    : { from, to }

/** An end so many months before its beginning is of the next year; one closer to it may be a slip. */
const TURN = 7

/** Whether something said to last so long may mean the stretch; a number far off means something else. */
export const couldLast = ({ least, most }: Length, stated: number): boolean =>
  (stated > least && stated < most) || stated > 3 * most + 5 || most > 3 * stated + 5

/** 2021—2025: five years of work, or the four between. */
const ofYears = (from: DateParts, to: DateParts): Length | undefined => {
  const between = from.y === undefined || to.y === undefined ? undefined : to.y - from.y
  return between === undefined
    ? undefined
    : { least: between - 0.5, most: between + 1.5, shown: between + 1, sum: `${between} + 1 = ${between + 1}` }
}

/** 6月至9月: four months, or the three between them. */
const ofMonths = (from: DateParts, to: DateParts, unit: Unit): Length | undefined => {
  if (from.y !== undefined && to.y === undefined) return undefined
  const between = (from.y === undefined ? 0 : to.y! - from.y) * 12 + to.m! - from.m!
  if (unit === 'months') return { least: between - 0.5, most: between + 1.5, shown: between + 1, sum: `${between} + 1 = ${between + 1}` }
  const years = (between + 1) / 12
  return unit === 'years' ? around(years, 0.75, `${between + 1} ÷ 12 = ${years.toFixed(1)}`) : undefined
}

const ofDays = (ends: Ends, unit: Unit): Length | undefined => {
  const [first, last] = daysOf(ends)
  if (!first || !last) return undefined
  const days = dayNumber(last) - dayNumber(first) + 1
  if (unit === 'days') {
    const leap = ends.from.y === undefined && ends.to.y === undefined && first.m <= 2 && last.m > 2 ? 1 : 0
    return { least: days - 1.5, most: days + 0.5 + leap, shown: days, sum: `${days - 1} + 1 = ${days}` }
  }
  if (unit === 'weeks') return around(days / 7, 0.65, `${days} ÷ 7 = ${(days / 7).toFixed(1)}`, days)
  const months = monthsBetween(first, last)
  return unit === 'months'
    ? around(months, 0.95, `${days} ÷ 30.44 = ${months.toFixed(1)}`)
    : around(months / 12, 0.75, `${days} ÷ 365.25 = ${(months / 12).toFixed(1)}`)
}

const around = (length: number, slack: number, sum: string, shown = Number(length.toFixed(1))): Length => ({
  least: length - slack,
  most: length + slack,
  shown,
  sum,
})

/** Both ends with the year that one of them gives; without any, those of a common year. */
const daysOf = ({ from, to }: Ends): (Day | undefined)[] => {
  const year = from.y ?? to.y ?? COMMON
  return [
    { ...from, y: from.y ?? year },
    { ...to, y: to.y ?? year },
  ].map(day => (isDay(day) && (isLeapYear(day.y) || day.d <= daysInMonth(day.m, day.y)) ? day : undefined))
}

const COMMON = 2023

/** Calendar months from the first day to the last, both included; days over as parts of thirty. */
const monthsBetween = (first: Day, last: Day): number => {
  const over = last.d + 1 - first.d
  const isWhole = last.d === daysInMonth(last.m, last.y) && first.d === 1
  return (last.y - first.y) * 12 + last.m - first.m + (isWhole ? 1 : over / 30)
}
