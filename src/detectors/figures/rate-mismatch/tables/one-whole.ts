import { Decimal } from 'decimal.js'
import type { Document } from '../../../../model/document.js'
import type { Draft } from '../../../../model/finding.js'
import { plain } from '../../../../text/decimals.js'
import { regexp } from '../../../../text/regexp.js'
import type { TableCell } from '../../../../text/tables/cells.js'
import type { Table } from '../../../../text/tables/tables.js'
import { locate } from '../../within.js'

const SHARE = regexp('i')`占|比[例重]|选择率|提及率|share|^%$|[,，]\s?%$|[（(]%[)）]$|% of|percent|proportion`
const OTHERWISE = regexp('i')`增|减|降|同比|环比|上年|预算|计划|完成|change|growth|budget|target`
/** Rows that have one base in common. */
const FEWEST = 4
const MOST_COLUMNS = 14
const ALL = 100

/**
 * Shares of one whole that stands elsewhere: how many gave each answer, in percent of all who were asked. What the other rows say of the whole holds
 * for each, so that one share which no such whole allows is wrong.
 */
export const wrongSharesOfOne = (document: Document, table: Table, first: number): Draft[] => {
  if (table.columns > MOST_COLUMNS || first < 1) return []
  const heads = Array.from({ length: table.columns }, (_, column) => table.rows[first - 1]![column]?.text ?? '')
  return heads.flatMap((head, column) => {
    if (column < 2 || !SHARE.test(head) || OTHERWISE.test(head)) return []
    const pairs = table.rows.slice(first).flatMap(row => pairIn(row, column))
    const odd = pairs.length >= FEWEST ? oddAmong(pairs) : undefined
    return odd ? [draft(document, odd)] : []
  })
}

/** A number with its share, and the wholes they allow. */
interface Pair {
  readonly name: TableCell
  readonly part: TableCell
  readonly rate: TableCell
  readonly lo: Decimal
  readonly hi: Decimal
}

/** The number right before a share; that of all is the whole itself. */
const pairIn = (row: Table['rows'][number], column: number): Pair[] => {
  const [name, part, rate] = [row[0], row[column - 1], row[column]]
  if (!name || !part?.value || !rate?.value || part.percent || rate.value.coefficient <= 0n || part.value.coefficient <= 0n) return []
  const [value, share] = [new Decimal(plain(part.value)).times(100), new Decimal(plain(rate.value))]
  const spare = new Decimal(10).pow(-rate.decimals)
  return share.gt(spare) && share.lt(ALL) ? [{ name, part, rate, lo: value.div(share.plus(spare)), hi: value.div(share.minus(spare)) }] : []
}

/** The one pair that allows no whole all the others allow; the others must not be all alike. */
const oddAmong = (pairs: readonly Pair[]): (Pair & { readonly whole: Decimal; readonly rows: number }) | undefined => {
  const odd = pairs.filter(pair => {
    const others = wholeOf(pairs.filter(other => other !== pair))
    return others.lo.lte(others.hi) && (pair.hi.lt(others.lo) || pair.lo.gt(others.hi))
  })
  const [only] = odd
  if (odd.length !== 1 || !only) return undefined
  const rest = pairs.filter(pair => pair !== only)
  const rates = rest.map(({ rate }) => Number(plain(rate.value!)))
  const { lo, hi } = wholeOf(rest)
  if (Math.max(...rates) < Math.min(...rates) * 1.5) return undefined
  return { ...only, whole: lo.plus(hi).div(2), rows: rest.length }
}

const wholeOf = (pairs: readonly Pair[]): { readonly lo: Decimal; readonly hi: Decimal } => ({
  lo: Decimal.max(...pairs.map(({ lo }) => lo)),
  hi: Decimal.min(...pairs.map(({ hi }) => hi)),
})

const draft = (document: Document, { name, part, rate, whole, rows }: ReturnType<typeof oddAmong> & object): Draft => {
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
