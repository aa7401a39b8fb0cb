import type { Figure } from '../../model/figure.js'
import type { Span } from '../../model/span.js'
import type { DateMention } from '../dates/dates.js'
import type { DateParts } from '../dates/forms.js'
import { regexp } from '../regexp.js'

/** Times told in a row, each of one of as many figures. */
interface TimeRow extends Span {
  readonly times: readonly DateMention[]
}

/** Figures told in a row, in one sentence. */
interface FigureRow extends Span {
  readonly figures: readonly Figure[]
  readonly sentence: Span
}

/** What stands between two figures, or two times, of a row. */
const BETWEEN_FIGURES = /^(?:,|,? and|、|和|及|与|以及|，)\s?[-+－＋−–]?$/
const BETWEEN_TIMES = /^(?:,? and (?:for |in |at )?(?:the )?|, |、|和|及|与)$/
/** Between a row of figures and that of their times behind it: no figure, and nothing they are held against. */
const LED_TO = /^(?!.*\b(?:compared|versus|against|than|from)\b)(?:,? respectively,?)?[^;:\d]{0,80}$/
/** Between one row of figures and the next where both are of the same times. */
const LED_ON = /^,? respectively,? [^;\d]{0,60}$/
/** Between a row of times and that of their figures: what Chinese gives one by one, it says so. */
const LED_FROM = /分别[^，。；\d]{0,10}$|[a-z][^;:]*$/i
/** Years of a stretch that are told one by one: `2022—2024年，…分别为`. */
const MOST_YEARS = 6

/** How far before a time what it is held against is looked for. */
const FAR = 140
const HELD_AGAINST = regexp('i')`
  \b(?:compared (?:to|with)|versus|vs\.?)\s[^;:]*$
  |\b(?:from|against|than)\s(?:the\s)?[$£€¥]?\d(?:[\d.,$£€¥%\s-]|million|billion|per ?cent|basis|percentage|points?|and|respectively)*
    \s(?:(?:in|of|at|for|during|as of|as at|on)\s)?(?:the\s)?$
`

/**
 * Whether a time of English is that of a figure another is held against (`compared to $11.1 million for the three months ended June 30, 2025`), so that
 * what the sentence goes on with is not of it. `before` is the time before.
 */
export const isOfHeldAgainst = (text: string, time: Span, before: Span | undefined, sentence: Span): boolean => {
  const led = text.slice(Math.max(sentence.start, before?.end ?? 0, time.start - FAR), time.start)
  return /\d/.test(led) && HELD_AGAINST.test(led)
}

/**
 * The time of each figure of a row where as many times are told: `34.4% and 23.2% for fiscal 2026 and 2025, respectively`, `2024年、2025年营业收入分别为5.1亿元
 * 和6.2亿元`. `times` are those of the stretch, comparisons too; figures that are not told so have none.
 */
export const respectiveTimes = (
  text: string,
  times: readonly DateMention[],
  figures: readonly Figure[],
  sentences: readonly Span[],
): ReadonlyMap<Figure, DateMention> => {
  const found = new Map<Figure, DateMention>()
  const rowsOfTimes = timeRows(text, times)
  if (rowsOfTimes.length === 0) return found
  let next: (FigureRow & { readonly told: TimeRow | undefined }) | undefined
  for (const row of figureRows(text, figures, sentences).reverse()) {
    const isLedOn =
      next?.sentence === row.sentence && next.figures.length === row.figures.length && LED_ON.test(text.slice(row.end, next.start))
    const told = timesBehind(text, row, rowsOfTimes) ?? (isLedOn ? next!.told : undefined) ?? timesBefore(text, row, rowsOfTimes, times)
    if (told) for (const [at, figure] of row.figures.entries()) found.set(figure, told.times[at]!)
    next = { ...row, told }
  }
  return found
}

const timesBehind = (text: string, { figures, sentence, end }: FigureRow, rows: readonly TimeRow[]): TimeRow | undefined => {
  const row = rows.find(({ start }) => start >= end)
  return row && row.end <= sentence.end && row.times.length === figures.length && LED_TO.test(text.slice(end, row.start)) ? row : undefined
}

/** The last times before a row of figures that are not those of what something is held against. */
const timesBefore = (
  text: string,
  { figures, sentence, start }: FigureRow,
  rows: readonly TimeRow[],
  times: readonly DateMention[],
): TimeRow | undefined => {
  const row = rows.findLast(one => one.end <= start && one.start >= sentence.start && !isOfHeldAgainst(text, one, undefined, sentence))
  if (row?.times.length !== figures.length || !LED_FROM.test(text.slice(row.end, start))) return undefined
  const isLast = times.every(time => time.start < row.end || time.end > start || isOfHeldAgainst(text, time, row, sentence))
  return isLast ? row : undefined
}

/** Figures of a kind that only commas and conjunctions part. */
const figureRows = (text: string, figures: readonly Figure[], sentences: readonly Span[]): FigureRow[] => {
  const rows: FigureRow[] = []
  let at = 0
  for (let first = 0; first < figures.length; ) {
    let last = first
    const isNext = (figure: Figure | undefined): boolean =>
      figure !== undefined && figure.kind === figures[last]!.kind && BETWEEN_FIGURES.test(text.slice(figures[last]!.end, figure.start))
    while (isNext(figures[last + 1])) last++
    const [start, end] = [figures[first]!.start, figures[last]!.end]
    while (at < sentences.length - 1 && sentences[at]!.end <= start) at++
    if (last > first) rows.push({ start, end, figures: figures.slice(first, last + 1), sentence: sentences[at]! })
    first = last + 1
  }
  return rows
}

const timeRows = (text: string, times: readonly DateMention[]): readonly TimeRow[] => {
  const rows: TimeRow[] = []
  for (let first = 0; first < times.length; ) {
    let last = first
    while (last + 1 < times.length && BETWEEN_TIMES.test(text.slice(times[last]!.end, times[last + 1]!.start))) last++
    const run = times.slice(first, last + 1)
    const told = run.length > 1 ? run.map(time => completed(time, run)) : timesOf(text, run[0]!)
    if (told.length > 1) rows.push({ start: run[0]!.start, end: run.at(-1)!.end, times: told })
    first = last + 1
  }
  return rows
}

/** The times one mention names: `three and six months ended June 30`, `fiscal 2026 and 2025`, the years of `2022—2024年`. */
const timesOf = (text: string, time: DateMention): readonly DateMention[] => {
  const { start, end, from, to, each } = time
  if (each) return each.map(one => ({ start, end, ...one }))
  if (from.y === undefined || to?.y === undefined || from.m !== undefined || to.m !== undefined) return [time]
  const years = / and |[、和及]/.test(text.slice(start, end)) ? [from.y, to.y] : yearsBetween(from.y, to.y)
  return years.map(y => ({ start, end, kind: 'period', from: { y } }))
}

const yearsBetween = (first: number, last: number): readonly number[] =>
  last > first && last - first < MOST_YEARS ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : []

/** `December 31, 2025 and 2024`: a year alone is of the day, months or part of the year beside it. */
const completed = (time: DateMention, run: readonly DateMention[]): DateMention => {
  const { from, to, part, start, end } = time
  if (from.y === undefined || from.m !== undefined || part !== undefined || to) return time
  const whole = run.find(one => one.from.m !== undefined || one.part !== undefined)
  if (!whole?.from.y) return time
  const shift = from.y - whole.from.y - (whole.to?.y === undefined ? 0 : whole.to.y - whole.from.y)
  return { ...whole, start, end, from: shifted(whole.from, shift), ...(whole.to && { to: shifted(whole.to, shift) }) }
}

const shifted = (parts: DateParts, years: number): DateParts => (parts.y === undefined ? parts : { ...parts, y: parts.y + years })
