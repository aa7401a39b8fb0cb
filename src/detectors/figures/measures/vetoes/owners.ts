import type { Figure } from '../../../../model/figure.js'
import type { FigureContext } from '../../../../text/figures/contexts.js'
import { once } from '../../../../text/once.js'
import { regexp } from '../../../../text/regexp.js'
import { digitSlip } from '../../../../text/slips.js'
import { intervalOf, relate } from '../likeness/values.js'
import type { Mention } from '../mentions/mention.js'
import { goesOn } from '../mentions/subject-words.js'

/** What stands before a rate that names the yardstick alone, not what is measured by it: `为调整预算的97.4%`, `同比增长2.9%`. */
const OF_YARDSTICK =
  /^(?:(?:已|约|仅)?(?:为|占|完成|相当于|达到?)[^，。；、]{1,16}的?|(?:按[^，。；、]{2,8})?(?:同比|比上年|较上年|环比)?(?:增长|下降|上升|提高|回落))$/

/** What stands before an amount that says what was spent or gained, not on what: `项目52个，完成投资18.7亿元`. */
const OF_COUNTED = regexp('u')`
  ^(?:已|共|累计|全年|合计|年度|当年|其中|涉及|带动|完成|实现|计划|协议|概算|估算|签约|到位|引进|合同)*
    (?:总投资额?|投资总?额?|金额|总金额|资金|面积|总面积|产值|合同总?额|补助资金|补助)(?:约|为|达到?|共)?$
`

/** A change told before what it came to, and behind it: `increased by 7,500 over the quarter to 421,300`; `was 103,700, an increase of 7,100`. */
const CHANGED_BY = regexp('i')`
  \b(?:ris(?:e|es|en|ing)|rose|f[ae]ll(?:en|ing|s)?|gr[eo]w(?:n|s|ing)?|increas(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|declin(?:e|ed|es|ing)
    |dropp(?:ed|ing)|reduced|up|down)(?: further| again)?(?: by)? [£$€]?$
`
const COMING_TO = /^(?: [a-z-]+){0,6} to (?:just (?:over|under) |about |around |some )?[£$€]?$/i
const CAME_TO = regexp('i')`
  ^(?: [a-z-]+){0,3}(?:, |,? \()
    (?:(?:(?:up|down)(?: by)?)|(?:representing |which is )?an? (?:[a-z-]+ )?(?:increase|decrease|rise|fall|drop|decline|reduction) of)
    [ ][£$€]?$
`

/**
 * The amount a rate of Chinese is told of right behind it: `支出48.63亿元，为调整预算的97.4%，增长2.9%`; the number of things whose amount stands right
 * behind it: `技术改造项目52个，完成投资18.7亿元`; the amount that a change of English came to.
 */
export const ownerOf = (text: string, contexts: readonly FigureContext[], index: number): Figure | undefined => {
  const { figure, left } = contexts[index]!
  const changed = changedTo(text, contexts, index) ?? pricedAt(text, contexts, index)
  if (changed) return changed
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

const changedTo = (text: string, contexts: readonly FigureContext[], index: number): Figure | undefined => {
  const { figure } = contexts[index]!
  const [before, behind] = [contexts[index - 1]?.figure, contexts[index + 1]?.figure]
  const isLevel = (other: Figure | undefined): other is Figure =>
    other?.value !== undefined &&
    (other.kind === 'money' || other.kind === 'quantity') &&
    (figure.kind === 'percentage' || figure.kind === other.kind)
  const between = (from: number, to: number): string => (to - from < LONGEST_BETWEEN ? text.slice(from, to) : '')
  if (
    isLevel(behind) &&
    COMING_TO.test(between(figure.end, behind.start)) &&
    CHANGED_BY.test(text.slice(Math.max(0, figure.start - 30), figure.start))
  )
    return behind
  if (!isLevel(before)) return undefined
  const joint = between(before.end, figure.start)
  return CAME_TO.test(joint) || (AFTER_LEVEL.test(joint) && MORE.test(text.slice(figure.end, figure.end + 12))) ? before : undefined
}

const LONGEST_BETWEEN = 70
/** `were $803.5 million, 11.6% higher than in 2023`. */
const AFTER_LEVEL = /^(?: [a-z-]+){0,3}, (?:about |some |nearly )?[£$€]?$/
const MORE = /^ (?:higher|lower|more|less|fewer|above|below) /

/** So many at a price: `sales of 49,105 ounces at an average realised price of A$3,068 per ounce`. */
const pricedAt = (text: string, contexts: readonly FigureContext[], index: number): Figure | undefined => {
  const [{ figure }, before] = [contexts[index]!, contexts[index - 1]?.figure]
  const isNear = figure.kind === 'money' && before?.kind === 'quantity' && figure.start - before.end < LONGEST_BETWEEN
  return isNear && AT_PRICE.test(text.slice(before.end, figure.start)) ? before : undefined
}

const AT_PRICE = /^(?: [a-z-]+){0,4} at (?:an? |the )?(?:[a-z-]+ ){0,3}(?:price|cost|rate) of (?:about |some )?$/

const countBefore = (text: string, contexts: readonly FigureContext[], index: number): Figure | undefined => {
  const before = contexts[index - 1]
  const isCount = before?.figure.dimension === 'count' && before.figure.subject !== undefined && before.figure.value !== undefined
  return isCount && goesOn(text, before, contexts[index]!) ? before.figure : undefined
}

/** Whether two rates or amounts are each told of an amount or number of their own, by another name or no miswriting of the other, and of another value. */
export const areOfOtherAmounts = (x: Mention, y: Mention): boolean => {
  const [one, other] = [x.owner, y.owner]
  if (isOfNamedChange(x, y) || isOfNamedChange(y, x)) return true
  if (!one || !other || (nameOf(one) === nameOf(other) && nameOf(one) !== '' && mayBeMiswritten(one, other))) return false
  const [a, b] = [intervalIn(one), intervalIn(other)]
  if (a === undefined || b === undefined) return false
  return one.dimension !== other.dimension || relate(a, b, one.qualifier !== other.qualifier).kind === 'conflict'
}

/** `rate increases of 12.4% in personal auto`, beside how much an amount grew of whose sentence nothing speaks of rates. */
const isOfNamedChange = ({ sides, owner }: Mention, { owner: other, around }: Mention): boolean => {
  const changed = owner === undefined && other !== undefined ? CHANGE_OF.exec(sides[0])?.[1] : undefined
  return changed !== undefined && !around.toLowerCase().includes(changed.toLowerCase())
}

const CHANGE_OF =
  /\b(rate|price|tariff|fare|fee|wage|pay|salary|volume|cost|tax|premium|rent|yield) (?:increases?|rises?|cuts?|reductions?|decreases?|growth|inflation) of (?:about |some )?$/i

/** Whether one slip of the pen, or of the unit, would make one of two values of the other. */
const mayBeMiswritten = (one: Figure, other: Figure): boolean => {
  const [a, b] = [one, other].map(({ value }) => (value ?? '').replace(/\.|0+$/g, ''))
  return a === b || digitSlip(a!, b!) !== undefined
}

const intervalIn = once(intervalOf)

const nameOf = ({ subject }: Figure): string => (subject ? subject.modifiers.join('') + subject.head : '')
