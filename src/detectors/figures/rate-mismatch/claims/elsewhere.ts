import type { Document } from '../../../../model/document.js'
import type { Figure } from '../../../../model/figure.js'
import { firstOf } from '../../../../model/span.js'
import { sentenceFiguresOf } from '../../../../text/figures/sentence-figures.js'
import { once } from '../../../../text/once.js'
import { tellingDigits } from '../../../../text/slips.js'
import { together } from '../averages/heads.js'
import type { Skeleton } from '../wordings/skeleton.js'
import { comparable, sameUnit } from './agreement.js'
import type { Claim } from './claims.js'
import { fits, isWrongWay } from './judge.js'

/** A figure that only chance would bring is asked for: so many amounts of a unit, spread over three powers of ten, may meet the range of the whole. */
const LIKELY = 0.3
const SPREAD = Math.log(1000)

/**
 * Whether some figure of the document, however far away, is the whole that makes a share right: 常住人口412,608人 … 居住在城镇的186,911人，占45.30%.
 * Where the share is so rough, or the amounts so many, that one of them would fit by chance, it says nothing. Numbers serve for searching
 * alone; none is shown.
 */
export const isShareElsewhere = (document: Document, { value, stated }: Claim): boolean => {
  const [part, percent, step] = [Number(value.value), Number(stated.value), Number(stated.step)]
  if (!(part > 0) || !(percent > step)) return false
  const [lo, hi] = [(100 * part) / (percent + step / 2), (100 * part) / (percent - step / 2)]
  const amounts = amountsOf(document).get(keyOf(value)) ?? []
  const at = firstOf(amounts.length, index => amounts[index]! >= lo)
  return at < amounts.length && amounts[at]! <= hi && (amounts.length * Math.log(hi / lo)) / SPREAD < LIKELY
}

/**
 * Whether a mean over some persons is one over more of them that the document counts: `we employed 5,846 people … 5,389 employees held permanent
 * contracts … 93,500 hours, an average of 16 hours per employee`.
 */
export const isMeanElsewhere = (document: Document, { value, stated, base }: Claim): boolean => {
  const [amount, mean, step, heads] = [Number(value.value), Number(stated.value), Number(stated.step), Number(base.value)]
  if (
    !(mean > step) ||
    base.kind !== 'quantity' ||
    (base.unit !== undefined && base.dimension !== 'count') ||
    value.canonicalUnit !== stated.canonicalUnit
  )
    return false
  const [lo, hi] = [amount / (mean + step / 2), amount / (mean - step / 2)]
  const persons = amountsOf(document).get(PERSONS) ?? []
  const at = firstOf(persons.length, index => persons[index]! >= lo)
  return lo > heads && at < persons.length && persons[at]! <= hi && (persons.length * Math.log(hi / lo)) / SPREAD < LIKELY
}

const PERSONS = 'quantity 人'

/** The distinct amounts of each unit, in rising order. */
const amountsOf = once((document: Document): ReadonlyMap<string, readonly number[]> => {
  const amounts = new Map<string, Set<number>>()
  for (const { figures } of sentenceFiguresOf(document))
    for (const figure of figures) {
      if (figure.value === undefined) continue
      const known = amounts.get(keyOf(figure)) ?? new Set()
      amounts.set(keyOf(figure), known.add(Number(figure.value)))
    }
  return new Map([...amounts].map(([key, values]) => [key, [...values].sort((a, b) => a - b)]))
})

const keyOf = ({ kind, dimension, canonicalUnit, unit }: Figure): string =>
  `${kind} ${(dimension === 'count' ? canonicalUnit : unit) ?? ''}`

/** 收入86.4亿元，成本62.2亿元，毛利24.2亿元，毛利率28%: another figure of its sentence than the nearest is the whole, or makes it with the part: 批捕483人，不捕726人，不捕率60%. */
export const isShareOfAnother = ({ figures }: Skeleton, claim: Claim): boolean =>
  [...figures.values()].some(
    base =>
      base !== claim.value &&
      base.value !== undefined &&
      comparable(base, claim.value) &&
      ((base !== claim.base && Number(base.value) > Number(claim.value.value ?? claim.value.hi) && fits({ ...claim, base })) ||
        fits({ ...claim, base: together(base, claim.value) })),
  )

/** Figures before and behind a rate that may be those it was reckoned from, and digits from which chance seldom makes it of two of them. */
const NEAR_BEFORE = 6
const NEAR_BEHIND = 2
const FEWEST_DIGITS = 3

/**
 * 产能3,900万颗，产量3,588万颗，产能利用率92.0%，销量3,463万颗，产销率96.52%: an amount told nearer to a rate, and what stands near it,
 * make it to the last digit, so that it was reckoned from them. The same amount with another base is rather a share of the wrong whole.
 */
export const isMadeNearby = ({ raw, sentence, figures }: Skeleton, claim: Claim): boolean => {
  const { kind, stated } = claim
  if (!MADE_OF_TWO.has(kind) || stepsIn(stated) < FEWEST_STEPS) return false
  const all = [...figures.values()]
  const at = all.findIndex(({ start }) => start === stated.start)
  const near = all
    .slice(Math.max(0, at - NEAR_BEFORE), at + 1 + NEAR_BEHIND)
    .filter(figure => figure.start !== stated.start && figure.value !== undefined && AMOUNTS.has(figure.kind))
  const undone = OF_WHOLE.has(kind) ? near.filter(({ start }) => UNDONE.test(raw.slice(0, start - sentence.start))) : []
  if (undone.some(one => near.some(other => one !== other && isPartOfBoth(one, other, stated)))) return true
  return near.some(base =>
    near.some(
      value => value !== base && value !== claim.value && !(isOf(claim, base) && isOf(claim, value)) && mayBeMeant(base, value, claim),
    ),
  )
}

/**
 * 点评28,640张，合理27,924张，合格率97.5%；点评病历3,720份，合理率94.6%: two figures that make the rate told before another are not those of the other,
 * unless it tells what the first leaves of all.
 */
export const isSpent = ({ figures }: Skeleton, claim: Claim): boolean =>
  claim.kind === 'share' &&
  [...figures.values()].some(
    other =>
      other.kind === 'percentage' &&
      other.start < claim.stated.start &&
      other.start > claim.value.start &&
      tellingDigits(other.value ?? '') >= FEWEST_DIGITS &&
      Math.abs(100 - Number(other.value) - Number(claim.stated.value)) > NEAR_REST &&
      fits({ ...claim, turned: false, stated: other }),
  )

/** Points by which a share may miss what another leaves and still be meant for it. */
const NEAR_REST = 5

/** How many steps of its last digit a figure makes, from which chance seldom brings it. */
const FEWEST_STEPS = 100

const stepsIn = ({ value, step }: Figure): number => (value === undefined ? 0 : Number(value) / Number(step))

const MADE_OF_TWO: ReadonlySet<string> = new Set(['share', 'growth', 'difference', 'margin'])
const OF_WHOLE: ReadonlySet<string> = new Set(['share', 'margin'])

const UNDONE = /[不未]\p{Script=Han}{1,4}$/u

/** 批捕12,846人，不捕8,273人，不捕率39.2%: a share of those who did and those who did not together. Numbers serve for telling alone; none is shown. */
const isPartOfBoth = (one: Figure, other: Figure, { value, step }: Figure): boolean => {
  if (!comparable(one, other) || !sameUnit(one, other) || one.kind === 'percentage') return false
  const share = (100 * Number(one.value)) / (Number(one.value) + Number(other.value))
  return Math.abs(share - Number(value)) <= Number(step) * HALF
}

/** Half a step, and what floats lose. */
const HALF = 0.5001

const AMOUNTS: ReadonlySet<string> = new Set(['quantity', 'money', 'percentage', 'duration'])

const isOf = ({ base, value }: Claim, figure: Figure): boolean => figure === base || figure === value

const mayBeMeant = (base: Figure, value: Figure, claim: Claim): boolean => {
  if (!comparable(base, value) || (claim.kind === 'share' && Number(value.value) > Number(base.value))) return false
  if (claim.kind === 'share' && base.kind === 'percentage') return false
  // what one figure leaves of another by chance is no share of a whole nobody named
  const meant = { ...claim, base, value, turned: claim.turned === true && base === claim.base }
  return !isWrongWay(meant) && fits(meant)
}

/** 受理4,862件，办结4,793件；热线受理1,246件，办结率98.1%: behind a semicolon, with an amount of its own before it, a rate is told of that. */
export const isOfLaterItem = ({ raw, sentence, figures }: Skeleton, { kind, value, stated }: Claim): boolean => {
  if (kind !== 'share' && kind !== 'margin') return false
  const at = raw.lastIndexOf('；', stated.start - sentence.start)
  const mark = sentence.start + at
  return (
    at >= 0 &&
    mark > value.start &&
    [...figures.values()].some(other => other.start > mark && other.end <= stated.start && sameUnit(other, value))
  )
}
