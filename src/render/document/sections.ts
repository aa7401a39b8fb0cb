import type { Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { type Content, type Html, html } from '../html.js'
import type { View } from '../view.js'
import { blockMarkup } from './blocks.js'
import { placingOf } from './placing.js'
import { type Cell, tableMarkup } from './tables.js'

/** A part of a document that is laid out on its own: a heading and what stands under it, or a stretch of a text without headings. */
export interface Section extends Span {
  readonly id: string
  /** Text of its heading; absent for what stands before the first. */
  readonly title?: string
  readonly level: number
  /** Blocks [from, to). */
  readonly from: number
  readonly to: number
}

/** Most blocks of a section; longer ones are cut, so that the browser lays out only what is in sight. */
const MOST = 60

/** Cuts a document at its headings. `prefix` tells documents of one page apart. */
export const sectionsOf = ({ blocks, text }: Document, prefix: string): Section[] => {
  const sections: Section[] = []
  let from = 0
  const close = (to: number): void => {
    if (to === from) return
    const [first, last] = [blocks[from]!, blocks[to - 1]!]
    const title = first.kind === 'heading' ? { title: text.slice(first.start, first.end) } : {}
    const level = first.level ?? 1
    sections.push({ id: `${prefix}${sections.length}`, ...title, level, start: first.start, end: last.end, from, to })
    from = to
  }
  blocks.forEach((block, index) => {
    const inTable = block.cell !== undefined && block.cell.table === blocks[index - 1]?.cell?.table
    if (block.kind === 'heading' || (index - from >= MOST && !inTable)) close(index)
  })
  close(blocks.length)
  return sections
}

/** A document as a page with its marks. */
export const documentMarkup = (view: View, document: Document, sections: readonly Section[]): Html => {
  const placing = placingOf(view, document)
  let page: number | undefined
  const bodies = sections.map(section => {
    const parts: Content[] = []
    for (let index = section.from; index < section.to; index++) {
      const block = document.blocks[index]!
      const at = block.place?.page
      if (at !== undefined && at !== page) {
        parts.push(html`<span class="page-mark" role="note">${view.t('place.page', { page: at })}</span>`)
        page = at
      }
      if (block.cell) {
        const table = cellsFrom(document, index)
        parts.push(tableMarkup(view, document, table, placing))
        index += table.length - 1
      } else parts.push(blockMarkup(view, document, index, placing))
    }
    return html`<section id="${section.id}">${parts}</section>`
  })
  return html`${bodies}`
}

/** The cells of the table that begins at a block; at least one. */
const cellsFrom = ({ blocks }: Document, from: number): Cell[] => {
  const cells: Cell[] = []
  const table = blocks[from]!.cell!.table
  for (let index = from; blocks[index]?.cell?.table === table; index++)
    cells.push({ index, block: blocks[index]!, position: blocks[index]!.cell! })
  return cells
}
