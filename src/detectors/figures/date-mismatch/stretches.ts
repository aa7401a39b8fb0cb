import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { compareDates, exists, type PlacedDate } from '../../../text/dates/calendar.js'
import { locate } from '../within.js'

/** 到 and "to" also join two years that are compared; then a lead such as 从 or "from" must show that a stretch is meant. */
const LED = /(?:从|自|由|自从|from|between|during|period|期间)[\s：:]*$/i
const COMPARING = /到|\bto\b|\band\b/i
/** Stretches of time that end before they begin. */
export const wrongStretches = (document: Document, dates: readonly PlacedDate[]): Draft[] =>
  dates.flatMap(date => {
    if (date.kind !== 'period' || !date.to || date.part || !exists(date.from) || !exists(date.to)) return []
    return isReversed(document, date) ? [reversed(document, date)] : []
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
