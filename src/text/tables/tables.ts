import type { Block, CellPosition, Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { matchesOf } from '../matches.js'
import { once } from '../once.js'
import { type CellReader, cellReader, type TableCell } from './cells.js'
import { cellsContinuing } from './continued.js'
import { parted } from './merged-cells.js'
import { withoutSignCells } from './sign-cells.js'
import { withYearHeads } from './year-heads.js'

/** A table as rows and columns; places without a cell are absent. A head stands in every place it reaches over, another cell in its first. */
export interface Table extends Span {
  readonly rows: readonly (readonly (TableCell | undefined)[])[]
  readonly columns: number
  /** The line before the table: its caption, or its unit. */
  readonly caption: string
}

const CAPTION = 60

/** Tables of a document: those its format tells by cells, and those that stand in its paragraphs with tabs, upright bars or spaces between. */
export const tablesOf = once((document: Document): readonly Table[] => {
  const read = cellReader()
  return [...cellTables(document, read), ...lineTables(document, read)].sort((a, b) => a.start - b.start)
})

const cellTables = ({ blocks, text, format }: Document, read: CellReader): Table[] => {
  const groups = new Map<number, Group>()
  for (const [index, block] of blocks.entries()) {
    if (!block.cell || block.kind !== 'table-cell') continue
    const group = groups.get(block.cell.table) ?? new Group(index)
    groups.set(block.cell.table, group)
    group.add(...spread(read(text.slice(block.start, block.end), block, block.cell.row, block.cell.column, block.cell.header), block.cell))
    group.last = index
  }
  return sectioned([...groups.values()], blocks, text, read).map(({ cells, first, columns }) =>
    tableOf(format === 'pdf' ? parted(cells, columns, text, read) : cells, captionBefore(text, blocks[first - 1])),
  )
}

/** A head over more rows or columns than these is no head. */
const WIDEST_HEAD = 64
const LONGEST_HEAD = 400

/** A head stands in every row and column it reaches over; another cell in its first. */
const spread = (cell: TableCell, { header, rowSpan, columnSpan }: CellPosition): TableCell[] => {
  if (!header || (rowSpan === 1 && columnSpan === 1) || rowSpan > LONGEST_HEAD || columnSpan > WIDEST_HEAD) return [cell]
  return Array.from({ length: rowSpan * columnSpan }, (_, at) => ({
    ...cell,
    row: cell.row + Math.floor(at / columnSpan),
    column: cell.column + (at % columnSpan),
  }))
}

/** The cells of a table as they are read, how many rows and columns they fill, and the blocks of the first and last. */
class Group {
  readonly cells: TableCell[] = []
  rows = 0
  columns = 0
  last: number

  constructor(readonly first: number) {
    this.last = first
  }

  add(...cells: readonly TableCell[]): void {
    for (const cell of cells) {
      this.cells.push(cell)
      this.rows = Math.max(this.rows, cell.row + 1)
      this.columns = Math.max(this.columns, cell.column + 1)
    }
  }

  /** Adds the rows of a group as they are. */
  addRows(cells: readonly TableCell[], last: number): void {
    const row = this.rows
    this.add(...cells.map(cell => ({ ...cell, row: cell.row + row })))
    this.last = last
  }

  /** Adds the cells of a group under the name of their section. */
  addSection(name: TableCell, { cells, last }: Group): void {
    this.add({ ...name, row: this.rows })
    this.addRows(cells, last)
  }
}

const SECTION = /^[^\d。；;:：,，.]{1,20}$/

/**
 * Tables that only the name of a section parts (`Domestic`, 一、医院) are one, with that name as a row; a line of heads before the first name joins in. So are
 * the parts of one that goes on over pages.
 */
const sectioned = (groups: readonly Group[], blocks: readonly Block[], text: string, read: CellReader): Group[] => {
  const joined: Group[] = []
  for (const group of groups) {
    const block = blocks[group.first - 1]
    const isNamed = block !== undefined && !block.cell && SECTION.test(text.slice(block.start, block.end))
    const previous = joined.at(-1)
    const continuing = previous && cellsContinuing(previous, group, blocks, text)
    if (continuing) previous.addRows(continuing, group.last)
    else if (!isNamed) joined.push(group)
    else {
      const name = read(text.slice(block.start, block.end), block, 0, 0, false)
      if (previous && previous.last === group.first - 2 && previous.columns === group.columns && !hasOwnHeads(group, previous))
        previous.addSection(name, group)
      else joined.push(underHeads(blocks, text, read, name, group) ?? group)
    }
  }
  return joined
}

/** Whether a table begins with heads of its own, other than those of the one before. */
const hasOwnHeads = (group: Group, previous: Group): boolean => {
  const headsIn = ({ cells }: Group): TableCell[] => cells.filter(({ row, column }) => row === 0 && column > 0)
  const [own, others] = [headsIn(group), headsIn(previous)]
  return (
    own.length >= 2 &&
    own.every(({ header, value }) => header && value === undefined) &&
    own.some(({ text }, at) => text !== others[at]?.text)
  )
}

/** A group under the name of its section and the line of heads before that, when there is one with as many cells. */
const underHeads = (blocks: readonly Block[], text: string, read: CellReader, name: TableCell, group: Group): Group | undefined => {
  const heads = blocks[group.first - 2]
  const line = heads && !heads.cell ? lineOf(text.slice(heads.start, heads.end), heads.start) : undefined
  if (line?.separator !== '\t' || line.cells.length !== group.columns) return undefined
  const whole = new Group(group.first - 2)
  whole.add(...cellsOfLine(text, line, 0, read))
  whole.addSection(name, group)
  return whole
}

const captionBefore = (text: string, block: Block | undefined): string =>
  block && block.kind !== 'table-cell' && block.end - block.start <= CAPTION ? text.slice(block.start, block.end) : ''

const tableOf = (cells: readonly TableCell[], caption: string): Table => {
  const rows: (TableCell | undefined)[][] = []
  let columns = 0
  for (const cell of cells) {
    rows[cell.row] ??= []
    rows[cell.row]![cell.column] ??= cell
    columns = Math.max(columns, cell.column + 1)
  }
  const dense = Array.from({ length: rows.length }, (_, row) =>
    withSigns(Array.from({ length: columns }, (_, column) => rows[row]?.[column])),
  )
  return {
    rows: withYearHeads(dense),
    columns,
    caption,
    start: cells[0]!.start,
    end: cells.at(-1)!.end,
  }
}

/** A number with the sign of percent in the cell behind it is a percentage. */
const withSigns = (row: (TableCell | undefined)[]): (TableCell | undefined)[] =>
  row.map((cell, column) =>
    cell?.value !== undefined && !cell.percent && /^[%％]\)?$/.test(row[column + 1]?.text ?? '') ? { ...cell, percent: true } : cell,
  )

/** A line of a table written out in a paragraph, with its cells. */
interface Line extends Span {
  readonly cells: readonly Span[]
  readonly separator: '|' | '\t' | ' '
}

const lineTables = ({ blocks, text }: Document, read: CellReader): Table[] => {
  const tables: Table[] = []
  let lines: Line[] = []
  let caption = ''
  const close = (): void => {
    const rows = lines[0]?.separator === ' ' ? aligned(lines, text) : lines
    if (rows.length >= 3)
      tables.push(
        tableOf(
          withoutSignCells(
            rows.map((line, row) => ({
              cells: cellsOfLine(text, line, row, read, row === 0 && !isOfAmounts(line, text)),
              width: line.cells.length,
            })),
          ).flat(),
          caption,
        ),
      )
    lines = []
  }
  let previous: Block | undefined
  for (const block of blocks) {
    for (const line of block.kind === 'furniture' || block.cell ? [] : linesIn(text, block)) {
      if (line === 'rule') continue
      if (line && lines.length > 0 && lines[0]!.separator !== line.separator) close()
      if (!line) close()
      else {
        if (lines.length === 0) caption = captionBefore(text, previous)
        lines.push(line)
      }
    }
    if (block.cell) close()
    previous = block
  }
  close()
  return tables
}

/** Lines parted by spaces are a table when all hold as many cells, the line of heads one less at most, and two at least hold numbers. */
const aligned = (lines: readonly Line[], text: string): readonly Line[] => {
  const columns = lines.at(-1)!.cells.length
  const [heads, ...rest] = lines
  if (rest.some(({ cells }) => cells.length !== columns)) return []
  const numbered = rest.filter(({ cells }) => cells.slice(1).some(({ start, end }) => /^[-–(]?[\d$£€¥]/.test(text.slice(start, end))))
  if (numbered.length < 2) return []
  if (heads!.cells.length === columns) return lines
  return heads!.cells.length === columns - 1
    ? [{ ...heads!, cells: [{ start: heads!.start, end: heads!.start }, ...heads!.cells] }, ...rest]
    : []
}

const SPACED = /\S(?: {2}|\u3000)/
const GAP = /[ \u3000]{2,}|\u3000/g
/** Longer lines, or of more cells, are prose set with wide spaces. */
const LONGEST_LINE = 200
const MOST_CELLS = 16

const spacedLine = (row: string, start: number): Line | undefined => {
  const lead = row.length - row.trimStart().length
  const inner = row.trim()
  if (inner.length > LONGEST_LINE || !SPACED.test(inner)) return undefined
  const cells: Span[] = []
  let from = 0
  for (const { index, 0: gap } of matchesOf(GAP, inner)) {
    cells.push({ start: start + lead + from, end: start + lead + index })
    from = index + gap.length
  }
  cells.push({ start: start + lead + from, end: start + lead + inner.length })
  return cells.length <= MOST_CELLS ? { start, end: start + row.length, cells, separator: ' ' } : undefined
}

const RULE = /^[\s|:+=–-]{3,}$/

const linesIn = (text: string, block: Block): (Line | 'rule' | undefined)[] => {
  const piece = text.slice(block.start, block.end)
  if (!piece.includes('|') && !piece.includes('\t') && !SPACED.test(piece.slice(0, LONGEST_LINE))) return [undefined]
  const found: (Line | 'rule' | undefined)[] = []
  let start = block.start
  for (const row of piece.split('\n')) {
    found.push(RULE.test(row) && row.includes('-') ? 'rule' : lineOf(row, start))
    start += row.length + 1
  }
  return found
}

const lineOf = (row: string, start: number): Line | undefined => {
  const separator = row.includes('\t') ? '\t' : '|'
  const lead = separator === '|' ? (/^\s{0,8}\|/.exec(row)?.[0].length ?? 0) : 0
  const end = separator === '|' && row.endsWith('|', row.trimEnd().length) ? row.lastIndexOf('|') : row.length
  const inner = row.slice(lead, Math.max(lead, end))
  if (!inner.includes(separator)) return spacedLine(row, start)
  const cells: Span[] = []
  let at = start + lead
  for (const cell of inner.split(separator)) {
    cells.push({ start: at, end: at + cell.length })
    at += cell.length + 1
  }
  return { start, end: start + row.length, cells, separator }
}

/** `Hall hire   £96.00`: a first line that names something and its amounts, in money or with a fraction, heads no columns. */
const isOfAmounts = ({ cells }: Line, text: string): boolean => {
  const [name, ...amounts] = cells.map(({ start, end }) => text.slice(start, end).trim())
  return amounts.length > 0 && /^\p{L}/u.test(name!) && amounts.every(amount => AMOUNT.test(amount))
}

const AMOUNT = /^[-−–(]?[-−–]?(?:[£$€¥]\s?\d[\d,]*(?:\.\d+)?|\d[\d,]*\.\d{2})\)?$/

const cellsOfLine = (text: string, line: Line, row: number, read: CellReader, header = row === 0): TableCell[] =>
  line.cells.flatMap(({ start, end }, column) => {
    const written = text.slice(start, end)
    const lead = written.length - written.trimStart().length
    const trimmed = written.trim()
    return trimmed === '' ? [] : [read(trimmed, { start: start + lead, end: start + lead + trimmed.length }, row, column, header)]
  })
