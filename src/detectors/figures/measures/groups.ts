import { compareExact } from '../../../text/decimals.js'
import type { Disagreement } from './disagreement.js'
import { eachCandidatePair, isOfKind } from './likeness/candidates.js'
import { clauseDoubt, nounDoubt } from './likeness/clause-doubt.js'
import { clauseLikeness } from './likeness/clause-likeness.js'
import { contentLikeness, contrast, MOST_BUT_OWN, NEAR, resemblance, subjectLikeness, WORDS_AROUND } from './likeness/likeness.js'
import { disagreementsAmong, type Likened, OF_CLAUSES, OF_STATEMENTS } from './likeness/rivals.js'
import { rowsOf } from './likeness/rows.js'
import { statementLikeness } from './likeness/statement-likeness.js'
import { areComplements, type Relation, relate } from './likeness/values.js'
import { areContrary, contraryRelation } from './mentions/directions.js'
import { headScore } from './mentions/heads.js'
import { type Mention, REACH } from './mentions/mention.js'
import { type ConceptWeight, conceptWeights } from './mentions/statements.js'
import { Parties, type Party } from './vetoes/parties.js'
import { recordsOf } from './vetoes/records.js'
import { mostOfStrangers, ownLikeness, TRAITS } from './vetoes/strangers.js'
import { isVetoed, SURE } from './vetoes/vetoes.js'

/** One measure with everything said of it, and the surest disagreement among its mentions. */
export interface Group {
  readonly mentions: readonly Mention[]
  readonly disagreements: readonly Disagreement[]
}

/** Log-odds from which two mentions are taken to measure the same thing. */
const ENOUGH = 3.4
/** What figures that agree must reach to be shown beside those that do not. */
const ENOUGH_TO_AGREE = 4.6

/** The groups found among mentions, and how many of these were held against those most like them: of very many that are all alike not every one is. */
export interface Grouped {
  readonly groups: readonly Group[]
  readonly compared: number
}

/** Groups the mentions that measure the same thing and disagree. */
export const groupsOf = (mentions: readonly Mention[], isTold: (a: Mention, b: Mention) => boolean): Grouped => {
  const parties = new Parties(mentions)
  const areRecords = recordsOf(mentions)
  const isOfOtherCell = rowsOf(mentions)
  const disagreements: Disagreement[] = []
  const agreements: (readonly [Mention, Mention])[] = []
  const { judged, compared } = judgedPairs(parties)
  for (const { one, other, relation, surplus } of judged) {
    const [a, b] = [one.mention, other.mention]
    if (relation.kind === 'agree') agreements.push([a, b])
    else if ((one.recap === other.recap && areRecords(one.number, other.number)) || isOfOtherCell(a, b)) continue
    else if (relation.kind === 'drift' || !isTold(a, b)) disagreements.push({ a, b, relation, surplus })
  }
  return { groups: united(disagreements, agreements), compared }
}

/** What a pair is likened by: what English sentences say, the words of Chinese clauses, or, in tables of English, subject and words alone. */
type Likening = 'statements' | 'clauses' | 'words'

/** Two mentions of one measure, how alike their clauses are, and how their values stand to each other. */
interface Pair {
  readonly one: Party
  readonly other: Party
  readonly own: number
  readonly relation: Relation
  readonly resembling: number
  readonly by: Likening
}

/** A pair taken to measure one thing, by so much evidence over what is asked for. */
interface Judged extends Pair {
  readonly surplus: number
}

/** The pairs that measure the same thing: by subject and words, or by all that is said of them and of what else may be the same. */
const judgedPairs = (parties: Parties): { judged: readonly Judged[]; compared: number } => {
  const mentions = parties.all.map(({ mention }) => mention)
  const weight = conceptWeights(mentions)
  const judged: Judged[] = []
  const likened: Record<Likening, Likened<Pair>[]> = { statements: [], clauses: [], words: [] }
  const compared = eachCandidatePair(parties, (one, other) => {
    const pair = pairOf(one, other, parties)
    if (!pair) return EFFORT.stranger
    const plain = surplusOf(pair, parties)
    if (plain < leastOf(pair) || isVetoed(pair.one.mention, pair.other.mention, pair.resembling)) return EFFORT.weighed
    const own = likenedBy(pair, plain, parties, weight)
    if (own.plain >= 0 && (pair.by === 'words' || pair.relation.kind === 'agree')) judged.push({ ...pair, surplus: own.plain })
    likened[pair.by].push(own)
    return EFFORT.likened
  })
  const told = [...disagreementsAmong(likened.statements, OF_STATEMENTS), ...disagreementsAmong(likened.clauses, OF_CLAUSES)]
  return { judged: [...judged, ...told.map(({ pair, surplus }) => ({ ...pair, surplus }))], compared }
}

/** What it takes to tell that two are strangers, to weigh their subjects and words, and to liken all that is said of them. */
const EFFORT = { stranger: 1, weighed: 2, likened: 6 } as const

/** By how much less than is asked for two figures may have by subject and words alone and still be likened by all that is said of them. */
const SHORT_BY = -2
const LEAST: Readonly<Record<Likening, number>> = { statements: Number.NEGATIVE_INFINITY, clauses: SHORT_BY, words: 0 }

/** Amounts in other units are the same number by chance more often than two are with digits swapped. */
const OF_SLIP = 1.5

/** Values of many digits that are the same but for their order are one miswritten, however little else tells so. */
const SHORT_BUT_SURE = -4.5

const leastOf = ({ one, other, by, resembling }: Pair): number =>
  by === 'clauses' && resembling >= SURE && !isOfKind(one) && !isOfKind(other) ? SHORT_BUT_SURE : LEAST[by]

/** A pair by all that is said of it. */
const likenedBy = (pair: Pair, plain: number, parties: Parties, weight: ConceptWeight): Likened<Pair> => {
  const { one, other, by } = pair
  if (by === 'clauses') {
    const { likeness, common } = clauseLikeness(one, other, parties)
    const doubt = clauseDoubt(one, other)
    const isSlip = pair.relation.kind === 'slip'
    const firm = plain - (isSlip ? doubt : nounDoubt(one.mention, other.mention))
    return { pair, likeness, plain: firm, doubt, common: isSlip ? common - OF_SLIP : common }
  }
  const statements = by === 'statements' ? statementLikeness(one.mention, other.mention, weight) : undefined
  if (!statements) return { pair, likeness: 0, plain, doubt: 0 }
  const { likeness, contrast, parting } = statements
  return { pair, likeness, plain: plain - contrast, doubt: doubtOf(pair) + contrast + parting }
}

/** What may be compared at all; mentions that are strangers at first sight are not. */
const pairOf = (first: number, second: number, parties: Parties): Pair | undefined => {
  const traits = parties.traits[first]! & parties.traits[second]!
  if (!(traits & TRAITS.valued) || traits & TRAITS.limit) return undefined
  const relation = relationOf(first, second, parties)
  if (!relation) return undefined
  const resembling = resemblance(relation)
  const own = ownLikeness(first, second, parties)
  const by = likeningOf(first, second, parties)
  const short = by === 'clauses' ? SHORT_BY : 0
  if (by !== 'statements' && resembling < NEAR && mostOfStrangers(first, second, own, parties) < leastFor(relation, resembling) + short)
    return undefined
  const [one, other] = [parties.all[first]!, parties.all[second]!]
  if (relation.kind === 'rounding') return undefined
  if (relation.kind === 'drift' && (one.limit || other.limit || one.during || other.during)) return undefined
  if (relation.kind === 'conflict' && (areRests(one, other) || arePartsOfOthers(one.mention, other.mention))) return undefined
  return { one, other, own, relation, resembling, by }
}

const likeningOf = (one: number, other: number, { traits }: Parties): Likening => {
  const both = traits[one]! & traits[other]!
  if (both & TRAITS.said && !(both & TRAITS.tabled)) return 'statements'
  return (traits[one]! | traits[other]!) & TRAITS.chinese ? 'clauses' : 'words'
}

const relationOf = (one: number, other: number, { values, all, traits }: Parties): Relation | undefined => {
  if (traits[one]! & TRAITS.money && areOfTwoCurrencies(all[one]!, all[other]!)) return currencySlip(all[one]!, all[other]!)
  const plain = values.relate(one, other)
  if (plain) return plain
  const [{ mention: a, value }, { mention: b, value: otherValue }] = [all[one]!, all[other]!]
  const relation = relate(value!, otherValue!, a.figure.qualifier !== b.figure.qualifier)
  return relation.kind === 'agree' && areContrary(a, b) ? contraryRelation(a) : relation
}

const areOfTwoCurrencies = ({ mention: a }: Party, { mention: b }: Party): boolean => a.figure.dimension !== b.figure.dimension

/** Money of two currencies is held against each other only where it is the same number: one sign or word is wrong. */
const currencySlip = ({ mention: a, value }: Party, { mention: b, value: other }: Party): Relation | undefined => {
  if (compareExact(value!.interval.core, other!.interval.core) !== 0 || (isInDollars(a) && isInDollars(b))) return undefined
  return { kind: 'slip', power: 0, digits: value!.digits.significand.length }
}

/** In a country with a dollar of its own `$` is that one. */
const isInDollars = ({ figure: { raw } }: Mention): boolean => raw.includes('$')

/** What any two must reach that stand so to each other. */
const leastFor = ({ kind }: Relation, resembling: number): number => (kind === 'agree' ? ENOUGH_TO_AGREE : ENOUGH - resembling)

/** What one share leaves, the other is of, unless the same words are said of both. */
const areRests = (one: Party, other: Party): boolean => {
  const [{ mention: a }, { mention: b }] = [one, other]
  if (a.measure !== 'percentage' || !areComplements(one.value!, other.value!)) return false
  const [less, more] = a.own.length < b.own.length ? [a.own, b.own] : [b.own, a.own]
  return less.some(word => !more.includes(word))
}

/** 教师5723人，其中初中1426人 beside 卫生人员3318人，其中护士1462人: parts of two wholes, neither of which names anything of the other. */
const arePartsOfOthers = (a: Mention, b: Mention): boolean =>
  a.part && b.part && a.head.length > 0 && b.head.length > 0 && !areNamedAlike(a, b) && !areNamedAlike(b, a)

const areNamedAlike = ({ head }: Mention, { own, sides }: Mention): boolean =>
  head.some(word => own.includes(word) || sides.some(side => side.includes(word)))

/** What tells against a pair besides its statements. */
const doubtOf = ({ one, other, resembling }: Pair): number =>
  (one.limit || other.limit ? 1 : 0) +
  doubtOfSome(one.mention, other.mention, resembling) +
  2 * contrast(one.mention, other.mention, resembling)

/** Evidence, in log-odds over what is asked for, that a pair measures the same thing; below zero when it does not. */
const surplusOf = (pair: Pair, parties: Parties): number => {
  const { one, other, own, relation, resembling } = pair
  const least = leastFor(relation, resembling)
  const firm = subjectLikeness(one, other, resembling)
  if (firm + own + MOST_BUT_OWN < least + LEAST_DOUBT + SHORT_BY) return Number.NEGATIVE_INFINITY
  const enough = least + (relation.kind === 'agree' ? 0 : doubts(pair))
  const most = firm + own + MOST_BUT_OWN - enough
  if (most < SHORT_BY) return most
  if (pair.by === 'clauses' && firm + own + WORDS_AROUND - enough < leastOf(pair)) return Number.NEGATIVE_INFINITY
  return firm + contentLikeness(one, other, own, parties, resembling) - enough
}

/** No two need so much less than the usual. */
const LEAST_DOUBT = -1

/** `14 of them`: a part of what was counted right before. */
const doubtOfSome = (a: Mention, b: Mention, resembling: number): number =>
  a.measure !== 'count' || resembling > 3 || SOME.test(a.sides[1]) === SOME.test(b.sides[1]) ? 0 : 2.5

const SOME = /^ of (?:them|these|those|whom|which)\b/

/** Evidence that two mentions which say different values need beyond the usual. */
const doubts = ({ one, other, relation, resembling }: Pair): number => {
  const [{ mention: a }, { mention: b }] = [one, other]
  return (
    (one.limit || other.limit ? 1 : 0) +
    Math.max(one.doubtOfWords, other.doubtOfWords) +
    doubtOfSome(a, b, resembling) +
    (relation.kind === 'conflict' && a.figure.qualifier !== b.figure.qualifier ? 0.4 : 0) +
    (relation.kind === 'conflict' && relation.digits > 2 && a.figure.scope.aspect === 'change' ? 0.8 : 0) +
    (relation.kind === 'conflict' && resembling < 0 && isInTenths(a) !== isInTenths(b) ? -1 : 0) +
    (relation.kind === 'conflict' && resembling < NEAR && isShareToo(a) !== isShareToo(b) ? 2 : 0) +
    (a.part !== b.part && a.head.length > 0 && b.head.length > 0 && a.head.join() !== b.head.join() ? doubtOfPart(a, b, resembling) : 0)
  )
}

/** `近六成`, `约三分之一`: said so roughly that no digits can resemble each other. */
const isInTenths = ({ figure: { raw } }: Mention): boolean => /[成半]|分之[^百千万]/.test(raw)

/** A part under a name the whole may have as well, with its digits swapped, is the whole told in a list. */
const doubtOfPart = (a: Mention, b: Mention, resembling: number): number => (resembling > 2 && headScore(a, b) > 1 ? 0.5 : 2)

/** `the loan programmes (2,448 or 93 percent)`: a part of what another figure may give in all. */
const isShareToo = ({ figure, sentence, around, table }: Mention): boolean =>
  table === undefined &&
  /^[a-z ]{0,12},? or \d[\d.]{0,5} ?(?:%|percent|per cent)/.test(around.slice(figure.end - Math.max(sentence.start, figure.start - REACH)))

/** Joins disagreements that share a mention, and adds the mentions that agree with one of them. */
const united = (disagreements: readonly Disagreement[], agreements: readonly (readonly [Mention, Mention])[]): Group[] => {
  const parent = new Map<Mention, Mention>()
  const rootOf = (mention: Mention): Mention => {
    let root = mention
    while (parent.has(root)) root = parent.get(root)!
    if (root !== mention) parent.set(mention, root)
    return root
  }
  const join = (a: Mention, b: Mention): void => {
    const [one, other] = [rootOf(a), rootOf(b)]
    if (one !== other) parent.set(other, one)
  }
  for (const { a, b } of disagreements) join(a, b)
  const involved = new Set(disagreements.flatMap(({ a, b }) => [a, b]))
  for (const [a, b] of agreements)
    if (involved.has(a) || involved.has(b)) {
      join(a, b)
      involved.add(a).add(b)
    }
  const groups = new Map<Mention, { mentions: Mention[]; disagreements: Disagreement[] }>()
  for (const mention of involved) {
    const group = groups.get(rootOf(mention)) ?? { mentions: [], disagreements: [] }
    group.mentions.push(mention)
    groups.set(rootOf(mention), group)
  }
  for (const disagreement of disagreements) groups.get(rootOf(disagreement.a))!.disagreements.push(disagreement)
  return [...groups.values()].flatMap(group => (isOneMeasure(group) ? group : (standingOut(group) ?? [])))
}

/** How much surer a pair of an English series must be than any other of it. */
const STANDS_OUT = 0.8

/** Of an English series the pair that says the same thing far more surely than any other: `56.2%, compared with 55.7% last year` and `56.0%`. */
const standingOut = ({ mentions, disagreements }: Group): Group | undefined => {
  if (isChinese(mentions[0]!)) return undefined
  const [best, next] = [...disagreements].sort((a, b) => b.surplus - a.surplus)
  if (!best || best.surplus < (next?.surplus ?? 0) + STANDS_OUT) return undefined
  return { mentions: [best.a, best.b].sort((a, b) => a.figure.start - b.figure.start), disagreements: [best] }
}

const isChinese = ({ around }: Mention): boolean => /[一-鿿]/.test(around)

/** More than four values, in English three each said once, are a series, and two values each said twice are two measures, not one that somebody miswrote. */
const isOneMeasure = ({ mentions }: Group): boolean => {
  const times = new Map<string, number>()
  for (const { figure } of mentions) times.set(`${figure.lo}~${figure.hi}`, (times.get(`${figure.lo}~${figure.hi}`) ?? 0) + 1)
  const repeated = [...times.values()].filter(count => count > 1).length
  return times.size <= 4 && repeated < 2 && (times.size < 3 || repeated > 0 || isChinese(mentions[0]!))
}
