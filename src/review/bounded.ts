import type { Document } from '../model/document.js'
import { type Draft, LEVELS } from '../model/finding.js'
import { groupedBy } from '../model/grouping.js'
import type { Problem } from '../model/review.js'
import { placesKey } from './naming.js'

/** Who has read so many findings of one rule in one document knows what is wrong with it. */
const MOST_FINDINGS = 1000
/** The same said in the same words more often than this is one finding with many places. */
const MOST_TWINS = 20

/** The text of a document by its id. */
type TextOf = (document: string) => string

/** Drafts as many as somebody can read, and a problem for each rule that found more. */
export interface Bounded {
  readonly drafts: readonly Draft[]
  readonly problems: readonly Problem[]
}

/**
 * Bounds what one rule says of one document: what it says in the same words of very many places becomes one draft with those places, and of
 * more drafts than anybody reads the gravest and surest are kept, which a problem tells of.
 */
export const bounded = (drafts: readonly Draft[], documents: readonly Document[]): Bounded => {
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  const textOf: TextOf = document => texts.get(document) ?? ''
  const kept: Draft[] = []
  const problems: Problem[] = []
  for (const group of groupedBy(drafts, ({ rule, locations }) => `${rule} ${locations[0]?.document}`).values()) {
    const united = group.length > MOST_TWINS ? withoutTwins(group, textOf) : group
    const few = gravest(united)
    for (const draft of few) kept.push(draft)
    if (few.length < united.length) problems.push(tooMany(united[0]!, united.length))
  }
  return { drafts: kept, problems }
}

const tooMany = ({ rule, locations }: Draft, count: number): Problem => ({
  document: locations[0]!.document,
  code: 'too-many-findings',
  data: { rule, count, shown: MOST_FINDINGS },
})

/** Drafts that say the same in the same words as many others, united in the first of them. */
const withoutTwins = (drafts: readonly Draft[], textOf: TextOf): readonly Draft[] =>
  [...groupedBy(drafts, draft => saidIn(draft, textOf)).values()].flatMap(same => {
    const twins = [...new Map(same.map(draft => [placesKey(draft), draft])).values()]
    return twins.length > MOST_TWINS ? [united(twins.sort(byPlace))] : twins
  })

const saidIn = ({ messageId, level, data, locations }: Draft, textOf: TextOf): string =>
  JSON.stringify([messageId, level, data, locations.map(({ document, start, end, role }) => [role, textOf(document).slice(start, end)])])

/** The first draft with the places of all, as far as anybody looks through them. */
const united = (twins: readonly Draft[]): Draft => ({
  ...twins[0]!,
  locations: twins.slice(0, MOST_FINDINGS).flatMap(({ locations }) => locations),
})

const gravest = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.length <= MOST_FINDINGS
    ? drafts
    : [...drafts]
        .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.confidence - a.confidence || byPlace(a, b))
        .slice(0, MOST_FINDINGS)

const byPlace = (a: Draft, b: Draft): number => firstPlace(a) - firstPlace(b)

const firstPlace = ({ locations }: Draft): number =>
  locations.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY)
