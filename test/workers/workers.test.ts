import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import t from 'tap'
import { documentOf } from '../../src/formats/index.js'
import { watchResident } from '../../src/workers/memory.js'
import { createWorkers } from '../../src/workers/workers.js'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Takes more than a moment to be handed to a child. */
const long = documentOf('long.txt', '一个很长的段落。\n'.repeat(200_000))

t.test('a document is read and reviewed', async t => {
  const workers = createWorkers({ count: 1 })
  t.teardown(() => workers.close())
  const { document } = await workers.parse('a.txt', utf8('标题\n正文。'))
  const review = await workers.review([document], {})
  t.same(review.documents, [document])
  t.equal(workers.pids().length, 1)
})

t.test('a child is reused; one that broke its deadline is replaced and the next job is not harmed', async t => {
  const workers = createWorkers({ count: 1 })
  t.teardown(() => workers.close())
  const { document } = await workers.parse('a.txt', utf8('正文。'))
  await workers.review([document], {})
  const first = workers.pids()
  await workers.review([document], {})
  t.same(workers.pids(), first)
  await t.rejects(workers.review([long], {}, { timeoutMs: 1 }), { code: 'out-of-time' })
  t.ok(await workers.review([document], {}))
  t.notSame(workers.pids(), first)
})

t.test('a child that outgrows its memory is ended', async t => {
  const workers = createWorkers({ count: 1, memoryMb: 16 })
  t.teardown(() => workers.close())
  await t.rejects(workers.review([long], {}), { code: 'out-of-memory', data: { limit: 16 } })
})

t.test('a text of twice two million characters is granted twice the memory', async t => {
  const workers = createWorkers({ count: 1, memoryMb: 16 })
  t.teardown(() => workers.close())
  const longer = documentOf('longer.txt', '长'.repeat(4_000_000))
  await t.rejects(workers.review([longer], {}), { code: 'out-of-memory', data: { limit: 32 } })
})

t.test('children beyond those to be kept are ended when nothing waits', async t => {
  const workers = createWorkers({ count: 2, kept: 1 })
  t.teardown(() => workers.close())
  const { document } = await workers.parse('a.txt', utf8('正文。'))
  await Promise.all([workers.review([document], {}), workers.review([document], {})])
  t.equal(workers.pids().length, 1)
  t.ok(await workers.review([document], {}))
})

t.test('the memory of a process is told by /proc, or by ps where there is none', async t => {
  const told = (byProc: boolean): Promise<number> =>
    new Promise(resolve => {
      const release = watchResident(
        process.pid,
        bytes => {
          release()
          resolve(bytes)
        },
        byProc,
      )
    })
  if (existsSync('/proc/self/statm')) t.ok((await told(true)) > 10_000_000, '/proc')
  if (!spawnSync('ps', ['--version']).error) t.ok((await told(false)) > 10_000_000, 'ps')
})

t.test('jobs wait their turn, are cancelled by their signal, refused when too many wait, and ended by close', async t => {
  const workers = createWorkers({ count: 1, waiting: 1 })
  const { document } = await workers.parse('a.txt', utf8('正文。'))
  const started: string[] = []
  const cancel = new AbortController()
  const running = workers.review([document], {}, { onStage: stage => started.push(stage) })
  const waiting = workers.review([document], {}, { signal: cancel.signal, onStage: stage => started.push(`waiting ${stage}`) })
  await t.rejects(workers.review([document], {}), { code: 'busy' })
  cancel.abort()
  await t.rejects(waiting, { code: 'cancelled' })
  await running
  t.same(started, ['checking'])
  const last = workers.review([document], {})
  workers.close()
  await t.rejects(last, { code: 'cancelled' })
  await t.rejects(workers.review([document], {}), { code: 'cancelled' })
})
