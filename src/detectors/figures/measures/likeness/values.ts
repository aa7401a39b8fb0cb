import type { Figure } from '../../../../model/figure.js'
import { absolute, compareExact, type Exact, exact, minus, parseExact, plain, plus, shifted, times } from '../../../../text/decimals.js'
import { factorOf } from '../../../../text/units/units.js'
import { type Digits, digitsOf, floatOf, type Interval, significant, stepsIn } from './digits.js'
import { causeOf, isShortened } from './miswriting.js'
import { betweenRanges } from './ranges.js'

/** More than the rounding of floats can be off by, as a part of the number. */
const FLOAT_ERROR = 1e-12

/** An interval ready to be held against a dozen others: what is asked of it each time is worked out once. */
export class Value {
  /** Its ends in floats, a step wider on either side. */
  readonly low: number
  readonly high: number
  /** The number it is built on, as a float. */
  readonly core: number
  private known: Digits | undefined

  constructor(readonly interval: Interval) {
    const [lo, hi] = [
      interval.lo ? floatOf(interval.lo) : Number.NEGATIVE_INFINITY,
      interval.hi ? floatOf(interval.hi) : Number.POSITIVE_INFINITY,
    ]
    const step = floatOf(interval.step)
    this.core = floatOf(interval.core)
    this.low = lo - Math.abs(lo) * FLOAT_ERROR - step
    this.high = hi + Math.abs(hi) * FLOAT_ERROR + step
  }

  get digits(): Digits {
    this.known ??= digitsOf(this.interval)
    return this.known
  }

  /**
   * Whether two values lie so far apart that no rounding of floats can hide it: only closer calls take exact arithmetic (the floating-point filter
   * of computational geometry, Fortune and Van Wyk 1993).
   */
  isFarFrom(other: Value): boolean {
    return this.high < other.low || other.high < this.low
  }
}

/** How two values of one measure stand to each other. */
export type Relation =
  | { readonly kind: 'agree' }
  | { readonly kind: 'drift' }
  | { readonly kind: 'rounding' }
  | { readonly kind: 'slip' /** Of ten; 0 for the same number in another unit. */; readonly power: number; readonly digits: number }
  | { readonly kind: 'conflict'; readonly cause: Cause | undefined; readonly digits: number; readonly ratio: number }

/** `direction`: the same number up and down; `digits-moved`: the same digits in another order and size, as `4.2亿` and `24亿`. */
export type Cause = 'direction' | 'digits-swapped' | 'digits-moved' | 'digit-changed' | 'digit-lost'

/** The interval of a figure in canonical units; undefined when it has no end at all. */
export const intervalOf = (figure: Figure): Value | undefined => {
  if (figure.kind === 'ratio' && !/^\d/.test(figure.raw)) return shareOf(figure)
  const { lo, hi, qualifier } = figure
  const core =
    qualifier === 'under' || qualifier === 'at-most' ? hi : qualifier === 'about' && lo && hi ? plain(middle(lo, hi)) : (lo ?? hi)
  if (core === undefined || core.length > 40) return undefined
  const factor = factorOf(figure.unit)
  const scaled = (text: string): Exact => times(parseExact(text), factor)
  return new Value({
    lo: lo === undefined ? undefined : scaled(lo),
    hi: hi === undefined ? undefined : scaled(hi),
    loOpen: figure.loOpen,
    hiOpen: figure.hiOpen,
    step: scaled(figure.step),
    core: scaled(core),
    written: core,
    factor,
    pointed: /[.．][0-9]/.test(figure.raw),
    ranged: qualifier === 'exact' && lo !== undefined && hi !== undefined && lo !== hi && RANGE.test(figure.raw),
  })
}

/** Two numbers with what stands between them: `155—170`, `$2.335-$2.375 billion`, `5% to 8%`. */
const RANGE = /\d[^\d]{0,6}(?:[-–—~～至到]|\bto\b|\band\b)[^\d]{0,6}\d/

/** Percentage points a share said as a fraction may be off: 68% may be told as two thirds. */
const LOOSE_SHARE = exact(2)

const shareOf = ({ lo, hi, loOpen, hiOpen }: Figure): Value | undefined => {
  if (lo === undefined || hi === undefined || lo.length > 40) return undefined
  const [from, to] = [shifted(parseExact(lo), 2), shifted(parseExact(hi), 2)]
  const ends = { lo: minus(from, LOOSE_SHARE), hi: plus(to, LOOSE_SHARE) }
  return new Value({ ...ends, loOpen, hiOpen, step: exact(1), core: from, written: lo, factor: exact(1), pointed: false })
}

const middle = (lo: string, hi: string): Exact => times(plus(parseExact(lo), parseExact(hi)), exact(5, -1))

/** Compares two figures by their intervals, the finer at the step of the coarser. */
export const relate = (one: Value, other: Value, qualifiersDiffer: boolean): Relation => {
  const [a, b] = [one.interval, other.interval]
  const ranges = a.ranged && b.ranged ? betweenRanges(a, b) : undefined
  if (ranges) return ranges
  const met = !one.isFarFrom(other) && meet(a, b)
  if (qualifiersDiffer && compareExact(a.core, b.core) === 0) return met ? { kind: 'agree' } : { kind: 'drift' }
  if (met) return { kind: 'agree' }
  if (a.written === b.written && compareExact(a.factor, b.factor) !== 0)
    return { kind: 'slip', power: 0, digits: significant(a.written.replace('.', '')) }
  if (isRounded(one, other) || isRounded(other, one)) return isBelied(a, b) || isBelied(b, a) ? { kind: 'drift' } : { kind: 'rounding' }
  return apart(one, other)
}

/** Whether two intervals have a point in common; a figure given more coarsely stands for everything that rounds or is cut to it. */
const meet = (a: Interval, b: Interval): boolean => {
  const coarser = compareExact(a.step, b.step)
  const slack = coarser > 0 && isOne(a) ? a.step : coarser < 0 && isOne(b) ? b.step : undefined
  return !isBelow(a, b, slack) && !isBelow(b, a, slack)
}

/** One number, not an interval: what it was rounded from may lie a step away. A claim such as `1200余` has a firm end. */
const isOne = ({ lo, hi }: Interval): boolean => lo !== undefined && hi !== undefined && compareExact(lo, hi) === 0

const isBelow = (a: Interval, b: Interval, slack: Exact | undefined): boolean => {
  if (!a.hi || !b.lo) return false
  const order = compareExact(slack ? plus(a.hi, slack) : a.hi, b.lo)
  return order < 0 || (order === 0 && (a.hiOpen || b.loOpen || slack !== undefined))
}

/** `5000` beside `5012`: the rounder number is the other one rounded. At least two zeros must have been made. */
const isRounded = (round: Value, fine: Value): boolean => {
  const { zeros } = round.digits
  if (zeros < 2 || fine.digits.zeros >= zeros || round.interval.pointed) return false
  const difference = absolute(minus(round.interval.core, fine.interval.core))
  return compareExact(difference, exact(1, zeros)) < 0 && compareExact(times(difference, exact(20)), round.interval.core) < 0
}

/** `突破620亿元` beside `618.3亿元`, `近300人` beside `304人`: a figure that was rounded may not claim to lie beyond the one it was rounded from. */
const isBelied = ({ core, lo, hi }: Interval, fine: Interval): boolean => {
  if (lo === undefined || hi === undefined || compareExact(lo, hi) === 0) return false
  return compareExact(core, lo) === 0 ? compareExact(fine.core, lo) < 0 : compareExact(core, hi) === 0 && compareExact(fine.core, hi) > 0
}

const apart = (a: Value, b: Value): Relation => {
  const [left, right] = alignedDigits(a, b, false)
  const power = factorBetween(a, b)
  const digits = Math.max(significant(left), significant(right))
  if (power !== undefined) return { kind: 'slip', power, digits: Math.min(a.digits.significand.length, b.digits.significand.length) }
  const ratio = ratioOf(a, b)
  if (isLostWithin(a, b, ratio))
    return { kind: 'conflict', cause: 'digit-lost', digits: Math.max(a.digits.steps.length, b.digits.steps.length), ratio }
  return {
    kind: 'conflict',
    cause: causeOf(left, right) ?? roundedCause(a, b) ?? (a.digits.sorted === b.digits.sorted ? 'digits-moved' : undefined),
    digits,
    ratio,
  }
}

/** `3.06` and `3.6`: a digit left out behind the point; two that are nearer are rather one with a digit changed. */
const isLostWithin = (one: Value, other: Value, ratio: number): boolean => {
  const [a, b] = [one.digits.steps, other.digits.steps]
  return Math.abs(a.length - b.length) === 1 && a[0] === b[0] && ratio < 2 && ratio > CLOSE && isShortened(a, b)
}
const CLOSE = 1.15

/** The same when one was rounded; a number both rounded and turned about would be two slips. */
const roundedCause = (a: Value, b: Value): Cause | undefined => {
  const cause = causeOf(...alignedDigits(a, b, true))
  return cause === 'digits-swapped' ? undefined : cause
}

/** 65% and 35%: what one share leaves the other is of, not a miswritten one. */
export const areComplements = (one: Value, other: Value): boolean =>
  Math.abs(one.core + other.core - 100) <= (Math.abs(one.core) + Math.abs(other.core) + 100) * FLOAT_ERROR &&
  compareExact(plus(one.interval.core, other.interval.core), exact(100)) === 0

/** The digits of both at the coarser step, of equal length; what is finer is cut to it, or rounded. */
const alignedDigits = ({ interval: a, digits: one }: Value, { interval: b, digits: other }: Value, rounds: boolean): [string, string] => {
  const coarser = compareExact(a.step, b.step)
  const left = coarser < 0 ? stepsIn(a.core, b.step, rounds) : one.steps
  const right = coarser > 0 ? stepsIn(b.core, a.step, rounds) : other.steps
  const length = Math.max(left.length, right.length)
  return [left.padStart(length, '0'), right.padStart(length, '0')]
}

/** The power of ten between two numbers of the same digits, or of which one has the digits of the other rounded: `5.12万` and `51,204.38万`. */
const factorBetween = (a: Value, b: Value): number | undefined => {
  const [one, other] = [a.digits, b.digits]
  if (one.significand === '' || !(areSameDigits(one.significand, other.significand) || areSameDigits(other.significand, one.significand)))
    return undefined
  const power = Math.abs(one.significand.length + one.exponent - other.significand.length - other.exponent)
  return SLIPS.includes(power) && (power > 1 || one.significand === other.significand) ? power : undefined
}

/** Fewer digits may be those of another number by chance. */
const FEWEST_ROUNDED = 3

const areSameDigits = (fine: string, round: string): boolean => {
  if (fine === round || round.length < FEWEST_ROUNDED || fine.length <= round.length) return fine === round
  const cut = fine.slice(0, round.length)
  return cut === round || (fine[round.length]! >= '5' && (BigInt(cut) + 1n).toString() === round)
}

/** Powers of ten by which a unit is mistaken. */
const SLIPS: readonly number[] = [1, 2, 3, 4, 6, 8]

/** The greater over the smaller, for judging only; never shown. */
const ratioOf = (a: Value, b: Value): number => {
  const [x, y] = [a.digits.size, b.digits.size]
  return x === 0 || y === 0 ? Number.POSITIVE_INFINITY : Math.max(x / y, y / x)
}
