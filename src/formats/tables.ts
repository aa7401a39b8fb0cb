import type { CellPosition } from '../model/document.js'

/** A cell before it is known to be a head. */
export type PlainCell = Pick<CellPosition, 'row' | 'column'> &
  Partial<Pick<CellPosition, 'rowSpan' | 'columnSpan' | 'header'>> & { readonly text: string }

const NUMERIC = /^[\s\d.,，%％+\-−–—()（）/:：$¥￥€£~～*×|]*\d[\s\d.,，%％+\-−–—()（）/:：$¥￥€£~～*×|]*(?:[\p{L}%％]{1,3})?$/u

/** Years, quarters and months name a column; they are not its figures. */
const PERIOD = /^(?:19|20)\d{2}(?:年|年度|[-–—/]\d{1,4})?年?(?:\s*[（(][^（()）]{1,16}[)）])?$|^\d{1,2}\s*月份?$/

/** Whether a cell holds a figure and nothing else but its sign or unit. */
export const isFigure = (text: string): boolean => text.length <= 40 && NUMERIC.test(text) && !PERIOD.test(text)

/**
 * Tells the heads of a table: cells the file itself calls so; else the first row when it holds no figure and a later row does, with the rows under
 * it that its cells reach into or part; and a first column that names its rows, each in words, beside figures. A table of words alone has a head
 * row only when the file says so.
 */
export const headsOf = (cells: readonly PlainCell[]): boolean[] => {
  const stated = cells.some(cell => cell.header)
  const numeric = cells.map(cell => isFigure(cell.text.trim()))
  const rows = new Set(cells.flatMap((cell, index) => (numeric[index] ? [cell.row] : [])))
  const firstRow = Math.min(...cells.slice(0, 1000).map(cell => cell.row))
  const hasHeadRow = !stated && rows.size > 0 && !rows.has(firstRow)
  const lastHeadRow = hasHeadRow ? lastOfHeads(cells, firstRow, rows) : firstRow
  const headColumn = cells.every((cell, index) => cell.column !== 0 || !numeric[index]) && rows.size > 0
  return cells.map(
    cell => cell.header === true || (hasHeadRow && cell.row <= lastHeadRow) || (headColumn && cell.column === 0 && rows.has(cell.row)),
  )
}

/** Rows of heads stand at most so deep. */
const DEEPEST = 4

/**
 * The last row of heads: a head over several columns stands over heads of their own, one over several rows beside such. A row of one cell names a
 * section, unless it is the first and is the title of all.
 */
const lastOfHeads = (cells: readonly PlainCell[], firstRow: number, figured: ReadonlySet<number>): number => {
  const rows = new Map<number, PlainCell[]>()
  for (const cell of cells) if (cell.row < firstRow + DEEPEST) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  let last = firstRow
  while ((rows.get(last) ?? []).some(reachesOn) && (rows.get(last + 1)?.length ?? 0) > 1 && !figured.has(last + 1)) last++
  return last
}

const reachesOn = ({ rowSpan = 1, columnSpan = 1 }: PlainCell): boolean => rowSpan > 1 || columnSpan > 1
