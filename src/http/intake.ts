import type { Readable } from 'node:stream'
import type { Multipart, MultipartValue } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { DoubletakeError } from '../model/errors.js'
import type { ReviewOptions } from '../model/review.js'
import type { StagedUpload, Workspace } from '../workspace/index.js'
import { OptionFields, reviewOptions, TextBody, UploadQuery } from './requests.js'
import type { Limits } from './service.js'

/** What a request to review brings: files, safely on disk, and what is asked of them. */
export interface Intake {
  readonly uploads: readonly StagedUpload[]
  readonly options: ReviewOptions
}

/** Name of a text that came without one. */
const UNNAMED = 'document.txt'

/** Fields of a form, besides its files. */
const MAX_FIELDS = 100

/**
 * Takes the files and options of a request in any of its three forms: a form (multipart) with files or pasted text, a JSON text, or the bytes
 * of one file. Writes them to the data folder as they come; what was written is discarded again when the request turns out to be refused.
 */
export const takeIn = async (request: FastifyRequest, workspace: Workspace, limits: Limits): Promise<Intake> => {
  refuseDeclaredSize(request, request.isMultipart() ? limits.requestBytes : limits.fileBytes)
  const uploads: StagedUpload[] = []
  const stage = async (name: string, source: AsyncIterable<Uint8Array>): Promise<void> => {
    const taken = uploads.reduce((sum, { size }) => sum + size, 0)
    const room = Math.max(0, limits.requestBytes - taken)
    uploads.push(await workspace.stage(fileName(name), capped(source, room, limits), limits.fileBytes))
  }
  try {
    return { uploads, options: reviewOptions(await formOf(request, limits)(request, stage)) }
  } catch (error) {
    for (const upload of uploads) await workspace.discard(upload)
    passOver(request)
    throw error
  }
}

type Stage = (name: string, source: AsyncIterable<Uint8Array>) => Promise<void>
type Form = (request: FastifyRequest, stage: Stage) => Promise<z.infer<typeof OptionFields>>

const formOf = (request: FastifyRequest, limits: Limits): Form => {
  if (request.isMultipart()) return (request, stage) => takeForm(request, stage, limits)
  return typeof (request.body as AsyncIterable<Uint8Array>)?.[Symbol.asyncIterator] === 'function' ? takeBytes : takeText
}

const takeForm = async (request: FastifyRequest, stage: Stage, limits: Limits): Promise<z.infer<typeof OptionFields>> => {
  const fields: Record<string, string[]> = {}
  const parts = request.parts({
    limits: { fileSize: Number.POSITIVE_INFINITY, files: limits.files, fields: MAX_FIELDS, fieldSize: limits.fileBytes },
  })
  let characters = 0
  for await (const part of wellFormed(parts)) {
    if (part.type === 'field') characters += String(part.value).length
    if (characters > limits.fileBytes) throw new DoubletakeError('too-large', { limit: limits.fileBytes })
    if (part.type === 'file') await takeFile(part, stage)
    else fields[part.fieldname] = [...(fields[part.fieldname] ?? []), fieldValue(part, limits)]
  }
  const { text, name, ...options } = fields
  if (text?.[0]?.trim()) await stage(name?.[0] || UNNAMED, chunks(text[0]))
  return { ...queryOf(request), ...valid(OptionFields, flattened(options)) }
}

/** The value of a field, whole or not at all: the form reader cuts one that is too long and only says so. */
const fieldValue = ({ value, valueTruncated }: MultipartValue, { fileBytes }: Limits): string => {
  if (valueTruncated) throw new DoubletakeError('too-large', { limit: fileBytes })
  return String(value)
}

/** The parts of a form; what the form reader throws without a code is that it cannot make sense of the bytes. */
async function* wellFormed(parts: AsyncIterableIterator<Multipart>): AsyncGenerator<Multipart> {
  try {
    yield* parts
  } catch (error) {
    throw error instanceof Error && 'code' in error
      ? error
      : new DoubletakeError('malformed', { fields: 'multipart/form-data' }, { cause: error })
  }
}

/** A form sent without choosing a file still has a part for it, without name and bytes: it is passed over. */
const takeFile = async (part: Multipart & { type: 'file' }, stage: Stage): Promise<void> => {
  if (part.filename) await stage(unescaped(part.filename), part.file)
  else part.file.resume()
}

/** A name as it was before a form escaped it: browsers write the quotation mark and line ends of a name as %22, %0D and %0A, and nothing else so. */
const unescaped = (name: string): string =>
  name.replace(/%(?:22|0D|0A)/gi, escaped => String.fromCharCode(Number.parseInt(escaped.slice(1), 16)))

const takeBytes: Form = async (request, stage) => {
  const { name, ...options } = queryOf(request)
  // Giving up half-way must not destroy the stream: that would be the connection, and with it the answer.
  const bytes = (request.body as Readable).iterator({ destroyOnReturn: false })
  await stage(name ?? dispositionName(request) ?? UNNAMED, bytes)
  return options
}

const takeText: Form = async (request, stage) => {
  const asked = queryOf(request)
  const { text, name, ...options } = valid(TextBody, request.body)
  await stage(name || asked.name || UNNAMED, chunks(text))
  return { ...asked, ...options }
}

/** What the address asks for; the fields of a form and the properties of a text win over it. */
const queryOf = ({ query }: FastifyRequest): z.infer<typeof UploadQuery> => valid(UploadQuery, query)

/** The value as the schema has it; `malformed` with the offending fields otherwise. */
const valid = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> => {
  const { data, error } = schema.safeParse(value)
  if (error) throw malformed(error.issues.map(({ path }) => path.join('.')))
  return data as z.infer<Schema>
}

const malformed = (fields: readonly string[]): DoubletakeError => {
  const named = fields.filter(Boolean).join(', ').slice(0, 200)
  return new DoubletakeError('malformed', named ? { fields: named } : {})
}

/** Fields as their only value, or as the list of them. */
const flattened = (fields: Readonly<Record<string, string[]>>): Record<string, string | string[]> =>
  Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, values.length === 1 ? values[0]! : values]))

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8')
}

/** The source, refused as soon as it brings more than the request has room for. */
async function* capped(source: AsyncIterable<Uint8Array>, room: number, { requestBytes }: Limits): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of source) {
    size += chunk.length
    if (size > room) throw new DoubletakeError('too-large', { limit: requestBytes })
    yield chunk
  }
}

/** A request that says itself that it is too large is refused before a byte of it is read. */
const refuseDeclaredSize = ({ headers }: FastifyRequest, limit: number): void => {
  const declared = Number(headers['content-length'])
  if (declared > limit) throw new DoubletakeError('too-large', { limit, actual: declared })
}

/** Lets the rest of a refused request run into the void, so that the client, still sending, comes to read the refusal. */
const passOver = ({ raw }: FastifyRequest): void => {
  raw.unpipe()
  raw.resume()
}

/** The last part of a path, without control characters: what a file is called, never where it lay. */
const fileName = (name: string): string =>
  name
    .split(/[/\\]/)
    .at(-1)!
    .replace(/\p{Cc}/gu, '')
    .slice(0, 255) || UNNAMED

/** Name a Content-Disposition header gives a raw body (RFC 6266, the encoded form first). */
const dispositionName = ({ headers }: FastifyRequest): string | undefined => {
  const header = headers['content-disposition']
  const encoded = /filename\*\s*=\s*utf-8''([^;\s]+)/i.exec(header ?? '')?.[1]
  if (encoded) return decoded(encoded)
  return /filename\s*=\s*"?([^";]+)"?/i.exec(header ?? '')?.[1]
}

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
