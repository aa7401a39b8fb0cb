import type { Figure } from '../../../model/figure.js'
import type { FigureContext } from '../../../text/contexts.js'
import { once } from '../../../text/once.js'
import type { Mention } from './mention.js'
import { goesOn } from './subject-words.js'
import { intervalOf, relate } from './values.js'

/** What stands before a rate that names the yardstick alone, not what is measured by it: `为调整预算的97.4%`, `同比增长2.9%`. */
const OF_YARDSTICK =
  /^(?:(?:已|约|仅)?(?:为|占|完成|相当于|达到?)[^，。；、]{1,16}的?|(?:按[^，。；、]{2,8})?(?:同比|比上年|较上年|环比)?(?:增长|下降|上升|提高|回落))$/

/** The amount a rate of Chinese is told of right behind it: `支出48.63亿元，为调整预算的97.4%，增长2.9%`. */
export const ownerOf = (text: string, contexts: readonly FigureContext[], index: number): Figure | undefined => {
  const { figure, left } = contexts[index]!
  if (figure.kind !== 'percentage' || !OF_YARDSTICK.test(text.slice(left.start, left.end).trim())) return undefined
  let at = index
  while (at > 0 && goesOn(text, contexts[at - 1], contexts[at]!)) {
    at--
    const { kind, value } = contexts[at]!.figure
    if (kind === 'money' || kind === 'quantity') return value === undefined ? undefined : contexts[at]!.figure
    if (kind !== 'percentage' && kind !== 'points') return undefined
  }
  return undefined
}

/** Whether two rates are each told of an amount of their own, by another name and of another value. */
export const areOfOtherAmounts = ({ owner: one }: Mention, { owner: other }: Mention): boolean => {
  if (!one || !other || (nameOf(one) === nameOf(other) && nameOf(one) !== '')) return false
  const [a, b] = [intervalIn(one), intervalIn(other)]
  if (a === undefined || b === undefined) return false
  return one.dimension !== other.dimension || relate(a, b, one.qualifier !== other.qualifier).kind === 'conflict'
}

const intervalIn = once(intervalOf)

const nameOf = ({ subject }: Figure): string => (subject ? subject.modifiers.join('') + subject.head : '')
