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
 * Finds all repeated k-grams in linear time. A sieve tells which fingerprints may stand twice; only their positions, a small part of ordinary
 * text, are entered in a hash table.
 */
export const repeatedSeeds = (stream: TokenStream): Seeds => {
  const fingerprints = fingerprintsOf(stream)
  const again = seenAgain(fingerprints)
  const mask = again.length - 1
  let count = 0
  for (let position = 0; position < fingerprints.length; position++) {
    const fingerprint = fingerprints[position]!
    if (fingerprint === 0) continue
    if ((again[(fingerprint >>> 5) & mask]! & (1 << (fingerprint & 31))) !== 0 && isVaried(stream, position)) count++
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
const POWERS = new Int32Array(SEED_WEIGHT).fill(1)
for (let power = 1; power < SEED_WEIGHT; power++) POWERS[power] = Math.imul(POWERS[power - 1]!, BASE)

/**
 * Fingerprint of the k-gram at each position, 0 where a barrier or the end cuts it short. A polynomial hash that rolls (Karp and Rabin): the
 * window grows by a token at its end until it weighs enough, and gives up those at its start that it can do without. It never holds more
 * than `SEED_WEIGHT` tokens; their hashes wait in a ring of that size for the time they leave.
 */
const fingerprintsOf = ({ count, ids, kinds }: TokenStream): Uint32Array => {
  const fingerprints = new Uint32Array(count)
  const ring = new Int32Array(SEED_WEIGHT)
  let hash = 0
  let weight = 0
  let start = 0
  for (let end = 0; end < count; end++) {
    if (kinds[end] === TokenKind.barrier) {
      start = end + 1
      hash = weight = 0
      continue
    }
    const own = mixed(ids[end]!) | 0
    ring[end % SEED_WEIGHT] = own
    hash = (Math.imul(hash, BASE) + own) | 0
    weight += kinds[end] === TokenKind.character ? 1 : 2
    for (; weight >= SEED_WEIGHT; start++) {
      fingerprints[start] = mixed(hash) || 1
      hash = (hash - Math.imul(ring[start % SEED_WEIGHT]!, POWERS[end - start]!)) | 0
      weight -= kinds[start] === TokenKind.character ? 1 : 2
    }
  }
  return fingerprints
}

/** Whether more than half of the tokens of the window at a position differ from each other: runs of one character or two words are no seeds. */
const isVaried = ({ ids, kinds }: TokenStream, start: number): boolean => {
  let repeated = 0
  let end = start
  for (let weight = 0; weight < SEED_WEIGHT; end++) {
    const id = ids[end]!
    let earlier = start
    while (ids[earlier] !== id) earlier++
    if (earlier < end) repeated++
    weight += kinds[end] === TokenKind.character ? 1 : 2
  }
  return repeated * 2 < end - start
}

/** Parts the fingerprints are sieved in, and how far to shift one for the number of its part. */
const PARTS = 16
const PART_SHIFT = 28

/**
 * A bitmap with a bit for each fingerprint, modulo its size, that was seen at least twice; a few that were not have one too. Sieved part by
 * part, so that the bits in use stay in the processor's cache (radix partitioning; Boncz, Manegold and Kersten 1999): at random places of a
 * bitmap of all of them nine tenths of the time would be waiting for memory.
 */
const seenAgain = (fingerprints: Uint32Array): Uint32Array => {
  const size = 32 - Math.clz32(fingerprints.length)
  const once = new Uint32Array(2 ** Math.min(21, Math.max(5, size - 6)))
  const again = new Uint32Array(2 ** Math.min(21, Math.max(5, size - 5)))
  const { parted, ends } = partsOf(fingerprints)
  for (let part = 0, at = 0; part < PARTS; part++) {
    once.fill(0)
    for (; at < ends[part]!; at++) {
      const fingerprint = parted[at]!
      const word = (fingerprint >>> 5) & (once.length - 1)
      const bit = 1 << (fingerprint & 31)
      if (once[word]! & bit) again[(fingerprint >>> 5) & (again.length - 1)]! |= bit
      else once[word]! |= bit
    }
  }
  return again
}

/** The fingerprints by their highest bits, those of a part together, and where each part ends. */
const partsOf = (fingerprints: Uint32Array): { readonly parted: Uint32Array; readonly ends: Uint32Array } => {
  const ends = new Uint32Array(PARTS)
  for (let position = 0; position < fingerprints.length; position++) {
    if (fingerprints[position] !== 0) ends[fingerprints[position]! >>> PART_SHIFT]!++
  }
  let sum = 0
  for (let part = 0; part < PARTS; part++) {
    sum += ends[part]!
    ends[part] = sum - ends[part]!
  }
  const parted = new Uint32Array(sum)
  for (let position = 0; position < fingerprints.length; position++) {
    const fingerprint = fingerprints[position]!
    if (fingerprint !== 0) parted[ends[fingerprint >>> PART_SHIFT]!++] = fingerprint
  }
  return { parted, ends }
}

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
