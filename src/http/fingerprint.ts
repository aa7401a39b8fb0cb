import { createHash, randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { DoubletakeError } from '../model/errors.js'
import type { NewReview } from '../workspace/index.js'
import type { Intake } from './intake.js'

/**
 * The client's name for a request with what the request brought: files, names, options and the draft it revises. A key used again for the same
 * is answered with the same review; used for something else it is a conflict.
 */
export const idempotencyOf = (request: FastifyRequest, intake: Intake, previous?: string): Pick<NewReview, 'idempotency'> => {
  const key = keyOf(request)
  if (key === undefined) return {}
  return { idempotency: { key, fingerprint: fingerprintOf(intake, previous) } }
}

/** The same for a batch: one key for each of its files, and a name that a batch sent again has again. */
export const batchOf = (
  request: FastifyRequest,
  { uploads, options }: Intake,
): { readonly id: string; readonly reviews: readonly NewReview[] } => {
  const key = keyOf(request)
  const id = key === undefined ? randomUUID() : digest(`batch ${key}`).slice(0, 32)
  const reviews = uploads.map((upload, position) => {
    const intake: Intake = { uploads: [upload], options }
    return { ...intake, ...(key !== undefined && { idempotency: { key: `${key}/${position}`, fingerprint: fingerprintOf(intake) } }) }
  })
  return { id, reviews }
}

const keyOf = ({ headers }: FastifyRequest): string | undefined => {
  const key = headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) throw new DoubletakeError('malformed', { fields: 'Idempotency-Key' })
  return key
}

const fingerprintOf = ({ uploads, options }: Intake, previous = ''): string =>
  digest(JSON.stringify([uploads.map(({ name, sha256 }) => [name, sha256]), options, previous]))

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
