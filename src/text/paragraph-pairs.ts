import type { Block, Document } from '../model/document.js'
import { firstEndingAfter, type Span } from '../model/span.js'
import type { AlignedPiece } from './copies.js'

/** A paragraph of one copy and what it is in the other. */
export interface ParagraphPair {
  readonly a: Span
  readonly b: Span
}

/**
 * Cuts two aligned places into pairs, one for each paragraph of side a, each with the stretch of side b its words stand in. A paragraph that
 * was split or merged has the whole of its counterpart; one without any equal word has none.
 */
export const paragraphPairs = (a: Document, placeA: Span, b: Document, placeB: Span, pieces: readonly AlignedPiece[]): ParagraphPair[] => {
  const pairs: ParagraphPair[] = []
  let next = 0
  for (const paragraph of paragraphsIn(a, placeA)) {
    let start = Number.POSITIVE_INFINITY
    let end = -1
    while (next < pieces.length && pieces[next]!.a.end <= paragraph.start) next++
    for (let index = next; index < pieces.length && pieces[index]!.a.start < paragraph.end; index++) {
      const { a, b } = pieces[index]!
      start = Math.min(start, b.start + Math.max(0, paragraph.start - a.start))
      end = Math.max(end, b.end - Math.max(0, a.end - paragraph.end))
    }
    if (start < end) pairs.push({ a: paragraph, b: { start, end } })
  }
  return widened(pairs, b, placeB)
}

/** Gives each stretch of side b what stands between it and its neighbour, up to the border of a paragraph. */
const widened = (pairs: readonly ParagraphPair[], document: Document, place: Span): ParagraphPair[] => {
  const taken = pairs.map(({ b }) => b).sort((x, y) => x.start - y.start)
  const order = new Map(taken.map((span, index) => [span, index]))
  return pairs.map(({ a, b }) => {
    const index = order.get(b)!
    const floor = Math.max(place.start, index > 0 ? taken[index - 1]!.end : place.start)
    const ceiling = Math.min(place.end, taken[index + 1]?.start ?? place.end)
    const from = Math.max(floor, blockAt(document, b.start)?.start ?? b.start)
    const to = Math.min(ceiling, blockAt(document, b.end - 1)?.end ?? b.end)
    return { a, b: trimmed(document.text, { start: Math.min(from, b.start), end: Math.max(to, b.end) }) }
  })
}

const trimmed = (text: string, { start, end }: Span): Span => {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from]!)) from++
  while (to > from && /\s/.test(text[to - 1]!)) to--
  return { start: from, end: to }
}

const paragraphsIn = ({ blocks }: Document, place: Span): Span[] => {
  const found: Span[] = []
  for (let index = firstEndingAfter(blocks, place.start); index < blocks.length && blocks[index]!.start < place.end; index++) {
    const { kind, start, end } = blocks[index]!
    if (kind !== 'furniture') found.push({ start: Math.max(start, place.start), end: Math.min(end, place.end) })
  }
  return found
}

const blockAt = ({ blocks }: Document, offset: number): Block | undefined => {
  const block = blocks[firstEndingAfter(blocks, offset)]
  return block && block.start <= offset ? block : undefined
}
