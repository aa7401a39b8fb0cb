import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { EXIT } from '../../src/cli/outcome.js'

const CLI = fileURLToPath(new URL('../../src/cli.js', import.meta.url))

const DRAFT = '文化馆全年举办培训班148期。\n公众号单条阅读量突破10+，粉丝数达到5.6万人。\n（此处插入照片）\n基层站点的具体数据待补充。\n'
const dir = t.testdir({
  'draft.txt': DRAFT,
  'land.txt': '全年造林5公顷，一季度完成2公顷。',
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
  t.match(run('figures', 'land.txt').out, /5公顷 +5 公顷 = 75 mu/)
  const read = JSON.parse(run('figures', 'draft.txt', '--json').out)
  for (const { start, end, raw } of read) t.equal(DRAFT.slice(start, end), raw)
  t.equal(run('figures', 'empty.txt').code, EXIT.incomplete)
  writeFileSync(join(dir, 'sold.txt'), 'In 2024 the farm plans to sell 5 hectares for £3.2 million and to grow 12%.')
  t.match(run('figures', 'sold.txt').out, /5 hectares = 75 mu .*3200000 pounds +money .*time 2024, planned/s)
  t.match(run('figures', 'sold.txt', '--ui', 'zh').out, /3200000 英镑 +金额 .*时间 2024、计划/s)
})

t.test('a baseline counts what is known, and only that', async t => {
  const made = run('check', 'draft.txt', '--baseline', 'known.json', '--update-baseline', '--fail-on', 'warning')
  t.equal(made.code, EXIT.clean, 'what was written down is known')
  const same = run('check', 'draft.txt', '--baseline', 'known.json', '--fail-on', 'warning')
  t.equal(same.code, EXIT.clean)
  t.match(same.out, /3 known from the baseline/)
  writeFileSync(join(dir, 'draft.txt'), DRAFT.replace('10+', '20+'))
  const changed = run('check', 'draft.txt', '--baseline', 'known.json', '--fail-on', 'warning')
  writeFileSync(join(dir, 'draft.txt'), DRAFT)
  t.equal(changed.code, EXIT.findings, 'other words are another finding')
  t.match(changed.out, /1 warning .*2 known/)
  const entries = JSON.parse(readFileSync(join(dir, 'known.json'), 'utf8')).documents
  run('check', 'revised.txt', 'empty.txt', '--baseline', 'known.json', '--update-baseline')
  const later = JSON.parse(readFileSync(join(dir, 'known.json'), 'utf8')).documents
  t.same(later['draft.txt'], entries['draft.txt'], 'what was not read stays known')
  t.equal(run('check', 'draft.txt', '--baseline', 'none.json').code, EXIT.usage)
  t.equal(run('check', 'draft.txt', '--baseline', 'draft.txt').code, EXIT.usage)
  t.equal(run('check', 'draft.txt', '--update-baseline').code, EXIT.usage)
})

t.test('options may come from a file; what is typed wins', async t => {
  writeFileSync(
    join(dir, 'options.json'),
    JSON.stringify({ 'fail-on': 'warning', rule: { 'unfinished-text': 'off' }, ui: 'en', verbose: true, across: false }),
  )
  t.equal(run('check', 'draft.txt', '--config', 'options.json').code, EXIT.clean)
  t.equal(run('check', 'draft.txt', '--config=options.json', '--rule', 'unfinished-text=warning').code, EXIT.findings)
  writeFileSync(join(dir, 'wrong.json'), '{"fail-on": null}')
  t.equal(run('check', 'draft.txt', '--config', 'wrong.json').code, EXIT.usage)
  t.equal(run('check', 'draft.txt', '--config', 'empty.txt').code, EXIT.usage)
})

t.test('a paragraph in the other script is a copy unless the script is to be exact', async t => {
  const paragraph = '报纸记载许多职员对养老产业发展规划与质检标准认识颇浅，应当组织讲师团队进厂辅导检验实务。'
  const other = '報紙記載許多職員對養老產業發展規劃與質檢標準認識頗淺，應當組織講師團隊進廠輔導檢驗實務。'
  writeFileSync(join(dir, 'scripts.txt'), `${paragraph}\n\n${other}\n`)
  t.equal(run('check', 'scripts.txt', '--fail-on', 'warning').code, EXIT.findings)
  t.equal(run('check', 'scripts.txt', '--fail-on', 'warning', '--exact-script').code, EXIT.clean)
})

t.test('what was reviewed before is not reviewed again, under whatever name', async t => {
  const first = run('check', 'draft.txt', '--cache', 'cache', '-f', 'json').out
  const [file] = readdirSync(join(dir, 'cache'))
  const held = JSON.parse(readFileSync(join(dir, 'cache', file!), 'utf8'))
  writeFileSync(join(dir, 'cache', file!), JSON.stringify({ ...held, findings: held.findings.slice(0, 1) }))
  writeFileSync(join(dir, 'copy.txt'), DRAFT)
  const again = JSON.parse(run('check', 'copy.txt', '--cache', 'cache', '-f', 'json').out)
  t.equal(again.documents[0].name, 'copy.txt')
  t.equal(again.findings.length, 1, 'it came from the cache')
  t.equal(run('check', 'draft.txt', '--cache', 'cache', '--no-cache', '-f', 'json').out, first)
  t.equal(
    JSON.parse(run('check', 'draft.txt', '--cache', 'cache', '--rule', 'residue=off', '-f', 'json').out).findings.length,
    3,
    'other options are another review',
  )
  writeFileSync(join(dir, 'cache', file!), 'broken')
  t.equal(run('check', 'draft.txt', '--cache', 'cache', '-f', 'json').out, first, 'what is broken is made again')
})

t.test('a run that was cut short takes up where it stopped', async t => {
  const whole = run('check', 'draft.txt', 'revised.txt', '-f', 'json').out
  run('check', 'draft.txt', '--cache', 'entry')
  const key = readdirSync(join(dir, 'entry'))[0]!.replace('.json', '')
  const review = JSON.parse(readFileSync(join(dir, 'entry', `${key}.json`), 'utf8'))
  writeFileSync(join(dir, 'journal'), `${JSON.stringify({ key, review: { ...review, findings: [] } })}\n{"key":"cut sh`)
  const resumed = JSON.parse(run('check', 'draft.txt', 'revised.txt', '--resume', 'journal', '-f', 'json').out)
  t.equal(resumed.findings.length, JSON.parse(whole).findings.length - 3, 'the first came from the journal, the second was reviewed')
  t.notOk(existsSync(join(dir, 'journal')), 'a run that ended whole leaves none')
})
