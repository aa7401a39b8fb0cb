import { Decimal } from 'decimal.js'
import type { Figure } from '../../../model/figure.js'

/** A fraction as the percentage people mean by it: `a quarter` is anything near 25%. */
export const inPercent = (share: Figure): Figure => {
  const value = share.value ?? share.lo
  if (share.kind !== 'ratio' || value === undefined) return share
  const { lo: _, hi: __, ...rest } = share
  return { ...rest, kind: 'percentage', value: new Decimal(value).times(100).toDecimalPlaces(2).toFixed(), step: FRACTION_STEP }
}

/** Nobody says a quarter of 20%, or of 31%. */
const FRACTION_STEP = '5'
