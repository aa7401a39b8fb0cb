/** The program of a guarded child: takes one job at a time from its parent, answers, and ends with it. */
import { DETECTORS } from '../detectors/index.js'
import { parse } from '../formats/index.js'
import type { Document } from '../model/document.js'
import { DoubletakeError } from '../model/errors.js'
import { type Detected, detected, reviewOf } from '../review/review.js'
import type { Answer, Job, JobOf, Request, Results, Reviewed } from './protocol.js'

const work = async ({ id, job }: Request): Promise<Results[Job['kind']]> => {
  if (job.kind === 'parse') return parse(job.name, job.bytes)
  return job.kind === 'review' ? reviewed(job, found => tell({ type: 'found', id, found })) : write(job)
}

/** A review of so many characters may come to an end before it is done: it tells what it has found as it goes on. */
const LONG = 100_000

const reviewed = async (
  { documents, options }: JobOf<'review'>,
  tell: (found: readonly Detected[]) => Promise<void>,
): Promise<Reviewed> => {
  const found: Detected[] = []
  const isLong = documents.reduce((sum, { text }) => sum + text.length, 0) >= LONG
  for (const each of detected(DETECTORS, documents, options)) {
    found.push(each)
    if (isLong) await tell([each])
  }
  const { documents: read, ...rest } = reviewOf(documents, options, found)
  return { ...rest, languages: read.map(({ language }) => language) }
}

/**
 * Writing a package reads the uploaded file anew, with another library: it is as dangerous as parsing. What was written into a file is read
 * once more: one that does not open, or says something else than before, is `corrupt` rather than handed out.
 */
const write = async ({ exporter, review, options, original }: JobOf<'write'>): Promise<Uint8Array> => {
  const { PACKAGE_EXPORTERS } = await import('../exporters/index.js')
  const found = PACKAGE_EXPORTERS.find(({ id }) => id === exporter)
  if (!found) throw new DoubletakeError('not-found')
  const written = await found.write(review, options, original)
  if (found.from && written !== original) await holds(written, review.documents[0]!)
  return written
}

const holds = async (bytes: Uint8Array, { name, text }: Document): Promise<void> => {
  const { document } = await parse(name, bytes)
  if (document.text !== text) throw new DoubletakeError('corrupt')
}

const answer = async (request: Request): Promise<Answer> => {
  const { id, job } = request
  try {
    return { type: 'done', id, result: await work(request) }
  } catch (error) {
    return error instanceof DoubletakeError
      ? { type: 'failed', id, code: error.code, data: error.data }
      : { type: 'failed', id, code: job.kind === 'parse' ? 'corrupt' : 'internal', data: {} }
  }
}

const send = (answer: Answer): void => {
  process.send?.(answer)
}

/** Sends, and waits until it is on its way: whoever is killed next has said it. */
const tell = (answer: Answer): Promise<void> => new Promise(resolve => process.send?.(answer, () => resolve()) ?? resolve())

process.on('message', (request: Request) => void answer(request).then(send))
// A promise that a library forgot must not take the child with it; its job fails by the deadline.
process.on('unhandledRejection', () => {})
process.on('disconnect', () => process.exit(0))
send({ type: 'ready' })
