import { DoubletakeError } from '../../model/errors.js'
import type { Problem } from '../../model/review.js'
import { assemble } from '../assemble.js'
import type { Format } from '../format.js'
import { layOut } from './layout.js'
import { withoutGarbled } from './legibility.js'
import { readSource } from './source.js'

/** PDF with a text layer. Each block keeps its page, and each of its lines its box. */
export const pdf: Format = {
  id: 'pdf',
  recognises: bytes => isPdf(bytes),
  parse: async (name, bytes) => {
    const source = await readSource(bytes)
    const { pieces: laidOut, pictured, recognised } = layOut(source)
    const { pieces, garbled } = withoutGarbled(laidOut)
    const count = source.pages.length + source.broken.length
    if (pieces.every(({ hidden }) => hidden))
      throw pictured.length > 0 ? new DoubletakeError('no-text-layer', { pages: count }) : new DoubletakeError('empty')
    const document = assemble({ name, format: 'pdf', bytes, reading: { pages: count } }, pieces)
    const problems: Problem[] = []
    const tell = (code: Problem['code'], pages: readonly number[]): void => {
      if (pages.length > 0) problems.push({ document: document.id, code, pages })
    }
    tell('pages-without-text', pictured)
    tell('recognised-text', recognised)
    tell('garbled-text', garbled)
    tell('partly-read', source.broken)
    const hidden = document.blocks.filter(block => block.hidden).length
    if (hidden > 0) problems.push({ document: document.id, code: 'hidden-text', data: { count: hidden } })
    return { document, problems }
  },
}

/** A header within the first KiB, as readers accept; behind other bytes only when the file goes on as a PDF does. */
const isPdf = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  const at = start.slice(0, 1024).search(/%PDF-\d/)
  return at === 0 || (at > 0 && !start.startsWith('PK') && (/^\s*$/.test(start.slice(0, at)) || /\d+ \d+ obj\b/.test(start.slice(at))))
}
