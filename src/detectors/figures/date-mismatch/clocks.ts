import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import type { Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'
import { ordinalOf } from '../../../text/ordinals.js'
import { locate } from '../within.js'
import { type ClockRange, NOON, rangesIn } from './clock-ranges.js'
import { draftOfTimes } from './times-draft.js'

const A_RANGE = /\d\s?[-—–~～至到]|[时点](?:[\d一二三四五六七八九十]{1,3}分|半|整)?[至到]|[ap]\.?m\.? ?(?:to|until|till|-|–|—)/i
/** Words that put the end on another day, or in another place. */
const OTHER_DAY =
  /次日|翌日|第二天|隔日|隔天|凌晨|通宵|昼夜|时差|当地|航班|北京时间|next day|following|overnight|tomorrow|local time|flight|GMT|UTC/i
const REACH = 24

/** Times of day that end before they begin, in one half of the day: 下午3:00至2:30, "from 9.15 pm to 7.30 pm". */
export const wrongClocks = (document: Document): Draft[] =>
  document.blocks.flatMap(({ kind, start, end }) => {
    const text = document.text.slice(start, end)
    if (kind === 'furniture') return []
    const ranges = A_RANGE.test(text) ? rangesIn(text).filter(range => isReversed(text, range)) : []
    return [
      ...ranges.map(range => reversed(document, { start: start + range.start, end: start + range.end })),
      ...weekSpansIn(text).map(wrong => ofWeek(document, wrong, start)),
    ]
  })

const isReversed = (text: string, { from, to, start, end }: ClockRange): boolean =>
  to < from &&
  from >= NOON === to >= NOON &&
  (from >= NOON || /上午/.test(text.slice(start, end))) &&
  !OTHER_DAY.test(text.slice(Math.max(0, start - REACH), end + REACH)) &&
  /[:：.时点]|[ap]\.?m/i.test(text.slice(start, end)) &&
  !/\d[月日号]\s?$|[-+=−]\s?$/.test(text.slice(Math.max(0, start - 3), start))

const reversed = (document: Document, place: Span): Draft => draftOfTimes(document, 'reversed', 0.8, { stretch: place })

const WEEK_HAN =
  /(?:周|星期)(?<from>[一二三四五六日天])(?:至|到|[-—–~～]{1,2})(?:周|星期)?(?<to>[一二三四五六日天])[^。；;\d]{0,14}[，,（(]\s?每(?:周|星期)(?:[\p{Script=Han}]{0,4}?)(?<days>[二三四五六七两\d])(?:天|日)(?!次)/gu
const NAMED_DAY = '(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const WEEK_EN = [
  new RegExp(
    `\\b(?<from>${NAMED_DAY})s? (?:to|through|until) (?<to>${NAMED_DAY})s?,? (?:inclusive,? )?(?:[a-z]+ ){0,2}?\\(?(?<days>[a-z]{3,5}|[2-7]) days a week`,
    'g',
  ),
  new RegExp(
    `\\b(?<days>two|three|four|five|six|seven|[2-7]) days a week,? \\(?(?:from )?(?<from>${NAMED_DAY})s? (?:to|through|until) (?<to>${NAMED_DAY})`,
    'g',
  ),
]
const DAYS_HAN = '一二三四五六日'
const DAYS_EN = ['Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur', 'Sun']

/** Days of the week from one to another with their number beside: 周一至周五，每周六天. */
interface WeekSpan extends Span {
  readonly stated: number
  readonly counted: number
}

const weekSpansIn = (text: string): WeekSpan[] =>
  /每周|每星期|days a week/.test(text)
    ? [...matchesOf(WEEK_HAN, text), ...WEEK_EN.flatMap(pattern => matchesOf(pattern, text))].flatMap(
        ({ 0: { length }, index, groups }) => {
          const [from, to] = [weekdayIn(groups!.from!), weekdayIn(groups!.to!)]
          const stated = ordinalOf(groups!.days!)
          const counted = ((to - from + 7) % 7) + 1
          return stated === undefined || stated === counted ? [] : [{ start: index, end: index + length, stated, counted }]
        },
      )
    : []

const weekdayIn = (written: string): number =>
  written.endsWith('day') ? DAYS_EN.indexOf(written.slice(0, -3)) : DAYS_HAN.indexOf(written.replace('天', '日'))

const ofWeek = (document: Document, { start, end, stated, counted }: WeekSpan, by: number): Draft => ({
  rule: 'date-mismatch',
  level: 'warning',
  confidence: 0.8,
  messageId: 'date-mismatch.days',
  data: { stretch: document.text.slice(start + by, end + by), stated, counted },
  locations: [locate(document, { start: start + by, end: end + by }, 'mention')],
  evidence: { arithmetic: `${counted} ≠ ${stated}` },
})
