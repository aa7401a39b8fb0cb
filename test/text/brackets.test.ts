import fc from 'fast-check'
import t from 'tap'
import { documentOf } from '../../src/formats/txt/txt.js'
import { loneMarksOf } from '../../src/text/brackets.js'
import { sheet } from '../tools/sheet.js'

/** Lone marks with their stretch, as `fault:stretch`. */
const lone = (text: string): string[] => {
  const document = sheet(text)
  return loneMarksOf(document).map(({ fault, stretch }) => `${fault}:${document.text.slice(stretch.start, stretch.end)}`)
}

t.test('a quotation that opens each of its paragraphs anew does so behind the number of a page as well', async t => {
  const [first, second] = ['“We did well,” she said. “It was a good year.', '“The next will be better,” she added.']
  t.same(loneMarksOf(documentOf('a.txt', `${first}\n\n1\n\n${second}\n\nMore was said.\n\n2\n\nThe end.`)), [])
  t.same(
    loneMarksOf(documentOf('a.txt', `${first}\n\n-MORE-\n\nThe Year in Short\nPage\n2\n\n${second}\n\nMore was said.\n\nThe end.`)),
    [],
  )
  t.equal(loneMarksOf(documentOf('a.txt', `${first}\n\nMore was said.\n\n${second}`)).length, 1)
})

t.test('a negative in a cell of its own that lost its second bracket is none of those', async t => {
  const table = documentOf('a.txt', 'Item | 2025 | 2026\nInterest (net) | (359 | (1,007\nSales | 12 | 14\nCosts (all | 5 | 6')
  t.same(
    loneMarksOf(table).map(({ start }) => table.text.slice(start, start + 4)),
    ['(all'],
  )
  const row = sheet('Less: own shares (3,616 in 2026 and 3,596 in 2025) | (136,795 | (135,452')
  t.same(loneMarksOf(row), [])
})

t.test('a mark without partner is found, with the likely place of its partner', async t => {
  t.same(lone('会议通过了《云岭市供水条例，自明年起施行。'), ['open:《云岭市供水条例'])
  t.same(lone('市水务局（以下简称甲方，负责供水。'), ['open:（以下简称甲方'])
  t.same(lone('各地，以下简称甲方）负责供水。'), ['close:以下简称甲方）'])
  t.same(lone('坚持“三同时制度，落实责任。'), ['open:“三同时制度'])
  t.same(lone('The board (see Annex 2, agreed.'), ['open:(see Annex 2'])
  t.same(lone('He said, agreed" and left.'), ['close:agreed"'])
})

t.test('a quotation mark that points the wrong way is one fault', async t => {
  t.same(lone('汇合成一个”三同时”的活动。'), ['turned:”三同时”'])
  t.same(lone('坚持“三同时“制度。'), ['turned:“三同时“'])
})

t.test('a semicolon before a bracket that holds a number is no smiley', async t => {
  t.same(lone('European Journal of Neurology 2007;(7):757.'), [])
  t.same(lone('Well done ;) and see you there.'), [])
})

t.test('an opening mark closed by another kind is one fault', async t => {
  t.same(lone('审议“供水条例》的说明。'), ['crossed:“供水条例》'])
  t.same(lone('The “clean water for every household in ten years" plan was agreed.'), [
    'crossed:“clean water for every household in ten years"',
  ])
})

t.test('what has its partner, or needs none, is left alone', async t => {
  for (const text of [
    '甲方（以下简称“公司”)与《〈条例〉说明》。',
    '包括：1）供水；2）排水；a) 其他',
    '1）供水\n2）排水\n三）其他',
    '细颗粒物（PM2.5）浓度、取值[0, 1)与（1，3］。',
    '“第一段未完。\n“第二段收尾。”',
    '（说明文字很长，分为\n两段收尾。）',
    "Don't touch the owners’ flats, the '90s or 6\" pipes.",
    '"First paragraph of a speech.\n"Second and last."',
    '"A quotation that opens with a straight mark.\nIt closes with a curly one.”',
    `“${'The rule was quoted at length. '.repeat(120)}\nIt ended on the next page.”`,
    'File the return (pay with it if\nnot required to deposit) . . . . . . . . . . . . . 30',
    'Name (State or other\t001-14951 (Commission\t52-1578738\nof incorporation)\tfile number)\t(tax number)\nA\tB\tC',
    'see [GAO-1 (Washington, July 28,](http://x.org/a) 2006).',
    '》》点击进入《《',
  ])
    t.same(lone(text), [], text)
})

t.test('a balanced text has no lone marks, and stays so when wrapped in more brackets', async () => {
  const leaf = fc.constantFrom('供水', '条例', 'text', '12')
  const { tree } = fc.letrec<{ tree: string }>(tie => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.tuple(fc.constantFrom('（）', '《》', '【】', '[]', '“”'), tie('tree')).map(([pair, inner]) => `${pair[0]}${inner}字${pair[1]}`),
    ),
  }))
  fc.assert(fc.property(tree, text => lone(`正文${text}结束。`).length === 0))
})

t.test('taking one mark out of a balanced text leaves exactly one fault', async () => {
  const pair = fc.constantFrom('（）', '《》', '【】', '“”', '()')
  fc.assert(
    fc.property(pair, fc.boolean(), (marks, opening) => {
      const text = `经${marks[0]}云岭市水务管理${marks[1]}研究，予以同意。`
      return lone(text.replace(marks[opening ? 0 : 1]!, '')).length === 1
    }),
  )
})
