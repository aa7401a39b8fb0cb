import type { Figure } from '../../../../model/figure.js'
import { matchesOf } from '../../../../text/matches.js'
import { sameUnit } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { CHANGE_HAN, directionOf } from '../wordings/change-words.js'
import { figuresIn, pattern, type Skeleton } from '../wordings/skeleton.js'
import { yearOf } from './places.js'

/** 2023年较2019年增长93.3%: of what a list gave year by year. */
const BETWEEN = pattern(
  `(?<![\\p{Script=Han}])(?<later>⟨D⟩)[比较](?<earlier>⟨D⟩)(?:累计|共|净)?(?<verb>${CHANGE_HAN})(?:了|幅度?)?(?:为|达|约)?(?<stated>⟨PQ⟩)`,
)

/** A year right before its figure. */
const OF_YEAR = pattern('(?<year>⟨D⟩)(?:年?末|年?底)?(?:为|有|达)?(?<value>⟨Q⟩)')

/** Sentences looked back through, and values of a list of years. */
const BACK = 2
const FEWEST_LISTED = 3

/** Changes between two years of those that one sentence before, or its own, gives one by one. */
export const changesBetweenYears = (paragraph: readonly Skeleton[], before: readonly Skeleton[]): Claim[] =>
  paragraph.flatMap((own, index) =>
    matchesOf(BETWEEN, own.text).flatMap((match): Claim[] => {
      const { later, earlier, stated } = figuresIn(own, match)
      const lists = [...before, ...paragraph.slice(Math.max(0, index - BACK), index + 1)].slice(-BACK - 1).map(listedIn)
      const list = lists.findLast(({ size }) => size >= FEWEST_LISTED)
      const [value, base] = [list?.get(yearOf(later) ?? 0), list?.get(yearOf(earlier) ?? 0)]
      if (!value || !base || !stated || !sameUnit(base, value)) return []
      const direction = directionOf(match.groups!.verb!)
      const kind = stated.kind === 'percentage' ? 'growth' : 'difference'
      return kind === 'growth' || sameUnit(stated, base)
        ? [{ kind, base, value, stated, ...(direction && { direction }), confidence: 0.8 }]
        : []
    }),
  )

/** The figures a sentence gives right behind their years. */
const listedIn = (own: Skeleton): ReadonlyMap<number, Figure> => {
  const listed = new Map<number, Figure>()
  for (const match of matchesOf(OF_YEAR, own.text)) {
    const { year, value } = figuresIn(own, match)
    const told = yearOf(year)
    if (told !== undefined && value) listed.set(told, value)
  }
  return listed
}
