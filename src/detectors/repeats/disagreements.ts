import type { Document } from '../../model/document.js'
import type { Draft, FigureEvidence } from '../../model/finding.js'
import { firstEndingAfter, type Span } from '../../model/span.js'
import { type Atom, type Step, stepsBetween } from '../../text/changes.js'
import type { Alignment, Place, Repeat } from '../../text/copies.js'
import { paragraphPairs } from '../../text/paragraph-pairs.js'
import { splitSentences } from '../../text/sentences.js'
import { contraryDigits, contraryNames, contraryNegation } from './contraries.js'
import { mainAlignments } from './evidence.js'

/** Least likeness of two copies whose differences are held against each other. */
const ALIKE = 0.72
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

/**
 * What two copies say differently: a figure, a date, a name or a negation in sentences that otherwise read the same. Sentences of one pattern
 * whose subject differs too, or most of whose figures differ, are no copies of each other and are left alone.
 */
export const disagreements = (documents: readonly Document[], repeat: Repeat, key: string): Draft[] => {
  const { worth, places } = repeat
  if (worth.kind !== 'edited' && worth.kind !== 'identical') return []
  if (worth.similarity < ALIKE || worth.formulaic > 0.35) return []
  return mainAlignments(repeat)
    .slice(0, MOST_COPIES)
    .flatMap(alignment => {
      const placeA = places[alignment.a]!
      const placeB = places[alignment.b]!
      return conflictsIn(documents, placeA, placeB, alignment).map(conflict => draftOf(documents, placeA, placeB, conflict, key))
    })
}

const conflictsIn = (documents: readonly Document[], placeA: Place, placeB: Place, { pieces, similarity }: Alignment): Conflict[] => {
  const a = documents[placeA.document]!
  const b = documents[placeB.document]!
  if (similarity < ALIKE || similarity === 1 || (isCell(a, placeA) && isCell(b, placeB))) return []
  const isVerbatim = similarity >= VERBATIM && placeA.end - placeA.start >= LONG
  const conflicts: Conflict[] = []
  let figures = 0
  let differing = 0
  for (const pair of paragraphPairs(a, placeA, b, placeB, pieces)) {
    const steps = stepsBetween(a.text.slice(pair.a.start, pair.a.end), b.text.slice(pair.b.start, pair.b.end))
    if (!steps) continue
    const sentences = sentencePairs(a, b, pair, steps)
    figures += steps.flatMap(step => step.a.filter(isQuantity)).length
    for (const sentence of sentences) {
      const found = judged(sentence, isVerbatim)
      differing += sentence.differing
      conflicts.push(...found)
    }
  }
  // A report rolled over from last year: the same words with nearly every figure changed.
  return differing >= 4 && differing > figures / 2 ? [] : conflicts
}

const isCell = ({ blocks }: Document, place: Span): boolean => blocks[firstEndingAfter(blocks, place.start)]?.kind === 'table-cell'

const isQuantity = ({ figure }: Atom): boolean => figure !== undefined && figure.kind !== 'slogan' && figure.kind !== 'idiom'

/** A sentence of side a, the steps that touch it, and where it lies in both documents. */
interface SentencePair {
  readonly steps: readonly Step[]
  readonly shiftA: number
  readonly shiftB: number
  readonly spanA: Span
  readonly spanB: Span
  /** Figures that say different values. */
  readonly differing: number
}

const sentencePairs = (a: Document, b: Document, pair: { a: Span; b: Span }, steps: readonly Step[]): SentencePair[] => {
  const sentencesB = splitSentences(b.text, pair.b)
  const found: SentencePair[] = []
  let index = 0
  for (const sentence of splitSentences(a.text, pair.a)) {
    const end = sentence.end - pair.a.start
    const own: Step[] = []
    for (; index < steps.length; index++) {
      const step = steps[index]!
      const inside = step.a.filter(atom => atom.start < end && atom.end > sentence.start - pair.a.start)
      if (step.a.length > 0 && inside.length === 0) break
      own.push(step.a.length === inside.length ? step : cutStep(step, inside))
      if (step.a.at(-1) && step.a.at(-1)!.end > end) break
    }
    const firstB = own.find(({ b }) => b.length > 0)?.b[0]
    const spanB = sentencesB.find(({ start, end }) => firstB && start <= firstB.start + pair.b.start && firstB.start + pair.b.start < end)
    const differing = own.filter(step => !step.same).flatMap(differingFigures).length
    if (spanB) found.push({ steps: own, shiftA: pair.a.start, shiftB: pair.b.start, spanA: sentence, spanB, differing })
  }
  return found
}

/** The part of a kept step that lies in a sentence; a replaced step is taken whole. */
const cutStep = (step: Step, inside: readonly Atom[]): Step => {
  if (!step.same) return step
  const from = step.a.indexOf(inside[0]!)
  return { same: true, a: inside, b: step.b.slice(from, from + inside.length) }
}

const lettersOf = (atoms: readonly Atom[]): number => atoms.reduce((sum, { kind, text }) => sum + (kind === 'word' ? text.length : 0), 0)

/** What a sentence says differently; in a long copy that is otherwise the same, a short sentence counts as well. */
const judged = (sentence: SentencePair, isVerbatim: boolean): Conflict[] => {
  const { steps } = sentence
  const changed = steps.filter(({ same }) => !same)
  if (changed.length === 0) return []
  const shared = steps.reduce((sum, { same, a }) => sum + (same ? lettersOf(a) : 0), 0)
  if (shared < (isVerbatim ? FEW_LETTERS : SHARED_LETTERS)) return []
  const other = changed.reduce((sum, { a, b }) => sum + Math.max(lettersOf(a), lettersOf(b)), 0)
  const figures = changed.flatMap(differingFigures).filter(([a, b]) => !isName(steps, a) && !(isAtHead(a) && isAtHead(b)))
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
    if (other > OTHER_WORDS * shared || (other > 0 && figures.length > 1) || isSeries(figures, all)) return []
    return figures.map(([a, b]) => ({ ...place(a.figure!.kind === 'date' ? 'date' : 'figure', a, b), figures: [a, b] }))
  }
  const digits =
    changed.length === 1 &&
    !isName(steps, changed[0]!.a.find(({ kind }) => kind !== 'mark')!) &&
    (isVerbatim || shared >= NAMED_LETTERS) &&
    contraryDigits(changed[0]!)
  if (digits) return [{ ...place('figure', ...digits), sure: true }]
  const negation = contraryNegation(steps)
  if (negation && other <= 6) return [place('negation', ...negation)]
  const names = changed.length === 1 && shared >= NAMED_LETTERS && contraryNames(steps, changed[0]!)
  return names ? [place('name', ...names)] : []
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

const COUNTED = new Set([
  'quantity',
  'money',
  'percentage',
  'points',
  'multiple',
  'ratio',
  'duration',
  'age',
  'date',
  'declared-count',
  'identifier',
])

/** Words after which a number is a name: one of several parallel things. */
const DESIGNATOR =
  /(?:level|figure|fig\.?|table|phase|stage|tier|step|option|group|category|class|grade|section|chapter|appendix|part|图|表|附件|附录)\s*$/i

/** Whether a figure names one of several parallel things rather than counting: `Level 1`, `Figure 2`. */
const isName = (steps: readonly Step[], figure: Atom): boolean => {
  const atoms = steps.flatMap(({ a }) => a)
  return DESIGNATOR.test(atoms[atoms.indexOf(figure) - 1]?.text ?? '')
}

/** The bare number a paragraph begins with: of a note or list item. */
const isAtHead = ({ start, text }: Atom): boolean => start < 3 && /^\d{1,3}$/.test(text)

/** Figures of a replaced step that say different values, paired in order. */
const differingFigures = ({ same, a, b }: Step): [Atom, Atom][] => {
  const left = a.filter(isQuantity)
  const right = b.filter(isQuantity)
  if (same || left.length !== right.length) return []
  return left.flatMap((x, index) => {
    const y = right[index]!
    return isComparable(x, y) && saysOther(x, y) ? [[x, y] satisfies [Atom, Atom]] : []
  })
}

const isComparable = ({ figure: x }: Atom, { figure: y }: Atom): boolean =>
  x !== undefined && y !== undefined && COUNTED.has(x.kind) && COUNTED.has(y.kind) && (x.kind === 'date') === (y.kind === 'date')

/** Whether two figures have different cores; the same core claimed more or less exactly is the affair of another rule. */
const saysOther = ({ figure: x, text: a }: Atom, { figure: y, text: b }: Atom): boolean => {
  if (x!.kind === 'date') return a.replace(/\s/g, '') !== b.replace(/\s/g, '')
  if (x!.value === undefined && y!.value === undefined) return x!.lo !== y!.lo || x!.hi !== y!.hi
  const core = (figure: typeof x): string | undefined => figure!.value ?? figure!.lo ?? figure!.hi
  return core(x) !== core(y)
}

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

const evidenceOf = (document: Document, { figure, text }: Atom, span: Span, sentence: Span): FigureEvidence => {
  const { value, lo, hi, loOpen, hiOpen, unit } = figure!
  return {
    document: document.id,
    ...span,
    raw: text,
    ...(value !== undefined && { value }),
    ...(lo !== undefined && { lo }),
    ...(hi !== undefined && { hi }),
    loOpen,
    hiOpen,
    ...(unit !== undefined && { unit }),
    sentence,
  }
}
