import { once } from '../../../../text/once.js'
import { tailBehind } from '../../../../text/tails.js'
import { PAIRS_ANYWHERE } from '../../opposite-names.js'
import { type Mention, REACH } from '../mentions/mention.js'
import { rootOf } from '../mentions/words.js'

/** Words that part the members of one class: what one says of `城镇居民`, the other says of `农村居民`. */
const HAN: readonly (readonly [RegExp, RegExp])[] = [
  ...PAIRS_ANYWHERE,
  [/出口/, /进口/],
  [/国有|国企/, /民营|私营|外资/],
  [/中央/, /地方/],
  [/收入/, /支出/],
  [/受理|[收立]案|新收/, /[审办执]结|结案/],
  [/流入/, /流出/],
  [/动用/, /安排|补充|计提/],
  [/经营活动/, /(?:投资|筹资)活动/],
  [/投资活动/, /筹资活动/],
  [/应收/, /应付/],
  [/资产/, /负债/],
  [/存款/, /贷款/],
  [/户籍/, /常住/],
  [/省属|部属/, /[市县区]属/],
]

/** What is still owed of a thing is not what it brought or cost: `拖欠鱼塘承包费、门面租金1.86万元`. */
const OWED = /(?:拖欠|尚欠|欠[缴付款交]|未付|未缴|应收未收)[^，。；]{0,32}$/

const isOwed = ({ figure, sentence, around, table }: Mention): boolean =>
  table === undefined && OWED.test(around.slice(0, figure.start - Math.max(sentence.start, figure.start - REACH)))

/** The same for English, by the roots of the words of a clause. */
const LATIN: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = (
  [
    ['mal men man boy', 'femal women woman girl'],
    ['export', 'import'],
    ['urban', 'rural'],
    ['domestic', 'foreign oversea international'],
    ['renewabl solar wind', 'fossil nuclear coal'],
    ['inpatient', 'outpatient'],
    ['full-tim fulltim', 'part-tim parttim'],
    ['asset', 'liability'],
    ['receivabl', 'payabl'],
    ['inflow', 'outflow'],
    ['smoker', 'non-smoker nonsmoker'],
    ['interim', 'final'],
    ['gross', 'net'],
    ['summer', 'winter'],
    ['spring', 'autumn'],
    ['primary', 'secondary'],
    ['weekday', 'weekend'],
    ['receiv receipt', 'dispos disposal'],
    ['revenu turnover', 'profit ebitda ebit earn'],
  ] as const
).map(([one, other]) => [new Set(one.split(' ')), new Set(other.split(' '))])

/** The same for phrases of English, which stand beside the figure. */
const PHRASES: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:before[ -]|pre-?)tax(?:es|ation)?\b/i, /\b(?:after[ -]|post-?)tax(?:es|ation)?\b/i],
  [/\bbasic\b/i, /\bdiluted\b/i],
  [/\b(?:adjusted|underlying|normali[sz]ed)\b/i, /\b(?:statutory|reported|unadjusted)\b/i],
  [/\bpaid\b/i, /\b(?:unpaid|outstanding|overdue)\b/i],
]
const ANY_PHRASE = /\b(?:before|after|pre|post)[ -]?tax|\b(?:basic|diluted|adjusted|underlying|paid|unpaid)\b/i
const NO_PHRASE = PHRASES.map(() => 0)

const ANY_HAN = new RegExp(HAN.flatMap(([one, other]) => [one.source, other.source]).join('|'))
const NEITHER = HAN.map(() => 0)

/** The words right before a figure, in the last few characters before it. */
const nearest = tailBehind('，。；：、')
const REACH_OF_NEAREST = 12

/** What a mention may be opposed to another by. */
interface Sides {
  readonly owed: boolean
  /** Of each pair of opposed words, whether it holds the first (1), the second (2), both (3) or none (0); empty where it holds none of any. */
  readonly ofPairs: readonly number[]
}

const sidesOf = once((mention: Mention): Sides => {
  const { head, clause, sides } = mention
  const subject = head.join('') + nearest(sides[0].slice(-REACH_OF_NEAREST))
  const [nouns, words] = [latinWords(head), latinWords(clause)]
  const beside = sides.join(' ')
  const [isHan, isPhrase, isLatin] = [ANY_HAN.test(subject), ANY_PHRASE.test(beside), nouns.length + words.length > 0]
  if (!isHan && !isPhrase && !isLatin) return { owed: isOwed(mention), ofPairs: NONE }
  const ofPairs = [
    ...(isHan ? HAN.map(pair => sideIn(pair, subject)) : NEITHER),
    ...(isPhrase ? PHRASES.map(pair => sideIn(pair, beside)) : NO_PHRASE),
    ...(isLatin ? LATIN.map(pair => sideOf(pair, nouns) || sideOf(pair, words)) : NONE),
  ]
  return { owed: isOwed(mention), ofPairs }
})

const NONE: readonly number[] = []

const sideIn = ([one, other]: readonly [RegExp, RegExp], text: string): number => (one.test(text) ? 1 : 0) + (other.test(text) ? 2 : 0)

/** The words of English with their roots. */
const latinWords = (tokens: readonly string[]): readonly string[] =>
  tokens.flatMap(token => (token.charCodeAt(0) < 0x2e80 ? [token, rootOf(token)] : []))

const sideOf = ([one, other]: (typeof LATIN)[number], words: readonly string[]): number =>
  (words.some(word => one.has(word)) ? 1 : 0) + (words.some(word => other.has(word)) ? 2 : 0)

/** Whether one mention is of one side and the other of the other. */
export const areOpposed = (a: Mention, b: Mention): boolean => {
  const [one, other] = [sidesOf(a), sidesOf(b)]
  return (
    one.owed !== other.owed ||
    one.ofPairs.some((side, pair) => (side === 1 && other.ofPairs[pair] === 2) || (side === 2 && other.ofPairs[pair] === 1))
  )
}
