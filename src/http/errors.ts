import { maxHeaderSize, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { errorMessage } from '../messages/index.js'
import { DoubletakeError, ERRORS, type ErrorCode, type ErrorData } from '../model/errors.js'
import type { UiLanguage } from '../model/review.js'
import { problemPage } from '../render/index.js'
import { isNavigation, languageOf, prefersPage } from './negotiation.js'

/** A refusal as it is sent (RFC 9457). `code` is stable; `instance` is the request's number, to be found in the log. */
export interface ProblemDetails {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: ErrorCode
  readonly detail: string
  readonly instance: string
  readonly errors?: readonly { readonly path: string; readonly problem: string }[]
  readonly [fact: string]: unknown
}

/** Seconds after which a refused client may try again, when nothing better is known. */
const RETRY_AFTER = 5

/** Whether the same request may succeed later. */
const isPassing = (code: ErrorCode): boolean => code === 'busy' || code === 'too-many-requests'

/** A refusal in the language asked for. Holds facts of the request only, never text of a document. */
const problemDetails = (error: unknown, request: FastifyRequest, ui: UiLanguage): ProblemDetails => {
  const { code, data } = codedError(error)
  const { status } = ERRORS[code]
  return {
    ...data,
    type: `urn:doubletake:error:${code}`,
    title: STATUS_CODES[status] ?? code,
    status,
    code,
    detail: errorMessage(code, data, ui),
    instance: `urn:request:${request.id}`,
    ...(hasZodFastifySchemaValidationErrors(error) && {
      errors: error.validation.map(({ instancePath, message }) => ({ path: instancePath, problem: message ?? '' })),
    }),
  }
}

/** Answers a request with a refusal. */
export const refuse = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const ui = languageOf(request)
  const problem = problemDetails(error, request, ui)
  if (problem.code === 'method-not-allowed') reply.header('allow', String(problem.allow))
  if (isPassing(problem.code)) reply.header('retry-after', String(problem.retryAfter ?? RETRY_AFTER))
  reply.code(problem.status).header('content-language', ui).header('cache-control', 'no-store')
  if (!wantsPage(request)) return reply.type('application/problem+json').send(JSON.stringify(problem))
  return reply.type('text/html; charset=utf-8').send(problemPage({ ui, ...codedError(error) }))
}

/** A person who came by a link or a form gets a page; every program gets the problem, also one that had asked for HTML. */
const wantsPage = (request: FastifyRequest): boolean => isNavigation(request) && prefersPage(request, 'application/problem+json')

/** Answers what is no request that could be understood, such as an address with characters that are not percent-encoded, or headers without end. */
export const refuseConnection = (error: Error & { readonly code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const { code, data } = connectionError(error.code)
  const { status } = ERRORS[code]
  const title = STATUS_CODES[status]
  const body = JSON.stringify({
    ...data,
    type: `urn:doubletake:error:${code}`,
    title,
    status,
    code,
    detail: errorMessage(code, data, 'en'),
  })
  const head = `HTTP/1.1 ${status} ${title}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}`
  if (socket.writable) socket.write(`${head}\r\nConnection: close\r\n\r\n${body}`)
  socket.destroySoon()
}

const connectionError = (reason?: string): { readonly code: ErrorCode; readonly data: ErrorData } =>
  reason === 'HPE_HEADER_OVERFLOW'
    ? { code: 'headers-too-large', data: { limit: maxHeaderSize } }
    : { code: 'malformed', data: { fields: reason === 'HPE_INVALID_URL' ? 'URL' : 'HTTP' } }

/** The code and facts of anything thrown while a request is answered: our own refusals, those of fastify and its plugins, all others `internal`. */
const codedError = (error: unknown): { readonly code: ErrorCode; readonly data: ErrorData } => {
  if (error instanceof DoubletakeError) return error
  if (!(error instanceof Error)) return { code: 'internal', data: {} }
  if (hasZodFastifySchemaValidationErrors(error)) return { code: 'malformed', data: fieldsOf(error.validation) }
  if (NOT_JSON.has(String((error as NodeJS.ErrnoException).code))) return { code: 'malformed', data: { reason: 'not-json' } }
  const code = BY_PLUGIN[String((error as NodeJS.ErrnoException).code)]
  if (code) return { code, data: {} }
  const status = (error as { statusCode?: number }).statusCode ?? 500
  return { code: BY_STATUS[status] ?? (status < 500 ? 'malformed' : 'internal'), data: {} }
}

/** The fields that are not as the description of the address has them: `/decision/state` is `decision.state`. */
const fieldsOf = (issues: readonly { readonly instancePath: string }[]): ErrorData => ({
  fields: [...new Set(issues.map(({ instancePath }) => instancePath.slice(1).replaceAll('/', '.')))].join(', ').slice(0, 200),
})

const NOT_JSON: ReadonlySet<string> = new Set(['FST_ERR_CTP_INVALID_JSON_BODY', 'FST_ERR_CTP_EMPTY_JSON_BODY'])

const BY_PLUGIN: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_REQ_FILE_TOO_LARGE: 'too-large',
  // The client went away; nobody reads this answer.
  ECONNRESET: 'malformed',
  FST_PARTS_LIMIT: 'too-large',
  FST_FILES_LIMIT: 'too-large',
  FST_FIELDS_LIMIT: 'too-large',
  FST_INVALID_JSON_FIELD_ERROR: 'malformed',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'malformed',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'malformed',
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  413: 'too-large',
  415: 'unsupported-format',
  429: 'too-many-requests',
  503: 'busy',
}
