import { compareExact, exact } from '../../../../text/decimals.js'
import { regexp } from '../../../../text/regexp.js'
import { isDataRow } from '../../../../text/tables/names.js'
import type { Table } from '../../../../text/tables/tables.js'
import { lineOf } from '../../total-mismatch/tables/matrix.js'

/** For a row of a table the one that holds what it is reckoned from; undefined where there is none. */
export type BaseRow = (row: number) => number | undefined

const MOST_TOTALS = 12

/** The base of a survey is the number of all who answered. */
export const isTotal = (row: Table['rows'][number]): boolean =>
  row.slice(0, 2).some(cell => {
    const name = cell && cell.value === undefined ? cell.text : ''
    return lineOf(name).kind === 'total' || /^(?:base|(?:full |whole )?year|全[市国年])$/i.test(name)
  })

/** The row of the total of each row; undefined where a table has none. Of several, each stands behind its rows, or each before them. */
export const totalsOf = ({ rows }: Table, first: number): BaseRow | undefined => {
  const totals = rows.flatMap((row, index) => (index >= first && isTotal(row) ? [index] : []))
  if (totals.length === 0 || totals.length > MOST_TOTALS) return undefined
  const isBehind = totals.at(-1) === rows.length - 1 || rows.slice(first, totals[0]).some(isDataRow)
  return row => (isBehind ? (totals.find(total => total >= row) ?? totals.at(-1)!) : (totals.findLast(total => total <= row) ?? totals[0]!))
}

/** A time that names a row: `2019年`, `3月`, `Q2`, `March 2024`, `第3周`. */
const TIME = regexp('i')`
  (?:19|20)\d{2}|\d{1,2}月|季度|^第.{1,3}[周旬天年]|[上下]半年|[上中下]旬
  |\bQ[1-4]\b|\b(?:quarter|half|week|day|year) ?\d|^(?:first|second|third|fourth) (?:quarter|half)
  |^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]*)(?: |$)
`
const FEWEST = 3

/** The row before each, and the row behind it, of rows that name times one after another where `times` asks so; a total is no neighbour. */
export const neighboursOf = ({ rows }: Table, first: number, times: boolean): BaseRow[] => {
  const own = rows.flatMap((row, index) => (index >= first && row[0] && !isTotal(row) ? [index] : []))
  const isInTime = own.length >= FEWEST && (!times || own.every(index => TIME.test(rows[index]![0]!.text)))
  const beside = new Set(own)
  const at =
    (step: number): BaseRow =>
    row =>
      beside.has(row) && beside.has(row + step) ? row + step : undefined
  return isInTime ? [at(-1), at(1)] : []
}

const START = exact(100)

/** The one row in which a column stands at 100: where an index starts, or the whole that others are shares of. */
export const hundredOf = ({ rows }: Table, first: number, column: number): BaseRow | undefined => {
  const hundreds = rows.flatMap((row, index) => {
    const value = index >= first ? row[column]?.value : undefined
    return value && compareExact(value, START) === 0 ? [index] : []
  })
  return hundreds.length === 1 ? () => hundreds[0] : undefined
}
