import { misprintsOf } from '../../../text/slips.js'
import type { Claim } from './claims.js'
import { fits, misprintOf } from './judge.js'

/** Whether one slip of the pen, in the stated value or in a figure it follows from, would make a claim right. */
export const isMisprinted = (claim: Claim): boolean =>
  misprintOf(claim) !== undefined || isMiswritten(claim, 'base') || isMiswritten(claim, 'value')

const isMiswritten = (claim: Claim, side: 'base' | 'value'): boolean => {
  const figure = claim[side]
  return (
    figure.value !== undefined &&
    figure.value.length < LONG &&
    misprintsOf(figure.value).some(value => fits({ ...claim, [side]: { ...figure, value, lo: value, hi: value } }))
  )
}

/** A number of so many digits is written out of a scale, and most of them are no one's slip. */
const LONG = 16
