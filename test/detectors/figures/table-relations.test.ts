import t from 'tap'
import { dateMismatch } from '../../../src/detectors/figures/date-mismatch/date-mismatch.js'
import { rateMismatch } from '../../../src/detectors/figures/rate-mismatch/rate-mismatch.js'
import { totalMismatch } from '../../../src/detectors/figures/total-mismatch/total-mismatch.js'
import type { Detector } from '../../../src/model/detector.js'
import { loudIn, quotesOf, saidOf } from '../../tools/findings.js'
import { sheet } from '../../tools/sheet.js'

const rows = (text: string): string[][] => text.split('\n').map(line => line.trim().split('|'))

const ANY: readonly Detector[] = [totalMismatch, rateMismatch, dateMismatch]

/** A right table, a cell of it, and what a slip makes of that cell. */
const CASES: readonly (readonly [claim: string, table: string, right: string, wrong: string])[] = [
  [
    'shares behind changes, of a whole that is nowhere told',
    '消费类别|支出（元）|增长(%)|占比(%)\n食品|2549|5.3|32.0\n衣着|526|5.6|6.6\n居住|1611|1.0|20.3\n用品|442|6.1|5.6\n交通|1079|3.4|13.6\n文化|843|2.5|10.6\n医疗|645|-0.5|8.1\n其他|260|10.2|3.3',
    '|442|',
    '|462|',
  ],
  [
    'a row of averages, each of its column',
    '评委|甲公司|乙公司|丙公司\n评委一|46|44|40\n评委二|48|45|41\n评委三|44|43|42\n平均分|46.0|44.0|41.0',
    '|44.0|',
    '|45.0|',
  ],
  [
    'an average that stands alone, when a slip of the pen makes it',
    'Month|Price (£/t)\nJanuary|212.4\nFebruary|208.9\nMarch|203.5\nApril|198.7\nMay|191.2\nJune|187.3\nAverage|200.3',
    '|200.3',
    '|204.3',
  ],
  [
    'a score weighted as the heads say',
    '县区|经济（50%）|民生（30%）|生态（20%）|综合得分\n甲县|90|80|70|83.0\n乙县|80|90|60|79.0\n丙县|70|60|95|72.0\n丁县|88|92|75|86.6',
    '|79.0',
    '|80.0',
  ],
  [
    'a rank that says by what',
    'Ward|Homes|Affordable|Rank by homes\nAshby|312|131|1\nBrook|96|22|4\nCastle|241|97|2\nDene|44|21|5\nFerry|188|80|3',
    '|22|4',
    '|22|3',
  ],
  [
    'what was carried out of a plan, whatever its head is called',
    '项目|预算数|执行数|完成预算\n增值税|39800|41236|103.6\n契税|8200|7421|90.5\n其他税收|12400|12805|103.3',
    '|90.5',
    '|95.0',
  ],
  [
    'shares under Per cent, of all who answered',
    'Answer|Number|Per cent\nAll who answered|1,846|100.0\n16 to 24|212|11.5\n25 to 44|611|33.1\n45 to 64|588|31.9\n65 and over|435|23.6',
    '|611|',
    '|661|',
  ],
  ['a rank by its score', '县区|得分|排名\n甲县|91.27|1\n乙县|90.66|2\n丙县|89.63|4\n丁县|89.99|3\n戊县|88.10|5', '|89.63|4', '|89.63|3'],
  [
    'marks that are added up, price among them',
    'Tenderer|Price (60)|Quality (30)|Social value (10)|Total (100)\nMarlowe|51.2|24.4|9.0|84.6\nKeir|60.0|21.8|8.5|90.3\nStanhope|54.7|26.1|9.5|90.3',
    '|84.6',
    '|86.4',
  ],
  [
    'a count that is one off beside a column in another unit',
    '单位|在校学生（人）|专任教师（人）|经费（万元）\n青石镇|3124|214|1862\n白渡镇|2871|198|1704\n柳湾镇|1946|131|1225\n合计|7941|543|4790',
    '|543|',
    '|544|',
  ],
  [
    'a number of staff beside costs in thousands',
    'Depot|Staff (number)|Cost (£ thousand)\nAldby|214|8,120\nCorrin|187|7,344\nMarsh End|96|3,518\nTotal|497|18,983',
    '|497|',
    '|498|',
  ],
  ['posts left empty', '单位|编制数|实有人数|空编数\n甲局|45|41|4\n乙局|38|36|2\n丙局|62|55|7\n丁局|29|28|1', '|7', '|9'],
  [
    'what is open at a day, by rows',
    'Team|Open at 1 April|Received|Closed|Open at 31 March\nNorth|112|408|395|125\nSouth|97|361|370|88\nEast|64|219|207|76\nWest|81|240|252|69',
    '|76',
    '|79',
  ],
  [
    'shares that make 100 in every other row',
    'Service|Very good|Good|Fair|Poor\nRefuse|31|45|15|9\nLighting|24|48|17|11\nParks|38|41|11|10\nRoads|6|22|41|31\nLibraries|27|36|28|9',
    '|48|',
    '|38|',
  ],
  [
    'the first columns make the last, with others between',
    'Service|Very satisfied|Fairly satisfied|Neither|Dissatisfied|Satisfied overall\nRefuse|31|45|12|12|76\nLighting|24|48|17|11|72\nParks|38|41|11|10|79\nRoads|6|22|19|53|28\nLibraries|27|36|28|9|63',
    '|9|63',
    '|9|68',
  ],
  [
    'what is left to do, of what was found and done',
    '类型|问题数（个）|金额（万元）|已整改（个）|未整改（个）\n编制|7|3826.40|5|2\n闲置|12|9174.25|8|4\n收费|4|216.83|4|0\n采购|9|1542.60|7|2\n资产|6|4087.92|3|3',
    '|7|2\n',
    '|7|3\n',
  ],
  [
    'yields, of amounts in other units than areas',
    '作物|面积（万亩）|产量（万吨）|单产（公斤/亩）\n稻谷|42.36|27.81|656.5\n小麦|18.72|8.96|478.6\n玉米|25.14|14.33|570.0\n大豆|6.85|1.52|221.9',
    '|478.6',
    '|487.6',
  ],
  [
    'a row of shares under a row of numbers',
    '日期|1日|2日|3日|4日|5日|合计\n人次|18.42|21.36|17.95|13.28|10.61|81.62\n占比（%）|22.6|26.2|22.0|16.3|13.0|100.0',
    '|26.2|',
    '|28.2|',
  ],
  [
    'what has come together month by month',
    '月份|当月（万吨）|累计（万吨）|同比（%）\n1月|1,268|1,268|4.2\n2月|1,034|2,302|-6.8\n3月|1,352|3,654|5.5\n4月|1,310|4,964|3.1\n5月|1,387|6,351|7.4',
    '|3,654|',
    '|3,564|',
  ],
  [
    'shares that are added up on the way',
    'Answer|Number|%|Cumulative %\nVery satisfied|412|31.7|31.7\nFairly satisfied|538|41.4|73.1\nNeither|164|12.6|85.7\nDissatisfied|121|9.3|95.0\nVery dissatisfied|65|5.0|100.0',
    '|85.7',
    '|87.5',
  ],
  [
    'changes on the year before, by rows',
    '年份|在校生（人）|比上年增加（人）|比上年增长（%）\n2019年|41,250|—|—\n2020年|43,180|1,930|4.7\n2021年|44,965|1,785|4.1\n2022年|46,730|1,765|3.9\n2023年|45,218|-1,512|-3.2',
    '|1,785|',
    '|1,875|',
  ],
  [
    'the same with the latest year first',
    'Year|Visits|Change on year (%)\n2023|45,218|-3.2\n2022|46,730|3.9\n2021|44,965|4.1\n2020|43,180|4.7\n2019|41,250|n/a',
    '|4.1',
    '|1.4',
  ],
  [
    'growth from year to year along a row',
    'Journeys (million)|2019|2020|2021|2022|2023\nCommuter|31.4|14.2|16.9|23.5|26.8\nRural|17.8|6.9|9.6|14.4|16.6\nAll services|49.2|21.1|26.5|37.9|43.4\nChange on year (%)|–|-57.1|25.6|43.0|14.5',
    '|43.0|',
    '|34.0|',
  ],
  [
    'an index from the year in which it is 100',
    'Journeys (million)|2019|2020|2021|2022|2023\nAll services|49.2|21.1|26.5|37.9|43.4\nIndex (2019 = 100)|100.0|42.9|53.9|77.0|88.2',
    '|77.0|',
    '|67.0|',
  ],
  [
    'costs in brackets, and what they grew by',
    '£m|2023|2022|Change\nRevenue|482.6|451.3|6.9%\nCost of sales|(301.9)|(287.4)|5.0%\nDistribution|(58.4)|(55.1)|6.0%\nAdministration|(47.2)|(46.8)|0.9%',
    '|5.0%',
    '|6.0%',
  ],
  [
    'heads for each teacher',
    '学段|在校生数（人）|专任教师（人）|生师比\n幼儿园|48,620|3,514|13.84\n小学|96,450|5,830|16.54\n初中|45,218|3,722|12.15\n高中|31,760|2,641|12.03',
    '|16.54',
    '|15.64',
  ],
  [
    'shares of the row that is 100',
    '指标|2023年|2022年|占比（%）\n全社会用电量|2,800.2|2,663.2|100.0\n第一产业|48.6|45.2|1.7\n第二产业|1,862.4|1,790.5|66.5\n第三产业|486.3|431.7|17.4\n居民生活|402.9|395.8|14.4',
    '|1.7',
    '|7.1',
  ],
  [
    'shares of the year, and what has come together by quarters',
    'Quarter|Visitors|Cumulative|% of year\nQ1|38,420|38,420|16.3\nQ2|61,275|99,695|25.9\nQ3|84,160|183,855|35.6\nQ4|52,385|236,240|22.2\nYear|236,240||100.0',
    '|183,855|',
    '|188,355|',
  ],
  [
    'shares of a year',
    'Quarter|Visitors|% of year\nQ1|38,420|16.3\nQ2|61,275|25.9\nQ3|84,160|35.6\nQ4|52,385|22.2\nYear|236,240|100.0',
    '|22.2',
    '|21.2',
  ],
  [
    'an end before its beginning',
    '标段|开工日期|完工日期\n一|2023年3月1日|2023年6月28日\n二|2023年3月15日|2023年10月10日\n三|2023年7月1日|2023年11月12日',
    '11月12日',
    '6月12日',
  ],
  [
    'days from one date to another, the last counted',
    'Lot|Start date|Completion date|Duration (days)\nA|1 March 2023|28 June 2023|120\nB|15 March 2023|10 October 2023|210\nC|1 April 2023|27 September 2023|180',
    '|180',
    '|190',
  ],
]

const findingsIn = (table: string) => ANY.flatMap(detector => loudIn(detector, sheet(rows(table))))

t.test('found: a cell that does not follow as the others of its line do; silent where it does', async t => {
  for (const [claim, table, right, wrong] of CASES) {
    const findings = findingsIn(table.replace(right, wrong))
    t.ok(findings.length > 0, claim)
    t.ok(
      findings.some(finding => quotesOf(finding).some(quote => wrong.includes(quote) || quote.includes(wrong))),
      `${claim}: the cell is shown`,
    )
    for (const finding of findings) for (const said of Object.values(saidOf(finding))) t.notMatch(said, /undefined|NaN|mismatch\./, said)
    t.same(findingsIn(table).map(quotesOf), [], claim)
  }
})

t.test('silent: what is not made so', async t => {
  for (const [claim, table] of [
    [
      'averages weighted by numbers that others do not share',
      '部门|人数|平均年龄\n甲|11|43.6\n乙|9|41.2\n丙|20|36.9\n丁|14|38.5\n平均|13.5|39.3',
    ],
    ['a median', 'Ward|Days\nA|10\nB|12\nC|13\nD|40\nMedian|12.5'],
    [
      'yields are not added up',
      '作物|面积（万亩）|产量（万吨）|单产（公斤/亩）\n稻谷|42.36|27.81|656.5\n小麦|18.72|8.96|478.6\n合计|61.08|36.77|602.0',
    ],
    ['equals share a rank', '县区|得分|排名\n甲|95|1\n乙|92|2\n丙|92|2\n丁|90|4\n戊|88|5'],
    ['ranks by a score that is not shown', '县区|人口（万人）|排名\n甲|95|3\n乙|92|1\n丙|70|2\n丁|90|5\n戊|88|4'],
    ['shares of more answers than one', 'Service|Cost|Hours|Distance\nPool|41|31|19\nGym|38|44|25\nPark|12|20|9\nCourts|30|33|41'],
    ['shares rounded to 99 and 101', 'Service|Good|Fair|Poor\nA|33|33|33\nB|40|35|25\nC|34|34|33\nD|50|30|20\nE|27|36|37'],
    ['what had come together before the first row', '月份|当月（万吨）|累计（万吨）\n4月|1,310|4,964\n5月|1,387|6,351\n6月|1,421|7,772'],
    [
      'months held against those of the year before, which are not shown',
      '月份|当月（万吨）|累计（万吨）|累计同比（%）|环比（%）\n1月|1,268|1,268|4.2|-3.1\n2月|1,034|2,302|-0.9|-18.5\n3月|1,352|3,654|1.5|30.8\n4月|1,310|4,964|1.9|-3.1',
    ],
    [
      'losses in brackets under either sign',
      '£m|2023|2022|Change\nA|(30.2)|(28.7)|-5.2%\nB|(58.4)|(55.1)|-6.0%\nC|(47.2)|(46.8)|-0.9%\nD|48.0|50.0|-4.0%',
    ],
    ['an index of other things', '年份|产值（亿元）|价格指数\n2019|412|100.0\n2020|431|102.4\n2021|466|101.1\n2022|508|103.0'],
    [
      'changes told in points and in money',
      'Measure|2024|2023|Change\nRevenue|£412.6m|£392.9m|5.0%\nProfit|£30.9m|£28.3m|9.2%\nMargin|7.5%|7.2%|+30bps\nNet debt|£118.4m|£141.0m|-£22.6m\nOrders|£96.3m|£88.1m|9.3%',
    ],
    [
      'what there is for each',
      'Region|Projects|Value (£m)|£ per head\nNorth|44|2.9|1.09\nEast|61|4.0|0.53\nSouth|38|2.6|0.47\nTotal|143|9.5|0.61',
    ],
    ['people given in ten thousands', '县区|参保（万人）|经费（万元）\n甲县|31|412\n乙县|27|366\n丙县|44|590\n合计|103|1369'],
    ['vacancies held for others', 'Team|Posts|Staff|Vacancies\nNorth|45|41|2\nSouth|38|36|1\nEast|62|55|9\nWest|29|30|2'],
    [
      'cases closed that were not all received here',
      'Team|Open at 1 April|Received|Closed|Open at 31 March\nNorth|112|408|395|119\nSouth|97|361|370|94\nEast|64|219|207|81\nWest|81|240|252|75',
    ],
    ['weights that are not of all', '县区|经济（50%）|民生（30%）|附加|综合得分\n甲|90|80|3|72\n乙|80|90|2|69\n丙|70|60|1|54'],
    [
      'dates of plans',
      '标段|计划开工日期|完工日期\n一|2023年9月1日|2023年6月28日\n二|2023年3月15日|2023年10月10日\n三|2023年7月1日|2023年11月12日',
    ],
    [
      'working days',
      'Lot|Start date|End date|Working days\nA|1 March 2023|28 June 2023|84\nB|15 March 2023|10 October 2023|145\nC|3 April 2023|27 September 2023|124',
    ],
  ] as const)
    t.same(findingsIn(table).map(quotesOf), [], claim)
})
