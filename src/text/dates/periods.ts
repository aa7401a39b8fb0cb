import { firstEndingAfter } from '../../model/span.js'
import { type Form, FormTable } from '../forms.js'
import { regexp } from '../regexp.js'
import { type DateMention, readDates } from './dates.js'
import { endedPeriod } from './ended-periods.js'
import type { DateParts, DateReading } from './forms.js'
import { withLaterQuarters } from './later-quarters.js'

/** Stretches of time said in words, relative to the report or to the year last named. */
export const PERIOD_FORMS: readonly Form<DateReading>[] = [
  {
    pattern: /今年(?:以来)?|本年度?|this year|current year/iy,
    opens: '今本',
    words: 'this current',
    read: m => ({ kind: 'period', from: {}, yearOffset: 0, ...(m[0].endsWith('来') && { since: true as const }) }),
  },
  {
    pattern:
      /去年|上年度?(?!末?(?:结[转余]|滚存))|last year|previous year|prior[- ]year|(?:a|the) year (?:ago|earlier|before(?! the| it| that))|year-earlier/iy,
    opens: '去上',
    words: 'last previous prior a the year',
    read: () => ({ kind: 'period', from: {}, yearOffset: -1 }),
  },
  { pattern: /前年/y, opens: '前', read: () => ({ kind: 'period', from: {}, yearOffset: -2 }) },
  { pattern: /明年|(?<!结转)下年度?|next year/iy, opens: '明下', words: 'next', read: () => ({ kind: 'period', from: {}, yearOffset: 1 }) },
  { pattern: /全年度?|full year/iy, opens: '全', words: 'full', read: () => ({ kind: 'period', from: {}, part: 'FY' }) },
  {
    pattern: /上半年|(?<!下)半年度|半年报|中期报告|first half/iy,
    opens: '上半中',
    words: 'first',
    read: () => ({ kind: 'period', from: {}, part: 'H1' }),
  },
  { pattern: /下半年|second half/iy, opens: '下', words: 'second', read: () => ({ kind: 'period', from: {}, part: 'H2' }) },
  {
    pattern: /(?<!前)第?([一二三四1-4])季度/y,
    opens: '第一二三四1234',
    read: m => ({ kind: 'period', from: {}, part: `Q${quarterOf(m[1]!)}` }),
  },
  {
    pattern: /前([二三两23])个?季度/y,
    opens: '前',
    read: m => ({ kind: 'period', from: {}, part: `Q1-Q${quarterOf(m[1]!.replace('两', '二'))}` }),
  },
  {
    // 十五 and 二十五 are plain numbers as well: as plans they stand in quotation marks or before a word of time.
    pattern: regexp('y')`
      (?:[“"](?<quoted>[一二三]?十)[·.]?五[”"]|(?<timed>[一二三]?十)五(?=期间|时期|规划|末|初|以来|计划)
        |[“"]?(?<plain>[一二三]?十[一二三四五六七八九])[·.]?五[”"]?)
        (?:期间|时期|规划|末|初|以来|计划)?
    `,
    opens: '“"一二三十',
    read: ({ groups }) => ({ kind: 'period', ...fiveYears(groups!.quoted ?? groups!.timed ?? groups!.plain!) }),
  },
  {
    pattern: regexp('iy')`
      (?:过去|近|这)的?(?:五年|5年)(?:来|间|以来)?
      |(?<=^|[，。；：、\s])(?:五年|5年)(?:来|间|以来|里|内)?
      |(?<![0-9一二三四五六七八九十百连续第])(?:五年|5年)(?:来|间|以来)
      |past five years|last five years
    `,
    opens: '过近这五5',
    words: 'past last',
    read: () => ({ kind: 'period', from: {}, part: '5Y' }),
  },
  {
    pattern: /first (three|six|nine|3|6|9|26|39) (?:months|weeks)(?:(?: of)? ((?:19|20)\d\d)(?!\d))?/iy,
    opens: '',
    words: 'first',
    read: m => ({ kind: 'period', from: m[2] === undefined ? {} : { y: Number(m[2]) }, part: MONTHS_OF[m[1]!.toLowerCase()]! }),
  },
  {
    pattern:
      /(three|six|nine)[- ]months?(?= (?:(?:operating|financial|consolidated) )?(?:results|period|highlights|summary|review|overview)\b)/iy,
    opens: '',
    words: 'three six nine',
    read: m => ({ kind: 'period', from: {}, part: MONTHS_OF[m[1]!.toLowerCase()]! }),
  },
  { pattern: /year[- ]to[- ]date|YTD/iy, opens: '', words: 'year ytd', read: () => ({ kind: 'period', from: {}, part: 'YTD' }) },
  { pattern: /(?:本|这一)届|任期内/y, opens: '本这任', read: () => ({ kind: 'period', from: {}, part: 'term' }) },
]

const MONTHS_OF: Readonly<Record<string, string>> = {
  three: 'Q1',
  six: 'H1',
  nine: 'Q1-Q3',
  3: 'Q1',
  6: 'H1',
  9: 'Q1-Q3',
  26: 'H1',
  39: 'Q1-Q3',
}

const PERIODS = new FormTable(PERIOD_FORMS)

const quarterOf = (written: string): number => '一二三四'.indexOf(written) + 1 || Number(written)

/** `十四五` is 2021—2025: the first plan began in 1953, plans since the tenth (2001) run five years without a gap. */
const fiveYears = (plan: string): { from: DateParts; to: DateParts } => {
  const number = HAN_TENS(plan)
  return { from: { y: 2001 + (number - 10) * 5 }, to: { y: 2005 + (number - 10) * 5 } }
}

const HAN_TENS = (written: string): number => {
  const [tens, ones] = written.split('十') as [string, string]
  return (tens ? '一二三'.indexOf(tens) + 1 : 1) * 10 + (ones ? '一二三四五六七八九'.indexOf(ones) + 1 : 0)
}

/** Dates and periods of a stretch, in order, with those said in words; where two overlap the written date wins. `dates` are those of the stretch. */
export const readPeriods = (text: string, dates: readonly DateMention[] = readDates(text)): DateMention[] => {
  const words = PERIODS.findIn(text)
    .sort((a, b) => a.form - b.form)
    .map(({ match, reading }) => ({ start: match.index, end: match.index + match[0].length, ...reading }))
  const free = words.filter(word => {
    const date = dates[firstEndingAfter(dates, word.start)]
    return date === undefined || date.start >= word.end
  })
  const mentions = joined(
    text,
    [...dates.map(date => endedPeriod(text, date)), ...free].sort((a, b) => a.start - b.start),
  ).map(mention => atItsEnd(text, mention))
  return withLaterQuarters(text, mentions)
}

/** `from 1 April 2022 to 31 March 2023`, `between April and June`: two dates, one stretch of time. */
const joined = (text: string, mentions: readonly DateMention[]): DateMention[] => {
  const stretches: DateMention[] = []
  for (const mention of mentions) {
    const first = stretches.at(-1)
    const whole = first && stretchBetween(text, first, mention)
    if (whole) stretches.splice(-1, 1, whole)
    else stretches.push(mention)
  }
  return stretches
}

const stretchBetween = (text: string, first: DateMention, last: DateMention): DateMention | undefined => {
  const toDate = yearToDate(text, first, last)
  if (toDate) return toDate
  if (isYearOnly(first) && last.part !== undefined && last.from.y === undefined && text.slice(first.end, last.start) === ' ')
    return { ...last, start: first.start, from: first.from }
  if (!(isDayOrMonth(first) && isDayOrMonth(last)) && !(isYear(first) && isYear(last))) return undefined
  if (last.start - first.end > 9) return undefined
  const link = text.slice(first.end, last.start)
  const isLink =
    /^\s(?:to|through|until)\s$/.test(link) || (/^\sand\s$/.test(link) && /\bbetween\s$/i.test(text.slice(0, first.start).slice(-8)))
  if (!isLink) return undefined
  const year = first.from.y ?? (last.from.y === undefined ? undefined : last.from.y - ((first.from.m ?? 0) > (last.from.m ?? 0) ? 1 : 0))
  return {
    start: first.start,
    end: last.end,
    kind: 'period',
    from: { ...(year !== undefined && { y: year }), ...first.from },
    to: last.from,
  }
}

/** `Year to Date Q2 2026`, `Q2 2026 year to date`: the quarters up to the one named. */
const yearToDate = (text: string, first: DateMention, last: DateMention): DateMention | undefined => {
  const quarter = first.part === 'YTD' ? last : last.part === 'YTD' ? first : undefined
  if (!quarter?.part || !/^Q[2-4]$/.test(quarter.part) || !/^[\s,(]{1,2}$/.test(text.slice(first.end, last.start))) return undefined
  return { ...quarter, start: first.start, end: last.end, part: `Q1-${quarter.part}` }
}

/** `fiscal 2026` of `fiscal 2026 second quarter`. */
const isYearOnly = ({ from, to, part }: DateMention): boolean =>
  from.y !== undefined && from.m === undefined && to === undefined && part === undefined

const isYear = ({ kind, from, to }: DateMention): boolean =>
  kind === 'date' && from.y !== undefined && from.m === undefined && to === undefined

const isDayOrMonth = ({ kind, from }: DateMention): boolean => kind === 'date' && from.m !== undefined

const HAN_END = /^(?:年?[底末]|年终)/
const ENGLISH_END = /\b(?:end of|year-end|close of|end-)\s?(?:the\s)?(?:year\s)?$/i

/** Last days of the months; a leap day changes nothing of what a month's end closes. */
export const LAST_DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** `到2020年底`, `at the end of 2020`, `“十三五”末`: what was so on its last day. */
const atItsEnd = (text: string, mention: DateMention): DateMention => {
  const { start, end, from, to, part, yearOffset } = mention
  if ((part === 'Q4' || part === 'H2') && /^末/.test(text.slice(end, end + 1)))
    return { start, end, kind: 'date', from: { ...from, m: 12, d: 31 }, ...(yearOffset !== undefined && { yearOffset }) }
  if (from.m !== undefined && from.d === undefined && to === undefined && /^份?[底末]/.test(text.slice(end, end + 2)))
    return { ...mention, from: { ...from, d: LAST_DAYS[from.m - 1] ?? 30 } }
  if (from.m !== undefined || part !== undefined || (from.y === undefined && yearOffset === undefined)) return mention
  if (to !== undefined) return /末$/.test(text.slice(start, end)) ? { start, end, kind: 'date', from: { ...to, m: 12, d: 31 } } : mention
  const isEnd = HAN_END.test(text.slice(end, end + 2)) || ENGLISH_END.test(text.slice(Math.max(0, start - 16), start))
  return isEnd ? { ...mention, kind: 'date', from: { ...from, m: 12, d: 31 } } : mention
}

/** The year a report is of, which `去年` and `this year` are counted from. */
export interface ReportYear {
  readonly year: number
  /** Told by the caller; a year read from the report's own opening may be the one it tells of or the one it was written in. */
  readonly given: boolean
}

/** Year of a report: from its date as given, or undefined. */
export const yearGiven = (reportDate: string | undefined): ReportYear | undefined => {
  const year = reportDate === undefined ? Number.NaN : Number(reportDate.slice(0, 4))
  return Number.isInteger(year) && year > 1000 ? { year, given: true } : undefined
}

/** Words before a time that only holds a figure against it: `比上年增长8%`, `up 6 percent on 2022`. */
const AGAINST =
  /(?:比|较|跟|相当于|恢复[至到]|高于|低于|好于|优于|超过)$|\b(?:than|versus|vs\.?|against|compared (?:to|with)|relative to|ahead of|behind|above|below)\s+(?:(?:in|the|those of|that of)\s+)?$/i
const ENGLISH_AGAINST_YEAR = /\b(?:on|over|from)\s+(?:the\s+)?$/i
/** `an increase of 8.3 percent over 2021–22`. */
const RISEN_OVER =
  /(?:%|per ?cent|points|increase|rise|growth|up|down|fall|drop|decrease|decline|more|less|higher|lower)\b[^.;,]{0,12} (?:on|over)\s+$/i
/** `社区成立于2001年，现有…`: what is told afterwards is of today, unless it says `当年`. */
const FOUNDED = /(?:[成建设创]立|[始新]建|[创兴]办|创建|组建|诞生|建成|落成)于$/
/** The same with the verb behind: `大桥于2009年建成通车，全长…`. */
const FOUNDED_BEHIND =
  /^(?:(?:年底|[上下]半年)?(?:正式|全面|全线)?(?:[成建设创]立|[创兴]办|创建|组建|建[成校院]|落成|竣工|[开动]工|通车|开[业馆园园学院]|投[产用运]|投入(?:使用|运[营行]))[^，。；、0-9]{0,10})[，。；]/
const AT_THAT_TIME = /^[^。；]{0,24}(?:当年|当时|彼时|之初)/
/** `是“十二五”时期的1.7倍`, `与去年同期持平`: what stands behind tells it. */
const AGAINST_BEHIND = /^(?:同期|时期同期|的同期|相比|[年末底]*相比|(?:时期)?的[0-9.]+(?:倍|%|％))/

/** `down from prior-year period gross profit of $7.7 million`: the time of what a figure right behind is told of. */
const NAMED_BEHIND =
  /^(?:[ -](?:period|quarter|half|comparable))?(?:['’]s)? (?:(?!of )[a-z&-]+ ){1,5}of (?:about |approximately )?[$£€(]{0,2}\d/i

/** Whether a time of a text is only what a figure is held against, not the figure's own. */
export const isComparison = (text: string, { start, end, to, from, yearOffset }: DateMention): boolean => {
  const before = text.slice(Math.max(0, start - 24), start)
  const bareYear = to === undefined && from.m === undefined && (from.y !== undefined || yearOffset !== undefined)
  if (FOUNDED.test(before) || (before.endsWith('于') && FOUNDED_BEHIND.test(text.slice(end, end + 24))))
    return !AT_THAT_TIME.test(text.slice(end, end + 32))
  if (NAMED_BEHIND.test(text.slice(end, end + 64))) return false
  const isFiscal = from.m === undefined && from.y !== undefined && to?.m === undefined && to?.y === from.y + 1
  return (
    AGAINST.test(before) ||
    (bareYear && ENGLISH_AGAINST_YEAR.test(before)) ||
    (isFiscal && RISEN_OVER.test(before)) ||
    AGAINST_BEHIND.test(text.slice(end, end + 12))
  )
}

/** The last year that a key of time names (`2021/2025`, `~2025`, `2024-H1`); none for one without a year. */
export const lastYear = (key: string | undefined): number | undefined => {
  const years = key?.match(/\d{4}/g)
  return years ? Number(years.at(-1)) : undefined
}

/**
 * A period as it is compared: `2024`, `2024-H1`, `2024-03`, `2021/2025`, `--03` without a year; `~2023` for a year counted from one that was
 * only read; undefined when it names no time.
 */
export const periodKey = (mention: DateMention, report?: ReportYear): string | undefined => {
  const { from, to, part, yearOffset, each } = mention
  if (mention.kind === 'time') return undefined
  if (each) return each.map(one => periodKey({ start: mention.start, end: mention.end, ...one }, report)).join('+')
  const own = from.y === undefined ? relativeYear(yearOffset, report) : String(from.y)
  const head = own ?? '-'
  if (part) return `${head}-${part}`
  const start = [head, from.m && two(from.m), from.d && two(from.d)].filter(Boolean).join('-')
  if (!to) return start === '-' ? undefined : start
  const end = [to.y ?? (from.y === undefined ? undefined : head), to.m && two(to.m), to.d && two(to.d)].filter(Boolean).join('-')
  return `${start}/${end}`
}

const relativeYear = (offset: number | undefined, report: ReportYear | undefined): string | undefined => {
  if (offset === undefined) return undefined
  return report === undefined ? `Y${offset}` : `${report.given ? '' : '~'}${report.year + offset}`
}

const two = (number: number): string => String(number).padStart(2, '0')

/** A stretch of time right behind a figure: `£1.9 million in the year to date` says when it was, not what. */
export const IN_TIME = regexp('i')`
  ^\s*(?:in|of|during|for) (?:the |its |our )?(?:(?:first|second|third|fourth|last|whole|full|current|same|financial|fiscal|previous|comparable|corresponding|prior(?:-year)?|year-ago) )*
    (?:year|half|quarter|month|week|period|season|decade)s?\b
`
