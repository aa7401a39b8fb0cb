import type { Document } from '../../model/document.js'
import { contains, firstEndingAfter, firstOf } from '../../model/span.js'
import type { Place, Repeat } from '../../text/copies.js'
import { summariesOf } from '../../text/outline/summaries.js'
import { gatheredAmong } from './gathered.js'
import type { Rank } from './ranks.js'
import { holdsTwins } from './twins.js'

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
/** Likeness from which a copy is a paste, not a restatement, wherever it stands but in a digest. */
const VERBATIM = 0.95
/** Share of a document that is its front matter: highlights, letter, results in brief. */
const FRONT = 0.12
/** Weight and rarity from which two whole paragraphs that are alike are one copied from the other. */
const PARAGRAPH = 44
const OWN = 0.4
/** A run so long, in characters, is a paste even in the front matter; so is a whole paragraph of some weight that stands there word for word. */
const PASTE = 600
const PASTED = 60

/**
 * Reports of auditors, minutes and surveys say the same at the front, in the body and in an appendix, sentence by sentence and slightly
 * changed. When a long English document does so again and again it is a habit, told once; what is out of the habit is told by itself: whole
 * paragraphs that are alike, and what stands word for word outside its digests (front matter, conclusions, lists of recommendations).
 */
export const divided = (document: Document, ranked: readonly Ranked[]): Divided => {
  const isRestated = byHabit(document, ranked)
  const gathered = gatheredAmong(ranked.flatMap(({ repeat, rank }) => (rank.level === 'note' ? [] : [repeat])))
  const isQuiet = (each: Ranked): boolean =>
    !holdsTwins(document, each.repeat) && (isOfSummary(document, each.repeat) || gathered.has(each.repeat) || isRestated(each))
  return { single: ranked.filter(each => !isQuiet(each)), restated: ranked.filter(isQuiet) }
}

/** Whether what a repeat says stands in one place of the body at most, and else in a summary or foreword, or in several of them. */
export const isOfSummary = (document: Document, { places }: Repeat): boolean => {
  const summaries = summariesOf(document)
  if (summaries.length === 0) return false
  const holders = places.map(place => {
    const at = firstEndingAfter(summaries, place.start)
    return summaries[at] && contains(summaries[at], place) ? at : -1
  })
  const outside = holders.filter(holder => holder < 0).length
  return outside < 2 && new Set(holders).size > 1
}

/** Whether a repeat belongs to a document's habit of restating itself, which long English ones have. */
const byHabit = (document: Document, ranked: readonly Ranked[]): ((each: Ranked) => boolean) => {
  const loud = ranked.filter(({ rank }) => rank.level !== 'note')
  const habit = ranked.filter(({ repeat, rank }) => (rank.level !== 'note' || repeat.worth.role !== 'text') && isRestatement(repeat))
  if (document.language !== 'en' || document.text.length < LONG_DOCUMENT || habit.length < HABIT) return () => false
  const digests = new Digests(loud.map(({ repeat }) => repeat))
  return ({ repeat }) =>
    isRestatement(repeat) || (isOfFront(document, repeat) && !isPaste(repeat)) || (digests.hold(repeat) && !isLong(repeat))
}

/** A passage said again with changes, unless both are whole paragraphs of their own. */
const isRestatement = ({ worth: { similarity, isWhole, weight, rarity } }: Repeat): boolean =>
  similarity < VERBATIM && !(isWhole && weight >= PARAGRAPH && rarity >= OWN)

/** A passage of the front matter that stands in the body too. */
const isOfFront = ({ text }: Document, { places }: Repeat): boolean => {
  const front = places.filter(({ end }) => end < FRONT * text.length).length
  return front > 0 && front < places.length
}

/** Whether whole paragraphs, or a very long run, were pasted. */
const isPaste = (repeat: Repeat): boolean => {
  const { isWhole, isPasted, weight, similarity } = repeat.worth
  return isWhole || (isPasted && weight >= PASTED && similarity >= 0.99) || isLong(repeat)
}

const isLong = ({ places }: Repeat): boolean => places.every(({ start, end }) => end - start >= PASTE)

/** Text around a place that is looked at, and the share of it, and the number of passages, that make it a digest of what is said elsewhere, of whole paragraphs too. */
const AROUND = 1500
const DIGEST = { share: 0.35, passages: 3 }
const DENSE = { share: 0.6, passages: 4 }

/** The stretches of a document that are put together of what it says elsewhere. */
class Digests {
  private readonly places: readonly Place[]

  constructor(repeats: readonly Repeat[]) {
    this.places = repeats.flatMap(({ places }) => places).sort((a, b) => a.start - b.start)
  }

  /** Whether a place of a repeat stands in a digest. */
  hold(repeat: Repeat): boolean {
    const least = isPaste(repeat) ? DENSE : DIGEST
    return repeat.places.some(place => this.isDigest(place, least))
  }

  private isDigest(place: Place, least: typeof DIGEST): boolean {
    const [from, to] = [place.start - AROUND, place.end + AROUND]
    let covered = 0
    let passages = 0
    let end = from
    const first = firstOf(this.places.length, index => this.places[index]!.start >= from - AROUND)
    for (let at = first; at < this.places.length && this.places[at]!.start < to; at++) {
      const other = this.places[at]!
      if (other.end <= from || (other.start < place.end && place.start < other.end)) continue
      passages++
      covered += Math.max(0, Math.min(to, other.end) - Math.max(end, other.start))
      end = Math.max(end, Math.min(to, other.end))
    }
    return passages >= least.passages && covered >= least.share * 2 * AROUND
  }
}
