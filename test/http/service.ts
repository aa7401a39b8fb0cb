import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../src/http/app.js'
import { type App, DEFAULT_LIMITS, type Limits } from '../../src/http/service.js'
import { openStore } from '../../src/store/sqlite.js'
import { createWorkers, type Workers } from '../../src/workers/workers.js'
import { Workspace } from '../../src/workspace/workspace.js'

/** A whole service without a socket, over a data folder of its own. */
export interface TestService {
  readonly app: App
  readonly workspace: Workspace
  readonly data: string
  readonly reported: unknown[]
  /** Ends it as a signal would; the data folder stays. */
  stop(): Promise<void>
}

/** What a test may set. */
export interface TestServiceOptions {
  readonly data?: string
  readonly limits?: Partial<Limits>
  readonly hosts?: readonly string[]
  readonly keys?: readonly string[]
  readonly workers?: Pick<Workers, 'parse' | 'review' | 'write' | 'close'>
  readonly concurrency?: number
  readonly maxWaiting?: number
}

/** Something that ends a test. */
interface Teardown {
  teardown(end: () => Promise<void> | void): void
}

/** A data folder that is removed when the test ends. */
export const dataFolder = (t: Teardown): string => {
  const folder = mkdtempSync(join(tmpdir(), 'doubletake-test-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Starts a service for a test; it ends with the test. */
export const testService = async (t: Teardown, options: TestServiceOptions = {}): Promise<TestService> => {
  const {
    data = dataFolder(t),
    limits,
    hosts,
    keys = [],
    workers = createWorkers({ count: 1 }),
    concurrency = 1,
    maxWaiting = 50,
  } = options
  const reported: unknown[] = []
  const report = (error: unknown): void => void reported.push(error)
  const workspace = new Workspace({ store: await openStore(data), workers, concurrency, maxWaiting, report })
  const app = await createApp({ workspace, limits: { ...DEFAULT_LIMITS, ...limits }, report, keys, ...(hosts && { hosts }) })
  await workspace.resume()
  let stopped = false
  const stop = async (): Promise<void> => {
    if (stopped) return
    stopped = true
    await workspace.stop()
    await app.close()
    await workspace.close()
  }
  t.teardown(stop)
  return { app, workspace, data, reported, stop }
}

/** A form with files and fields, ready to be injected. */
export const formOf = (
  files: readonly { readonly name: string; readonly bytes: Buffer }[],
  fields: Readonly<Record<string, string>> = {},
): { payload: Buffer; headers: Record<string, string> } => {
  const boundary = 'doubletake-boundary'
  const part = (disposition: string, content: Buffer): Buffer[] => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`),
    content,
    Buffer.from('\r\n'),
  ]
  const parts = [
    ...Object.entries(fields).flatMap(([name, value]) => part(`name="${name}"`, Buffer.from(value))),
    ...files.flatMap(({ name, bytes }) => part(`name="file"; filename="${name}"`, bytes)),
  ]
  const payload = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}
