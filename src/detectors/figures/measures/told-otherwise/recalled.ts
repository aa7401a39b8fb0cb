import type { Document } from '../../../../model/document.js'
import type { Figure } from '../../../../model/figure.js'
import { firstFiguresByValue } from '../../../../text/figures/figures.js'

/** Fewer digits stand in a document twice by chance. */
const FEWEST_DIGITS = 2

/**
 * Whether a number spoken of as known was told before in the document: `leaving 386 that were investigated … 329 of the 386 complaints`. It says again what
 * was said there, and disagrees with nothing that does not disagree with that.
 */
export const isRecalled = (document: Document, { value, kind, start }: Figure): boolean =>
  kind === 'quantity' &&
  value !== undefined &&
  value.length >= FEWEST_DIGITS &&
  (firstFiguresByValue(document)
    .get(value)
    ?.some(first => first.kind === kind && first.end < start) ??
    false)
