import type { Party } from './parties.js'
import type { Vocabulary } from './vocabulary.js'

/** A word of more mentions than this leads nowhere by itself. */
const MOST_MENTIONS = 40
/** Of the mentions that share words with one, only the best this many are compared in full. */
const MOST_CANDIDATES = 12

/** Pairs of mentions worth comparing: of one measure and with rare words in common. Bounded for each mention, so near-linear in all. */
export function* candidatePairs(parties: readonly Party[], vocabulary: Vocabulary): Generator<readonly [number, number]> {
  const ofMeasures = new Map<string, Postings>()
  const scores = new Scores(parties.length)
  for (const [index, { mention, own }] of parties.entries()) {
    const { words, tails } = postingsOf(ofMeasures, mention.measure)
    for (const word of own.words) meet(words, word, index, vocabulary.weightOf(word), scores)
    const tail = mention.head.slice(-2).join('')
    if (tail) meet(tails, vocabulary.numberOf(tail), index, vocabulary.weightOf(vocabulary.numberOf(tail)), scores)
    for (const other of scores.takeBest(MOST_CANDIDATES)) yield [other, index]
  }
}

/** The mentions of one measure that each word of a clause leads to, and each end of a head. */
interface Postings {
  readonly words: Map<number, number[]>
  readonly tails: Map<number, number[]>
}

const postingsOf = (all: Map<string, Postings>, measure: string): Postings => {
  const known = all.get(measure)
  if (known) return known
  const postings: Postings = { words: new Map(), tails: new Map() }
  all.set(measure, postings)
  return postings
}

/** Scores the mentions a word led to before, and adds this one to them. */
const meet = (postings: Map<number, number[]>, word: number, index: number, weight: number, scores: Scores): void => {
  const posting = postings.get(word)
  if (!posting) {
    postings.set(word, [index])
    return
  }
  if (posting.length > MOST_MENTIONS) return
  for (const other of posting) scores.add(other, weight)
  posting.push(index)
}

/** Sums for some of many mentions, of which the best are wanted. */
class Scores {
  private readonly sums: Float64Array
  private readonly scored: number[] = []

  constructor(size: number) {
    this.sums = new Float64Array(size)
  }

  /** Adds a weight above zero. */
  add(index: number, weight: number): void {
    if (this.sums[index] === 0) this.scored.push(index)
    this.sums[index]! += weight
  }

  /** The best so many, the highest score first, of equal ones the earlier; all scores are taken back. */
  takeBest(most: number): number[] {
    const best: number[] = []
    for (const index of this.scored) {
      let place = best.length
      while (place > 0 && this.isBetter(index, best[place - 1]!)) place--
      if (place >= most) continue
      best.splice(place, 0, index)
      if (best.length > most) best.pop()
    }
    for (const index of this.scored) this.sums[index] = 0
    this.scored.length = 0
    return best
  }

  private isBetter(one: number, other: number): boolean {
    const [a, b] = [this.sums[one]!, this.sums[other]!]
    return a > b || (a === b && one < other)
  }
}
