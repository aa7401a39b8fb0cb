import type { Piece } from './alignment.js'
import type { Chains } from './chains.js'
import type { Matches } from './matches.js'
import type { Passage } from './passages.js'

const CELL_BITS = 4
/** Farthest two tokens with one origin may be off each other. */
const DRIFT = 24
/** Copies a place has before chains between them are left out; those of a tandem are that from the first. */
export const MANY = 32
/** Set in the entry of a token that is equal to the one it was copied from. */
const SAME = 0x80000000

/**
 * Where each token was copied from, by the passages found so far: of many copies all lead back to the first. A chain that says what two
 * of them say already is not aligned once more, or n copies that differ in a word each would be aligned every one with every other.
 */
export class Origins {
  /** Where each token stands in the place it was copied from, plus 1; 0 in what is no copy. With `SAME` where that token is equal. */
  private readonly from: Uint32Array
  /** Index, from 1, of the passage that covers a cell of the stream best. */
  private readonly owners: Uint32Array
  /** How many copies a cell of the stream has. */
  private readonly copies: Uint32Array
  private readonly passages: Passage[] = []

  constructor(tokens: number) {
    this.from = new Uint32Array(tokens)
    this.owners = new Uint32Array((tokens >> CELL_BITS) + 1)
    this.copies = new Uint32Array((tokens >> CELL_BITS) + 3)
  }

  /** Enters a passage: its later side was copied from the earlier one, the words that differ included, and is one of so many copies. */
  add(passage: Passage, copies = 1): void {
    this.passages.push(passage)
    let gap = passage.b.from
    for (const { a, b, length } of passage.pieces) {
      for (let at = Math.max(gap, b - (a - passage.a.from)); at < b; at++) this.enter(at, a - (b - at), 0)
      for (let at = 0; at < length; at++) this.enter(b + at, a + at, SAME)
      gap = b + length
    }
    for (let cell = passage.b.from >> CELL_BITS; cell <= (passage.b.to - 1) >> CELL_BITS; cell++) {
      const owner = this.passages[this.owners[cell]! - 1]
      if (!owner || owner.matched < passage.matched) this.owners[cell] = this.passages.length
      this.copies[this.originOf(Math.max(cell << CELL_BITS, passage.b.from)) >> CELL_BITS]! += copies
    }
  }

  private enter(token: number, earlier: number, same: number): void {
    const known = this.from[token]!
    this.from[token] = known === 0 ? this.originOf(earlier) + 1 + same : (known % SAME) + (known >= SAME ? SAME : same)
  }

  /** Whether a chain says nothing that the passages found so far do not say. */
  implyChain({ a, b, lengths }: Matches, { next }: Chains, head: number): boolean {
    const middle = lengths[head]! >> 1
    const owner = this.ownerOf(b[head]! + middle)
    if (!owner || !this.haveInCommon({ a: a[head]!, b: b[head]!, length: lengths[head]! })) return false
    let tokens = 0
    let told = 0
    for (let match = head; match >= 0; match = next[match]!) {
      tokens += lengths[match]!
      told += this.toldIn(b[match]!, lengths[match]!)
    }
    return !isNews(tokens, told, owner)
  }

  /** Whether a passage says nothing that the passages found before do not say. */
  implyPassage({ pieces }: Passage): boolean {
    const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best))
    const owner = this.ownerOf(longest.b + (longest.length >> 1))
    if (!owner || !this.haveInCommon(longest)) return false
    let tokens = 0
    let told = 0
    for (const { b, length } of pieces) {
      tokens += length
      told += this.toldIn(b, length)
    }
    return !isNews(tokens, told, owner)
  }

  private ownerOf(token: number): Passage | undefined {
    return this.passages[this.owners[token >> CELL_BITS]! - 1]
  }

  private toldIn(from: number, length: number): number {
    let told = 0
    for (let at = from; at < from + length; at++) if (this.from[at]! >= SAME) told++
    return told
  }

  /** Whether both sides of a run of equal tokens are copies of one place that has many. */
  haveInCommon({ a, b, length }: Piece): boolean {
    if (!this.hasMany(this.originOf(b + (length >> 1)))) return false
    for (let quarter = 0; quarter < 4; quarter++) {
      const at = (quarter * (length - 1)) >> 2
      if (Math.abs(this.originOf(a + at) - this.originOf(b + at)) <= DRIFT) return true
    }
    return false
  }

  private hasMany(origin: number): boolean {
    const cell = origin >> CELL_BITS
    return this.copies[cell]! >= MANY || this.copies[cell + 1]! >= MANY || (cell > 0 && this.copies[cell - 1]! >= MANY)
  }

  private originOf(token: number): number {
    const from = this.from[token]! % SAME
    return from === 0 ? token : from - 1
  }
}

/** Share of new tokens that makes an alignment worth having whatever it covers. */
const NEW = 0.25
/** An alignment of about the size of the passage it competes with is the better one when it has as much as one token more. */
const AS_LONG = 0.9
const NO_LONGER = 1.5

const isNews = (tokens: number, told: number, owner: Passage): boolean => {
  const fresh = tokens - told
  if (fresh >= NEW * tokens) return true
  const size = owner.b.to - owner.b.from
  return fresh > 0 && tokens >= AS_LONG * size && tokens <= NO_LONGER * size
}
