import { once } from 'node:events'

/** Standard output, which may be a slow reader or one that has had enough. */
export interface StandardOutput {
  /** Writes and waits while the reader is behind. Once the reader has gone, does nothing. */
  write(text: string): Promise<void>
  /** Whether nobody reads any more (`… | head`). */
  readonly closed: boolean
}

/** The process's standard output, or another stream; each is listened to once. A reader that goes away is no error. */
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
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    closed = true
  })
  return {
    get closed() {
      return closed
    },
    write: async text => {
      if (closed || text === '' || stream.write(text)) return
      await once(stream, 'drain').catch(() => {
        closed = true
      })
    },
  }
}
