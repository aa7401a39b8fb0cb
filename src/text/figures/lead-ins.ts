import type { Block, Document } from '../../model/document.js'
import { once } from '../once.js'

/** Items looked through from a lead-in on, and characters of a lead-in that are looked at. */
const MOST_ITEMS = 40
const LONGEST = 240
/** How an item of a list without style opens: ——, •, -, （一）, (1), 1., 一是. */
const MARKED = /^\s*(?:[—–-]{1,2}|[•●▪■*◆]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、)）]|[一二三四五六七八九十]是|[①-⑳])/
/** `These increases were partly offset by …`: what follows a list and speaks of it. */
const RECALLS = /^(?:These|Those|This|上述|以上)/
const LEADS = /[:：]\s*$/

/** For each block the words that lead in the list it is an item of: `到2030年，主要目标是：`, `By 2030 we will:`; so do those of what follows it and speaks of it; undefined for all others. */
export const leadInsOf = once((document: Document): ReadonlyMap<number, string> => {
  const { text, blocks } = document
  const leads = new Map<number, string>()
  blocks.forEach((block, index) => {
    if (
      block.kind === 'table-cell' ||
      block.kind === 'furniture' ||
      !LEADS.test(text.slice(Math.max(block.start, block.end - 3), block.end))
    )
      return
    const lead = text.slice(Math.max(block.start, block.end - LONGEST), block.end)
    let at = index + 1
    for (; at < blocks.length && at <= index + MOST_ITEMS && isItem(text, blocks[at]!); at++) leads.set(at, lead)
    if (at > index + 1 && at < blocks.length && RECALLS.test(text.slice(blocks[at]!.start, blocks[at]!.start + 8))) leads.set(at, lead)
  })
  return leads
})

const isItem = (text: string, { kind, start, end }: Block): boolean =>
  kind === 'list-item' || (kind !== 'table-cell' && MARKED.test(text.slice(start, Math.min(end, start + 12))))
