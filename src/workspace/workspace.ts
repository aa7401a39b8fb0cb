import { DoubletakeError } from '../model/errors.js'
import type { Decision } from '../model/finding.js'
import type { Review } from '../model/review.js'
import {
  type ListQuery,
  type NewReview,
  type Outcome,
  type ReviewStatus,
  type StagedUpload,
  type Store,
  type StoredDecision,
  type StoredReview,
  UNFINISHED,
} from '../store/store.js'
import type { Workers } from '../workers/workers.js'
import { Queue } from './queue.js'
import { refusal, reviewUploads } from './reading.js'
import { type Watcher, Watchers } from './watchers.js'

/** What a workspace is made of. */
export interface WorkspaceOptions {
  readonly store: Store
  readonly workers: Pick<Workers, 'parse' | 'review' | 'close'>
  /** Reviews worked on at a time. */
  readonly concurrency: number
  /** Reviews that may wait; more are refused as `busy`. */
  readonly maxWaiting: number
  /** Told of errors that end no request: work that could not be noted. */
  readonly report: (error: unknown) => void
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

/** How often work is begun on one review before it is given up: a file that takes the whole service down must not do so for ever. */
const MAX_ATTEMPTS = 3

/**
 * The one place where workers, store and reviews meet. A review is kept before it is worked on, and every change is kept before it is told.
 * All methods reject with `DoubletakeError`.
 */
export class Workspace {
  readonly #store: Store
  readonly #options: WorkspaceOptions
  readonly #queue: Queue
  readonly #watchers = new Watchers()
  readonly #progress = new Map<string, number>()
  readonly #aborts = new Map<string, AbortController>()
  readonly #closing = new AbortController()

  constructor(options: WorkspaceOptions) {
    this.#options = options
    this.#store = options.store
    this.#queue = new Queue(options.concurrency)
  }

  /** Takes up what was left unfinished when the last process ended. */
  async resume(): Promise<void> {
    for (const review of await this.#store.unfinished()) {
      if (review.attempts < MAX_ATTEMPTS) this.#enqueue(review)
      else await this.#store.finish(review.id, { status: 'failed', error: { code: 'internal', data: { attempts: review.attempts } } })
    }
  }

  /** Throws `busy` when no more reviews can be taken at the moment. */
  assertRoom(): void {
    if (this.#closing.signal.aborted || this.#queue.waiting >= this.#options.maxWaiting) throw new DoubletakeError('busy')
  }

  /** Writes an upload to the data folder; it must be submitted or discarded. */
  stage(name: string, source: AsyncIterable<Uint8Array>, limit: number): Promise<StagedUpload> {
    return this.#store.stage(name, source, limit)
  }

  discard(upload: StagedUpload): Promise<void> {
    return this.#store.discard(upload)
  }

  /** Keeps a review of staged uploads and queues the work. What resolves is safe on disk. */
  async submit(given: NewReview): Promise<{ readonly review: ReviewState; readonly created: boolean }> {
    this.assertRoom()
    if (given.uploads.length === 0) throw new DoubletakeError('malformed')
    if (given.previous !== undefined) await this.#store.get(given.previous)
    const { review, created } = await this.#store.create(given)
    if (created) this.#enqueue(review)
    return { review: this.#state(review), created }
  }

  /** The review once it is final, or as it stands when the time (milliseconds) is over or the waiter gives up. */
  async settled(id: string, patience: number, signal?: AbortSignal): Promise<ReviewState> {
    let leave = (): void => {}
    const told = new Promise<void>(resolve => {
      const timer = setTimeout(resolve, patience)
      const unwatch = this.watch(id, event => {
        if (event.type === 'removed' || isFinal(event.review.status)) resolve()
      })
      for (const ending of [signal, this.#closing.signal]) ending?.addEventListener('abort', () => resolve(), { once: true })
      leave = () => {
        clearTimeout(timer)
        unwatch()
      }
    })
    const now = await this.get(id).catch(error => {
      leave()
      throw error
    })
    if (!isFinal(now.status) && !this.#closing.signal.aborted) await told
    leave()
    return this.get(id)
  }

  async get(id: string): Promise<ReviewState> {
    return this.#state(await this.#store.get(id))
  }

  async list(query: ListQuery): Promise<StatePage> {
    const { reviews, ...rest } = await this.#store.list(query)
    return { ...rest, reviews: reviews.map(review => this.#state(review)) }
  }

  /** What was found; undefined as long as the review is unfinished, and when it was cancelled. */
  result(id: string): Promise<Review | undefined> {
    return this.#store.result(id)
  }

  decisions(id: string): Promise<ReadonlyMap<string, StoredDecision>> {
    return this.#store.decisions(id)
  }

  /** Bytes of an upload, as they came. */
  upload(id: string, index: number): Promise<Uint8Array> {
    return this.#store.upload(id, index)
  }

  /** Keeps one decision for findings of a review; `not-found` when it has no such finding. `seen`: the version its author saw. */
  async decide(id: string, findings: readonly string[], decision: Decision, seen?: number): Promise<ReviewState> {
    const known = new Set((await this.#store.result(id))?.findings.map(finding => finding.id))
    if (!findings.every(finding => known.has(finding))) throw new DoubletakeError('not-found')
    const review = this.#state(await this.#store.decide(id, findings, decision, seen))
    this.#watchers.tell(id, { type: 'decided', review, findings, decision })
    return review
  }

  /** Stops the work on a review; `conflict` when it has ended already. Its uploads are kept. */
  async cancel(id: string): Promise<ReviewState> {
    const review = await this.#store.get(id)
    if (isFinal(review.status)) throw new DoubletakeError('conflict')
    this.#halt(id)
    return this.#end(id, { status: 'cancelled', error: { code: 'cancelled', data: {} } })
  }

  /** Erases a review and all that belongs to it, finished or not; `not-found` when there is none. */
  async remove(id: string): Promise<void> {
    this.#halt(id)
    if (!(await this.#store.remove(id))) throw new DoubletakeError('not-found')
    this.#watchers.tell(id, { type: 'removed', id })
  }

  /** Tells every change of a review from now on; the function returned ends that. */
  watch(id: string, watcher: Watcher): () => void {
    return this.#watchers.add(id, watcher)
  }

  /** How much is going on, and how many reviews are kept by status. */
  async measure(): Promise<{ waiting: number; running: number; watchers: number; kept: Readonly<Record<string, number>> }> {
    const kept = (await this.#store.counts()) as Readonly<Record<string, number>>
    return { waiting: this.#queue.waiting, running: this.#queue.running, watchers: this.#watchers.size, kept }
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
  async stop(): Promise<void> {
    this.#closing.abort()
    for (const abort of this.#aborts.values()) abort.abort(new DoubletakeError('cancelled'))
    this.#options.workers.close()
    await this.#queue.drain()
  }

  /** Lets go of the store, after `stop` and the last request. */
  close(): Promise<void> {
    return this.#store.close()
  }

  #state(review: StoredReview): ReviewState {
    const total = review.uploads.length
    return { ...review, progress: { done: isFinal(review.status) ? total : (this.#progress.get(review.id) ?? 0), total } }
  }

  #enqueue(review: StoredReview): void {
    this.#queue.add(review.id, () => this.#work(review))
  }

  #halt(id: string): void {
    this.#queue.take(id)
    this.#aborts.get(id)?.abort(new DoubletakeError('cancelled'))
  }

  /** Works on one review to its end. Never rejects: what goes wrong is the review's failure, or is reported. */
  async #work(review: StoredReview): Promise<void> {
    const abort = new AbortController()
    this.#aborts.set(review.id, abort)
    try {
      const outcome = await reviewUploads(this.#assignment(review, abort.signal), this.#options.workers)
      abort.signal.throwIfAborted()
      await this.#end(review.id, { ...outcome, ...(await this.#carried(review, outcome)) })
    } catch (error) {
      await this.#fail(review.id, error, abort.signal.aborted)
    } finally {
      this.#aborts.delete(review.id)
      this.#progress.delete(review.id)
    }
  }

  #assignment({ id, uploads, options }: StoredReview, signal: AbortSignal): Parameters<typeof reviewUploads>[0] {
    return {
      uploads,
      options,
      signal,
      bytes: index => this.#store.upload(id, index),
      progress: async (status, done) => {
        this.#progress.set(id, done)
        const moved = done === 0 || status === 'checking'
        const review = moved ? await this.#store.advance(id, status) : await this.#store.get(id)
        this.#watchers.tell(id, { type: 'changed', review: this.#state(review) })
      },
    }
  }

  /** Decisions of the revised draft that hold for findings this one still has: same id, same words. */
  async #carried({ previous }: StoredReview, { result }: Outcome): Promise<Pick<Outcome, 'carried'>> {
    if (previous === undefined || !result) return {}
    const found = new Set(result.findings.map(({ id }) => id))
    const decisions = await this.#store.decisions(previous)
    return { carried: new Map([...decisions].filter(([finding]) => found.has(finding))) }
  }

  async #end(id: string, outcome: Outcome): Promise<ReviewState> {
    const review = this.#state(await this.#store.finish(id, outcome))
    this.#watchers.tell(id, { type: 'changed', review })
    return review
  }

  /** After an abort the one who caused it has noted the end, or the next process will; otherwise the failure is noted here. */
  async #fail(id: string, error: unknown, aborted: boolean): Promise<void> {
    try {
      if (!aborted) await this.#end(id, { status: 'failed', error: refusal(error) })
      else if (this.#closing.signal.aborted) await this.#store.advance(id, 'queued')
    } catch (second) {
      this.#options.report(second)
    }
    if (!aborted) this.#options.report(error)
  }
}
