import { conceptsOf } from '../mentions/concepts.js'
import { headScore } from '../mentions/heads.js'
import type { Mention } from '../mentions/mention.js'
import { type ConceptWeight, type Statement, statementOf } from '../mentions/statements.js'
import { rootOf } from '../mentions/words.js'
import { frameScore } from './frames.js'

/**
 * Log-odds, by logistic regression over the pairs of reports and clean texts written for `test/eval`, that two statements say the same of one thing.
 * Weights of concepts are in nats.
 */
const WEIGHTS = {
  /** Weight of the concepts both clauses have. */
  common: 0.34,
  /** Part of each clause that the other statement has as well: the less and the more covered. */
  leastCovered: 1.7,
  mostCovered: 1.2,
  /** The most that one clause says and the other statement nowhere has. */
  unshared: -0.05,
  /** Weight of all concepts near both, and as a part of the smaller. */
  around: -0.14,
  aroundPart: 2,
  /** The most that modifies the noun of one and is not in the clause of the other. */
  modified: -0.12,
  /** What stands behind the same preposition in both, of which neither has what the other has. */
  contrasting: -0.7,
  /** What stands right before a noun of both, of which neither has what the other has: `renewable energy` and `fossil energy`. */
  otherQualifiers: -0.85,
  /** Both say who did it, and neither names the other's. */
  otherAgent: -0.5,
  /** How many of the two name no noun. */
  nameless: 0.3,
  frames: 0.2,
  heads: 0.26,
  otherTime: 0,
  sameBlock: -0.15,
  nextBlock: -0.65,
  sameSection: -1.5,
  /** One stands in a summary, the other does not. */
  recap: 0.9,
  small: -1.2,
  /** One is told as a part of something. */
  part: -0.45,
  /** One is spoken of as known. */
  definite: 1,
  duration: 1.5,
  share: -0.1,
  /** One stands in a table. */
  cell: 0,
} as const

const BIAS = -4.65

type Features = Readonly<Record<keyof typeof WEIGHTS, number>>

const NAMES = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]

/** Most weight of concepts that is counted. */
const MOST_COMMON = 25
const MOST_AROUND = 40
const LEAST_HEADS = -2.2

/** How two statements compare. */
export interface StatementLikeness {
  /** Log-odds that they say the same, whatever their values. */
  readonly likeness: number
  /** What tells against it even where the values look like one miswritten: `of orchard to frost` beside `of wheat to hail`. */
  readonly contrast: number
  /** The same where values resemble each other less: the sentences begin alike and go on with other words. */
  readonly parting: number
}

/** Undefined when one of the two is no statement of English prose. */
export const statementLikeness = (a: Mention, b: Mention, weight: ConceptWeight): StatementLikeness | undefined => {
  const [one, other] = [statementOf(a), statementOf(b)]
  if (!one || !other) return undefined
  const features = featuresOf(a, b, one, other, weight)
  return {
    likeness: NAMES.reduce((sum, name) => sum + WEIGHTS[name] * features[name], BIAS),
    contrast: Math.min(
      MOST_CONTRAST,
      (haveNothingInCommon(a, b, one, other) ? MOST_CONTRAST : 0) +
        OF_COMPLEMENT * features.contrasting +
        OF_QUALIFIER * features.otherQualifiers +
        OF_AGENT * features.otherAgent,
    ),
    parting: features.frames < 0 ? OF_PARTING : 0,
  }
}

const OF_COMPLEMENT = 3
const OF_QUALIFIER = 2.5
const OF_AGENT = 3
const MOST_CONTRAST = 6
const OF_PARTING = 1.5

/** Concepts of change, and units that weights and lengths of anything are told in. */
const OF_ANYTHING: ReadonlySet<string> = new Set([
  ...conceptsOf('increase decrease change'.split(' ').map(rootOf)),
  ...'tonnes tons kilograms metres kilometres miles acres hectares litres'.split(' ').map(rootOf),
])

/** Whether all that both sentences say is that something changed, or in which unit: `Revenue grew` beside `a dividend of …, an increase of`. */
const haveNothingInCommon = (a: Mention, b: Mention, one: Statement, other: Statement): boolean =>
  (a.measure === 'percentage' || (a.figure.unit !== undefined && b.figure.unit !== undefined)) &&
  ![...one.sentence].some(concept => !OF_ANYTHING.has(concept) && other.sentence.has(concept))

const featuresOf = (a: Mention, b: Mention, one: Statement, other: Statement, weight: ConceptWeight): Features => {
  const [mine, yours] = [coverOf(one, other, weight), coverOf(other, one, weight)]
  const around = sum(one.context, concept => (other.context.has(concept) ? weight(concept) : 0))
  return {
    common: Math.min(
      MOST_COMMON,
      sum(one.core, concept => (other.core.includes(concept) ? weight(concept) : 0)),
    ),
    leastCovered: Math.min(mine.part, yours.part),
    mostCovered: Math.max(mine.part, yours.part),
    unshared: Math.max(mine.unshared, yours.unshared),
    around: Math.min(MOST_AROUND, around),
    aroundPart: around / Math.max(1, Math.min(sum(one.context, weight), sum(other.context, weight))),
    modified: Math.max(missing(one.modifiers, other, weight), missing(other.modifiers, one, weight)),
    contrasting: contrastsOf(one, other),
    otherQualifiers: otherQualifiersOf(one, other),
    otherAgent: flag(areOther(one.agent, other.agent, one, other)),
    nameless: flag(one.head.length === 0) + flag(other.head.length === 0),
    frames: frameScore(a, b),
    heads: Math.max(headScore(a, b), LEAST_HEADS),
    otherTime: flag((a.figure.scope.time === undefined) !== (b.figure.scope.time === undefined)),
    sameBlock: flag(a.block === b.block),
    nextBlock: flag(Math.abs(a.block - b.block) === 1),
    sameSection: flag(a.figure.scope.section === b.figure.scope.section),
    recap: flag(a.recap !== b.recap),
    small: flag(isSmall(a) || isSmall(b)),
    part: flag(a.part !== b.part),
    definite: flag(a.definite !== b.definite),
    duration: flag(a.figure.kind === 'duration'),
    share: flag(a.measure === 'percentage'),
    cell: flag(a.table !== b.table),
  }
}

const flag = (said: boolean): number => (said ? 1 : 0)

const sum = (concepts: Iterable<string>, weight: ConceptWeight): number => {
  let total = 0
  for (const concept of concepts) total += weight(concept)
  return total
}

const missing = (modifiers: readonly string[], { core }: Statement, weight: ConceptWeight): number =>
  sum(modifiers, concept => (core.includes(concept) ? 0 : weight(concept)))

/** How many prepositions have other things behind them in either statement. */
const contrastsOf = (a: Statement, b: Statement): number =>
  [...a.complements].filter(([preposition, mine]) => areOther(mine, b.complements.get(preposition) ?? [], a, b)).length

const otherQualifiersOf = (a: Statement, b: Statement): number =>
  [...a.qualifiers].filter(([noun, mine]) => {
    const yours = b.qualifiers.get(noun)
    return yours !== undefined && areOther([mine], [yours], a, b)
  }).length

/** Whether each of two phrases speaks of what the other statement nowhere speaks of. */
const areOther = (mine: readonly string[], yours: readonly string[], a: Statement, b: Statement): boolean =>
  mine.length > 0 && yours.length > 0 && !mine.some(concept => b.sentence.has(concept)) && !yours.some(concept => a.sentence.has(concept))

/** A concept near a clause counts for less than one in it. */
const NEARBY = 0.6

const coverOf = ({ core }: Statement, other: Statement, weight: ConceptWeight): { readonly part: number; readonly unshared: number } => {
  let [covered, whole, unshared] = [0, 0, 0]
  for (const concept of core) {
    const each = weight(concept)
    whole += each
    if (other.core.includes(concept)) covered += each
    else if (other.context.has(concept)) covered += NEARBY * each
    else unshared += each
  }
  return { part: whole === 0 ? 0 : covered / whole, unshared }
}

const isSmall = ({ figure: { value } }: Mention): boolean => value !== undefined && value.length < 2
