import fc from 'fast-check'
import t from 'tap'
import { ordinalOf, romanOf } from '../../../src/text/ordinals.js'
import { enumerationsOf, MARKER, markersIn } from '../../../src/text/outline/enumerations.js'
import { sheet } from '../../tools/sheet.js'

const lists = (text: string): string[][] => {
  const document = sheet(text)
  return enumerationsOf(document).map(({ style, items, doubtful }) => [
    `${style}${doubtful ? '?' : ''}`,
    ...items.map(({ start, end }) => document.text.slice(start, end)),
  ])
}

t.test('markers of every style make a list with its items', async t => {
  t.same(lists('一是修路，二是架桥；三要引水。'), [['han-is', '一是修路', '二是架桥', '三要引水']])
  t.same(lists('第一，修路。第二、架桥。'), [['han-ordinal', '第一，修路', '第二、架桥']])
  t.same(lists('其一，修路；其二，架桥'), [['han-of-them', '其一，修路', '其二，架桥']])
  t.same(lists('一、修路\n二、架桥'), [['han-stop', '一、修路', '二、架桥']])
  t.same(lists('（一）修路。（二）架桥。'), [['han-bracket', '（一）修路', '（二）架桥']])
  t.same(lists('①修路②架桥'), [['circled', '①修路', '②架桥']])
  t.same(lists('(1) roads; (2) bridges'), [['digit-bracket', '(1) roads', '(2) bridges']])
  t.same(lists('1. Roads\n2. Bridges'), [['digit-stop', '1. Roads', '2. Bridges']])
  t.same(lists('(a) roads, (b) bridges'), [['letter-bracket', '(a) roads', '(b) bridges']])
  t.same(lists('(i) roads, (ii) bridges, (iii) locks'), [['roman-bracket', '(i) roads', '(ii) bridges', '(iii) locks']])
  t.same(lists('First, roads. Second, bridges.'), [['english-ordinal', 'First, roads', 'Second, bridges']])
  t.same(lists('• Roads\n• Bridges\n'), [['bullet', '• Roads', '• Bridges']])
})

t.test('lists start at one, nest, and are interrupted', async t => {
  t.same(
    lists('（一）农业。一是粮食，二是蔬菜。\n（二）工业。一是钢铁，二是水泥。').map(([style, ...items]) => [style, items.length]),
    [
      ['han-bracket', 2],
      ['han-is', 2],
      ['han-is', 2],
    ],
  )
  t.same(lists('1.5万人，2.3万户').length, 0, 'decimals are no markers')
  t.same(lists('二是修路，三是架桥').length, 0)
})

t.test('small numbers are read in every script', async t => {
  for (const [written, value] of [
    ['三', 3],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['两', 2],
    ['７', 7],
    ['15', 15],
    ['③', 3],
    ['Four', 4],
    ['thirdly', 3],
    ['', undefined],
    ['百', undefined],
    ['0', undefined],
    ['三三', undefined],
  ] as const)
    t.equal(ordinalOf(written), value, written)
  t.equal(romanOf('iv'), 4)
  t.equal(romanOf('x1'), undefined)
})

t.test('stopping only where a marker may begin finds what searching the whole text finds', async () => {
  const pieces =
    '一|二|十|是|要|第|其|、|（|(|）|)|①|⑳|1|2|12|３|.|．|\t| |  |\n|。|；|：|，|,|a|b|h|i|iv|x|First|secondly|third|and |or |the|方面|个|—|-|é'
  const text = fc.array(fc.constantFrom(...pieces.split('|')), { maxLength: 16 }).map(parts => parts.join(''))
  const everywhere = new RegExp(MARKER.source, MARKER.flags.replace('y', 'g'))
  const places = (spans: readonly { start: number; end: number }[]): string => spans.map(({ start, end }) => `${start}-${end}`).join(' ')
  fc.assert(
    fc.property(text, text => {
      const found = [...text.matchAll(everywhere)].map(match => ({ start: match.index, end: match.index + match[0].length }))
      const read = markersIn(text)
      const unread = found.filter(({ start }) => !read.some(marker => marker.start === start))
      return (
        places(found.filter(span => !unread.includes(span))) === places(read) &&
        unread.every(({ start, end }) => /[ivx]|[一二三四五六七八九十]{2}/i.test(text.slice(start, end)))
      )
    }),
    { numRuns: 5000 },
  )
})
