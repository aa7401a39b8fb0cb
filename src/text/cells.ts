import type { Block, CellPosition, Document } from '../model/document.js'
import type { Figure, Subject } from '../model/figure.js'
import { addTo } from '../model/grouping.js'
import { completed } from './figure-in-hand.js'
import { once, recalling } from './once.js'
import { periodKey, type ReportYear, readPeriods } from './periods.js'
import { regexp } from './regexp.js'
import { AGGREGATES, aggregateNamed } from './scope.js'
import { phraseIn } from './subjects.js'
import { inUnit, type Scaled, unitInCorner, unitNamedBy, unitOfHead, unitOverOrUnder, withoutUnit } from './table-units.js'

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
  return corner ?? unitOverOrUnder(document, index, cells.at(-1)!.index)
}

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
  for (const { index, cell } of cells) {
    if (cell.header || labels.has(cell.column) || cell.column === units) continue
    const unit = unitOfRow.get(cell.row) ?? overall
    const [row, column] = [rows.get(cell.row) ?? '', columns.get(cell.column)!.head]
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
  return ({ header, row, column }) => header && (column > 0 || (row === 0 && hasHeadRow))
}

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

const UNIT_HEAD = /^(?:计量|计算)?单位$|^units?(?: of measure)?$/i

/** The column that gives the unit of each row. */
const unitColumn = (columns: ReadonlyMap<number, Column>): number | undefined =>
  [...columns].find(
    ([column, { head, body }]) =>
      column > 0 && UNIT_HEAD.test(head.replace(/\s/g, '')) && most(body, text => unitNamedBy(text) !== undefined),
  )?.[0]

const headText = ({ text }: Document, { start, end }: Block): string => text.slice(start, Math.min(end, start + LONGEST_HEAD))

const append = (heads: Map<number, string>, key: number, text: string): void => {
  const known = heads.get(key)
  if (known === undefined) heads.set(key, text)
  else if (known.length < LONGEST_HEAD) heads.set(key, `${known} ${text}`)
}

const AGGREGATE = new RegExp(AGGREGATES, 'i')

const PLANNED = /预算|计划|目标|预期|\b(?:budget|target|plan|planned|forecast|projected)\b/i

/** What the head of a row or of a column says of the figures under it. */
interface HeadReading {
  readonly unit: Scaled | undefined
  readonly time: string | undefined
  readonly population: string | undefined
  readonly planned: boolean
  /** A price, which the unit over a table is not of. */
  readonly perShare: boolean
  readonly subject: Subject | undefined
}

/**
 * Reads the figures of cells as their heads complete them: subject from row and column, time, and the unit in brackets (`金额（万元）`). Each head
 * is read once, however many cells stand under it.
 */
export const readUnderHeads = (year: ReportYear | undefined): ((figure: Figure, heads: Heads) => Figure) => {
  const readingOf = recalling((head: string) => readHead(head, year))
  return (figure, heads) => underHeads(figure, readingOf(heads.row), readingOf(heads.column), heads.unit)
}

const aggregateIn = (head: string): string | undefined => {
  const words = AGGREGATE.exec(head)?.[0]
  return words && aggregateNamed(words)
}

const readHead = (head: string, year: ReportYear | undefined): HeadReading => {
  const named = bare(head)
  return {
    unit: unitOfHead(head),
    time: timesOf(head, year).find(key => key),
    population: aggregateIn(head),
    planned: PLANNED.test(head),
    perShare: /\bper (?:[a-z]+ )?(?:share|unit)\b|每股/i.test(head),
    subject: named === '' ? undefined : phraseIn(named),
  }
}

const underHeads = (figure: Figure, row: HeadReading, column: HeadReading, unitOver: string | undefined): Figure => {
  const unit = isUnscaled(figure) ? (row.unit ?? column.unit ?? (row.perShare ? undefined : unitNamedBy(unitOver))) : undefined
  const time = column.time ?? row.time
  const subject = subjectUnder(row.subject, column.subject)
  const isTold = time || row.population || column.planned
  const scope = isTold
    ? {
        ...figure.scope,
        ...(time && { time }),
        ...(row.population && { population: row.population }),
        ...(column.planned && { modality: 'plan' as const }),
      }
    : figure.scope
  return completed(unit ? inUnit(figure, unit) : figure, subject, scope)
}

/** A bare number, or one with no more than a sign of money before it, which a head may scale. */
const isUnscaled = ({ unit, raw }: Figure): boolean => unit === undefined || /^[$£€¥]\s?[\d,.]+$/.test(raw)

/** A head names its year bare as well: `2021 (MWh)`. */
const timesOf = (head: string, year: ReportYear | undefined): (string | undefined)[] => {
  const read = readPeriods(head).map(mention => periodKey(mention, year))
  return read.length > 0 ? read : [/(?<![0-9.,])(?:19|20)[0-9]{2}(?![0-9.,])/.exec(head)?.[0]]
}

/** What the row names, with the column as its modifier; a column that only names a time or a unit adds nothing. */
const subjectUnder = (row: Subject | undefined, column: Subject | undefined): Subject | undefined => {
  if (!row || !column?.head) return row ?? column
  return { ...row, modifiers: [...row.modifiers, column.head] }
}

/** The heads in words, without those that name nothing. */
export const namesOf = ({ row, column }: Heads): string => [row, column].filter(head => !GENERIC.test(head.trim())).join(' ')

const GENERIC = regexp('i')`
  ^(?:数量|数值|金额|合计|总计|小计|指标|指标值|项目|名称|本年|上年|本期|上期|数|值|数据|结果|内容|编列内容|具体内容|规定|要求|说明|备注
      |完成数|完成情况|完成值|实绩|实际|实际完成|实际数|total|amount|value|number|figure|item)s?$
`

/** `问责人数` is how many were held to account. */
const NUMBER_OF = /^([一-鿿]{2,})(?:人数|件数|户数|次数|个数|数量|总数)$/

const bare = (head: string): string => {
  const text = withoutUnit(head)
    .replace(/^(?:平均|人均|户均)(?=[一-鿿]{2})/, '')
    .replace(NUMBER_OF, '$1')
    .replace(/(?:19|20)[0-9]{2}(?:年度?)?|[0-9]+月/g, '')
    .trim()
  return GENERIC.test(text) || /^[\d\s年月季度.]*$/.test(text) ? '' : text
}
