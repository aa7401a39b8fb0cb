import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { alone } from '../alone.js'
import { loneBrackets } from './brackets.js'
import { continuations } from './continuations.js'
import { doubles } from './doubles.js'
import { cutOffParagraphs } from './endings.js'
import { truncatedFigures } from './figures.js'
import { placeholders } from './placeholders.js'

/** Text that is not finished: figures without their unit, sentences without their end, placeholders, marks without partner, parts without their whole. */
export const unfinishedText = alone('unfinished-text', document => withoutEchoes(PARTS.flatMap(part => part(document))))

const PARTS: readonly ((document: Document) => readonly Draft[])[] = [
  truncatedFigures,
  placeholders,
  cutOffParagraphs,
  loneBrackets,
  continuations,
  doubles,
]

/** A paragraph that stops in a truncated figure or a placeholder is said once: the earlier part has the better word for it. */
const withoutEchoes = (drafts: readonly Draft[]): Draft[] => {
  const endsTaken = new Set<number>()
  return drafts.filter(draft => {
    const end = draft.locations.at(-1)!.end
    if (draft.messageId === 'unfinished-text.cut-off' && endsTaken.has(end)) return false
    endsTaken.add(end)
    return true
  })
}
