import { compareExact } from '../../../../text/decimals.js'
import { floatOf, type Interval, significant, stepsIn } from './digits.js'
import { causeOf } from './miswriting.js'
import type { Relation } from './values.js'

/** Two ranges that are the same at one end, where the other is miswritten; undefined for others, which may be of two things, or one within the other. */
export const betweenRanges = (a: Interval, b: Interval): Relation | undefined => {
  const [isLow, isHigh] = [compareExact(a.lo!, b.lo!) === 0, compareExact(a.hi!, b.hi!) === 0]
  if (isLow === isHigh) return undefined
  const [x, y, same] = isLow ? [a.hi!, b.hi!, a.lo!] : [a.lo!, b.lo!, a.hi!]
  const step = compareExact(a.step, b.step) < 0 ? a.step : b.step
  const [left, right] = [stepsIn(x, step), stepsIn(y, step)]
  const cause = left.length === right.length ? causeOf(left, right) : undefined
  if ((cause !== 'digit-changed' || Math.max(significant(left), significant(right)) < FEWEST_DIGITS) && cause !== 'digits-swapped')
    return undefined
  const [one, other] = [floatOf(x), floatOf(y)]
  return {
    kind: 'conflict',
    cause,
    digits: significant(left) + significant(stepsIn(same, step)),
    ratio: Math.max(one / other, other / one),
  }
}

/** One digit of two is another in many a range of another thing. */
const FEWEST_DIGITS = 3
