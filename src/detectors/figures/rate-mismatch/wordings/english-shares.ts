import type { Figure } from '../../../../model/figure.js'
import { matchesOf } from '../../../../text/matches.js'
import { source } from '../../../../text/regexp.js'
import { comparable, sameUnit } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { isShareOfAnother } from '../claims/elsewhere.js'
import { fits, isSlip } from '../claims/judge.js'
import { isMisprinted } from '../claims/misprints.js'
import { inPercent } from './fractions.js'
import { figuresIn, MORE_OR_LESS, pattern, ROUGHLY, type Skeleton } from './skeleton.js'

/** What may stand between the figures of one wording, and before a rounded one. */
const WORDS = '[^‹QPTM›.;]'
const SHARE = pattern(
  source`
  (?<![-–—‹QPTMDO›])(?<value>⟨Q⟩) (?:\w+ ){0,2}?(?:out )?of (?:the |these |its |our |all |those |their |a total of )?(?:[a-z-]+['’]s )?
    (?<base>⟨Q⟩)(?: [a-z][a-z-]*){0,6},? ?(?:\(|or |—|\(or )\s?${MORE_OR_LESS}(?<stated>⟨P⟩)
    (?! of| more| less| higher| lower| increase| decrease| confidence)
`,
  'dgiu',
)
/** Of 256 received, 128 were adopted, an adoption rate of 50%. */
const NAMED_RATE = pattern(
  source`
    \bof (?:the |these |our |its |all )?(?<base>⟨Q⟩)${WORDS}{0,40}?, (?<value>⟨Q⟩)${WORDS}{0,20}?\b
      (?<stem>[a-z]{4})[a-z]*${WORDS}{0,12}?,? (?:for |with |giving |or )?an? \k<stem>[a-z]* rate of ${MORE_OR_LESS}(?<stated>⟨P⟩)(?! of (?:those|them|these)\b)
  `,
  'dgiu',
)
/** Farm output of $120 million accounted for 15 percent of the total of $800 million. */
const ACCOUNTED = pattern(
  source`
  (?<value>⟨Q⟩)
    (?: [a-z-]+){0,4},? (?:(?:was |were |is |are )?(?:equal|equivalent) to|accounted for|accounting for|made up|makes up|make up
      |represented|representing|constituted|or) ${MORE_OR_LESS}(?<stated>⟨P⟩) of (?:the |its |their |our |all |a )?(?:(?!from |to |than |against )[a-z-]+ ){0,4}?(?:of )?
    (?<base>⟨Q⟩)
`,
  'dgiu',
)
/** planned to build 8,000 homes and completed 10,000, or 125 percent of the plan. */
const OF_PLAN = source`
  (?:(?: [a-z-]+){0,3},? (?:or|which is|that is|meeting|reaching|achieving) |(?: [a-z-]+){0,3} \()${MORE_OR_LESS}
    (?<stated>⟨P⟩) of (?:the |its |their |that |our )?(?:[a-z]+ )?(?:plan|target|goal|budget)\b
`
const PLANNED = pattern(
  `\\b(?:plan\\w*|target\\w*|goal\\w*|budget\\w*)(?: [a-z-]+){0,5} (?<base>⟨Q⟩)[a-z ,-]{0,50}?(?<value>⟨Q⟩)${OF_PLAN}`,
  'dgiu',
)
const OF_PLANNED = pattern(
  `(?<base>⟨Q⟩)(?: [a-z-]+){0,3} (?:planned|targeted|budgeted|scheduled)\\b[a-z ,-]{0,40}?(?<value>⟨Q⟩)${OF_PLAN}`,
  'dgiu',
)
/** 84 out of an establishment of 1,050 posts, a vacancy rate of 8 percent. */
const OUT_OF = pattern(
  source`
    (?<value>⟨Q⟩)(?:(?: [a-z-]+){0,2} of|(?: [a-z-]+){0,8}? out of) (?:[a-z]+ ){0,5}?(?<base>⟨Q⟩)
      (?: [a-z-]+){0,3},? (?:an? [a-z -]{0,24}(?:rate|ratio|share|proportion) of |or |\()${MORE_OR_LESS}(?<stated>⟨P⟩)
      (?! of| more| less| confidence)
  `,
  'dgiu',
)
/** 50 percent, 1,250 of 2,500 questionnaires having been returned. */
const RATE_THEN = pattern(
  `(?<stated>⟨P⟩)(?:, | ?[:(—–] ?)(?:with |that is,? )?(?<value>⟨Q⟩)(?: [a-z-]+)? (?:out )?of (?:the |all |its |their |our )?(?:[a-z]+ )?(?<base>⟨Q⟩)`,
  'dgiu',
)
/** 18.2 million on 1 May, or 65 percent of its capacity of 28 million. */
const OF_WHOLE_SHARE = pattern(
  `(?<value>⟨Q⟩)[^‹QPTM›.;]{0,30}?(?:,? (?:or|which is|representing)|,) ${MORE_OR_LESS}(?<stated>⟨P⟩) of (?:its|the|their) (?![^‹]{0,24}\\b(?:from|than|against) )[a-z -]{0,24}?(?<base>⟨Q⟩)`,
  'dgiu',
)
/** 1,284,600 calls, of which 942,300 led to an ambulance being sent, 73.4% of all calls. */
const OF_WHICH = pattern(
  `(?<base>⟨Q⟩)(?: [a-z-]+){0,3}, of (?:which|whom) ${ROUGHLY}(?<value>⟨Q⟩)[^‹QPTM›.;,]{0,60}, (?:or )?${ROUGHLY}(?<stated>⟨P⟩) of (?:all|the total|the whole|them)\\b`,
  'dgiu',
)
/** 201 participants (82.7% of 243). */
const IN_BRACKETS = pattern(
  `(?<value>⟨Q⟩)(?: [a-z-]+){0,4} \\(${MORE_OR_LESS}(?<stated>⟨P⟩) of (?:the |all |its |those |their )?(?<base>⟨Q⟩)`,
  'dgiu',
)
/** Capital of £462 million against risk-weighted assets of £2,200 million gives a ratio of 21%. */
const AGAINST = pattern(
  source`
    (?<value>⟨Q⟩) (?:against|on|over) (?:[a-z-]+ ){1,5}of (?<base>⟨Q⟩),? (?:gives|giving|gave|is|was|means|meant
      |or) (?:an? (?:[a-z-]+ ){0,3}(?:ratio|rate|yield|return|margin) of )?${MORE_OR_LESS}(?<stated>⟨P⟩)
  `,
  'dgiu',
)
/** Replacing the 240 buses is 75% complete, with 180 delivered. */
const COMPLETE = pattern(
  source`
    (?<base>⟨Q⟩)[^‹QPTM›.;]{0,40} (?:is|are|was|were) (?:now |about |only )?
      (?<stated>⟨P⟩) (?:complete|completed|full|filled|occupied|sold|let|staffed|done|finished),? (?:with|and) (?<value>⟨Q⟩)
  `,
  'dgiu',
)
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
        |share|proportion|percentage|ratio) of ${ROUGHLY}(?<rated>⟨P⟩)${NO_SHARE}|, (?<bare>⟨P⟩)(?=[.;]|$))
`
const SAID_AFTER = `(?:\\(${ROUGHLY}(?<stated>⟨P⟩)\\)|${SAID_BEHIND})`
/** … and before them: `75% (1,911 of 2,940)`, `64.2 percent: 12,480 of the 22,315`. */
const SAID_BEFORE = `(?<stated>⟨P⟩)${NO_SHARE}${N}{0,4}? ?(?:[:(—–]|, or|,)\\s?(?:with |only |or |some )?`
const GAP = `[^‹QPTMD›.;(]{0,60}?`
const PATTERNS = [
  pattern(`${PART_OF}${GAP}${WITHIN_TIME}${GAP}${SAID_AFTER}`, 'dgiu'),
  pattern(`${OF_WHOLE}${GAP}${WITHIN_TIME}${GAP}${SAID_BEHIND}`, 'dgiu'),
  pattern(`${SAID_BEFORE}${PART_OF}`, 'dgiu'),
  pattern(`(?<stated>⟨P⟩) of ${THE}[a-z’' -]{3,40} \\(${PART_OF}`, 'dgiu'), // in 91.4% of cases (1,126 of 1,340)
  pattern(
    `(?<stated>⟨P⟩) of (?:the|its|our|all|these|those|their) (?<base>⟨Q⟩)${N}{0,5}(?:,? or ${ROUGHLY}(?<value>⟨Q⟩)|, (?:some )?(?<told>⟨Q⟩)(?=,)|,? \\((?<inside>⟨Q⟩)\\))`,
    'dgiu',
  ),
  pattern(
    `\\bof ${THE}(?:[a-z'’-]+ ){0,2}?(?<base>⟨Q⟩)${N}{0,6}, (?:only |some |about )?(?<stated>⟨P⟩),? (?:or|that is,?) ${ROUGHLY}(?<value>⟨Q⟩)`,
    'dgiu',
  ),
]
/** `investigated 25 complaints and upheld 15 (60%)`; `52.4% of household waste was recycled: 31,440 tonnes of 60,000 tonnes`. */
const LOOSELY = [
  pattern(
    `(?<base>⟨Q⟩)(?: [a-z-]+){0,3},? and (?:[a-z]+ly )?[a-z]{2,}(?:ed|eld|old|ent|ade|ept|iven|ook) (?:only )?(?<value>⟨Q⟩)(?: [a-z-]+){0,2} \\(${ROUGHLY}(?<stated>⟨P⟩)\\)`,
    'dgiu',
  ),
  pattern(
    `(?<stated>⟨P⟩) of [a-z' -]{3,50}: (?:only |some )?(?<value>⟨Q⟩)(?: [a-z]+)? (?:out )?of ${THE}(?:[a-z'’-]+ ){0,2}?(?<base>⟨Q⟩)`,
    'dgiu',
  ),
]
/** What is left of a whole is divided again: `of whom 70 (54%)`. */
const DIVIDED_AGAIN = /\bof (?:whom|which|these|them|those)\b/i
/** What was planned or done before is no whole. */
const OTHER_TIME = /\b(?:last year|previous|earlier|target|planned|compared|against)\b/i

/** Shares of a part that stands with its whole in one sentence; wholes come first or last, shares before or behind. */
export const englishShares = (own: Skeleton): Claim[] => claimsIn(own).filter(claim => fits(claim) || !isShareOfAnother(own, claim))

const claimsIn = (own: Skeleton): Claim[] => [
  ...[SHARE, NAMED_RATE, RATE_THEN, OF_WHOLE_SHARE, OF_WHICH, IN_BRACKETS, OUT_OF, COMPLETE, AGAINST].flatMap(regexp =>
    outright(own, regexp),
  ),
  ...outright(own, ACCOUNTED).filter(claim => ofOneThing(own, claim)),
  ...[PLANNED, OF_PLANNED].flatMap(regexp => outright(own, regexp).map(claim => ({ ...claim, exact: true }))),
  ...PATTERNS.flatMap(regexp => matchesOf(regexp, own.text).flatMap(match => claimOf(own, match) ?? [])),
  ...LOOSELY.flatMap(regexp => matchesOf(regexp, own.text).flatMap(match => claimOf(own, match) ?? [])).filter(isMisprinted),
  ...matchesOf(WHOLE, own.text).flatMap(whole => sharesOf(own, whole)),
]

/** Of the 24 recommendations, 18 have been implemented (75%) and 2 rejected (8%): the parts of one whole, each with its share in brackets. */
const WHOLE = pattern(`\\bof ${THE}(?:(?!(?:is|are|was|were|ha[sd]|have|with)\\b)[a-z'’-]+ ){0,2}?(?<base>⟨Q⟩)${N}{0,6},`, 'dgiu')
const PART = pattern(`(?<value>⟨Q⟩)(?: [a-z'’-]+){0,8}?(?: (?<aside>⟨Q⟩)${N}{0,4})?${WITHIN_TIME} ?\\(${ROUGHLY}(?<stated>⟨P⟩)\\)`, 'dgiu')
/** 19 had missed at least one service (32%): the number is no part. */
const SAID_ASIDE = /^(?:at least |more than |only )?(?:an?|one|two|three)$/i

const sharesOf = (own: Skeleton, whole: RegExpExecArray): Claim[] => {
  const { base } = figuresIn(own, whole)
  const from = whole.index + whole[0].length
  const until = from + (DIVIDED_AGAIN.exec(own.text.slice(from))?.index ?? own.text.length)
  return matchesOf(PART, own.text)
    .filter(({ index }) => from <= index && index < until)
    .flatMap(match => {
      const { value, stated, aside } = figuresIn(own, match)
      if (aside && !SAID_ASIDE.test(aside.raw)) return []
      return base && value && stated ? (shareOf(base, value, stated) ?? []) : []
    })
}

const claimOf = (own: Skeleton, match: RegExpExecArray): Claim | undefined => {
  const { base, value, told, inside, stated, said, rated, bare } = figuresIn(own, match)
  const [part, share] = [value ?? told ?? inside, stated ?? said ?? rated ?? bare]
  return base && part && share && !OTHER_TIME.test(match[0]) ? shareOf(base, part, share) : undefined
}

const shareOf = (base: Figure, value: Figure, share: Figure): Claim | undefined => {
  if (!comparable(base, value) || share.qualifier === 'under' || share.qualifier === 'over') return undefined
  const claim: Claim = { kind: 'share', base, value, stated: inPercent(share), loose: true }
  return { ...claim, confidence: isSlip(claim) ? 0.85 : 0.75 }
}

/** Part, whole and share as one wording gives them. */
const outright = (own: Skeleton, regexp: RegExp): Claim[] =>
  matchesOf(regexp, own.text).flatMap(match => {
    const { base, value, stated } = figuresIn(own, match)
    return base && value && stated && comparable(base, value) ? [{ kind: 'share' as const, base, value, stated, loose: true }] : []
  })

/** Whether part and whole are measured in one unit, or count what one noun names. */
const ofOneThing = (own: Skeleton, { base, value }: Claim): boolean => {
  if (value.kind === 'money' || (value.unit !== undefined && value.dimension !== 'count')) return sameUnit(base, value)
  const [part, whole] = [value, base].map(figure => nounAfter(own, figure))
  return whole !== undefined && (part === undefined || part === whole)
}

const nounAfter = ({ sentence, raw }: Skeleton, { end }: Figure): string | undefined =>
  /^ ([a-z-]+)/i.exec(raw.slice(end - sentence.start, end - sentence.start + 40))?.[1]?.toLowerCase()
