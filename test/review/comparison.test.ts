import t from 'tap'
import { documentOf } from '../../src/formats/index.js'
import type { Document } from '../../src/model/document.js'
import type { Finding } from '../../src/model/finding.js'
import type { Review } from '../../src/model/review.js'
import { compareReviews } from '../../src/review/comparison.js'
import { identifier } from '../../src/review/naming.js'

/** A review whose findings are the lines of a text, each as one finding of the rule before its colon. */
const reviewOf = (name: string, lines: readonly string[], problems: Review['problems'] = []): Review => {
  const document = documentOf(name, lines.join('\n'))
  const name_ = identifier()
  const findings = lines.map(line => findingOf(document, line, name_))
  return {
    schema: 1,
    tool: { name: 'doubletake', version: '0' },
    documents: problems.length ? [] : [document],
    findings: problems.length ? [] : findings,
    problems,
  }
}

const findingOf = (document: Document, line: string, name: ReturnType<typeof identifier>): Finding => {
  const [rule = '', quote = ''] = line.split(':')
  const start = document.text.indexOf(quote)
  const said = {
    rule: rule as Finding['rule'],
    messageId: rule,
    locations: [{ document: document.id, start, end: start + quote.length, quote, role: 'mention' as const }],
  }
  return { ...said, id: name(said), label: 'S1', level: 'warning', confidence: 1, data: {}, evidence: {} }
}

const quotes = (findings: readonly Finding[]): string[] => findings.map(({ locations }) => locations[0]!.quote)
const pairs = (both: readonly { before: Finding; after: Finding }[]): string[] =>
  both.map(({ before, after }) => `${quotes([before])[0]} → ${quotes([after])[0]}`)

t.test('what a corrected draft did', async t => {
  const before = reviewOf('a.txt', [
    'unfinished-text:此处待补充',
    'repeated-sentence:全年完成投资一百二十亿元，同比增长百分之五',
    'repeated-sentence:会议强调要坚持稳中求进工作总基调',
    'residue:The quick brown fox jumped over the lazy dog',
  ])
  const after = reviewOf('a.txt', [
    'repeated-sentence:会议强调要坚持稳中求进工作总基调',
    'repeated-sentence:全年完成投资一百三十亿元，同比增长百分之五',
    'residue:The quick brown fox jumped over a lazy dog',
    'unfinished-text:见附件（略）',
  ])
  const { resolved, remaining, changed, new: fresh, unread } = compareReviews(before, after)
  t.same(quotes(resolved), ['此处待补充'])
  t.same(pairs(remaining), ['会议强调要坚持稳中求进工作总基调 → 会议强调要坚持稳中求进工作总基调'], 'wherever it stands now')
  t.same(pairs(changed), [
    '全年完成投资一百二十亿元，同比增长百分之五 → 全年完成投资一百三十亿元，同比增长百分之五',
    'The quick brown fox jumped over the lazy dog → The quick brown fox jumped over a lazy dog',
  ])
  t.same(quotes(fresh), ['见附件（略）'])
  t.same(unread, [])
})

t.test('every finding of either draft has exactly one place', async t => {
  const before = reviewOf('a.txt', ['residue:一二三四', 'residue:一二三五', 'residue:一二三六', 'unfinished-text:甲乙'])
  const after = reviewOf('a.txt', ['residue:一二三七', 'residue:一二三八', 'residue:丙丁', 'unfinished-text:甲乙'])
  const { resolved, remaining, changed, new: fresh, unread } = compareReviews(before, after)
  const names = (findings: readonly Finding[]): string[] => findings.map(({ id }) => id).sort()
  t.same(names([...resolved, ...unread, ...[...remaining, ...changed].map(pair => pair.before)]), names(before.findings))
  t.same(names([...fresh, ...[...remaining, ...changed].map(pair => pair.after)]), names(after.findings))
  t.equal(changed.length, 2)
})

t.test('the same words under another rule are another matter', async t => {
  const { resolved, changed, new: fresh } = compareReviews(reviewOf('a', ['residue:一二三四']), reviewOf('a', ['unfinished-text:一二三四']))
  t.same([resolved.length, changed.length, fresh.length], [1, 0, 1])
})

t.test('what could not be read is not resolved', async t => {
  const before = reviewOf('report.docx', ['residue:一二三四'])
  const after = reviewOf('report-2.docx', [], [{ document: 'report-2.docx', code: 'encrypted' }])
  const { resolved, unread } = compareReviews(before, after)
  t.same(resolved, [])
  t.same(quotes(unread), ['一二三四'])
})
