import type { Document } from '../model/document.js'
import { type Label, labelsOf, STYLES } from './numbering.js'
import { once } from './once.js'

/** Labels of one list, in order: siblings of one style under one heading. */
export type Sequence = readonly Label[]

/**
 * The lists of a document. A label ends the lists of every style nested below it and begins a new list when it is a one; articles and decimal
 * numbers go on through all that lies between them, decimal numbers under each parent by themselves.
 */
export const sequencesOf = once((document: Document): readonly Sequence[] => {
  const open = new Map<string, Label[]>()
  const closed: Label[][] = []
  for (const label of labelsOf(document)) {
    const key = `${label.style} ${label.parent}`
    closeBelow(open, closed, label)
    const list = open.get(key)
    if (list && label.number !== 1) list.push(label)
    else {
      if (list) closed.push(list)
      open.set(key, [label])
    }
  }
  return [...closed, ...open.values()].sort((a, b) => a[0]!.start - b[0]!.start)
})

const RANKS = new Map(STYLES.map((style, rank) => [style as string, rank]))
/** Styles whose numbers go on across headings. */
const CONTINUING = /^(?:article|decimal) /

const closeBelow = (open: Map<string, Label[]>, closed: Label[][], { style }: Label): void => {
  const rank = RANKS.get(style)!
  for (const [key, list] of open) {
    if (CONTINUING.test(key) || RANKS.get(key.slice(0, key.indexOf(' ')))! <= rank) continue
    closed.push(list)
    open.delete(key)
  }
}
