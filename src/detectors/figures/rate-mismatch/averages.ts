import type { Figure } from '../../../model/figure.js'
import { sameUnit } from './agreement.js'
import type { Claim } from './claims.js'
import { fits, isSlip } from './judge.js'
import { figuresIn, matchesIn, pattern, ROUGHLY, type Skeleton, WITHIN } from './skeleton.js'

/** 校均2500册 · 平均每个小区300户 · 日均7.81万人次. */
const AVERAGE = pattern(
  `(?:(?<each>[人户亩校日年月班村案件场店床头株])均|平均每(?<counted>[\\p{Script=Han}]{1,2}))(?!增长|增速|增幅)${WITHIN}{0,10}?(?<stated>⟨Q⟩)(?!左右的|以上的)`,
)
/** What 人均 and its like divide by, as units of the heads. */
const HEADS: Readonly<Record<string, RegExp>> = {
  人: /^(?:人|名|位|人次)$/,
  户: /^户$/,
  亩: /^亩$/,
  校: /^(?:所|校)$/,
  日: /^(?:天|日)$/,
  年: /^年$/,
  月: /^(?:个月|月)$/,
  班: /^(?:个|班)$/,
  村: /^(?:个|村)$/,
  案: /^[件起宗]$/,
  件: /^件$/,
  场: /^场$/,
  店: /^[家个]$/,
  床: /^张$/,
  头: /^头$/,
  株: /^株$/,
}
/** £4.00 per visitor; an average of 25 each; 15 miles a day. */
const AVERAGE_EN = pattern(
  `(?:an average of |averaging |an average |works out at |or (?:some |about )?|represents? |spends |at )(?<stated>⟨Q⟩)(?: [a-z-]+){0,2}? (?:per|a|for each|for every) (?<noun>[a-z]{3,})(?![a-z])`,
  'dgiu',
)
const EACH_EN = pattern('(?:an average of|, or) (?<stated>⟨Q⟩)(?: [a-z-]+){0,2}? each\\b', 'dgiu')
/** The average grant was $15,000; spending per pupil came to £6,420; what it was made of stands on either side. */
const MEAN_EN = pattern(`\\b(?:average|mean) [a-z -]{2,30}? (?:was|is|of|came to|stood at) ${ROUGHLY}(?<stated>⟨Q⟩)`, 'dgiu')
const PER_EN = pattern(`\\bper (?<noun>[a-z]{3,}) (?:was|is|of|came to|averaged|stood at) ${ROUGHLY}(?<stated>⟨Q⟩)`, 'dgiu')
/** 80 hours for each of the 230 volunteers. */
const EACH_OF_EN = pattern(`(?<stated>⟨Q⟩)(?: [a-z-]+){0,2} (?:for|to|by|from) each of (?:the |its |our |their )?(?<base>⟨Q⟩)`, 'dgiu')
/** 分六批进行，每批80人，共480人: so many of each make all. */
const EACH_TIMES = pattern(
  `(?<base>⟨Q⟩)${WITHIN}{0,8}[，,]每(?<counted>[\\p{Script=Han}])${WITHIN}{0,4}?(?<stated>⟨Q⟩)[，,]${WITHIN}{0,4}?(?:共|合计|总计)${WITHIN}{0,4}?(?<value>⟨Q⟩)`,
)
const RANKED = /上年|去年|同期|计划|目标|增加|减少|增长|提高|下降/

/** What no pattern here does without. */
const MEAN = /[均每]|[a-z]{3}/iu

/** Averages of an amount over a number of heads given before; silent wherever any two figures make them right. */
export const averages = (paragraph: readonly Skeleton[], before: readonly Skeleton[]): Claim[] =>
  paragraph.flatMap((own, index) => {
    if (!own.wanted || !MEAN.test(own.text)) return []
    const earlier = [...before, ...paragraph.slice(Math.max(0, index - BACK), index)].slice(-BACK)
    return [
      ...timesEach(own),
      ...anywhere(own),
      ...[
        ...matchesIn(own.text, AVERAGE).map(match => ({ match, isHead: isHead(match.groups!.each, match.groups!.counted) })),
        ...[AVERAGE_EN, EACH_EN].flatMap(regexp =>
          matchesIn(own.text, regexp).map(match => ({ match, isHead: isHeadEn(match.groups!.noun) })),
        ),
      ].flatMap(({ match, isHead }) => {
        const { stated } = figuresIn(own, match)
        return stated ? overHeads(own, earlier, match.index, stated, isHead) : []
      }),
    ]
  })

const timesEach = (own: Skeleton): Claim[] =>
  matchesIn(own.text, EACH_TIMES).flatMap(match => {
    const { base, value, stated } = figuresIn(own, match)
    return base && base.unit === match.groups!.counted && value && stated && sameUnit(value, stated)
      ? [{ kind: 'each' as const, base, value, stated, loose: true }]
      : []
  })

/** Averages that say so themselves, of the one amount and the one number of heads that the sentence holds, wherever they stand. */
const anywhere = (own: Skeleton): Claim[] =>
  [MEAN_EN, PER_EN, EACH_OF_EN].flatMap(regexp =>
    matchesIn(own.text, regexp).flatMap(match => {
      const { stated, base } = figuresIn(own, match)
      if (!stated) return []
      const isCounted = isHeadEn(match.groups!.noun)
      const claims = pairs(placedIn(own, own.text.length), stated, base ? figure => figure === base : isCounted)
      return claims.length === 1 && !fits(claims[0]!) ? [{ ...claims[0]!, confidence: isSlip(claims[0]!) ? 0.85 : 0.75 }] : []
    }),
  )

const BACK = 4

type IsHead = (figure: Figure, own: Skeleton, at: number) => boolean

const isHead =
  (each: string | undefined, counted: string | undefined): IsHead =>
  ({ unit = '', canonicalUnit = '' }, own, at) => {
    const wanted = each ? HEADS[each]! : undefined
    if (wanted) return wanted.test(unit) || wanted.test(canonicalUnit)
    if (unit === '') return false
    return counted!.startsWith(unit) || (HEADS[counted![0]!]?.test(unit) ?? false) || own.text.slice(0, at).endsWith(counted![0]!)
  }

const isHeadEn =
  (noun: string | undefined): IsHead =>
  ({ unit, dimension, kind }, own, at) =>
    kind !== 'money' &&
    (noun === undefined
      ? unit === undefined || dimension === 'count'
      : unit?.replace(/s$/, '') === noun || new RegExp(`^ (?:[a-z-]+ ){0,2}${noun}(?:s|es)?\\b`, 'i').test(own.text.slice(at + 1, at + 40)))

interface Placed {
  readonly figure: Figure
  readonly own: Skeleton
  readonly at: number
}

const overHeads = (own: Skeleton, earlier: readonly Skeleton[], end: number, stated: Figure, isHead: IsHead): Claim[] => {
  const near = placedIn(own, end)
  const alone = pairs(near, stated, isHead)
  const claims = pairs([...earlier.flatMap(each => placedIn(each, each.text.length)), ...near], stated, isHead)
  if (
    claims.length === 0 ||
    claims.some(
      claim => fits(claim) && (alone.length !== 1 || alone.some(({ base, value }) => base === claim.base && value === claim.value)),
    )
  )
    return []
  if (alone.length === 1) return [{ ...alone[0]!, confidence: claims.length === 1 ? 0.8 : 0.75 }]
  const nearest = near.slice(-2).map(({ figure }) => figure)
  const adjacent = alone.find(({ base, value }) => nearest.includes(base) && nearest.includes(value))
  if (adjacent) return [{ ...adjacent, confidence: 0.7 }]
  const slipped = claims.filter(claim => isSlip(claim))
  if (slipped.length === 1) return [{ ...slipped[0]!, confidence: 0.7 }]
  return claims.length === 1 ? [{ ...claims[0]!, confidence: 0.75 }] : []
}

const pairs = (placed: readonly Placed[], stated: Figure, isHead: IsHead): Claim[] => {
  const bases = placed.filter(({ figure, own, at }) => isHead(figure, own, at))
  const values = placed.filter(
    ({ figure, own, at }) => figure.kind === stated.kind && sameUnit(figure, stated) && figure !== stated && !isHead(figure, own, at),
  )
  return bases.flatMap(({ figure: base }) =>
    values.map(({ figure: value }) => ({ kind: 'each' as const, base, value, stated, loose: true })),
  )
}

const placedIn = (own: Skeleton, end: number): Placed[] =>
  [...own.figures].flatMap(([at, figure]) =>
    at < end && !RANKED.test(own.text.slice(Math.max(0, at - 5), at)) ? [{ figure, own, at }] : [],
  )
