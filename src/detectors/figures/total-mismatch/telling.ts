import type { Document } from '../../../model/document.js'
import type { Draft, Level } from '../../../model/finding.js'
import { absolute, type Exact, minus } from '../../../text/decimals.js'
import { shownNumber, writtenLike } from '../../../text/units/scales.js'
import { evidenceOf, locate } from '../within.js'
import type { Slip } from './slips.js'
import type { Term } from './terms.js'

/** A total with the parts it is held against, and what they come to. */
export interface Summing {
  readonly total: Term
  readonly reading: readonly Term[]
  readonly sum: Exact
}

/** What is said of a total in prose that its parts do not make. */
export const sumDraft = (
  document: Document,
  { total, reading: parts, sum }: Summing,
  level: Level,
  confidence: number,
  slip?: Slip,
): Draft => ({
  rule: 'total-mismatch',
  level,
  confidence,
  messageId: parts.length === 1 ? 'total-mismatch.part' : 'total-mismatch.prose',
  data: {
    total: total.figure.raw,
    parts: parts.map(({ figure }) => figure.raw),
    sum: writtenLike(sum, total.figure),
    difference: writtenLike(absolute(minus(sum, total.value!)), total.figure),
  },
  locations: [locate(document, total.figure, 'total'), ...parts.map(({ figure }) => locate(document, figure, 'part'))],
  evidence: {
    arithmetic:
      parts.length === 1
        ? `${shownNumber(parts[0]!.figure)} > ${shownNumber(total.figure)}`
        : `${parts.map(({ figure }) => shownNumber(figure)).join(' + ')} = ${writtenLike(sum, total.figure)} ≠ ${shownNumber(total.figure)}`,
    ...(slip && { causes: ['digits'] }),
    figures: [total, ...parts].map(({ figure }) => evidenceOf(document, figure)),
  },
})

/** What is said of a difference or remainder that does not follow from the two figures it is of. */
export const balanceDraft = (document: Document, more: Term, less: Term, left: Term, difference: Exact): Draft => ({
  rule: 'total-mismatch',
  level: 'error',
  confidence: 0.85,
  messageId: 'total-mismatch.balance',
  data: { more: more.figure.raw, less: less.figure.raw, left: left.figure.raw, difference: writtenLike(difference, left.figure) },
  locations: [
    locate(document, left.figure, 'total'),
    ...[more, less].sort((a, b) => a.figure.start - b.figure.start).map(({ figure }) => locate(document, figure, 'part')),
  ],
  evidence: {
    arithmetic: `|${shownNumber(more.figure)} − ${shownNumber(less.figure)}| = ${writtenLike(difference, left.figure)} ≠ ${shownNumber(left.figure)}`,
  },
})
