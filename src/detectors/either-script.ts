import type { Detector, Extracted } from '../model/detector.js'
import type { Document } from '../model/document.js'
import type { Draft, DraftLocation, MessageData } from '../model/finding.js'
import { firstEndingAfter } from '../model/span.js'
import { asWritten, inSimplified, writerAt } from '../text/characters/simplified-document.js'
import { once } from '../text/once.js'

/**
 * A detector that reads Chinese in simplified characters whatever script a document is written in. Places are the same in both; the words of its
 * drafts are given back as the document writes them.
 */
export const inEitherScript = <Extract>(detector: Detector<Extract>): Detector<Extract> => {
  const simplified = once((extracts: readonly Extracted<Extract>[]) =>
    extracts.map(({ document, extract }) => ({ document: inSimplified(document), extract })),
  )
  return {
    ...detector,
    extract: (document, options) => detector.extract(inSimplified(document), options),
    ...(detector.problems && { problems: extracts => detector.problems!(simplified(extracts)) }),
    compare: (extracts, options) => {
      const read = simplified(extracts)
      const drafts = detector.compare(read, options)
      const folded = new Map(read.flatMap(({ document }) => (asWritten(document) === document ? [] : [[document.id, asWritten(document)]])))
      return folded.size === 0 ? drafts : drafts.map(draft => draftAsWritten(draft, folded))
    },
  }
}

const draftAsWritten = (draft: Draft, folded: ReadonlyMap<string, Document>): Draft => {
  const writers = draft.locations.flatMap(location => writerOf(folded.get(location.document), location) ?? [])
  if (writers.length === 0) return draft
  const give = <Value>(value: Value): Value => {
    if (typeof value !== 'string') return value
    for (const write of writers) if (write(value) !== value) return write(value) as Value
    return value
  }
  const data = Object.fromEntries(
    Object.entries(draft.data).map(([key, value]) => [key, Array.isArray(value) ? value.map(give) : give(value)]),
  )
  const figures = draft.evidence?.figures?.map(figure => ({
    ...figure,
    raw: give(figure.raw),
    ...(figure.unit !== undefined && { unit: give(figure.unit) }),
    ...(figure.subject !== undefined && { subject: give(figure.subject) }),
  }))
  return { ...draft, data: data as MessageData, ...(draft.evidence && { evidence: { ...draft.evidence, ...(figures && { figures }) } }) }
}

/** Gives words as the blocks that a place touches write them. */
const writerOf = (document: Document | undefined, location: DraftLocation): ((words: string) => string) | undefined => {
  if (!document) return undefined
  const { start, end } = location
  const { blocks, text } = document
  const first = blocks[firstEndingAfter(blocks, start)]
  const last = blocks[firstEndingAfter(blocks, end - 1)]
  return writerAt(text, location, { start: Math.min(start, first?.start ?? start), end: Math.max(end, last?.end ?? end) })
}
