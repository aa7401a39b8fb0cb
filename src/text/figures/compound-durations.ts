import type { Figure } from '../../model/figure.js'
import { exact, parseExact, plain, plus, times } from '../decimals.js'
import { factorOf, unitNamed } from '../units/units.js'

/** How many of the smaller unit make one of the larger, by their names as written. */
const PARTS: Readonly<Record<string, readonly string[]>> = { 分钟: ['小时', '个小时'], 秒: ['分钟'] }

/** One length of time said in two units: `5小时40分钟` is 340 minutes. Undefined where the second is no part of the first. */
export const compoundDuration = (text: string, large: Figure | undefined, small: Figure, shift: number): Figure | undefined => {
  if (large?.end !== small.start || large.kind !== 'duration') return undefined
  if (large.unit === '秒' && HUNDREDTHS.test(small.raw) && large.value !== undefined && !large.value.includes('.'))
    return withHundredths(text, large, small, shift)
  if (small.kind !== 'duration') return undefined
  if (!PARTS[small.unit ?? '']?.includes(large.unit ?? '') || small.qualifier === 'several') return undefined
  if (large.value === undefined || small.lo === undefined || large.value.includes('.')) return undefined
  const unit = unitNamed(small.unit!)
  const whole = times(parseExact(large.value), exact(small.unit === '秒' ? 60 : Number(plain(factorOf(large.unit)))))
  const raised = (end: string | undefined): string | undefined => (end === undefined ? undefined : plain(plus(whole, parseExact(end))))
  const { value, lo, hi, ...rest } = small
  return {
    ...rest,
    start: large.start,
    raw: text.slice(large.start - shift, small.end - shift),
    number: { start: large.number.start, end: small.number.end },
    ...(value !== undefined && { value: raised(value)! }),
    lo: raised(lo)!,
    ...(hi !== undefined && { hi: raised(hi)! }),
    unit: unit.written,
    qualifier: large.qualifier === 'exact' ? small.qualifier : large.qualifier,
  }
}

/** `10秒76`, as athletes are timed. */
const HUNDREDTHS = /^\d\d$/

const withHundredths = (text: string, large: Figure, { end, raw }: Figure, shift: number): Figure => {
  const value = `${large.value}.${raw}`
  return { ...large, end, raw: text.slice(large.start - shift, end - shift), value, lo: value, hi: value, step: '0.01' }
}
