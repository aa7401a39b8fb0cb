import type { ErrorCode, ErrorData } from '../model/errors.js'
import type { Decision, Level } from '../model/finding.js'
import type { Review, ReviewOptions } from '../model/review.js'

/** Where a review is: `queued`, `reading` and `checking` are unfinished, the rest is final. `partial`: some of it could not be reviewed. */
export type ReviewStatus = (typeof REVIEW_STATUSES)[number]
/** The statuses in the order a review passes through them. */
export const REVIEW_STATUSES = ['queued', 'reading', 'checking', 'done', 'partial', 'failed', 'cancelled'] as const

/** Statuses a review leaves again. */
export const UNFINISHED: readonly ReviewStatus[] = ['queued', 'reading', 'checking']

/** An uploaded file, kept as it came until its review is removed. */
export interface Upload {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** SHA-256 of the bytes, in hex: the id its document will have. */
  readonly sha256: string
}

/** An upload that is safely on disk but belongs to no review yet. Gone after a restart. */
export interface StagedUpload extends Upload {
  /** Name of the staged file; only the store knows what it means. */
  readonly token: string
}

/** What lists show of a finished review. */
export interface ReviewSummary {
  readonly findings: Readonly<Record<Level, number>>
  readonly problems: number
  readonly characters: number
}

/** A refusal that ended a review. */
export interface StoredError {
  readonly code: ErrorCode
  readonly data: ErrorData
}

/** All that is remembered of a review but its result, its decisions and the bytes of its uploads. */
export interface StoredReview {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly status: ReviewStatus
  /** Counts every change of status and every decision, from 1. */
  readonly version: number
  /** How often work on it was begun. */
  readonly attempts: number
  readonly options: ReviewOptions
  readonly uploads: readonly Upload[]
  /** The review this one revises, as long as that is kept. */
  readonly previous?: string
  /** The batch it came in. */
  readonly batch?: string
  readonly error?: StoredError
  readonly summary?: ReviewSummary
  /** Findings somebody has confirmed or dismissed. */
  readonly decided: number
}

/** A review to be kept. */
export interface NewReview {
  readonly options: ReviewOptions
  readonly uploads: readonly StagedUpload[]
  readonly previous?: string
  readonly batch?: string
  /** The client's name for this request: the same key with the same fingerprint is the same review. */
  readonly idempotency?: { readonly key: string; readonly fingerprint: string }
}

/** How a review ended. */
export interface Outcome {
  readonly status: 'done' | 'partial' | 'failed' | 'cancelled'
  readonly result?: Review
  readonly summary?: ReviewSummary
  readonly error?: StoredError
  /** Decisions that go over from the review it revises, by finding. */
  readonly carried?: ReadonlyMap<string, Decision>
}

/** A decision with the version of its review that brought it. */
export interface StoredDecision extends Decision {
  readonly version: number
}

/** A page of the list, newest first. */
export interface ListQuery {
  readonly limit: number
  /** `next` of the page before. */
  readonly cursor?: string
  /** Only reviews with an upload whose name holds this, ignoring case. */
  readonly search?: string
}

/** Some of the reviews, newest first, and where to go on; without `next` they are the last. */
export interface ReviewPage {
  readonly reviews: readonly StoredReview[]
  readonly next?: string
}

/**
 * What is remembered. Every promise that resolves has been written through to the disk; what it said is there after `kill -9`.
 * Throws `DoubletakeError`: `not-found`, `conflict`, `precondition-failed`, `malformed` (a cursor of no page), `too-large`, `no-space`, `busy`,
 * `damaged`.
 */
export interface Store {
  /** Reviews whose uploads lie in the folder while the database knows nothing of them, because an older copy of it was put back: they are left alone. */
  readonly strays: number
  /** Writes a stream to disk. More bytes than `limit` are not taken: `too-large`, and nothing is left behind. */
  stage(name: string, source: AsyncIterable<Uint8Array>, limit: number): Promise<StagedUpload>
  /** Forgets a staged upload; one that has become part of a review is left alone. */
  discard(upload: StagedUpload): Promise<void>
  /**
   * Keeps a review and its uploads. With an idempotency key already known, answers the review kept under it (`created` is false), or throws
   * `conflict` when its fingerprint differs.
   */
  create(review: NewReview): Promise<{ readonly review: StoredReview; readonly created: boolean }>
  get(id: string): Promise<StoredReview>
  list(query: ListQuery): Promise<ReviewPage>
  /** Reviews that came in one batch, in the order of its files. */
  batch(id: string): Promise<readonly StoredReview[]>
  /** Reviews that are not finished, oldest first. */
  unfinished(): Promise<readonly StoredReview[]>
  /** How many reviews are kept in each status. */
  counts(): Promise<Readonly<Partial<Record<ReviewStatus, number>>>>
  /** Bytes of an upload. */
  upload(id: string, index: number): Promise<Uint8Array>
  /** Notes that work on an unfinished review has gone on to another status; to `reading` counts as an attempt, back to `queued` takes it off again. */
  advance(id: string, status: 'queued' | 'reading' | 'checking'): Promise<StoredReview>
  /** Ends a review; `conflict` when it has ended already, `not-found` when it was removed in the meantime. */
  finish(id: string, outcome: Outcome): Promise<StoredReview>
  /** What was found, once the review is done or partial. */
  result(id: string): Promise<Review | undefined>
  /** Decisions by finding. */
  decisions(id: string): Promise<ReadonlyMap<string, StoredDecision>>
  /**
   * Keeps one decision for each of the findings, all or none. With `seen`, the version its author saw, it is refused as
   * `precondition-failed` when one of these findings was decided after that.
   */
  decide(id: string, findings: readonly string[], decision: Decision, seen?: number): Promise<StoredReview>
  /** Erases a review with its uploads, result and decisions. False when there is none. */
  remove(id: string): Promise<boolean>
  /** Ids of finished reviews begun before a moment (ISO 8601). */
  olderThan(moment: string): Promise<readonly string[]>
  /** Throws when nothing can be read or written. */
  check(): Promise<void>
  close(): Promise<void>
}
