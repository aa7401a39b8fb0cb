import { MOST_OF_FRAMES } from '../likeness/frames.js'
import { ONE_RECAPS, OWN_WORDS, RARE_MEASURE, SAME_BESIDE, SAY_SAME, WORDS_AROUND } from '../likeness/likeness.js'
import { hasGeneric, withoutMeasure } from '../mentions/heads.js'
import type { Mention } from '../mentions/mention.js'
import { isStatement } from '../mentions/statements.js'
import type { WordLists } from '../mentions/vocabulary.js'
import type { Parties, Party } from './parties.js'

/**
 * What is asked of both mentions of every pair, as the bits of one number: pairs are a dozen times as many as mentions, and mentions lie too far apart
 * in memory to be looked at for each.
 */
export const TRAITS = {
  /** It says a value. */
  valued: 1,
  /** It is a limit of classes. */
  limit: 2,
  /** It is told in a sentence that is not Chinese. */
  said: 4,
  /** Said under a title that promises to say again what others say. */
  recap: 8,
  /** Its sentence is Chinese. */
  chinese: 16,
  /** Its noun is Chinese, and ends with no verb and no name of a measure. */
  named: 32,
  /** Its noun holds a word that tells none from another. */
  generic: 64,
  /** Its noun stands behind the figure and may run on past its end. */
  runsOn: 128,
  /** Other figures stand beside it. */
  accompanied: 256,
  /** Few mentions are in its measure. */
  rare: 512,
  /** It is a sum of money, of whatever currency. */
  money: 1024,
  /** It stands in a table. */
  tabled: 2048,
} as const

/** The traits of a party, as bits of `TRAITS`. */
export const traitsOf = ({ mention, value, limit, ofMeasure }: Party): number =>
  bit(value !== undefined, TRAITS.valued) |
  bit(limit, TRAITS.limit) |
  bit(isStatement(mention), TRAITS.said) |
  bit(mention.recap, TRAITS.recap) |
  bit(/[一-鿿]/.test(mention.around), TRAITS.chinese) |
  bit(isNamed(mention), TRAITS.named) |
  bit(hasGeneric(mention.head), TRAITS.generic) |
  bit(runsOn(mention), TRAITS.runsOn) |
  bit(mention.beside.length > 0, TRAITS.accompanied) |
  bit(ofMeasure <= RARE, TRAITS.rare) |
  bit(mention.measure === 'money', TRAITS.money) |
  bit(mention.table !== undefined, TRAITS.tabled)

const bit = (has: boolean, trait: number): number => (has ? trait : 0)

/** A measure of no more mentions is rare. */
const RARE = 3

const isNamed = ({ head, tail }: Mention): boolean =>
  head.length > 0 && head[0]!.charCodeAt(0) > 0x2e80 && tail === undefined && withoutMeasure(head) === head

const runsOn = ({ figure: { subject, end } }: Mention): boolean => subject?.span !== undefined && subject.span.start >= end

/**
 * No less than all evidence for two mentions, each by its number, whose values are not near, when their clauses are so much alike: most that are held
 * against each other are strangers, and told to be by this alone.
 */
export const mostOfStrangers = (one: number, other: number, own: number, { traits, heads }: Parties): number => {
  const [both, either] = [traits[one]! & traits[other]!, traits[one]! | traits[other]!]
  return (
    mostOfNouns(one, other, both, either, heads) +
    (both & TRAITS.accompanied ? SAME_BESIDE : 0) +
    (either & TRAITS.rare ? RARE_MEASURE : 0) +
    ((both ^ either) & TRAITS.recap ? ONE_RECAPS : 0) +
    own +
    (either & TRAITS.chinese ? WORDS_AROUND : WORDS_AROUND + MOST_OF_FRAMES + SAY_SAME)
  )
}

/** The same evidence from the words of their clauses alone. */
export const ownLikeness = (one: number, other: number, { own }: Parties): number => OWN_WORDS * own.shared(one, other, 7)

/** What `subjectScore` gives at most to two mentions of values that are not near; a surely Chinese noun tells more. */
const mostOfNouns = (one: number, other: number, both: number, either: number, heads: WordLists): number => {
  const common = heads.countCommon(one, other)
  const areNamed = (both & TRAITS.named) > 0
  if (common === 0) return areNamed ? MOST_OF_OTHERS : MOST_WITHOUT_WORD
  if (!areNamed || either & TRAITS.runsOn) return Number.POSITIVE_INFINITY
  const end = heads.lengthOfEnd(one, other)
  const [length, otherLength] = [heads.lengthOf(one), heads.lengthOf(other)]
  if (heads.widthOfEnd(one, end) < A_WORD) return 2 * common <= Math.max(length, otherLength) ? MOST_OF_OTHERS : Number.POSITIVE_INFINITY
  return common === end && end < Math.min(length, otherLength) && !(both & TRAITS.generic) ? MOST_OF_PARTED : Number.POSITIVE_INFINITY
}

/** No word is less: one Chinese character is none. */
const A_WORD = 2

/** For any two nouns without a word in common, Chinese ones that end in other words, and those that begin with other words. */
const MOST_WITHOUT_WORD = 0.2
const MOST_OF_OTHERS = -1.2
const MOST_OF_PARTED = -0.6
