import type { Figure } from '../../../../model/figure.js'
import { type Computed, distance, HUNDRED, product, quotient, root, scaled } from '../../../../text/quotients.js'
import { shownNumber } from '../../../../text/units/scales.js'
import type { Claim } from './claims.js'

/** A computed value and how it came about. */
export interface Result {
  readonly value: Computed
  /** Written out only for the one that is told. */
  readonly formula: () => string
}

/** Every usual reading of a claim, the first the one to show. */
export const resultsOf = (
  { kind, base: from, value: to, stated, years, direction, turned }: Claim,
  base: Computed,
  value: Computed,
): Result[] => {
  const a = (): string => shownNumber(from)
  const b = (): string => shownNumber(to)
  if (kind === 'difference') return [{ value: distance(value, base), formula: () => `|${b()} − ${a()}|` }]
  if (kind === 'increment') return ofIncrement(from, to, base, value, direction === 'down')
  if (kind === 'growth' && stated.kind === 'points' && from.kind === 'percentage')
    return [{ value: distance(value, base), formula: () => `|${b()}% − ${a()}%|` }]
  if (kind === 'product') return [{ value: product(value, base), formula: () => `${b()} × ${a()}` }]
  const ratio = quotient(value, base)
  if (!ratio) return []
  if (kind === 'margin') return [{ value: distance(HUNDRED, scaled(ratio, 100)), formula: () => `(${a()} − ${b()}) ÷ ${a()} × 100%` }]
  if (kind === 'share') {
    const share = { value: scaled(ratio, 100), formula: () => `${b()} ÷ ${a()} × 100%` }
    return turned ? [share, { value: distance(HUNDRED, share.value), formula: () => `(${a()} − ${b()}) ÷ ${a()} × 100%` }] : [share]
  }
  if (kind === 'each' || kind === 'doubling' || kind === 'multiplied') return [{ value: ratio, formula: () => `${b()} ÷ ${a()}` }]
  if (kind === 'multiple')
    return [
      { value: ratio, formula: () => `${b()} ÷ ${a()}` },
      { value: scaled(ratio, 1, -1), formula: () => `${b()} ÷ ${a()} − 1` },
    ]
  const growth = { value: distance(scaled(ratio, 100), HUNDRED), formula: () => `|${b()} − ${a()}| ÷ ${a()} × 100%` }
  if (!years) return [growth]
  return [years, years + 1].flatMap(n => [
    { value: distance(scaled(root(ratio, n), 100), HUNDRED), formula: () => `((${b()} ÷ ${a()})^(1/${n}) − 1) × 100%` },
    { value: scaled(growth.value, `${1 / n}`), formula: () => `${growth.formula()} ÷ ${n}` },
  ])
}

/** Growth from the change and the value after it: the value before is their difference, or after a fall their sum. */
const ofIncrement = (from: Figure, to: Figure, change: Computed, value: Computed, fell: boolean): Result[] => {
  const before = fell
    ? { lo: value.lo.plus(change.hi), hi: value.hi.plus(change.lo) }
    : { lo: value.lo.minus(change.hi), hi: value.hi.minus(change.lo) }
  if (before.lo.lte(0) || change.lo.lt(0)) return []
  const growth = { lo: change.lo.div(before.hi).times(100), hi: change.hi.div(before.lo).times(100) }
  const formula = (): string => `${shownNumber(from)} ÷ (${shownNumber(to)} ${fell ? '+' : '−'} ${shownNumber(from)}) × 100%`
  return [{ value: growth, formula }]
}
