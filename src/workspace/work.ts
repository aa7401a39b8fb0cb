import { DoubletakeError } from '../model/errors.js'
import type { Outcome, Store, StoredReview } from '../store/store.js'
import type { Workers } from '../workers/workers.js'
import { Queue } from './queue.js'
import { type Assignment, refusal, reviewUploads } from './reading.js'

/** What work needs. */
export interface WorkOptions {
  readonly store: Store
  readonly workers: Pick<Workers, 'parse' | 'review' | 'write' | 'close'>
  /** Reviews worked on at a time. */
  readonly concurrency: number
  /** Told of errors that end no request: work that could not be noted. */
  readonly report: (error: unknown) => void
}

/** How often work is begun on one review before it is given up: a file that takes the whole service down must not do so for ever. */
const MAX_ATTEMPTS = 10

/** How long to wait before work that could not be noted is tried again, in milliseconds. */
const AGAIN_MS = 30_000

/** The reviews that wait for their turn or are worked on. Every step is kept before it is told. */
export class Work {
  readonly #store: Store
  readonly #options: WorkOptions
  readonly #tell: (review: StoredReview) => void
  readonly #queue: Queue
  readonly #filesRead = new Map<string, number>()
  readonly #aborts = new Map<string, AbortController>()
  #stopping = false

  /** `tell` is called with every review whose status or progress has changed. */
  constructor(options: WorkOptions, tell: (review: StoredReview) => void) {
    this.#store = options.store
    this.#options = options
    this.#tell = tell
    this.#queue = new Queue(options.concurrency)
  }

  /** Reviews that wait for their turn. */
  get waiting(): number {
    return this.#queue.waiting
  }

  /** Reviews that are worked on. */
  get running(): number {
    return this.#queue.running
  }

  /** How many files of an unfinished review have been read. */
  filesRead(id: string): number {
    return this.#filesRead.get(id) ?? 0
  }

  /** Puts a review at the end of the queue. */
  begin(review: StoredReview): void {
    this.#queue.add(review.id, () => this.#do(review))
  }

  /** Takes up what was left unfinished when the last process ended. */
  async resume(): Promise<void> {
    for (const review of await this.#store.unfinished()) {
      if (review.attempts < MAX_ATTEMPTS) this.begin(review)
      else await this.end(review.id, { status: 'failed', error: { code: 'internal', data: { attempts: review.attempts } } })
    }
  }

  /** Takes a review from the queue or from under the workers' hands; its end is for the caller to note. */
  halt(id: string): void {
    this.#queue.take(id)
    this.#aborts.get(id)?.abort(new DoubletakeError('cancelled'))
  }

  /** Notes the end of a review. */
  async end(id: string, outcome: Outcome): Promise<StoredReview> {
    const review = await this.#store.finish(id, outcome)
    this.#tell(review)
    return review
  }

  /** Stops everything; unfinished reviews go back to be taken up by the next process. */
  async stop(): Promise<void> {
    this.#stopping = true
    for (const abort of this.#aborts.values()) abort.abort(new DoubletakeError('cancelled'))
    this.#options.workers.close()
    await this.#queue.drain()
  }

  /** Works on one review to its end. Never rejects: what goes wrong is the review's failure, or is reported. */
  async #do(review: StoredReview): Promise<void> {
    const abort = new AbortController()
    this.#aborts.set(review.id, abort)
    try {
      const outcome = await reviewUploads(this.#assignment(review, abort.signal), this.#options.workers)
      abort.signal.throwIfAborted()
      await this.end(review.id, { ...outcome, ...(await this.#carried(review, outcome)) })
    } catch (error) {
      await (abort.signal.aborted ? this.#giveBack(review.id) : this.#fail(review, error))
    } finally {
      this.#aborts.delete(review.id)
      this.#filesRead.delete(review.id)
    }
  }

  #assignment({ id, uploads, options }: StoredReview, signal: AbortSignal): Assignment {
    return {
      uploads,
      options,
      signal,
      bytes: index => this.#store.upload(id, index),
      progress: async (status, done) => {
        this.#filesRead.set(id, done)
        const begins = done === 0 || status === 'checking'
        this.#tell(begins ? await this.#store.advance(id, status) : await this.#store.get(id))
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

  /** Who halted a review notes its end; when all work stops nobody does, and the attempt does not count. */
  async #giveBack(id: string): Promise<void> {
    if (this.#stopping) await this.#store.advance(id, 'queued').catch(this.#options.report)
  }

  /** A failure that cannot be noted either, as on a full disk, leaves the review unfinished: it is tried again after a while. */
  async #fail(review: StoredReview, error: unknown): Promise<void> {
    this.#options.report(error)
    await this.end(review.id, { status: 'failed', error: refusal(error) }).catch(second => {
      this.#options.report(second)
      setTimeout(() => this.#stopping || this.begin(review), AGAIN_MS).unref()
    })
  }
}
