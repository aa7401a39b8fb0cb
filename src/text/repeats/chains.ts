import { GAP } from './alignment.js'
import type { Matches } from './matches.js'

/** Farthest two neighbouring matches of a chain may be off each other's diagonal, in tokens. */
const DRIFT = 24
/** Widest gap and drift between neighbouring matches where side a goes on into side b: text that repeats itself at once, nearly as it stands. */
const TANDEM_GAP = 16
const TANDEM_DRIFT = 4
const BUCKET_BITS = 5
/** Open chains looked at in each bucket of diagonals. */
const LOOK_BACK = 4

/** Matches of a copy in reading order of both sides: `next` links each match to the next of its chain, or is -1. */
export interface Chains {
  /** First match of each chain. */
  readonly heads: readonly number[]
  readonly next: Int32Array
}

/**
 * Chains matches that follow one another on both sides with gaps of at most `GAP` tokens and little drift: insertions, deletions and
 * replacements leave their neighbours in one chain. Open chains are kept by buckets of diagonals and each match is appended to the one whose
 * end is nearest. A side meets its own partner only where text repeats itself at once;
 * `tandems` cuts that into copies.
 */
export const collinearChains = (matches: Matches): Chains => {
  const next = new Int32Array(matches.count).fill(-1)
  const startB = new Uint32Array(matches.count)
  const open = new OpenEnds(widestDiagonal(matches))
  const heads: number[] = []
  for (let match = 0; match < matches.count; match++) {
    const before = nearestOpen(matches, match, open, next, startB)
    if (before < 0) {
      heads.push(match)
      startB[match] = matches.b[match]!
    } else {
      next[before] = match
      startB[match] = startB[before]!
    }
    open.add(bucketOf(matches, match), match)
  }
  return { heads, next }
}

const bucketOf = ({ a, b }: Matches, match: number): number => (b[match]! - a[match]!) >>> BUCKET_BITS

const widestDiagonal = (matches: Matches): number => {
  let widest = 0
  for (let match = 0; match < matches.count; match++) widest = Math.max(widest, bucketOf(matches, match))
  return widest
}

const nearestOpen = (matches: Matches, match: number, open: OpenEnds, next: Int32Array, startB: Uint32Array): number => {
  const { a, b, lengths } = matches
  const bucket = bucketOf(matches, match)
  let nearest = -1
  let least = Number.POSITIVE_INFINITY
  for (let slot = open.first(bucket - 1); slot < open.first(bucket + 2); slot++) {
    const end = open.at(slot)
    if (end < 0 || next[end]! >= 0) continue
    const gapA = a[match]! - a[end]! - lengths[end]!
    const gapB = b[match]! - b[end]! - lengths[end]!
    if (gapA > GAP || gapB > GAP || Math.abs(gapA - gapB) > DRIFT) continue
    // An overlap of a few tokens (an insertion that repeats its neighbour) is cut off when the chain is aligned.
    if (Math.min(gapA, gapB) <= -Math.min(lengths[match]!, lengths[end]!)) continue
    if (a[match]! + lengths[match]! > startB[end]! && (Math.max(gapA, gapB) > TANDEM_GAP || Math.abs(gapA - gapB) > TANDEM_DRIFT)) continue
    const cost = Math.max(gapA, gapB) + Math.abs(gapA - gapB)
    if (cost < least) {
      least = cost
      nearest = end
    }
  }
  return nearest
}

/** The last few matches of each bucket of diagonals, in rings. */
class OpenEnds {
  private readonly ends: Int32Array
  private readonly turns: Uint8Array

  constructor(buckets: number) {
    this.ends = new Int32Array((buckets + 3) * LOOK_BACK).fill(-1)
    this.turns = new Uint8Array(buckets + 3)
  }

  /** First slot of a bucket; one below zero and one above the last exist and are empty. */
  first(bucket: number): number {
    return (bucket + 1) * LOOK_BACK
  }

  at(slot: number): number {
    return this.ends[slot]!
  }

  add(bucket: number, match: number): void {
    const turn = this.turns[bucket + 1]!
    this.ends[this.first(bucket) + turn] = match
    this.turns[bucket + 1] = (turn + 1) % LOOK_BACK
  }
}
