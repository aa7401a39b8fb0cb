import fc from 'fast-check'
import t from 'tap'
import { documentOf } from '../../../src/formats/txt/txt.js'
import { figuresAsWritten, readFigures } from '../../../src/text/figures/figures.js'
import { nextCandidate } from '../../../src/text/numerals/candidates.js'
import { ENGLISH_LEADS } from '../../../src/text/numerals/english.js'

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
  t.match(read('The maximum depth was 14.5 metres.'), { scope: { population: 'highest' } })
  t.match(read('46个村入选省级示范村名单'), { subject: { head: '省级示范村' } })
  t.match(read('抢修历时5小时40分钟'), { raw: '5小时40分钟', value: '340', unit: '分钟', step: '1' })
  t.match(read('乙组成绩10秒76'), { raw: '10秒76', value: '10.76', unit: '秒', step: '0.01' })
  t.match(read('成绩12.50秒14'), { raw: '14' }, 'what has a fraction has no hundredths')
  t.match(read('“十四五”期间新建改建公路320公里'), { scope: { time: '2021/2025' } })
})

t.test('a figure of a table is of what its row is called, one among others of what it is given', async t => {
  const text = 'Report\n\n| Item | 2025 | 2026 |\n|---|---|---|\n| Net sales to stores | $12 | $15 |\n\n街道、社区分别收到12件、30件。'
  const named = figuresAsWritten(documentOf('a.txt', text)).flatMap(({ raw, subject }) =>
    subject ? [`${raw} ${subject.name ?? text.slice(subject.span!.start, subject.span!.end)}`] : [],
  )
  t.same(named, ['$12 Net sales to stores', '$15 Net sales to stores', '12件 街道', '30件 社区'])
})

t.test('offsets and quotes agree, lines are never crossed', async t => {
  const text = '第一行3\n5亿元\r\n上百\n名'
  for (const { start, end, raw, number } of readFigures(text)) {
    t.equal(text.slice(start, end), raw)
    t.notOk(raw.includes('\n'))
    t.ok(start <= number.start && number.end <= end)
  }
})

const PIECES =
  '9|1,234|1，234|12.5|.5|.１２．５|001|1e400|10^400|^9999|-0|−3|(1,234.5)|２０２４|١٢٣|一|二|十|百|千|万|亿|零|半|几|数|余|多|来|近|约|不足|以上|左右|个|条|元|%|％|个百分点|倍|年|月|日|个月|第|届|次会议|（|）|(|)|“|”|《|、|，|。|；|：|,|.|:|-|—|~|至| |\n|$|¥|RMB |million|bn|k|percent|one|twenty|-five|three hundred|and|a dozen|half of|two-thirds of|hundreds of|Jan 5, 2024|2024-01-05|FY2024|between|from|to|more than|近三年|项目|增长|A|x|×|^|+|#|1．|５|0．|１，|Table |表|壹佰|仟|圆整|三成五|百分之|分之|点|翻一番|廿|[|]|/|\u{1F600}|\uD83D'

t.test('whatever stands in a text, reading it does not fail, and every figure quotes it exactly', async () => {
  const mixed = fc.array(fc.constantFrom(...PIECES.split('|')), { maxLength: 25 }).map(parts => parts.join(''))
  const holds = (text: string): boolean => {
    let last = 0
    return readFigures(text).every(({ start, end, raw, number }) => {
      const inOrder = start >= last && start < end && number.start >= start && number.end <= end
      last = end
      return inOrder && raw === text.slice(start, end)
    })
  }
  fc.assert(fc.property(mixed, holds), { numRuns: 4000, examples: [['.１２．５'], ['-0'], ['1．5个'], ['1０'], ['12024年1月5日']] })
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), holds), { numRuns: 1000 })
})

t.test('stopping only where a numeral can begin finds what searching the whole text finds', async () => {
  const words =
    'half of|half|tens of thousands|a few|a few dozen|a |an |A hundred|several million|one|someone|ones|SIX|sixty|seventeenth|x-five|5five|_nine|éten|ten|9|九|几|the|three'
  const text = fc.array(fc.constantFrom(...words.split('|'), ' ', ' ', ','), { maxLength: 12 }).map(parts => parts.join(''))
  const everywhere = new RegExp(`[0-9九几]|\\b${ENGLISH_LEADS.pattern}(?![a-z])`, 'gi')
  const plainly = (text: string, from: number): number => {
    everywhere.lastIndex = from
    return everywhere.exec(text)?.index ?? text.length
  }
  fc.assert(
    fc.property(text, fc.nat(20), (text, from) => nextCandidate(text, from) === (from > text.length ? text.length : plainly(text, from))),
    { numRuns: 5000 },
  )
})

t.test('signs of a change and names of quarters are no parts of figures or subjects', async t => {
  const read = (text: string) => readFigures(text)
  t.match(read('全区财政收入同比+5.3%。'), [
    { raw: '5.3%', kind: 'percentage', subject: { head: '财政收入' }, scope: { aspect: 'change' } },
  ])
  t.match(read('出口额（▲5.3%）。'), [{ raw: '5.3%', subject: { head: '出口额' }, scope: { aspect: 'change' } }])
  t.match(read('出台政策十五条、培训二十五期。'), [
    { raw: '十五条', scope: { time: undefined } },
    { raw: '二十五期', scope: { time: undefined } },
  ])
  t.match(read('十五期间投资5亿元。')[0], { scope: { time: '2001/2005' } })
  t.match(
    read('“十五五”时期投资5亿元，“十四五”期间投资4亿元。').filter(({ unit }) => unit === '元'),
    [{ scope: { time: '2026/2030' } }, { scope: { time: '2021/2025' } }],
  )
  t.match(read('力争停留时间由1.8天提高到2天。'), [{ scope: { modality: undefined } }, { scope: { modality: 'plan' } }])
  t.match(read('一季度完成投资3亿元。'), [{ raw: '一季度', kind: 'ordinal' }, { raw: '3亿元' }])
  t.match(read('已连续三季度增长。'), [{ kind: 'duration' }])
  t.match(read('It closed in July. 5 firms left.'), [{ raw: '5' }])
})

t.test('a list number with a figure right behind it is no decimal', async t => {
  const raws = (text: string) => figuresAsWritten(documentOf('x.txt', text)).map(({ raw }) => raw)
  t.same(raws('1．5个部门超预算。\n2．7个部门程序不全。\n3．1200万元资金闲置。'), ['5个', '7个', '1200万元'])
  t.same(raws('1.5所学校缺操场。\n2.12所学校缺教师。'), ['5所', '12所'])
  t.same(raws('1．预算不细。有3亿元未落实。\n2．5个部门超预算。'), ['1', '3亿元', '5个'])
  t.same(raws('1.5亿元的项目开工。\n2.3亿元的项目完工。'), ['1.5亿元', '2.3亿元'])
  t.same(raws('人均产出1．5个工时。'), ['1．5个'])
  t.same(raws('1.5个百分点的降幅。\n二是稳定。'), ['1.5个百分点'])
})
