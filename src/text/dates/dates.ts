import type { Span } from '../../model/span.js'
import { FormTable, type Found } from '../forms.js'
import { DATE_FORMS, type DateReading, MONTHS } from './forms.js'

/** A date or a stretch of time as written. */
export interface DateMention extends Span, DateReading {
  /** Day of the week written beside it, 1 Monday … 7 Sunday, and where. */
  readonly weekday?: { readonly day: number; readonly span: Span }
}

const WEEKDAY_AFTER = new RegExp(
  String.raw`\s?[（(,，]?\s?(?:(?:星期|周|礼拜)([一二三四五六日天])(?![个项年])|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!,? (?:the )?(?:\d|(?:${MONTHS})\b)))\s?[）)]?`,
  'y',
)
/** 16日、17日（周三、周四）: the days of the week are told in a row, as the dates are. */
const ROW_OF_DAYS =
  /^\s?[（(](?:星期|周)[一二三四五六日天](?:[、和及至—-]|[)）]?、)(?:星期|周)?[一二三四五六日天]|^\s?\([A-Z][a-z]+day(?:,| and| to) [A-Z][a-z]+day/
const WEEKDAY_BEFORE = /(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:the\s+)?$/i
const ENGLISH_DAYS = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun']

const weekdayBeside = (text: string, { start, end }: Span): DateMention['weekday'] => {
  WEEKDAY_AFTER.lastIndex = end
  const after = WEEKDAY_AFTER.exec(text)
  if (after && !ROW_OF_DAYS.test(text.slice(end, end + 16))) {
    const day = after[1] ? '一二三四五六日'.indexOf(after[1].replace('天', '日')) + 1 : ENGLISH_DAYS.indexOf(after[2]!.toLowerCase()) + 1
    return { day, span: { start: end, end: end + after[0].length } }
  }
  const before = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, start - 16), start))
  return before
    ? { day: ENGLISH_DAYS.indexOf(before[1]!.toLowerCase()) + 1, span: { start: start - before[0].length, end: start } }
    : undefined
}

const FORMS = new FormTable(DATE_FORMS)

/**
 * Dates and stretches of time written in figures or month names, in order, none overlapping. The calendar is not judged: `2024年2月30日` is
 * read as it stands. Lines are never crossed by the caller's leave: give one block at a time. Words such as `去年` are in `periods`.
 */
export const readDates = (text: string): DateMention[] =>
  withMonths(text, withoutOverlaps(FORMS.findIn(text))).map(mention => {
    const weekday = mention.from.d === undefined || mention.to ? undefined : weekdayBeside(text, mention)
    return weekday ? { weekday, ...mention } : mention
  })

/** Days alone right behind a day of a month are of that month: 10月10日（周五）至12日. */
const withMonths = (text: string, mentions: readonly DateMention[]): readonly DateMention[] => {
  let before: DateMention | undefined
  return mentions.map(mention => {
    const { from, to } = mention
    const isAlone = from.d !== undefined && from.m === undefined && !to && before?.kind === 'date' && before.from.m !== undefined
    const isOn = isAlone && before!.from.d !== undefined && JOINED.test(text.slice(before!.end, mention.start))
    before = isOn ? { ...mention, from: { ...before!.from, d: from.d! } } : mention
    return before
  })
}

const JOINED = /^\s?(?:[（(](?:星期|周)[一二三四五六日天][）)])?\s?(?:[至到、和及—–~～-]{1,2}|以及)\s?$/

/** The date itself: of `in 2019` the year alone. */
const span = (match: RegExpExecArray, kind: string): Span => {
  const end = match.index + match[0].length
  const lead = kind === 'date' ? /^(?:[a-z]+[\s-])+(?=[0-9])/i.exec(match[0])?.[0] : undefined
  const skip = lead && !new RegExp(`^(?:${MONTHS})`).test(lead) ? lead.length : 0
  return { start: match.index + skip, end: end - (/\s+$/.exec(match[0])?.[0].length ?? 0) }
}

/** Of overlapping mentions the first, and the longest of those that begin together. */
const withoutOverlaps = (found: readonly Found<DateReading>[]): DateMention[] => {
  const kept: DateMention[] = []
  const placed = found.map(({ form, match, reading }) => {
    const { start, end } = span(match, reading.kind)
    return { form, mention: { start, end, ...reading } }
  })
  placed.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end || a.form - b.form)
  for (const { mention } of placed) if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention)
  return kept
}
