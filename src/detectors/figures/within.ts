import type { Detector } from '../../model/detector.js'
import type { Document } from '../../model/document.js'
import type { Figure } from '../../model/figure.js'
import type { Draft, DraftLocation, FigureEvidence, Role } from '../../model/finding.js'
import type { RuleId } from '../../model/rule.js'
import type { Span } from '../../model/span.js'
import { copiesOf } from '../../text/copies.js'
import { alone } from '../alone.js'

/** A detector whose one rule is a question to each document alone: its drafts are its extract. A fault that a copy repeats is told once. */
export const withinDocument = (rule: RuleId, check: (document: Document) => readonly Draft[]): Detector<readonly Draft[]> =>
  alone(rule, document => withoutAliases(document, check(document)))

/** Leaves out drafts that stand in a later copy and say what another draft says of the original. */
const withoutAliases = (document: Document, drafts: readonly Draft[]): readonly Draft[] => {
  if (drafts.length < 2) return drafts
  const { originalOf } = copiesOf(document)
  const known = new Set(drafts.map(draft => keyOf(draft, draft.locations)))
  return drafts.filter(draft => {
    const originals = draft.locations.map(location => originalOf(location))
    return originals.includes(undefined) || !known.has(keyOf(draft, originals as Span[]))
  })
}

const keyOf = ({ messageId }: Draft, places: readonly Span[]): string =>
  [messageId, ...places.map(({ start, end }) => `${start}-${end}`)].join(' ')

/** A place of a document in its role. */
export const locate = (document: Document, { start, end }: Span, role: Role): DraftLocation => ({ document: document.id, start, end, role })

/** A figure as evidence names it: its place, how it is written and, where they were read, its value and unit. */
export const evidenceOf = (document: Document, { start, end, raw, value, unit }: Figure): FigureEvidence => ({
  document: document.id,
  start,
  end,
  raw,
  ...(value !== undefined && { value }),
  ...(unit !== undefined && { unit }),
})
