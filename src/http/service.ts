import type { FastifyBaseLogger, FastifyInstance, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Workspace } from '../workspace/index.js'

/** The application, its requests checked by zod schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** What an upload may take. */
export interface Limits {
  /** Bytes of one file. */
  readonly fileBytes: number
  /** Bytes of a whole request. */
  readonly requestBytes: number
  /** Files of one request. */
  readonly files: number
  /** Seconds an upload is waited for before it is answered 202, when the client asks for no other time; and the longest it may ask for. */
  readonly waitSeconds: number
  readonly maxWaitSeconds: number
  /** Requests a minute from one address; loopback addresses are not counted. */
  readonly requestsPerMinute: number
}

/** What routes work with. */
export interface Service {
  readonly workspace: Workspace
  readonly limits: Limits
  /** Host names requests may be addressed to; undefined allows all. */
  readonly hosts?: readonly string[]
  /** Keys of those who may use the service; everybody when there is none. */
  readonly keys?: readonly string[]
  /** Told of requests that failed through no fault of their own, with their number. */
  readonly report: (error: unknown, request?: string) => void
}

const MIB = 1024 * 1024

/** What a service accepts when nothing else is said. */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 50 * MIB,
  requestBytes: 200 * MIB,
  files: 100,
  waitSeconds: 30,
  maxWaitSeconds: 300,
  requestsPerMinute: 600,
}
