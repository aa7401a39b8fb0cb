import { addTo } from '../model/grouping.js'

/** What the two characters at an offset hash to. */
const openingAt = (text: string, at: number): number => (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff

/** How some words of at least two characters begin: one look at two characters passes over nearly all places of a text, whatever the number of words. */
export class Beginnings {
  private readonly marks = new Uint8Array(0x10000)

  constructor(words: Iterable<string>) {
    for (const word of words) this.marks[openingAt(word, 0)] = 1
  }

  /** Whether one of the words may begin at an offset; false is sure. */
  mayStandAt(text: string, at: number): boolean {
    return this.marks[openingAt(text, at)] === 1
  }
}

/** Words of at least two characters, looked for all at once; an expression would try each of them at each place of a text. */
export class Lexicon {
  private readonly beginnings: Beginnings
  /** Words by how they begin, the longest first. */
  private readonly words = new Map<number, string[]>()

  constructor(words: Iterable<string>) {
    const all = new Set(words)
    this.beginnings = new Beginnings(all)
    for (const word of all) addTo(this.words, openingAt(word, 0), word)
    for (const alike of this.words.values()) alike.sort((a, b) => b.length - a.length)
  }

  /** The longest word that stands at an offset. */
  wordAt(text: string, at: number): string | undefined {
    if (!this.beginnings.mayStandAt(text, at)) return undefined
    for (const word of this.words.get(openingAt(text, at))!) if (text.startsWith(word, at)) return word
    return undefined
  }

  /** Offsets at which words begin, those within other words too. */
  placesIn(text: string): number[] {
    const places: number[] = []
    for (let at = 0; at + 1 < text.length; at++) if (this.wordAt(text, at) !== undefined) places.push(at)
    return places
  }
}
