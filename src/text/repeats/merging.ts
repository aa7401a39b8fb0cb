import type { TokenRange, TokenStream } from '../tokens.js'
import { joined, type Piece } from './alignment.js'
import { type Passage, passageOf, weightOfRange } from './passages.js'

/** Farthest two passages of one copy stand apart, in tokens on either side: a sentence or two added, dropped or moved. */
const APART = 200
/** Least share of the longer side that is equal once two passages that stand apart are joined. */
const DENSITY = 0.55
/** Passages looked back on for one to join. */
const LOOK_BACK = 48
const ROUNDS = 6

/**
 * Joins passages that are parts of one copy: neighbours on both sides, in whatever order their sentences stand, as long as what they share
 * makes up most of the whole. Also melts passages that were found twice.
 */
export const mergedPassages = (stream: TokenStream, passages: readonly Passage[]): Passage[] => {
  let current = [...passages].sort(byPlace)
  for (let round = 0; round < ROUNDS; round++) {
    const next = mergeOnce(stream, current)
    if (next.length === current.length) return next
    current = next.sort(byPlace)
  }
  return current
}

const byPlace = (x: Passage, y: Passage): number => x.b.from - y.b.from || x.a.from - y.a.from || x.b.to - y.b.to

const mergeOnce = (stream: TokenStream, passages: readonly Passage[]): Passage[] => {
  const kept: Passage[] = []
  for (const passage of passages) {
    let merged: Passage | undefined
    for (let index = kept.length - 1; index >= Math.max(0, kept.length - LOOK_BACK) && !merged; index--) {
      merged = melted(stream, kept[index]!, passage)
      if (merged) kept[index] = merged
    }
    if (!merged) kept.push(passage)
  }
  return kept
}

const distance = (x: TokenRange, y: TokenRange): number => Math.max(x.from, y.from) - Math.min(x.to, y.to)

const melted = (stream: TokenStream, x: Passage, y: Passage): Passage | undefined => {
  const apartA = distance(x.a, y.a)
  const apartB = distance(x.b, y.b)
  if (apartA > APART || apartB > APART) return undefined
  const overlapA = -Math.min(0, apartA)
  const overlapB = -Math.min(0, apartB)
  const smaller = Math.min(x.a.to - x.a.from, y.a.to - y.a.from, x.b.to - x.b.from, y.b.to - y.b.from)
  const twice = overlapA > smaller / 2 && overlapB > smaller / 2
  if (!twice && (overlapA > smaller / 4 || overlapB > smaller / 4)) return undefined
  const [major, minor] = x.matched >= y.matched ? [x, y] : [y, x]
  const pieces = united(major.pieces, minor.pieces)
  const whole = passageOf(stream, pieces)
  if (whole.a.to > whole.b.from) return twice ? major : undefined
  const longer = Math.max(weightOfRange(stream, whole.a), weightOfRange(stream, whole.b))
  return twice || whole.matched >= DENSITY * longer ? whole : undefined
}

/** All pieces of the one and what of the other's would match no token twice; ordered by a. */
const united = (major: readonly Piece[], minor: readonly Piece[]): Piece[] => {
  const kept = [...major]
  for (const piece of minor) {
    const free = trimmed(piece, major)
    if (free) kept.push(free)
  }
  return kept.sort((p, q) => p.a - q.a).reduce(joined, [])
}

/** A piece without the ends that others cover on either side; nothing when they cover its middle. */
const trimmed = (piece: Piece, others: readonly Piece[]): Piece | undefined => {
  let { a, b, length } = piece
  for (const other of others) {
    for (const [mine, theirs] of [
      [a, other.a],
      [b, other.b],
    ] as const) {
      if (theirs >= mine + length || theirs + other.length <= mine) continue
      if (theirs <= mine) {
        const cut = theirs + other.length - mine
        a += cut
        b += cut
        length -= cut
        break
      }
      length = theirs - mine
    }
    if (length <= 0) return undefined
  }
  return { a, b, length }
}
