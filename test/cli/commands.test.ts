import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { EXIT } from '../../src/cli/outcome.js'

const CLI = fileURLToPath(new URL('../../src/cli.js', import.meta.url))

const DRAFT = '文化馆全年举办培训班148期。\n公众号单条阅读量突破10+，粉丝数达到5.6万人。\n（此处插入照片）\n基层站点的具体数据待补充。\n'
const dir = t.testdir({
  'draft.txt': DRAFT,
  'revised.txt': DRAFT.replace('10+', '10万+').replace('（此处插入照片）', '（此处插入合影照片）').replace('148期', '148期（含夜校班'),
  'empty.txt': '',
})

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: dir, encoding: 'utf8', env: { LANG: 'C' } })
  return { code: status, out: stdout, err: stderr }
}

t.test('compare says what was resolved, what changed, what remains and what is new', async t => {
  const { out, code } = run('compare', 'draft.txt', 'revised.txt', '--json', '--fail-on', 'warning')
  const { resolved, changed, remaining, new: fresh } = JSON.parse(out)
  const quotes = (findings: { locations: { quote: string }[] }[]): string[] => findings.map(({ locations }) => locations[0]!.quote)
  t.equal(code, EXIT.findings)
  t.same(quotes(resolved), ['阅读量突破10+'])
  t.same(
    changed.map(({ before, after }: Record<string, { locations: { quote: string }[] }>) => quotes([before!, after!])),
    [['（此处插入照片）', '（此处插入合影照片）']],
  )
  t.same(quotes(remaining.map(({ after }: { after: { locations: { quote: string }[] } }) => after)), ['待补充'])
  t.match(quotes(fresh), [/夜校班/])
  t.match(run('compare', 'draft.txt', 'revised.txt').out, /1 resolved\n {2}✓ warning/)
  t.equal(run('compare', 'draft.txt', 'draft.txt').code, EXIT.clean, 'warnings do not fail by default')
})

t.test('what cannot be read is not resolved', async t => {
  const { code, out, err } = run('compare', 'draft.txt', 'empty.txt')
  t.equal(code, EXIT.incomplete)
  t.equal(out, '')
  t.match(err, /empty\.txt: There is no text/)
  t.equal(run('compare', 'draft.txt', 'gone.txt').code, EXIT.usage)
})

t.test('figures lists how every figure was read', async t => {
  const { out, code } = run('figures', 'draft.txt')
  t.equal(code, EXIT.clean)
  t.match(out, /^1:11 +148期 +148 期 +quantity/m)
  t.match(out, /5\.6万人 +56000 人/)
  const read = JSON.parse(run('figures', 'draft.txt', '--json').out)
  for (const { start, end, raw } of read) t.equal(DRAFT.slice(start, end), raw)
  t.equal(run('figures', 'empty.txt').code, EXIT.incomplete)
})
