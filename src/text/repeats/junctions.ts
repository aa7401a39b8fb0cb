import type { TokenRange } from '../tokens.js'
import type { Piece } from './alignment.js'
import type { Layout } from './layout.js'
import { weightOfRange } from './passages.js'
import { tokensIn } from './stretches.js'

/** Weight of what stands between two copied paragraphs, on the side that has more of it and on the other, for them to be copies of their own. */
const FOREIGN = 24
const SOME = 4
/** Equal tokens a copy has at least, and the share of it that is equal. */
const LEAST = 16
const ALIKE = 0.93

/**
 * Cuts a passage where paragraphs that are not shared stand between copied ones on both sides: those are several copies, pasted to places near
 * each other. What only one side has is an insertion, and stays.
 */
export const partedAtJunctions = (layout: Layout, pieces: readonly Piece[]): (readonly Piece[])[] => {
  if (pieces.length < 2) return [pieces]
  const gaps = gapsBefore(pieces)
  const parts: Piece[][] = []
  pieces.forEach((piece, at) => {
    const before = pieces[at - 1]
    // The first on side b has nothing before it: there the other of the two is looked at.
    const isCut = before && isJunction(layout, { from: before.a + before.length, to: piece.a }, gaps.get(piece) ?? gaps.get(before))
    if (before && !isCut) parts.at(-1)!.push(piece)
    else parts.push([piece])
  })
  return parts.length > 1 && parts.every(isCopy) ? parts : [pieces]
}

/** Whether some pieces are all but word for word the same on both sides; parallel paragraphs are less alike. */
const isCopy = (pieces: readonly Piece[]): boolean => {
  const tokens = tokensIn(pieces)
  const end = (side: 'a' | 'b'): number => pieces.reduce((most, piece) => Math.max(most, piece[side] + piece.length), 0)
  const start = (side: 'a' | 'b'): number => pieces.reduce((least, piece) => Math.min(least, piece[side]), Number.POSITIVE_INFINITY)
  return tokens >= LEAST && 2 * tokens >= ALIKE * (end('a') - start('a') + end('b') - start('b'))
}

/** What stands before each piece on side b, back to the piece before it there; nothing for the first. */
const gapsBefore = (pieces: readonly Piece[]): Map<Piece, TokenRange> => {
  const ordered = [...pieces].sort((x, y) => x.b - y.b)
  return new Map(ordered.slice(1).map((piece, at) => [piece, { from: ordered[at]!.b + ordered[at]!.length, to: piece.b }]))
}

const isJunction = (layout: Layout, a: TokenRange, b: TokenRange | undefined): boolean => {
  if (!b || !holdsBorder(layout, a) || !holdsBorder(layout, b)) return false
  const [x, y] = [weightOfRange(layout.stream, a), weightOfRange(layout.stream, b)]
  return Math.max(x, y) >= FOREIGN && Math.min(x, y) >= SOME
}

/** Whether what stands before a range and behind it are different paragraphs. */
const holdsBorder = (layout: Layout, { from, to }: TokenRange): boolean => from < to && layout.blockOf(from - 1) !== layout.blockOf(to)
