/**
 * Every refusal there is, from one table. `status` is the HTTP status it is answered with. Errors are thrown; their sentences
 * stand in the message tables under the same code.
 */
export const ERRORS = {
  malformed: { status: 400 },
  unauthorized: { status: 401 },
  forbidden: { status: 403 },
  'not-found': { status: 404 },
  'method-not-allowed': { status: 405 },
  'not-acceptable': { status: 406 },
  conflict: { status: 409 },
  'precondition-failed': { status: 412 },
  'too-large': { status: 413 },
  'unsupported-format': { status: 415 },
  encrypted: { status: 422 },
  corrupt: { status: 422 },
  'no-text-layer': { status: 422 },
  'archive-bomb': { status: 422 },
  'too-complex': { status: 422 },
  'out-of-time': { status: 422 },
  'out-of-memory': { status: 422 },
  empty: { status: 422 },
  'precondition-required': { status: 428 },
  'too-many-requests': { status: 429 },
  'headers-too-large': { status: 431 },
  cancelled: { status: 409 },
  internal: { status: 500 },
  damaged: { status: 500 },
  busy: { status: 503 },
  'no-space': { status: 507 },
} as const satisfies Record<string, { status: number }>

/** Code of a refusal. */
export type ErrorCode = keyof typeof ERRORS

/** Code of a problem: a refusal of one document, or something its reader should know. */
export type ProblemCode =
  | ErrorCode
  | 'detector-failed'
  | 'pages-without-text'
  | 'recognised-text'
  | 'garbled-text'
  | 'tracked-changes'
  | 'macros-ignored'
  | 'hidden-text'
  | 'uncertain-encoding'
  | 'undecodable-bytes'
  | 'language-not-covered'
  | 'partly-read'
  | 'unreadable'
  | 'same-file'
  | 'too-many-findings'
  | 'too-many-figures'

/** Facts of a refusal, such as `limit` and `actual`; never text of a document. */
export type ErrorData = Readonly<Record<string, string | number>>

/** A refusal with its code. The message is for logs; people get the sentence of the message tables. */
export class DoubletakeError extends Error {
  override readonly name = 'DoubletakeError'

  constructor(
    readonly code: ErrorCode,
    readonly data: ErrorData = {},
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}
