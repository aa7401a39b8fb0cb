import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { type Caption, captionsOf } from '../../text/outline/captions.js'
import { referencesOf } from '../../text/outline/references.js'
import { draftAt } from '../alone.js'

/** Tables and figures the text never speaks of, where it speaks of others: one note. */
export const unmentionedFloats = (document: Document): readonly Draft[] => {
  const mentioned = new Set(referencesOf(document).map(({ kind, number }) => `${kind} ${number}`))
  const floats = new Map<string, Caption>()
  for (const caption of captionsOf(document)) if (caption.kind !== 'annex') floats.set(`${caption.kind} ${caption.number}`, caption)
  const silent = [...floats].filter(([key]) => !mentioned.has(key)).map(([, caption]) => caption)
  if (silent.length === 0 || silent.length * 2 > floats.size) return []
  const data = { quote: document.text.slice(silent[0]!.start, silent[0]!.end), count: silent.length }
  return [draftAt(document, 'broken-reference', silent.slice(0, 20), { variant: 'unmentioned', level: 'note', confidence: 0.6, data })]
}
