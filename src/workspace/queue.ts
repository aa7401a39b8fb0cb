/**
 * Runs jobs in the order they came, at most `width` at a time. A job is named; it must not reject.
 */
export class Queue {
  readonly #waiting = new Map<string, () => Promise<void>>()
  readonly #running = new Set<string>()
  #idle: (() => void)[] = []

  constructor(private readonly width: number) {}

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
      if (this.#running.size >= this.width) return
      this.#waiting.delete(name)
      this.#running.add(name)
      job().finally(() => this.#ended(name))
    }
  }

  #ended(name: string): void {
    this.#running.delete(name)
    this.#next()
    if (this.#running.size > 0) return
    for (const resolve of this.#idle) resolve()
    this.#idle = []
  }
}
