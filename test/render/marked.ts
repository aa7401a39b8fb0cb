import { documentOf } from '../../src/formats/index.js'
import type { Draft } from '../../src/model/finding.js'
import { reviewWith } from '../../src/review/review.js'

/** A review whose findings are the places marked ⟦…⟧ in the text, each list of drafts naming them by number. */
export const marked = (
  source: string,
  drafts: (at: (number: number) => { document: string; role: 'mention'; start: number; end: number }, id: string) => Draft[],
) => {
  const places: { start: number; end: number }[] = []
  let text = ''
  for (const part of source.split(/(⟦|⟧)/)) {
    if (part === '⟦') places.push({ start: text.length, end: -1 })
    else if (part === '⟧') places.findLast(place => place.end < 0)!.end = text.length
    else text += part
  }
  const document = documentOf('报告.txt', text)
  const at = (number: number) => ({ document: document.id, role: 'mention' as const, ...places[number]! })
  const detector = { name: 'given', rules: ['residue' as const], extract: () => 0, compare: () => drafts(at, document.id) }
  return { document, review: reviewWith([detector], [document], { minConfidence: 0 }) }
}

export const finding = (rule: Draft['rule'], locations: Draft['locations'], more: Partial<Draft> = {}): Draft => ({
  rule,
  level: 'error',
  confidence: 0.9,
  messageId: 'none',
  data: {},
  locations,
  ...more,
})
