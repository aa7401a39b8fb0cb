import { widthOf } from './heads.js'

/** Words as numbers, counted upwards from 0, with what each of them weighs and how much text it is. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>()
  private readonly weights: number[] = []
  private readonly widths: number[] = []
  private rarest = 0

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

  /** Weighs the words so far: the more the fewer of so many lists they are in; a word that comes later, and is in none, weighs most. */
  weigh(words: Int32Array, lists: number): void {
    const counts = new Uint32Array(this.size)
    for (const word of words) counts[word]!++
    for (const [word, count] of counts.entries()) this.weights[word] = Math.log(1 + (lists + 1) / count)
    this.rarest = Math.log(2 + lists)
  }

  weightOf(word: number): number {
    return this.weights[word]!
  }

  weightOfToken(token: string): number {
    return this.weights[this.numberOf(token)]!
  }

  widthOf(word: number): number {
    return this.widths[word]!
  }
}

/**
 * Lists of words by their numbers, one behind the other in memory: what two have in common is found without looking at a string. The second of
 * two is remembered, because it is held against a dozen first ones.
 */
export class WordLists {
  /** As many of them as `end` tells; the rest is room for more. */
  private words = new Int32Array(64)
  private end = 0
  private readonly starts: number[] = [0]
  private readonly totals: number[] = []
  private held = -1
  /** By word the last list that was held and has it, counted from 1. */
  private marks = new Int32Array(0)
  /** By word the last list it was added to, counted from 1. */
  private members = new Int32Array(0)

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Adds a list of words; returns its number, counted upwards from 0. */
  add(tokens: readonly string[]): number {
    for (const token of tokens) this.push(this.vocabulary.numberOf(token))
    return this.starts.push(this.end) - 2
  }

  /** The same, each word once. */
  addOnce(tokens: readonly string[]): number {
    const list = this.starts.length
    for (const token of tokens) {
      const word = this.vocabulary.numberOf(token)
      if (word >= this.members.length) this.members = widened(this.members, 2 * word + 16)
      if (this.members[word] === list) continue
      this.members[word] = list
      this.push(word)
    }
    return this.starts.push(this.end) - 2
  }

  private push(word: number): void {
    if (this.end === this.words.length) this.words = widened(this.words, 2 * this.end)
    this.words[this.end++] = word
  }

  /** Weighs the words by how many of these lists they are in. */
  weigh(): void {
    this.vocabulary.weigh(this.words.subarray(0, this.end), this.starts.length - 1)
  }

  wordsOf(list: number): Int32Array {
    return this.words.subarray(this.starts[list], this.starts[list + 1])
  }

  lengthOf(list: number): number {
    return this.starts[list + 1]! - this.starts[list]!
  }

  /** Weighted share of the lighter of two lists that is in both; less where that is less text than `enough`. */
  shared(one: number, other: number, enough: number): number {
    this.hold(other)
    let both = 0
    let width = 0
    for (let at = this.starts[one]!; at < this.starts[one + 1]!; at++) {
      const word = this.words[at]!
      if (this.marks[word] !== other + 1) continue
      both += this.vocabulary.weightOf(word)
      width += this.vocabulary.widthOf(word)
    }
    return both === 0 ? 0 : (both / Math.min(this.totalOf(one), this.totalOf(other))) * Math.min(1, width / enough)
  }

  /** Weighted share of the lighter of two lists that is in both; of lists that hardly weigh anything, of the weight of one. */
  partInCommon(one: number, other: number): number {
    this.hold(other)
    let both = 0
    for (let at = this.starts[one]!; at < this.starts[one + 1]!; at++)
      if (this.marks[this.words[at]!] === other + 1) both += this.vocabulary.weightOf(this.words[at]!)
    return both / Math.max(1, Math.min(this.totalOf(one), this.totalOf(other)))
  }

  /** How many words of one list the other has. */
  countCommon(one: number, other: number): number {
    this.hold(other)
    let count = 0
    for (let at = this.starts[one]!; at < this.starts[one + 1]!; at++) if (this.marks[this.words[at]!] === other + 1) count++
    return count
  }

  /** How many words two lists end with alike. */
  lengthOfEnd(one: number, other: number): number {
    const [end, otherEnd] = [this.starts[one + 1]!, this.starts[other + 1]!]
    const most = Math.min(this.lengthOf(one), this.lengthOf(other))
    let length = 0
    while (length < most && this.words[end - 1 - length] === this.words[otherEnd - 1 - length]) length++
    return length
  }

  /** How much text so many words at the end of a list are. */
  widthOfEnd(list: number, length: number): number {
    let width = 0
    for (let at = this.starts[list + 1]! - length; at < this.starts[list + 1]!; at++) width += this.vocabulary.widthOf(this.words[at]!)
    return width
  }

  /** What a list weighs in all. */
  private totalOf(list: number): number {
    const known = this.totals[list]
    if (known !== undefined) return known
    let total = 0
    for (let at = this.starts[list]!; at < this.starts[list + 1]!; at++) total += this.vocabulary.weightOf(this.words[at]!)
    this.totals[list] = total
    return total
  }

  private hold(list: number): void {
    if (list === this.held) return
    this.held = list
    if (this.marks.length < this.vocabulary.size) this.marks = widened(this.marks, 2 * this.vocabulary.size)
    for (let at = this.starts[list]!; at < this.starts[list + 1]!; at++) this.marks[this.words[at]!] = list + 1
  }
}

const widened = (numbers: Int32Array, length: number): Int32Array<ArrayBuffer> => {
  const wide = new Int32Array(length)
  wide.set(numbers)
  return wide
}
