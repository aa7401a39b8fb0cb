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

/**
 * The same for what English says of figures side by side (`162 of the 1,392 users (44%)`, `518,300, against 112,900 in 2023, an increase of 4.8%`): they stand so
 * near that just these are meant.
 */
export const withMisprintBeside = (claim: Claim): Claim => {
  const { base, value, stated, confidence = SURELY } = claim
  const ends = [base, value, stated]
  const reach = Math.max(...ends.map(({ end }) => end)) - Math.min(...ends.map(({ start }) => start))
  if (claim.kind === 'share' && Number(value.value) > Number(base.value)) return claim // more than there are: it is of another whole
  const isSure =
    confidence >= SURELY_BESIDE &&
    reach <= (claim.kind === 'growth' || claim.confidence === SURELY ? BESIDE : CLOSE) &&
    !ends.some(({ raw }) => /[\p{Script=Han}]/u.test(raw))
  return isSure && isMisprinted(claim) ? { ...claim, misprinted: true } : claim
}

const SURELY_BESIDE = 0.75
/** Characters three figures that stand side by side take. */
const BESIDE = 100
const CLOSE = 60

/** A counting word or scale of Chinese. */
const OF_CHINESE = /\p{Script=Han}$/u
