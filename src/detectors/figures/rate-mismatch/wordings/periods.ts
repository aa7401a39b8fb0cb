import { matchesOf } from '../../../../text/matches.js'
import { source } from '../../../../text/regexp.js'
import { sameUnit } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { CHANGE_HAN, directionOf } from './change-words.js'
import { figuresIn, pattern, SIGN, type Skeleton } from './skeleton.js'

const EARLIER =
  '(?:上年度?|去年|上期|上届|上月|上季度?|前年|往年|年初|⟨D⟩)(?:年?末|年?底|年?初|同期|同月|全年)?(?:[（(][^（）()]{1,16}[）)])?'
/** 营业收入18.6亿元，上年同期为15.5亿元，同比增长20%. */
const HELD_AGAINST = pattern(
  source`
  (?<value>⟨Q⟩)[，,（(](?:而)?(?:上年度?|去年|上期|上月|前年)?(?:同期|同月|全年|上年度?|去年|上期|⟨D⟩同期)(?:数|的)?
    (?:为|是|仅为|完成|实现)?(?<base>⟨Q⟩)[）)]?[，,](?:同比)?(?<verb>${CHANGE_HAN})(?:了|幅度?|率)?(?:为|达|约)?(?<stated>⟨P⟩)
`,
)
/** 赔付652.8亿元，同比增长8.8%（2022年为600.0亿元）; 26项，比上届多9项（上届17项）: what it was then comes last. */
const HELD_AFTER = pattern(
  source`
  (?<value>⟨Q⟩)[，,](?<lead>[^‹QPTM›，,。；;]{0,14}?)(?<verb>${CHANGE_HAN}|偏?[多少高低])(?:了|率|幅度?)?(?:为|达|约)?(?<stated>⟨PQ⟩)[，,（(]
    (?:而)?(?:${EARLIER}|上届)(?:数|的)?(?:为|是|仅为|完成|实现|共|有)?(?<base>⟨Q⟩)
`,
)
/** 1—11月增长6.8%，比1—10月加快0.3个百分点（1—10月增长6.5%）: what it was then comes last, in points. */
const POINTS_AFTER = pattern(
  source`
  (?:增长|上升|提高|下降|率(?:为|达到?)?)(?<value>⟨P⟩)[，,](?:增速|增幅|降幅)?[比较][^‹QPTM›，,。；;]{1,12}?
    (?<verb>加快|回升|提高|提升|上升|扩大|回落|放缓|下降|降低|收窄)(?<stated>⟨T⟩)[（(](?:⟨D⟩|上年|去年)[^‹QPTM›，,。；;（(]{0,6}?(?:增长|上升|提高|下降|为)?(?<base>⟨P⟩)[）)]
`,
)
/** 应答率65.0%；对照组应答率35.0%，两组相差30.0个百分点. */
const APART = pattern(
  `(?<value>⟨P⟩)[^‹QPTM›。]{0,40}?(?:[^‹PTM›。]{0,30}?)(?<base>⟨P⟩)[，,](?:⟨QO⟩|两者)?[^‹QPTM›，,。；;]{0,6}?相差(?:了)?(?<stated>⟨T⟩)`,
)
/** Values of a Chinese sentence held against the period before: what they were then, or the change since, with the growth. */
export const chinesePeriods = (own: Skeleton): Claim[] => [
  ...(own.text.includes(SIGN.P) ? againstPeriods(own) : []),
  ...heldAfter(own),
  ...(own.text.includes('相差') ? apart(own) : []),
  ...(own.text.includes(SIGN.T) ? pointsAfter(own) : []),
]

const againstPeriods = (own: Skeleton): Claim[] =>
  matchesOf(HELD_AGAINST, own.text).flatMap(match => {
    const { base, value, stated } = figuresIn(own, match)
    const direction = directionOf(match.groups!.verb!)
    return base && value && stated && direction && sameUnit(base, value)
      ? [{ kind: 'growth' as const, base, value, stated, direction }]
      : []
  })

const apart = (own: Skeleton): Claim[] =>
  matchesOf(APART, own.text).flatMap(match => {
    const { base, value, stated } = figuresIn(own, match)
    return base && value && stated ? [{ kind: 'growth' as const, base, value, stated, loose: true }] : []
  })

const pointsAfter = (own: Skeleton): Claim[] =>
  matchesOf(POINTS_AFTER, own.text).flatMap(match => {
    const { base, value, stated } = figuresIn(own, match)
    return base && value && stated ? [{ kind: 'growth' as const, base, value, stated, loose: true }] : []
  })

/** The value before, told after the change. */
const heldAfter = (own: Skeleton): Claim[] =>
  matchesOf(HELD_AFTER, own.text).flatMap(match => {
    const { base, value, stated } = figuresIn(own, match)
    const direction = directionOf(match.groups!.verb!)
    if (!base || !value || !stated || !sameUnit(base, value) || /环比|可比|不变价|实际|年均/.test(match.groups!.lead!)) return []
    const kind = stated.kind === 'percentage' ? 'growth' : sameUnit(stated, base) ? 'difference' : undefined
    return kind ? [{ kind, base, value, stated, ...(direction && { direction }) }] : []
  })
