import { problemMessage } from '../messages/index.js'
import type { Document } from '../model/document.js'
import type { UiLanguage } from '../model/review.js'
import { createWorkers } from '../workers/workers.js'
import { inputsOf } from './inputs.js'
import { bytesOf, refusalOf } from './reading.js'

/** Limits of commands that read a file or two. */
const MAX_BYTES = 50 * 2 ** 20
const TIMEOUT_MS = 60_000

/** Reads the files named, in order. One that cannot be read is undefined, and said on standard error. */
export const readDocuments = async (paths: readonly string[], ui: UiLanguage): Promise<(Document | undefined)[]> => {
  const inputs = paths.map(path => inputsOf([path], 'stdin').inputs[0]!)
  const workers = createWorkers({ count: 1, timeoutMs: TIMEOUT_MS })
  const documents: (Document | undefined)[] = []
  try {
    for (const input of inputs) {
      try {
        documents.push((await workers.parse(input.name, await bytesOf(input, MAX_BYTES))).document)
      } catch (error) {
        documents.push(undefined)
        process.stderr.write(`${input.name}: ${problemMessage(refusalOf(input.name, error), ui)}\n`)
      }
    }
    return documents
  } finally {
    workers.close()
  }
}
