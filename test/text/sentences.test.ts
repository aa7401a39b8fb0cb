import t from 'tap'
import { splitSentences } from '../../src/text/sentences.js'

const cut = (text: string): string[] => splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

t.test('sentences end at marks, with the quotes that close them', async t => {
  t.same(cut('他说：“好。”然后走了。完'), ['他说：“好。”', '然后走了。', '完'])
  t.same(cut('It rose 3.5 percent. Mr. Lee agreed. Why? Because.'), ['It rose 3.5 percent.', 'Mr. Lee agreed.', 'Why?', 'Because.'])
  t.same(cut('版本1.2发布;继续'), ['版本1.2发布;继续'])
  t.same(cut('  '), [])
})
