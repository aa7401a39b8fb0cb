import { holdsBarrier, type TokenRange, type TokenStream, weightOf } from '../tokens.js'
import { alignGap, type Effort, extend, joined, type Piece } from './alignment.js'
import type { Chains } from './chains.js'
import type { Matches } from './matches.js'
import { MANY, type Origins } from './origins.js'
import type { Seeds } from './seeds.js'
import { denseStretches } from './stretches.js'
import { isTandem, periodsOf } from './tandems.js'

/** Two stretches of a stream that say the same, in whole or for the most part, and their equal tokens. a stands before b. */
export interface Passage {
  readonly a: TokenRange
  readonly b: TokenRange
  /** Equal runs; ordered by a, and by b as well unless sentences were reordered. */
  readonly pieces: readonly Piece[]
  /** Weight of the equal tokens. */
  readonly matched: number
}

/** Least weight of equal tokens a passage has: less than any finding needs. */
const LEAST_WEIGHT = 16
/** A lone short match is looked at further only when its k-gram stands at most so often. */
const RARE = 4
/** Rows of alignment for each token of the stream, and for a short one: many times what real text takes. */
const ROWS_PER_TOKEN = 1
const FEW_ROWS = 400_000
/** Passages looked back on for one that already holds a chain. */
const RECENT = 32

/** Weight of a range of tokens. */
export const weightOfRange = ({ kinds }: TokenStream, { from, to }: TokenRange): number => {
  let weight = 0
  for (let at = from; at < to; at++) weight += weightOf(kinds[at]!)
  return weight
}

/**
 * Aligns each chain from end to end and beyond its ends; chains that earlier passages have taken in are left out. What they copy from where
 * is entered in `known`.
 */
export const alignedPassages = (stream: TokenStream, seeds: Seeds, matches: Matches, chains: Chains, known: Origins): Passage[] => {
  const passages: Passage[] = []
  const effort = { rows: FEW_ROWS + ROWS_PER_TOKEN * stream.count }
  for (const head of chains.heads) {
    if (!isPromising(stream, seeds, matches, chains, head) || isTaken(passages, matches, head)) continue
    if (effort.rows <= 0 && matches.lengths[head]! < LEAST_WEIGHT) continue
    if (isRunOfLittle(stream, matches, head) || known.implyChain(matches, chains, head)) continue
    for (const part of aligned(stream, matches, chains, head, effort)) {
      const copies = isTandem(part) ? periodsOf(stream, part) : [part]
      for (const pieces of copies.flatMap(denseStretches)) {
        const passage = passageOf(stream, pieces)
        if (passage.matched < LEAST_WEIGHT || known.implyPassage(passage)) continue
        passages.push(passage)
        known.add(passage, copies.length > 1 ? MANY : 1)
      }
    }
  }
  return passages
}

/** Different tokens a text that repeats itself at once has at least. */
const DISTINCT = 6

/** Whether a match is text that repeats itself at once with a period too short or too plain to be a copy. */
const isRunOfLittle = (stream: TokenStream, { a, b, lengths }: Matches, match: number): boolean => {
  const period = b[match]! - a[match]!
  if (lengths[match]! <= period) return false
  return weightOfRange(stream, rangeOf(a[match]!, period)) < LEAST_WEIGHT || distinct(stream, a[match]!, period) < DISTINCT
}

const distinct = ({ ids }: TokenStream, from: number, length: number): number =>
  new Set(ids.subarray(from, from + Math.min(length, 64))).size

const rangeOf = (from: number, length: number): TokenRange => ({ from, to: from + length })

/** A chain of some weight, or one whose k-gram is rare and whose neighbourhood may be an edited copy. */
const isPromising = (stream: TokenStream, seeds: Seeds, matches: Matches, { next }: Chains, head: number): boolean => {
  if (next[head]! >= 0) return true
  const [a, b, length] = [matches.a[head]!, matches.b[head]!, matches.lengths[head]!]
  const range = rangeOf(b, length)
  if (length >= LEAST_WEIGHT || weightOfRange(stream, range) >= LEAST_WEIGHT) return true
  return (isAkin(stream, a, b, -1) || isAkin(stream, a + length, b + length, 1)) && rarestIn(seeds, range) <= RARE
}

/** How often the rarest repeated k-gram that starts in a range stands in the stream; infinity when none is repeated. */
const rarestIn = ({ positions, groups, frequency, count }: Seeds, { from, to }: TokenRange): number => {
  let rarest = Number.POSITIVE_INFINITY
  for (let seed = lowerBound(positions, from); seed < count && positions[seed]! < to; seed++) {
    const stands = frequency[groups[seed]!]!
    if (stands > 1) rarest = Math.min(rarest, stands)
  }
  return rarest
}

/** First index of an ascending column whose value is at least `value`. */
export const lowerBound = (column: Uint32Array, value: number): number => {
  let low = 0
  let high = column.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (column[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

const isTaken = (passages: readonly Passage[], { a, b, lengths }: Matches, head: number): boolean => {
  const match = { a: a[head]!, b: b[head]!, length: lengths[head]! }
  for (let index = passages.length - 1; index >= Math.max(0, passages.length - RECENT); index--) {
    const passage = passages[index]!
    if (match.a < passage.a.from || match.a >= passage.a.to || match.b < passage.b.from || match.b >= passage.b.to) continue
    if (passage.pieces.some(piece => liesIn(piece, match))) return true
  }
  return false
}

/** Whether most of a match is part of a piece. */
const liesIn = (piece: Piece, match: Piece): boolean =>
  piece.b - piece.a === match.b - match.a && piece.b < match.b + match.length && match.b < piece.b + piece.length

/** A gap between two matches is bridged when so much of it is equal, or when it is short beside the matches around it. */
const BRIDGED = 0.3
const SHORT_GAP = 8

/** Aligns a chain; it falls apart where a gap has nothing in common. */
const aligned = (stream: TokenStream, matches: Matches, { next }: Chains, head: number, effort: Effort): Piece[][] => {
  const parts: Piece[][] = [[]]
  for (let match = head; match >= 0; match = next[match]!) append(stream, parts, matches, match, effort)
  return parts.filter(({ length }) => length > 0).map(part => extended(stream, part, effort))
}

const append = (stream: TokenStream, parts: Piece[][], { a, b, lengths }: Matches, match: number, effort: Effort): void => {
  const part = parts.at(-1)!
  const last = part.at(-1)
  const cut = last ? Math.max(0, last.a + last.length - a[match]!, last.b + last.length - b[match]!) : 0
  const piece = { a: a[match]! + cut, b: b[match]! + cut, length: lengths[match]! - cut }
  if (piece.length <= 0) return
  if (!last) {
    part.push(piece)
    return
  }
  const endA = last.a + last.length
  const endB = last.b + last.length
  if (holdsBarrier(stream, endA, piece.a) || holdsBarrier(stream, endB, piece.b)) {
    parts.push([piece])
    return
  }
  const between = alignGap(stream, { a: endA, b: endB, rows: piece.a - endA, columns: piece.b - endB }, effort)
  const gap = Math.max(piece.a - endA, piece.b - endB)
  const equal = between.reduce((sum, { length }) => sum + length, 0)
  if (equal < BRIDGED * gap && gap > SHORT_GAP && gap > Math.min(last.length, piece.length)) {
    parts.push([piece])
    return
  }
  for (const each of [...between, piece]) joined(part, each)
}

const extended = (stream: TokenStream, part: Piece[], effort: Effort): Piece[] => {
  const first = part[0]!
  const last = part.at(-1)!
  const endA = last.a + last.length
  const endB = last.b + last.length
  const open = isTandem(part)
  const left = isAkin(stream, first.a, first.b, -1) ? extend(stream, first, -1, { a: 0, b: open ? 0 : endA }, effort) : []
  const pieces = [...left, ...part].reduce(joined, [])
  const limits = { a: open ? stream.count : pieces[0]!.b, b: stream.count }
  const right = isAkin(stream, endA, endB, 1) ? extend(stream, { a: endA, b: endB }, 1, limits, effort) : []
  return [...pieces, ...right].reduce(joined, [])
}

/** Tokens looked at beside a match, and how many of them must stand on the other side too, for an extension to be tried. */
const BESIDE = 16
const AKIN = 5
const stamps = new Uint32Array(1024)
let stamp = 0

/** Whether the neighbourhoods of two places share enough tokens, in whatever order: a cheap look before an alignment. */
const isAkin = ({ ids, count }: TokenStream, a: number, b: number, direction: 1 | -1): boolean => {
  stamp = (stamp + 1) >>> 0 || 1
  for (let step = 0; step < BESIDE; step++) {
    const at = direction === 1 ? b + step : b - 1 - step
    if (at >= 0 && at < count) stamps[hashOf(ids[at]!)] = stamp
  }
  let shared = 0
  for (let step = 0; step < BESIDE; step++) {
    const at = direction === 1 ? a + step : a - 1 - step
    if (at >= 0 && at < count && stamps[hashOf(ids[at]!)] === stamp && ++shared === AKIN) return true
  }
  return false
}

const hashOf = (id: number): number => Math.imul(id, 0x9e3779b1) >>> 22

/** The passage that pieces ordered by a make up. */
export const passageOf = (stream: TokenStream, pieces: readonly Piece[]): Passage => {
  let fromB = Number.POSITIVE_INFINITY
  let toB = 0
  let matched = 0
  for (const { b, length } of pieces) {
    fromB = Math.min(fromB, b)
    toB = Math.max(toB, b + length)
    matched += weightOfRange(stream, rangeOf(b, length))
  }
  const last = pieces.at(-1)!
  return { a: { from: pieces[0]!.a, to: last.a + last.length }, b: { from: fromB, to: toB }, pieces, matched }
}
