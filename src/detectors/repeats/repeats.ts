import type { Detector, Extracted } from '../../model/detector.js'
import type { Document } from '../../model/document.js'
import type { Draft, Evidence } from '../../model/finding.js'
import { Comparison } from '../../text/changes.js'
import { asWritten } from '../../text/characters/simplified-document.js'
import { exactRepeatsOf, type Place, type Repeat, repeatsAmong, repeatsOf } from '../../text/copies.js'
import { once } from '../../text/once.js'
import { disagreements } from './disagreements.js'
import { evidenceOf } from './evidence.js'
import { excerpt } from './excerpts.js'
import { leftoversAmong } from './leftovers.js'
import { rankOf } from './ranks.js'
import { divided, isOfSummary, type Ranked } from './restatements.js'
import { doubledRows } from './rows.js'
import { rankOfShared } from './shared-ranks.js'
import { areOfOthers } from './titles.js'
import { withTwins } from './twins.js'

/** Repeated text: whole blocks, edited copies, sentences said again, copies that disagree, and passages two documents share. */
export const repeats: Detector<readonly Repeat[]> = {
  name: 'repeats',
  rules: ['repeated-block', 'near-duplicate', 'repeated-sentence', 'copy-disagrees', 'shared-passage'],
  extract: (document, { exactScript }) => (exactScript ? exactRepeatsOf : repeatsOf)(document),
  compare: (extracts, { across, exactScript }) => [
    ...extracts.flatMap(each => within(each, exactScript)),
    ...(across && extracts.length > 1 ? shared(extracts, exactScript) : []),
  ],
}

const within = ({ document, extract }: Extracted<readonly Repeat[]>, exactScript?: boolean): Draft[] => {
  const { single, restated, slipped } = exactScript ? toldAmong(document, extract) : toldOf(document)
  return [
    ...single.flatMap(({ copied, conflicts }) => [copied, ...conflicts]),
    ...restatement(document, restated),
    ...slipped,
    ...doubledRows(document),
    ...leftoversAmong(document, extract),
  ]
}

/** A repeat as it is told, and the differences between its copies. */
interface ToldRepeat {
  readonly copied: Draft
  readonly conflicts: readonly Draft[]
}

/** What one document repeats of itself and is worth telling of. */
interface Told {
  readonly single: readonly ToldRepeat[]
  readonly restated: readonly Ranked[]
  /** What the restated passages say differently. */
  readonly slipped: readonly Draft[]
}

const toldAmong = (document: Document, found: readonly Repeat[]): Told => {
  const { single, restated } = divided(document, withTwins(document, rankedOf(document, found)))
  return {
    single: single.map(ranked => toldRepeat([document], ranked)),
    restated,
    slipped: restated.flatMap(each => slips(document, each)),
  }
}

const toldOf = once((document: Document): Told => toldAmong(document, repeatsOf(document)))

/** The differences between copies of one document, as it is written, that are told as such; of what is not worth a finding nothing is. */
export const disagreementsTold = (document: Document): Draft[] => {
  const { single, slipped } = toldOf(asWritten(document))
  return [...single.flatMap(({ conflicts }) => conflicts), ...slipped]
}

const rankedOf = (document: Document, found: readonly Repeat[]): Ranked[] =>
  found.flatMap(repeat => {
    const rank = rankOf(document, repeat)
    return rank ? [{ repeat, rank }] : []
  })

/** What different documents share; what one repeats of itself is told by `within`. */
const shared = (extracts: readonly Extracted<readonly Repeat[]>[], exactScript?: boolean): Draft[] => {
  const documents = extracts.map(({ document }) => document)
  return repeatsAmong(documents, exactScript)
    .filter(({ places }) => new Set(places.map(({ document }) => document)).size > 1)
    .flatMap(repeat => {
      const rank = rankOfShared(documents, repeat)
      return rank ? [toldRepeat(documents, { repeat, rank })] : []
    })
    .flatMap(({ copied, conflicts }) => [copied, ...(copied.level === 'note' ? [] : conflicts.flatMap(acrossDocuments))])
}

/** A conflict of two documents: one of them may be of a later day, so that it is less than an error, and other dates are none. */
const acrossDocuments = (conflict: Draft): Draft[] =>
  conflict.messageId === 'copy-disagrees.date' ? [] : [{ ...conflict, level: 'warning' }]

const RESTATEMENT = 'restatement'
/** Likeness from which a restated passage that differs in a figure was meant to say the same. */
const MEANT = 0.9

/** What restated passages say differently though they are nearly the same. */
const slips = (document: Document, { repeat }: Ranked): Draft[] => {
  const { alignments, exactScript } = repeat
  const meant = isOfSummary(document, repeat) ? alignments : alignments.filter(({ similarity }) => similarity >= MEANT)
  return disagreements([document], { ...repeat, alignments: meant }, new Comparison(exactScript), `${RESTATEMENT} ${document.id}`)
}

/** Places shown of a document's restatements. */
const MOST_PLACES = 200

/** One note for all a document restates by design. */
const restatement = (document: Document, restated: readonly Ranked[]): Draft[] => {
  const places = restated.flatMap(({ repeat }) => repeat.places)
  if (places.length === 0) return []
  const [first] = places
  return [
    {
      rule: 'near-duplicate',
      level: 'note',
      confidence: 0.7,
      messageId: 'near-duplicate.summary',
      data: { count: restated.length, quote: excerpt(document.text.slice(first!.start, first!.end)) },
      locations: distinct(places)
        .slice(0, MOST_PLACES)
        .map(({ start, end }) => ({ document: document.id, start, end, role: 'copy' })),
      key: `${RESTATEMENT} ${document.id}`,
    },
  ]
}

const distinct = (places: readonly Place[]): Place[] => [...new Map(places.map(place => [`${place.start} ${place.end}`, place])).values()]

const toldRepeat = (documents: readonly Document[], ranked: Ranked): ToldRepeat => {
  const { repeat } = ranked
  const comparison = new Comparison(repeat.exactScript)
  const conflicts = areOfOthers(documents, repeat) ? [] : disagreements(documents, repeat, comparison, keyOf(documents, repeat))
  return { copied: draft(documents, ranked, conflicts.length, evidenceOf(documents, repeat, comparison)), conflicts }
}

const keyOf = (documents: readonly Document[], { places: [first] }: Repeat): string =>
  `repeat ${documents[first!.document]!.id} ${first!.start} ${first!.end}`

const draft = (documents: readonly Document[], { repeat, rank }: Ranked, conflicts: number, evidence: Evidence): Draft => {
  const across = new Set(repeat.places.map(({ document }) => document)).size > 1
  const [first] = repeat.places
  const quote = documents[first!.document]!.text.slice(first!.start, first!.end)
  return {
    rule: across ? 'shared-passage' : rank.rule,
    level: rank.level,
    confidence: rank.confidence,
    messageId: across ? `shared-passage.${rank.rule === 'near-duplicate' ? 'edited' : 'verbatim'}` : `${rank.rule}.${rank.variant}`,
    data: {
      quote: excerpt(quote),
      characters: quote.length,
      paragraphs: repeat.worth.paragraphs,
      places: repeat.places.length,
      similarity: Math.floor(repeat.worth.similarity * 100),
      conflicts,
      ...firstChange(evidence),
    },
    locations: repeat.places.map(({ document, start, end }) => ({ document: documents[document]!.id, start, end, role: 'copy' as const })),
    evidence,
    key: keyOf(documents, repeat),
  }
}

/** The first words of the first copy that another has otherwise, to be named; nothing when there are none, or words were added or dropped alone. */
const firstChange = ({ pairs = [] }: Evidence): { first: string; second: string } | undefined => {
  for (const { changes = [] } of pairs) {
    const at = changes.findIndex(([kind], index) => kind === '-' && changes[index + 1]?.[0] === '+')
    const [first, second] = [at, at + 1].map(index => excerpt((changes[index]?.[1] ?? '').trim()))
    if (first && second) return { first, second }
  }
  return undefined
}
