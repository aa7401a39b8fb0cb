import type { TableCell } from './cells.js'

type Row = readonly (TableCell | undefined)[]

/**
 * Rows of a table with the row of years that heads them marked as heads: the first (`项目, 2022, 2023`), or one without a name under heads in
 * words (`Restricted, Total, Total` over `2025, 2025, 2024`). Years under years are figures, as are those of a row that has a name.
 */
export const withYearHeads = (rows: readonly Row[]): readonly Row[] => {
  const at = rows.findIndex(hasFigure)
  const isHead = at >= 0 && isOfYears(rows[at]!) && !isOfYears(rows[at + 1] ?? []) && (at === 0 || isNameless(rows[at]!))
  return isHead ? rows.map((row, index) => (index === at ? row.map(cell => cell && { ...cell, header: true }) : row)) : rows
}

const hasFigure = (row: Row): boolean => row.some((cell, column) => column > 0 && cell?.value !== undefined)

const isNameless = ([name]: Row): boolean => name === undefined || name.text.trim() === ''

const YEAR = /^(?:19|20)\d{2}(?:[-–/]\d{2,4})?$/

/** Whether a row names years and nothing else. */
const isOfYears = (row: Row): boolean => {
  const numbers = row.filter((cell, column) => column > 0 && cell?.value !== undefined)
  return numbers.length > 0 && numbers.every(cell => YEAR.test(cell!.text))
}
