import { documentOf } from '../../src/formats/index.js'
import type { Document } from '../../src/model/document.js'
import { DoubletakeError } from '../../src/model/errors.js'
import type { Finding } from '../../src/model/finding.js'
import type { Review } from '../../src/model/review.js'
import type { Workers } from '../../src/workers/workers.js'

/** Workers of a test's making: every text is read at once unless it is held. */
export interface TestWorkers extends Pick<Workers, 'parse' | 'review' | 'write' | 'close'> {
  /** From now on parsing waits until it is let go, or fails with `cancelled` when aborted. */
  hold(): void
  letGo(): void
  /** Names of the files that were begun to be read. */
  readonly begun: string[]
}

/** A finding in the words of a line of the text, found by a `!` before it. */
const findingOf = (document: Document, start: number, quote: string): Finding => ({
  id: `finding-${quote}`,
  label: 'S1',
  rule: 'unfinished-text',
  level: 'warning',
  confidence: 1,
  messageId: 'unfinished-text.placeholder',
  data: {},
  locations: [{ document: document.id, start, end: start + quote.length, quote, role: 'mention' }],
  evidence: {},
})

/** Reviews without detectors: every line that begins with `!` is a finding; a text that is `!!` breaks them. */
const reviewed = (documents: readonly Document[]): Review => ({
  schema: 1,
  tool: { name: 'doubletake', version: 'test' },
  documents,
  findings: documents.flatMap(document =>
    [...document.text.matchAll(/(?<=^!).+$/gm)].map(match => findingOf(document, match.index, match[0])),
  ),
  problems: [],
})

export const testWorkers = (): TestWorkers => {
  let gate: Promise<void> | undefined
  let open = (): void => {}
  const begun: string[] = []
  const waited = async (signal?: AbortSignal): Promise<void> => {
    const aborted = new Promise<void>(resolve => signal?.addEventListener('abort', () => resolve(), { once: true }))
    if (gate && !signal?.aborted) await Promise.race([gate, aborted])
    if (signal?.aborted) throw new DoubletakeError('cancelled')
  }
  return {
    begun,
    hold: () => {
      gate = new Promise(resolve => {
        open = resolve
      })
    },
    letGo: () => {
      gate = undefined
      open()
    },
    parse: async (name, bytes, options) => {
      begun.push(name)
      await waited(options?.signal)
      const text = Buffer.from(bytes).toString('utf8')
      if (text === 'encrypted') throw new DoubletakeError('encrypted')
      return { document: documentOf(name, text), problems: [] }
    },
    review: async documents => {
      if (documents.some(({ text }) => text === '!!')) throw new Error('a defect')
      return reviewed(documents)
    },
    write: async (_exporter, _review, _options, original) => original,
    close: () => {},
  }
}
