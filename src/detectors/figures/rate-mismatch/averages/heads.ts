import type { Figure } from '../../../../model/figure.js'
import { parseExact, plain, plus } from '../../../../text/decimals.js'
import { once } from '../../../../text/once.js'
import { inOneUnit, isOfOneMeasure, sameUnit } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import type { Skeleton } from '../wordings/skeleton.js'

/** What 人均 and its like divide by, as units of the heads. */
const HEADS: Readonly<Record<string, RegExp>> = {
  人: /^(?:人|名|位|人次)$/,
  户: /^户$/,
  亩: /^亩$/,
  校: /^(?:所|校)$/,
  日: /^(?:天|日)$/,
  年: /^年$/,
  月: /^(?:个月|月)$/,
  班: /^(?:个|班)$/,
  村: /^(?:个|村)$/,
  案: /^[件起宗]$/,
  件: /^件$/,
  场: /^场次?$/,
  店: /^[家个]$/,
  床: /^张$/,
  头: /^头$/,
  株: /^株$/,
  生: /^(?:人|名|位)$/,
  次: /^(?:人次|次|例次|台次)$/,
  例: /^例$/,
  单: /^[单件]$/,
  企: /^[家户个]$/,
  车: /^(?:辆|台|车次)$/,
  站: /^[个座]$/,
  笔: /^笔$/,
  套: /^套$/,
}

/** Whether a figure at a place of a sentence counts what an average is spread over. */
export type IsHead = (figure: Figure, own: Skeleton, at: number) => boolean

/** Heads by the word of a Chinese average: `each` of 人均, or what is `counted` in 平均每个小区. */
export const isHead =
  (each: string | undefined, counted: string | undefined): IsHead =>
  ({ unit = '', canonicalUnit = '' }, own, at) => {
    const wanted = each ? HEADS[each]! : undefined
    if (wanted) return wanted.test(unit) || wanted.test(canonicalUnit)
    if (unit === '') return false
    return counted!.startsWith(unit) || (HEADS[counted![0]!]?.test(unit) ?? false) || own.text.slice(0, at).endsWith(counted![0]!)
  }

/** Heads by the noun of an English average; any count when it has none. */
export const isHeadEn = (noun: string | undefined): IsHead => {
  if (noun === undefined) return ({ unit, dimension, kind }) => kind !== 'money' && (unit === undefined || dimension === 'count')
  const behind = new RegExp(`^ (?:[a-z-]+ ){0,2}${noun}(?:s|es)?\\b`, 'i')
  const before = new RegExp(`(?:^|[a-z] )${noun}s [a-z]+ (?:(?:by|from) [^a-z]+ )?to $`, 'i')
  return ({ unit, kind }, own, at) =>
    kind !== 'money' &&
    (unit?.replace(/s$/, '') === noun ||
      behind.test(own.text.slice(at + 1, at + 40)) ||
      before.test(own.text.slice(Math.max(0, at - noun.length - BEFORE_HEAD), at)))
}

/** As far as a noun stands before the number it rose to. */
const BEFORE_HEAD = 60

/** 18 places; £361,000 for the remaining 19 at £19,000 a place: heads that are told without their noun. */
export const isUnnamed: IsHead = ({ unit, kind }) => kind === 'quantity' && unit === undefined

/** Heads of a bare `an average of $150,000`: what its sentence counts, or what one before counts and it names again: 438 awards … Awards totalled. */
export const isHeadNamed =
  (own: Skeleton, end: number): IsHead =>
  ({ unit, dimension, kind }, { text }, at) => {
    if (kind !== 'quantity' || (unit !== undefined && dimension !== 'count')) return false
    const noun = /^ (?:[a-z-]+ ){0,2}?(people|children|[a-z]{4,}?(?=s\b))/i.exec(text.slice(at + 1, at + 40))?.[1]
    return noun !== undefined && (text === own.text || new RegExp(`\\b${noun}`, 'i').test(own.text.slice(0, end)))
  }

/** A figure where it stands. */
export interface Placed {
  readonly figure: Figure
  readonly own: Skeleton
  readonly at: number
}

/** 参加11280人，平均每次940人次. */
const areOfPersons = (a: Figure, b: Figure): boolean =>
  [a, b].every(({ canonicalUnit = '' }) => canonicalUnit === '人' || canonicalUnit === '人次')

/** An amount over a number of heads, as the average it may make. */
export interface Pair {
  readonly claim: Claim
  readonly amount: Placed
  readonly heads: Placed
}

/** Every amount over every number of heads that may make a stated average. */
export const pairs = (placed: readonly Placed[], stated: Figure, isHead: IsHead): Pair[] => {
  const counted = placed.filter(({ figure, own, at }) => isHead(figure, own, at))
  const amounts = placed.filter(
    ({ figure, own, at }) =>
      figure.kind === stated.kind &&
      (sameUnit(figure, stated) || areOfPersons(figure, stated) || (figure.dimension !== 'count' && isOfOneMeasure(figure, stated))) &&
      figure !== stated &&
      !isHead(figure, own, at),
  )
  return counted.flatMap(heads =>
    amounts.map(amount => ({
      claim: inOneUnit({ kind: 'each' as const, base: heads.figure, value: amount.figure, stated, loose: true }),
      amount,
      heads,
    })),
  )
}

/** The figures of a sentence before a place of it that may be reckoned with. */
export const placedIn = (own: Skeleton, end: number): readonly Placed[] => {
  const all = placesOf(own)
  return all.length === 0 || all.at(-1)!.at < end ? all : all.filter(({ at }) => at < end)
}

const placesOf = once((own: Skeleton): readonly Placed[] =>
  [...own.figures].flatMap(([at, figure]) =>
    figure.value !== undefined &&
    figure.kind !== 'identifier' &&
    !/[/／]/.test(own.text[at + 1] ?? '') &&
    !RANKED.test(own.text.slice(Math.max(0, at - 5), at))
      ? [{ figure, own, at }]
      : [],
  ),
)

const RANKED = /上年|去年|同期|计划|目标|增加|减少|增长|提高|下降/

/** 新建3.6万亩、改造2.8万亩，总投资1.92亿元，亩均3000元: heads that stand side by side are taken together as well. */
export const sumsOfHeads = (placed: readonly Placed[], isHead: IsHead): Figure[] => {
  const heads = placed.filter(({ figure, own, at }) => isHead(figure, own, at))
  let sum: Figure | undefined
  return heads.flatMap(({ figure, own, at }, index) => {
    const previous = heads[index - 1]
    const isBeside = previous !== undefined && BESIDE.test(own.text.slice(previous.at + 1, at)) && sameUnit(previous.figure, figure)
    sum = isBeside && sum ? together(sum, figure) : figure
    return isBeside ? [sum] : []
  })
}

const BESIDE = /^(?:、|和|及|,? and )[^，。；,;.]{0,16}$/

/** Two amounts as one, as precise as the first: `about 120` and 80 are between 195 and 205. */
export const together = (one: Figure, other: Figure): Figure => ({
  ...one,
  value: sumOf(one.value, other.value),
  lo: sumOf(one.lo, other.lo),
  hi: sumOf(one.hi, other.hi),
  loOpen: one.loOpen || other.loOpen,
  hiOpen: one.hiOpen || other.hiOpen,
})

const sumOf = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || other === undefined ? undefined : plain(plus(parseExact(one), parseExact(other)))
