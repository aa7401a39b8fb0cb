import { misprintsOf } from '../../../../text/slips.js'
import type { Claim } from './claims.js'
import { fits, misprintOf } from './judge.js'
import { isOfOtherScale } from './other-scale.js'
import { type Ends, endsOf, mayFitWith } from './screen.js'

/** Whether one slip of the pen, in the stated value or in a figure it follows from or its scale, would make a claim right. */
export const isMisprinted = (claim: Claim): boolean =>
  misprintOf(claim) !== undefined || isOfOtherScale(claim) || isMiswritten(claim, 'base') || isMiswritten(claim, 'value')

const isMiswritten = (claim: Claim, side: 'base' | 'value'): boolean => {
  const figure = claim[side]
  if (figure.value === undefined || figure.value.length >= LONG) return false
  const [base, value, step] = [endsOf(claim.base), endsOf(claim.value), Number(figure.step)]
  return misprintsOf(figure.value).some(written => {
    const ends: Ends = [Number(written) - step, Number(written) + step]
    if (!(side === 'base' ? mayFitWith(claim, ends, value) : mayFitWith(claim, base, ends))) return false
    return fits({ ...claim, [side]: { ...figure, value: written, lo: written, hi: written } })
  })
}

/** A number of so many digits is written out of a scale, and most of them are no one's slip. */
const LONG = 16

/** From here on just these figures of Chinese are meant, and one slip of the pen in any of them may carry far. */
const SURELY = 0.8

/** A claim that may be told however far off it is, where just its figures are meant and one slip of the pen explains it; else the claim as it is. */
export const withMisprint = (claim: Claim): Claim =>
  (claim.confidence ?? 0) >= SURELY && /[%％]$/.test(claim.stated.raw) && OF_CHINESE.test(claim.value.raw) && isMisprinted(claim)
    ? { ...claim, misprinted: true }
    : claim

/** A counting word or scale of Chinese. */
const OF_CHINESE = /\p{Script=Han}$/u
