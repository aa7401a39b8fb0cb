import { ENDS_SENTENCE, opensBlock } from '../headings.js'
import { type TextLine, takesUp } from './flow.js'
import { type Grid, partsOf } from './grid.js'
import { type Marks, notesFrom, withoutMarks } from './notes.js'
import { type Region, regionOf } from './regions.js'
import type { Row } from './rows.js'
import { endsCjk, startsCjk } from './script.js'
import { type Segment, segmentOf } from './segments.js'

/** What stands in the flow of reading: a line, or a table. */
export type Item = { readonly line: TextLine; readonly note?: boolean } | { readonly grid: Grid; readonly page: number }

/** The flow of a page: the lines and tables of each region, then its notes. A note may stand in another column than what calls it. */
export const flowOf = (regions: readonly Region[], page: number, edges: Edges, size: number, marks: Marks): Item[] => {
  const parted = regions.map(region => ({ region, from: notesFrom(region.rows, size, marks) }))
  const notes = parted.flatMap(({ region, from }) => region.rows.slice(from))
  return parted.flatMap(({ region, from }): Item[] => {
    const body = itemsOf({ ...region, rows: withoutMarks(region.rows.slice(0, from), notes) }, page, edges)
    return [...body, ...columnItems(region.rows.slice(from), page, edges).map(item => ({ ...item, note: true }))]
  })
}

/** Right edges of the document's columns by their left ones. */
type Edges = (region: Region) => number

/** Regions of fewer lines than these have the right edge of a longer one that begins where they do. */
const TELLING_LINES = 3

/** Right edges by the regions of a whole document. */
export const edgesOf = (regions: readonly Region[], size: number): Edges => {
  const long = regions.filter(region => region.rows.length >= TELLING_LINES)
  const known = new Map<number, number>()
  for (const region of long) {
    const key = Math.round(region.x0 / size)
    known.set(key, Math.max(known.get(key) ?? 0, rightEdge(region)))
  }
  return region => {
    if (region.rows.length >= TELLING_LINES) return rightEdge(region)
    const key = Math.round(region.x0 / size)
    const near = [key - 1, key, key + 1, key - 2].flatMap(key => known.get(key) ?? [])
    return Math.max(rightEdge(region), near[0] ?? 0)
  }
}

const itemsOf = (region: Region, page: number, edges: Edges): Item[] => {
  const x1 = edges(region)
  const leftOf = leftEdges(region, x1)
  let first = true
  return partsOf(region.rows).flatMap((part): Item[] => {
    if ('line' in part) {
      const segment = merged(part.line)
      const line = { segment, page, x0: leftOf(segment), x1, first }
      first = false
      return [{ line }]
    }
    first = true
    return 'grid' in part ? [{ grid: part.grid, page }] : part.columns.flatMap(column => columnItems(column, page, rightEdge))
  })
}

/** Set in this far, in ems, by at least so many lines, is a column beside heads in the margin; less is a paragraph's first line. */
const SET_IN = 4
const LEAST_SET_IN = 4
/** Lines set in less than that, and going on from others in mid-sentence, by which a column is told. */
const LEAST_GOING_ON = 2

/** The left edge a line of a region is set from. */
const leftEdges = ({ rows, x0 }: Region, x1: number): ((segment: Segment) => number) => {
  const counts = new LineCounts()
  const goingOn = new LineCounts()
  const turning = new LineCounts()
  const goneOn = new LineCounts()
  for (const [index, row] of rows.entries()) {
    const from = row.segments[0]!.x0
    counts.add(from)
    const next = rows[index + 1]?.segments[0]
    if (!next) continue
    if (takesUp(row.segments.at(-1)!.text, next.text)) (Math.abs(next.x0 - from) <= NEAR ? goingOn : turning).add(from)
    else if (goesOnCjk(row, next, x1)) goneOn.add(next.x0)
  }
  const isTextEdge = (x: number): boolean =>
    (goingOn.near(x) >= LEAST_GOING_ON && goingOn.near(x) > turning.near(x)) ||
    (goneOn.near(x) >= LEAST_GOING_ON && goneOn.near(x) * 2 > counts.near(x))
  return ({ x0: from, size }) => (counts.near(from) >= LEAST_SET_IN && (from - x0 > SET_IN * size || isTextEdge(from)) ? from : x0)
}

/** Whether a line of Chinese or Japanese is full and breaks off in mid-sentence, and the next does not begin like an entry. */
const goesOnCjk = ({ segments }: Row, next: Segment, x1: number): boolean => {
  const last = segments.at(-1)!
  if (!endsCjk(last.text) || !startsCjk(next.text)) return false
  return x1 - last.x1 < 1.2 * last.size && !ENDS_SENTENCE.test(last.text.slice(-4)) && !opensBlock(next.text)
}

/** Points by which lines set from one edge may stand apart. */
const NEAR = 2

/** How many lines begin at about a place. */
class LineCounts {
  readonly #counts = new Map<number, number>()

  add(x: number): void {
    const key = Math.round(x / NEAR)
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
  }

  near(x: number): number {
    const key = Math.round(x / NEAR)
    return [key - 1, key, key + 1].reduce((sum, near) => sum + (this.#counts.get(near) ?? 0), 0)
  }
}

/** A short column: its lines as they stand, without looking for tables in it. */
const columnItems = (rows: readonly Row[], page: number, edges: Edges): { readonly line: TextLine }[] => {
  const region = regionOf(rows)
  const x1 = edges(region)
  return rows.map((row, index) => ({ line: { segment: merged(row), page, x0: region.x0, x1, first: index === 0 } }))
}

/** Where most full lines of a region end; a few hang over for a mark. */
const rightEdge = ({ rows, x0, x1 }: Region): number => {
  const ends = rows.map(row => row.segments.at(-1)!.x1).filter(end => end > x0 + 0.8 * (x1 - x0))
  return ends.sort((a, b) => a - b)[Math.floor(ends.length * 0.9)] ?? x1
}

/** The segments of a line that is no table row, as one. */
export const merged = (row: Row): Segment =>
  row.segments.length === 1 ? row.segments[0]! : segmentOf(row.segments.flatMap(segment => segment.runs))
