import type { TokenRange } from '../tokens.js'
import type { Piece } from './alignment.js'

/** Of pieces in order, the hull of their side b from each index on; half-open, in tokens. */
export const hullsFrom = (pieces: readonly Piece[]): TokenRange[] => {
  const hulls = new Array<TokenRange>(pieces.length)
  let from = Number.POSITIVE_INFINITY
  let to = 0
  for (let at = pieces.length - 1; at >= 0; at--) {
    const { b, length } = pieces[at]!
    from = Math.min(from, b)
    to = Math.max(to, b + length)
    hulls[at] = { from, to }
  }
  return hulls
}
