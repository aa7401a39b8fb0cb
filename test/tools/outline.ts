import type { Document } from '../../src/model/document.js'

/** The blocks of a document as lines, `kind level|text`, with `row,column` for cells and `⏎` for line ends inside. */
export const outline = (document: Document): string[] =>
  document.blocks.map(block => {
    const cell = block.cell ? ` ${block.cell.row},${block.cell.column}${block.cell.header ? '*' : ''}` : ''
    return `${block.hidden ? 'hidden ' : ''}${block.kind}${block.level ?? ''}${cell}|${document.text.slice(block.start, block.end).replaceAll('\n', '⏎')}`
  })
