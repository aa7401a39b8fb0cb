import { TokenKind, type TokenStream } from '../tokens.js'
import type { Seeds } from './seeds.js'

/**
 * Exact matches in columns, ordered by b: tokens [a, a+length) equal tokens [b, b+length), a < b, and neither side can be extended.
 * Where length > b - a the two sides overlap: the text between a and b + length repeats itself with that period.
 */
export interface Matches {
  readonly count: number
  readonly a: Uint32Array
  readonly b: Uint32Array
  readonly lengths: Uint32Array
}

/** A k-gram that stands at most so often is paired with several earlier places, a more frequent one with the last alone. */
const RARE = 16
const PARTNERS = 4
/** Matches kept of a short stream; a long one has at most one for every two tokens. */
const MOST = 100_000
/** Comparisons of tokens allowed for each token of the stream; past it, seeds are paired with their last place alone. */
const WORK = 48

/**
 * Extends seeds to maximal exact matches. Each seed is paired with places before it that have the same k-gram; what a match already covers
 * on its diagonal is not looked at again, and extension runs to the left as well, because the k-gram before a seed may have been paired
 * elsewhere. Neighbours suffice for many copies: A-B and B-C make one cluster later.
 */
export const maximalMatches = (stream: TokenStream, seeds: Seeds): Matches => {
  const coveredTo = new Uint32Array(stream.count)
  const found = new MatchColumns(Math.min(seeds.count, 4096))
  const allowance = stream.count * WORK
  let work = 0
  for (let seed = 0; seed < seeds.count && found.count < Math.max(MOST, stream.count / 2); seed++) {
    const b = seeds.positions[seed]!
    const frequency = seeds.frequency[seeds.groups[seed]!]!
    let partners = frequency <= RARE && work < allowance ? PARTNERS : 1
    for (let earlier = seeds.previous[seed]!; earlier >= 0 && partners > 0; earlier = seeds.previous[earlier]!, partners--) {
      const a = seeds.positions[earlier]!
      if (coveredTo[b - a]! > b) continue
      const left = commonLeft(stream, a, b)
      const right = commonRight(stream, a, b)
      work += left + right
      coveredTo[b - a] = b + right
      if (right > 0) found.push(a - left, b - left, left + right)
    }
  }
  return found.ordered()
}

const commonRight = ({ ids, kinds, count }: TokenStream, a: number, b: number): number => {
  let length = 0
  while (b + length < count && ids[a + length] === ids[b + length] && kinds[a + length] !== TokenKind.barrier) length++
  return length
}

const commonLeft = ({ ids, kinds }: TokenStream, a: number, b: number): number => {
  let length = 0
  while (length < a && ids[a - length - 1] === ids[b - length - 1] && kinds[a - length - 1] !== TokenKind.barrier) length++
  return length
}

class MatchColumns {
  count = 0
  private a: Uint32Array
  private b: Uint32Array
  private lengths: Uint32Array
  private inOrder = true

  constructor(size: number) {
    this.a = new Uint32Array(size)
    this.b = new Uint32Array(size)
    this.lengths = new Uint32Array(size)
  }

  push(a: number, b: number, length: number): void {
    if (this.count === this.a.length) this.grow()
    if (this.count > 0 && this.b[this.count - 1]! > b) this.inOrder = false
    this.a[this.count] = a
    this.b[this.count] = b
    this.lengths[this.count++] = length
  }

  ordered(): Matches {
    const { count } = this
    const columns = { a: this.a.subarray(0, count), b: this.b.subarray(0, count), lengths: this.lengths.subarray(0, count) }
    if (this.inOrder) return { count, ...columns }
    const order = Float64Array.from(columns.b, (b, index) => b * count + index).sort()
    const pick = (column: Uint32Array): Uint32Array => Uint32Array.from(order, key => column[key % count]!)
    return { count, a: pick(columns.a), b: pick(columns.b), lengths: pick(columns.lengths) }
  }

  private grow(): void {
    const grown = (column: Uint32Array): Uint32Array => {
      const larger = new Uint32Array(column.length * 2 + 16)
      larger.set(column)
      return larger
    }
    this.a = grown(this.a)
    this.b = grown(this.b)
    this.lengths = grown(this.lengths)
  }
}
