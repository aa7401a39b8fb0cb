import type { Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'
import { ordinalOf } from '../../../text/ordinals.js'
import { regexp } from '../../../text/regexp.js'

const HALF_HAN = '(?:凌晨|清晨|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚间|晚|当晚|夜间|夜|次日|翌日|当日)'
const CLOCK_HAN = (name: string): string =>
  `(?<${name}x>${HALF_HAN}{0,2})(?<${name}h>[01]?\\d|2[0-4]|[一二三四五六七八九十]{1,3}(?=[时点]))(?:[:：](?<${name}m>[0-5]\\d)|[时点](?:(?<${name}n>[0-5]?\\d|[一二三四五六七八九十]{1,3})分|(?<${name}half>半)|整)?)`
const RANGE_HAN = regexp('g')`
  (?<![\d:：])${CLOCK_HAN('a')}(?:许|起|开始|持续|一直|延续|开庭|开会|上课|上班|上工|出发|发车|开车|开)?[，,]?\s?
    (?:(?:历时|为期|持续|用时|时长为?)[^，。；]{2,10}(?:小时|分钟)半?[，,])?
    (?:至|到|直到|直至|持续[至到]|[-—–~～]{1,2}|(?=[^，。；]{0,4}${HALF_HAN}?[\d一二三四五六七八九十]{1,3}[:：时点][^，。；]{0,8}(?:结束|到达|下工|下班|下课|闭会
          |止)))\s?${CLOCK_HAN('b')}
`
const CLOCK_EN = (name: string): string =>
  `(?:(?<${name}h>[01]?\\d|2[0-4])(?:[:.](?<${name}m>[0-5]\\d))?\\s?(?<${name}p>[ap](?:m\\b|\\.m\\.?))?|(?<${name}w>noon|midnight))`
const RANGE_EN = regexp('gi')`
  (?<![\d:.,$£€])\b${CLOCK_EN('a')}
    (?:,? (?:to|until|till|and (?:\w+ ){0,3}(?:at|by)|and was (?:\w+ ){1,2}at|was (?:\w+ ){1,2}at)| ?[-–—]) ?${CLOCK_EN('b')}(?![\d:%])
`
/** Minutes of a day. */
export const DAY = 1440
/** Minutes from midnight to noon. */
export const NOON = 720

/** From one time of day to another. */
export interface ClockRange extends Span {
  /** Its two ends in minutes of their days, as they are written. */
  readonly from: number
  readonly to: number
  /** How long it lasts, over midnight when it ends before it begins. */
  readonly minutes: number
  readonly overNoon: boolean
}

/** Ranges in either way of writing, each once: 9:00—11:00 is of both. */
export const rangesIn = (text: string): ClockRange[] => {
  const han = matchesOf(RANGE_HAN, text).flatMap(rangeOf)
  const english = matchesOf(RANGE_EN, text).flatMap(rangeOf)
  return [...han, ...english.filter(range => han.every(({ start, end }) => range.end <= start || range.start >= end))]
}

const rangeOf = (match: RegExpExecArray): ClockRange[] => {
  const { ap, bp, ah, bh, am, bm, aw, bw } = match.groups!
  const isEnglish = !/[\u4e00-\u9fff：]/.test(match[0])
  const bare = isEnglish && am === undefined && bm === undefined && ap === undefined && bp === undefined
  if (bare && aw === undefined && bw === undefined) return []
  if (ah !== undefined && bh === undefined && bw === undefined) return []
  const to = clockOf(match, 'b')
  const isOfEnd = isEnglish && ap === undefined && aw === undefined && /^p/i.test(bp ?? '')
  const from = isOfEnd ? inHalfOf(clockOf(match, 'a'), to) : clockOf(match, 'a')
  const minutes = (to - from + DAY) % DAY
  return minutes === 0
    ? []
    : [{ start: match.index, end: match.index + match[0].length, minutes, from, to, overNoon: from <= NOON && to % DAY >= NOON + 30 }]
}

/** "7.30 to 9.30 pm": a time without its half of the day is of that of the end, where it comes before it. */
const inHalfOf = (from: number, to: number): number => (from < NOON && from + NOON < to ? from + NOON : from)

/** Minutes of a day; the half of the day is that of the words before, else as written. */
const clockOf = ({ groups }: RegExpExecArray, name: 'a' | 'b'): number => {
  const word = groups![`${name}w`]
  if (word !== undefined) return /noon/i.test(word) ? NOON : DAY
  const hour = numberIn(groups![`${name}h`]!)
  const minute = numberIn(groups![`${name}m`] ?? groups![`${name}n`] ?? '0') + (groups![`${name}half`] ? 30 : 0)
  const half = groups![`${name}p`]
  const later = half ? /p/i.test(half) : AFTER_NOON.test(groups![`${name}x`] || (groups!.ax ?? ''))
  const midnight = half !== undefined && /a/i.test(half) && hour === 12
  return (midnight ? 0 : hour + (later && hour < 12 ? 12 : 0)) * 60 + minute
}

const AFTER_NOON = /下午|傍晚|晚/

const numberIn = (written: string): number => (/^\d/.test(written) ? Number(written) : (ordinalOf(written) ?? 0))
