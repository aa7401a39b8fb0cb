import type { Figure } from '../../../../model/figure.js'
import { parseExact, plain, shifted } from '../../../../text/decimals.js'
import {
  agree,
  bears,
  type Computed,
  computedOf,
  computedPair,
  distance,
  HUNDRED,
  inSteps,
  nominalOf,
  quotient,
  scaled,
  statedOf,
  written,
} from '../../../../text/quotients.js'
import { isRounded } from '../../../../text/rounding.js'
import { type DigitSlip, digitSlip, tellingDigits } from '../../../../text/slips.js'
import { scaleOf, shownNumber } from '../../../../text/units/scales.js'
import type { Claim, ClaimKind } from './claims.js'
import { isOfOtherScale } from './other-scale.js'
import { type Result, resultsOf } from './results.js'
import { mayFit, stepsOf } from './screen.js'
import { comesOut, liesAway } from './surely.js'

/** What is wrong with a claim. */
export interface Verdict {
  /** Message variant: growth, difference, share, multiple, each, points, percent, direction. */
  readonly variant: string
  /** The value that follows, as written for people. */
  readonly computed: string
  readonly arithmetic: string
  readonly confidence: number
}

/** How far a stated value may be from the computed one and still be meant: a factor. */
const LOOSE = 3
const STRICT = 12
/** 翻一番 is said of anything near twice. */
const DOUBLING = '0.12'
const YEARLY_SLACK = '0.15'

/** Judges a claim over the rounding of all its figures; undefined when it holds, or when nothing near it comes out. */
export const judge = (claim: Claim): Verdict | undefined => {
  const [base, value] = operandsOf(claim)
  if (!base || !value) return undefined
  if (isWrongWay(claim)) return wrongWay(claim)
  if (claim.kind === 'moved') return undefined
  if (claim.kind === 'multiplied') return ofVerb(claim, base, value)
  return claim.base.kind === 'percentage' && claim.kind === 'growth' ? ofPercentages(claim, base, value) : ofQuantities(claim, base, value)
}

/** Whether a claim comes out, over the rounding of all its figures, by any usual reading. */
export const fits = (claim: Claim): boolean => mayFit(claim) && (comesOut(claim) ?? fitsExactly(claim))

/** `fits` by exact decimals alone: what the quick look at floats must never contradict. */
export const fitsExactly = (claim: Claim): boolean => {
  const [base, value] = operandsOf(claim)
  return !base || !value || resultsOf(claim, base, value).some(({ value: result }) => bears(claim.stated, result))
}

const operandsOf = ({ base, value }: Claim): readonly [Computed | undefined, Computed | undefined] => computedPair(base, value)

/** Whether the stated value is what follows but for a slip of the pen: two neighbouring digits swapped, or one of three or more changed. */
export const isSlip = (claim: Claim): DigitSlip | undefined => tellingSlip(digitsOf(claim))

/** `isSlip` by exact decimals alone: what the quick look at floats must never contradict. */
export const isSlipExactly = (claim: Claim): DigitSlip | undefined => tellingSlip(exactDigitsOf(claim))

/** How the stated value is miswritten for what follows, however few its digits. */
export const misprintOf = (claim: Claim): DigitSlip | undefined => digitSlip(...(digitsOf(claim) ?? ['', '']))

const tellingSlip = (digits: readonly [string, string] | undefined): DigitSlip | undefined => {
  const slip = digits && digitSlip(...digits)
  return slip === 'changed' && tellingDigits(digits![1]) < FEWEST_DIGITS ? undefined : slip
}

/** What follows and what is stated, as they are written in steps of the last digit stated. */
const digitsOf = (claim: Claim): readonly [string, string] | undefined => {
  const steps = stepsOf(claim)
  return steps ? [`${steps[0]}`, `${steps[1]}`] : exactDigitsOf(claim)
}

const exactDigitsOf = (claim: Claim): readonly [string, string] | undefined => {
  const [base, value, stated] = [nominalOf(claim.base), nominalOf(claim.value), nominalOf(claim.stated)]
  const [result] = base && value ? resultsOf(claim, base, value) : []
  return result && stated && [inSteps(result.value, claim.stated.step), inSteps(stated, claim.stated.step)]
}

/** How far the stated value is from what follows, as a share of the greater of the two, for holding against a limit. */
export const awayOf = (claim: Claim): number | undefined => {
  const [base, value, stated] = [nominalOf(claim.base), nominalOf(claim.value), nominalOf(claim.stated)]
  const [result] = base && value ? resultsOf(claim, base, value) : []
  if (!result || !stated) return undefined
  const [given, follows] = [Math.abs(stated.lo.toNumber()), Math.abs(result.value.lo.toNumber())]
  return Math.abs(given - follows) / Math.max(given, follows, Number.MIN_VALUE)
}

/** doubled, tripled: said of anything near it. */
const ofVerb = (claim: Claim, base: Computed, value: Computed): Verdict | undefined => {
  const ratio = quotient(value, base)
  const factor = nominalOf(claim.stated)
  if (!ratio || !factor || agree(ratio, factor, Number(claim.stated.value) / 8)) return undefined
  return {
    ...verdict('verb', claim, { value: ratio, formula: () => `${shownNumber(claim.value)} ÷ ${shownNumber(claim.base)}` }, 0.8),
    computed: written(ratio, '0.1'),
  }
}

/** Claims that say nothing of up or down. */
const NO_WAY: ReadonlySet<ClaimKind> = new Set(['share', 'each', 'increment', 'margin', 'product'])

/** Whether a claim speaks of a rise to a smaller number, or of a fall to a greater one. */
export const isWrongWay = ({ base, value, direction, kind }: Claim): boolean => {
  const [from, to] = [computedOf(base), computedOf(value)]
  if (!direction || NO_WAY.has(kind) || !from || !to || from.lo.isNegative() || to.lo.isNegative()) return false
  return liesAway(from, to, direction) ?? (direction === 'up' ? to.hi.lt(from.lo) : to.lo.gt(from.hi))
}

const wrongWay = ({ base, value, direction }: Claim): Verdict => ({
  variant: 'direction',
  computed: '',
  arithmetic: `${shownNumber(base)} ${direction === 'up' ? '>' : '<'} ${shownNumber(value)}`,
  confidence: 0.8,
})

/** Growth of a percentage: in points; in percent of itself when the text says percent and means it. */
const ofPercentages = (claim: Claim, base: Computed, value: Computed): Verdict | undefined => {
  const stated = statedOf(claim.stated)
  const points = distance(value, base)
  const result: Result = { value: points, formula: () => `|${claim.value.value}% − ${claim.base.value}%|` }
  if (claim.stated.kind === 'points') {
    return agree(stated, points) ? undefined : near(claim, points) ? verdict('difference', claim, result, 0.85) : undefined
  }
  if (isPointsAtFace(claim)) return verdict('points', claim, result, 0.8)
  const ratio = quotient(value, base)
  const relative = ratio && distance(scaled(ratio, 100), HUNDRED)
  if (relative && agree(stated, relative)) return undefined
  if (agree(stated, points)) return verdict('points', claim, result, 0.8)
  return near(claim, points) ? verdict('difference', claim, result, 0.75) : undefined
}

/** The points come out to the last digit as they stand, while the percent would only by rounding. */
const isPointsAtFace = ({ base, value, stated }: Claim): boolean => {
  const [from, to, given] = [nominalOf(base), nominalOf(value), nominalOf(stated)]
  const ratio = from && to && quotient(to, from)
  if (!given || !ratio || !agree(distance(to, from), given)) return false
  return !agree(distance(scaled(ratio, 100), HUNDRED), given, Number(stated.step))
}

const ofQuantities = (claim: Claim, base: Computed, value: Computed): Verdict | undefined => {
  const results = resultsOf(claim, base, value)
  if (results.length === 0) return undefined
  const slack = claim.kind === 'doubling' ? DOUBLING : claim.years ? YEARLY_SLACK : claim.kind === 'each' ? roundedOff(claim) : 0
  const doubled = claim.kind === 'doubling' ? powerOfTwo(claim.stated) : undefined
  if (claim.kind === 'doubling' && !doubled) return undefined
  const holds = ({ value }: Result): boolean => (doubled ? agree(doubled, value, slack) : bears(claim.stated, value, slack))
  if (claim.kind === 'growth' && claim.stated.kind === 'points')
    return near(claim, results[0]!.value) ? verdict('percent', claim, results[0]!, 0.85) : undefined
  if (results.some(holds)) return claim.exact ? atItsWord(claim) : undefined
  const nearest = results[0]!
  if (claim.kind !== 'doubling' && !near(claim, nearest.value)) return undefined
  return verdict(claim.kind, claim, nearest, claim.confidence ?? (claim.loose ? 0.8 : claim.years ? 0.7 : 0.9))
}

/** 68.4万人次 over 312 days are 日均2190人次: rounded to as many digits as the amount has, or to three, or to hundreds: `£3,300`. */
const roundedOff = ({ value, stated: { step, value: told = '' } }: Claim): number => {
  const zeros = step === '1' ? /0*$/.exec(told)![0].length : 0
  const asTheAmount = isRounded(value) && tellingDigits(told) >= tellingDigits(value.value ?? '')
  const isRound = zeros >= FEWEST_ZEROS && tellingDigits(told) > 1
  const spare = asTheAmount || isRound ? zeros : Math.min(zeros, told.length - FEWEST_DIGITS)
  return spare > 0 ? 10 ** spare / 2 : 0
}

const FEWEST_DIGITS = 3
const FEWEST_ZEROS = 2

/** Round figures of a plan and its result, taken exactly: only a result that comes out clean tells. */
const atItsWord = (claim: Claim): Verdict | undefined => {
  const stated = statedOf(claim.stated)
  const [base, value] = [nominalOf(claim.base), nominalOf(claim.value)]
  const [result] =
    base && value && [claim.base, claim.value].every(({ qualifier }) => qualifier === 'exact') ? resultsOf(claim, base, value) : []
  if (!result || agree(stated, result.value) || !result.value.lo.mod(claim.stated.step).isZero()) return undefined
  return verdict(claim.kind, claim, result, 0.7)
}

const powerOfTwo = ({ value }: Figure): Computed | undefined => {
  const times = Number(value)
  if (!(times > 0 && times <= 6)) return undefined
  const one = computedOf({ raw: '1', value: '1', step: '1', kind: 'quantity' } as Figure)
  return one && scaled(one, 2 ** times)
}

const near = (claim: Claim, computed: Computed): boolean => {
  const { loose, stated, years } = claim
  const { lo, hi } = statedOf(stated)
  const factor = loose ? LOOSE : years ? 2 : STRICT
  const isNear =
    hi.gte('1e59') || lo.lte('-1e59')
      ? !agree({ lo, hi }, computed)
      : computed.hi.gt(0) && hi.gt(0) && computed.lo.lte(hi.times(factor)) && computed.hi.times(factor).gte(lo)
  return (
    isNear ||
    claim.misprinted === true ||
    isSlip(claim) === 'swapped' ||
    isSurelyMisprinted(claim) ||
    isShifted(claim.stated, computed) ||
    isOfOtherScale(claim)
  )
}

/** 增加3.27亿元，增长1.5%: where just these figures are meant, one digit at the head carries far. */
const isSurelyMisprinted = (claim: Claim): boolean => (claim.confidence ?? 0) >= SURELY && misprintOf(claim) !== undefined

const SURELY = 0.8

/** 7224元 for 722.4元: the digits that follow, with the point elsewhere or 万 left out. */
const isShifted = (stated: Figure, computed: Computed): boolean =>
  stated.value !== undefined &&
  tellingDigits(stated.value) >= FEWEST_DIGITS &&
  computed.lo.gt(0) &&
  SHIFTS.some(by => agree(statedOf(stated), scaled(computed, by)))

const SHIFTS = ['1e-4', '1e-3', '0.01', '0.1', 10, 100, 1000, 1e4]

/** The value at face value, and how far rounding may carry it; an amount in the scale of the stated one. */
const verdict = (variant: string, claim: Claim, { value: computed, formula }: Result, confidence: number): Verdict => {
  const scale = AMOUNTS.has(variant) ? scaleOf(claim.stated) : undefined
  const step = scale ? plain(shifted(parseExact(claim.stated.step), -scale.power)) : claim.stated.step
  const shown = (value: Computed): string => `${written(scale ? scaled(value, `1e-${scale.power}`) : value, step)}${scale?.word ?? ''}`
  const range = shown(computed)
  const face = atFaceValue(variant, claim)
  const value = face ? shown(face) : range
  const ofPoints = IN_POINTS.has(variant) && claim.base.kind === 'percentage'
  const sign = ofPoints ? POINTS : IN_PERCENT.has(variant) ? '%' : ''
  const spread = ofPoints || value === range || !range.includes('–') ? '' : ` (${range}${sign})`
  return {
    variant: variant === 'doubling' ? 'multiple' : variant,
    computed: value,
    arithmetic: `${formula()} = ${value}${sign}${spread} ≠ ${shownNumber(claim.stated)}${signOf(claim.stated)}`,
    confidence,
  }
}

/** What is written behind a percentage, and behind points: a sign either language reads. */
const POINTS = ' pp'
const signOf = ({ kind, value }: Figure): string =>
  value === undefined ? '' : kind === 'percentage' ? '%' : kind === 'points' ? POINTS : ''

const IN_POINTS: ReadonlySet<string> = new Set(['points', 'difference'])
const IN_PERCENT: ReadonlySet<string> = new Set(['growth', 'increment', 'share', 'margin', 'percent'])

/** Variants whose result is an amount, written in the scale of the stated one. */
const AMOUNTS: ReadonlySet<string> = new Set(['difference', 'each', 'product'])

const atFaceValue = (variant: string, claim: Claim): Computed | undefined => {
  const [base, value] = [nominalOf(claim.base), nominalOf(claim.value)]
  if (!base || !value) return undefined
  if (claim.base.kind === 'percentage' && claim.kind === 'growth') return distance(value, base)
  const [first] = resultsOf(claim, base, value)
  return variant === 'direction' ? undefined : first?.value
}
