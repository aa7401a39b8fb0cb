import { type Clause, clauseOf } from '../mentions/clauses.js'
import { headScore, subjectScore } from '../mentions/heads.js'
import type { Mention } from '../mentions/mention.js'
import type { Vocabulary } from '../mentions/vocabulary.js'
import { isSmall, type Parties, type Party } from '../vetoes/parties.js'
import { isOfKind } from './candidates.js'
import { contrast, NEAR } from './likeness.js'

/**
 * Log-odds, by logistic regression over the pairs of reports written with and without contradictions, that two figures of which one at least stands in
 * Chinese are told of the same thing, whatever their values. Weights of words are in nats.
 */
const WEIGHTS = {
  /** Part of the clause that the other has as well, of the one that is covered the more. */
  covered: 1.7,
  /** Part of the smaller sentence that both have. */
  sentence: 1.6,
  heads: 0.32,
  subjects: 0.5,
  /** Part of the noun that stands anywhere near the other, of the one that is found the less. */
  headNear: 1.95,
  /** How many of the two name no noun. */
  nameless: -0.88,
  /** One stands in a summary, the other does not. */
  recap: 1.24,
  sameSection: -1.5,
  sameBlock: -3.2,
  nextBlock: -2.5,
  /** One stands in a table. */
  cell: -1.7,
  /** One is told as a part of something. */
  part: -1.1,
  /** One is spoken of as known. */
  definite: 0.73,
  duration: -0.48,
  share: -0.87,
  /** Few figures are given in their measure. */
  rare: 2.7,
  /** How many values their noun has, as a logarithm. */
  values: -2.4,
  otherPlace: -1.9,
  otherPopulation: -2.4,
  otherUnit: -2,
  contrast: -0.75,
  small: -0.85,
} as const

const BIAS = -2.92

type Features = Readonly<Record<keyof typeof WEIGHTS, number>>

const NAMES = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]

const LEAST_HEADS = -2.2
const LEAST_SUBJECTS = -3
const MOST_CONTRAST = 6
/** Mentions in a measure that is rare. */
const FEW = 3

/** What the words of two figures are worth by themselves where all else is against their being told of one thing. */
const IN_COMMON = { covered: 1.7, sentence: 4, headNear: 0.8 }

const inCommon = ({ covered, sentence, headNear }: Features): number =>
  IN_COMMON.covered * covered + IN_COMMON.sentence * sentence + IN_COMMON.headNear * headNear

/** Log-odds that two figures are told of one thing, and what their words alone add where those are few: neighbours, and things of one kind, share words by what they are. */
export const clauseLikeness = (one: Party, other: Party, parties: Parties): { readonly likeness: number; readonly common: number } => {
  const features = featuresOf(one, other, parties)
  return {
    likeness: NAMES.reduce((sum, name) => sum + WEIGHTS[name] * features[name], BIAS),
    common: features.sameBlock + features.nextBlock > 0 || isOfKind(one) || isOfKind(other) ? 0 : inCommon(features),
  }
}

const featuresOf = (one: Party, other: Party, parties: Parties): Features => {
  const [{ mention: a }, { mention: b }] = [one, other]
  const [x, y] = [clauseOf(a), clauseOf(b)]
  const { vocabulary } = parties
  return {
    covered: Math.max(coverOf(x, y, vocabulary), coverOf(y, x, vocabulary)),
    sentence: parties.partAround(one, other),
    heads: Math.max(LEAST_HEADS, headScore(a, b)),
    subjects: Math.max(LEAST_SUBJECTS, subjectScore(a, b, true)),
    headNear: Math.min(partNear(x.head, y.context, vocabulary), partNear(y.head, x.context, vocabulary)),
    nameless: flag(a.head.length === 0) + flag(b.head.length === 0),
    recap: flag(a.recap !== b.recap),
    sameSection: flag(a.figure.scope.section === b.figure.scope.section && a.title === b.title),
    sameBlock: flag(a.block === b.block),
    nextBlock: flag(Math.abs(a.block - b.block) === 1 && a.title === b.title),
    cell: flag((a.table === undefined) !== (b.table === undefined)),
    part: flag(a.part !== b.part),
    definite: flag(a.definite !== b.definite),
    duration: flag(a.figure.kind === 'duration'),
    share: flag(a.measure === 'percentage'),
    rare: flag(areOfRareMeasure(one, other)),
    values: Math.log(Math.max(one.values, other.values)),
    otherPlace: flag(a.place !== undefined && b.place !== undefined && a.place !== b.place),
    otherPopulation: flag(a.figure.scope.population !== b.figure.scope.population),
    otherUnit: flag(areOfOtherUnits(a, b)),
    contrast: Math.min(MOST_CONTRAST, contrast(a, b, NEAR)),
    small: flag(isSmall(a) || isSmall(b)),
  }
}

const areOfRareMeasure = (one: Party, other: Party): boolean =>
  Math.max(one.ofMeasure, other.ofMeasure) <= FEW &&
  (one.mention.measure !== 'count' || one.mention.figure.canonicalUnit === other.mention.figure.canonicalUnit)

/** A number without a counting word is in that of the other where it is counted as that. */
const areOfOtherUnits = ({ figure: a, measure }: Mention, { figure: b }: Mention): boolean =>
  a.canonicalUnit !== b.canonicalUnit && (measure === 'count' || (a.canonicalUnit !== undefined && b.canonicalUnit !== undefined))

const flag = (is: boolean): number => (is ? 1 : 0)

/** Part of the words of one clause that the other has. */
const coverOf = ({ core }: Clause, other: Clause, vocabulary: Vocabulary): number => {
  let [all, both] = [0, 0]
  for (const word of core) {
    const worth = vocabulary.weightOfToken(word)
    all += worth
    if (other.core.has(word) || other.own.has(word)) both += worth
  }
  return all === 0 ? 0 : both / all
}

/** Of a figure that names no noun half is taken to be found. */
const UNNAMED = 0.5

const partNear = (head: readonly string[], context: ReadonlySet<string>, vocabulary: Vocabulary): number => {
  let [all, near] = [0, 0]
  for (const word of head) {
    const worth = vocabulary.weightOfToken(word)
    all += worth
    if (context.has(word)) near += worth
  }
  return all === 0 ? UNNAMED : near / all
}
