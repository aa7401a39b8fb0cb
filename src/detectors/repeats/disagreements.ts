import type { Document } from '../../model/document.js'
import type { Draft, FigureEvidence } from '../../model/finding.js'
import { firstEndingAfter, type Span } from '../../model/span.js'
import type { Atom, Comparison, Step } from '../../text/changes.js'
import type { Alignment, Place, Repeat } from '../../text/copies.js'
import { paragraphPairs } from '../../text/paragraph-pairs.js'
import { contraryDigits, contraryNames, contraryOrdinals } from './contraries.js'
import { mainAlignments } from './evidence.js'
import { differingFigures, isName, isQuantity, isSlip } from './figure-differences.js'
import { contraryNegation } from './negations.js'
import { type SentencePair, sentencePairs } from './sentence-pairs.js'

/** Least likeness of two copies whose differences are held against each other, and of those in which more than slips of the pen count. */
const ALIKE = 0.72
const CLOSE = 0.85
const OWN_WEIGHT = 48
/** The same, when one step of the whole copy differs. */
const SOLE_WEIGHT = 36
/** Share of set phrases above which only copies that are all but the same are compared, and how alike those are. */
const FORMULAIC = 0.35
const SAME = 0.96
/** Copies of one original whose differences are looked at. */
const MOST_COPIES = 500
/** Share of a sentence's words that may differ beside the figure. */
const OTHER_WORDS = 0.12
/** Letters a sentence has in common before one differing figure in it means anything. */
const SHARED_LETTERS = 12
/** Letters a sentence has in common before one differing name in it means anything: sentences of one pattern differ in their names. */
const NAMED_LETTERS = 28
/** Likeness and length in characters of a copy that is the same but for a word or two, and the letters that are enough in it. */
const VERBATIM = 0.94
const LONG = 60
const FEW_LETTERS = 0
/** Weight of a copy in which even the number of a table or stage is meant to be the same, when nothing else differs. */
const WEIGHTY = 80
/** Offsets between the two cases of a rule, one denying what the other states. */
const BESIDE = 2000

/** A difference that cannot stand: both spans, and what differs. */
interface Conflict {
  readonly what: 'figure' | 'date' | 'negation' | 'name'
  readonly a: Span
  readonly b: Span
  readonly sentenceA: Span
  readonly sentenceB: Span
  readonly figures?: readonly [Atom, Atom]
  readonly sure: boolean
}

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
  /** Most of the figures are the same: not the same thing told of another period. */
  readonly isOfOnePeriod: boolean
}

/**
 * What two copies say differently: a figure, a date, a name or a negation in sentences that otherwise read the same. Sentences of one pattern
 * whose subject differs too, or most of whose figures differ, are no copies of each other and are left alone.
 */
export const disagreements = (documents: readonly Document[], repeat: Repeat, comparison: Comparison, key: string): Draft[] => {
  const { worth, places } = repeat
  if (worth.kind !== 'edited' && worth.kind !== 'identical' && !(worth.kind === 'formulaic' && worth.similarity >= SAME)) return []
  if (worth.similarity < ALIKE || (worth.formulaic > FORMULAIC && worth.similarity < SAME)) return []
  if (worth.borders === 'none' && worth.weight < WEIGHTY) return []
  return mainAlignments(repeat)
    .slice(0, MOST_COPIES)
    .flatMap(alignment => {
      const placeA = places[alignment.a]!
      const placeB = places[alignment.b]!
      return conflictsIn(documents, placeA, placeB, alignment, worth.weight, places.length, comparison).map(conflict =>
        draftOf(documents, placeA, placeB, conflict, key),
      )
    })
}

const conflictsIn = (
  documents: readonly Document[],
  placeA: Place,
  placeB: Place,
  { pieces, similarity }: Alignment,
  weight: number,
  count: number,
  comparison: Comparison,
): Conflict[] => {
  const a = documents[placeA.document]!
  const b = documents[placeB.document]!
  if (similarity < ALIKE || similarity === 1 || (isCell(a, placeA) && isCell(b, placeB))) return []
  const sentences = paragraphPairs(a, placeA, b, placeB, pieces).flatMap(pair => sentencePairs(a, b, pair, comparison))
  const steps = sentences.flatMap(sentence => sentence.steps)
  const isSole = steps.filter(step => !step.same).length === 1
  const likeness: Likeness = {
    isClose: similarity >= CLOSE,
    isOwn: weight >= (isSole ? SOLE_WEIGHT : OWN_WEIGHT) && count < 3,
    isVerbatim: similarity >= VERBATIM && placeA.end - placeA.start >= LONG,
    isSole: weight >= WEIGHTY && isSole,
    isBeside: sentences.length < 2 && placeA.document === placeB.document && placeB.start - placeA.end < BESIDE,
    isOfOnePeriod: figuresIn(sentences) >= ONE_PERIOD * differingIn(sentences),
  }
  return isRolledOver(sentences, likeness, weight) ? [] : sentences.flatMap(sentence => judged(sentence, likeness))
}

/** Figures to each that differs, from which two copies speak of one period whatever their dates say. */
const ONE_PERIOD = 3

const figuresIn = (sentences: readonly SentencePair[]): number =>
  sentences.reduce((sum, { steps }) => sum + steps.reduce((count, { a }) => count + a.filter(isQuantity).length, 0), 0)

const differingIn = (sentences: readonly SentencePair[]): number => sentences.reduce((sum, { differing }) => sum + differing, 0)

/** Weight of the words to each figure that differs, from which copies that differ in two figures alone are of no pattern. */
const WORDY = 24

/** The same of copies of which three figures or more differ, though not most. */
const SPARSE = 48

/** Text of one pattern, such as a report rolled over from last year or the cases of a rule: the same words with most figures changed. */
const isRolledOver = (sentences: readonly SentencePair[], { isVerbatim }: Likeness, weight: number): boolean => {
  const figures = figuresIn(sentences)
  const differing = differingIn(sentences)
  if (differing > 2) return differing * 3 > figures && (weight < SPARSE * differing || differing * 3 > figures * 2)
  if (isVerbatim || differing < 2 || differing * 2 < figures) return false
  const isOfFigures = sentences.every(({ steps }) => steps.every(({ same, a, b }) => same || lettersOf([...a, ...b]) === 0))
  return !isOfFigures || weight < WORDY * differing
}

const isCell = ({ blocks }: Document, place: Span): boolean => blocks[firstEndingAfter(blocks, place.start)]?.kind === 'table-cell'

const lettersOf = (atoms: readonly Atom[]): number => atoms.reduce((sum, { kind, text }) => sum + (kind === 'word' ? text.length : 0), 0)

/** What a sentence says differently; in a long copy that is otherwise the same, a short sentence counts as well. */
const judged = (sentence: SentencePair, likeness: Likeness): Conflict[] => {
  const { steps } = sentence
  const changed = steps.filter(({ same }) => !same)
  if (changed.length === 0) return []
  const shared = steps.reduce((sum, { same, a }) => sum + (same ? lettersOf(a) : 0), 0)
  if (shared < (likeness.isVerbatim ? FEW_LETTERS : SHARED_LETTERS)) return []
  const other = changed.reduce((sum, { a, b }) => sum + Math.max(lettersOf(a), lettersOf(b)), 0)
  const figures = changed.flatMap(differingFigures).filter(([a]) => isMeant(steps, a, likeness))
  const place = (what: Conflict['what'], a: Span, b: Span): Conflict => ({
    what,
    a: moved(a, sentence.shiftA),
    b: moved(b, sentence.shiftB),
    sentenceA: sentence.spanA,
    sentenceB: sentence.spanB,
    sure: other === 0,
  })
  if (figures.length > 0) {
    const all = steps.flatMap(({ a }) => a.filter(isQuantity)).length
    if (other > OTHER_WORDS * shared || (other > 0 && figures.length > 1) || (!likeness.isOfOnePeriod && isSeries(figures, all))) return []
    const negation =
      likeness.isVerbatim && contraryNegation(steps.map(step => (differingFigures(step).length > 0 ? { ...step, same: true } : step)))
    return [
      ...figures
        .filter(pair => isSlip(pair) || likeness.isVerbatim || (other === 0 && likeness.isClose && likeness.isOwn))
        .map(([a, b]) => ({ ...place(a.figure!.kind === 'date' ? 'date' : 'figure', a, b), figures: [a, b] as const })),
      ...(negation ? [place('negation', ...negation)] : []),
    ]
  }
  if (!likeness.isClose) return []
  return otherwise(steps, changed, shared, likeness).map(([what, a, b]) => ({
    ...place(what, a, b),
    sure: what === 'figure' || other === 0,
  }))
}

const CONDITION = /^(?:any|if|when|where|whether|unless|each|every|who|shall|may|凡|如|如果|若|应当)$/i

/** Letters in common from which two sentences beside each other are no cases of a rule: those would have other consequences. */
const RULE_LETTERS = 100

/** Whether a sentence sets a rule for cases. */
const isConditional = (steps: readonly Step[]): boolean => steps.some(({ a }) => a.some(({ text }) => CONDITION.test(text)))

/** Whether the number of a thing among its like is meant to be the same. */
const isMeant = (steps: readonly Step[], figure: Atom | undefined, { isSole }: Likeness): boolean =>
  isSole || figure === undefined || !isName(steps, figure)

/** What differs where no quantity does: a number that is a code, a negation, a name. */
const otherwise = (
  steps: readonly Step[],
  changed: readonly Step[],
  shared: number,
  likeness: Likeness,
): (readonly [Conflict['what'], Span, Span])[] => {
  const [first] = changed
  const telling = likeness.isSole || shared >= NAMED_LETTERS
  const digits =
    changed.length === 1 &&
    telling &&
    isMeant(
      steps,
      first!.a.find(({ kind }) => kind !== 'mark'),
      likeness,
    ) &&
    contraryDigits(first!)
  if (digits) return [['figure', ...digits]]
  const ordinals = likeness.isSole && contraryOrdinals(first!)
  if (ordinals) return [['figure', ...ordinals]]
  const negation = !(likeness.isBeside && shared < RULE_LETTERS && isConditional(steps)) && contraryNegation(steps)
  if (negation) return [['negation', ...negation]]
  const names = changed.length === 1 && telling && contraryNames(steps, first!)
  return names ? [['name', ...names]] : []
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

/** The date differs and other figures with it, or three figures and most of all: the same thing told of two periods or subjects. */
const isSeries = (figures: readonly [Atom, Atom][], all: number): boolean =>
  (figures.length > 2 && figures.length * 3 > all * 2) ||
  (figures.length > 1 && figures.some(([a]) => a.figure!.kind === 'date') && figures.some(([a]) => a.figure!.kind !== 'date'))

const draftOf = (documents: readonly Document[], placeA: Place, placeB: Place, conflict: Conflict, key: string): Draft => {
  const a = documents[placeA.document]!
  const b = documents[placeB.document]!
  return {
    rule: 'copy-disagrees',
    level: 'error',
    confidence: conflict.sure ? 0.92 : 0.75,
    messageId: `copy-disagrees.${conflict.what}`,
    data: { first: a.text.slice(conflict.a.start, conflict.a.end), second: b.text.slice(conflict.b.start, conflict.b.end) },
    locations: [
      { document: a.id, ...conflict.a, role: 'mention' },
      { document: b.id, ...conflict.b, role: 'mention' },
    ],
    evidence: {
      causes: ['one-copy-edited'],
      related: [key],
      ...(conflict.figures && { figures: figuresOf(a, b, conflict) }),
    },
  }
}

const figuresOf = (a: Document, b: Document, { figures, a: spanA, b: spanB, sentenceA, sentenceB }: Conflict): FigureEvidence[] => [
  evidenceOf(a, figures![0], spanA, sentenceA),
  evidenceOf(b, figures![1], spanB, sentenceB),
]

const evidenceOf = (document: Document, { figure }: Atom, span: Span, sentence: Span): FigureEvidence => {
  const { value, lo, hi, loOpen, hiOpen, unit } = figure!
  return {
    document: document.id,
    ...span,
    raw: document.text.slice(span.start, span.end),
    ...(value !== undefined && { value }),
    ...(lo !== undefined && { lo }),
    ...(hi !== undefined && { hi }),
    loOpen,
    hiOpen,
    ...(unit !== undefined && { unit }),
    sentence,
  }
}
