import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Decision } from '../model/finding.js'
import type { Review } from '../model/review.js'
import type { ReviewStatus, StoredDecision, StoredReview, Upload } from './store.js'
import type { DecisionRow, ReviewRow, UploadRow } from './tables.js'

/** A review as its rows say. */
export const reviewOf = (row: ReviewRow, uploads: readonly Upload[], decided: number): StoredReview => ({
  id: row.id,
  createdAt: row.created_at,
  status: row.status as ReviewStatus,
  version: row.version,
  attempts: row.attempts,
  options: JSON.parse(row.options),
  uploads,
  decided,
  ...(row.previous !== null && { previous: row.previous }),
  ...(row.batch !== null && { batch: row.batch }),
  ...(row.error !== null && { error: JSON.parse(row.error) }),
  ...(row.summary !== null && { summary: JSON.parse(row.summary) }),
})

/** An upload of its row. */
export const uploadOf = ({ name, size, sha256 }: UploadRow): Upload => ({ name, size, sha256 })

/** A decision of its row. */
export const decisionOf = ({ state, reason, note, version }: DecisionRow): StoredDecision => ({
  state: state as Decision['state'],
  ...(reason !== null && { reason: reason as NonNullable<Decision['reason']> }),
  ...(note !== null && { note }),
  version,
})

/** The row of a decision. */
export const decisionRow = (review: string, finding: string, decision: Decision, version: number): DecisionRow => ({
  review,
  finding,
  state: decision.state,
  reason: decision.reason ?? null,
  note: decision.note ?? null,
  version,
})

/** A result as it is kept; compressed off the main thread. */
export const packed = (review: Review): Promise<Uint8Array> => promisify(gzip)(JSON.stringify(review), { level: 4 })

/** SQLite hands blobs out as ArrayBuffer. */
export const unpacked = async (body: Uint8Array | ArrayBuffer): Promise<Review> =>
  JSON.parse((await promisify(gunzip)(body)).toString('utf8'))
