import type { Document } from '../../model/document.js'
import type { Repeat } from '../../text/copies.js'
import type { Rank } from './ranks.js'

/** A repeat worth a word and what it is reported as. */
export interface Ranked {
  readonly repeat: Repeat
  readonly rank: Rank
}

/** The repeats of a document: those told one by one, and those that are its habit of restating itself. */
export interface Divided {
  readonly single: readonly Ranked[]
  readonly restated: readonly Ranked[]
}

/** Edited restatements, more than notes, from which a document is taken to restate by design, and the length it then has. */
const HABIT = 3
const LONG_DOCUMENT = 20_000
/** Likeness from which a copy is a paste, not a restatement, wherever it stands but in the front matter. */
const VERBATIM = 0.95
/** Share of a document that is its front matter: highlights, letter, results in brief. */
const FRONT = 0.12
/** Weight from which two whole paragraphs that are alike are one copied from the other. */
const PARAGRAPH = 80
/** A run so long, in characters, is a paste even in the front matter. */
const PASTE = 600

/**
 * Reports of auditors, minutes and surveys say the same at the front, in the body and in an appendix, sentence by sentence and slightly
 * changed. When a long English document does so again and again it is a habit, told once; what is out of the habit is told by itself.
 */
export const divided = (document: Document, ranked: readonly Ranked[]): Divided => {
  const restated = ranked.filter(({ repeat, rank }) => rank.level !== 'note' && isRestatement(repeat))
  if (document.language !== 'en' || document.text.length < LONG_DOCUMENT || restated.length < HABIT) return { single: ranked, restated: [] }
  const isHabitual = ({ repeat }: Ranked): boolean => isRestatement(repeat) || isOfFront(document, repeat)
  return { single: ranked.filter(each => !isHabitual(each)), restated: ranked.filter(isHabitual) }
}

/** A passage said again with changes, unless both are whole paragraphs of some length. */
const isRestatement = ({ worth: { similarity, isWhole, weight } }: Repeat): boolean =>
  similarity < VERBATIM && !(isWhole && weight >= PARAGRAPH)

/** A passage of the front matter that stands in the body too, unless whole paragraphs were pasted. */
const isOfFront = ({ text }: Document, { places, worth }: Repeat): boolean => {
  const front = places.filter(({ end }) => end < FRONT * text.length).length
  return front > 0 && front < places.length && !worth.isWhole && places.some(({ start, end }) => end - start < PASTE)
}
