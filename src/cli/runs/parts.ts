import type { Parsed } from '../../formats/format.js'
import type { Document } from '../../model/document.js'
import type { ProblemCode } from '../../model/errors.js'
import type { Problem, Review } from '../../model/review.js'
import { joiner } from '../../review/joined.js'
import { review as reviewDocuments } from '../../review/review.js'
import { VERSION } from '../../review/version.js'
import type { Workers } from '../../workers/workers.js'
import type { Input } from '../input/inputs.js'
import { bytesOf, refusalOf } from '../input/reading.js'
import { type CheckSettings, reviewOptionsOf } from '../options/check-settings.js'
import type { Baseline } from './baseline.js'
import { keyOf, type Memory } from './memory.js'
import { ordered } from './ordered.js'

/** What came of a part of a run: its review, and the files it was made of when outputs write into them. */
export interface Part {
  readonly review: Review
  /** Bytes of its documents, by their ids. */
  readonly originals?: ReadonlyMap<string, Uint8Array>
  /** Findings left out because the baseline knows them. */
  readonly known?: number
}

/** What of earlier runs is at hand. */
export interface Past {
  readonly baseline?: Baseline
  readonly memories: readonly Memory[]
}

/** One run: what is read, how, by whom, with what of earlier runs; `done` is told the name of each file that has been dealt with, in any order. */
export interface Run {
  readonly inputs: readonly Input[]
  readonly settings: CheckSettings
  readonly workers: Workers
  readonly past: Past
  readonly done: (name: string) => void
}

/** A review of nothing but problems: what a document becomes that could not be read. */
const onlyProblems = (problems: readonly Problem[], documents: readonly Document[] = []): Review => ({
  schema: 1,
  tool: { name: 'doubletake', version: VERSION },
  documents,
  findings: [],
  problems,
})

/**
 * The reviews of a run in the order of its inputs: one for each, or, when they are compared with each other, one of all and one for each
 * that could not be read.
 */
export const partsOf = (run: Run): AsyncGenerator<Part, void, undefined> => (run.settings.across ? compared(run) : oneByOne(run))

async function* oneByOne(run: Run): AsyncGenerator<Part, void, undefined> {
  const { inputs, settings, past, done } = run
  const join = joiner()
  const first = new Map<string, string>()
  const parts = ordered(inputs, settings.jobs, async input => {
    const part = await reviewed(input, run)
    done(input.name)
    return part
  })
  for await (const part of parts) {
    const document = part.review.documents[0]
    const twin = document && first.get(document.id)
    if (document && twin !== undefined) {
      yield { review: onlyProblems([{ document: document.id, code: 'same-file', data: { name: twin } }], [document]) }
      continue
    }
    if (document) first.set(document.id, document.name)
    const { review, known } = past.baseline?.without(part.review) ?? { review: part.review, known: 0 }
    yield { ...part, review: join(review), known }
  }
}

/** Text of up to so many characters, when it is all there is to do, is reviewed sooner than a child could be started. */
const REVIEWED_HERE = 30_000

const reviewed = async (input: Input, { inputs, settings, workers, past }: Run): Promise<Part> => {
  try {
    const bytes = await bytesOf(input, settings.maxBytes)
    const part = await remembered(past.memories, keyOf(bytes, reviewOptionsOf(settings)), input.name, async () => {
      const { document, problems } = await workers.parse(input.name, bytes)
      const review = await reviewOf(document, settings, workers, inputs.length === 1)
      return { ...review, problems: [...problems, ...review.problems] }
    })
    return settings.keepsOriginals ? { review: part, originals: new Map(part.documents.map(({ id }) => [id, bytes])) } : { review: part }
  } catch (error) {
    return { review: onlyProblems([refusalOf(input.name, error)]) }
  }
}

const reviewOf = async (document: Document, settings: CheckSettings, workers: Workers, alone: boolean): Promise<Review> => {
  const options = reviewOptionsOf(settings)
  return alone && document.text.length <= REVIEWED_HERE ? reviewDocuments([document], options) : workers.review([document], options)
}

const UNFINISHED: ReadonlySet<ProblemCode> = new Set(['detector-failed', 'out-of-time', 'out-of-memory'])

/** A review from memory, under the name its document has now, or made and remembered. One that was not finished is not remembered. */
const remembered = async (memories: readonly Memory[], key: string, name: string, make: () => Promise<Review>): Promise<Review> => {
  for (const memory of memories) {
    const review = memory.get(key)
    if (review) return { ...review, documents: review.documents.map(document => ({ ...document, name })) }
  }
  const review = await make()
  if (!review.problems.some(({ code }) => UNFINISHED.has(code))) for (const memory of memories) memory.put(key, review)
  return review
}

const parsed = async (input: Input, settings: CheckSettings, workers: Workers): Promise<Parsed & { readonly bytes: Uint8Array }> => {
  const bytes = await bytesOf(input, settings.maxBytes)
  return { ...(await workers.parse(input.name, bytes)), bytes }
}

async function* compared({ inputs, settings, workers, past, done }: Run): AsyncGenerator<Part, void, undefined> {
  const documents: Document[] = []
  const problems: Problem[] = []
  const unread: Problem[] = []
  const originals = new Map<string, Uint8Array>()
  const readings = ordered(inputs, settings.jobs, async input => {
    try {
      return await parsed(input, settings, workers)
    } catch (error) {
      return refusalOf(input.name, error)
    } finally {
      done(input.name)
    }
  })
  for await (const reading of readings) {
    if ('code' in reading) unread.push(reading)
    else {
      documents.push(reading.document)
      problems.push(...reading.problems)
      if (settings.keepsOriginals) originals.set(reading.document.id, reading.bytes)
    }
  }
  if (documents.length > 0) {
    const whole = await comparison(documents, problems, settings, workers)
    yield { ...(past.baseline?.without(whole) ?? { review: whole }), originals }
  }
  for (const problem of unread) yield { review: onlyProblems([problem]) }
}

/** The review of all documents together. Its deadline grows with their number. */
const comparison = async (
  documents: readonly Document[],
  problems: readonly Problem[],
  settings: CheckSettings,
  workers: Workers,
): Promise<Review> => {
  try {
    const timeoutMs = settings.timeoutMs * documents.length
    const review = await workers.review(documents, reviewOptionsOf(settings), { timeoutMs })
    return { ...review, problems: [...problems, ...review.problems] }
  } catch (error) {
    return onlyProblems(documents.map(document => refusalOf(document.name, error)))
  }
}
