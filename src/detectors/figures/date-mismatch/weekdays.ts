import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import type { Span } from '../../../model/span.js'
import { compareDates, type Day, dayNumber, isDay, type PlacedDate, weekdayOf } from '../../../text/dates/calendar.js'
import type { DateParts } from '../../../text/dates/forms.js'
import { reportYearOf } from '../../../text/dates/report-year.js'
import { regexp } from '../../../text/regexp.js'
import { locate } from '../within.js'
import { ownDate } from './own-date.js'

/** A day of the week as written: 1 Monday to 7 Sunday. */
interface Weekday {
  readonly day: number
  readonly span: Span
}

const HAN_AFTER =
  /^[ \u3000]?[（(，,、]?(?:(?:农历|阴历)[^（）()，,、]{2,8}[，,、 ])?[ \u3000]?(?:星期|週|周|礼拜|禮拜)([一二三四五六日天])(?![均个個项度常边邊])/
const HAN_BEFORE = /(?<![\d一二三四五六七八九十上下本每])(?:星期|週|周|礼拜|禮拜)([一二三四五六日天])[ \u3000]?[（(，,]?[ \u3000]?$/
const ENGLISH = '(Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?'
const ENGLISH_AFTER = new RegExp(
  `^,?\\s?\\(?${ENGLISH}\\b\\.?\\)?(?!\\s*,?\\s*(?:the\\s)?(?:\\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))`,
  'i',
)
const ENGLISH_BEFORE = /\b(?:(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?|(Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\.?,?)\s\(?(?:the\s)?$/
/** 16日、17日（周三、周四）: of days told in a row the last is that of the date right before. */
const ROW = regexp()`
  ^\s?[（(](?:(?:星期|周)?[一二三四五六日天][、和及至到—-]{1,2})+(?:星期|周)?([一二三四五六日天])[）)]|^\s?\((?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:, (?:and )?
      | and | to ))+(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\)
`
const LONGEST_ROW = 60
const ENGLISH_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const CELL = new RegExp(`^\\s*(?:(?:星期|週|周|礼拜|禮拜)([一二三四五六日天])|${ENGLISH}\\.?)\\s*$`, 'i')

/**
 * Days of the week that are not those of their date. A date without a year is judged by the years the document names: only when none of
 * them makes the weekday right.
 */
export const wrongWeekdays = (document: Document, dates: readonly PlacedDate[]): Draft[] => {
  const own = ownDate(document, dates)?.from
  const weekdays = dates.flatMap(date => {
    if (date.kind !== 'date' || date.from.m === undefined || date.from.d === undefined) return []
    const weekday = date.weekday ?? weekdayBeside(document, date)
    return weekday ? [{ date, weekday }] : []
  })
  const title = reportYearOf(document)?.year
  const all = [...new Set([...(title === undefined ? [] : [title]), ...yearsOf(dates)])]
  const [byBlock, inBlock] = [groupedByBlock(dates, date => date), groupedByBlock(weekdays, ({ date }) => date)]
  return weekdays.flatMap(({ date, weekday }) => {
    if (date.from.y !== undefined)
      return isDay(date.from) && weekdayOf(date.from) !== weekday.day ? [draft(document, date, weekday, date.from, true)] : []
    const told = inForce(date, byBlock.get(date.block)!)
    const meant = told !== undefined ? [told] : own?.y === undefined ? all : meantBy(date, own, yearsOf(byBlock.get(date.block)!), all)
    const agreed = agreedOn(meant, { date, weekday }, inBlock.get(date.block)!)
    const possible = agreed.length > 0 ? agreed : meant
    const [near] = possible
    if (near === undefined || [meant[0]!, ...possible].some(year => fits({ date, weekday }, year))) return []
    return [draft(document, date, weekday, { y: near, m: date.from.m!, d: date.from.d! }, false)]
  })
}

/** The year of a full date shortly before, when the day is one of the days right after: 2025年5月12日（周一）抵达，5月16日（周五）离开. */
const inForce = (date: PlacedDate, beside: readonly PlacedDate[]): number | undefined => {
  const before = beside.findLast(
    other => other.end <= date.start && date.start - other.end <= NEAR && other.kind === 'date' && isDay(other.from),
  )
  if (!before) return undefined
  const [first, day] = [before.from as Day, { ...date.from, y: before.from.y } as Day]
  const after = isDay(day) ? dayNumber(day) - dayNumber(first) : -1
  return after >= 0 && after <= SOON ? first.y : undefined
}

const NEAR = 60
const SOON = 100

/** Dates of a block beyond which its others say nothing about the year of one. */
const MOST = 40

const groupedByBlock = <T>(all: readonly T[], dateOf: (one: T) => PlacedDate): Map<number, T[]> => {
  const groups = new Map<number, T[]>()
  for (const one of all) {
    const group = groups.get(dateOf(one).block) ?? []
    groups.set(dateOf(one).block, group)
    if (group.length < MOST) group.push(one)
  }
  return groups
}

/** The years that make every other weekday of the paragraph right. */
const agreedOn = (years: readonly number[], own: Told, told: readonly Told[]): readonly number[] => {
  const others = told.filter(({ date }) => date !== own.date && date.from.y === undefined)
  return others.length === 0 || told.length === MOST ? [] : years.filter(year => others.every(other => fits(other, year)))
}

interface Told {
  readonly date: PlacedDate
  readonly weekday: Weekday
}

const fits = ({ date: { from }, weekday }: Told, y: number): boolean => {
  const day = { ...from, y }
  return !isDay(day) || weekdayOf(day) === weekday.day
}

const yearsOf = (dates: readonly PlacedDate[]): number[] => [
  ...new Set(dates.flatMap(({ from, to }) => [from.y, to?.y]).filter(year => year !== undefined)),
]

/**
 * The years a date without one may be of, the likeliest first: those its paragraph names and that of the text, with the next where the day
 * was past when it was written, the one before where it was to come. All years of a text that bears no date, that of its opening before them.
 */
const meantBy = ({ from }: PlacedDate, own: DateParts, beside: readonly number[], all: readonly number[]): readonly number[] => {
  const other = compareDates({ ...from, y: own.y! }, own) > 0 ? own.y! - 1 : own.y! + 1
  return [...new Set([own.y!, ...beside, ...(all.includes(other) ? [other] : [])])]
}

const weekdayBeside = (document: Document, date: PlacedDate): Weekday | undefined => {
  const block = document.blocks[date.block]!
  const after = document.text.slice(date.end, Math.min(block.end, date.end + 16))
  const row = ROW.exec(document.text.slice(date.end, Math.min(block.end, date.end + LONGEST_ROW)))
  if (row) return { day: dayOf((row[1] ?? row[2])!), span: { start: date.end, end: date.end + row[0].length } }
  const found = HAN_AFTER.exec(after) ?? ENGLISH_AFTER.exec(after)
  if (found) return { day: dayOf(found[1]!), span: { start: date.end, end: date.end + found[0].length } }
  const before = document.text.slice(Math.max(block.start, date.start - 16), date.start)
  const earlier = HAN_BEFORE.exec(before) ?? ENGLISH_BEFORE.exec(before)
  if (earlier)
    return { day: dayOf((earlier[1] ?? earlier[2])!), span: { start: date.start - before.length + earlier.index, end: date.start } }
  return block.cell && block.end - block.start <= date.end - date.start + 2 ? neighbourCell(document, date) : undefined
}

/** The cell right of the date's own, when it holds a day of the week and nothing else. */
const neighbourCell = (document: Document, date: PlacedDate): Weekday | undefined => {
  const own = document.blocks[date.block]!.cell!
  const next = document.blocks[date.block + 1]
  if (next?.cell?.row !== own.row || next.cell.table !== own.table) return undefined
  const match = CELL.exec(document.text.slice(next.start, next.end))
  return match ? { day: dayOf((match[1] ?? match[2])!), span: next } : undefined
}

const dayOf = (written: string): number => {
  const han = '一二三四五六日'.indexOf(written.replace('天', '日'))
  return (han >= 0 ? han : ENGLISH_DAYS.indexOf(written.slice(0, 3).toLowerCase())) + 1
}

const draft = (document: Document, date: PlacedDate, weekday: Weekday, day: Day, named: boolean): Draft => {
  const span = { start: Math.min(date.start, weekday.span.start), end: Math.max(date.end, weekday.span.end) }
  const actual = weekdayOf(day)
  return {
    rule: 'date-mismatch',
    level: named ? 'error' : 'warning',
    confidence: named ? 0.97 : 0.8,
    messageId: named ? 'date-mismatch.weekday' : 'date-mismatch.weekday-of-year',
    data: { date: document.text.slice(date.start, date.end), year: day.y, month: day.m, day: day.d, weekday: weekday.day, actual },
    locations: [locate(document, tightened(document.text, span), 'mention')],
  }
}

/** Without the brackets and white space a reader of dates took along. */
const tightened = (text: string, { start, end }: Span): Span => {
  const opened = /[（(]/.test(text.slice(start, end - 1))
  const trimmed = text.slice(start, end).replace(opened ? /\s+$/ : /[\s）)]+$/, '')
  return { start, end: start + trimmed.length }
}
