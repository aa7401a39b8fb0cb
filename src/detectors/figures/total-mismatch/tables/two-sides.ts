import type { Document } from '../../../../model/document.js'
import type { Draft } from '../../../../model/finding.js'
import { absolute, compareExact, minus, plain } from '../../../../text/decimals.js'
import { regexp } from '../../../../text/regexp.js'
import { digitSlip } from '../../../../text/slips.js'
import type { TableCell } from '../../../../text/tables/cells.js'
import { tablesOf } from '../../../../text/tables/tables.js'
import { locate } from '../../within.js'

/** The line that closes one side of a balance sheet, and that of the other. */
const ASSETS = /^(?:资产总[计额]|资产合计|总资产|total assets)$/i
const OTHER_SIDE = regexp('i')`
  ^(?:负债[和及与、](?:所有者|股东|净资产)?(?:权益)?(?:[（(]或(?:所有者|股东)权益[）)])?总[计额]
    |负债[和及与](?:所有者|股东)权益(?:[（(]或(?:所有者|股东)权益[）)])?合计
    |total (?:liabilities(?: and|,) .{0,60}(?:equity|deficit|capital|net assets|reserves)|equity and liabilities))$
`
/** Rows between the two sides at most. */
const MOST_BETWEEN = 90

/** A closing line with its numbers in order. */
interface Side {
  readonly label: string
  readonly cells: readonly TableCell[]
  readonly at: number
}

/** Sides of a balance sheet that do not balance in one of its columns: where the others do, or one slip of the pen explains it. The sections of a sheet may be tables of their own. */
export const wrongSides = (document: Document): Draft[] => {
  const rows = tablesOf(document).flatMap(({ rows }) => rows)
  const sides = rows.flatMap((row, at): Side[] => {
    const [name, ...rest] = row
    const label = (name?.text ?? '').normalize('NFKC').replace(/\s+/g, ' ').replace(NUMBERED, '').trim()
    return ASSETS.test(label) || OTHER_SIDE.test(label) ? [{ label, at, cells: rest.flatMap(cell => (cell?.value ? [cell] : [])) }] : []
  })
  return sides.flatMap((side, index) => {
    const other = sides[index + 1]
    const isSheet = other && ASSETS.test(side.label) && !ASSETS.test(other.label) && other.at - side.at <= MOST_BETWEEN
    return isSheet && side.cells.length === other.cells.length ? judge(document, side, other) : []
  })
}

const NUMBERED = /^(?:[一二三四五六七八九十]+|\d+)[、.．]\s*/

const judge = (document: Document, side: Side, other: Side): Draft[] => {
  const wrong = side.cells.flatMap((cell, at) => (areEqual(cell, other.cells[at]!) ? [] : [at]))
  const [only] = wrong
  if (only === undefined || wrong.length > 1 || (side.cells.length === 1 && !isSlip(side.cells[0]!, other.cells[0]!))) return []
  return [draft(document, side.label, [side.cells[only]!, other.cells[only]!], other.label)]
}

const areEqual = (a: TableCell, b: TableCell): boolean => compareExact(a.value!, b.value!) === 0

const isSlip = (a: TableCell, b: TableCell): boolean => digitSlip(plain(a.value!), plain(b.value!)) !== undefined

const draft = (document: Document, label: string, [one, other]: readonly [TableCell, TableCell], otherLabel: string): Draft => ({
  rule: 'total-mismatch',
  level: 'error',
  confidence: 0.95,
  messageId: 'total-mismatch.sides',
  data: { label, value: one.text, otherLabel, other: other.text, difference: plain(absolute(minus(one.value!, other.value!))) },
  locations: [locate(document, one, 'part'), locate(document, other, 'part')],
  evidence: { arithmetic: `${plain(one.value!)} ≠ ${plain(other.value!)}` },
})
