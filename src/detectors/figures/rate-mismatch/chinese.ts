import type { Figure } from '../../../model/figure.js'
import { source } from '../../../text/regexp.js'
import { sameUnit } from './agreement.js'
import { type Claim, directionOf } from './claims.js'
import { fits } from './judge.js'
import { chinesePeriods } from './periods.js'
import { figuresIn, matchesIn, pattern, SIGN, type Skeleton, WITHIN } from './skeleton.js'

/** Words that may run over a comma. */
const WC = '[^‹QPTM›。；;]'
const CHANGE =
  '(?:增长|增加|提高|提升|上升|扩大|净增|增幅|涨幅|升幅|降幅|下降|降低|减少|缩减|压减|压缩|回落|缩短|下滑|超(?:出)?(?:预算|计划|目标|任务)(?:的)?|增|升|涨|降|减)'
const TO =
  '(?:增长|增加|提高|提升|上升|扩大|发展|下降|降低|减少|缩减|压减|压缩|回落|缩短|下滑|攀升|跃升|跃|增|升|涨|降|减|跌|扩|变|调整|达)(?:到|至|为)'

const FROM_TO = pattern(`(?:由|从|自)${WITHIN}{0,24}?(?<base>⟨QP⟩)${WITHIN}{0,10}?(?<verb>${TO})${WITHIN}{0,16}?(?<value>⟨QP⟩)`)
/** What follows a pair: 增加50件、增长25%. */
const THEN = pattern(
  `(?:[/／](?:⟨O⟩|[^，,‹QPTM›]{1,6})|[\\p{Script=Han}]{1,2}(?=[，,（(]))?[，,、（(]?(?<lead>${WITHIN}{0,10}?)(?<verb>${CHANGE}|翻)(?:了|幅|幅度|率|速|为|达|约|近|超过?|到){0,2}(?<stated>⟨QPTM⟩)`,
  'dyu',
)
const BEFORE = pattern(`(?<verb>${CHANGE})(?:了|幅|为|达|约)?(?<stated>⟨QPTM⟩)[，,（(]$`)
const COMPARED = pattern(
  `(?<value>⟨QP⟩)${WC}{0,12}?(?:比|较)${WITHIN}{0,14}?(?<base>⟨QP⟩)${WITHIN}{0,6}?(?<verb>${CHANGE}|多|少|高|低|翻)(?:了|出|幅)?(?<stated>⟨QPTM⟩)`,
)
/** 由4万增至8万，实现翻番. */
const DOUBLED = pattern(`[，,]${WITHIN}{0,8}?(?:实现|成功)?翻(?:了)?(?:一?番|⟨O⟩)`, 'dyu')
const YEARS = pattern(
  source`
  (?<first>⟨D⟩)${WITHIN}{0,14}?(?<one>⟨Q⟩)[，,]${WITHIN}{0,4}?(?<second>⟨D⟩)${WITHIN}{0,14}?(?<two>⟨Q⟩)[，,](?<lead>${WITHIN}{0,8}?)
    (?<verb>${CHANGE})(?:了|幅)?(?<stated>⟨QPM⟩)
`,
)
const SHARE_OF = pattern(
  source`
  (?<value>⟨Q⟩)[，,、（(]?${WITHIN}{0,4}?占${WITHIN}{0,12}?[（(]?(?<base>⟨Q⟩)[）)]?${WITHIN}{0,6}?的?(?:比重|比例|比率|份额)?(?:约)?
    (?:为|是|达|达到)?(?:约)?(?<stated>⟨P⟩)
`,
)
const RATE = pattern(
  source`
  (?<base>⟨Q⟩)${WC}{0,24}?
    (?<doing>办结|结案|合格|达标|完成|整改|解决|回收|收回|签约|录取|就业|采纳|答复|出席|参加|通过|验收|兑现|开工|投产|拆除|治愈|审结|化解
      |查结|侦破|破获|安装|覆盖|脱贫|中标|入库|建成)${WITHIN}{0,8}?(?<value>⟨Q⟩)[，,、（(]?${WITHIN}{0,6}?
    (?:\k<doing>|有效\k<doing>|回收|出席|到会|参会|参与)率(?:为|达|达到|约|是){0,1}(?<stated>⟨P⟩)
`,
)
const PLAN = pattern(
  source`
  (?:计划|任务|目标|预算|应)${WITHIN}{0,14}?(?<base>⟨Q⟩)${WC}{0,16}?(?:完成|实现|到位|实际|已建成|已)${WITHIN}{0,8}?
    (?<value>⟨Q⟩)[，,、（(]?(?:占|完成|为|达到?)${WITHIN}{0,8}?(?:计划|任务|目标|预算|的|率)${WITHIN}{0,4}?(?<stated>⟨P⟩)
`,
)
/** 发出建议112份，已回复112份，回复率100%: any doing that gives its name to the rate, but one that takes off what is no longer in the figure before it. */
const NAMED_RATE = pattern(
  source`
  (?<base>⟨Q⟩)${WC}{0,24}?(?<doing>(?!核减|审减|核增|扣减|节[约支省]|下浮|优惠|让利|折让|降价)[\p{Script=Han}]{2})(?:了|人数|数|的)?
    (?<value>⟨Q⟩)[，,、（(]?${WITHIN}{0,4}?\k<doing>率(?:为|达|达到|约|是)?(?<stated>⟨P⟩)
`,
)
/** 专利64件，是2020年的4倍，2020年为16件: what it was comes last. */
const TIMES_AFTER = pattern(
  `(?<value>⟨Q⟩)[，,]${WITHIN}{0,6}?是(?:⟨D⟩|上年|去年)(?:同期|末|底)?的(?<stated>⟨M⟩)[，,（(](?:⟨D⟩|上年|去年)(?:同期|末|底)?(?:为|是|仅为|有)?(?<base>⟨Q⟩)`,
)
/** 应到200名，实到186名，出席率93%. */
const TURNOUT = pattern(
  source`
  (?:应|编制|报名|发放|登记|在册)${WITHIN}{0,8}?(?<base>⟨Q⟩)${WC}{0,10}?(?:实际|实|参加|出席|到会|到场|收回|回收)${WITHIN}{0,8}?
    (?<value>⟨Q⟩)[，,、（(]?${WITHIN}{0,6}?(?:出席|到会|参会|出勤|到课|参与|参加|到场|参考|满编|回收)率(?:为|达|达到|约|是){0,1}
    (?<stated>⟨P⟩)
`,
)
/** 应种98,600剂次，实种97,910剂次，接种率99.3%: what was due, and what was done of it. */
const DUE = pattern(
  `应\\p{Script=Han}${WITHIN}{0,6}?(?<base>⟨Q⟩)${WC}{0,4}?实际?\\p{Script=Han}${WITHIN}{0,6}?(?<value>⟨Q⟩)[，,、（(]?${WITHIN}{0,8}?率(?:为|达到?|约|是)?(?<stated>⟨P⟩)`,
)
/** 5.6万人，完成年度目标5万人的112%. */
const REACHED = pattern(`(?<value>⟨Q⟩)[，,、（(]?(?:完成|达到|为|相当于)${WITHIN}{0,12}?[（(]?(?<base>⟨Q⟩)[）)]?的(?<stated>⟨P⟩)`)
/** 完成年度目标420公里的60%，即252公里. */
const PART_THAT_IS = pattern('(?<base>⟨Q⟩)的(?<stated>⟨P⟩)[，,（(]即(?:为)?(?<value>⟨Q⟩)')
const TIMES = pattern(`(?<value>⟨Q⟩)[，,]?${WITHIN}{0,4}?(?:是|为|相当于)${WITHIN}{0,14}?[（(]?(?<base>⟨Q⟩)[）)]?的(?<stated>⟨M⟩)`)

/** 高血压患者4.2万人，糖尿病患者1.4万人，前者是后者的3倍. */
const FORMER = pattern(`(?<value>⟨Q⟩)${WC}{0,24}?(?<base>⟨Q⟩)[，,]?前者(?:约)?(?:是|为|相当于)后者的(?<stated>⟨M⟩)`)

/** 民营企业2,306人、国有企业567人，在就业的3,548人中，民营企业占65%: the part was told by its name before. */
const AMONG = pattern(`在${WITHIN}{0,16}?(?<base>⟨Q⟩)中[，,](?<name>[\\p{Script=Han}]{2,8})占(?:比)?(?:为|达|约)?(?<stated>⟨P⟩)`)

/** Growth in other terms than those of the figures beside it. */
const OTHER_TERMS = /可比|不变价|实际|扣除|同口径|折算|年化|环比|复合/
/** A higher place is a smaller number. */
const RANKS = /排名|位次|名次|位列|排位|第[^，。]{0,6}$/
const YEARLY = /年均|平均每年|每年/
const YEAR_ON_YEAR = /同比|比上年|较上年|比去年|较去年|同期/

/** Calculations a Chinese sentence invites. Each pattern is tried only where the figures and words stand that it cannot do without. */
export const chineseClaims = (own: Skeleton): Claim[] => {
  const { text, figures } = own
  if (figures.size < 2) return []
  const pairs = /[由从自]/.test(text) ? fromTo(own) : []
  if (figures.size < 3) return pairs
  const percent = text.includes(SIGN.P)
  const rate = percent && text.includes('率')
  return [
    ...pairs,
    ...(/[比较]/.test(text) ? simple(own, COMPARED) : []),
    ...(figures.size > 4 && text.includes(SIGN.D) ? byYear(own) : []),
    ...chinesePeriods(own),
    ...(percent && text.includes('占') ? plain(own, SHARE_OF, 'share') : []),
    ...(rate
      ? [RATE, NAMED_RATE, TURNOUT, DUE].flatMap(regexp => plain(own, regexp, 'share').filter(claim => !isOfAnother(own, claim)))
      : []),
    ...(percent && SET.test(text) ? plain(own, PLAN, 'share').map(planned) : []),
    ...(text.includes(`的${SIGN.P}`) ? plain(own, REACHED, 'share').map(planned) : []),
    ...(text.includes('即') ? plain(own, PART_THAT_IS, 'share') : []),
    ...(text.includes(`的${SIGN.M}`) ? [...plain(own, TIMES, 'multiple'), ...plain(own, TIMES_AFTER, 'multiple')] : []),
    ...(percent && text.includes('中') ? among(own) : []),
    ...(text.includes('前者') ? plain(own, FORMER, 'multiple') : []),
  ]
}

/** What a plan is called. */
const SET = /计划|任务|目标|预算|应/

/** Plans are given as they were set, not rounded. */
const planned = (claim: Claim): Claim => ({ ...claim, exact: true })

/** Pairs 由…增加到… with the changes named around them. */
const fromTo = (own: Skeleton): Claim[] =>
  matchesIn(own.text, FROM_TO).flatMap(match => {
    const { base, value } = figuresIn(own, match)
    if (!base || !value || !sameUnit(base, value)) return []
    const years = yearsIn(own, match)
    const claims: Claim[] = []
    BEFORE.lastIndex = 0
    const earlier = BEFORE.exec(own.text.slice(0, match.index))
    if (earlier) claims.push(...changed(base, value, figuresIn(own, earlier).stated, earlier.groups!.verb!, '', years))
    claims.push(...followUps(own, match.index + match[0].length, base, value, years))
    DOUBLED.lastIndex = match.index + match[0].length
    if (DOUBLED.test(own.text))
      claims.push({ kind: 'multiplied', base, value, stated: { ...value, value: '2', step: '1' }, direction: 'up' })
    const ranked = RANKS.test(own.text.slice(Math.max(0, match.index - 12), match.index))
    const direction = ranked ? undefined : directionOf(match.groups!.verb!)
    return claims.length > 0 || !direction ? claims : [{ kind: 'moved' as const, base, value, stated: value, direction }]
  })

/** The changes named one after another behind a pair. */
const followUps = (own: Skeleton, from: number, base: Figure, value: Figure, years?: number): Claim[] => {
  const claims: Claim[] = []
  THEN.lastIndex = from
  for (let then = THEN.exec(own.text); then && claims.length < 4; then = THEN.exec(own.text)) {
    claims.push(...changed(base, value, figuresIn(own, then).stated, then.groups!.verb!, then.groups!.lead!, years))
  }
  return claims
}

const changed = (
  base: Figure,
  value: Figure,
  stated: Figure | undefined,
  verb: string,
  lead: string,
  years: number | undefined,
): Claim[] => {
  if (!stated || OTHER_TERMS.test(lead)) return []
  const direction = directionOf(verb)
  const common = { base, value, stated, ...(direction && { direction }), ...(YEAR_ON_YEAR.test(lead) && { loose: true }) }
  if (YEARLY.test(lead)) return years && years > 1 && stated.kind === 'percentage' ? [{ ...common, kind: 'growth', years }] : []
  if (
    lead !== '' &&
    !/^(?:同比|比上年|较上年|共|累计|合计|总体|整体|五年|四年|三年|两年|净|实现|大幅|分别|名义|比.{1,6}|较.{1,6}|.{0,3}年)*$/.test(lead)
  )
    return []
  if (stated.unit === '番') return [{ ...common, kind: 'doubling' }]
  if (stated.kind === 'multiple') return [{ ...common, kind: 'multiple' }]
  if (stated.kind === 'percentage' || stated.kind === 'points') return [{ ...common, kind: 'growth' }]
  return sameUnit(stated, base) ? [{ ...common, kind: 'difference' }] : []
}

const simple = (own: Skeleton, regexp: RegExp): Claim[] =>
  matchesIn(own.text, regexp).flatMap(match => {
    const { base, value: nearest, stated } = figuresIn(own, match)
    const value = base && nearest ? valueBefore(own, match.index, nearest, base) : undefined
    if (
      value &&
      value !== nearest &&
      fitsEither(changed(base!, value, stated, '', '', undefined), changed(base!, nearest!, stated, '', '', undefined))
    )
      return []
    if (!base || !value || !sameUnit(base, value) || OTHER_TERMS.test(match[0])) return []
    return [
      ...changed(base, value, stated, match.groups!.verb!, '', undefined),
      ...followUps(own, match.index + match[0].length, base, value),
    ]
  })

/** 收入18.6亿元，为预算18.2亿元的102%，比上年的17.3亿元增长7.5%: what stands next to 比 need not be what grew. */
const valueBefore = (own: Skeleton, at: number, nearest: Figure, base: Figure): Figure | undefined => {
  if (sameUnit(nearest, base)) return wholeBefore(own, at, nearest)
  if (base.kind === 'duration') return undefined
  const others = [...own.figures].flatMap(([index, figure]) =>
    index < at &&
    figure.value !== undefined &&
    sameUnit(figure, base) &&
    !/[；;]/.test(own.text.slice(index, at)) &&
    own.text[index + 1] !== '的' &&
    !/(?:计划|预算|目标|任务|上年|去年)数?(?:为|的)?$/.test(own.text.slice(0, index))
      ? [figure]
      : [],
  )
  return others.length === 1 ? others[0] : undefined
}

/** 案件184件，其中甲96件、乙88件，较上年160件上升15%: what grew is the whole before 其中. */
const wholeBefore = ({ text, figures }: Skeleton, at: number, nearest: Figure): Figure => {
  const among = text.lastIndexOf('其中', at)
  if (among < 0 || /[；;]/.test(text.slice(among, at))) return nearest
  const wholes = [...figures].flatMap(([index, figure]) => (index < among && sameUnit(figure, nearest) ? [figure] : []))
  return wholes.at(-1) ?? nearest
}

const fitsEither = (...claims: readonly Claim[][]): boolean => claims.some(all => all.length > 0 && all.every(fits))

/** 2022年办理400件，2023年办理500件，增长25%: the earlier year is the base. */
const byYear = (own: Skeleton): Claim[] =>
  matchesIn(own.text, YEARS).flatMap(match => {
    const { first, second, one, two, stated } = figuresIn(own, match)
    if (!first || !second || !one || !two || !sameUnit(one, two) || OTHER_TERMS.test(match[0]) || YEARLY.test(match[0])) return []
    const [a, b] = [yearOf(first), yearOf(second)]
    if (a === undefined || b === undefined || a === b) return []
    const [base, value] = a < b ? [one, two] : [two, one]
    return changed(base, value, stated, match.groups!.verb!, '', undefined)
  })

const yearOf = ({ raw }: Figure): number | undefined => {
  const year = /^(?:19|20)\d{2}/.exec(raw)?.[0]
  return year === undefined ? undefined : Number(year)
}

/** Years between the dates of a pair 由2020年的…增加到2023年的…. */
const yearsIn = (own: Skeleton, match: RegExpExecArray): number | undefined => {
  const years: number[] = []
  for (let index = match.index; index < match.index + match[0].length; index++) {
    const figure = own.figures.get(index)
    const year = figure?.kind === 'date' ? yearOf(figure) : undefined
    if (year !== undefined) years.push(year)
  }
  return years.length === 2 ? years[1]! - years[0]! : undefined
}

const plain = (own: Skeleton, regexp: RegExp, kind: 'share' | 'multiple'): Claim[] =>
  matchesIn(own.text, regexp).flatMap(match => {
    const { base, value, stated } = figuresIn(own, match)
    if (isDoneToo(own.text.slice(Math.max(0, match.index - REACH), match.index), match.groups!.doing)) return []
    const ofOneKind = base && value && (sameUnit(base, value) || (/回收|收回/.test(match[0]) && isSurvey(base, value)))
    return ofOneKind && stated ? [{ kind, base, value, stated, loose: true }] : []
  })

const among = (own: Skeleton): Claim[] =>
  matchesIn(own.text, AMONG).flatMap(match => {
    const { base, stated } = figuresIn(own, match)
    const name = match.groups!.name!
    const named = [...own.figures].flatMap(([at, figure]) => (at < match.index && own.text.slice(0, at).endsWith(name) ? [figure] : []))
    const [value, ...others] = named
    return base && stated && value && others.length === 0 && sameUnit(base, value)
      ? [{ kind: 'share' as const, base, value, stated, loose: true }]
      : []
  })

/** 签约服务31.2万人，其中重点人群签约12.6万人，重点人群签约率78%: what was done as well is no whole of what was done. */
const isDoneToo = (before: string, doing: string | undefined): boolean =>
  doing !== undefined && new RegExp(`${doing}[^，,。；;]*$`).test(before) && !/(?:计划|任务|目标|应|拟|需)[^，,。；;]*$/.test(before)

const REACH = 16

/** 收入86.4亿元，成本62.2亿元，毛利24.2亿元，毛利率28%: of the figures before, not the nearest is the whole. */
const isOfAnother = ({ figures }: Skeleton, claim: Claim): boolean =>
  [...figures.values()].some(
    base =>
      base !== claim.base && sameUnit(base, claim.value) && Number(base.value) > Number(claim.value.value) && fits({ ...claim, base }),
  )

/** 调查300户，回收问卷288份: those asked are counted as persons or households, their answers as sheets. */
const isSurvey = (base: Figure, value: Figure): boolean => value.unit === '份' && base.dimension === 'count'
