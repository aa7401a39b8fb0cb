import type { Figure } from '../../../../model/figure.js'
import { matchesOf } from '../../../../text/matches.js'
import { source } from '../../../../text/regexp.js'
import { together } from '../averages/heads.js'
import { comparable, sameUnit } from '../claims/agreement.js'
import { candidatesIn } from '../claims/candidates.js'
import type { Claim } from '../claims/claims.js'
import { fits } from '../claims/judge.js'
import { directionOf } from '../wordings/change-words.js'
import { pattern, SIGN, type Skeleton } from '../wordings/skeleton.js'

/** 分别占总量的25%、35%、15%、25%; "10%, 20% and 30% respectively": shares side by side. */
const SHARES_HAN = pattern(
  '(?:分别占[^‹QPTM›，,。；;]{0,16}?|(?:占比|比重|占[^‹QPTM›，,。；;]{1,12}比[例重])分别(?:为|是|达))(?<run>⟨P⟩(?:(?:、|和|及|与)⟨P⟩)+)',
)
const SHARES_EN = pattern('(?<run>⟨P⟩(?:, ⟨P⟩)*,? and ⟨P⟩)(?: of [a-z ]{3,30})?,? respectively', 'dgu')
/** 与去年相比分别下降7.5%、8%、5.0%，去年分别为2000起、80人、2142人: changes side by side, and what they are held against. */
const CHANGES_HAN = pattern(
  source`
    分别(?:同比|比上年|较上年|比去年(?:同期)?|较去年)?(?<verb>增长|增加|上升|提高|下降|减少|降低)(?<run>⟨PQ⟩(?:(?:、|和|及|与)⟨PQ⟩)+)[，,；;。（(]*(?:而)?(?:上年|去年|⟨D⟩)
      (?:同期)?[^‹QPTM›，,。；;]{0,10}?(?:分别)?(?:为|是)(?<bases>⟨Q⟩(?:(?:、|和|及|与)⟨Q⟩)+)
  `,
)
/** 受理97件134人，去年同期为197件375人，同比分别下降50.8%、64.3%（件数下降50.8%、人数下降64.3%）: the values before are told before the changes. */
const CHANGES_BEHIND_HAN = pattern(
  source`
    (?<values>⟨Q⟩(?:(?:、|和|及|与)?⟨Q⟩)+)[，,；;（(]而?(?:上年|去年|⟨D⟩)(?:同期)?[^‹QPTM›，,。；;]{0,10}?(?:分别)?(?:为|是)?(?<bases>⟨Q⟩(?:(?:、|和|及|与)?⟨Q⟩)+)[）)]?[，,；;]
      (?<run>[^‹QPTM›，,。；;]{0,12}?(?:增长|增加|上升|提高|下降|减少|降低)⟨P⟩(?:(?:、|和|及|与)[^‹QPTM›，,。；;]{0,8}?⟨P⟩)+)
  `,
)
const AMOUNTS = pattern('⟨Q⟩', 'gu')
const BACK = 3

/** Shares given one after another to amounts given one after another before them: all but one or two of them are of one whole. */
export const respectiveShares = (paragraph: readonly Skeleton[], before: readonly Skeleton[]): Claim[] =>
  paragraph.flatMap((own, index) => {
    if (!own.text.includes(SIGN.P) || !/分别[占为是达]|respectively/.test(own.text)) return []
    const earlier = [...before, ...paragraph.slice(0, index)].slice(-BACK)
    return [SHARES_HAN, SHARES_EN].flatMap(regexp =>
      matchesOf(regexp, own.text).flatMap(match => {
        const shares = figuresBetween(own, match.indices!.groups!.run!)
        const amounts = amountsBefore(own, match.index).slice(-shares.length)
        return amounts.length === shares.length && shares.length >= 2 ? claimsOf(amounts, shares, wholesFor(own, earlier, amounts)) : []
      }),
    )
  })

/** Changes given one after another with the values before, in the order of the values told first. */
export const respectiveChanges = (paragraph: readonly Skeleton[]): Claim[] =>
  paragraph.flatMap(own => [...changesFirst(own), ...basesFirst(own)])

const basesFirst = (own: Skeleton): Claim[] =>
  own.text.includes(SIGN.P) && /[去上]年/.test(own.text)
    ? matchesOf(CHANGES_BEHIND_HAN, own.text).flatMap(match => {
        const { values, bases, run } = match.indices!.groups!
        const [amounts, earlier, changes] = [values, bases, run].map(span => figuresBetween(own, span!))
        if (amounts!.length !== changes!.length || earlier!.length !== changes!.length) return []
        return changes!.flatMap((stated, index): Claim[] => {
          const [base, value] = [earlier![index]!, amounts![index]!]
          const direction = directionOf(lastVerb(match.groups!.run!, index))
          return sameUnit(base, value) ? [{ kind: 'growth', base, value, stated, ...(direction && { direction }), confidence: 0.85 }] : []
        })
      })
    : []

/** The verb of the change at a place of a row, its own or that of those before it. */
const lastVerb = (run: string, index: number): string => {
  const own = run
    .split(SIGN.P)
    .slice(0, index + 1)
    .join('')
  return matchesOf(CHANGE_VERBS, own).at(-1)?.[0] ?? ''
}

const CHANGE_VERBS = /增长|增加|上升|提高|下降|减少|降低/g

const changesFirst = (own: Skeleton): Claim[] =>
  own.text.includes('分别')
    ? matchesOf(CHANGES_HAN, own.text).flatMap(match => {
        const [changes, bases] = ['run', 'bases'].map(name => figuresBetween(own, match.indices!.groups![name]!))
        const values = amountsBefore(own, match.index).slice(-changes!.length)
        const direction = directionOf(match.groups!.verb!)
        if (changes!.length !== bases!.length || values.length !== changes!.length) return []
        return changes!.flatMap((stated, index): Claim[] => {
          const [base, value] = [bases![index]!, values[index]!]
          const kind = stated.kind === 'percentage' ? 'growth' : 'difference'
          return sameUnit(base, value) ? [{ kind, base, value, stated, ...(direction && { direction }), confidence: 0.85 }] : []
        })
      })
    : []

const figuresBetween = (own: Skeleton, [from, to]: readonly [number, number]): Figure[] =>
  [...own.figures].flatMap(([at, figure]) => (at >= from && at < to ? [figure] : []))

const amountsBefore = (own: Skeleton, end: number): Figure[] =>
  matchesOf(AMOUNTS, own.text).flatMap(({ index }) => (index < end ? (own.figures.get(index) ?? []) : []))

/** Greater amounts told before the list, of its measure. */
const wholesFor = (own: Skeleton, earlier: readonly Skeleton[], amounts: readonly Figure[]): Figure[] =>
  [...earlier, own]
    .flatMap(each => candidatesIn(each, 0))
    .flatMap(({ figure, whole }) =>
      whole && !amounts.includes(figure) && amounts.every(part => comparable(figure, part) && Number(figure.value) > Number(part.value))
        ? [figure]
        : [],
    )

const claimsOf = (amounts: readonly Figure[], shares: readonly Figure[], wholes: readonly Figure[]): Claim[] => {
  const sum = sumOf(amounts)
  const readings = [...wholes, ...(sum ? [sum] : [])].map(base => {
    const claims = amounts.map((value, index): Claim => ({ kind: 'share', base, value, stated: shares[index]!, loose: true }))
    const wrong = claims.filter(claim => !fits(claim))
    return { base, wrong, right: claims.length - wrong.length }
  })
  const best = readings.reduce<(typeof readings)[number] | undefined>((a, b) => (a && a.right >= b.right ? a : b), undefined)
  if (!best || best.right === 0 || best.wrong.length > best.right || (best.base === sum && best.wrong.length > 1)) return []
  return best.wrong.map(claim => ({ ...claim, confidence: best.right >= 2 ? 0.85 : 0.7 }))
}

/** 分别为12,486万元、8,264万元、21,875万元和9,648万元，占比分别为…: of so many amounts, all but one of which are shares of their sum, that sum is the whole. */
const FEWEST = 3

const sumOf = (amounts: readonly Figure[]): Figure | undefined => {
  const isOne = amounts.length >= FEWEST && amounts.every(each => each.value !== undefined && sameUnit(amounts[0]!, each))
  return isOne ? { ...amounts.reduce(together), raw: amounts.map(({ raw }) => raw).join('+') } : undefined
}
