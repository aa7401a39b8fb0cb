/** From when on a job is a long one, in milliseconds. */
const LONG_MS = 3000

/**
 * Runs jobs in the order they came, at most `width` at a time; long ones, up to `width` of them, give their place to those that wait: a file that takes
 * its whole deadline does not keep everyone else waiting as long. A job is named; it must not reject.
 */
export class Queue {
  readonly #waiting = new Map<string, () => Promise<void>>()
  readonly #running = new Set<string>()
  readonly #long = new Set<string>()
  #idle: (() => void)[] = []

  constructor(
    private readonly width: number,
    private readonly longMs = LONG_MS,
  ) {}

  /** Jobs that wait for their turn. */
  get waiting(): number {
    return this.#waiting.size
  }

  /** Jobs at work. */
  get running(): number {
    return this.#running.size
  }

  add(name: string, job: () => Promise<void>): void {
    this.#waiting.set(name, job)
    this.#next()
  }

  /** Takes a job back that has not begun; false when it has, or was never there. */
  take(name: string): boolean {
    return this.#waiting.delete(name)
  }

  /** Forgets the jobs that wait, and resolves when those at work have ended. */
  async drain(): Promise<void> {
    this.#waiting.clear()
    if (this.#running.size > 0) await new Promise<void>(resolve => this.#idle.push(resolve))
  }

  #next(): void {
    for (const [name, job] of this.#waiting) {
      if (this.#running.size - Math.min(this.#long.size, this.width) >= this.width) return
      this.#waiting.delete(name)
      this.#running.add(name)
      const clock = setTimeout(() => this.#grownLong(name), this.longMs).unref()
      job().finally(() => {
        clearTimeout(clock)
        this.#ended(name)
      })
    }
  }

  #grownLong(name: string): void {
    this.#long.add(name)
    this.#next()
  }

  #ended(name: string): void {
    this.#running.delete(name)
    this.#long.delete(name)
    this.#next()
    if (this.#running.size > 0) return
    for (const resolve of this.#idle) resolve()
    this.#idle = []
  }
}
