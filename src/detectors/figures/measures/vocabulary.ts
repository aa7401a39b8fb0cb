import { widthOf } from './heads.js'
import type { Mention } from './mention.js'

/** Words by their numbers, in order, with their weight in all. */
export interface Bag {
  readonly words: readonly number[]
  readonly total: number
}

/**
 * The words of the mentions compared, each known by a number and weighed by how rare it is: a mention is held against a dozen others, and words are
 * told apart once.
 */
export class Vocabulary {
  private readonly numbers = new Map<string, number>()
  private readonly weights: number[] = []
  private readonly widths: number[] = []
  /** What a word weighs that no clause holds. */
  private readonly rarest: number

  constructor(mentions: readonly Mention[]) {
    const counts: number[] = []
    for (const { own } of mentions)
      for (const token of own) {
        const word = this.numberOf(token)
        counts[word] = (counts[word] ?? 0) + 1
      }
    for (const [word, count] of counts.entries()) this.weights[word] = Math.log(1 + (mentions.length + 1) / count)
    this.rarest = Math.log(2 + mentions.length)
  }

  /** How many words have a number by now. */
  get size(): number {
    return this.weights.length
  }

  numberOf(token: string): number {
    const known = this.numbers.get(token)
    if (known !== undefined) return known
    const word = this.weights.length
    this.numbers.set(token, word)
    this.weights.push(this.rarest)
    this.widths.push(widthOf(token))
    return word
  }

  weightOf(word: number): number {
    return this.weights[word]!
  }

  widthOf(word: number): number {
    return this.widths[word]!
  }

  bagOf(tokens: readonly string[]): Bag {
    const words = tokens.map(token => this.numberOf(token))
    return { words, total: words.reduce((sum, word) => sum + this.weights[word]!, 0) }
  }
}

/** What two bags have in common. */
export interface Common {
  /** Weighted share of the smaller bag that is in both. */
  readonly part: number
  /** How much text that is. */
  readonly width: number
}

/** Finds what bags have in common. The second of two is remembered: it is held against a dozen first ones. */
export class CommonWords {
  private held: Bag | undefined
  /** By word the turn in which it was last in a bag held. */
  private marks = new Int32Array(0)
  private turn = 0

  constructor(private readonly vocabulary: Vocabulary) {}

  of(a: Bag, b: Bag): Common {
    if (b !== this.held) this.hold(b)
    const smaller = Math.min(a.total, b.total)
    let both = 0
    let width = 0
    for (const word of a.words) {
      if (this.marks[word] !== this.turn) continue
      both += this.vocabulary.weightOf(word)
      width += this.vocabulary.widthOf(word)
    }
    return { part: smaller === 0 ? 0 : both / smaller, width }
  }

  private hold(bag: Bag): void {
    this.held = bag
    this.turn++
    if (this.marks.length < this.vocabulary.size) {
      const marks = new Int32Array(2 * this.vocabulary.size)
      marks.set(this.marks)
      this.marks = marks
    }
    for (const word of bag.words) this.marks[word] = this.turn
  }
}
