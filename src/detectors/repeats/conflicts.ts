import type { Document } from '../../model/document.js'
import { firstEndingAfter, type Span } from '../../model/span.js'
import type { Atom, Comparison, Step } from '../../text/changes.js'
import type { Alignment, Place, Repeat } from '../../text/copies.js'
import { paragraphPairs } from '../../text/paragraph-pairs.js'
import { contraryDigits, contraryNames, contraryOrdinals } from './contraries.js'
import { differingFigures, isName, isPeriod, isQuantity, isSlip, withoutBounds } from './figure-differences.js'
import { contraryNegation } from './negations.js'
import { type SentencePair, sentencePairs } from './sentence-pairs.js'

type FigurePair = readonly [Atom, Atom]

/** A difference that cannot stand: both spans, and what differs. */
export interface Conflict {
  readonly what: 'figure' | 'date' | 'negation' | 'name'
  readonly a: Span
  readonly b: Span
  readonly sentenceA: Span
  readonly sentenceB: Span
  readonly figures?: FigurePair
  /** Nothing else in the sentence differs. */
  readonly sure: boolean
}

/** Least likeness of two copies whose differences are held against each other, and of those in which more than slips of the pen count. */
export const LEAST_ALIKE = 0.72
const CLOSE = 0.85
const OWN_WEIGHT = 48
/** The same, when one step of the whole copy differs. */
const SOLE_WEIGHT = 30
/** Likeness, that of three places or more, and weight of a copy that is the same but for a word or two. */
const VERBATIM = 0.9
const SERIES_VERBATIM = 0.94
const LONG = 40
/** Weight of a copy in which even the number of a table or stage is meant to be the same, when nothing else differs. */
const WEIGHTY = 60
/** Offsets between the two cases of a rule, one denying what the other states. */
const BESIDE = 2000
/** Offsets between two sentences one of which follows the other. */
const NEXT = 80

/** What two copies have in common that decides what their differences mean. */
interface Likeness {
  /** Alike enough for more than slips of the pen to count. */
  readonly isClose: boolean
  /** A weighty copy of one original alone: not a line of a pattern. */
  readonly isOwn: boolean
  /** A long copy, the same but for a word or two. */
  readonly isVerbatim: boolean
  /** A weighty copy with one change in all. */
  readonly isSole: boolean
  /** One sentence beside another like it: the cases of a rule. */
  readonly isBeside: boolean
  /** One right behind the other: items of a list, the cases of a rule. */
  readonly isNext: boolean
  /** Most of the figures are the same: not the same thing told of another period. */
  readonly isOfOnePeriod: boolean
}

/** The conflicts between two places of a repeat. */
export const conflictsIn = (
  documents: readonly Document[],
  repeat: Repeat,
  { a: first, b: second, pieces, similarity }: Alignment,
  comparison: Comparison,
): Conflict[] => {
  const [placeA, placeB] = [repeat.places[first]!, repeat.places[second]!]
  const [a, b] = [documents[placeA.document]!, documents[placeB.document]!]
  if (similarity === 1 || (isCell(a, placeA) && isCell(b, placeB))) return []
  const pairs = paragraphPairs(a, placeA, b, placeB, pieces)
  if (similarity < LEAST_ALIKE && pairs.length < 2) return []
  const paragraphs = pairs.map(pair => sentencePairs(a, b, pair, comparison)).filter(sentences => sentences.length > 0)
  return copiesOf(paragraphs, similarity, repeat.worth.weight).flatMap(copy => {
    const likeness = likenessOf(copy, repeat, placeA, placeB)
    return isRolledOver(copy.sentences, likeness, copy.weight) || isFilledIn(repeat.places.length, repeat.alignments)
      ? []
      : copy.sentences
          .flatMap(sentence => judged(sentence, likeness))
          .filter(({ sure, figures }) => sure || !figures || !copy.isPart)
          .filter(conflict => !(isOfNumber(a.text, conflict.a) && isOfNumber(b.text, conflict.b)))
  })
}

/** Whether a figure is a part of a number of more levels, such as `2.5` of `3.2.2.5.1`: a place of the document, which each copy has its own of. */
const isOfNumber = (text: string, { start, end }: Span): boolean =>
  /\d\.$/.test(text.slice(Math.max(0, start - 2), start)) || /^\.\d/.test(text.slice(end, end + 2))

/** Sentences of two places that are held against each other, how alike they are, and what they weigh. */
interface Copy {
  readonly sentences: readonly SentencePair[]
  readonly similarity: number
  readonly weight: number
  /** A paragraph of places that are less alike: another figure of it counts where nothing else in the sentence differs. */
  readonly isPart: boolean
}

/** Places as one copy; of paragraphs edited more and less those that are all but the same are copies of their own. */
const copiesOf = (paragraphs: readonly (readonly SentencePair[])[], similarity: number, weight: number): Copy[] => {
  const all = { sentences: paragraphs.flat(), similarity, weight, isPart: false }
  if (similarity >= VERBATIM || paragraphs.length < 2) return similarity < LEAST_ALIKE ? [] : [all]
  const own = paragraphs.map(copyOf).filter(copy => copy.similarity >= VERBATIM && copy.weight >= OWN_WEIGHT)
  const apart = new Set(own.flatMap(({ sentences }) => sentences))
  const rest = { ...all, sentences: all.sentences.filter(sentence => !apart.has(sentence)) }
  return similarity < LEAST_ALIKE ? own : [...own, rest]
}

/** The sentences of one paragraph as a copy. */
const copyOf = (sentences: readonly SentencePair[]): Copy => {
  const steps = sentences.flatMap(sentence => sentence.steps)
  const shared = steps.reduce((sum, { same, a }) => sum + (same ? weightOf(a) : 0), 0)
  const all = steps.reduce((sum, { a, b }) => sum + weightOf(a) + weightOf(b), 0)
  return { sentences, similarity: (2 * shared) / Math.max(1, all), weight: shared, isPart: true }
}

/** What words and figures weigh: Han characters, or twice the words. */
const weightOf = (atoms: readonly Atom[]): number =>
  atoms.reduce((sum, { kind, text }) => sum + (kind === 'mark' ? 0 : /\p{Script=Han}/u.test(text) ? text.length : 2), 0)

const likenessOf = ({ sentences, similarity, weight }: Copy, { places }: Repeat, placeA: Place, placeB: Place): Likeness => {
  const isSole = sentences.flatMap(({ steps }) => steps).filter(step => !step.same).length === 1
  const isOfOneDocument = placeA.document === placeB.document
  return {
    isClose: similarity >= CLOSE,
    isOwn: weight >= (isSole ? SOLE_WEIGHT : OWN_WEIGHT) && places.length < 3,
    isVerbatim: similarity >= (places.length > 2 ? SERIES_VERBATIM : VERBATIM) && weight >= LONG,
    isSole: weight >= WEIGHTY && isSole,
    isBeside: sentences.length < 2 && isOfOneDocument && placeB.start - placeA.end < BESIDE,
    isNext: isOfOneDocument && placeB.start - placeA.end < NEXT,
    isOfOnePeriod: figuresIn(sentences) >= ONE_PERIOD * differingIn(sentences),
  }
}

const isCell = ({ blocks }: Document, place: Span): boolean => blocks[firstEndingAfter(blocks, place.start)]?.kind === 'table-cell'

/** Figures to each that differs, from which two copies speak of one period whatever their dates say. */
const ONE_PERIOD = 3

const figuresIn = (sentences: readonly SentencePair[]): number =>
  sentences.reduce((sum, { steps }) => sum + steps.reduce((count, { a }) => count + a.filter(isQuantity).length, 0), 0)

const differingIn = (sentences: readonly SentencePair[]): number => sentences.reduce((sum, { differing }) => sum + differing.length, 0)

/** Weight of the words to each figure that differs, from which copies that differ in figures alone are of no pattern. */
const WORDY = 24
/** The same of copies that differ in words too, when three figures or more differ, though not most. */
const SPARSE = 48

/** Text of one pattern, such as a report rolled over from last year or the cases of a rule: the same words with most figures changed. */
const isRolledOver = (sentences: readonly SentencePair[], { isVerbatim }: Likeness, weight: number): boolean => {
  const figures = figuresIn(sentences)
  const differing = differingIn(sentences)
  if (differing < 2 || sentences.every(sentence => sentence.differing.every(isSlip))) return false
  const isOfFigures = sentences.every(({ steps }) => steps.every(({ same, a, b }) => same || lettersOf([...a, ...b]) === 0))
  if (differing > 2) return differing * 3 > figures && (weight < (isOfFigures ? WORDY : SPARSE) * differing || differing * 3 > figures * 2)
  if (differing * 2 < figures || (isVerbatim && differing < figures)) return false
  return !isOfFigures || weight < WORDY * differing
}

/** Places from which text most of whose copies differ is a form. */
const FORM = 4

/** Whether text stands so often, and hardly ever word for word, that it is a form filled in. */
const isFilledIn = (places: number, alignments: readonly Alignment[]): boolean =>
  places >= FORM && alignments.filter(({ similarity }) => similarity === 1).length * 2 < alignments.length

const lettersOf = (atoms: readonly Atom[]): number => atoms.reduce((sum, { kind, text }) => sum + (kind === 'word' ? text.length : 0), 0)

/** Share of a sentence's words that may differ beside the figures, and beside slips of the pen. */
const OTHER_WORDS = 0.12
const OTHER_THAN_SLIPS = 0.25
/** Letters a sentence has in common before one differing figure in it means anything; in a long copy that is otherwise the same, none. */
const SHARED_LETTERS = 12

/** What a sentence says differently. */
const judged = (sentence: SentencePair, likeness: Likeness): Conflict[] => {
  const { steps } = sentence
  const changed = steps.filter(({ same }) => !same)
  if (changed.length === 0) return []
  const shared = steps.reduce((sum, { same, a }) => sum + (same ? lettersOf(a) : 0), 0)
  if (!likeness.isVerbatim && shared < SHARED_LETTERS) return []
  const other = changed.reduce((sum, { a, b }) => sum + Math.max(lettersOf(a), lettersOf(b)), 0)
  const figures = withoutBounds(steps, sentence.differing).filter(([a]) => isMeant(steps, a, likeness))
  if (figures.length > 0 && !areOfOneStatement(steps, figures, likeness, other, shared + sameFigures(steps))) return []
  const place = (what: Conflict['what'], a: Span, b: Span, sure: boolean): Conflict => ({
    what,
    a: moved(a, sentence.shiftA),
    b: moved(b, sentence.shiftB),
    sentenceA: sentence.spanA,
    sentenceB: sentence.spanB,
    sure,
  })
  const told = figures
    .filter(
      pair =>
        isSlip(pair) || (likeness.isVerbatim && !(likeness.isNext && other > 0)) || (other === 0 && likeness.isClose && likeness.isOwn),
    )
    .map(([a, b]) => ({ ...place(isPeriod(a) ? 'date' : 'figure', a, b, other === 0), figures: [a, b] as const }))
  const isTold = likeness.isClose && (figures.length === 0 || likeness.isVerbatim)
  const words = isTold ? otherwise(withFiguresSame(steps), shared, likeness) : []
  return [...told, ...words.map(([what, a, b]) => place(what, a, b, what === 'figure' || other === 0))]
}

/** Whether sentences in which some figures differ say the same of one thing: little else differs, and they are not told of two periods. */
const areOfOneStatement = (
  steps: readonly Step[],
  figures: readonly FigurePair[],
  { isVerbatim, isOfOnePeriod }: Likeness,
  other: number,
  shared: number,
): boolean => {
  const areSlips = figures.every(isSlip)
  if (other > (areSlips ? OTHER_THAN_SLIPS : OTHER_WORDS) * shared || (other > 0 && figures.length > 1 && !isVerbatim && !areSlips))
    return false
  return areSlips || isOfOnePeriod || !isSeries(figures, steps.flatMap(({ a }) => a.filter(isQuantity)).length)
}

/** The date differs and other figures with it, or three figures and most of all: the same thing told of two periods or subjects. */
const isSeries = (figures: readonly FigurePair[], all: number): boolean =>
  (figures.length > 2 && figures.length * 3 > all * 2) ||
  (figures.length > 1 && figures.some(([a]) => isPeriod(a)) && figures.some(([a]) => !isPeriod(a)))

/** Digits of the figures a sentence has in common, which say that it is one statement as much as its letters do. */
const sameFigures = (steps: readonly Step[]): number =>
  steps.reduce(
    (sum, { same, a }) => sum + (same ? a.filter(isQuantity).reduce((digits, { text }) => digits + text.replace(/\D/g, '').length, 0) : 0),
    0,
  )

const withFiguresSame = (steps: readonly Step[]): Step[] =>
  steps.map(step => (differingFigures(step).length > 0 ? { ...step, same: true } : step))

const CONDITION = /^(?:any|if|when|where|whether|unless|each|every|who|shall|may|凡|如|如果|若|应当)$/i

/** Letters in common from which two sentences beside each other are no cases of a rule: those would have other consequences. */
const RULE_LETTERS = 100

/** Whether a sentence sets a rule for cases. */
const isConditional = (steps: readonly Step[]): boolean => steps.some(({ a }) => a.some(({ text }) => CONDITION.test(text)))

/** Whether the number of a thing among its like is meant to be the same. */
const isMeant = (steps: readonly Step[], figure: Atom | undefined, { isSole }: Likeness): boolean =>
  isSole || figure === undefined || !isName(steps, figure)

/**
 * Letters a sentence has in common before a differing name in it means anything: sentences of one pattern differ in their names. In a long copy that is
 * otherwise the same fewer will do.
 */
const NAMED_LETTERS = 28
/** Changes of a sentence each of which is looked at by itself; a sentence with more is another one. */
const MOST_CHANGES = 2

/** What differs, and where. */
type Difference = readonly [Conflict['what'], Span, Span]

/** What differs where no quantity does: a number that is a code, a negation, a name. */
const otherwise = (steps: readonly Step[], shared: number, likeness: Likeness): Difference[] => {
  const changed = steps.filter(({ same }) => !same)
  const [first] = changed
  if (!first) return []
  const telling = likeness.isSole || shared >= (likeness.isVerbatim && likeness.isOwn ? SHARED_LETTERS : NAMED_LETTERS)
  const isRule = likeness.isBeside && shared < RULE_LETTERS && isConditional(steps)
  const digits = changed.length === 1 && telling && isMeant(steps, firstWord(first), likeness) && contraryDigits(first)
  if (digits) return [['figure', ...digits]]
  const ordinals = likeness.isSole && contraryOrdinals(first)
  if (ordinals) return [['figure', ...ordinals]]
  const negation = !isRule && contraryNegation(steps)
  if (negation) return [['negation', ...negation]]
  if (changed.length > MOST_CHANGES || (changed.length > 1 && !likeness.isVerbatim)) return []
  return changed.flatMap((step): Difference[] => {
    const alone = steps.map(each => (each === step ? each : { ...each, same: true }))
    const opposite = changed.length > 1 && !isRule && contraryNegation(alone)
    if (opposite) return [['negation', ...opposite]]
    const names = telling && contraryNames(steps, step, likeness.isSole)
    return names ? [['name', ...names]] : []
  })
}

const firstWord = ({ a }: Step): Atom | undefined => a.find(({ kind }) => kind !== 'mark')

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })
