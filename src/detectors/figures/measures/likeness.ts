import { sameSense } from '../../../text/verbs.js'
import { contentAround, type Mention } from './mention.js'
import type { Relation } from './values.js'

/** How rare each token is among the mentions compared, and how many values each subject is given. */
export interface Rarity {
  weight(token: string): number
  /** Distinct values given for a subject in the documents. */
  values(mention: Mention): number
  /** Mentions in the same measure, when it is one of length, area, mass and the like. */
  ofMeasure(mention: Mention): number
}

/** An English word weighs about as much as two Chinese characters. */
const widthOf = (token: string): number => (token.charCodeAt(0) < 0x2e80 ? 2.2 : 1)

/**
 * Evidence that two mentions measure the same thing, in log-odds, from their subjects and circumstances; to be added to `contentLikeness`,
 * which takes longer. About 4 in all is even odds of being worth a look.
 */
export const subjectLikeness = (a: Mention, b: Mention, rarity: Rarity): number =>
  Math.max(headScore(a, b) + verbScore(a, b), turnedScore(a, b), turnedScore(b, a)) +
  (rarity.ofMeasure(a) <= 3 ? 0.8 : 0) -
  crowd(a, b, rarity) -
  (a.document === b.document && a.block === b.block ? 0.6 : 0) -
  (a.table !== undefined && b.table !== undefined ? 1.5 : 0) -
  (a.figure.kind === 'duration' ? 0.8 : 0) -
  (a.place === b.place ? 0 : a.place && b.place ? 0.5 : 0.2) -
  (a.figure.scope.population !== b.figure.scope.population ? 1 : 0) -
  (a.figure.canonicalUnit !== b.figure.canonicalUnit && a.measure === 'count' ? 0.5 : 0)

const OWN_WORDS = 2.2
const WORDS_AROUND = 1.6
/** No two mentions are likened more by their words. */
export const MOST_OF_CONTENT = OWN_WORDS + WORDS_AROUND

/** The same evidence from the words of clause and sentence and the titles of their sections. */
export const contentLikeness = (a: Mention, b: Mention, rarity: Rarity): number => {
  const own = shared(a.own, b.own, rarity)
  const around = shared(contentAround(a), contentAround(b), rarity)
  return (
    OWN_WORDS * own.part * Math.min(1, own.width / 7) +
    WORDS_AROUND * around.part * Math.min(1, around.width / 14) -
    (areParallel(a.figure.scope.section, b.figure.scope.section) ? 2 : 0)
  )
}

/** Sections named alike but for a word or two (`Private Dental Markets`, `Private Vision Markets`) tell of different things in the same words. */
const areParallel = (a = '', b = ''): boolean => {
  if (a === b) return false
  const [one, other] = [titleWords(a), titleWords(b)]
  const common = one.filter(word => other.includes(word)).length
  return common * 2 >= Math.max(one.length, other.length) && common >= 2
}

const titleWords = (title: string): string[] => title.toLowerCase().match(/[一-鿿]|[a-z]{3,}/g) ?? []

/** Weighted share of the smaller bag that is in both, and how much text that is. */
const shared = (a: readonly string[], b: readonly string[], rarity: Rarity): { readonly part: number; readonly width: number } => {
  const [one, other] = [bagOf(a, rarity), bagOf(b, rarity)]
  const smaller = Math.min(one.total, other.total)
  let both = 0
  let width = 0
  for (const token of a) {
    if (!other.tokens.has(token)) continue
    both += rarity.weight(token)
    width += widthOf(token)
  }
  return { part: smaller === 0 ? 0 : both / smaller, width }
}

/** The tokens of a mention as a set, with their weight in all. */
interface Bag {
  readonly tokens: ReadonlySet<string>
  readonly total: number
}

const BAGS = new WeakMap<Rarity, WeakMap<readonly string[], Bag>>()

/** Worked out once for each list of tokens: a mention is compared with a dozen others. */
const bagOf = (list: readonly string[], rarity: Rarity): Bag => {
  const bags = BAGS.get(rarity) ?? new WeakMap<readonly string[], Bag>()
  BAGS.set(rarity, bags)
  const known = bags.get(list)
  if (known) return known
  const bag = { tokens: new Set(list), total: list.reduce((sum, token) => sum + rarity.weight(token), 0) }
  bags.set(list, bag)
  return bag
}

/** Likeness of what is measured: the same noun, the same with modifiers on one side only, or with other modifiers. */
const headScore = (a: Mention, b: Mention): number => {
  if (a.head.length === 0 || b.head.length === 0) return a.head.length === b.head.length ? -1 : -0.8
  if (a.head[0]!.charCodeAt(0) < 0x2e80) return wordScore(a.head, b.head)
  let common = 0
  let width = 0
  const most = Math.min(a.head.length, b.head.length)
  while (common < most && a.head.at(-1 - common) === b.head.at(-1 - common)) {
    width += widthOf(a.head.at(-1 - common)!)
    common++
  }
  if (width < 2) return sharesMost(a.head, b.head) ? 0.3 : -2.2
  const [restA, restB] = [a.head.slice(0, -common || a.head.length), b.head.slice(0, -common || b.head.length)]
  if (common === a.head.length && common === b.head.length) return Math.min(3.2, 0.55 * width)
  if (common === most) return Math.min(2, 0.36 * width)
  return sharesMost(restA, restB) ? Math.min(1.6, 0.3 * width) : Math.min(0.8, 0.2 * width) - 2.4
}

/** The same for English, where `net revenue` and `revenue of the group` order their words differently. */
const wordScore = (a: readonly string[], b: readonly string[]): number => {
  const common = a.filter(word => b.includes(word)).length
  if (common === 0) return -2.2
  if (common === a.length && common === b.length) return Math.min(3.2, 1.3 * common)
  if (common === Math.min(a.length, b.length)) return Math.min(2, 0.8 * common)
  return 0.5 * common - 1.6
}

/** `老旧小区改造45个` beside `改造老旧小区45个`: what one has at the end of its noun the other has as its verb, or elsewhere in its clause. */
const turnedScore = (a: Mention, b: Mention): number => {
  const { tail } = a
  if (tail === undefined || b.tail !== undefined) return Number.NEGATIVE_INFINITY
  const isSaid = b.verb === undefined ? b.own.includes(tail) : sameSense(b.verb, tail)
  return isSaid ? headScore({ ...a, head: a.head.slice(0, -tail.length) }, b) + 1 : Number.NEGATIVE_INFINITY
}

const sharesMost = (a: readonly string[], b: readonly string[]): boolean => {
  const other = new Set(b)
  return a.filter(token => other.has(token)).length * 2 > Math.max(a.length, b.length)
}

const verbScore = ({ verb: a }: Mention, { verb: b }: Mention): number => {
  if (a === undefined || b === undefined) return 0
  if (a === b) return 1
  return sameSense(a, b) ? 0.6 : -1.2
}

/** A subject with many values in one document is a kind of thing, not one thing. */
const crowd = (a: Mention, b: Mention, rarity: Rarity): number =>
  Math.min(4, 0.8 * Math.max(0, Math.max(rarity.values(a), rarity.values(b)) - 2))

/** No two values look more alike. */
export const MOST_RESEMBLANCE = 3

/** How much two values look like one that was miswritten, in log-odds: at most `MOST_RESEMBLANCE`. */
export const resemblance = (relation: Relation): number => {
  if (relation.kind === 'drift') return 1.6
  if (relation.kind === 'slip')
    return relation.digits === 1
      ? relation.power > 2 || relation.power === 0
        ? 0.3
        : -0.8
      : [0, 0, 1.3, 2.6, 3][Math.min(4, relation.digits)]!
  if (relation.kind !== 'conflict') return 0
  const { cause, digits, ratio } = relation
  const length = Math.min(4, digits)
  if (cause === 'digits-swapped') return [0, 0, 1.3, 2.5, 3][length]!
  if (cause === 'digits-moved') return [0, -0.8, -0.4, 1, 2][length]!
  if (cause === 'digit-changed') return [0, -0.8, 0.2, 1.5, 2.3][length]!
  if (cause === 'digit-lost') return [0, 0, 0, 0.6, 1.5][length]!
  return ratio < 1.1 ? 0.3 : ratio < 2 ? -0.6 : ratio < 10 ? -1.8 : -3
}
