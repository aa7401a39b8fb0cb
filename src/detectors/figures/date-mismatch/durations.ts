import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import type { Span } from '../../../model/span.js'
import { compareDates, dayNumber, daysInMonth, exists, isDay, isLeapYear, type PlacedDate } from '../../../text/calendar.js'

import type { DateParts } from '../../../text/date-forms.js'
import { ENGLISH_COUNTS, ordinalOf } from '../../../text/ordinals.js'
import { sentencesOf } from '../../../text/sentences.js'
import { locate } from '../within.js'

/** How long something lasts, said in the sentence of its dates: 为期五天的运动会于10月18日至22日举行; 10月1日至7日，国庆假期7天. */
const DURATION_HAN =
  /(?:(?:执行|服务|合同|建设|研究|实施|项目|租赁|聘|任|工|周)期(?:限)?为?|期限为?|为期|為期|历时|歷時|历经|持续|用时|假期|展期|会期|赛期|共计?|前后)(?:共|约|整整|近|不到|超过)?([一二三四五六七八九十两兩]{1,3}|\d{1,3})(?:个)?(天|日(?!均|报)|周|星期|月|年)(?![多余前后均以之内半])/g
const DURATION_EN = new RegExp(
  `\\b(?:ran for|runs for|lasted|lasting|lasts|for a period of|over|spanning|for|the|a|a period of) (${ENGLISH_COUNTS}|\\d{1,3})[ -](day|week|month|year)s?\\b(?! (?:old|ago|later|earlier|before|after|or|to|of notice|notice|a week|per))`,
  'gi',
)
const VAGUE = /约|近|不到|超过|多|余|工作日|working|business|nearly|about|almost|more than|除|每|节假日|顺延|分[两二三四]/
/** What joins two dates into one stretch. */
const FROM_HAN = /(?:自|从|由|于)\s?$/
const JOINED_HAN = /^(?:起|开始|起始|启动|开幕|正式启动|开赛|开展)?[，,]?(?:至|到|直至)$/
const FROM_EN = /\b(?:from|between) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?$/i
const JOINED_EN = /^,? (?:to|until|through|and) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?$/i

interface Stretch extends Span {
  readonly from: DateParts
  readonly to: DateParts
}

/** Durations of days or weeks that are not those of the one stretch of time in their sentence. */
export const wrongDurations = (document: Document, dates: readonly PlacedDate[]): Draft[] => {
  if (dates.length === 0) return []
  let next = 0
  return sentencesOf(document).flatMap(sentence => {
    while (next < dates.length && dates[next]!.end <= sentence.start) next++
    let end = next
    while (end < dates.length && dates[end]!.start < sentence.end) end++
    if (end === next || end - next > 6) return []
    const text = document.text.slice(sentence.start, sentence.end)
    const durations = [...text.matchAll(DURATION_HAN), ...text.matchAll(DURATION_EN)]
    const stretches = stretchesOf(document.text, dates.slice(next, end))
    if (durations.length !== 1 || stretches.length !== 1 || VAGUE.test(text)) return []
    return judge(document, stretches[0]!, durations[0]!, sentence.start)
  })
}

const stretchesOf = (text: string, dates: readonly PlacedDate[]): Stretch[] =>
  dates.flatMap((date, index) => {
    if (date.kind === 'period' && date.to && !date.part) return [{ start: date.start, end: date.end, from: date.from, to: date.to }]
    const last = dates[index + 1]
    if (date.kind !== 'date' || last?.kind !== 'date') return []
    const before = text.slice(Math.max(0, date.start - 20), date.start)
    const between = text.slice(date.end, last.start)
    const joined = (FROM_HAN.test(before) && JOINED_HAN.test(between)) || (FROM_EN.test(before) && JOINED_EN.test(between))
    return joined ? [{ start: date.start, end: last.end, from: date.from, to: last.from }] : []
  })

const judge = (document: Document, stretch: Stretch, duration: RegExpExecArray, by: number): Draft[] => {
  const [written, number, unit] = duration
  const stated = ordinalOf(number!) ?? Number(number)
  const start = by + duration.index
  const span = { start: Math.min(start, stretch.start), end: Math.max(start + written.length, stretch.end) }
  const lengths = daysOf(stretch)
  if (lengths.length === 0 || span.end - span.start > 90) return []
  const each = DAYS_OF.find(([word]) => word.test(unit!))!
  const right = lengths.some(days => Math.abs(days / each[1] - stated) < each[2] || (each[1] === 1 && stated === days - 1))
  if (right || !lengths.some(days => isNear(days / each[1], stated))) return []
  return [draft(document, span, stated, lengths[0]!, each)]
}

/** Units of time with their days, and how far a stretch may be from so many of them. */
const DAYS_OF = [
  [/周|星期|week/i, 7, 1, 'weeks'],
  [/月|month/i, 30.44, 1, 'months'],
  [/年|year/i, 365.25, 0.5, 'span'],
  [/天|日|day/i, 1, 0.5, 'days'],
] as const

const isNear = (counted: number, stated: number): boolean => counted <= 3 * stated && stated <= 3 * counted

/** 2021年1月—2023年12月: from the first day to the last. */
const byMonths = ({ from, to }: Stretch): Pick<Stretch, 'from' | 'to'> =>
  from.d === undefined &&
  to.d === undefined &&
  from.m !== undefined &&
  to.m !== undefined &&
  from.y !== undefined &&
  to.m >= 1 &&
  to.m <= 12
    ? { from: { ...from, d: 1 }, to: { ...to, d: daysInMonth(to.m, to.y ?? from.y) } }
    : { from, to }

/** Days of a stretch, first and last included; both that of a common and of a leap year when the year is not known and a February lies between. */
const daysOf = (stretch: Stretch): number[] => {
  const { from, to } = byMonths(stretch)
  const years = from.y !== undefined || to.y !== undefined ? [from.y ?? to.y!] : [2023, 2024]
  const lengths = years.flatMap(year => {
    const [first, last] = [
      { ...from, y: from.y ?? year },
      { ...to, m: to.m ?? from.m, y: to.y ?? year },
    ] as DateParts[]
    if (!first || !last || !isDay(first) || !isDay(last) || !exists(first) || compareDates(first, last) > 0) return []
    return [dayNumber(last) - dayNumber(first) + 1]
  })
  return years.length === 2 && !isLeapYear(years[0]!) ? [...new Set(lengths)] : lengths
}

const draft = (document: Document, span: Span, stated: number, days: number, [, length, , name]: (typeof DAYS_OF)[number]): Draft => ({
  rule: 'date-mismatch',
  level: 'warning',
  confidence: 0.85,
  messageId: `date-mismatch.${name}`,
  data: {
    stretch: document.text.slice(span.start, span.end),
    stated,
    counted: name === 'months' || name === 'span' ? Number((days / length).toFixed(1)) : days,
  },
  locations: [locate(document, span, 'mention')],
  evidence: {
    arithmetic: length === 1 ? `${days - 1} + 1 = ${days} ≠ ${stated}` : `${days} ÷ ${length} = ${(days / length).toFixed(1)} ≠ ${stated}`,
  },
})
