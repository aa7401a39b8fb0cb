import type { Piece } from './alignment.js'

/** What an unequal token takes from the score of a stretch to which each equal token adds 1. */
const PENALTY = 1.2
/** Equal tokens a stretch has at least to be kept. */
const LEAST = 8

/** A run of pieces and its score. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly score: number
}

/**
 * Cuts an alignment into its dense stretches: the contiguous run of pieces with the best score (equal tokens less the unequal between them,
 * Kadane's maximum subarray), and again what is left on either side. A copy keeps its edited middle; a tail of chance matches falls away. The
 * best comes first, then what lies behind it, then what lies before it.
 *
 * No stretch goes over a gap that takes away all that was won before it, so the pieces are parted there at once and each part is looked at by
 * itself: hostile text, of which every piece is a stretch, then takes one pass and not one for each piece.
 */
export const denseStretches = (pieces: readonly Piece[]): Piece[][] => {
  const found: Stretch[] = []
  const open: (readonly [number, number])[] = [[0, pieces.length]]
  for (let range = open.pop(); range; range = open.pop()) bestOfParts(pieces, range[0], range[1], found, open)
  return bestFirst(found.sort((x, y) => x.from - y.from))
    .map(({ from, to }) => pieces.slice(from, to))
    .filter(stretch => tokensIn(stretch) >= LEAST)
}

/** Adds the best run of each part of the pieces [start, end) to those found, and what the part has before and behind it to what is open. */
const bestOfParts = (pieces: readonly Piece[], start: number, end: number, found: Stretch[], open: (readonly [number, number])[]): void => {
  let part = start
  let best: Stretch = { from: start, to: start, score: 0 }
  const close = (at: number): void => {
    if (best.to > best.from) found.push(best)
    for (const rest of [
      [part, best.from],
      [best.to, at],
    ] as const)
      if (rest[0] < rest[1]) open.push(rest)
    part = at
    best = { from: at, to: at, score: 0 }
  }
  let score = 0
  for (let at = start; at < end; at++) {
    if (at > part) score -= PENALTY * gapBetween(pieces[at - 1]!, pieces[at]!)
    if (score <= 0) {
      score = 0
      if (at > part) close(at)
    }
    score += pieces[at]!.length
    if (score > best.score) best = { from: part, to: at + 1, score }
  }
  if (end > start) close(end)
}

/** Preorder, right before left, of the tree whose root is the stretch with the best score (a Cartesian tree; Vuillemin 1980). Linear. */
const bestFirst = (stretches: readonly Stretch[]): Stretch[] => {
  const left = new Int32Array(stretches.length).fill(-1)
  const right = new Int32Array(stretches.length).fill(-1)
  const spine: number[] = []
  stretches.forEach((stretch, at) => {
    while (spine.length > 0 && stretches[spine.at(-1)!]!.score < stretch.score) left[at] = spine.pop()!
    if (spine.length > 0) right[spine.at(-1)!] = at
    spine.push(at)
  })
  const ordered: Stretch[] = []
  const open = spine.slice(0, 1)
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    ordered.push(stretches[at]!)
    for (const child of [left[at]!, right[at]!]) if (child >= 0) open.push(child)
  }
  return ordered
}

/** Equal tokens of some pieces. */
export const tokensIn = (pieces: readonly Piece[]): number => pieces.reduce((sum, { length }) => sum + length, 0)

const gapBetween = (x: Piece, y: Piece): number => Math.max(y.a - x.a - x.length, y.b - x.b - x.length)
