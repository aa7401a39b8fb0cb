import { Decimal } from 'decimal.js'
import type { Figure } from '../../../model/figure.js'
import { source } from '../../../text/regexp.js'
import { comparable } from './agreement.js'
import type { Claim } from './claims.js'
import { isSlip } from './judge.js'
import { figuresIn, matchesIn, pattern, ROUGHLY, type Skeleton } from './skeleton.js'

/** A word between two figures that parts neither. */
const N = "(?: (?!and\\b|or\\b|to\\b|from\\b|by\\b|than\\b|but\\b|while\\b)(?:⟨O⟩-)?[a-z'’-]+)"
const THE = '(?:(?:the|its|our|all|these|those|their|a total of|some|about) ){0,3}'
/** A number of hours or days tells how long something took: `259 were answered within 10 working days (86%)`. */
const WITHIN_TIME = '(?: (?:with)?in ⟨Q⟩(?: [a-z]+){0,2})?'
/** Behind a share these make it one of something else, or no share. */
const NO_SHARE =
  '(?! ?(?:of|more|less|higher|lower|fewer|above|below|increase|decrease|decline|rise|up|down|from|than|per|confidence|CI|points?)\\b|–|-)'

/** `1,911 of 2,940 questionnaires`, `12,480 of the 22,315 people on the register`. */
const PART_OF = `(?<value>⟨Q⟩)${N}{0,3} (?:out )?of ${THE}(?:[a-z'’-]+ ){0,3}?(?<base>⟨Q⟩)`
/** `Of 312 complaints received, 259`, the whole first. */
const OF_WHOLE = `\\bof ${THE}(?:[a-z'’-]+ ){0,2}?(?<base>⟨Q⟩)${N}{0,6}, (?:only |some |about )?(?<value>⟨Q⟩)`
/** How a share is said behind its part and whole, and in brackets. */
const SAID_BEHIND = source`
  (?:,? (?:or|which is|representing|i\.e\.) ${ROUGHLY}(?<said>⟨P⟩)${NO_SHARE}|, (?:giving |for |with |or )?an? (?:[a-z-]+ ){0,3}(?:rate
        |share|proportion|percentage|ratio) of ${ROUGHLY}(?<rated>⟨P⟩)${NO_SHARE})
`
const SAID_AFTER = `(?:\\(${ROUGHLY}(?<stated>⟨P⟩)\\)|${SAID_BEHIND})`
/** … and before them: `75% (1,911 of 2,940)`, `64.2 percent: 12,480 of the 22,315`. */
const SAID_BEFORE = `(?<stated>⟨P⟩)${NO_SHARE}${N}{0,4}? ?(?:[:(—–]|, or|,)\\s?(?:with |only |or |some )?`
const GAP = `[^‹QPTMD›.;(]{0,60}?`

const PATTERNS = [
  pattern(`${PART_OF}${GAP}${WITHIN_TIME}${GAP}${SAID_AFTER}`, 'dgiu'),
  pattern(`${OF_WHOLE}${GAP}${WITHIN_TIME}${GAP}${SAID_BEHIND}`, 'dgiu'),
  pattern(`${SAID_BEFORE}${PART_OF}`, 'dgiu'),
  pattern(
    `(?<stated>⟨P⟩) of (?:the|its|our|all|these|those|their) (?<base>⟨Q⟩)${N}{0,5}(?:, (?:or |some )?(?<value>⟨Q⟩)(?=,)|,? \\((?<inside>⟨Q⟩)\\))`,
    'dgiu',
  ),
]
/** What is left of a whole is divided again: `of whom 70 (54%)`. */
const DIVIDED_AGAIN = /\bof (?:whom|which|these|them|those)\b/i
/** What was planned or done before is no whole. */
const OTHER_TIME = /\b(?:last year|previous|earlier|target|planned|compared|against)\b/i

/** Shares of a part that stands with its whole in one sentence; wholes come first or last, shares before or behind. */
export const englishShares = (own: Skeleton): Claim[] => [
  ...PATTERNS.flatMap(regexp => matchesIn(own.text, regexp).flatMap(match => claimOf(own, match) ?? [])),
  ...matchesIn(own.text, WHOLE).flatMap(whole => sharesOf(own, whole)),
]

/** Of the 24 recommendations, 18 have been implemented (75%) and 2 rejected (8%): the parts of one whole, each with its share in brackets. */
const WHOLE = pattern(`\\bof ${THE}(?:[a-z'’-]+ ){0,2}?(?<base>⟨Q⟩)${N}{0,6},`, 'dgiu')
const PART = pattern(`(?<value>⟨Q⟩)(?: [a-z'’-]+){0,8}?(?: (?<aside>⟨Q⟩)${N}{0,4})?${WITHIN_TIME} ?\\(${ROUGHLY}(?<stated>⟨P⟩)\\)`, 'dgiu')

/** 19 had missed at least one service (32%): the number is no part. */
const SAID_ASIDE = /^(?:at least |more than |only )?(?:an?|one|two|three)$/i

const sharesOf = (own: Skeleton, whole: RegExpExecArray): Claim[] => {
  const { base } = figuresIn(own, whole)
  const from = whole.index + whole[0].length
  const until = from + (DIVIDED_AGAIN.exec(own.text.slice(from))?.index ?? own.text.length)
  return matchesIn(own.text, PART)
    .filter(({ index }) => from <= index && index < until)
    .flatMap(match => {
      const { value, stated, aside } = figuresIn(own, match)
      if (aside && !SAID_ASIDE.test(aside.raw)) return []
      return base && value && stated ? (shareOf(base, value, stated) ?? []) : []
    })
}

const claimOf = (own: Skeleton, match: RegExpExecArray): Claim | undefined => {
  const { base, value, inside, stated, said, rated } = figuresIn(own, match)
  const [part, share] = [value ?? inside, stated ?? said ?? rated]
  return base && part && share && !OTHER_TIME.test(match[0]) ? shareOf(base, part, share) : undefined
}

const shareOf = (base: Figure, value: Figure, share: Figure): Claim | undefined => {
  if (!comparable(base, value) || share.qualifier === 'under' || share.qualifier === 'over') return undefined
  const claim: Claim = { kind: 'share', base, value, stated: inPercent(share), loose: true }
  return { ...claim, confidence: isSlip(claim) ? 0.85 : 0.75 }
}

/** A fraction as the percentage people mean by it: `a quarter` is anything near 25%. */
export const inPercent = (share: Figure): Figure => {
  if (share.kind !== 'ratio' || share.value === undefined) return share
  const { lo: _, hi: __, ...rest } = share
  return { ...rest, kind: 'percentage', value: new Decimal(share.value).times(100).toFixed(), step: FRACTION_STEP }
}

/** Nobody says a quarter of 20%, or of 31%. */
const FRACTION_STEP = '5'
