import type { Document } from '../model/document.js'
import { addTo } from '../model/grouping.js'
import { firstOf, type Span } from '../model/span.js'
import { asWritten } from './characters/simplified-document.js'
import { once } from './once.js'
import type { Piece } from './repeats/alignment.js'
import { cleaned, spanOfRange } from './repeats/borders.js'
import { type Cluster, clustered, type Link } from './repeats/clusters.js'
import { rawRepeats } from './repeats/engine.js'
import type { Layout } from './repeats/layout.js'
import { withOmitted } from './repeats/omissions.js'
import { PairCounts } from './repeats/telling.js'
import { judged, type Worth } from './repeats/worth.js'

/** A stretch of one of the documents compared. */
export interface Place extends Span {
  /** Index of the document in the list given. */
  readonly document: number
}

/** Equal words in two places: spans of both texts that read the same but for space, width, case and punctuation. */
export interface AlignedPiece {
  readonly a: Span
  readonly b: Span
}

/** How one place becomes another. */
export interface Alignment {
  /** Indices into `places`; `a` stands before `b`. */
  readonly a: number
  readonly b: number
  /** Likeness by weight of equal words, 0..1. */
  readonly similarity: number
  /** Ordered by a; by b too unless sentences were reordered. */
  readonly pieces: readonly AlignedPiece[]
}

/** Places that say the same, in reading order; every place but the first is aligned with one before it. */
export interface Repeat {
  readonly places: readonly Place[]
  readonly alignments: readonly Alignment[]
  readonly worth: Worth
  /** Whether traditional and simplified characters were held to differ. */
  readonly exactScript: boolean
}

/** The repeated passages of some documents, by reading order of their first places; those of every worth, formulae included. */
export const repeatsAmong = (documents: readonly Document[], exactScript = false): readonly Repeat[] => {
  const { layout, seeds, passages } = rawRepeats(documents, exactScript)
  const clean = passages.flatMap(passage => cleaned(layout, passage)).map(passage => withOmitted(layout, passage))
  const background = documents.length > 1 ? new PairCounts(layout.stream) : undefined
  return clustered(layout.stream, clean)
    .map(cluster => ({ ...repeatOf(layout, cluster, judged(layout, seeds, cluster, background)), exactScript }))
    .sort((x, y) => x.places[0]!.document - y.places[0]!.document || x.places[0]!.start - y.places[0]!.start)
}

const repeatOf = (layout: Layout, { places, links }: Cluster, worth: Worth): Omit<Repeat, 'exactScript'> => ({
  places: places.map(range => {
    const { index, base } = layout.documentOf(range.from)
    const { start, end } = spanOfRange(layout, range)
    return { document: index, start: start - base, end: end - base }
  }),
  alignments: links.map(link => alignmentOf(layout, link)),
  worth,
})

const alignmentOf = (layout: Layout, { a, b, similarity, passage }: Link): Alignment => {
  const baseA = layout.documentOf(passage.a.from).base
  const baseB = layout.documentOf(passage.b.from).base
  return { a, b, similarity, pieces: passage.pieces.flatMap(piece => inStep(layout, piece, baseA, baseB)) }
}

/** A run of equal tokens as spans that are equally long: cut where spaces or marks make one side longer than the other. */
const inStep = ({ stream: { starts, lengths } }: Layout, { a, b, length }: Piece, baseA: number, baseB: number): AlignedPiece[] => {
  const pieces: AlignedPiece[] = []
  let from = 0
  for (let at = 1; at <= length; at++) {
    if (at < length && starts[a + at]! - starts[a + from]! === starts[b + at]! - starts[b + from]!) continue
    pieces.push({
      a: { start: starts[a + from]! - baseA, end: starts[a + at - 1]! + lengths[a + at - 1]! - baseA },
      b: { start: starts[b + from]! - baseB, end: starts[b + at - 1]! + lengths[b + at - 1]! - baseB },
    })
    from = at
  }
  return pieces
}

/** The copies of one document, and where a stretch of a copy stands in its original. */
export interface Copies {
  /** Repeats that are copies, not formulae, templates or headings. */
  readonly clusters: readonly Repeat[]
  /**
   * Where a span's original stands when the span lies in a copy that is not the first: from the first to the last equal word. Undefined when
   * it lies in none, or when its words are among those that differ.
   */
  originalOf(span: Span): Span | undefined
  /** Whether a span lies in a copy that is not the first. */
  isInCopy(span: Span): boolean
  /** Whether some words of a span are those of a copy that is not the first, and not merely put in between them. */
  isSaidBefore(span: Span): boolean
}

/** The copies of a document. Figures and names in a later copy are aliases of the original's, never second witnesses. */
export const copiesOf = once((document: Document): Copies => {
  const clusters = repeatsOf(document).filter(({ worth }) => worth.kind === 'identical' || worth.kind === 'edited')
  const later = new LaterCopies(clusters)
  return {
    clusters,
    isInCopy: span => later.holding(span).length > 0,
    isSaidBefore: span => later.holding({ start: span.start, end: span.start + 1 }).some(alignment => sharesWords(alignment, span)),
    originalOf: span => {
      for (const alignment of later.holding(span)) {
        const original = alignedSpan(alignment, span)
        if (original) return original
      }
      return undefined
    },
  }
})

const CELL_BITS = 9

/** The places that are not the first of their cluster, by the cells of the text they touch. */
class LaterCopies {
  private readonly cells = new Map<number, { readonly place: Place; readonly alignment: Alignment }[]>()

  constructor(clusters: readonly Repeat[]) {
    for (const { places, alignments } of clusters) for (const alignment of alignments) this.add(places[alignment.b]!, alignment)
  }

  /** Alignments of the later copies a span lies in. */
  holding({ start, end }: Span): Alignment[] {
    const near = this.cells.get(start >> CELL_BITS) ?? []
    return near.flatMap(({ place, alignment }) => (place.start <= start && end <= place.end ? [alignment] : []))
  }

  private add(place: Place, alignment: Alignment): void {
    for (let cell = place.start >> CELL_BITS; cell <= (place.end - 1) >> CELL_BITS; cell++) addTo(this.cells, cell, { place, alignment })
  }
}

/** Repeated passages of one document, of every worth; those of the document as written, because the engine reads either script. */
export const repeatsOf = (document: Document): readonly Repeat[] => repeatsWithin(asWritten(document))

const repeatsWithin = once((document: Document): readonly Repeat[] => repeatsAmong([document]))

/** The same, traditional and simplified characters held to differ. */
export const exactRepeatsOf = once((document: Document): readonly Repeat[] => repeatsAmong([document], true))

/** The pieces of an alignment in the order of its later side. */
const piecesByLater = once(({ pieces }: Alignment): readonly AlignedPiece[] => [...pieces].sort((x, y) => x.b.start - y.b.start))

/** What a span of side b is in side a; undefined unless its first and last characters are among the equal words. */
const alignedSpan = (alignment: Alignment, span: Span): Span | undefined => {
  const pieces = piecesByLater(alignment)
  const first = pieceHolding(pieces, span.start)
  const last = pieceHolding(pieces, span.end - 1)
  if (!first || !last) return undefined
  const start = first.a.start + (span.start - first.b.start)
  const end = last.a.end - (last.b.end - span.end)
  return start < end ? { start, end } : undefined
}

const sharesWords = (alignment: Alignment, { start, end }: Span): boolean => {
  const pieces = piecesByLater(alignment)
  const next = pieces[firstOf(pieces.length, index => pieces[index]!.b.end > start)]
  return next !== undefined && next.b.start < end
}

const pieceHolding = (pieces: readonly AlignedPiece[], offset: number): AlignedPiece | undefined => {
  const piece = pieces[firstOf(pieces.length, index => pieces[index]!.b.end > offset)]
  return piece && piece.b.start <= offset ? piece : undefined
}
