import t from 'tap'
import { DoubletakeError } from '../../src/model/errors.js'
import { createWorkers } from '../../src/workers/workers.js'
import { HOSTILE } from '../tools/hostile.js'

t.test('a hostile file ends in a coded error or is read; the next file is read as if nothing had been', async t => {
  const workers = createWorkers({ count: 1, timeoutMs: 8_000, memoryMb: 512 })
  t.teardown(() => workers.close())
  for (const { name, bytes, ends } of HOSTILE.filter(({ heavy }) => !heavy)) {
    const end = await workers.parse('report', bytes()).then(
      () => 'read',
      error => (error instanceof DoubletakeError ? error.code : String(error)),
    )
    t.ok(ends.includes(end), `${name}: ${end}`)
    t.equal((await workers.parse('a.txt', new TextEncoder().encode('正文。'))).document.text, '正文。')
  }
})
