import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { absolute, compareExact, type Exact, exact, minus, plain, plus, shifted, times, ZERO } from '../../../text/decimals.js'
import { type Table, type TableCell, tablesOf } from '../../../text/tables.js'
import { locate } from '../within.js'

/** How a column of rates may follow from two others: growth from one to the other, one as a share of the other, or what is left of it. */
type Relation = 'growth' | 'share' | 'margin'

/** A column of rates with the two it follows from. */
interface Reading {
  readonly relation: Relation
  readonly value: number
  readonly base: number
  /** Rows of the table that the reading makes right, and those it makes wrong. */
  readonly right: readonly number[]
  readonly wrong: readonly number[]
}

const RATE = /率|比|％|%|增长|增幅|增速|增减|降幅|变动|变化|占|构成|进度|share|percent|rate|ratio|growth|change|margin|increase|decrease/i
/** Rates that rest on other figures than those of the table. */
const OTHERWISE = /可比|不变价|实际增|环比|复合|年均|(?<![毛净])利率|税率|汇率|排名|百分点|points?\b|annuali[sz]ed|real\b|compound/i
const FEWEST = 3
const MOST_ROWS = 400
const MOST_COLUMNS = 14
const HUNDRED = exact(100)

/** Cells of a column of rates that do not follow from the two columns the rest of it follows from. */
export const wrongTableRates = (document: Document): Draft[] =>
  tablesOf(document).flatMap(table => {
    if (table.columns > MOST_COLUMNS || table.rows.length > MOST_ROWS) return []
    const first = table.rows.findIndex(row => row.some((cell, column) => column > 0 && cell?.value !== undefined && !cell.header))
    if (first < 1) return []
    const heads = Array.from({ length: table.columns }, (_, column) => headOf(table, first, column))
    return heads.flatMap((head, column) =>
      column > 0 && RATE.test(head) && !OTHERWISE.test(head) ? wrongInColumn(document, table, first, column, heads) : [],
    )
  })

const headOf = (table: Table, first: number, column: number): string =>
  table.rows
    .slice(0, first)
    .flatMap(row => row[column]?.text ?? [])
    .join('')

const wrongInColumn = (document: Document, table: Table, first: number, column: number, heads: readonly string[]): Draft[] => {
  const best = readingsOf(table, first, column, heads).reduce<Reading | undefined>(
    (a, b) => (a && a.right.length >= b.right.length ? a : b),
    undefined,
  )
  if (!best || best.wrong.length === 0) return []
  return best.wrong.map(row => draft(document, table, column, best, row))
}

/** Readings that hold for most rows, three at least, and fail for no more than two. */
const readingsOf = (table: Table, first: number, column: number, heads: readonly string[]): Reading[] => {
  const amounts = heads.flatMap((head, index) => (index !== column && index > 0 && !/[%％]/.test(head) ? [index] : []))
  const found: Reading[] = []
  for (const value of amounts)
    for (const base of amounts)
      if (value !== base)
        for (const relation of ['growth', 'share', 'margin'] as const) {
          const reading = tried(table, first, column, { relation, value, base })
          if (reading) found.push(reading)
        }
  const total = totalRow(table, first)
  if (total !== undefined)
    for (const value of amounts) {
      const reading = tried(table, first, column, { relation: 'share', value, base: value }, total)
      if (reading) found.push(reading)
    }
  return found
}

const TOTAL = /^(?:合\s*计|总\s*计|共计|总数|全[市县区省国]|total|all|overall)$/i

const totalRow = (table: Table, first: number): number | undefined => {
  const rows = table.rows.flatMap((row, index) => (index >= first && row[0] && TOTAL.test(row[0].text.trim()) ? [index] : []))
  return rows.length === 1 ? rows[0] : undefined
}

const tried = (
  table: Table,
  first: number,
  column: number,
  reading: Pick<Reading, 'relation' | 'value' | 'base'>,
  baseRow?: number,
): Reading | undefined => {
  const right: number[] = []
  const wrong: number[] = []
  for (let row = first; row < table.rows.length; row++) {
    const [rate, value, base] = [table.rows[row]![column], table.rows[row]![reading.value], table.rows[baseRow ?? row]![reading.base]]
    if (!rate?.value || !value?.value || !base?.value || row === baseRow) continue
    if (follows(reading.relation, rate, value, base)) right.push(row)
    else wrong.push(row)
    if (wrong.length > 2) return undefined
  }
  return right.length >= FEWEST && right.length >= 2 * wrong.length ? { ...reading, right, wrong } : undefined
}

/** Whether `rate` is what follows, with half a last digit of each figure to spare, and one of the rate, which may be cut off. */
const follows = (relation: Relation, rate: TableCell, value: TableCell, base: TableCell): boolean => {
  if (compareExact(base.value!, ZERO) <= 0 || compareExact(value.value!, ZERO) < 0) return false
  // rate = 100 × part ÷ whole, held by cross-multiplication: no division, no rounding
  const [part, whole] = partAndWhole(relation, value, base)
  const off = absolute(minus(times(rate.value!, whole), times(part, HUNDRED)))
  const slack = plus(times(unitOf(rate), whole), times(HUNDRED, plus(spare(value), spare(base))))
  return compareExact(off, slack) <= 0
}

const partAndWhole = (relation: Relation, { value }: TableCell, { value: base }: TableCell): readonly [Exact, Exact] =>
  relation === 'growth' ? [minus(value!, base!), base!] : relation === 'share' ? [value!, base!] : [minus(value!, base!), value!]

/** One of the last digit of a cell; half of it when the cell is rounded, nothing when it counts. */
const unitOf = ({ decimals }: TableCell): Exact => exact(1, -decimals)
const spare = (cell: TableCell): Exact => (cell.decimals > 0 ? times(unitOf(cell), exact(5, -1)) : ZERO)

/** 100 × part ÷ whole with one digit more than the rate gives, rounded. */
const computed = (relation: Relation, rate: TableCell, value: TableCell, base: TableCell): string => {
  const [part, whole] = partAndWhole(relation, value, base)
  const places = rate.decimals + 1
  const scaled = shifted(times(part, HUNDRED), places)
  const exponent = Math.min(scaled.exponent, whole.exponent)
  const at = ({ coefficient, exponent: own }: Exact): bigint => coefficient * 10n ** BigInt(own - exponent)
  const [top, bottom] = [at(scaled), at(whole)]
  const sign = top < 0n ? -1n : 1n
  return plain({ coefficient: (sign * (2n * sign * top + bottom)) / (2n * bottom), exponent: -places })
}

const FORMULA: Readonly<Record<Relation, (value: string, base: string) => string>> = {
  growth: (value, base) => `(${value} − ${base}) ÷ ${base} × 100`,
  share: (value, base) => `${value} ÷ ${base} × 100`,
  margin: (value, base) => `(${value} − ${base}) ÷ ${value} × 100`,
}

const draft = (document: Document, table: Table, column: number, reading: Reading, row: number): Draft => {
  const rate = table.rows[row]![column]!
  const value = table.rows[row]![reading.value]!
  const base = reading.base === reading.value ? table.rows[totalRow(table, 1)!]![reading.base]! : table.rows[row]![reading.base]!
  const result = computed(reading.relation, rate, value, base)
  return {
    rule: 'rate-mismatch',
    level: 'error',
    confidence: reading.right.length >= 4 ? 0.95 : 0.9,
    messageId: `rate-mismatch.table-${reading.relation}`,
    data: {
      label: table.rows[row]![0]?.text ?? '',
      value: value.text,
      base: base.text,
      stated: rate.text,
      computed: result,
      rows: reading.right.length,
    },
    locations: [locate(document, rate, 'total'), locate(document, value, 'part'), locate(document, base, 'part')],
    evidence: { arithmetic: `${FORMULA[reading.relation](plain(value.value!), plain(base.value!))} = ${result} ≠ ${plain(rate.value!)}` },
  }
}
