import type { Document, Place } from '../model/document.js'
import type { Draft, DraftLocation, Evidence, Finding, Level, Location, Pair } from '../model/finding.js'
import { RULE_IDS, type RuleId } from '../model/rule.js'
import { byPosition, firstEndingAfter } from '../model/span.js'
import { contentKey, identifier, labeller, placesKey } from './naming.js'

/** What of the drafts is wanted. */
export interface ArrangeOptions {
  readonly rules: Readonly<Partial<Record<RuleId, Level | 'off'>>>
  readonly minConfidence: number
}

/** A draft with its locations in reading order and quoted. */
interface Quoted extends Draft {
  readonly locations: readonly Location[]
}

/**
 * Turns drafts into the findings of a review: those wanted, in reading order, quoted, without two that say the same of the same places, with
 * ids made of their words and labels in order. Same drafts in any order, same findings.
 */
export const arrange = (documents: readonly Document[], drafts: readonly Draft[], options: ArrangeOptions): Finding[] => {
  const order = new Map(documents.map((document, index) => [document.id, { document, index }]))
  const rank = (location: DraftLocation): number => order.get(location.document)?.index ?? -1
  const compareLocations = (a: DraftLocation, b: DraftLocation): number => rank(a) - rank(b) || byPosition(a, b)
  const compareDrafts = (a: Quoted, b: Quoted): number =>
    compareLocations(a.locations[0]!, b.locations[0]!) ||
    RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule) ||
    (contentKey(a) < contentKey(b) ? -1 : 1)
  const quoted = wantedDrafts(drafts, options)
    .map(draft => quote(draft, compareLocations, order))
    .sort(compareDrafts)
  return named(withoutEchoes(quoted))
}

/** The drafts of rules that are on, sure enough to be told, each at the level asked for. */
export const wantedDrafts = (drafts: readonly Draft[], { rules, minConfidence }: ArrangeOptions): Draft[] =>
  drafts.flatMap(draft => {
    const level = rules[draft.rule] ?? draft.level
    return level === 'off' || draft.confidence < minConfidence ? [] : [{ ...draft, level }]
  })

/** Sorts the locations, cuts their quotes and renumbers the pairs that count into them. */
const quote = (
  draft: Draft,
  compare: (a: DraftLocation, b: DraftLocation) => number,
  order: ReadonlyMap<string, { readonly document: Document }>,
): Quoted => {
  const sequence = draft.locations.map((_, index) => index).sort((a, b) => compare(draft.locations[a]!, draft.locations[b]!))
  const locations = sequence.map(index => {
    const location = draft.locations[index]!
    const document = order.get(location.document)?.document
    if (!document) throw new RangeError(`location in an unknown document: ${draft.rule}`)
    const place = placeOf(document, location.start)
    return { ...location, quote: document.text.slice(location.start, location.end), ...(place && { place }) }
  })
  const pairs = draft.evidence?.pairs?.map(pair => renumber(pair, sequence))
  return { ...draft, locations, ...(draft.evidence && { evidence: { ...draft.evidence, ...(pairs && { pairs }) } }) }
}

/** A pair counted into the new order of locations; sides change places when the order did. */
const renumber = (pair: Pair, sequence: readonly number[]): Pair => {
  const a = sequence.indexOf(pair.a)
  const b = sequence.indexOf(pair.b)
  if (a <= b) return { ...pair, a, b }
  const changes = pair.changes?.map(([kind, text]) => [kind === '-' ? '+' : kind === '+' ? '-' : '=', text] as const)
  return { ...pair, a: b, b: a, spanA: pair.spanB, spanB: pair.spanA, ...(changes && { changes }) }
}

/** Place of the block an offset stands in, without the lines of the page. */
const placeOf = (document: Document, offset: number): Place | undefined => {
  const { blocks } = document
  const place = blocks[firstEndingAfter(blocks, offset)]?.place
  if (!place) return undefined
  const { lines, ...plain } = place
  const page = lines?.findLast(line => line.start <= offset)?.page
  return page === undefined ? plain : { ...plain, page }
}

/** Rules that may see the same fault, the most telling first; of findings at exactly the same places only the first is kept. */
const ECHOES: readonly RuleId[] = [
  'approximation-drift',
  'copy-disagrees',
  'unit-slip',
  'total-mismatch',
  'rate-mismatch',
  'date-mismatch',
  'identifier-drift',
  'conflicting-figures',
  'name-variant',
]

const withoutEchoes = (drafts: readonly Quoted[]): Quoted[] => {
  const best = new Map<string, number>()
  const rankOf = (draft: Quoted): number => ECHOES.indexOf(draft.rule)
  for (const draft of drafts) {
    const rank = rankOf(draft)
    if (rank < 0) continue
    const key = placesKey(draft)
    best.set(key, Math.min(best.get(key) ?? rank, rank))
  }
  const seen = new Set<string>()
  return drafts.filter(draft => {
    const rank = rankOf(draft)
    const key = placesKey(draft)
    if (rank >= 0 && best.get(key) !== rank) return false
    const own = `${draft.rule} ${draft.messageId} ${key}`
    return !seen.has(own) && seen.add(own)
  })
}

/** Gives ids, labels and the ids of related findings. */
const named = (drafts: readonly Quoted[]): Finding[] => {
  const ids = drafts.map(identifier())
  const byKey = new Map(drafts.flatMap((draft, index) => (draft.key === undefined ? [] : [[draft.key, ids[index]!] as const])))
  const label = labeller()
  return drafts.map((draft, index) => ({
    id: ids[index]!,
    label: label(draft.rule),
    rule: draft.rule,
    level: draft.level,
    confidence: draft.confidence,
    messageId: draft.messageId,
    data: draft.data,
    locations: draft.locations,
    evidence: linked(draft.evidence ?? {}, byKey),
  }))
}

const linked = (evidence: Evidence, byKey: ReadonlyMap<string, string>): Evidence => {
  if (!evidence.related) return evidence
  const { related, ...rest } = evidence
  const ids = related.flatMap(key => byKey.get(key) ?? [])
  return ids.length > 0 ? { ...rest, related: ids } : rest
}
