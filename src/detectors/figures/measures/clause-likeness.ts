import { once } from '../../../text/once.js'
import { sameSense } from '../../../text/verbs.js'
import { isOfKind } from './candidates.js'
import { headScore, isGenericModifier, subjectScore, withoutMeasure } from './heads.js'
import { contrast, NEAR } from './likeness.js'
import { type Mention, REACH } from './mention.js'
import { isSmall, type Parties, type Party } from './parties.js'
import type { Vocabulary } from './vocabulary.js'
import { contentOf } from './words.js'

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

/** The words near a figure. */
interface Clause {
  /** Those of its clause and noun. */
  readonly core: ReadonlySet<string>
  /** Those that it is told with, where its clause says little by itself those before it as well. */
  readonly own: ReadonlySet<string>
  readonly head: readonly string[]
  /** All there are near: of the clause, the sentence, the sentence before and the title above. */
  readonly context: ReadonlySet<string>
}

/** A clause of fewer words is read with the words before it. */
const FEWEST = 2

const clauseOf = once((mention: Mention): Clause => {
  const head = [...new Set(contentOf(mention.head.join('')))]
  const { clause, own, around, preceding, figure } = mention
  return {
    core: new Set([...head, ...(clause.length < FEWEST ? own : clause)]),
    own: new Set(own),
    head,
    context: new Set([...contentOf(around), ...own, ...contentOf(figure.scope.section ?? ''), ...contentOf(preceding)]),
  }
})

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

/** A limit says nothing exact. */
const OF_LIMIT = 3.1
const OF_OTHER_MODIFIER = 3.2
const OF_OTHER_VERB = 1.5
const OF_NAMELESS = 3
const OF_OTHER_CHANGES = 2.5
const OF_OTHER_WHOLES = 3
const OF_OTHER_NAMES = 2
const OF_MODIFIER = 2
const OF_NEW = 1.5
const OF_OTHER_ITEM = 4

/** `新招录民警95人` are not all there are. */
const NEWLY = /(?:新[增招录建入签开设聘进购加]|净增)[^，。；]{0,10}$/

/** Whether a figure counts what is new alone. */
export const countsNew = ({ sides }: Mention): boolean => NEWLY.test(sides[0])

/** What tells against two figures of one thing even where their values look like one miswritten: `征拆投资` beside `总投资`. */
export const clauseDoubt = (one: Party, other: Party): number => {
  const [{ mention: a }, { mention: b }] = [one, other]
  return (
    (one.limit || other.limit ? OF_LIMIT : 0) +
    (hasOwnModifier(a, b) || hasOwnModifier(b, a) ? OF_OTHER_MODIFIER : 0) +
    (haveOtherVerbs(a, b) ? OF_OTHER_VERB : 0) +
    namelessDoubt(a, b) +
    (areNamedApart(a, b) ? OF_OTHER_NAMES : 0) +
    (countsNew(a) === countsNew(b) ? 0 : OF_NEW) +
    (areRatesOfOthers(a, b) ? OF_OTHER_WHOLES : 0) +
    (isModifierIn(a, b) || isModifierIn(b, a) ? OF_MODIFIER : 0) +
    (isItemApart(a, b) || isItemApart(b, a) ? OF_OTHER_ITEM : 0)
  )
}

/** `粮食总产量…，比上年增长1.6%` beside `固定资产投资比上年增长6.1%`: each names a thing, and nothing of its name stands anywhere near the other. */
const areNamedApart = (a: Mention, b: Mention): boolean =>
  a.head.length > 1 &&
  b.head.length > 1 &&
  (isOfOtherRow(a, b) || isOfOtherRow(b, a) || areFar(a, b) || ((areListed(a, b) || areObjectsOf(a, b)) && haveNoWordInCommon(a, b)))

/**
 * `审结商事案件4127件，金融纠纷712件` beside `刑事案件721件`: an item that is nothing but its own name has borrowed all it shares with another noun from the
 * item before it.
 */
const isItemApart = (a: Mention, b: Mention): boolean =>
  a.head.length >= FULL_NAME &&
  b.head.length >= FULL_NAME &&
  a.sides[0] === a.head.join('') &&
  a.own.length > a.clause.length &&
  haveNoCharacterInCommon(a, b)

const FULL_NAME = 4

const haveNoCharacterInCommon = ({ head: a }: Mention, { head: b }: Mention): boolean => !a.some(character => b.includes(character))

/** `上级补助收入21.46亿元、调入资金3.75亿元` beside `非税收入7.35亿元`: what one of a list is called by its own name is nothing of another name. */
const areListed = (a: Mention, b: Mention): boolean => isListed(a) || isListed(b)

const haveNoWordInCommon = (a: Mention, b: Mention): boolean => !clauseOf(a).head.some(word => clauseOf(b).head.includes(word))

/** `发出家庭教育令42份` beside `发出人身安全保护令24份`: what is done is the same, and to what is all that tells them apart. */
const areObjectsOf = (a: Mention, b: Mention): boolean => a.verb !== undefined && a.verb === b.verb && isObject(a) && isObject(b)

const isObject = ({ verb, head, sides: [before] }: Mention): boolean => head.length > 3 && before.endsWith(`${verb}${head.join('')}`)

const isListed = ({ sides: [before, behind], head }: Mention): boolean =>
  head.length > 2 && before.endsWith(head.join('')) && (/^[、]/.test(behind) || /、$/.test(before.slice(0, before.length - head.length)))

/** `铁蛋白512` beside a row named LDH: a cell is called by its heads alone. */
const isOfOtherRow = ({ table, head }: Mention, { table: other, head: noun }: Mention): boolean =>
  table !== undefined && other === undefined && !head.some(token => noun.includes(token))

const areFar = (a: Mention, b: Mention): boolean => isFarFrom(clauseOf(a).head, clauseOf(b)) && isFarFrom(clauseOf(b).head, clauseOf(a))

const isFarFrom = (head: readonly string[], { context }: Clause): boolean => !head.some(word => context.has(word))

/** What tells against two figures, by whatever they are likened, where nothing names the thing they are of. */
export const namelessDoubt = (a: Mention, b: Mention): number =>
  isNameless(a) && isNameless(b) ? OF_NAMELESS : areChangesOfOthers(a, b) ? OF_OTHER_CHANGES : 0

/** What is left of a list is named by nothing: `其他137人`; nor does who received some name them: `移送检察机关26人`. */
const isNameless = ({ head, verb }: Mention): boolean =>
  head.length === 0 || REST.test(head.join('')) || (verb !== undefined && HANDED.test(verb) && RECIPIENT.test(head.join('')))

const HANDED = /^(?:移送|移交|转交|转办|交办|报送|上报|上交)$/
const RECIPIENT = /(?:机关|部门|法院|检察院|公安局?|纪委|监委|单位|政府|机构)$/

const REST = /^(?:其[他它余]|剩余|余下|另外)$/

/** `鸡蛋…周环比下降2.3%` beside `平均价格…周环比下降3.2%`: how much something changed is told by what did, which stands nowhere near the other. */
const areChangesOfOthers = (a: Mention, b: Mention): boolean =>
  a.measure === 'percentage' && a.figure.scope.aspect === 'change' && b.figure.scope.aspect === 'change' && areFar(a, b)

/** `检察建议168件，采纳率98.2%` beside `检察建议312件，采纳率98.3%`: rates by one name, each told behind numbers of its own. */
const areRatesOfOthers = (a: Mention, b: Mention): boolean => {
  if (a.measure !== 'percentage' || b.measure !== 'percentage' || !RATE.test(a.head.join('')) || a.head.join('') !== b.head.join(''))
    return false
  const [mine, yours] = [numbersBefore(a), numbersBefore(b)]
  return mine.length > 0 && yours.length > 0 && !mine.some(number => yours.includes(number))
}

/** `专业` beside `专业建设点`: the noun of one only modifies that of the other, which is another thing and not how much of it there is. */
const isModifierIn = ({ head: a }: Mention, { head: b }: Mention): boolean => {
  const [noun, longer] = [a.join(''), withoutMeasure(b).join('')]
  return noun.length >= 2 && longer.length >= noun.length + 2 && longer.includes(noun) && !longer.endsWith(noun)
}

const RATE = /^[一-鿿]{1,3}(?:率|占比|比例)$/
const COUNT = /\d[\d,.]*(?=[万亿]?[一-鿿])/g

/** What is counted in a sentence before a figure. */
const numbersBefore = once(({ figure, sentence, around, table }: Mention): readonly string[] =>
  table === undefined
    ? (around.slice(0, Math.max(0, figure.start - Math.max(sentence.start, figure.start - REACH))).match(COUNT) ?? [])
    : [],
)

/** Whether the noun of one ends as that of the other, with a modifier before it of which nothing stands near the other. */
const hasOwnModifier = (a: Mention, b: Mention): boolean => {
  let common = 0
  while (common < a.head.length && a.head.at(-1 - common) === b.head.at(-1 - common)) common++
  const modifier = a.head.slice(0, a.head.length - common)
  if (common < 2 || modifier.length < 2 || isGenericModifier(modifier)) return false
  const { context } = clauseOf(b)
  return !contentOf(modifier.join('')).some(word => context.has(word))
}

/** Whether what is done in one clause is another doing, and neither says the other's. */
const haveOtherVerbs = (a: Mention, b: Mention): boolean => {
  const [one, other] = [a.verb ?? a.tail, b.verb ?? b.tail]
  return one !== undefined && other !== undefined && !sameSense(one, other) && !a.own.includes(other) && !b.own.includes(one)
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
