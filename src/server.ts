import { createApp } from './http/app.js'
import { DEFAULT_LIMITS, type Limits } from './http/service.js'

import { openStore } from './store/sqlite.js'
import { createWorkers } from './workers/workers.js'
import { Workspace } from './workspace/workspace.js'

/** How the service is started. */
export interface ServerOptions {
  /** Folder all data is kept in; made when missing. */
  readonly data: string
  /** Address to listen on. Default 127.0.0.1: this machine alone. */
  readonly host?: string
  /** Default 3000; 0 takes a free one. */
  readonly port?: number
  /** Host names requests may be addressed to. Default: those of this machine when it listens there alone, any otherwise. */
  readonly hosts?: readonly string[]
  readonly limits?: Partial<Limits>
  /** Keys of those who may use the service. Default: everybody may. */
  readonly keys?: readonly string[]
  /** Days a finished review is kept. Default: until somebody removes it. */
  readonly keepDays?: number
  /** What a child that reads or checks may use, by job. */
  readonly work?: { readonly timeoutMs?: number; readonly memoryMb?: number }
  /** Reviews worked on at a time; as many more may be under way that take long. Default 2. */
  readonly concurrency?: number
  /** Reviews that may wait for their turn. Default 1,000: what waits lies on the disk. */
  readonly maxWaiting?: number
  /** Told of what goes wrong; never text of a document. Default: nobody. */
  readonly report?: (error: unknown, request?: string) => void
}

/** A service that listens. */
export interface RunningServer {
  /** Its address, such as `http://127.0.0.1:3000`. */
  readonly url: string
  /** Reviews whose files lie in the data folder and whose rows do not stand in its database: an older copy of it was put back. They are left alone. */
  readonly strays: number
  /** Takes no more requests, ends those under way, and lets go of the data folder. What was unfinished is taken up at the next start. */
  close(): Promise<void>
}

export { DEFAULT_LIMITS } from './http/service.js'

/** Addresses only this machine can reach. */
export const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', 'localhost']

/** How long requests under way may take to end when the service does, in milliseconds. */
const PATIENCE_MS = 10_000

/** Starts the service. Resolves when it listens and unfinished reviews of an earlier process are taken up again. */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const { data, host = '127.0.0.1', port = 3000, concurrency = 2, maxWaiting = 1000, keys = [], report = () => {} } = options
  const store = await openStore(data)
  const workspace = new Workspace({
    store,
    workers: createWorkers({ ...options.work, count: 2 * concurrency, kept: concurrency }),
    concurrency,
    maxWaiting,
    report,
  })
  const hosts = options.hosts ?? (LOOPBACK.includes(host) ? [...LOOPBACK, '[::1]'] : undefined)
  const app = await createApp({ workspace, limits: { ...DEFAULT_LIMITS, ...options.limits }, ...(hosts && { hosts }), keys, report })
  const expiry = expire(workspace, options.keepDays, report)
  const close = async (): Promise<void> => {
    clearInterval(expiry)
    await workspace.stop()
    const force = setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS).unref()
    await app.close()
    clearTimeout(force)
    await workspace.close()
  }
  try {
    await workspace.resume()
    return { url: await app.listen({ host, port }), strays: store.strays, close }
  } catch (error) {
    await close()
    throw error
  }
}

const HOUR = 3_600_000

/** Removes what has been kept long enough, at once and then every hour. */
const expire = (workspace: Workspace, days: number | undefined, report: (error: unknown) => void): NodeJS.Timeout | undefined => {
  if (days === undefined) return undefined
  const sweep = (): void => void workspace.removeOlderThan(new Date(Date.now() - days * 24 * HOUR)).catch(report)
  sweep()
  return setInterval(sweep, HOUR).unref()
}
