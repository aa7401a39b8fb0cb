import { isContentsLine } from '../headings.js'
import type { Row } from './rows.js'
import { tableOf } from './ruled.js'
import { hasCjk } from './script.js'
import { type Run, type Segment, segmentOf } from './segments.js'

/** A cell of a table found on a page; its lines from top to bottom. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly lines: readonly Segment[]
}

/** A table found on a page. */
export interface Grid {
  readonly cells: readonly GridCell[]
  readonly columns: number
  /** In points, where the table's lines tell. */
  readonly height?: number
}

/** What a region is made of: lines, and between them tables and short columns of running text, each read for itself. */
export type Part = { readonly line: Row } | { readonly grid: Grid } | { readonly columns: readonly (readonly Row[])[] }

/** Fewer rows of cells than these are no table. */
const LEAST_ROWS = 2
/** Rows of a table stand no further apart than this, in ems. */
const ROW_GAP = 4
/** Rows looked back at for a column to fit into, and columns that no page has more of. */
const LOOK_BACK = 20
const MOST_COLUMNS = 60
/** Columns meet when their edges or middles are this close, in ems. */
const ALIGNED = 0.6

/** Finds tables in the rows of a region: two or more rows of several segments each, set under one another. */
export const partsOf = (rows: readonly Row[]): Part[] => {
  const parts: Part[] = []
  for (let index = 0; index < rows.length; ) {
    const table = tableOf(rows[index]!)
    if (table) {
      parts.push({ grid: table })
      index++
      continue
    }
    const end = tableEnd(rows, index)
    const part = end > index ? tableOrColumns(rows.slice(index, end)) : undefined
    parts.push(part ?? { line: rows[index]! })
    index = part ? end : index + 1
  }
  return parts
}

/** Where the table that begins at a row ends; the row itself when none does. */
const tableEnd = (rows: readonly Row[], start: number): number => {
  if (rows[start]!.segments.length < 2 || leads(rows[start]!) || isNumberedTitle(rows[start]!)) return start
  let end = start + 1
  let cells = 1
  let single = 0
  for (let index = start + 1; index < rows.length; index++) {
    const row = rows[index]!
    const before = rows[index - 1]!
    if (row.y - before.y > ROW_GAP * Math.max(row.size, before.size)) break
    if (leads(row) || isNumberedTitle(row) || tableOf(row)) break
    if (row.segments.length > 1) {
      if (!sharesColumn(row, rows.slice(Math.max(start, index - LOOK_BACK), index))) break
      cells++
      single = 0
      end = index + 1
    } else if (++single > 2 || !fitsColumn(row.segments[0]!, rows.slice(Math.max(start, index - LOOK_BACK), index))) break
  }
  return cells >= LEAST_ROWS ? end : start
}

/** A line of a contents list is no row of cells. */
const leads = (row: Row): boolean => isContentsLine(row.segments.map(({ text }) => text).join(' '))

/** `7.2.3` and, behind a tab, the title of the section. */
const isNumberedTitle = ({ segments: [number, title, ...others] }: Row): boolean =>
  others.length === 0 && title !== undefined && /^\d{1,2}(?:\.\d{1,2}){1,3}\.?$/.test(number!.text.trim()) && TITLE.test(title.text.trim())

const TITLE = /^\p{Lu}[^.;:,。；：，]{3,88}$/u

/** Beyond their first, some segment of a row stands under one of the rows above. */
const sharesColumn = (row: Row, above: readonly Row[]): boolean =>
  above.some(other => other.segments.slice(1).some(upper => row.segments.slice(1).some(lower => aligned(upper, lower))))

/** A row of one segment belongs to a table when it lies within one of its columns. */
const fitsColumn = (segment: Segment, rows: readonly Row[]): boolean =>
  rows.some(
    row =>
      row.segments.length > 1 &&
      row.segments.some(other => aligned(segment, other) && segment.x1 - segment.x0 <= 1.6 * Math.max(other.x1 - other.x0, 4 * other.size)),
  )

const aligned = (a: Segment, b: Segment): boolean => {
  const near = ALIGNED * Math.max(a.size, b.size)
  return Math.abs(a.x0 - b.x0) < near || Math.abs(a.x1 - b.x1) < near || Math.abs(a.x0 + a.x1 - b.x0 - b.x1) < 2 * near
}

interface Column {
  x0: number
  x1: number
  count: number
}

const tableOrColumns = (rows: readonly Row[]): Part | undefined => {
  const columns = columnsOf(rows)
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return undefined
  if (isProse(rows, columns))
    return { columns: columns.map((_, index) => columnRows(rows, columns, index)).filter(column => column.length > 0) }
  const grid = gridOf(rows, columns)
  return grid && { grid }
}

/** Lines of running text side by side are no rows of cells: the upper goes on in the lower, again and again. */
const isProse = (rows: readonly Row[], columns: readonly Column[]): boolean => {
  let pairs = 0
  let going = 0
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1]
    if (!next || row.segments.length < 2 || next.segments.length < 2) continue
    pairs++
    if (row.segments.some(upper => next.segments.some(lower => goesOn(upper, lower, columns)))) going++
  }
  return going >= 2 && going >= 0.4 * pairs
}

const goesOn = (upper: Segment, lower: Segment, columns: readonly Column[]): boolean => {
  const column = columns[columnOf(upper, columns)]!
  return (
    column === columns[columnOf(lower, columns)] &&
    lower.y - upper.y < 1.7 * upper.size &&
    upper.x1 - upper.x0 > 0.75 * (column.x1 - column.x0) &&
    upper.text.length >= (hasCjk(upper.text) ? 12 : 25) &&
    /\p{L}/u.test(lower.text) &&
    !/[.。;；:：!?！？]$/.test(upper.text)
  )
}

const columnRows = (rows: readonly Row[], columns: readonly Column[], index: number): Row[] =>
  rows.flatMap(row => {
    const segments = row.segments.filter(segment => columnOf(segment, columns) === index)
    return segments.length > 0 ? [{ ...row, segments }] : []
  })

const gridOf = (rows: readonly Row[], columns: readonly Column[]): Grid | undefined => {
  const cells: (GridCell & { lines: Segment[] })[] = []
  let row = -1
  let previous: Row | undefined
  for (const line of rows) {
    const places = line.segments.flatMap(segment => cutAt(segment, columns)).map(segment => ({ segment, ...spanOf(segment, columns) }))
    const goesOn = previous !== undefined && continues(places, line, previous, cells, row, columns.length)
    if (!goesOn) row++
    for (const { segment, column, columnSpan } of places) {
      const cell = cells.findLast(cell => cell.row === row && cell.column === column)
      if (cell) cell.lines.push(segment)
      else cells.push({ row, column, rowSpan: 1, columnSpan, lines: [segment] })
    }
    previous = line
  }
  return row < LEAST_ROWS - 1 ? undefined : { cells: cells.sort((a, b) => a.row - b.row || a.column - b.column), columns: columns.length }
}

/** Columns by where segments stand over one another; those met once only are not columns of their own when wider ones hold them. */
const columnsOf = (rows: readonly Row[]): Column[] => {
  const columns: Column[] = []
  const narrow = rows.flatMap(row => (row.segments.length > 1 ? row.segments : [])).sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0))
  for (const segment of narrow) {
    const met = columns.filter(column => column.x0 < segment.x1 && segment.x0 < column.x1)
    if (met.length === 0) columns.push({ x0: segment.x0, x1: segment.x1, count: 1 })
    else if (met.length === 1) {
      const column = met[0]!
      Object.assign(column, { x0: Math.min(column.x0, segment.x0), x1: Math.max(column.x1, segment.x1), count: column.count + 1 })
    }
  }
  return columns.sort((a, b) => a.x0 - b.x0)
}

/** Cuts a segment where it runs from one column into the next through a gap. */
const cutAt = (segment: Segment, columns: readonly Column[]): Segment[] => {
  const groups: Run[][] = []
  for (const run of segment.runs) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before && columnOf(before, columns) === columnOf(run, columns)) last.push(run)
    else groups.push([run])
  }
  return groups.map(segmentOf)
}

const columnOf = (run: Pick<Run, 'x0' | 'x1'>, columns: readonly Column[]): number => {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  columns.forEach((column, index) => {
    const shared = Math.min(run.x1, column.x1) - Math.max(run.x0, column.x0)
    if (shared > most) {
      most = shared
      best = index
    }
  })
  return best
}

const spanOf = (segment: Segment, columns: readonly Column[]): { column: number; columnSpan: number } => {
  const met = columns.flatMap((column, index) =>
    Math.min(segment.x1, column.x1) - Math.max(segment.x0, column.x0) > 0.3 * segment.size ? [index] : [],
  )
  if (met.length === 0) return { column: columnOf(segment, columns), columnSpan: 1 }
  return { column: met[0]!, columnSpan: met.at(-1)! - met[0]! + 1 }
}

/** A line goes on in the cells of the row above when it fills only some columns, close below, and none of them alone begins a row. */
const continues = (
  places: readonly { column: number }[],
  line: Row,
  previous: Row,
  cells: readonly GridCell[],
  row: number,
  columns: number,
): boolean => {
  const close = line.y - previous.y < 1.7 * Math.max(line.size, previous.size)
  if (!close || places.length >= columns) return false
  const above = new Set(cells.filter(cell => cell.row === row).map(cell => cell.column))
  return places.every(({ column }) => above.has(column)) && (places.length < above.size || !places.some(({ column }) => column === 0))
}
