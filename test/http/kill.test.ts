import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { dataFolder } from './service.js'

const PROGRAM = fileURLToPath(new URL('./serve.js', import.meta.url))

interface Served {
  readonly url: string
  readonly process: ChildProcess
}

/** Starts the service as a process of its own. */
const serve = async (data: string): Promise<Served> => {
  const child = spawn(process.execPath, [PROGRAM, data], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout!, 'data')
  return { url: String(line).trim(), process: child }
}

const end = async ({ process }: Served, signal: NodeJS.Signals): Promise<number | null> => {
  process.kill(signal)
  const [code] = await once(process, 'exit')
  return code
}

const post = (url: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/v1/reviews?name=a.txt`, { method: 'POST', body, headers: { 'content-type': 'text/plain', ...headers } })

t.test('what was answered 201 is there after kill -9', async t => {
  const data = dataFolder(t)
  const first = await serve(data)
  const answer = await post(first.url, '第一段。\n\n第二段。\n', { 'idempotency-key': 'once' })
  t.equal(answer.status, 201)
  const kept = (await answer.json()) as { id: string }
  await end(first, 'SIGKILL')

  const second = await serve(data)
  t.teardown(() => second.process.kill('SIGKILL'))
  const read = await fetch(second.url + answer.headers.get('location'))
  t.equal(read.status, 200)
  t.same(await read.json(), kept)
  t.equal(read.headers.get('etag'), answer.headers.get('etag'))
  const again = await post(second.url, '第一段。\n\n第二段。\n', { 'idempotency-key': 'once' })
  t.equal(((await again.json()) as { id: string }).id, kept.id, 'and its idempotency key still stands for it')
})

t.test('what was answered 202 and killed at work is finished by the next process', async t => {
  const data = dataFolder(t)
  const first = await serve(data)
  const ids: string[] = []
  for (let index = 0; index < 5; index++) {
    const answer = await post(first.url, `第${index}份报告的正文，写得不长。\n`.repeat(2000), { prefer: 'respond-async' })
    t.equal(answer.status, 202)
    ids.push(((await answer.json()) as { id: string }).id)
  }
  await end(first, 'SIGKILL')

  const second = await serve(data)
  t.teardown(() => second.process.kill('SIGKILL'))
  for (const id of ids) t.equal(await finalStatus(second.url, id), 'done')
})

t.test('a signal ends the service in order', async t => {
  const served = await serve(dataFolder(t))
  t.equal(await end(served, 'SIGTERM'), 0)
})

const finalStatus = async (url: string, id: string): Promise<string> => {
  for (;;) {
    const { status } = (await (await fetch(`${url}/v1/reviews/${id}`)).json()) as { status: string }
    if (!['queued', 'reading', 'checking'].includes(status)) return status
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}
