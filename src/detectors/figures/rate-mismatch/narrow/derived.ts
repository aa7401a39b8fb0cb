import type { Figure } from '../../../../model/figure.js'
import { once } from '../../../../text/once.js'
import { regexp, source } from '../../../../text/regexp.js'
import { tailBehind } from '../../../../text/tails.js'
import { type Change, changesIn, changeWordsIn } from '../changes/told-changes.js'
import { inPercent } from '../wordings/fractions.js'
import { pattern, ROUGHLY, type Skeleton, withSigns } from '../wordings/skeleton.js'

/** How a figure is said to follow from others: a part in percent of its whole, a change in percent, in points or as an amount, an amount spread over heads. */
export type Derivation = 'share' | 'growth' | 'points' | 'difference' | 'mean'

/** A figure whose own words say that it follows from others. */
export interface Derived {
  readonly figure: Figure
  readonly at: number
  readonly how: Derivation
  /** Its words since the figure before it, and up to the next one. */
  readonly lead: string
  readonly tail: string
  /** The word for its change. */
  readonly verb: string
}

const SHARE_HAN =
  /(?:占[\p{Script=Han}“”]{0,14}|率|比例|比重|^[^，,。；;]{0,12}的|完成[\p{Script=Han}]{0,6}的|[（(])(?:约|分别|为|是|达到?|仅)*$/u
const SHARE_EN = new RegExp(
  source`
  (?:\bor|\(|[—–,:]|\b(?:that is,?|i\.e\.,?|represent(?:s|ed|ing)?|account(?:s|ed|ing)? for|ma[dk]es? up|took|takes|taking|met|meets
    |cover(?:s|ed|ing)?|equal(?:s|led)?|equal to|equivalent to|mean(?:s|t|ing)|giv(?:es|ing)|gave|therefore|thus|only|rate of
    |share of|ratio of|proportion of|margin of|turnout of|exactly|just)) ?${ROUGHLY}$
`,
  'i',
)
const NO_SHARE_EN = regexp('i')`
  ^ (?:(?:almost |nearly |now )?(?:complete|done|full|finished)|more|less|fewer|higher|lower|above|below|up|down|growth|increase|rise|decrease|fall|confidence|CI|interest|discount|per|points?
    |a year|annual|compound|VAT|tax)\b
  |^-|^ ?[–—]|^ ?CI\b
`
/** `Of 1,312 who use it, 38% supported`, `(55% women)`: a share that opens its clause or brackets may be of the figure before, and a copula needs its whole named. */
const OPENING = /(?:[,(]|\b(?:was|were|is|are)) ?$/
const CLOSING = /^(?:[,.;)]|$| of\b)/
/** Rates that are no share of anything told. */
const OTHER_RATES = regexp('i')`
  利率|税率|汇率|费率|失业率|增速|物价|价格|指数|收益率|回报率|折现|置信|误差|增长率|出生率|死亡率
  |\b(?:interest|inflation|tax|unemployment|discount|coupon|yield|return|mortgage|VAT|confidence|error|prices?|index|wages?|pay)\b
`
/** Several together, not the one before. */
const TOGETHER = /合计|共计|[两二三]者|分别|\b(?:together|combined|respectively|between them|jointly|both)\b/i
/** Someone else who is a share: 现有专任教师1120人，具有博士学位的占63%. */
const OF_ANOTHER = /[，,、；;][^，,、；;]*\p{Script=Han}[^，,、；;]*占(?![比])/u

const MEAN_HAN =
  /(?:[\p{Script=Han}]均|平均每[\p{Script=Han}]{1,4}|(?<![订定名清账保菜传罚运货简])单[票车店户客件箱产井株台场次班笔桌人日])(?!增|可支配|纯收入|消费|预期)[^，,。；;：:]{0,10}$/u
const MEAN_EN = new RegExp(`\\b(?:averag(?:e|ing|ed)|mean)(?: [a-z-]+){0,3} ${ROUGHLY}$`, 'i')
const PER_EN = regexp()`
  ^(?: [a-z-]+){0,3}? (?:per|for (?:each|every)|to each)\b
  |^ (?:each|apiece)\b
  |^(?: [a-z-]+)? an? (?:day|week|month|year|night|hour|head|tonne|ton|kilo|litre|mile|time|person|passenger|visitor|pupil|game|visit|share|household
        |acre|hectare)(?! (?:ago|earlier|before))\b
`

/** `Net sales would have increased by 5.3 percent`: it follows from figures that are not told. */
const SUPPOSED = /\bwould (?:otherwise )?have [a-z]/

/** The figures of a sentence that its words say follow from others. */
export const derivedIn = once((own: Skeleton): readonly Derived[] => {
  const [changes, ofItsOwn] = [byPlace(changeWordsIn(own)), byPlace(changesIn(own))]
  return [...own.figures].flatMap(([at, read]) => {
    const figure = inPercent(read)
    if (figure.value === undefined) return []
    const [lead, tail, change] = [leadOf(own.text, at), tailOf(own.text, at), (figure.kind === 'percentage' ? changes : ofItsOwn).get(at)]
    const how = SUPPOSED.test(lead) ? undefined : derivationOf(figure, lead, tail, change)
    return how ? [{ figure, at, how, lead, tail, verb: change?.verb ?? '' }] : []
  })
})

const byPlace = (changes: readonly Change[]): ReadonlyMap<number, Change> => new Map(changes.map(change => [change.at, change]))

const derivationOf = (figure: Figure, lead: string, tail: string, change: Change | undefined): Derivation | undefined => {
  const isAmount = figure.kind === 'quantity' || figure.kind === 'money'
  if (figure.kind === 'points') return 'points'
  if (change) return figure.kind === 'percentage' ? 'growth' : isAmount ? 'difference' : undefined
  if (figure.kind === 'percentage') return isShare(lead, tail) ? 'share' : undefined
  return isAmount && (MEAN_HAN.test(lead) || MEAN_EN.test(lead) || PER_EN.test(tail)) ? 'mean' : undefined
}

/** `an effective rate of 25.4% (2024: 25.1%)`: what it was. */
const BEFORE_NOW = pattern('[(（](?:⟨D⟩|上年|去年|同期|last year|previous)', 'iu')

const isShare = (lead: string, tail: string): boolean =>
  (SHARE_HAN.test(lead) || SHARE_EN.test(lead) || /\b(?:was|were|is|are) $/.test(lead)) &&
  (!OPENING.test(lead) || CLOSING.test(tail)) &&
  ![OTHER_RATES, TOGETHER, OF_ANOTHER, BEFORE_NOW].some(words => words.test(lead)) &&
  !NO_SHARE_EN.test(tail)

const BEFORE = 60
const BEHIND = 40
const behindLastFigure = tailBehind(withSigns('‹QPTM›'))
const FIRST = pattern('^[^‹QPTM›]*', 'u')

const leadOf = (text: string, at: number): string => behindLastFigure(text.slice(Math.max(0, at - BEFORE), at))
const tailOf = (text: string, at: number): string => FIRST.exec(text.slice(at + 1, at + BEHIND))![0]
