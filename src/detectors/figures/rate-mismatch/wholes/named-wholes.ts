import type { Document } from '../../../../model/document.js'
import type { Figure } from '../../../../model/figure.js'
import { matchesOf } from '../../../../text/matches.js'
import { source } from '../../../../text/regexp.js'
import { countsOf } from '../by-name/counts-by-noun.js'
import { ANYTHING, type Named, TO_REACH, valuesOf } from '../by-name/values-by-name.js'
import { comparable } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { fits, isSlip } from '../claims/judge.js'
import { isMisprinted } from '../claims/misprints.js'
import { figuresIn, pattern, ROUGHLY, SIGN, type Skeleton, WITHIN } from '../wordings/skeleton.js'

/** 持有12,984万股，占公司总股本的42.0%; 零售额8,309亿元，同比增长12.5%，占社会消费品零售总额的比重为31.4%. */
const SHARE_HAN = pattern(
  source`
  (?<value>⟨Q⟩)(?:[（(][^（()）‹QPTMD›]{1,8}[)）])?(?:[，,](?:同比|比上年末?|较上年末?|较年初)?[增下上升降长减加少]{1,2}⟨PQ⟩)?[，,、（(]?约?占(?:[本该]?(?:公司|集团|行|校|院|单位)|全[市县区镇乡校院年]|本年度?|当年)?(?<whole>[\p{Script=Han}]{3,14}?)(?:的)?
    (?:比重|比例)?(?:为|达到?|是|约)?(?<stated>⟨P⟩)
`,
)
/** "accounted for £512,000, or 74.8% of income". */
const SHARE_EN = pattern(
  source`
  (?<value>⟨Q⟩)(?: (?!of |to |from |and |or )[a-z'’-]+){0,3}(?: ⟨D⟩)?,? ?(?:or |\(|representing |accounting for |which is |(?<=, ))${ROUGHLY}
    (?<stated>⟨P⟩) of (?:the |its |their |our |total |all )*(?<whole>[a-z][a-z' -]{4,30}[a-z])(?=[,.;)]|$| (?:and|in|for)\b)
`,
)
/** A share that is off by more is of another whole, unless two of its digits are swapped. */
const NEAR = 1.33

/**
 * Shares of a whole that the document names by the same words in another paragraph, with one value: 总股本为32,460万股 … 占总股本的42.0%.
 * Two values for the name, or a share that is far off, and nothing is said unless two of its digits are swapped.
 */
export const sharesOfNamedWholes = (document: Document, paragraphs: readonly (readonly Skeleton[])[]): Claim[] =>
  paragraphs.flatMap(paragraph => [
    ...paragraph.flatMap(own =>
      own.wanted && own.text.includes(SIGN.P)
        ? [SHARE_HAN, SHARE_EN].flatMap(expression => matchesOf(expression, own.text).flatMap(match => claimsOf(document, own, match)))
        : [],
    ),
    ...sharesByName(document, paragraph),
    ...paragraph.flatMap(own =>
      own.wanted && own.text.includes(SIGN.P)
        ? matchesOf(SHARE_OF_COUNTED, own.text).flatMap(match => claimOfCounted(document, own, match))
        : [],
    ),
  ])

/** What a share says of a whole, and what those told right behind it say of it where it comes out: 境内收入7.1亿元，占营业收入的71.2%；境外收入2.9亿元，占28.8%. */
const claimsOf = (document: Document, own: Skeleton, match: RegExpExecArray): Claim[] => {
  const claim = claimOf(document, own, match)
  if (!claim) return []
  if (!fits(claim)) return [claim]
  const beside = matchesOf(SHARE_BESIDE, own.text.slice(match.index + match[0].length)).flatMap((next): Claim[] => {
    const at = match.index + match[0].length
    const [value, stated] = [next.indices!.groups!.value!, next.indices!.groups!.stated!].map(([from]) => own.figures.get(at + from))
    return value && stated && comparable(value, claim.base) ? [{ ...claim, value, stated }] : []
  })
  return [claim, ...beside.filter(isMisprinted)]
}

/** A part with its share, of what the one before is a share of. */
const SHARE_BESIDE = pattern(`^[；;，,](?:其中)?${WITHIN}{2,12}(?<value>⟨Q⟩)[，,、（(]占(?:比)?(?:为|达)?(?<stated>⟨P⟩)`)

const claimOf = (document: Document, own: Skeleton, match: RegExpExecArray): Claim | undefined => {
  const { value, stated } = figuresIn(own, match)
  const whole = match.groups!.whole!
  if (!value || !stated) return undefined
  const ofWhole = ({ figure }: Named): boolean =>
    comparable(figure, value) && (figure.scope.modality !== 'plan' || value.scope.modality === 'plan')
  const called = [whole, ...withParticle(whole)].map(name => valuesOf(document, name).filter(ofWhole)).find(told => told.length > 0)
  const named = ofOneTime(called ?? plainlyNamed(document, whole).filter(ofWhole), value)
  const [first] = named
  if (!first || named.some(({ block }) => block === own.sentence.block)) return undefined
  const claims = named
    .slice(0, MOST_WHOLES + 1)
    .map(({ figure }): Claim => ({ kind: 'share', base: figure, value, stated, confidence: 0.7 }))
  if (named.some(({ figure }) => figure.value !== first.figure.value)) return onlySwapped(claims)
  if (OF_SALES.test(whole) && !isMisprinted(claims[0]!)) return undefined
  return isNear(claims[0]!) || isSlip(claims[0]!) === 'swapped' || (isEnglish(whole) && isMisprinted(claims[0]!)) ? claims[0] : undefined
}

const isEnglish = (name: string): boolean => name.charCodeAt(0) < 0x2e80

/** 归属于上市公司股东净利润, which is elsewhere called 归属于上市公司股东的净利润. */
const withParticle = (name: string): readonly string[] =>
  name.length < LONG_NAME || name.includes('的') ? [] : [3, 2, 4].map(last => `${name.slice(0, -last)}的${name.slice(-last)}`)

const LONG_NAME = 8

/** Of wholes of several times those of the time of the part, if there are any. */
const ofOneTime = (named: readonly Named[], { scope: { time } }: Figure): readonly Named[] => {
  const ofTime = time === undefined ? [] : named.filter(({ figure }) => figure.scope.time === time)
  return ofTime.length > 0 ? ofTime : named
}

/** Of wholes with several values (those of a group and its segments) the one that two swapped digits tell, where the share is right of none. */
const onlySwapped = (claims: readonly Claim[]): Claim | undefined => {
  if (claims.length > MOST_WHOLES || claims.some(fits)) return undefined
  const swapped = claims.filter(claim => isSlip(claim) === 'swapped')
  return swapped.every(({ base }) => base.value === swapped[0]!.base.value) ? swapped[0] : undefined
}

/** Of more values one makes anything but for two digits. */
const MOST_WHOLES = 12

/** `39 (95%) of the national clinical audits`, `39 of the audits (95%)`, where 41 such audits are told of. */
const SHARE_OF_COUNTED = pattern(
  source`
  (?<value>⟨Q⟩)(?: [(,] ?(?:or )?${ROUGHLY}(?<stated>⟨P⟩)[),])? of (?:the|these|those|our|its|their|all(?: the)?) (?<whole>[a-z][a-z'’-]*(?: [a-z][a-z'’-]*){0,3}?)
    (?: [(,] ?(?:or )?${ROUGHLY}(?<behind>⟨P⟩)[),.])?(?=[,.;)]|$| (?:and|in|for|was|were|had|have|has|that|which|who)\b)
`,
)

const claimOfCounted = (document: Document, own: Skeleton, match: RegExpExecArray): Claim[] => {
  const { value, stated, behind } = figuresIn(own, match)
  const share = stated ?? behind
  const counted =
    share && value && !(stated && behind) ? countsOf(document, match.groups!.whole!).filter(({ figure }) => figure !== value) : []
  const [first] = counted
  if (!share || !value || !first || counted.some(({ figure }) => figure.value !== first.figure.value || !comparable(figure, value)))
    return []
  const claim: Claim = { kind: 'share', base: first.figure, value, stated: share, confidence: 0.75 }
  return isNear(claim) || isMisprinted(claim) ? [claim] : []
}

/** 税收收入占一般公共预算收入的61.4%: neither figure stands beside the share. */
const OF_BOTH = pattern(
  source`
  (?:^|[，,。；;])\s*(?:其中)?[，,]?(?<part>[\p{Script=Han}]{3,10})占(?<whole>[\p{Script=Han}]{3,10}?)的?(?:比重|比例)?(?:为|达到?|是|约)?(?<stated>⟨P⟩)
`,
)

/** Shares of which the part and the whole are both told by name in the sentences of the paragraph before, each with one value there. */
const sharesByName = (document: Document, paragraph: readonly Skeleton[]): Claim[] =>
  paragraph.flatMap(own =>
    own.wanted && own.text.includes('占')
      ? matchesOf(OF_BOTH, own.text).flatMap(match => {
          const [part, whole] = [match.groups!.part!, match.groups!.whole!].map(name =>
            valuesOf(document, name, ANYTHING, TO_REACH).filter(({ block }) => block === own.sentence.block),
          )
          const { stated } = figuresIn(own, match)
          const [value, base] = [part![0]?.figure, whole![0]?.figure]
          if (!stated || !value || !base || part!.length > 1 || whole!.length > 1 || !comparable(value, base)) return []
          const claim: Claim = { kind: 'share', base, value, stated, confidence: 0.8 }
          return isNear(claim) ? [claim] : []
        })
      : [],
  )

/** 占教授总数的92%, where there is told of 教授106人: of those a name counts, which no other word modifies (副教授277人); 占总人数的, of 员工. */
const plainlyNamed = (document: Document, whole: string): readonly Named[] => {
  if (OF_SALES.test(whole)) return valuesOf(document, '营业收入', OWN)
  if (/^(?:(?:员工|职工)总人?数|总人数)$/.test(whole)) return ['员工', '职工'].flatMap(each => valuesOf(document, each, BARE))
  const name = /^([\p{Script=Han}]{2,8})总[数量额]$/u.exec(whole)?.[1]
  if (name === undefined) return []
  const called = valuesOf(document, name, BARE)
  return called.length > 0 ? called : countsOf(document, name)
}

/** 占年度销售总额49.80%, of what the company calls its 营业收入: another name, so that only a slip of the pen is told. */
const OF_SALES = /^(?:年度)?销售(?:收入)?总额$/
const OWN = /(?:^|[，,、；;。：:（(\s]|实现|完成|总)$/

const BARE = /(?:[，,、；;。：:（(\s]|其中|[现共]?有|为|在[职岗册]|全体|全部)$/

/** Numbers serve for telling near from far alone; none is shown. */
const isNear = ({ base, value, stated }: Claim): boolean => {
  const ratio = (100 * Number(value.value)) / Number(base.value) / Number(stated.value)
  return ratio < NEAR && ratio > 1 / NEAR
}
