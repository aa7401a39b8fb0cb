import type { Figure } from '../../../../model/figure.js'
import { isInAside } from '../../../../text/asides.js'
import { matchesOf } from '../../../../text/matches.js'
import { source } from '../../../../text/regexp.js'
import { amongIn, NOT_A_WHOLE } from '../claims/candidates.js'
import { inPercent } from '../wordings/fractions.js'
import { figuresIn, pattern, ROUGHLY, SIGN, type Skeleton, WITHIN } from '../wordings/skeleton.js'
import { attendedOf, doingOf, namedLikeTheirRate } from './named-rates.js'

/** A part that is said to be so many percent of a whole given elsewhere in its paragraph. */
export interface Part {
  readonly value: Figure
  readonly stated: Figure
  /** What was not done beside the rate of what was: 不合格186批次，合格率98.5%. */
  readonly negated: boolean
  /** The words that name the whole: 毕业生总数, "the population"; empty when none do. */
  readonly whole: string
  /** What the part is a rate of, as its name says: 脱落率, "a vacancy rate". */
  readonly named: boolean
  /** It is what is left of an income, so that no cost is its whole. */
  readonly margin?: true
  /** The word for what was done that gives the rate its name and stands right before the part: 签约. */
  readonly doing?: string
  /** It is of those at which somebody had to be: 出庭率. */
  readonly attended?: true
  /** What was not done, by the name of its rate: 捕 of 不捕率. */
  readonly undone?: string
  /** 发现12个, 有12个: so many of what was just told. */
  readonly found: boolean
  /** The English noun it counts, when one follows it. */
  readonly noun?: string
  /** 其中, "of which" stands between it and its whole: where, in its sentence. */
  readonly among: number
  /** These, those, them: its whole was told right before. */
  readonly pointing: boolean
  /** Skeleton of its sentence, by index in the paragraph, and where it stands there. */
  readonly sentence: number
  readonly at: number
}

const SHARE = pattern(
  source`
  (?<value>⟨Q⟩)(?:[（(][^（）()]{0,12}[）)]|(?!占)${WITHIN}{1,24}?(?=[，,]))?
    (?:[，,](?:同比|环比|比上年|较(?:上年|年初|期初)${WITHIN}{0,3})(?:增长|下降|增加|减少|上升|[增降])⟨P⟩)?[，,、（(]?(?:约|分别|均)?占(?:到)?(?<whole>${WITHIN}{0,20}?)(?:的)?(?:比重|比例|比率|比)?
    (?:为|达到?|是|约)?(?<stated>⟨P⟩)
`,
)
const SHARE_EN = pattern(
  source`
  (?<value>⟨Q⟩)(?: (?!of |to |from |and |or )[a-z'’-]+){0,5}(?: ⟨D⟩)?
    (?:,? ?(?:or |\(|representing |accounting for |which is |that is,? |equal to |equivalent to )|, (?=⟨P⟩(?: of (?:the|its|our|their|all|it|those|these|them)\b|[.;]|$))
        | (?:is|are|was|were) (?=⟨P⟩ of (?!those\b)[a-z]))${ROUGHLY}(?<stated>⟨P⟩)
    (?<!\(${ROUGHLY}⟨P⟩(?= (?!of\b)[a-z]))
    (?! (?:more|less|higher|lower|fewer|above|below|increase|decrease|decline|rise|up|down|from|than|per|confidence)| of those (?:for|who|whose|with|in|aged|on)\b| ?CI)
    (?: of (?:the |its |their |our |all )?(?<whole>[a-z' -]{0,30}))?
`,
  'dgiu',
)
const RATE_EN = pattern(
  source`
  (?<value>⟨Q⟩)(?: \([^()]{1,30}\))?
    (?:[^‹QPTMD›.;]{0,40}(?:, (?:for |with |giving |or )?|\b(?:represent(?:ed|s|ing)|gave|giving|gives|equals
          |equal to) ))an? [a-z -]{0,20}\b
    (?:rate|ratio|share|proportion|(?<margin>margin)|performance|turnout|uptake|take-up|occupancy|compliance|coverage|attendance
      |completion) of ${ROUGHLY}(?<stated>⟨P⟩)(?! of (?:those|these|them)\b)
`,
  'dgiu',
)
/** 64% of the workforce, or 1,830 people. */
const TURNED_EN = pattern(
  source`
  (?<stated>⟨P⟩) of (?:the |its |their |our |all )?(?<whole>[a-z' -]{3,30}?)
    (?: (?:was|were|is|are)[a-z ]{0,20})?,? (?:or|that is,?|some|namely) ${ROUGHLY}(?<value>⟨Q⟩)
`,
  'dgiu',
)
/** 占比36%，即3,031人. */
const TURNED = pattern(
  `(?:占|占比)(?<whole>${WITHIN}{0,14}?)(?:的)?(?:比重|比例)?(?:为|达)?(?<stated>⟨P⟩)[，,（(](?:即|也就是|约)(?:为)?(?<value>⟨Q⟩)`,
)
/** 总投资3.6亿元，市级承担40%，即1.44亿元. */
const THAT_IS = pattern(`(?<!(?:增长|下降|提高|降低|上升|减少|增加|利率|税率)(?:了|为)?)(?<stated>⟨P⟩)[，,（(]即(?:为)?(?<value>⟨Q⟩)`)
/** 其中循环水156万吨，循环利用率65%: a rate of the part just told, of the whole 其中 points at. */
const RATE_OF_PART = pattern(
  source`
  其中(?<label>${WITHIN}{0,14})(?<value>⟨Q⟩)[，,、（(](?!同比|增)(?<rate>[\p{Script=Han}]{0,8})(?<!利|税|息|增长|毛利|收益|回报|效|汇|费)
    (?:率|占比|比例)(?:为|达到?|约)?(?<stated>⟨P⟩)
`,
)
/** 7,812 of those answered (75%); 2,508 of these within ten days, 95%: the whole is named by what befell it. */
const OF_THOSE_EN = pattern(
  source`
  (?<value>⟨Q⟩) of (?:those|them|these|this|the)(?: (?<whole>(?:who |that |which )?[a-z]+(?: [a-z]+)?))?(?:(?: (?:with)?in)? ⟨Q⟩(?: [a-z]+){0,2})?
    (?: \(${ROUGHLY}(?<stated>⟨P⟩)\)|,? (?:or )?${ROUGHLY}(?<said>⟨P⟩)(?=[,.;]|$))
`,
  'dgiu',
)
const POINTING = pattern('^(?: \\(⟨P⟩\\))? of (?:these|those|them|this)\\b', 'iu')
/** Forms that leave no doubt of what is a rate of what but for the whole. */
const NAMED: ReadonlySet<RegExp> = new Set([RATE_EN, TURNED, TURNED_EN, THAT_IS])
/** The parts of a sentence that are said to be so many percent of something. */
export const partsIn = (own: Skeleton, sentence: number): Part[] =>
  own.wanted && own.text.includes(SIGN.P) ? [...shares(own), ...namedLikeTheirRate(own)].map(part => ({ ...part, sentence })) : []

type Found = Omit<Part, 'sentence'>

const SHARES = [SHARE, SHARE_EN, OF_THOSE_EN, RATE_EN, TURNED, TURNED_EN, RATE_OF_PART, THAT_IS]

const shares = (own: Skeleton): Found[] =>
  SHARES.flatMap(regexp => matchesOf(regexp, own.text).flatMap(match => shareOf(own, match, NAMED.has(regexp)) ?? []))

const shareOf = (own: Skeleton, match: RegExpExecArray, named: boolean): Found | undefined => {
  const { value, said, stated: share = said } = figuresIn(own, match)
  const { rate, label = '', whole = '', margin } = match.groups!
  const stated = share && inPercent(share)
  if (rate && !sharesWord(rate, label)) return undefined
  if (!value || !stated || (value.start < stated.start && NOT_A_WHOLE.test(own.text.slice(0, match.index).replace(DONE_BY, ''))))
    return undefined
  if (isInAside(own.raw, value.start - own.sentence.start, 0)) return undefined
  const at = match.indices!.groups!.value![0]
  const behind = own.text.slice(at + 1, at + 30)
  const noun = nounIn(behind)
  return {
    value,
    stated,
    whole,
    named,
    negated: false,
    at,
    among: amongIn(own.text, at),
    pointing: whole.trim() === 'it' || POINTING.test(behind),
    found: FOUND.test(own.text.slice(0, at)),
    ...doingOf(match, rate, label),
    ...attendedOf(rate ?? ''),
    ...(margin && { margin: true }),
    ...(noun && { noun }),
  }
}

/** `Difficulties were reported by 230 of them`: who did it. */
const DONE_BY =
  /\b(?:was|were|is|are|been) (?:reported|named|given|used|chosen|cited|mentioned|visited|made|raised|held|owned|run|sent|signed|completed) by $/

const FOUND = /[，,；;](?:发现|查出|有|含)$/

/** 循环水 … 循环利用率: what the rate is of is named by the part; 初次信访 … 办结率 is a rate of the part itself. */
const sharesWord = (rate: string, label: string): boolean =>
  !isRateOf(rate, label) &&
  (isShortFor(rate, label) || Array.from({ length: rate.length - 1 }, (_, at) => rate.slice(at, at + 2)).some(word => label.includes(word)))

/** 电煤936万吨，电煤合同兑现率101.3%: a name that goes on behind that of the part is what the part itself did, unless it says how much of all it is. */
const isRateOf = (rate: string, label: string): boolean =>
  label.length >= 2 && rate.startsWith(label) && rate.length >= label.length + 2 && !/占|渗透|覆盖|比|配备/.test(rate.slice(label.length))

/** 网办率 of 网上办理: the characters of the one in the order of the other. */
const isShortFor = (rate: string, label: string): boolean => {
  let at = -1
  return (
    rate.length >= 2 &&
    [...rate].every(character => {
      at = label.indexOf(character, at + 1)
      return at >= 0
    })
  )
}

/** The noun right behind a figure, without its ending: callers make calls. */
export const nounIn = (after: string): string | undefined => /^ ([a-z-]{4,}?)(?:[eo]rs?|ees?|ings?|s)?(?![a-z-])/.exec(after)?.[1]
