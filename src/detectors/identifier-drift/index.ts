import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { alone, draftAt } from '../alone.js'
import { failedChecks } from './checks.js'
import { type Drift, driftsOf } from './drift.js'

/** Codes, numbers and addresses that differ in a character from their own other mentions, or fail their own check. */
export const identifierDrift = alone('identifier-drift', document => [
  ...driftsOf(document).map(drift => draftOf(document, drift)),
  ...failedChecks(document),
])

/** Mentions of the usual form shown beside the odd one. */
const SHOWN = 5
/** Below this the finding is worth a look rather than a correction. */
const SURE = 0.75

const draftOf = (document: Document, { usual, odd, confidence }: Drift): Draft => {
  const [other] = odd.mentions
  const [first] = usual.mentions
  return draftAt(document, 'identifier-drift', [other!, ...usual.mentions.slice(0, SHOWN)], {
    variant: 'drift',
    level: confidence >= SURE ? 'error' : 'warning',
    confidence,
    role: 'mention',
    data: {
      odd: document.text.slice(other!.start, other!.end),
      usual: document.text.slice(first!.start, first!.end),
      count: usual.mentions.length,
    },
  })
}
