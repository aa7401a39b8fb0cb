import { Decimal } from 'decimal.js'
import type { Document } from '../../../../model/document.js'
import type { Draft } from '../../../../model/finding.js'
import { plain } from '../../../../text/decimals.js'
import type { Computed } from '../../../../text/quotients.js'
import { regexp } from '../../../../text/regexp.js'
import type { TableCell } from '../../../../text/tables/cells.js'
import type { Table } from '../../../../text/tables/tables.js'
import { locate } from '../../within.js'
import { oddAmong } from '../claims/odd-whole.js'

const SHARE = regexp('i')`占|比[例重]|选择率|提及率|share|^%$|[,，]\s?%$|[（(]%[)）]$|% of|percent|proportion`
const OTHERWISE = regexp('i')`增|减|降|同比|环比|上年|预算|计划|完成|change|growth|budget|target`
/** Rows that have one base in common. */
const FEWEST = 4
const MOST_COLUMNS = 14
const ALL = 100
/** How many times the least share the greatest must be. */
const SPREAD = 1.5

/**
 * Shares of one whole that stands elsewhere: how many gave each answer, in percent of all who were asked. What the other rows say of the whole holds
 * for each, so that one share which no such whole allows is wrong.
 */
export const wrongSharesOfOne = (document: Document, table: Table, first: number): Draft[] => {
  if (table.columns > MOST_COLUMNS || first < 1) return []
  const heads = Array.from({ length: table.columns }, (_, column) => table.rows[first - 1]![column]?.text ?? '')
  return heads.flatMap((head, column) => {
    if (column < 2 || !SHARE.test(head) || OTHERWISE.test(head)) return []
    const of = amountsBefore(heads, column)
    const pairs = of < 1 ? [] : table.rows.slice(first).flatMap(row => pairIn(row, of, column))
    const [odd, another] = pairs.length >= FEWEST ? oddAmong(pairs) : []
    return odd && !another && areVaried(pairs, odd.item) ? [draft(document, odd.item, odd.others, pairs.length - 1)] : []
  })
}

/** A number with its share, and the wholes they allow. */
interface Pair {
  readonly name: TableCell
  readonly part: TableCell
  readonly rate: TableCell
  readonly whole: Computed
}

/** The column of amounts that shares are told of: the one right before, or before changes of its own (支出 | 增长 | 占比). */
const amountsBefore = (heads: readonly string[], column: number): number => {
  const before = column - 1
  return CHANGE.test(heads[before]!) ? before - 1 : before
}

const CHANGE =
  /^(?:(?:同比|比上年|较上年|名义|实际)*(?:增长|增速|增幅|增减|变动|涨跌)率?|growth|change|y(?:ear)?[- ]o(?:n|ver)[- ]y(?:ear)?)\s*(?:[（(]?[%％][)）]?)?$/i

/** An amount and its share; that of all is the whole itself. */
const pairIn = (row: Table['rows'][number], of: number, column: number): Pair[] => {
  const [name, part, rate] = [row[0], row[of], row[column]]
  if (!name || !part?.value || !rate?.value || part.percent || rate.value.coefficient <= 0n || part.value.coefficient <= 0n) return []
  const [value, share] = [new Decimal(plain(part.value)).times(100), new Decimal(plain(rate.value))]
  const spare = new Decimal(10).pow(-rate.decimals)
  return share.gt(spare) && share.lt(ALL)
    ? [{ name, part, rate, whole: { lo: value.div(share.plus(spare)), hi: value.div(share.minus(spare)) } }]
    : []
}

/** Whether the shares of all pairs but one differ enough to tell a whole by. */
const areVaried = (pairs: readonly Pair[], but: Pair): boolean => {
  const rates = pairs.filter(pair => pair !== but).map(({ rate }) => Number(plain(rate.value!)))
  return Math.max(...rates) >= Math.min(...rates) * SPREAD
}

const draft = (document: Document, { name, part, rate }: Pair, others: Computed, rows: number): Draft => {
  const whole = others.lo.plus(others.hi).div(2)
  const computed = new Decimal(plain(part.value!))
    .times(100)
    .div(whole)
    .toDecimalPlaces(rate.decimals + 1)
    .toString()
  const about = whole.toSignificantDigits(4).toString()
  return {
    rule: 'rate-mismatch',
    level: 'error',
    confidence: 0.9,
    messageId: 'rate-mismatch.table-base',
    data: { label: name.text, value: part.text, base: about, stated: rate.text, computed, rows },
    locations: [locate(document, rate, 'total'), locate(document, part, 'part')],
    evidence: { arithmetic: `${plain(part.value!)} ÷ ${about} × 100% ≈ ${computed}% ≠ ${plain(rate.value!)}%` },
  }
}
