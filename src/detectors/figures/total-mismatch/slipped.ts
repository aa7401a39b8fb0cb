import type { Document } from '../../../model/document.js'
import type { Figure } from '../../../model/figure.js'
import type { Draft } from '../../../model/finding.js'
import { type Exact, minus, plain, plus } from '../../../text/decimals.js'
import { firstFiguresByValue } from '../../../text/figures/figures.js'
import { isRounded } from '../../../text/rounding.js'
import { type DigitSlip, differsBySlip, digitSlip, tellingDigits } from '../../../text/slips.js'
import { isBracketed } from './bracketed.js'
import { areAllSectors, areStages } from './classes.js'
import { COMPARED, TOTAL_AFTER_EN, TOTAL_BEFORE_EN, TOTAL_BEFORE_HAN } from './cues.js'
import { addendsOf, type Equation, equationsOf, type Sides } from './equations.js'
import { weightAt } from './readings.js'
import { LEFT } from './remainders.js'
import { sumDraft } from './telling.js'
import { addedUp, earlierBeside, type Summed, type Term, termOf, unitOf } from './terms.js'

/** A figure that may be added to others of its unit. */
interface Addable {
  readonly figure: Figure
  /** The sentence it stands in. */
  readonly own: Summed
  readonly unit: string
}

/** Figures of one unit as floats, with half of what the last digit is worth when that may have been rounded; exact decimals confirm what they bring. */
interface Weights {
  readonly values: readonly number[]
  readonly halves: readonly number[]
}

const BACK = 2
/** Figures of one unit in a window; fewer make no sum, among more chance makes too many. */
const FEWEST = 3
const MOST = 14
/**
 * How seldom chance may bring a miss by one slip: where a word says that a sum is meant; where words or a mark open what a whole is made of; where
 * a heavier mark parts it from them, and nothing else of its unit is near; where a figure only stands before others; where nothing says so.
 */
const SELDOM = { word: 0.1, whole: 0.06, mark: 0.015, order: 0.01, nothing: 0.002 } as const
const SURE = 0.01

/**
 * Sums that come out but for one slip of the pen, whatever the words: among the few figures of a unit in a sentence and those before it, hardly any
 * sum misses a figure by one digit, or by two that changed places, unless it was meant. How seldom chance does that is reckoned from the digits
 * and from how many sums there are to try; a figure that is right in any of them is left alone.
 */
export const slippedSums = (document: Document, sentences: readonly Summed[]): Draft[] => {
  const addable = sentences.map(own => (document.blocks[own.sentence.block]!.kind === 'table-cell' ? [] : addableOf(own)))
  return addable.flatMap((own, index) => {
    if (own.length === 0) return []
    const from = index - earlierBeside(sentences, index, BACK).length
    const window = addable.slice(from, index + 1).flat()
    return window.length < FEWEST ? [] : byUnit(window, own.length).flatMap(alike => slipped(document, sentences[index]!, alike) ?? [])
  })
}

const addableOf = (own: Summed): Addable[] =>
  own.figures.flatMap(figure => (isAddable(figure) && !isMean(own, figure) ? [{ figure, own, unit: unitIn(figure) }] : []))

/** `14,906 issues, an average of 2.3 for each client`: what comes to one is added to nothing. */
const isMean = ({ text, sentence }: Summed, { start }: Figure): boolean =>
  A_MEAN_EN.test(text.slice(Math.max(0, start - sentence.start - MEAN_REACH), start - sentence.start))

const A_MEAN_EN = /\b(?:an average of|averaging|on average|a mean of|a median of) (?:about |some )?[$£€]?$/
const MEAN_REACH = 24

const weightsOf = (alike: readonly Addable[]): Weights => ({
  values: alike.map(({ figure }) => Number(figure.value)),
  halves: alike.map(({ figure }) => (isRounded(figure) ? Number(figure.step) / 2 : 0)),
})

/** The figures of each unit that is among the last so many. */
const byUnit = (window: readonly Addable[], last: number): Addable[][] => {
  const units = new Set(window.slice(-last).map(({ unit }) => unit))
  return [...units].map(wanted => window.filter(({ unit }) => unit === wanted))
}

const unitIn = (figure: Figure): string => (figure.kind === 'percentage' ? PERCENT : unitOf(figure, ''))

const isAddable = ({ kind, value, qualifier }: Figure): boolean =>
  (kind === 'quantity' || kind === 'money' || kind === 'percentage') && value !== undefined && qualifier === 'exact' && value.length < LONG
/** Shares are of many wholes: only a word says that some are added up. */
const PERCENT = '%'
/** Floats hold so many characters of a decimal. */
const LONG = 16

const slipped = (document: Document, own: Summed, alike: readonly Addable[]): Draft | undefined => {
  if (alike.length < FEWEST || alike.length > MOST) return undefined
  const weights = weightsOf(alike)
  const near = equationsOf(alike.length).filter(equation => differsBySlip(missOf(weights, equation)))
  if (near.length === 0) return undefined
  const right = rightOnes(weights)
  const open = near.filter(({ total, parts }) => {
    const all = [total, ...parts]
    return all.some(at => alike[at]!.own === own) && !all.some(at => right.has(at))
  })
  const judged = open.flatMap(equation => judge(document, alike, equation) ?? [])
  return judged.sort((a, b) => b.confidence - a.confidence)[0]
}

/** The figures of any sum that comes out, be it of those in a row or of two. */
const rightOnes = (weights: Weights): ReadonlySet<number> => {
  const right = new Set<number>()
  const { values } = weights
  for (const parts of addendsOf(values.length)) {
    const sum = sumOf(weights, parts)
    for (let total = 0; total < values.length; total++)
      if (offBy(weights, total, sum) === 0 && !parts.includes(total)) for (const at of [total, ...parts]) right.add(at)
  }
  return right
}

/** By how much the parts miss the total; 0 when rounding allows that they make it. */
const missOf = (weights: Weights, { total, parts }: Sides): number => offBy(weights, total, sumOf(weights, parts))

/** What parts make, and how far rounding may carry that. */
interface Sum {
  readonly made: number
  readonly slack: number
}

const sumOf = ({ values, halves }: Weights, parts: readonly number[]): Sum => {
  let made = 0
  let slack = 0
  for (const at of parts) {
    made += values[at]!
    slack += halves[at]!
  }
  return { made, slack }
}

const offBy = ({ values, halves }: Weights, total: number, { made, slack }: Sum): number => {
  const off = Math.abs(made - values[total]!)
  return off <= slack + halves[total]! + NOISE * values[total]! ? 0 : off
}

const NOISE = 1e-9

const judge = (document: Document, alike: readonly Addable[], equation: Equation): Draft | undefined => {
  const total = termAt(document, alike, equation.total)
  const parts = equation.parts.flatMap(at => termAt(document, alike, at) ?? [])
  if (!total || parts.length < equation.parts.length || isCountedApart(parts) || areOfOneName([total, ...parts])) return undefined
  if (parts.some(({ change }) => change !== total.change)) return undefined
  if (areStages(parts.map(({ before }) => before).join(''))) return undefined
  const isAside = (at: number): boolean =>
    isBracketed(alike[at]!.own, termAt(document, alike, at)!) || isAloneInBracket(document, alike[at]!, alike[at + 1])
  const asides = equation.parts.filter(isAside).length
  // 104,300 cars (98,700): another time, or another measure
  if (asides < parts.length && (asides > 0 || isAside(equation.total))) return undefined
  const sum = addedUp(parts)
  const [made, stated] = [plain(sum), plain(total.value!)]
  const inTotal = digitSlip(made, stated)
  const miswritten = inTotal ? undefined : slippedPart(total, parts, sum)
  const slip = inTotal ?? miswritten?.slip
  const digits = tellingDigits(miswritten?.written ?? stated)
  if (
    !slip ||
    digits < (miswritten ? DIGITS_OF_PART : DIGITS) ||
    (total.unit === PERCENT && !areShares(total, parts)) ||
    parts.some(({ value }) => plain(value!) === stated)
  )
    return undefined
  const said = relationOf(document, alike, equation)
  if (miswritten && said !== 'word' && said !== 'whole' && said !== 'mark') return undefined
  if (said !== 'word' && made.slice(0, -1) === stated.slice(0, -1)) return undefined
  const tried = (said === 'word' && parts.length + 1 === alike.length ? 1 : equation.tried) * (miswritten ? parts.length : 1)
  const chance = (tried * (slip === 'swapped' ? digits - 1 : 9 * digits)) / 10 ** digits
  if (chance > SELDOM[said] || areParts(document, [total, ...parts])) return undefined
  return sumDraft(document, { total, reading: parts, sum }, 'warning', chance < SURE ? 0.8 : 0.7, miswritten ? 'part' : 'total')
}

/** The one part that another digit or two swapped would make right; of several nobody knows which. */
const slippedPart = (
  total: Term,
  parts: readonly Term[],
  sum: Exact,
): { readonly slip: DigitSlip; readonly written: string } | undefined => {
  const off = minus(total.value!, sum)
  const found = parts.flatMap(({ value }) => {
    const written = plain(value!)
    const slip = digitSlip(plain(plus(value!, off)), written)
    return slip ? [{ slip, written }] : []
  })
  return found.length === 1 ? found[0] : undefined
}

/** Digits of a part: there are more of them than totals, and each may be miswritten. */
const DIGITS_OF_PART = 4

/** `418 at 31 March 2025 (396 at 31 March 2024)`: the bracket opens right before a figure, and closes before the next. */
const isAloneInBracket = ({ text }: Document, { figure }: Addable, next: Addable | undefined): boolean => {
  if (!/[（(][$£€¥]?$/.test(text.slice(Math.max(0, figure.start - 2), figure.start))) return false
  const closed = CLOSED_BEHIND.exec(text.slice(figure.end, figure.end + BRACKET))
  return closed !== null && (next === undefined || next.figure.start >= figure.end + closed[0].length)
}

const CLOSED_BEHIND = /^[^（()）]*[)）]/
/** Characters of a bracket. */
const BRACKET = 60

/** Shares that are added up: a word says so, and none of them is a change. */
const areShares = ({ before, change }: Term, parts: readonly Term[]): boolean =>
  !change && (TOTAL_BEFORE_HAN.test(before.slice(-14)) || TOTAL_BEFORE_EN.test(before.slice(-40))) && !parts.some(part => part.change)

/** Digits a total needs that one slip is to tell. */
const DIGITS = 3

/** What seems a whole and its parts are parts together of a figure told elsewhere. */
const areParts = (document: Document, terms: readonly Term[]): boolean => {
  const whole = plain(addedUp(terms))
  const { unit } = terms[0]!.figure
  return (
    firstFiguresByValue(document)
      .get(whole)
      ?.some(figure => figure.unit === unit) ?? false
  )
}

const termAt = ({ text }: Document, alike: readonly Addable[], at: number): Term | undefined => {
  const { own, figure, unit } = alike[at]!
  return unit === PERCENT ? shareTerm(text, own, figure) : own.terms.find(term => term.figure === figure)
}

const shareTerm = (text: string, { sentence, figures }: Summed, figure: Figure): Term => {
  const from = figures[figures.indexOf(figure) - 1]?.end ?? sentence.start
  return { ...termOf(text, figure, text.slice(Math.min(from, figure.start), figure.start)), unit: PERCENT }
}

/** 共有企业197家。共有企业198家。共有企业199家。: the same said of one thing again and again. */
const areOfOneName = (terms: readonly Term[]): boolean => {
  const names = terms.map(({ before }) => before.slice(/[a-z] \S?$/.test(before) ? -NAME_EN : -NAME))
  return names.every(name => name !== '' && name === names[0])
}

const NAME = 6
const NAME_EN = 30

/** 院长、书记各1人: one figure that counts several. */
const isCountedApart = (parts: readonly Term[]): boolean => parts.some(({ before }) => /[各均每]$|\b(?:each|per) $/.test(before))

/** By what a sum is known to be meant: a word says that its total is one or what is left, a heavier mark parts a whole from its parts, or their order. */
const relationOf = (document: Document, alike: readonly Addable[], { total, parts }: Equation): keyof typeof SELDOM => {
  const terms = [total, ...parts].flatMap(at => termAt(document, alike, at) ?? [])
  const [{ before, figure }, ...others] = terms as [Term, ...Term[]]
  const after = document.text.slice(figure.end, figure.end + 40)
  const isCalled = TOTAL_BEFORE_HAN.test(before.slice(-14)) || TOTAL_BEFORE_EN.test(before.slice(-40)) || TOTAL_AFTER_EN.test(after)
  if (isCalled || isTotalOfName(before, sentencesApart(alike, total, parts)) || LEFT.test(others.at(-1)!.before.slice(-60))) return 'word'
  if (!parts.every((at, index) => at === total + 1 + index) || COMPARED_WITH.test(after) || COMPARED.test(before)) return 'nothing'
  const between = document.text.slice(figure.end, others[0]!.figure.start)
  if (PEERS.test(between) || PARTLY.test(between)) return 'nothing'
  const [mark, ...marks] = others.map((_, at) => weightAt(document, terms, at + 1)) as [number, ...number[]]
  const isAlone = parts.length + 1 === alike.length
  const said = document.text.slice(figure.end, others.at(-1)!.figure.end + REACH_BEHIND)
  if (OPENED.test(between) || DIVIDES.test(said) || areAllSectors(said)) return isAlone ? 'whole' : 'order'
  const isApart = alike[total]!.own !== alike[parts[0]!]!.own || marks.every(weight => weight < mark)
  if (isApart) return isAlone ? 'mark' : 'order'
  return mark === HEAVIEST || goesOn(document, alike, [total, ...parts], mark) ? 'nothing' : 'order'
}

/** 132.69吨，氨氮103.69吨，二氧化硫34吨，氮氧化物2.94吨: one row, of which what seems a whole and its parts is only the beginning. */
const goesOn = (document: Document, alike: readonly Addable[], row: readonly number[], mark: number): boolean => {
  const last = alike[row.at(-1)!]!
  const next = alike[row.at(-1)! + 1]
  if (next === undefined || next.own !== last.own) return false
  const terms = [...row, row.at(-1)! + 1].flatMap(at => termAt(document, alike, at) ?? [])
  return weightAt(document, terms, terms.length - 1) === mark
}

/** `Total revenue was $79.7 million`, `Group sales came to`: what a sentence opens with calls it all there is of what a part is called by. */
const isTotalOfName = (before: string, told: readonly Summed[]): boolean => {
  const name = TOTAL_OF_NAME.exec(before)?.[1]
  return name !== undefined && told.some(({ text }) => text.includes(name))
}

/** The sentences of the parts that are not that of the total. */
const sentencesApart = (alike: readonly Addable[], total: number, parts: readonly number[]): Summed[] =>
  parts.flatMap(at => (alike[at]!.own === alike[total]!.own ? [] : [alike[at]!.own]))

const TOTAL_OF_NAME =
  /^\s*(?:In total, )?(?:Our )?(?:[Tt]otal|Group|Overall|[Cc]ombined|[Cc]onsolidated) (?:[a-z]+ ){0,2}([a-z]+) (?:was|were|came to|amounted to|reached|rose to|fell to|grew to|stood at) $/

const HEAVIEST = 3
/** 分别为1,782件、936件和671件: one of a list is no whole of those behind it. */
const PEERS = /^[、和与及]/
const OPENED = /[:：（(]|其中/
/** What divides a whole, between it and the end of its parts. */
const DIVIDES =
  /\bof (?:these|them|which|whom|those)\b|\bmade up\b|\bconsist|\bcompris|\bother\b|\bremain|\brest\b|分别|其余|其他|另[有外]?/
const REACH_BEHIND = 30
/** What a change is mainly due to is not all of it. */
const PARTLY = /\b(?:primarily|mainly|largely|partly|partially|principally|mostly|chiefly|driven|offset|notably)\b|主要|部分/
/** `£401m (£376m)`: another time, or another measure. */
const COMPARED_WITH = /^ ?[（(]/
