import { Decimal } from 'decimal.js'
import type { Figure } from '../model/figure.js'
import { plain } from './decimals.js'
import { once } from './once.js'
import { type Extent, extentOf, isRounded } from './rounding.js'
import { scaleOf } from './units/scales.js'

/** Divisions and powers leave the exact decimals: they are taken to 40 digits, far beyond any figure of a report. */
const Precise = Decimal.clone({ precision: 40 })

/** An interval of computed values, both ends included. */
export interface Computed {
  readonly lo: Decimal
  readonly hi: Decimal
}

/** What a figure may stand for, for reckoning with; undefined when it is open on a side. Amounts of money are seldom told to the last coin. */
export const computedOf = once((figure: Figure): Computed | undefined => {
  const computed = fromExtent(extentOf(figure))
  if (!computed || figure.kind !== 'money' || figure.value === undefined || isRounded(figure)) return computed
  const half = new Precise(figure.step).div(2)
  return { lo: computed.lo.minus(half), hi: computed.hi.plus(half) }
})

/**
 * What two figures that are held against each other may stand for. Of two told in one scale the coarser has dropped its zeros (2万 beside 3.5万),
 * so it stands for no more than a tenth of its last digit around it.
 */
export const computedPair = (a: Figure, b: Figure): readonly [Computed | undefined, Computed | undefined] => {
  if (a.step === b.step || !areToldAlike(a, b)) return [computedOf(a), computedOf(b)]
  const isCoarser = Number(a.step) > Number(b.step)
  return [isCoarser ? refined(a) : computedOf(a), isCoarser ? computedOf(b) : refined(b)]
}

const areToldAlike = (a: Figure, b: Figure): boolean =>
  a.unit === b.unit &&
  a.kind === b.kind &&
  [a, b].every(({ qualifier, value }) => qualifier === 'exact' && value !== undefined) &&
  scaleOf(a)?.word === scaleOf(b)?.word

/** A twentieth of its last digit on either side. */
const refined = once((figure: Figure): Computed => {
  const [value, spare] = [new Precise(figure.value!), new Precise(figure.step).div(20)]
  return { lo: value.minus(spare), hi: value.plus(spare) }
})

const fromExtent = ({ lo, hi }: Extent): Computed | undefined =>
  lo && hi ? { lo: new Precise(plain(lo)), hi: new Precise(plain(hi)) } : undefined

/**
 * What a stated result may stand for: rounded to its last digit, or cut off after it (people write 98.3 for 98.36). Open ends are far away.
 */
export const statedOf = once((figure: Figure): Computed => {
  const { lo, hi } = extentOf(figure)
  const step = new Precise(figure.step)
  const cut = figure.value === undefined ? undefined : new Precise(figure.value).plus(step.times('0.999999'))
  const high = hi ? new Precise(plain(hi)) : new Precise('1e60')
  const low = lo ? new Precise(plain(lo)) : new Precise('-1e60')
  return {
    lo: figure.value === undefined ? low : Precise.min(low, new Precise(figure.value).minus(step.div(2))),
    hi: cut && figure.value && !figure.value.startsWith('-') ? Precise.max(cut, high) : high,
  }
})

/** One number, whose both ends are the same object, so that what follows from it alone is reckoned once. */
const single = (value: Decimal): Computed => ({ lo: value, hi: value })

const isSingle = ({ lo, hi }: Computed): boolean => lo === hi

/** A hundred percent. */
export const HUNDRED: Computed = single(new Precise(100))

/** What a stated result may stand for when it is rounded, not cut off. */
export const roundedOf = once((figure: Figure): Computed => {
  const { lo, hi } = statedOf(figure)
  if (figure.value === undefined) return { lo, hi }
  const above = new Precise(figure.value).plus(new Precise(figure.step).div(2))
  return { lo, hi: Precise.min(hi, Precise.max(above, fromExtent(extentOf(figure))?.hi ?? above)) }
})

/**
 * Whether a stated result is the computed one rounded, or cut off after its last digit. Only what comes out so of
 * the figures at their middle is cut off: not everything goes one way at once.
 */
export const bears = (stated: Figure, result: Computed, slack: number | string = 0): boolean =>
  agree(statedOf(stated), result, slack) && (agree(roundedOf(stated), result, slack) || agree(statedOf(stated), middleOf(result), slack))

/** The middle of an interval. */
const middleOf = (interval: Computed): Computed => (isSingle(interval) ? interval : single(interval.lo.plus(interval.hi).div(2)))

/** `value / base`, both above zero; undefined when the base may be zero. */
export const quotient = (value: Computed, base: Computed): Computed | undefined => {
  if (base.lo.lte(0) || value.lo.lt(0)) return undefined
  if (isSingle(value) && isSingle(base)) return single(value.lo.div(base.lo))
  return { lo: value.lo.div(base.hi), hi: value.hi.div(base.lo) }
}

/** `value × base`, both above zero. */
export const product = (value: Computed, base: Computed): Computed => ({ lo: value.lo.times(base.lo), hi: value.hi.times(base.hi) })

/** `value - base`, without its sign. */
export const distance = (value: Computed, base: Computed): Computed => {
  if (isSingle(value) && isSingle(base)) return single(value.lo.minus(base.lo).abs())
  const lo = value.lo.minus(base.hi)
  const hi = value.hi.minus(base.lo)
  if (lo.gte(0)) return { lo, hi }
  return hi.lte(0) ? { lo: hi.neg(), hi: lo.neg() } : { lo: new Precise(0), hi: Precise.max(lo.neg(), hi) }
}

/** Both ends times a number, plus another. */
export const scaled = ({ lo, hi }: Computed, factor: number | string, shift: number | string = 0): Computed => {
  const low = lo.times(factor).plus(shift)
  return lo === hi ? single(low) : { lo: low, hi: hi.times(factor).plus(shift) }
}

/** The n-th root, for yearly rates. */
export const root = ({ lo, hi }: Computed, n: number): Computed => ({
  lo: lo.pow(new Precise(1).div(n)),
  hi: hi.pow(new Precise(1).div(n)),
})

/** Whether two intervals have a value in common, `slack` allowed on either side. */
export const agree = (a: Computed, b: Computed, slack: number | string = 0): boolean =>
  a.lo.minus(slack).lte(b.hi) && b.lo.minus(slack).lte(a.hi)

/** The figure taken at its word, without rounding; undefined when it is not one number. */
export const nominalOf = once(({ value }: Figure): Computed | undefined => (value === undefined ? undefined : single(new Precise(value))))

/** The middle written with a few digits: one more than the stated figure gives, or both ends where they lie apart. */
export const written = ({ lo, hi }: Computed, step: string): string => {
  const places = Math.min(6, (step.split('.')[1]?.length ?? 0) + 1)
  const low = lo.toDecimalPlaces(places)
  if (lo === hi) return low.toFixed()
  const high = hi.toDecimalPlaces(places)
  if (low.eq(high)) return low.toFixed()
  const middle = lo.plus(hi).div(2)
  return hi.minus(lo).lte(new Precise(step)) ? middle.toDecimalPlaces(places).toFixed() : `${low.toFixed()}–${high.toFixed()}`
}

/** A value as a whole number of steps, rounded: 7.46 in steps of 0.1 is 75. */
export const inSteps = ({ lo, hi }: Computed, step: string): string => (lo === hi ? lo : lo.plus(hi).div(2)).div(step).round().toFixed()
