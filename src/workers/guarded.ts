import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { DoubletakeError, type ErrorCode, type ErrorData } from '../model/errors.js'
import type { Detected } from '../review/review.js'
import { residentBytes, watchResident } from './memory.js'
import type { Answer, Job, JobOf, Results } from './protocol.js'

/** What a child may use for one job. */
export interface Limits {
  readonly timeoutMs: number
  /** Resident memory; where the system does not tell it (see `watchResident`), the heap alone. */
  readonly memoryMb: number
  readonly signal?: AbortSignal
  /** Told what a long review has found so far. */
  readonly onFound?: (found: readonly Detected[]) => void
}

/** Share of a child's memory its heap may take, so that V8 clears up before the bound is met; the rest is for what is read and sent. */
const HEAP = 0.75

/** From here as from the chunks of a program (src/bundle.mjs), which lie as deep. */
const PROGRAM = fileURLToPath(new URL('../workers/child.js', import.meta.url))
const MIB = 1024 * 1024

/**
 * A child process that does one job at a time under a deadline and a bound on its resident memory. Whatever breaks a limit is killed
 * (SIGKILL) and answered with a coded error; the next job gets a fresh process. It never keeps the parent's event loop alive while idle.
 */
export class GuardedChild {
  #process: ChildProcess | undefined
  #memoryMb = 0
  #jobs = 0
  /** Settled when the process can take work, or has ended: starting it is not counted into a job's deadline. */
  #ready: Promise<void> = Promise.resolve()

  /** Runs a job. Rejects with `DoubletakeError`: what the job refused with, `out-of-time`, `out-of-memory`, `cancelled` or `corrupt`/`internal` after a crash. */
  async run<Kind extends Job['kind']>(job: JobOf<Kind>, limits: Limits): Promise<Results[Kind]> {
    if (limits.signal?.aborted) throw new DoubletakeError('cancelled')
    const child = this.#started(limits.memoryMb)
    child.ref()
    child.channel?.ref()
    try {
      await this.#ready
      return (await this.#ask(child, job, limits)) as Results[Kind]
    } finally {
      child.unref()
      child.channel?.unref()
    }
  }

  /** Starts the process before there is work, so that the first job finds it warm. */
  warm(memoryMb: number): void {
    this.#started(memoryMb)
  }

  /** Process id while there is one; for measuring. */
  get pid(): number | undefined {
    return this.#process?.pid
  }

  /** Ends the process at once. */
  kill(): void {
    this.#process?.kill('SIGKILL')
    this.#process = undefined
  }

  #started(memoryMb: number): ChildProcess {
    if (this.#process && this.#memoryMb === memoryMb && !this.#isFull(memoryMb)) return this.#process
    this.kill()
    const child = fork(PROGRAM, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // A tree of millions of nodes is made and dropped for a large file: a roomier nursery halves the time. Expressions are compiled once (cli.ts).
      execArgv: [`--max-old-space-size=${Math.ceil(HEAP * memoryMb)}`, '--max-semi-space-size=32', '--no-regexp-tier-up'],
      env: {},
    })
    child.on('error', () => this.#forget(child))
    child.on('exit', () => this.#forget(child))
    this.#ready = new Promise(resolve => {
      child.once('message', () => resolve())
      child.once('exit', () => resolve())
      child.once('error', () => resolve())
    })
    child.unref()
    child.channel?.unref()
    this.#process = child
    this.#memoryMb = memoryMb
    return child
  }

  /** A child that kept half its bound after its last job is replaced, so that growth never adds up. */
  #isFull(memoryMb: number): boolean {
    return (residentBytes(this.#process?.pid ?? 0) ?? 0) > (memoryMb * MIB) / 2
  }

  #forget(child: ChildProcess): void {
    if (this.#process === child) this.#process = undefined
  }

  #ask(child: ChildProcess, job: Job, limits: Limits): Promise<unknown> {
    const id = ++this.#jobs
    return new Promise((resolve, reject) => {
      const settle = (end: () => void): void => {
        release()
        child.off('message', onMessage)
        child.off('exit', onExit)
        end()
      }
      const refuse = (code: ErrorCode, data: ErrorData = {}): void => settle(() => reject(new DoubletakeError(code, data)))
      const stop = (code: ErrorCode, data: ErrorData = {}): void => {
        this.#forget(child)
        child.kill('SIGKILL')
        refuse(code, data)
      }
      const onMessage = (answer: Answer): void => {
        if (answer.type === 'ready' || answer.id !== id) return
        if (answer.type === 'found') limits.onFound?.(answer.found)
        else if (answer.type === 'failed') refuse(answer.code, answer.data)
        else settle(() => resolve(answer.result))
      }
      const onExit = (_: number | null, signal: NodeJS.Signals | null): void => {
        // An end by a signal of its own is V8 out of heap; by an exit code, a library that broke the process.
        if (signal) refuse('out-of-memory', { limit: limits.memoryMb })
        else refuse(job.kind === 'parse' ? 'corrupt' : 'internal')
      }
      const release = guard(child, limits, stop)
      child.on('message', onMessage)
      child.on('exit', onExit)
      if (limits.signal?.aborted) stop('cancelled')
      else if (child.exitCode !== null || child.signalCode !== null) onExit(child.exitCode, child.signalCode)
      else child.send({ id, job }, error => error && stop('internal'))
    })
  }
}

/** Watches a child's time, memory and caller until released. */
const guard = (
  child: ChildProcess,
  { timeoutMs, memoryMb, signal }: Limits,
  stop: (code: ErrorCode, data?: ErrorData) => void,
): (() => void) => {
  const onAbort = (): void => stop('cancelled')
  const deadline = setTimeout(() => stop('out-of-time', { seconds: Math.ceil(timeoutMs / 1000) }), timeoutMs)
  const unwatch = watchResident(child.pid ?? 0, used => {
    if (used > memoryMb * MIB) stop('out-of-memory', { limit: memoryMb })
  })
  signal?.addEventListener('abort', onAbort, { once: true })
  return () => {
    clearTimeout(deadline)
    unwatch()
    signal?.removeEventListener('abort', onAbort)
  }
}
