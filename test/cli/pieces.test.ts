import t from 'tap'
import { globBase, globExpression, isGlob } from '../../src/cli/input/globs.js'
import { byteCount, confidence, milliseconds, ruleSetting } from '../../src/cli/options/arguments.js'
import { uiLanguage } from '../../src/cli/options/ui-language.js'
import { aligned } from '../../src/cli/output/tables.js'
import { ordered } from '../../src/cli/runs/ordered.js'

t.test('times, sizes and numbers are read as people write them', async t => {
  t.same(['60s', '500ms', '2m', '1h', '1.5', '90'].map(milliseconds), [60_000, 500, 120_000, 3_600_000, 1500, 90_000])
  t.same(
    ['50MB', '50mb', '512k', '1GiB', '2.5m', '100', '10b'].map(byteCount),
    [52_428_800, 52_428_800, 524_288, 1_073_741_824, 2_621_440, 100, 10],
  )
  t.same(['0', '1', '.5', '0.75'].map(confidence), [0, 1, 0.5, 0.75])
  for (const wrong of ['', '0', '-1s', '5 apples', '1e9', 's']) t.throws(() => milliseconds(wrong), /bad-duration/, wrong)
  for (const wrong of ['', '0', 'MB', '-5', '1TB']) t.throws(() => byteCount(wrong), /bad-size/, wrong)
  for (const wrong of ['', '2', '-0.1', '50%', 'NaN']) t.throws(() => confidence(wrong), /bad-confidence/, wrong)
})

t.test('rule settings add up; the last word counts', async t => {
  const first = ruleSetting('residue=off')
  t.same(ruleSetting('name-variant=error', first), { residue: 'off', 'name-variant': 'error' })
  t.same(ruleSetting('residue=note', first), { residue: 'note' })
  for (const wrong of ['residue', 'resides=off', '=off', 'toString=off']) t.throws(() => ruleSetting(wrong), /bad-rule/, wrong)
})

t.test('patterns match paths as shells do', async t => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['*.txt', ['a.txt', '报告.txt'], ['a/b.txt', '.a.txt', 'a.txt.bak', 'atxt']],
    ['a/**/*.pdf', ['a/b.pdf', 'a/b/c.pdf', 'a/b/c/d.pdf'], ['b/a.pdf', 'a/.x/c.pdf', 'a/b.pdfx']],
    ['**/q?.docx', ['q1.docx', 'x/q2.docx'], ['q12.docx', 'x/q.docx']],
    ['{a,b}/[!x]*.txt', ['a/y.txt', 'b/z1.txt'], ['c/y.txt', 'a/x.txt']],
    ['./r[0-9].txt', ['r1.txt'], ['rr.txt']],
    ['a+(b).t*', ['a+(b).txt'], ['aab.txt']],
    ['a/**', ['a/b', 'a/b/c'], ['a', 'b/a']],
  ]
  for (const [pattern, matching, others] of cases) {
    const expression = globExpression(pattern)
    for (const path of matching) t.ok(expression.test(path), `${pattern} matches ${path}`)
    for (const path of others) t.notOk(expression.test(path), `${pattern} leaves ${path}`)
  }
  t.same(['a/b/*.txt', '*.txt', '/x/**/y', 'a{b,c}/d'].map(globBase), ['a/b', '.', '/x', '.'])
  t.same(['a.txt', 'a*.txt', 'a[1].txt'].map(isGlob), [false, true, true])
  t.throws(() => globExpression('[z-a].txt'), /bad-pattern/)
})

t.test('results come in the order of the items, however long each takes, with no more under way than asked', async t => {
  let running = 0
  let most = 0
  const taken: number[] = []
  const work = async (item: number): Promise<number> => {
    taken.push(item)
    most = Math.max(most, ++running)
    await new Promise(resolve => setTimeout(resolve, item % 3 === 0 ? 12 : 1))
    running--
    return item
  }
  const results: number[] = []
  for await (const result of ordered([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 3, work)) results.push(result)
  t.same(results, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  t.equal(most, 3)
  taken.length = 0
  for await (const result of ordered(
    Array.from({ length: 1000 }, (_, index) => index),
    2,
    work,
  ))
    if (result === 5) break
  t.ok(taken.length < 15, 'nothing is begun that nobody waits for')
})

t.test('columns line up on a terminal, where a Han character takes two', async t => {
  t.equal(
    aligned([
      ['位置', '数', '量'],
      ['1:1', '12', 'x'],
    ]),
    '位置  数  量\n1:1   12  x\n',
  )
})

t.test('the language is what was asked for, then that of the environment', async t => {
  t.equal(uiLanguage(['check', '--ui', 'zh'], { LANG: 'en_US' }), 'zh')
  t.equal(uiLanguage(['check', '--ui=en'], { LANG: 'zh_CN' }), 'en')
  t.equal(uiLanguage(['check'], { LANG: 'zh_TW.UTF-8' }), 'zh')
  t.equal(uiLanguage([], { LC_ALL: 'C', LANG: 'zh_CN' }), 'en')
  t.equal(uiLanguage([], {}), 'en')
})
