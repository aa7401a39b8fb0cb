import type { TableCell } from './cells.js'
import type { Table } from './tables.js'
import { isHeadOfUnits } from './units.js'

/** The first row of figures under the heads; -1 where there is none. */
export const firstOfData = ({ rows }: Table): number => rows.findIndex(isDataRow)

/** Whether a row holds a figure beside its name. */
export const isDataRow = (row: readonly (TableCell | undefined)[]): boolean =>
  row.some((cell, column) => column > 0 && cell?.value !== undefined && !cell.header)

/** What heads a column, from the outermost head inwards. */
export const headOf = ({ rows }: Table, first: number, column: number): string => {
  const heads = rows.slice(0, first).flatMap(row => row[column] ?? [])
  return heads
    .filter(({ start }, index) => index === 0 || heads[index - 1]!.start !== start)
    .map(({ text }) => text)
    .join(' ')
}

const NUMBERING_HEAD = /^(?:序号|编号|行次|代码|No\.?|#|Ref\.?)$/i
/** `一`, `（二）`, `3`, `1.2`: what numbers a row. */
const ORDINAL = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3}(?:\.\d{1,2})?)[）)]?[、.．]?$/
/** `≥10.5`: what a figure must keep to names no row. */
const BOUND = /^[≥≤<>＜＞]/
const ROWS_LOOKED_AT = 200

/** The columns at the left that say what their rows are: how many they are, and which of them names the rows. */
export interface NameColumns {
  readonly count: number
  /** Those of them that name: not what numbers the rows or gives their unit. */
  readonly naming: readonly number[]
  /** The one that numbers the rows. */
  readonly numbering: number | undefined
  /** The one that gives the unit of each row. */
  readonly unit: number | undefined
}

/** Tells what names the rows of a table whose figures begin in row `first`. */
export const nameColumnsOf = (table: Table, first: number): NameColumns => {
  const rows = table.rows.slice(first, first + ROWS_LOOKED_AT)
  const isNumbering = (column: number): boolean =>
    NUMBERING_HEAD.test(headOf(table, first, column).replace(/\s/g, '')) ||
    (rows.filter(row => row[column] !== undefined && ORDINAL.test(row[column].text.trim())).length * 2 > rows.length &&
      areRising(rows, column))
  const areWords = (column: number): boolean =>
    column < table.columns && rows.every(row => row[column]?.value === undefined) && !rows.every(row => BOUND.test(row[column]?.text ?? ''))
  const numbering = isNumbering(0) && areWords(1) ? 0 : undefined
  let count = numbering === undefined ? 0 : 1
  while (count < table.columns - 1 && areWords(count)) count++
  count = Math.max(count, 1)
  const columns = Array.from({ length: count }, (_, column) => column).filter(column => column !== numbering)
  const unit = columns.slice(1).find(column => isHeadOfUnits(headOf(table, first, column)))
  return { count, naming: columns.filter(column => column !== unit), numbering, unit }
}

/** Whether plain numbers of a column go up by one, but for rows in between. */
const areRising = (rows: Table['rows'], column: number): boolean => {
  let last: number | undefined
  return rows.every(row => {
    const text = row[column]?.text.trim() ?? ''
    if (!/^\d{1,3}$/.test(text)) return true
    const goesOn = last === undefined || Number(text) === last + 1
    last = Number(text)
    return goesOn
  })
}

/** The words that name a row, from the outermost column to the innermost. */
export const namesOfRow = (row: readonly (TableCell | undefined)[], { naming }: NameColumns): readonly string[] =>
  naming.flatMap(column => {
    const cell = row[column]
    return cell && cell.value === undefined && !cell.blank ? [cell.text] : []
  })

/** What numbers a row in a column of its own: `一`. */
export const numberOfRow = (row: readonly (TableCell | undefined)[], { numbering }: NameColumns): string | undefined =>
  numbering === undefined ? undefined : row[numbering]?.text.trim()
