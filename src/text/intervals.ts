import type { Figure, Qualifier } from '../model/figure.js'
import { type Exact, exact, minus, negated, plain, plus } from './decimals.js'
import type { Numeral } from './numerals/numeral.js'

/** The ends of a figure as the model writes them. */
export type Ends = Pick<Figure, 'value' | 'lo' | 'hi' | 'loOpen' | 'hiOpen' | 'step'>

const POWERS = new Map<number, string>()

const powerOfTen = (power: number): string => {
  const known = POWERS.get(power)
  if (known !== undefined) return known
  const text = plain(exact(1, power))
  if (POWERS.size < 4096) POWERS.set(power, text)
  return text
}

/** What a numeral with its qualifier says: `6800余` is (6800, 6900), `近5000` [4000, 5000), `98以上` [98, ∞), `约120` [115, 125]. */
export const endsOf = (numeral: Numeral, qualifier: Qualifier, negative: boolean, loosely: boolean): Ends => {
  const step = powerOfTen(numeral.last)
  const value = negative ? negated(numeral.value) : numeral.value
  if (numeral.upper) return { lo: plain(value), hi: plain(numeral.upper), loOpen: false, hiOpen: numeral.claim === 'several', step }
  const unit = exact(1, numeral.lowest)
  switch (qualifier) {
    case 'over':
      return { lo: plain(value), hi: plain(plus(value, unit)), loOpen: true, hiOpen: true, step }
    case 'at-least':
      return { lo: plain(value), loOpen: false, hiOpen: true, step }
    case 'at-most':
      return { hi: plain(value), loOpen: true, hiOpen: false, step }
    case 'under':
      return loosely
        ? { lo: plain(minus(value, unit)), hi: plain(value), loOpen: false, hiOpen: true, step }
        : { hi: plain(value), loOpen: true, hiOpen: true, step }
    case 'about':
      return { ...around(value, numeral.lowest), loOpen: false, hiOpen: false, step }
    default: {
      const text = plain(value)
      return { value: text, lo: text, hi: text, loOpen: false, hiOpen: false, step }
    }
  }
}

const around = (value: Exact, lowest: number): { lo: string; hi: string } => {
  const half = exact(5, lowest - 1)
  return { lo: plain(minus(value, half)), hi: plain(plus(value, half)) }
}
