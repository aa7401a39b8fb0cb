import type { Figure } from '../../../../model/figure.js'
import { matchesOf } from '../../../../text/matches.js'
import { source } from '../../../../text/regexp.js'
import type { Claim } from '../claims/claims.js'
import { fits, isSlip } from '../claims/judge.js'
import { figuresIn, pattern, type Skeleton } from '../wordings/skeleton.js'

const DAYS_OF_YEAR: readonly string[] = ['365', '366']

/** An amount over the days of a year, as either length of it would have it; the days stand nowhere in the text. */
export const overDaysOfYear = (kind: 'each' | 'share', value: Figure, stated: Figure): readonly Claim[] =>
  DAYS_OF_YEAR.map(days => ({
    kind,
    base: { ...value, raw: `${days}天`, value: days, lo: days, hi: days, step: '1', unit: '天' },
    value,
    stated,
    loose: true,
  }))

/** 空气优良天数351天，优良率95.9%. */
const FINE = pattern(
  source`
  优良(?:天数|天气|级)?(?:的天数)?(?:达到?|为|共)?(?<value>⟨Q⟩)[，,（(、]${'[^‹QPTMD›，。；;]'}{0,6}?优良(?:天数|天气)?(?:率|比例|占比)(?:达到?|为|是)?(?<stated>⟨P⟩)
`,
)

/** Days of a year on which the air was good, in percent: told only where a slip of the pen shows, for not every day may have been measured. */
export const fineDays = (own: Skeleton): Claim[] =>
  own.text.includes('优良')
    ? matchesOf(FINE, own.text).flatMap(match => {
        const { value, stated } = figuresIn(own, match)
        const claims = value?.unit === '天' && stated ? overDaysOfYear('share', value, stated) : []
        return claims.some(fits) ? [] : claims.filter(claim => isSlip(claim)).slice(0, 1)
      })
    : []
