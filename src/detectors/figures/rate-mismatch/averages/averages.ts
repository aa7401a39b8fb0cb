import type { Figure } from '../../../../model/figure.js'
import { matchesOf } from '../../../../text/matches.js'
import { source } from '../../../../text/regexp.js'
import { tellingDigits } from '../../../../text/slips.js'
import { sameUnit } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { awayOf, fits, isSlip, misprintOf } from '../claims/judge.js'
import { figuresIn, pattern, ROUGHLY, type Skeleton, WITHIN } from '../wordings/skeleton.js'
import { overDaysOfYear } from './days-of-year.js'
import { type IsHead, isHead, isHeadEn, isHeadNamed, isUnnamed, type Pair, type Placed, pairs, placedIn, sumsOfHeads } from './heads.js'

/** 校均2500册 · 平均每个小区300户 · 日均7.81万人次; not what surveys of households find, which is no quotient of totals: 人均可支配收入. */
const AVERAGE = pattern(
  source`
  (?:(?<each>[人户亩校日年月班村案件场店床头株生次例单企车站笔套])均|平均每(?<counted>[\p{Script=Han}]{1,2})|每(?<head>[\p{Script=Han}]{1,2})平均|平均单(?<single>[体个家]))
    (?!增长|增速|增幅|可支配|纯收入|消费支出|预期寿命)${WITHIN}{0,10}?(?<stated>⟨Q⟩)(?!左右的|以上的)
`,
)
/** £4.00 per visitor; an average of 25 each; 15 miles a day. */
const AVERAGE_EN = pattern(
  source`
  (?:on average,? (?:[a-z]+ )?
      |an? (?:average|mean) of |averaging |an average |works out at |ratio of |i\.e\.,? |that is,? |equal to |giving |or (?:some |about )?
      |represents? |spends |at )(?<stated>⟨Q⟩)(?: [a-z-]+){0,4}? (?:per|a|for each|for every) (?<noun>[a-z]{3,})(?![a-z])
`,
  'dgiu',
)
const EACH_EN = pattern('(?:an average (?:[a-z]+ )?of|\\bon average,?|, or) (?<stated>⟨Q⟩)(?: [a-z-]+){0,2}? each\\b', 'dgiu')
/** `£41,300 from 826 walkers, £50 each on average`. */
const EACH_AVERAGE_EN = pattern(', (?<stated>⟨Q⟩) (?:each,? on average|on average,? each)\\b', 'dgiu')
/** `The average grant was £1,303`, of an amount and of grants told before. */
const AVERAGE_OF_EN = pattern(
  `\\b[Tt]he (?:average|mean) (?<noun>[a-z]{4,}) (?:(?:was|is|came to|stood at) )${ROUGHLY}(?<stated>⟨Q⟩)(?! (?:a|an|per|each)\\b)`,
)
/** Awards totalled $65.7 million, an average of $150,000. */
const BARE_EN = pattern(`\\b(?:an average of|averaging) ${ROUGHLY}(?<stated>⟨Q⟩)(?=[.,;)]|$)`, 'dgiu')
/** The average grant was $15,000; spending per pupil came to £6,420; what it was made of stands on either side. */
const MEAN_EN = pattern(`\\b(?:average|mean) [a-z -]{2,30}? (?:was|is|of|came to|stood at) ${ROUGHLY}(?<stated>⟨Q⟩)`, 'dgiu')
const PER_EN = pattern(`\\bper (?<noun>[a-z]{3,}) (?:was|is|of|came to|averaged|stood at) ${ROUGHLY}(?<stated>⟨Q⟩)`, 'dgiu')
/** 80 hours for each of the 230 volunteers. */
const EACH_OF_EN = pattern(`(?<stated>⟨Q⟩)(?: [a-z-]+){0,2} (?:for|to|by|from) each of (?:the |its |our |their )?(?<base>⟨Q⟩)`, 'dgiu')
/** 1,260 households, 30 in each of the 42 villages: so many of each make the number right before. */
const EACH_IN_EN = pattern(
  `(?<value>⟨Q⟩)(?: [a-z-]+){0,4}, (?:with )?${ROUGHLY}(?<stated>⟨Q⟩)(?: [a-z-]+){0,2} (?:in|at|on|from|for|with|by) each of (?:the |its |our |their |all )?(?<base>⟨Q⟩)`,
  'dgiu',
)
/** 分六批进行，每批80人，共480人: so many of each make all. */
const EACH_TIMES = pattern(
  `(?<base>⟨Q⟩)${WITHIN}{0,8}[，,]每(?<counted>[\\p{Script=Han}])${WITHIN}{0,4}?(?<stated>⟨Q⟩)[，,]${WITHIN}{0,4}?(?:共|合计|总计)${WITHIN}{0,4}?(?<value>⟨Q⟩)`,
)
/** What no pattern here does without. */
const MEAN = /[均每]|[a-z]{3}/iu

/** Averages of an amount over a number of heads given before; silent wherever any two figures make them right. */
export const averages = (paragraph: readonly Skeleton[], before: readonly Skeleton[]): Claim[] =>
  paragraph.flatMap((own, index) => {
    if (!own.wanted || !MEAN.test(own.text)) return []
    const earlier = [...before, ...paragraph.slice(Math.max(0, index - BACK), index)].slice(-BACK)
    return [
      ...timesEach(own),
      ...inEach(own),
      ...anywhere(own),
      ...eachOf(own, earlier),
      ...[
        ...matchesOf(AVERAGE, own.text).map(match => ({
          match,
          isHead: isHead(match.groups!.each, match.groups!.counted ?? match.groups!.head ?? (match.groups!.single && '个')),
        })),
        ...[AVERAGE_EN, EACH_EN, EACH_AVERAGE_EN, AVERAGE_OF_EN].flatMap(regexp =>
          matchesOf(regexp, own.text).map(match => ({ match, isHead: isHeadEn(match.groups!.noun) })),
        ),
        ...matchesOf(BARE_EN, own.text).map(match => ({ match, isHead: isHeadNamed(own, match.index) })),
      ].flatMap(({ match, isHead }) => {
        const { stated } = figuresIn(own, match)
        if (!stated) return []
        const daily = match.groups!.each === '日' ? ofTheYear(own, earlier, match.index, stated) : []
        return [...daily, ...overHeads(own, earlier, match.index, stated, isHead)].slice(0, 1)
      }),
    ]
  })

const timesEach = (own: Skeleton): Claim[] =>
  matchesOf(EACH_TIMES, own.text).flatMap(match => {
    const { base, value, stated } = figuresIn(own, match)
    return base && base.unit === match.groups!.counted && value && stated && sameUnit(value, stated)
      ? [{ kind: 'each' as const, base, value, stated, loose: true }]
      : []
  })

const inEach = (own: Skeleton): Claim[] =>
  own.text.includes(' each of ')
    ? matchesOf(EACH_IN_EN, own.text).flatMap((match): Claim[] => {
        const { base, value, stated } = figuresIn(own, match)
        return base && value && stated?.kind === value.kind ? [{ kind: 'each', base, value, stated, loose: true, confidence: 0.8 }] : []
      })
    : []

/** Averages that say so themselves, of the one amount and the one number of heads that the sentence holds, wherever they stand. */
const anywhere = (own: Skeleton): Claim[] =>
  [MEAN_EN, PER_EN, EACH_OF_EN].flatMap(regexp =>
    matchesOf(regexp, own.text).flatMap(match => {
      const { stated, base } = figuresIn(own, match)
      if (!stated) return []
      const isCounted = isHeadEn(match.groups!.noun)
      const claims = pairs(placedIn(own, own.text.length), stated, base ? figure => figure === base : isCounted).map(({ claim }) => claim)
      return claims.length === 1 && !fits(claims[0]!) ? [{ ...claims[0]!, confidence: isSlip(claims[0]!) ? 0.85 : 0.75 }] : []
    }),
  )

/** £65 for each of 800 households: of an amount told before. */
const eachOf = (own: Skeleton, earlier: readonly Skeleton[]): Claim[] =>
  matchesOf(EACH_OF_EN, own.text).flatMap(match => {
    const { base, stated } = figuresIn(own, match)
    if (!base || !stated) return []
    const claimsOf = (placed: readonly Placed[]): Claim[] =>
      placed
        .filter(({ figure }) => figure.kind === stated.kind && sameUnit(figure, stated))
        .map(({ figure }) => ({ kind: 'each', base, value: figure, stated, loose: true }))
    const beside = claimsOf(placedIn(own, match.index))
    const before = claimsOf(earlier.flatMap(each => placedIn(each, each.text.length)))
    return beside.length === 1 && !before.some(fits) ? unexplained(beside) : unexplained([...before, ...beside])
  })

/** Of claims none of which comes out, the only one, or the only one but for a slip. */
const unexplained = (claims: readonly Claim[]): Claim[] => {
  if (claims.length === 0 || claims.some(fits)) return []
  const slipped = claims.filter(claim => isSlip(claim))
  const only = slipped.length === 1 ? slipped[0] : claims.length === 1 ? claims[0] : undefined
  return only ? [{ ...only, confidence: 0.75 }] : []
}

/** Claims made of one amount: a year is of one of two lengths. */
const YEARS = 2
const YEAR = /全年|年度|(?:19|20)\d{2}年(?!\d|[前一二三四上下])/

/**
 * 全年62.4万人次…日均1710人次: an amount of a whole year over its days, told only where a slip of the pen shows, for many count working
 * days, or where the year is too short.
 */
const ofTheYear = (own: Skeleton, earlier: readonly Skeleton[], end: number, stated: Figure): Claim[] => {
  const near = [...earlier.slice(-1), own]
  if (!near.some(({ raw }) => YEAR.test(raw))) return []
  const values = near.flatMap(each => placedIn(each, each === own ? end : each.text.length))
  const claims = values
    .filter(({ figure }) => figure.kind === stated.kind && sameUnit(figure, stated))
    .flatMap(({ figure: value }) => overDaysOfYear('each', value, stated))
  return claims.some(fits)
    ? []
    : claims
        .filter(claim => isSlipOfYear(claim) || (claims.length === YEARS && isOverTheYear(claim)))
        .slice(0, 1)
        .map(claim => ({ ...claim, confidence: 0.75 }))
}

/** Among days that may be working days three digits of which one is another tell nothing. */
const isSlipOfYear = (claim: Claim): boolean => {
  const slip = isSlip(claim)
  return slip === 'swapped' || (slip === 'changed' && tellingDigits(claim.stated.value ?? '') > 3)
}

/** So many a day would take more days than a year has, and not so many more, or of so lasting a thing (注册用户), that something else is meant. */
const isOverTheYear = ({ value, stated }: Claim): boolean => {
  const days = Number(value.lo) / Number(stated.hi)
  return days > YEAR_OF_DAYS.least && days < YEAR_OF_DAYS.most && stated.unit !== '人'
}

const YEAR_OF_DAYS = { least: 370, most: 420 }

const BACK = 4

/** Figures before an average of which every two are tried. */
const MOST_PLACED = 60

const overHeads = (own: Skeleton, earlier: readonly Skeleton[], end: number, stated: Figure, isHead: IsHead): Claim[] => {
  const near = placedIn(own, end)
  const before = [...earlier.flatMap(each => placedIn(each, each.text.length)), ...near].slice(-MOST_PLACED)
  const all = pairs(before, stated, isHead)
  const alone = all.filter(({ heads, amount }) => heads.own === own && amount.own === own)
  const later = pairs([...near, ...behind(own, end)], stated, isHead).filter(({ claim }) => claim.value.start > stated.start)
  if (alone.length === 0 && later.length > 0) return [] // the amount is told behind: it is a price with its product
  const together = sumsOfHeads(near, isHead)
  if (all.some(({ claim }) => together.some(base => fits({ ...claim, base })))) return []
  if (pairs([...before, ...behind(own, end)], stated, isHead).some(({ claim }) => claim.value.start > stated.start && fits(claim)))
    return []
  if (pairs(near, stated, isUnnamed).some(({ claim }) => fits(claim))) return []
  if (all.length === 0)
    return unexplained(pairs([...before, ...headBehind(own, end, stated, isHead)], stated, isHead).map(({ claim }) => claim))
  const only = alone.length === 1 ? alone[0] : undefined
  if (all.some(pair => fits(pair.claim) && (!only || pair === only))) return []
  if (only) return [{ ...only.claim, confidence: all.length === 1 ? 0.8 : 0.75 }]
  const meant = meantOf(all, near)
  return meant ? [meant] : []
}

/** Of several pairs none of which comes out, the one that is meant, by the first sign that leaves but one. */
const meantOf = (all: readonly Pair[], near: readonly Placed[]): Claim | undefined => {
  const last = near.slice(-2).map(({ figure }) => figure)
  const own = near[0]?.own
  const signs: readonly (readonly [(pair: Pair) => boolean, number])[] = [
    [({ heads, amount }) => last.includes(heads.figure) && last.includes(amount.figure), 0.7],
    [({ claim }) => isSlip(claim) !== undefined, 0.7],
    [({ claim }) => misprintOf(claim) !== undefined, 0.7],
    [pair => isOfOneName(pair) && isLikely(pair), 0.75],
    [({ heads }) => isOfAll(heads), 0.75],
    [pair => pair.heads.own === own && isMain(pair.amount) && isLikely(pair), 0.7],
    [() => true, 0.75],
  ]
  for (const [sign, confidence] of signs) {
    const [meant, ...others] = all.filter(sign)
    if (meant && others.length === 0) return { ...meant.claim, confidence }
  }
  return undefined
}

/** A wrong pair gives nothing like the average. */
const isLikely = ({ claim }: Pair): boolean => (awayOf(claim) ?? 1) <= FARTHEST

const FARTHEST = 0.35

/** 抚育2.6万亩 … 抚育投入520万元: amount and heads go by one name. */
const isOfOneName = ({ heads, amount }: Pair): boolean => {
  const [one, other] = [heads, amount].map(
    ({ own, at }) => /(\p{Script=Han}{2,12})$/u.exec(own.text.slice(Math.max(0, at - 12), at))?.[1] ?? '',
  )
  return Array.from({ length: Math.max(0, one!.length - 1) }, (_, at) => one!.slice(at, at + 2)).some(word => other!.startsWith(word))
}

/** No part of an amount told before it: neither 其中 nor 其余. */
const isMain = ({ own, at }: Placed): boolean => !/其中|其余|\b(?:of which|including)\b/.test(own.text.slice(0, at))

/** 人均薪酬12.5万元，薪酬总额3.55亿元: the amount may be told right behind. */
const behind = (own: Skeleton, end: number): Placed[] => placedIn(own, own.text.length).filter(({ at }) => at > end)

/** 员工总数8420人: the heads of all, not of some. */
const isOfAll = ({ own, at }: Placed): boolean =>
  /(?:总数|总人数|总户数|全[体院校县市镇]|在[岗职校册]|共有?)[^，,。；]{0,6}$/.test(own.text.slice(Math.max(0, at - 14), at))

/** 法官人均结案291件，全院法官70人: the heads told right behind. */
const headBehind = (own: Skeleton, end: number, stated: Figure, isHead: IsHead): Placed[] => {
  const heads = [...own.figures].flatMap(([at, figure]) =>
    figure !== stated &&
    at > end &&
    at - end < 40 &&
    !/[；;]/.test(own.text.slice(end, at)) &&
    figure.unit !== '人次' &&
    isHead(figure, own, at)
      ? [{ figure, own, at }]
      : [],
  )
  const inBracket = heads.find(({ at }) => IN_BRACKET.test(own.text.slice(end, at)))
  return inBracket ? [inBracket] : heads
}

/** 村均40.1万元（16个村）: told right behind for the purpose. */
const IN_BRACKET = pattern('⟨Q⟩[（(](?:按|共|全[\\p{Script=Han}])?$', 'u')
