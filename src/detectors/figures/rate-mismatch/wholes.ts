import type { Figure } from '../../../model/figure.js'
import { firstOf } from '../../../model/span.js'
import { once, recalling } from '../../../text/once.js'
import { comparable, sameUnit } from './agreement.js'
import type { Claim } from './claims.js'
import { restOf } from './fractions.js'
import { fits, isSlip } from './judge.js'
import { type Candidate, candidatesIn, isDoneToo, nounIn, type Part, partsIn } from './parts.js'
import { type Ends, endsOf, meet, middleOf, wholesOf } from './screen.js'
import type { Skeleton } from './skeleton.js'

/** A part with what is asked of it for every figure that may be its whole. */
interface Share extends Part {
  /** The words that name the whole, without those that name any. */
  readonly name: string
  readonly size: number
  /** What it may be a share of, and a little more on either side. */
  readonly wholes: Ends
  readonly from: number
  readonly to: number
  /** A hundredth of what it is a share of, as floats tell, and how far off that may be, as a share of it. */
  readonly hundredth: number
  readonly spare: number
}

/** A figure that may be the whole of a part, with its size and what it may stand for as floats tell. */
interface Whole extends Candidate {
  readonly size: number
  readonly ends: Ends
  readonly from: number
  readonly to: number
}

const wholeOf = (candidate: Candidate): Whole => {
  const ends = endsOf(candidate.figure)
  return { ...candidate, size: middleOf(candidate.figure), ends, ...widened(ends) }
}

const widened = ([lo, hi]: Ends): { from: number; to: number } => ({
  from: lo - SLACK * (1 + Math.abs(lo)),
  to: hi + SLACK * (1 + Math.abs(hi)),
})

/** More than `meet` allows for. */
const SLACK = 1e-5

const shareOf = (part: Part): Share => {
  const share = part.negated ? restOf(part.stated) : part.stated
  const wholes = wholesOf(part.value, share)
  return {
    ...part,
    size: middleOf(part.value),
    name: part.whole
      .replace(GENERIC, '')
      .replace(/^已|数$/g, '')
      .trim(),
    wholes,
    ...widened(wholes),
    hundredth: middleOf(part.value) / Number(share.value),
    spare: Math.min(MOST_SPARE, Number(share.step) / Number(share.value)),
  }
}

const MOST_SPARE = 0.02

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
  const parts = paragraph.flatMap((own, sentence) => partsIn(own, sentence).map(shareOf))
  if (parts.length === 0) return []
  const candidates = [
    ...before.flatMap((own, index) => candidatesIn(own, index - before.length)),
    ...paragraph.flatMap((own, sentence) => candidatesIn(own, sentence)),
  ].map(wholeOf)
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
const upTo = (candidates: readonly Whole[], sentence: number): readonly Whole[] => {
  const from = firstOf(candidates.length, index => candidates[index]!.sentence >= sentence - BACK)
  const to = firstOf(candidates.length, index => candidates[index]!.sentence > sentence)
  return candidates.slice(Math.max(from, to - MOST_CANDIDATES), to)
}

/** A greater amount of the unit, before the part, or behind it where the words name it. */
const mayBeWhole = (part: Share, whole: Whole): boolean =>
  isWholeOf(whole, part) &&
  whole.figure !== part.value &&
  !isBeside(part, whole) &&
  !(part.margin && COSTS.test(whole.before)) &&
  !isDoneToo(whole.before, part.doing) &&
  (whole.sentence < part.sentence || (whole.sentence === part.sentence && (whole.at < part.at || part.named || isNamed(part, whole))))

/** What an income is spent on. */
const COSTS = /\b(?:costs?|expen\w+|spen[dt]\w*|overheads?|wages|claims|debts?|borrowings?)\b/i

/** The claim with the whole that the words, its neighbours' wholes or the digits speak for; none when any whole fits. */
const claimOf = (part: Share, near: Near, all: readonly Whole[], elsewhere: (claim: Claim) => boolean): Claim | undefined => {
  const greater = all.filter(whole => mayBeWhole(part, whole))
  const siblings = siblingsOf(part, near, greater)
  const wholes = greater.filter(({ figure }) => !siblings.has(figure))
  if (near.parts.some(other => isOfOneWhole(part, other) && !wholes.some(whole => near.isShareOf(other, whole)))) return undefined
  const shared = wholes.filter(whole => whole.whole && othersOf(part, whole, near) >= 2)
  const claims = (shared.length === 1 ? shared : wholes).map(whole => ({ whole, claim: claimWith(part, whole.figure) }))
  const pointed = amongst(
    part,
    claims.map(({ whole }) => whole).filter(({ whole }) => whole),
  )
  const certain = pointed?.sentence === part.sentence
  if (claims.length === 0 || claims.some(({ whole }) => (!certain || whole === pointed) && near.isShareOf(part, whole))) return undefined
  const choices = claims.filter(
    ({ whole, claim }) => whole.whole || isPlanOf(part, whole) || isNamed(part, whole) || isSlip(claim) === 'swapped',
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
  if (best.confidence === 0 || (!certain && elsewhere(best.claim))) return undefined
  return { ...best.claim, confidence: best.confidence }
}

/** 计划用水户1250户，实际纳入管理1188户，纳管率: what was planned is the whole of a rate named for its doing. */
const isPlanOf = ({ named, sentence }: Part, whole: Whole): boolean =>
  named && whole.sentence === sentence && /(?:计划|任务|目标|应)[^，。；]{0,8}$/.test(whole.before)

/** Sales made up $605.9 million (85%) and fees $106.9 million (15%): what is a share of a whole itself is none of the one told beside it. */
const siblingsOf = (part: Share, { parts, ownWholesOf }: Near, wholes: readonly Whole[]): ReadonlySet<Figure> => {
  const figures = new Set(wholes.map(({ figure }) => figure))
  const isShare = (other: Share): boolean => ownWholesOf(other).some(({ figure }) => figure !== other.value && figures.has(figure))
  const beside = part.pointing ? [] : parts.filter(other => other.sentence === part.sentence && part.among < other.at)
  return new Set(beside.filter(other => figures.has(other.value) && isShare(other)).map(({ value }) => value))
}

/** 产值分别为42.1亿元、18.6亿元: one of a row is no whole of the next. */
const isBeside = (part: Share, whole: Whole): boolean =>
  whole.sentence === part.sentence && whole.at < part.at && whole.at + 2 >= part.at && /^[、和与及]/.test(whole.after)

/** 前五名客户15.28亿元，占46.5%，其中第一名5.87亿元，占17.9%: both shares are of one whole, which need not be written. */
const isOfOneWhole = (part: Share, other: Share): boolean =>
  Math.abs(part.hundredth - other.hundredth) <= Math.max(part.spare, other.spare) * Math.max(part.hundredth, other.hundredth) &&
  other.value !== part.value &&
  Math.abs(other.sentence - part.sentence) <= 1 &&
  sameUnit(other.value, part.value)

const claimWith = ({ value, stated, named, negated }: Part, base: Figure): Claim => ({
  kind: negated ? 'margin' : 'share',
  base,
  value,
  stated,
  loose: true,
  ...(named && { turned: true }),
})

const isWholeOf = ({ figure: whole, size }: Whole, { value: part, size: ofPart }: Share): boolean => {
  if (!(size > ofPart) || whole.kind !== part.kind || part.unit === '年') return false
  return part.unit === undefined || whole.unit === undefined ? comparable(whole, part) : sameUnit(whole, part)
}

/** How sure it is that the part is a share of this whole; 0 when nothing says so. */
const confidenceOf = (part: Share, whole: Whole, claim: Claim, near: Near, choices: readonly Whole[]): number => {
  const others = othersOf(part, whole, near)
  if (others >= 2) return 0.9
  if (isNamed(part, whole)) return 0.85
  if (whole === amongst(part, choices)) return 0.8
  if (isOfNoun(part, whole, choices)) return 0.8
  const slip = isSlip(claim)
  if (slip === 'swapped' || (slip && choices.length === 1)) return 0.8
  if (others === 1) return 0.75
  if (slip && choices.length <= 3) return 0.65
  const close = choices.filter(({ sentence, listed }) => part.sentence - sentence <= 1 && !(part.named && listed))
  if (close.length !== 1 || close[0] !== whole || near.parts.some(({ value }) => value === whole.figure)) return 0
  const isBare = part.whole.replace(GENERIC, '').trim() === ''
  return part.named || (isBare && (sharesNoun(part, whole) || isCountedAlike(part, whole))) ? 0.7 : 0
}

/** How many other parts are the shares of a whole they are said to be; more than two are as good as two. */
const othersOf = (part: Share, whole: Whole, { parts, isShareOf }: Near): number => {
  let count = 0
  for (const other of parts) {
    if (other.from > whole.to || other.to < whole.from || other.value === part.value || !isWholeOf(whole, other)) continue
    if (isShareOf(other, whole) && ++count === 2) return count
  }
  return count
}

/** The whole that 其中 or a generic name (占总数的, "of the total") points at. */
const amongst = (part: Share, choices: readonly Whole[]): Whole | undefined => {
  if (part.among >= 0) {
    const own = choices.filter(
      ({ sentence, at, before }) => sentence === part.sentence && (at < part.among || /\bof (?:the |these |our |its )?$/i.test(before)),
    )
    const earlier = choices.filter(({ sentence }) => sentence === part.sentence - 1)
    return own.at(-1) ?? (part.among < 6 && earlier.length <= 2 ? earlier.at(-1) : undefined)
  }
  if (part.pointing) return choices.filter(({ sentence, at }) => sentence < part.sentence || at < part.at).at(-1)
  if (!/总|全部|全体|\b(?:total|all)\b/.test(part.whole) || part.whole.replace(GENERIC, '').trim() !== '') return undefined
  const near = choices.filter(({ sentence }) => part.sentence - sentence <= 2)
  return near.reduce<Whole | undefined>((a, b) => (a && Number(a.figure.value) >= Number(b.figure.value) ? a : b), undefined)
}

/** 9,360 incidents … at 8,424 incidents: of the choices only this one counts what the part counts. */
const isOfNoun = (part: Share, whole: Whole, choices: readonly Whole[]): boolean => {
  const noun = part.noun
  const same = noun === undefined ? [] : choices.filter(({ before, after }) => nounIn(after) === noun || before.includes(` ${noun} `))
  return same.length === 1 && same[0] === whole
}

/** 员工3150人，本科2835人; 抽查合同120份，发现45份，占…: persons of persons in one sentence, or things of one counting word, of 个 those found. */
const isCountedAlike = ({ value, sentence, found, whole: name }: Part, whole: Whole): boolean => {
  const { dimension, canonicalUnit: unit } = value
  if (whole.sentence !== sentence || dimension !== 'count' || unit !== whole.figure.canonicalUnit) return false
  return unit === '人' || (name === '' && (unit !== '个' || found))
}

/** 占毕业生总数的…: the whole's own words hold the name, its last three characters at least; "of the population" likewise. */
const isNamed = ({ name: words, sentence }: Share, whole: Whole): boolean => {
  if (words === '') return false
  if (/[a-z]/i.test(words)) return words.length >= 4 && wordsBeside(whole).includes(stemOf(words.split(' ').at(-1)!))
  const near = whole.sentence >= 0 && sentence - whole.sentence <= 2
  return words.length >= (near ? 2 : 3) && ownWordsOf(whole).includes(words.slice(-3))
}

/** 项目概算总投资 without what names any whole. */
const ownWordsOf = once(({ before }: Whole): string => before.replace(GENERIC, ''))

const wordsBeside = once(({ before, after }: Whole): string => `${before} ${after}`.toLowerCase())

/** Respondents give responses: the beginning of a long word. */
const stemOf = (word: string): string => {
  const whole = word.toLowerCase().replace(/s$/, '')
  return whole.length > 8 ? whole.slice(0, 6) : whole
}

/** 重点项目120个 … 产业项目66个: part and whole are things of one noun. */
const sharesNoun = ({ value }: Part, { figure }: Whole): boolean => {
  const [one, other] = [value.subject?.head, figure.subject?.head]
  return one !== undefined && other !== undefined && one.length >= 2 && one.slice(-2) === other.slice(-2)
}
