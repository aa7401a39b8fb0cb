import { type Exact, minus, plain, plus } from '../../../text/decimals.js'
import { digitSlip, tellingDigits } from '../../../text/slips.js'
import type { Term } from './terms.js'

/** Where the slip of the pen is that would explain a sum. */
export type Slip = 'total' | 'part'

/** How far off, as a share of the total, a sum with such a slip may be: one digit of the total, two of its digits swapped, one digit of a part. */
export const SLIP_LIMITS = { total: 0.6, part: 0.5 } as const

/**
 * Which one slip of the pen would make the sum right. Short numbers differ in one digit too easily to tell; so, when the parts need not be all there is
 * (`open`), do those of three digits.
 */
export const slipBetween = (sum: Exact, total: Term, parts: readonly Term[], open: boolean): Slip | undefined => {
  const [made, stated] = [plain(sum), plain(total.value!)]
  const digits = tellingDigits(stated)
  const slip = digits >= 3 ? digitSlip(made, stated) : undefined
  if (slip === 'swapped' || (slip && (!open || digits > 3))) return 'total'
  const off = minus(total.value!, sum)
  return parts.length >= 3 &&
    parts.some(({ value }) => tellingDigits(plain(value!)) >= 3 && digitSlip(plain(plus(value!, off)), plain(value!)))
    ? 'part'
    : undefined
}
