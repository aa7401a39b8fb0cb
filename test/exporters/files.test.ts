import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import t from 'tap'
import { csv } from '../../src/exporters/csv.js'
import { type ExportOptions, exported } from '../../src/exporters/exporter.js'
import { EXPORTERS } from '../../src/exporters/index.js'
import { json, reviewJson } from '../../src/exporters/json.js'
import { junit } from '../../src/exporters/junit.js'
import { ndjson } from '../../src/exporters/ndjson.js'
import { sarif } from '../../src/exporters/sarif.js'
import { text } from '../../src/exporters/text.js'
import { attribute, content } from '../../src/exporters/xml.js'
import { documentOf } from '../../src/formats/index.js'
import type { Document } from '../../src/model/document.js'
import type { Draft } from '../../src/model/finding.js'
import type { Review } from '../../src/model/review.js'
import { reviewWith } from '../../src/review/review.js'

/** A review whose findings point at every stretch in ⟦brackets⟧ of its documents; the brackets are taken out. */
const marked = (...texts: readonly string[]): Review => {
  const documents: Document[] = []
  const drafts: Draft[] = []
  texts.forEach((given, index) => {
    const document = documentOf(`${'ab'[index]}.txt`, given.replace(/[⟦⟧]/g, ''))
    documents.push(document)
    let removed = 0
    for (const { index: at, 0: match } of given.matchAll(/⟦[^⟧]*⟧/g)) {
      const start = at - removed
      removed += 2
      const location = { document: document.id, role: 'mention' as const, start, end: start + match.length - 2 }
      const data = { quote: match.slice(1, -1), kind: 'placeholder' }
      drafts.push({
        rule: 'unfinished-text',
        level: 'warning',
        confidence: 0.9,
        messageId: 'unfinished-text.placeholder',
        data,
        locations: [location],
      })
    }
  })
  const detector = { name: 'test', rules: ['unfinished-text'] as const, extract: () => 0, compare: () => drafts }
  return reviewWith([detector], documents, { across: true })
}

const EN: ExportOptions = { ui: 'en' }

/** Reads CSV as RFC 4180 has it. */
const readCsv = (file: string): string[][] => {
  const rows: string[][] = [[]]
  for (const match of file.replace(/^\ufeff/, '').matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/g)) {
    if (match[0] === '') break
    const [, raw = '', end] = match
    rows.at(-1)!.push(raw.startsWith('"') ? raw.slice(1, -1).replace(/""/g, '"') : raw)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

t.test('CSV opens in a spreadsheet: a BOM, a row for each place, and nothing it would calculate', async t => {
  const file = exported(csv, marked('好。⟦=1+1⟧\n「⟦"a", b⟧」⟦+SUM(A1)⟧ ⟦-3.5⟧ ⟦@x⟧ 😀⟦平⟧'), EN)
  t.ok(file.startsWith('\ufeff'))
  const rows = readCsv(file)
  t.same(
    rows.slice(1).map(row => row[rows[0]!.indexOf('quote')]),
    ["'=1+1", '"a", b', "'+SUM(A1)", '-3.5', "'@x", '平'],
  )
  t.ok(rows.every(({ length }) => length === rows[0]!.length))
  const last = rows.at(-1)!
  t.equal(last[rows[0]!.indexOf('column')], String('「"a", b」+SUM(A1) -3.5 @x 😀'.length), 'columns count characters, not halves of pairs')
})

t.test('in CSV a document that was not reviewed and a remark on one that was are told apart, in rows as long as all', async t => {
  const { documents, ...rest } = marked('好。')
  const problems = [
    { document: 'gone.docx', code: 'corrupt' },
    { document: documents[0]!.id, code: 'macros-ignored' },
  ] as const
  const [head, ...rows] = readCsv(exported(csv, { ...rest, documents, problems }, EN))
  t.same(
    rows.map(row => row.slice(0, 4)),
    [
      ['gone.docx', '', 'not reviewed', 'corrupt'],
      ['a.txt', '', 'remark', 'macros-ignored'],
    ],
  )
  t.ok(rows.every(({ length }) => length === head!.length))
})

t.test('any text survives CSV, and no cell begins like a formula', async t => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), quote => {
      const clean = quote.replace(/[⟦⟧\n\r]/g, '').trim()
      if (clean === '') return
      const rows = readCsv(exported(csv, marked(`x ⟦${clean}⟧ y`), EN))
      const cell = rows[1]?.[12] ?? ''
      t.equal(cell.replace(/^'(?=\s*[=+\-@＝＋－＠])/, ''), clean)
      if (!/^-?\d+(\.\d+)?$/.test(cell)) t.notMatch(cell, /^\s*[=+\-@＝＋－＠]/)
    }),
    { numRuns: 60 },
  )
})

t.test('SARIF names every rule, and its regions count code points', async t => {
  const log = JSON.parse(exported(sarif, marked('一😀⟦待补充⟧\n二', '⟦TBD⟧'), { ...EN, decisions: {} }))
  const [run] = log.runs
  t.equal(log.version, '2.1.0')
  t.equal(run.columnKind, 'unicodeCodePoints')
  t.equal(run.results.length, 2)
  const { region } = run.results[0].locations[0].physicalLocation
  t.match(region, { startLine: 1, startColumn: 3, endLine: 1, endColumn: 6, charOffset: 2, charLength: 3, snippet: { text: '待补充' } })
  for (const { ruleId, ruleIndex } of run.results) t.equal(run.tool.driver.rules[ruleIndex].id, ruleId)
  t.equal(run.invocations[0].executionSuccessful, true)
})

t.test('a dismissed finding is suppressed in SARIF and skipped in JUnit', async t => {
  const review = marked('⟦TBD⟧ ⟦XXX⟧')
  const decisions = { [review.findings[0]!.id]: { state: 'dismissed', reason: 'intentional', note: 'a form' } } as const
  const [first, second] = JSON.parse(exported(sarif, review, { ...EN, decisions })).runs[0].results
  t.match(first.suppressions[0], { status: 'accepted', justification: 'intentional: a form' })
  t.notOk(second.suppressions)
  t.match(exported(junit, review, { ...EN, decisions }), 'tests="2" failures="1" errors="0" skipped="1"')
})

t.test('JUnit is well-formed whatever the document holds', async t => {
  const parse = (xml: string) =>
    new DOMParser({ onError: (level, message) => level !== 'warning' && t.fail(message) }).parseFromString(xml, 'text/xml')
  const review = marked('a < b & "c" ]]> ⟦<TBD> & "\u0001\ud800"⟧', '平稳。')
  const unread: Review = { ...review, documents: [], findings: [], problems: [{ document: '<x>.pdf', code: 'encrypted' }] }
  const writer = junit.open(EN)
  const xml =
    writer.part(review) +
    writer.part(unread) +
    writer.close({ documents: 2, unread: 1, skipped: 0, findings: { error: 0, warning: 1, note: 0 }, known: 0 })
  const suites = Array.from(parse(xml).getElementsByTagName('testsuite'))
  t.same(
    suites.map(suite => suite.getAttribute('name')),
    ['a.txt', 'b.txt', '<x>.pdf'],
  )
  t.same(
    suites.map(suite => `${suite.getAttribute('failures')}${suite.getAttribute('errors')}`),
    ['10', '00', '01'],
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), value => {
      parse(`<a b="${attribute(value)}">${content(value)}</a>`)
    }),
    { numRuns: 200 },
  )
})

t.test('JSON written part by part is the JSON of the whole', async t => {
  const whole = marked('⟦TBD⟧ 一', '二 ⟦XXX⟧')
  t.same(JSON.parse(exported(json, whole, EN)), JSON.parse(JSON.stringify(reviewJson(whole, EN))))
  const lines = exported(ndjson, whole, EN)
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  t.same(
    lines.map(({ type }) => type),
    ['document', 'document', 'finding', 'finding', 'summary'],
  )
})

t.test('text shows each place with its words, and shortens what is long', async t => {
  const page = exported(text, marked(`开头。${'很长的话，'.repeat(40)}⟦待补充⟧${'，很长的话'.repeat(40)}`), EN)
  const place = page.split('\n').find(line => line.includes('⟦'))!
  t.match(place, /^ {6}1:204 +….*⟦待补充⟧.*…$/)
  t.ok(place.length < 70)
  t.match(exported(text, marked('平稳。'), { ui: 'zh' }), /✓ 没有需要核对的地方/)
  t.match(exported(text, marked('⟦TBD⟧'), { ...EN, colour: true }), '\u001b[33mwarning\u001b[0m')
})

t.test('every exporter gives the same bytes for the same review, and has a name, a type and an extension', async t => {
  const review = marked('⟦TBD⟧')
  for (const exporter of EXPORTERS) {
    t.equal(exported(exporter, review, EN), exported(exporter, review, EN), exporter.id)
    t.match(exporter, { id: /^[a-z]+$/, mediaType: /^[a-z]+\/[a-z+.-]+$/, extension: /^[a-z]+$/ })
  }
  t.equal(new Set(EXPORTERS.map(({ id }) => id)).size, EXPORTERS.length)
})
