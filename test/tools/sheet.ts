import { createHash } from 'node:crypto'
import type { Block, Document } from '../../src/model/document.js'

/** What a sheet is made of: a line of prose, a heading (`# …`), or a table of rows of cells. */
export type SheetPart = string | readonly (readonly string[])[]

/** A document of prose and tables written out in a test: a paragraph for each line, cells parted by tabs; the first row of a table heads it. */
export const sheet = (...parts: readonly SheetPart[]): Document => {
  let text = ''
  let tables = 0
  const blocks: Block[] = []
  const add = (piece: string, rest: Omit<Block, 'start' | 'end'>): void => {
    if (piece.trim() === '') return
    const start = text.length
    text += piece
    blocks.push({ ...rest, start, end: text.length })
  }
  const line = (piece: string): void => {
    const heading = piece.startsWith('# ')
    add(heading ? piece.slice(2) : piece, heading ? { kind: 'heading', level: 1 } : { kind: 'paragraph' })
    text += '\n'
  }
  for (const part of parts) {
    if (typeof part === 'string') for (const piece of part.split('\n')) line(piece)
    else {
      const table = tables++
      part.forEach((cells, row) => {
        cells.forEach((cell, column) => {
          if (column > 0) text += '\t'
          add(cell, { kind: 'table-cell', cell: { table, row, column, rowSpan: 1, columnSpan: 1, header: row === 0 } })
        })
        text += '\n'
      })
    }
  }
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return {
    id: createHash('sha256').update(text).digest('hex'),
    name: 'sheet.txt',
    format: 'txt',
    language: han * 3 > text.length ? 'zh' : 'en',
    text,
    blocks,
    statistics: { characters: text.length, words: 0, paragraphs: blocks.length },
  }
}
