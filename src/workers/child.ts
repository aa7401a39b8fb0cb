/** The program of a guarded child: takes one job at a time from its parent, answers, and ends with it. */
import { parse } from '../formats/index.js'
import type { Document } from '../model/document.js'
import { DoubletakeError } from '../model/errors.js'
import { review } from '../review/review.js'
import type { Answer, Job, JobOf, Request, Results, Reviewed } from './protocol.js'

const work = async (job: Job): Promise<Results[Job['kind']]> => {
  if (job.kind === 'parse') return parse(job.name, job.bytes)
  return job.kind === 'review' ? reviewed(job) : write(job)
}

const reviewed = ({ documents, options }: JobOf<'review'>): Reviewed => {
  const { documents: read, ...rest } = review(documents, options)
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

const answer = async ({ id, job }: Request): Promise<Answer> => {
  try {
    return { type: 'done', id, result: await work(job) }
  } catch (error) {
    return error instanceof DoubletakeError
      ? { type: 'failed', id, code: error.code, data: error.data }
      : { type: 'failed', id, code: job.kind === 'parse' ? 'corrupt' : 'internal', data: {} }
  }
}

const send = (answer: Answer): void => {
  process.send?.(answer)
}

process.on('message', (request: Request) => void answer(request).then(send))
// A promise that a library forgot must not take the child with it; its job fails by the deadline.
process.on('unhandledRejection', () => {})
process.on('disconnect', () => process.exit(0))
send({ type: 'ready' })
