import type { Figure } from '../../../../model/figure.js'
import { firstOf } from '../../../../model/span.js'
import { recalling } from '../../../../text/once.js'
import { together } from '../averages/heads.js'
import { comparable, sameUnit } from '../claims/agreement.js'
import { type Candidate, candidatesIn } from '../claims/candidates.js'
import type { Claim } from '../claims/claims.js'
import { awayOf, fits, isSlip } from '../claims/judge.js'
import { isMisprinted, withMisprint } from '../claims/misprints.js'
import { meet } from '../claims/screen.js'
import { isCounterpart, isDoneToo } from '../shares/doings.js'
import { type Part, partsIn } from '../shares/parts.js'
import { partsByName } from '../shares/parts-by-name.js'
import { GENERIC, type Share, shareOf, type Whole, wholeOf } from '../shares/shares.js'
import { pattern, SIGN, type Skeleton } from '../wordings/skeleton.js'
import { amongst, isCountedAlike, isNamed, isOfNoun, sharesNoun } from './wholes-in-words.js'

/**
 * Shares and rates whose whole stands elsewhere in the paragraph; silent wherever any figure of it makes the share right, or one `elsewhere`
 * in the document does unless the words point at another.
 */
export const sharesOfWholes = (
  paragraph: readonly Skeleton[],
  before: readonly Skeleton[],
  elsewhere: (claim: Claim) => boolean,
): Claim[] => {
  if (!paragraph.some(({ wanted, text }) => wanted && text.includes(SIGN.P))) return []
  const figures = [
    ...before.flatMap((own, index) => candidatesIn(own, index - before.length)),
    ...paragraph.flatMap((own, sentence) => candidatesIn(own, sentence)),
  ]
  const parts = paragraph.flatMap((own, sentence) =>
    [...partsIn(own, sentence), ...partsByName(own, sentence, upTo(figures, sentence))].map(shareOf),
  )
  if (parts.length === 0) return []
  const candidates = figures.map(wholeOf)
  const isShareOf = recallingShares()
  const ownWholesOf = recalling(
    (part: Share) => upTo(candidates, part.sentence).filter(whole => isWholeOf(whole, part) && isShareOf(part, whole)),
    RECALLED,
  )
  return parts.flatMap((part, index) => {
    const near = { parts: around(parts, index), isShareOf, ownWholesOf }
    return claimOf(part, near, upTo(candidates, part.sentence), elsewhere) ?? []
  })
}

/** The parts round one, and what any of them comes out as a share of. */
interface Near {
  readonly parts: readonly Share[]
  readonly isShareOf: IsShareOf
  /** The figures of its sentence and before it that it is a share of. */
  readonly ownWholesOf: (part: Share) => readonly Whole[]
}

type IsShareOf = (part: Share, whole: Whole) => boolean

/** Remembers which parts are the shares of which figures: those near each other are held against the same ones again and again. */
const recallingShares = (): IsShareOf => {
  const ofPart = recalling((part: Share) => recalling((whole: Figure) => fits(claimWith(part, whole))), RECALLED)
  return (part, whole) => meet(part.wholes, whole.ends) && ofPart(part)(whole.figure)
}

/** Other parts of the same whole are looked for this many sentences away, and no more of them on either side. */
const NEIGHBOURS = 50
const MOST_NEIGHBOURS = 20
/** Parts of which it is remembered, more than any is near to. */
const RECALLED = 4 * MOST_NEIGHBOURS

const around = (parts: readonly Share[], index: number): readonly Share[] => {
  const { sentence } = parts[index]!
  let [from, to] = [index, index + 1]
  while (from > 0 && index - from < MOST_NEIGHBOURS && sentence - parts[from - 1]!.sentence <= NEIGHBOURS) from--
  while (to < parts.length && to - index <= MOST_NEIGHBOURS && parts[to]!.sentence - sentence <= NEIGHBOURS) to++
  return parts.slice(from, to)
}

/** Wholes are looked for this many sentences back, and no more of them. */
const BACK = 6
const MOST_CANDIDATES = 40

/** The figures of a sentence and those before it. */
const upTo = <T extends Candidate>(candidates: readonly T[], sentence: number): readonly T[] => {
  const from = firstOf(candidates.length, index => candidates[index]!.sentence >= sentence - BACK)
  const to = firstOf(candidates.length, index => candidates[index]!.sentence > sentence)
  return candidates.slice(Math.max(from, to - MOST_CANDIDATES), to)
}

/** A greater amount of the unit, before the part, or behind it where the words name it. */
const mayBeWhole = (part: Share, whole: Whole): boolean =>
  isWholeOf(whole, part) &&
  whole.figure !== part.value &&
  !isBeside(part, whole) &&
  !isPlanOfAnother(part, whole) &&
  !(FORMER.test(whole.before) && (whole.sentence < part.sentence || whole.at > part.at)) &&
  !(part.margin && COSTS.test(whole.before)) &&
  !isDoneToo(whole.before, part.doing) &&
  !isCounterpart(whole.before, part.undone) &&
  (whole.sentence < part.sentence || (whole.sentence === part.sentence && (whole.at < part.at || part.named || isNamed(part, whole))))

/** `Revenue rose to $17.7 million from $15.4 million`: what was before is no whole of what is told after that, nor of what stands before. */
const FORMER = /(?:[由从]|上年|去年|同期)[^，。；]{0,8}$|\b(?:from|compared (?:with|to)|against)\s(?:the )?$/

/** 完成11284万元，占年初预算42000万元的26.9%，其中土地收入10126万元，占年初预算的25.6%: what is set for one thing is told with its share, the other has its own. */
const isPlanOfAnother = ({ whole: name }: Part, whole: Whole): boolean => SET.test(name) && isYardstick(whole)

/** 完成预算12.5亿元的51.4%: what something else is told to be so much of. */
const isYardstick = ({ before, after }: Whole): boolean => PLANNED.test(before) && YARDSTICK.test(after)

const YARDSTICK = pattern('^的⟨P⟩', 'u')

const SET = /计划|任务|目标|预算/

/** What an income is spent on. */
const COSTS = /\b(?:costs?|expen\w+|spen[dt]\w*|overheads?|wages|claims|debts?|borrowings?)\b/i

/** The claim with the whole that the words, its neighbours' wholes or the digits speak for; none when any whole fits. */
const claimOf = (part: Share, near: Near, all: readonly Whole[], elsewhere: (claim: Claim) => boolean): Claim | undefined => {
  const itself = all.find(({ figure }) => figure === part.value)
  const greater = all.filter(whole => mayBeWhole(part, whole) && !isListedBehind(part, whole, itself?.segment))
  const siblings = siblingsOf(part, near, greater)
  const wholes = greater.filter(({ figure }) => !siblings.has(figure))
  if (near.parts.some(other => isOfOneWhole(part, other) && !wholes.some(whole => near.isShareOf(other, whole)))) return undefined
  const shared = wholes.filter(whole => whole.whole && othersOf(part, whole, near) >= 2)
  const named = wholes.filter(whole => isNamed(part, whole))
  const isShared = shared.length === 1 && named.length === 0
  if (part.named && all.some(({ figure }) => isShareWith(part, figure))) return undefined
  const claims = (isShared ? shared : wholes).map(whole => ({ whole, claim: claimWith(part, whole.figure) }))
  const pointed = amongst(
    part,
    claims.map(({ whole }) => whole).filter(whole => whole.whole && !isYardstick(whole)),
  )
  const certain = pointed?.sentence === part.sentence
  if (claims.length === 0 || claims.some(({ whole }) => (!certain || whole === pointed) && near.isShareOf(part, whole))) return undefined
  const choices = claims.filter(({ whole, claim }) =>
    named.length > 0
      ? named.includes(whole)
      : (whole.whole && !isPastSemicolon(part, whole, itself)) || isPlanOf(part, whole) || isSlip(claim) === 'swapped',
  )
  if (choices.length === 0) return undefined
  const best = choices
    .map(({ whole, claim }) => ({
      claim,
      confidence: confidenceOf(
        part,
        whole,
        claim,
        near,
        choices.map(choice => choice.whole),
      ),
    }))
    .reduce((a, b) => (b.confidence >= a.confidence ? b : a))
  if (best.confidence === 0) return ofHead(part, itself, choices, elsewhere)
  if (isOfAnother(part, best.claim, named, elsewhere)) return undefined
  if (isOfMean(best.claim) || (!certain && elsewhere(best.claim))) return undefined
  return withMisprint({ ...best.claim, confidence: best.confidence })
}

/** The share of a part told again by its name, of the whole of the list that part stands in, where one slip of the pen explains it. */
const ofHead = (
  part: Share,
  itself: Whole | undefined,
  choices: readonly { readonly whole: Whole; readonly claim: Claim }[],
  elsewhere: (claim: Claim) => boolean,
): Claim | undefined => {
  const headed = itself && itself.sentence < part.sentence ? onlyOf(choices.filter(({ whole }) => heads(whole, itself))) : undefined
  return headed && isMisprinted(headed.claim) && !elsewhere(headed.claim) ? { ...headed.claim, confidence: 0.75 } : undefined
}

const onlyOf = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined)

/** `4,250 people, including 1,870 nurses, …`; 22.5 million tonnes: 9.9 million …: the whole of a list stands before what opens it. */
const heads = (whole: Whole, part: Whole): boolean =>
  whole.sentence === part.sentence && whole.at < part.at && !whole.listed && OPENS_LIST.test(whole.after)

const OPENS_LIST = /^[^,;.，；。]{0,30}(?::|：|,? (?:including|comprising|consisting of|of which|of whom)\b|[，,](?:其中|包括))/

/** “三保”支出218634万元，其中保工资…、保基本民生73215万元，占预算支出的62.0%: the whole of 其中 is not called so, and may be told to be so much of what is. */
const isOfAnother = (part: Share, claim: Claim, named: readonly Whole[], elsewhere: (claim: Claim) => boolean): boolean =>
  part.name !== '' &&
  part.among >= 0 &&
  !named.some(({ figure }) => figure === claim.base) &&
  (!isSlip(claim) || elsewhere({ ...claim, value: claim.base }))

/** 年末常住人口71.84万人 … 出生4720人，出生率6.56‰: so many of a thousand are of the mean of a year, which is little more or less than what there is at its end. */
const isOfMean = (claim: Claim): boolean => claim.stated.raw.includes('‰') && (awayOf(claim) ?? 1) < OF_MEAN

const OF_MEAN = 0.03

/** 起诉27,415人；不起诉9,368人，不起诉率25.5%: the part and another make the whole. */
const isShareWith = (part: Share, other: Figure): boolean =>
  other !== part.value &&
  other.value !== undefined &&
  part.value.value !== undefined &&
  sameUnit(other, part.value) &&
  fits({ ...claimWith(part, together(other, part.value)), kind: 'share' })

/**
 * 计划用水户1250户，实际纳入管理1188户，纳管率: what was planned is the whole of a rate named for its doing, and of what is told in percent of the
 * target.
 */
const isPlanOf = ({ named, sentence, whole: name }: Part, whole: Whole): boolean =>
  (named && whole.sentence === sentence && /(?:计划|任务|目标|应)[^，。；]{0,8}$/.test(whole.before)) ||
  (PLAN.test(name) && PLANNED.test(`${whole.before}${PLANNED_BEHIND.exec(whole.after)?.[0] ?? ''}`))

/** What a plan is called, and what is said of a figure that was planned. */
const PLAN = /^(?:年度|全年)?(?:计划|任务|目标|预算)(?:任务|数)?$|^(?:(?:annual|yearly|original|overall) )?(?:plan|target|goal|budget)\b/i
const PLANNED =
  /(?:计划|任务|目标|预算)[^，。；]{0,8}$|\b(?:(?:was|were|is|are|had|expected|due|supposed|set out|undertook) to [a-z]+|target|plan|budget|goal|planned|targeted|budgeted)\b[^,.;]{0,24}$/i
const PLANNED_BEHIND = /^(?: [a-z-]+){0,3} (?:planned|targeted|budgeted)\b/i

/**
 * Sales made up $605.9 million (85%) and fees $106.9 million (15%): what is a share of a whole itself is none of the one told beside it, unless it is
 * so much of what was planned: 收入6.42亿元，完成预算12.5亿元的51.4%，其中税收3.91亿元，占60.9%.
 */
const siblingsOf = (part: Share, { parts, ownWholesOf }: Near, wholes: readonly Whole[]): ReadonlySet<Figure> => {
  const figures = new Set(wholes.map(({ figure }) => figure))
  const isShare = (other: Share): boolean =>
    ownWholesOf(other).some(({ figure, before }) => figure !== other.value && figures.has(figure) && !PLANNED.test(before))
  const beside = part.pointing ? [] : parts.filter(other => other.sentence === part.sentence && part.among < other.at)
  return new Set(beside.filter(other => figures.has(other.value) && isShare(other)).map(({ value }) => value))
}

/** 户政业务9.7万件、车驾管业务11.5万件，网上办理率67.3%: what is listed behind a part is no whole of it. */
const isListedBehind = (part: Share, whole: Whole, segment: number | undefined): boolean =>
  whole.sentence === part.sentence && whole.at > part.at && whole.segment === segment && whole.before.startsWith('、')

/** 产值分别为42.1亿元、18.6亿元: one of a row is no whole of the next. */
const isBeside = (part: Share, whole: Whole): boolean =>
  whole.sentence === part.sentence && whole.at < part.at && whole.at + 2 >= part.at && /^[、和与及]/.test(whole.after)

/** 前五名客户15.28亿元，占46.5%，其中第一名5.87亿元，占17.9%: both shares are of one whole, which need not be written. */
const isOfOneWhole = (part: Share, other: Share): boolean =>
  Math.abs(part.hundredth - other.hundredth) <= Math.max(part.spare, other.spare) * Math.max(part.hundredth, other.hundredth) &&
  other.value !== part.value &&
  Math.abs(other.sentence - part.sentence) <= 1 &&
  sameUnit(other.value, part.value)

/** 为2.16万家企业提供保障；承保企业9,326家，覆盖率93.5%: a rate that goes by its name alone is of nothing told in the sentence before a semicolon. */
const isPastSemicolon = (part: Part, whole: Whole, itself: Whole | undefined): boolean =>
  part.named && itself !== undefined && whole.sentence === part.sentence && whole.clause < itself.clause

const claimWith = ({ value, stated, named, negated }: Part, base: Figure): Claim => ({
  kind: negated ? 'margin' : 'share',
  base,
  value,
  stated,
  loose: true,
  ...(named && { turned: true }),
})

const isWholeOf = (candidate: Whole, share: Share): boolean => {
  const { figure: whole, size } = candidate
  const { value: part, size: ofPart } = share
  if (!(size > ofPart || isSurpassed(candidate, share)) || whole.kind !== part.kind || part.unit === '年') return false
  return part.unit === undefined || whole.unit === undefined ? comparable(whole, part) : sameUnit(whole, part)
}

/** 年度计划投资268亿元。完成投资281.7亿元，占年度计划的105.1%: more was done than was planned. */
const isSurpassed = ({ before }: Whole, { stated, whole: name }: Share): boolean =>
  Number(stated.value) > ALL && PLAN.test(name) && PLANNED.test(before)

const ALL = 100

/** How sure it is that the part is a share of this whole; 0 when nothing says so. */
const confidenceOf = (part: Share, whole: Whole, claim: Claim, near: Near, choices: readonly Whole[]): number => {
  if (part.attended && !isPlanOf(part, whole) && !isSlip(claim)) return 0 // 审结79件 … 出庭应诉76件，出庭率98.7%: of those heard in court
  const others = othersOf(part, whole, near)
  if (others >= 2) return 0.9
  if (isNamed(part, whole)) return 0.85
  if (PLAN.test(part.whole) && isPlanOf(part, whole)) return 0.75
  if (whole === amongst(part, choices)) return 0.8
  if (isOfNoun(part, whole, choices)) return 0.8
  const slip = isSlip(claim)
  if (slip === 'swapped' || (slip && choices.length === 1)) return 0.8
  if (others === 1) return 0.75
  if (slip && choices.length <= 3) return 0.65
  const beside = choices.filter(({ sentence, listed }) => part.sentence - sentence <= 1 && !(part.named && listed))
  const own = part.named ? beside.filter(({ sentence }) => sentence === part.sentence) : []
  const close = own.length === 1 ? own : beside
  if (close.length !== 1 || close[0] !== whole || near.parts.some(({ value }) => value === whole.figure)) return 0
  const isBare = part.whole.replace(GENERIC, '').trim() === ''
  return part.named || (isBare && (sharesNoun(part, whole) || isCountedAlike(part, whole))) ? 0.7 : 0
}

/** How many other parts are the shares of a whole they are said to be; more than two are as good as two. */
const othersOf = (part: Share, whole: Whole, { parts, isShareOf }: Near): number => {
  let count = 0
  for (const other of parts) {
    if (other.from > whole.to || other.to < whole.from || other.value === part.value || !isWholeOf(whole, other)) continue
    if (part.name !== '' && other.name === '' && other.sentence !== part.sentence) continue
    if (isShareOf(other, whole) && ++count === 2) return count
  }
  return count
}
