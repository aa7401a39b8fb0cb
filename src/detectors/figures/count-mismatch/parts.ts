import type { Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'

/** The parts of a list between the marks that join them, as places of the text the list stands in `from` characters into. */
export const partsOf = (list: string, from: number, mark: RegExp): Span[] => {
  const parts: Span[] = []
  let start = 0
  for (const match of matchesOf(mark, list)) {
    parts.push({ start: from + start, end: from + match.index })
    start = match.index + match[0].length
  }
  return [...parts, { start: from + start, end: from + list.length }]
}
