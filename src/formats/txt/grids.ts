import type { CellPosition } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { isContentsTitle } from '../headings.js'
import { headsOf, isFigure } from '../tables.js'
import { gapRowsFrom } from './grid-gaps.js'
import { headsAbove } from './grid-heads.js'
import { areRowsOfPairs, pairCells } from './grid-pairs.js'
import {
  barCells,
  type Cut,
  commaCells,
  gapCells,
  innerTabCells,
  isSection,
  shortBarCells,
  type TextLine,
  tabCells,
  textOf,
} from './grid-rows.js'

/** A cell of a table written out in lines. */
export interface GridCell extends Span, Omit<CellPosition, 'table'> {}

/** A table written out in lines [from, to) of a text. */
export interface Grid {
  readonly from: number
  readonly to: number
  readonly cells: readonly GridCell[]
}

/** Lines between two rows of dashes and bars that part the head of a table from its rows (Markdown). */
const RULE = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/
/** Fewer lines in a row with the same tabs, commas or gaps are no table. */
const FEWEST_ROWS = 3
const MOST_COLUMNS = 200
/** A line that is longer is no row of a table. */
const LONGEST_ROW = 20_000

/**
 * Finds the tables of a text: of bars with a rule under their head, as Markdown has them, and rows with the same number of tabs, of gaps, or of
 * commas as spreadsheets save them. Linear; the lines are only looked at. Source of the first: GitHub Flavored Markdown, 4.10.
 */
export const gridsIn = (lines: readonly TextLine[]): Grid[] => {
  const finders = [
    barred,
    runsOf(barredRows, columnsBy(shortBarCells)),
    longer(runsOf(tabbed(tabCells), tabsIn), runsOf(tabbed(innerTabCells), innerTabsIn)),
    setWithSpaces(),
    runsOf(pairs, columnsBy(pairCells)),
    runsOf(parted(commaCells), columnsBy(commaCells)),
  ]
  const grids: Grid[] = []
  for (let at = 0; at < lines.length; ) {
    let grid: Grid | undefined
    for (const find of finders) grid ??= find(lines, at)
    if (grid && grid.from < (grids.at(-1)?.to ?? 0)) grid = undefined
    if (grid) grids.push(grid)
    at = grid?.to ?? at + 1
  }
  return grids
}

type Find = (lines: readonly TextLine[], from: number) => Grid | undefined

/** Of two ways to find a table the one that finds more of it. */
const longer =
  (one: Find, other: Find): Find =>
  (lines, from) => {
    const [a, b] = [one(lines, from), other(lines, from)]
    return a && b ? (b.to > a.to ? b : a) : (a ?? b)
  }

/**
 * Looks for a table in each run of lines of one count above zero, with the names of sections between; a run that is none is not tried again from its
 * later lines.
 */
const runsOf = (
  find: (lines: readonly TextLine[], from: number, to: number) => Grid | undefined,
  count: (line: TextLine) => number,
): Find => {
  let tried = 0
  return (lines, from) => {
    if (from < tried) return undefined
    const columns = count(lines[from]!)
    if (columns === 0) return undefined
    tried = from + 1
    const isRowAt = (at: number): boolean => at < lines.length && !lines[at]!.apart && count(lines[at]!) === columns
    const isNameAt = (at: number): boolean => at < lines.length && isSection(lines[at]!) && isRowAt(at + 1)
    while (isRowAt(tried) || isNameAt(tried)) tried++
    return tried - from >= FEWEST_ROWS ? find(lines, from, tried) : undefined
  }
}

/** Rows set with spaces, a line of figures without a name and lines that rule columns off among them. */
const setWithSpaces = (): Find => {
  let tried = 0
  return (lines, from) => {
    const rows = from < tried ? undefined : gapRowsFrom(lines, from)
    if (!rows) return undefined
    tried = Math.max(rows.to, from + 1)
    if (tried - from < FEWEST_ROWS || rows.full < 2) return undefined
    return parted(line => (rows.sparse.has(line) ? [] : gapCells(line)))(lines, from, tried, line => rows.sparse.get(line))
  }
}

const barred = (lines: readonly TextLine[], from: number): Grid | undefined => {
  const [head, rule] = [lines[from]!, lines[from + 1]]
  if (!rule || rule.apart || !rule.text.includes('-') || !rule.text.includes('|') || !head.text.includes('|')) return undefined
  if (rule.text.length > LONGEST_ROW || !RULE.test(rule.text)) return undefined
  const columns = barCells(head).length
  if (columns !== barCells(rule).length) return undefined
  let to = from + 2
  while (to < lines.length && !lines[to]!.apart && lines[to]!.text.includes('|') && lines[to]!.text.length <= LONGEST_ROW) to++
  const above = from > 0 && !head.apart && barCells(lines[from - 1]!).length === columns ? 1 : 0
  return gridOf(lines, from - above, to, line => barCells(line).slice(0, columns), from + 1)
}

/** Rows of as many short cells between bars without a rule; not the rows under one, whose heads stand above it. */
const barredRows = (lines: readonly TextLine[], from: number, to: number): Grid | undefined => {
  const above = from > 0 && !lines[from]!.apart ? lines[from - 1]!.text : ''
  return /^[-+|=:\s]{3,}$/.test(above.slice(0, LONGEST_ROW)) ? undefined : parted(shortBarCells)(lines, from, to)
}

/** Rows with the same number of tabs. A contents list has tabs too. */
const tabbed =
  (cut: Cut) =>
  (lines: readonly TextLine[], from: number, to: number): Grid | undefined =>
    from > 0 && isContentsTitle(lines[from - 1]!.text) ? undefined : gridWithHeads(lines, from, to, cut)

const innerTabsIn = ({ text }: TextLine): number => {
  let count = 0
  if (text.length <= LONGEST_ROW) for (let at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', at + 1)) count++
  return count
}

/** With those at either end, where cells are empty; a line that is only led in by a tab is indented. */
const tabsIn = (line: TextLine): number => {
  const inner = innerTabsIn(line)
  return inner === 0 ? 0 : line.tabsBefore + inner + line.tabsBehind
}

const columnsBy =
  (cut: Cut) =>
  (line: TextLine): number =>
    cut(line).length

/** A name and an amount on each line. */
const pairs = (lines: readonly TextLine[], from: number, to: number): Grid | undefined => {
  const isContents = from > 0 && isContentsTitle(lines[from - 1]!.text)
  return !isContents && areRowsOfPairs(lines, from, to) ? gridWithHeads(lines, from, to, pairCells) : undefined
}

/** Rows of as many short cells, of which all but the head hold a figure beside their first: by them a table is told from prose with such marks. */
const parted =
  (cut: Cut) =>
  (lines: readonly TextLine[], from: number, to: number, sparse: Sparse = () => undefined): Grid | undefined => {
    const rows = lines.slice(from, to).filter(line => cut(line).length > 0)
    const figured = rows.filter(line =>
      cut(line)
        .slice(1)
        .some(cell => isFigure(textOf(line, cell))),
    )
    return figured.length >= rows.length - 1 ? gridWithHeads(lines, from, to, cut, sparse) : undefined
  }

/** The cells of lines that are cut otherwise than the rows round them: none of those that are no rows. */
type Sparse = (line: TextLine) => readonly Span[] | undefined

/** The rows of a run, with the lines of heads right above them. A line that is not cut names a section. */
const gridWithHeads = (lines: readonly TextLine[], from: number, to: number, cut: Cut, sparse: Sparse = () => undefined): Grid => {
  const heads = headsAbove(lines, from, to, cut)
  const cells = (line: TextLine): readonly Span[] => {
    const placed = sparse(line)
    if (placed) return placed
    const own = heads.get(line) ?? cut(line)
    return own.length > 0 ? own : [{ start: line.start, end: line.end }]
  }
  return gridOf(lines, from - heads.size, to, cells)
}

type PlacedCell = GridCell & { readonly text: string }

const gridOf = (lines: readonly TextLine[], from: number, to: number, split: Cut, rule?: number): Grid => {
  const cells: PlacedCell[] = []
  let row = 0
  for (let at = from; at < to; at++) {
    if (at === rule) continue
    const header = rule !== undefined && at < rule
    const own = split(lines[at]!)
    if (own.length === 0) continue
    for (const [column, { start, end }] of own.slice(0, MOST_COLUMNS).entries())
      if (start < end) cells.push({ start, end, row, column, rowSpan: 1, columnSpan: 1, header, text: textOf(lines[at]!, { start, end }) })
    row++
  }
  const spread = spreadHeads(cells)
  const heads = headsOf(spread)
  return { from, to, cells: spread.map(({ text: _, ...cell }, at) => ({ ...cell, header: heads[at]! })) }
}

/** The heads of a first row in whose empty places heads of a second stand reach over those; the others reach down beside them. */
const spreadHeads = (cells: readonly PlacedCell[]): readonly PlacedCell[] => {
  const [first, second] = [0, 1].map(wanted => new Set(cells.flatMap(({ row, column }) => (row === wanted ? [column] : []))))
  const areHeads = cells.every(({ row, text }) => row > 1 || !isFigure(text))
  const isUnder = second!.size > 1 && !second!.has(0) && first!.size > 1 && [...second!].some(column => !first!.has(column))
  if (!areHeads || !isUnder) return cells
  return cells.map(cell => {
    if (cell.row > 0) return cell
    if (!second!.has(cell.column)) return { ...cell, rowSpan: 2 }
    let columnSpan = 1
    while (second!.has(cell.column + columnSpan) && !first!.has(cell.column + columnSpan)) columnSpan++
    return { ...cell, columnSpan }
  })
}
