import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { en } from '../../src/messages/en/index.js'
import { findingMessage, hasMessage } from '../../src/messages/index.js'
import { zh } from '../../src/messages/zh/index.js'
import { ERRORS } from '../../src/model/errors.js'
import { CAUSES } from '../../src/model/finding.js'
import { RULE_IDS } from '../../src/model/rule.js'
import { VERSION } from '../../src/review/version.js'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** The source files below a folder of src. */
const sourcesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, 'src', folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

/** Message keys written out in the code: `'rule.variant'` of a rule there is. */
const idsIn = (sources: readonly string[]): string[] => {
  const ids = sources.flatMap(source => source.match(new RegExp(`(?<=['"\`])(?:${RULE_IDS.join('|')})\\.[a-z0-9-]+(?=['"\`])`, 'g')) ?? [])
  return [...new Set(ids)].sort()
}

const missingFrom = (table: object, keys: readonly string[]): string[] => keys.filter(key => !Object.hasOwn(table, key))

t.test('every finding a detector can make has a sentence in both languages', async t => {
  const ids = idsIn(sourcesOf('detectors'))
  t.ok(ids.length > 0)
  for (const ui of ['zh', 'en'] as const) {
    const missing = ids.filter(id => !hasMessage(id, ui))
    t.same(missing, [], ui)
  }
})

t.test('every likely cause has a word in both languages', async t => {
  const keys = CAUSES.map(cause => `cause.${cause}`)
  t.same([missingFrom(zh.ui, keys), missingFrom(en.ui, keys)], [[], []])
})

t.test('both languages say the same things', async t => {
  t.same(Object.keys(zh.findings).sort(), Object.keys(en.findings).sort(), 'findings')
  t.same(Object.keys(zh.ui).sort(), Object.keys(en.ui).sort(), 'pages and command line')
  t.same(Object.keys(zh.problems).sort(), Object.keys(en.problems).sort(), 'problems')
})

t.test('every refusal and every rule is explained, and no page is empty', async t => {
  for (const { problems, rules } of [zh, en]) {
    t.same(missingFrom(problems, Object.keys(ERRORS)), [])
    for (const rule of RULE_IDS) for (const [part, words] of Object.entries(rules[rule])) t.ok(words.length > 1, `${rule} ${part}`)
  }
})

t.test('every word the command line asks for is there', async t => {
  const sources = sourcesOf('cli')
  const asked = sources.flatMap(source => source.match(/(?<=['`])cli\.[a-zA-Z.-]+(?=['`])/g) ?? [])
  const options = sources.flatMap(source => [...source.matchAll(/say\('([a-z-]+)'\)/g)].map(match => `cli.option.${match[1]}`))
  const refusals = sources.flatMap(source => [...source.matchAll(/new UsageError\('([a-z-]+)'/g)].map(match => `cli.${match[1]}`))
  const wanted = [...new Set([...asked, ...options, ...refusals])]
  t.ok(wanted.length > 40)
  for (const { ui } of [zh, en]) t.same(missingFrom(ui, wanted), [])
})

t.test('quotation marks nest, and those a cut has left alone are mended', async t => {
  const said = (quote: string) => {
    const finding = { messageId: 'repeated-sentence.verbatim', data: { quote, places: 2 } }
    return (['zh', 'en'] as const).map(ui => findingMessage(finding, ui))
  }
  t.same(said('加快建设“一网通办”平台'), [
    '“加快建设‘一网通办’平台”一字不差地出现了两处。',
    '“加快建设‘一网通办’平台” is said twice word for word.',
  ])
  t.equal(said('他说“要把‘一网通办’办好')[0], '“他说‘要把‘一网通办’办好’”一字不差地出现了两处。')
  t.equal(said('the “front desk” of the “hub…')[1], '“the ‘front desk’ of the ‘hub…’” is said twice word for word.')
  t.equal(said('办好”之后')[0], '“办好之后”一字不差地出现了两处。')
  const lone = { messageId: 'unfinished-text.unclosed', data: { mark: '“', missing: '”', near: '供水条例' } }
  t.equal(findingMessage(lone, 'zh'), '““”没有配对的“””，可能缺在“供水条例”之后。', 'a mark spoken of stays as it is')
  t.equal(findingMessage(lone, 'en'), '““” has no closing “””, which is probably missing after “供水条例”.')
  t.equal(
    findingMessage({ messageId: 'copy-disagrees.figure', data: { first: '“九”', second: '八', sentence: '九日开工。' } }, 'zh').match(/“/g)
      ?.length,
    3,
  )
})

t.test('months are called by their names', async t => {
  const said = (month: number, days: number, year?: number) =>
    findingMessage({ messageId: 'date-mismatch.day', data: { date: '31', month, days, ...(year && { year }) } }, 'en')
  t.equal(said(4, 30, 2024), '“31”: April has only 30 days.')
  t.equal(said(2, 28, 2023), '“31”: February 2023 has only 28 days.')
})

t.test('the version is that of the package', async t => {
  t.equal(VERSION, JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version)
})
