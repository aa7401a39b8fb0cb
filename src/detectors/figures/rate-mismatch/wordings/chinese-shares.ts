import type { Figure } from '../../../../model/figure.js'
import { matchesOf } from '../../../../text/matches.js'
import { source } from '../../../../text/regexp.js'
import { sameUnit } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { isShareOfAnother } from '../claims/elsewhere.js'
import { fits } from '../claims/judge.js'
import { isMisprinted } from '../claims/misprints.js'
import { isDoneToo } from '../shares/doings.js'
import { jointRates } from '../shares/joint-rates.js'
import { figuresIn, pattern, SIGN, type Skeleton, WITHIN } from './skeleton.js'

/** Words that may run over a comma. */
const WC = '[^‹QPTM›。；;]'
const SHARE_OF = pattern(
  source`
  (?<value>⟨Q⟩)[，,、（(]?${WITHIN}{0,4}?占${WITHIN}{0,12}?[（(]?(?<base>⟨Q⟩)[）)]?${WITHIN}{0,6}?的?(?:比重|比例|比率|份额)?(?:约)?
    (?:为|是|达|达到)?(?:约)?(?<stated>⟨P⟩)
`,
)
const RATE = pattern(
  source`
  (?<base>⟨Q⟩)${WC}{0,24}?
    (?<![不未非])(?<doing>办结|结案|合格|达标|完成|整改|解决|回收|收回|签约|录取|就业|采纳|答复|出席|参加|通过|验收|兑现|开工|投产|拆除|治愈|审结|化解
      |查结|侦破|破获|安装|覆盖|脱贫|中标|入库|建成)${WITHIN}{0,8}?(?<value>⟨Q⟩)[，,、（(]?${WITHIN}{0,6}?
    (?:\k<doing>|有效\k<doing>|结案|回收|出席|到会|参会|参与)率(?:为|达|达到|约|是){0,1}(?<stated>⟨P⟩)
`,
)
const PLAN = pattern(
  source`
  (?:计划|任务|目标|预算|应|预计)${WITHIN}{0,20}?(?<base>⟨Q⟩)${WC}{0,16}?(?:完成|实现|到位|实际|已建成|已)${WITHIN}{0,8}?
    (?<value>⟨Q⟩)[，,、（(]?(?:占|完成|为|达到?)${WITHIN}{0,8}?(?:计划|任务|目标|预算|预计|的|率)${WITHIN}{0,4}?(?<stated>⟨P⟩)
`,
)
/** 发出建议112份，已回复112份，回复率100%: any doing that gives its name to the rate, but one that takes off what is no longer in the figure before it. */
const NAMED_RATE = pattern(
  source`
  (?<base>⟨Q⟩)${WC}{0,24}?(?<![不未非])(?<doing>(?![不未]|核减|审减|核增|扣减|节[约支省]|下浮|优惠|让利|折让|降价)[\p{Script=Han}]{2})(?:了|人数|数|的)?
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
/** 5.6万人，完成年度目标5万人的112%; 6.42亿元，增长5.2%，完成预算12.5亿元的51.4%. */
const REACHED = pattern(
  `(?<value>⟨Q⟩)(?:[，,](?:同比|比上年|较上年)?(?:增长|下降|增加|减少|增|降)⟨P⟩)?[，,、（(]?(?:完成|达到|为|相当于)${WITHIN}{0,12}?[（(]?(?<base>⟨Q⟩)[）)]?的(?<stated>⟨P⟩)`,
)
/** 13.2亿元，提前完成全年12亿元目标，完成率110%. */
const COMPLETED = pattern(
  `(?<value>⟨Q⟩)[，,、]${WITHIN}{0,8}?(?:完成|实现|超过)${WITHIN}{0,10}?(?<base>⟨Q⟩)的?(?:年度|全年)?(?:目标|任务|计划)(?:任务)?[，,（(](?:任务|计划|目标)?完成率(?:为|达|达到|约)?(?<stated>⟨P⟩)`,
)
/** 完成年度目标420公里的60%，即252公里. */
const PART_THAT_IS = pattern('(?<base>⟨Q⟩)的(?<stated>⟨P⟩)[，,（(]即(?:为)?(?<value>⟨Q⟩)')
const TIMES = pattern(`(?<value>⟨Q⟩)[，,]?${WITHIN}{0,4}?(?:是|为|相当于)${WITHIN}{0,14}?[（(]?(?<base>⟨Q⟩)[）)]?的(?<stated>⟨M⟩)`)

/** 高血压患者4.2万人，糖尿病患者1.4万人，前者是后者的3倍. */
const FORMER = pattern(`(?<value>⟨Q⟩)${WC}{0,24}?(?<base>⟨Q⟩)[，,]?前者(?:约)?(?:是|为|相当于)后者的(?<stated>⟨M⟩)`)

/** 民营企业2,306人、国有企业567人，在就业的3,548人中，民营企业占65%: the part was told by its name before. */
const AMONG = pattern(`在${WITHIN}{0,16}?(?<base>⟨Q⟩)中[，,](?<name>[\\p{Script=Han}]{2,8})占(?:比)?(?:为|达|约)?(?<stated>⟨P⟩)`)

/** 学生16,088人，其中男生8,401人、女生7,687人，女生占47.8%: the part is called by its name again. */
const NAMED_AGAIN = pattern(
  source`
  (?<base>⟨Q⟩)[，,（(]其中[，,：:]?(?:[^。；;]{0,60}?[，,、和])?(?<name>[\p{Script=Han}]{1,8})(?<value>⟨Q⟩)(?:[、，,和][\p{Script=Han}]{1,8}⟨Q⟩){0,3}
    [，,]\k<name>占(?:比)?(?:为|达到?|约)?(?<stated>⟨P⟩)
`,
)

/** Shares, rates of what was planned, and multiples of a part that stands with its whole in one sentence of three figures or more. */
export const chineseShares = (own: Skeleton): Claim[] => {
  const { text } = own
  const percent = text.includes(SIGN.P)
  return [
    ...(percent && text.includes('占')
      ? plain(own, SHARE_OF, 'share').map(claim => (PLANNED_WHOLE.test(own.text) ? planned(claim) : claim))
      : []),
    ...(percent && text.includes('率')
      ? [RATE, NAMED_RATE, TURNOUT, DUE].flatMap(regexp => plain(own, regexp, 'share').filter(claim => !isShareOfAnother(own, claim)))
      : []),
    ...(percent && SET.test(text) ? [PLAN, COMPLETED].flatMap(regexp => plain(own, regexp, 'share').map(planned)) : []),
    ...(text.includes(`的${SIGN.P}`) ? plain(own, REACHED, 'share').map(planned) : []),
    ...(text.includes('即') ? plain(own, PART_THAT_IS, 'share') : []),
    ...(text.includes(`的${SIGN.M}`)
      ? [...plain(own, TIMES, 'multiple').flatMap(claim => ofMain(own, claim)), ...plain(own, TIMES_AFTER, 'multiple')]
      : []),
    ...(percent && text.includes('中') ? among(own) : []),
    ...(percent ? jointRates(own) : []),
    ...(percent && text.includes('其中') ? plain(own, NAMED_AGAIN, 'share') : []),
    ...(text.includes('前者') ? plain(own, FORMER, 'multiple') : []),
  ]
}

/** 占年度计划6万亩的90%: the whole was planned. */
const PLANNED_WHOLE = pattern(`占[^，,。；;‹QPTM›]{0,8}(?:计划|任务|目标|预算)[^，,。；;‹QPTM›]{0,8}⟨Q⟩`, 'u')

/** What a plan is called. */
const SET = /计划|任务|目标|预算|应|预计/

/** Plans are given as they were set, not rounded; 预计不超过16,800万元 plans for all of it. */
const planned = (claim: Claim): Claim => ({ ...claim, base: atItsBound(claim.base), exact: true })

const atItsBound = (figure: Figure): Figure =>
  figure.value === undefined && figure.lo === undefined && figure.hi !== undefined
    ? { ...figure, value: figure.hi, lo: figure.hi, loOpen: false, hiOpen: false }
    : figure

const plain = (own: Skeleton, regexp: RegExp, kind: 'share' | 'multiple'): Claim[] =>
  matchesOf(regexp, own.text).flatMap(match => {
    const { base, value, stated } = figuresIn(own, match)
    if (isDoneToo(own.text.slice(Math.max(0, match.index - REACH), match.index), match.groups!.doing)) return []
    const ofOneKind = base && value && (sameUnit(base, value) || (/回收|收回/.test(match[0]) && isSurvey(base, value)))
    const claim: Claim | undefined = ofOneKind && stated ? { kind, base, value, stated, loose: true } : undefined
    if (!claim || !isOfLess(claim)) return claim ? [claim] : []
    return isMisprinted(claim) ? [{ ...claim, misprinted: true }] : []
  })

/** 解决17218件；群众满意17671件，满意率94.7%: a share is of no lesser figure, unless it says that it is more than all, or one slip of the pen made it so. */
const isOfLess = ({ kind, base, value, stated }: Claim): boolean =>
  kind === 'share' && Number(base.value) < Number(value.value) && Number(stated.value) < ALL

const ALL = 100

/** 五年完成投资426亿元，年均85.2亿元，是上一个五年213亿元的2倍: a mean told beside what is meant is passed over. */
const ofMain = (own: Skeleton, claim: Claim): Claim[] => {
  const at = [...own.figures].find(([, figure]) => figure === claim.value)![0]
  if (!A_MEAN.test(own.text.slice(Math.max(0, at - MEAN_REACH), at))) return [claim]
  const others = [...own.figures].flatMap(([place, figure]) =>
    place < at && figure.value !== undefined && sameUnit(figure, claim.base) ? [{ ...claim, value: figure }] : [],
  )
  return [claim, ...others].some(fits) || others.length !== 1 ? [] : others
}

const A_MEAN = /[年月日]均[^，,。；;]{0,6}$/
const MEAN_REACH = 12

const among = (own: Skeleton): Claim[] =>
  matchesOf(AMONG, own.text).flatMap(match => {
    const { base, stated } = figuresIn(own, match)
    const name = match.groups!.name!
    const named = [...own.figures].flatMap(([at, figure]) => (at < match.index && own.text.slice(0, at).endsWith(name) ? [figure] : []))
    const [value, ...others] = named
    return base && stated && value && others.length === 0 && sameUnit(base, value)
      ? [{ kind: 'share' as const, base, value, stated, loose: true }]
      : []
  })

/** Characters before a whole that tell what was done. */
const REACH = 16

/** 调查300户，回收问卷288份: those asked are counted as persons or households, their answers as sheets. */
const isSurvey = (base: Figure, value: Figure): boolean => value.unit === '份' && base.dimension === 'count'
