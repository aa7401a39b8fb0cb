import type { Document } from '../../model/document.js'
import type { Draft, FigureEvidence } from '../../model/finding.js'
import type { Span } from '../../model/span.js'
import type { Atom, Comparison } from '../../text/changes.js'
import type { Place, Repeat } from '../../text/copies.js'
import { type Conflict, conflictsIn, LEAST_ALIKE } from './conflicts.js'
import { mainAlignments } from './evidence.js'
import { excerpt } from './excerpts.js'

/** Share of set phrases above which only copies that are all but the same are compared, and how alike those are. */
const FORMULAIC = 0.35
const SAME = 0.96
/** Copies of one original whose differences are looked at. */
const MOST_COPIES = 500
/** Weight from which copies are compared wherever they begin and end. */
const WEIGHTY = 80

/**
 * What two copies say differently: a figure, a date, a name or a negation in sentences that otherwise read the same. Sentences of one pattern
 * whose subject differs too, or most of whose figures differ, are no copies of each other and are left alone.
 */
export const disagreements = (documents: readonly Document[], repeat: Repeat, comparison: Comparison, key: string): Draft[] => {
  const { worth, places } = repeat
  const closest = repeat.alignments.reduce((most, { similarity }) => Math.max(most, similarity), 0)
  if (worth.kind !== 'edited' && worth.kind !== 'identical' && !(worth.kind === 'formulaic' && worth.similarity >= SAME)) return []
  if ((closest < LEAST_ALIKE && worth.paragraphs < 2) || (worth.formulaic > FORMULAIC && worth.similarity < SAME)) return []
  if (worth.borders === 'none' && worth.weight < WEIGHTY) return []
  return mainAlignments(repeat)
    .slice(0, MOST_COPIES)
    .flatMap(alignment =>
      conflictsIn(documents, repeat, alignment, comparison).map(conflict =>
        draftOf(documents, places[alignment.a]!, places[alignment.b]!, conflict, key),
      ),
    )
}

const draftOf = (documents: readonly Document[], placeA: Place, placeB: Place, conflict: Conflict, key: string): Draft => {
  const a = documents[placeA.document]!
  const b = documents[placeB.document]!
  return {
    rule: 'copy-disagrees',
    level: 'error',
    confidence: conflict.sure ? 0.92 : 0.75,
    messageId: `copy-disagrees.${conflict.what}`,
    data: {
      first: a.text.slice(conflict.a.start, conflict.a.end),
      second: b.text.slice(conflict.b.start, conflict.b.end),
      sentence: excerpt(a.text.slice(conflict.sentenceA.start, conflict.sentenceA.end)),
    },
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
