import type { Detector } from '../model/detector.js'
import { brokenReference } from './broken-reference/index.js'
import { inEitherScript } from './either-script.js'
import { countMismatch } from './figures/count-mismatch/count-mismatch.js'
import { dateMismatch } from './figures/date-mismatch/date-mismatch.js'
import { lengthMismatch } from './figures/length-mismatch/length-mismatch.js'
import { measures } from './figures/measures/measures.js'
import { rateMismatch } from './figures/rate-mismatch/rate-mismatch.js'
import { totalMismatch } from './figures/total-mismatch/total-mismatch.js'
import { identifierDrift } from './identifier-drift/index.js'
import { missingSeparator } from './missing-separator.js'
import { nameVariant } from './name-variant/index.js'
import { numberingGap } from './numbering-gap/index.js'
import { repeats } from './repeats/repeats.js'
import { residue } from './residue.js'
import { styleVariant } from './style-variant/index.js'
import { unfinishedText } from './unfinished-text/index.js'

// biome-ignore lint/suspicious/noExplicitAny: extracts pass through the review untouched
const READERS: readonly Detector<any>[] = [
  measures,
  countMismatch,
  lengthMismatch,
  dateMismatch,
  totalMismatch,
  identifierDrift,
  rateMismatch,
  nameVariant,
  brokenReference,
  missingSeparator,
  numberingGap,
  residue,
  styleVariant,
  unfinishedText,
]

/**
 * Every detector there is; a new one is its file and a line here. Repeats first, then figures, names and the rest.
 * Repeats compare the scripts themselves; the others read simplified characters. The list is heterogeneous: each detector's extract is its own affair.
 */
// biome-ignore lint/suspicious/noExplicitAny: extracts pass through the review untouched
export const DETECTORS: readonly Detector<any>[] = [repeats, ...READERS.map(inEitherScript)]
