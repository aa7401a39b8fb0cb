import { uiText } from '../../messages/index.js'
import type { UiLanguage } from '../../model/review.js'
import { DEFAULT_LIMITS, LOOPBACK, type RunningServer, startServer } from '../../server.js'
import { EXIT, type ExitCode, UsageError } from '../outcome.js'

/** What `serve` may be told. */
export interface ServeOptions {
  readonly host: string
  readonly port: number
  /** Folder the service keeps its data in. */
  readonly data: string
  readonly ui: UiLanguage
  /** Most bytes of a file. */
  readonly maxFileSize?: number
  readonly keepDays?: number
}

/** `doubletake serve`: runs the service until a signal ends it; what is under way is finished or taken up at the next start. */
export const serve = async (options: ServeOptions): Promise<ExitCode> => {
  const keys = (process.env.DOUBLETAKE_KEYS ?? '').split(',').flatMap(key => key.trim() || [])
  if (keys.length === 0 && !LOOPBACK.includes(options.host))
    process.stderr.write(`${uiText('cli.open-to-all', options.ui, { host: options.host })}\n`)
  // What one request forgot to catch must not end those of all others.
  process.on('unhandledRejection', error => complain(error))
  const server = await started(options, keys)
  // Who reads the address may send a signal at once.
  const signal = signalled()
  if (server.strays > 0) process.stderr.write(`${uiText('cli.strays', options.ui, { count: server.strays, data: options.data })}\n`)
  process.stdout.write(`${uiText('cli.listening', options.ui, { url: server.url })}\n`)
  const code = await signal
  await server.close()
  return code
}

const started = async ({ host, port, data, maxFileSize, keepDays }: ServeOptions, keys: readonly string[]): Promise<RunningServer> => {
  try {
    const limits =
      maxFileSize === undefined ? {} : { fileBytes: maxFileSize, requestBytes: Math.max(DEFAULT_LIMITS.requestBytes, 2 * maxFileSize) }
    return await startServer({ host, port, data, limits, keys, report: complain, ...(keepDays !== undefined && { keepDays }) })
  } catch (error) {
    const { code = '', syscall = '' } = error as NodeJS.ErrnoException
    if (code === 'busy') throw new UsageError('data-in-use', { data })
    if (code === 'EADDRINUSE') throw new UsageError('port-taken', { host, port })
    if (['listen', 'getaddrinfo'].includes(syscall)) throw new UsageError('cannot-listen', { host, port, reason: code })
    if (code === 'database-lost') throw new UsageError('database-lost', { data })
    if (code === 'damaged') throw new UsageError('data-damaged', { data, reason: causeOf(error) })
    if (syscall || code.startsWith('SQLITE_')) throw new UsageError('cannot-keep', { data, reason: code })
    throw error
  }
}

/** What the system or the driver calls that which made a refusal. */
const causeOf = (error: unknown): string => String(((error as Error).cause as NodeJS.ErrnoException | undefined)?.code ?? 'damaged')

/** Resolves at the first signal to end; a second one ends at once. */
const signalled = (): Promise<ExitCode> =>
  new Promise(resolve => {
    process.once('SIGINT', () => resolve(EXIT.interrupted))
    process.once('SIGTERM', () => resolve(EXIT.terminated))
  })

const complain = (error: unknown, request?: string): void => {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${request ? `${request} ` : ''}${what}\n`)
}
