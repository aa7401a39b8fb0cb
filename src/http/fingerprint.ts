import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { DoubletakeError } from '../model/errors.js'
import type { NewReview } from '../workspace/index.js'
import type { Intake } from './intake.js'

/**
 * The client's name for a request with what the request brought: files, names, options and the draft it revises. A key used again for the same
 * is answered with the same review; used for something else it is a conflict.
 */
export const idempotencyOf = (request: FastifyRequest, intake: Intake, previous?: string): Pick<NewReview, 'idempotency'> => {
  const key = request.headers['idempotency-key']
  if (key === undefined) return {}
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) throw new DoubletakeError('malformed', { fields: 'Idempotency-Key' })
  const brought = [intake.uploads.map(({ name, sha256 }) => [name, sha256]), intake.options, previous ?? '']
  return { idempotency: { key, fingerprint: createHash('sha256').update(JSON.stringify(brought)).digest('hex') } }
}
