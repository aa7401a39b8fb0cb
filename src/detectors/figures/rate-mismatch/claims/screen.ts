import type { Figure } from '../../../../model/figure.js'
import type { Claim } from './claims.js'

/** Ends of an interval as floats, wider than the exact one. */
export type Ends = readonly [number, number]

/** Far more than floats lose, far less than any figure of a report tells. */
const MARGIN = 1e-6

/**
 * Whether a claim may come out, told by floats: false only where the stated value lies well apart from what follows. A paragraph of many figures holds
 * each change against all pairs of them, and exact decimals take fifty times as long.
 */
export const mayFit = (claim: Claim): boolean => mayFitWith(claim, endsOf(claim.base), endsOf(claim.value))

/** `mayFit` of a claim whose figures stand for other numbers. */
export const mayFitWith = (claim: Claim, base: Ends, value: Ends): boolean => {
  const { kind, stated, years, turned } = claim
  if (kind === 'share') return turned === true || meet(wholesWith(value, endsOf(stated)), base)
  return years !== undefined || mayFollow(wantedBy(claim), base, value)
}

/** How two figures must stand to each other for a change or a mean stated of them to come out. */
export interface Wanted {
  readonly kind: Claim['kind']
  readonly ends: Ends
  readonly inPoints: boolean
}

/** What a claim asks of the two figures it is made of. */
export const wantedBy = ({ kind, stated }: Pick<Claim, 'kind' | 'stated'>): Wanted => ({
  kind,
  ends: endsOf(stated),
  inPoints: stated.kind === 'points',
})

/** `mayFit` for two figures that may stand for so much; ends far away make everything fit. */
export const mayFollow = ({ kind, ends, inPoints }: Wanted, from: Ends, to: Ends): boolean => {
  if (!SCREENED.has(kind)) return true
  if ((inPoints || kind === 'difference') && meet(ends, distance(to, from))) return true
  if (kind === 'difference') return false
  if (from[0] <= 0 || to[0] < 0) return true
  const [lo, hi] = [to[0] / from[1], to[1] / from[0]]
  if (kind === 'growth') return meet(ends, distance([100 * lo, 100 * hi], HUNDRED))
  return meet(ends, [lo, hi]) || (kind === 'multiple' && meet(ends, [lo - 1, hi - 1]))
}

const SCREENED: ReadonlySet<string> = new Set(['growth', 'difference', 'each', 'multiple'])

/** Beyond so many steps of its last digit, or so near to the middle between two, floats do not tell to what a result is rounded. */
const MOST_STEPS = 1e9
const TOO_NEAR = 1e-4

/**
 * What follows from the figures of a claim as they stand, and what is stated, as whole numbers of steps of the last digit stated; undefined where
 * floats do not tell.
 */
export const stepsOf = ({ kind, base, value, stated, years }: Claim): readonly [number, number] | undefined => {
  if (years !== undefined || base.value === undefined || value.value === undefined || stated.value === undefined) return undefined
  const [from, to, given, step] = [Number(base.value), Number(value.value), Number(stated.value), Number(stated.step)]
  if (!(from > 0 && to >= 0 && given >= 0) || (Math.max(from + to, (100 * to) / from) + 100) / step > MOST_STEPS) return undefined
  const result = RESULTS[kind]?.(from, to)
  const [follows, told] = [result === undefined ? Number.NaN : result / step, given / step]
  return isClear(follows) && isClear(told) ? [Math.round(follows), Math.round(told)] : undefined
}

const RESULTS: Partial<Record<Claim['kind'], (from: number, to: number) => number>> = {
  difference: (from, to) => Math.abs(to - from),
  growth: (from, to) => Math.abs((100 * to) / from - 100),
  share: (from, to) => (100 * to) / from,
  each: (from, to) => to / from,
}

const isClear = (steps: number): boolean => Math.abs(steps - Math.round(steps)) < 0.5 - TOO_NEAR

/** What an amount that is said to be so many percent may be a share of. */
export const wholesOf = (value: Figure, stated: Figure): Ends => wholesWith(endsOf(value), endsOf(stated))

const wholesWith = (part: Ends, percent: Ends): Ends => {
  if (![...part, ...percent].every(Number.isFinite) || percent[1] <= 0) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  return [(100 * part[0]) / percent[1], percent[0] > 0 ? (100 * part[1]) / percent[0] : Number.POSITIVE_INFINITY]
}

/** What a figure may stand for, a whole step of its last digit allowed for rounding on either side. */
export const endsOf = ({ value, lo, hi, step }: Figure): Ends => {
  const [low, high] = [value ?? lo, value ?? hi]
  return [
    low === undefined ? Number.NEGATIVE_INFINITY : Number(low) - Number(step),
    high === undefined ? Number.POSITIVE_INFINITY : Number(high) + Number(step),
  ]
}

/** The middle of what a figure may stand for; not a number where it has no end. */
export const middleOf = (figure: Figure): number => (endsOf(figure)[0] + endsOf(figure)[1]) / 2

/** A hundred percent. */
export const HUNDRED: Ends = [100, 100]

/** What lies between two intervals, without its sign. */
export const distance = (a: Ends, b: Ends): Ends => {
  const [lo, hi] = [a[0] - b[1], a[1] - b[0]]
  if (lo >= 0) return [lo, hi]
  return hi <= 0 ? [-hi, -lo] : [0, Math.max(-lo, hi)]
}

/** Whether two may have a number in common. Not a number where an end is open on both sides: then they may. */
export const meet = (a: Ends, b: Ends): boolean => {
  const slack = MARGIN * (1 + Math.abs(a[0]) + Math.abs(b[0]))
  return !(a[0] - slack > b[1]) && !(b[0] - slack > a[1])
}
