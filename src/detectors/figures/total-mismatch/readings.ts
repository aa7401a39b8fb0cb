import type { Document } from '../../../model/document.js'
import { compareExact, type Exact, minus, parseExact, plain, plus, ZERO } from '../../../text/decimals.js'
import { once } from '../../../text/once.js'
import { type Extent, exceeds, meets, sumOf } from '../../../text/rounding.js'
import { slipBetween } from './slips.js'
import type { Cue } from './sums.js'
import { addedUp, type Term } from './terms.js'

/**
 * The parts as they stand; after a cue also their beginnings, before it also their ends, where a heavier mark parts them from the rest:
 * a list may go on with other things.
 */
export const readingsOf = (document: Document, parts: readonly Term[], cue: Cue): Term[][] => {
  const weights = parts.map((_, at) => weightAt(document, parts, at))
  const counted = cue === 'before' && isCountOf(parts[0]!, parts.length - 1) ? parts.slice(1) : parts
  const readings = counted === parts ? [[...parts]] : [[...parts], [...counted]]
  for (let length = parts.length - 1; length >= 2; length--) {
    const from = cue === 'before' ? parts.length - length : 0
    const cut = weights[cue === 'before' ? from : length]!
    if (weights.slice(from + 1, from + length).every(weight => weight < cut)) readings.push(parts.slice(from, from + length))
  }
  return readings
}

/** "Three plants of 40, 25 and 15 megalitres": the first number says how many follow. */
const isCountOf = ({ value }: Term, others: number): boolean => value !== undefined && others >= 2 && plain(value) === String(others)

/** How heavy the mark between a part and the one before it is: 、 or "and" 1, a comma 2, a semicolon or words that open a list 3. */
export const weightAt = ({ text }: Document, parts: readonly Term[], at: number): number => {
  const before = at === 0 ? parts[0]!.before : text.slice(parts[at - 1]!.figure.end, parts[at]!.figure.start)
  return /[；;。]|其中|\b(?:in|of) (?:which|whom)\b/.test(before) ? 3 : /[，,]/.test(before) ? 2 : 1
}

/**
 * Whether a total is what the parts come to without those that are parts of another (完成131例，脱落13例，原因为撤回6例、失访4例、违背方案3例: the last three
 * are the 13), or with those taken off that are gone. All of them may be parts of the first, which is itself only one of the total.
 */
export const isMadeOfSome = (parts: readonly Term[], total: Term): boolean => {
  const { extent, value } = total
  const { first, sums, butOne, left } = madeOfSome(parts)
  if (first && !exceeds(first, extent)) return true
  if (butOne.some(sum => meets(sum, extent)) && !(isSlip(parts, total) && butOne.every(sum => !isExactly(sum, total)))) return true
  return sums.some(sum => meets(sum, extent)) || (left !== undefined && value !== undefined && compareExact(left, value) === 0)
}

/** Rounding may carry all parts but some one to any total: where one slip of the pen keeps all of them from it, that is likelier. */
const isSlip = (parts: readonly Term[], total: Term): boolean =>
  total.value !== undefined &&
  parts.every(({ value }) => value !== undefined) &&
  slipBetween(addedUp(parts), total, parts, false) !== undefined

const isExactly = ({ lo, hi }: Extent, { value }: Term): boolean =>
  lo !== undefined && hi !== undefined && value !== undefined && compareExact(plus(lo, hi), plus(value, value)) === 0

interface MadeOfSome {
  readonly sums: readonly Extent[]
  /** What all but one come to. */
  readonly butOne: readonly Extent[]
  /** The first part, when the others make it. */
  readonly first?: Extent
  /** What is left when those that are gone are taken off. */
  readonly left?: Exact
}

/** What parts may come to but all together; asked for every figure that may be their total. */
const madeOfSome = once((parts: readonly Term[]): MadeOfSome => {
  const reading = withoutNested(parts)
  const nested = reading.length > 1 && reading.length < parts.length ? [sumOf(reading.map(({ extent }) => extent))] : []
  const left = afterTakingOff(parts)
  return { sums: nested, butOne: allButOne(parts), ...(reading.length === 1 && { first: reading[0]!.extent }), ...(left && { left }) }
})

/** 提出抗诉74件，提出建议312件，采纳建议284件，不支持1,826件: a lesser figure behind a part may be some of it, and is left out. */
const allButOne = (parts: readonly Term[]): Extent[] => {
  if (parts.length <= 3) return []
  const [before, behind] = [sumsOf(parts), sumsOf(parts.toReversed())]
  return parts.flatMap((part, at) =>
    at > 0 && !exceeds(part.extent, parts[at - 1]!.extent) ? [sumOf([before[at]!, behind[parts.length - 1 - at]!])] : [],
  )
}

/** What none, the first, the first two of some parts come to, and so on. */
const sumsOf = (parts: readonly Term[]): Extent[] => {
  const sums = [sumOf([])]
  for (const { extent } of parts) sums.push(sumOf([sums.at(-1)!, extent]))
  return sums
}

/** 原128项，新增11项、调出5项: what is named as gone is taken off. */
const afterTakingOff = (parts: readonly Term[]): Exact | undefined =>
  parts.some(isGone) && parts.every(({ value }) => value !== undefined)
    ? parts.reduce((sum, part) => (isGone(part) ? minus(sum, part.value!) : plus(sum, part.value!)), ZERO)
    : undefined

const isGone = ({ before }: Term): boolean => GONE.test(before)

const GONE = /(?:调[出减]|[核削缩]减|减少|退出|剔除|扣除|注销|取消|核销|报废|撤[销并回]|转出|流失|移出|出栏|合并)[^，。；、\d]{0,6}$/

/** 农村15个、机关6个、企业4个、社区5个: what stands behind a 、 is no part of what stands before it, though the last three make the first. */
const isBeside = ({ before }: Term): boolean => /^[\p{Script=Han}]{0,2}、(?!其中|含|包括|原因)[^（(：:]*$/u.test(before)

/** The parts but those that come, one after another, to the part right before them. */
const withoutNested = (parts: readonly Term[]): readonly Term[] => {
  const grows = parts.every(({ extent: { lo } }) => lo && lo.coefficient >= 0n)
  const kept: Term[] = []
  for (let at = 0; at < parts.length; at = lastNested(parts, at, grows) + 1) kept.push(parts[at]!)
  return kept
}

/** The last of two parts or more that come to the one right before them; that one where there are none. What only grows is past it for good. */
const lastNested = (parts: readonly Term[], whole: number, grows: boolean): number => {
  const { extent } = parts[whole]!
  let sum = sumOf([])
  for (let end = whole + 1; end < parts.length; end++) {
    if (end === whole + 1 && isBeside(parts[end]!)) return whole
    sum = sumOf([sum, parts[end]!.extent])
    if (end > whole + 1 && meets(sum, extent)) return end
    if (grows && exceeds(sum, extent)) return whole
  }
  return whole
}

/** 党纪处分1,021人、政务处分248人（含同时给予党纪处分的75人）: who are in two parts are counted once in the total. */
export const areSharedOnce = ({ text }: Document, parts: readonly Term[], { value: total }: Term): boolean => {
  const last = parts.at(-1)!.figure.end
  const shared = SHARED.exec(text.slice(last, last + SHARED_REACH))?.[1]
  if (shared === undefined || total === undefined || parts.some(({ value }) => value === undefined)) return false
  const sum = parts.reduce((all, { value }) => plus(all, value!), ZERO)
  return compareExact(minus(sum, parseExact(shared.replaceAll(',', ''))), total) === 0
}

const SHARED =
  /^[\p{Script=Han}]{0,2}[（(，,][^（()）。；;\d]{0,12}(?:同时|兼|双重|重复|交叉|重叠|\bboth\b)[^（()）。；;\d]{0,16}(\d[\d,]*)/u
const SHARED_REACH = 48

/** 受理655人，其中起诉673人（含上期积存）: what was left from before is counted in a part, and not in the whole. */
export const countsEarlier = ({ text }: Document, parts: readonly Term[], { figure: total }: Term): boolean =>
  parts.some(({ figure }) => EARLIER_TOO.test(text.slice(figure.end, figure.end + EARLIER_REACH))) &&
  !EARLIER_TOO.test(text.slice(total.end, total.end + EARLIER_REACH))

const EARLIER_TOO = /^[（(](?:[含包]括?)(?:上[期年个届]|往[期年]|前[期年]|去年|以前|历年|旧存|积存|结转)[^（()）]{0,10}[)）]/
const EARLIER_REACH = 20
