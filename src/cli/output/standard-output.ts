import { once } from 'node:events'

/** Standard output, which may be a slow reader or one that has had enough. */
export interface StandardOutput {
  /** Writes and waits while the reader is behind. Once the reader has gone, does nothing. */
  write(text: string): Promise<void>
  /** Whether nobody reads any more (`… | head`). */
  readonly closed: boolean
}

/** The process's standard output. A reader that goes away is no error. */
export const standardOutput = (stream: NodeJS.WriteStream = process.stdout): StandardOutput => {
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
