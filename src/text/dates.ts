import type { Span } from '../model/span.js'
import { DATE_FORMS, type DateReading, MONTHS } from './date-forms.js'

/** A date or a stretch of time as written. */
export interface DateMention extends Span, DateReading {
  /** Day of the week written beside it, 1 Monday … 7 Sunday, and where. */
  readonly weekday?: { readonly day: number; readonly span: Span }
}

const WEEKDAY_AFTER =
  /\s?[（(,，]?\s?(?:(?:星期|周|礼拜)([一二三四五六日天])(?![个项年])|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s?[）)]?/y
const WEEKDAY_BEFORE = /(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:the\s+)?$/i
const ENGLISH_DAYS = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun']

const weekdayBeside = (text: string, { start, end }: Span): DateMention['weekday'] => {
  WEEKDAY_AFTER.lastIndex = end
  const after = WEEKDAY_AFTER.exec(text)
  if (after) {
    const day = after[1] ? '一二三四五六日'.indexOf(after[1].replace('天', '日')) + 1 : ENGLISH_DAYS.indexOf(after[2]!.toLowerCase()) + 1
    return { day, span: { start: end, end: end + after[0].length } }
  }
  const before = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, start - 16), start))
  return before
    ? { day: ENGLISH_DAYS.indexOf(before[1]!.toLowerCase()) + 1, span: { start: start - before[0].length, end: start } }
    : undefined
}

/** What a character can begin: part of a number, part of a word, a blank, or nothing. */
const NUMBER = 1
const LETTER = 2
const BLANK = 3
const CLASSES = new Uint8Array(0x10000)
for (const digit of '0123456789０１２３４５６７８９〇○零一二三四五六七八九十') CLASSES[digit.charCodeAt(0)] = NUMBER
for (let code = 0; code < 0x10000; code++) {
  const char = String.fromCharCode(code)
  if (/[A-Za-z]/.test(char)) CLASSES[code] = LETTER
  else if (/\s/.test(char)) CLASSES[code] = BLANK
}

/** The number a form begins with has no more characters: `2024`, `二〇二四`. */
const LONGEST_NUMBER = 4
/** The longest word a form begins with. */
const LONGEST_WORD = 9

/** Forms in the order of the table, by the character behind their number or by their first word. */
const BY_SIGN = new Map<number, number[]>()
const BY_WORD = new Map<string, number[]>()
/** Marks the first two letters and the length of the words forms begin with, to pass over nearly all others. */
const WORD_SHAPES = new Uint8Array(26 * 26 * (LONGEST_WORD + 1))

const shapeOf = (text: string, start: number, length: number): number => {
  const second = length > 1 ? (text.charCodeAt(start + 1) | 32) - 97 : 0
  return (((text.charCodeAt(start) | 32) - 97) * 26 + second) * (LONGEST_WORD + 1) + length
}

for (const [index, { before = '', words = '' }] of DATE_FORMS.entries()) {
  for (const sign of before) BY_SIGN.set(sign.charCodeAt(0), [...(BY_SIGN.get(sign.charCodeAt(0)) ?? []), index])
  for (const word of words.split(' ').filter(word => word !== '')) {
    BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), index])
    WORD_SHAPES[shapeOf(word, 0, word.length)] = 1
  }
}

/** A mention with the place of its form in the table. */
interface Found {
  readonly form: number
  readonly mention: DateMention
}

/** One pass over a text that stops at numbers and words forms begin with, and tries only those forms there. */
class DateSearch {
  readonly found: Found[] = []
  /** Where the last match of each form ended: matches of one form do not overlap. */
  private readonly ends = new Int32Array(DATE_FORMS.length)

  constructor(private readonly text: string) {}

  run(): void {
    const { text } = this
    for (let at = 0; at < text.length; ) {
      const kind = CLASSES[text.charCodeAt(at)]
      if (kind === NUMBER) at = this.number(at)
      else if (kind === LETTER) at = this.word(at)
      else at++
    }
  }

  /** A run of digits, with the character behind it; it may be the tail of the run that a form begins with. */
  private number(start: number): number {
    const end = this.endOf(NUMBER, start)
    const forms = BY_SIGN.get(this.text.charCodeAt(this.endOf(BLANK, end)))
    if (forms) for (let at = Math.max(start, end - LONGEST_NUMBER); at < end; at++) this.tryAt(at, forms)
    return end
  }

  private word(start: number): number {
    const end = this.endOf(LETTER, start)
    const length = end - start
    if (length > LONGEST_WORD || WORD_SHAPES[shapeOf(this.text, start, length)] === 0) return end
    const forms = BY_WORD.get(this.text.slice(start, end).toLowerCase())
    if (forms) this.tryAt(start, forms)
    return end
  }

  /** Where the run of one class that goes on at an offset ends. */
  private endOf(kind: number, from: number): number {
    let end = from
    while (end < this.text.length && CLASSES[this.text.charCodeAt(end)] === kind) end++
    return end
  }

  private tryAt(at: number, forms: readonly number[]): void {
    for (const form of forms) {
      if (this.ends[form]! > at) continue
      const { pattern, read } = DATE_FORMS[form]!
      pattern.lastIndex = at
      const match = pattern.exec(this.text)
      if (!match) continue
      this.ends[form] = pattern.lastIndex
      const reading = read(match)
      if (reading) this.found.push({ form, mention: { ...span(match, reading.kind), ...reading } })
    }
  }
}

/**
 * Dates and stretches of time written in figures or month names, in order, none overlapping. The calendar is not judged: `2024年2月30日` is
 * read as it stands. Lines are never crossed by the caller's leave: give one block at a time. Words such as `去年` are in `periods`.
 */
export const readDates = (text: string): DateMention[] => {
  const search = new DateSearch(text)
  search.run()
  return withoutOverlaps(search.found).map(mention => {
    const weekday = mention.from.d === undefined || mention.to ? undefined : weekdayBeside(text, mention)
    return weekday ? { ...mention, weekday } : mention
  })
}

/** The date itself: of `in 2019` the year alone. */
const span = (match: RegExpExecArray, kind: string): Span => {
  const end = match.index + match[0].length
  const lead = kind === 'date' ? /^(?:[a-z]+[\s-])+(?=[0-9])/i.exec(match[0])?.[0] : undefined
  const skip = lead && !new RegExp(`^(?:${MONTHS})`).test(lead) ? lead.length : 0
  return { start: match.index + skip, end: end - (/\s+$/.exec(match[0])?.[0].length ?? 0) }
}

/** Of overlapping mentions the first, and the longest of those that begin together. */
const withoutOverlaps = (found: Found[]): DateMention[] => {
  found.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end || a.form - b.form)
  const kept: DateMention[] = []
  for (const { mention } of found) if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention)
  return kept
}
