import { addTo } from '../model/grouping.js'
import { isLatinLetter, WHITE_SPACE } from './openings.js'

/**
 * One way of writing something. So that a text need not be searched for each form, a form tells what it begins with, and is tried nowhere
 * else: a number right before one of some characters (blanks left out), one of some characters, or one of some words.
 */
export interface Form<Reading> {
  /** Matches where the form begins (flag `y`), never nothing. */
  readonly pattern: RegExp
  /** Characters one of which stands behind the number it begins with. */
  readonly before?: string
  /** Characters it begins with. */
  readonly opens?: string
  /** Whole words it begins with, in lower case, parted by blanks. */
  readonly words?: string
  /** What a match says; nothing when it is none of the form after all. */
  read(match: RegExpExecArray): Reading | undefined
}

/** A form found in a text, with its place in the table of forms. */
export interface Found<Reading> {
  readonly form: number
  readonly match: RegExpExecArray
  readonly reading: Reading
}

/** What a character can begin: part of a number, part of a word, a blank, or a form by itself. */
const NUMBER = 1
const LETTER = 2
const BLANK = 3
const OPENER = 4
const CLASSES = new Uint8Array(0x10000)
for (const digit of '0123456789０１２３４５６７８９〇○零一二三四五六七八九十') CLASSES[digit.charCodeAt(0)] = NUMBER
for (const blank of WHITE_SPACE) CLASSES[blank.charCodeAt(0)] = BLANK
for (let code = 0; code < 0x80; code++) if (isLatinLetter(code)) CLASSES[code] = LETTER

/** The number a form begins with has no more characters: `2024`, `二〇二四`. */
const LONGEST_NUMBER = 4
/** The longest word a form begins with. */
const LONGEST_WORD = 9

const shapeOf = (text: string, start: number, length: number): number => {
  const second = length > 1 ? (text.charCodeAt(start + 1) | 32) - 97 : 0
  return (((text.charCodeAt(start) | 32) - 97) * 26 + second) * (LONGEST_WORD + 1) + length
}

/** Forms by what they begin with: one pass over a text finds them all. */
export class FormTable<Reading> {
  private readonly classes = CLASSES.slice()
  /** Places in the table, in its order: by the character behind a number, by the first character, by the first word. */
  private readonly byFollower = new Map<number, number[]>()
  private readonly byOpener = new Map<number, number[]>()
  private readonly byWord = new Map<string, number[]>()
  /** Marks the first two letters and the length of the words forms begin with, to pass over nearly all others. */
  private readonly shapes = new Uint8Array(26 * 26 * (LONGEST_WORD + 1))

  constructor(private readonly forms: readonly Form<Reading>[]) {
    for (const [index, { before = '', opens = '', words = '' }] of forms.entries()) {
      for (const sign of before) addTo(this.byFollower, sign.charCodeAt(0), index)
      for (const sign of opens) {
        addTo(this.byOpener, sign.charCodeAt(0), index)
        this.classes[sign.charCodeAt(0)] = OPENER
      }
      for (const word of words.split(' ').filter(word => word !== '')) {
        addTo(this.byWord, word, index)
        this.shapes[shapeOf(word, 0, word.length)] = 1
      }
    }
  }

  /** Every form of the table in a text, by where they begin; matches of one form do not overlap, those of two may. */
  findIn(text: string): Found<Reading>[] {
    const found: Found<Reading>[] = []
    const ends: number[] = []
    for (let at = 0; at < text.length; ) {
      const kind = this.classes[text.charCodeAt(at)]!
      const end = kind === NUMBER || kind === LETTER ? this.endOf(kind, text, at) : at + 1
      if (kind === NUMBER) this.tryNumber(text, at, end, found, ends)
      else if (kind === LETTER) this.tryAt(text, at, this.ofWord(text, at, end), found, ends)
      else if (kind === OPENER) this.tryAt(text, at, this.byOpener.get(text.charCodeAt(at)), found, ends)
      at = end
    }
    return found
  }

  /** A run of digits, with the character behind it; it may be the tail of the run that a form begins with. */
  private tryNumber(text: string, start: number, end: number, found: Found<Reading>[], ends: number[]): void {
    const forms = this.byFollower.get(text.charCodeAt(this.endOf(BLANK, text, end)))
    if (forms) for (let at = Math.max(start, end - LONGEST_NUMBER); at < end; at++) this.tryAt(text, at, forms, found, ends)
  }

  private ofWord(text: string, start: number, end: number): number[] | undefined {
    const length = end - start
    if (length > LONGEST_WORD || this.shapes[shapeOf(text, start, length)] === 0) return undefined
    return this.byWord.get(text.slice(start, end).toLowerCase())
  }

  /** Where the run of one class that goes on at an offset ends. */
  private endOf(kind: number, text: string, from: number): number {
    let end = from
    while (end < text.length && this.classes[text.charCodeAt(end)] === kind) end++
    return end
  }

  private tryAt(text: string, at: number, forms: readonly number[] | undefined, found: Found<Reading>[], ends: number[]): void {
    if (!forms) return
    for (const form of forms) {
      if ((ends[form] ?? 0) > at) continue
      const { pattern, read } = this.forms[form]!
      pattern.lastIndex = at
      const match = pattern.exec(text)
      if (!match) continue
      ends[form] = pattern.lastIndex
      const reading = read(match)
      if (reading) found.push({ form, match, reading })
    }
  }
}
