import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import type { Span } from '../../../model/span.js'
import type { PlacedDate } from '../../../text/dates/calendar.js'
import { matchesOf } from '../../../text/matches.js'
import { ENGLISH_NUMBERS, ordinalOf } from '../../../text/ordinals.js'
import { regexp, source } from '../../../text/regexp.js'
import { sentencesOf } from '../../../text/sentences.js'
import { locate } from '../within.js'
import { ENDS_HAN, type Stretch, stretchesIn } from './joined.js'
import { couldLast, type Length, lengthOf, type Unit } from './spans-of-time.js'

/** How long something is said to last. */
interface Duration extends Span {
  readonly stated: number
  readonly unit: Unit
}

/** "about six weeks from 8 July": said of the number right behind. */
const ROUGHLY =
  /(?:约|近|大概|\b(?:about|around|roughly|nearly|almost|approximately|some|just (?:over|under)|at least|up to|(?:more|less) than)) ?$/i
/** What a rough number may be off by, of its stretch. */
const ROUGH = 0.4

const AMOUNT_HAN =
  '([一二三四五六七八九十两兩]{1,3}|\\d{1,3})(?:个)?(?:日历)?(天|日(?!均|报|上|下|前|内)|周(?![岁年一二三四五六日])|星期|月|年)(?![多余後后前均以之内半度级]|期[^间限])'
const AMOUNT_EN = source`
  (${ENGLISH_NUMBERS}|an?|\d{1,3})[ -](?:(?:calendar|consecutive|full|whole) )?(day|week|fortnight|month|quarter|year|decade)s?\b
    (?! (?:old|ago|later|earlier|before|after|or|to|of notice|notice|a week|per)\b)
`
const VERB_HAN = '(?:为期|為期|历时|歷時|历经|持续|用时|前后|总计|共计?|合计|一共|连续|整整|时间|时长|工期|期限|为)'
/** Said anywhere in the clause, a word before it: 为期五天的运动会于10月18日至22日举行. */
const LED_HAN = regexp('g')`
  (?:(?:执行|服务|承包|租|借款|合同|建设|研究|实施|项目|租赁|聘|任|工|周|质保|保修|有效|规划|培训|试用|公示|公告)期(?:限)?[为是：:]?|期限[为是：:]?|为期|為期
      |历时|歷時|历经|持续|用时|假期|展期|会期|赛期|共计?|前后)(?:共|整整)?${AMOUNT_HAN}
`
/** What is said to be "of 18 months". */
const LASTING =
  'total|period|term|duration|contract|lease|loan|programme|project|study|course|tenancy|licen[cs]e|agreement|warranty|plan|policy|closure|strike|stay|trial|campaign|visit|event|festival'
const LED_EN = new RegExp(
  `\\b(?:(?:ran|runs|run|running) for|lasted|lasting|lasts?|takes?|took|taking|spanning|(?:${LASTING}) of|for|over|the|a|in|his|her|its|their|our) (?:a |the )?${AMOUNT_EN}`,
  'gi',
)
/** Said right behind the dates: …至10月24日共15天, "… to 31 March 2025, 182 days", "(14 days)". */
const BESIDE_HAN = new RegExp(`^(?:止日?|${ENDS_HAN})?[）)]?[，,（(]?\\s?${VERB_HAN}{0,3}${AMOUNT_HAN}`)
const BESIDE_EN = new RegExp(
  `^\\)?,?\\s*\\(?(?:(?:a|in) (?:total|period|space|term) of |lasting |over |for |spanning |which is |that is,? |or |some )?${AMOUNT_EN}`,
  'i',
)
/** Said right before them: 用三年时间（2026年—2027年）, "the 18 months between …", "five-year plan (2025 to 2028)". */
const AHEAD_HAN = new RegExp(
  `(?<![第\\d年])(?!\\d{1,2}月[（(：:，,])${AMOUNT_HAN}(?:时间|期间|间|来|计划|行动|规划)?[（(：:，,]\\s?(?:即(?:[自从为])?)?$`,
)
/** 3个月内（即2024年5月6日至8月5日）: the time within which something is to be done, spelled out. */
const WITHIN_HAN = /(?<![第\d年])([一二三四五六七八九十两兩]{1,3}|\d{1,3})(?:个)?(月|年|周|天)之?内[（(，,]\s?即(?:[自从为])?$/
const AHEAD_EN = new RegExp(
  `\\b${AMOUNT_EN}(?: (?:period|term|plan|programme|program|strategy|contract|project|study|course|lease))?(?: ?\\(|,)? ?(?:from |between |running from |runs from |for |of |covering )?$`,
  'i',
)
/** Parts of a year said of the dates behind them: "the half year from …", "the second quarter of our financial year (…)". */
const PART_EN =
  /\b(half[- ]year|quarter)(?: of (?:the|our|its) (?:financial|fiscal|calendar) year)?(?: of \d{4})?(?: ?\(|,)? ?(?:from |between |running from )?$/i
const VAGUE =
  /again|another|of (?:which|whom|these|them)|其中|further|又|再|另|约|近|不到|超过|多|余|工作日|working|business|nearly|about|almost|more than|除|每|节假日|顺延|分[两二三四]/
/** "jailed for three years for stealing £186,400 between April 2017 and December 2022": the dates are those of the deed. */
const DEED = /\b(?:for|by|of|after|while|from) (?!(?:running|starting|beginning|lasting|commencing)\b)[a-z]+ing\b/
const LEAD = 56
const CLAUSE = /[；;。]/

/** Durations of days, weeks, months or years that are not those of the stretch of time they are said of. */
export const wrongDurations = (document: Document, dates: readonly PlacedDate[]): Draft[] => {
  if (dates.length === 0) return []
  let next = 0
  return sentencesOf(document).flatMap(sentence => {
    while (next < dates.length && dates[next]!.end <= sentence.start) next++
    let end = next
    while (end < dates.length && dates[end]!.start < sentence.end) end++
    const own = dates.slice(next, Math.min(end, next + MOST))
    const stretches = own.length > 0 ? stretchesIn(document.text, own).filter(stretch => !isOfRow(document.text, stretch)) : []
    return stretches.flatMap(stretch => {
      const duration = durationOf(document.text, sentence, stretch, own)
      return duration ? judge(document, stretch, duration) : []
    })
  })
}

/** One year of account of several: "the three years 2023/24, 2024/25 and 2025/26". */
const isOfRow = (text: string, stretch: Stretch): boolean => {
  const { start, end } = stretch
  return (
    isYearOfAccount(text, stretch) &&
    (/^,? (?:and )?\d{4}[/–-]\d{2}/.test(text.slice(end, end + 16)) ||
      /\d{4}[/–-]\d{2},? (?:and )?$/.test(text.slice(Math.max(0, start - 16), start)))
  )
}

const isYearOfAccount = (text: string, { start, end, dates: { length } }: Stretch): boolean =>
  length === 1 && /^\d{4}[/–-]\d{2}$/.test(text.slice(start, end))

/** Dates of one sentence that are looked at. */
const MOST = 40

/** The duration beside a stretch; else the only one of its clause, when the clause has no other date. */
const durationOf = (text: string, sentence: Span, stretch: Stretch, dates: readonly PlacedDate[]): Duration | undefined => {
  const rest = text.slice(stretch.end, Math.min(sentence.end, stretch.end + LEAD))
  const behind = BESIDE_HAN.exec(rest) ?? BESIDE_EN.exec(rest)
  if (behind) return read(behind, stretch.end)
  const from = Math.max(sentence.start, stretch.start - LEAD)
  const before = text.slice(from, stretch.start)
  const ahead = AHEAD_HAN.exec(before) ?? WITHIN_HAN.exec(before) ?? AHEAD_EN.exec(before)
  if (ahead && !isRate(before, ahead)) return read(ahead, from)
  const part = PART_EN.exec(before)
  if (part) return { start: from + part.index, end: stretch.start, stated: /half/i.test(part[1]!) ? 6 : 3, unit: 'months' }
  if (isYearOfAccount(text, stretch)) return undefined // one of the years something longer is said of
  return (
    ledIn(text, stretch, dates, commasAround(text, sentence, stretch)) ?? ledIn(text, stretch, dates, clauseAround(text, sentence, stretch))
  )
}

/** The only duration that words of a clause lead to, when the clause has no other date. */
const ledIn = (text: string, stretch: Stretch, dates: readonly PlacedDate[], clause: Span): Duration | undefined => {
  if (dates.some(date => date.start >= clause.start && date.end <= clause.end && (date.end <= stretch.start || date.start >= stretch.end)))
    return undefined
  const words = text.slice(clause.start, clause.end)
  const led = [...matchesOf(LED_HAN, words), ...matchesOf(LED_EN, words)].filter(({ 0: { length }, index }) =>
    stretch.dates.every(({ start, end }) => clause.start + index >= end || clause.start + index + length <= start),
  )
  return led.length === 1 && !VAGUE.test(words) ? read(led[0]!, clause.start) : undefined
}

/** "once a month from": how often, not how long. */
const isRate = (before: string, { 1: number, index }: RegExpExecArray): boolean =>
  /^an?$/i.test(number!) &&
  !/(?:^|[,(]|\b(?:for|over|in|of|within|during|is|was|be|as|lasting|takes?|took|taking))\s*$/i.test(before.slice(0, index))

/** The stretch with what stands between commas around it. */
const commasAround = (text: string, sentence: Span, stretch: Span): Span => {
  const before = text.slice(sentence.start, stretch.start).search(/[，,；;][^，,；;]*$/)
  const after = text.slice(stretch.end, sentence.end).search(/[，,；;。]/)
  return { start: sentence.start + before + 1, end: after < 0 ? sentence.end : stretch.end + after }
}

const clauseAround = (text: string, sentence: Span, stretch: Span): Span => {
  const before = text.slice(sentence.start, stretch.start)
  const after = text.slice(stretch.end, sentence.end).search(CLAUSE)
  return {
    start: sentence.start + Math.max(before.lastIndexOf('；'), before.lastIndexOf(';')) + 1,
    end: after < 0 ? sentence.end : stretch.end + after,
  }
}

const read = (match: RegExpExecArray, by: number): Duration | undefined => {
  const [written, number, word] = match
  const each = /decade/i.test(word!) ? 10 : /fortnight/i.test(word!) ? 2 : /quarter/i.test(word!) ? 3 : 1
  if (/quarter/i.test(word!) && /^an?$|^one$/i.test(number!)) return undefined
  const stated = (/^an?$/i.test(number!) ? 1 : ordinalOf(number!)) ?? 0
  const start = by + match.index
  return stated === 0 ? undefined : { start, end: start + written.length, stated: stated * each, unit: unitOf(word!) }
}

const unitOf = (word: string): Unit =>
  /周|星期|week|fortnight/i.test(word)
    ? 'weeks'
    : /月|month|quarter/i.test(word)
      ? 'months'
      : /年|year|decade/i.test(word)
        ? 'years'
        : 'days'

const judge = (document: Document, stretch: Stretch, duration: Duration): Draft[] => {
  const span = { start: Math.min(duration.start, stretch.start), end: Math.max(duration.end, stretch.end) }
  const between = document.text.slice(Math.min(duration.end, stretch.end) - 1, Math.max(duration.start, stretch.start))
  if (
    span.end - span.start > 100 ||
    VAGUE.test(between) ||
    DEED.test(between) ||
    /^(?:多|余|左右|or so)/.test(document.text.slice(duration.end, duration.end + 6))
  )
    return []
  const length = lengthOf(stretch, duration.unit)
  const before = document.text.slice(Math.max(0, duration.start - 20), duration.start)
  const isOfLate = duration.unit === 'years' && duration.end <= stretch.start && before.endsWith('近')
  if (length && ROUGHLY.test(before) && (isOfLate ? isWithinAYear : isRoughly)(length, duration.stated)) return []
  return !length || couldLast(length, duration.stated) ? [] : [draft(document, span, duration, length.shown, length.sum)]
}

const isRoughly = ({ least, most }: Length, stated: number): boolean => stated >= least * (1 - ROUGH) && stated <= most * (1 + ROUGH)

/** 近5年（2021年1月1日至2025年12月31日）: the last five, which need not be whole years. */
const isWithinAYear = ({ shown }: Length, stated: number): boolean => Math.abs(stated - shown) < A_YEAR

const A_YEAR = 0.98

const draft = (document: Document, span: Span, { stated, unit }: Duration, counted: number, sum: string): Draft => ({
  rule: 'date-mismatch',
  level: 'warning',
  confidence: 0.85,
  messageId: `date-mismatch.${unit}`,
  data: { stretch: document.text.slice(span.start, span.end).trim(), stated, counted },
  locations: [locate(document, span, 'mention')],
  evidence: { arithmetic: `${sum} ≠ ${stated}` },
})
