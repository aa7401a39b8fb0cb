import type { Piece } from './alignment.js'
import type { Layout } from './layout.js'
import { tokensIn } from './stretches.js'

/** Likeness from which a passage is a copy word for word, and below which what goes on in the next paragraph is no part of it. */
const ALIKE = 0.95
/** Neighbours cut off one copy at most. */
const MOST_CUTS = 4
/** Equal tokens a copy has at least before a neighbour is cut off it. */
const LEAST = 24

/**
 * Cuts off what a verbatim copy of whole paragraphs shares with part of the next one, or of the one before: parallel paragraphs begin alike.
 * Gives the copy, and what was cut off when that is long enough to be a copy by itself. Pieces out of order are left as they are.
 */
export const withoutNeighbours = (layout: Layout, pieces: readonly Piece[], cuts = 0): (readonly Piece[])[] => {
  if (cuts === MOST_CUTS || pieces.length < 2 || !pieces.every((piece, at) => at === 0 || piece.b >= pieces[at - 1]!.b)) return [pieces]
  const [first, last] = [headOf(layout, pieces), tailOf(layout, pieces)]
  for (const [copy, other] of [
    [pieces.slice(0, last), pieces.slice(last)],
    [pieces.slice(first), pieces.slice(0, first)],
  ] as const) {
    if (copy.length > 0 && other.length > 0)
      return [...withoutNeighbours(layout, copy, cuts + 1), ...(tokensIn(other) < LEAST ? [] : [other])]
  }
  return [pieces]
}

/** Index of the first piece of a paragraph that is copied in part at the end, behind others copied whole; the number of pieces when there is none. */
const tailOf = (layout: Layout, pieces: readonly Piece[]): number => {
  const { a, b, length } = pieces.at(-1)!
  const blockA = layout.tokensOfBlock(layout.blockOf(a + length - 1))
  const blockB = layout.tokensOfBlock(layout.blockOf(b + length - 1))
  if (blockA.to === a + length && blockB.to === b + length) return pieces.length
  const cut = pieces.findIndex(piece => piece.a >= blockA.from && piece.b >= blockB.from)
  if (cut <= 0 || !isCopy(pieces.slice(0, cut))) return pieces.length
  const isAlike = 2 * tokensIn(pieces.slice(cut)) >= ALIKE * (a + length - blockA.from + b + length - blockB.from)
  return isAlike ? pieces.length : cut
}

/** Index of the piece behind the last of a paragraph that is copied in part at the start; 0 when there is none. */
const headOf = (layout: Layout, pieces: readonly Piece[]): number => {
  const { a, b } = pieces[0]!
  const blockA = layout.tokensOfBlock(layout.blockOf(a))
  const blockB = layout.tokensOfBlock(layout.blockOf(b))
  if (blockA.from === a && blockB.from === b) return 0
  const cut = pieces.findLastIndex(piece => piece.a + piece.length <= blockA.to && piece.b + piece.length <= blockB.to) + 1
  if (cut === pieces.length || !isCopy(pieces.slice(cut))) return 0
  const isAlike = 2 * tokensIn(pieces.slice(0, cut)) >= ALIKE * (blockA.to - a + blockB.to - b)
  return isAlike ? 0 : cut
}

/** Whether some pieces are a copy word for word, of some length. */
const isCopy = (pieces: readonly Piece[]): boolean => {
  const tokens = tokensIn(pieces)
  const [first] = pieces
  const last = pieces.at(-1)
  return tokens >= LEAST && 2 * tokens >= ALIKE * (last!.a + last!.length - first!.a + last!.b + last!.length - first!.b)
}
