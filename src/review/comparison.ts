import { compareTwoStrings } from 'string-similarity'
import type { Document } from '../model/document.js'
import { ERRORS } from '../model/errors.js'
import type { Finding } from '../model/finding.js'
import { addTo } from '../model/grouping.js'
import type { Review } from '../model/review.js'

/** A finding of the earlier draft and what has become of it. */
export interface Successor {
  readonly before: Finding
  readonly after: Finding
}

/** What a corrected draft did to the findings of the draft before it. Every finding of either is in exactly one place. */
export interface Comparison {
  /** Of the earlier draft, no longer found. */
  readonly resolved: readonly Finding[]
  /** Found in both, saying the same. */
  readonly remaining: readonly Successor[]
  /** The same matter, now in other words or figures. */
  readonly changed: readonly Successor[]
  /** Of the corrected draft alone. */
  readonly new: readonly Finding[]
  /** Of the earlier draft, in documents that could not be read this time: not resolved, only not seen. */
  readonly unread: readonly Finding[]
}

/** Compares the findings of two drafts. A finding is the same when it says the same (its id), wherever it stands now. */
export const compareReviews = (before: Review, after: Review): Comparison => {
  const afterById = new Map(after.findings.map(finding => [finding.id, finding]))
  const beforeIds = new Set(before.findings.map(({ id }) => id))
  const remaining = before.findings.flatMap(finding => {
    const same = afterById.get(finding.id)
    return same ? [{ before: finding, after: same }] : []
  })
  const gone = before.findings.filter(({ id }) => !afterById.has(id))
  const fresh = after.findings.filter(({ id }) => !beforeIds.has(id))
  const changed = successors(gone, fresh)
  const followed = new Set(changed.flatMap(({ before, after }) => [before, after]))
  const lost = unreadDocuments(before, after)
  const isUnread = (finding: Finding): boolean => finding.locations.some(({ document }) => lost.has(document))
  const left = gone.filter(finding => !followed.has(finding))
  return {
    resolved: left.filter(finding => !isUnread(finding)),
    remaining,
    changed,
    new: fresh.filter(finding => !followed.has(finding)),
    unread: left.filter(isUnread),
  }
}

/**
 * Pairs findings that vanished with findings that appeared under the same rule and are made of mostly the same words, the likest first.
 * Near-linear: only findings that share a word that is not everywhere are ever compared.
 */
const successors = (gone: readonly Finding[], fresh: readonly Finding[]): Successor[] => {
  const words = new Map([...gone, ...fresh].map(finding => [finding, wordsOf(finding)]))
  const holders = holdersOf(fresh, words)
  const pairs = gone.flatMap(before =>
    [...candidates(words.get(before)!, holders)].map(after => ({
      before,
      after,
      likeness: compareTwoStrings(textOf(before), textOf(after)),
    })),
  )
  const likest = pairs.filter(({ likeness }) => likeness >= ALIKE).sort((a, b) => b.likeness - a.likeness)
  const chosen = new Map<Finding, Finding>()
  const taken = new Set<Finding>()
  for (const { before, after } of likest) {
    if (chosen.has(before) || taken.has(after)) continue
    chosen.set(before, after)
    taken.add(after)
  }
  return gone.flatMap(before => (chosen.has(before) ? [{ before, after: chosen.get(before)! }] : []))
}

/** Likeness two findings must have to be of one matter. */
const ALIKE = 0.5
/** Words looked at of one finding, and findings one word may lead to. */
const MOST_WORDS = 400
const MOST_HOLDERS = 50

const holdersOf = (findings: readonly Finding[], words: ReadonlyMap<Finding, ReadonlySet<string>>): ReadonlyMap<string, Finding[]> => {
  const holders = new Map<string, Finding[]>()
  for (const finding of findings) for (const word of words.get(finding)!) addTo(holders, word, finding)
  return holders
}

const candidates = (words: ReadonlySet<string>, holders: ReadonlyMap<string, readonly Finding[]>): ReadonlySet<Finding> => {
  const found = new Set<Finding>()
  for (const word of words) {
    const known = holders.get(word) ?? []
    if (known.length <= MOST_HOLDERS) for (const finding of known) found.add(finding)
  }
  return found
}

/** What a finding speaks of: of its quotes and the words of its message the pairs of Han characters, words and figures, each marked with the rule. */
const wordsOf = (finding: Finding): ReadonlySet<string> => {
  const { rule } = finding
  const words = new Set<string>()
  for (const text of textsOf(finding))
    for (const [piece, pair] of text.slice(0, 2 * MOST_WORDS).matchAll(/(?=(\p{Script=Han}{2}))\p{Script=Han}|[\p{L}\p{N}.]+/gu)) {
      if (words.size >= MOST_WORDS) return words
      words.add(`${rule} ${pair ?? piece}`)
    }
  return words
}

/** Quotes of a finding and the words of its message. */
const textsOf = ({ locations, data }: Finding): string[] => [
  ...locations.map(({ quote }) => quote),
  ...Object.values(data).filter(value => typeof value === 'string'),
]

/** Most characters two findings are compared by. */
const MOST_TEXT = 1000

/** What a finding speaks of, in one line, for the likeness of two of them: Dice's coefficient of their pairs of characters. */
const textOf = (finding: Finding): string => textsOf(finding).join(' ').slice(0, MOST_TEXT)

/** Documents of the earlier review whose next draft was handed in but could not be reviewed: by their name, or because it was the only one. */
const unreadDocuments = (before: Review, after: Review): ReadonlySet<string> => {
  const refused = new Set(after.problems.filter(({ code }) => Object.hasOwn(ERRORS, code)).map(({ document }) => document))
  if (refused.size === 0) return new Set()
  const alone = before.documents.length === 1 && after.documents.length === 0
  const isLost = ({ id, name }: Document): boolean => alone || refused.has(name) || refused.has(id)
  return new Set(before.documents.filter(isLost).map(({ id }) => id))
}
