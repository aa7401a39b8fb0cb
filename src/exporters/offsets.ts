import type { Document } from '../model/document.js'
import type { Evidence, FigureEvidence, Finding, Location, Pair } from '../model/finding.js'
import type { Review } from '../model/review.js'
import { firstOf, type Span } from '../model/span.js'

/** Turns a UTF-16 offset into another number. */
type Convert = (offset: number) => number

/** A review whose offsets count code points. Quotes and texts stay as they are. */
export const inCodePoints = (review: Review): Review => {
  const converters = new Map(review.documents.map(document => [document.id, codePointOffset(document.text)]))
  const of = (id: string): Convert => converters.get(id) ?? (offset => offset)
  return {
    ...review,
    documents: review.documents.map(document => ({ ...document, blocks: document.blocks.map(block => moved(block, of(document.id))) })),
    findings: review.findings.map(finding => convertedFinding(finding, of)),
  }
}

/**
 * Maps UTF-16 offsets of a text to code points: an offset less the surrogate pairs before it. Linear to make, logarithmic to ask. An offset
 * inside a pair counts as the pair's start.
 */
export const codePointOffset = (text: string): Convert => {
  const lowSurrogates: number[] = []
  for (const match of text.matchAll(/[\ud800-\udbff](?=[\udc00-\udfff])/g)) lowSurrogates.push(match.index + 1)
  return offset => offset - countBelow(lowSurrogates, offset)
}

/** How many of the ascending positions are below or at the offset, so that an offset between two halves falls back to the first. */
const countBelow = (positions: readonly number[], offset: number): number => firstOf(positions.length, index => positions[index]! > offset)

const moved = <Placed extends Span>(span: Placed, convert: Convert): Placed => ({
  ...span,
  start: convert(span.start),
  end: convert(span.end),
})

const convertedFinding = (finding: Finding, of: (id: string) => Convert): Finding => ({
  ...finding,
  locations: finding.locations.map(location => moved(location, of(location.document))),
  evidence: convertedEvidence(finding.evidence, finding.locations, of),
})

const convertedEvidence = (evidence: Evidence, locations: readonly Location[], of: (id: string) => Convert): Evidence => {
  const { pairs, figures } = evidence
  return {
    ...evidence,
    ...(pairs && { pairs: pairs.map(pair => convertedPair(pair, locations, of)) }),
    ...(figures && { figures: figures.map(figure => convertedFigure(figure, of(figure.document))) }),
  }
}

const convertedPair = (pair: Pair, locations: readonly Location[], of: (id: string) => Convert): Pair => ({
  ...pair,
  spanA: moved(pair.spanA, of(locations[pair.a]!.document)),
  spanB: moved(pair.spanB, of(locations[pair.b]!.document)),
})

const convertedFigure = (figure: FigureEvidence, convert: Convert): FigureEvidence => ({
  ...moved(figure, convert),
  ...(figure.sentence && { sentence: moved(figure.sentence, convert) }),
})

/** Line and column of an offset in a document's text, both from 1, columns in code points: what editors and annotations count. */
export interface LinePosition {
  readonly line: number
  readonly column: number
}

/** Maps offsets of a document to lines and columns. Linear to make, logarithmic in the lines to ask. */
export const linePositions = ({ text }: Pick<Document, 'text'>): ((offset: number) => LinePosition) => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return offset => {
    const line = countBelow(starts, offset)
    const start = starts[line - 1]!
    return { line, column: codePointLength(text, start, offset) + 1 }
  }
}

const codePointLength = (text: string, start: number, end: number): number => {
  let length = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    const next = text.charCodeAt(at + 1)
    if (unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) at++
    length++
  }
  return length
}
