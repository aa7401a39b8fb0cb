import { dict } from '@node-rs/jieba/dict.js'
import type { Span } from '../model/span.js'
import { recalling } from './once.js'

/**
 * The general dictionary that comes with jieba (MIT): a line for each word, `人民 34000 n`, sorted by bytes. A word is looked up where it stands; to read
 * all 350,000 of them takes longer than to check a report.
 */
const lines: Uint8Array = dict
/** Sum of the frequencies in it. */
const TOTAL = 60_101_964
const [NEWLINE, BLANK, ZERO] = [10, 32, 48]

/** Characters that may be part of a word. */
const IN_WORD = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaffA-Za-z0-9+#&._%-]/
const LATIN = /^[A-Za-z0-9]$/

/** Cuts a short Chinese text into the words of the dictionary, of all ways to the likeliest by their frequencies; what is in none comes out as single characters. */
export const wordsOf = (text: string): readonly string[] => {
  const characters = [...text]
  const ends = likeliestEnds(characters)
  const words: string[] = []
  let isLatin = false
  for (let at = 0; at < characters.length; at = ends[at]!) {
    const word = characters.slice(at, ends[at]!).join('')
    const goesOn = isLatin && LATIN.test(word)
    isLatin = LATIN.test(word)
    if (goesOn) words[words.length - 1] += word
    else words.push(word)
  }
  return words
}

/** For each place where the word that begins there ends, when what follows is cut as likely as can be (Viterbi's way from the end). */
const likeliestEnds = (characters: readonly string[]): number[] => {
  const ends: number[] = []
  const chances = [...characters.map(() => Number.NEGATIVE_INFINITY), 0]
  for (let at = characters.length - 1; at >= 0; at--) {
    const frequencies = frequenciesOf(characters, at)
    for (const [index, frequency] of (frequencies.some(each => each !== undefined) ? frequencies : SINGLE).entries()) {
      const chance = frequency === undefined ? Number.NaN : Math.log(frequency) - Math.log(TOTAL) + chances[at + index + 1]!
      if (chance >= chances[at]!) [chances[at], ends[at]] = [chance, at + index + 1]
    }
  }
  return ends
}

/** What no word begins with is a word by itself. */
const SINGLE: readonly (number | undefined)[] = [1]

/** How frequent the words are that some characters begin with: of one character, of two, and so on; undefined where those are none. */
const frequenciesOf = (characters: readonly string[], from: number): readonly (number | undefined)[] => {
  const frequencies: (number | undefined)[] = []
  let known = linesOf(characters[from]!)
  for (let to = from; to < characters.length && IN_WORD.test(characters[to]!); to++) {
    const bytes = to === from ? known.bytes : encoder.encode(characters.slice(from, to + 1).join(''))
    const at = firstNotBefore(bytes, known)
    if (at >= known.end || !beginsAt(at, bytes)) break
    frequencies.push(lines[at + bytes.length] === BLANK ? numberAt(at + bytes.length + 1) : undefined)
    known = { ...known, start: at }
  }
  return frequencies
}

const encoder = new TextEncoder()

/** The lines of the words that begin with a character. */
const linesOf = recalling((character: string): Span & { readonly bytes: Uint8Array } => {
  const all = { start: 0, end: lines.length }
  const bytes = encoder.encode(character)
  const behind = bytes.map((byte, at) => (at === bytes.length - 1 ? byte + 1 : byte))
  return { start: firstNotBefore(bytes, all), end: firstNotBefore(behind, all), bytes }
})

/** Where the first line begins, of some, that does not stand before some bytes. */
const firstNotBefore = (bytes: Uint8Array, { start, end }: Span): number => {
  let [low, high] = [start, end]
  while (low < high) {
    let line = (low + high) >> 1
    while (line > low && lines[line - 1] !== NEWLINE) line--
    if (isBefore(line, bytes)) low = nextLine(line)
    else high = line
  }
  return low
}

const nextLine = (line: number): number => {
  let at = line
  while (at < lines.length && lines[at] !== NEWLINE) at++
  return at + 1
}

const isBefore = (line: number, bytes: Uint8Array): boolean => {
  for (let at = 0; at < bytes.length; at++) if (lines[line + at] !== bytes[at]) return lines[line + at]! < bytes[at]!
  return false
}

const beginsAt = (line: number, bytes: Uint8Array): boolean => bytes.every((byte, at) => lines[line + at] === byte)

const numberAt = (from: number): number => {
  let number = 0
  for (let at = from; lines[at]! >= ZERO; at++) number = 10 * number + lines[at]! - ZERO
  return number
}
