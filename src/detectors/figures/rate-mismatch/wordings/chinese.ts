import type { Figure } from '../../../../model/figure.js'
import { openBracketIn } from '../../../../text/asides.js'
import { matchesOf } from '../../../../text/matches.js'
import { source } from '../../../../text/regexp.js'
import { fineDays } from '../averages/days-of-year.js'
import { naturalGrowth } from '../changes/natural-growth.js'
import { yearOf } from '../changes/places.js'
import { sameUnit } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { fits } from '../claims/judge.js'
import { CHANGE_HAN, directionOf } from './change-words.js'
import { chineseShares } from './chinese-shares.js'
import { chinesePeriods } from './periods.js'
import { figuresIn, pattern, SIGN, type Skeleton, WITHIN, withoutComparisons } from './skeleton.js'

/** Words that may run over a comma. */
const WC = '[^‹QPTM›。；;]'
const CHANGE = `(?:${CHANGE_HAN}|新增|超(?:出)?(?:预算|计划|目标|任务)(?:的)?)`
const TO =
  '(?:增长|增加|提高|提升|上升|扩大|发展|下降|降低|减少|缩减|压减|压缩|回落|缩短|下滑|攀升|跃升|跃|增|升|涨|降|减|跌|扩|变|调整|达)(?:到|至|为)'

const FROM_TO = pattern(`(?:由|从|自)${WITHIN}{0,24}?(?<base>⟨QP⟩)${WITHIN}{0,10}?(?<verb>${TO})${WITHIN}{0,16}?(?<value>⟨QP⟩)`)
/** 2014年21,460人，到2019年底减少到1,073人. */
const UNTIL = pattern(`(?<base>⟨Q⟩)[，,](?:到|至)⟨D⟩(?:年?[末底])?${WITHIN}{0,6}?(?<verb>${TO})(?<value>⟨Q⟩)`)
/** What follows a pair: 增加50件、增长25%. */
const THEN = pattern(
  `(?:[/／](?:⟨O⟩|[^，,‹QPTM›]{1,6})|[\\p{Script=Han}]{1,2}(?=[，,（(]))?[，,、（(]?(?<lead>${WITHIN}{0,10}?)(?<verb>${CHANGE}|翻|减(?=[\\p{Script=Han}]{1,2}率)[\\p{Script=Han}]{1,2})(?:了|幅|幅度|率|速|为|达|约|近|超过?|到){0,2}(?<stated>⟨QPTM⟩)`,
  'dyu',
)
const BEFORE = pattern(`(?<verb>${CHANGE})(?:了|幅|为|达|约)?(?<stated>⟨QPTM⟩)[，,（(]$`)
const COMPARED = pattern(
  `(?<value>⟨QP⟩)${WC}{0,12}?(?:比|较)${WITHIN}{0,14}?(?<base>⟨QP⟩)${WITHIN}{0,6}?(?<verb>${CHANGE}|多|少|高|低|翻)(?:了|出|幅)?(?<stated>⟨QPTM⟩)`,
)
/** 由37家增加到128家，是2015年的3.5倍. */
const TIMES = pattern(`[，,](?:是|为|达到?|相当于)${WITHIN}{0,8}?的?(?<stated>⟨M⟩)(?!以上)`, 'dyu')
/** 由4万增至8万，实现翻番. */
const DOUBLED = pattern(`[，,]${WITHIN}{0,8}?(?:实现|成功)?翻(?:了)?(?:一?番|⟨O⟩)`, 'dyu')
const YEARS = pattern(
  source`
  (?<first>⟨D⟩)${WITHIN}{0,14}?(?<one>⟨Q⟩)[，,]${WITHIN}{0,4}?(?<second>⟨D⟩)${WITHIN}{0,14}?(?<two>⟨Q⟩)[，,](?<lead>${WITHIN}{0,8}?)
    (?<verb>${CHANGE})(?:了|幅)?(?<stated>⟨QPM⟩)
`,
)
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
  const pairs = [...(/[由从自]/.test(text) ? fromTo(own, FROM_TO) : []), ...(/[，,][到至]/.test(text) ? fromTo(own, UNTIL) : [])]
  const pairsAndDays = [...pairs, ...fineDays(own)]
  if (figures.size < 3) return pairsAndDays
  return [
    ...pairsAndDays,
    ...(/[比较]/.test(text) ? simple(own, COMPARED) : []),
    ...(figures.size > 4 && text.includes(SIGN.D) ? byYear(own) : []),
    ...chinesePeriods(own),
    ...chineseShares(withoutComparisons(own)),
    ...naturalGrowth(own),
  ]
}

/** Pairs 由…增加到… with the changes named around them. */
const fromTo = (own: Skeleton, regexp: RegExp): Claim[] =>
  matchesOf(regexp, own.text).flatMap(match => {
    const { base, value } = figuresIn(own, match)
    if (!base || !value || !sameUnit(base, value)) return []
    const years = yearsIn(own, match)
    const claims: Claim[] = []
    BEFORE.lastIndex = 0
    const earlier = BEFORE.exec(own.text.slice(0, match.index))
    if (earlier) claims.push(...changed(base, value, figuresIn(own, earlier).stated, earlier.groups!.verb!, '', years))
    claims.push(...followUps(own, match.index + match[0].length, base, value, years))
    TIMES.lastIndex = match.index + match[0].length
    const times = TIMES.exec(own.text)
    if (times) claims.push({ kind: 'multiple', base, value, stated: figuresIn(own, times).stated! })
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
  const common = {
    base,
    value,
    stated,
    ...(direction && { direction }),
    ...(arePrices(base, value) && { exact: true }),
    ...(YEAR_ON_YEAR.test(lead) && { loose: true }),
  }
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

/** 由每小时4元降至3元: what one thing costs in whole yuan is not rounded. */
const arePrices = (...figures: readonly Figure[]): boolean =>
  figures.every(({ kind, unit, step, value }) => kind === 'money' && unit === '元' && step === '1' && Number(value) < A_THOUSAND)

const A_THOUSAND = 1000

const simple = (own: Skeleton, regexp: RegExp): Claim[] =>
  matchesOf(regexp, own.text).flatMap(match => {
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

/** 案件184件，其中甲96件、乙88件，较上年160件上升15%; 184件（甲96件、乙88件），较…: what grew is the whole before 其中 or before the bracket. */
const wholeBefore = ({ text, figures }: Skeleton, at: number, nearest: Figure): Figure => {
  const bracket = text[at + 1] === '）' ? openBracketIn(text.slice(0, at + 1)) : -1
  const among = bracket < 0 ? text.lastIndexOf('其中', at) : bracket
  if (among < 0 || /[；;]/.test(text.slice(among, at))) return nearest
  const wholes = [...figures].flatMap(([index, figure]) => (index < among && sameUnit(figure, nearest) ? [figure] : []))
  return wholes.at(-1) ?? nearest
}

const fitsEither = (...claims: readonly Claim[][]): boolean => claims.some(all => all.length > 0 && all.every(fits))

/** 2022年办理400件，2023年办理500件，增长25%: the earlier year is the base. */
const byYear = (own: Skeleton): Claim[] =>
  matchesOf(YEARS, own.text).flatMap(match => {
    const { first, second, one, two, stated } = figuresIn(own, match)
    if (!first || !second || !one || !two || !sameUnit(one, two) || OTHER_TERMS.test(match[0]) || YEARLY.test(match[0])) return []
    const [a, b] = [yearOf(first), yearOf(second)]
    if (a === undefined || b === undefined || a === b || IS_CHANGE.test(own.text.slice(0, match.indices!.groups!.two![0]))) return []
    const [base, value] = a < b ? [one, two] : [two, one]
    return changed(base, value, stated, match.groups!.verb!, '', undefined)
  })

/** 2023年支出96万元，比2022年减少7万元: by how much, not how much there was. */
const IS_CHANGE = new RegExp(`(?:${CHANGE}|多|少|高|低)(?:了|出|约|近|超过?){0,2}$`)

/** Years between the dates of a pair 由2020年的…增加到2023年的…. */
const yearsIn = (own: Skeleton, match: RegExpExecArray): number | undefined => {
  const years: number[] = []
  for (let index = match.index; index < match.index + match[0].length; index++) {
    const year = yearOf(own.figures.get(index))
    if (year !== undefined) years.push(year)
  }
  return years.length === 2 ? years[1]! - years[0]! : undefined
}
