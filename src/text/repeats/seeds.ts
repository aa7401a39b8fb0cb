import { mixed, TokenKind, type TokenStream } from '../tokens.js'

/** Weight of a seed: 8 Han characters, 4 words, or a mixture. */
export const SEED_WEIGHT = 8

/**
 * The positions of a stream whose k-gram stands at least twice, in order, in columns. The k-gram at a position is the shortest run of tokens
 * from there that weighs `SEED_WEIGHT`; equal runs have equal length, so windows of mixed text agree wherever their tokens do. Runs most of
 * whose tokens are the same are no k-grams.
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
  const fingerprints = fingerprintsOf(stream)
  const again = seenAgain(fingerprints)
  let count = 0
  for (let position = 0; position < fingerprints.length; position++) {
    if (isSeenAgain(again, fingerprints[position]!) && isVaried(stream, position)) count++
    else fingerprints[position] = 0
  }
  const positions = new Uint32Array(count)
  const hashes = new Uint32Array(count)
  let next = 0
  for (let position = 0; position < fingerprints.length; position++) {
    if (fingerprints[position] === 0) continue
    positions[next] = position
    hashes[next++] = fingerprints[position]!
  }
  return { count, positions, ...grouped(hashes) }
}

/** Base of the rolling hash and its powers; odd, so that multiplying loses nothing. */
const BASE = 0x5bd1e995
const POWERS = Array.from({ length: SEED_WEIGHT + 1 }, (_, power) => {
  let value = 1
  for (let times = 0; times < power; times++) value = Math.imul(value, BASE)
  return value
})

/**
 * Fingerprint of the k-gram at each position, 0 where a barrier or the end cuts it short. A polynomial hash that rolls (Karp and Rabin):
 * the window's end never moves back, so each token enters and leaves it once.
 */
const fingerprintsOf = ({ count, ids, kinds }: TokenStream): Uint32Array => {
  const fingerprints = new Uint32Array(count)
  let hash = 0
  let weight = 0
  let end = 0
  for (let start = 0; start < count; start++) {
    while (end < count && weight < SEED_WEIGHT && kinds[end] !== TokenKind.barrier) {
      hash = (Math.imul(hash, BASE) + mixed(ids[end]!)) | 0
      weight += kinds[end] === TokenKind.character ? 1 : 2
      end++
    }
    if (weight >= SEED_WEIGHT) fingerprints[start] = mixed(hash) || 1
    if (kinds[start] === TokenKind.barrier) {
      end = start + 1
      continue
    }
    weight -= kinds[start] === TokenKind.character ? 1 : 2
    hash = (hash - Math.imul(mixed(ids[start]!), POWERS[end - start - 1]!)) | 0
  }
  return fingerprints
}

/** Whether more than half of the tokens of the window at a position differ from each other: runs of one character or two words are no seeds. */
const isVaried = ({ ids, kinds }: TokenStream, start: number): boolean => {
  let repeated = 0
  let end = start
  for (let weight = 0; weight < SEED_WEIGHT; end++) {
    weight += kinds[end] === TokenKind.character ? 1 : 2
    for (let earlier = start; earlier < end; earlier++) {
      if (ids[earlier] !== ids[end]) continue
      repeated++
      break
    }
  }
  return repeated * 2 < end - start
}

/** A bitmap with a bit for each fingerprint, modulo its size, that was seen at least twice. */
const seenAgain = (fingerprints: Uint32Array): Uint32Array => {
  const words = 2 ** Math.min(25, Math.max(5, 32 - Math.clz32(fingerprints.length) - 2))
  const once = new Uint32Array(words)
  const again = new Uint32Array(words)
  for (let position = 0; position < fingerprints.length; position++) {
    const fingerprint = fingerprints[position]!
    if (fingerprint === 0) continue
    const word = (fingerprint >>> 5) & (words - 1)
    const bit = 1 << (fingerprint & 31)
    if (once[word]! & bit) again[word]! |= bit
    else once[word]! |= bit
  }
  return again
}

const isSeenAgain = (again: Uint32Array, fingerprint: number): boolean =>
  fingerprint !== 0 && (again[(fingerprint >>> 5) & (again.length - 1)]! & (1 << (fingerprint & 31))) !== 0

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
