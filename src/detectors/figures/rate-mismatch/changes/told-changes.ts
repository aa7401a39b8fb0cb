import type { Figure } from '../../../../model/figure.js'
import { matchesOf } from '../../../../text/matches.js'
import { once } from '../../../../text/once.js'
import { regexp, source } from '../../../../text/regexp.js'
import { tailBehind } from '../../../../text/tails.js'
import { CHANGES_HAN } from '../wordings/change-words.js'
import { figuresIn, pattern, ROUGHLY, type Skeleton, withSigns } from '../wordings/skeleton.js'

/** By how much something is said to have changed: 同比增收1.04亿元, "an increase of 15%", "1.8 points higher". */
const CHANGED = pattern(
  source`
  (?<verb>${CHANGES_HAN}|增收|减收|增支|减支|短收|节约|节省|节支|延长|偏[多少高低]|超支|增量|减量|超(?:出)?(?:预算|概算|计划|投资)|(?:低于|高于|少于)(?:预算|概算)|同比[增降减]
      |[高低多少](?:出|了)|(?<=⟨QP⟩)[高低多少]|(?<=上年|去年|同期|上届|上期|前年)(?:[高低]|[多少](?:(?!于)\p{Script=Han}){0,2}?))(?:率|幅度?|的)?
    (?:了|为|达到?|约|近|超过?){0,2}(?<stated>⟨QPTM⟩)
`,
)
const CHANGED_EN = pattern(
  source`
  \b
    (?<verb>up|down|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|rise|rises|rose|risen|rising|gr[eo]w|grown|growth|growing|fell|fall
      |falls|fallen|falling|declin(?:e|es|ed|ing)|drop|drops|dropped|climb(?:ed|ing)?|jump(?:ed)?|gain(?:ed)?|expand(?:ed)?|reduc(?:tion
        |ed|ing)|improve(?:d|ment)|saving|cut|over(?:spen[dt]|spending|run)|under(?:spen[dt]|spending)|shortfall|variance|exceed(?:ed|ing|s)(?: [a-z]+){0,3})(?: of| by)? ${ROUGHLY}(?<stated>⟨QPTM⟩)
`,
  'dgiu',
)
/** fell to 6.8 from 8.5, or by 20%; went up by £6.0 million to £84.0 million, that is by 7.7%: the verb stands before the values. */
const BY_EN = pattern(
  `\\b(?<verb>up|down|rose|grew|fell|dropped|declined|increased|decreased|climbed|cut|reduced) [^.;]{4,100}?, (?:that is |or |i\\.e\\.,? )?by ${ROUGHLY}(?<stated>⟨QPT⟩)`,
  'dgiu',
)
const MORE_EN = pattern(
  source`
    (?<stated>⟨QPTM⟩)(?: [a-z]+)?(?:,? or ⟨P⟩,?)? (?<verb>more|fewer|less|higher|lower|shorter|longer|later|earlier|older|younger|better
      |worse|increase|rise|growth|decrease|decline|drop|fall|reduction|above|below)\b
  `,
  'dgiu',
)

/** What a change is held against: `over the previous year`, `more than in 2022`. */
export const SINCE = "(?: (?:(?:more|fewer|less|higher|lower) than|on|over|from|since|compared (?:with|to)|to) [a-z'’ ‹DO›-]{0,40})"

/** A figure that says by how much something changed, where it stands, and the word for it. */
export interface Change {
  readonly figure: Figure
  readonly at: number
  /** Where its words begin. */
  readonly from: number
  readonly verb: string
}

/** The changes a sentence tells, in reading order, of the thing in hand. */
export const changesIn = (own: Skeleton): Change[] =>
  withRates(
    own,
    wordsIn(own).filter(({ from }) => !isOfAnother(own.text, from)),
  )

/** The changes a sentence tells, of whatever thing. */
export const changeWordsIn = (own: Skeleton): Change[] => withRates(own, wordsIn(own))

const withRates = (own: Skeleton, named: readonly Change[]): Change[] =>
  [...named, ...named.flatMap(change => rateOf(own, change, named))].sort((a, b) => a.at - b.at)

const wordsIn = once((own: Skeleton): readonly Change[] =>
  [...(/[一-鿿]/.test(own.text) ? [CHANGED] : []), ...(/[a-z]{2}/i.test(own.text) ? [CHANGED_EN, MORE_EN, BY_EN] : [])]
    .flatMap(regexp =>
      matchesOf(regexp, own.text).flatMap(match => {
        const { stated } = figuresIn(own, match)
        return stated ? [{ figure: stated, at: match.indices!.groups!.stated![0], from: match.index, verb: match.groups!.verb! }] : []
      }),
    )
    .sort((a, b) => a.at - b.at)
    .filter(({ at }, index, all) => all[index - 1]?.at !== at),
)

/** Its rate, or the amount behind its rate, without a word of its own: `grew by 350 on the 2,800 of last year, or 12.5%`, `by 12.5%, or 350`, 增加9万元（20%）. */
const rateOf = (own: Skeleton, { figure, at, verb }: Change, named: readonly Change[]): Change[] => {
  const match = (figure.kind === 'percentage' ? AMOUNT : RATE).exec(own.text.slice(at + 1, at + 120))
  const rateAt = match ? at + match[0].length : -1
  const rate = own.figures.get(rateAt)
  return rate && !named.some(other => other.at === rateAt)
    ? [{ figure: rate, at: rateAt, from: rateAt - match!.groups!.said!.length, verb }]
    : []
}

const RATE = pattern(
  `^(?: [a-z-]+){0,3}(?:${SINCE}(?:⟨Q⟩(?: [a-z-]+){0,3})?)?(?<said>,? or ${ROUGHLY}| \\(|[（(]|[，,]即(?:为)?)⟨P⟩(?! (?:of|more|less|higher|lower)\\b)`,
  'iu',
)

const AMOUNT = pattern(`^(?<said>,? or ${ROUGHLY})⟨Q⟩(?=,| (?:compared|from|over|on|in|for|during|versus)\\b|[.;)]|$)`, 'iu')

/** Its clause names something else that changed: "while prices rose 3 percent", 其中规模以上增加30家. */
const isOfAnother = (text: string, verbAt: number): boolean => {
  const before = text.slice(Math.max(0, verbAt - 60), verbAt).replace(ASIDE, '')
  const lead = leadIn(before)
  if (HELD_AGAINST.test(before.slice(0, before.length - lead.length))) return false
  if (/[一-鿿]/.test(lead)) return !OF_THE_SAME.test(lead)
  return lead.length < before.length ? !OF_THE_SAME_EN.test(lead) : /\b(?:while|whereas|and|but|as|though|when|because|since)\b/i.test(lead)
}

/** 与上年的15500件相比，收案数上升: whose change it is stands between. */
const HELD_AGAINST = /(?:[比较与同和]|相对于?)[^，,。；;]{0,20}(?:相比|比较)[，,]$/

/** A bracket that opens and closes before the word. */
const ASIDE = /[（(][^（()）]{0,24}[）)]/g
const leadIn = tailBehind(withSigns('，,。；;（(：:‹QPTMD›'))
const OF_THE_SAME = regexp()`
  ^(?:年?[末底初]|同期|的|个)?(?:今年|本年)?(?:同比|相比|(?:比|较|与|同)[^比较]{1,24})?(?:同比|相比)?
    (?:分别|净|共|累计|实际|合计|总体|大幅|明显|均|又|还|再|名义|两年|三年|五年|实现)?$
`

const OF_THE_SAME_EN = regexp('i')`
  ^\s*(?:i\.e\.,? )?
    (?:(?:a year (?:ago|earlier)|which|that|it|this|since|now|then|thus|therefore|so|having|has|have|had|is|was|were|an?|the|or|also|net|overall|further|year-on-year|of|by
        |representing|showing|up|down|equivalent|to|with|marking|for|giving|modest|sharp|slight|small|steep|absolute|[a-z]+ly)\b\s*)*$
`

/** The figures of a sentence that tell changes. */
export const toldIn = (own: Skeleton): Set<Figure> => new Set(changesIn(own).map(({ figure }) => figure))
