import type { Figure } from '../../../../model/figure.js'
import { matchesOf } from '../../../../text/matches.js'
import { source } from '../../../../text/regexp.js'
import type { Claim } from '../claims/claims.js'
import { figuresIn, pattern, type Skeleton } from '../wordings/skeleton.js'

/** 出生率6.56‰；死亡率7.20‰；自然增长率-0.64‰, with the numbers of persons beside them or without. */
const RATES = pattern(
  source`
  出生率(?:为|是)?(?<value>⟨P⟩)[^‹PTMD›。]{0,30}死亡率(?:为|是)?(?<base>⟨P⟩)[^‹PTMD›。]{0,30}自然增长率(?:为|是)?[-－−–—负]?(?<stated>⟨P⟩)
`,
)

/** The natural growth of a population is the rate of births less that of deaths, whichever is the greater. */
export const naturalGrowth = (own: Skeleton): Claim[] =>
  own.text.includes('自然增长率')
    ? matchesOf(RATES, own.text).flatMap((match): Claim[] => {
        const { base, value, stated } = figuresIn(own, match)
        return base && value && stated ? [{ kind: 'difference', base, value, stated: unsigned(stated), loose: true, confidence: 0.85 }] : []
      })
    : []

/** 自然增长率为-0.64‰: how far the two rates are apart, whichever is the greater. */
const unsigned = (figure: Figure): Figure => {
  if (!figure.value?.startsWith('-')) return figure
  const value = figure.value.slice(1)
  return { ...figure, value, lo: value, hi: value }
}
