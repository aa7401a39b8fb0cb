import type { Figure } from '../../../../model/figure.js'
import { PlainValues } from '../likeness/plain-values.js'
import { intervalOf, type Value } from '../likeness/values.js'
import { conceptsOf } from '../mentions/concepts.js'
import type { Mention } from '../mentions/mention.js'
import { Vocabulary, WordLists } from '../mentions/vocabulary.js'
import { contentOf } from '../mentions/words.js'
import { traitsOf } from './strangers.js'

/** A mention with what is asked of it in each comparison: it is held against a dozen others. */
export interface Party {
  readonly mention: Mention
  /** Its place among all, by which `Parties` know its words and its value. */
  readonly number: number
  readonly value: Value | undefined
  /** A limit of classes, or a length of time that is said to be exceeded: it says nothing exact. */
  readonly limit: boolean
  readonly during: boolean
  /** Evidence it needs beyond the usual because it is written in words. */
  readonly doubtOfWords: number
  /** Said under a title that promises to say again what others say. */
  readonly recap: boolean
  /** Distinct values given for its subject in the documents. */
  readonly values: number
  /** Mentions in the same measure, when it is one of length, area, mass and the like, or by the same counting word, when it is one of few things. */
  readonly ofMeasure: number
  /** The last characters of its Chinese noun, and how many mentions of its measure share them. */
  readonly noun: string
  readonly ofNoun: number
}

/** All mentions compared, with what is worked out for each of them once. */
export class Parties {
  readonly all: readonly Party[]
  readonly vocabulary = new Vocabulary()
  /** What is asked of every pair of them, see `TRAITS`. */
  readonly traits: Uint16Array
  readonly values: PlainValues
  /** The words of their clauses, those of one concept as one, and of their nouns. */
  readonly own: WordLists
  readonly heads: WordLists
  private readonly around: WordLists
  private readonly listsAround = new Map<Party, number>()

  constructor(mentions: readonly Mention[]) {
    this.own = new WordLists(this.vocabulary)
    for (const { own } of mentions) this.own.add(own.some(isLatin) ? conceptsOf(own) : own)
    this.own.weigh()
    this.heads = new WordLists(this.vocabulary)
    for (const { head } of mentions) this.heads.add(head)
    this.around = new WordLists(this.vocabulary)
    this.all = partiesOf(mentions)
    this.traits = Uint16Array.from(this.all, traitsOf)
    this.values = new PlainValues(this.all.map(({ value }) => value))
  }

  /** The sentences round two figures; few mentions come so close to another that they are asked for. */
  sharedAround(one: Party, other: Party, enough: number): number {
    return this.around.shared(this.listAround(one), this.listAround(other), enough)
  }

  /** The part of the sentences round two figures that both have. */
  partAround(one: Party, other: Party): number {
    return this.around.partInCommon(this.listAround(one), this.listAround(other))
  }

  private listAround(party: Party): number {
    const known = this.listsAround.get(party)
    if (known !== undefined) return known
    const list = this.around.addOnce(contentOf(party.mention.around))
    this.listsAround.set(party, list)
    return list
  }
}

const partiesOf = (mentions: readonly Mention[]): Party[] => {
  const scales = mentions.map(scaleOf)
  const ofScales = new Map<string, number>()
  for (const scale of scales) ofScales.set(scale, OF_ALL_KINDS.test(scale) ? Number.POSITIVE_INFINITY : (ofScales.get(scale) ?? 0) + 1)
  const values = valuesOfSubjects(mentions)
  const nouns = mentions.map(nounOf)
  const ofNouns = new Map<string, number>()
  for (const noun of nouns) ofNouns.set(noun, (ofNouns.get(noun) ?? 0) + 1)
  return mentions.map((mention, number) => ({
    mention,
    number,
    value: intervalOf(mention.figure),
    limit: isLimit(mention),
    during: isDuring(mention),
    doubtOfWords: doubtOfWords(mention),
    recap: mention.recap,
    values: mention.head.length === 0 ? 1 : values[number]!.size,
    ofMeasure: ofScales.get(scales[number]!)!,
    noun: nouns[number]!,
    ofNoun: nouns[number] === '' ? 0 : ofNouns.get(nouns[number]!)!,
  }))
}

/** Words of Chinese are concepts as they stand. */
const isLatin = (word: string): boolean => word.charCodeAt(0) < 0x2e80

/** Last characters of a noun that tell its kind. */
const KIND = 3

const nounOf = ({ measure, head, figure: { scope } }: Mention): string => {
  if (head.length < KIND || head[0]!.charCodeAt(0) < 0x2e80) return ''
  return `${measure} ${scope.aspect === 'change'} ${scope.population ?? ''} ${head.slice(-KIND).join('')}`
}

/** Measures that many different things are given in. */
const OF_ALL_KINDS = /^(?:count|percentage|points|time)/

/** A measure, or the counting word of few things: `24栋`, `1.47万辆次`. */
const scaleOf = ({ measure, figure: { canonicalUnit, unit } }: Mention): string =>
  measure === 'count' && canonicalUnit !== undefined && unit === canonicalUnit && !COUNTS_ANYTHING.test(unit) ? `by ${unit}` : measure

/** Counting words of many things, and those that are not of Chinese. */
const COUNTS_ANYTHING = /^(?:[人个项条次户处场类种笔家件批起宗例座所份篇期支组轮级届号块点段台套]|[人户家批场]次|[a-z].*)$/i

/** For each mention the distinct values its subject is given; those of a row of a table are of the times of its columns. */
const valuesOfSubjects = (mentions: readonly Mention[]): readonly ReadonlySet<string>[] => {
  const ofSubject = new Map<string, Set<string>>()
  return mentions.map(mention => {
    const time = mention.table === undefined ? '' : (mention.figure.scope.time ?? '')
    const subject = `${mention.measure} ${mention.figure.scope.aspect === 'change'} ${mention.figure.scope.population ?? ''} ${mention.head.join('')} ${time}`
    const known = ofSubject.get(subject) ?? new Set()
    ofSubject.set(subject, known.add(`${mention.figure.lo}~${mention.figure.hi}`))
    return known
  })
}

/** `$500 or less`, `≥ 50%`, `5万元以上`: a limit of classes, not a figure of a fact; `不足50万册` and `不到三成` tell of facts. */
const isLimit = ({ figure, sentence, around }: Mention): boolean =>
  isBound(figure) || (figure.qualifier === 'over' && OF_RULE.test(around.slice(0, Math.max(0, figure.start - sentence.start))))

/** `(b) a monthly fee of more than 4 per cent`: an item that names what a rule is about. */
const OF_RULE = /^\s*(?:\([a-z\d]{1,3}\)\s*)?(?:an?|any) [a-z][a-z -]{2,40} of $/

const isBound = ({ qualifier, lo, raw }: Figure): boolean =>
  (qualifier === 'at-least' && !/[成半]以上$/.test(raw)) ||
  qualifier === 'at-most' ||
  (qualifier === 'under' && lo === undefined && !/^[不未][足到及达]/.test(raw)) ||
  /^[<>≤≥]/.test(raw)

/** `over 10 years` is as long as it lasted, not more than ten years. */
const isDuring = ({ figure: { kind, raw } }: Mention): boolean => kind === 'duration' && /^over\b/i.test(raw)

/** `two actions`, `三项`: small numbers in words are seldom figures of a report; English spells out what opens a sentence. */
const doubtOfWords = (mention: Mention): number => {
  const { figure, topic } = mention
  if (/[0-9]/.test(figure.raw)) return 0
  if (figure.kind === 'ratio') return 0.5
  if (/[一-鿿]/.test(figure.raw)) return doubtOfHan(mention)
  if (isSmall(mention)) return 1.6
  return /^[A-Z]/.test(figure.raw) && !/[A-Za-z]/.test(topic) ? 0.3 : 1.2
}

const FORMAL_HAN = /[壹贰貳叁參肆伍陆陸柒捌玖拾佰仟]/

/** Whether a figure is written in the characters of amounts in which no digit may be mistaken. */
export const isFormal = ({ raw }: Figure): boolean => FORMAL_HAN.test(raw)

/** `超亿元`, `近六成` and `六十五个` are written so on purpose; `三项` is the less a manner of speaking the more is said of what it counts. */
const doubtOfHan = (mention: Mention): number => {
  const { figure, head } = mention
  if (figure.kind === 'money' || figure.kind === 'percentage') return figure.qualifier === 'exact' && !/[成半]/.test(figure.raw) ? 1.2 : 0.2
  if (isFormal(figure)) return 0
  return isSmall(mention) ? 1.6 - Math.min(1.2, 0.25 * Math.max(0, head.length - 3)) : 0.5
}

/** Whether a figure says no more than one digit can, or no one value. */
export const isSmall = ({ figure: { value } }: Mention): boolean => value === undefined || value.length < 2
