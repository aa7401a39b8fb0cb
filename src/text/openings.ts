/** A letter of ASCII as 1 to 26, anything else as 0. */
const letterAt = (text: string, offset: number): number => {
  const letter = (text.charCodeAt(offset) | 32) - 96
  return letter >= 1 && letter <= 26 && offset < text.length ? letter : 0
}

/** The first three letters of a word as one number. */
const openingAt = (text: string, offset: number): number => {
  const second = letterAt(text, offset + 1)
  return (letterAt(text, offset) * 27 + second) * 27 + (second === 0 ? 0 : letterAt(text, offset + 2))
}

/**
 * How some English words begin, in capitals or not: one look at three letters passes over nearly all words that are none of them, so that
 * the pattern of the words need be tried at few places.
 */
export class Openings {
  private readonly marks = new Uint8Array(27 ** 3)

  constructor(words: readonly string[]) {
    for (const word of words) this.marks[openingAt(word, 0)] = 1
  }

  /** Whether one of the words may begin at an offset; false is sure. */
  mayBegin(text: string, offset: number): boolean {
    return this.marks[openingAt(text, offset)] === 1
  }
}

/** Whether a character code is that of a letter of ASCII. */
export const isLatinLetter = (code: number): boolean => ((code | 32) - 97) >>> 0 < 26

/** What `\s` matches. */
export const WHITE_SPACE = [9, 10, 11, 12, 13, 32, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]
  .concat(Array.from({ length: 11 }, (_, index) => 0x2000 + index))
  .map(code => String.fromCharCode(code))
  .join('')
