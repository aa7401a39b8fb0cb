import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { groupedBy } from '../../model/grouping.js'
import { type Reference, referencesOf, type TargetKind } from '../../text/outline/references.js'
import { alone, draftAt } from '../alone.js'
import { fieldErrors } from './fields.js'
import { unmentionedFloats } from './floats.js'
import { unpairedNotes } from './notes.js'
import { targetsOf } from './targets.js'

/** References to sections, articles, tables, figures, annexes and sources that are not in the document; notes and their marks that do not pair. */
export const brokenReference = alone('broken-reference', document => [
  ...fieldErrors(document),
  ...deadReferences(document),
  ...unmentionedFloats(document),
  ...unpairedNotes(document),
])

/** When more references of a kind than this lead nowhere, and more than lead somewhere, the targets were lost in reading or are in another file. */
const MANY = 3

const deadReferences = (document: Document): Draft[] => {
  const byKind = groupedBy(referencesOf(document), ({ kind }) => kind)
  return [...byKind].flatMap(([kind, references]) => deadOfKind(document, kind, references))
}

const deadOfKind = (document: Document, kind: TargetKind, references: readonly Reference[]): Draft[] => {
  const targets = targetsOf(document).get(kind)
  const dead = references.filter(({ number }) => !targets?.numbers.has(number))
  if (dead.length === 0) return []
  if (!targets || targets.numbers.size === 0) return withoutTargets(document, kind, dead)
  const alive = references.length - dead.length
  if (dead.length > MANY && dead.length > alive) return []
  return dead
    .filter(reference => targets.plausible(reference.number))
    .map(reference => draftOf(document, reference, reference.cue ? 0.8 : 0.65))
}

/** Schedules belong to acts and contracts, which are spoken of without being at hand. */
const OF_CONTRACT = /^schedule/i

/**
 * No table, figure or annex at all: a lone reference is dead, several may speak of what is delivered apart: one note. So does a lone `Appendix B`:
 * lettered ones are sent with a paper as files of their own.
 */
const withoutTargets = (document: Document, kind: TargetKind, references: readonly Reference[]): Draft[] => {
  if (kind !== 'table' && kind !== 'figure' && kind !== 'annex') return []
  const sure = references.filter(({ cue, start }) => cue && !OF_CONTRACT.test(document.text.slice(start, start + 10)))
  const [first] = sure
  if (!first) return []
  const isApart = kind === 'annex' && sure.every(({ number }) => /^[A-Z]$/i.test(number))
  if (!isApart && sure.length <= 2 && !sure.some(({ number }) => /^[1A]$/.test(number)))
    return sure.map(reference => draftOf(document, reference, 0.65))
  const data = { quote: document.text.slice(first.start, first.end), count: sure.length }
  return [draftAt(document, 'broken-reference', sure.slice(0, 20), { variant: 'apart', level: 'note', confidence: 0.6, data })]
}

const draftOf = (document: Document, reference: Reference, confidence: number): Draft =>
  draftAt(document, 'broken-reference', [reference], {
    variant: reference.kind,
    level: 'warning',
    confidence,
    data: {
      quote: document.text.slice(reference.start, reference.end).trim(),
      highest: targetsOf(document).get(reference.kind)?.highest ?? '',
    },
  })
