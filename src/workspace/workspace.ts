import { setMaxListeners } from 'node:events'
import { DoubletakeError } from '../model/errors.js'
import type { Decision } from '../model/finding.js'
import type { Review } from '../model/review.js'
import {
  type ListQuery,
  type NewReview,
  type ReviewStatus,
  type StagedUpload,
  type Store,
  type StoredDecision,
  type StoredReview,
  UNFINISHED,
} from '../store/store.js'
import { Recent } from './recent.js'
import { type Watcher, Watchers } from './watchers.js'
import { Work, type WorkOptions } from './work.js'

/** What a workspace is made of. */
export interface WorkspaceOptions extends WorkOptions {
  /** Reviews that may wait; more are refused as `busy`. */
  readonly maxWaiting: number
}

/** How far the work on a review has come: files read of all files. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/** A review as it stands. */
export interface ReviewState extends StoredReview {
  readonly progress: Progress
}

/** A page of the list, newest first. */
export interface StatePage {
  readonly reviews: readonly ReviewState[]
  readonly next?: string
}

/** Whether nothing more will happen to a review by itself. */
export const isFinal = (status: ReviewStatus): boolean => !UNFINISHED.includes(status)

/** Results kept at hand; one of a long report takes a few megabytes. */
const RESULTS = 4

/**
 * The one place where workers, store and reviews meet. A review is kept before it is worked on, and every change is kept before it is told.
 * All methods reject with `DoubletakeError`.
 */
export class Workspace {
  readonly #store: Store
  readonly #work: Work
  readonly #workers: WorkOptions['workers']
  readonly #maxWaiting: number
  readonly #watchers = new Watchers()
  readonly #results = new Recent<Review | undefined>(RESULTS)
  readonly #closing = new AbortController()

  constructor(options: WorkspaceOptions) {
    this.#store = options.store
    this.#workers = options.workers
    this.#maxWaiting = options.maxWaiting
    this.#work = new Work(options, review => this.#watchers.tell(review.id, { type: 'changed', review: this.#state(review) }))
    setMaxListeners(0, this.#closing.signal)
  }

  /** Takes up what was left unfinished when the last process ended. */
  resume(): Promise<void> {
    return this.#work.resume()
  }

  /** Throws `busy` when no more reviews can be taken at the moment. */
  assertRoom(): void {
    if (this.#closing.signal.aborted || this.#work.waiting >= this.#maxWaiting) throw new DoubletakeError('busy')
  }

  /** Writes an upload to the data folder; it must be submitted or discarded. */
  stage(name: string, source: AsyncIterable<Uint8Array>, limit: number): Promise<StagedUpload> {
    return this.#store.stage(name, source, limit)
  }

  discard(upload: StagedUpload): Promise<void> {
    return this.#store.discard(upload)
  }

  /** Keeps a review of staged uploads and queues the work. What resolves is safe on disk; what is refused leaves no upload behind. */
  async submit(given: NewReview): Promise<{ readonly review: ReviewState; readonly created: boolean }> {
    try {
      this.assertRoom()
      if (given.uploads.length === 0) throw new DoubletakeError('malformed', { reason: 'no-file' })
      if (given.previous !== undefined) await this.#store.get(given.previous)
      const { review, created } = await this.#store.create(given)
      if (created) this.#work.begin(review)
      return { review: this.#state(review), created }
    } finally {
      await this.#discardAll(given.uploads)
    }
  }

  /** Clears away what of these has not become part of a review. */
  async #discardAll(uploads: readonly StagedUpload[]): Promise<void> {
    for (const upload of uploads) await this.#store.discard(upload)
  }

  /** Keeps a review of each staged upload and queues them all. A batch sent again under its key goes on where it broke off. */
  async submitBatch(batch: string, given: readonly NewReview[]): Promise<readonly ReviewState[]> {
    try {
      if (given.length > this.#maxWaiting - this.#work.waiting) throw new DoubletakeError('busy')
      const reviews: ReviewState[] = []
      for (const one of given) reviews.push((await this.submit({ ...one, batch })).review)
      return reviews
    } finally {
      await this.#discardAll(given.flatMap(({ uploads }) => uploads))
    }
  }

  /** Reviews that came in one batch; `not-found` when there are none. */
  async batch(id: string): Promise<readonly ReviewState[]> {
    const reviews = await this.#store.batch(id)
    if (reviews.length === 0) throw new DoubletakeError('not-found')
    return reviews.map(review => this.#state(review))
  }

  /** The review once it is final, or as it stands when the time (milliseconds) is over, the waiter gives up or the workspace closes. */
  async settled(id: string, patience: number, signal?: AbortSignal): Promise<ReviewState> {
    const left = new AbortController()
    const ended = new Promise<void>(resolve => {
      const timer = setTimeout(resolve, patience)
      const unwatch = this.watch(id, event => {
        if (event.type === 'removed' || isFinal(event.review.status)) resolve()
      })
      for (const ending of [signal, this.closing]) ending?.addEventListener('abort', () => resolve(), { signal: left.signal })
      left.signal.addEventListener('abort', () => {
        clearTimeout(timer)
        unwatch()
      })
    })
    try {
      const now = await this.get(id)
      if (!isFinal(now.status) && !this.closing.aborted && !signal?.aborted) await ended
      return await this.get(id)
    } finally {
      left.abort()
    }
  }

  async get(id: string): Promise<ReviewState> {
    return this.#state(await this.#store.get(id))
  }

  async list(query: ListQuery): Promise<StatePage> {
    const { reviews, ...rest } = await this.#store.list(query)
    return { ...rest, reviews: reviews.map(review => this.#state(review)) }
  }

  /** What was found; undefined as long as the review is unfinished, and when it was cancelled. */
  async result(id: string): Promise<Review | undefined> {
    const { status } = await this.#store.get(id)
    return isFinal(status) ? this.#results.get(id, () => this.#store.result(id)) : undefined
  }

  decisions(id: string): Promise<ReadonlyMap<string, StoredDecision>> {
    return this.#store.decisions(id)
  }

  /** Bytes of an upload, as they came. */
  upload(id: string, index: number): Promise<Uint8Array> {
    return this.#store.upload(id, index)
  }

  /** A review written into the file it was made of, away from this thread. */
  write(...job: Parameters<WorkOptions['workers']['write']>): Promise<Uint8Array> {
    return this.#workers.write(...job)
  }

  /** Keeps one decision for findings of a review; `not-found` when it has no such finding. `seen`: the version its author saw. */
  async decide(id: string, findings: readonly string[], decision: Decision, seen?: number): Promise<ReviewState> {
    const known = new Set((await this.result(id))?.findings.map(finding => finding.id))
    if (!findings.every(finding => known.has(finding))) throw new DoubletakeError('not-found')
    const review = this.#state(await this.#store.decide(id, findings, decision, seen))
    this.#watchers.tell(id, { type: 'decided', review, findings, decision })
    return review
  }

  /** Stops the work on a review; `conflict` when it has ended already. Its uploads are kept. */
  async cancel(id: string): Promise<ReviewState> {
    const review = await this.#store.get(id)
    if (isFinal(review.status)) throw new DoubletakeError('conflict', { reason: 'ended' })
    this.#work.halt(id)
    return this.#state(await this.#work.end(id, { status: 'cancelled', error: { code: 'cancelled', data: {} } }))
  }

  /** Erases a review and all that belongs to it, finished or not; `not-found` when there is none. */
  async remove(id: string): Promise<void> {
    this.#work.halt(id)
    this.#results.forget(id)
    if (!(await this.#store.remove(id))) throw new DoubletakeError('not-found')
    this.#watchers.tell(id, { type: 'removed', id })
  }

  /** Erases the finished reviews begun before a moment. How many there were. */
  async removeOlderThan(moment: Date): Promise<number> {
    const old = await this.#store.olderThan(moment.toISOString())
    for (const id of old) await this.remove(id)
    return old.length
  }

  /** Tells every change of a review from now on; the function returned ends that. */
  watch(id: string, watcher: Watcher): () => void {
    return this.#watchers.add(id, watcher)
  }

  /** How much is going on, and how many reviews are kept by status. */
  async measure(): Promise<{ waiting: number; running: number; watchers: number; kept: Readonly<Partial<Record<ReviewStatus, number>>> }> {
    const kept = await this.#store.counts()
    return { waiting: this.#work.waiting, running: this.#work.running, watchers: this.#watchers.size, kept }
  }

  /** Rejects when the store cannot be used. */
  check(): Promise<void> {
    return this.#store.check()
  }

  /** Aborted when the workspace takes no more work. */
  get closing(): AbortSignal {
    return this.#closing.signal
  }

  /** Stops all work, and lets everyone go who waits for it. What is unfinished is taken up by the next process. */
  stop(): Promise<void> {
    this.#closing.abort()
    return this.#work.stop()
  }

  /** Lets go of the store, after `stop` and the last request. */
  close(): Promise<void> {
    return this.#store.close()
  }

  #state(review: StoredReview): ReviewState {
    const total = review.uploads.length
    return { ...review, progress: { done: isFinal(review.status) ? total : this.#work.filesRead(review.id), total } }
  }
}
