import type { Document } from '../../model/document.js'
import type { Finding, Location, Pair } from '../../model/finding.js'
import { addTo } from '../../model/grouping.js'
import { contains } from '../../model/span.js'
import { blockIndexAt, type View } from '../view.js'
import type { Mark } from './segments.js'

/** A whole block that belongs to a copy: drawn as a bar in the gutter. */
export interface Bar {
  readonly finding: Finding
  readonly index: number
  readonly first: boolean
  readonly last: boolean
  /** The pair of paragraphs this block begins, and its number. */
  readonly tick?: Tick
}

/** A paragraph pair, from one of its sides. */
export interface Tick {
  readonly number: number
  readonly pair: Pair
  /** The side the block is on, and the location of the other. */
  readonly side: 'a' | 'b'
}

/** What is drawn at each block of a document. */
export interface Placing {
  readonly marks: ReadonlyMap<number, readonly Mark[]>
  readonly bars: ReadonlyMap<number, readonly Bar[]>
}

/** Decides for every place of every finding whether it is underlined or, where it covers whole blocks of a copy, shown as a bar. */
export const placingOf = (view: View, document: Document): Placing => {
  const drawn: Drawn = { marks: new Map(), bars: new Map() }
  for (const finding of view.review.findings)
    finding.locations.forEach((location, index) => {
      if (location.document === document.id) place(document, finding, location, index, drawn)
    })
  return drawn
}

interface Drawn {
  readonly marks: Map<number, Mark[]>
  readonly bars: Map<number, Bar[]>
}

const place = (document: Document, finding: Finding, location: Location, index: number, { marks, bars }: Drawn): void => {
  for (let at = blockIndexAt(document, location.start); at < document.blocks.length; at++) {
    const block = document.blocks[at]!
    if (block.start >= location.end) break
    const first = location.start >= block.start || at === blockIndexAt(document, location.start)
    const last = location.end <= block.end || (document.blocks[at + 1]?.start ?? Infinity) >= location.end
    if (location.role === 'copy' && block.kind !== 'table-cell' && contains(location, block)) {
      const tick = tickOf(finding, location, index, block.start, block.end)
      addTo(bars, at, { finding, index, first, last, ...(tick && { tick }) })
    } else {
      const start = Math.max(block.start, location.start)
      const end = Math.min(block.end, location.end)
      if (start < end) addTo(marks, at, { finding, index, start, end, opens: first, closes: last })
    }
  }
}

const tickOf = (finding: Finding, location: Location, index: number, start: number, end: number): Tick | undefined => {
  const pairs = finding.evidence.pairs ?? []
  if (pairs.length < 2) return undefined
  for (let number = 0; number < pairs.length; number++) {
    const pair = pairs[number]!
    const side = pair.a === index ? 'a' : pair.b === index ? 'b' : undefined
    const span = side === 'a' ? pair.spanA : pair.spanB
    if (side && span.start >= start && span.start < end && span.start >= location.start) return { number: number + 1, pair, side }
  }
  return undefined
}
