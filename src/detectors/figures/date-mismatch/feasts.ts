import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { type Day, dayNumber, isDay, type PlacedDate } from '../../../text/dates/calendar.js'
import { locate } from '../within.js'

/** Feasts of the Chinese calendar: month and day; New Year's Eve is the day before the first of the first month. */
const LUNAR: Readonly<Record<string, readonly [number, number]>> = {
  春节: [1, 1],
  除夕: [1, 0],
  元宵节: [1, 15],
  端午节: [5, 5],
  七夕节: [7, 7],
  中秋节: [8, 15],
  重阳节: [9, 9],
  腊八节: [12, 8],
}
/** Feasts of the common calendar. */
const SOLAR: Readonly<Record<string, readonly [number, number]>> = {
  元旦: [1, 1],
  妇女节: [3, 8],
  植树节: [3, 12],
  劳动节: [5, 1],
  青年节: [5, 4],
  儿童节: [6, 1],
  建党节: [7, 1],
  建军节: [8, 1],
  教师节: [9, 10],
  国庆节: [10, 1],
}
const NAME = `(${[...Object.keys(LUNAR), ...Object.keys(SOLAR)].join('|')})`
const BEFORE = new RegExp(`${NAME}(?:当天|当日)?[（(](?:即)?$`)
const BEHIND = new RegExp(`^[（(](?:农历)?${NAME}(?:当天|当日)?[）)]`)
/** Years the calendar of this platform is known to be right for. */
const FIRST = 1950
const LAST = 2050

/** Feasts with a day beside them that is not theirs: 中秋节（2024年9月27日）. */
export const wrongFeasts = (document: Document, dates: readonly PlacedDate[]): Draft[] =>
  dates.flatMap(date => {
    const day = date.kind === 'date' && isDay(date.from) ? date.from : undefined
    const found = day && feastBeside(document.text, date)
    return day && found && isOther(found.name, day) ? [draft(document, found)] : []
  })

interface Feast {
  readonly name: string
  readonly start: number
  readonly end: number
}

const feastBeside = (text: string, { start, end }: PlacedDate): Feast | undefined => {
  const behind = BEHIND.exec(text.slice(end, end + 12))
  if (behind) return { name: behind[1]!, start, end: end + behind[0].length }
  const before = /^[）)]/.test(text.slice(end, end + 1)) ? BEFORE.exec(text.slice(Math.max(0, start - 10), start)) : null
  return before ? { name: before[1]!, start: start - before[0].length, end: end + 1 } : undefined
}

const isOther = (name: string, day: Day): boolean => {
  const solar = SOLAR[name]
  if (solar) return day.m !== solar[0] || day.d !== solar[1]
  if (day.y < FIRST || day.y > LAST) return false
  const [month, date] = LUNAR[name]!
  const lunar = lunarOf(date === 0 ? dayNumber(day) + 1 : dayNumber(day))
  return lunar !== undefined && lunar !== `${month}-${Math.max(date, 1)}`
}

const CALENDAR = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' })
/** Number, as `dayNumber` counts, of 1 January 1970. */
const EPOCH = dayNumber({ y: 1970, m: 1, d: 1 })

/** Month and day of the Chinese calendar, `8-15`; a leap month has its own sign, `6bis-15`. Undefined without that calendar. */
const lunarOf = (day: number): string | undefined => {
  const parts = CALENDAR.formatToParts((day - EPOCH) * 86_400_000)
  const [month, date] = ['month', 'day'].map(type => parts.find(part => part.type === type)?.value)
  return month === undefined || date === undefined ? undefined : `${month}-${date}`
}

const draft = (document: Document, { name, start, end }: Feast): Draft => ({
  rule: 'date-mismatch',
  level: 'warning',
  confidence: 0.9,
  messageId: 'date-mismatch.feast',
  data: { quote: document.text.slice(start, end), feast: name },
  locations: [locate(document, { start, end }, 'mention')],
})
