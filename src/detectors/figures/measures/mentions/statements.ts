import { matchesOf } from '../../../../text/matches.js'
import { once } from '../../../../text/once.js'
import { regexp } from '../../../../text/regexp.js'
import { ENGLISH_STOPS, ENGLISH_VERBS } from '../../../../text/verbs.js'
import { conceptsOf, SAYS_NOTHING } from './concepts.js'
import { contentAround, type Mention } from './mention.js'
import { contentOf, rootOf } from './words.js'

/** What an English sentence says of a figure, as concepts: whoever says it again in other words says the same concepts. */
export interface Statement {
  /** Those of the clause of the figure. */
  readonly core: readonly string[]
  /** Those of what modifies the noun measured. */
  readonly modifiers: readonly string[]
  readonly head: readonly string[]
  /** Who does what is told, where the figure is told of what is done: drivers who `completed 48,200 journeys`. */
  readonly agent: readonly string[]
  readonly qualifiers: ReadonlyMap<string, string>
  /** What stands behind each preposition of the clause: `of` winter wheat, `to` frost. */
  readonly complements: ReadonlyMap<string, readonly string[]>
  /** All of the sentence. */
  readonly sentence: ReadonlySet<string>
  /** All there are near: of the clause, the sentence, the sentence before and the title above. */
  readonly context: ReadonlySet<string>
}

/** A clause of fewer words is read with the words before it. */
const FEWEST = 2

/** Whether a figure stands in English prose, or in a table under heads of English: what it says is compared as a statement. */
export const isStatement = ({ around }: Mention): boolean => !/[一-鿿]/.test(around)

/** `One pupil in five`: of whom a share is told, in the middle of the figure. */
const WHOLE_WITHIN = /^[a-z]+ ([a-z]+) (?:in|out)\b/i

/** The statement of a figure of English, of a cell what its heads say; undefined for Chinese. */
export const statementOf = once((mention: Mention): Statement | undefined => {
  if (!isStatement(mention)) return undefined
  const { clause, own, preceding, figure, table, around } = mention
  const sides = table === undefined ? mention.sides : [around, '']
  const whole = WHOLE_WITHIN.exec(figure.raw)?.[1]
  const head = whole === undefined ? mention.head : contentOf(whole)
  const title = contentOf(figure.scope.section ?? '')
  const sentence = tellingConcepts(contentAround(mention))
  return {
    core: tellingConcepts([...(whole === undefined ? [] : head), ...(clause.length < FEWEST ? own : clause)]),
    modifiers: tellingConcepts(head.slice(0, -1)),
    head: tellingConcepts(head),
    agent: whole === undefined ? (table === undefined ? agentOf(mention.sides[0]) : []) : tellingConcepts(head),
    qualifiers: qualifiersIn(sides),
    complements: complementsOf(sides),
    sentence: new Set(sentence),
    context: new Set([...sentence, ...tellingConcepts(own), ...tellingConcepts(title), ...tellingConcepts(contentOf(preceding))]),
  }
})

const tellingConcepts = (roots: readonly string[]): string[] =>
  conceptsOf(roots).filter(concept => concept.length > 1 && !SAYS_NOTHING.has(concept))

/** The nouns before the first verb on the left of a figure, up to a preposition. */
const agentOf = (left: string): readonly string[] => {
  const nouns: string[] = []
  for (const [token] of matchesOf(WORDS_AND_MARKS, left)) {
    const word = token.toLowerCase()
    if (ENGLISH_VERBS.has(word) || (nouns.length > 0 && /^[a-z]{3,}ed$/.test(word))) return nouns
    if (!/^[a-z]/.test(word) || (PREPOSITIONS.has(word) && word !== 'of')) return []
    if (!ENGLISH_STOPS.has(word) && !OF_TIME.test(word)) nouns.push(...conceptIn(word))
  }
  return []
}

/** By concept the one that stands right before it: `renewable` before `energy`. */
const qualifiersIn = (sides: readonly string[]): ReadonlyMap<string, string> => {
  const qualifiers = new Map<string, string>()
  for (const side of sides) {
    let last: string | undefined
    for (const [token] of matchesOf(WORDS_AND_MARKS, side)) {
      const word = token.toLowerCase()
      const isNoun = /^[a-z]/.test(word) && !ENGLISH_STOPS.has(word) && !ENGLISH_VERBS.has(word) && !/(?:ed|ly)$/.test(word)
      const [concept] = isNoun && !OF_TIME.test(word) ? conceptIn(word) : []
      if (concept && last) qualifiers.set(concept, last)
      last = concept
    }
  }
  return qualifiers
}

const WORDS_AND_MARKS = /[A-Za-z][A-Za-z'’-]*|[,.;:()]/g

const conceptIn = (word: string): string[] => tellingConcepts([rootOf(word.replace(/['’]s?$/, ''))])

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'of for in at to on from among about by with against under through within outside without'.split(' '),
)
/** What a noun phrase behind a preposition opens with. */
const DETERMINERS: ReadonlySet<string> = new Set('the a an our its their his her these those all each every any this that'.split(' '))
/** Words of the phrase that are looked at. */
const MOST_WORDS = 4
/** Times and ways of speaking complement any clause. */
const OF_TIME = regexp()`
  ^(?:years?|months?|quarters?|weeks?|days?|hours?|minutes?|decades?|periods?|times?|ends?|beginning|start|total|all|fact|addition|average
      |least|most|more|less|[a-z]+day|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer
      |autumn|winter|night|morning)$
`

const complementsOf = (sides: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const complements = new Map<string, string[]>()
  for (const side of sides) {
    let behind: string[] | undefined
    let count = 0
    for (const [token] of matchesOf(WORDS_AND_MARKS, side)) {
      const word = token.toLowerCase()
      if (PREPOSITIONS.has(word)) {
        behind = complements.get(word) ?? []
        complements.set(word, behind)
        count = 0
      } else if (
        !DETERMINERS.has(word) &&
        (!/^[a-z]/.test(word) || ENGLISH_STOPS.has(word) || ENGLISH_VERBS.has(word) || ++count > MOST_WORDS)
      )
        behind = undefined
      else if (behind && !DETERMINERS.has(word) && !OF_TIME.test(word)) behind.push(...conceptIn(word))
    }
  }
  return complements
}

/** How much each concept tells among some statements: the rarer, the more. */
export type ConceptWeight = (concept: string) => number

/** Weighs concepts by the share of the statements among these mentions that hold them; one that none holds weighs most. */
export const conceptWeights = (mentions: readonly Mention[]): ConceptWeight => {
  const frequency = new Map<string, number>()
  let size = 0
  for (const mention of mentions) {
    const statement = mention.table === undefined ? statementOf(mention) : undefined
    if (!statement) continue
    size++
    for (const concept of statement.core) frequency.set(concept, (frequency.get(concept) ?? 0) + 1)
  }
  const weights = new Map([...frequency].map(([concept, count]) => [concept, Math.log(1 + (size + 1) / count)]))
  const unseen = Math.log(1 + (size + 1) / 0.7)
  return concept => weights.get(concept) ?? unseen
}
