import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import type { Span } from '../../model/span.js'
import { matchesOf } from '../../text/matches.js'
import { draftAt } from '../alone.js'

const HALF = /[,;:?!](?<=[\p{Script=Han}”》）].)(?=[\p{Script=Han}“《（])/gu
/** Fewer half-width marks than this are slips of the hand, not worth a note. */
const FEWEST = 3
const SHOWN = 10

/** Half-width punctuation between Chinese characters: one note, with the first places. */
export const halfWidthMarks = (document: Document): readonly Draft[] => {
  const shown: Span[] = []
  let count = 0
  for (const block of document.blocks) {
    if (block.kind === 'furniture' || block.hidden) continue
    for (const match of matchesOf(HALF, document.text.slice(block.start, block.end))) {
      count++
      if (shown.length < SHOWN) shown.push({ start: block.start + match.index, end: block.start + match.index + 1 })
    }
  }
  if (count < FEWEST) return []
  const data = { count, shown: shown.length }
  return [draftAt(document, 'style-variant', shown, { variant: 'half-width', level: 'note', confidence: 0.8, data })]
}
