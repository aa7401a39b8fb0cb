import { problemMessage } from '../../messages/index.js'
import type { Document } from '../../model/document.js'
import type { Review, UiLanguage } from '../../model/review.js'
import { createWorkers, type Workers } from '../../workers/workers.js'
import { UsageError } from '../outcome.js'
import { type Input, inputsOf } from './inputs.js'
import { bytesOf, refusalOf } from './reading.js'

/** Limits of commands that read a file or two. */
const MAX_BYTES = 50 * 2 ** 20
const TIMEOUT_MS = 60_000

/** Reads the files named, in order. One that cannot be read is undefined, and said on standard error. */
export const readDocuments = (paths: readonly string[], ui: UiLanguage): Promise<(Document | undefined)[]> =>
  each(paths, ui, async document => document)

/** Reads and reviews the files named, each alone, in order. One that cannot be reviewed is undefined, and said on standard error. */
export const reviewFiles = (paths: readonly string[], ui: UiLanguage): Promise<(Review | undefined)[]> =>
  each(paths, ui, (document, workers) => workers.review([document], {}))

/** The document a path or pattern leads to. Throws `UsageError` when they are several: which of them was meant is not guessed. */
const onlyInput = (path: string): Input => {
  const { inputs } = inputsOf([path], 'stdin')
  if (inputs.length > 1) throw new UsageError('one-document', { path, count: inputs.length })
  return inputs[0]!
}

const each = async <Result>(
  paths: readonly string[],
  ui: UiLanguage,
  work: (document: Document, workers: Workers) => Promise<Result>,
): Promise<(Result | undefined)[]> => {
  const inputs = paths.map(onlyInput)
  const workers = createWorkers({ count: 1, timeoutMs: TIMEOUT_MS })
  const results: (Result | undefined)[] = []
  try {
    for (const input of inputs) {
      try {
        const { document } = await workers.parse(input.name, await bytesOf(input, MAX_BYTES))
        results.push(await work(document, workers))
      } catch (error) {
        results.push(undefined)
        process.stderr.write(`${input.name}: ${problemMessage(refusalOf(input.name, error), ui)}\n`)
      }
    }
    return results
  } finally {
    workers.close()
  }
}
