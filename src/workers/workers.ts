import type { ExportOptions } from '../exporters/exporter.js'
import type { Parsed } from '../formats/format.js'
import { parse, recognise } from '../formats/index.js'
import type { Document, Language } from '../model/document.js'
import { DoubletakeError } from '../model/errors.js'
import type { Review, ReviewOptions } from '../model/review.js'
import type { Detected } from '../review/review.js'
import { cutShort } from './cut-short.js'
import { GuardedChild, type Limits } from './guarded.js'
import type { Job, JobOf, Results } from './protocol.js'
import { Slots } from './slots.js'

/** How many children there are and what each may use. */
export interface WorkersOptions {
  /** Most children at work at once. Default 2. */
  readonly count?: number
  /** Children kept for the next job when nothing waits; others are ended. Default: all. */
  readonly kept?: number
  /** Deadline of a job from its start, not from its queueing; longer for long texts, see `LONG`. Default 60,000. */
  readonly timeoutMs?: number
  /** Resident memory of a child; more for long texts, see `LONG`. Default 1,024. */
  readonly memoryMb?: number
  /** Most jobs waiting for a child; one more is refused with `busy`. Default 1,000. */
  readonly waiting?: number
}

/** What is being done: a file is read, documents are checked. */
export type Stage = 'reading' | 'checking'

/** What a caller may say of one job. */
export interface JobOptions {
  /** Ends the job, wherever it is, with `cancelled`. */
  readonly signal?: AbortSignal
  readonly timeoutMs?: number
  /** Called when the job leaves the queue and work begins. */
  readonly onStage?: (stage: Stage) => void
}

/**
 * The pure steps off the main thread. What it promises is rejected with `DoubletakeError` alone. A job that breaks its limits is killed and never harms
 * the next. Idle children do not keep the process alive; a job under way does.
 */
export interface Workers {
  /** Reads a file: .docx and .pdf in a child, a .txt of usual size here. */
  parse(name: string, bytes: Uint8Array, options?: JobOptions): Promise<Parsed>
  /** Reviews documents in a child. One that breaks a limit after some detectors were done gives what these found, with the limit as a problem. */
  review(documents: readonly Document[], options: ReviewOptions, job?: JobOptions): Promise<Review>
  /** Writes a review into the file it was made of, in a child: `exporter` is the id of a package exporter. */
  write(exporter: string, review: Review, options: ExportOptions, original: Uint8Array, job?: JobOptions): Promise<Uint8Array>
  /** Starts a child before there is work. */
  warm(): void
  /** Process ids of the living children; for measuring. */
  pids(): readonly number[]
  /** Ends all children; jobs under way and waiting are `cancelled`. */
  close(): void
}

/** A plain text up to this size is read in less time than a child needs to be told of it. */
const TEXT_HERE = 1_000_000

/**
 * Characters the limits of a job are made for. Reading or checking plain text takes time and memory in proportion to it, so a longer one is granted
 * as many times more; what a .docx or .pdf takes to read nobody knows beforehand.
 */
const LONG = 2_000_000

/** How many times the limits of a job its text is granted. */
const allowance = (job: Job): number => {
  if (job.kind === 'write') return 1
  const characters =
    job.kind === 'review' ? job.documents.reduce((sum, { text }) => sum + text.length, 0) : isText(job.bytes) ? job.bytes.length : 0
  return Math.max(1, characters / LONG)
}

/** Makes a pool of guarded children; none is started before it is needed. */
export const createWorkers = (options: WorkersOptions = {}): Workers => {
  const { count = 2, kept = count, timeoutMs = 60_000, memoryMb = 1024, waiting = 1000 } = options
  const children = Array.from({ length: Math.max(1, count) }, () => new GuardedChild())
  const slots = new Slots(children, waiting)
  const closing = new AbortController()

  const run = async <Kind extends Job['kind']>(job: JobOf<Kind>, options: JobOptions & Pick<Limits, 'onFound'>): Promise<Results[Kind]> => {
    const signal = options.signal ? AbortSignal.any([options.signal, closing.signal]) : closing.signal
    if (signal.aborted) throw new DoubletakeError('cancelled')
    const child = await slots.acquire(signal)
    try {
      options.onStage?.(job.kind === 'parse' ? 'reading' : 'checking')
      const times = allowance(job)
      return await child.run(job, {
        ...options,
        timeoutMs: Math.ceil(times * (options.timeoutMs ?? timeoutMs)),
        memoryMb: Math.ceil(times * memoryMb),
        signal,
      })
    } finally {
      if (slots.nobodyWaits && children.filter(({ pid }) => pid !== undefined).length > kept) child.kill()
      slots.release(child)
    }
  }

  return {
    parse: (name, bytes, options = {}) =>
      isSmallText(bytes) ? parseHere(name, bytes, options) : run({ kind: 'parse', name, bytes }, options),
    review: (documents, options, job = {}) => reviewed(documents, options, job, run),
    write: (exporter, review, options, original, job = {}) => run({ kind: 'write', exporter, review, options, original }, job),
    warm: () => slots.next?.warm(memoryMb),
    pids: () => children.flatMap(child => child.pid ?? []),
    close: () => {
      closing.abort()
      for (const child of children) child.kill()
    },
  }
}

/** Runs a job in a child. */
type Run = <Kind extends Job['kind']>(job: JobOf<Kind>, options: JobOptions & Pick<Limits, 'onFound'>) => Promise<Results[Kind]>

const reviewed = async (documents: readonly Document[], options: ReviewOptions, job: JobOptions, run: Run): Promise<Review> => {
  const found: Detected[] = []
  try {
    const asked = { ...job, onFound: (more: readonly Detected[]) => void found.push(...more) }
    const { schema, tool, languages, findings, problems } = await run({ kind: 'review', documents, options }, asked)
    return { schema, tool, documents: documents.map((document, at) => inLanguage(document, languages[at]!)), findings, problems }
  } catch (error) {
    return cutShort(documents, options, found, error)
  }
}

const inLanguage = (document: Document, language: Language): Document =>
  document.language === language ? document : { ...document, language }

const isText = (bytes: Uint8Array): boolean => recognise(bytes)?.id === 'txt'

const isSmallText = (bytes: Uint8Array): boolean => bytes.length <= TEXT_HERE && isText(bytes)

const parseHere = async (name: string, bytes: Uint8Array, { onStage, signal }: JobOptions): Promise<Parsed> => {
  if (signal?.aborted) throw new DoubletakeError('cancelled')
  onStage?.('reading')
  return parse(name, bytes)
}
