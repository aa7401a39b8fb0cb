import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { absolute, compareExact, type Exact, exact, minus, plain, shifted, times } from '../../../text/decimals.js'
import { regexp } from '../../../text/regexp.js'
import { exceeds, isRounded, meets, sumOf } from '../../../text/rounding.js'
import { areSentencesApart } from '../../../text/sentences.js'
import { differsBySlip, digitSlip } from '../../../text/slips.js'
import { scaleOf } from '../../../text/units/scales.js'
import { addedTo } from './added-on.js'
import { broughtTo, putTogether } from './additions.js'
import { alternating, alternatingByName, inPairs } from './alternating.js'
import { wrongBalances } from './balances.js'
import { wrongBallots } from './ballots.js'
import { carriedSums } from './carried.js'
import { areOfOtherCriteria, areStages, isExhaustive, namesParts, overlap } from './classes.js'
import { complements, decided, funded, voted } from './complements.js'
import { ANY_CUE } from './cues.js'
import { farSums } from './far-wholes.js'
import { graded } from './graded.js'
import { negated, opposed, opposedOfBefore } from './opposites.js'
import { outOf } from './out-of.js'
import { areSharedOnce, countsEarlier, isMadeOfSome, readingsOf, weightAt } from './readings.js'
import { wrongRemainders } from './remainders.js'
import { inTotal, resumed, together } from './resumed.js'
import { wrongRolls } from './rolls.js'
import { slippedSums } from './slipped.js'
import { isSlipOfPair, SLIP_LIMITS, type Slip, slipBetween } from './slips.js'
import { A_MEAN, type Cue, isClosed, madeEarlier, parted, partsFirst, type Sum, totalsFirst, yearly } from './sums.js'
import { type Summing, sumDraft } from './telling.js'
import { addedUp, clauseOf, type Summed, summedSentences, type Term } from './terms.js'

/** Sentences before one in which what its parts are added to may stand. */
const SENTENCES_BACK = 4

/** Sums in prose that do not come out: 共12件，其中甲5件、乙6件; "20 civil and 25 criminal cases, 46 in all". */
export const wrongSums = (document: Document): Draft[] => {
  const sentences = summedSentences(document, ANY_CUE)
  const sums = sentences.flatMap((own, index) => {
    if (!own.wanted) return []
    const sums = [
      ...totalsFirst(own),
      ...alternating(sentences, index),
      ...[inPairs, outOf, putTogether].flatMap(sumsOf => sumsOf(own)),
      ...parted(own),
      ...yearly(own),
      ...partsFirst(own, addedTo(sentences, index, SENTENCES_BACK)),
      ...complements(own),
      ...opposed(own),
      ...opposedOfBefore(sentences, index),
      ...negated(sentences, index),
      ...graded(sentences, index),
      ...voted(own),
      ...decided(sentences, index),
      ...funded(own),
      ...carriedSums(sentences, index),
      ...alternatingByName(sentences, index),
      ...[resumed, together, inTotal].flatMap(sumsOf => sumsOf(sentences, index)),
      ...broughtTo(sentences, index),
    ]
    return oncePerParts(sums.flatMap(sum => (isOfEarlier(own, sum) ? [] : judge(document, sum)))).slice(0, 2)
  })
  const told = new Set(sums.flatMap(({ locations }) => locations.map(({ start }) => start)))
  const isNew = ({ locations }: Draft): boolean => !told.has(locations[0]!.start)
  const balances = [...wrongRolls(document, sentences), ...wrongBalances(document, sentences), ...wrongBallots(document, sentences)]
  for (const { locations } of balances) told.add(locations[0]!.start)
  const remainders = wrongRemainders(document, sentences).filter(isNew)
  const cued = [...sums, ...balances, ...remainders]
  const slipped = apartFrom(
    cued.filter(({ level }) => level !== 'note'),
    slippedSums(document, sentences),
  )
  const near = [...apartFrom(slipped, cued), ...slipped]
  return [...near, ...apartFrom(near, farSums(document, sentences))]
}

/** Those that point at no figure the known ones point at. */
const apartFrom = (known: readonly Draft[], drafts: readonly Draft[]): Draft[] => {
  const told = new Set(known.flatMap(({ locations }) => locations.map(({ start }) => start)))
  return drafts.filter(({ locations }) => !locations.some(({ start }) => told.has(start)))
}

const judge = (document: Document, { total: first, others = [], parts, cue: said, strong, told: isTold }: Sum): Draft[] => {
  const cue =
    isClosed(parts) && said !== 'before' && said !== 'split' && said !== 'list'
      ? 'whole'
      : said === 'open' && isOfTwo(document, parts)
        ? 'some'
        : said
  if (parts.some(({ extent }) => !extent.lo && !extent.hi) || countsEarlier(document, parts, first)) return []
  if (parts.length === 1)
    return cue === 'some' && others.every(({ extent }) => exceeds(parts[0]!.extent, extent)) ? single(document, first, parts[0]!) : []
  if (parts.slice(1).some(isOfPartBefore) || parts.every(({ before }) => A_MEAN.test(before))) return []
  const readings = readingsOf(document, parts, cue)
  const totals = [first, ...others]
  const sums = readings.map(reading => sumOf(reading.map(({ extent }) => extent)))
  const isMade = (total: Term): boolean =>
    sums.some(sum => meets(sum, total.extent)) || isMadeOfSome(parts, total) || areSharedOnce(document, parts, total)
  if (totals.some(isMade) || isCountedOtherwise(document, parts)) return []
  const counted = readings.filter(([first]) => first !== parts[0] || readings.length === 1 || /\d/.test(first!.figure.raw))
  const made = counted.flatMap(reading => (reading.every(({ value }) => value) ? [{ reading, sum: addedUp(reading) }] : []))
  const near = totals.flatMap(total => nearest(made, total, cue) ?? [])
  if (cue !== 'split') near.sort((a, b) => compareExact(a.off, b.off))
  return near.flatMap(each => told(document, each, cue, strong, isTold)).slice(0, 1)
}

/** 受理428件，办结424件；其中信用卡类156件…: the parts make what was told before what they seem to be of. */
const isOfEarlier = ({ terms }: Summed, { total, parts }: Sum): boolean =>
  madeEarlier(
    terms.slice(0, terms.indexOf(total)).filter(term => !parts.includes(term)),
    parts,
    total.unit,
  )

/** Of several totals the same parts are held against, the surest is told. */
const oncePerParts = (drafts: readonly Draft[]): Draft[] => {
  const surest = new Map<string, Draft>()
  for (const draft of drafts) {
    const parts = draft.locations.flatMap(({ role, start }) => (role === 'part' ? [start] : [])).join()
    const known = surest.get(parts)
    if (!known || draft.confidence > known.confidence) surest.set(parts, draft)
  }
  return [...surest.values()]
}

/** a chair, two executives and six others; two sprints and a mile; 院长、书记各1人: some are counted by no figure, or one figure counts several. */
const isCountedOtherwise = ({ text }: Document, parts: readonly Term[]): boolean =>
  parts.some(({ before }) => ONE_MORE.test(before) || /[各均每]$/.test(before)) ||
  ONE_LAST.test(text.slice(parts.at(-1)!.figure.end, parts.at(-1)!.figure.end + REACH))

const ONE_MORE = /(?:^|[,:(]|\band) (?:an?|one|the(?! (?:rest|others?|remain|balance))) [a-z-]+(?: [a-z-]+){0,3}(?:,|,? and) $/i
/** A last part without a figure: `and a mile`, `, one defeat`, `and fees (the rest)`, `and the rest from fees`. */
const ONE_LAST =
  /^\)?(?: [a-z-]+){0,4}(?:, one [a-z]|,? and (?:one [a-z]|an? [a-z]|the (?:rest|remainder|balance)\b|[a-z-]+(?: [a-z-]+){0,3} \(the (?:rest|remainder|balance)\)))/i
const REACH = 60

/** Two parts that leave no others: "include 62 full-time and 33 part-time". */
const isOfTwo = ({ text }: Document, parts: readonly Term[]): boolean =>
  parts.length === 2 && isExhaustive(text.slice(parts[0]!.figure.start - parts[0]!.before.length, parts[1]!.figure.end + 16))

/** A sum that misses its total by no more than its cue allows. */
const told = (document: Document, near: Near, cue: Cue, strong: boolean, isTold = false): Draft[] => {
  const { total, reading, sum, off } = near
  const over = compareExact(sum, total.value!) > 0
  const last = reading.at(-1)!.figure
  const labels = `${reading.map(({ before }) => before).join('')}${/^[^，。；;\n]*/.exec(document.text.slice(last.end, last.end + 16))![0]}`
  const isLoose = cue === 'some' || cue === 'open'
  const mayOverlap = isLoose && ofPersons(total) && overlap(labels, clauseOf(total))
  if (isLoose && over && (mayOverlap || areOfOtherCriteria(labels) || /\bboth\b|兼有|兼具|两者都/.test(labels))) return []
  if (cue === 'some' && !over && /等(?:方面|领域)?$/.test(reading.at(-1)!.before)) return []
  if (cue === 'some' && mayOverlap && reading.some((_, at) => at > 0 && weightAt(document, reading, at) === 3)) return []
  if (cue === 'some' && over && areStages(reading.map(({ before }) => before).join(''))) return []
  if (cue === 'some' && over && STAGES.test(document.text.slice(last.end, last.end + 24))) return []
  const isAll = isExhaustive(labels) || namesParts(total, reading)
  const share = ratio(off, total.value!)
  const slip = slipOf(cue, near, isAll)
  const doubtful = cue === 'some' && !over && !slip && !isAll && !isNearlyAll(share, off, reading)
  const level = doubtful ? 'note' : cue === 'open' || (cue === 'some' && !over) ? 'warning' : 'error'
  const exceeding = reading.filter(part => exceeds(part.extent, total.extent))
  const greater = cue === 'some' && exceeding.length === 1 && (reading.length >= 3 || exceeding[0] === reading[0])
  const usual = strong ? limitOf(cue, over, labels, reading.length) : WEAK
  const limit = slip ? SLIP_LIMITS[slip] : cue === 'some' && !over && isAll ? WEAK : usual
  if (share > (greater || isTold ? GREATER_PART : limit)) return []
  const confidence = confidenceOf(cue, strong, over, share)
  const isSure =
    confidence >= SURE || slip !== undefined || differsBySlip(Number(plain(off))) || !areSentencesApart(document.text, total.figure, last)
  return [sumDraft(document, near, isSure ? level : 'note', confidence, slip)]
}

/** The slip of the pen that explains a sum; of a closed list behind its total one in a short total as well: `68 branches: 21 …, 11 … and 6 …`. */
const slipOf = (cue: Cue, { sum, total, reading }: Near, isAll: boolean): Slip | undefined => {
  if (cue === 'open' && reading.length < 3) return undefined
  const slip = slipBetween(sum, total, reading, cue === 'some' && reading.length < 3 && !isAll)
  if (slip || (cue === 'split' && isSlipOfPair(sum, total, reading))) return slip ?? 'part'
  const isList = cue === 'whole' && reading.length >= 3 && LISTED.test(reading[0]!.before) && LAST.test(reading.at(-1)!.before)
  const stated = plain(total.value!)
  return isList && stated.length >= FEWEST_DIGITS && digitSlip(plain(sum), stated) !== undefined ? 'total' : undefined
}

/** One digit may be the number of an item. */
const FEWEST_DIGITS = 2
const LISTED = /[：:][^，,；;：:]{0,12}$/
/** The last of a list of English; Chinese lists need no word before theirs. */
const LAST = /\band\b|[\u4e00-\u9fff]/

/** Surer than this, a sum over several sentences is a mistake though no slip of the pen explains it; below it another reading is as likely. */
const SURE = 0.8

/** Of those asked so many could and so many of them did: each figure is of the one before. */
const STAGES = regexp()`
  ^(?: [a-z]+)? (?:consented|enrolled|completed|agreed|replied|responded|graduated|interviewed|shortlisted|appointed|participated|took part
    |delivered|achieved|secured|committed|contracted|spent|paid|drawn|invested|implemented|built|started|finished|installed|filled)\b
`

/** How far off a sum may be where the words leave open whether one is meant. */
const WEAK = 0.25
/** How far off a sum may be when one of three parts or more, or the first of two, is greater than the whole. */
const GREATER_PART = 3

/** 要求整改的58个问题已整改51个: of one part so many are done; which of the two is to be added is not said. */
const isOfPartBefore = ({ before, figure }: Term): boolean =>
  figure.unit !== undefined && /^[\p{Script=Han}]{0,10}(?:已|完成|实际|实现|办结|通过|合格|整改|其中)[\p{Script=Han}]{0,6}$/u.test(before)

/** Persons, or things an English text counts without a unit. */
const ofPersons = ({ unit }: Term): boolean => /^(?:人|名|位|人次|)$/.test(unit)

/**
 * Three parts or more that leave little out look like all there are, the more so when a small number is counted to the last: of thousands some are
 * seldom worth a word. So do parts that leave out one.
 */
const isNearlyAll = (share: number, off: Exact, parts: readonly Term[]): boolean => {
  const isCounted = parts.every(({ figure, value }) => !isRounded(figure) && compareExact(value!, A_THOUSAND) < 0)
  return (parts.length >= 3 && share <= (isCounted ? 0.1 : 0.04)) || plain(off) === '1'
}

const A_THOUSAND = exact(1000)

/** How far off, as a share of the total, a sum may be and still be meant. Parts of 其中 need not be all. */
const LIMITS = {
  whole: { under: 0.5, over: 0.5 },
  before: { under: 0.4, over: 0.5 },
  some: { under: 0.1, over: 0.35 },
  open: { under: 0.05, over: 0.1 },
  split: { under: 0.12, over: 0.12 },
  list: { under: 0, over: 0 },
} as const

/** Three or more parts of 其中 leave a little more out than two do, unless they are the upper rungs of a ladder. */
const limitOf = (cue: Cue, over: boolean, labels: string, parts: number): number =>
  cue === 'some' && !over && parts >= 3 && !RUNGS.test(labels) ? 0.15 : LIMITS[cue][over ? 'over' : 'under']

const RUNGS = /级|重点|重大|主要|前[一二三四五六七八九十\d]|以上|senior|major|largest|top\b/

const confidenceOf = (cue: Cue, strong: boolean, over: boolean, share: number): number => {
  if (cue === 'open') return 0.6
  if (cue === 'split') return 0.75
  if (cue === 'list') return 0.7
  if (cue === 'some') return over ? 0.8 : share <= 0.05 ? 0.7 : 0.6
  return strong ? 0.9 : 0.7
}

interface Near extends Summing {
  /** How far the sum misses the total. */
  readonly off: Exact
}

/** The reading that comes nearest to a total, of those that one slip of the pen keeps from making it if there are any. */
const nearest = (made: readonly Omit<Summing, 'total'>[], total: Term, cue: Cue): Near | undefined => {
  const { value } = total
  const judged = value === undefined ? [] : made.map(each => ({ ...each, total, off: absolute(minus(each.sum, value)) }))
  const slipped = judged.filter(({ sum, reading }) => slipBetween(sum, total, reading, cue === 'some') !== undefined)
  return (slipped.length > 0 ? slipped : judged).reduce<Near | undefined>(
    (best, near) => (best && compareExact(best.off, near.off) <= 0 ? best : near),
    undefined,
  )
}

/** A share as a number for comparing with a limit, never shown. */
const ratio = (part: Exact, whole: Exact): number => {
  if (whole.coefficient <= 0n) return Number.POSITIVE_INFINITY
  const scaled = times(part, exact(1, 6))
  const exponent = Math.min(scaled.exponent, whole.exponent)
  const at = (value: Exact): bigint => value.coefficient * 10n ** BigInt(value.exponent - exponent)
  return Number(at(scaled) / at(whole)) / 1e6
}

/** `£2.4 million, of which £2.21 billion`: it is a part in the scale of the whole. */
const isOfOtherScale = ({ figure: total, value }: Term, { figure: part, value: greater }: Term): boolean => {
  const [one, other] = [scaleOf(total)?.power, scaleOf(part)?.power]
  return one !== undefined && other !== undefined && one < other && compareExact(shifted(greater!, one - other), value!) <= 0
}

/** A part greater than its whole. */
const single = (document: Document, total: Term, part: Term): Draft[] => {
  if (!exceeds(part.extent, total.extent) || part.unit !== total.unit || !part.value || !total.value) return []
  if (compareExact(part.value, times(total.value, exact(10))) > 0 && !isOfOtherScale(total, part)) return []
  return [sumDraft(document, { total, reading: [part], sum: part.value }, 'error', 0.75)]
}
