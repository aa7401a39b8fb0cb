import type { Document } from '../../../../model/document.js'
import type { Figure } from '../../../../model/figure.js'
import type { Draft } from '../../../../model/finding.js'
import { matchesOf } from '../../../../text/matches.js'
import { source } from '../../../../text/regexp.js'
import { extentOf, meets, sumOf } from '../../../../text/rounding.js'
import { misprintsOf } from '../../../../text/slips.js'
import { evidenceOf, locate } from '../../within.js'
import { directionOf } from '../wordings/change-words.js'
import { figuresIn, pattern, type Skeleton } from '../wordings/skeleton.js'

/** 出口98.6亿元，增长10.2%; "exports of $98.6 million, up 10.2%". */
const GROWN = pattern(
  source`
    (?<value>⟨Q⟩)(?:[，,]?(?:同比|比上年(?:同期)?|较上年(?:同期)?)?(?:名义|实际)?(?<verb>增长|下降|增加|减少)(?<stated>⟨P⟩)
    |[，,（(] ?(?<word>up|down|an increase of|a rise of|a decrease of|a fall of) (?<rate>⟨P⟩))
  `,
)
/** Growth reckoned in other terms than that of the whole. */
const OTHER_TERMS = /环比|年均|两年平均|拉动|可比|同口径|\b(?:quarter-on-quarter|annual average|like-for-like|constant)\b/i

interface Grown {
  readonly value: Figure
  readonly stated: Figure
  /** In percent, below zero for a fall. */
  readonly growth: number
}

/** Parts of a sum that are looked at. */
const MOST_PARTS = 6
/** By how many percent points of growth a whole may be off from what its parts make of it, beyond rounding. */
const SLACK = 0.3

/**
 * The growth of a whole lies between that of its parts: 进出口127.5亿元，增长8.4%，其中出口98.6亿元，增长10.2%；进口28.9亿元，增长27%. Told where the parts leave nothing out
 * and one slip of the pen in one of the rates explains it.
 */
export const growthsOfWholes = (document: Document, paragraphs: readonly (readonly Skeleton[])[]): Draft[] =>
  paragraphs.flatMap(paragraph => {
    const grown = paragraph.flatMap(grownIn)
    return grown.flatMap((whole, at) => {
      const parts =
        partsOf(whole, grown.slice(at + 1, at + 1 + MOST_PARTS)) ?? partsOf(whole, grown.slice(Math.max(0, at - MOST_PARTS), at).reverse())
      if (!parts || isBetween(whole, parts)) return []
      const wrong = [whole, ...parts].filter(each => isExplained(each, whole, parts))
      return wrong.length === 0 ? [] : [draft(document, whole, parts)]
    })
  })

const grownIn = (own: Skeleton): Grown[] => {
  if (!/[增下减][长降加少]|\b(?:up|down|increase|rise|decrease|fall)\b/.test(own.text) || OTHER_TERMS.test(own.text)) return []
  return matchesOf(GROWN, own.text).flatMap(match => {
    const { value, stated = undefined, rate = undefined } = figuresIn(own, match)
    const told = stated ?? rate
    const sign = directionOf(match.groups!.verb ?? match.groups!.word ?? '') === 'down' ? -1 : 1
    return value?.value && told?.value ? [{ value, stated: told, growth: sign * Number(told.value) }] : []
  })
}

/** The shortest row of figures right beside a whole that makes it. */
const partsOf = (whole: Grown, beside: readonly Grown[]): readonly Grown[] | undefined => {
  for (let count = 2; count <= beside.length; count++) {
    const parts = beside.slice(0, count)
    if (!parts.every(({ value }) => value.kind === whole.value.kind && value.canonicalUnit === whole.value.canonicalUnit)) return undefined
    if (meets(sumOf(parts.map(({ value }) => extentOf(value))), extentOf(whole.value))) return parts
  }
  return undefined
}

/** Numbers serve for judging alone; none is shown. */
const isBetween = (whole: Grown, parts: readonly Grown[], growth = whole.growth): boolean => {
  const half = Math.max(...[whole, ...parts].map(({ stated }) => Number(stated.step) / 2))
  const growths = parts.map(part => part.growth)
  return growth >= Math.min(...growths) - 2 * half && growth <= Math.max(...growths) + 2 * half
}

/** Whether another digit in one of the rates, or the point elsewhere, makes the whole what its parts make of it. */
const isExplained = (wrong: Grown, whole: Grown, parts: readonly Grown[]): boolean => {
  const given = wrong.stated.value!
  const sign = wrong.growth < 0 ? -1 : 1
  return [...misprintsOf(given).map(Number), Number(given) / 10, Number(given) * 10].some(rate => {
    const corrected = (each: Grown): Grown => (each === wrong ? { ...each, growth: sign * rate } : each)
    const made = growthMade(parts.map(corrected))
    return Math.abs(made - corrected(whole).growth) <= SLACK && isBetween(corrected(whole), parts.map(corrected))
  })
}

/** What growth of parts makes of their whole, in percent. */
const growthMade = (parts: readonly Grown[]): number => {
  const now = parts.reduce((sum, { value }) => sum + Number(value.value), 0)
  const before = parts.reduce((sum, { value, growth }) => sum + Number(value.value) / (1 + growth / 100), 0)
  return (now / before - 1) * 100
}

const draft = (document: Document, whole: Grown, parts: readonly Grown[]): Draft => ({
  rule: 'rate-mismatch',
  level: 'warning',
  confidence: 0.8,
  messageId: 'rate-mismatch.outside',
  data: { whole: whole.value.raw, stated: written(whole), parts: parts.map(written) },
  locations: [locate(document, whole.stated, 'total'), ...parts.map(({ stated }) => locate(document, stated, 'part'))],
  evidence: {
    arithmetic: `${written(whole)} ∉ [${[...parts]
      .sort((a, b) => a.growth - b.growth)
      .flatMap((part, at, all) => (at === 0 || at === all.length - 1 ? [written(part)] : []))
      .join(', ')}]`,
    figures: [whole, ...parts].map(({ stated }) => evidenceOf(document, stated)),
  },
})

const written = ({ stated, growth }: Grown): string => (growth < 0 ? `-${stated.raw.replace(/^[-−－]/, '')}` : stated.raw)
