import { addTo } from '../../../../model/grouping.js'
import type { Mention } from '../mentions/mention.js'
import type { Parties, Party } from '../vetoes/parties.js'

/** A word of more mentions than this leads nowhere by itself. */
const MOST_MENTIONS = 40
/** Of the mentions that share words with one, only the best this many are compared in full. */
const MOST_CANDIDATES = 12
/** Pairs compared in all: those of forty thousand mentions, which is a report of a million characters. Of more mentions only the very best are. */
const MOST_PAIRS = 500_000
/** Effort spent on pairs in all, see `Effort`; reports of five million characters take less. Each measure has its share of it. */
const MOST_EFFORT = 500_000

/** Of so many mentions each is held against as many others as it is like; of more against fewer. */
export const MOST_COMPARED = Math.floor(MOST_PAIRS / MOST_CANDIDATES)

const candidatesOfEach = (mentions: number): number => Math.max(1, Math.min(MOST_CANDIDATES, Math.floor(MOST_PAIRS / mentions)))

/** What a visit of a pair takes, counted in visits of pairs that are strangers at first sight. */
export type Effort = number

/**
 * Visits the pairs of mentions worth comparing, each by its number: of one measure and with rare words or all digits in common, measure by
 * measure. Bounded for each mention and in all, so near-linear; returns how many mentions had their turn.
 */
export const eachCandidatePair = (parties: Parties, visit: (one: number, other: number) => Effort): number => {
  const ofMeasures = new Map<string, Party[]>()
  for (const party of parties.all) addTo(ofMeasures, party.mention.measure, party)
  const scores = new Scores(parties.all.length)
  const postings: PostingsOf = { words: new Postings(scores), tails: new Postings(scores) }
  let turns = 0
  for (const ofMeasure of ofMeasures.values()) turns += visitMeasure(parties, ofMeasure, scores, postings, visit)
  return turns
}

/** Mentions by the words of their clauses, and by the ends of their nouns. */
interface PostingsOf {
  readonly words: Postings
  readonly tails: Postings
}

/** The pairs of one measure, until its share of all effort is spent. */
const visitMeasure = (
  { all, own, vocabulary, values }: Parties,
  parties: readonly Party[],
  scores: Scores,
  { words, tails }: PostingsOf,
  visit: (one: number, other: number) => Effort,
): number => {
  words.clear()
  tails.clear()
  const digits = new SameDigits()
  const most = candidatesOfEach(all.length)
  let left = (MOST_EFFORT * parties.length) / all.length
  for (const [turn, party] of parties.entries()) {
    const { mention, number } = party
    if (left <= 0) return turn
    for (const word of own.wordsOf(number)) words.meet(word, number, vocabulary.weightOf(word))
    if (mention.head.length > 0) {
      const tail = vocabulary.numberOf(mention.head.slice(-2).join(''))
      tails.meet(tail, number, vocabulary.weightOf(tail))
    }
    const best = scores.takeBest(most)
    for (const other of best) left -= visit(other, number)
    if (isOfKind(party)) continue
    for (const other of digits.meet(values.sortedDigitsOf(number), number))
      if (values.areSwapped(other, number) && haveCommonName(all[other]!, party) && !best.includes(other)) left -= visit(other, number)
  }
  return parties.length
}

/** A token of what one measures is one of what the other does, or both count what their unit names: `12,150 households`. */
const haveCommonName = ({ mention: a }: Party, { mention: b }: Party): boolean =>
  a.head.some(token => b.head.includes(token)) || (isNamedByUnit(a) && a.figure.canonicalUnit === b.figure.canonicalUnit)

const isNamedByUnit = ({ figure: { unit = '', dimension } }: Mention): boolean => dimension === 'count' && /^[a-z]{3}/i.test(unit)

/** Distinct values of one subject. */
const MOST_VALUES = 4

/** Whether a subject has so many values that it is a kind of thing, of which some have the same digits by chance. */
export const isOfKind = ({ values }: Party): boolean => values > MOST_VALUES

/** The mentions of one measure that each word leads to, by the numbers of both. */
class Postings {
  private readonly ofWords: (number[] | undefined)[] = []
  private readonly met: number[] = []

  constructor(private readonly scores: Scores) {}

  /** Forgets the mentions of the measure before. */
  clear(): void {
    for (const word of this.met) this.ofWords[word] = undefined
    this.met.length = 0
  }

  /** Scores the mentions a word led to before, and adds this one to them. */
  meet(word: number, number: number, weight: number): void {
    while (this.ofWords.length <= word) this.ofWords.push(undefined)
    const posting = this.ofWords[word]
    if (!posting) {
      this.ofWords[word] = [number]
      this.met.push(word)
      return
    }
    if (posting.length > MOST_MENTIONS) return
    for (let at = 0; at < posting.length; at++) this.scores.add(posting[at]!, weight)
    posting.push(number)
  }
}

/** Of the mentions with the same digits only so many are met again. */
const MOST_OF_DIGITS = 4

/** The mentions of one measure by their digits, in whatever order: two that are told in other words may be one with digits swapped. */
class SameDigits {
  private readonly ofDigits = new Map<number, number[]>()

  /** The first mentions with some digits, before this one is added to them. */
  meet(digits: number | undefined, number: number): readonly number[] {
    const known = digits === undefined ? undefined : this.ofDigits.get(digits)
    if (digits === undefined || (known && known.length >= MOST_OF_DIGITS)) return known ?? []
    this.ofDigits.set(digits, [...(known ?? []), number])
    return known ?? []
  }
}

/** Sums for some of many mentions, of which the best are wanted. */
class Scores {
  private readonly sums: Float64Array
  /** The first so many are those with a sum. */
  private readonly scored: Int32Array
  private count = 0

  constructor(size: number) {
    this.sums = new Float64Array(size)
    this.scored = new Int32Array(size)
  }

  /** Adds a weight above zero. */
  add(index: number, weight: number): void {
    const sum = this.sums[index]!
    if (sum === 0) this.scored[this.count++] = index
    this.sums[index] = sum + weight
  }

  /** The best so many, the highest score first, of equal ones the earlier; all scores are taken back. */
  takeBest(most: number): number[] {
    const best: number[] = []
    const sums: number[] = []
    let least = 0
    for (let at = 0; at < this.count; at++) {
      const index = this.scored[at]!
      const sum = this.sums[index]!
      this.sums[index] = 0
      if (sum < least || (best.length === most && isBefore(least, best[most - 1]!, sum, index))) continue
      let place = Math.min(best.length, most - 1)
      for (; place > 0 && isBefore(sum, index, sums[place - 1]!, best[place - 1]!); place--) {
        sums[place] = sums[place - 1]!
        best[place] = best[place - 1]!
      }
      sums[place] = sum
      best[place] = index
      if (best.length === most) least = sums[most - 1]!
    }
    this.count = 0
    return best
  }
}

const isBefore = (sum: number, index: number, otherSum: number, other: number): boolean =>
  sum > otherSum || (sum === otherSum && index < other)
