import { createHash } from 'node:crypto'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import t from 'tap'
import type { Review } from '../../src/model/review.js'
import { openStore } from '../../src/store/sqlite.js'
import type { NewReview, Store } from '../../src/store/store.js'

const folder = (t: { teardown(end: () => void): void }): string => {
  const path = mkdtempSync(join(tmpdir(), 'doubletake-store-'))
  t.teardown(() => rmSync(path, { recursive: true, force: true }))
  return path
}

async function* bytes(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

const given = async (store: Store, name = '报告.txt', more: Partial<NewReview> = {}): Promise<NewReview> => ({
  options: { across: true },
  uploads: [await store.stage(name, bytes('一', '二'), 100)],
  ...more,
})

const kept = async (store: Store, name?: string, more?: Partial<NewReview>): Promise<string> =>
  (await store.create(await given(store, name, more))).review.id

const RESULT: Review = { schema: 1, tool: { name: 'doubletake', version: '0' }, documents: [], findings: [], problems: [] }
const code = (code: string): { code: string } => ({ code })

t.test('a review that was kept is there when the folder is opened again', async t => {
  const data = folder(t)
  const store = await openStore(data)
  const id = await kept(store)
  await store.finish(id, { status: 'done', result: RESULT })
  await store.decide(id, ['f1'], { state: 'dismissed', reason: 'quotation', note: '引文' })
  const before = await store.get(id)
  await store.close()

  const again = await openStore(data)
  t.teardown(() => again.close())
  t.same(await again.get(id), before)
  t.same(before.uploads, [{ name: '报告.txt', size: 6, sha256: createHash('sha256').update('一二').digest('hex') }])
  t.same(before.options, { across: true })
  t.equal(Buffer.from(await again.upload(id, 0)).toString(), '一二')
  t.same(await again.result(id), RESULT)
  t.same(await again.decisions(id), new Map([['f1', { state: 'dismissed', reason: 'quotation', note: '引文', version: before.version }]]))
})

t.test('a second process is refused while one holds the folder', async t => {
  const data = folder(t)
  const store = await openStore(data)
  t.teardown(() => store.close())
  await t.rejects(openStore(data), code('busy'))
})

t.test('a database somebody else holds is busy, and works again when it is let go', async t => {
  const data = folder(t)
  const store = await openStore(data)
  t.teardown(() => store.close())
  const other = new Database(join(data, 'doubletake.sqlite'))
  other.exec('begin immediate')
  await t.rejects(kept(store), code('busy'))
  t.same((await store.list({ limit: 1 })).reviews, [], 'reading goes on')
  other.exec('rollback')
  other.close()
  t.ok(await kept(store))
  t.equal(readdirSync(join(data, 'uploads')).length, 1, 'what was refused left nothing behind')
})

t.test('staged uploads', async t => {
  const data = folder(t)
  const store = await openStore(data)
  await t.rejects(store.stage('a', bytes('12345', '678'), 7), { code: 'too-large', data: { limit: 7, actual: 8 } })
  t.same(readdirSync(join(data, 'incoming')), [], 'nothing is left of one that was too large')
  const broken = (async function* () {
    yield Buffer.from('1')
    throw new Error('the client went away')
  })()
  await t.rejects(store.stage('a', broken, 7), /went away/)
  t.same(readdirSync(join(data, 'incoming')), [], 'nothing is left of one that broke off')
  const staged = await store.stage('a', bytes('1'), 7)
  await store.discard(staged)
  t.same(readdirSync(join(data, 'incoming')), [], 'nothing is left of one that was discarded')
  await store.stage('a', bytes('1'), 7)
  await store.close()
  await (await openStore(data)).close()
  t.same(readdirSync(join(data, 'incoming')), [], 'what a crash left is cleared away at the next start')
})

t.test('uploads whose database is gone or empty are left alone, and nothing is begun beside them', async t => {
  const lose: readonly ((path: string) => void)[] = [() => {}, path => writeFileSync(path, '')]
  for (const loss of lose) {
    const data = folder(t)
    mkdirSync(join(data, 'uploads', 'review'), { recursive: true })
    loss(join(data, 'doubletake.sqlite'))
    await t.rejects(openStore(data), { code: 'database-lost' })
    t.same(readdirSync(join(data, 'uploads')), ['review'])
  }
})

t.test('a database that cannot be read is refused with its code', async t => {
  const [damaged, folded] = [folder(t), folder(t)]
  writeFileSync(join(damaged, 'doubletake.sqlite'), 'no database'.repeat(500))
  await t.rejects(openStore(damaged), { code: 'damaged', cause: { code: 'SQLITE_NOTADB' } })
  mkdirSync(join(folded, 'doubletake.sqlite'))
  await t.rejects(openStore(folded), { code: 'SQLITE_CANTOPEN' })
})

t.test('what a crash left of a review that came or went is cleared away at the start, a review is not', async t => {
  const data = folder(t)
  const store = await openStore(data)
  const id = await kept(store)
  t.same(readdirSync(join(data, 'changing')), [], 'nothing is under way when a review is kept')
  await store.close()
  mkdirSync(join(data, 'uploads', 'nobody'))
  writeFileSync(join(data, 'uploads', 'nobody', '0'), 'x')
  for (const review of ['nobody', id]) writeFileSync(join(data, 'changing', review), '')
  const again = await openStore(data)
  t.teardown(() => again.close())
  t.same(readdirSync(join(data, 'uploads')), [id])
  t.same(readdirSync(join(data, 'changing')), [])
  t.equal(again.strays, 0)
})

t.test('an older copy of the database, put back, clears no newer upload away', async t => {
  const data = folder(t)
  const [path, copy] = [join(data, 'doubletake.sqlite'), join(data, 'copy')]
  const store = await openStore(data)
  const [removed, first] = [await kept(store), await kept(store)]
  await store.close()
  copyFileSync(path, copy)
  const newer = await openStore(data)
  const second = await kept(newer)
  await newer.remove(removed)
  await newer.close()
  renameSync(path, join(data, 'newer'))
  renameSync(copy, path)
  const older = await openStore(data)
  t.equal(older.strays, 1)
  t.same(readdirSync(join(data, 'uploads')).sort(), [first, second].sort())
  await t.rejects(older.upload(removed, 0), code('not-found'), 'a file removed since is not found')
  await older.close()
  renameSync(join(data, 'newer'), path)
  const again = await openStore(data)
  t.teardown(() => again.close())
  t.equal(Buffer.from(await again.upload(second, 0)).toString(), '一二', 'and the newer database finds them again')
  t.equal(again.strays, 0)
})

t.test('a removal that is refused leaves the files', async t => {
  const data = folder(t)
  const store = await openStore(data)
  t.teardown(() => store.close())
  const id = await kept(store)
  const other = new Database(join(data, 'doubletake.sqlite'))
  other.exec('begin exclusive')
  await t.rejects(store.remove(id), code('busy'))
  other.exec('rollback')
  other.close()
  t.equal(Buffer.from(await store.upload(id, 0)).toString(), '一二')
  t.same(readdirSync(join(data, 'changing')), [])
  t.ok(await store.remove(id))
})

t.test('room is held in reserve for removing on a full disk', async t => {
  const data = folder(t)
  const store = await openStore(data)
  t.teardown(() => store.close())
  const held = (): number => statSync(join(data, 'reserve')).size
  t.equal(held(), 1_048_576)
  const { ino } = statSync(join(data, 'reserve'))
  await store.remove(await kept(store))
  t.equal(statSync(join(data, 'reserve')).ino, ino, 'and held on to')
  truncateSync(join(data, 'reserve'), 5)
  await store.remove(await kept(store))
  t.equal(held(), 1_048_576, 'and held again when it was given up')
})

t.test('a store that meets a damaged part says so, is not ready from then on, and still reads the rest', async t => {
  const data = folder(t)
  const store = await openStore(data)
  t.teardown(() => store.close())
  const id = await kept(store)
  await store.finish(id, { status: 'done', result: RESULT })
  await store.check()
  const other = new Database(join(data, 'doubletake.sqlite'))
  other.exec("update results set body = x'1f8b0800ffff'")
  other.close()
  await t.rejects(store.result(id), code('damaged'))
  await t.rejects(store.check(), code('damaged'))
  t.equal((await store.get(id)).id, id)
})

t.test('an idempotency key', async t => {
  const store = await openStore(folder(t))
  t.teardown(() => store.close())
  const idempotency = { key: 'k', fingerprint: 'f' }
  const first = await store.create(await given(store, 'a', { idempotency }))
  const second = await store.create(await given(store, 'a', { idempotency }))
  t.ok(first.created)
  t.notOk(second.created, 'is answered with the same review')
  t.equal(second.review.id, first.review.id)
  await t.rejects(store.create(await given(store, 'a', { idempotency: { key: 'k', fingerprint: 'other' } })), code('conflict'))
  const [a, b] = await Promise.all(
    [1, 2].map(async () => store.create(await given(store, 'a', { idempotency: { key: 'together', fingerprint: 'f' } }))),
  )
  t.equal(a!.review.id, b!.review.id, 'also when both arrive together')
  await store.remove(first.review.id)
  t.ok((await store.create(await given(store, 'a', { idempotency }))).created, 'is free again when its review is removed')
})

t.test('a removed review leaves no byte behind', async t => {
  const data = folder(t)
  const store = await openStore(data)
  t.teardown(() => store.close())
  const secret = 'secret-name-in-no-other-place'
  const id = await kept(store, `${secret}.txt`)
  await store.finish(id, { status: 'done', result: RESULT })
  await store.decide(id, ['f'], { state: 'dismissed', note: secret })
  const holds = (): string[] =>
    readdirSync(data, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(secret))
      .map(({ name }) => name)
  t.not(holds().length, 0)
  t.ok(await store.remove(id))
  t.same(holds(), [])
  t.same(readdirSync(join(data, 'uploads')), [])
  t.notOk(await store.remove(id), 'a second time there is nothing to remove')
  await t.rejects(store.get(id), code('not-found'))
  t.same(await store.decisions(id), new Map())
})

t.test('the list goes page by page from the newest, by name if asked', async t => {
  const store = await openStore(folder(t))
  t.teardown(() => store.close())
  const ids: string[] = []
  for (const name of ['a_1.txt', 'B.txt', 'a%1.txt', '年报.txt', 'b2.txt']) ids.unshift(await kept(store, name))
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await store.list({ limit: 2, ...(cursor && { cursor }) })
    seen.push(...page.reviews.map(({ id }) => id))
    cursor = page.next
  } while (cursor)
  t.same(seen, ids)
  const names = async (search: string): Promise<string[]> =>
    (await store.list({ limit: 10, search })).reviews.map(({ uploads }) => uploads[0]!.name)
  t.same(await names('b'), ['b2.txt', 'B.txt'], 'case is ignored')
  t.same(await names('a_'), ['a_1.txt'], 'signs of the query language are words')
  t.same(await names('a%'), ['a%1.txt'])
  t.same(await names('年'), ['年报.txt'])
  await t.rejects(store.list({ limit: 2, cursor: 'bm9uZQ' }), code('malformed'))
})

t.test('the course of a review', async t => {
  const store = await openStore(folder(t))
  t.teardown(() => store.close())
  const id = await kept(store)
  t.same(
    (await store.unfinished()).map(({ id }) => id),
    [id],
  )
  t.match(await store.advance(id, 'reading'), { status: 'reading', version: 2, attempts: 1 })
  t.match(await store.advance(id, 'queued'), { status: 'queued', version: 3, attempts: 0 })
  t.match(await store.finish(id, { status: 'failed', error: { code: 'encrypted', data: {} } }), {
    status: 'failed',
    error: { code: 'encrypted' },
  })
  t.same(await store.unfinished(), [])
  t.same(await store.counts(), { failed: 1 })
  await t.rejects(store.advance(id, 'reading'), code('conflict'), 'what has ended is not begun again')
  await t.rejects(store.finish(id, { status: 'done' }), code('conflict'), 'and does not end twice')
  t.same(await store.olderThan('9999'), [id])
  t.same(await store.olderThan('2000'), [])
})

t.test('decisions', async t => {
  const store = await openStore(folder(t))
  t.teardown(() => store.close())
  const id = await kept(store)
  const { version } = await store.finish(id, { status: 'done', result: RESULT })
  await store.decide(id, ['a', 'b'], { state: 'dismissed' }, version)
  await t.resolves(store.decide(id, ['c'], { state: 'confirmed' }, version), 'a decision on another finding is no conflict')
  await t.rejects(store.decide(id, ['b', 'd'], { state: 'confirmed' }, version), code('precondition-failed'))
  t.equal((await store.decisions(id)).has('d'), false, 'all or none')
  await t.rejects(store.decide(id, ['d'], { state: 'open' }, 99), code('precondition-failed'), 'of a version that never was')
  await store.decide(id, ['b'], { state: 'open' })
  t.equal((await store.decisions(id)).get('b')?.state, 'open', 'without a version the last one wins')

  const carried = new Map([['a', { state: 'dismissed' as const }]])
  const next = await kept(store, 'next.txt', { previous: id })
  await store.finish(next, { status: 'done', result: RESULT, carried })
  t.equal((await store.decisions(next)).get('a')?.state, 'dismissed')
  await store.remove(id)
  t.equal((await store.get(next)).previous, undefined, 'a removed draft is no longer named')
})
