import { Decimal } from 'decimal.js'
import type { Figure } from '../../../../model/figure.js'

/** A fraction as the percentage people mean by it: `a quarter` is anything near 25%. */
export const inPercent = (share: Figure): Figure => {
  const value = share.value ?? share.lo
  if (share.kind !== 'ratio' || value === undefined) return share
  const { lo: _, hi: __, ...rest } = share
  return { ...rest, kind: 'percentage', value: new Decimal(value).times(100).toDecimalPlaces(2).toFixed(), step: FRACTION_STEP }
}

/** Nobody says a quarter of 20%, or of 31%. */
const FRACTION_STEP = '5'

/** What a percentage leaves of a hundred. */
export const restOf = ({ value, lo, hi, ...figure }: Figure): Figure => ({
  ...figure,
  ...(value !== undefined && { value: leftOf(value) }),
  ...(hi !== undefined && { lo: leftOf(hi) }),
  ...(lo !== undefined && { hi: leftOf(lo) }),
})

const leftOf = (percent: string): string => new Decimal(100).minus(percent).toFixed()
