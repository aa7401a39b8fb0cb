import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'

const SWEEP = fileURLToPath(new URL('../../../src/sweep.mjs', import.meta.url))

t.test('what was made of a source that is gone is removed, and nothing else', async t => {
  const made = { 'kept.js': '', 'kept.d.ts': '', 'kept.js.map': '' }
  const root = t.testdir({
    src: { 'kept.ts': '', room: { 'kept.ts': '' } },
    test: { 'kept.ts': '' },
    dist: {
      'tsconfig.tsbuildinfo': '',
      src: {
        ...made,
        'moved.js': '',
        'moved.d.ts': '',
        'moved.js.map': '',
        chunks: { 'cli-1234.js': '' },
        room: { ...made, 'moved.js': '' },
      },
      test: { ...made, 'moved.js': '' },
    },
  })
  t.equal(spawnSync(process.execPath, [SWEEP, root]).status, 0)
  const left = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
  t.notOk(left.some(path => path.includes('moved')))
  t.equal(left.filter(path => path.includes('kept')).length, 9)
  t.ok(left.includes(join('src', 'chunks', 'cli-1234.js')))
  t.ok(left.includes('tsconfig.tsbuildinfo'))
  t.equal(spawnSync(process.execPath, [SWEEP, t.testdir({ src: {} })]).status, 0, 'nothing was made yet')
})
