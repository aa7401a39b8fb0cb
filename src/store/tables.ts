import type { Generated, Selectable } from 'kysely'

/** Tables of the store; JSON stands in text columns, results are gzipped JSON. */
export interface Tables {
  reviews: ReviewTable
  uploads: UploadRow
  results: ResultRow
  decisions: DecisionRow
}

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

export type ReviewRow = Selectable<ReviewTable>

export interface UploadRow {
  review: string
  position: number
  name: string
  size: number
  sha256: string
}

export interface ResultRow {
  review: string
  body: Uint8Array
}

export interface DecisionRow {
  review: string
  finding: string
  state: string
  reason: string | null
  note: string | null
  version: number
}
