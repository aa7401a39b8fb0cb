import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import { EXIT } from '../../src/cli/outcome.js'
import { main } from '../../src/cli/program.js'

const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url))
const CLI = fileURLToPath(new URL('../../src/cli.js', import.meta.url))

/** A report whose declared length is far from true: one warning, no error. */
const DECLARED = '文章字数：9000\n本季度共受理来信，逐件登记，限时办结，逐件回访。\n各科室按职责分工办理，重要事项报分管负责人审定。\n'
const CLEAN = '全年工作平稳，各项任务按计划完成。\n'

const dir = t.testdir({
  'declared.txt': DECLARED,
  'clean.txt': CLEAN,
  'empty.txt': '',
  'notes.xlsx': Buffer.from('504b0304140000000000000021', 'hex'),
  many: {
    'b.txt': CLEAN,
    'a.txt': '第一季度工作平稳。\n',
    'c.md': 'text',
    inner: { 'd.txt': '第二季度工作平稳。\n' },
    '.hidden': { 'e.txt': CLEAN },
  },
  none: { 'c.md': 'text' },
})

interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const run = (args: readonly string[], options: { readonly input?: string; readonly env?: Record<string, string> } = {}): Run => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: dir,
    encoding: 'utf8',
    input: options.input ?? '',
    env: { PATH: process.env.PATH ?? '', LANG: 'en_GB.UTF-8', ...options.env },
  })
  return { code: status, out: stdout, err: stderr }
}

/** Runs the command line in this process: for wrong use, which ends before any work. */
const runHere = async (t: Test, args: readonly string[]): Promise<Run> => {
  const before = process.cwd()
  const [out, err] = [t.capture(process.stdout, 'write', () => true), t.capture(process.stderr, 'write', () => true)]
  process.chdir(dir)
  const code = await main(args).finally(() => process.chdir(before))
  const said = (calls: typeof out): string =>
    calls()
      .map(({ args }) => args[0])
      .join('')
  const run = { code, out: said(out), err: said(err) }
  out.restore()
  err.restore()
  return run
}

t.test('the exit code says what came of it', async t => {
  const cases: readonly (readonly [string, number, readonly string[]])[] = [
    ['nothing at or above --fail-on', EXIT.clean, ['check', 'clean.txt']],
    ['a warning is below the default', EXIT.clean, ['check', 'declared.txt']],
    ['a warning counts when asked for', EXIT.findings, ['check', 'declared.txt', '--fail-on', 'warning']],
    ['a rule may be raised', EXIT.findings, ['check', 'declared.txt', '--rule', 'length-mismatch=error']],
    ['or switched off', EXIT.clean, ['check', 'declared.txt', '--rule', 'length-mismatch=off', '--fail-on', 'note']],
    ['never fails on findings', EXIT.clean, ['check', 'declared.txt', '--rule', 'length-mismatch=error', '--fail-on', 'never']],
    ['-o and -f never change the code', EXIT.findings, ['check', 'declared.txt', '--fail-on', 'warning', '-f', 'json', '-o', 'x.json']],
    ['a document that cannot be reviewed wins', EXIT.incomplete, ['check', 'empty.txt', 'declared.txt', '--fail-on', 'warning']],
    ['even with --fail-on never', EXIT.incomplete, ['check', 'empty.txt', '--fail-on', 'never']],
    ['a path that matches nothing', EXIT.usage, ['check', 'clean.txt', 'nothing.txt']],
    ['a pattern that matches nothing', EXIT.usage, ['check', 'many/*.pdf']],
    ['a folder without a document', EXIT.usage, ['check', 'none']],
    ['no documents at all', EXIT.usage, ['check']],
    ['an unknown option', EXIT.usage, ['check', '--fial-on', 'note', 'clean.txt']],
    ['an unknown command', EXIT.usage, ['chekc', 'clean.txt']],
    ['help on an unknown command', EXIT.usage, ['help', 'chekc']],
    ['an unknown rule', EXIT.usage, ['check', 'clean.txt', '--rule', 'repeated=off']],
    ['an unknown level', EXIT.usage, ['check', 'clean.txt', '--rule', 'residue=fatal']],
    ['an unknown format', EXIT.usage, ['check', 'clean.txt', '-f', 'yaml']],
    ['two formats on standard output', EXIT.usage, ['check', 'clean.txt', '-f', 'json', '-f', 'text']],
    ['an output that cannot be written', EXIT.usage, ['check', 'clean.txt', '-o', 'no/such/folder.json']],
    ['a folder no one can make', EXIT.usage, ['check', 'clean.txt', '-f', 'docx=/proc/nope/below/']],
    ['an output over an input', EXIT.usage, ['check', 'clean.txt', '-f', 'json=./clean.txt']],
    ['a Word file on standard output', EXIT.usage, ['check', 'clean.txt', '-f', 'docx']],
    ['one page for several documents', EXIT.usage, ['check', 'many', '-f', 'html']],
    ['a wrong number', EXIT.usage, ['check', 'clean.txt', '--min-confidence', '1.5']],
    ['a wrong time', EXIT.usage, ['check', 'clean.txt', '--timeout', 'soon']],
    ['options that cannot be read', EXIT.usage, ['check', 'clean.txt', '--config', 'many']],
    ['a cache that cannot be written', EXIT.usage, ['check', 'clean.txt', '--cache', 'clean.txt']],
    ['no command', EXIT.usage, []],
    ['help', EXIT.clean, ['check', '--help']],
    ['the version', EXIT.clean, ['--version']],
  ]
  for (const [claim, code, args] of cases) {
    const result = code === EXIT.usage ? await runHere(t, args) : run(args)
    t.equal(result.code, code, claim)
    if (code !== EXIT.usage) continue
    t.equal(result.out, '', `${claim}: nothing on standard output`)
    t.match(result.err, /\S/, `${claim}: said on standard error`)
  }
})

t.test('wrong use is said with its name and what would be right', async t => {
  writeFileSync(join(dir, 'options.json'), '{"colour": "red"}')
  const said = async (...args: string[]): Promise<string> => (await runHere(t, args)).err.split('\n')[0]!
  t.equal(await said('check', 'clean.txt', '--config', 'options.json'), 'doubletake: there is no option --colour')
  t.equal(await said('check', 'clean.txt', '--config', 'gone.json'), 'doubletake: gone.json cannot be read (ENOENT)')
  t.equal(await said('check', 'clean.txt', '--cache', 'clean.txt'), 'doubletake: clean.txt cannot be written (EEXIST)')
  t.equal(await said('help', 'chekc'), await said('chekc'))
  t.equal(await said('--ui', 'zh', 'check', 'clean.txt'), 'doubletake: --ui 要写在命令之后：doubletake check … --ui …')
  t.equal(await said('figures', 'many'), 'doubletake: many holds 3 documents; name one of them')
  t.equal(await said('compare', 'clean.txt', 'many/*.txt'), 'doubletake: many/*.txt holds 2 documents; name one of them')
})

t.test('files of folders are found in order; others are counted, not lost', async t => {
  const { out } = run(['check', 'many', '-f', 'ndjson'])
  const records = out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  t.same(
    records.filter(({ type }) => type === 'document').map(({ name }) => name),
    ['many/a.txt', 'many/b.txt', 'many/inner/d.txt'],
  )
  t.match(records.at(-1), { type: 'summary', documents: 3, skipped: 1, unread: 0 })
  const globbed = run(['check', 'many/**/[ad].txt', '-f', 'ndjson']).out
  t.same(globbed.match(/many\/[a-z/]+\.txt/g), ['many/a.txt', 'many/inner/d.txt'])
})

t.test('one bad file never stops a run, and the order of the outputs is that of the inputs', async t => {
  const { out, code } = run(['check', 'declared.txt', 'empty.txt', 'notes.xlsx', 'clean.txt', '-f', 'json', '--jobs', '3'])
  const review = JSON.parse(out)
  t.equal(code, EXIT.incomplete)
  t.same(
    review.documents.map(({ name }: { name: string }) => name),
    ['declared.txt', 'clean.txt'],
  )
  const refused = review.problems.map(({ document, code }: { document: string; code: string }) => [document, code])
  t.same(refused, [
    ['empty.txt', 'empty'],
    ['notes.xlsx', 'unsupported-format'],
  ])
  t.equal(review.findings[0].rule, 'length-mismatch')
  for (const { document, start, end, quote } of review.findings[0].locations) {
    const { text } = review.documents.find(({ id }: { id: string }) => id === document)
    t.equal(text.slice(start, end), quote)
  }
})

t.test('the same bytes twice are reviewed once, and said to be the same', async t => {
  const { documents, findings, problems } = JSON.parse(run(['check', 'clean.txt', 'many', 'declared.txt', '-f', 'json', '--ui', 'en']).out)
  t.equal(documents.length, 5)
  t.equal(findings.length, 1)
  t.match(problems, [{ code: 'same-file', message: /clean\.txt/ }])
})

t.test('standard input is a document', async t => {
  const { out, code } = run(['check', '-', '--stdin-name', 'draft.txt', '--fail-on', 'warning'], { input: DECLARED })
  t.equal(code, EXIT.findings)
  t.match(out, /^draft\.txt {2}txt · Chinese/)
  t.match(out, /N1 {2}warning/)
  t.match(out, /1:1 +⟦文章字数：9000⟧/)
})

t.test('paths may come from a file or standard input', async t => {
  const names = (out: string): string[] => out.match(/^[a-z/]+\.txt/gm) ?? []
  t.same(names(run(['check', '--files-from', '-'], { input: 'clean.txt\ndeclared.txt\n' }).out), ['clean.txt', 'declared.txt'])
  t.same(names(run(['check', '--files-from', '-'], { input: 'declared.txt\0clean.txt\0' }).out), ['declared.txt', 'clean.txt'])
  t.equal(run(['check', '--files-from', 'no-list']).code, EXIT.usage)
})

t.test('outputs go where they were sent; standard output stays data', async t => {
  mkdirSync(join(dir, 'pages'))
  const { out } = run(['check', 'many', '-f', 'text', '-f', 'json=all.json', '-f', 'ndjson=pages'])
  t.match(out, /many\/a\.txt/)
  t.equal(JSON.parse(readFileSync(join(dir, 'all.json'), 'utf8')).documents.length, 3)
  t.same(readdirSync(join(dir, 'pages')), ['a.txt.ndjson', 'b.txt.ndjson', 'd.txt.ndjson'])
  t.notOk(readdirSync(dir).some(name => name.endsWith('.partial')))
  t.equal(run(['check', 'clean.txt', '-o', 'by-name.json']).out, '')
  t.equal(JSON.parse(readFileSync(join(dir, 'by-name.json'), 'utf8')).schema, 1)
})

t.test('files go back with notes in their margins, beside the originals and never over them', async t => {
  const folder = t.testdir({ 'plan.docx': readFileSync(join(SAMPLES, 'en-project-plan.docx')), 'clean.txt': CLEAN })
  const before = readFileSync(join(folder, 'plan.docx'))
  run(['check', folder, '-f', `docx=${folder}/`, '-f', `list=${folder}/lists/`, '-f', `html=${folder}/pages/`])
  t.same(readdirSync(folder).sort(), ['clean.txt', 'lists', 'pages', 'plan.docx', 'plan.docx.doubletake.docx'])
  t.same(readFileSync(join(folder, 'plan.docx')), before)
  t.same(readdirSync(join(folder, 'pages')), ['clean.txt.html', 'plan.docx.html'])
  t.match(readFileSync(join(folder, 'pages/plan.docx.html'), 'utf8'), /^<!doctype html>/i)
})

t.test('a list of corrections and a document with comments may go to one folder', async t => {
  const folder = t.testdir({ 'plan.docx': readFileSync(join(SAMPLES, 'en-project-plan.docx')) })
  run(['check', join(folder, 'plan.docx'), '-f', `docx=${folder}/out/`, '-f', `list=${folder}/out/`])
  t.same(readdirSync(join(folder, 'out')), ['plan.docx.corrections.docx', 'plan.docx.doubletake.docx'])
})

t.test('documents compared with each other go back with notes as well', async t => {
  const folder = t.testdir({
    'plan.docx': readFileSync(join(SAMPLES, 'en-project-plan.docx')),
    'visit.pdf': readFileSync(join(SAMPLES, 'en-inspection.pdf')),
  })
  run(['check', folder, '--across', '-f', `docx=${folder}/out/`, '-f', `pdf=${folder}/out/`])
  t.same(readdirSync(join(folder, 'out')), ['plan.docx.doubletake.docx', 'visit.pdf.doubletake.pdf'])
})

t.test('a file asked for in a format that is not its own is said not to be written', async t => {
  const folder = t.testdir({ 'plan.docx': readFileSync(join(SAMPLES, 'en-project-plan.docx')) })
  const { code, err } = run(['check', join(folder, 'plan.docx'), '-f', `pdf=${folder}/plan.pdf`])
  t.equal(code, EXIT.incomplete)
  t.match(err, /plan\.docx \(pdf\): not written; this format takes a \.pdf file/)
  t.same(readdirSync(folder), ['plan.docx'])
})

t.test('a file that cannot be written into is said, and keeps no other from being written', t => {
  // A tree of pages that does not say what it is: readers do without, what writes into the file does not.
  const tree = '/Type/Pages'
  const sound = readFileSync(join(SAMPLES, 'en-inspection.pdf'), 'latin1')
  t.ok(sound.includes(tree))
  const folder = t.testdir({
    'a.pdf': Buffer.from(sound.replace(tree, ' '.repeat(tree.length)), 'latin1'),
    'b.pdf': Buffer.from(sound, 'latin1'),
  })
  const { code, err } = run(['check', folder, '-f', `pdf=${folder}/out/`, '-q'])
  t.equal(code, EXIT.incomplete)
  t.match(err, /a\.pdf \(pdf\): The file is damaged/)
  t.same(readdirSync(join(folder, 'out')), ['b.pdf.doubletake.pdf'])
  t.end()
})

t.test('a link to itself is passed over, and an output that is full is said in a sentence', async t => {
  const folder = t.testdir({ 'clean.txt': CLEAN })
  symlinkSync('loop.txt', join(folder, 'loop.txt'))
  const run = (command: string) => spawnSync('sh', ['-c', command, process.execPath, CLI], { encoding: 'utf8' })
  t.equal(run(`"$0" "$1" check "${folder}"`).status, EXIT.clean)
  t.equal(run(`"$0" "$1" check "${folder}/loop.txt"`).status, EXIT.usage)
  if (!existsSync('/dev/full')) return
  for (const [command, path] of [
    [`"$0" "$1" check "${folder}" --ui en > /dev/full`, '-'],
    [`"$0" "$1" check "${folder}" --ui en -o /dev/full`, '/dev/full'],
  ] as const) {
    const { status, stderr } = run(command)
    t.equal(status, EXIT.usage)
    t.equal(stderr.split('\n')[0], `doubletake: ${path} cannot be written (ENOSPC)`)
  }
})

t.test('messages speak the language asked for, or that of the environment', async t => {
  t.match(run(['check', 'declared.txt', '--ui', 'zh']).out, /建议核对/)
  t.match(run(['check', 'declared.txt'], { env: { LANG: 'zh_CN.UTF-8' } }).out, /建议核对/)
  t.match(run(['check', 'declared.txt']).out, /warning/)
  t.match(run(['check', 'x'], { env: { LC_ALL: 'zh_CN.UTF-8' } }).err, /找不到 x/)
  const help = run(['check', '--help', '--ui=zh']).out
  t.match(help, /^用法：doubletake check \[选项\].*^参数：.*^选项：.*退出码/ms)
  t.match(help, /位置的计数单位（utf16、codepoint）（默认：utf16）/)
  t.match(run(['check', '--help']).out, /unit of offsets \(utf16, codepoint\) \(default: utf16\)/)
})

t.test('a document cannot command the terminal', async t => {
  writeFileSync(join(dir, 'escape.txt'), `文章字数：9000\u001b[2J\u202e\n${DECLARED.slice(10)}`)
  const { out } = run(['check', 'escape.txt'])
  t.match(out, /9000/)
  t.notMatch(out, /[\u001b\u202e]/)
})

t.test('progress is for people: on standard error, and silent where it would be in the way', async t => {
  t.equal(run(['check', 'many']).err, '')
  t.match(run(['check', 'many', '--progress', 'plain']).err, /^1\/3 many\/.\.txt\n2\/3 .*\n3\/3 .*\n$/)
  t.equal(run(['check', 'many', '--progress', 'plain', '-q']).err, '')
})

t.test('explain has a page for every rule, in both languages', async t => {
  t.match(run(['explain', 'copy-disagrees']).out, /Copies disagree/)
  t.match(run(['explain', 'copy-disagrees', '--ui', 'zh']).out, /--rule copy-disagrees=off/)
  t.equal(run(['explain']).out.trim().split('\n').length, 21)
  t.equal(run(['explain', 'nonsense']).code, EXIT.usage)
})
