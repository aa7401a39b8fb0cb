import type { Document } from '../../../../model/document.js'
import type { Figure } from '../../../../model/figure.js'
import { matchesOf } from '../../../../text/matches.js'
import { source } from '../../../../text/regexp.js'
import { comparable } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { fits } from '../claims/judge.js'
import { isMisprinted } from '../claims/misprints.js'
import { directionOf } from '../wordings/change-words.js'
import { figuresIn, pattern, type Skeleton } from '../wordings/skeleton.js'
import { TO_REACH, valuesOf } from './values-by-name.js'

/** 一般公共预算收入安排195,740万元，比上年完成数增长5.0%. */
const GROWN = pattern(
  source`
    (?<name>[\p{Script=Han}（）]{4,24}?)(?:安排|预期|预计|完成|实现|达到|达|为)*(?<value>⟨Q⟩)
      [，,](?:比|较)?(?:上年|去年|20\d\d年)?(?:预算)?(?:完成|执行|决算|实际)?数?(?:同期|同比)?(?<verb>增长|增加|下降|减少)(?<stated>⟨P⟩)
  `,
)
/** What stands before a name and is no part of it. */
const LEAD = /^.*(?:全[省市县区镇乡]|本级|[省市县区]级|其中|年|[，。；：])/u
/** Characters of a name by which it is found again. */
const SHORTEST = 4

/**
 * Growth of what the document tells by name for the year before as well, in whatever section: 一般公共预算收入完成186,420万元 (2025) … 2026年一般公共预算收入安排195,740万元，增长6.5%.
 * Several bodies may have accounts of one name, so only what one slip of the pen explains, and nothing where any value of the name makes it right.
 */
export const growthsByName = (document: Document, paragraphs: readonly (readonly Skeleton[])[]): Claim[] =>
  paragraphs.flat().flatMap(own =>
    /[增下减][长加降少]/.test(own.text)
      ? matchesOf(GROWN, own.text).flatMap(match => {
          const { value, stated } = figuresIn(own, match)
          const name = match.groups!.name!.replace(LEAD, '')
          if (!value?.value || !stated?.value || name.length < SHORTEST) return []
          const direction = directionOf(match.groups!.verb!)
          const claims = earlierOf(document, name, value).map(({ figure: base, isBefore }): Claim & { isBefore: boolean } => ({
            kind: 'growth',
            base,
            value,
            stated,
            ...(direction && { direction }),
            confidence: 0.75,
            isBefore,
          }))
          const missed = claims.some(fits) ? [] : claims.filter(claim => claim.isBefore && isMisprinted(claim))
          return missed.length === 1 ? missed : []
        })
      : [],
  )

/** Other values of a name, and whether they are of the year before that of one. */
const earlierOf = (document: Document, name: string, value: Figure): { figure: Figure; isBefore: boolean }[] => {
  const year = yearOf(value)
  return valuesOf(document, name, undefined, TO_REACH).flatMap(({ figure }) =>
    figure === value || figure.value === undefined || !comparable(figure, value) || figure.value === value.value
      ? []
      : [{ figure, isBefore: year !== undefined && yearOf(figure) === year - 1 }],
  )
}

/** The year a figure is of, when it is of all of one. */
const yearOf = ({ scope: { time = '' } }: Figure): number | undefined => (/^\d{4}$/.test(time) ? Number(time) : undefined)
