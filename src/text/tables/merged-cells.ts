import { groupedBy } from '../../model/grouping.js'
import { matchesOf } from '../matches.js'
import type { CellReader, TableCell } from './cells.js'

const NUMBER = /^[(（-]?[$£€¥]?\d[\d,.]*%?[)）]?$|^[-–—]$/
const TOKEN = /\S+/g

/**
 * Cells of a page whose columns stand so close that several numbers were read as one, put back each in its own: `410 9655` beside one empty place,
 * `Other goods 20.3` with none behind it. Only where the numbers fill the empty places beside the cell to the last.
 */
export const parted = (cells: readonly TableCell[], columns: number, written: string, read: CellReader): readonly TableCell[] => {
  if (!cells.some(({ text }) => /\d\S*\s+\S*\d|\D\s+\d/.test(text))) return cells
  return [...groupedBy(cells, ({ row }) => row).values()].flatMap(row => {
    const taken = new Set(row.map(({ column }) => column))
    return row.length < columns ? row.flatMap(cell => partsOf(cell, taken, columns, written, read) ?? [cell]) : row
  })
}

const partsOf = (
  cell: TableCell,
  taken: ReadonlySet<number>,
  columns: number,
  written: string,
  read: CellReader,
): TableCell[] | undefined => {
  const tokens = matchesOf(TOKEN, written.slice(cell.start, cell.end)).map(({ 0: text, index }) => ({ text, at: cell.start + index }))
  const numbers = tokens.length - tokens.findLastIndex(({ text }) => !NUMBER.test(text)) - 1
  const named = numbers < tokens.length
  let first = cell.column
  while (first > 0 && !taken.has(first - 1)) first--
  let last = cell.column
  while (last < columns - 1 && !taken.has(last + 1)) last++
  const places = last - first + 1
  if (numbers === 0 || tokens.length < 2 || places !== numbers + (named ? 1 : 0) || (named && first > 0)) return undefined
  const label = named ? [{ start: cell.start, end: tokens.at(-numbers - 1)!.at + tokens.at(-numbers - 1)!.text.length }] : []
  const spans = [...label, ...tokens.slice(-numbers).map(({ text, at }) => ({ start: at, end: at + text.length }))]
  return spans.map((span, index) => read(written.slice(span.start, span.end), span, cell.row, first + index, cell.header && index === 0))
}
