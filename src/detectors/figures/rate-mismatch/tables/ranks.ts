import type { Document } from '../../../../model/document.js'
import type { Draft } from '../../../../model/finding.js'
import { compareExact, type Exact } from '../../../../text/decimals.js'
import type { TableCell } from '../../../../text/tables/cells.js'
import type { Table } from '../../../../text/tables/tables.js'
import { locate } from '../../within.js'

const RANK = /(?:排名|名次|位次|排序)(?:[（(][^（()）]{1,12}[)）])?$|^(?:overall )?rank(?:ing)?(?: by .{1,40})?$/i
/** `上年排名`, `Previous rank`: a rank by other figures. */
const OF_OTHER_TIME = /上年|去年|上期|上月|此前|原|previous|last|prior/i
const NO_VALUE = /序号|编号|电话|\bno\.?$|\bref\b/i
const FEWEST = 4
const MOST_ROWS = 200
const MOST_COLUMNS = 20

/** A row with its rank. */
interface Ranked {
  readonly row: Table['rows'][number]
  readonly rank: TableCell
  readonly at: number
}

/** A rank that is not the place of its row by the column that gives all other rows their ranks. */
export const wrongRanks = (document: Document, table: Table, heads: readonly string[], first: number): Draft[] => {
  const column = heads.findIndex((head, at) => at > 0 && RANK.test(head.trim()) && !OF_OTHER_TIME.test(head))
  if (column < 0 || table.columns > MOST_COLUMNS || table.rows.length > MOST_ROWS) return []
  const ranked = table.rows.slice(first).flatMap(row => rankedIn(row, column))
  if (ranked.length < FEWEST || ranked.some(({ at }) => at < 1 || at > ranked.length)) return []
  const readings = heads.flatMap((head, key) => {
    const values = ranked.map(({ row }) => row[key]?.value)
    if (key === column || NO_VALUE.test(head.trim()) || values.some(value => value === undefined)) return []
    return [1, -1].map(order => ({ key, off: offBy(ranked, values as Exact[], order) }))
  })
  // of columns that do as well, the one nearest to the rank
  const [best] = readings.sort((a, b) => a.off.length - b.off.length || Math.abs(a.key - column) - Math.abs(b.key - column))
  const [only] = best?.off ?? []
  return best?.off.length === 1 && only ? [draft(document, ranked[only.index]!, only.place, best.key, ranked.length - 1)] : []
}

const rankedIn = (row: Table['rows'][number], column: number): Ranked[] => {
  const rank = row[column]
  const at = rank?.value && rank.decimals === 0 ? Number(rank.value.coefficient) * 10 ** rank.value.exponent : 0
  return rank?.value ? [{ row, rank, at }] : []
}

/** The rows whose rank is not their place; of equals any place they fill together. */
const offBy = (ranked: readonly Ranked[], values: readonly Exact[], order: number): { readonly index: number; readonly place: number }[] =>
  ranked.flatMap(({ at }, index) => {
    const compared = values.map(other => compareExact(other, values[index]!) * order)
    const above = compared.filter(result => result > 0).length
    const equal = compared.filter(result => result === 0).length
    const distinct = new Set(
      values.filter((_, other) => compared[other]! > 0).map(({ coefficient, exponent }) => `${coefficient}e${exponent}`),
    ).size
    return (at > above && at <= above + equal) || at === distinct + 1 ? [] : [{ index, place: above + 1 }]
  })

const draft = (document: Document, { row, rank }: Ranked, place: number, key: number, rows: number): Draft => ({
  rule: 'rate-mismatch',
  level: 'error',
  confidence: rows >= 4 ? 0.9 : 0.85,
  messageId: 'rate-mismatch.table-rank',
  data: {
    label: row.find(cell => cell && cell.value === undefined)?.text ?? '',
    value: row[key]!.text,
    stated: rank.text,
    computed: place,
    rows,
  },
  locations: [locate(document, rank, 'total'), locate(document, row[key]!, 'part')],
})
