import type { TableCell } from './cells.js'

/** A row as it is written: its cells, and the places they fill, empty ones with them. */
export interface WrittenRow {
  readonly cells: readonly TableCell[]
  readonly width: number
}

const PERCENT = /^[%％]\)?$/
const TIME = /^(?:FY ?|fiscal |Q[1-4] )?(?:19|20)\d{2}$|^[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d{2}$/

/** Whether a head names a time, and so no column of names: `2025`, `June 27, 2026`. */
export const namesTime = (head: string): boolean => TIME.test(head)

/**
 * Rows of a saved page whose signs of percent stand in places of their own (`7 | %`), which the heads have not: each number takes its sign, and what
 * stands behind moves up; heads of times that begin over the names of the rows move over the first numbers. Where the rows do not come out as wide as
 * most, all stay as they are. A row with a number for each time (`Percentage of sales | 8% | 7%`) leaves out what changed between them.
 */
export const withoutSignCells = (rows: readonly WrittenRow[]): readonly (readonly TableCell[])[] => {
  const closed = rows.map(closedRow)
  const first = closed.findIndex(isOfNumbers)
  const [heads, data] = [closed.slice(0, Math.max(first, 0)), closed.slice(Math.max(first, 0))]
  const width = Math.max(...data.map(row => row.width))
  const isAlike = first > 0 && data.filter(row => row.width === width).length * 2 >= data.length && heads.every(row => row.width <= width)
  if (!isAlike) return rows.map(({ cells }) => cells)
  const above = heads.map(row => movedOver(row, data, width))
  const times = (above.at(-1) ?? []).filter(({ text }) => namesTime(text)).map(({ column }) => column)
  return [...above, ...data.map(row => (row.width < width ? underTimes(row.cells, times) : row.cells))]
}

/** A name, and numbers behind it. */
const isOfNumbers = ({ cells }: WrittenRow): boolean =>
  cells[0]?.column === 0 &&
  cells[0].value === undefined &&
  !namesTime(cells[0].text) &&
  cells.some(({ value, text }) => value !== undefined && !namesTime(text))

const closedRow = ({ cells, width }: WrittenRow): WrittenRow => {
  const kept: TableCell[] = []
  let signs = 0
  for (const cell of cells) {
    const last = kept.at(-1)
    if (last && PERCENT.test(cell.text) && cell.column === last.column + signs + 1 && (last.value !== undefined || last.blank)) {
      kept[kept.length - 1] = { ...last, percent: last.value !== undefined }
      signs++
    } else kept.push({ ...cell, column: cell.column - signs })
  }
  return signs === 0 ? { cells, width } : { cells: kept, width: width - signs }
}

const movedOver = ({ cells, width }: WrittenRow, data: readonly WrittenRow[], wide: number): readonly TableCell[] =>
  width === wide - 1 && cells[0]?.column === 0 && namesTime(cells[0].text) && data.every(isOfNumbers)
    ? cells.map(cell => ({ ...cell, column: cell.column + 1 }))
    : cells

const underTimes = (cells: readonly TableCell[], times: readonly number[]): readonly TableCell[] =>
  cells.length === times.length + 1 ? cells.map((cell, at) => (at === 0 ? cell : { ...cell, column: times[at - 1]! })) : cells
