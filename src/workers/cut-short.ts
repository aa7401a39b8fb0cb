import { DETECTORS } from '../detectors/index.js'
import type { Document } from '../model/document.js'
import { DoubletakeError, type ErrorCode } from '../model/errors.js'
import type { Review, ReviewOptions } from '../model/review.js'
import { type Detected, reviewOf } from '../review/review.js'

/** The review of the detectors that were done when a limit was broken, and a problem that names the rules of the others; rethrows what else went wrong. */
export const cutShort = (documents: readonly Document[], options: ReviewOptions, found: readonly Detected[], error: unknown): Review => {
  if (!(error instanceof DoubletakeError) || !LIMITS.has(error.code) || found.length === 0) throw error
  const done = new Set(found.map(({ detector }) => detector))
  const unfinished = DETECTORS.flatMap(({ name, rules }) => (done.has(name) ? [] : rules)).filter(rule => options.rules?.[rule] !== 'off')
  const { code, data } = error
  const review = reviewOf(documents, options, found)
  const problems = documents.map(({ id }) => ({ document: id, code, data: { ...data, unfinished: unfinished.join(', ') } }))
  return { ...review, problems: [...problems, ...review.problems] }
}

const LIMITS: ReadonlySet<ErrorCode> = new Set(['out-of-time', 'out-of-memory'])
