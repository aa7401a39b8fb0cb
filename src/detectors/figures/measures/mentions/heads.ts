import type { Figure } from '../../../../model/figure.js'
import { once } from '../../../../text/once.js'
import { sameSense, verbAtEnd } from '../../../../text/verbs.js'
import type { Mention } from './mention.js'
import { rootOf } from './words.js'

/** An English word weighs about as much as two Chinese characters. */
export const widthOf = (token: string): number => (token.charCodeAt(0) < 0x2e80 ? 2.2 : 1)
/** No word is less: one Chinese character is none. */
const A_WORD = 2

/**
 * Evidence of the subjects and verbs of two mentions that they measure the same thing, in log-odds. Of values that look miswritten (`near`)
 * less is asked: a noun of one may stand anywhere in the clause of the other.
 */
export const subjectScore = (a: Mention, b: Mention, near: boolean): number => {
  const head = headScore(a, b)
  const turned = Math.max(turnedScore(a, b), turnedScore(b, a))
  if (!near) return Math.max(head + verbScore(a, b, false), turned)
  if (areDisjoint(a, b)) return head - 1 + verbScore(a, b, false)
  const eased = a.head.length === 0 || b.head.length === 0 ? head + 0.4 : Math.max(head, sharesWord(a.head, b.head) ? -1 : -1.4)
  return Math.max(Math.max(eased, coverScore(a, b), coverScore(b, a)) + verbScore(a, b, true), turned)
}

/** Likeness of what is measured: the same noun, the same with modifiers on one side only, or with other modifiers. */
export const headScore = (a: Mention, b: Mention): number => nounScore(a.head, a.figure, b.head, b.figure)

const nounScore = (a: readonly string[], figure: Figure, b: readonly string[], other: Figure): number => {
  const whole = Math.max(wholeHeadScore(a, b), cutHeadScore(a, figure, b), cutHeadScore(b, other, a))
  const [bareA, bareB] = [withoutMeasure(a), withoutMeasure(b)]
  return (bareA === a) === (bareB === b) ? whole : Math.max(whole, wholeHeadScore(bareA, bareB) - 0.2)
}

/** A phrase behind a figure may run on past its noun (`368名先心病患儿送去希望`): it is cut where the other noun ends. */
const cutHeadScore = (a: readonly string[], { subject, end }: Figure, b: readonly string[]): number => {
  const span = subject?.span
  const last = b.at(-1)
  if (!span || span.start < end || last === undefined || a.length < 4 || last.charCodeAt(0) < 0x2e80) return Number.NEGATIVE_INFINITY
  const at = a.lastIndexOf(last)
  if (at < 1 || at === a.length - 1) return Number.NEGATIVE_INFINITY
  return wholeHeadScore(a.slice(0, at + 1), b) - 0.2
}

/** Words that stand before any measure and tell none from another. */
const GENERIC_MODIFIERS =
  /(?:项目|工程|概算|估算|设计|规划|批复|核定|实际|公司|集团|单位|全部|各类|在[岗职册]|年末|期末|年底|目前|总体|整体|总|本|该|我们?|全[省市县区镇乡村院校局行社年])/g

/** Whether a modifier is made of such words, or is none. */
export const isGenericModifier = (modifier: readonly string[]): boolean =>
  modifier.length === 0 || (modifier.length <= 6 && modifier.join('').replace(GENERIC_MODIFIERS, '') === '')

/** No modifier made of such words and little else is longer. */
const LONGEST_GENERIC = 6

/** Whether a noun holds such a word. */
export const hasGeneric = (head: readonly string[]): boolean => head.join('').search(GENERIC_MODIFIERS) >= 0

const differInGenericOnly = (a: readonly string[], b: readonly string[]): boolean =>
  a.length <= LONGEST_GENERIC && b.length <= LONGEST_GENERIC && withoutGeneric(a) === withoutGeneric(b)

/** `全行员工`, `本院职工`: whose they are, not which. */
const OWNER = /^(?:[全本我][省市县区镇乡村院校局行社]|公司|集团|单位)$/

const isOwner = (modifier: readonly string[]): boolean => modifier.length === 2 && OWNER.test(modifier.join(''))

const withoutGeneric = (modifier: readonly string[]): string => modifier.join('').replace(GENERIC_MODIFIERS, '')

/** What a quantity is called by, which some leave out: `罚款金额` is how much was fined. */
const MEASURE_NAMES =
  /(?:总量|总数|总额|数量|人数|件数|次数|户数|金额|时长|面积|总数量|总金额|总面积|长度|里程|占比|比例|比重|期限|时限|(?<=受理|办理|发放|签发|接待)量|数)$/

/** What each of them ends with. */
const MEASURE_ENDS = '量数额长积度程比例重限'

/** A noun without the name of a measure it ends with; the same list when it ends with none. */
export const withoutMeasure = (head: readonly string[]): readonly string[] => {
  if (head.length < 4 || head[0]!.charCodeAt(0) < 0x2e80 || !MEASURE_ENDS.includes(head.at(-1)!)) return head
  const name = MEASURE_NAMES.exec(head.slice(-3).join(''))?.[0] ?? ''
  return name === '' || head.length - name.length < 2 ? head : head.slice(0, -name.length)
}

const wholeHeadScore = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? -1 : -0.8
  if (a[0]!.charCodeAt(0) < 0x2e80) return wordScore(a, b)
  let common = 0
  let width = 0
  const most = Math.min(a.length, b.length)
  while (common < most && a.at(-1 - common) === b.at(-1 - common)) {
    width += widthOf(a.at(-1 - common)!)
    common++
  }
  if (width < A_WORD) return sharesMost(a, b) ? 0.3 : -2.2
  const [restA, restB] = [a.slice(0, -common || a.length), b.slice(0, -common || b.length)]
  if (common === a.length && common === b.length) return Math.min(3.2, 0.55 * width)
  if (common === most || differInGenericOnly(restA, restB) || isOwner(restA) || isOwner(restB)) return Math.min(2, 0.36 * width)
  return sharesMost(restA, restB) || isShortFor(restA, restB) ? Math.min(1.6, 0.3 * width) : Math.min(0.8, 0.2 * width) - 2.4
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
  const head = a.tail === undefined ? withoutMeasure(a.head) : a.head
  const tail = a.tail ?? (head === a.head ? undefined : verbAtEnd(head.join('')))
  if (tail === undefined || b.tail !== undefined) return Number.NEGATIVE_INFINITY
  const isSaid = b.verb === undefined ? b.own.includes(tail) : sameSense(b.verb, tail)
  return isSaid ? nounScore(head.slice(0, -tail.length), a.figure, b.head, b.figure) + 1 : Number.NEGATIVE_INFINITY
}

/** A word of two characters that is half of either: `核减投资` and `工程核减`. */
const sharesWord = (a: readonly string[], b: readonly string[]): boolean => {
  if (Math.max(a.length, b.length) > 4) return false
  const text = b.join('')
  return a.some((char, at) => at > 0 && text.includes(a[at - 1]! + char))
}

const sharesMost = (a: readonly string[], b: readonly string[]): boolean =>
  a.filter(token => b.includes(token)).length * 2 > Math.max(a.length, b.length)

/** `教育经费支出` and `卫生经费支出`: the same noun, each with a modifier the other lacks. */
const areDisjoint = ({ head: a }: Mention, { head: b }: Mention): boolean => {
  if (a.length === 0 || b.length === 0 || a[0]!.charCodeAt(0) < 0x2e80) return false
  let common = 0
  while (common < Math.min(a.length, b.length) && a.at(-1 - common) === b.at(-1 - common)) common++
  const [one, other] = [a.slice(0, a.length - common), b.slice(0, b.length - common)]
  if (isGenericModifier(one) || isGenericModifier(other)) return false
  return common >= 2 && one.length >= 2 && other.length >= 2 && !one.some(char => other.includes(char))
}

/** One is an abbreviation of the other: `县法院` of `县人民法院`. */
const isShortFor = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  let at = 0
  for (const char of long) if (char === short[at]) at++
  return short.length >= 2 && short[0] === long[0] && at === short.length
}

/** A noun of one mention that stands in the clause of the other, wherever its subject was read. */
const coverScore = (a: Mention, b: Mention): number => {
  if (a.tail !== undefined) return Number.NEGATIVE_INFINITY
  const tokens = rootsOf(a.head)
  if (tokens.length === 0 || tokens.some(token => !b.own.includes(token))) return Number.NEGATIVE_INFINITY
  const width = a.head.reduce((sum, token) => sum + widthOf(token), 0)
  return Math.min(2, 0.36 * width) - 0.3
}

/** A subject as its clause holds it: pairs of Chinese characters, roots of English words. */
const rootsOf = once((head: readonly string[]): readonly string[] => {
  if (head.length === 0 || head[0]!.charCodeAt(0) < 0x2e80) return head.map(rootOf)
  return head.slice(1).map((char, index) => head[index]! + char)
})

/** Verbs may be those of another doing; where values are near, one that stands in both clauses parts nothing. */
const verbScore = (a: Mention, b: Mention, near: boolean): number => {
  const [one, other] = near ? [a.verb ?? (b.tail ? undefined : a.tail), b.verb ?? (a.tail ? undefined : b.tail)] : [a.verb, b.verb]
  if (one === undefined || other === undefined) return 0
  if (one === other) return 1
  if (sameSense(one, other)) return 0.6
  return near && (a.own.includes(rootOf(other)) || b.own.includes(rootOf(one))) ? 0 : -1.2
}
