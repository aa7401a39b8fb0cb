import type { Figure } from '../../../model/figure.js'
import { comparable } from './agreement.js'
import type { Claim } from './claims.js'
import { fits } from './judge.js'
import { candidatesIn } from './parts.js'
import { matchesIn, pattern, SIGN, type Skeleton } from './skeleton.js'

/** 分别占总量的25%、35%、15%、25%; "10%, 20% and 30% respectively": shares side by side. */
const SHARES_HAN = pattern('分别占[^‹QPTM›，,。；;]{0,16}?(?<run>⟨P⟩(?:(?:、|和|及|与)⟨P⟩)+)')
const SHARES_EN = pattern('(?<run>⟨P⟩(?:, ⟨P⟩)*,? and ⟨P⟩)(?: of [a-z ]{3,30})?,? respectively', 'dgu')
const AMOUNTS = pattern('⟨Q⟩', 'gu')
const BACK = 3

/** Shares given one after another to amounts given one after another before them: all but one or two of them are of one whole. */
export const respectiveShares = (paragraph: readonly Skeleton[], before: readonly Skeleton[]): Claim[] =>
  paragraph.flatMap((own, index) => {
    if (!own.text.includes(SIGN.P) || !/分别占|respectively/.test(own.text)) return []
    const earlier = [...before, ...paragraph.slice(0, index)].slice(-BACK)
    return [SHARES_HAN, SHARES_EN].flatMap(regexp =>
      matchesIn(own.text, regexp).flatMap(match => {
        const [from, to] = match.indices!.groups!.run!
        const shares = [...own.figures].flatMap(([at, figure]) => (at >= from && at < to ? [figure] : []))
        const amounts = amountsBefore(own, match.index).slice(-shares.length)
        return amounts.length === shares.length && shares.length >= 2 ? claimsOf(amounts, shares, wholesFor(own, earlier, amounts)) : []
      }),
    )
  })

const amountsBefore = (own: Skeleton, end: number): Figure[] =>
  matchesIn(own.text, AMOUNTS).flatMap(({ index }) => (index < end ? (own.figures.get(index) ?? []) : []))

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
  const readings = wholes.map(base => {
    const claims = amounts.map((value, index): Claim => ({ kind: 'share', base, value, stated: shares[index]!, loose: true }))
    const wrong = claims.filter(claim => !fits(claim))
    return { wrong, right: claims.length - wrong.length }
  })
  const best = readings.reduce<(typeof readings)[number] | undefined>((a, b) => (a && a.right >= b.right ? a : b), undefined)
  if (!best || best.right === 0 || best.wrong.length > best.right) return []
  return best.wrong.map(claim => ({ ...claim, confidence: best.right >= 2 ? 0.85 : 0.7 }))
}
