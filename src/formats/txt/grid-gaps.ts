import type { Span } from '../../model/span.js'
import { isFigure } from '../tables.js'
import { gapCells, gapStretches, isRow, isSection, placeOf, type TextLine, textOf } from './grid-rows.js'

/** Rows set with spaces: lines of one count of cells, and those between that are known by where their figures stand. */
export interface GapRows {
  /** The first line behind them. */
  readonly to: number
  /** How many lines hold a cell in each column. */
  readonly full: number
  /** The cells of lines that leave some columns empty, and of those that only rule columns off, which have none. */
  readonly sparse: ReadonlyMap<TextLine, readonly Span[]>
}

/**
 * Follows the rows that begin at a line as far as they go: full ones, names of sections, lines that rule columns off (`-----   -----`), sums without a
 * name, and rows that leave columns empty, each of whose figures stands under figures. Undefined where the line is no row. Linear in the lines.
 */
export const gapRowsFrom = (lines: readonly TextLine[], from: number): GapRows | undefined => {
  const columns = gapCells(lines[from]!).length
  if (columns === 0) return undefined
  const places: Span[] = []
  const sparse = new Map<TextLine, readonly Span[]>()
  let [to, full, at] = [from, 0, from]
  let isNamed = false // a section is named by one line
  for (; at < lines.length && (at === from || !lines[at]!.apart); at++) {
    const line = lines[at]!
    const cells = gapCells(line)
    if (cells.length === columns) {
      widen(places, line, cells)
      full++
    } else if (!isSection(line)) {
      const placed = RULED_OFF.test(line.text) ? [] : cellsUnder(line, places)
      if (!placed) break
      sparse.set(line, placed)
    } else if (isNamed) break
    else {
      isNamed = true
      continue
    }
    isNamed = false
    to = at + 1
  }
  for (const line of sparse.keys()) if (line.start >= (lines[to]?.start ?? Number.POSITIVE_INFINITY)) sparse.delete(line)
  return { to, full, sparse }
}

/** `-------     -------`: nothing but strokes. */
const RULED_OFF = /^(?:[-–—=_]{2,}\s*)+$/

const widen = (places: Span[], line: TextLine, cells: readonly Span[]): void => {
  for (const [column, cell] of cells.entries()) {
    const { start, end } = placeOf(line, cell)
    const known = places[column]
    places[column] = known ? { start: Math.min(known.start, start), end: Math.max(known.end, end) } : { start, end }
  }
}

/**
 * The cells of a line by the columns they stand under, empty where none does: a name or none, then figures, each under one column of its own. Undefined
 * of any other line.
 */
const cellsUnder = (line: TextLine, places: readonly Span[]): readonly Span[] | undefined => {
  if (!isRow(line)) return undefined
  const cells = gapStretches(line)
  const [first, ...others] = cells
  const isNamed = first !== undefined && !isAmount(line, first)
  const figures = isNamed ? others : cells
  if (figures.length === 0 || figures.length >= places.length || !figures.every(cell => isAmount(line, cell))) return undefined
  const columns = figures.map(cell => columnOf(placeOf(line, cell), places))
  if (columns.some((column, index) => column < 1 || column <= (columns[index - 1] ?? 0))) return undefined
  if (isNamed && (placeOf(line, first).start > places[0]!.end || figures.length === 1)) return undefined
  return places.map((_, column) =>
    column === 0 && isNamed ? first : (figures[columns.indexOf(column)] ?? { start: line.start, end: line.start }),
  )
}

const isAmount = (line: TextLine, cell: Span): boolean => {
  const text = textOf(line, cell)
  return isFigure(text) || /^[-–—]$/.test(text)
}

/** The only column a figure stands under; -1 where there is none, or more than one. */
const columnOf = (cell: Span, places: readonly Span[]): number => {
  const under = places.flatMap(({ start, end }, column) => (start < cell.end && cell.start < end ? [column] : []))
  return under.length === 1 ? under[0]! : -1
}
