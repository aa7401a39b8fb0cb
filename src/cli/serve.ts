import { uiText } from '../messages/index.js'
import type { UiLanguage } from '../model/review.js'
import { type RunningServer, startServer } from '../server.js'
import { EXIT, type ExitCode, UsageError } from './outcome.js'

/** What `serve` may be told. */
export interface ServeOptions {
  readonly host: string
  readonly port: number
  /** Folder the service keeps its data in. */
  readonly data: string
  readonly ui: UiLanguage
}

/** `doubletake serve`: runs the service until a signal ends it; what is under way is finished or taken up at the next start. */
export const serve = async (options: ServeOptions): Promise<ExitCode> => {
  const server = await started(options)
  process.stdout.write(`${uiText('cli.listening', options.ui, { url: server.url })}\n`)
  const code = await signalled()
  await server.close()
  return code
}

const started = async ({ host, port, data }: ServeOptions): Promise<RunningServer> => {
  try {
    return await startServer({ host, port, data, report: complain })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'EADDRINUSE') throw new UsageError('port-taken', { host, port })
    if (['EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'].includes(code)) throw new UsageError('cannot-listen', { host, port, reason: code })
    throw error
  }
}

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
