import type { Figure } from '../../../../model/figure.js'

/**
 * What a text says of figures it gives: how the stated one should follow from the others; `moved` states no more than up or down,
 * `multiplied` has its multiple in the verb (doubled); `increment` has the change itself as its base; `margin` is what is left of the base when
 * the value is taken off, in percent of the base; `product` is the value times the base.
 */
export type ClaimKind =
  | 'moved'
  | 'multiplied'
  | 'increment'
  | 'growth'
  | 'difference'
  | 'share'
  | 'multiple'
  | 'doubling'
  | 'each'
  | 'margin'
  | 'product'

/** One calculation the text invites. */
export interface Claim {
  readonly kind: ClaimKind
  /** What is compared with: the earlier value, the whole, the number of heads. */
  readonly base: Figure
  /** The later value, the part, the amount shared out. */
  readonly value: Figure
  readonly stated: Figure
  /** `up` or `down` as the words say; absent when they do not. */
  readonly direction?: 'up' | 'down'
  /** The rate may be one of those left over: a failure rate beside those who passed. */
  readonly turned?: boolean
  /** The words leave open whether just these figures are meant (同比, a total of another sentence): only a near miss counts. */
  readonly loose?: boolean
  /** Base and value are given as they are, not rounded, so that a clean result is taken at face value. */
  readonly exact?: boolean
  /** One slip of the pen in one of its figures is known to explain it, however far off it is. */
  readonly misprinted?: boolean
  /** Years between, when the stated rate is a yearly one. */
  readonly years?: number
  /** How sure it is that just these figures are meant, where the words leave it open. */
  readonly confidence?: number
}
