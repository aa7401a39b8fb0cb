import type { Transaction } from 'kysely'
import { DoubletakeError } from '../model/errors.js'
import { type NewReview, type ReviewStatus, UNFINISHED } from './store.js'
import type { ReviewRow, Tables } from './tables.js'

/** Writes a new review and its uploads. */
export const insert = async (transaction: Transaction<Tables>, id: string, given: NewReview): Promise<void> => {
  const { options, uploads, previous, batch, idempotency } = given
  const row = {
    id,
    created_at: new Date().toISOString(),
    status: 'queued',
    version: 1,
    attempts: 0,
    options: JSON.stringify(options),
    previous: previous ?? null,
    batch: batch ?? null,
    idempotency_key: idempotency?.key ?? null,
    fingerprint: idempotency?.fingerprint ?? null,
  }
  await transaction
    .insertInto('reviews')
    .values({ ...row, error: null, summary: null })
    .execute()
  for (const [position, { name, size, sha256 }] of uploads.entries())
    await transaction.insertInto('uploads').values({ review: id, position, name, size, sha256 }).execute()
}

/** Changes a review and gives it its next version. A status is only given to one that has none of the final ones yet. */
export const raise = async (transaction: Transaction<Tables>, id: string, values: Partial<ReviewRow>, attempts = 0): Promise<number> => {
  const current = await transaction.selectFrom('reviews').select('status').where('id', '=', id).executeTakeFirst()
  if (!current) throw new DoubletakeError('not-found')
  if (values.status && !UNFINISHED.includes(current.status as ReviewStatus)) throw new DoubletakeError('conflict', { reason: 'ended' })
  const { version } = await transaction
    .updateTable('reviews')
    .set(columns => ({ ...values, version: columns('version', '+', 1), attempts: columns('attempts', '+', attempts) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** Whether one of these findings was decided after a version. */
export const decidedAfter = async (
  transaction: Transaction<Tables>,
  id: string,
  findings: readonly string[],
  seen: number,
): Promise<boolean> => {
  const later = await transaction
    .selectFrom('decisions')
    .select('finding')
    .where('review', '=', id)
    .where('finding', 'in', findings)
    .where('version', '>', seen)
    .executeTakeFirst()
  return later !== undefined
}
