import type { Piece } from './alignment.js'
import type { Layout } from './layout.js'
import { tokensIn } from './stretches.js'

/** Likeness from which a passage is a copy word for word, and below which what goes on in the next paragraph is no part of it. */
const ALIKE = 0.95
/** Equal tokens a copy has at least before a neighbour is cut off it. */
const LEAST = 24

/**
 * Cuts off what a verbatim copy of whole paragraphs shares by chance with the beginning of the next one, or the end of the one before: parallel
 * paragraphs begin alike. Pieces out of order are left as they are.
 */
export const withoutNeighbours = (layout: Layout, pieces: readonly Piece[]): readonly Piece[] => {
  if (pieces.length < 2 || !pieces.every((piece, at) => at === 0 || piece.b >= pieces[at - 1]!.b)) return pieces
  return withoutHead(layout, withoutTail(layout, pieces))
}

const withoutTail = (layout: Layout, pieces: readonly Piece[]): readonly Piece[] => {
  const last = pieces.at(-1)
  if (!last) return pieces
  const { a, b, length } = last
  const blockA = layout.tokensOfBlock(layout.blockOf(a + length - 1))
  const blockB = layout.tokensOfBlock(layout.blockOf(b + length - 1))
  if (blockA.to === a + length && blockB.to === b + length) return pieces
  const cut = pieces.findIndex(piece => piece.a >= blockA.from && piece.b >= blockB.from)
  if (cut <= 0) return pieces
  const other = pieces.slice(cut)
  const isNeighbour = isCopy(pieces.slice(0, cut)) && tokensIn(other) < ALIKE * ((a + length - blockA.from + b + length - blockB.from) / 2)
  return isNeighbour ? withoutTail(layout, pieces.slice(0, cut)) : pieces
}

const withoutHead = (layout: Layout, pieces: readonly Piece[]): readonly Piece[] => {
  const [first] = pieces
  if (!first) return pieces
  const blockA = layout.tokensOfBlock(layout.blockOf(first.a))
  const blockB = layout.tokensOfBlock(layout.blockOf(first.b))
  if (blockA.from === first.a && blockB.from === first.b) return pieces
  const cut = pieces.findLastIndex(piece => piece.a + piece.length <= blockA.to && piece.b + piece.length <= blockB.to) + 1
  if (cut === 0 || cut === pieces.length) return pieces
  const other = pieces.slice(0, cut)
  const isNeighbour = isCopy(pieces.slice(cut)) && tokensIn(other) < ALIKE * ((blockA.to - first.a + blockB.to - first.b) / 2)
  return isNeighbour ? withoutHead(layout, pieces.slice(cut)) : pieces
}

/** Whether some pieces are a copy word for word, of some length. */
const isCopy = (pieces: readonly Piece[]): boolean => {
  const tokens = tokensIn(pieces)
  const [first] = pieces
  const last = pieces.at(-1)
  return tokens >= LEAST && 2 * tokens >= ALIKE * (last!.a + last!.length - first!.a + last!.b + last!.length - first!.b)
}
