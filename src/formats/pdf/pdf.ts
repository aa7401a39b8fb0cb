import { DoubletakeError } from '../../model/errors.js'
import type { Problem } from '../../model/review.js'
import { assemble } from '../assemble.js'
import type { Format } from '../format.js'
import { layOut } from './layout.js'
import { readSource } from './source.js'

/** PDF with a text layer. Each block keeps its page, and each of its lines its box. */
export const pdf: Format = {
  id: 'pdf',
  recognises: bytes => isPdf(bytes),
  parse: async (name, bytes) => {
    const source = await readSource(bytes)
    const { pieces, empty } = layOut(source)
    const count = source.pages.length + source.broken.length
    if (empty.length === source.pages.length) throw new DoubletakeError('no-text-layer', { pages: count })
    const document = assemble({ name, format: 'pdf', bytes, reading: { pages: count } }, pieces)
    const problems: Problem[] = []
    if (empty.length > 0) problems.push({ document: document.id, code: 'pages-without-text', pages: empty })
    if (source.broken.length > 0) problems.push({ document: document.id, code: 'partly-read', pages: source.broken })
    return { document, problems }
  },
}

/** A header within the first KiB, as readers accept; behind other bytes only when the file goes on as a PDF does. */
const isPdf = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  const at = start.slice(0, 1024).search(/%PDF-\d/)
  return at === 0 || (at > 0 && !start.startsWith('PK') && (/^\s*$/.test(start.slice(0, at)) || /\d+ \d+ obj\b/.test(start.slice(at))))
}
