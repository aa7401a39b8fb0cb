import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import type { Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'
import { ENGLISH_NUMBERS, ordinalOf } from '../../../text/ordinals.js'
import { regexp } from '../../../text/regexp.js'
import { splitSentences } from '../../../text/sentences.js'
import { locate } from '../within.js'
import { type ClockRange, DAY, NOON, rangesIn } from './clock-ranges.js'

const LASTED_HAN = regexp('g')`
  (?:(?<hours>\d{1,2}(?:\.5)?|[一二三四五六七八九十两]{1,3})个?(?<half>半)?小时(?<over>半)?(?:(?:零|又)?(?<minutes>\d{1,2}
          |[一二三四五六七八九十]{1,3})分钟?)?|(?<only>\d{1,3}|[一二三四五六七八九十]{1,4})分钟)(?![多余之以内前后])
`
const LASTED_EN = regexp('gi')`
  \b
    (?:(?<hours>${ENGLISH_NUMBERS}|an?|\d{1,2}(?:\.5)?)(?<half> and (?:a half|a quarter
          |three[- ]quarters?))?[ -]hours?(?:,? and (?<minutes>${ENGLISH_NUMBERS}|a quarter|a half|\d{1,2})(?: minutes)?)?
      |(?<only>${ENGLISH_NUMBERS}|\d{1,3})(?: minutes|-minute))\b(?! (?:later than|earlier|before|notice|per)\b)
`
/** Words that take something out of the stretch, or do not mean the whole of it. */
const NOT_WHOLE = regexp('i')`
  除|不含|扣除|午休|用餐|休息|每次|其中|约|近|不少于|不超过|以内|内|多|余|间隔|每隔|lunch|break|excluding|except|about|nearly|within
  |at least|local time|flight|当地时间|航班|every|than|interval
`
/** A stretch over midday may leave out the midday meal without saying so. */
const MEAL = 120

/** Hours and minutes that are not those between the times of day beside them: 9:00至11:20，共3小时20分钟. */
export const wrongHours = (document: Document): Draft[] =>
  document.blocks.flatMap(block => {
    const text = document.text.slice(block.start, block.end)
    if (block.kind === 'furniture' || !/小时|分钟|hours?\b|minutes?\b/.test(text)) return []
    return splitSentences(document.text, block).flatMap(sentence =>
      clausesOf(document.text, sentence).flatMap(clause => judge(document, clause)),
    )
  })

const clausesOf = (text: string, { start, end }: Span): Span[] => {
  const clauses: Span[] = []
  let from = start
  for (const { index } of matchesOf(/[；;]/g, text.slice(start, end))) {
    clauses.push({ start: from, end: start + index })
    from = start + index + 1
  }
  return [...clauses, { start: from, end }]
}

/** Each duration and the ranges told before it, behind the duration before; else those that begin right behind it: a two-hour talk from 9:00 to 11:00. */
const judge = (document: Document, clause: Span): Draft[] => {
  const text = document.text.slice(clause.start, clause.end)
  const lasted = [
    ...(/小时|分钟/.test(text) ? matchesOf(LASTED_HAN, text) : []),
    ...(/hour|minute/i.test(text) ? matchesOf(LASTED_EN, text) : []),
  ]
  const ranges = lasted.length > 0 && lasted.length <= MOST ? rangesIn(text) : []
  if (ranges.length === 0 || NOT_WHOLE.test(text)) return []
  let from = 0
  return lasted.flatMap((duration, index) => {
    const before = ranges.filter(
      ({ start, end }) => start >= from && (end <= duration.index || (start < duration.index && end > duration.index)),
    )
    from = duration.index + duration[0].length
    const until = lasted[index + 1]?.index ?? text.length
    const own =
      before.length > 0
        ? before
        : besideEach(
            text,
            from,
            ranges.filter(({ start, end }) => start >= from && end <= until),
          )
    return ofRanges(document, clause.start, own, duration)
  })
}

/** The ranges of a row that begins close behind an offset. */
const besideEach = (text: string, from: number, ranges: readonly ClockRange[]): ClockRange[] => {
  let end = from
  return ranges.filter((range, index) => {
    const between = text.slice(end, range.start)
    const isNext =
      index === 0
        ? between.length <= NEAR && (!/[。.!?]\s|[，。；]/.test(between) || /^[，,](?:从|自|即)?$/.test(between))
        : /^(?:[、和及]|, | and )$/.test(between)
    if (isNext) end = range.end
    else end = Number.POSITIVE_INFINITY
    return isNext
  })
}

const NEAR = 30

const ofRanges = (document: Document, by: number, ranges: readonly ClockRange[], duration: RegExpExecArray): Draft[] => {
  const stated = minutesOf(duration)
  const end = duration.index + duration[0].length
  if (stated === undefined || ranges.length === 0 || ranges.length > MOST || Math.abs(end - ranges[0]!.start) > REACH) return []
  const whole = ranges.reduce((sum, { minutes }) => sum + minutes, 0)
  if ([whole, ...ranges.map(({ minutes }) => minutes)].some(minutes => (minutes - stated) % NOON === 0)) return []
  const meal = ranges.length === 1 && ranges[0]!.overNoon && stated < whole && whole - stated <= MEAL
  if (meal || stated > 3 * whole || stated < Math.min(...ranges.map(({ minutes }) => minutes)) / 3) return []
  if (stated === DAY) return []
  const place = { start: by + Math.min(ranges[0]!.start, duration.index), end: by + Math.max(end, ranges.at(-1)!.end) }
  const { length } = document.text.slice(place.start, place.end).trimEnd()
  return [draft(document, { start: place.start, end: place.start + length }, whole, stated)]
}

const MOST = 4
const REACH = 120

const minutesOf = ({ groups }: RegExpExecArray): number | undefined => {
  const { hours, half, over, minutes, only } = groups!
  if (only !== undefined) return ordinalOf(only)
  const whole = /^an?$/i.test(hours!) ? 1 : /\.5$/.test(hours!) ? Number(hours) : ordinalOf(hours!)
  const rest = minutes === undefined ? 0 : /quarter/i.test(minutes) ? 15 : /half/i.test(minutes) ? 30 : ordinalOf(minutes)
  return whole === undefined || rest === undefined ? undefined : whole * 60 + rest + partOf(half ?? over)
}

/** 半, " and a half", " and three-quarter" of an hour in minutes. */
const partOf = (words: string | undefined): number =>
  words === undefined ? 0 : /three/i.test(words) ? 45 : /quarter/i.test(words) ? 15 : 30

const draft = (document: Document, span: Span, counted: number, stated: number): Draft => ({
  rule: 'date-mismatch',
  level: 'warning',
  confidence: 0.8,
  messageId: 'date-mismatch.hours',
  data: { quote: document.text.slice(span.start, span.end), hours: Math.floor(counted / 60), minutes: counted % 60 },
  locations: [locate(document, span, 'mention')],
  evidence: { arithmetic: `${clock(counted)} ≠ ${clock(stated)}` },
})

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
