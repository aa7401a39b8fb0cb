import { once } from '../../../../text/once.js'
import { type Computed, computedPair, roundedOf, statedOf } from '../../../../text/quotients.js'
import type { Claim } from './claims.js'
import { distance, type Ends, HUNDRED } from './screen.js'

/** Whether something is so; undefined where floats do not tell. */
type Sure = boolean | undefined

/**
 * Whether a claim comes out over the rounding of all its figures, told by floats: undefined where two numbers lie too near each other for them, or where
 * its kind is left to exact decimals, which take fifty times as long.
 */
export const comesOut = (claim: Claim): Sure => {
  const [base, value] = computedPair(claim.base, claim.value)
  if (!base || !value) return true
  const results = resultsOf(claim, endsOf(base), endsOf(value))
  if (!results) return undefined
  let sure: Sure = false
  for (const result of results) sure = either(sure, bears(claim, result))
  return sure
}

/** Whether a value lies wholly below where it came from, after a rise, or above it after a fall; undefined where floats do not tell. */
export const liesAway = (from: Computed, to: Computed, direction: 'up' | 'down'): Sure => {
  const [base, value] = [endsOf(from), endsOf(to)]
  const reaches = direction === 'up' ? isAtMost(base[0], value[1]) : isAtMost(value[0], base[1])
  return reaches === undefined ? undefined : !reaches
}

/** What follows from the ends of a claim's figures, by every usual reading. */
const resultsOf = ({ kind, base: { kind: of }, stated, years, turned }: Claim, base: Ends, value: Ends): readonly Ends[] | undefined => {
  if (years !== undefined) return undefined
  if (kind === 'difference' || (kind === 'growth' && stated.kind === 'points' && of === 'percentage')) return [distance(value, base)]
  if (kind !== 'share' && kind !== 'growth' && kind !== 'each' && kind !== 'multiple') return undefined
  if (isNearNought(base[0]) || isNearNought(value[0])) return undefined
  if (base[0] < 0 || value[0] < 0) return []
  const ratio: Ends = [value[0] / base[1], value[1] / base[0]]
  if (kind === 'each') return [ratio]
  if (kind === 'multiple') return [ratio, [ratio[0] - 1, ratio[1] - 1]]
  const percent: Ends = [100 * ratio[0], 100 * ratio[1]]
  if (kind === 'growth') return [distance(percent, HUNDRED)]
  return turned ? [percent, distance(HUNDRED, percent)] : [percent]
}

/** Where floats do not tell what is below zero. */
const isNearNought = (number: number): boolean => Math.abs(number) < SPARE

/** Both ends of an interval as floats. */
const endsOf = once(({ lo, hi }: Computed): Ends => [lo.toNumber(), hi.toNumber()])

/** `bears` of text/quotients by floats. */
const bears = ({ stated }: Claim, result: Ends): Sure => {
  const told = endsOf(statedOf(stated))
  const middle = (result[0] + result[1]) / 2
  return both(agree(told, result), either(agree(endsOf(roundedOf(stated)), result), agree(told, [middle, middle])))
}

const agree = (a: Ends, b: Ends): Sure => both(isAtMost(a[0], b[1]), isAtMost(b[0], a[1]))

/** Far more than floats lose in a division or two. */
const SPARE = 1e-9

const isAtMost = (a: number, b: number): Sure => {
  const spare = SPARE * (100 + Math.abs(a) + Math.abs(b))
  return a <= b - spare || (a < b + spare ? undefined : false)
}

const both = (a: Sure, b: Sure): Sure => (a === false || b === false ? false : a && b)

const either = (a: Sure, b: Sure): Sure => a || b || (a === undefined ? a : b)
