import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { openStore } from '../../src/store/sqlite.js'
import type { Store } from '../../src/store/store.js'
import { type ReviewEvent, Workspace } from '../../src/workspace/index.js'
import { type TestWorkers, testWorkers } from './workers.js'

interface Bench {
  readonly workspace: Workspace
  readonly workers: TestWorkers
  readonly store: Store
  readonly data: string
  readonly reported: unknown[]
  submit(texts: Record<string, string>, previous?: string): Promise<string>
  /** Waits for the end of a review. */
  ended(id: string): ReturnType<Workspace['settled']>
  stop(): Promise<void>
}

const bench = async (
  t: Tap.Test,
  data = mkdtempSync(join(tmpdir(), 'doubletake-workspace-')),
  wrap = (store: Store): Store => store,
): Promise<Bench> => {
  const store = wrap(await openStore(data))
  const workers = testWorkers()
  const reported: unknown[] = []
  const workspace = new Workspace({ store, workers, concurrency: 1, maxWaiting: 3, report: error => reported.push(error) })
  let stopped: Promise<void> | undefined
  const stop = (): Promise<void> => {
    stopped ??= workspace.stop().then(() => workspace.close())
    return stopped
  }
  t.teardown(async () => {
    await stop()
    rmSync(data, { recursive: true, force: true })
  })
  const submit = async (texts: Record<string, string>, previous?: string): Promise<string> => {
    const uploads = []
    for (const [name, text] of Object.entries(texts)) uploads.push(await workspace.stage(name, [Buffer.from(text)] as never, 1000))
    return (await workspace.submit({ options: {}, uploads, ...(previous && { previous }) })).review.id
  }
  return { workspace, workers, store, data, reported, submit, ended: id => workspace.settled(id, 5000), stop }
}

declare namespace Tap {
  type Test = { teardown(end: () => Promise<void> | void): void }
}

t.test('a review ends', async t => {
  const { workspace, submit, ended, reported } = await bench(t)
  const status = async (texts: Record<string, string>): Promise<string> => {
    const { status, error } = await ended(await submit(texts))
    return error ? `${status}: ${error.code}` : status
  }
  t.equal(await status({ a: '正文' }), 'done')
  t.equal(await status({ a: '正文', b: 'encrypted' }), 'partial', 'in part when one file cannot be read')
  t.equal(await status({ a: 'encrypted' }), 'failed: encrypted', 'as failed when none can be read')
  t.equal(await status({ a: 'encrypted', b: 'encrypted' }), 'failed: encrypted')
  t.equal(await status({ a: '!!' }), 'failed: internal', 'as failed when the checks break')
  const [broken] = (await workspace.list({ limit: 1 })).reviews
  t.match(await workspace.result(broken!.id), { findings: [], problems: [{ code: 'internal' }] }, 'and says so')
  t.same(reported, [])
})

t.test('work is done in the order it came, and only so much may wait', async t => {
  const { workspace, workers, submit, ended } = await bench(t)
  workers.hold()
  const ids = []
  for (const name of ['a', 'b', 'c', 'd']) ids.push(await submit({ [name]: name }))
  await t.rejects(submit({ e: 'e' }), { code: 'busy' })
  t.match(await workspace.measure(), { waiting: 3, running: 1 })
  workers.letGo()
  for (const id of ids) t.equal((await ended(id)).status, 'done')
  t.same(workers.begun, ['a', 'b', 'c', 'd'])
})

t.test('who waits is told at the end, or goes when his patience ends', async t => {
  const { workspace, workers, submit } = await bench(t)
  workers.hold()
  const id = await submit({ a: 'a' })
  t.equal((await workspace.settled(id, 10)).status, 'reading')
  const impatient = new AbortController()
  const waiting = workspace.settled(id, 60_000, impatient.signal)
  impatient.abort()
  t.equal((await waiting).status, 'reading')
  const patient = workspace.settled(id, 60_000)
  workers.letGo()
  t.equal((await patient).status, 'done')
  await t.rejects(workspace.settled('none', 10), { code: 'not-found' })
})

t.test('every step is told, after it was kept', async t => {
  const { workspace, workers, submit, ended } = await bench(t)
  workers.hold()
  const id = await submit({ a: 'a', b: 'b' })
  const told: string[] = []
  const leave = workspace.watch(id, (event: ReviewEvent) => {
    if (event.type === 'changed') told.push(`${event.review.status} ${event.review.progress.done}/${event.review.progress.total}`)
    else told.push(event.type)
  })
  workers.letGo()
  await ended(id)
  await workspace.remove(id)
  t.same(told.slice(-4), ['reading 1/2', 'checking 2/2', 'done 2/2', 'removed'])
  leave()
  t.equal((await workspace.measure()).watchers, 0)
})

t.test('work that is cancelled', async t => {
  const { workspace, workers, submit, ended } = await bench(t)
  workers.hold()
  const running = await submit({ a: 'a' })
  const waiting = await submit({ b: 'b' })
  t.match(await workspace.cancel(waiting), { status: 'cancelled', error: { code: 'cancelled' } }, 'before it began')
  t.match(await workspace.cancel(running), { status: 'cancelled' }, 'while it was done')
  await t.rejects(workspace.cancel(running), { code: 'conflict' }, 'only once')
  workers.letGo()
  t.equal((await ended(await submit({ c: 'c' }))).status, 'done', 'makes room for the next')
  t.equal((await workspace.get(running)).status, 'cancelled')
  t.same(workers.begun, ['a', 'c'])
  t.equal(Buffer.from(await workspace.upload(running, 0)).toString(), 'a', 'keeps its file')
})

t.test('a review removed at work is gone', async t => {
  const { workspace, workers, submit, ended, reported } = await bench(t)
  workers.hold()
  const id = await submit({ a: 'a' })
  const waited = t.rejects(workspace.settled(id, 5000), { code: 'not-found' })
  await workspace.remove(id)
  await waited
  workers.letGo()
  t.equal((await ended(await submit({ b: 'b' }))).status, 'done')
  await t.rejects(workspace.get(id), { code: 'not-found' })
  t.same(reported, [])
})

t.test('a workspace that is stopped', async t => {
  const { workspace, workers, submit, data, stop } = await bench(t)
  workers.hold()
  const running = await submit({ a: 'a' })
  const waiting = await submit({ b: 'b' })
  const waited = workspace.settled(running, 60_000)
  await workspace.stop()
  t.equal((await waited).status, 'queued', 'lets those go who wait')
  await t.rejects(submit({ c: 'c' }), { code: 'busy' }, 'takes no more work')
  await stop()
  const next = await bench(t, data)
  await next.workspace.resume()
  for (const id of [running, waiting]) t.match(await next.ended(id), { status: 'done', attempts: 1 }, 'leaves the rest to the next')
})

t.test('work that took ten processes down is given up', async t => {
  const { workspace, store, workers, submit, ended } = await bench(t)
  workers.hold()
  const id = await submit({ a: 'a' })
  for (let process = 0; process < 10; process++) await store.advance(id, 'reading')
  await workspace.resume()
  t.match(await ended(id), { status: 'failed', error: { code: 'internal' } })
})

t.test('a disk that is full when the result is to be kept fails the review, and is reported', async t => {
  const full = Object.assign(new Error('full'), { code: 'no-space' })
  const { submit, ended, reported } = await bench(t, undefined, store => {
    const finish: Store['finish'] = (id, outcome) => (outcome.status === 'done' ? Promise.reject(full) : store.finish(id, outcome))
    return {
      ...Object.fromEntries(METHODS.map(name => [name, (...given: never[]) => (store[name] as (...given: never[]) => unknown)(...given)])),
      finish,
    } as Store
  })
  t.match(await ended(await submit({ a: 'a' })), { status: 'failed' })
  t.same(reported, [full])
})

const METHODS = [
  'stage',
  'discard',
  'create',
  'get',
  'list',
  'batch',
  'unfinished',
  'counts',
  'upload',
  'advance',
  'result',
  'decisions',
  'decide',
  'remove',
  'check',
  'close',
] as const

t.test('what has been kept long enough is removed, but never unfinished work', async t => {
  const { workspace, workers, submit, ended } = await bench(t)
  await ended(await submit({ a: 'a' }))
  workers.hold()
  const running = await submit({ b: 'b' })
  t.equal(await workspace.removeOlderThan(new Date(Date.now() - 60_000)), 0)
  t.equal(await workspace.removeOlderThan(new Date(Date.now() + 60_000)), 1)
  t.same(
    (await workspace.list({ limit: 10 })).reviews.map(({ id }) => id),
    [running],
  )
})

t.test('decisions go over to the corrected draft for what it still says', async t => {
  const { workspace, submit, ended } = await bench(t)
  const first = await submit({ a: '!甲\n!乙' })
  await ended(first)
  await t.rejects(workspace.decide(first, ['finding-丙'], { state: 'confirmed' }), { code: 'not-found' })
  await workspace.decide(first, ['finding-甲', 'finding-乙'], { state: 'dismissed', reason: 'intentional' })
  const second = await submit({ a: '!乙\n!丙' }, first)
  await ended(second)
  const decisions = await workspace.decisions(second)
  t.same([...decisions.keys()], ['finding-乙'])
  t.match(decisions.get('finding-乙'), { state: 'dismissed', reason: 'intentional' })
  await t.rejects(submit({ a: 'a' }, 'none'), { code: 'not-found' })
})
