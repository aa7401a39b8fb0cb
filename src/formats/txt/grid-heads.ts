import type { Span } from '../../model/span.js'
import { namesTime } from '../../text/tables/sign-cells.js'
import { isFigure } from '../tables.js'
import {
  barCells,
  type Cut,
  gapStretches,
  isRow,
  isSection,
  LONGEST_PARTED_CELL,
  placeOf,
  type TextLine,
  tabCells,
  textOf,
} from './grid-rows.js'

/** Lines of heads above a run of rows, at most. */
const MOST_HEADS = 2
/** Rows looked at for where the columns of a run stand. */
const ROWS_LOOKED_AT = 50
/** `表1  收入执行情况`: a caption stands over tables too. */
const CAPTION = /^(?:附?[表图]|附件|单位|table|figure|chart|appendix|annex|source|note)/i

/**
 * The lines right above the rows [from, to) that head their columns, with a cell for each column, empty where none stands over it; and the name of a
 * section between. Lines of tabs tell their columns by those; lines set with spaces by where the words stand.
 */
export const headsAbove = (lines: readonly TextLine[], from: number, to: number, cut: Cut): ReadonlyMap<TextLine, readonly Span[]> => {
  const columns = cut(lines[from]!).length
  const found: [TextLine, readonly Span[]][] = []
  let at = from
  const isAbove = (): boolean => at > 0 && !lines[at]!.apart
  if (isAbove() && isSection(lines[at - 1]!)) found.push([lines[--at]!, []])
  const places = recallingPlaces(lines, from, to, cut)
  for (let heads = 0; heads < MOST_HEADS && isAbove(); heads++) {
    const cells = headCells(lines[at - 1]!, columns, places) ?? headsOfGroups(lines[at - 1]!, found.at(-1))
    if (!cells) break
    found.push([lines[--at]!, cells])
  }
  return new Map(found.every(([, cells]) => cells.length === 0) ? [] : found)
}

/** Where columns stand, worked out when it is asked for. */
type Places = () => readonly Span[]

const recallingPlaces = (lines: readonly TextLine[], from: number, to: number, cut: Cut): Places => {
  let known: readonly Span[] | undefined
  return () => {
    known ??= placesOf(lines.slice(from, Math.min(to, from + ROWS_LOOKED_AT)), cut)
    return known
  }
}

const placesOf = (rows: readonly TextLine[], cut: Cut): readonly Span[] => {
  const places: { start: number; end: number }[] = []
  for (const line of rows)
    for (const [column, cell] of cut(line).entries()) {
      const { start, end } = placeOf(line, cell)
      const known = places[column]
      if (known) [known.start, known.end] = [Math.min(known.start, start), Math.max(known.end, end)]
      else places[column] = { start, end }
    }
  return places
}

const headCells = (line: TextLine, columns: number, places: Places): readonly Span[] | undefined => {
  const isTabbed = line.text.includes('\t')
  const isBarred = !isTabbed && line.text.includes('|')
  if (!isTabbed && !isBarred && !isRow(line)) return undefined
  const cells = isTabbed ? tabCells(line) : isBarred ? barCells(line) : gapStretches(line)
  const words = cells.filter(({ start, end }) => end > start)
  const areHeads =
    words.length >= 2 &&
    !CAPTION.test(textOf(line, words[0]!)) &&
    words.every(cell => cell.end - cell.start <= LONGEST_PARTED_CELL && !isFigure(textOf(line, cell)))
  if (!areHeads || cells.length > columns) return undefined
  if (isBarred) return byBars(line, cells, columns)
  return isTabbed ? byTabs(line, cells, columns) : byPlaces(line, cells, places())
}

/** Times that head columns one less than there are: over the names of the rows stands nothing, as pages are saved without empty cells. */
const byBars = (line: TextLine, cells: readonly Span[], columns: number): readonly Span[] | undefined =>
  cells.length === columns - 1 && namesTime(textOf(line, cells[0]!)) ? [EMPTY(line), ...cells] : undefined

/** `Three months ended | Nine months ended` over heads that come again for each: every one of them stands over its own. */
const headsOfGroups = (line: TextLine, below: readonly [TextLine, readonly Span[]] | undefined): readonly Span[] | undefined => {
  const cells = below && line.text.includes('|') ? barCells(line) : []
  if (!below || cells.length < 2 || cells.some(cell => isFigure(textOf(line, cell)))) return undefined
  const heads = below[1].map(cell => textOf(below[0], cell))
  const each = (heads.length - 1) / cells.length
  const areRepeated = heads[0] === '' && each > 1 && heads.every((head, at) => at === 0 || head === heads[1 + ((at - 1) % each)])
  return areRepeated ? heads.map((_, at) => (at % each === 1 ? cells[(at - 1) / each]! : EMPTY(line))) : undefined
}

const EMPTY = (line: TextLine): Span => ({ start: line.start, end: line.start })

/** One head less than columns leaves none over the names of the rows, when the tab that led the line is gone; of fewer nobody knows their columns. */
const byTabs = (line: TextLine, cells: readonly Span[], columns: number): readonly Span[] | undefined => {
  if (line.tabsBefore > 0 || cells.length + line.tabsBehind === columns) return cells
  return cells.length === columns - 1 ? [EMPTY(line), ...cells] : undefined
}

/** Each head over the column it stands over the most of, from left to right; undefined where two stand over one. */
const byPlaces = (line: TextLine, cells: readonly Span[], places: readonly Span[]): readonly Span[] | undefined => {
  const placed = cells.map(cell => placeOf(line, cell))
  const columns = placed.map(place => nearest(place, places))
  if (columns.some((column, index) => index > 0 && column <= columns[index - 1]!)) return undefined
  return places.map((_, column) => cells[columns.indexOf(column)] ?? EMPTY(line))
}

const nearest = (cell: Span, places: readonly Span[]): number => {
  const overlaps = places.map(({ start, end }) => Math.min(end, cell.end) - Math.max(start, cell.start))
  return overlaps.indexOf(Math.max(...overlaps))
}
