import type { ExportOptions } from '../exporters/exporter.js'
import type { Parsed } from '../formats/format.js'
import type { Document, Language } from '../model/document.js'
import type { ErrorCode, ErrorData } from '../model/errors.js'
import type { Review, ReviewOptions } from '../model/review.js'
import type { Detected } from '../review/review.js'

/** What a child is asked to do. One job at a time. */
export type Job =
  | { readonly kind: 'parse'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'review'; readonly documents: readonly Document[]; readonly options: ReviewOptions }
  | {
      readonly kind: 'write'
      /** Id of a package exporter. */
      readonly exporter: string
      readonly review: Review
      readonly options: ExportOptions
      readonly original: Uint8Array
    }

/** A job of one kind. */
export type JobOf<Kind extends Job['kind']> = Extract<Job, { readonly kind: Kind }>

/** A review on its way back: its documents are where they came from, and of each only the language it was read in is told. */
export interface Reviewed extends Omit<Review, 'documents'> {
  readonly languages: readonly Language[]
}

/** What each kind of job comes back with. */
export interface Results {
  readonly parse: Parsed
  readonly review: Reviewed
  readonly write: Uint8Array
}

/** A job on its way to a child. */
export interface Request {
  readonly id: number
  readonly job: Job
}

/** What a child says of a job: its result or its refusal, before that what a long review has found so far; `ready` once when it can take work. */
export type Answer =
  | { readonly type: 'ready' }
  | { readonly type: 'found'; readonly id: number; readonly found: readonly Detected[] }
  | { readonly type: 'done'; readonly id: number; readonly result: Results[Job['kind']] }
  | { readonly type: 'failed'; readonly id: number; readonly code: ErrorCode; readonly data: ErrorData }
