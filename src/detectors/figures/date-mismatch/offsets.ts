import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { type Day, dayNumber, isDay, type PlacedDate } from '../../../text/calendar.js'
import { ENGLISH_NUMBERS, ordinalOf } from '../../../text/ordinals.js'
import { regexp } from '../../../text/regexp.js'
import { locate } from '../within.js'

/** "on 3 June, two weeks before the hearing of 1 July". */
const BETWEEN_EN = regexp('i')`
  ^[^.;]{0,60}?(?:,|—|–| \() ?(?:or |just |exactly |only )?(?<number>${ENGLISH_NUMBERS}|an?|\d{1,3}) (?<unit>day|week|month|year)s?
    (?: before| after| ahead of| earlier than| later than)\b[^.;\d]{0,60}$
`
/** 2025年3月20日完工，比计划的4月30日提前20天. */
const BETWEEN_HAN = /^[^。；;\d]{0,24}(?:比|较)[^。；;\d]{0,16}$/
const BEHIND_HAN =
  /^[^。；;\d]{0,10}(?:提前|提早|推迟|延后|延期|晚|早)了?(?<number>\d{1,3}|[一二三四五六七八九十两]{1,3})个?(?<unit>天|日|周|月|年)(?![多余以])/
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
    const [first, last] = daysOf(date, next)
    if (!told || !first || !last) return []
    const each = DAYS_IN[told.unit.toLowerCase()]!
    const days = Math.abs(dayNumber(first) - dayNumber(last))
    return days > 0 && Math.abs(days / each - told.stated) > 1 ? [draft(document, date, next, { ...told, days })] : []
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
  const match = BETWEEN_EN.exec(between) ?? (BETWEEN_HAN.test(between) ? BEHIND_HAN.exec(behind) : null)
  if (!match) return undefined
  const { number, unit } = match.groups!
  const stated = /^an?$/i.test(number!) ? 1 : ordinalOf(number!)
  return stated === undefined ? undefined : { stated, unit: unit!, end: next.end + (/[一-鿿]/.test(unit!) ? match[0].length : 0) }
}

/** Both days; a year that one has alone is that of the other. */
const daysOf = ({ from: a, kind: kindA }: PlacedDate, { from: b, kind: kindB }: PlacedDate): (Day | undefined)[] => {
  const year = a.y ?? b.y
  if (kindA !== 'date' || kindB !== 'date' || year === undefined) return []
  return [a, b].map(parts => {
    const day = { ...parts, y: parts.y ?? year }
    return isDay(day) ? day : undefined
  })
}

const draft = (document: Document, date: PlacedDate, next: PlacedDate, { stated, days, end }: Told & { days: number }): Draft => {
  const span = { start: date.start, end }
  return {
    rule: 'date-mismatch',
    level: 'warning',
    confidence: 0.8,
    messageId: 'date-mismatch.offset',
    data: {
      quote: document.text.slice(span.start, span.end),
      first: document.text.slice(date.start, date.end),
      other: document.text.slice(next.start, next.end),
      days,
      stated,
    },
    locations: [locate(document, span, 'mention')],
    evidence: { arithmetic: `${days} ≠ ${stated}` },
  }
}
