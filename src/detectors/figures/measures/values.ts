import type { Figure } from '../../../model/figure.js'
import {
  absolute,
  compareExact,
  type Exact,
  exact,
  minus,
  parseExact,
  plain,
  plus,
  powerOfTen,
  shifted,
  times,
} from '../../../text/decimals.js'
import { once } from '../../../text/once.js'
import { factorOf } from '../../../text/units.js'

/** A figure's interval in the canonical unit, ready to be compared. */
export interface Value {
  readonly lo: Exact | undefined
  readonly hi: Exact | undefined
  readonly loOpen: boolean
  readonly hiOpen: boolean
  readonly step: Exact
  /** The number the figure is built on: 100万 of both `100万` and `100多万`. */
  readonly core: Exact
  /** The same number in the unit as written, and that unit's worth. */
  readonly written: string
  readonly factor: Exact
  /** Written with decimals: the zeros of `134.0亿` are digits that were counted, not made by rounding. */
  readonly pointed: boolean
}

/** How two values of one measure stand to each other. */
export type Relation =
  | { readonly kind: 'agree' }
  | { readonly kind: 'drift' }
  | { readonly kind: 'rounding' }
  | { readonly kind: 'slip' /** Of ten; 0 for the same number in another unit. */; readonly power: number; readonly digits: number }
  | { readonly kind: 'conflict'; readonly cause: Cause | undefined; readonly digits: number; readonly ratio: number }

/** `digits-moved`: the same digits in another order and size, as `4.2亿` and `24亿`. */
export type Cause = 'digits-swapped' | 'digits-moved' | 'digit-changed' | 'digit-lost'

/** The interval of a figure in canonical units; undefined when it has no end at all. */
export const intervalOf = (figure: Figure): Value | undefined => {
  if (figure.kind === 'ratio') return shareOf(figure)
  const { lo, hi, qualifier } = figure
  const core =
    qualifier === 'under' || qualifier === 'at-most' ? hi : qualifier === 'about' && lo && hi ? plain(middle(lo, hi)) : (lo ?? hi)
  if (core === undefined || core.length > 40) return undefined
  const factor = factorOf(figure.unit)
  const scaled = (text: string): Exact => times(parseExact(text), factor)
  return {
    lo: lo === undefined ? undefined : scaled(lo),
    hi: hi === undefined ? undefined : scaled(hi),
    loOpen: figure.loOpen,
    hiOpen: figure.hiOpen,
    step: scaled(figure.step),
    core: scaled(core),
    written: core,
    factor,
    pointed: /[.．][0-9]/.test(figure.raw),
  }
}

/** Percentage points a share said as a fraction may be off: 68% may be told as two thirds. */
const LOOSE_SHARE = exact(2)

const shareOf = ({ lo, hi, loOpen, hiOpen }: Figure): Value | undefined => {
  if (lo === undefined || hi === undefined || lo.length > 40) return undefined
  const [from, to] = [shifted(parseExact(lo), 2), shifted(parseExact(hi), 2)]
  const ends = { lo: minus(from, LOOSE_SHARE), hi: plus(to, LOOSE_SHARE) }
  return { ...ends, loOpen, hiOpen, step: exact(1), core: from, written: lo, factor: exact(1), pointed: false }
}

const middle = (lo: string, hi: string): Exact => times(plus(parseExact(lo), parseExact(hi)), exact(5, -1))

/** Compares two figures by their intervals, the finer at the step of the coarser. */
export const relate = (a: Value, b: Value, qualifiersDiffer: boolean): Relation => {
  if (qualifiersDiffer && compareExact(a.core, b.core) === 0) return meet(a, b) ? { kind: 'agree' } : { kind: 'drift' }
  if (meet(a, b)) return { kind: 'agree' }
  if (a.written === b.written && compareExact(a.factor, b.factor) !== 0)
    return { kind: 'slip', power: 0, digits: significant(a.written.replace('.', '')) }
  if (isRounded(a, b) || isRounded(b, a)) return { kind: 'rounding' }
  return apart(a, b)
}

/** Whether two intervals have a point in common; a figure given more coarsely stands for everything that rounds or is cut to it. */
const meet = (a: Value, b: Value): boolean => {
  const coarser = compareExact(a.step, b.step)
  const slack = coarser > 0 && isOne(a) ? a.step : coarser < 0 && isOne(b) ? b.step : undefined
  return !isBelow(a, b, slack) && !isBelow(b, a, slack)
}

/** One number, not an interval: what it was rounded from may lie a step away. A claim such as `1200余` has a firm end. */
const isOne = ({ lo, hi }: Value): boolean => lo !== undefined && hi !== undefined && compareExact(lo, hi) === 0

const isBelow = (a: Value, b: Value, slack: Exact | undefined): boolean => {
  if (!a.hi || !b.lo) return false
  const order = compareExact(slack ? plus(a.hi, slack) : a.hi, b.lo)
  return order < 0 || (order === 0 && (a.hiOpen || b.loOpen || slack !== undefined))
}

/** `5000` beside `5012`: the rounder number is the other one rounded. At least two zeros must have been made. */
const isRounded = (round: Value, fine: Value): boolean => {
  if (round.pointed) return false
  const { zeros } = digitsOf(round)
  if (zeros < 2 || digitsOf(fine).zeros >= zeros) return false
  const difference = minus(round.core, fine.core)
  const unit = exact(1, zeros)
  return compareExact(absolute(difference), unit) < 0 && compareExact(times(absolute(difference), exact(20)), round.core) < 0
}

/** The digits a figure is built on, in several views; worked out once for each value, which is held against a dozen others. */
interface Digits {
  /** Zeros at the end of the whole part. */
  readonly zeros: number
  /** Sign and digits without the zeros at either end; the same for two numbers a power of ten apart. Empty for zero. */
  readonly significand: string
  /** The power of ten the significand is to be multiplied by. */
  readonly exponent: number
  /** Its digits but zeros, in order of size. */
  readonly sorted: string
  /** How large it is, for judging only; never shown. */
  readonly size: number
}

const digitsOf = once(({ core }: Value): Digits => {
  const text = plain(core)
  const written = core.coefficient === 0n ? '' : core.coefficient.toString()
  const significand = written.replace(/0+$/, '')
  return {
    zeros: text.includes('.') ? 0 : text.length - text.replace(/0+$/, '').length,
    significand,
    exponent: core.exponent + written.length - significand.length,
    sorted: [...text.replace(/[^1-9]/g, '')].sort().join(''),
    size: Math.abs(Number(text)),
  }
})

const apart = (a: Value, b: Value): Relation => {
  const [left, right] = alignedDigits(a, b)
  const power = factorBetween(a, b)
  const digits = Math.max(significant(left), significant(right))
  if (power !== undefined) return { kind: 'slip', power, digits: significant(plain(a.core).replace(/[.-]/g, '')) }
  return {
    kind: 'conflict',
    cause: causeOf(left, right) ?? (digitsOf(a).sorted === digitsOf(b).sorted ? 'digits-moved' : undefined),
    digits,
    ratio: ratioOf(a, b),
  }
}

const significant = (digits: string): number => digits.replace(/^0+|0+$/g, '').length

/** The digits of both at the coarser step, of equal length. */
const alignedDigits = (a: Value, b: Value): [string, string] => {
  const step = compareExact(a.step, b.step) > 0 ? a.step : b.step
  const [left, right] = [units(a.core, step), units(b.core, step)]
  const length = Math.max(left.length, right.length)
  return [left.padStart(length, '0'), right.padStart(length, '0')]
}

const units = (value: Exact, step: Exact): string => {
  const exponent = Math.min(value.exponent, step.exponent)
  const whole = value.coefficient * powerOfTen(value.exponent - exponent)
  const unit = step.coefficient * powerOfTen(step.exponent - exponent)
  return unit === 0n ? '0' : ((whole < 0n ? -whole : whole) / unit).toString()
}

/** The power of ten between two numbers of the same digits. */
const factorBetween = (a: Value, b: Value): number | undefined => {
  const [one, other] = [digitsOf(a), digitsOf(b)]
  if (one.significand === '' || one.significand !== other.significand) return undefined
  const power = Math.abs(one.exponent - other.exponent)
  return SLIPS.includes(power) ? power : undefined
}

/** Powers of ten by which a unit is mistaken. */
const SLIPS: readonly number[] = [1, 2, 3, 4, 6, 8]

const causeOf = (left: string, right: string): Cause | undefined => {
  const different = [...left].flatMap((digit, index) => (digit === right[index] ? [] : [index]))
  if (left[0] === '0' || right[0] === '0') return isShortened(left, right) ? 'digit-lost' : undefined
  if (different.length === 1) return 'digit-changed'
  const [i, j] = different as [number, number]
  if (different.length === 2 && left[i] === right[j] && left[j] === right[i]) return 'digits-swapped'
  return undefined
}

/** One is the other with a digit left out. */
const isShortened = (left: string, right: string): boolean => {
  const [long, short] = [left.replace(/^0+/, ''), right.replace(/^0+/, '')].sort((a, b) => b.length - a.length) as [string, string]
  if (long.length !== short.length + 1 || short.length < 2) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(at) === long.slice(at + 1)
}

/** The greater over the smaller, for judging only; never shown. */
const ratioOf = (a: Value, b: Value): number => {
  const [x, y] = [digitsOf(a).size, digitsOf(b).size]
  return x === 0 || y === 0 ? Number.POSITIVE_INFINITY : Math.max(x / y, y / x)
}
