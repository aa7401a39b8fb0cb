import type { Figure } from '../../../../model/figure.js'
import { parseExact, plain, shifted } from '../../../../text/decimals.js'
import { bears, computedPair } from '../../../../text/quotients.js'
import { tellingDigits } from '../../../../text/slips.js'
import { scaleOf } from '../../../../text/units/scales.js'
import type { Claim, ClaimKind } from './claims.js'
import { resultsOf } from './results.js'

/** Claims of which one amount is held against another. */
const OF_TWO_AMOUNTS: ReadonlySet<ClaimKind> = new Set(['growth', 'increment', 'share'])

/** Digits of the stated value that come out in another scale by little chance. */
const FEWEST_DIGITS = 2

/** Whether a claim comes out once one of its amounts is in the scale of the other: `to $412.5 billion from $368.3 million`, 86.4万元 of 702.4亿元. */
export const isOfOtherScale = (claim: Claim): boolean => {
  const { kind, base, value, stated } = claim
  if (!OF_TWO_AMOUNTS.has(kind) || stated.kind !== 'percentage' || tellingDigits(stated.value ?? '') < FEWEST_DIGITS) return false
  const [one, other] = [scaleOf(base)?.power, scaleOf(value)?.power]
  if (one === undefined || other === undefined || one === other) return false
  return [
    { ...claim, value: raisedBy(value, one - other) },
    { ...claim, base: raisedBy(base, other - one) },
  ].some(comesOut)
}

const comesOut = (claim: Claim): boolean => {
  const [base, value] = computedPair(claim.base, claim.value)
  return base !== undefined && value !== undefined && resultsOf(claim, base, value).some(({ value: result }) => bears(claim.stated, result))
}

const raisedBy = (figure: Figure, power: number): Figure => {
  const raised = (decimal: string): string => plain(shifted(parseExact(decimal), power))
  const { value, lo, hi, step } = figure
  return {
    ...figure,
    step: raised(step),
    ...(value !== undefined && { value: raised(value) }),
    ...(lo !== undefined && { lo: raised(lo) }),
    ...(hi !== undefined && { hi: raised(hi) }),
  }
}
