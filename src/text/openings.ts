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
