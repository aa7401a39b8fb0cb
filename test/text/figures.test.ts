import t, { type Test } from 'tap'
import type { Figure } from '../../src/model/figure.js'
import { readFigures } from '../../src/text/figures.js'

/** `kind qualifier interval unit`, as short as it can be said. */
const said = (figure: Figure): string => {
  const interval = figure.value ?? `${figure.loOpen ? '(' : '['}${figure.lo ?? '-∞'}, ${figure.hi ?? '∞'}${figure.hiOpen ? ')' : ']'}`
  return [figure.kind, ...(figure.qualifier === 'exact' ? [] : [figure.qualifier]), interval, ...(figure.unit ? [figure.unit] : [])].join(
    ' ',
  )
}

/** Every figure of the text is marked ⟦so⟧ and said in order. */
const reads = (claims: Readonly<Record<string, string | readonly string[]>>) => (t: Test) => {
  for (const [marked, expected] of Object.entries(claims)) {
    const text = marked.replace(/[⟦⟧]/g, '')
    const figures = readFigures(text).filter(figure => figure.kind !== 'idiom')
    let back = text
    for (const { start, end } of [...figures].reverse()) back = `${back.slice(0, start)}⟦${back.slice(start, end)}⟧${back.slice(end)}`
    t.equal(back, marked)
    t.same(figures.map(said), [expected].flat(), marked)
  }
  t.end()
}

t.test(
  'numerals with multipliers, qualifiers and units',
  reads({
    '监测民情数据⟦100多万条⟧': 'quantity over (1000000, 2000000) 条',
    '阅读量⟦突破10+⟧': 'quantity over (10, 20)',
    '开展履职活动⟦1.6万余人次⟧': 'quantity over (16000, 17000) 人次',
    '⟦近5000人⟧参加': 'quantity under [4000, 5000) 人',
    '全市⟦6800余名⟧代表': 'quantity over (6800, 6900) 名',
    '⟦两千三百件⟧': 'quantity 2300 件',
    '⟦十几个⟧村': 'quantity several [11, 20) 个',
    '⟦数百家⟧企业': 'quantity several [200, 1000) 家',
    '⟦上百名⟧志愿者': 'quantity at-least [100, ∞) 名',
    '占⟦三成五⟧': 'percentage 35 %',
    '增长⟦百分之三十五⟧': 'percentage 35 %',
    '⟦1.25万亿元⟧': 'money 1250000000000 元',
    '⟦12,512亿元⟧': 'money 1251200000000 元',
    '满意率达⟦98%以上⟧': 'percentage at-least [98, ∞) %',
    '⟦七八十人⟧': 'quantity several [70, 80] 人',
    '⟦壹佰贰拾万元⟧整': 'money 1200000 元',
    '⟦3—5个⟧': 'quantity [3, 5] 个',
    '⟦3-5个⟧': 'quantity [3, 5] 个',
    '分别增长⟦15%⟧、⟦14.5%⟧': ['percentage 15 %', 'percentage 14.5 %'],
    'raised ⟦$1.2bn⟧ in all': 'money 1200000000 美元',
    'in ⟦more than 1 million⟧ records': 'quantity over (1000000, 2000000)',
    '⟦between 5 and 10 percent⟧': 'percentage [5, 10] percent',
    '⟦three hundred and twenty⟧ cases': 'quantity 320',
  }),
)

t.test(
  'numbers that measure nothing',
  reads({
    '第⟦十五次⟧会议': 'session 15 次',
    '⟦十四届⟧人大': 'session 14 届',
    进一步统一思想: [],
    '“⟦四个⟧机关”建设': 'slogan 4 个',
    '⟦五级⟧代表': 'level 5 级',
    'see Table ⟦2⟧': 'designator 2',
    'COVID-⟦19⟧': 'identifier 19',
  }),
)

t.test('hostile input is read in bounded time and exactly', async t => {
  t.match(readFigures('9'.repeat(1_000_000)), [{ start: 0, end: 1_000_000, kind: 'identifier' }])
  t.equal(readFigures('10^400')[0]?.value, `1${'0'.repeat(400)}`)
  t.same(readFigures('('.repeat(100_000)), [])
  t.doesNotThrow(() => readFigures('百分之'.repeat(100_000)))
})
