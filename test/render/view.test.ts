import fc from 'fast-check'
import t from 'tap'
import { repeats } from '../../src/detectors/repeats/repeats.js'
import { documentOf } from '../../src/formats/index.js'
import type { Document } from '../../src/model/document.js'
import type { Review } from '../../src/model/review.js'
import { type Mark, segmentsOf } from '../../src/render/document/segments.js'
import { escaped, html } from '../../src/render/html.js'
import { annotatedHtml, draftsPage, problemPage, progressPage, reviewPage, uploadPage } from '../../src/render/index.js'
import { reviewWith } from '../../src/review/review.js'
import { finding, marked } from './marked.js'

/** What a reader sees of the document's own part of a page. */
const textOf = (page: string): string =>
  page
    .slice(page.indexOf('<main'), page.indexOf('</main>'))
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!)

t.test('every word from outside is escaped, markup and constants are not', async t => {
  t.equal(
    html`<p title="${'"><script>'}">${['a<b', html`<i>${'&'}</i>`, undefined, false, 3]}</p>`.text,
    '<p title="&quot;&gt;&lt;script&gt;">a&lt;b<i>&amp;</i>3</p>',
  )
  t.equal(escaped(`<>&"'`), '&lt;&gt;&amp;&quot;&#39;')
})

t.test('hostile text stays text, everywhere on the page', async t => {
  const evil = '</script><img src=x onerror=alert(1)>" onmouseover="x'
  const { document, review } = marked(`⟦${evil}⟧ 与 ⟦${evil}⟧\n第二段 ‮rtl \uD800 完。`, at => [
    finding('conflicting-figures', [at(0), at(1)], {
      messageId: evil,
      evidence: { arithmetic: evil, causes: [evil as 'digits'], figures: [{ ...at(0), raw: evil, subject: evil, scope: { place: evil } }] },
    }),
  ])
  const pages = [
    annotatedHtml({ ...document, name: evil }, review),
    reviewPage({
      review: { ...review, documents: [{ ...document, name: evil }] },
      ui: 'en',
      address: '/v1/reviews/1',
      version: 1,
      createdAt: '2026-01-01',
    }),
    uploadPage({ ui: 'zh', maxFileSize: 1, past: [{ address: '/x', name: evil, status: 'done', createdAt: evil }], search: evil }),
    progressPage({ ui: 'zh', name: evil, status: 'reading', address: '/x' }),
    problemPage({ ui: 'en', code: 'too-large', data: { limit: evil } }),
  ]
  for (const page of pages) {
    t.notMatch(page, /<img|" onmouseover|onerror=alert\(1\)>/)
    t.equal(page.match(/<script/g)?.length, 1, 'one script, ours')
  }
})

t.test('the text of the page is the text of the document', async t => {
  const { document, review } = marked('甲⟦乙⟦丙⟧丁⟧戊\n\n己庚⟦辛⟧', at => [
    finding('conflicting-figures', [at(0), at(2)]),
    finding('unfinished-text', [at(1)]),
  ])
  t.equal(textOf(annotatedHtml(document, review)).replace(/\s+/g, ''), document.text.replace(/\s+/g, ''))
})

t.test('marks that overlap are cut into segments that name both', async t => {
  const { document, review } = marked('甲⟦乙⟦丙⟧丁⟧戊', at => [
    finding('conflicting-figures', [at(0)]),
    finding('unfinished-text', [at(1)]),
  ])
  const page = annotatedHtml(document, review)
  t.match(page, 'data-findings="N1">乙</mark>')
  t.match(page, 'data-findings="N1 S1"><span class="m note">丙</span></mark>')
  t.match(page, 'data-findings="N1">丁</mark>')
})

t.test('segments cover their stretch without gap or overlap, whatever the marks', async t => {
  const given: Review = marked('⟦甲⟧', at => [finding('residue', [at(0)])]).review
  const [only] = given.findings
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { maxLength: 12 }), pairs => {
      const marks: Mark[] = pairs
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => ({ finding: only!, index: 0, start: Math.min(a, b), end: Math.max(a, b), opens: true, closes: true }))
      const segments = segmentsOf({ start: 0, end: 50 }, marks)
      const covers = segments.every(({ start }, index) => start === (segments[index - 1]?.end ?? 0)) && segments.at(-1)!.end === 50
      const right = segments.every(segment =>
        marks.every(mark => segment.marks.includes(mark) === (mark.start <= segment.start && segment.end <= mark.end)),
      )
      return covers && right
    }),
  )
  t.pass()
})

t.test('a whole paragraph of a copy has a bar and a tick, not an underline', async t => {
  const { document, review } = marked('⟦第一段话。\n第二段话。⟧\n中间。\n⟦第一段话。\n第二段话。⟧', at => {
    const spans = (start: number) => [
      { start, end: start + 5 },
      { start: start + 6, end: start + 11 },
    ]
    const [a, b] = [spans(at(0).start), spans(at(1).start)]
    const pairs = [0, 1].map(index => ({ a: 0, b: 1, spanA: a[index]!, spanB: b[index]!, changes: [] }))
    return [
      finding(
        'repeated-block',
        [
          { ...at(0), role: 'copy' },
          { ...at(1), role: 'copy' },
        ],
        { evidence: { pairs } },
      ),
    ]
  })
  const page = annotatedHtml(document, review)
  t.equal(page.match(/class="[^"]*\brun\b/g)?.length, 4)
  t.equal(page.match(/class="tick"/g)?.length, 4)
  t.match(page, 'id="m-A-1-p2" href="#m-A-2-p2"')
  t.notMatch(page.slice(page.indexOf('<main')), /<mark/)
  t.match(page, '<section class="compare exact" id="c-A"')
})

t.test('copies in traditional and simplified characters are compared each in its own', async t => {
  const traditional = '圖書館延長開放到夜裡十點，閱覽室增設座位320個，志願者每晚輪值，借閱人次比去年同期翻了一番還多。'
  const simplified = '图书馆延长开放到夜里十点，阅览室增设座位230个，志愿者每晚轮值，借阅人次比去年同期翻了一番还多。'
  const document = documentOf('t.txt', `${traditional}\n園林站會診了三棵銀杏。\n${simplified}`)
  const page = annotatedHtml(document, reviewWith([repeats], [document]))
  const compared = page.slice(page.indexOf('<section class="compare'))
  const sides = [...compared.matchAll(/<div dir="auto">(.*?)<\/div>/gs)].map(([, side]) => side!.replace(/<[^>]*>/g, ''))
  t.ok(sides.length >= 2, 'two sides')
  t.equal(sides[0]!.replace(/\s/g, '').includes('圖書館延長開放到夜裡十點，閱覽室增設座位'), true)
  t.equal(sides[1]!.replace(/\s/g, '').includes('图书馆延长开放到夜里十点，阅览室增设座位'), true)
  t.notMatch(sides[0]!, /图|阅|还多/)
  t.notMatch(sides[1]!, /圖|閱|還多/)
})

t.test('cells stand in a table, with their spans', async t => {
  const text = '甲\t乙\n丙'
  const base = documentOf('t.txt', text)
  const cell = (start: number, row: number, column: number, header: boolean, columnSpan = 1) => ({
    kind: 'table-cell' as const,
    start,
    end: start + 1,
    cell: { table: 0, row, column, rowSpan: 1, columnSpan, header },
  })
  const document: Document = { ...base, blocks: [cell(0, 0, 0, true), cell(2, 0, 1, true), cell(4, 1, 0, false, 2)] }
  const page = annotatedHtml(document, reviewWith([], [document]))
  t.match(page, '<tr><th scope="col" dir="auto">甲</th><th scope="col" dir="auto">乙</th></tr><tr><td colspan="2" dir="auto">丙</td></tr>')
})

t.test('a column of figures is set with its digits one under another, its head over them', async t => {
  const document = documentOf('t.txt', '项目\t2024年\t说明\n收入\t1,200\t增加\n支出\t—\t12\n')
  const page = annotatedHtml(document, reviewWith([], [document]))
  t.match(page, '<th class="figures" scope="col" dir="auto">2024年</th><th scope="col" dir="auto">说明</th>')
  t.match(page, '<th scope="row" dir="auto">收入</th><td class="figures" dir="auto">1,200</td><td dir="auto">增加</td>')
  t.match(page, '<td class="figures" dir="auto">—</td><td dir="auto">12</td>')
})

t.test('a page of one file fetches nothing and allows only what it holds', async t => {
  const { document, review } = marked('⟦甲⟧', at => [finding('residue', [at(0)])])
  const page = annotatedHtml(document, review)
  t.match(page, /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-/)
  t.notMatch(page.replace(/xmlns="[^"]*"/g, ''), /(?:src|href)="(?:https?:)?\/\//)
})

t.test('a page of the service has no inline style or script', async t => {
  const { review } = marked('⟦甲⟧', at => [finding('residue', [at(0)])])
  const page = reviewPage({ review, ui: 'zh', address: '/v1/reviews/1', version: 1, createdAt: '2026-01-01T00:00:00Z' })
  t.notMatch(page, /<style|\sstyle="|<script>|\son\w+="/)
})

t.test('nothing found says so, and says what was checked', async t => {
  const document = documentOf('clean.txt', '一切正常。')
  const page = annotatedHtml(document, reviewWith([], [document]), { ui: 'zh' })
  t.match(page, '没有需要核对的问题')
  t.match(page, '已核对全文 5 字符、1 段')
  t.match(annotatedHtml(document, reviewWith([], [document]), { ui: 'en' }), 'Nothing to check')
})

t.test('decided findings are drawn as done, with the reason', async t => {
  const { document, review } = marked('⟦甲⟧乙', at => [finding('conflicting-figures', [at(0)])])
  const decisions = { [review.findings[0]!.id]: { state: 'dismissed' as const, reason: 'rounding' as const } }
  const page = annotatedHtml(document, review, { ui: 'en', decisions })
  t.match(page, 'class="card conflict done"')
  t.match(page, 'data-l="✓N1"')
  t.match(page, '<span class="lv">Rounding</span>')
})

t.test('two drafts side by side: every finding in its place, old and new words of what changed', async t => {
  const before = marked('⟦甲方12件⟧与⟦乙方13件⟧', at => [
    finding('conflicting-figures', [at(0)]),
    finding('unfinished-text', [at(1)]),
  ]).review
  const after = marked('⟦甲方15件⟧', at => [finding('conflicting-figures', [at(0)])]).review
  const page = draftsPage({
    ui: 'zh',
    before: { review: before, decisions: {}, address: '/v1/reviews/1', createdAt: '2026-01-01' },
    after: { review: after, decisions: {}, address: '/v1/reviews/2', createdAt: '2026-01-02' },
    outcome: {
      resolved: [before.findings[1]!],
      remaining: [],
      changed: [{ before: before.findings[0]!, after: after.findings[0]! }],
      new: [],
      unread: [],
    },
  })
  t.match(page, '<del>甲方12件</del> <ins>甲方15件</ins>')
  t.match(page, 'href="/v1/reviews/1?ui=zh#f-S1"')
  t.match(page, '<a href="#resolved"><b>1</b>')
})

t.test('of long passages that changed the page of two drafts shows what surrounds the change', async t => {
  const long = (count: string) => `⟦全市各级各部门紧密配合、协同推进，共建成便民服务站${count}处，群众在家门口就能办成各类日常事项⟧`
  const draft = (count: string) => marked(long(count), at => [finding('conflicting-figures', [at(0)])]).review
  const [before, after] = [draft('56'), draft('65')]
  const page = draftsPage({
    ui: 'zh',
    before: { review: before, decisions: {}, address: '/v1/reviews/1', createdAt: '2026-01-01T08:30:00Z' },
    after: { review: after, decisions: {}, address: '/v1/reviews/2', createdAt: '2026-01-01T09:10:00Z' },
    outcome: { resolved: [], remaining: [], changed: [{ before: before.findings[0]!, after: after.findings[0]! }], new: [], unread: [] },
  })
  t.match(
    page,
    '<del>…同推进，共建成便民服务站56处，群众在家门口就能办成…</del> <ins>…同推进，共建成便民服务站65处，群众在家门口就能办成…</ins>',
  )
  t.match(page, '2026-01-01 08:30', 'two drafts of one day are told apart by the minute')
})
