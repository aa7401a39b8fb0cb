import t from 'tap'
import { reviewJson } from '../../src/exporters/json.js'
import { codePointOffset, linePositions } from '../../src/exporters/offsets.js'
import type { Document } from '../../src/model/document.js'
import type { Review } from '../../src/model/review.js'

const text = '一😀二\n三万件😀，三万件。'
const document: Document = {
  id: 'd1',
  name: 'a.txt',
  format: 'txt',
  language: 'zh',
  text,
  blocks: [
    { kind: 'paragraph', start: 0, end: 4 },
    {
      kind: 'paragraph',
      start: 5,
      end: text.length,
      place: { page: 2, lines: [{ start: 5, end: 8, page: 2, box: { x: 0, y: 0, width: 1, height: 1 } }] },
    },
  ],
  statistics: { characters: text.length, words: 10, paragraphs: 2 },
}
const located = (start: number, end: number) => ({ document: 'd1', role: 'mention' as const, start, end, quote: text.slice(start, end) })
const given: Review = {
  schema: 1,
  tool: { name: 'doubletake', version: '0.1.0' },
  documents: [document],
  findings: [
    {
      id: 'f1',
      label: 'N1',
      rule: 'conflicting-figures',
      level: 'error',
      confidence: 0.9,
      messageId: 'test.none',
      data: {},
      locations: [located(5, 8), located(11, 14)],
      evidence: {
        pairs: [{ a: 0, b: 1, spanA: { start: 5, end: 8 }, spanB: { start: 11, end: 14 } }],
        figures: [{ document: 'd1', start: 11, end: 13, raw: '三万', value: '30000', sentence: { start: 5, end: text.length } }],
      },
    },
  ],
  problems: [{ document: 'd1', code: 'uncertain-encoding', data: { encoding: 'gb18030' } }],
}

t.test('a review as JSON carries sentences, decisions and exact quotes', async t => {
  const result = reviewJson(given, { ui: 'zh' })
  t.equal(result.findings[0]!.message, 'test.none')
  t.same(result.findings[0]!.decision, { state: 'open' })
  t.match(result.problems[0]!.message, /gb18030/)
  for (const { start, end, quote } of result.findings[0]!.locations) t.equal(result.documents[0]!.text.slice(start, end), quote)
  t.same(result.documents[0]!.blocks[1]!.place, { page: 2 }, 'boxes of lines are left out')
  const decided = reviewJson(given, { ui: 'en', decisions: { f1: { state: 'dismissed', reason: 'scope' } } })
  t.same(decided.findings[0]!.decision, { state: 'dismissed', reason: 'scope' })
  t.match(decided.problems[0]!.message, /encoding/)
})

t.test('offsets in code points slice the same quotes from an array of characters', async t => {
  const { documents, findings } = reviewJson(given, { ui: 'en', offsets: 'codepoint' })
  const characters = Array.from(documents[0]!.text)
  const [finding] = findings
  for (const { start, end, quote } of finding!.locations) t.equal(characters.slice(start, end).join(''), quote)
  const [pair] = finding!.evidence.pairs!
  t.equal(characters.slice(pair!.spanB.start, pair!.spanB.end).join(''), '三万件')
  const [figure] = finding!.evidence.figures!
  t.equal(characters.slice(figure!.start, figure!.end).join(''), '三万')
  t.equal(characters.slice(figure!.sentence!.start, figure!.sentence!.end).join(''), '三万件😀，三万件。')
  t.equal(characters.slice(documents[0]!.blocks[0]!.start, documents[0]!.blocks[0]!.end).join(''), '一😀二')
})

t.test('code points and lines are counted as people count them', async t => {
  const convert = codePointOffset('a😀b')
  t.same([0, 1, 2, 3, 4].map(convert), [0, 1, 1, 2, 3])
  t.same([0, 1, 2].map(codePointOffset('\ud83dx\ude00')), [0, 1, 2], 'lone surrogates are characters of their own')
  const position = linePositions({ text: 'ab\n😀c\n' })
  t.same([0, 2, 3, 5, 7].map(position), [
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 2, column: 2 },
    { line: 3, column: 1 },
  ])
})
