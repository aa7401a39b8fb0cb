import type { Document } from '../../../model/document.js'
import type { Figure } from '../../../model/figure.js'
import type { Draft } from '../../../model/finding.js'
import { locate, withinDocument } from '../within.js'
import { impossibleRates } from './bounded.js'
import { chineseClaims } from './chinese.js'
import type { Claim } from './claims.js'
import { englishClaims } from './english.js'
import { judge, type Verdict } from './judge.js'
import { type Skeleton, skeletonsOf } from './skeleton.js'

const WANTED = /[由从自比较占均共总]|计划|任务|率|倍|[增降减升]|\bfrom\b|\bof\b|percent|%|\bper\b/

const REAL = /生产总值|GDP|增加值|总产值|人均(?:可支配|纯)?收入|居民收入|可支配收入|gross domestic|real terms|inflation/i

/** Rates, differences and multiples that do not follow from the figures given beside them. */
export const rateMismatch = withinDocument('rate-mismatch', document => {
  const skeletons = skeletonsOf(document, WANTED)
  const seen = new Set<string>()
  const claimed = skeletons.flatMap((own, index) =>
    claimsOf(document, own, adjoining(skeletons[index - 1], own)).flatMap(claim => {
      const key = [claim.base, claim.value, claim.stated].map(({ start }) => start).join(' ')
      const verdict = seen.has(key) || isReal(claim, own.text) ? undefined : judge(claim)
      seen.add(key)
      return verdict ? [draft(document, claim, verdict)] : []
    }),
  )
  const settled = new Set([...seen].map(key => Number(key.split(' ').at(-1))))
  return [...claimed, ...impossibleRates(document).filter(({ locations: [rate] }) => !settled.has(rate!.start))]
})

const claimsOf = (document: Document, own: Skeleton, previous: Skeleton | undefined): Claim[] => [
  ...(document.language === 'en' ? [] : chineseClaims(own, previous)),
  ...(/[a-z]{2}/i.test(own.text) ? englishClaims(own) : []),
]

/** Output and income are given at current prices, their growth in real terms. */
const isReal = ({ base, kind }: Claim, text: string): boolean =>
  (kind === 'growth' || kind === 'increment') && base.kind === 'money' && REAL.test(text)

/** The sentence before, when it stands in the same block. */
const adjoining = (previous: Skeleton | undefined, own: Skeleton): Skeleton | undefined =>
  previous?.sentence.block === own.sentence.block ? previous : undefined

const draft = (document: Document, claim: Claim, { variant, computed, arithmetic, confidence }: Verdict): Draft => ({
  rule: 'rate-mismatch',
  level: confidence >= 0.8 && variant !== 'points' && variant !== 'direction' ? 'error' : 'warning',
  confidence,
  messageId: `rate-mismatch.${variant}`,
  data: {
    base: claim.base.raw,
    value: claim.value.raw,
    stated: claim.stated.raw,
    computed: `${computed}${claim.stated.kind === 'percentage' ? '%' : ''}`,
    rise: claim.direction !== 'down',
  },
  locations: [claim.base, claim.value, claim.stated]
    .filter(distinct)
    .map(figure => locate(document, figure, figure === claim.stated ? 'total' : 'part')),
  evidence: {
    arithmetic,
    figures: [claim.base, claim.value, claim.stated].filter(distinct).map(figure => evidenceOf(document, figure)),
    causes: variant === 'points' || variant === 'percent' ? ['unit'] : [],
  },
})

const distinct = (figure: Figure, index: number, all: readonly Figure[]): boolean => all.indexOf(figure) === index

const evidenceOf = (document: Document, { start, end, raw, value, unit }: Figure) => ({
  document: document.id,
  start,
  end,
  raw,
  ...(value !== undefined && { value }),
  ...(unit !== undefined && { unit }),
})
