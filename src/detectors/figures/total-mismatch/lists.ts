import type { Document } from '../../../model/document.js'
import type { Figure } from '../../../model/figure.js'
import type { Draft } from '../../../model/finding.js'
import { compareExact, isWithin, minus } from '../../../text/decimals.js'
import { meets, sumOf } from '../../../text/rounding.js'
import { isAmount, type ListRows, listRowsOf } from '../../../text/tables/list-rows.js'
import { OVERLAPPING } from './classes.js'
import { slipBetween } from './slips.js'
import { sumDraft } from './telling.js'
import { addedUp, type Term, termOf } from './terms.js'

/** What closes a list: nothing but the rest comes after it. */
const CLOSING =
  /^\s*(?:[-·•*●▪–—]|[(（]?\d+[.)、）])?\s*(?:其他|其它|其余|剩余|others?\b|remaining|(?:the )?(?:rest|remainder)\b|all other)/i
/** The line before a list says that it divides something, or no more than that a list follows. */
const DIVIDES =
  /共|合计|总计|构成|分布|组成|分别|分为|\btotal|breakdown|broken down|made up|compris|consist|split|as follows|divided|distributed/i
const ANNOUNCES = /[：:]\s*$/
/** How far off, as hundredths of the total, the items of a list that divides a total, and of one that only follows it, may be. */
const DIVIDED = 12
const FOLLOWING = 4

/** Totals told right before a list that its items do not make: `48 seats: · A 21 · B 14 · C 9 · D 3`. */
export const wrongLists = (document: Document): Draft[] =>
  listRowsOf(document).flatMap(list => {
    const rows = list.complete ? list.rows : (list.opening ?? [])
    return (rows[0] ?? []).flatMap((figure, column) => (isAmount(figure) ? (wrongColumn(document, { ...list, rows }, column) ?? []) : []))
  })

const wrongColumn = (document: Document, list: ListRows, column: number): Draft | undefined => {
  const parts = list.rows.map(row => termIn(document, row[column]!))
  const totals = list.lead.map(figure => termIn(document, figure)).filter(total => mayBeTotal(total, parts))
  if (parts.some(({ change, value }) => change || value === undefined)) return undefined
  const extent = sumOf(parts.map(part => part.extent))
  if (totals.some(total => meets(total.extent, extent))) return undefined
  const sum = addedUp(parts)
  const near = totals.filter(({ value }) => isWithin(minus(sum, value!), value!, DIVIDED))
  const [total, ...others] = near
  if (!total || others.length > 0) return undefined
  const { text, blocks } = document
  const announced = text.slice(blocks[list.first - 1]!.start, blocks[list.first - 1]!.end)
  const last = text.slice(blocks[list.last]!.start, blocks[list.last]!.end)
  if (CLOSING.test(last) || (DIVIDES.test(announced) && ANNOUNCES.test(announced)))
    return sumDraft(document, { total, reading: parts, sum }, 'error', 0.85)
  const isSlip = slipBetween(sum, total, parts, true) !== undefined
  const labels = text.slice(blocks[list.first]!.start, blocks[list.last]!.end)
  return ANNOUNCES.test(announced) && !OVERLAPPING.test(labels) && (isSlip || isWithin(minus(sum, total.value!), total.value!, FOLLOWING))
    ? sumDraft(document, { total, reading: parts, sum }, 'warning', 0.7)
    : undefined
}

const termIn = (document: Document, figure: Figure): Term =>
  termOf(document.text, figure, document.text.slice(Math.max(0, figure.start - REACH), figure.start))

/** Characters before a figure that tell what it is. */
const REACH = 24

const mayBeTotal = ({ change, value, unit }: Term, parts: readonly Term[]): boolean =>
  !change && value !== undefined && unit === parts[0]!.unit && parts.every(part => part.value && compareExact(part.value, value) < 0)
