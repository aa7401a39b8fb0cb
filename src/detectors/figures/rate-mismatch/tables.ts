import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { compareExact, plain, ZERO } from '../../../text/decimals.js'
import type { TableCell } from '../../../text/table-cells.js'
import { type Table, tablesOf } from '../../../text/tables.js'
import { locate } from '../within.js'
import { computed, follows, RELATIONS, type Relation } from './relations.js'

/** A column with the two it follows from. */
interface Reading {
  readonly relation: Relation
  readonly value: number
  readonly base: number
  /** Rows of the table that the reading makes right, and those it makes wrong. */
  readonly right: readonly number[]
  readonly wrong: readonly number[]
}

/** Columns that rest on other figures than those of the table. */
const OTHERWISE = /可比|不变价|实际增|环比|复合|年均|(?<![毛净])利率|税率|汇率|排名|annuali[sz]ed|real\b|compound/i
const POINTS = /百分点|points?\b|\bpp\b/i
const FEWEST = 2
const MOST_ROWS = 400
const MOST_COLUMNS = 14

/** Cells of a column that do not follow from the two columns the rest of it follows from. */
export const wrongTableRates = (document: Document): Draft[] =>
  tablesOf(document).flatMap(table => {
    if (table.columns > MOST_COLUMNS || table.rows.length > MOST_ROWS) return []
    const first = table.rows.findIndex(row => row.some((cell, column) => column > 0 && cell?.value !== undefined && !cell.header))
    if (first < 1) return []
    const heads = Array.from({ length: table.columns }, (_, column) => headOf(table, first, column))
    const drafts = heads.flatMap((head, column) =>
      column > 0 && !OTHERWISE.test(head) ? wrongInColumn(document, { table, first, heads }, column) : [],
    )
    return drafts.filter((draft, index) => drafts.findIndex(other => areOfSameCells(draft, other)) === index)
  })

/** A price from amount and quantity is no other fault than the amount from price and quantity. */
const areOfSameCells = (a: Draft, b: Draft): boolean => a.locations.every(({ start }) => b.locations.some(other => other.start === start))

/** A table with its first row of numbers and the heads of its columns. */
interface Headed {
  readonly table: Table
  readonly first: number
  readonly heads: readonly string[]
}

const headOf = (table: Table, first: number, column: number): string =>
  table.rows
    .slice(0, first)
    .flatMap(row => row[column]?.text ?? [])
    .join('')

const wrongInColumn = (document: Document, headed: Headed, column: number): Draft[] => {
  const best = readingsOf(headed, column).reduce<Reading | undefined>((a, b) => (a && a.right.length >= b.right.length ? a : b), undefined)
  if (!best || best.wrong.length === 0) return []
  return best.wrong.map(row => draft(document, headed.table, column, best, row))
}

/** Readings that hold for most rows, two at least, and fail for no more than two. */
const readingsOf = (headed: Headed, column: number): Reading[] => {
  const { table, first, heads } = headed
  const others = heads.flatMap((_, index) => (index !== column && index > 0 ? [index] : []))
  const found: Reading[] = []
  const keep = (reading: Reading | undefined): void => {
    if (reading) found.push(reading)
  }
  const total = totalRow(table, first)
  for (const relation of RELATIONS) {
    const isNamed = relation.heads.test(heads[column]!) || (relation.power === 2 && isOfRates(headed, column))
    if (!isNamed || (POINTS.test(heads[column]!) && relation.name !== 'difference')) continue
    for (const value of others)
      for (const base of others)
        if (value !== base && isFit(relation, heads[value]!, heads[base]!)) keep(tried(headed, column, { relation, value, base }))
    if (relation.name === 'share' && total !== undefined)
      for (const value of others) if (!PERCENT.test(heads[value]!)) keep(tried(headed, column, { relation, value, base: value }, total))
  }
  return found
}

const PERCENT = /[%％]/

/** Whether all numbers of a column are percentages, whatever its head. */
const isOfRates = ({ table, first }: Headed, column: number): boolean =>
  table.rows.slice(first).every(row => row[column]?.value === undefined || row[column]?.percent)

/** Whether two columns may be what a relation is about: shares are of amounts, only differences also of percentages. */
const isFit = ({ name, of }: Relation, value: string, base: string): boolean =>
  of
    ? of.value.test(value) && of.base.test(base)
    : name === 'difference'
      ? PERCENT.test(value) === PERCENT.test(base)
      : !PERCENT.test(value + base)

const TOTAL = /^(?:合\s*计|总\s*计|共计|总数|全[市县区省国]|all|overall|total(?: [a-z -]+)?)$/i

const totalRow = (table: Table, first: number): number | undefined => {
  const rows = table.rows.flatMap((row, index) => (index >= first && row[0] && TOTAL.test(row[0].text.trim()) ? [index] : []))
  return rows.length === 1 ? rows[0] : undefined
}

const tried = (
  { table, first }: Headed,
  column: number,
  reading: Pick<Reading, 'relation' | 'value' | 'base'>,
  baseRow?: number,
): Reading | undefined => {
  const right: number[] = []
  const wrong: number[] = []
  for (let row = first; row < table.rows.length; row++) {
    const [rate, value, base] = [table.rows[row]![column], table.rows[row]![reading.value], table.rows[baseRow ?? row]![reading.base]]
    if (!rate?.value || !value?.value || !base?.value || row === baseRow) continue
    if (reading.relation.power === 2 && (isLoss(value) || isLoss(base))) continue
    if (follows(reading.relation, rate, value, base)) right.push(row)
    else wrong.push(row)
    if (wrong.length > 3) return undefined
  }
  const parts = wrong.filter(row => !TOTAL.test(table.rows[row]![0]?.text.trim() ?? ''))
  return parts.length <= 2 && right.length >= FEWEST && right.length > parts.length ? { ...reading, right, wrong } : undefined
}

/** What a change from or to less than nothing comes to in percent is said in more than one way. */
const isLoss = ({ value }: TableCell): boolean => compareExact(value!, ZERO) < 0

const draft = (document: Document, table: Table, column: number, { relation, right, ...reading }: Reading, row: number): Draft => {
  const rate = table.rows[row]![column]!
  const value = table.rows[row]![reading.value]!
  const base = reading.base === reading.value ? table.rows[totalRow(table, 1)!]![reading.base]! : table.rows[row]![reading.base]!
  const result = computed(relation, rate, value, base)
  const sign = relation.power === 2 ? '%' : ''
  return {
    rule: 'rate-mismatch',
    level: 'error',
    confidence: right.length >= 4 ? 0.95 : right.length === 3 ? 0.9 : 0.85,
    messageId: `rate-mismatch.table-${relation.name}`,
    data: {
      label: table.rows[row]![0]?.text ?? '',
      value: value.text,
      base: base.text,
      stated: rate.text,
      computed: result,
      rows: right.length,
    },
    locations: [locate(document, rate, 'total'), locate(document, value, 'part'), locate(document, base, 'part')],
    evidence: {
      arithmetic: `${relation.formula(plain(value.value!), plain(base.value!))} = ${result}${sign} ≠ ${plain(rate.value!)}${sign}`,
    },
  }
}
