import type { Exact } from '../../../../text/decimals.js'
import { floatOf } from './digits.js'
import type { Cause, Relation, Value } from './values.js'

/** Numbers of a value: its ends, how many steps it makes, the step as a power of ten, and three views of its digits. */
const [LOW, HIGH, COUNT, STEP, SORTED, SIGNIFICAND, DIGITS, SIZE, COLUMNS] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const

/** So many digits are seldom the same by chance. */
const MANY_DIGITS = 3

/** Counts from here on are left to exact arithmetic. */
const MOST = 2 ** 31

/**
 * Values in floats, one behind the other in memory: most of those held against each other are whole numbers of one step that lie far apart, of which
 * floats tell as surely what `relate` does, in a tenth of the time.
 */
export class PlainValues {
  private readonly numbers: Float64Array

  constructor(values: readonly (Value | undefined)[]) {
    this.numbers = new Float64Array(values.length * COLUMNS).fill(Number.NaN)
    for (const [index, value] of values.entries()) if (value) this.enter(value, index * COLUMNS)
  }

  private enter(value: Value, at: number): void {
    const { numbers } = this
    const step = powerOf(value.interval.step)
    const count = countOf(value.interval.core, step)
    if (!(count > 0 && count < MOST)) return
    numbers[at + LOW] = value.low
    numbers[at + HIGH] = value.high
    const significand = withoutZeros(count)
    numbers[at + COUNT] = count
    numbers[at + STEP] = step
    numbers[at + SORTED] = sortedDigits(significand)
    numbers[at + SIGNIFICAND] = significand
    numbers[at + DIGITS] = digitsIn(significand)
    numbers[at + SIZE] = Math.abs(floatOf(value.interval.core))
  }

  /** The digits of a value in order of size, as one number; none of a value of few digits, nor of one that takes exact arithmetic. */
  sortedDigitsOf(value: number): number | undefined {
    const at = value * COLUMNS
    return this.numbers[at + DIGITS]! >= MANY_DIGITS ? this.numbers[at + SORTED] : undefined
  }

  /** Whether two values of one step are the same but for two neighbouring digits that changed places. */
  areSwapped(one: number, other: number): boolean {
    const { numbers } = this
    const [a, b] = [one * COLUMNS, other * COLUMNS]
    return (
      numbers[a + STEP] === numbers[b + STEP] &&
      numbers[a + SORTED] === numbers[b + SORTED] &&
      changeBetween(numbers[a + COUNT]!, numbers[b + COUNT]!) === 'digits-swapped'
    )
  }

  /** How two values stand to each other, each by its number; undefined where it takes exact arithmetic to tell. */
  relate(one: number, other: number): Relation | undefined {
    const { numbers } = this
    const [a, b] = [one * COLUMNS, other * COLUMNS]
    if (!(numbers[a + HIGH]! < numbers[b + LOW]! || numbers[b + HIGH]! < numbers[a + LOW]!)) return undefined
    if (numbers[a + STEP] !== numbers[b + STEP] || numbers[a + SIGNIFICAND] === numbers[b + SIGNIFICAND]) return undefined
    const [x, y] = [numbers[a + COUNT]! | 0, numbers[b + COUNT]! | 0]
    if (mayBeRounded(x, y)) return undefined
    const ratio = Math.max(numbers[a + SIZE]! / numbers[b + SIZE]!, numbers[b + SIZE]! / numbers[a + SIZE]!)
    if (mayBeSlip(ratio)) return undefined
    return {
      kind: 'conflict',
      cause: causeOf(x, y) ?? (numbers[a + SORTED] === numbers[b + SORTED] ? 'digits-moved' : undefined),
      digits: Math.max(numbers[a + DIGITS]!, numbers[b + DIGITS]!),
      ratio,
    }
  }
}

/** The power of ten a step is; NaN when it is none. */
const powerOf = ({ coefficient, exponent }: Exact): number => {
  const digits = coefficient.toString()
  return /^10*$/.test(digits) ? exponent + digits.length - 1 : Number.NaN
}

/** How many times a number, without its sign, holds a power of ten; NaN where that is no whole number. */
const countOf = ({ coefficient, exponent }: Exact, power: number): number => {
  const shift = exponent - power
  const count = shift < 0 ? Number(coefficient) / 10 ** -shift : Number(coefficient) * 10 ** shift
  return Number.isSafeInteger(Number(coefficient)) && Number.isInteger(count) ? Math.abs(count) : Number.NaN
}

/** A number and what it is rounded to differ by less than a twentieth. */
const mayBeRounded = (x: number, y: number): boolean => 20 * Math.abs(x - y) < Math.max(x, y)

/** About a power of ten apart: one may be the other rounded and in another unit. */
const mayBeSlip = (ratio: number): boolean => {
  if (ratio < 90) return false
  let left = ratio
  while (left > 5) left /= 10
  return left > 0.97 && left < 1.03
}

const causeOf = (x: number, y: number): Cause | undefined => {
  const [long, short] = x > y ? [x, y] : [y, x]
  const longer = digitsIn(long) - digitsIn(short)
  if (longer === 0) return changeBetween(long, short)
  return longer === 1 && short > 9 && isShortened(long, short) ? 'digit-lost' : undefined
}

/** What was changed in a number if it is only one digit or the order of two. */
const changeBetween = (x: number, y: number): Cause | undefined => {
  let changes = 0
  let [first, second] = [0, 0]
  for (let [a, b] = [x, y]; a > 0; a = (a / 10) | 0, b = (b / 10) | 0) {
    if (a % 10 === b % 10) continue
    if (++changes > 2) return undefined
    ;[second, first] = [first, 10 * (a % 10) + (b % 10)]
  }
  if (changes === 1) return 'digit-changed'
  return first === 10 * (second % 10) + ((second / 10) | 0) ? 'digits-swapped' : undefined
}

/** One is the other with a digit left out. */
const isShortened = (long: number, short: number): boolean => {
  for (let place = 1; place <= long; place *= 10) if (without(long, place) === short) return true
  return false
}

const without = (number: number, place: number): number => Math.floor(number / (10 * place)) * place + (number % place)

const digitsIn = (number: number): number => {
  let digits = 1
  for (let limit = 10; number >= limit; limit *= 10) digits++
  return digits
}

/** Without the zeros at its end. */
const withoutZeros = (number: number): number => {
  let left = number
  while (left % 10 === 0) left /= 10
  return left
}

/** How often each digit but nought is in a number, four bits for each: the same for numbers of the same digits. */
const sortedDigits = (number: number): number => {
  let sorted = 0
  for (let left = number; left > 0; left = (left / 10) | 0) if (left % 10 > 0) sorted += 16 ** ((left % 10) - 1)
  return sorted
}
