/** A stretch of time a figure is of, from its key in `scope.time`. */
export interface Stretch {
  /** First and last year, or how many years before an unknown report (`Y-1`); absent when none is named. */
  readonly years?: readonly [number, number]
  readonly offset?: string
  /** The year was counted from one that may be a year off. */
  readonly rough: boolean
  /** First and last month; absent for the whole year. */
  readonly months?: readonly [number, number]
  /** A day is when something was so, not how long. */
  readonly day?: number
  /** The month a year of its own ends with: `year ended June 30`. */
  readonly closed?: string
  /** Other named stretches, such as the past five years. */
  readonly named?: string
}

const KEY = /^(~?)(\d{4}|Y-?\d+|-)(?:-([A-Z0-9][A-Za-z0-9-]*))?(?:\/(.+))?$/
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  H1: [1, 6],
  H2: [7, 12],
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
}

/** Whether one stretch is a day or a month of the years of another: `March 2022` of 2021/22, `March` of any. */
export const isWithin = (one: Stretch, { years, months, named }: Stretch): boolean =>
  one.months !== undefined &&
  one.months[0] === one.months[1] &&
  one.offset === undefined &&
  years !== undefined &&
  months === undefined &&
  named === undefined &&
  (one.years === undefined || (one.years[0] >= years[0] && one.years[1] <= years[1]))

/** Whether one stretch is of the years another goes over: `2024` of 2022 to 2024. */
export const isAmongYears = (one: Stretch, other: Stretch): boolean =>
  one.years !== undefined &&
  other.years !== undefined &&
  one.years[0] >= other.years[0] &&
  one.years[1] <= other.years[1] &&
  isOfYears(other)

/** Whether two stretches are different times. `2024` and `2024-H1` differ, `2024-H1` and `2024-01/06` do not. */
export const otherTime = (one: Stretch, other: Stretch): boolean => {
  if (isYearEnd(one) ? isSpan(other) : isYearEnd(other) && isSpan(one)) return false
  return otherYears(one, other) || one.named !== other.named || otherMonths(one, other) || isClosedOtherwise(one, other)
}

const isClosedOtherwise = ({ closed }: Stretch, other: Stretch): boolean =>
  closed !== undefined && other.closed !== undefined && closed !== other.closed

const otherYears = (a: Stretch, b: Stretch): boolean => {
  if (a.offset !== undefined && b.offset !== undefined) return a.offset !== b.offset
  if (!a.years || !b.years || isCloseOf(a, b) || isCloseOf(b, a)) return false
  if (a.rough !== b.rough) {
    const [rough, sure] = a.rough ? [a.years, b.years] : [b.years, a.years]
    return sure[1] > sure[0] + 1 || sure[0] < rough[0] || sure[0] > rough[0] + 1
  }
  return a.years[0] !== b.years[0] || a.years[1] !== b.years[1]
}

const isYearEnd = ({ months, day }: Stretch): boolean => day === 31 && months![0] === 12

/** Some years that end with the report: `五年来`, `本届以来`. */
const isSpan = ({ named }: Stretch): boolean => named === '5Y' || named === 'term'

/** `2020年底` closes the years 2016 to 2020, `31 March 2025` the year 2024/25. */
const isCloseOf = (day: Stretch, { years }: Stretch): boolean =>
  years![0] < years![1] && day.years![0] === years![1] && (isYearEnd(day) || (years![1] === years![0] + 1 && isMonthEnd(day)))

const isMonthEnd = ({ day = 0, months }: Stretch): boolean => day >= 28 && months![0] >= 3 && months![0] <= 9

const otherMonths = (a: Stretch, b: Stretch): boolean => {
  if (a.day !== undefined && b.day !== undefined) return a.day !== b.day || a.months![0] !== b.months![0]
  if (a.day !== undefined) return b.months !== undefined && !endsWith(b.months, a)
  if (b.day !== undefined) return a.months !== undefined && !endsWith(a.months, b)
  if (isOfYears(a) && isOfYears(b) && !(a.months && b.months)) return false
  const [one, other] = [a.months ?? [1, 12], b.months ?? [1, 12]]
  return one[0] !== other[0] || one[1] !== other[1]
}

/** `2022年9月至2023年11月` is 2022 to 2023, told to the month. */
const isOfYears = ({ years }: Stretch): boolean => years !== undefined && years[0] < years[1]

/** `截至6月30日` closes the first half year; so does the first of July. */
const endsWith = (months: readonly [number, number], { months: own, day = 0 }: Stretch): boolean =>
  (own![0] === months[1] && day >= 28) || (own![0] === months[1] + 1 && day <= 2)

/** Reads a key of `scope.time`. */
export const stretchOf = (key: string): Stretch => {
  const match = KEY.exec(key)
  if (!match) return { rough: false, named: key }
  const [, rough, head, part, end] = match
  const from = Number(head)
  const to = end === undefined ? from : Number(/^\d{4}/.exec(end)?.[0] ?? head)
  return {
    rough: rough === '~',
    ...(head!.startsWith('Y') ? { offset: head! } : head !== '-' && { years: [from, to] as const }),
    ...monthsOf(part, end),
  }
}

/** `2021-07/2022-06` is a year as well. */
const isTwelveMonths = ([first, last]: readonly [number, number], day: string | undefined, end: string | undefined): boolean =>
  day === undefined && end !== undefined && /^\d{4}-/.test(end) && first === last + 1

/** Months and day of `H1`, `Q1-Q3`, `03`, `03-15`, `01` up to `06`. */
const monthsOf = (part: string | undefined, end: string | undefined): Pick<Stretch, 'months' | 'day' | 'named' | 'closed'> => {
  if (part === undefined || part === 'FY') return {}
  if (part.startsWith('FY')) return { closed: part.slice(2) }
  const named = part.split('-').map(each => PARTS[each])
  if (named[0]) return { months: [named[0][0], named.at(-1)![1]] }
  const [month, day] = part.split('-')
  if (!/^\d\d$/.test(month!)) return { named: part }
  const last = end === undefined ? undefined : /(?:^|^\d{4}-)(\d\d)(?:-\d\d)?$/.exec(end)?.[1]
  if (last === undefined && end !== undefined) return { named: `${part}/${end}` }
  const months = [Number(month), Number(last ?? month)] as const
  if (isTwelveMonths(months, day, end)) return {}
  return day === undefined ? { months } : end === undefined ? { months, day: Number(day) } : { months, named: `${part}/${end}` }
}
