import { mixed, TokenKind, type TokenStream, weightOf } from '../tokens.js'

/** Weight of a seed: 8 Han characters, 4 words, or a mixture. */
export const SEED_WEIGHT = 8

/**
 * The positions of a stream whose k-gram stands at least twice, in order, in columns. The k-gram at a position is the shortest run of tokens
 * from there that weighs `SEED_WEIGHT`; equal runs have equal length, so windows of mixed text agree wherever their tokens do.
 */
export interface Seeds {
  readonly count: number
  /** Token index of each seed, ascending. */
  readonly positions: Uint32Array
  /** Index of the seed before this one with the same k-gram, or -1. */
  readonly previous: Int32Array
  /** Which k-gram. */
  readonly groups: Uint32Array
  /** How often each k-gram stands in the stream. */
  readonly frequency: Uint32Array
}

/**
 * Finds all repeated k-grams in linear time. A first pass marks fingerprints seen once and seen again in two bitmaps; only positions seen
 * again, a small part of ordinary text, are entered in a hash table.
 */
export const repeatedSeeds = (stream: TokenStream): Seeds => {
  const { again, mask } = fingerprintsSeenAgain(stream)
  let count = 0
  eachWindow(stream, (_, hash) => {
    if (has(again, hash & mask)) count++
  })
  const positions = new Uint32Array(count)
  const hashes = new Uint32Array(count)
  let next = 0
  eachWindow(stream, (position, hash) => {
    if (!has(again, hash & mask)) return
    positions[next] = position
    hashes[next++] = hash
  })
  return { count, positions, ...grouped(hashes) }
}

/** Calls back with every position a full window starts at and the window's fingerprint. */
const eachWindow = ({ count, ids, kinds }: TokenStream, visit: (position: number, hash: number) => void): void => {
  for (let position = 0; position < count; position++) {
    let hash = 0
    let weight = 0
    for (let at = position; weight < SEED_WEIGHT; at++) {
      if (at === count || kinds[at] === TokenKind.barrier) {
        hash = -1
        break
      }
      hash = Math.imul(hash ^ ids[at]!, 0x5bd1e995)
      hash ^= hash >>> 15
      weight += weightOf(kinds[at]!)
    }
    if (weight >= SEED_WEIGHT) visit(position, mixed(hash))
  }
}

const fingerprintsSeenAgain = (stream: TokenStream): { readonly again: Uint32Array; readonly mask: number } => {
  const bits = Math.min(30, Math.max(10, 32 - Math.clz32(stream.count) + 3))
  const mask = 2 ** bits - 1
  const once = new Uint32Array(2 ** (bits - 5))
  const again = new Uint32Array(2 ** (bits - 5))
  eachWindow(stream, (_, hash) => {
    const slot = hash & mask
    const bit = 1 << (slot & 31)
    if (once[slot >>> 5]! & bit) again[slot >>> 5]! |= bit
    else once[slot >>> 5]! |= bit
  })
  return { again, mask }
}

const has = (bitmap: Uint32Array, slot: number): boolean => (bitmap[slot >>> 5]! & (1 << (slot & 31))) !== 0

/** Numbers equal hashes and links each to the one before it; open addressing. */
const grouped = (hashes: Uint32Array): Pick<Seeds, 'previous' | 'groups' | 'frequency'> => {
  const size = 2 ** Math.max(4, 33 - Math.clz32(hashes.length))
  const table = new Int32Array(size).fill(-1)
  const previous = new Int32Array(hashes.length)
  const groups = new Uint32Array(hashes.length)
  const frequency = new Uint32Array(hashes.length)
  let known = 0
  for (let seed = 0; seed < hashes.length; seed++) {
    const hash = hashes[seed]!
    let slot = hash & (size - 1)
    while (table[slot]! >= 0 && hashes[table[slot]!] !== hash) slot = (slot + 1) & (size - 1)
    const before = table[slot]!
    previous[seed] = before
    groups[seed] = before < 0 ? known++ : groups[before]!
    frequency[groups[seed]!]!++
    table[slot] = seed
  }
  return { previous, groups, frequency: frequency.subarray(0, known) }
}
