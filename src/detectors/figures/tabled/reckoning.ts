import { Decimal } from 'decimal.js'
import type { Figure } from '../../../model/figure.js'
import { plain } from '../../../text/decimals.js'
import { factorOf, isCount } from '../../../text/units/units.js'
import type { Answer } from './answers.js'

/** What may be reckoned from two figures of a table. */
type Via = 'growth' | 'share' | 'difference'

/** A number reckoned from two cells: of `value` against `base`. */
export interface Reckoned {
  readonly via: Via
  readonly value: Answer
  readonly base: Answer
  readonly result: Decimal
  /** What rounding of the two cells may add to the result or take off. */
  readonly spare: Decimal
}

/** The value of a cell in its own unit, scale included. */
const worthOf = ({ context: { figure }, cell }: Answer): { readonly worth: Decimal; readonly half: Decimal } => ({
  worth: new Decimal(figure.value ?? 'NaN').times(plain(factorOf(figure.unit))),
  half: isCounted(figure, cell.decimals) ? new Decimal(0) : new Decimal(figure.step).times(plain(factorOf(figure.unit))).div(2),
})

/** Things are counted to the last one; what is measured, or told in thousands, is rounded. */
const isCounted = (figure: Figure, decimals: number): boolean => decimals === 0 && isCount(figure) && !/0$/.test(figure.step)

/** One number reckoned from two cells; undefined where there is nothing to divide by. */
export const reckon = (via: Via, value: Answer, base: Answer): Reckoned | undefined => {
  const [{ worth: a, half: x }, { worth: b, half: y }] = [worthOf(value), worthOf(base)]
  if (a.isNaN() || b.isNaN()) return undefined
  if (via === 'difference') return { via, value, base, result: a.minus(b).abs(), spare: x.plus(y) }
  if (b.lte(0) || a.lt(0)) return undefined
  const ratio = a.div(b)
  const spare = x.plus(ratio.times(y)).div(b).times(100)
  return { via, value, base, result: (via === 'share' ? ratio : ratio.minus(1).abs()).times(100), spare }
}

/** What a figure says, in the unit reckoned numbers are in, with one step of its last digit. */
const saidOf = (figure: Figure): { readonly worth: Decimal; readonly step: Decimal } | undefined => {
  if (figure.value === undefined) return undefined
  const factor = figure.kind === 'percentage' || figure.kind === 'points' ? new Decimal(1) : new Decimal(plain(factorOf(figure.unit)))
  return { worth: new Decimal(figure.value).abs().times(factor), step: new Decimal(figure.step).times(factor) }
}

/** Whether a figure is a reckoned number, rounded or cut. */
export const isReckoned = (said: Figure, { result, spare }: Reckoned): boolean => {
  const own = saidOf(said)
  return own === undefined || own.worth.minus(result).abs().lte(own.step.plus(spare))
}

/** A reckoned number as the figure would write it: in its unit, with as many digits. */
export const asSaid = (said: Figure, { result }: Reckoned): string => {
  const own = saidOf(said)!
  const factor = own.worth.isZero() ? new Decimal(1) : own.worth.div(new Decimal(said.value!).abs())
  const step = new Decimal(said.step)
  return result.div(factor).div(step).round().times(step).toFixed(Math.max(0, step.decimalPlaces()))
}
