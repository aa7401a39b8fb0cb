import type { Figure } from '../../../model/figure.js'
import { isInAside, openBracketIn } from '../../../text/asides.js'
import { matchesOf } from '../../../text/matches.js'
import { regexp, source } from '../../../text/regexp.js'
import { undoneOf } from './doings.js'
import { inPercent } from './fractions.js'
import { figuresIn, matchesIn, pattern, ROUGHLY, SIGN, type Skeleton, WITHIN } from './skeleton.js'

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

/** A figure of the paragraph with the words before and after it. */
export interface Candidate {
  readonly figure: Figure
  readonly before: string
  readonly after: string
  readonly sentence: number
  readonly at: number
  /** It stands in a list of parts: 其中, "of which". */
  readonly listed: boolean
  /** It stands in brackets: 3,738 people (3,283.5 full-time equivalents). */
  readonly bracketed: boolean
  /** Not a change, a plan or the year before: it may be what a part is a share of. */
  readonly whole: boolean
}

const SHARE = pattern(
  source`
  (?<value>⟨Q⟩)(?:[（(][^（）()]{0,12}[）)]|(?!占)${WITHIN}{1,12}?(?=[，,]))?[，,、（(]?(?:约|分别|均)?占(?:到)?(?<whole>${WITHIN}{0,20}?)(?:的)?(?:比重|比例|比率|比)?
    (?:为|达到?|是|约)?(?<stated>⟨P⟩)
`,
)
/** 脱落18例，脱落率7.5% · 落实率为91.2%，落实人数5910人: the part is named like its rate. */
const RATE = pattern(
  `(?<name>[\\p{Script=Han}]{2,12}?|(?<!\\p{Script=Han})[^其该所约较\\P{Script=Han}])(?:率|比例|占比)(?:约|仅)?(?:为|达到?|是)?(?<stated>⟨P⟩)`,
)
/** A profit less what will not come again, a rate of several together, and the like: another value than the one of the plain name. */
const ADJUSTED = /扣非|扣除|调整|综合/
/** What `RATE` does not do without. */
const NAMES_RATE = /率|比例|占比/
const SHARE_EN = pattern(
  source`
  (?<value>⟨Q⟩)(?: (?!of |to |from |and |or )[a-z'’-]+){0,5}
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
      |completion) of ${ROUGHLY}(?<stated>⟨P⟩)
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
  (?<value>⟨Q⟩) of (?:those|them|these|the)(?: (?<whole>(?:who |that |which )?[a-z]+(?: [a-z]+)?))?(?:(?: (?:with)?in)? ⟨Q⟩(?: [a-z]+){0,2})?
    (?: \(${ROUGHLY}(?<stated>⟨P⟩)\)|,? (?:or )?${ROUGHLY}(?<said>⟨P⟩)(?=[,.;]|$))
`,
  'dgiu',
)
/** Delivery stood at 82%, a collection rate of 96%: what was done gives its name to the rate. */
const DOING_EN = pattern(
  source`
  \b
    (?<name>deliver|collect|complet|attend|recover|respon|compli|occup|reten|conver|approv|resol|clear|repa|recycl|enrol|vaccin|implement
      |utili|graduat|particip|return|detect|reject)[a-z]*(?: rate)?
    (?: therefore| thus| now)? (?:was|is|of|stood at|stands at|reached|came to|ran at) ${ROUGHLY}(?<stated>⟨P⟩)
    (?! (?:higher|lower|more|less|of))
`,
  'dgiu',
)
const POINTING = pattern('^(?: \\(⟨P⟩\\))? of (?:these|those|them)\\b', 'iu')
/** Forms that leave no doubt of what is a rate of what but for the whole. */
const NAMED: ReadonlySet<RegExp> = new Set([RATE_EN, TURNED, TURNED_EN, THAT_IS])
const LABEL = 18
const NOT_A_WHOLE = regexp('i')`
  (?:增加|减少|增长|下降|提高|上升|回落|净增|同比|多|少)[了至到]?$
  |(?:上年|去年|同期|上期|上届|往年|历史|计划|目标(?!人)|任务|由|从)[^，。；]{0,8}$
  |\b(?:by|from|up|down|than|increase of|decrease of|rise of|fall of|gain of|drop of|compared with|against)\s(?:the )?$
`

/** The parts of a sentence that are said to be so many percent of something. */
export const partsIn = (own: Skeleton, sentence: number): Part[] =>
  own.wanted && own.text.includes(SIGN.P) ? [...shares(own), ...rates(own), ...doings(own)].map(part => ({ ...part, sentence })) : []

type Found = Omit<Part, 'sentence'>

const SHARES = [SHARE, SHARE_EN, OF_THOSE_EN, RATE_EN, TURNED, TURNED_EN, RATE_OF_PART, THAT_IS]

const shares = (own: Skeleton): Found[] =>
  SHARES.flatMap(regexp => matchesIn(own.text, regexp).flatMap(match => shareOf(own, match, NAMED.has(regexp)) ?? []))

const shareOf = (own: Skeleton, match: RegExpExecArray, named: boolean): Found | undefined => {
  const { value, said, stated: share = said } = figuresIn(own, match)
  const { rate, label = '', whole = '', margin } = match.groups!
  const stated = share && inPercent(share)
  if (rate && !sharesWord(rate, label)) return undefined
  if (!value || !stated || (value.start < stated.start && NOT_A_WHOLE.test(own.text.slice(0, match.index)))) return undefined
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
    ...(margin && { margin: true }),
    ...(noun && { noun }),
  }
}

const rates = (own: Skeleton): Found[] =>
  (NAMES_RATE.test(own.text) ? matchesIn(own.text, RATE) : []).flatMap(match => {
    const { stated } = figuresIn(own, match)
    const name = match.groups!.name!
    const value = stated && !ADJUSTED.test(name) && namesake(own, match)
    if (!value) return []
    const negated = !/[不未非][^不未非]{2}$/.test(name) && new RegExp(`[不未非]${name.slice(-2)}[^，。；]{0,4}$`).test(value.before)
    return [{ value: value.figure, stated, at: value.at, ...BY_NAME, negated, ...doingOf(match, name, value.before), ...undoneOf(name) }]
  })

const doings = (own: Skeleton): Found[] =>
  (own.text.includes(' ') ? matchesIn(own.text, DOING_EN) : []).flatMap(match => {
    const { stated } = figuresIn(own, match)
    const value = stated && doneIn(own, match)
    return value ? [{ value: value.figure, stated, at: value.at, ...BY_NAME }] : []
  })

/** The name of the rate alone tells what it is of. */
export const BY_NAME = { whole: '', named: true, negated: false, among: -1, pointing: false, found: false }

const FOUND = /[，,；;](?:发现|查出|有|含)$/

/** 独立董事3名，独立董事占比: who they are, no doing. */
const A_SHARE = /(?:占比|比例).{0,4}$/

/** 重点人群签约12.6万人，重点人群签约率: the last word of a rate's name, where it stands right before the part. */
const doingOf = ([said]: RegExpExecArray, rate: string | undefined, label: string | undefined): Pick<Part, 'doing'> => {
  if (A_SHARE.test(said)) return {}
  const doing = rate?.slice(-2)
  return doing && label?.endsWith(doing) ? { doing } : {}
}

/** 循环水 … 循环利用率: what the rate is of is named by the part; 初次信访 … 办结率 is a rate of the part itself. */
const sharesWord = (rate: string, label: string): boolean =>
  isShortFor(rate, label) || Array.from({ length: rate.length - 1 }, (_, at) => rate.slice(at, at + 2)).some(word => label.includes(word))

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

const AMONG = /其中|\bof (?:which|whom|these|them)\b|\bincluding\b|(?:^|, )of (?:the |these |our |its )?(?=[^a-z ])/giu

/** Where 其中 or its like stands before a place of a sentence; -1 when it does not. */
const amongIn = (text: string, at: number): number => {
  const clause = Math.max(text.lastIndexOf('；', at), text.lastIndexOf(';', at)) + 1
  const last = matchesOf(AMONG, text.slice(clause, at)).at(-1)
  return last ? clause + last.index : -1
}

/** The nearest figure beside a rate whose own words begin or end with those of the rate. */
const namesake = (own: Skeleton, rate: RegExpExecArray): Candidate | undefined => {
  const stem = rate.groups!.name!.slice(-2)
  const near = candidatesIn(own, 0)
    .filter(
      ({ at, before }) =>
        Math.abs(at - rate.index) < 40 &&
        isOfThing(rate, before) &&
        !(at > rate.index && /[；;]/.test(own.text.slice(rate.index, at))) &&
        !(at < rate.index && own.text.slice(at, rate.index).includes(`${stem}率`)),
    )
    .sort((a, b) => Math.abs(a.at - rate.index) - Math.abs(b.at - rate.index))
  const named =
    near.find(({ before }) => before.slice(-8).includes(stem)) ??
    near.find(({ before }) => before.slice(-4).includes(stem[0]!)) ??
    near.find(({ at }) => OF_ANYTHING.test(rate.groups!.name!) && at < rate.index && /^[，,（(]?$/.test(own.text.slice(at + 1, rate.index)))
  return named && FROM.test(named.before) ? near.find(({ at, before }) => at > named.at && UNTIL.test(before)) : named
}

/** 其中教育支出7亿元；民生支出占比80%: a share is of the thing it names, not of another with the same last word. */
const isOfThing = ([said, name]: RegExpExecArray, before: string): boolean => {
  const kind = A_SHARE.test(said) ? name!.slice(0, -2) : ''
  return kind === '' || [...kind].some(character => before.includes(character))
}

/** Rates whose name says nothing of what they are of: the amount right before them. */
const OF_ANYTHING = /^(?:覆盖|普及|达标|到位)$/
/** 治理村由187个增加到232个，治理率55.8%: a rate is of what there is after a change. */
const FROM = /[由从自][^，。；]{0,4}$/
const UNTIL = /[到至为]$/

/** The one figure before an English rate that is told with the same doing: £19.1m was delivered … delivery stood at 82%. */
const doneIn = (own: Skeleton, { index, groups }: RegExpExecArray): { figure: Figure; at: number } | undefined => {
  const done = new RegExp(`^(?: [a-z-]+){0,3} (?:was|were|been|are|is) ${groups!.name}|^ ${groups!.name}|${groups!.name}[a-z]* $`, 'i')
  const told = candidatesIn(own, 0).filter(({ at, before, after }) => at < index && (done.test(after) || done.test(before)))
  return told.length === 1 ? told[0] : undefined
}

const QUANTITY = pattern('⟨Q⟩', 'gu')

/** The amounts of a sentence with the words beside them. */
export const candidatesIn = (own: Skeleton, sentence: number): Candidate[] =>
  matchesOf(QUANTITY, own.text).flatMap(({ index: at }) => {
    const figure = own.figures.get(at)
    const before = own.text.slice(Math.max(0, at - 40), at)
    if (!figure) return []
    const clause = before.slice(before.search(CLAUSE)).slice(-LABEL * 2)
    const whole = !NOT_A_WHOLE.test(before) && !isInAside(own.raw, figure.start - own.sentence.start, 0)
    const bracketed = openBracketIn(before) >= 0
    return [
      {
        figure,
        before: clause,
        after: own.text.slice(at + 1, at + 30),
        sentence,
        at,
        whole,
        bracketed,
        listed: amongIn(own.text, at) >= 0,
      },
    ]
  })

const CLAUSE = pattern('[^，,。；;（(‹QPTM›]*$', 'u')

/** The noun right behind a figure, without its ending: callers make calls. */
export const nounIn = (after: string): string | undefined => /^ ([a-z-]{4,}?)(?:[eo]rs?|ees?|ings?|s)?(?![a-z-])/.exec(after)?.[1]
