import type { TokenRange, TokenStream } from '../tokens.js'
import type { Piece } from './alignment.js'
import { hullsFrom } from './hulls.js'
import { mergedPassages } from './merging.js'
import { type Passage, weightOfRange } from './passages.js'

/** Weight of what a side has of its own between two parts that do not lie together on it. */
const FOREIGN = 40
/** Weight of what the sides have of their own between two such parts: a paragraph, and no small share of the smaller part. */
const PARAGRAPH = 120
const SHARE = 0.5
/** Passages looked at again; ordinary text has a few. */
const MOST = 500

/**
 * Passages that bridge foreign text (neighbouring paragraphs that were copied to places apart are two copies) fall back to the parts they were
 * joined of, joined again with their close neighbours alone.
 */
export const parted = (stream: TokenStream, passages: readonly Passage[], parts: readonly Passage[]): Passage[] => {
  const bridging = new Set(passages.filter(passage => isBridging(stream, passage)).slice(0, MOST))
  const taken = new Set<Passage>()
  return passages.flatMap(passage => {
    if (!bridging.has(passage)) return [passage]
    const own = parts.filter(part => !taken.has(part) && liesIn(part.a, passage.a) && liesIn(part.b, passage.b))
    for (const part of own) taken.add(part)
    return mergedPassages(stream, own, 'near')
  })
}

const liesIn = (inner: TokenRange, outer: TokenRange): boolean => outer.from <= inner.from && inner.to <= outer.to

/**
 * Whether a passage bridges text that is not shared. What lies together on one side at least is one copy, so that sentences moved, added or
 * dropped part nothing, but for a long stretch that the other side has of its own.
 */
const isBridging = (stream: TokenStream, { pieces }: Passage): boolean =>
  pieces.length > 1 && (isOfGroups(stream, pieces) || hasCut(stream, pieces))

/** Whether pieces make several groups, each of which lies together on one side or the other. */
const isOfGroups = (stream: TokenStream, pieces: readonly Piece[]): boolean => {
  const islandsA = islandsOf(stream, pieces, 'a')
  const islandsB = islandsOf(stream, pieces, 'b')
  const roots = Int32Array.from({ length: islandsA.count + islandsB.count }, (_, island) => island)
  const rootOf = (island: number): number => {
    let at = island
    while (roots[at] !== at) at = roots[at] = roots[roots[at]!]!
    return at
  }
  let groups = roots.length
  pieces.forEach((_, at) => {
    const [a, b] = [rootOf(islandsA.of[at]!), rootOf(islandsA.count + islandsB.of[at]!)]
    if (a !== b) groups--
    roots[a] = b
  })
  return groups > 1
}

/** Which island of one side each piece lies in: a stretch of that side without much of its own in it. */
const islandsOf = (
  stream: TokenStream,
  pieces: readonly Piece[],
  side: 'a' | 'b',
): { readonly of: Uint32Array; readonly count: number } => {
  const order = pieces.map((_, at) => at).sort((x, y) => pieces[x]![side] - pieces[y]![side])
  const of = new Uint32Array(pieces.length)
  let island = 0
  let end = pieces[order[0]!]![side]
  for (const at of order) {
    const { [side]: start, length } = pieces[at]!
    if (weightBetween(stream, end, start) >= FOREIGN) island++
    of[at] = island
    end = Math.max(end, start + length)
  }
  return { of, count: island + 1 }
}

/** Whether the pieces fall in two, each of which lies in one stretch on both sides, with a long one between that is not shared. */
const hasCut = (stream: TokenStream, pieces: readonly Piece[]): boolean => {
  const hulls = hullsFrom(pieces)
  const all = weightsUpTo(stream, pieces)
  let low = Number.POSITIVE_INFINITY
  let high = 0
  return pieces.some((piece, at) => {
    const before = pieces[at - 1]
    if (!before) return false
    low = Math.min(low, before.b)
    high = Math.max(high, before.b + before.length)
    const { from, to } = hulls[at]!
    const inOrder = high <= from
    if (!inOrder && to > low) return false
    const own =
      weightBetween(stream, before.a + before.length, piece.a) +
      (inOrder ? weightBetween(stream, high, from) : weightBetween(stream, to, low))
    return own >= Math.max(PARAGRAPH, inOrder ? SHARE * Math.min(all[at]!, all[pieces.length]! - all[at]!) : 0)
  })
}

/** Weight of the pieces before each index. */
const weightsUpTo = (stream: TokenStream, pieces: readonly Piece[]): Float64Array => {
  const weights = new Float64Array(pieces.length + 1)
  pieces.forEach(({ a, length }, at) => {
    weights[at + 1] = weights[at]! + weightOfRange(stream, { from: a, to: a + length })
  })
  return weights
}

const weightBetween = (stream: TokenStream, from: number, to: number): number => (from < to ? weightOfRange(stream, { from, to }) : 0)
