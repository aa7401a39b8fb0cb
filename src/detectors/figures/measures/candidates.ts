import type { Rarity } from './likeness.js'
import type { Mention } from './mention.js'

/** A word of more mentions than this leads nowhere by itself. */
const MOST_MENTIONS = 40
/** Of the mentions that share words with one, only the best this many are compared in full. */
const MOST_CANDIDATES = 12

/** How rare words are and how many values subjects have, over the mentions given. */
export const rarityOf = (mentions: readonly Mention[]): Rarity => {
  const frequency = new Map<string, number>()
  const measures = new Map<string, number>()
  for (const { measure, own } of mentions) {
    measures.set(measure, (measures.get(measure) ?? 0) + 1)
    for (const token of own) frequency.set(token, (frequency.get(token) ?? 0) + 1)
  }
  for (const measure of measures.keys()) if (OF_ALL_KINDS.test(measure)) measures.set(measure, Number.POSITIVE_INFINITY)
  const weights = new Map([...frequency].map(([token, count]) => [token, Math.log(1 + (mentions.length + 1) / count)]))
  const rarest = Math.log(2 + mentions.length)
  const values = valuesOfSubjects(mentions)
  return {
    weight: token => weights.get(token) ?? rarest,
    ofMeasure: ({ measure }) => measures.get(measure)!,
    values: mention => (mention.head.length === 0 ? 1 : values.get(mention)!.size),
  }
}

/** Measures that many different things are given in. */
const OF_ALL_KINDS = /^(?:count|percentage|points|time)/

/** For each mention the distinct values its subject is given; those of a row of a table are of the times of its columns. */
const valuesOfSubjects = (mentions: readonly Mention[]): ReadonlyMap<Mention, ReadonlySet<string>> => {
  const ofSubject = new Map<string, Set<string>>()
  const ofMention = new Map<Mention, Set<string>>()
  for (const mention of mentions) {
    const time = mention.table === undefined ? '' : (mention.figure.scope.time ?? '')
    const subject = `${mention.measure} ${mention.head.join('')} ${time}`
    const known = ofSubject.get(subject) ?? new Set()
    ofSubject.set(subject, known.add(`${mention.figure.lo}~${mention.figure.hi}`))
    ofMention.set(mention, known)
  }
  return ofMention
}

/** Pairs of mentions worth comparing: of one measure and with rare words in common. Bounded for each mention, so near-linear in all. */
export function* candidatePairs(mentions: readonly Mention[], rarity: Rarity): Generator<readonly [number, number]> {
  const ofWords = new Map<string, Postings>()
  const ofHeads = new Map<string, Postings>()
  const scores = new Scores(mentions.length)
  for (const [index, { measure, own, head }] of mentions.entries()) {
    const words = postingsOf(ofWords, measure)
    for (const token of own) meet(words, token, index, rarity.weight(token), scores)
    const tail = head.slice(-2).join('')
    if (tail) meet(postingsOf(ofHeads, measure), tail, index, rarity.weight(tail), scores)
    for (const other of scores.takeBest(MOST_CANDIDATES)) yield [other, index]
  }
}

/** The mentions each word of one measure leads to. */
type Postings = Map<string, number[]>

const postingsOf = (all: Map<string, Postings>, measure: string): Postings => {
  const known = all.get(measure)
  if (known) return known
  const postings: Postings = new Map()
  all.set(measure, postings)
  return postings
}

/** Scores the mentions a word led to before, and adds this one to them. */
const meet = (postings: Postings, word: string, index: number, weight: number, scores: Scores): void => {
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
