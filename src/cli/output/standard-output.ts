import { once } from 'node:events'
import { UsageError } from '../outcome.js'

/** Standard output, which may be a slow reader or one that has had enough. */
export interface StandardOutput {
  /** Writes and waits while the reader is behind. Once the reader has gone, does nothing. */
  write(text: string): Promise<void>
  /** Whether nobody reads any more (`… | head`). */
  readonly closed: boolean
}

/**
 * The process's standard output, or another stream; each is listened to once. A reader that goes away is no error; what cannot be written for another
 * reason, such as a full disk, is told as of a file.
 */
export const standardOutput = (stream: NodeJS.WriteStream = process.stdout): StandardOutput => {
  const known = KNOWN.get(stream)
  if (known) return known
  const output = outputOf(stream)
  KNOWN.set(stream, output)
  return output
}

const KNOWN = new WeakMap<NodeJS.WriteStream, StandardOutput>()

const outputOf = (stream: NodeJS.WriteStream): StandardOutput => {
  let closed = false
  let failure: NodeJS.ErrnoException | undefined
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') failure = error
    closed = true
  })
  return {
    get closed() {
      return closed
    },
    write: async text => {
      if (closed || text === '') return
      // What a file refuses is told only when what is under way has ended.
      if (stream.write(text)) await new Promise(resolve => setImmediate(resolve))
      else
        await once(stream, 'drain').catch(() => {
          closed = true
        })
      if (failure) throw UsageError.cannotWrite('-', failure)
    },
  }
}
