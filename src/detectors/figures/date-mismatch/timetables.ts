import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { compareDates, exists, type PlacedDate } from '../../../text/dates/calendar.js'
import { outOfOrder } from './appointed.js'

/** A heading under which dates follow each other. */
const HEADING =
  /(?:时间|进度|日程|工作|议程)安排|日程|时间表|进度表|时间节点|大事记|\b(?:timetable|key dates|important dates|timeline|chronology|schedule of|milestones)\b/i
const LONGEST_HEADING = 40
/** A date that a line is of stands so near its head or its end. */
const REACH = 40
const FEWEST = 4
const MOST = 60
/** A day without a year this many months before the last is one of the next year. */
const TURN = 6
const NEXT_YEAR = /[次翌明]年\s?$/

/** Dated lines under a heading such as 时间安排 or "Key dates", all in order but for one. */
export const wrongTimetables = (document: Document, dates: readonly PlacedDate[]): Draft[] => {
  if (dates.length < FEWEST) return []
  const byBlock = new Map<number, PlacedDate>()
  for (const date of dates) if (!byBlock.has(date.block) && isOfLine(document, date)) byBlock.set(date.block, date)
  return document.blocks.flatMap(({ kind, start, end }, index) => {
    const heads = kind !== 'furniture' && kind !== 'table-cell' && end - start <= LONGEST_HEADING && !byBlock.has(index)
    if (!heads || !HEADING.test(document.text.slice(start, end))) return []
    const lines = document.blocks[index + 1]?.cell ? rowsBehind(document, dates, index + 1) : linesBehind(byBlock, index + 1)
    return lines.length < FEWEST ? [] : outlier(document, lines)
  })
}

const linesBehind = (byBlock: ReadonlyMap<number, PlacedDate>, first: number): PlacedDate[] => {
  const lines: PlacedDate[] = []
  for (let next = first; byBlock.has(next) && lines.length < MOST; next++) lines.push(byBlock.get(next)!)
  return lines
}

/** The dates of the first column of a table that has any, one of each row. */
const rowsBehind = ({ blocks }: Document, dates: readonly PlacedDate[], first: number): PlacedDate[] => {
  const { table } = blocks[first]!.cell!
  const own = dates.filter(({ block, kind, start, from }) => {
    const { cell, start: opens } = blocks[block]!
    return cell?.table === table && kind !== 'time' && start - opens <= REACH && from.m !== undefined && exists(from)
  })
  const byRow = new Map<number, PlacedDate>()
  const column = own.length > 0 ? blocks[own[0]!.block]!.cell!.column : -1
  for (const date of own) {
    const { cell } = blocks[date.block]!
    if (cell!.column === column && !byRow.has(cell!.row)) byRow.set(cell!.row, date)
  }
  return [...byRow.values()].slice(0, MOST)
}

const isOfLine = ({ blocks }: Document, { kind, block, start, from }: PlacedDate): boolean => {
  const own = blocks[block]!
  return own.kind !== 'table-cell' && kind !== 'time' && start - own.start <= REACH && from.m !== undefined && exists(from)
}

/** The one line that stands out of order, with the line before it; without it the others must be in order. */
const outlier = (document: Document, lines: readonly PlacedDate[]): Draft[] => {
  const dated = withYears(document, lines)
  const falls = dated.flatMap((line, index) => (index > 0 && isBefore(line, dated[index - 1]!) ? [index] : []))
  const [fall] = falls
  if (fall === undefined || falls.length > 1) return []
  const fits = [fall, fall - 1].some(out => {
    const [before, after] = [dated[out - 1], dated[out + 1]]
    return !before || !after || !isBefore(after, before)
  })
  return fits ? [outOfOrder(document, lines[fall - 1]!, lines[fall]!)] : []
}

const isBefore = (a: PlacedDate, b: PlacedDate): boolean => compareDates(a.from, b.from) < 0

/** Lines with the year of the line before where they have none. */
const withYears = ({ text }: Document, lines: readonly PlacedDate[]): PlacedDate[] => {
  let year: number | undefined
  let month = 0
  return lines.map(line => {
    const { y, m } = line.from
    if (y !== undefined) year = y
    else if (year !== undefined && (m! + TURN <= month || NEXT_YEAR.test(text.slice(Math.max(0, line.start - 4), line.start)))) year++
    month = m!
    return year === undefined ? line : { ...line, from: { ...line.from, y: year } }
  })
}
