import type { Figure } from '../../../model/figure.js'
import { groupedBy } from '../../../model/grouping.js'
import { isInAside } from '../../../text/asides.js'
import { comparable, sameUnit } from './agreement.js'
import type { Claim } from './claims.js'
import { fits, isSlip } from './judge.js'
import { figuresIn, matchesIn, pattern, ROUGHLY, SIGN, type Skeleton, WITHIN } from './skeleton.js'

/** A part that is said to be so many percent of a whole given elsewhere in its paragraph. */
interface Part {
  readonly value: Figure
  readonly stated: Figure
  /** The words that name the whole: 毕业生总数, "the population"; empty when none do. */
  readonly whole: string
  /** What the part is a rate of, as its name says: 脱落率, "a vacancy rate". */
  readonly named: boolean
  /** The English noun it counts, when one follows it. */
  readonly noun?: string
  /** 其中, "of which" stands between it and its whole: where, in its sentence. */
  readonly among: number
  /** Skeleton of its sentence, by index in the paragraph, and where it stands there. */
  readonly sentence: number
  readonly at: number
}

/** A figure of the paragraph with the words before and after it. */
interface Candidate {
  readonly figure: Figure
  readonly before: string
  readonly after: string
  readonly sentence: number
  readonly at: number
  /** Not a change, a plan or the year before: it may be what a part is a share of. */
  readonly whole: boolean
}

const SHARE = pattern(
  `(?<value>⟨Q⟩)(?:[（(][^（）()]{0,12}[）)])?[，,、（(]?(?:约|分别|均)?占(?:到)?(?<whole>${WITHIN}{0,20}?)(?:的)?(?:比重|比例|比率|比)?(?:为|达到?|是|约)?(?<stated>⟨P⟩)`,
)
/** 脱落18例，脱落率7.5% · 落实率为91.2%，落实人数5910人: the part is named like its rate. */
const RATE = pattern(`(?<name>[\\p{Script=Han}]{2,12}?)(?:率|比例|占比)(?:约|仅)?(?:为|达到?|是)?(?<stated>⟨P⟩)`)
/** A profit less what will not come again, and the like: another value than the one of the plain name. */
const ADJUSTED = /扣非|扣除|调整/
/** What `RATE` does not do without. */
const NAMES_RATE = /率|比例|占比/
const SHARE_EN = pattern(
  `(?<value>⟨Q⟩)(?: (?!of |to |from |and |or )[a-z'’-]+){0,5},? ?(?:or |\\(|representing |accounting for |which is )${ROUGHLY}(?<stated>⟨P⟩)(?<!\\(${ROUGHLY}⟨P⟩(?= (?!of\\b)[a-z]))(?! (?:more|less|higher|lower|fewer|above|below|increase|decrease|decline|rise|up|down|from|than|per|confidence)| ?CI)(?: of (?:the |its |their |our |all )?(?<whole>[a-z' -]{0,30}))?`,
  'dgiu',
)
const RATE_EN = pattern(
  `(?<value>⟨Q⟩)(?:[^‹QPTMD›.;]{0,40}(?:, (?:for |with |giving |or )?|\\b(?:represent(?:ed|s|ing)|gave|giving|gives|equals|equal to) ))an? [a-z -]{0,20}\\b(?:rate|ratio|share|proportion|margin) of ${ROUGHLY}(?<stated>⟨P⟩)`,
  'dgiu',
)
/** 64% of the workforce, or 1,830 people. */
const TURNED_EN = pattern(
  `(?<stated>⟨P⟩) of (?:the |its |their |our |all )?(?<whole>[a-z' -]{3,30}?)(?: (?:was|were|is|are)[a-z ]{0,20})?,? (?:or|that is,?|some|namely) ${ROUGHLY}(?<value>⟨Q⟩)`,
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
  `其中(?<label>${WITHIN}{0,14})(?<value>⟨Q⟩)[，,、（(](?!同比|增)(?<rate>[\\p{Script=Han}]{0,8})(?<!利|税|息|增长|毛利|收益|回报|效|汇|费)(?:率|占比|比例)(?:为|达到?|约)?(?<stated>⟨P⟩)`,
)
/** Forms that leave no doubt of what is a rate of what but for the whole. */
const NAMED: ReadonlySet<RegExp> = new Set([RATE_EN, TURNED, TURNED_EN, THAT_IS])
const BACK = 6
const LABEL = 18
const NOT_A_WHOLE =
  /(?:增加|减少|增长|下降|提高|上升|回落|净增|同比|多|少)[了至到]?$|(?:上年|去年|同期|上期|上届|往年|历史|计划|目标(?!人)|任务|由|从)[^，。；]{0,8}$|\b(?:by|from|up|down|than|increase of|decrease of|rise of|fall of|gain of|drop of|compared with|against)\s(?:the )?$/i
/** Words that name no whole of their own. */
const GENERIC =
  /总人数|总数|总量|总额|全部|全体|人数|数量|总|其中|其|的|全[市县区省国校院镇乡州]|\b(?:the|total|all|its|number|of|overall)\b/gi

/**
 * Shares and rates whose whole stands elsewhere in the paragraph; silent wherever any figure of it makes the share right, or one `elsewhere`
 * in the document does unless the words point at another.
 */
export const sharesOfWholes = (
  paragraph: readonly Skeleton[],
  before: readonly Skeleton[],
  elsewhere: (claim: Claim) => boolean,
): Claim[] => {
  const parts = paragraph.flatMap((own, sentence) => partsIn(own, sentence))
  if (parts.length === 0) return []
  const candidates = [
    ...before.flatMap((own, index) => candidatesIn(own, index - before.length)),
    ...paragraph.flatMap((own, sentence) => candidatesIn(own, sentence)),
  ]
  const partsOf = bySentence(parts)
  const candidatesOf = bySentence(candidates)
  return parts.flatMap(part => {
    const near = partsOf(part.sentence - NEIGHBOURS, part.sentence + NEIGHBOURS)
    return claimOf(part, near, candidatesOf(part.sentence - BACK, part.sentence), elsewhere) ?? []
  })
}

/** Other parts of the same whole are looked for this many sentences away. */
const NEIGHBOURS = 50

/** Gives what stands in a range of sentences, first and last included: a paragraph may have a hundred thousand. */
const bySentence = <Item extends { readonly sentence: number }>(items: readonly Item[]): ((from: number, to: number) => Item[]) => {
  const known = groupedBy(items, ({ sentence }) => sentence)
  return (from, to) => {
    const found: Item[] = []
    for (let sentence = from; sentence <= to; sentence++) found.push(...(known.get(sentence) ?? []))
    return found
  }
}

const partsIn = (own: Skeleton, sentence: number): Part[] => {
  if (!own.wanted || !own.text.includes(SIGN.P)) return []
  const given = [SHARE, SHARE_EN, RATE_EN, TURNED, TURNED_EN, RATE_OF_PART, THAT_IS].flatMap(regexp =>
    matchesIn(own.text, regexp).map(match => ({ match, named: NAMED.has(regexp) })),
  )
  const shares = given.flatMap(({ match, named }) => {
    const { value, stated } = figuresIn(own, match)
    if (match.groups!.rate && !sharesWord(match.groups!.rate, match.groups!.label!)) return []
    if (!value || !stated || (value.start < stated.start && NOT_A_WHOLE.test(own.text.slice(0, match.index)))) return []
    const at = match.indices!.groups!.value![0]
    const noun = nounIn(own.text.slice(at + 1, at + 30))
    return [{ value, stated, whole: match.groups!.whole ?? '', named, among: amongIn(own.text, at), sentence, at, ...(noun && { noun }) }]
  })
  const rates = (NAMES_RATE.test(own.text) ? matchesIn(own.text, RATE) : []).flatMap(match => {
    const { stated } = figuresIn(own, match)
    const value = stated && !ADJUSTED.test(match.groups!.name!) && namesake(own, match)
    return value ? [{ value: value.figure, stated, whole: '', named: true, among: -1, sentence, at: value.at }] : []
  })
  return [...shares, ...rates]
}

/** 循环水 … 循环利用率: what the rate is of is named by the part; 初次信访 … 办结率 is a rate of the part itself. */
const sharesWord = (rate: string, label: string): boolean =>
  Array.from({ length: rate.length - 1 }, (_, at) => rate.slice(at, at + 2)).some(word => label.includes(word))

/** Where 其中 or its like stands before a place of a sentence; -1 when it does not. */
const amongIn = (text: string, at: number): number => {
  const clause = Math.max(text.lastIndexOf('；', at), text.lastIndexOf(';', at)) + 1
  const found = [
    ...text
      .slice(clause, at)
      .matchAll(/其中|\bof (?:which|whom|these|them)\b|\bincluding\b|(?:^|, )of (?:the |these |our |its )?(?=[^a-z ])/giu),
  ]
  const last = found.at(-1)
  return last ? clause + last.index : -1
}

/** The nearest figure beside a rate whose own words begin or end with those of the rate. */
const namesake = (own: Skeleton, rate: RegExpExecArray): { figure: Figure; at: number } | undefined => {
  const stem = rate.groups!.name!.slice(-2)
  const near = candidatesIn(own, 0)
    .filter(({ at }) => Math.abs(at - rate.index) < 40 && !(at < rate.index && own.text.slice(at, rate.index).includes(`${stem}率`)))
    .sort((a, b) => Math.abs(a.at - rate.index) - Math.abs(b.at - rate.index))
  return near.find(({ before }) => before.slice(-8).includes(stem)) ?? near.find(({ before }) => before.slice(-4).includes(stem[0]!))
}

const QUANTITY = pattern('⟨Q⟩', 'gu')

const candidatesIn = (own: Skeleton, sentence: number): Candidate[] =>
  [...own.text.matchAll(QUANTITY)].flatMap(({ index: at }) => {
    const figure = own.figures.get(at)
    const before = own.text.slice(Math.max(0, at - 40), at)
    if (!figure) return []
    const clause = before.slice(before.search(CLAUSE)).slice(-LABEL * 2)
    const whole = !NOT_A_WHOLE.test(before) && !isInAside(own.raw, figure.start - own.sentence.start, 0)
    return [{ figure, before: clause, after: own.text.slice(at + 1, at + 30), sentence, at, whole }]
  })

const CLAUSE = pattern('[^，,。；;（(‹QPTM›]*$', 'u')

/** The claim with the whole that the words, its neighbours' wholes or the digits speak for; none when any whole fits. */
const claimOf = (
  part: Part,
  parts: readonly Part[],
  all: readonly Candidate[],
  elsewhere: (claim: Claim) => boolean,
): Claim | undefined => {
  const wholes = all.filter(
    whole =>
      whole.figure !== part.value &&
      (whole.sentence < part.sentence ||
        (whole.sentence === part.sentence && (whole.at < part.at || part.named || isNamed(part, whole)))) &&
      isWholeOf(whole.figure, part.value),
  )
  const claims = wholes.map(whole => ({ whole, claim: claimWith(part, whole.figure) }))
  const pointed = amongst(
    part,
    claims.map(({ whole }) => whole).filter(({ whole }) => whole),
  )
  const certain = pointed?.sentence === part.sentence && part.among >= 0
  if (parts.some(other => isOfOneWhole(part, other))) return undefined
  if (claims.length === 0 || claims.some(({ whole, claim }) => (!certain || whole === pointed) && fits(claim))) return undefined
  const choices = claims.filter(({ whole, claim }) => whole.whole || isNamed(part, whole) || isSlip(claim) === 'swapped')
  if (choices.length === 0) return undefined
  const best = choices
    .map(({ whole, claim }) => ({
      claim,
      confidence: confidenceOf(
        part,
        whole,
        claim,
        parts,
        choices.map(choice => choice.whole),
      ),
    }))
    .reduce((a, b) => (b.confidence >= a.confidence ? b : a))
  if (best.confidence === 0 || (!certain && elsewhere(best.claim))) return undefined
  return { ...best.claim, confidence: best.confidence }
}

/** 前五名客户15.28亿元，占46.5%，其中第一名5.87亿元，占17.9%: both shares are of one whole, which need not be written. */
const isOfOneWhole = (part: Part, other: Part): boolean => {
  if (other.value === part.value || Math.abs(other.sentence - part.sentence) > 1 || !sameUnit(other.value, part.value)) return false
  const [one, two] = [part, other].map(({ value, stated }) => Number(value.value) / Number(stated.value))
  const digits = Math.max(spareOf(part), spareOf(other))
  return Math.abs(one! - two!) <= digits * Math.max(one!, two!)
}

/** How far off, as a share of it, a whole worked out from a rounded percentage may be. */
const spareOf = ({ stated }: Part): number => Math.min(0.02, Number(stated.step) / Number(stated.value))

const claimWith = ({ value, stated }: Part, base: Figure): Claim => ({ kind: 'share', base, value, stated, loose: true })

const isWholeOf = (whole: Figure, part: Figure): boolean => {
  if (whole.value === undefined || part.value === undefined || whole.kind !== part.kind || part.unit === '年') return false
  const ofOneUnit = part.unit === undefined || whole.unit === undefined ? comparable(whole, part) : sameUnit(whole, part)
  return ofOneUnit && Number(whole.value) > Number(part.value)
}

/** How sure it is that the part is a share of this whole; 0 when nothing says so. */
const confidenceOf = (part: Part, whole: Candidate, claim: Claim, parts: readonly Part[], choices: readonly Candidate[]): number => {
  const others = parts.filter(
    other => other.value !== part.value && isWholeOf(whole.figure, other.value) && fits(claimWith(other, whole.figure)),
  )
  if (others.length >= 2) return 0.9
  if (isNamed(part, whole)) return 0.85
  if (whole === amongst(part, choices)) return 0.8
  if (isOfNoun(part, whole, choices)) return 0.8
  const slip = isSlip(claim)
  if (slip === 'swapped' || (slip && choices.length === 1)) return 0.8
  if (others.length === 1) return 0.75
  if (slip && choices.length <= 3) return 0.65
  const near = choices.filter(({ sentence }) => part.sentence - sentence <= 1)
  if (near.length !== 1 || near[0] !== whole || parts.some(({ value }) => value === whole.figure)) return 0
  const isBare = part.whole.replace(GENERIC, '').trim() === ''
  return part.named || (isBare && (sharesNoun(part, whole) || isOfPersons(part, whole))) ? 0.7 : 0
}

/** The whole that 其中 or a generic name (占总数的, "of the total") points at. */
const amongst = (part: Part, choices: readonly Candidate[]): Candidate | undefined => {
  if (part.among >= 0) {
    const own = choices.filter(
      ({ sentence, at, before }) => sentence === part.sentence && (at < part.among || /\bof (?:the |these |our |its )?$/i.test(before)),
    )
    const earlier = choices.filter(({ sentence }) => sentence === part.sentence - 1)
    return own.at(-1) ?? (part.among < 6 && earlier.length <= 2 ? earlier.at(-1) : undefined)
  }
  if (!/总|全部|全体|\b(?:total|all)\b/.test(part.whole) || part.whole.replace(GENERIC, '').trim() !== '') return undefined
  const near = choices.filter(({ sentence }) => part.sentence - sentence <= 2)
  return near.reduce<Candidate | undefined>((a, b) => (a && Number(a.figure.value) >= Number(b.figure.value) ? a : b), undefined)
}

/** 9,360 incidents … at 8,424 incidents: of the choices only this one counts what the part counts. */
const isOfNoun = (part: Part, whole: Candidate, choices: readonly Candidate[]): boolean => {
  const noun = part.noun
  const same = noun === undefined ? [] : choices.filter(({ after }) => nounIn(after) === noun)
  return same.length === 1 && same[0] === whole
}

const nounIn = (after: string): string | undefined => /^ ([a-z-]{4,})\b/.exec(after)?.[1]

/** 员工3150人，本科2835人，占90%: persons of persons in one sentence. */
const isOfPersons = ({ value, sentence }: Part, whole: Candidate): boolean =>
  whole.sentence === sentence && value.canonicalUnit === '人' && whole.figure.canonicalUnit === '人'

/** 占毕业生总数的…: the whole's own words hold the name, its last three characters at least; "of the population" likewise. */
const isNamed = ({ whole: name, sentence }: Part, whole: Candidate): boolean => {
  const words = name.replace(GENERIC, '').replace(/^已/, '').trim()
  if (/[a-z]/i.test(words))
    return words.length >= 4 && `${whole.before} ${whole.after}`.toLowerCase().includes(stemOf(words.split(' ').at(-1)!))
  const near = whole.sentence >= 0 && sentence - whole.sentence <= 2
  return words.length >= (near ? 2 : 3) && whole.before.includes(words.slice(-3))
}

/** Respondents give responses: the beginning of a long word. */
const stemOf = (word: string): string => {
  const whole = word.toLowerCase().replace(/s$/, '')
  return whole.length > 8 ? whole.slice(0, 6) : whole
}

/** 重点项目120个 … 产业项目66个: part and whole are things of one noun. */
const sharesNoun = ({ value }: Part, { figure }: Candidate): boolean => {
  const [one, other] = [value.subject?.head, figure.subject?.head]
  return one !== undefined && other !== undefined && one.length >= 2 && one.slice(-2) === other.slice(-2)
}
