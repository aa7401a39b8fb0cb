import t from 'tap'
import { readFigures } from '../../src/text/figures.js'

t.test('hostile input is read in bounded time and exactly', async t => {
  t.match(readFigures('9'.repeat(1_000_000)), [{ start: 0, end: 1_000_000, kind: 'identifier' }])
  t.equal(readFigures('10^400')[0]?.value, `1${'0'.repeat(400)}`)
  t.same(readFigures('('.repeat(100_000)), [])
  t.doesNotThrow(() => readFigures('百分之'.repeat(100_000)))
})

t.test('subject and scope are read beside the figure', async t => {
  const read = (text: string) => readFigures(text, { reportDate: '2024-12-31' }).findLast(({ kind }) => kind !== 'date')!
  t.match(read('去年全市建成代表联络站98个'), { subject: { head: '代表联络站', verb: '建成' }, scope: { time: '2023', place: '全市' } })
  t.match(read('12个街道实现全覆盖'), { subject: { head: '街道' } })
  t.match(read('预计投资5亿元'), { scope: { modality: 'plan' } })
  t.match(read('居民收入同比增长6.5%'), { subject: { head: '居民收入', verb: '增长' }, scope: { aspect: 'change' } })
  t.match(read('The charity supported 3,250 families in 2024.'), {
    subject: { head: 'family', verb: 'supported' },
    scope: { time: '2024' },
  })
  t.match(read('“十四五”期间新建改建公路320公里'), { scope: { time: '2021/2025' } })
})

t.test('offsets and quotes agree, lines are never crossed', async t => {
  const text = '第一行3\n5亿元\r\n上百\n名'
  for (const { start, end, raw, number } of readFigures(text)) {
    t.equal(text.slice(start, end), raw)
    t.notOk(raw.includes('\n'))
    t.ok(start <= number.start && number.end <= end)
  }
})
