import { columnsOf } from '../../exporters/excerpts.js'

/** Rows of words as aligned columns two spaces apart, as wide as their widest cell up to `most`. */
export const aligned = (rows: readonly (readonly string[])[], most = 40): string => {
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0)
  const widths = Array.from({ length: columns }, (_, column) => Math.min(most, widest(rows.map(row => row[column] ?? ''))))
  const line = (row: readonly string[]): string => row.map((cell, column) => padded(cell, widths[column]!)).join('  ')
  return rows.map(row => `${line(row).trimEnd()}\n`).join('')
}

const widest = (cells: readonly string[]): number => cells.reduce((width, cell) => Math.max(width, columnsOf(cell)), 0)

const padded = (cell: string, width: number): string => cell + ' '.repeat(Math.max(0, width - columnsOf(cell)))
