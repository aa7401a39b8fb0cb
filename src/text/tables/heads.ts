import type { Block, CellPosition, Document } from '../../model/document.js'
import { addTo } from '../../model/grouping.js'
import { once, recalling } from '../once.js'
import { isHeadOfUnits, isOfOtherUnit, unitInCorner, unitNamedBy, unitOfTables, unitOverOrUnder } from './units.js'

/** The heads a cell stands under: of its row and of its column, as written; empty where there is none. */
export interface Heads {
  readonly row: string
  readonly column: string
  /** The unit the lines over the table give for all of it: `万元` of `单位：万元`. */
  readonly unit?: string
}

const LONGEST_HEAD = 80

/** A cell with its block. */
interface PlacedCell {
  readonly index: number
  readonly cell: CellPosition
  readonly text: string
}

/** Heads of every cell that is no head itself, by index of its block. */
export const headsOfCells = once((document: Document): ReadonlyMap<number, Heads> => {
  const tables = new Map<number, PlacedCell[]>()
  for (const [index, block] of document.blocks.entries())
    if (block.cell) addTo(tables, block.cell.table, { index, cell: block.cell, text: headText(document, block) })
  const found = new Map<number, Heads>()
  for (const cells of tables.values()) readHeads(cells, unitOfAll(document, cells), found)
  return found
})

/** The unit said once for a whole table. */
const unitOfAll = (document: Document, cells: readonly PlacedCell[]): string | undefined => {
  const [{ index, text, cell }] = cells as [PlacedCell]
  const corner = cell.row === 0 && cell.column === 0 ? unitInCorner(text) : undefined
  return corner ?? unitOverOrUnder(document, index, cells.at(-1)!.index) ?? unitOfMoney(document, cells)
}

/** The unit of all tables, in those whose cells are marked as money. */
const unitOfMoney = (document: Document, cells: readonly PlacedCell[]): string | undefined => {
  const unit = unitOfTables(document)
  const sign = unit && cells.map(({ text }) => SIGNED_CELL.exec(text)?.[1]).find(sign => sign !== undefined)
  return sign && (/^[$£€¥]/.test(unit) ? unit : `${sign} ${unit}`)
}

/** `$214,380`, `(£12)`. */
const SIGNED_CELL = /^\(?([$£€¥]) ?\d/

/** Puts the heads of the cells of one table into `found`. */
const readHeads = (cells: readonly PlacedCell[], overall: string | undefined, found: Map<number, Heads>): void => {
  const isColumnHead = headsAmong(cells)
  const columns = columnsOf(cells, isColumnHead)
  const labels = labelColumns(columns)
  const units = unitColumn(columns)
  const rows = new Map<number, string>()
  const unitOfRow = new Map<number, string>()
  for (const { cell, text } of cells) {
    if (isColumnHead(cell)) continue
    if (labels.has(cell.column)) for (const row of reach(cell.row, cell.rowSpan)) append(rows, row, text)
    else if (cell.column === units) unitOfRow.set(cell.row, text)
  }
  const last = new Map<string, Heads>()
  const isOther = recalling(isOfOtherUnit)
  for (const { index, cell } of cells) {
    if (cell.header || labels.has(cell.column) || cell.column === units) continue
    const [row, column] = [rows.get(cell.row) ?? '', columns.get(cell.column)!.head]
    const unit = unitOfRow.get(cell.row) ?? (overall === undefined || isOther(row) || isOther(column) ? undefined : overall)
    const known = last.get(column)
    const heads = known && known.row === row && known.unit === unit ? known : { row, column, ...(unit && { unit }) }
    last.set(column, heads)
    found.set(index, heads)
  }
}

const MOST_REACHED = 200

/** The rows or columns a head stands over. */
const reach = (first: number, span: number): number[] => Array.from({ length: Math.min(span, MOST_REACHED) }, (_, step) => first + step)

/** Tells the heads of columns; where the first row holds figures, its first cell only names that row. */
const headsAmong = (cells: readonly PlacedCell[]): ((cell: CellPosition) => boolean) => {
  const hasHeadRow = !cells.some(({ cell }) => cell.row === 0 && !cell.header)
  const hasUnitRow = hasHeadRow && isUnitRow(cells.filter(({ cell }) => cell.row === 1))
  return ({ header, row, column }) => (header && (column > 0 || (row === 0 && hasHeadRow))) || (hasUnitRow && row === 1 && column > 0)
}

/** A row under the heads of nothing but the unit of each column: `£000`, `£m`, `%`. */
const isUnitRow = (row: readonly PlacedCell[]): boolean => {
  const units = row.filter(({ text }) => text.trim() !== '')
  return units.length > 0 && units.every(({ cell, text }) => cell.column > 0 && UNIT_CELL.test(text.trim()))
}

const UNIT_CELL = /^(?:[$£€¥]\s?(?:['’]?000s?|k|m|mn|bn|thousands?|millions?|billions?)|['’]000s?|[%％]|[百千万亿]*元)$/i

/** A column of a table: what it is headed with, and the texts under that. */
interface Column {
  readonly head: string
  readonly body: readonly string[]
}

const columnsOf = (cells: readonly PlacedCell[], isColumnHead: (cell: CellPosition) => boolean): ReadonlyMap<number, Column> => {
  const heads = new Map<number, string>()
  const bodies = new Map<number, string[]>()
  for (const { cell, text } of cells) {
    if (isColumnHead(cell)) for (const column of reach(cell.column, cell.columnSpan)) append(heads, column, text)
    else addTo(bodies, cell.column, text)
  }
  const columns = [...new Set([...heads.keys(), ...bodies.keys()])].sort((a, b) => a - b)
  return new Map(columns.map(column => [column, { head: heads.get(column) ?? '', body: bodies.get(column) ?? [] }]))
}

/** `序号`, `1.3.2`: what only counts the rows. */
export const NUMBERING_HEAD = /^(?:序号|编号|条款号|行次|代码|No\.?|#)$/i
const NUMBERING = /^[（(]?(?:\d{1,3}(?:[.．]\d{1,3}){0,3}|[一二三四五六七八九十]{1,3})[)）.．、]?$/
const LONGEST_LABEL = 32
/** No figure but a word: `整改任务`. */
const WORDED = /[一-鿿]{2}|[A-Za-z]{3}/

const most = (texts: readonly string[], is: (text: string) => boolean): boolean => texts.filter(is).length * 2 > texts.length

/** The columns that name the rows: the first, or the next where the first only numbers them; and words that come between it and the figures. */
const labelColumns = (columns: ReadonlyMap<number, Column>): ReadonlySet<number> => {
  const isWorded = (column: number): boolean =>
    most(columns.get(column)?.body ?? [], text => text.length <= LONGEST_LABEL && WORDED.test(text) && !/\d/.test(text))
  const { head = '', body = [] } = columns.get(0) ?? {}
  const isNumbered = isWorded(1) && (NUMBERING_HEAD.test(head.trim()) || most(body, text => NUMBERING.test(text.trim())))
  const first = isNumbered ? 1 : 0
  const more =
    isWorded(first + 1) && unitColumn(columns) !== first + 1 && columns.has(first + 3 - (unitColumn(columns) === undefined ? 1 : 0))
  return new Set(more ? [first, first + 1] : [first])
}

/** The column that gives the unit of each row. */
const unitColumn = (columns: ReadonlyMap<number, Column>): number | undefined =>
  [...columns].find(
    ([column, { head, body }]) => column > 0 && isHeadOfUnits(head) && most(body, text => unitNamedBy(text) !== undefined),
  )?.[0]

const headText = ({ text }: Document, { start, end }: Block): string => text.slice(start, Math.min(end, start + LONGEST_HEAD))

const append = (heads: Map<number, string>, key: number, text: string): void => {
  const known = heads.get(key)
  if (known === undefined) heads.set(key, text)
  else if (known.length < LONGEST_HEAD) heads.set(key, `${known} ${text}`)
}
