import t from 'tap'
import { splitSentences } from '../../src/text/sentences.js'

const cut = (text: string): string[] => splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

t.test('sentences end at marks, with the quotes that close them', async t => {
  t.same(cut('他说：“好。”然后走了。完'), ['他说：“好。”', '然后走了。', '完'])
  t.same(cut('It rose 3.5 percent. Mr. Lee agreed. Why? Because.'), ['It rose 3.5 percent.', 'Mr. Lee agreed.', 'Why?', 'Because.'])
  t.same(cut('版本1.2发布;继续'), ['版本1.2发布;继续'])
  t.same(cut('Most had one.[5] Few had two.¹² None had more.'), ['Most had one.[5]', 'Few had two.¹²', 'None had more.'])
  t.same(cut('  '), [])
})

t.test('what has no end for thousands of characters is looked at in parts, cut behind a semicolon, else a comma, else a space', async t => {
  const longest = (text: string): number => Math.max(...cut(text).map(({ length }) => length))
  for (const item of [
    '东岸的三座泵站完成检修，备用电源逐台试运行；',
    '东岸修泵站1,200座，',
    'the east bank spent 1,200 dollars, ',
    'word ',
    '字',
    '😀',
    '.x',
  ]) {
    const text = item.repeat(3000)
    t.ok(longest(text) <= 4000, item)
    t.equal(cut(text).join('').replace(/\s/g, ''), text.replace(/\s/g, ''), `${item}: nothing is lost`)
    t.notOk(
      cut(text).some(part => /[\uD800-\uDBFF]$/.test(part)),
      `${item}: no character is cut in two`,
    )
    t.notOk(
      cut(text).some(part => /\d,$/.test(part)),
      `${item}: no number is cut in two`,
    )
  }
  t.ok(cut('东岸的三座泵站完成检修，备用电源逐台试运行；'.repeat(3000)).every(part => part.endsWith('；')))
})
