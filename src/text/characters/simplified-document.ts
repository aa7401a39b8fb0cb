import type { Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { once } from '../once.js'
import { simplified } from './scripts.js'

const written = new WeakMap<Document, Document>()

/**
 * A document with simplified characters for its traditional ones: the same blocks and offsets, so that what is read in it stands at the same place
 * of the document as written. The document itself when it holds none. Lexicons and patterns are then needed in one script only.
 */
export const inSimplified = once((document: Document): Document => {
  const text = simplified(document.text)
  if (text === document.text) return document
  const read = { ...document, text }
  written.set(read, document)
  return read
})

/** The document as it is written, for one that `inSimplified` gave; any other document itself. */
export const asWritten = (document: Document): Document => written.get(document) ?? document

/** Words of a figure or finding are looked for no further than this from it, however long its block is. */
const REACH = 2000

/**
 * Gives words that were read in simplified characters as a stretch of the text writes them: `覆盖率` of a text that says `覆蓋率`. Words that do not
 * stand in the stretch or near it, within its block, stay as they are.
 */
export const writerAt = (text: string, { start, end }: Span, block: Span): ((words: string) => string) => {
  const around = text.slice(Math.max(block.start, start - REACH), Math.min(block.end, end + REACH))
  const read = simplified(around)
  return words => {
    const at = read.indexOf(words)
    return at < 0 ? words : around.slice(at, at + words.length)
  }
}
