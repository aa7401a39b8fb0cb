import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import t from 'tap'
import { DETECTORS } from '../../src/detectors/index.js'
import { repeats } from '../../src/detectors/repeats/repeats.js'
import { documentOf } from '../../src/formats/index.js'
import { DoubletakeError } from '../../src/model/errors.js'
import { type Detected, reviewOf } from '../../src/review/review.js'
import { cutShort } from '../../src/workers/cut-short.js'
import { GuardedChild } from '../../src/workers/guarded.js'
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

t.test('a long review tells what each detector found, and keeps that when a limit ends it', async t => {
  const child = new GuardedChild()
  t.teardown(() => child.kill())
  const section = '一、供水\n全年新铺管网268公里，受益群众4.7万人，投诉量比上年下降一半以上。\n水费收缴按月公示，村级管水员每月张贴账单。\n'
  const document = documentOf('a.txt', `${section}二、排水\n${'雨水口逐一清掏，负责人姓名公示。\n'.repeat(7000)}${section}`)
  const found: Detected[] = []
  const limits = { timeoutMs: 60_000, memoryMb: 1024, onFound: (more: readonly Detected[]) => void found.push(...more) }
  const { findings } = await child.run({ kind: 'review', documents: [document], options: {} }, limits)
  t.same(new Set(found.map(({ detector }) => detector)), new Set(DETECTORS.map(({ name }) => name)))
  t.same(reviewOf([document], {}, found).findings, findings)

  const error = new DoubletakeError('out-of-time', { seconds: 60 })
  const isRepeats = ({ detector }: Detected): boolean => detector === 'repeats'
  const options = { rules: { 'conflicting-figures': 'off' } } as const
  const review = cutShort([document], options, found.filter(isRepeats), error)
  t.same(
    review.findings,
    findings.filter(({ rule }) => repeats.rules.includes(rule)),
  )
  const [problem] = review.problems
  t.match(problem, {
    document: document.id,
    code: 'out-of-time',
    data: { seconds: 60, unfinished: /approximation-drift, .*date-mismatch/ },
  })
  t.notMatch(problem, { data: { unfinished: /conflicting-figures|repeated-block/ } })
  t.throws(() => cutShort([document], {}, [], error), { code: 'out-of-time' }, 'nothing was done')
  t.throws(() => cutShort([document], {}, found, new DoubletakeError('cancelled')), { code: 'cancelled' }, 'nobody wants it')
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
