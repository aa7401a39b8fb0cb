import type { Figure, Qualifier } from '../../model/figure.js'
import { exact, minus, negated, plain, plus } from '../decimals.js'
import type { Numeral } from '../numerals/numeral.js'
import { recalling } from '../once.js'

/** The ends of a figure as the model writes them. */
export type Ends = Pick<Figure, 'value' | 'lo' | 'hi' | 'loOpen' | 'hiOpen' | 'step'>

/** A power of ten as the model writes a step: `100`, `0.01`. */
const stepOf = recalling((power: number): string => plain(exact(1, power)))

/** What a numeral with its qualifier says: `6800余` is (6800, 6900), `近5000` [4000, 5000), `98以上` [98, ∞), `约120` [115, 125]. */
export const endsOf = (numeral: Numeral, qualifier: Qualifier, negative: boolean, loosely: boolean): Ends => {
  const step = stepOf(numeral.last)
  const value = negative ? negated(numeral.value) : numeral.value
  const from = (lo: string | undefined, hi: string | undefined, loOpen: boolean, hiOpen: boolean): Ends => ({
    value: undefined,
    lo,
    hi,
    loOpen,
    hiOpen,
    step,
  })
  if (numeral.upper) return from(plain(value), plain(numeral.upper), false, numeral.claim === 'several')
  const unit = exact(1, numeral.lowest)
  switch (qualifier) {
    case 'over':
      return from(plain(value), plain(plus(value, unit)), true, true)
    case 'at-least':
      return from(plain(value), undefined, false, true)
    case 'at-most':
      return from(undefined, plain(value), true, false)
    case 'under':
      return loosely ? from(plain(minus(value, unit)), plain(value), false, true) : from(undefined, plain(value), true, true)
    case 'about': {
      const half = exact(5, numeral.lowest - 1)
      return from(plain(minus(value, half)), plain(plus(value, half)), false, false)
    }
    default: {
      const text = plain(value)
      return { value: text, lo: text, hi: text, loOpen: false, hiOpen: false, step }
    }
  }
}
