import t from 'tap'
import { totalMismatch } from '../../../src/detectors/figures/total-mismatch/total-mismatch.js'
import { documentOf } from '../../../src/formats/index.js'
import { loudIn } from '../../tools/findings.js'

/** What is told above a table, the table without a row of totals, its right cell, and a wrong one; the last of these is told to be wrong. */
const CASES: readonly (readonly [told: string, table: string, right: string, wrong: string])[] = [
  [
    '全市新建住房销售面积412.6万平方米，增长3.2%。\n分区情况如下：',
    '| 区 | 销售面积（万平方米） |\n|---|---|\n| 东区 | 160.3 |\n| 西区 | 131.5 |\n| 南区 | 120.8 |',
    '131.5',
    '137.5',
  ],
  // the name of the column is that of the whole, which stands far above; parts rounded each by itself
  [
    '全年完成工业投资1,386亿元。\n各县区加快项目建设，取得较好成效。\n全年新开工项目多于上年。',
    '县区\t工业投资（亿元）\n甲县\t412\n乙县\t388\n丙县\t297\n丁县\t288',
    '297',
    '279',
  ],
  // the head of a column names nothing, but the line above the table divides what was told
  [
    '全市实现生产总值86,420亿元，增长5.1%。\n分行业数据如下：',
    '| 行业 | 绝对额（亿元） | 增长（%） |\n|---|---|---|\n| 农业 | 7,315 | 3.2 |\n| 工业 | 38,264 | 6.0 |\n| 其中：制造业 | 30,118 | 6.2 |\n| 建筑业 | 6,287 | -1.4 |\n| 服务业 | 34,554 | 5.2 |',
    '34,554',
    '34,545',
  ],
  // under a head with a unit what looks like a month is a number
  [
    '全市规模以上工业实现利润16,960.4亿元。\n按行业分：',
    '| 行业 | 利润（亿元） |\n|---|---|\n| 采矿 | 2563.3 |\n| 制造 | 12384.3 |\n| 供电 | 2012.8 |',
    '2563.3',
    '2763.3',
  ],
  [
    'The trust awarded grants of £1,486,200 in the year.\n\nGrants by region were as follows:',
    '| Region | Grants (£) |\n|---|---|\n| North | 512,400 |\n| Midlands | 388,300 |\n| South | 585,500 |',
    '388,300',
    '338,300',
  ],
]

t.test(
  'found: a column without a total that misses what is told of all its rows by a slip of the pen; silent where it makes it',
  async t => {
    for (const [told, table, right, wrong] of CASES) {
      const found = (cells: string): string[][] =>
        loudIn(totalMismatch, documentOf('draft.txt', `${told}\n\n${cells}\n`)).map(({ locations }) => locations.map(({ quote }) => quote))
      t.same(found(table), [], table)
      const said = found(table.replace(right, wrong))
      t.ok(said.length === 1 && said[0]!.includes(wrong), `${wrong}: ${JSON.stringify(said)}`)
    }
  },
)

t.test('silent: rows that are not all there are, or of something else', async t => {
  for (const text of [
    // no slip of the pen makes it
    '全市新建住房销售面积412.6万平方米。\n\n| 区 | 销售面积（万平方米） |\n|---|---|\n| 东区 | 160.3 |\n| 西区 | 131.5 |\n| 南区 | 76.4 |',
    // it is what another figure says
    '全市销售面积412.6万平方米，连同旧住房销售面积为432.6万平方米。\n\n| 区 | 销售面积（万平方米） |\n|---|---|\n| 东区 | 160.3 |\n| 西区 | 151.5 |\n| 南区 | 120.8 |',
    // the whole is of another name
    '全市生产总值412.6亿元。\n\n| 区 | 税收（亿元） |\n|---|---|\n| 东区 | 160.3 |\n| 西区 | 151.5 |\n| 南区 | 120.8 |',
    // means are not added
    '全市平均亩产412.6公斤。\n\n| 区 | 亩产（公斤） |\n|---|---|\n| 东区 | 160.3 |\n| 西区 | 151.5 |\n| 南区 | 120.8 |',
  ])
    t.same(loudIn(totalMismatch, documentOf('draft.txt', text)).length, 0, text)
})
