import type { TokenStream } from '../tokens.js'
import type { Piece } from './alignment.js'

/**
 * Whether the sides of an alignment run into each other: the text repeats itself at once, word for word or nearly (a tandem repeat, as
 * genomes have them).
 */
export const isTandem = (pieces: readonly Piece[]): boolean => {
  const last = pieces.at(-1)
  return last !== undefined && last.a + last.length > pieces[0]!.b
}

/** Tokens of a copy too short to weigh anything: a tandem of such a period is not cut up. */
const LEAST = 8
/** Share of a period the rest of a tandem has at least to be told as one more, shortened copy. */
const REST = 0.5

/**
 * Cuts a tandem of n copies into the n - 1 alignments of each copy with the next: every copy ends where the one after it begins, so that all
 * of them have the same borders. The first begins where the tandem does, or later within its slack at the widest space, where a paragraph
 * is likeliest to begin.
 */
export const periodsOf = (stream: TokenStream, pieces: readonly Piece[]): Piece[][] => {
  const plain = cutsFrom(pieces, pieces[0]!.a)
  const end = endOf(pieces)
  const shift = plain.length > 1 ? rotation(stream, pieces[0]!.a, end - plain.at(-1)!) : 0
  const cuts = shift === 0 ? plain : cutsFrom(pieces, pieces[0]!.a + shift)
  const [first, second] = cuts
  const periods = second === undefined || end - cuts.at(-1)! >= REST * (second - first!) ? [...cuts, end] : cuts
  return between(pieces, periods)
}

const endOf = (pieces: readonly Piece[]): number => {
  const last = pieces.at(-1)!
  return last.a + last.length
}

/** Where the copies of a tandem begin: at `start`, where that stands on the other side, and so on while that is within side a. */
const cutsFrom = (pieces: readonly Piece[], start: number): number[] => {
  const end = endOf(pieces)
  const cuts: number[] = []
  let piece = 0
  for (let cut = start; cut <= end; ) {
    cuts.push(cut)
    while (piece < pieces.length - 1 && pieces[piece]!.a + pieces[piece]!.length <= cut) piece++
    cut = Math.max(cut + 1, imageOf(pieces, piece, cut))
  }
  return cuts
}

/** Where a token of side a stands in side b; one between two pieces as far before the later one as the gap allows. */
const imageOf = (pieces: readonly Piece[], index: number, token: number): number => {
  const { a, b } = pieces[index]!
  if (token >= a || index === 0) return b + token - a
  const before = pieces[index - 1]!
  return b - Math.min(a - token, b - before.b - before.length)
}

/** The pieces that lie between each two neighbouring cuts of side a, cut to fit; between cuts far enough apart. */
const between = (pieces: readonly Piece[], cuts: readonly number[]): Piece[][] => {
  const parts: Piece[][] = []
  let next = 0
  for (let at = 1; at < cuts.length; at++) {
    if (cuts[at]! - cuts[at - 1]! < LEAST) continue
    const part: Piece[] = []
    while (next < pieces.length && pieces[next]!.a + pieces[next]!.length <= cuts[at - 1]!) next++
    for (let index = next; index < pieces.length && pieces[index]!.a < cuts[at]!; index++) {
      const { a, b, length } = pieces[index]!
      const from = Math.max(a, cuts[at - 1]!)
      part.push({ a: from, b: b + from - a, length: Math.min(a + length, cuts[at]!) - from })
    }
    if (part.length > 0) parts.push(part)
  }
  return parts
}

/** How far after a token, within some slack, the widest space stands. */
const rotation = ({ starts, lengths }: TokenStream, start: number, slack: number): number => {
  let best = 0
  let widest = -1
  for (let at = 0; at <= slack; at++) {
    const token = start + at
    const space = token === 0 ? Number.MAX_SAFE_INTEGER : starts[token]! - starts[token - 1]! - lengths[token - 1]!
    if (space > widest) {
      widest = space
      best = at
    }
  }
  return best
}
