import type { Figure } from '../model/figure.js'
import { compareExact, type Exact, exact, minus, parseExact, plus, times, ZERO } from './decimals.js'

/** What a figure may stand for: between two exact decimals, both included; an absent end is open to infinity. */
export interface Extent {
  readonly lo?: Exact
  readonly hi?: Exact
}

const SCALED = /[万萬亿億]|illion|thousand|bn\b|\dk\b/i
const HALF = exact(5, -1)

/**
 * The extent of a figure with its rounding: `49.85亿元` is 49.845 to 49.855, `6800余人` 6800 to 6900. Whole numbers without multiplier are
 * counts and stand for themselves; so do percentages without decimals when `exactly` is asked for.
 */
export const extentOf = (figure: Figure): Extent => {
  if (figure.value === undefined)
    return { ...(figure.lo !== undefined && { lo: parseExact(figure.lo) }), ...(figure.hi !== undefined && { hi: parseExact(figure.hi) }) }
  const value = parseExact(figure.value)
  if (!isRounded(figure)) return { lo: value, hi: value }
  const half = times(parseExact(figure.step), HALF)
  return { lo: minus(value, half), hi: plus(value, half) }
}

/** Whether the last digit given may have been rounded: a decimal, a multiplier (万, million), or a percentage. */
export const isRounded = ({ raw, step, kind }: Figure): boolean =>
  SCALED.test(raw) || step.includes('.') || kind === 'percentage' || kind === 'points' || kind === 'multiple'

/** The extent of a sum; one decimal where all are counts, of which only one is added up. */
export const sumOf = (extents: readonly Extent[]): Extent => {
  let lo: Exact | undefined = ZERO
  let hi: Exact | undefined = ZERO
  for (const extent of extents) {
    const isCount: boolean = lo === hi && extent.lo === extent.hi
    lo = lo && extent.lo && plus(lo, extent.lo)
    hi = isCount ? lo : hi && extent.hi && plus(hi, extent.hi)
  }
  return { ...(lo && { lo }), ...(hi && { hi }) }
}

/** Whether two extents have a number in common; of two rounded ones more than an end, which neither of them reaches. */
export const meets = (a: Extent, b: Extent): boolean => {
  const most = isPoint(a) || isPoint(b) ? 0 : -1
  return !(a.lo && b.hi && compareExact(a.lo, b.hi) > most) && !(b.lo && a.hi && compareExact(b.lo, a.hi) > most)
}

const isPoint = ({ lo, hi }: Extent): boolean => lo !== undefined && hi !== undefined && (lo === hi || compareExact(lo, hi) === 0)

/** Whether all of `a` lies above all of `b`. */
export const exceeds = (a: Extent, b: Extent): boolean => a.lo !== undefined && b.hi !== undefined && compareExact(a.lo, b.hi) > 0
