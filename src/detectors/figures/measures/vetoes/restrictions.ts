import { MONTH_NAMES } from '../../../../text/dates/forms.js'
import { matchesOf } from '../../../../text/matches.js'
import { once } from '../../../../text/once.js'
import { regexp } from '../../../../text/regexp.js'
import { ENGLISH_STOPS, ENGLISH_VERBS } from '../../../../text/verbs.js'
import { conceptsOf } from '../mentions/concepts.js'
import { type Mention, REACH } from '../mentions/mention.js'
import { statementOf } from '../mentions/statements.js'
import { topicOf } from '../mentions/topics.js'
import { rootOf } from '../mentions/words.js'
import { leftOf } from './reckonings.js'

/**
 * Whether the later of two counts of English, spoken of as known, is of some of those of the other: of those that did what nobody says of the others
 * (`45 schools`, and `the 43 schools that responded`), of those that are left (`of the 45 schools two closed`, and `the 43 schools`),
 * or of those in some place (`the first two layers`).
 */
export const isOfSome = (a: Mention, b: Mention): boolean => {
  if (isPickedOut(a) !== isPickedOut(b) || stageOf(a) !== stageOf(b)) return true
  const [earlier, later] = a.figure.start < b.figure.start ? [a, b] : [b, a]
  if (!later.definite || later.measure !== 'count' || later.table !== undefined || earlier.table !== undefined) return false
  if (/[一-鿿]/.test(later.around)) return false
  return (RESTRICTED.test(later.sides[1]) && !saysAllOf(earlier, later)) || isMadeNearby(earlier, later)
}

/**
 * Whether one figure is told of a part of what the other is told of, by what its sentence opens with: `Revenue in our homecare business rose to $17.7 million`
 * beside `Revenue rose to $19.4 million`, which says nothing of homecare.
 */
const isOfBranchAlone = (a: Mention, b: Mention): boolean => {
  const branch = branchOf(a)
  const said = branch.length === 0 || b.document !== a.document ? undefined : statementOf(b)
  return said !== undefined && !branch.some(concept => said.context.has(concept))
}

/** Whether two figures of one name are told of all and of a part of it, or are each a part of another thing. */
export const areOfOtherWholes = (a: Mention, b: Mention): boolean =>
  isOfBranchAlone(a, b) || isOfBranchAlone(b, a) || areSharesOfOthers(a, b)

const OPENS_WITH_BRANCH = regexp()`
  ^(?:[A-Z][a-z’'-]*\s)?(?:[a-z’'-]+\s){0,2}?(?<noun>[A-Za-z-]+)\s(?:in|from|at|for|of)\s(?:our|its|their|the)\s
    (?<branch>[a-z][A-Za-z’' -]{2,50}?)\s
    (?:was|were|is|are|rose|fell|grew|increased|decreased|declined|dropped|totall?ed|amounted|came|reached|stood|improved|accounted|represented)\s
`
const OF_TIME = /\b(?:year|quarter|half|month|week|day|period|season|decade)s?\b/

/** What the part is called by which the subject of a sentence of English is narrowed down; empty where it is none, or a time. */
const branchOf = once((mention: Mention): readonly string[] => {
  const { table, measure, head } = mention
  if (table !== undefined || measure === 'count' || head.length === 0) return []
  const left = leftOf(mention)
  const { noun, branch } = OPENS_WITH_BRANCH.exec(left)?.groups ?? {}
  if (!noun || !branch || OF_TIME.test(branch) || /;|, (?:while|whereas|and|but) /.test(left)) return []
  if (rootOf(noun.toLowerCase()) !== rootOf(head.at(-1)!)) return []
  return conceptsOf(
    branch
      .toLowerCase()
      .split(/\s+/)
      .filter(word => !ENGLISH_STOPS.has(word) && !GENERAL.has(word))
      .map(rootOf),
  )
})

/** `Gross margin, including a contribution of 1,890 basis points`, `Net income margin, including a contribution of 1,480`: what is so much of one thing. */
const areSharesOfOthers = (a: Mention, b: Mention): boolean => {
  if (areCauses(a, b)) return [nounsOf(a), nounsOf(b)].some((mine, at, both) => mine.some(noun => !both[1 - at]!.includes(noun)))
  const [last, other] = [a, b].map(({ head }) => rootOf(head.at(-1) ?? ''))
  if (!last || last !== other || !(PART_OF_SOMETHING.has(last) || IS_OPEN.has(last))) return false
  const isOpen = IS_OPEN.has(last)
  const [mine = [], yours = []] = [a, b].map(mention => without(nounsOf(mention, isOpen), a.head.map(rootOf)))
  const owned = [mine.some(noun => !yours.includes(noun)), yours.some(noun => !mine.includes(noun))]
  return isOpen ? owned.includes(true) : !owned.includes(false) || isNarrower(mine, yours) || isNarrower(yours, mine)
}

/** `Net sales rose 2.3%, driven by a 4.7% increase in volume`: what made another figure of its sentence what it is. */
const isCause = once(
  (mention: Mention): boolean => mention.table === undefined && mention.measure !== 'count' && CAUSE.test(leftOf(mention)),
)

const areCauses = (a: Mention, b: Mention): boolean => isCause(a) && isCause(b)

const CAUSE = /\d.*\b(?:driven by|due to|attributable to|resulting from|as a result of|reflecting|offset by)\b[^;]*$|\d[^;]*, on $/

const PART_OF_SOMETHING: ReadonlySet<string> = new Set(
  'contribution benefit impact effect portion component headwind tailwind'.split(' ').map(rootOf),
)

const without = (nouns: readonly string[], others: readonly string[]): readonly string[] => nouns.filter(noun => !others.includes(noun))

/** `European orders` and `orders`: what the one opens with is narrowed down in the other. */
const isNarrower = (mine: readonly string[], yours: readonly string[]): boolean =>
  yours.length > 0 && mine.indexOf(yours[0]!) > 0 && !yours.includes(mine[0]!)

/** `obligations of $56.2 million, with $55.4 million payable within a year`: what is named by no more is of what its sentence tells before it. */
const IS_OPEN: ReadonlySet<string> = new Set('payable due outstanding available remaining unused undrawn'.split(' ').map(rootOf))

/** The nouns a sentence of English opens with, or all those before a figure. */
const nounsOf = (mention: Mention, all = false): readonly string[] =>
  (all
    ? (leftOf(mention)
        .toLowerCase()
        .match(/[a-z][a-z'’-]*/g) ?? [])
    : topicOf(mention)
  )
    .filter(word => word.length > 2 && !ENGLISH_STOPS.has(word) && !ENGLISH_VERBS.has(word) && !OF_TIME.test(word))
    .map(rootOf)

/** Words that name no part by themselves. */
const GENERAL: ReadonlySet<string> = new Set(
  'business businesses segment division market region company group whole total area field sector'.split(' '),
)

/** `5,389 employees (92.2%) held permanent contracts`: so many of them, and as large a share, beside more that are told of as all. */
export const isShareOf = (a: Mention, b: Mention): boolean => isShared(a) && !isShared(b) && Number(b.figure.value) > Number(a.figure.value)

const isShared = once(({ measure, table, figure, sentence, around }: Mention): boolean => {
  if (measure !== 'count' || table !== undefined) return false
  const at = figure.start - Math.max(sentence.start, figure.start - REACH)
  return SHARED.test(around.slice(at + figure.number.end - figure.number.start))
})

const SHARED = /^(?: [a-z-]+){0,4} \(\d{1,2}(?:\.\d+)?(?:%| per ?cent)\)/

/** `the first two layers`, `the remaining 14 sites`: some of all by their place; `个别机构综合成本率仍高于100%`: some that are not named. */
const isPickedOut = ({ measure, table, sides }: Mention): boolean =>
  table === undefined && ((measure === 'count' && PICKED.test(sides[0])) || UNNAMED.test(sides[0]))

const UNNAMED = /^(?:[一二三四五六七八九十]是)?(?:仍|还|但|尚)?有?(?:个别|部分|少数|有的|有些|某些|一些|不少)[一-鿿]{2}/

/** `审查逮捕环节退回补充侦查3件`: the stage of proceedings that a count of Chinese is of, of which a count without one tells the whole. */
const stageOf = once(({ table, topic }: Mention): string | undefined => (table === undefined ? STAGE.exec(topic)?.[1] : undefined))

const STAGE = /^(?:经|在|从|于|通过)?([一-鿿]{2,6})(?:环节|阶段)(?!性)/

const PICKED = /\b(?:first|last|next|other|latter|former|remaining|final|top|bottom|upper|lower|inner|outer) $/i

/** A noun and what says which of them: `schools that responded`, `members of the panel`. */
const RESTRICTED = /^(?: [a-z-]+){1,3} (?:that|which|who|of|in|at|from|with|[a-z]{3,}ing)\b/

/** Whether the sentence of one says all that tells what the other counts from others of its name. */
export const saysAllOf = (stated: Mention, { sides }: Mention): boolean => {
  const said = statementOf(stated)?.sentence
  const named = conceptsOf(namedBehind(sides[1]).map(rootOf))
  return said !== undefined && named.length > 0 && named.every(concept => said.has(concept))
}

/** Words of the phrase that are looked at. */
const MOST_WORDS = 8
const WORDS_AND_MARKS = /[A-Za-z][A-Za-z'’-]*|[,.;:()0-9]/g
/** What says more of which they are: `that responded`, `we interviewed`, `in the north`. */
const GOES_ON =
  /^(?:that|which|who|whom|whose|where|we|they|you|i|in|from|with|for|of|on|at|by|under|within|without|not|[a-z]{3,}(?:ed|ing))$/
/** Words of grammar that say nothing of which they are. */
const IS_AUXILIARY =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|did|do|does|told|said|say|also|all|each|both|now|then|still|yet|and|or|but|as)$/

/** The noun behind a number with what says which: up to the verb of the sentence, a mark or the end. */
const namedBehind = (behind: string): string[] => {
  const named: string[] = []
  let isOver = false
  for (const [token] of matchesOf(WORDS_AND_MARKS, behind).slice(0, MOST_WORDS)) {
    const word = token.toLowerCase()
    if (!/^[a-z]/.test(word) || IS_AUXILIARY.test(word)) break
    if (GOES_ON.test(word)) isOver = true
    else if (!isOver && ENGLISH_VERBS.has(word) && named.length > 0) break
    if (ENGLISH_STOPS.has(word)) continue
    if (isOver && OF_TIME.test(word)) break
    named.push(word.replace(/['’]s?$/, ''))
    if (isOver && !ENGLISH_STOPS.has(word)) break
  }
  return named
}

/** Whether the one is what is left of the other, or both together, by a number that stands beside either: `Of the 45 schools two closed. The 43 schools …`. */
const isMadeNearby = (a: Mention, b: Mention): boolean => {
  const difference = Math.abs(Number(a.figure.value) - Number(b.figure.value))
  const said = new RegExp(
    String.raw`(?<![\d.,]|\b(?:${MONTH_NAMES}) )${difference}(?![\d.,]*\d|\.\d| ?%| per cent| (?:${MONTH_NAMES}))|\b${IN_WORDS[difference] ?? '(?!)'}\b`,
    'i',
  )
  return [a, b].some(({ preceding, around, following }) => said.test(`${preceding} ${around} ${following}`))
}

const IN_WORDS = ' one two three four five six seven eight nine ten'.split(' ')
