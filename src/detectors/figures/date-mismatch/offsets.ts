import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import type { Span } from '../../../model/span.js'
import { dayNumber, isDay, type PlacedDate } from '../../../text/dates/calendar.js'
import { ENGLISH_NUMBERS, ordinalOf } from '../../../text/ordinals.js'
import { regexp } from '../../../text/regexp.js'
import { locate } from '../within.js'

/** "on 3 June, two weeks before the hearing of 1 July". */
const BETWEEN_EN = regexp('i')`
  ^\)?,? ?\(?(?:[a-z]+ ){0,4}?(?:or |just |exactly |only )?(?<number>${ENGLISH_NUMBERS}|an?|\d{1,3}) (?<unit>day|week|month|year)s?
    (?: before| after| ahead of| earlier than| later than)\b[^.,;\d]{0,60}$
`
/** "began in April 2023 and, eighteen months later, in October 2025, reached all wards". */
const LATER_EN = new RegExp(
  `^[^.;\\d]{0,40}?,? (?:and,? )?(?<number>${ENGLISH_NUMBERS}|an?|\\d{1,3}) (?<unit>day|week|month|year)s? later,? (?:in|on) $`,
  'i',
)
/** "parts ordered on 12 June arrived on 28 July, 46 days later". */
const THEN_EN = /^[^.;\d]{0,60} (?:on|in) $/
const BEHIND_EN = new RegExp(
  `^\\)?,? (?:just |only |exactly |some )?(?<number>${ENGLISH_NUMBERS}|an?|\\d{1,3}) (?<unit>day|week|month|year)s? (?:later|afterwards)\\b`,
  'i',
)
/** 2025年3月20日完工，比计划的4月30日提前20天. */
const BETWEEN_HAN = /^[^。；;\d]{0,24}(?:比|较)[^。；;\d]{0,16}$/
const BEHIND_HAN =
  /^[^。；;\d]{0,10}(?:提前|提早|推迟|延后|延期|晚|早)了?(?<number>\d{1,3}|[一二三四五六七八九十两]{1,3})个?(?<unit>天|日|周|月|年)(?![多余以])/
/** 应于2022年9月完工，实际2022年12月完工，超期6个月. */
const DUE_HAN = /^[^。；;\d]{0,16}[，,；;]?(?:但|而|至)?(?:实际|实于|直至|直到|却于|推迟至|延至|提前至|迟至)[^。；;\d]{0,6}$/
const LATE_HAN =
  /^[^。；;，,\d]{0,10}[，,](?:实际|共|累计|较计划|比计划|较原计划)?(?:超期|逾期|延期|延误|滞后|拖延|延迟|推迟|提前|超时|迟延)了?(?:长达|达|约)?(?<number>\d{1,3}|[一二三四五六七八九十两]{1,3})个?(?<unit>天|日|周|月|年)(?![多余以])/
const DAYS_IN: Readonly<Record<string, number>> = {
  day: 1,
  天: 1,
  日: 1,
  week: 7,
  周: 7,
  month: 30.44,
  月: 30.44,
  year: 365.25,
  年: 365.25,
}

/** Two days with a time between them that is not the one told. */
export const wrongOffsets = (document: Document, dates: readonly PlacedDate[]): Draft[] =>
  dates.flatMap((date, index) => {
    const next = dates[index + 1]
    if (!next || next.block !== date.block || next.start - date.end > 140) return []
    const told = toldBetween(document, date, next)
    if (!told) return []
    const years = told.unit.toLowerCase() === 'year' || told.unit === '年' ? yearsOf(date, next) : undefined
    if (years) return Math.abs(years.year - years.since - told.stated) > 1 ? [ofYears(document, date, told, years)] : []
    const days = daysBetween(date, next)
    return days > 0 && Math.abs(days / DAYS_IN[told.unit.toLowerCase()]! - told.stated) > 1 ? [ofDays(document, date, told, days)] : []
  })

interface Told {
  readonly stated: number
  readonly unit: string
  /** Where what tells it ends. */
  readonly end: number
}

const toldBetween = ({ blocks, text }: Document, date: PlacedDate, next: PlacedDate): Told | undefined => {
  const between = text.slice(date.end, next.start)
  const behind = text.slice(next.end, Math.min(blocks[next.block]!.end, next.end + 24))
  const beside = BETWEEN_EN.exec(between) ?? LATER_EN.exec(between)
  const match =
    beside ??
    (THEN_EN.test(between) ? BEHIND_EN.exec(behind) : null) ??
    (BETWEEN_HAN.test(between) ? BEHIND_HAN.exec(behind) : DUE_HAN.test(between) ? LATE_HAN.exec(behind) : null)
  if (!match) return undefined
  const { number, unit } = match.groups!
  const stated = /^an?$/i.test(number!) ? 1 : ordinalOf(number!)
  return stated === undefined ? undefined : { stated, unit: unit!, end: next.end + (beside ? 0 : match[0].length) }
}

/** The years of two dates of which one has no more, the earlier first. */
const yearsOf = ({ from: a }: PlacedDate, { from: b }: PlacedDate): { since: number; year: number } | undefined =>
  a.y === undefined || b.y === undefined || a.y === b.y || (a.m !== undefined && b.m !== undefined)
    ? undefined
    : { since: Math.min(a.y, b.y), year: Math.max(a.y, b.y) }

/** Days from one date to the other, 0 when they do not tell; a year that one has alone is that of the other. */
const daysBetween = ({ from: a, kind: kindA }: PlacedDate, { from: b, kind: kindB }: PlacedDate): number => {
  const year = a.y ?? b.y ?? (isWithinYear(a, b) ? ANY_YEAR : undefined)
  if (kindA !== 'date' || kindB !== 'date' || year === undefined) return 0
  const isOfMonths = a.d === undefined && b.d === undefined
  const [first, last] = [
    { ...a, y: a.y ?? year, ...(isOfMonths && { d: 1 }) },
    { ...b, y: b.y ?? year, ...(isOfMonths && { d: 1 }) },
  ]
  return isDay(first) && isDay(last) ? Math.abs(dayNumber(first) - dayNumber(last)) : 0
}

/** Two days of no year, the later of which is told second: of one year. Its leap day is within what is tolerated. */
const isWithinYear = (a: PlacedDate['from'], b: PlacedDate['from']): boolean =>
  a.d !== undefined && b.d !== undefined && 100 * a.m! + a.d < 100 * b.m! + b.d

const ANY_YEAR = 2001

const ofYears = (document: Document, { start }: PlacedDate, { stated, end }: Told, years: { since: number; year: number }): Draft => ({
  ...wrongAt(document, { start, end }),
  messageId: 'date-mismatch.service',
  data: { quote: document.text.slice(start, end), ...years, stated, counted: years.year - years.since },
  evidence: { arithmetic: `${years.year} − ${years.since} = ${years.year - years.since} ≠ ${stated}` },
})

const ofDays = (document: Document, { start }: PlacedDate, { stated, end }: Told, days: number): Draft => ({
  ...wrongAt(document, { start, end }),
  messageId: 'date-mismatch.offset',
  data: { quote: document.text.slice(start, end), days, stated },
  evidence: { arithmetic: `${days} ≠ ${stated}` },
})

const wrongAt = (document: Document, place: Span): Pick<Draft, 'rule' | 'level' | 'confidence' | 'locations'> => ({
  rule: 'date-mismatch',
  level: 'warning',
  confidence: 0.8,
  locations: [locate(document, place, 'mention')],
})
