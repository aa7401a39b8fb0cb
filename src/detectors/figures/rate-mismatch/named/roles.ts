import type { Figure } from '../../../../model/figure.js'
import { source } from '../../../../text/regexp.js'
import { tailBehind } from '../../../../text/tails.js'
import { type Skeleton, withSigns } from '../wordings/skeleton.js'

/** The words a figure may go by: those before it in a Chinese clause, those before or behind it in an English one. */
export interface Role {
  readonly han?: RegExp
  readonly before?: RegExp
  readonly after?: RegExp
}

/** A figure of a paragraph with its own words, up to the next figure or mark on either side. */
export interface Named {
  readonly figure: Figure
  /** Where its sign stands in its sentence. */
  readonly at: number
  readonly before: string
  readonly after: string
  /** The scripts a name could be written in: Chinese before it, English before or behind it. */
  readonly written: Readonly<Record<keyof Role, boolean>>
  /** How many sentences before the one in hand it stands. */
  readonly back: number
}

/** What may stand between a name and its figure. */
const FILLER_HAN =
  '(?:总额|总计|合计|共计|总共|总量|金额|数量|人口|人员|人数|数|分别|全年|本期|期末|均|共|已|仅|约|近|了|为|是|达|到|有|的|只)*'
const FILLER_EN = source`
  (?: (?:was|were|is|are|of|at|to|stood|stands|came|totall?ed|totall?ing|numbered|reached|amounted|rose|fell|for|in|over|the|this|year|period|a|an
        |now|only|just|about|some|nearly|total)\b| (?:improved|increased|decreased|declined|worsened|strengthened) to\b| \ue004)*
`

/** What may stand before the name of a result that is one of the whole just told, not of a branch, a norm or another body. */
const OWN_HAN = source`
  ^(?:[ ·•●*–—-]|公司|本公司|集团|企业|学校|医院|机构|我[\p{Script=Han}]|全[\p{Script=Han}]|[该本]?[项工]?[目程]?|综合|整体|总体|全年|年末|期末
      |报告期内?|本期|目前|现|已|其|基本|共|累计|实现|可|为国家|比预算|较预算|资金|的)*
`
const OWN_EN = source`
  ^(?:[ '’)—–-]|\b(?:and|or|with|giving|gives|gave|for|a|an|the|its|our|their|this|that|it|which|is|was|were|represents?|representing
        |leaving|leaves|left|there|resulting|producing|in|implies|implying|basic|reported|overall|group|company|total|net|so|therefore
        |thus|equivalent|to|equal|at|of|now|year-end|homes?|were|stood)\b)*
`

/** The role of a result: its name opens its clause, or follows words that name no other thing than the one in hand. */
export const resultOf = (names: { readonly han?: string; readonly before?: string; readonly after?: string }): Role => ({
  ...(names.han && { han: new RegExp(`${OWN_HAN}(?:${names.han})${FILLER_HAN}$`, 'u') }),
  ...(names.before && { before: new RegExp(`${OWN_EN}(?:${names.before})${FILLER_EN} [$£€¥]?$`, 'i') }),
  ...(names.after && { after: new RegExp(`^ (?:${names.after})\\b`, 'i') }),
})

/** A role by its names, alternatives parted by bars. */
export const roleOf = (names: { readonly han?: string; readonly before?: string; readonly after?: string }): Role => ({
  ...(names.han && { han: new RegExp(`(?:${names.han})${FILLER_HAN}$`, 'u') }),
  ...(names.before && { before: new RegExp(`\\b(?:${names.before})${FILLER_EN} [$£€¥]?$`, 'i') }),
  ...(names.after && { after: new RegExp(`^ (?:[a-z-]+ ){0,2}?(?:${names.after})\\b`, 'i') }),
})

/** Whether a figure goes by the words of a role. */
export const plays = ({ han, before, after }: Role, named: Named): boolean =>
  (named.written.han && han?.test(named.before) === true) ||
  (named.written.before && before?.test(named.before) === true) ||
  (named.written.after && after?.test(named.after) === true)

const HAN = /\p{Script=Han}/u
const LATIN = /[a-z]/i
const LATIN_BEHIND = /^ [a-z-]/i
const LONGEST = 60
const leftPart = tailBehind(withSigns('，,。；;：:（()）、‹QPTMO›'))
/** `Revenue increased by 9.5% to £412.6 million`, 营业收入增长9.5%至412.6亿元: what the change stands behind is what came to so much. */
const beforeTheChange = (left: string): string | undefined => {
  const change = CHANGED_TO.exec(left)
  if (!change) return undefined
  const told = leftPart(left.slice(0, change.index))
  return told !== '' ? `${told}${change.groups!.space ?? ''}` : undefined
}

const CHANGED_TO = new RegExp(
  withSigns(
    '(?<space> )(?:increased|rose|grew|fell|decreased|declined|was up|was down|up|down)(?: by)? (?:about |some )?[‹PQ›] to (?:about |some )?[$£€¥]?$|(?:同比|比上年|较上年)?(?:增长|下降|增加|减少)[‹PQ›](?:至|到)$',
  ),
  'u',
)

/** `Turnout: 66.0 percent`: a colon between a name and its figure. */
const COLON = /[:：]\s*$/
const RIGHT = /^[^，,。；;：:（()）、.\ue000-\ue003\ue005]*/

/** The figures of a sentence with their words. */
export const namedIn = ({ text, figures }: Skeleton, back: number): Named[] =>
  [...figures].map(([at, figure]) => {
    const left = text.slice(Math.max(0, at - LONGEST), at)
    const before = beforeTheChange(left) ?? leftPart(left.replace(COLON, ' '))
    const after = RIGHT.exec(text.slice(at + 1, at + LONGEST))![0]
    return {
      figure,
      at,
      before,
      after,
      written: { han: HAN.test(before), before: LATIN.test(before), after: LATIN_BEHIND.test(after) },
      back,
    }
  })
