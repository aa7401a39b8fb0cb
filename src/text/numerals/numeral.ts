import type { Span } from '../../model/span.js'
import type { Exact } from '../decimals.js'

/** What a numeral claims in itself: `100多万` is over, `几十` several, `上百` at least. */
export type Claim = 'over' | 'several' | 'at-least'

/** A numeral as written, with its multiplier (`1.6万`, `两千三百`, `three hundred`), read exactly. */
export interface Numeral extends Span {
  readonly script: 'arabic' | 'han' | 'formal' | 'english'
  readonly value: Exact
  /** Upper end of a numeral that names two values (`三五`, `七八十`) or a span of them (`几十`). */
  readonly upper?: Exact
  /** Ten to this power is the worth of one unit of the last digit given: 3 for `1.6万`. */
  readonly last: number
  /** The same for the last digit that is not zero: 2 for `6800`. */
  readonly lowest: number
  readonly claim?: Claim
  /** The numeral is a share: `三成五` and `百分之三十五` are 35 with unit %, `三分之二` a ratio. */
  readonly share?: 'percent' | 'ratio'
  /** Too many digits to be a number anybody counts with. */
  readonly endless?: true
}

/** Multipliers as powers of ten. */
export const HAN_POWERS: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  亿: 8,
  兆: 12,
  拾: 1,
  佰: 2,
  仟: 3,
  萬: 4,
  億: 8,
}

/** Units that begin with a character which is a multiplier elsewhere: `5千克` is five kilograms. */
const UNIT_NOT_MULTIPLIER = /千(?:克|米|瓦|卡|帕|伏|赫|字节|兆|焦)|百分|兆(?:瓦|帕|赫|字节|伏|欧|焦)|十分|万元户/y

/** Reads multiplier characters such as `万`, `百万`, `万亿` from an offset: their summed power and where they end. */
export const multiplierAt = (text: string, offset: number): { readonly power: number; readonly end: number } => {
  let power = 0
  let end = offset
  for (let i = offset; i < offset + 4; i++) {
    const step = HAN_POWERS[text[i] ?? '']
    if (step === undefined) break
    UNIT_NOT_MULTIPLIER.lastIndex = i
    if (UNIT_NOT_MULTIPLIER.test(text)) break
    power += step
    end = i + 1
  }
  return { power, end }
}

/** How many of the low digits of a coefficient are zeros (0 for zero itself). */
export const trailingZeros = (coefficient: bigint): number => {
  if (coefficient > MOST_SAFE || coefficient < -MOST_SAFE) return zerosOfLong(coefficient)
  let rest = Number(coefficient)
  if (rest === 0) return 0
  let zeros = 0
  while (rest % 10 === 0) {
    rest /= 10
    zeros++
  }
  return zeros
}

const MOST_SAFE = BigInt(Number.MAX_SAFE_INTEGER)

/** Dividing a number of hundreds of digits digit by digit would take the square of their number. */
const zerosOfLong = (coefficient: bigint): number => {
  const digits = coefficient.toString()
  let end = digits.length
  while (digits[end - 1] === '0') end--
  return digits.length - end
}
