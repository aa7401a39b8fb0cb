import { type Exact, powerOfTen } from '../../../../text/decimals.js'

/** A figure's interval in the canonical unit. */
export interface Interval {
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
  /** From one number to another, as the text has it: `2.335—2.375`, not what a rounded number stands for. */
  readonly ranged?: boolean
}

/** The digits a figure is built on, in several views. */
export interface Digits {
  /** How many of its own steps it makes: its digits down to the last one counted. */
  readonly steps: string
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

/** Its digits in all these views. */
export const digitsOf = ({ core, step }: Interval): Digits => {
  const digits = core.coefficient.toString().replace('-', '')
  const significand = core.coefficient === 0n ? '' : withoutLastZeros(digits)
  const zeros = digits.length - significand.length
  return {
    steps: stepsIn(core, step),
    zeros: significand === '' ? 0 : Math.max(0, zeros + core.exponent),
    significand,
    exponent: core.exponent + zeros,
    sorted: [...significand]
      .filter(digit => digit !== '0')
      .sort()
      .join(''),
    size: Math.abs(floatOf(core)),
  }
}

/** The float nearest to an exact decimal. */
export const floatOf = ({ coefficient, exponent }: Exact): number =>
  exponent === 0 ? Number(coefficient) : Number(`${coefficient}e${exponent}`)

/** Digits as written, without the zeros at their end. */
const withoutLastZeros = (digits: string): string => {
  let end = digits.length
  while (end > 0 && digits[end - 1] === '0') end--
  return digits.slice(0, end)
}

/** How many digits there are without the zeros at either end. */
export const significant = (digits: string): number => {
  let start = 0
  while (digits[start] === '0') start++
  return withoutLastZeros(digits.slice(start)).length
}

/** The whole steps a number makes, or the nearest number of them, without its sign. */
export const stepsIn = (value: Exact, step: Exact, rounds = false): string => {
  const exponent = Math.min(value.exponent, step.exponent)
  const whole = value.coefficient * powerOfTen(value.exponent - exponent)
  const unit = step.coefficient * powerOfTen(step.exponent - exponent)
  return unit === 0n ? '0' : (((whole < 0n ? -whole : whole) + (rounds ? unit / 2n : 0n)) / unit).toString()
}
