import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { compareDates, dayNumber, exists, isDay, type PlacedDate } from '../../../text/calendar.js'
import { ENGLISH_COUNTS, ordinalOf } from '../../../text/ordinals.js'
import { locate } from '../within.js'

/** 到 and "to" also join two years that are compared; then a lead such as 从 or "from" must show that a stretch is meant. */
const LED = /(?:从|自|由|自从|from|between|during|period|期间)[\s：:]*$/i
const COMPARING = /到|\bto\b|\band\b/i
const DURATION_HAN =
  /^[，,（(]?(?:的|这|為期|为期|历时|歷時|共|共计|前后|整整|连续){0,3}[，,]?([一二三四五六七八九十两兩]{1,3}|\d{1,3})(?:个)?(天|日|年)(?:时间|時間|间|間|来|來|期间)?(?![均前后度级])/
const DURATION_EN = new RegExp(
  `^[,(]?\\s*(?:a total of |lasting |over |a period of |for |spanning )?(${ENGLISH_COUNTS}|\\d{1,3})[ -](day|year)s?\\b(?! (?:old|ago|later|earlier|before|after|or|to))`,
  'i',
)

/** Stretches of time that end before they begin, or are said to last longer or shorter than they do. */
export const wrongStretches = (document: Document, dates: readonly PlacedDate[]): Draft[] =>
  dates.flatMap(date => {
    if (date.kind !== 'period' || !date.to || date.part || !exists(date.from) || !exists(date.to)) return []
    return isReversed(document, date) ? [reversed(document, date)] : wrongDuration(document, date)
  })

const isReversed = (document: Document, { start, end, from, to }: PlacedDate): boolean => {
  const written = document.text.slice(start, end)
  if (compareDates(from, to!) <= 0 || /次年|翌年|明年|下年/.test(written)) return false
  if (COMPARING.test(written) && !LED.test(document.text.slice(Math.max(0, start - 12), start))) return false
  if (from.m === undefined && from.y === undefined) return false
  if (from.y !== to!.y) return true
  if (from.m !== to!.m) return (written.match(/\d{4}|[一二][〇○零一二三四五六七八九]{3}/g)?.length ?? 0) > 1
  return true
}

const reversed = (document: Document, date: PlacedDate): Draft => ({
  rule: 'date-mismatch',
  level: 'error',
  confidence: date.from.y !== date.to!.y ? 0.85 : 0.8,
  messageId: 'date-mismatch.reversed',
  data: { stretch: document.text.slice(date.start, date.end) },
  locations: [locate(document, date, 'mention')],
})

const wrongDuration = (document: Document, date: PlacedDate): Draft[] => {
  const after = document.text.slice(date.end, date.end + 40)
  const match = DURATION_HAN.exec(after) ?? DURATION_EN.exec(after)
  const stated = match && ordinalOf(match[1]!)
  const unit = match && /年|year/i.test(match[2]!) ? 'years' : 'days'
  const difference = stated ? lengthOf(date, unit) : undefined
  if (!match || !stated || difference === undefined || stated === difference || stated === difference + 1) return []
  if (unit === 'years' && (stated === difference - 1 || stated > 3 * difference + 5)) return []
  return [
    {
      rule: 'date-mismatch',
      level: 'warning',
      confidence: 0.75,
      messageId: `date-mismatch.${unit}`,
      data: { stretch: document.text.slice(date.start, date.end), stated, counted: difference + 1 },
      locations: [locate(document, { start: date.start, end: date.end + match[0].length }, 'mention')],
      evidence: { arithmetic: `${difference} + 1 = ${difference + 1} ≠ ${stated}` },
    },
  ]
}

/** Days or years from the first to the last, the first not counted; undefined when the parts do not tell. */
const lengthOf = ({ from, to }: PlacedDate, unit: 'days' | 'years'): number | undefined => {
  if (unit === 'years') return from.y === undefined || to!.y === undefined || from.m !== undefined ? undefined : to!.y - from.y
  const year = from.y ?? 2023
  const [first, last] = [
    { ...from, y: year },
    { ...to, y: to!.y ?? year },
  ]
  return isDay(first) && isDay(last) && !(first.m <= 2 && last.m > 2 && from.y === undefined)
    ? dayNumber(last) - dayNumber(first)
    : undefined
}
