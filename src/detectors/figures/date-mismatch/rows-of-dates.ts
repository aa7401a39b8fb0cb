import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { type Day, dayNumber, exists, isDay, type PlacedDate } from '../../../text/dates/calendar.js'
import { compareExact, exact } from '../../../text/decimals.js'
import { regexp } from '../../../text/regexp.js'
import type { TableCell } from '../../../text/tables/cells.js'
import { firstOfData, headOf } from '../../../text/tables/names.js'
import { type Table, tablesOf } from '../../../text/tables/tables.js'
import { locate } from '../within.js'

const BEGINS =
  /开工|开始|起始|启动|起$|入院|签[订署]|受理|申请|发[布出]|\b(?:start\w*|commenc\w+|begin\w*|began|from|opened|admi\w+|received|signed|issued)\b/i
const ENDS = regexp('i')`
  完工|竣工|结束|完成|截止|终止|到期|验收|办结|出院|止$
  |\b(?:end\w*|finish\w*|complet\w+|clos\w+|expir\w+|deadline|to|discharge\w*|resolved|decided|due)\b
`
const PLANNED = /计划|预计|拟|合同|planned|target|forecast|due|expected|baseline|scheduled/i
const LASTED = /工期|天数|历时|用时|时长|住院日|办理时限|\b(?:duration|days|length of stay|elapsed)\b/i
const OF_DAYS = /天|日|day|stay/i
const MOST_ROWS = 300
const FEWEST = 2

/** Rows of a table that end before they begin, or last another number of days than all the others by the same count. */
export const wrongRowsOfDates = (document: Document, dates: readonly PlacedDate[]): Draft[] => {
  if (dates.length < FEWEST * 2) return []
  const byStart = new Map(dates.flatMap(date => (isDay(date.from) && exists(date.from) && !date.to ? [[date.start, date] as const] : [])))
  return tablesOf(document).flatMap(table => (table.rows.length > MOST_ROWS ? [] : wrongIn(document, table, byStart)))
}

/** What a row tells of its time. */
interface Stretch {
  readonly row: Table['rows'][number]
  readonly begins: TableCell
  readonly ends: TableCell
  /** Days from the first to the last, the last not counted. */
  readonly days: number
  readonly lasted: TableCell | undefined
}

const wrongIn = (document: Document, table: Table, dates: ReadonlyMap<number, PlacedDate>): Draft[] => {
  const heads = headsOf(table, dates)
  const [begins, ends, lasted] = columnsAmong(heads)
  if (begins < 0 || ends < 0) return []
  const stretches = table.rows.flatMap(row => {
    const [one, other] = [row[begins], row[ends]].map(cell => cell && dates.get(cell.start))
    if (!one || !other) return []
    const days = dayNumber(other.from as Day) - dayNumber(one.from as Day)
    return [{ row, begins: row[begins]!, ends: row[ends]!, days, lasted: row[lasted]?.value ? row[lasted] : undefined }]
  })
  const reversed = stretches.filter(({ days }) => days < 0)
  if (reversed.length === 1 && stretches.length > FEWEST) return reversed.map(each => reversedDraft(document, each))
  return lasted < 0 || !OF_DAYS.test(heads[lasted]!) ? [] : wrongDays(document, stretches)
}

/** The heads over the first row with a figure or date. */
const headsOf = (table: Table, dates: ReadonlyMap<number, PlacedDate>): string[] => {
  const dated = table.rows.findIndex((row, at) => at > 0 && row.some(cell => cell && dates.has(cell.start)))
  const first = dated > 0 ? dated : firstOfData(table)
  return Array.from({ length: table.columns }, (_, column) => (first > 0 ? headOf(table, first, column) : ''))
}

/** The columns of the beginnings, ends and lengths; -1 for what there is not, or more than one of. */
const columnsAmong = (heads: readonly string[]): readonly [number, number, number] => {
  const only = (is: (head: string) => boolean): number => {
    const found = heads.flatMap((head, column) => (is(head) ? [column] : []))
    return found.length === 1 ? found[0]! : -1
  }
  return [
    only(head => BEGINS.test(head) && !ENDS.test(head) && !PLANNED.test(head)),
    only(head => ENDS.test(head) && !BEGINS.test(head) && !PLANNED.test(head) && !LASTED.test(head)),
    only(head => LASTED.test(head)),
  ]
}

/** Lengths counted in one way, with the last day or without, in all rows but one. */
const wrongDays = (document: Document, stretches: readonly Stretch[]): Draft[] => {
  const told = stretches.filter(({ lasted }) => lasted !== undefined)
  return [1, 0].flatMap(more => {
    const wrong = told.filter(({ lasted, days }) => compareExact(lasted!.value!, exact(days + more)) !== 0)
    const isClear = wrong.length === 1 && told.length - 1 >= FEWEST
    return isClear ? wrong.map(each => daysDraft(document, each, each.days + more)) : []
  })
}

const reversedDraft = (document: Document, { begins, ends }: Stretch): Draft => ({
  rule: 'date-mismatch',
  level: 'error',
  confidence: 0.9,
  messageId: 'date-mismatch.reversed',
  data: { stretch: `${begins.text}—${ends.text}` },
  locations: [locate(document, begins, 'mention'), locate(document, ends, 'mention')],
})

const daysDraft = (document: Document, { begins, ends, lasted }: Stretch, counted: number): Draft => ({
  rule: 'date-mismatch',
  level: 'error',
  confidence: 0.9,
  messageId: 'date-mismatch.row-days',
  data: { stretch: `${begins.text}—${ends.text}`, stated: lasted!.text, counted },
  locations: [lasted!, begins, ends].map(cell => locate(document, cell, 'mention')),
})
