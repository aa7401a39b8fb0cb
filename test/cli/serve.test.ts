import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { EXIT } from '../../src/cli/outcome.js'

const CLI = fileURLToPath(new URL('../../src/cli.js', import.meta.url))

const serve = (args: readonly string[]) => {
  const child = spawn(process.execPath, [CLI, 'serve', '--data', t.testdir(), '--ui', 'en', ...args])
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  const said = { err: '' }
  child.stderr.on('data', chunk => {
    said.err += chunk
  })
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.once('data', chunk => resolve(/http:\S+/.exec(String(chunk))?.[0] ?? ''))
    child.once('exit', () => reject(new Error(said.err)))
  })
  url.catch(() => {})
  return { child, ended, url, said }
}

t.test('serve prints its address, answers there, and ends in order on a signal', async t => {
  const { child, ended, url } = serve(['--port', '0'])
  const response = await fetch(`${await url}/livez`)
  t.equal(response.status, 200)
  await response.arrayBuffer()
  const script = await fetch(`${await url}/assets/page.js`)
  t.equal(script.status, 200, 'the program finds what its pages ask for')
  await script.arrayBuffer()
  child.kill('SIGTERM')
  t.equal(await ended, EXIT.terminated)
})

t.test('a folder that cannot hold the data is said in a sentence', async t => {
  const file = join(t.testdir({ taken: '' }), 'taken')
  const { ended, said } = serve(['--port', '0', '--data', file])
  t.equal(await ended, EXIT.usage)
  t.equal(said.err.split('\n')[0], `doubletake: the folder ${file} cannot be used for the data (EEXIST); choose another with --data`)
  const nowhere = serve(['--port', '0', '--data', '/proc/nope/data'])
  t.equal(await nowhere.ended, EXIT.usage)
  t.match(nowhere.said.err, 'the folder /proc/nope/data cannot be used for the data')
})

t.test('data without its database, and a damaged one, are said in a sentence and left as they are', async t => {
  const lost = t.testdir({ lost: { uploads: { a: { 0: 'x' } } }, damaged: { 'doubletake.sqlite': 'no database'.repeat(500) } })
  const one = serve(['--port', '0', '--data', join(lost, 'lost')])
  t.equal(await one.ended, EXIT.usage)
  t.match(one.said.err, 'put doubletake.sqlite back')
  t.ok(existsSync(join(lost, 'lost', 'uploads', 'a', '0')))
  const other = serve(['--port', '0', '--data', join(lost, 'damaged')])
  t.equal(await other.ended, EXIT.usage)
  t.match(other.said.err, 'is damaged (SQLITE_NOTADB)')
})

t.test('a port that is taken is said in a sentence', async t => {
  const other = createServer()
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const { ended, said } = serve(['--port', String(port)])
  t.equal(await ended, EXIT.usage)
  t.match(said.err, `port ${port} is taken`)
  other.close()
})
