import type { Figure } from '../../../../model/figure.js'
import { openBracketIn } from '../../../../text/asides.js'
import { changedBehind } from '../../../../text/figures/resumed-subjects.js'
import { regexp } from '../../../../text/regexp.js'
import { comparable, sameUnit, withUnitOf } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { fits, isSlip, isWrongWay, judge } from '../claims/judge.js'
import { mayFollow, wantedBy } from '../claims/screen.js'
import { directionOf } from '../wordings/change-words.js'
import { pattern, type Skeleton } from '../wordings/skeleton.js'
import { increment } from './increments.js'
import { NEW_VALUE, type Place, placesIn } from './places.js'
import { type Change, changesIn, changeWordsIn, toldIn } from './told-changes.js'

/** What grows in other terms than those of the figures beside it. */
const OTHER_TERMS =
  /可比|不变价|实际增|扣除价格|同口径|折算|年化|环比|复合|年均|平均每年|每年|inflation|real terms|constant|local currenc|\bwould (?:otherwise )?have\b|(?:seasonally|price|currency|risk|age)[ -]adjusted|adjusted (?:for|to|by|basis|terms|growth|rate)|adjusted(?=[,.;)]|$)|annual|a year,|per year|each year|quarter-on-quarter/i

/** Changes whose earlier value stands apart: behind, in brackets, or in the sentence before; silent wherever two figures make them right. */
export const changes = (paragraph: readonly Skeleton[], before: readonly Skeleton[]): Claim[] =>
  paragraph.flatMap((own, index) => {
    if (!own.wanted || own.figures.size === 0) return []
    const previous = paragraph[index - 1] ?? before.at(-1)
    const resumed = previous && !OTHER_TERMS.test(own.raw) ? ofNamedAgain(own, previous) : []
    const stated = OTHER_TERMS.test(own.raw) ? changesIn(own).filter(({ at }) => isApartFromTerms(own.text, at)) : changesIn(own)
    if (stated.length === 0 || resumed.length > 0) return resumed
    const told = new Set(stated.map(({ figure }) => figure))
    const ofSame = stated.filter(({ at }) => !changedBehind(own.text, { start: at, end: at + 1 }))
    const next = paragraph[index + 1]
    const here = placesIn(own, told)
    const around = {
      own: here,
      previous: previous ? placesIn(previous, toldIn(previous)) : [],
      next: next ? leading(next) : [],
      isResumed: RESUMED.test(own.text) && here.every(({ earlier }) => earlier),
    }
    return ofSame.flatMap((change, order) => claimsOf(own, change, [ofSame[order - 1], ofSame[order + 1]], around))
  })

/** 税收收入206.4亿元，…。税收收入同比增收9.6亿元，增长4.9%: of what the sentence before gave by that name. */
const ofNamedAgain = (own: Skeleton, previous: Skeleton): Claim[] => {
  const words = changeWordsIn(own)
  const places = words.length > 1 ? placesIn(previous, toldIn(previous)) : []
  return words.flatMap((amount, at) => (words[at + 1] && increment(own, words[at + 1]!, amount, places)) ?? [])
}

/** 总产值68.4亿元，按可比价计算增长4.3%；人均收入24386元，增长6.6%: the terms told behind a figure are of that alone, up to the semicolon. */
const isApartFromTerms = (text: string, at: number): boolean => {
  const from = text.lastIndexOf('；', at) + 1
  const [before, own] = [text.slice(0, from), text.slice(from, (text.indexOf('；', at) + 1 || text.length + 1) - 1)]
  return from > 0 && !OTHER_TERMS.test(own) && before.split('；').every(item => !OPENS_WITH_TERMS.test(item)) && !text.includes('下同')
}

/** No figure stands before the terms. */
const OPENS_WITH_TERMS = pattern(`^[^‹QPTM›]*(?:${OTHER_TERMS.source})`, 'iu')

/** 上年为28.2%。 as a sentence of its own behind the change. */
const leading = (next: Skeleton): Place[] => {
  const [first, ...others] = placesIn(next, new Set())
  if (!first) return []
  const words = next.text.slice(0, first.at)
  if (others.length > 0 && IN_TURN.test(words)) return [first, ...others].map(place => ({ ...place, earlier: true }))
  return first.earlier && first.at < 16 && THE_YEAR_BEFORE.test(words) ? [first] : []
}

/** 上年同期货物吞吐量和集装箱吞吐量分别为2.00亿吨和555万标箱: what several things were before, told apart by their units. */
const IN_TURN = /^\s*(?:而)?(?:上年|去年|上期|上届|上年度)(?:同期)?[^增减升降，。；]{2,40}分别(?:为|是|达)$/

const RESUMED = regexp('i')`
  ^\s*(?:That|This|It) (?:(?:is|was|represents?|represented|amounts to|marks|marked) an?\b|(?:is|was) (?=[^a-z]))
  |^\s*(?:这)?(?:同比|比上年|较上年)
  |^\s*(?:与|同|和|比|较)(?:常年|往年|多年)
`

const THE_YEAR_BEFORE =
  /^\s*(?:而)?(?:上年|去年|上期|上届|同期|上年度)[^增减升降]*$|^\s*(?:In the previous year|Last year|The year before|A year earlier)\b[a-z ,]*$/i

interface Around {
  readonly own: readonly Place[]
  readonly previous: readonly Place[]
  readonly next: readonly Place[]
  /** Its sentence tells how what the one before told has changed: "That is an increase of 22%", "It was £3 million more than in 2023". */
  readonly isResumed: boolean
}

const claimsOf = (own: Skeleton, change: Change, beside: readonly (Change | undefined)[], around: Around): Claim[] => {
  const direction = directionOf(change.verb)
  const ends = endsOf(own, change, around)
  const { base, value, values, others } = ends
  const claim =
    base && value && values.length <= 2 && sameKind(base, value) && !isAsideOfAnother(base, value, change)
      ? claimOf(change.figure, base.figure, value.figure, direction)
      : undefined
  if (claim && change.figure.kind === 'percentage' && base!.figure.kind === 'percentage')
    return judge(claim)?.variant === 'points' ? [claim] : []
  const isOfOthers = claim && values.some(({ figure }) => figure !== claim.value && comesOutOf({ ...claim, value: figure }))
  if (claim && isWrongWay(claim) && !isOfOthers && !others.some(other => other !== base && other.earlier))
    return sameUnit(claim.base, claim.value) || isSaidOnce(claim.base, claim.value) ? [claim] : []
  if (isExplained(own, change, claim ? others.filter(place => sameKind(base!, place)) : others)) return []
  const places = [...around.own, ...around.previous, ...around.next]
  const grown = beside.flatMap(amount => (amount && increment(own, change, amount, places)) ?? [])[0]
  if (grown) return [grown]
  return claim ? [{ ...claim, confidence: isSlip(claim) ? 0.85 : values.length === 1 ? 0.8 : 0.7 }] : []
}

/** 累计214例（本地131例、输入83例），较去年同期（176例）增加38例: of what was told first, not of what stands next. */
const comesOutOf = (claim: Claim): boolean => sameUnit(claim.base, claim.value) && !isWrongWay(claim) && fits(claim)

/** What a change may have begun from and led to. */
interface Ends {
  readonly base: Place | undefined
  readonly value: Place | undefined
  /** All it may have led to in its sentence. */
  readonly values: readonly Place[]
  /** The figures of its measure around. */
  readonly others: readonly Place[]
}

const endsOf = (told: Skeleton, { figure, at: from, verb }: Change, { own, previous, next, isResumed }: Around): Ends => {
  const { text } = told
  const [here, before, after] = [own, previous, next].map(places =>
    places
      .map(place => (place.earlier && !isInBracket(place) ? { ...place, figure: withUnitOf(place.figure, figure) } : place))
      .filter(place => isOfChange(figure, place.figure)),
  ) as [Place[], Place[], Place[]]
  const near = isResumed ? [...before, ...here] : here.filter(({ at }) => isTogether(text, from, at))
  const isOwn = (place: Place): boolean => !changeWordsIn(told).some(other => isBetween(text, from, other, place))
  const bases = withoutLengths(near.filter(place => isBase(verb, place) && !place.spent && !isTakenInParts(place) && isOwn(place)))
  const ofTime = bases[0]?.figure.kind === 'duration'
  const values = near.filter(
    place => !isBase(verb, place) && (place.figure.kind !== 'duration' || !bases[0] || ofTime) && (!isResumed || isLike(place, bases[0])),
  )
  const value = isResumed
    ? values[0]
    : (values.findLast(({ at }) => at < from) ?? values.find(({ own, at }) => NEW_VALUE.test(own.text.slice(0, at))))
  const candidates = bases.length > 0 ? bases : after.filter(place => !value || sameKind(place, value))
  return { base: candidates.length === 1 ? candidates[0] : undefined, value, values, others: [...near, ...before, ...after] }
}

/** `0.3 points higher than before and 0.2 points below the national rate of 4.8%`: what a further change is told against is not what the first began from. */
const isBetween = (text: string, from: number, other: Change, { at }: Place): boolean =>
  from < other.at && other.at < at && /\band\b/.test(text.slice(from, other.at))

/** `compared with 50,434 in the previous 12 months`: a length of time beside another figure says when. */
const withoutLengths = (places: readonly Place[]): readonly Place[] => {
  const others = places.filter(({ figure }) => figure.kind !== 'duration')
  return others.length > 0 ? others : places
}

/** `fell by 17% to 18,700 ha, less than half the 41,500 ha of 2018`: held against in another way. */
const isTakenInParts = ({ own, at }: Place): boolean =>
  /\b(?:half|thirds?|quarters?|twice|double|times)(?: of)?(?: the| its| their)? $/i.test(own.text.slice(Math.max(0, at - PARTS_REACH), at))

const PARTS_REACH = 24

/** Whether a change may have begun from a figure: from what there was before, or from what was allowed. */
const isBase = (verb: string, { earlier, planned }: Place): boolean =>
  OF_A_PLAN.test(verb) ? planned : earlier || (planned && HELD_AGAINST.test(verb))

/** Whether a change follows from any two of some figures, not both of another sentence while its own has some. */
const isExplained = ({ text }: Skeleton, { figure, verb }: Change, places: readonly Place[]): boolean => {
  const isOwn = ({ own }: Place): boolean => own.text === text
  const alone = !places.some(isOwn)
  const wanted = wantedBy({ kind: kindOf(figure), stated: figure })
  return places.some(a =>
    places.some(b => {
      if (!mayFollow(wanted, a.ends, b.ends) || a === b || !sameKind(a, b) || !(alone || isOwn(a) || isOwn(b))) return false
      const explained = claimOf(figure, a.figure, b.figure, directionOf(verb))
      return !isWrongWay(explained) && fits(explained)
    }),
  )
}

/** 1,946 people (2024: 1,902) in 54 offices: what it was in brackets is of the figure before them. */
const isAsideOfAnother = ({ own, at }: Place, value: Place, change: Change): boolean => {
  const open = own === value.own ? openBracketIn(own.text.slice(0, at)) : -1
  if (open < 0 || at < value.at) return open >= 0
  const told = [...own.figures].findLast(([place, { kind }]) => place < open && kind !== 'date')
  return told !== undefined && told[0] !== value.at && told[0] !== change.at
}

const isInBracket = ({ own, at }: Place): boolean => openBracketIn(own.text.slice(0, at)) >= 0

/** What is spent beyond or short of what was allowed. */
const OF_A_PLAN = /超|预算|概算|节[约省支]|overs|underspe|overrun/i

/** Words that hold an amount against any other, planned or earlier. */
const HELD_AGAINST = /above|below|exceed|more|less|[高低]于/i

/** Of its unit, and neither three times as much nor a third of it: what changed, not what is told beside it. */
const isLike = ({ figure }: Place, base: Place | undefined): boolean => {
  const ratio = Number(figure.value) / Number(base?.figure.value)
  return base !== undefined && sameUnit(figure, base.figure) && ratio < 3 && ratio > 1 / 3
}

/** No semicolon stands between. */
const isTogether = (text: string, change: number, at: number): boolean =>
  change < at
    ? !/[；;]|\b(?:while|whereas|but|although|though|they)\b/i.test(text.slice(change, at))
    : !/[；;]/.test(text.slice(at, change))

/** Figures of one measure; in English not two bare numbers of other things, as `84 points from 38 matches`, nor a count beside a decimal. */
const sameKind = (base: Place, value: Place): boolean =>
  comparable(base.figure, value.figure) && !areOfOtherThings(base, value) && isCounted(base) === isCounted(value)

const isCounted = ({ figure }: Place): boolean => (isBare(figure) || isCount(figure)) && !figure.step.includes('.')

const areOfOtherThings = (a: Place, b: Place): boolean => {
  if (a.figure.unit !== undefined || b.figure.unit !== undefined) return false
  const [mine, yours] = [thingsBehind(a), thingsBehind(b)]
  return mine.length > 0 && yours.length > 0 && !mine.some(word => yours.includes(word))
}

/** The words right behind a number, up to the first that is no part of the name of what it counts. */
const thingsBehind = ({ own: { text }, at }: Place): string[] =>
  (THINGS.exec(text.slice(at + 1, at + 50))?.[0].match(/[a-z]{3,}/gi) ?? []).map(word => word.toLowerCase().replace(/s$/, ''))

const THINGS =
  /^(?: (?!(?:in|on|at|of|to|from|for|by|with|and|or|but|than|more|less|fewer|a|an|the|last|this|previous|year|years|earlier|before|was|were|is|are|had|have|has|per|up|down)\b)[a-z'’-]+){1,3}/i

/** Whether a change may be one of a figure: an amount of an amount of its unit, percent and multiples of any, points of percentages. */
const isOfChange = (change: Figure, figure: Figure): boolean => {
  if (change.kind === 'points') return figure.kind === 'percentage'
  if (change.kind === 'percentage' || change.kind === 'multiple') return true
  return figure.kind === change.kind && (sameUnit(figure, change) || (isBare(change) && isCount(figure)))
}

const isBare = ({ kind, unit }: Figure): boolean => kind === 'quantity' && unit === undefined

/** 1,946 people, an increase of 44: a count, whose noun the change does not say again. */
const isCount = ({ dimension }: Figure): boolean => dimension === 'count'

/** 2.87 million people, fewer than a year earlier (2.91 million): what is counted is not said again. */
const isSaidOnce = (a: Figure, b: Figure): boolean => (isBare(a) && isCount(b)) || (isBare(b) && isCount(a))

const claimOf = (stated: Figure, base: Figure, value: Figure, direction: Claim['direction']): Claim => ({
  kind: kindOf(stated),
  base,
  value,
  stated,
  ...(direction && { direction }),
})

const kindOf = ({ kind }: Figure): Claim['kind'] =>
  kind === 'percentage' || kind === 'points' ? 'growth' : kind === 'multiple' ? 'multiple' : 'difference'
