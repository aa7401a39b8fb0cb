import type { Form } from '../forms.js'
import { regexp } from '../regexp.js'

/** Parts of a calendar date; months and days count from 1. A part that was not written is absent. */
export interface DateParts {
  readonly y?: number
  readonly m?: number
  readonly d?: number
}

/** What a date or a stretch of time says. */
export interface DateReading {
  readonly kind: 'date' | 'period' | 'time'
  readonly from: DateParts
  /** The end of a stretch (`3月1日至5日`, `2021—2025年`); parts it shares with the start are filled in from there. */
  readonly to?: DateParts
  /** `H1`, `Q3`, `Q1-Q3`, `M1-M11`: a named part of the year `from.y`, when there is one. */
  readonly part?: string
  /** Said relative to the report: how many years before (`去年` -1, `今年` 0). */
  readonly yearOffset?: number
  /** Running from then to the report (`今年以来`, `since 2020`). */
  readonly since?: true
  /** The stretches it names together, shortest first: `three and six months ended June 30`. */
  readonly each?: readonly DateReading[]
}

/** `1000年一遇` is no year. */
const Y = '((?![0-9]{4}年一遇)(?:(?:1[5-9]|2[01])[0-9]{2}|[12２１][0-9０-９]{3}|[一二][〇○零一二三四五六七八九]{3}))'
const TO = '\\s?(?:—|–|--?|－|~|～|至|到|−)+\\s?'
/** Full names of months as alternatives of a pattern, in order. */
export const MONTH_NAMES = 'January|February|March|April|May|June|July|August|September|October|November|December'
/** Full names of weekdays, as a pattern. */
export const WEEKDAY_NAMES = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const SHORT_MONTHS = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec'
/** Names of months, in full or short, as alternatives of a pattern. */
export const MONTHS = `${MONTH_NAMES}|${SHORT_MONTHS}`
/** Only a short name has a point: `in the weeks to July. 5 hectares …` ends a sentence. */
const MONTH = `(${MONTH_NAMES}|(?:${SHORT_MONTHS})\\.?)`
/** `In July 41 mm had fallen`, `in January 39%`: what follows a number that is no day. */
const OF_FIGURE = '[.][0-9]|\\s?[%°‰]|\\s(?:per\\scent|percent|points?|mm|cm|km|kg|tonnes?|million|billion)\\b'
/** `At the end of September 88 homes were empty`: a word behind a number that no month has as a day. */
const COUNTED = /^ [a-z]/
const ORDINALS = ['first', 'second', 'third', 'fourth']

const HAN_DIGITS = '〇一二三四五六七八九'
/** A number of a date in half-width, full-width or Chinese digits (`２０２４`, `二〇二四`, `十二`). */
const numberOf = (written: string): number => {
  if (/^[0-9]+$/.test(written)) return Number(written)
  const plain = written.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/[○零]/g, '〇')
  if (/^[0-9]+$/.test(plain)) return Number(plain)
  const ten = plain.indexOf('十')
  if (ten < 0) return Number([...plain].map(char => HAN_DIGITS.indexOf(char)).join(''))
  const tens = ten === 0 ? 1 : HAN_DIGITS.indexOf(plain[0]!)
  return tens * 10 + (ten === plain.length - 1 ? 0 : HAN_DIGITS.indexOf(plain[ten + 1]!))
}

const monthOf = (name: string): number => 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(name.slice(0, 3).toLowerCase()) / 3 + 1

const parts = (y?: string, m?: string, d?: string): DateParts => ({
  ...(y !== undefined && { y: numberOf(y) }),
  ...(m !== undefined && { m: numberOf(m) }),
  ...(d !== undefined && { d: numberOf(d) }),
})

const N2 = '([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})'

/** What may link the ends of a stretch. */
const LINKS = '—–-－~～至到−'
const MONTH_WORDS = MONTHS.toLowerCase().replaceAll('|', ' ')

/** The year before the first of the Republic of China (民國). */
const BEFORE_REPUBLIC = 1911

const century = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year))

/** Ways of writing a date or a stretch of time; where two begin at one place the longer is taken. */
export const DATE_FORMS: readonly Form<DateReading>[] = [
  {
    pattern: new RegExp(
      `${Y}年(?:度|份)?(?:${N2}月(?:份)?(?:${N2}(?:日(?!志)|号(?!召)))?)?${TO}${Y}年(?:度|份)?(?:${N2}月(?:份)?(?:${N2}[日号])?)?`,
      'y',
    ),
    before: '年',
    read: m => ({ kind: 'period', from: parts(m[1], m[2], m[3]), to: parts(m[4], m[5], m[6]) }),
  },
  {
    pattern: new RegExp(`${Y}${TO}${Y}(?:学年|财年|年)(?:度|期间)?`, 'y'),
    before: LINKS,
    read: m => ({ kind: 'period', from: parts(m[1]), to: parts(m[2]) }),
  },
  {
    pattern: new RegExp(`(?:${Y}年\\s?)?${N2}月(?:份)?(?:${N2}[日号])?${TO}(?:${N2}月(?:份)?)?${N2}(?:日(?!志)|号(?!召))`, 'y'),
    before: '年月',
    read: m =>
      m[3] === undefined ? undefined : { kind: 'period', from: parts(m[1], m[2], m[3]), to: { ...parts(m[1], m[4] ?? m[2], m[5]) } },
  },
  {
    pattern: new RegExp(`(?:${Y}年\\s?)?([0-9０-９]{1,2})(?:月(?:份)?)?${TO}([0-9０-９]{1,2})月(?:份)?(?!\\s?[0-9０-９]{1,2}[日号])`, 'y'),
    before: `年月${LINKS}`,
    read: m => ({ kind: 'period', from: parts(m[1], m[2]), to: parts(m[1], m[3]) }),
  },
  {
    pattern: new RegExp(`${Y}\\s?年(?:度|份)?(?:\\s?${N2}\\s?月(?:份)?(?:\\s?${N2}\\s?(?:日(?!志)|号(?!召)))?)?`, 'y'),
    before: '年',
    read: m => ({ kind: 'date', from: parts(m[1], m[2], m[3]) }),
  },
  {
    // 民國112年 is 2023; a bare 112年3月1日 can be of no other calendar.
    pattern: new RegExp(`民[国國]([0-9]{1,3}|[一二三四五六七八九十]{1,3})年(?:度)?(?:${N2}月(?:${N2}日)?)?`, 'y'),
    opens: '民',
    read: m => ({ kind: 'date', from: { ...parts(undefined, m[2], m[3]), y: BEFORE_REPUBLIC + numberOf(m[1]!) } }),
  },
  {
    pattern: new RegExp(`(?<![0-9])(1[0-3][0-9])年(?:度(?!数)|${N2}月${N2}日)`, 'y'),
    before: '年',
    read: m => ({ kind: 'date', from: { ...parts(undefined, m[2], m[3]), y: BEFORE_REPUBLIC + Number(m[1]) } }),
  },
  {
    pattern: new RegExp(`(?<![个個0-9０-９.])${N2}月(?:份|${N2}(?:日(?!志)|号(?!召)))?(?![球亮饼])`, 'y'),
    before: '月',
    read: m => ({ kind: 'date', from: parts(undefined, m[1], m[2]) }),
  },
  {
    pattern: /(?<![0-9０-９.])(?<=^|[，。,;；、（(\s截至于自从到在即日至当])([0-9]{1,2})日(?!均|元|产|前|内|以|之|游|程|历|人)/y,
    before: '日',
    read: m => ({ kind: 'date', from: parts(undefined, undefined, m[1]) }),
  },
  {
    pattern: /(?<![0-9.\-/])((?:19|20)[0-9]{2})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9\-/]|\.[0-9])/y,
    before: '-/.',
    read: m => ({ kind: 'date', from: parts(m[1], m[3], m[4]) }),
  },
  {
    pattern: regexp('y')`
      (?<![A-Za-z])${MONTH}\s+([0-9]{1,2})(?:st|nd|rd|th)?(?:\s?(?:-|–|—|to|through)\s?(?:${MONTH}\s+)?([0-9]{1,2}))?
        (?:,?\s+((?:1[5-9]|2[01])[0-9]{2}))?(?![0-9A-Za-z]|,[0-9]{3}|${OF_FIGURE})
    `,
    words: MONTH_WORDS,
    read: m => {
      if (Number(m[2]) > 31 && m[5] === undefined && COUNTED.test(m.input.slice(m.index + m[0].length, m.index + m[0].length + 4)))
        return undefined
      const from = parts(m[5], String(monthOf(m[1]!)), m[2])
      return m[4] === undefined ? { kind: 'date', from } : { kind: 'period', from, to: parts(m[5], String(monthOf(m[3] ?? m[1]!)), m[4]) }
    },
  },
  {
    pattern: regexp('y')`
      (?<=\b(?:[Ff]rom|[Bb]etween|[Oo]n|[Pp]eriod|[Dd]ates?:?)\s|\()([0-9]{1,2})(?:st|nd|rd|th)?(?:\s?[-–—]\s?|\s(?:to|until|and)\s)
        ([0-9]{1,2})(?:st|nd|rd|th)?\s+${MONTH}(?:,?\s+((?:1[5-9]|2[01])[0-9]{2}))?(?![0-9A-Za-z])
    `,
    before: 'snrtua-–—',
    read: m =>
      Number(m[1]) < Number(m[2])
        ? { kind: 'period', from: parts(m[4], String(monthOf(m[3]!)), m[1]), to: parts(m[4], String(monthOf(m[3]!)), m[2]) }
        : undefined,
  },
  {
    pattern: new RegExp(
      `(?<![0-9A-Za-z])([0-9]{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+((?:1[5-9]|2[01])[0-9]{2}))?(?![0-9A-Za-z])`,
      'y',
    ),
    before: 'snrtoJFMASOND',
    // `five fewer than the 51 of March 2024` counts something
    read: m =>
      Number(m[1]) > 31 && /\d\s+of\s/.test(m[0]) ? undefined : { kind: 'date', from: parts(m[3], String(monthOf(m[2]!)), m[1]) },
  },
  {
    // 06-Mar-2025
    pattern: new RegExp(`(?<![0-9A-Za-z/-])([0-9]{1,2})([-/])(${MONTHS})\\2((?:1[5-9]|2[01])[0-9]{2})(?![0-9A-Za-z/-])`, 'y'),
    before: '-/',
    read: m => ({ kind: 'date', from: parts(m[4], String(monthOf(m[3]!)), m[1]) }),
  },
  {
    pattern: new RegExp(`(?<![A-Za-z])${MONTH}(?:\\s+of)?,?\\s+((?:1[5-9]|2[01])[0-9]{2})(?![0-9A-Za-z])`, 'y'),
    words: MONTH_WORDS,
    read: m => ({ kind: 'date', from: parts(m[2], String(monthOf(m[1]!))) }),
  },
  {
    pattern: regexp('y')`
      (?<=\b(?:[Ii]n|[Bb]y|of|for|[Dd]uring|[Ss]ince|until|through|[Ee]arly|[Ll]ate|and|to|from)\s)
        (January|February|March|April|May|June|July|August|September|October|November|December)
        (?![A-Za-z]|\s+[0-9]{1,2}(?![0-9,]|${OF_FIGURE})|,?\s+[12][0-9]{3}(?![0-9]))
    `,
    words: MONTH_WORDS,
    read: m => ({ kind: 'date', from: { m: monthOf(m[1]!) } }),
  },
  {
    pattern: new RegExp(`(?<![A-Za-z])(${MONTH_NAMES})(?=\\s(?:to|and|through)\\s(?:${MONTH_NAMES})(?![A-Za-z]))`, 'y'),
    words: MONTH_WORDS,
    read: m => ({ kind: 'date', from: { m: monthOf(m[1]!) } }),
  },
  {
    pattern: regexp('iy')`
      (?<![A-Za-z])(?:FY|fiscal(?:\syears?)?|financial\syears?|calendar\syears?|FYs)\s?((?:19|20)?[0-9]{2})
        (?:\s?(?:-|–|—|/|to|through|and)\s?(?:FY)?((?:19|20)?[0-9]{2}))?(?![0-9A-Za-z])
    `,
    words: 'fy fys fiscal financial calendar',
    read: m =>
      m[2] === undefined
        ? { kind: 'period', from: { y: century(m[1]!) } }
        : { kind: 'period', from: { y: century(m[1]!) }, to: { y: century(m[2]) } },
  },
  {
    pattern: /(?<![0-9A-Za-z$£€.,])((?:1[6-9]|20)[0-9]{2})\s?(?:-|–|—|through|to)\s?((?:1[6-9]|20)[0-9]{2})(?![0-9A-Za-z%]|[.,][0-9])/y,
    before: '-–—t',
    read: m => ({ kind: 'period', from: parts(m[1]), to: parts(m[2]) }),
  },
  {
    pattern: /(?<![0-9A-Za-z$£€.,/–—-])((?:19|20)[0-9]{2})[/–—-]([0-9]{2})(?![0-9A-Za-z%/–—-]|[.,][0-9])/y,
    before: '/–—-',
    read: m => ((Number(m[1]) + 1) % 100 === Number(m[2]) ? { kind: 'period', from: parts(m[1]), to: { y: Number(m[1]) + 1 } } : undefined),
  },
  {
    pattern: regexp('y')`
      (?<![A-Za-z0-9])(?:Q([1-4])|([1-4])Q)\s?(?:of\s)?(?:(?:FY|fiscal(?:\syear)?)?\s?((?:19|20)[0-9]{2})|(?:FY\s?|['’])([0-9]{2}))?(?![0-9A-Za-z])
    `,
    before: 'Q',
    words: 'q',
    read: m => ({ kind: 'period', from: m[4] ? { y: century(m[4]) } : parts(m[3]), part: `Q${m[1] ?? m[2]}` }),
  },
  {
    // 24H1 and 1H24 as well as 2024H1.
    pattern:
      /(?<![A-Za-z0-9.])(?:(?:FY\s?)?(?:((?:19|20)[0-9]{2})\s?|([12][0-9]))(?:Q([1-4])|H([12]))|(?:([1-4])Q|([12])H)([12][0-9]))(?![0-9A-Za-z])/y,
    before: 'QH',
    words: 'fy',
    read: ([, year, short, quarter, half, first, other, last]) => ({
      kind: 'period',
      from: { y: year === undefined ? century((short ?? last)!) : Number(year) },
      part: (quarter ?? first) ? `Q${quarter ?? first}` : `H${half ?? other}`,
    }),
  },
  {
    pattern: /(?<![A-Za-z0-9])H([12])\s?(?:(?:FY\s?)?((?:19|20)[0-9]{2})|(?:FY\s?|['’])([0-9]{2}))?(?![0-9A-Za-z])/y,
    words: 'h',
    read: m => ({ kind: 'period', from: m[3] ? { y: century(m[3]) } : parts(m[2]), part: `H${m[1]}` }),
  },
  {
    pattern:
      /(?<![A-Za-z])(first|second|third|fourth)(?:\s|-)(quarter|half)(?:\s(?:of\s)?(?:fiscal\s(?:year\s)?)?((?:19|20)[0-9]{2}))?(?![0-9A-Za-z])/iy,
    words: 'first second third fourth',
    read: m => ({
      kind: 'period',
      from: parts(m[3]),
      part: `${m[2]!.toLowerCase() === 'half' ? 'H' : 'Q'}${ORDINALS.indexOf(m[1]!.toLowerCase()) + 1}`,
    }),
  },
  {
    pattern: /(?<![0-9A-Za-z])((?:19|20)[0-9]{2})\s(first|second|third|fourth)[\s-](quarter|half)(?![A-Za-z])/iy,
    before: 'fstFST',
    read: m => ({
      kind: 'period',
      from: parts(m[1]),
      part: `${m[3]!.toLowerCase() === 'half' ? 'H' : 'Q'}${ORDINALS.indexOf(m[2]!.toLowerCase()) + 1}`,
    }),
  },
  {
    pattern: /(?<![A-Za-z])(three|six|nine)[\s-]months?(?:\speriod)?(?:\sof)?\s((?:19|20)[0-9]{2})(?![0-9A-Za-z])/iy,
    words: 'three six nine',
    read: m => ({ kind: 'period', from: parts(m[2]), part: { three: 'Q1', six: 'H1', nine: 'Q1-Q3' }[m[1]!.toLowerCase()]! }),
  },
  {
    pattern: regexp('iy')`
      (?<![A-Za-z])(?:in|since|by|of|during|from|to|until|through|before|after|year|early|late|mid|end|for|and|between|than|than in)[\s-]
        ((?:1[6-9]|20)[0-9]{2})
        (?![0-9A-Za-z%]|[.,][0-9]|\s?(?:percent|million|billion|thousand|k[gmW]\b|MW|tonn?e?s|met(?:er|re)s|miles|acres|hectares|litres
            |liters|hours|days|people|persons|units|cases|homes|households|jobs|beds|pupils|students|patients|staff|employees|members
            |vehicles|visitors)\b)
    `,
    words: 'in since by of during from to until through before after year early late mid end for and between than',
    read: m => ({ kind: 'date', from: parts(m[1]) }),
  },
  {
    pattern: /(?<![0-9A-Za-z])((?:1[6-9]|20)[0-9]0)s(?![0-9A-Za-z])/y,
    before: 's',
    read: m => ({ kind: 'period', from: parts(m[1]), to: { y: Number(m[1]) + 9 } }),
  },
  {
    pattern: /(?<![0-9:])([01]?[0-9]|2[0-4])[:：]([0-5][0-9])(?:[:：][0-5][0-9])?(?:\s?[ap]\.?m\.?)?(?![0-9:])/iy,
    before: ':：',
    read: () => ({ kind: 'time', from: {} }),
  },
  {
    pattern: /(?<![0-9.])([01]?[0-9]|2[0-4])(?:时|点(?:钟)?)(?:[0-5]?[0-9]分|半|整|许)?(?![0-9期代间候分]?[意建要])/y,
    before: '时点',
    read: m => (/点$/.test(m[0]) ? undefined : { kind: 'time', from: {} }),
  },
]
