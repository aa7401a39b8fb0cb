import t from 'tap'
import { documentOf } from '../../src/formats/index.js'
import { RULE_IDS } from '../../src/model/rule.js'
import { annotatedHtml, reviewPage, rulesPage } from '../../src/render/index.js'
import { review } from '../../src/review/review.js'
import { finding, marked } from './marked.js'

/** The words of the first card of a page. */
const cardOf = (page: string): string => {
  const from = page.indexOf('<details class="card')
  return page
    .slice(from, page.indexOf('\n</details>\n', from))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}

t.test('a sum is shown as a sum: each part with the words before it, the total last', async t => {
  const { document, review } = marked('共办理⟦12件⟧，其中咨询⟦5件⟧、求助⟦6件⟧。', at => [
    finding('total-mismatch', [
      { ...at(0), role: 'total' },
      { ...at(1), role: 'part' },
      { ...at(2), role: 'part' },
    ]),
  ])
  const page = annotatedHtml(document, review, { ui: 'zh' })
  t.match(cardOf(page), /其中咨询 5件 求助 6件 共办理 12件/)
  t.equal(page.match(/data-l="≠N1"/g)?.length, 1, 'the label stands at the total alone')
})

t.test('the words before a figure are those of its own sentence, none cut in two', async t => {
  const text =
    'The average age of the council’s fleet is 8.4 years. Fuel cost ⟦$2.1 million⟧ and all the maintenance contracts together ⟦$3.4 million⟧, ⟦$5.9 million⟧ altogether.'
  const { document, review } = marked(text, at => [
    finding('total-mismatch', [
      { ...at(0), role: 'part' },
      { ...at(1), role: 'part' },
      { ...at(2), role: 'total' },
    ]),
  ])
  const card = cardOf(annotatedHtml(document, review, { ui: 'en' }))
  t.match(card, / Fuel cost \$2.1 million /)
  t.match(card, / the maintenance [a-z …]*\$3.4 million /)
})

t.test('figures that say the same are folded, the difference is told, a shared scope is in words', async t => {
  const { document, review } = marked('甲⟦432万次⟧。乙⟦342万次⟧。丙⟦432万次⟧。', at => {
    const figure = (index: number, value: string) => ({
      ...at(index),
      raw: '',
      value,
      unit: '次',
      scope: { time: '2024-H1', section: `${index}` },
    })
    return [
      finding('conflicting-figures', [at(0), at(1), at(2)], {
        evidence: { figures: [figure(0, '4320000'), figure(1, '3420000'), figure(2, '4320000')] },
      }),
    ]
  })
  const zh = cardOf(annotatedHtml(document, review, { ui: 'zh' }))
  t.match(zh, '另有 1 处写法相同，仅供参考')
  t.match(zh, '相差 90万次')
  t.match(zh, '大的比小的多 26.3%')
  t.match(zh, '2024年上半年')
  t.match(cardOf(annotatedHtml(document, review, { ui: 'en' })), 'first half 2024')
})

t.test('a place is named by the heading above it and the paragraph or table row under that heading', async t => {
  const text = '年度报告\n\n一、总体情况\n\n先说一段。\n\n再说⟦三十件⟧。\n\n二、分项情况\n\n这里写⟦四十件⟧。'
  const { document, review } = marked(text, at => [finding('conflicting-figures', [at(0), at(1)])])
  const headed = {
    ...document,
    blocks: document.blocks.map(block =>
      /^[一二]、/.test(document.text.slice(block.start, block.end)) ? { ...block, kind: 'heading' as const, level: 1 } : block,
    ),
  }
  const zh = cardOf(annotatedHtml(headed, { ...review, documents: [headed] }, { ui: 'zh' }))
  t.match(zh, '一、总体情况 · 第 2 段')
  t.match(zh, '二、分项情况 · 第 1 段')
  t.match(cardOf(annotatedHtml(headed, { ...review, documents: [headed] }, { ui: 'en' })), '一、总体情况 · ¶ 2')
})

t.test('the line under the title of a copy says what its sentence says: as long, and as much alike', async t => {
  const passage = '泵站在汛期前完成检修，备用电源逐台试运行。'.repeat(60)
  const { document, review } = marked(`⟦${passage}⟧\n\n⟦${passage}⟧`, at => [
    finding(
      'repeated-block',
      [0, 1].map(number => ({ ...at(number), role: 'copy' as const })),
      {
        messageId: 'repeated-block.paragraph',
        data: { quote: '泵站', characters: passage.length, paragraphs: 1, places: 2, similarity: 98, conflicts: 0 },
        evidence: { similarity: 0.989, pairs: [] },
      },
    ),
  ])
  const card = cardOf(annotatedHtml(document, review, { ui: 'zh' }))
  t.match(card, '2 处 1,260 字 98% 相同')
  t.match(card, '（1,260 字）出现了两处，相同 98%')
})

t.test('each side of a comparison stands in its own script', async t => {
  const traditional = '本縣今年修建灌溉水渠三十二條，總長一百八十公里，惠及沿線農戶兩萬餘戶，糧食產量穩步提高。'
  const simplified = '本县今年修建灌溉水渠三十二条，总长一百八十公里，惠及沿线农户两万余户，粮食产量稳步提高。'
  const document = documentOf('报告.txt', `一、水利\n\n${traditional}\n\n二、交通\n\n全县新修公路。\n\n三、总结\n\n${simplified}\n`)
  const page = annotatedHtml(document, review([document]), { ui: 'zh' })
  const from = page.indexOf('id="c-A"')
  const comparison = page
    .slice(from, page.indexOf('</section>', from))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, '')
  t.match(comparison, `${traditional}≡${simplified}`)
  t.match(comparison, '0组有不同')
})

t.test('a habit is underlined at its first place, and at the others while it is looked at', async t => {
  const { document, review } = marked('甲⟦,⟧乙⟦,⟧丙⟦,⟧丁⟦,⟧戊', at => [finding('style-variant', [0, 1, 2, 3].map(at), { level: 'note' })])
  const page = annotatedHtml(document, review)
  t.equal(page.match(/<mark class="m note"/g)?.length, 1)
  t.equal(page.match(/<mark class="m note quiet"/g)?.length, 3)
})

t.test('decisions can be made on a page of the service and nowhere else', async t => {
  const { document, review } = marked('⟦甲⟧乙⟦丙⟧', at => [finding('conflicting-figures', [at(0), at(1)])])
  const page = reviewPage({ review, ui: 'en', address: '/v1/reviews/1', version: 3, createdAt: '2026-01-01T00:00:00Z' })
  t.match(page, '<span class="decide" data-for="N1" hidden>')
  t.equal(page.match(/data-reason="/g)?.length, 7, 'the reasons stand in the page once')
  t.notMatch(annotatedHtml(document, review), /class="decide"/)
})

t.test('the page of rules explains every rule in both languages', async t => {
  for (const ui of ['zh', 'en'] as const) {
    const page = rulesPage({ ui })
    for (const rule of RULE_IDS) t.match(page, `<article id="${rule}">`)
  }
})

t.test('the items of a list stand in one excerpt, apart from what announces them', async t => {
  const { document, review } = marked('今年抓好⟦四件事⟧：⟦一是建桥⟧；⟦二是修路⟧；⟦三是种树⟧。', at => [
    finding('count-mismatch', [
      { ...at(0), role: 'declared' },
      { ...at(1), role: 'item' },
      { ...at(2), role: 'item' },
      { ...at(3), role: 'item' },
    ]),
  ])
  const page = annotatedHtml(document, review, { ui: 'zh' })
  const excerpts = [...page.matchAll(/<div class="mention.*?<q[^>]*>(.*?)<\/q>/g)].map(([, words]) => words)
  t.same(excerpts, [
    '今年抓好<b>四件事</b>：一是建桥；二是修路；三是种树。',
    '今年抓好四件事：<b>一是建桥</b>；<b>二是修路</b>；<b>三是种树</b>。',
  ])
})
