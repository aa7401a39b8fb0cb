import { absolute, compareExact, type Exact, exact, minus, parseExact, plain, plus, times } from '../../../text/decimals.js'
import { type DigitSlip, digitSlip, mayDifferBySlip, tellingDigits } from '../../../text/slips.js'
import type { Term } from './terms.js'

/** Where the slip of the pen is that would explain a sum. */
export type Slip = 'total' | 'part'

/**
 * How far off, as a share of the total, a sum with such a slip may be: one digit of the total, two of its digits swapped, one digit of a part.
 * Digits swapped at the head of a number carry far: 62 and 26.
 */
export const SLIP_LIMITS = { total: 2, part: 0.5 } as const

/**
 * Which one slip of the pen would make the sum right. Short numbers differ in one digit too easily to tell, in two swapped they seldom do; when the
 * parts need not be all there is (`open`), one digit of three does not tell either. Of two parts only two digits swapped among four tell,
 * among three if the parts make the total but for a hundredth.
 */
export const slipBetween = (sum: Exact, total: Term, parts: readonly Term[], open: boolean): Slip | undefined => {
  const off = minus(total.value!, sum)
  if (!mayDifferBySlip(Number(plain(absolute(off))))) return undefined
  const [made, stated] = [plain(sum), plain(total.value!)]
  const slip = digitSlip(made, stated)
  if (isTelling(slip, stated, parts) && (slip === 'swapped' || !open || tellingDigits(stated) > 3)) return 'total'
  const isNearlyAll = compareExact(times(absolute(off), A_HUNDRED), total.value!) <= 0
  const inPart = ({ value }: Term): boolean => {
    const given = plain(value!)
    const slip = digitSlip(plain(plus(value!, off)), given)
    return isTelling(slip, given, parts) && (parts.length >= 3 || (slip === 'swapped' && (isNearlyAll || tellingDigits(given) > 3)))
  }
  return parts.some(inPart) ? 'part' : undefined
}

/**
 * Whether one digit of a long number among two parts that leave no others, or of their total, keeps their sum from it, but for a last place of rounding; only
 * where words say that they are all of the total.
 */
export const isSlipOfPair = (sum: Exact, total: Term, parts: readonly Term[]): boolean => {
  if (parts.length !== 2 || !total.value || parts.some(({ value }) => !value)) return false
  const [stated, step] = [total.value, parseExact(parts[0]!.figure.step)]
  return [sum, plus(sum, step), minus(sum, step)].some(made => {
    const off = minus(stated, made)
    const isOneDigit = (right: Exact, given: Exact): boolean =>
      tellingDigits(plain(given)) > 3 && digitSlip(plain(right), plain(given)) !== undefined
    return isOneDigit(made, stated) || parts.some(({ value }) => isOneDigit(plus(value!, off), value!))
  })
}

const A_HUNDRED = exact(100)

const isTelling = (slip: DigitSlip | undefined, written: string, parts: readonly Term[]): boolean =>
  slip !== undefined && tellingDigits(written) >= (slip === 'swapped' && parts.length >= 3 ? 2 : 3)
