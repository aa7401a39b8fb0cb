import { DoubletakeError } from '../model/errors.js'

interface Waiting<Slot> {
  readonly start: (slot: Slot) => void
}

/** Hands out a fixed number of slots, first come first served; at most `limit` wait. */
export class Slots<Slot> {
  readonly #idle: Slot[]
  readonly #waiting = new Set<Waiting<Slot>>()

  constructor(
    slots: readonly Slot[],
    private readonly limit: number,
  ) {
    this.#idle = [...slots]
  }

  /** A free slot, as soon as there is one. Rejects with `busy` when too many wait, with `cancelled` when the signal says so. */
  acquire(signal: AbortSignal): Promise<Slot> {
    const slot = this.#idle.pop()
    if (slot !== undefined) return Promise.resolve(slot)
    if (this.#waiting.size >= this.limit) return Promise.reject(new DoubletakeError('busy'))
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        this.#waiting.delete(entry)
        reject(new DoubletakeError('cancelled'))
      }
      const entry: Waiting<Slot> = {
        start: slot => {
          signal.removeEventListener('abort', onAbort)
          resolve(slot)
        },
      }
      this.#waiting.add(entry)
      signal.addEventListener('abort', onAbort, { once: true })
    })
  }

  /** Gives a slot back, to the one who waits longest. */
  release(slot: Slot): void {
    const [next] = this.#waiting
    if (!next) {
      this.#idle.push(slot)
      return
    }
    this.#waiting.delete(next)
    next.start(slot)
  }

  get nobodyWaits(): boolean {
    return this.#waiting.size === 0
  }

  /** The slot that was free last, to be warmed. */
  get next(): Slot | undefined {
    return this.#idle.at(-1)
  }
}
