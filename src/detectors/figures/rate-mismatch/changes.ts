import type { Figure } from '../../../model/figure.js'
import { regexp, source } from '../../../text/regexp.js'
import { comparable, sameUnit } from './agreement.js'
import { CHANGES_HAN, directionOf } from './change-words.js'
import type { Claim } from './claims.js'
import { fits, isSlip, isWrongWay, judge } from './judge.js'
import { type Ends, endsOf, mayFollow, wantedBy } from './screen.js'
import { figuresIn, matchesIn, pattern, ROUGHLY, type Skeleton, WITHIN } from './skeleton.js'

/** By how much something is said to have changed: 同比增收1.04亿元, "an increase of 15%", "1.8 points higher". */
const CHANGED = pattern(
  source`
  (?<verb>${CHANGES_HAN}|增收|减收|增支|节约|节省|节支|延长|同比[增降减]|[高低多少](?:出|了)|(?<=上年|去年|同期|上届|上期|前年)[高低多少])(?:率|幅度?)?
    (?:了|为|达到?|约|近|超过?){0,2}(?<stated>⟨QPTM⟩)
`,
)
const CHANGED_EN = pattern(
  source`
  \b
    (?<verb>up|down|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|rise|rises|rose|risen|rising|gr[eo]w|grown|growth|growing|fell|fall
      |falls|fallen|falling|declin(?:e|es|ed|ing)|drop|drops|dropped|climb(?:ed|ing)?|jump(?:ed)?|gain(?:ed)?|expand(?:ed)?|reduc(?:tion
        |ed|ing)|improve(?:d|ment)|saving|cut)(?: of| by)? ${ROUGHLY}(?<stated>⟨QPTM⟩)
`,
  'dgiu',
)
const MORE_EN = pattern(
  `(?<stated>⟨QPTM⟩)(?: [a-z]+)? (?<verb>more|fewer|less|higher|lower|increase|rise|growth|decrease|decline|drop|fall|reduction|above|below)\\b`,
  'dgiu',
)
/** Words right before a figure that tell of the time before: 上年为, "from", "(2022: ". */
const EARLIER = regexp('i')`
  (?:上年|去年|上期|上届|上月|上季度?|上年度|上一年度?|上学[期年]|前年|往年|同期|年初|期初|此前|原来
      |改造前)[^，,。；;：:\ue000-\ue003]{0,12}$
  |(?:由|从|自)[^，,。；;：:\ue000-\ue003]{0,20}$
  |(?<![占率对同环])(?:比|较)[^，,。；;：:\ue000-\ue003]{0,24}$
  |\b(?:from|compared (?:with|to)|versus|vs\.?|against|than|previous(?:ly)?|last|prior|earlier)\b[^,.;:()\ue000-\ue003]{0,30}$
  |\(\ue004(?: [a-z]+)?:? $
  |\bwhen (?:it|they|there) (?:was|were|stood at|came to) $
  |\bon (?:the )?$
`
/** … or right behind it: "in 2022", "a year earlier", "(2022)"; a date must be held against a later one. */
const EARLIER_AFTER =
  /^(?: [a-z-]+){0,3} (?:a year (?:earlier|ago|before)|the (?:previous|prior|preceding) (?:year|quarter|month|season)|(?:in )?the year before|last year|previously)\b/i
const DATED_BEFORE = /\ue004(?:年?[末底初]|同期|全年)?[^，,。；;：:\ue000-\ue003]{0,12}$/
const DATED_AFTER = /^(?: [a-z-]+){0,3} (?:in|for|at|on) (?:[a-z]+ )?\ue004/i
/** What grows in other terms than those of the figures beside it. */
const OTHER_TERMS =
  /可比|不变价|实际增|扣除价格|同口径|折算|年化|环比|复合|年均|平均每年|每年|inflation|real terms|constant|adjusted|annual|a year,|per year|each year|quarter-on-quarter/i
const NEW_VALUE = /[增加升高长降减少低落展扩涨跌变整达缩短](?:到|至|为)$|\bto (?:about |some |a total of )?$/i
const LED_ON = pattern('^[^，,。；;‹QPTM›]{0,16}(?:[到至为]|\\bto (?:about |some )?)⟨QP⟩', 'u')
const RANKED = /排名|位次|名次|第$/

/** How a figure stands in a sentence. */
interface Place {
  readonly figure: Figure
  /** What it may stand for, by floats. */
  readonly ends: Ends
  readonly own: Skeleton
  readonly at: number
  /** It tells of the time before. */
  readonly earlier: boolean
  /** Its own clause goes on to what came of it: 由上年的91%提高到94%. */
  readonly spent: boolean
}

/** Changes whose earlier value stands apart: behind, in brackets, or in the sentence before; silent wherever two figures make them right. */
export const changes = (paragraph: readonly Skeleton[], before: readonly Skeleton[]): Claim[] =>
  paragraph.flatMap((own, index) => {
    if (!own.wanted || own.figures.size === 0 || OTHER_TERMS.test(own.raw)) return []
    const stated = changesIn(own)
    if (stated.length === 0) return []
    const told = new Set(stated.map(({ figure }) => figure))
    const previous = paragraph[index - 1] ?? before.at(-1)
    const next = paragraph[index + 1]
    const around = {
      own: placesIn(own, told),
      previous: previous ? placesIn(previous, toldIn(previous)) : [],
      next: next ? leading(next) : [],
      isResumed: own.figures.size === stated.length && RESUMED.test(own.text),
    }
    return stated.flatMap((change, order) => claimsOf(own, change, stated[order - 1], around))
  })

interface Change {
  readonly figure: Figure
  readonly at: number
  readonly verb: string
}

const changesIn = (own: Skeleton): Change[] =>
  [...(/[一-鿿]/.test(own.text) ? [CHANGED] : []), ...(/[a-z]{2}/i.test(own.text) ? [CHANGED_EN, MORE_EN] : [])]
    .flatMap(regexp =>
      matchesIn(own.text, regexp).flatMap(match => {
        const { stated } = figuresIn(own, match)
        return stated && !isOfAnother(own.text, match.index)
          ? [{ figure: stated, at: match.indices!.groups!.stated![0], verb: match.groups!.verb! }]
          : []
      }),
    )
    .sort((a, b) => a.at - b.at)
    .filter(({ at }, index, all) => all[index - 1]?.at !== at)

/** Its clause names something else that changed: "while prices rose 3 percent", 其中规模以上增加30家. */
const isOfAnother = (text: string, verbAt: number): boolean => {
  const before = text.slice(Math.max(0, verbAt - 60), verbAt)
  const lead = before.slice(before.search(LEAD))
  if (/[一-鿿]/.test(lead)) return !OF_THE_SAME.test(lead)
  return lead.length < before.length ? !OF_THE_SAME_EN.test(lead) : /\b(?:while|whereas|and|but|as|though|when|because|since)\b/i.test(lead)
}

const LEAD = pattern('[^，,。；;（(：:‹QPTMD›]*$', 'u')
const OF_THE_SAME = regexp()`
  ^(?:年?[末底初]|同期|的|个)?(?:同比|相比|(?:比|较|与|同)[^比较]{1,24})?(?:同比|相比)?
    (?:分别|净|共|累计|实际|合计|总体|大幅|明显|均|又|还|再|名义|两年|三年|五年|实现)?$
`

const OF_THE_SAME_EN = regexp('i')`
  ^\s*(?:i\.e\.,? )?
    (?:(?:a year (?:ago|earlier)|which|that|it|this|having|has|have|had|is|was|were|an?|the|or|also|net|overall|further|year-on-year|of|by
        |representing|showing|up|down|equivalent|to|with|marking|for|giving|modest|sharp|slight|small|steep|absolute|[a-z]+ly)\b\s*)*$
`

const toldIn = (own: Skeleton): Set<Figure> => new Set(changesIn(own).map(({ figure }) => figure))

const MEASURES = pattern('⟨QP⟩', 'gu')

const placesIn = (own: Skeleton, told: ReadonlySet<Figure>): Place[] =>
  matchesIn(own.text, MEASURES).flatMap(({ index: at }) => {
    const figure = own.figures.get(at)
    if (!figure || told.has(figure) || figure.value === undefined) return []
    const left = own.text.slice(Math.max(0, at - 40), at)
    if (RANKED.test(left.slice(-6))) return []
    const right = own.text.slice(at + 1, at + 40)
    const earlier = (EARLIER.test(left) || EARLIER_AFTER.test(right) || isOfEarlierYear(own, left, right, at)) && !NEW_VALUE.test(left)
    return [{ figure, ends: endsOf(figure), own, at, earlier, spent: earlier && LED_ON.test(own.text.slice(at + 1, at + 40)) }]
  })

/** A figure of a year before another that the sentence names. */
const isOfEarlierYear = (own: Skeleton, left: string, right: string, at: number): boolean => {
  const before = DATED_BEFORE.exec(left)
  const after = before ? null : DATED_AFTER.exec(right)
  const sign = before ? at - left.length + before.index : after ? at + after[0].length : -1
  const year = yearOf(own.figures.get(sign))
  return year !== undefined && [...own.figures.values()].some(figure => (yearOf(figure) ?? 0) > year)
}

const yearOf = (figure: Figure | undefined): number | undefined => {
  const year = figure?.kind === 'date' ? /(?:19|20)\d{2}/.exec(figure.raw)?.[0] : undefined
  return year === undefined ? undefined : Number(year)
}

/** 上年为28.2%。 as a sentence of its own behind the change. */
const leading = (next: Skeleton): Place[] => {
  const [first, ...others] = placesIn(next, new Set())
  if (!first) return []
  const words = next.text.slice(0, first.at)
  if (others.length > 0 && IN_TURN.test(words)) return [first, ...others].map(place => ({ ...place, earlier: true }))
  return first.earlier && first.at < 16 && THE_YEAR_BEFORE.test(words) ? [first] : []
}

/** 上年同期货物吞吐量和集装箱吞吐量分别为2.00亿吨和555万标箱: what several things were before, told apart by their units. */
const IN_TURN = /^\s*(?:而)?(?:上年|去年|上期|上届|上年度)(?:同期)?[^增减升降，。；]{2,40}分别(?:为|是|达)$/

const RESUMED = regexp('i')`
  ^\s*(?:That|This|It) (?:is|was|represents?|represented|amounts to|marks|marked) an?\b
  |^\s*(?:这)?(?:同比|比上年|较上年)
`

const THE_YEAR_BEFORE =
  /^\s*(?:而)?(?:上年|去年|上期|上届|同期|上年度)[^增减升降]*$|^\s*(?:In the previous year|Last year|The year before|A year earlier)\b[a-z ,]*$/i

interface Around {
  readonly own: readonly Place[]
  readonly previous: readonly Place[]
  readonly next: readonly Place[]
  /** Its sentence holds nothing but changes, of what the one before told: "That is an increase of 22%." */
  readonly isResumed: boolean
}

const claimsOf = (own: Skeleton, change: Change, last: Change | undefined, around: Around): Claim[] => {
  const direction = directionOf(change.verb)
  const ofUnit = ({ figure }: Place): boolean => isOfChange(change.figure, figure)
  const inOwn = around.isResumed
    ? around.previous.filter(ofUnit)
    : around.own.filter(place => ofUnit(place) && isTogether(own.text, change.at, place.at))
  const bases = inOwn.filter(({ earlier, spent }) => earlier && !spent)
  const values = inOwn.filter(place => !place.earlier && (!around.isResumed || isLike(place, bases[0])))
  const value = around.isResumed
    ? values[0]
    : (values.findLast(({ at }) => at < change.at) ?? values.find(({ own: { text }, at }) => NEW_VALUE.test(text.slice(0, at))))
  const others = [...inOwn, ...around.previous.filter(ofUnit), ...around.next.filter(ofUnit)]
  const candidates = bases.length > 0 ? bases : around.next.filter(place => ofUnit(place) && (!value || sameKind(place, value)))
  const base = candidates.length === 1 ? candidates[0] : undefined
  const claim =
    base && value && values.length <= 2 && sameKind(base, value) ? claimOf(change.figure, base.figure, value.figure, direction) : undefined
  if (claim && change.figure.kind === 'percentage' && base!.figure.kind === 'percentage')
    return judge(claim)?.variant === 'points' ? [claim] : []
  if (claim && isWrongWay(claim) && !others.some(other => other !== base && other.earlier)) return [claim]
  const wanted = wantedBy({ kind: kindOf(change.figure), stated: change.figure })
  const isExplained = others.some(a =>
    others.some(b => {
      if (!mayFollow(wanted, a.ends, b.ends) || a === b || !sameKind(a, b)) return false
      const explained = claimOf(change.figure, a.figure, b.figure, direction)
      return !isWrongWay(explained) && fits(explained)
    }),
  )
  if (isExplained) return []
  const grown = value && last ? increment(own, change, last, value) : undefined
  if (grown) return fits(grown) ? [] : [grown]
  return claim ? [{ ...claim, confidence: isSlip(claim) ? 0.85 : values.length === 1 ? 0.8 : 0.7 }] : []
}

/** Of its unit, and neither three times as much nor a third of it: what changed, not what is told beside it. */
const isLike = ({ figure }: Place, base: Place | undefined): boolean => {
  const ratio = Number(figure.value) / Number(base?.figure.value)
  return base !== undefined && sameUnit(figure, base.figure) && ratio < 3 && ratio > 1 / 3
}

/** No semicolon stands between. */
const isTogether = (text: string, change: number, at: number): boolean =>
  change < at
    ? !/[；;]|\b(?:while|whereas|but|although|though|they)\b/i.test(text.slice(change, at))
    : !/[；;]/.test(text.slice(at, change))

/** Figures of one measure; in English not two bare numbers of other things, as `84 points from 38 matches`, nor a count beside a decimal. */
const sameKind = (base: Place, value: Place): boolean =>
  comparable(base.figure, value.figure) && !areOfOtherThings(base, value) && isCounted(base) === isCounted(value)

const isCounted = ({ figure: { unit, kind, step, dimension } }: Place): boolean =>
  (unit === undefined ? kind === 'quantity' : dimension === 'count') && !step.includes('.')

const areOfOtherThings = (a: Place, b: Place): boolean => {
  if (a.figure.unit !== undefined || b.figure.unit !== undefined) return false
  const [mine, yours] = [thingsBehind(a), thingsBehind(b)]
  return mine.length > 0 && yours.length > 0 && !mine.some(word => yours.includes(word))
}

/** The words right behind a number, up to the first that is no part of the name of what it counts. */
const thingsBehind = ({ own: { text }, at }: Place): string[] =>
  (THINGS.exec(text.slice(at + 1, at + 50))?.[0].match(/[a-z]{3,}/gi) ?? []).map(word => word.toLowerCase().replace(/s$/, ''))

const THINGS =
  /^(?: (?!(?:in|on|at|of|to|from|for|by|with|and|or|but|than|more|less|fewer|a|an|the|last|this|previous|year|years|earlier|before|was|were|is|are|had|have|has|per|up|down)\b)[a-z'’-]+){1,3}/i

/** Whether a change may be one of a figure: an amount of an amount of its unit, percent and multiples of any, points of percentages. */
const isOfChange = (change: Figure, figure: Figure): boolean => {
  if (change.kind === 'points') return figure.kind === 'percentage'
  if (change.kind === 'percentage' || change.kind === 'multiple') return true
  return figure.kind === change.kind && sameUnit(figure, change)
}

const claimOf = (stated: Figure, base: Figure, value: Figure, direction: Claim['direction']): Claim => ({
  kind: kindOf(stated),
  base,
  value,
  stated,
  ...(direction && { direction }),
})

const kindOf = ({ kind }: Figure): Claim['kind'] =>
  kind === 'percentage' || kind === 'points' ? 'growth' : kind === 'multiple' ? 'multiple' : 'difference'

const JOINED = pattern(`^(?:[）)])?[，,、；;]? ?(?:同比|或|即|or |\\(|（|which is |that is )?(?:an? |the )?${WITHIN}{0,3}$`, 'u')
const NEXT_TO = pattern(
  `^(?:(?: [a-z-]+){0,4}|[）)])[，,、（(]? ?(?:an? |the |net )*(?:同比|(?:比|较)[^，,‹QPTM›]{0,12}[，,]?)?(?:净|实际)?$`,
  'u',
)

/** 收入18.72亿元，同比增收1.04亿元，增长5.9%: the amount of the change stands right before its rate. */
const increment = (own: Skeleton, change: Change, last: Change, value: Place): Claim | undefined => {
  const direction = directionOf(change.verb)
  if (change.figure.kind !== 'percentage' || last.figure.kind === 'percentage' || !sameUnit(last.figure, value.figure)) return undefined
  const between = own.text.slice(last.at + 1, change.at - change.verb.length)
  if (
    value.at > last.at ||
    !NEXT_TO.test(own.text.slice(value.at + 1, last.at - last.verb.length)) ||
    !direction ||
    direction !== directionOf(last.verb) ||
    !JOINED.test(between)
  )
    return undefined
  return { kind: 'increment', base: last.figure, value: value.figure, stated: change.figure, direction, loose: true, confidence: 0.8 }
}
