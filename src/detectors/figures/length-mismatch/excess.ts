import type { Document } from '../../../model/document.js'
import type { Span } from '../../../model/span.js'
import { copiesOf } from '../../../text/copies.js'

/** A repeat shorter than this does not explain a declared length. */
const LEAST = 100

/** Repeats tried one by one. */
const MOST = 8

/** What may be in excess: the later copies of all that is repeated, then those of each repeat alone, the longest first. */
export const excessCopies = (document: Document): readonly (readonly Span[])[] => {
  const each = copiesOf(document)
    .clusters.map(({ places }) => apart(places.slice(1).filter(({ start, end }) => end - start >= LEAST)))
    .filter(copies => copies.length > 0)
    .sort((a, b) => weight(b) - weight(a))
  return each.length > 1 ? [apart(each.flat()), ...each.slice(0, MOST)] : each
}

const weight = (copies: readonly Span[]): number => copies.reduce((sum, { start, end }) => sum + end - start, 0)

/** In order and without overlap. */
const apart = (copies: readonly Span[]): Span[] => {
  const kept: Span[] = []
  for (const { start, end } of [...copies].sort((a, b) => a.start - b.start || b.end - a.end))
    if (start >= (kept.at(-1)?.end ?? 0)) kept.push({ start, end })
  return kept
}
