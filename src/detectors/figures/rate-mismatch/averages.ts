import type { Figure } from '../../../model/figure.js'
import { parseExact, plain, plus } from '../../../text/decimals.js'
import { once } from '../../../text/once.js'
import { source } from '../../../text/regexp.js'
import { sameUnit } from './agreement.js'
import type { Claim } from './claims.js'
import { fits, isSlip } from './judge.js'
import { figuresIn, matchesIn, pattern, ROUGHLY, type Skeleton, WITHIN } from './skeleton.js'

/** 校均2500册 · 平均每个小区300户 · 日均7.81万人次; not what surveys of households find, which is no quotient of totals: 人均可支配收入. */
const AVERAGE = pattern(
  source`
  (?:(?<each>[人户亩校日年月班村案件场店床头株生次例单企车站笔套])均|平均每(?<counted>[\p{Script=Han}]{1,2}))
    (?!增长|增速|增幅|可支配|纯收入|消费支出|预期寿命)${WITHIN}{0,10}?(?<stated>⟨Q⟩)(?!左右的|以上的)
`,
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
  生: /^(?:人|名|位)$/,
  次: /^(?:人次|次|例次|台次)$/,
  例: /^例$/,
  单: /^[单件]$/,
  企: /^[家户个]$/,
  车: /^(?:辆|台|车次)$/,
  站: /^[个座]$/,
  笔: /^笔$/,
  套: /^套$/,
}
/** £4.00 per visitor; an average of 25 each; 15 miles a day. */
const AVERAGE_EN = pattern(
  source`
  (?:on average,? (?:[a-z]+ )?
      |an average of |averaging |an average |works out at |ratio of |i\.e\.,? |that is,? |equal to |giving |or (?:some |about )?
      |represents? |spends |at )(?<stated>⟨Q⟩)(?: [a-z-]+){0,4}? (?:per|a|for each|for every) (?<noun>[a-z]{3,})(?![a-z])
`,
  'dgiu',
)
const EACH_EN = pattern('(?:an average (?:[a-z]+ )?of|, or) (?<stated>⟨Q⟩)(?: [a-z-]+){0,2}? each\\b', 'dgiu')
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
      ...eachOf(own, earlier),
      ...[
        ...matchesIn(own.text, AVERAGE).map(match => ({ match, isHead: isHead(match.groups!.each, match.groups!.counted) })),
        ...[AVERAGE_EN, EACH_EN].flatMap(regexp =>
          matchesIn(own.text, regexp).map(match => ({ match, isHead: isHeadEn(match.groups!.noun) })),
        ),
      ].flatMap(({ match, isHead }) => {
        const { stated } = figuresIn(own, match)
        if (!stated) return []
        const daily = match.groups!.each === '日' ? ofTheYear(own, earlier, match.index, stated) : []
        return [...daily, ...overHeads(own, earlier, match.index, stated, isHead)].slice(0, 1)
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

/** £65 for each of 800 households: of an amount told before. */
const eachOf = (own: Skeleton, earlier: readonly Skeleton[]): Claim[] =>
  matchesIn(own.text, EACH_OF_EN).flatMap(match => {
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

const YEAR = /全年|年度|(?:19|20)\d{2}年(?!\d|[前一二三四上下])/
const DAYS_OF_YEAR = ['365', '366']

/** 全年62.4万人次…日均1710人次: an amount of a whole year over its days, told only where a slip of the pen shows, for many count working days. */
const ofTheYear = (own: Skeleton, earlier: readonly Skeleton[], end: number, stated: Figure): Claim[] => {
  const near = [...earlier.slice(-1), own]
  if (!near.some(({ raw }) => YEAR.test(raw))) return []
  const values = near.flatMap(each => placedIn(each, each === own ? end : each.text.length))
  const claims = values
    .filter(({ figure }) => figure.kind === stated.kind && sameUnit(figure, stated))
    .flatMap(({ figure: value }) =>
      DAYS_OF_YEAR.map(
        (days): Claim => ({
          kind: 'each',
          base: { ...value, raw: `${days}天`, value: days, lo: days, hi: days, step: '1', unit: '天' },
          value,
          stated,
          loose: true,
        }),
      ),
    )
  return claims.some(fits)
    ? []
    : claims
        .filter(claim => isSlip(claim) === 'swapped')
        .slice(0, 1)
        .map(claim => ({ ...claim, confidence: 0.75 }))
}

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

const isHeadEn = (noun: string | undefined): IsHead => {
  if (noun === undefined) return ({ unit, dimension, kind }) => kind !== 'money' && (unit === undefined || dimension === 'count')
  const behind = new RegExp(`^ (?:[a-z-]+ ){0,2}${noun}(?:s|es)?\\b`, 'i')
  const before = new RegExp(`(?:^|[a-z] )${noun}s [a-z]+ (?:(?:by|from) [^a-z]+ )?to $`, 'i')
  return ({ unit, kind }, own, at) =>
    kind !== 'money' &&
    (unit?.replace(/s$/, '') === noun ||
      behind.test(own.text.slice(at + 1, at + 40)) ||
      before.test(own.text.slice(Math.max(0, at - noun.length - BEFORE_HEAD), at)))
}

/** As far as a noun stands before the number it rose to. */
const BEFORE_HEAD = 60

/** 18 places; £361,000 for the remaining 19 at £19,000 a place: heads that are told without their noun. */
const isUnnamed: IsHead = ({ unit, kind }) => kind === 'quantity' && unit === undefined

interface Placed {
  readonly figure: Figure
  readonly own: Skeleton
  readonly at: number
}

/** Figures before an average of which every two are tried. */
const MOST_PLACED = 60

const overHeads = (own: Skeleton, earlier: readonly Skeleton[], end: number, stated: Figure, isHead: IsHead): Claim[] => {
  const near = placedIn(own, end)
  const alone = pairs(near, stated, isHead)
  const before = [...earlier.flatMap(each => placedIn(each, each.text.length)), ...near].slice(-MOST_PLACED)
  const claims = pairs(before, stated, isHead)
  if (claims.some(({ value }) => sumsOfHeads(near, isHead).some(base => fits({ kind: 'each', base, value, stated, loose: true }))))
    return []
  if (pairs([...before, ...behind(own, end)], stated, isHead).some(claim => claim.value.start > stated.start && fits(claim))) return []
  if (pairs(near, stated, isUnnamed).some(fits)) return []
  if (claims.length === 0) return unexplained(pairs([...before, ...headBehind(own, end, isHead)], stated, isHead))
  if (
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
  const ofAll = claims.filter(({ base }) => before.some(place => place.figure === base && isOfAll(place)))
  const only = claims.length === 1 ? claims[0] : ofAll.length === 1 ? ofAll[0] : undefined
  return only ? [{ ...only, confidence: 0.75 }] : []
}

/** 人均薪酬12.5万元，薪酬总额3.55亿元: the amount may be told right behind. */
const behind = (own: Skeleton, end: number): Placed[] => placedIn(own, own.text.length).filter(({ at }) => at > end)

/** 新建3.6万亩、改造2.8万亩，总投资1.92亿元，亩均3000元: heads that stand side by side are taken together as well. */
const sumsOfHeads = (placed: readonly Placed[], isHead: IsHead): Figure[] => {
  const heads = placed.filter(({ figure, own, at }) => isHead(figure, own, at))
  let sum: Figure | undefined
  return heads.flatMap(({ figure, own, at }, index) => {
    const previous = heads[index - 1]
    const isBeside = previous !== undefined && BESIDE.test(own.text.slice(previous.at + 1, at)) && sameUnit(previous.figure, figure)
    sum = isBeside && sum ? together(sum, figure) : figure
    return isBeside ? [sum] : []
  })
}

const BESIDE = /^(?:、|和|及|,? and )[^，。；,;.]{0,16}$/

const together = (one: Figure, other: Figure): Figure => {
  const value = plain(plus(parseExact(one.value!), parseExact(other.value!)))
  return { ...one, value, lo: value, hi: value }
}

/** 员工总数8420人: the heads of all, not of some. */
const isOfAll = ({ own, at }: Placed): boolean =>
  /(?:总数|总人数|总户数|全[体院校县市镇]|在[岗职校册]|共有?)[^，,。；]{0,6}$/.test(own.text.slice(Math.max(0, at - 14), at))

/** 法官人均结案291件，全院法官70人: the heads told right behind. */
const headBehind = (own: Skeleton, end: number, isHead: IsHead): Placed[] =>
  [...own.figures].flatMap(([at, figure]) =>
    at > end && at - end < 40 && !/[；;]/.test(own.text.slice(end, at)) && figure.unit !== '人次' && isHead(figure, own, at)
      ? [{ figure, own, at }]
      : [],
  )

/** 参加11280人，平均每次940人次. */
const areOfPersons = (a: Figure, b: Figure): boolean =>
  [a, b].every(({ canonicalUnit = '' }) => canonicalUnit === '人' || canonicalUnit === '人次')

const pairs = (placed: readonly Placed[], stated: Figure, isHead: IsHead): Claim[] => {
  const bases = placed.filter(({ figure, own, at }) => isHead(figure, own, at))
  const values = placed.filter(
    ({ figure, own, at }) =>
      figure.kind === stated.kind &&
      (sameUnit(figure, stated) || areOfPersons(figure, stated)) &&
      figure !== stated &&
      !isHead(figure, own, at),
  )
  return bases.flatMap(({ figure: base }) =>
    values.map(({ figure: value }) => ({ kind: 'each' as const, base, value, stated, loose: true })),
  )
}

const placedIn = (own: Skeleton, end: number): readonly Placed[] => {
  const all = placesOf(own)
  return all.length === 0 || all.at(-1)!.at < end ? all : all.filter(({ at }) => at < end)
}

const placesOf = once((own: Skeleton): readonly Placed[] =>
  [...own.figures].flatMap(([at, figure]) =>
    figure.value !== undefined &&
    figure.kind !== 'identifier' &&
    !/[/／]/.test(own.text[at + 1] ?? '') &&
    !RANKED.test(own.text.slice(Math.max(0, at - 5), at))
      ? [{ figure, own, at }]
      : [],
  ),
)
