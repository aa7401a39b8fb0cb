import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { type LoneMark, loneMarksOf } from '../../text/brackets.js'
import { draftAt } from '../alone.js'

/** More lone marks than this are a habit of the document, or no text at all: one note instead of a finding each. */
const MANY = 40
const VARIANTS = { open: 'unclosed', close: 'unopened', turned: 'turned-quote', crossed: 'crossed-brackets' } as const

/** Brackets and quotation marks without partner; the place runs from the mark to where its partner is likely to be missing. */
export const loneBrackets = (document: Document): readonly Draft[] => {
  const lone = loneMarksOf(document)
  if (lone.length > MANY) return [manyLone(document, lone)]
  return lone.map(({ fault, mark, missing, stretch }) =>
    draftAt(document, 'unfinished-text', [stretch], {
      variant: VARIANTS[fault],
      level: 'warning',
      confidence: mark === '"' || fault === 'turned' ? 0.75 : 0.9,
      data: { mark, missing, near: nearby(document.text, fault, stretch) },
    }),
  )
}

const manyLone = (document: Document, lone: readonly LoneMark[]): Draft =>
  draftAt(document, 'unfinished-text', lone.slice(0, MANY), {
    variant: 'many-unbalanced',
    level: 'note',
    confidence: 0.6,
    data: { count: lone.length, shown: MANY },
  })

/** The words beside which the partner is likely to be missing. */
const nearby = (text: string, fault: LoneMark['fault'], { start, end }: LoneMark['stretch']): string =>
  fault === 'open' ? text.slice(Math.max(start + 1, end - 12), end) : text.slice(start, Math.min(end - 1, start + 12))
