import { once } from '../../../../text/once.js'
import { conceptsOf } from '../mentions/concepts.js'
import type { Mention } from '../mentions/mention.js'
import { rootOf } from '../mentions/words.js'
import { leftOf } from '../vetoes/reckonings.js'

/**
 * Whether two rates each follow from figures of their own sentence, and from others: `排查隐患9,482项，整改9,437项，整改率99.5%` beside `发现问题124项，整改119项，
 * 整改率96.0%`. Each is right of what it is reckoned from, so that neither is the other.
 */
export const areReckonedApart = (a: Mention, b: Mention): boolean => {
  if (a.figure.kind !== 'percentage' || b.figure.kind !== 'percentage') return false
  const [one, other] = [reckonedFrom(a), reckonedFrom(b)]
  return one !== undefined && other !== undefined && one !== other
}

/** The part and the whole right before a rate that make it. */
const reckonedFrom = once((mention: Mention): string | undefined => {
  const { value, step } = mention.figure
  if (value === undefined || mention.table !== undefined) return undefined
  const numbers = (leftOf(mention).match(NUMBER) ?? []).slice(-NEAREST).map(number => Number(number.replaceAll(',', '')))
  const slack = Number(step) / 2 + NOISE
  for (const part of numbers)
    for (const whole of numbers)
      if (part < whole && whole >= LEAST && Math.abs((100 * part) / whole - Number(value)) <= slack) return `${part} ${whole}`
  return undefined
})

/** Of few numbers hardly any two make a rate by chance; small ones do. */
const NEAREST = 4
const LEAST = 20
const NOISE = 1e-9
const NUMBER = /\d[\d,]*(?:\.\d+)?/g

/**
 * Whether one is told with the share it is of the other: `减持股份8,264,000股，占总股本的1.00%` beside `总股本826,400,000股`. What it is a share of is another
 * figure, however much the two look like one miswritten.
 */
export const isShareOfOther = (a: Mention, b: Mention): boolean => isSaidShareOf(a, b) || isSaidShareOf(b, a)

const isSaidShareOf = (part: Mention, { figure: whole }: Mention): boolean => {
  const { start, end, value = part.figure.hi } = part.figure
  const share = part.table === undefined ? SHARE.exec(part.around.slice(leftOf(part).length + end - start))?.[1] : undefined
  if (share === undefined || value === undefined || whole.value === undefined || part.figure.unit !== whole.unit) return false
  const decimals = share.split('.')[1]?.length ?? 0
  return Math.abs((100 * Number(value)) / Number(whole.value) - Number(share)) <= 0.5 * 10 ** -decimals + NOISE
}

const SHARE = /^[（(]?[，,、]?(?:约|合计|分别)?占[^，。；%]{0,20}?(\d+(?:\.\d+)?)%/

/** `91% of those who replied` beside `a response rate of 51%`: a share of those who did is not the share that did. */
export const areRateAndShareOfThose = (a: Mention, b: Mention): boolean =>
  a.measure === 'percentage' && b.measure === 'percentage' && (isShareOfDoers(a, b) || isShareOfDoers(b, a))

const isShareOfDoers = (share: Mention, rate: Mention): boolean => {
  const done = OF_THOSE.exec(share.sides[1])?.[1]
  const doing = done === undefined ? undefined : RATE_OF.exec(rate.sides[0])?.[1]
  if (done === undefined || doing === undefined) return false
  const [did] = conceptsOf([rootOf(done)])
  return did === conceptsOf([rootOf(doing.toLowerCase())])[0]
}

const OF_THOSE = /^ of (?:all )?(?:those|people|respondents|patients|pupils|staff) (?:who|that|which) (?:had )?([a-z]{4,})/
const RATE_OF = /\b([A-Za-z]{4,}) rate(?: of| was| is| at|,)? $/
