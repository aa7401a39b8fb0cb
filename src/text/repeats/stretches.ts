import type { Piece } from './alignment.js'

/** What an unequal token takes from the score of a stretch to which each equal token adds 1. */
const PENALTY = 1.2
/** Tokens a stretch cut off must have to be kept by itself. */
const REST = 8

/**
 * Cuts an alignment into its dense stretches: the contiguous run of pieces with the best score (equal tokens less the unequal between them,
 * Kadane's maximum subarray), and again what is left on either side. A copy keeps its edited middle; a tail of chance matches falls away.
 */
export const denseStretches = (pieces: readonly Piece[]): Piece[][] => {
  const found: Piece[][] = []
  const open: (readonly Piece[])[] = [pieces]
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const [from, to] = best(stretch)
    found.push(stretch.slice(from, to))
    for (const rest of [stretch.slice(0, from), stretch.slice(to)]) if (tokensIn(rest) >= REST) open.push(rest)
  }
  return found
}

/** Equal tokens of some pieces. */
export const tokensIn = (pieces: readonly Piece[]): number => pieces.reduce((sum, { length }) => sum + length, 0)

const best = (pieces: readonly Piece[]): readonly [number, number] => {
  let range: readonly [number, number] = [0, pieces.length]
  let most = Number.NEGATIVE_INFINITY
  let score = 0
  let from = 0
  pieces.forEach((piece, at) => {
    score -= PENALTY * (at > from ? gapBetween(pieces[at - 1]!, piece) : 0)
    if (score <= 0) {
      score = 0
      from = at
    }
    score += piece.length
    if (score > most) {
      most = score
      range = [from, at + 1]
    }
  })
  return range
}

const gapBetween = (x: Piece, y: Piece): number => Math.max(y.a - x.a - x.length, y.b - x.b - x.length)
