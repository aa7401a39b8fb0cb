import type { Group } from '../groups.js'
import { intervalOf, relate } from '../likeness/values.js'
import type { Mention } from '../mentions/mention.js'

/** What a figure of nought is, but for its place and subject: there was none of something. */
export const NOUGHT = {
  value: '0',
  lo: '0',
  hi: '0',
  loOpen: false,
  hiOpen: false,
  step: '1',
  kind: 'quantity',
  dimension: 'count',
  qualifier: 'exact',
  scope: {},
} as const

/** Counts of one thing a statement is held against. */
const MOST_COUNTS = 40
/** A statement that there was none, beside a count of the very same thing. */
const SURPLUS = 1.4

/** Statements that there was none of a thing, each with the first count of it that it cannot stand beside; no count is told twice. */
export const noneAgainstCounts = (
  nones: readonly Mention[],
  countsOf: (none: Mention) => readonly Mention[],
  isOfSame: (none: Mention, some: Mention) => boolean,
): Group[] => {
  const told = new Set<Mention>()
  return nones.flatMap(none => {
    const some = countsOf(none)
      .slice(0, MOST_COUNTS)
      .find(mention => isOfSame(none, mention))
    const [x, y] = [intervalOf(none.figure), some && intervalOf(some.figure)]
    if (!some || !x || !y || told.has(some)) return []
    told.add(some)
    const relation = relate(x, y, false)
    if (relation.kind !== 'conflict') return []
    const mentions = [none, some].sort((a, b) => a.figure.start - b.figure.start)
    return [{ mentions, disagreements: [{ a: none, b: some, relation, surplus: SURPLUS }] }]
  })
}
