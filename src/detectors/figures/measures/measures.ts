import type { Detector, Extracted } from '../../../model/detector.js'
import type { Draft } from '../../../model/finding.js'
import { copiesOf } from '../../../text/copies.js'
import { once } from '../../../text/once.js'
import { disagreementsTold } from '../../repeats/repeats.js'
import { approximationDrift } from '../approximation-drift.js'
import { conflictingFigures } from '../conflicting-figures.js'
import { saidOfTables } from '../tabled/tabled.js'
import { unitSlip } from '../unit-slip.js'
import { type Group, type Grouped, groupsOf } from './groups.js'
import { MOST_COMPARED } from './likeness/candidates.js'
import { leftOut, type Mention, mentionsOf } from './mentions/mention.js'
import { ToldPairs } from './told.js'
import { absencesOf, absentGroups } from './told-otherwise/absences.js'
import { denialsOf, deniedGroups } from './told-otherwise/denials.js'
import { oddOnes } from './told-otherwise/odd-ones.js'
import { presupposedCounts } from './told-otherwise/presupposed-counts.js'
import { recalledParts } from './told-otherwise/recalled-parts.js'
import { writtenTwice } from './told-otherwise/written-twice.js'
import { divisionGroups } from './vetoes/divisions.js'
import { missedFloors } from './vetoes/floors.js'
import { countsSpeakers } from './vetoes/speakers.js'

/** What one document gives: its figures, and those that the differences of its copies already tell of. */
interface Measured {
  readonly mentions: readonly Mention[]
  /** How many more figures it has than there may be mentions. */
  readonly leftOut: number
  /** What it says there was none of, in Chinese and in English. */
  readonly absences: readonly Mention[]
  readonly denials: readonly Mention[]
  readonly told: ToldPairs
  /** Numbers it writes twice side by side, and differently. */
  readonly twice: readonly Draft[]
  /** What it says of its tables and they do not say. */
  readonly tabled: readonly Draft[]
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
    const mentions = mentionsOf(document)
    return {
      mentions: mentions.filter(mention => {
        const original = copies.originalOf(mention.figure)
        return (!original || document.text.slice(original.start, original.end) !== mention.figure.raw) && !countsSpeakers(mention)
      }),
      leftOut: leftOut(document, mentions),
      absences: absencesOf(document),
      denials: denialsOf(document),
      told: new ToldPairs(disagreementsTold(document)),
      twice: writtenTwice(document),
      tabled: saidOfTables(document).cells,
    }
  },
  compare: extracts => {
    const mentions = mentionsIn(extracts)
    const absences = extracts.flatMap(({ extract }) => extract.absences)
    const denials = extracts.flatMap(({ extract }) => extract.denials)
    const { groups: likened } = groupedIn(extracts)
    const divided = [
      ...divisionGroups(mentions),
      ...recalledParts(mentions),
      ...presupposedCounts(mentions),
      ...missedFloors(mentions),
      ...oddOnes(mentions),
    ].filter(({ mentions: [a] }) => !likened.some(({ mentions: told }) => told.includes(a!)))
    const groups = [...likened, ...divided, ...absentGroups(absences, mentions), ...deniedGroups(denials, mentions)]
    const told = groups.flatMap(group => TELLINGS.map(tell => tell(group)).find(draft => draft) ?? [])
    const tabled = extracts.flatMap(({ extract }) => extract.tabled).filter(draft => !told.some(other => areOfOneFigure(other, draft)))
    return [...told, ...extracts.flatMap(({ extract }) => extract.twice), ...tabled]
  },
  problems: extracts => {
    const count = extracts.reduce((sum, { extract }) => sum + extract.leftOut, mentionsIn(extracts).length)
    const most = Math.min(MOST_COMPARED, groupedIn(extracts).compared)
    return count <= most ? [] : extracts.map(({ document }) => ({ document: document.id, code: 'too-many-figures', data: { count, most } }))
  },
}

type Extracts = readonly Extracted<Measured>[]

const mentionsIn = (extracts: Extracts): readonly Mention[] => extracts.flatMap(({ extract }) => extract.mentions)

const groupedIn = once((extracts: Extracts): Grouped => groupsOf(mentionsIn(extracts), toldAmong(extracts)))

/** Whether a finding tells of the figure another is of. */
const areOfOneFigure = ({ locations }: Draft, { locations: [said] }: Draft): boolean =>
  locations.some(({ document, start }) => document === said!.document && start === said!.start)

/** Whether two mentions are told of already. */
const toldAmong = (extracts: Extracts): ((a: Mention, b: Mention) => boolean) => {
  const told = new Map(extracts.map(({ document, extract }) => [document.id, extract.told]))
  return (a, b) => a.document === b.document && told.get(a.document)!.has(a.figure, b.figure)
}
