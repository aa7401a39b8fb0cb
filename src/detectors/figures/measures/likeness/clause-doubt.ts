import { once } from '../../../../text/once.js'
import { sameSense } from '../../../../text/verbs.js'
import { type Clause, clauseOf } from '../mentions/clauses.js'
import { isGenericModifier, withoutMeasure } from '../mentions/heads.js'
import { type Mention, REACH } from '../mentions/mention.js'
import { contentOf } from '../mentions/words.js'
import type { Party } from '../vetoes/parties.js'

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
const OF_SET_ASIDE = 8

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
    nounDoubt(a, b) +
    (areNamedApart(a, b) || shareNothing(a, b) ? OF_OTHER_NAMES : 0) +
    (countsNew(a) === countsNew(b) ? 0 : OF_NEW) +
    (areRatesOfOthers(a, b) ? OF_OTHER_WHOLES : 0) +
    (areRatesByOtherNames(a, b) ? OF_OTHER_WHOLES : 0) +
    (isModifierIn(a, b) || isModifierIn(b, a) ? OF_MODIFIER : 0) +
    (isSetAside(a, b) || isSetAside(b, a) ? OF_SET_ASIDE : 0) +
    (isItemApart(a, b) || isItemApart(b, a) ? OF_OTHER_ITEM : 0)
  )
}

/** `粮食总产量…，比上年增长1.6%` beside `固定资产投资比上年增长6.1%`: each names a thing, and nothing of its name stands anywhere near the other. */
const areNamedApart = (a: Mention, b: Mention): boolean =>
  a.head.length > 1 &&
  b.head.length > 1 &&
  (isOfOtherRow(a, b) || isOfOtherRow(b, a) || areFar(a, b) || ((areListed(a, b) || areObjectsOf(a, b)) && haveNoWordInCommon(a, b)))

/** `牧业产值10.52亿元` beside `进口10.54亿元`: no word of the one stands anywhere near the other. */
const shareNothing = (a: Mention, b: Mention): boolean =>
  a.head.length > 1 && a.table === undefined && b.table === undefined && isStrange(a, b) && isStrange(b, a)

const isStrange = (a: Mention, b: Mention): boolean => {
  const { own, context } = clauseOf(b)
  return ![...clauseOf(a).head, ...a.clause].some(word => own.has(word) || context.has(word))
}

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

/** What tells against two figures even where their nouns are much alike: nothing names the thing they are of, or each noun goes on in its own way. */
export const nounDoubt = (a: Mention, b: Mention): number => namelessDoubt(a, b) + (goOnApart(a, b) ? OF_OTHER_MODIFIER : 0)

const namelessDoubt = (a: Mention, b: Mention): number =>
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

/**
 * `检察建议168件，采纳率98.2%` beside `检察建议312件，采纳率98.3%`: rates by one name, each told behind numbers of its own or, in a table, of all its
 * rows, which have no name.
 */
const areRatesOfOthers = (a: Mention, b: Mention): boolean => {
  const [one, other] = [a.head.join(''), b.head.join('')]
  if (a.measure !== 'percentage' || b.measure !== 'percentage' || !RATE.test(one) || !RATE.test(other)) return false
  if (!one.endsWith(other) && !other.endsWith(one)) return false
  const [mine, yours] = [numbersBefore(a), numbersBefore(b)]
  if (isOfAllRows(a) || isOfAllRows(b)) return mine.length > 0 || yours.length > 0
  return mine.length > 0 && yours.length > 0 && !mine.some(number => yours.includes(number))
}

const isOfAllRows = ({ rowName }: Mention): boolean => rowName !== undefined && /^(?:合\s?计|总\s?计|小计)$/.test(rowName.trim())

/** `水循环利用率` beside `综合利用率`: rates of one last word whose names go on before it, of which nothing stands near the other. */
const areRatesByOtherNames = (a: Mention, b: Mention): boolean => {
  if (a.measure !== 'percentage' || b.measure !== 'percentage') return false
  const [one, other] = [A_RATE.exec(a.sides[0]), A_RATE.exec(b.sides[0])]
  return one !== null && other !== null && one[2] === other[2] && isStrangeTo(one[1]!, b) && isStrangeTo(other[1]!, a)
}

/** What a rate is called, its last three characters apart. */
const A_RATE = /([一-鿿]{2,4})([一-鿿]{2}率)[为达是约]?$/

const isStrangeTo = (name: string, { around }: Mention): boolean => !contentOf(name).some(word => around.includes(word))

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

/** What of two modifiers stands behind the words both begin with. */
const restsOf = (modifier: readonly string[], other: readonly string[]): readonly [readonly string[], readonly string[]] => {
  let same = 0
  while (same < Math.min(modifier.length, other.length) && modifier[same] === other[same]) same++
  return same < A_WORD ? [[], []] : [modifier.slice(same), other.slice(same)]
}

const A_WORD = 2

/** `办理公积金缴存业务的银行` beside `办理公积金贷款业务的银行`: nouns that begin and end alike, each with a word of its own between. */
const goOnApart = ({ head: a }: Mention, { head: b }: Mention): boolean => {
  let common = 0
  while (common < Math.min(a.length, b.length) && a.at(-1 - common) === b.at(-1 - common)) common++
  if (common < A_WORD) return false
  const [mine, yours] = restsOf(a.slice(0, a.length - common), b.slice(0, b.length - common))
  return mine.length >= A_WORD && yours.length >= A_WORD && !mine.some(token => yours.includes(token))
}

/** What is set aside or paid for a thing is not the thing: `贷款风险准备金余额` beside `贷款余额`. */
const isSetAside = ({ head: a, measure }: Mention, { head: b }: Mention): boolean =>
  measure === 'money' && SET_ASIDE.test(a.join('')) && !SET_ASIDE.test(b.join(''))

const SET_ASIDE = /(?:准备金|保证金|违约金|手续费|利息)(?:余额|总额|金额)?$/

/** Whether what is done in one clause is another doing, and neither says the other's. */
const haveOtherVerbs = (a: Mention, b: Mention): boolean => {
  const [one, other] = [a.verb ?? a.tail, b.verb ?? b.tail]
  return one !== undefined && other !== undefined && !sameSense(one, other) && !a.own.includes(other) && !b.own.includes(one)
}
