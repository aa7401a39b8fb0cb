import { createReadStream, statSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { DoubletakeError } from '../../model/errors.js'
import type { Problem } from '../../model/review.js'
import type { Input } from './inputs.js'

/** The bytes of an input. Refuses one above `maxBytes` with `too-large`, without reading it where its size is known. */
export const bytesOf = async ({ path }: Input, maxBytes: number): Promise<Uint8Array> => {
  if (path === undefined) return collected(process.stdin, maxBytes)
  const { size } = statSync(path)
  if (size > maxBytes) throw new DoubletakeError('too-large', { limit: maxBytes, actual: size })
  return collected(createReadStream(path), maxBytes)
}

const collected = async (stream: Readable, maxBytes: number): Promise<Uint8Array> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) throw new DoubletakeError('too-large', { limit: maxBytes, actual: size })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What is said of a document that could not be reviewed. An error that is none of ours and not of the file system is thrown on. */
export const refusalOf = (name: string, error: unknown): Problem => {
  if (error instanceof DoubletakeError) return { document: name, code: error.code, data: error.data }
  const reason = error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined
  if (reason === undefined) throw error
  return { document: name, code: 'unreadable', data: { reason } }
}
