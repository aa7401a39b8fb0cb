import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { addTo } from '../../model/grouping.js'
import type { Span } from '../../model/span.js'
import type { TableCell } from '../../text/tables/cells.js'
import { type Table, tablesOf } from '../../text/tables/tables.js'

/** Numbers a row has at least, and digits in all of them, before its standing twice means anything. */
const NUMBERS = 2
const DIGITS = 5
/** Rows that stand again beyond which a table is a record of events, where rows may be alike, and the share of its rows likewise. */
const MOST_GROUPS = 3
const MOST_SHARE = 0.25
/** What sums up stands once for each part of a table. */
const SUM = /合计|小计|总计|共计|总数|^计$|total|subtotal|sum\b|average|平均/i

/** Rows of one table that stand in it twice, name and figures: pasted once too often. */
export const doubledRows = (document: Document): Draft[] => tablesOf(document).flatMap(table => inTable(document, table))

const inTable = (document: Document, { rows }: Table): Draft[] => {
  const known = new Map<string, Span[]>()
  for (const row of rows) {
    const cells = row.filter(cell => cell !== undefined)
    if (isTelling(cells)) addTo(known, cells.map(({ column, text }) => `${column} ${text}`).join('\n'), spanOf(cells))
  }
  const doubled = [...known.values()].filter(spans => spans.length > 1)
  const again = doubled.reduce((sum, spans) => sum + spans.length - 1, 0)
  if (doubled.length > MOST_GROUPS || again > Math.max(1, MOST_SHARE * rows.length)) return []
  return doubled.map(spans => draftOf(document, spans))
}

/** Whether a row names something and states figures of it: no heads, no sums, no line of zeros. */
const isTelling = (cells: readonly TableCell[]): boolean => {
  const named = cells.find(({ text, value, blank }) => value === undefined && !blank && /\p{L}{2}/u.test(text))
  if (!named || cells.every(({ header }) => header) || cells.some(({ text, value }) => value === undefined && SUM.test(text))) return false
  const numbers = new Set(cells.flatMap(({ text, value }) => (value === undefined ? [] : [text.replace(/\D/g, '')])))
  return numbers.size >= NUMBERS && [...numbers].join('').length >= DIGITS
}

const spanOf = (cells: readonly TableCell[]): Span => ({ start: cells[0]!.start, end: cells.at(-1)!.end })

const draftOf = ({ id, text }: Document, spans: readonly Span[]): Draft => ({
  rule: 'repeated-block',
  level: 'warning',
  confidence: 0.85,
  messageId: 'repeated-block.row',
  data: { quote: text.slice(spans[0]!.start, spans[0]!.end).replace(/[\s|]+/g, ' '), places: spans.length },
  locations: spans.map(({ start, end }) => ({ document: id, start, end, role: 'copy' })),
})
