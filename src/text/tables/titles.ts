import type { Document } from '../../model/document.js'
import { once } from '../once.js'

/** Longest title of a table, in characters. */
const LONGEST = 60
/** A sentence is no title. */
const ENDED = /[。！？.!?；;][”"’')）]?\s*$/

/** What is written right over each table, by its number: `Summary of the year`, `2025年主要目标`; nothing for tables under a sentence. */
export const titlesOfTables = once(({ text, blocks }: Document): ReadonlyMap<number, string> => {
  const titles = new Map<number, string>()
  for (const [index, { kind, cell }] of blocks.entries()) {
    const before = blocks[index - 1]
    if (kind !== 'table-cell' || !cell || !before || before.kind === 'table-cell' || before.kind === 'furniture') continue
    const over = before.end - before.start > LONGEST ? '' : text.slice(before.start, before.end)
    if (over !== '' && !ENDED.test(over)) titles.set(cell.table, over)
  }
  return titles
})
