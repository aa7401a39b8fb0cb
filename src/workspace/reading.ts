import type { Document } from '../model/document.js'
import { DoubletakeError, ERRORS } from '../model/errors.js'
import type { Problem, Review, ReviewOptions } from '../model/review.js'
import { VERSION } from '../review/version.js'
import type { Outcome, ReviewStatus, StoredError, Upload } from '../store/store.js'
import type { Workers } from '../workers/workers.js'
import { summaryOf } from './summary.js'

/** What one piece of work needs to know and to tell. */
export interface Assignment {
  readonly uploads: readonly Upload[]
  readonly options: ReviewOptions
  /** Bytes of an upload. */
  bytes(index: number): Promise<Uint8Array>
  /** Told before each file is read, and when all are (`done === total`). May wait until that is noted. */
  progress(status: 'reading' | 'checking', done: number): Promise<void>
  /** Aborted when nobody wants the result any more. */
  readonly signal: AbortSignal
}

/** Reads the uploads one after another and reviews what could be read. One bad file is a problem; only when none is left has the review failed. */
export const reviewUploads = async (assignment: Assignment, workers: Pick<Workers, 'parse' | 'review'>): Promise<Outcome> => {
  const { documents, problems } = await readUploads(assignment, workers)
  if (documents.length === 0) return failed(problems, documents, refusalOf(problems[0]))
  await assignment.progress('checking', assignment.uploads.length)
  try {
    const review = await workers.review(documents, assignment.options, { signal: assignment.signal })
    return finished({ ...review, problems: [...problems, ...review.problems] })
  } catch (error) {
    assignment.signal.throwIfAborted()
    const { code, data } = refusal(error)
    return failed([...problems, ...documents.map(({ id }) => ({ document: id, code, data }))], documents, { code, data })
  }
}

const readUploads = async (
  { uploads, bytes, progress, signal }: Assignment,
  workers: Pick<Workers, 'parse' | 'review'>,
): Promise<{ documents: Document[]; problems: Problem[] }> => {
  const documents: Document[] = []
  const problems: Problem[] = []
  for (const [index, { name }] of uploads.entries()) {
    await progress('reading', index)
    try {
      const parsed = await workers.parse(name, await bytes(index), { signal })
      documents.push(parsed.document)
      problems.push(...parsed.problems)
    } catch (error) {
      signal.throwIfAborted()
      problems.push({ document: name, ...refusal(error) })
    }
  }
  return { documents, problems }
}

/** Codes that say a part of the review is missing. Other problems only tell how something was read. */
const MISSING: ReadonlySet<string> = new Set([
  ...Object.keys(ERRORS),
  'detector-failed',
  'pages-without-text',
  'garbled-text',
  'partly-read',
  'too-many-findings',
  'too-many-figures',
])

const finished = (result: Review): Outcome => {
  const status: ReviewStatus = result.problems.some(({ code }) => MISSING.has(code)) ? 'partial' : 'done'
  return { status, result, summary: summaryOf(result) }
}

const failed = (problems: readonly Problem[], documents: readonly Document[], error: StoredError): Outcome => {
  const result: Review = { schema: 1, tool: { name: 'doubletake', version: VERSION }, documents, findings: [], problems }
  return { status: 'failed', result, summary: summaryOf(result), error }
}

/** The refusal an error amounts to; what is not ours is `internal`. */
export const refusal = (error: unknown): StoredError =>
  error instanceof DoubletakeError ? { code: error.code, data: error.data } : { code: 'internal', data: {} }

const refusalOf = (problem: Problem | undefined): StoredError => ({
  code: problem && Object.hasOwn(ERRORS, problem.code) ? (problem.code as StoredError['code']) : 'internal',
  data: problem?.data ?? {},
})
