import type { Figure } from '../../../model/figure.js'

/** Whether two figures are in one unit as written. */
export const sameUnit = (a: Figure, b: Figure): boolean =>
  a.dimension === 'count'
    ? a.canonicalUnit === b.canonicalUnit
    : (a.unit ?? '') === (b.unit ?? '') && (a.kind === b.kind || a.unit === undefined)

/** Counts in English carry their noun, not a unit: only measures must agree. */
export const comparable = (a: Figure, b: Figure): boolean =>
  a.kind === b.kind && (sameUnit(a, b) || ((a.dimension ?? 'count') === 'count' && (b.dimension ?? 'count') === 'count'))
