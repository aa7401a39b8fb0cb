import type { Block, Document } from '../../model/document.js'
import { once } from '../once.js'

/** Blocks a quotation is followed through. */
const MOST_BLOCKS = 40

/**
 * The blocks, by index, that go on a quotation which one before them opens and they or a later one closes: the new wording of a section in a law that
 * amends another. What is never closed quotes nothing.
 */
export const quotedBlocks = once(({ text, blocks }: Document): ReadonlySet<number> => {
  const quoted = new Set<number>()
  for (let at = 0; at < blocks.length; at++) {
    const mark = openedBy(text, blocks[at]!)
    if (!mark) continue
    const length = blocks.slice(at + 1, at + 1 + MOST_BLOCKS).findIndex(block => closes(text, block, mark)) + 1
    for (let next = at + 1; next <= at + length; next++) quoted.add(next)
    at += length
  }
  return quoted
})

/** The mark of a quotation that a block leaves open. */
const openedBy = (text: string, { start, end }: Block): '“' | '"' | undefined => {
  if (count(text, '“', start, end) === count(text, '”', start, end) + 1) return '“'
  return text[start] === '"' && count(text, '"', start, end) % 2 === 1 ? '"' : undefined
}

const closes = (text: string, { start, end }: Block, mark: '“' | '"'): boolean =>
  mark === '"' ? count(text, '"', start, end) % 2 === 1 : count(text, '”', start, end) > count(text, '“', start, end)

const count = (text: string, mark: string, start: number, end: number): number => text.slice(start, end).split(mark).length - 1
