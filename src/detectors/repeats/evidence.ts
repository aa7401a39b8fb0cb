import type { Document } from '../../model/document.js'
import type { Evidence, Pair } from '../../model/finding.js'
import type { Comparison } from '../../text/changes.js'
import type { Alignment, Repeat } from '../../text/copies.js'
import { paragraphPairs } from '../../text/paragraph-pairs.js'

/** Pairs shown of one finding; more would not be read. */
const MOST_PAIRS = 400

/** The alignment of each place but the first with the place before it that is most like it, the earliest of equals. */
export const mainAlignments = ({ alignments }: Repeat): Alignment[] => {
  const main = new Map<number, Alignment>()
  for (const alignment of alignments) {
    const known = main.get(alignment.b)
    if (!known || alignment.similarity > known.similarity || (alignment.similarity === known.similarity && alignment.a < known.a))
      main.set(alignment.b, alignment)
  }
  return [...main.values()]
}

/** Likeness and paragraph pairs of a repeat, with how each becomes the other. */
export const evidenceOf = (documents: readonly Document[], repeat: Repeat, comparison: Comparison): Evidence => {
  const pairs: Pair[] = []
  for (const alignment of mainAlignments(repeat)) {
    if (pairs.length >= MOST_PAIRS) break
    pairs.push(...pairsOf(documents, repeat, alignment, comparison).slice(0, MOST_PAIRS - pairs.length))
  }
  return { similarity: Math.round(repeat.worth.similarity * 1000) / 1000, pairs }
}

/** The paragraph pairs of one alignment. */
const pairsOf = (documents: readonly Document[], { places }: Repeat, { a, b, pieces }: Alignment, comparison: Comparison): Pair[] => {
  const placeA = places[a]!
  const placeB = places[b]!
  const documentA = documents[placeA.document]!
  const documentB = documents[placeB.document]!
  return paragraphPairs(documentA, placeA, documentB, placeB, pieces).map(pair => {
    const [textA, textB] = [documentA.text.slice(pair.a.start, pair.a.end), documentB.text.slice(pair.b.start, pair.b.end)]
    const changes = comparison.changesBetween(textA, textB)
    return { a, b, spanA: pair.a, spanB: pair.b, ...(changes && { changes }) }
  })
}
