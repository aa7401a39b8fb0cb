import type { Generated, Selectable } from 'kysely'

/** Tables of the store; JSON stands in text columns, results are gzipped JSON. */
export interface Tables {
  reviews: ReviewTable
  uploads: UploadRow
  results: ResultRow
  decisions: DecisionRow
}

/** A review without its result. */
export interface ReviewTable {
  id: string
  /** Order of arrival. */
  sequence: Generated<number>
  created_at: string
  status: string
  version: number
  attempts: number
  options: string
  previous: string | null
  batch: string | null
  idempotency_key: string | null
  fingerprint: string | null
  error: string | null
  summary: string | null
}

/** A review as it is read. */
export type ReviewRow = Selectable<ReviewTable>

/** A file of a review, by its position among the uploads. */
export interface UploadRow {
  review: string
  position: number
  name: string
  size: number
  sha256: string
}

/** What a finished review found, packed. */
export interface ResultRow {
  review: string
  body: Uint8Array
}

/** What was decided about a finding, and the version of the review it made. */
export interface DecisionRow {
  review: string
  finding: string
  state: string
  reason: string | null
  note: string | null
  version: number
}
