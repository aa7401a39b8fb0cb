import type { Document } from '../../../model/document.js'
import type { Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'
import { ordinalOf } from '../../../text/ordinals.js'
import { regexp } from '../../../text/regexp.js'
import { type Table, tablesOf } from '../../../text/tables/tables.js'
import { COUNT_EN, COUNT_HAN } from './counting.js'
import type { Counted } from './listed.js'

/** 附表所列5个县区, 下表列出六类设备. */
const POINTED_HAN = new RegExp(
  `(?:附表|下表|上表|表中|表格|表(?=\\s?\\d))(?:\\s?\\d{1,2})?(?:所列|列出|列明|列示|中)?的?(?:全部|共|了)?${COUNT_HAN}(?:个|项|家|名|种|类|处|所|条|座)[\\p{Script=Han}]{1,10}?(?=的|情况|具体|[^\\p{Script=Han}]|$)`,
  'gu',
)
/** 上述五项荣誉见下表: said of a table whose first head names them. */
const LEFT_HAN = new RegExp(
  `${COUNT_HAN}(?:个|项|家|名|种|类|处|所|条|座)(?<noun>[\\p{Script=Han}]{2,4}?)(?:具体情况|情况|名单|明细|清单)?(?:详见|见|如|列于)(?:下表|附表|表\\s?\\d{1,2})`,
  'gu',
)
/** "seven principal risks, set out in the table below", "all seven of the programmes listed below". */
const POINTED_EN = regexp('gi')`
  \b(?<!\b(?:of|least|than|about|over) )(?:${COUNT_EN}|(?<=all )${COUNT_EN.replace('count', 'all')} of the) (?!of )
    (?:[a-z]+ ){0,2}[a-z]+s,? (?:which are |that are |are )?
    (?:set out|listed|shown|named|described|given) (?:below|in the table|in the following table|in Table \d+)\b
`
const REACH = 1500
const TOTAL = /^(?:合计|总计|小计|共计|总和|total|all|sum|subtotal)/i
const MOST = 60
const MOST_OFF = 3

/** The number of things a table is said to list against its rows; head and totals are no things. */
export const tabledRows = (document: Document): Counted[] => {
  const tables = tablesOf(document)
  if (tables.length === 0) return []
  return [...matchesOf(POINTED_HAN, document.text), ...matchesOf(LEFT_HAN, document.text), ...matchesOf(POINTED_EN, document.text)].flatMap(
    match => {
      const count = ordinalOf(numberOf(match))
      const start = match.index + match[0].indexOf(numberOf(match))
      const declared = { count: count ?? 0, start, end: match.index + match[0].length }
      const table = tables.length === 1 ? tables[0]! : tables.find(other => other.start >= declared.end)
      const heads = match.groups!.noun
      if (count === undefined || count < 2 || !table || !isNear(table, declared)) return []
      if (heads !== undefined && !headOf(document, table).includes(heads)) return []
      return rowsOf(document, table, declared)
    },
  )
}

const isNear = (table: Table, { end }: Span): boolean => Math.abs(table.start - end) <= Math.max(REACH, table.end - table.start + REACH)

/** The words of a table's first row. */
const headOf = ({ text }: Document, { rows }: Table): string =>
  (rows[0] ?? []).map(cell => (cell ? text.slice(cell.start, cell.end) : '')).join(' ')

const numberOf = ({ groups }: RegExpExecArray): string => (groups!.count ?? groups!.all)!

const rowsOf = ({ text }: Document, { rows }: Table, declared: Counted['declared']): Counted[] => {
  const named = rows.flatMap(cells => {
    const first = cells.find(cell => cell !== undefined)
    const words = first ? text.slice(first.start, first.end).trim() : ''
    return first && words !== '' && !TOTAL.test(words)
      ? [{ first, words, figures: cells.filter(cell => cell && /\d/.test(text.slice(cell.start, cell.end))).length }]
      : []
  })
  if (named.length < 3 || named.length > MOST || rows.length > named.length + 2) return []
  const [head, ...body] = named
  const isHead =
    (head!.figures === 0 && body.every(({ figures }) => figures > 0)) || isNamed(text.slice(declared.start, declared.end), head!.words)
  const items = (isHead ? body : named).map(({ first: { start, end } }) => ({ start, end }))
  const least = named.length - 1
  const most = isHead ? least : named.length
  const off = Math.max(least - declared.count, declared.count - most)
  if (off > MOST_OFF || new Set(body.map(({ words }) => words)).size < body.length) return []
  return [{ declared, items, least, most, kind: 'marked', confidence: 0.75 }]
}

/** Whether the first head names what is counted: Risk over "eight principal risks", 企业名称 over 五家企业. */
const isNamed = (counted: string, head: string): boolean =>
  /[一-鿿]/.test(head)
    ? counted.includes(head.replace(/名称$/, ''))
    : head.length > 2 &&
      new RegExp(
        `\\b${head
          .toLowerCase()
          .replace(/[^a-z]+/g, ' ')
          .trim()}s?\\b`,
      ).test(counted.toLowerCase())
