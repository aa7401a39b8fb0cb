import { holdsBarrier, type TokenRange, type TokenStream } from '../tokens.js'
import { joined, type Piece } from './alignment.js'
import type { Matches } from './matches.js'
import type { Origins } from './origins.js'
import { lowerBound, type Passage, passageOf, weightOfRange } from './passages.js'
import { tokensIn } from './stretches.js'

/** Farthest two passages of one copy stand apart, in tokens on either side: a sentence or two added, dropped or moved. */
const APART = 200
/** Least share of the longer side that is equal once two passages are joined, and least share of what the joining adds to it. */
const DENSITY = 0.55
const ADDED_DENSITY = 0.4
/** Where passages must not bridge foreign text: the distance, in tokens, at which they are neighbours, and what must be equal beyond it. */
const NEIGHBOURS = 30
const ADDED_FAR = 0.7
/** Least share that is equal once passages are joined out of order. */
const MOVED_DENSITY = 0.75
/** A short passage out of order belongs to its neighbour only when it stands right beside it. */
const SHORT = 24
const BESIDE = 3
/** Share of the smaller passage's equal tokens that must come on top of the larger's, not in the place of them. */
const OWN = 0.6
/** Passages looked back on for one to join. */
const LOOK_BACK = 48
const ROUNDS = 6

/** How far joining goes: over what was added to a copy or moved in it, or only over what lies beside. */
export type Reach = 'far' | 'near'

/**
 * Joins passages that are parts of one copy: neighbours on both sides, in whatever order their sentences stand, as long as what they share
 * makes up most of the whole. Also melts passages that were found twice.
 */
export const mergedPassages = (stream: TokenStream, passages: readonly Passage[], reach: Reach = 'far'): Passage[] => {
  let current = [...passages].sort(byPlace)
  for (let round = 0; round < ROUNDS; round++) {
    const next = mergeOnce(stream, current, reach)
    if (next.length === current.length) return next
    current = next.sort(byPlace)
  }
  return current
}

/** Passages longer than this, in tokens, are not completed: a short sentence is next to nothing of them. */
const COMPLETED = 800

/**
 * Takes in the short matches beside or within passages that are no passages themselves: short sentences that were moved. What stands beside a
 * passage and is the beginning of one more copy is left to that, and so is text that repeats itself at once, which was cut into copies before.
 */
export const completedPassages = (stream: TokenStream, matches: Matches, passages: readonly Passage[], origins: Origins): Passage[] =>
  passages.map(passage => (passage.b.to - passage.b.from > COMPLETED ? passage : completed(stream, matches, passage, origins)))

const completed = (stream: TokenStream, matches: Matches, passage: Passage, origins: Origins): Passage => {
  let whole = passage
  for (let match = lowerBound(matches.b, Math.max(0, passage.b.from - COMPLETED / 8)); match < matches.count; match++) {
    const piece = { a: matches.a[match]!, b: matches.b[match]!, length: matches.lengths[match]! }
    if (piece.b > whole.b.to + BESIDE) break
    if (piece.length > COMPLETED || piece.a + piece.length < whole.a.from - BESIDE || piece.a > whole.a.to + BESIDE) continue
    if (piece.b + piece.length < whole.b.from - BESIDE) continue
    if (piece.a + piece.length > piece.b || (!isInside(piece, whole) && origins.haveInCommon(piece))) continue
    whole = melted(stream, whole, passageOf(stream, [piece]), 'far') ?? whole
  }
  return whole
}

const isInside = ({ a, b, length }: Piece, whole: Passage): boolean =>
  a >= whole.a.from && a + length <= whole.a.to && b >= whole.b.from && b + length <= whole.b.to

const byPlace = (x: Passage, y: Passage): number => x.b.from - y.b.from || x.a.from - y.a.from || x.b.to - y.b.to

const mergeOnce = (stream: TokenStream, passages: readonly Passage[], reach: Reach): Passage[] => {
  const kept: Passage[] = []
  for (const passage of passages) {
    let merged: Passage | undefined
    for (let index = kept.length - 1; index >= Math.max(0, kept.length - LOOK_BACK) && !merged; index--) {
      merged = melted(stream, kept[index]!, passage, reach)
      if (merged) kept[index] = merged
    }
    if (!merged) kept.push(passage)
  }
  return kept
}

const distance = (x: TokenRange, y: TokenRange): number => Math.max(x.from, y.from) - Math.min(x.to, y.to)

const melted = (stream: TokenStream, x: Passage, y: Passage, reach: Reach): Passage | undefined => {
  const apart = Math.max(distance(x.a, y.a), distance(x.b, y.b))
  if (apart > APART || isParted(stream, x.a, y.a) || isParted(stream, x.b, y.b)) return undefined
  const [major, minor] = x.matched >= y.matched ? [x, y] : [y, x]
  if (isWithin(minor, major) && minor.matched * 4 < major.matched) return major
  const isNear = apart <= NEIGHBOURS || reach === 'far'
  if (!isNear && !isCollinear(x, y)) return undefined
  const [a, b] = [hull(x.a, y.a), hull(x.b, y.b)]
  const mayBeOne = a.to <= b.from && x.matched + y.matched >= DENSITY * Math.max(a.to - a.from, b.to - b.from)
  if (!mayBeOne) return isWithin(minor, major) ? major : undefined
  const { pieces, own } = united(major, minor)
  if (own < OWN) return isWithin(minor, major) ? major : undefined
  if (minor.matched < SHORT && apart > BESIDE && !isCollinear(x, y)) return undefined
  const whole = passageOf(stream, pieces)
  const longer = longerSide(stream, whole)
  const added = longer - longerSide(stream, major)
  const density = isCollinear(x, y) ? DENSITY : MOVED_DENSITY
  return whole.matched >= density * longer && whole.matched - major.matched >= (isNear ? ADDED_DENSITY : ADDED_FAR) * added
    ? whole
    : undefined
}

/** Whether one document ends and another begins between two ranges. */
const isParted = (stream: TokenStream, x: TokenRange, y: TokenRange): boolean =>
  holdsBarrier(stream, Math.min(x.to, y.to), Math.max(x.from, y.from))

const hull = (x: TokenRange, y: TokenRange): TokenRange => ({ from: Math.min(x.from, y.from), to: Math.max(x.to, y.to) })

/** Pieces that may contest a place before two passages are taken to be one found twice. */
const MOST_CONTESTED = 500

/** Pieces of both, the longer first where they would match a token twice, and the share of the smaller passage's that comes on top of the larger's. */
export const united = (major: Passage, minor: Passage): { readonly pieces: Piece[]; readonly own: number } => {
  const meets = ({ a, b, length }: Piece): boolean =>
    (a < minor.a.to && minor.a.from < a + length) || (b < minor.b.to && minor.b.from < b + length)
  const apart = major.pieces.filter(piece => !meets(piece))
  const contested = [...major.pieces.filter(meets), ...minor.pieces].sort((p, q) => q.length - p.length)
  if (contested.length > MOST_CONTESTED) return { pieces: [], own: 0 }
  const kept: Piece[] = []
  for (const piece of contested) {
    const free = trimmed(piece, kept)
    if (free) kept.push(free)
  }
  const pieces = [...apart, ...kept].sort((p, q) => p.a - q.a).reduce(joined, [])
  return { pieces, own: (tokensIn(pieces) - tokensIn(major.pieces)) / tokensIn(minor.pieces) }
}

const longerSide = (stream: TokenStream, { a, b }: Passage): number => Math.max(weightOfRange(stream, a), weightOfRange(stream, b))

/** Whether most of both sides of one passage lie in those of another. */
const isWithin = (minor: Passage, major: Passage): boolean =>
  distance(minor.a, major.a) * -2 > minor.a.to - minor.a.from && distance(minor.b, major.b) * -2 > minor.b.to - minor.b.from

const isCollinear = (x: Passage, y: Passage): boolean => x.a.from < y.a.from === x.b.from < y.b.from

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
