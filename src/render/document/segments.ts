import type { Finding } from '../../model/finding.js'
import type { Span } from '../../model/span.js'

/** A place of a finding as it is drawn in the text. */
export interface Mark extends Span {
  readonly finding: Finding
  /** Index into the finding's locations. */
  readonly index: number
  /** Whether the place begins and ends here, or goes on from or into another block. */
  readonly opens: boolean
  readonly closes: boolean
}

/** A stretch of text under one set of marks; the marks stand longest first. */
export interface Segment extends Span {
  readonly marks: readonly Mark[]
}

/**
 * Cuts a stretch of text at every border of its marks, so that segments never overlap and cover the stretch without a gap. A sweep over the
 * sorted borders, after the decorations of ProseMirror and CodeMirror; near-linear as long as few marks stand upon each other.
 */
export const segmentsOf = ({ start, end }: Span, marks: readonly Mark[]): Segment[] => {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const borders = [...new Set([start, end, ...sorted.flatMap(mark => [mark.start, mark.end])])].sort((a, b) => a - b)
  const segments: Segment[] = []
  let open: Mark[] = []
  let next = 0
  for (let at = 0; at + 1 < borders.length; at++) {
    const from = borders[at]!
    open = open.filter(mark => mark.end > from)
    while (next < sorted.length && sorted[next]!.start <= from) open.push(sorted[next++]!)
    segments.push({ start: from, end: borders[at + 1]!, marks: [...open].sort(longestFirst) })
  }
  return segments
}

const longestFirst = (a: Mark, b: Mark): number => lengthOf(b) - lengthOf(a) || (a.finding.label < b.finding.label ? -1 : 1)

const lengthOf = ({ finding, index }: Mark): number => finding.locations[index]!.end - finding.locations[index]!.start
