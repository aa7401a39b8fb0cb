import type { Document } from '../model/document.js'
import type { Span } from '../model/span.js'
import { CharacterClass, characterTable } from './characters/characters.js'
import { behindLabel } from './outline/numbering.js'

/** Kinds of token. */
export const TokenKind = { character: 0, word: 1, number: 2, barrier: 3 } as const

/**
 * The tokens of one or several texts, in columns, with the way back to the texts: token `i` stands at [starts[i], starts[i] + lengths[i]).
 * Equal ids mean equal tokens, whatever their case, width, accents, or the space and punctuation around them, and whether Chinese is written in
 * traditional or simplified characters, unless that was asked for. The number a paragraph opens with is no token of it. Offsets of several texts
 * count into their concatenation; a barrier, equal to nothing, stands between two texts.
 */
export interface TokenStream {
  readonly count: number
  readonly ids: Uint32Array
  readonly starts: Uint32Array
  readonly lengths: Uint8Array
  readonly kinds: Uint8Array
}

/** A stretch of tokens, half-open. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** What a token weighs when passages are measured: a word or number says as much as two Han characters. */
export const weightOf = (kind: number): number => (kind === TokenKind.character ? 1 : kind === TokenKind.barrier ? 0 : 2)

/** Longest token; a longer run of letters or digits is cut. */
const LONGEST = 64

/** Set in the ids of words and numbers, so that none is taken for a character. */
const WORD_ID = 0x80000000
const BARRIER_ID = 0x40000000

/** Tokens of the blocks of documents that are checked (all but furniture); with `exactScript` traditional characters are not their simplified forms. Linear. */
export const tokenStream = (documents: readonly Pick<Document, 'text' | 'blocks'>[], exactScript = false): TokenStream => {
  const length = documents.reduce((sum, { text }) => sum + text.length, 0)
  const { folded, unified } = characterTable()
  const characters = exactScript ? folded : unified
  const writer = new TokenWriter(length + documents.length)
  let base = 0
  documents.forEach(({ text, blocks }, index) => {
    if (index > 0) writer.push(BARRIER_ID + index, base, 0, TokenKind.barrier)
    for (const block of blocks)
      if (block.kind !== 'furniture') tokenize(text, { start: behindLabel(text, block), end: block.end }, base, characters, writer)
    base += text.length
  })
  return writer.stream()
}

/** Tokens of a plain string. */
export const tokensOfText = (text: string, exactScript = false): TokenStream =>
  tokenStream([{ text, blocks: text.length > 0 ? [{ kind: 'paragraph', start: 0, end: text.length }] : [] }], exactScript)

/** Index of the first token that ends after an offset. */
export const tokenAt = ({ starts, lengths, count }: TokenStream, offset: number): number => {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! + lengths[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether one text ends and another begins among the tokens [from, to). */
export const holdsBarrier = ({ kinds }: TokenStream, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (kinds[at] === TokenKind.barrier) return true
  return false
}

/** Columns being written. They are as long as the text: what stays unwritten of fresh memory the system never hands out. */
class TokenWriter {
  private count = 0
  private readonly ids: Uint32Array
  private readonly starts: Uint32Array
  private readonly lengths: Uint8Array
  private readonly kinds: Uint8Array

  constructor(most: number) {
    this.ids = new Uint32Array(most)
    this.starts = new Uint32Array(most)
    this.lengths = new Uint8Array(most)
    this.kinds = new Uint8Array(most)
  }

  push(id: number, start: number, length: number, kind: number): void {
    this.ids[this.count] = id
    this.starts[this.count] = start
    this.lengths[this.count] = length
    this.kinds[this.count] = kind
    this.count++
  }

  stream(): TokenStream {
    const { count } = this
    return {
      count,
      ids: this.ids.subarray(0, count),
      starts: this.starts.subarray(0, count),
      lengths: this.lengths.subarray(0, count),
      kinds: this.kinds.subarray(0, count),
    }
  }
}

const tokenize = (text: string, { start, end }: Span, base: number, characters: Uint16Array, into: TokenWriter): void => {
  const { classes } = characterTable()
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    switch (classes[code]) {
      case CharacterClass.single:
        into.push(characters[code]!, base + at, 1, TokenKind.character)
        at++
        break
      case CharacterClass.letter:
        at = word(text, at, end, base, into)
        break
      case CharacterClass.digit:
        at = number(text, at, end, base, into)
        break
      case CharacterClass.surrogate:
        at = astral(text, at, end, base, into)
        break
      default:
        at++
    }
  }
}

/** Letters with the marks and apostrophes among them. */
const word = (text: string, start: number, end: number, base: number, into: TokenWriter): number => {
  const { classes, folded } = characterTable()
  const limit = Math.min(end, start + LONGEST)
  let hash = 0x811c9dc5
  let at = start
  for (; at < limit; at++) {
    const code = text.charCodeAt(at)
    const kind = classes[code]
    if (kind === CharacterClass.letter) hash = Math.imul(hash ^ folded[code]!, 0x01000193)
    else if (kind !== CharacterClass.mark && !(isApostrophe(code) && at + 1 < end && isLetter(text.charCodeAt(at + 1)))) break
  }
  into.push((mixed(hash) | WORD_ID) >>> 0, base + start, at - start, TokenKind.word)
  return at
}

/** Digits with a decimal point or thousands commas among them; the commas are not part of what is said. */
const number = (text: string, start: number, end: number, base: number, into: TokenWriter): number => {
  const { classes, folded } = characterTable()
  const limit = Math.min(end, start + LONGEST)
  const isDigit = (index: number): boolean => index < end && classes[text.charCodeAt(index)] === CharacterClass.digit
  let hash = 0x9e3779b9
  let at = start
  let run = 0
  for (; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (isDigit(at)) {
      hash = Math.imul(hash ^ folded[code]!, 0x01000193)
      run++
    } else if (
      (code === 0x2c || code === 0xff0c) &&
      run <= 3 &&
      isDigit(at + 1) &&
      isDigit(at + 2) &&
      isDigit(at + 3) &&
      !isDigit(at + 4)
    ) {
      run = 0
    } else if ((code === 0x2e || code === 0xff0e) && isDigit(at + 1)) {
      hash = Math.imul(hash ^ 0x2e, 0x01000193)
      run = 4
    } else break
  }
  into.push((mixed(hash) | WORD_ID) >>> 0, base + start, at - start, TokenKind.number)
  return at
}

const astral = (text: string, start: number, end: number, base: number, into: TokenWriter): number => {
  const code = text.codePointAt(start)!
  if (code < 0x10000 || start + 2 > end) return start + 1
  if (code >= 0x20000 || /[\p{L}\p{N}]/u.test(String.fromCodePoint(code))) into.push(code, base + start, 2, TokenKind.character)
  return start + 2
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019
const isLetter = (code: number): boolean => characterTable().classes[code] === CharacterClass.letter

/** Finaliser of MurmurHash3: every bit of the input moves every bit of the result. */
export const mixed = (hash: number): number => {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
