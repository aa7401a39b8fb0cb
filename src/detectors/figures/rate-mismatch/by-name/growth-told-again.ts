import type { Figure } from '../../../../model/figure.js'
import { groupedBy } from '../../../../model/grouping.js'
import { matchesOf } from '../../../../text/matches.js'
import { tellingDigits } from '../../../../text/slips.js'
import { comparable } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { fits } from '../claims/judge.js'
import { isMisprinted } from '../claims/misprints.js'
import { directionOf } from '../wordings/change-words.js'
import { figuresIn, pattern, ROUGHLY, type Skeleton } from '../wordings/skeleton.js'

const VERB = '(?<verb>rose|fell|grew|increased|decreased|dropped|declined|climbed|risen|fallen|up|down|reduced)'
/** `Leakage fell by 6.4% to 46.8 million litres`, `revenue of £312.4 million, up 9.6%`. */
const GROWN = [
  pattern(`\\b${VERB}(?: by)? ${ROUGHLY}(?<stated>⟨P⟩)(?: in ⟨D⟩)?,? to (?<value>⟨Q⟩)`, 'dgiu'),
  pattern(
    `(?<value>⟨Q⟩)(?: [a-z]+)?, (?<verb>up|down)(?: by)? ${ROUGHLY}(?<stated>⟨P⟩)(?=[.,;]|$|\\n| (?:year|on|from|compared)\\b)`,
    'dgiu',
  ),
  pattern(`(?<value>⟨Q⟩)[，,（(](?:同比|比上年|较上年|比去年|较去年)(?:同期)?(?<verb>增长|下降|增加|减少)(?:了|约)?(?<stated>⟨P⟩)`),
]
/** `46.8 million litres, compared with 50.0 million litres in 2022/23`, `from £285.0 million to £312.4 million`. */
const HELD = [
  pattern(
    `(?<value>⟨Q⟩)(?: [a-z-]+){0,4}(?: ⟨D⟩)?,? (?:compared (?:with|to)|against|versus|up from|down from|from) (?:the |a |an )?(?<base>⟨Q⟩)`,
    'dgiu',
  ),
  pattern(`\\bfrom (?:the |a |an )?(?<base>⟨Q⟩)(?: [a-z-]+){0,4}(?: ⟨D⟩)? to (?<value>⟨Q⟩)`, 'dgiu'),
  pattern(`(?<value>⟨Q⟩)[，,（(](?:上年|去年|⟨D⟩)(?:同期)?(?:为|是)?(?<base>⟨Q⟩)`),
  pattern(`[由从](?:上年|去年|⟨D⟩)(?:同期)?的?(?<base>⟨Q⟩)(?:增[长加]|提[高升]|上升|扩大|下降|减少|降)?(?:到|至)(?<value>⟨Q⟩)`),
]
/** Told at other prices or of other things than the amounts. */
const OTHER_TERMS =
  /\b(?:constant|comparable|organic|like-for-like|underlying|adjusted|real|in local currenc|excluding|per cent of)|可比|不变价|生产总值|增加值|实际|扣除|同口径|产值|人均|累计/i
/** A shorter amount comes again by chance. */
const FEWEST_DIGITS = 3

/**
 * Growth to an amount that is told without what it came from, where another paragraph holds the very amount against that: `Leakage fell by 3.4% to 46.8 million litres` and
 * `46.8 million litres, compared with 50.0 million`. Only what one slip of the pen explains, and nothing where any of them makes it right.
 */
export const growthsToldAgain = (paragraphs: readonly (readonly Skeleton[])[]): Claim[] => {
  const all = paragraphs.flat()
  const grown = all.flatMap(own => told(own, GROWN).filter(({ value, stated }) => isLong(value) && stated !== undefined))
  if (grown.length === 0) return []
  const basesOf = groupedBy(
    all.flatMap(own => told(own, HELD)),
    ({ value }) => keyOf(value),
  )
  return grown.flatMap(({ own, value, stated, verb }) => {
    const direction = directionOf(verb)
    const claims = (basesOf.get(keyOf(value)) ?? []).flatMap(({ own: other, base }): Claim[] =>
      other === own || !base || !comparable(base, value)
        ? []
        : [{ kind: 'growth', base, value, stated: stated!, ...(direction && { direction }), confidence: 0.8 }],
    )
    return claims.length === 0 || claims.some(fits) ? [] : claims.filter(isMisprinted).slice(0, 1)
  })
}

interface Told {
  readonly own: Skeleton
  readonly value: Figure
  readonly base: Figure | undefined
  readonly stated: Figure | undefined
  readonly verb: string
}

const told = (own: Skeleton, patterns: readonly RegExp[]): Told[] =>
  !own.wanted || OTHER_TERMS.test(own.text)
    ? []
    : patterns.flatMap(regexp =>
        matchesOf(regexp, own.text).flatMap((match): Told[] => {
          const { value, base, stated } = figuresIn(own, match)
          return value?.value === undefined ? [] : [{ own, value, base, stated, verb: match.groups!.verb ?? '' }]
        }),
      )

const isLong = ({ value = '' }: Figure): boolean => tellingDigits(value) >= FEWEST_DIGITS

const keyOf = ({ value, canonicalUnit }: Figure): string => `${value} ${canonicalUnit ?? ''}`
