import type { Document } from '../../../model/document.js'
import type { Figure } from '../../../model/figure.js'
import { firstOf } from '../../../model/span.js'
import { once } from '../../../text/once.js'
import { sentenceFiguresOf } from '../../../text/sentence-figures.js'
import { comparable } from './agreement.js'
import type { Claim } from './claims.js'
import { fits } from './judge.js'
import type { Skeleton } from './skeleton.js'

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

/** 收入86.4亿元，成本62.2亿元，毛利24.2亿元，毛利率28%: of the figures of its sentence another than the nearest is the whole. */
export const isShareOfAnother = ({ figures }: Skeleton, claim: Claim): boolean =>
  [...figures.values()].some(
    base =>
      base !== claim.base && comparable(base, claim.value) && Number(base.value) > Number(claim.value.value) && fits({ ...claim, base }),
  )
