import { mixed, TokenKind, type TokenStream, weightOf } from '../tokens.js'
import type { Cluster } from './clusters.js'

/** A pair of tokens that stands once more in so many tokens does so by chance. */
const CHANCE = 20_000
const FEWEST_BITS = 12
const MOST_BITS = 22
const MOST_TIMES = 0xffff

/**
 * How often each pair of neighbouring tokens stands in some documents: the background against which what two of them share is telling or but
 * the manner of speaking of their kind. Counted by hash, so that a rare pair may be taken for a common one, never the other way round.
 */
export class PairCounts {
  private readonly counts: Uint16Array
  private readonly shift: number

  constructor(private readonly stream: TokenStream) {
    const bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, 34 - Math.clz32(stream.count)))
    this.shift = 32 - bits
    this.counts = new Uint16Array(2 ** bits)
    for (let at = 0; at + 1 < stream.count; at++) {
      const slot = this.slotOf(at)
      if (this.counts[slot]! < MOST_TIMES) this.counts[slot]!++
    }
  }

  /** Weight of the pairs a cluster's heaviest link has on both sides and that stand nowhere else, but for chance. */
  tellingIn({ places, links }: Cluster): number {
    const inside = new Map<number, number>()
    for (const { from, to } of places)
      for (let at = from; at + 1 < to; at++) inside.set(this.slotOf(at), (inside.get(this.slotOf(at)) ?? 0) + 1)
    const { pieces } = links.reduce((best, each) => (each.passage.matched > best.passage.matched ? each : best)).passage
    const most = this.stream.count / CHANCE
    let weight = 0
    for (const { a, length } of pieces) {
      for (let at = a; at + 1 < a + length; at++) {
        const slot = this.slotOf(at)
        if (this.counts[slot]! - (inside.get(slot) ?? 0) <= most) weight += weightOf(this.stream.kinds[at]!)
      }
    }
    return weight
  }

  private slotOf(at: number): number {
    const { ids, kinds } = this.stream
    return kinds[at] === TokenKind.barrier ? 0 : mixed(Math.imul(ids[at]!, 0x9e3779b1) ^ ids[at + 1]!) >>> this.shift
  }
}
