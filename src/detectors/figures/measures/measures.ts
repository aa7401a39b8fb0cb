import type { Detector, Extracted } from '../../../model/detector.js'
import type { Draft } from '../../../model/finding.js'
import type { Span } from '../../../model/span.js'
import { repeatsOf } from '../../../text/copies.js'
import { approximationDrift } from '../approximation-drift.js'
import { conflictingFigures } from '../conflicting-figures.js'
import { unitSlip } from '../unit-slip.js'
import { type Group, groupsOf } from './groups.js'
import { type Mention, mentionsOf } from './mention.js'

/** A place of a repeated passage. */
interface CopySpan extends Span {
  readonly repeat: number
}

/** What one document gives: its figures, and where its repeated passages stand. */
interface Measured {
  readonly mentions: readonly Mention[]
  readonly copies: readonly CopySpan[]
}

/** The rules a group may be told under, the most telling first. */
const TELLINGS: readonly ((group: Group) => Draft | undefined)[] = [approximationDrift, unitSlip, conflictingFigures]

/**
 * Finds measures stated with values that cannot both be true. Figures of aligned copies are left to `copy-disagrees`; mentions are compared
 * only with their like, and never across scopes that differ.
 */
export const measures: Detector<Measured> = {
  name: 'measures',
  rules: ['conflicting-figures', 'approximation-drift', 'unit-slip'],
  extract: document => ({
    mentions: mentionsOf(document),
    copies: repeatsOf(document)
      .filter(({ worth }) => worth.kind === 'identical' || worth.kind === 'edited' || worth.kind === 'template')
      .flatMap(({ places }, repeat) => places.map(({ start, end }) => ({ start, end, repeat }))),
  }),
  compare: extracts => {
    const mentions = extracts.flatMap(({ extract }) => extract.mentions)
    return groupsOf(mentions, copiesAmong(extracts)).flatMap(group => TELLINGS.map(tell => tell(group)).find(draft => draft) ?? [])
  },
}

/** Whether two mentions stand in copies of one passage. */
const copiesAmong = (extracts: readonly Extracted<Measured>[]): ((a: Mention, b: Mention) => boolean) => {
  const copies = new Map(extracts.map(({ document, extract }) => [document.id, extract.copies]))
  const repeatsAt = (mention: Mention): number[] =>
    (copies.get(mention.document) ?? [])
      .filter(({ start, end }) => start <= mention.figure.start && mention.figure.end <= end)
      .map(({ repeat }) => repeat)
  return (a, b) => {
    if (a.document !== b.document) return false
    const own = repeatsAt(a)
    return own.length > 0 && repeatsAt(b).some(repeat => own.includes(repeat))
  }
}
