import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { groupedBy } from '../../model/grouping.js'
import { type LoneMark, loneMarksOf } from '../../text/brackets.js'
import { draftAt } from '../alone.js'

/** More lone marks of one kind than this are a habit of the document, or no text at all: one note instead of a finding each. */
const MANY = 8
/** Places shown in that note. */
const SHOWN = 40
const VARIANTS = { open: 'unclosed', close: 'unopened', turned: 'turned-quote', crossed: 'crossed-brackets' } as const

/** On a page a brace may stand alone beside the lines it takes together. */
const BRACES = '{}｛｝'

/** Brackets and quotation marks without partner; the place runs from the mark to where its partner is likely to be missing. */
export const loneBrackets = (document: Document): readonly Draft[] => {
  const lone = loneMarksOf(document).filter(({ mark }) => document.format !== 'pdf' || !BRACES.includes(mark))
  const kinds = groupedBy(lone, ({ mark, missing }) => [mark, missing].sort().join(''))
  return [...kinds.values()].flatMap(lone => (lone.length > MANY ? [manyLone(document, lone)] : lone.map(mark => draftOf(document, mark))))
}

const draftOf = (document: Document, { fault, mark, missing, stretch }: LoneMark): Draft =>
  draftAt(document, 'unfinished-text', [stretch], {
    variant: VARIANTS[fault],
    level: 'warning',
    confidence: mark === '"' || fault === 'turned' ? 0.75 : 0.9,
    data: { mark, missing, near: nearby(document.text, fault, stretch) },
  })

const manyLone = (document: Document, lone: readonly LoneMark[]): Draft =>
  draftAt(document, 'unfinished-text', lone.slice(0, SHOWN), {
    variant: 'many-unbalanced',
    level: 'note',
    confidence: 0.6,
    data: { count: lone.length, shown: Math.min(lone.length, SHOWN) },
  })

/** The words beside which the partner is likely to be missing. */
const nearby = (text: string, fault: LoneMark['fault'], { start, end }: LoneMark['stretch']): string =>
  fault === 'open' ? text.slice(Math.max(start + 1, end - 12), end) : text.slice(start, Math.min(end - 1, start + 12))
