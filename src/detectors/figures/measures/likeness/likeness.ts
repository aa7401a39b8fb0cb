import { once } from '../../../../text/once.js'
import { regexp } from '../../../../text/regexp.js'
import { beginsWithVerb, ENGLISH_STOPS, ENGLISH_VERBS } from '../../../../text/verbs.js'
import { conceptsOf } from '../mentions/concepts.js'
import { headScore, isGenericModifier, subjectScore } from '../mentions/heads.js'
import { type Mention, REACH } from '../mentions/mention.js'
import { statementOf } from '../mentions/statements.js'
import { topicOf } from '../mentions/topics.js'
import { rootOf } from '../mentions/words.js'
import type { Parties, Party } from '../vetoes/parties.js'
import { frameScore, MOST_OF_FRAMES } from './frames.js'
import type { Relation } from './values.js'

/** Resemblance from which two values look like one that was miswritten. */
export const NEAR = 1

/** Evidence, in log-odds, that two mentions measure the same thing: the same figure stands beside both. */
export const SAME_BESIDE = 1.6
/** … few mentions of the text are in their measure. */
export const RARE_MEASURE = 0.8
/** … one stands in a summary and the other in what it sums up. */
export const ONE_RECAPS = 0.9
/** … their statements are the same word for word. */
export const SAY_SAME = 0.8

/**
 * Evidence that two mentions measure the same thing, in log-odds, from their subjects and circumstances, when their values resemble each other
 * so much; to be added to `contentLikeness`, which takes longer. About 4 in all is even odds of being worth a look.
 */
export const subjectLikeness = (one: Party, other: Party, resembling: number): number => {
  const [{ mention: a }, { mention: b }] = [one, other]
  return (
    subjectScore(a, b, resembling >= NEAR) +
    (a.beside.some(figure => b.beside.includes(figure)) ? SAME_BESIDE : 0) +
    (a.definite !== b.definite && resembling > 0 && headScore(a, b) > 0 ? 1 : 0) +
    (one.ofMeasure <= 3 ? RARE_MEASURE : 0) +
    (one.ofNoun === 2 && one.noun === other.noun && a.part === b.part && resembling > 0 ? 0.8 : 0) -
    crowd(one, other) +
    (one.recap === other.recap ? 0 : ONE_RECAPS) +
    (resembling > 0 && saySame(a, b) ? SAY_SAME : 0) -
    (a.broken || b.broken ? 1.5 : 0) -
    (a.document === b.document && a.block === b.block ? 0.6 : 0) -
    (a.figure.kind === 'duration' && b.figure.kind === 'duration' && !isTerm(a, b) ? 0.8 : 0) +
    (isTerm(a, b) ? 1 : 0) -
    (a.place === b.place ? 0 : a.place && b.place ? 0.5 : 0.2) -
    (a.figure.scope.population !== b.figure.scope.population ? 1 : 0) -
    (a.figure.canonicalUnit !== b.figure.canonicalUnit && a.measure === 'count' ? 0.5 : 0)
  )
}

/** What a contract or call for tenders fixes once: `特许经营期`, `投标保证金`. */
const TERM = /[^，。]{2}(?:[营保效租聘期]期|期限|有效期|工期|保证金|限价|控制价)$/

/** What each of them ends with. */
const TERM_ENDS = '期限金价'

const isTerm = ({ head: a }: Mention, { head: b }: Mention): boolean =>
  a.length > 0 && a.at(-1) === b.at(-1) && TERM_ENDS.includes(a.at(-1)!) && a.join('') === b.join('') && TERM.test(a.join(''))

/** `Income was £684,000`: a short statement of English whose every word the other has, and no more. */
const saySame = ({ own: a, head, table: cell }: Mention, { own: b, table: other }: Mention): boolean =>
  cell === undefined &&
  other === undefined &&
  head.length > 0 &&
  head[0]!.charCodeAt(0) < 0x2e80 &&
  a.length === b.length &&
  a.every(word => b.includes(word))

/** No evidence outweighs another topic. */
const OTHER_TOPIC = 20
/** The most evidence that the words of their own clauses give. */
export const OWN_WORDS = 2.2
/** The most that those of their sentences give. */
export const WORDS_AROUND = 1.6
/** No two mentions are likened more by their words but those of their clauses. */
export const MOST_BUT_OWN = WORDS_AROUND + MOST_OF_FRAMES

/** The same evidence from the words of clause (`own`, as `ownLikeness` gives it) and sentence and the titles of their sections. */
export const contentLikeness = (one: Party, other: Party, own: number, parties: Parties, resembling: number): number => {
  const [{ mention: a }, { mention: b }] = [one, other]
  const opening = resembling < 0 && areOfDisjointTopics(a, b) ? 1.2 : 0
  return own + WORDS_AROUND * parties.sharedAround(one, other, 14) + frameScore(a, b) - contrast(a, b, resembling) - opening
}

/** Evidence that two mentions speak of different things by their very parallel: the less the more their values resemble each other. */
export const contrast = (a: Mention, b: Mention, resembling: number): number =>
  (isContrast(a, b) ? (resembling >= NEAR ? 2 : 4) : 0) +
  (areOfOtherTopics(a, b) ? OTHER_TOPIC : 0) +
  (haveNothingInCommon(a, b) ? 2 : 0) +
  (resembling < NEAR && isOfClassWithin(a, b) ? 4 : 0) +
  ((resembling < NEAR || (isShort(a) && isShort(b))) && isNarrower(a, b) ? NARROWER : 0) +
  (a.table === undefined && b.table === undefined && areParallel(a.figure.scope.section, b.figure.scope.section) ? 2 : 0)

/** `211 to budesonide` beside `121 did not meet the criteria`: two clauses without a subject and without a word in common. */
const haveNothingInCommon = (a: Mention, b: Mention): boolean =>
  a.head.length + b.head.length === 0 && a.clause.length > 1 && b.clause.length > 1 && !a.clause.some(word => b.clause.includes(word))

/** Words before a noun that set a class within it apart. */
const CLASS = regexp()`
  ^(?:seriou|sever|major|minor|moderat|mild|fatal|net|gross|additional|other|remain|eligibl|median|mean|maximum|minimum|peak|full-tim
      |part-tim|femal|mal|urban|rural|domestic|foreign|direct|indirect|relat|unrelat|plan|unplan|electiv|emergency|residential|commercial
      |current|non-current|deferr|overdu|vacant|unus|repeat|new|exist|activ|inactiv|senior|junior)(?:e|ed|ing)?$
`

/** `serious adverse events` beside `adverse events`: the class one noun names and the other does not. */
const isOfClassWithin = ({ head: a }: Mention, { head: b }: Mention): boolean => {
  if (a.length === b.length || a.length + b.length < 2 || (a[0] ?? b[0])!.charCodeAt(0) > 0x2e80) return false
  const [less, more] = a.length < b.length ? [a, b] : [b, a]
  return less.length > 0 && less.every(word => more.includes(word)) && more.some(word => !less.includes(word) && CLASS.test(word))
}

const NARROWER = 6
/** Digits of which two short values may differ in one by chance. */
const SHORT_VALUE = 4

/** `Food revenue was $11.7 million` beside `Revenue was $14.7 million`: the words before one noun narrow it down, and few digits are alike by chance. */
const isNarrower = (a: Mention, b: Mention): boolean => {
  if (a.head.length === b.head.length) return a.head.length === LONGEST_HEAD && isOfNarrowerTopic(a, b)
  const [less, more] = a.head.length < b.head.length ? [a, b] : [b, a]
  const said = less.head.length > 0 && less.head.at(-1) === more.head.at(-1) ? statementOf(less) : undefined
  const narrowing = more.head.slice(0, -1).flatMap(word => word.split('-').filter(part => part.length > 1))
  return said !== undefined && conceptsOf(narrowing.map(rootOf)).some(concept => !OF_WHOLE.has(concept) && !said.context.has(concept))
}

/** Nouns are read so many words back. */
const LONGEST_HEAD = 4

/** `Premier Protein net sales rose`, `Premier Protein shake net sales rose`: of long nouns that end alike the openings of the sentences tell which is narrower. */
const isOfNarrowerTopic = (a: Mention, b: Mention): boolean => {
  const [less, more] = [topicOf(a), topicOf(b)].sort((one, other) => one.length - other.length) as [readonly string[], readonly string[]]
  const noun = a.head.at(-1)!
  return noun === b.head.at(-1) && noun.charCodeAt(0) < 0x2e80 && less.length < more.length && less.every(word => more.includes(word))
}

const isShort = ({ figure: { value = '' } }: Mention): boolean => value.replace(/[-.]|0+$/g, '').replace(/^0+/, '').length <= SHORT_VALUE

/** Words before a noun that leave it whole. */
export const OF_WHOLE: ReadonlySet<string> = new Set(
  conceptsOf('total overall group combined annual consolidated company full all reported'.split(' ').map(rootOf)),
)

/** `Exacerbations occurred in …` beside `Adverse events were reported by …`: English sentences that open with other things. */
const areOfDisjointTopics = (a: Mention, b: Mention): boolean => {
  const [mine, yours] = [openingOf(a).names, openingOf(b).names]
  return mine.length > 0 && yours.length > 0 && !mine.some(word => yours.includes(word))
}

/** How the sentence of a mention opens, worked out once: it is held against a dozen others. */
interface Opening {
  readonly topic: readonly string[]
  /** The names among the words of English prose. */
  readonly names: readonly string[]
  /** What a pronoun does is no name: `It raises spending by …` and `It lifts spending by …`. */
  readonly pronoun: boolean
  /** `Fare revenue is put at $132.5 million, and ridership at 71.4 million`: the sentence has left what it opened with. */
  readonly left: boolean
}

const openingOf = once((mention: Mention): Opening => {
  const { figure, sentence, around, table } = mention
  const topic = topicOf(mention)
  return {
    topic,
    names: table === undefined ? topic.filter(word => word.charCodeAt(0) < 0x2e80 && isName([word])) : [],
    pronoun: PRONOUN.test(mention.topic),
    left: table === undefined && GONE_ON.test(around.slice(0, figure.start - Math.max(sentence.start, figure.start - REACH))),
  }
})

const PRONOUN = /^(?:I|We|They|He|She|It) /
const GONE_ON = /\d.{0,60}[,;] (?:and|while|but|with) [a-z]+[^,;]*$/

/** Most words a slot of two like clauses holds. */
const SLOT = 5

/**
 * `Wind energy earmarks grew to …` beside `Solar energy earmarks grew to …`: the same clause but for a word or two that each has for itself
 * speaks of two things.
 */
const isContrast = ({ clause: a }: Mention, { clause: b }: Mention): boolean => {
  const slots = a.at(-1) === b.at(-1) ? slotsOf(a, b) : undefined
  return (
    slots !== undefined &&
    bareSlot(slots[0]) !== bareSlot(slots[1]) &&
    !slots.some(saysNoMember) &&
    !isJoint(slots[0], a) &&
    !isJoint(slots[1], b)
  )
}

/** What fills a slot without words of extent and grammar: `全市已备案` and `备案的` are one. */
const bareSlot = (slot: readonly string[]): string => {
  if (slot[0]!.charCodeAt(0) < 0x2e80 || slot[0]!.length < 2) return slot.join(' ')
  return wordsOfSlot(slot).replace(/全[省市县区镇乡]|[我本][省市县区]|[的已共了]/g, '')
}

const wordsOfSlot = (slot: readonly string[]): string => slot.map(pair => pair[0]).join('') + slot.at(-1)!.slice(1)

/** Inside a clause one pair of Chinese characters only joins what stands on both sides: the other clause says a word more. */
const isJoint = (slot: readonly string[], clause: readonly string[]): boolean =>
  slot.length === 1 && slot[0]!.charCodeAt(0) > 0x2e80 && slot[0]!.length === 2 && slot[0] !== clause[0]

/** A doing, or a word any measure may have before it, tells no member from another: `拥有授权专利` and `累计获授权专利`. */
const saysNoMember = (slot: readonly string[]): boolean => {
  if (slot[0]!.charCodeAt(0) < 0x2e80 || slot[0]!.length < 2) return false
  const words = wordsOfSlot(slot)
  return (
    /[了有]$/.test(words) ||
    beginsWithVerb(words) ||
    beginsWithVerb(words.slice(1)) ||
    isGenericModifier([...words]) ||
    isGenericModifier([...words.slice(0, -1)])
  )
}

/** What two lists differ in, when they are the same but for a slot of a few tokens that both fill. */
const slotsOf = (a: readonly string[], b: readonly string[]): readonly [readonly string[], readonly string[]] | undefined => {
  const most = Math.min(a.length, b.length)
  let first = 0
  while (first < most && a[first] === b[first]) first++
  let last = 0
  while (last < most - first && a.at(-1 - last) === b.at(-1 - last)) last++
  const longest = Math.max(a.length, b.length) - first - last
  if (first + last === most || longest > SLOT || first + last < longest) return undefined
  return [a.slice(first, a.length - last), b.slice(first, b.length - last)]
}

/** `In the north, 312 …` beside `In the south, 321 …`: sentences that open alike but for a name speak of two things, however near their figures. */
const areOfOtherTopics = (a: Mention, b: Mention): boolean => {
  const [one, other] = [openingOf(a), openingOf(b)]
  if (one.left || other.left) return false
  const slots = one.pronoun ? undefined : slotsOf(one.topic, other.topic)?.map(slot => slot.filter(word => word !== 'and'))
  if (slots?.every(isName) && !isNamedIn(slots[0]!, b) && !isNamedIn(slots[1]!, a)) return true
  return areOfOtherThings(one.topic, other.topic)
}

/** `Residents evacuated: 9,600` beside `Deputies evacuated 6,900 residents`: what one opens with the other names as well. */
const isNamedIn = (slot: readonly string[], { head }: Mention): boolean =>
  slot.some(word => head.some(noun => noun.length > 3 && word.charCodeAt(0) < 0x2e80 && word.startsWith(noun)))

/** `Coverage of the first dose …` beside `Coverage of the booster …`: the same noun, each of a thing the other does not name. */
const areOfOtherThings = (a: readonly string[], b: readonly string[]): boolean => {
  const [one, other] = [a.indexOf('of'), b.indexOf('of')]
  if (one < 1 || one > 3 || one !== other || a.slice(0, one).join(' ') !== b.slice(0, one).join(' ')) return false
  const [mine, yours] = [a.slice(one + 1), b.slice(one + 1)]
  return isName(mine.filter(word => !yours.includes(word))) && isName(yours.filter(word => !mine.includes(word)))
}

/** Directions and orders, by which neighbours are named: 江北 and 江南, 甲班 and 乙班. */
const OF_SIBLINGS = /[东南西北中上下前后左右内外甲乙丙丁一二三四五六七八九十]/

/** Not a verb, not a word of grammar, and in Chinese more than one character or one by which neighbours are named. */
const isName = (tokens: readonly string[]): boolean => {
  if (tokens.length === 0) return false
  if (tokens[0]!.charCodeAt(0) > 0x2e80) return tokens.length > 1 ? !beginsWithVerb(tokens.join('')) : OF_SIBLINGS.test(tokens[0]!)
  return tokens.some(token => token.length > 2 && !ENGLISH_STOPS.has(token) && !ENGLISH_VERBS.has(token) && !/(?:ed|ly)$|^year/.test(token))
}

/** Sections named alike but for a word or two (`Private Dental Markets`, `Private Vision Markets`) tell of different things in the same words. */
const areParallel = (a = '', b = ''): boolean => {
  if (a === b) return false
  const [one, other] = [titleWords(a), titleWords(b)]
  const common = one.filter(word => other.includes(word)).length
  return common * 2 >= Math.max(one.length, other.length) && common >= 2
}

const titleWords = (title: string): string[] => title.toLowerCase().match(/[一-鿿]|[a-z]{3,}/g) ?? []

/** From so many values on, the same words are those of a form that is filled in for each thing. */
const FORM = 6

/** A subject with many values in one document is a kind of thing, not one thing, unless the same is said of it in the same words. */
const crowd = (one: Party, other: Party): number => {
  const values = Math.max(one.values, other.values)
  const many = Math.min(4, 0.8 * Math.max(0, values - 2))
  if (many === 0) return 0
  const excused = Math.max(0, frameScore(one.mention, other.mention)) / MOST_OF_FRAMES
  return many * (1 - (values < FORM ? excused : excused / 2))
}

/** How much two values look like one that was miswritten, in log-odds. */
export const resemblance = (relation: Relation): number => {
  if (relation.kind === 'drift') return 1.6
  if (relation.kind === 'slip')
    return relation.digits === 1
      ? relation.power > 2 || relation.power === 0
        ? 0.3
        : -0.8
      : [0, 0, 1.6, 3.4, 4.2][Math.min(4, relation.digits)]!
  if (relation.kind !== 'conflict') return 0
  const { cause, digits, ratio } = relation
  const length = Math.min(4, digits)
  if (cause === 'direction') return length < 2 ? 0.2 : 2.9
  if (cause === 'digits-swapped') return [0, 0, 2.3, 3.8, 4.7][length]!
  if (cause === 'digits-moved') return [0, -0.8, -0.4, 1, 2][length]!
  if (cause === 'digit-changed') return length === 2 && ratio < 1.15 ? 0.8 : [0, -0.8, 0.2, 1.7, 2.9][length]!
  if (cause === 'digit-lost') return [0, 0, 0, 0.6, 1.5][length]!
  if (ratio === Number.POSITIVE_INFINITY) return -0.6
  return ratio < 1.1 ? 0.3 : ratio < 2 ? -0.6 : ratio < 10 ? -2.4 : -3.5
}
