import type { Draft } from '../../../model/finding.js'
import { addTo } from '../../../model/grouping.js'
import { overlaps, type Span } from '../../../model/span.js'

/** Two places of one document that a finding tells of, the first before the other. */
type Told = readonly [Span, Span]

const CELL_BITS = 9

/** Pairs of places that other findings tell of already, by the cells of the text their first places touch. */
export class ToldPairs {
  private readonly cells = new Map<number, Told[]>()

  constructor(drafts: readonly Draft[]) {
    for (const { locations } of drafts) {
      const [one, other] = [locations[0]!, locations.at(-1)!]
      for (let cell = one.start >> CELL_BITS; cell <= one.end >> CELL_BITS; cell++) addTo(this.cells, cell, [one, other])
    }
  }

  /** Whether two places of that document are told of together; in any order. */
  has(a: Span, b: Span): boolean {
    const [first, second] = a.start < b.start ? [a, b] : [b, a]
    for (let cell = first.start >> CELL_BITS; cell <= first.end >> CELL_BITS; cell++)
      if (this.cells.get(cell)?.some(([one, other]) => overlaps(one, first) && overlaps(other, second))) return true
    return false
  }
}
