import { tailBehind } from '../../../../text/tails.js'
import { type Mention, REACH } from '../mentions/mention.js'
import { rootOf } from '../mentions/words.js'

/** Other ways of reckoning, each with the words for it; what is reckoned in one is another figure than what is in none. */
const WAYS: readonly (readonly [string, RegExp])[] = [
  ['provisional', /\b(?:provisional|preliminary)\b|初步核算|快报数/i],
  ['adjusted', /\b(?:adjusted|underlying|normali[sz]ed|non-GAAP|recurring)\b|(?<!预算)(?:经调整|调整后)/i],
  [
    'without',
    /\b(?:excluding|ex-(?=[a-z])|net of|(?:before|without) (?:exceptional|special|one-off|non-recurring))|剔除|扣除(?!非经常)|不含(?!税)/i,
  ],
  ['comparable', /\b(?:organic|like-for-like|constant[- ]currency)\b|同口径|可比口径/i],
  ['pro forma', /\bpro[ -]forma\b|备考/i],
  ['recurrent', /扣非|扣除非经常/],
  ['diluted', /稀释/],
  ['without tax', /不含税|税后/],
  ['before tax', /税前/],
  ['attributable', /\battributable to\b/i],
  ['cost', /\bcosts? of (?:[a-z-]+ ){0,5}(?:revenues?|sales|services|goods|products?)\b/i],
  ['at the start', /(?<![较比])[年期]初/],
]

/** Cheap to look for, and in all of them. */
const ANY = new RegExp(WAYS.map(([, words]) => words.source).join('|'), 'i')

const lastPart = tailBehind('，。；：、')

/** Ways in which the figure of a clause is reckoned, by the words of the clause and those its sentence opens with: `扣除非经常性损益`, posts as whole ones. */
export const reckoningOf = (mention: Mention): string => {
  const words = mention.table === undefined ? wordsFor(mention) : mention.around
  const ways = ANY.test(words) ? WAYS.flatMap(([way, of]) => (of.test(words) ? [way] : [])) : []
  return (FULL_TIME.test(mention.sides.join(' ')) ? [...ways, 'full-time equivalent'] : ways).join(' ')
}

/** What is said since the figure before, and what the sentence leaves out from its opening on. */
const wordsFor = (mention: Mention): string => {
  const left = leftOf(mention)
  const since = SINCE_FIGURE.exec(left.replace(YEAR, ''))![0]
  const opening = SAYS_AGAIN.test(since) ? mention.topic : ''
  return `${opening} ${LEFT_OUT.exec(left)?.[0] ?? ''} ${nounPhraseOf(mention, left)} ${lastPart(since)}`
}

/** The words before the noun of a figure of English, which other figures may part from it: `Adjusted net income rose 15.6% to $18.8 million`. */
const nounPhraseOf = ({ head }: Mention, left: string): string => {
  const [noun] = head
  if (noun === undefined || noun.charCodeAt(0) >= 0x2e80) return ''
  const at = left.toLowerCase().lastIndexOf(rootOf(noun))
  return at < 0 ? '' : (BEFORE_NOUN.exec(left.slice(Math.max(0, at - LONGEST_PHRASE), at))?.[0] ?? '')
}

/** A word or two before a noun, without a mark or a preposition between. */
const BEFORE_NOUN = /(?:(?!of |on |in |for |from |to |and |or |by |with |than )[A-Za-z-]+ ){1,3}$/
const LONGEST_PHRASE = 48

const SINCE_FIGURE = /\D*$/
const YEAR = /\b(?:(?:19|20)\d\d|Q[1-4]|[1-4]Q)\b|(?:19|20)\d\d年(?:\d{1,2}月)?/g

/** `increased by $70.6 million, or 57%`: of what the sentence opens with. */
const SAYS_AGAIN = /^%?(?: (?:thousand|million|billion|percent|per cent))?,? (?:or |\()[$£€]?$/

const LEFT_OUT = /^\s*(?:(?:Excluding|Before|Without|Net of)\b[^,.;]{1,60},|(?:扣除|剔除|不含)[^，。；]{1,24}，)/

/** Posts added up to whole ones, which are fewer than the persons who hold them, and other than those who hold a whole one. */
const FULL_TIME =
  /\b(?:(?:full|whole)[- ]time[- ]equivalents?|equivalent (?:to|of)\s+(?:full|whole)[- ]time|FTEs?|WTEs?)\b|折合全[时职]|全时当量/i

/** The words of a sentence before a figure, as far as they are looked at. */
export const leftOf = ({ figure, sentence, around }: Mention): string =>
  around.slice(0, figure.start - Math.max(sentence.start, figure.start - REACH))
