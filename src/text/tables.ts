import type { Block, Document } from '../model/document.js'
import type { Span } from '../model/span.js'
import { type Exact, parseExact } from './decimals.js'
import { once } from './once.js'

/** A cell of a table with what it holds: one plain number, nothing (blank, dash), or words. */
export interface TableCell extends Span {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly header: boolean
  readonly blank: boolean
  /** The number, when the cell holds one and nothing else but a sign of currency, percent or unit. */
  readonly value?: Exact
  /** Digits after the point. */
  readonly decimals: number
  readonly percent: boolean
}

/** A table as rows and columns; places without a cell are absent. A cell that spans columns stands in its first. */
export interface Table extends Span {
  readonly rows: readonly (readonly (TableCell | undefined)[])[]
  readonly columns: number
  /** The line before the table: its caption, or its unit. */
  readonly caption: string
}

/** A time that heads a column or names a row is no number: `2023年收入`, `3月`, `4季度`. */
const TIME = /^(?:年|月|季|日|号|周)/
const BLANK = /^(?:[-—–－−_/\\·.…*]*|无|n\/?a|n\.a\.|nil)$/i
const NUMBER = /^([(]?)([-−–+]?)[¥$€£]?([-−]?)(\d{1,3}(?:[,，]\d{3})+|\d{1,30})(\.\d{1,20})?(%|\p{L}{0,3})([)]?)(?:[*†‡]|\[\d{1,2}\])?$/u
/** £000 and 000s head a column of thousands. */
const THOUSANDS = /^[$£€¥]?000s?$/
const PLAIN = /^[\x20-\x7e]*$/
const CAPTION = 60

/** What a cell's words say. */
const cellOf = (written: string, { start, end }: Span, row: number, column: number, header: boolean): TableCell => {
  const text = written.trim()
  const plain = (PLAIN.test(text) ? text : text.normalize('NFKC')).replace(/\s+/g, '')
  const match = /\d/.test(plain) ? NUMBER.exec(plain) : null
  if (!match || (match[1] === '(') !== (match[7] === ')') || TIME.test(match[6]!) || THOUSANDS.test(plain)) {
    return { start, end, row, column, text, header, blank: BLANK.test(plain), decimals: 0, percent: false }
  }
  const [, bracket, sign, inner, whole, fraction = '', unit] = match
  const negative = bracket === '(' || /[-−–]/.test(`${sign}${inner}`)
  const value = parseExact(`${negative ? '-' : ''}${whole!.replace(/[,，]/g, '')}${fraction}`)
  return { start, end, row, column, text, header, blank: false, decimals: Math.max(0, fraction.length - 1), percent: unit === '%', value }
}

/** Tables of a document: those its format tells by cells, and those that stand in its paragraphs with tabs, upright bars or spaces between. */
export const tablesOf = once((document: Document): readonly Table[] =>
  [...cellTables(document), ...lineTables(document)].sort((a, b) => a.start - b.start),
)

const cellTables = ({ blocks, text }: Document): Table[] => {
  const groups = new Map<number, Group>()
  blocks.forEach((block, index) => {
    if (!block.cell || block.kind !== 'table-cell') return
    const group = groups.get(block.cell.table) ?? { cells: [], first: index, last: index }
    const { row, column, header } = block.cell
    group.cells.push(cellOf(text.slice(block.start, block.end), block, row, column, header))
    groups.set(block.cell.table, { ...group, last: index })
  })
  return sectioned([...groups.values()], blocks, text).map(({ cells, first }) => tableOf(cells, captionBefore(text, blocks[first - 1])))
}

/** The cells of a table, and the blocks of its first and last. */
interface Group {
  readonly cells: TableCell[]
  readonly first: number
  readonly last: number
}

const SECTION = /^[^\d。；;:：,，.]{1,20}$/

/** Tables that only the name of a section parts (`Domestic`, 一、医院) are one, with that name as a row; a line of heads before the first name joins in. */
const sectioned = (groups: readonly Group[], blocks: readonly Block[], text: string): Group[] => {
  const joined: Group[] = []
  for (const group of groups) {
    const name = blocks[group.first - 1]
    const named = name && !name.cell && SECTION.test(text.slice(name.start, name.end)) ? name : undefined
    const previous = joined.at(-1)
    if (named && previous && previous.last === group.first - 2 && columnsOf(previous) === columnsOf(group)) {
      joined[joined.length - 1] = {
        ...previous,
        cells: [...previous.cells, ...under(named, group, rowsOf(previous), text)],
        last: group.last,
      }
    } else {
      const heads = named && blocks[group.first - 2]
      const line = heads && !heads.cell ? lineOf(text.slice(heads.start, heads.end), heads.start) : undefined
      const isHead = line?.separator === '\t' && line.cells.length === columnsOf(group)
      joined.push(
        isHead ? { ...group, cells: [...cellsOfLine(text, line, 0), ...under(named!, group, 1, text)], first: group.first - 2 } : group,
      )
    }
  }
  return joined
}

const columnsOf = ({ cells }: Group): number => cells.reduce((most, { column }) => Math.max(most, column + 1), 0)

const rowsOf = ({ cells }: Group): number => cells.reduce((most, { row }) => Math.max(most, row + 1), 0)

/** The cells of a group under the name of their section, from a row on. */
const under = (name: Block, { cells }: Group, row: number, text: string): TableCell[] => [
  cellOf(text.slice(name.start, name.end), name, row, 0, false),
  ...cells.map(cell => ({ ...cell, row: cell.row + row + 1 })),
]

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
  const dense = Array.from({ length: rows.length }, (_, row) => Array.from({ length: columns }, (_, column) => rows[row]?.[column]))
  return {
    rows: isOfYears(dense[0]) && !isOfYears(dense[1]) ? [dense[0]!.map(asHead), ...dense.slice(1)] : dense,
    columns,
    caption,
    start: cells[0]!.start,
    end: cells.at(-1)!.end,
  }
}

const YEAR = /^(?:19|20)\d{2}(?:[-–/]\d{2,4})?$/

/** Whether a row names years and nothing else: `项目, 2022, 2023`. */
const isOfYears = (row: readonly (TableCell | undefined)[] | undefined): boolean => {
  const numbers = row?.filter((cell, column) => column > 0 && cell?.value !== undefined) ?? []
  return numbers.length > 0 && numbers.every(cell => YEAR.test(cell!.text))
}

const asHead = (cell: TableCell | undefined): TableCell | undefined => cell && { ...cell, header: true }

/** A line of a table written out in a paragraph, with its cells. */
interface Line extends Span {
  readonly cells: readonly Span[]
  readonly separator: '|' | '\t' | ' '
}

const lineTables = ({ blocks, text }: Document): Table[] => {
  const tables: Table[] = []
  let lines: Line[] = []
  let caption = ''
  const close = (): void => {
    const rows = lines[0]?.separator === ' ' ? aligned(lines, text) : lines
    if (rows.length >= 3)
      tables.push(
        tableOf(
          rows.flatMap((line, row) => cellsOfLine(text, line, row)),
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
  for (const { index, 0: gap } of inner.matchAll(GAP)) {
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

const cellsOfLine = (text: string, line: Line, row: number): TableCell[] =>
  line.cells.flatMap(({ start, end }, column) => {
    const written = text.slice(start, end)
    const lead = written.length - written.trimStart().length
    const trimmed = written.trim()
    return trimmed === '' ? [] : [cellOf(trimmed, { start: start + lead, end: start + lead + trimmed.length }, row, column, row === 0)]
  })
