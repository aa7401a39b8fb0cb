import { type DateMention, type DateParts, readDates } from './dates.js'

/** Stretches of time said in words, relative to the report or to the year last named. */
const RELATIVE: readonly (readonly [RegExp, (match: RegExpExecArray) => Omit<DateMention, 'start' | 'end'>])[] = [
  [
    /今年(?:以来)?|本年度?|this year|current year/gi,
    m => ({ kind: 'period', from: {}, yearOffset: 0, ...(m[0].endsWith('来') && { since: true as const }) }),
  ],
  [
    /去年|上年度?|last year|previous year|prior year|a year (?:ago|earlier)|year-earlier/gi,
    () => ({ kind: 'period', from: {}, yearOffset: -1 }),
  ],
  [/前年/g, () => ({ kind: 'period', from: {}, yearOffset: -2 })],
  [/明年|下年度?|next year/gi, () => ({ kind: 'period', from: {}, yearOffset: 1 })],
  [/全年度?|full year/gi, () => ({ kind: 'period', from: {}, part: 'FY' })],
  [/上半年|first half/gi, () => ({ kind: 'period', from: {}, part: 'H1' })],
  [/下半年|second half/gi, () => ({ kind: 'period', from: {}, part: 'H2' })],
  [/第?([一二三四1-4])季度/g, m => ({ kind: 'period', from: {}, part: `Q${quarterOf(m[1]!)}` })],
  [/前([二三两23])个?季度/g, m => ({ kind: 'period', from: {}, part: `Q1-Q${quarterOf(m[1]!.replace('两', '二'))}` })],
  [
    /[“"]?([一二三]?十[一二三四五六七八九]?)[·.]?五[”"]?(?:期间|时期|规划|末|初|以来|计划)?/g,
    m => ({ kind: 'period', ...fiveYears(m[1]!) }),
  ],
  [/(?:过去|近|这|[^\d]|^)(?:五年|5年)(?:来|间|以来)?|past five years|last five years/gi, () => ({ kind: 'period', from: {}, part: '5Y' })],
  [/(?:本|这一)届|任期内/g, () => ({ kind: 'period', from: {}, part: 'term' })],
]

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

/** Dates and periods of a stretch, in order, with those said in words; where two overlap the written date wins. */
export const readPeriods = (text: string): DateMention[] => {
  const dates = readDates(text)
  const words: DateMention[] = []
  for (const [pattern, read] of RELATIVE) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const start = match.index
      words.push({ start, end: start + match[0].length, ...read(match) })
      if (match[0] === '') pattern.lastIndex++
    }
  }
  const free = words.filter(word => !dates.some(date => date.start < word.end && word.start < date.end))
  return [...dates, ...free].sort((a, b) => a.start - b.start)
}

/** Year of a report: from its date as given, or undefined. */
export const yearOf = (reportDate: string | undefined): number | undefined => {
  const year = reportDate === undefined ? Number.NaN : Number(reportDate.slice(0, 4))
  return Number.isInteger(year) && year > 1000 ? year : undefined
}

/** A period as it is compared: `2024`, `2024-H1`, `2024-03`, `2021/2025`, `--03` without a year; undefined when it names no time. */
export const periodKey = (mention: DateMention, year?: number): string | undefined => {
  const { from, to, part, yearOffset } = mention
  if (mention.kind === 'time') return undefined
  const own = from.y ?? (yearOffset === undefined ? undefined : year === undefined ? undefined : year + yearOffset)
  const head = own === undefined ? (yearOffset === undefined ? '-' : `Y${yearOffset}`) : String(own)
  if (part) return `${head}-${part}`
  const start = [head, from.m && two(from.m), from.d && two(from.d)].filter(Boolean).join('-')
  if (!to) return start === '-' ? undefined : start
  const end = [to.y ?? (from.y === undefined ? undefined : head), to.m && two(to.m), to.d && two(to.d)].filter(Boolean).join('-')
  return `${start}/${end}`
}

const two = (number: number): string => String(number).padStart(2, '0')
