import type { Document } from '../../../model/document.js'
import type { Draft, MessageData } from '../../../model/finding.js'
import type { Span } from '../../../model/span.js'
import { locate } from '../within.js'

/**
 * A draft that times of a text cannot all be right. Its sentence, the message `date-mismatch.${variant}`, quotes each of them under its key in `times`
 * and may hold more words; the times are shown in the order given.
 */
export const draftOfTimes = (
  document: Document,
  variant: string,
  confidence: number,
  times: Readonly<Record<string, Span>>,
  words: MessageData = {},
): Draft => ({
  rule: 'date-mismatch',
  level: 'warning',
  confidence,
  messageId: `date-mismatch.${variant}`,
  data: { ...words, ...Object.fromEntries(Object.entries(times).map(([name, { start, end }]) => [name, document.text.slice(start, end)])) },
  locations: Object.values(times).map(time => locate(document, time, 'mention')),
})
