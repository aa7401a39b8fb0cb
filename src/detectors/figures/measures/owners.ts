import type { Figure } from '../../../model/figure.js'
import type { FigureContext } from '../../../text/contexts.js'
import { once } from '../../../text/once.js'
import { regexp } from '../../../text/regexp.js'
import type { Mention } from './mention.js'
import { goesOn } from './subject-words.js'
import { intervalOf, relate } from './values.js'

/** What stands before a rate that names the yardstick alone, not what is measured by it: `为调整预算的97.4%`, `同比增长2.9%`. */
const OF_YARDSTICK =
  /^(?:(?:已|约|仅)?(?:为|占|完成|相当于|达到?)[^，。；、]{1,16}的?|(?:按[^，。；、]{2,8})?(?:同比|比上年|较上年|环比)?(?:增长|下降|上升|提高|回落))$/

/** What stands before an amount that says what was spent or gained, not on what: `项目52个，完成投资18.7亿元`. */
const OF_COUNTED = regexp('u')`
  ^(?:已|共|累计|全年|合计|年度|当年|其中|涉及|带动|完成|实现|计划|协议|概算|估算|签约|到位|引进|合同)*
    (?:总投资额?|投资总?额?|金额|总金额|资金|面积|总面积|产值|合同总?额|补助资金|补助)(?:约|为|达到?|共)?$
`

/**
 * The amount a rate of Chinese is told of right behind it: `支出48.63亿元，为调整预算的97.4%，增长2.9%`; the number of things whose amount stands right
 * behind it: `技术改造项目52个，完成投资18.7亿元`.
 */
export const ownerOf = (text: string, contexts: readonly FigureContext[], index: number): Figure | undefined => {
  const { figure, left } = contexts[index]!
  const own = text.slice(left.start, left.end).trim()
  if (figure.kind === 'money' || figure.kind === 'quantity') return OF_COUNTED.test(own) ? countBefore(text, contexts, index) : undefined
  if (figure.kind !== 'percentage' || !OF_YARDSTICK.test(own)) return undefined
  let at = index
  while (at > 0 && goesOn(text, contexts[at - 1], contexts[at]!)) {
    at--
    const { kind, value } = contexts[at]!.figure
    if (kind === 'money' || kind === 'quantity') return value === undefined ? undefined : contexts[at]!.figure
    if (kind !== 'percentage' && kind !== 'points') return undefined
  }
  return undefined
}

const countBefore = (text: string, contexts: readonly FigureContext[], index: number): Figure | undefined => {
  const before = contexts[index - 1]
  const isCount = before?.figure.dimension === 'count' && before.figure.subject !== undefined && before.figure.value !== undefined
  return isCount && goesOn(text, before, contexts[index]!) ? before.figure : undefined
}

/** Whether two rates or amounts are each told of an amount or number of their own, by another name and of another value. */
export const areOfOtherAmounts = ({ owner: one }: Mention, { owner: other }: Mention): boolean => {
  if (!one || !other || (nameOf(one) === nameOf(other) && nameOf(one) !== '')) return false
  const [a, b] = [intervalIn(one), intervalIn(other)]
  if (a === undefined || b === undefined) return false
  return one.dimension !== other.dimension || relate(a, b, one.qualifier !== other.qualifier).kind === 'conflict'
}

const intervalIn = once(intervalOf)

const nameOf = ({ subject }: Figure): string => (subject ? subject.modifiers.join('') + subject.head : '')
