import type { Detector, Extracted } from '../../../model/detector.js'
import type { Draft } from '../../../model/finding.js'
import { overlaps, type Span } from '../../../model/span.js'
import { copiesOf } from '../../../text/copies.js'
import { disagreementsTold } from '../../repeats/repeats.js'
import { approximationDrift } from '../approximation-drift.js'
import { conflictingFigures } from '../conflicting-figures.js'
import { unitSlip } from '../unit-slip.js'
import { absencesOf, absentGroups } from './absences.js'
import { denialsOf, deniedGroups } from './denials.js'
import { type Group, groupsOf } from './groups.js'
import { type Mention, mentionsOf } from './mention.js'
import { countsSpeakers } from './speakers.js'
import { writtenTwice } from './written-twice.js'

/** Two figures `copy-disagrees` tells of. */
type Told = readonly [Span, Span]

/** What one document gives: its figures, and those that the differences of its copies already tell of. */
interface Measured {
  readonly mentions: readonly Mention[]
  /** What it says there was none of, in Chinese and in English. */
  readonly absences: readonly Mention[]
  readonly denials: readonly Mention[]
  readonly told: readonly Told[]
  /** Numbers it writes twice side by side, and differently. */
  readonly twice: readonly Draft[]
}

/** The rules a group may be told under, the most telling first. */
const TELLINGS: readonly ((group: Group) => Draft | undefined)[] = [approximationDrift, unitSlip, conflictingFigures]

/**
 * Finds measures stated with values that cannot both be true. A figure in a copy is an alias of its original, and what copies say differently
 * is left to `copy-disagrees`; mentions are compared only with their like, and never across scopes that differ.
 */
export const measures: Detector<Measured> = {
  name: 'measures',
  rules: ['conflicting-figures', 'approximation-drift', 'unit-slip'],
  extract: document => {
    const copies = copiesOf(document)
    return {
      mentions: mentionsOf(document).filter(mention => {
        const original = copies.originalOf(mention.figure)
        return (!original || document.text.slice(original.start, original.end) !== mention.figure.raw) && !countsSpeakers(mention)
      }),
      absences: absencesOf(document),
      denials: denialsOf(document),
      told: disagreementsTold(document).map(({ locations }): Told => [locations[0]!, locations.at(-1)!]),
      twice: writtenTwice(document),
    }
  },
  compare: extracts => {
    const mentions = extracts.flatMap(({ extract }) => extract.mentions)
    const absences = extracts.flatMap(({ extract }) => extract.absences)
    const denials = extracts.flatMap(({ extract }) => extract.denials)
    const groups = [...groupsOf(mentions, toldAmong(extracts)), ...absentGroups(absences, mentions), ...deniedGroups(denials, mentions)]
    const told = groups.flatMap(group => TELLINGS.map(tell => tell(group)).find(draft => draft) ?? [])
    return [...told, ...extracts.flatMap(({ extract }) => extract.twice)]
  },
}

/** Whether two mentions are told of already. */
const toldAmong = (extracts: readonly Extracted<Measured>[]): ((a: Mention, b: Mention) => boolean) => {
  const told = new Map(extracts.map(({ document, extract }) => [document.id, extract.told]))
  return (a, b) => {
    if (a.document !== b.document) return false
    const [first, second] = a.figure.start < b.figure.start ? [a.figure, b.figure] : [b.figure, a.figure]
    return told.get(a.document)!.some(([one, other]) => overlaps(one, first) && overlaps(other, second))
  }
}
