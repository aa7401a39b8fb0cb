import type { CellPosition } from '../model/document.js'
import type { Span } from '../model/span.js'
import { matchesOf } from '../text/matches.js'
import { isContentsTitle } from './headings.js'
import { headsOf, isFigure } from './tables.js'

/** A line of a text, trimmed. */
interface TextLine extends Span {
  readonly text: string
  /** Blank line or page break before it. */
  readonly apart: boolean
}

/** A cell of a table written out in lines. */
export interface GridCell extends Span, Pick<CellPosition, 'row' | 'column' | 'header'> {}

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
    runsOf(tabbed, tabsIn),
    runsOf(parted(gapCells), columnsBy(gapCells)),
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

/** Looks for a table in each run of lines of one count above zero; a run that is none is not tried again from its later lines. */
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
    while (tried < lines.length && !lines[tried]!.apart && count(lines[tried]!) === columns) tried++
    return tried - from >= FEWEST_ROWS ? find(lines, from, tried) : undefined
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
  return gridOf(lines, from, to, line => barCells(line).slice(0, columns), from + 1)
}

/** Rows with the same number of tabs. A contents list has tabs too. */
const tabbed = (lines: readonly TextLine[], from: number, to: number): Grid | undefined =>
  from > 0 && isContentsTitle(lines[from - 1]!.text) ? undefined : gridWithHead(lines, from, to, tabCells, tabCells)

const tabsIn = ({ text }: TextLine): number => {
  let count = 0
  if (text.length <= LONGEST_ROW) for (let at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', at + 1)) count++
  return count
}

/** Cuts a line into cells at marks that prose may have as well; none when it reads as prose. */
type Cut = (line: TextLine) => readonly Span[]

/** A longer line, or a longer cell, is prose. */
const LONGEST_PARTED_ROW = 200
const LONGEST_PARTED_CELL = 32
const FEWEST_PARTED_COLUMNS = 3
const PROSE = /[。；！？]|[,，] /

/** Lines with upright bars are cut at those. */
const isRow = ({ text }: TextLine): boolean => text.length <= LONGEST_PARTED_ROW && !PROSE.test(text) && !text.includes('|')

const shortOnly = (cells: readonly Span[]): readonly Span[] =>
  cells.length < FEWEST_PARTED_COLUMNS || cells.some(({ start, end }) => end - start > LONGEST_PARTED_CELL) ? [] : cells

/** Columns set one under another by two spaces or more, or by wide spaces. */
const gapCells: Cut = line => (/ {2}|\u3000/.test(line.text) && isRow(line) ? shortOnly(gapStretches(line)) : [])

const gapStretches: Cut = line => stretches(line, /[ \u3000]{2,}|\u3000/g)

/** The first comma stands inside a number: 常住人口 412,608. */
const THOUSANDS_FIRST = /^[^,"]*\d,\d{3}(?!\d)/
/** Values parted by commas (RFC 4180): one in quotation marks may hold commas, and stands without the marks. */
const commaCells: Cut = line => {
  if (!line.text.includes(',') || THOUSANDS_FIRST.test(line.text) || !isRow(line)) return []
  const cells = stretches(line, /"[^"]*"|,/g, mark => mark === ',')
  return shortOnly(cells.map(cell => (/^".*"$/.test(textOf(line, cell)) ? { start: cell.start + 1, end: cell.end - 1 } : cell)))
}

const columnsBy =
  (cut: Cut) =>
  (line: TextLine): number =>
    cut(line).length

/** Rows of as many short cells, of which all but the head hold a figure beside their first: by them a table is told from prose with such marks. */
const parted =
  (cut: Cut) =>
  (lines: readonly TextLine[], from: number, to: number): Grid | undefined => {
    const rows = lines.slice(from, to)
    const figured = rows.filter(line =>
      cut(line)
        .slice(1)
        .some(cell => isFigure(textOf(line, cell))),
    )
    return figured.length >= rows.length - 1 ? gridWithHead(lines, from, to, cut, gapStretches) : undefined
  }

const textOf = (line: TextLine, { start, end }: Span): string => line.text.slice(start - line.start, end - line.start)

/**
 * A table with the line right before it as its heads, when that is a line of words with one cell less: nothing stands over the names of the rows, and
 * the mark that led the line is gone with the white space before it.
 */
const gridWithHead = (lines: readonly TextLine[], from: number, to: number, cut: Cut, cutHead: Cut): Grid => {
  const head = from > 0 && !lines[from]!.apart ? lines[from - 1]! : undefined
  const heads = head && isRow(head) ? cutHead(head) : []
  const first = cut(lines[from]!)
  const isHead =
    heads.length >= 2 &&
    heads.length === first.length - 1 &&
    heads.every(({ start, end }) => end > start && end - start <= LONGEST_PARTED_CELL) &&
    !heads.some(cell => isFigure(textOf(head!, cell))) &&
    first.some(cell => isFigure(textOf(lines[from]!, cell)))
  if (!isHead) return gridOf(lines, from, to, cut)
  return gridOf(lines, from - 1, to, line => (line === head ? [{ start: line.start, end: line.start }, ...heads] : cut(line)))
}

const gridOf = (lines: readonly TextLine[], from: number, to: number, split: (line: TextLine) => readonly Span[], rule?: number): Grid => {
  const cells: (GridCell & { text: string })[] = []
  let row = 0
  for (let at = from; at < to; at++) {
    if (at === rule) continue
    for (const [column, { start, end }] of split(lines[at]!).slice(0, MOST_COLUMNS).entries()) {
      if (start === end) continue
      const text = lines[at]!.text.slice(start - lines[at]!.start, end - lines[at]!.start)
      cells.push({ start, end, row, column, text, header: rule !== undefined && row === 0 })
    }
    row++
  }
  const heads = headsOf(cells)
  return { from, to, cells: cells.map(({ start, end, row, column }, at) => ({ start, end, row, column, header: heads[at]! })) }
}

/** Stretches between bars; a bar after a backslash is none, and those at the ends of the line only frame it. */
const barCells = (line: TextLine): Span[] => {
  const found = stretches(line, /(?<!\\)\|/g)
  const framed = line.text.startsWith('|') ? found.slice(1) : found
  return /(?<!\\)\|$/.test(line.text) ? framed.slice(0, -1) : framed
}

const tabCells = (line: TextLine): Span[] => stretches(line, /\t/g)

/** What stands between the matches of a separator, those that part, without the white space around it. */
const stretches = ({ text, start }: TextLine, separator: RegExp, parts: (mark: string) => boolean = () => true): Span[] => {
  const found: Span[] = []
  let from = 0
  const add = (to: number): void => {
    const piece = text.slice(from, to)
    const lead = piece.length - piece.trimStart().length
    found.push({ start: start + from + lead, end: start + from + lead + piece.trim().length })
  }
  for (const { 0: mark, index } of matchesOf(separator, text)) {
    if (!parts(mark)) continue
    add(index)
    from = index + mark.length
  }
  add(text.length)
  return found
}
