import type { Document } from '../../model/document.js'
import { DoubletakeError } from '../../model/errors.js'
import type { Problem } from '../../model/review.js'
import { divide, MOST_CHARACTERS } from '../assemble.js'
import type { Format, Parsed } from '../format.js'
import { decode } from './encoding.js'
import { blocksOf } from './paragraphs.js'

/** Share of control characters above which bytes are no text. */
const MOST_CONTROLS = 0.01
/** Below this confidence the reader is told which encoding was taken. */
const SURE = 0.8

/** Plain text in any common encoding. The document's text is the decoded text itself, freed of a BOM and with LF line ends. */
export const txt: Format = {
  id: 'txt',
  recognises: bytes => isText(bytes),
  parse: async (name, bytes) => parseText(name, bytes),
}

/** A document of a text already in hand; pure. */
export const documentOf = (name: string, text: string): Document =>
  divide({ name, format: 'txt', bytes: new TextEncoder().encode(text) }, text, blocksOf)

const parseText = (name: string, bytes: Uint8Array): Parsed => {
  // No encoding takes more than four bytes for a character: the text would be refused for its length after all the work.
  if (bytes.length > 4 * MOST_CHARACTERS) throw new DoubletakeError('too-large', { limit: 4 * MOST_CHARACTERS, actual: bytes.length })
  const { text, encoding, confidence, undecodable } = decode(bytes)
  const document = divide({ name, format: 'txt', bytes, reading: { encoding, confidence } }, text, blocksOf)
  if (document.blocks.length === 0) throw new DoubletakeError('empty')
  const problems: Problem[] = []
  if (undecodable > 0) problems.push({ document: document.id, code: 'undecodable-bytes', data: { count: undecodable, encoding } })
  else if (confidence < SURE) problems.push({ document: document.id, code: 'uncertain-encoding', data: { encoding } })
  return { document, problems }
}

/** Pages and documents of other programs that are written in plain characters. */
const MARKUP = /^\s*(?:<!doctype html|<html|<\?xml|\{\\rtf)/i

/** Text holds next to no control characters; NULs are looked at by the decoder, which knows UTF-16. */
const isText = (bytes: Uint8Array): boolean => {
  const { text, undecodable } = decode(bytes.subarray(0, 65_536), bytes.length <= 65_536)
  if (MARKUP.test(text.slice(0, 200))) return false
  const controls = text.match(/[\x00-\x08\x0E-\x1A\x1C-\x1F\x7F]/g)?.length ?? 0
  return controls + undecodable / 4 <= MOST_CONTROLS * text.length + 1
}
