import type { Document } from '../../model/document.js'
import { copiesOf } from '../copies.js'
import { once } from '../once.js'
import { type Label, labelsOf, STYLES } from './numbering.js'

/** Labels of one list, in order: siblings of one style under one heading. */
export type Sequence = readonly Label[]

/**
 * The lists of a document. A label ends the lists of every style nested below it and begins a new list when it is a one; articles and decimal
 * numbers go on through all that lies between them, decimal numbers under each parent by themselves. A section pasted again numbers nothing; a heading
 * with a number of its own put into it does.
 */
export const sequencesOf = once((document: Document): readonly Sequence[] => {
  const open = new Map<string, Label[][]>()
  const closed: Label[][] = []
  const numbers = new Set<string>()
  const copies = copiesOf(document)
  for (const label of labelsOf(document)) {
    const key = `${label.style} ${label.parent}`
    const number = `${key} ${label.number}`
    if (numbers.has(number) && copies.isInCopy(label) && copies.isSaidBefore(document.blocks[label.block]!)) continue
    numbers.add(number)
    closeBelow(open, closed, label)
    const lists = open.get(key) ?? []
    open.set(key, lists)
    if (label.number === 1 || lists.length === 0) lists.push([label])
    else continued(document, lists, closed, label).push(label)
    if (lists.length > DEEPEST) closed.push(lists.shift()!)
  }
  return [...closed, ...[...open.values()].flat()].sort((a, b) => a[0]!.start - b[0]!.start)
})

/** Lists of one style that may be open within each other. */
const DEEPEST = 4

/**
 * The list a label goes on: the innermost that it follows, else the innermost; lists inside that one are closed. A list whose items open as this one
 * does goes on before another that they are unlike, though it leaves a number out: `4. train…`, `6. extend…` under `5. Recommendations`.
 */
const continued = (document: Document, lists: Label[][], closed: Label[][], label: Label): Label[] => {
  const following = lists.findLastIndex(list => list.at(-1)!.number + 1 === label.number)
  const innermost = lists.length - 1
  const [inner, outer] = [lists[innermost]!.at(-1)!, lists[following]?.at(-1)]
  const isOfInner = outer && inner.number + 2 === label.number && areAlike(document, inner, label) && !areAlike(document, outer, label)
  const index = following < 0 || isOfInner ? innermost : following
  closed.push(...lists.splice(index + 1))
  return lists[index]!
}

/** Whether two items open in the same case and both are headings or neither. */
const areAlike = ({ text, blocks }: Document, a: Label, b: Label): boolean =>
  (blocks[a.block]!.kind === 'heading') === (blocks[b.block]!.kind === 'heading') && opensSmall(text, a) === opensSmall(text, b)

const opensSmall = (text: string, { end }: Label): boolean => /^\s*\p{Ll}/u.test(text.slice(end, end + 4))

const RANKS = new Map(STYLES.map((style, rank) => [style as string, rank]))
/** Styles whose numbers go on across headings. */
const CONTINUING = /^(?:article|decimal) /

const closeBelow = (open: Map<string, Label[][]>, closed: Label[][], { style }: Label): void => {
  const rank = RANKS.get(style)!
  for (const [key, lists] of open) {
    if (CONTINUING.test(key) || (style === 'decimal' && key.startsWith('arabic ')) || RANKS.get(key.slice(0, key.indexOf(' ')))! <= rank)
      continue
    closed.push(...lists)
    open.delete(key)
  }
}
