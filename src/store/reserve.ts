import { randomBytes } from 'node:crypto'
import { open, rm, stat } from 'node:fs/promises'

/** Bytes kept in reserve: room for the rows of a review to be overwritten in the log. */
const SIZE = 1_048_576

/**
 * Room held on the disk for what has to work on a full one. Removing a review gives room, and takes some first: what is overwritten is written to
 * the log before. Filled with chance, so that a disk that packs its files holds all of it.
 */
export class Reserve {
  constructor(private readonly path: string) {}

  /** Holds the room, unless it is held already; nothing where there is none. */
  async hold(): Promise<void> {
    const held = await stat(this.path).catch(() => undefined)
    if (held?.size === SIZE) return
    try {
      const file = await open(this.path, 'w', 0o600)
      try {
        await file.writeFile(randomBytes(SIZE))
        await file.sync()
      } finally {
        await file.close()
      }
    } catch {
      await this.release()
    }
  }

  async release(): Promise<void> {
    await rm(this.path, { force: true })
  }
}
