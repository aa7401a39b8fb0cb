import type { Detector, Extracted } from '../../model/detector.js'
import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { type Repeat, repeatsAmong, repeatsOf } from '../../text/copies.js'
import { disagreements } from './disagreements.js'
import { evidenceOf } from './evidence.js'
import { type Rank, rankOf } from './ranks.js'

/** Repeated text: whole blocks, edited copies, sentences said again, copies that disagree, and passages two documents share. */
export const repeats: Detector<readonly Repeat[]> = {
  name: 'repeats',
  rules: ['repeated-block', 'near-duplicate', 'repeated-sentence', 'copy-disagrees', 'shared-passage'],
  extract: document => repeatsOf(document),
  compare: (extracts, { across }) => [...extracts.flatMap(within), ...(across && extracts.length > 1 ? shared(extracts) : [])],
}

const within = ({ document, extract }: Extracted<readonly Repeat[]>): Draft[] => extract.flatMap(repeat => draftsOf([document], repeat))

/** What different documents share; what one repeats of itself is told by `within`. */
const shared = (extracts: readonly Extracted<readonly Repeat[]>[]): Draft[] => {
  const documents = extracts.map(({ document }) => document)
  return repeatsAmong(documents)
    .filter(({ places }) => new Set(places.map(({ document }) => document)).size > 1)
    .flatMap(repeat => draftsOf(documents, repeat))
}

const draftsOf = (documents: readonly Document[], repeat: Repeat): Draft[] => {
  const document = documents[repeat.places[0]!.document]!
  const rank = rankOf(document, repeat)
  if (!rank) return []
  const key = `repeat ${document.id} ${repeat.places[0]!.start} ${repeat.places[0]!.end}`
  const conflicts = disagreements(documents, repeat, key)
  return [draft(documents, repeat, rank, key, conflicts.length), ...conflicts]
}

const draft = (documents: readonly Document[], repeat: Repeat, rank: Rank, key: string, conflicts: number): Draft => {
  const across = new Set(repeat.places.map(({ document }) => document)).size > 1
  const [first] = repeat.places
  const quote = documents[first!.document]!.text.slice(first!.start, first!.end)
  return {
    rule: across ? 'shared-passage' : rank.rule,
    level: across && rank.level === 'error' ? 'warning' : rank.level,
    confidence: rank.confidence,
    messageId: across ? `shared-passage.${rank.rule === 'near-duplicate' ? 'edited' : 'verbatim'}` : `${rank.rule}.${rank.variant}`,
    data: {
      quote: excerpt(quote),
      characters: quote.length,
      paragraphs: repeat.worth.paragraphs,
      places: repeat.places.length,
      similarity: Math.floor(repeat.worth.similarity * 100),
      conflicts,
    },
    locations: repeat.places.map(({ document, start, end }) => ({ document: documents[document]!.id, start, end, role: 'copy' as const })),
    evidence: evidenceOf(documents, repeat),
    key,
  }
}

/** The beginning of a text in one line, cut at a character's border. */
const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  const characters = [...line.slice(0, 120)]
  return characters.length <= 40 ? line : `${characters.slice(0, 36).join('')}…`
}
