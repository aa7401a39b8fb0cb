import t from 'tap'
import { measures } from '../../../src/detectors/figures/measures/measures.js'
import { rateMismatch } from '../../../src/detectors/figures/rate-mismatch/rate-mismatch.js'
import { documentOf } from '../../../src/formats/index.js'
import { loudIn, quotesOf, saidOf } from '../../tools/findings.js'
import { sheet } from '../../tools/sheet.js'

const rows = (text: string): string[][] => text.split('\n').map(line => line.trim().split('|'))

const PRODUCTS = `产品|2023年（万元）|2022年（万元）|同比增减（%）
  智能仪表|184,215|162,840|13.13
  系统集成|78,210|85,437|-8.46
  运维服务|34,876|27,615|26.29
  合计|297,301|275,892|7.76`
const SCORES = `投标人|投标报价（元）|价格分|商务分|技术分|总分
  恒达智能公司|4,860,000|28.15|17.5|44.2|89.85
  瑞鑫网络公司|4,560,000|30.00|15.0|40.6|85.60
  中衡数据公司|5,120,000|26.72|18.5|46.8|92.02`
const PUPILS = `年级|男生|女生|合计
  高一|352|337|689
  高二|341|346|687
  高三|318|309|627
  总计|1,011|992|2,003`
const WARDS = `Month|Emergency attendances|Elective admissions
  October|9,120|3,415
  November|9,046|3,388
  December|9,385|2,874
  January|9,512|3,296
  Year|37,063|12,973`
const ORDERS = `Year|2024|2023
  Revenue|£428m|£393m
  Order intake|£511m|£402m
  Order book|£376m|£293m`
const PRIORITIES = `Priority|Mentions|% of respondents
  Roads and pavements|1,024|57
  Anti-social behaviour|687|38
  Affordable housing|642|36
  Litter|518|29`
const SPECIES = `Species|2023 (000 tonnes)|2022 (000 tonnes)|Change (%)
  Cod|23.8|21.4|11.2
  Haddock|31.6|34.7|-8.9
  Herring|88.5|81.7|8.3`
const OFFENCES = `Offence group|2023|2022
  Theft|6,238|5,914
  Burglary|1,187|1,302
  Drug offences|846|791`
const CARGO = `货类|2023年（万吨）|2022年（万吨）|增减量|增减（%）
  煤炭|3,126.5|3,318.4|-191.9|-5.8
  金属矿石|2,245.8|2,109.6|136.2|6.5
  粮食|618.2|573.5|44.7|7.8`
const RATIOS = `指标|2023年末|2022年末
  资本充足率（%）|13.42|13.05
  拨备覆盖率（%）|218.35|206.47
  成本收入比（%）|31.26|32.14`
const WASTE = `类别|2022年（吨）|2023年（吨）
  一般固体废物|3,987|3,854
  危险废物|41.2|36.9`
const MARGINS = `分产品|营业收入|营业成本|上年营业收入
  智能电表|86,542.18|61,275.40|74,310.55
  储能系统|28,764.05|24,150.98|15,240.61
  合计|115,306.23|85,426.38|89,551.16`
const WAITING = `Specialty|All waiting|Under 18 weeks|Over 52 weeks
  Orthopaedics|4,862|3,104|612
  Ophthalmology|3,975|3,018|204
  Trust total|8,837|6,122|816`
const SCHOOLS = `学段|在校生数（人）|专任教师（人）|生师比
  小学|96,450|5,830|16.54
  普通高中|31,760|2,641|12.03`
const AGES = `年龄|人口数（人）
  0—14岁|29,845
  15—59岁|116,520
  60岁及以上|40,601`
const MONTHS = `月份|吞吐量（万吨）|同比（%）
  4月|1,310|3.1
  5月|1,387|7.4
  6月|1,421|6.0`
const OUTPUT = `GWh|2021|2022|2023|Change|Change (%)
  Wind|1,842|2,105|2,467|362|17.2
  Gas|3,275|2,964|2,418|-546|-18.4`
const LIMITS = `监管指标|监管要求|2023年末|2022年末
  资本充足率（%）|≥10.5|14.26|13.87
  拨备覆盖率（%）|≥150|286.35|262.18`
const CHARITY = `£|Unrestricted|Restricted|Total
  Grants|95,000|348,200|443,200
  Trading|128,640|–|128,640
  Total income|223,640|348,200|571,840
  Raising funds|118,750|–|118,750
  Charitable activities|386,420|401,680|788,100
  Total expenditure|505,170|401,680|906,850`
const REVENUE = `项目|预算数（万元）|决算数（万元）|上年决算数（万元）
  一般公共预算收入合计|110,000|111,850|105,630
  增值税|42,000|43,560|39,870
  专项收入|68,000|68,290|65,760`

const SECTORS = `指标|绝对数（亿元）|增长（%）
  地区生产总值|186.4|5.2
  第一产业增加值|31.8|3.9
  第二产业增加值|78.2|6.1
  第三产业增加值|76.4|4.8`
const SEGMENTS = `Segment|2025 ($ million)|2024 ($ million)|% change
  Cloud|412.0|358.3|15.0
  Licences|120.5|131.0|(8.0)
  Services|98.7|88.5|11.5`
const INCOME = `(in thousands)|2025|2024
  Net sales|412,518|388,204
  Gross profit|211,188|193,092
  Net income|51,430|40,218`

/** A table, a sentence it contradicts, the figure that is wrong, and the same sentence as the table has it. */
const CASES: readonly (readonly [table: string, wrong: string, figure: string, right: string])[] = [
  [PRODUCTS, '系统集成收入同比下降4.86%，运维服务增长26.29%。', '4.86%', '系统集成收入同比下降8.46%，运维服务增长26.29%。'],
  [PUPILS, '人数最多的年级是高一，共698人。', '698人', '人数最多的年级是高一，共689人。'],
  [
    SPECIES,
    'Haddock landings slipped by 9.8%, to 31.6 thousand tonnes.',
    '9.8%',
    'Haddock landings slipped by 8.9%, to 31.6 thousand tonnes.',
  ],
  [OFFENCES, 'Theft rose to 6,328 offences.', '6,328', 'Theft rose to 6,238 offences.'],
  [
    OFFENCES,
    'The police recorded 6,328 offences of theft, and 846 of drugs.',
    '6,328',
    'The police recorded 6,238 offences of theft, and 846 of drugs.',
  ],
  [SPECIES, 'The largest fall, of 9.8%, was in Haddock.', '9.8%', 'The largest fall, of 8.9%, was in Haddock.'],
  [CARGO, '金属矿石增加163.2万吨，粮食增长7.8%。', '163.2万吨', '金属矿石增加136.2万吨，粮食增长7.8%。'],
  [CARGO, '粮食完成618.2万吨，比上年增长8.7%。', '8.7%', '粮食完成618.2万吨，比上年增长7.8%。'],
  [SCORES, '恒达智能公司为第二中标候选人，综合得分88.95分。', '88.95', '恒达智能公司为第二中标候选人，综合得分89.85分。'],
  [SCHOOLS, '普通高中生师比12.30:1。', '12.30', '普通高中生师比12.03:1。'],
  [AGES, '15—59岁人口为115,620人。', '115,620人', '15—59岁人口为116,520人。'],
  [MONTHS, '6月单月完成1,412万吨，创历史新高。', '1,412万吨', '6月单月完成1,421万吨，创历史新高。'],
  [REVENUE, '一般公共预算收入118,150万元。', '118,150万元', '一般公共预算收入111,850万元。'],
  [OUTPUT, 'Wind output rose to 2,647 GWh.', '2,647', 'Wind output rose to 2,467 GWh.'],
  [OUTPUT, 'Gas output was down by 564 GWh.', '564', 'Gas output was down by 546 GWh.'],
  [LIMITS, '拨备覆盖率268.35%，流动性充足。', '268.35%', '拨备覆盖率286.35%，流动性充足。'],
  [WARDS, 'Attendances peaked in December at 9,512.', '9,512', 'Attendances peaked in January at 9,512.'],
  [WARDS, 'Elective admissions came to 12,793 in all.', '12,793', 'Elective admissions came to 12,973 in all.'],
  [
    PRIORITIES,
    'Roads and pavements came first (57%), ahead of litter (92%).',
    '92%',
    'Roads and pavements came first (57%), ahead of litter (29%).',
  ],
  [SECTORS, '全县第一产业增加值增长3.9%，第二产业增加值增长8.1%。', '8.1%', '全县第一产业增加值增长3.9%，第二产业增加值增长6.1%。'],
  [
    SEGMENTS,
    'Cloud sales grew 18% in 2025, while services sales rose 11.5%.',
    '18%',
    'Cloud sales grew 15% in 2025, while services sales rose 11.5%.',
  ],
  [INCOME, 'Net income was $54.1 million in the year.', '$54.1 million', 'Net income was $51.4 million in the year.'],
]

t.test('a row named right under its table is that of the table, and a change no row beside it bears out is left alone', async t => {
  const found = (table: string, text: string): string[][] => loudIn(measures, sheet(rows(table), text)).map(quotesOf)
  t.equal(found(INCOME, 'Net income was $54.1 million.').length, 1)
  t.same(found(INCOME, 'Net income was $51.4 million.'), [])
  t.same(found(INCOME, 'Net income excluding a gain was $54.4 million. Adjusted net income was $51.9 million.'), [])
  t.same(found(SECTORS, '全县第二产业增加值增长8.1%。'), [])
  t.same(found(SECTORS, '全县第一产业增加值增长3.9%，上年第二产业增加值增长8.1%。'), [])
  t.same(found(SECTORS, '第一产业增加值增长3.9%；第二产业增加值78.2亿元，增长6.1%，其中四季度增长6.8%。'), [])
  t.same(found(SECTORS, '第一产业增加值增长3.9%；第二产业增加值增长6.1%，其中工业增长8.4%，民间投资下降6.4%。'), [])
  t.same(found(SEGMENTS, 'Services sales rose 11.5%. Cloud sales grew 18% at constant currency.'), [])
  t.same(found(SEGMENTS, 'Services sales rose 11.5%. Organic cloud sales grew 18%.'), [])
})

t.test('found: what a sentence says of a row or column, and its table does not; silent where the table says so', async t => {
  for (const [table, wrong, figure, right] of CASES) {
    const findings = loudIn(measures, sheet(wrong, rows(table)))
    t.ok(
      findings.some(finding => quotesOf(finding).some(quote => quote.includes(figure))),
      wrong,
    )
    for (const finding of findings)
      for (const said of Object.values(saidOf(finding))) t.notMatch(said, /undefined|NaN|conflicting-figures/, said)
    t.same(loudIn(measures, sheet(right, rows(table))).map(quotesOf), [], right)
  }
})

t.test('found: a difference or change that does not follow from the cells of the row a sentence names', async t => {
  for (const [table, wrong, right] of [
    [WASTE, '2023年产生一般固体废物3,854吨，比上年下降4.3%。', '2023年产生一般固体废物3,854吨，比上年下降3.3%。'],
    [OFFENCES, 'Burglary fell by 151 offences.', 'Burglary fell by 115 offences.'],
    [MARGINS, '智能电表收入占比75.50%。', '智能电表收入占比75.05%。'],
    [MARGINS, '储能系统收入同比增长88.37%。', '储能系统收入同比增长88.73%。'],
    [REVENUE, '一般公共预算收入完成111,850万元，比上年增长8.7%。', '一般公共预算收入完成111,850万元，比上年增长5.9%。'],
    [WAITING, 'Orthopaedics accounted for 53.0% of the list.', 'Orthopaedics accounted for 55.0% of the list.'],
    [CHARITY, 'Charitable activities accounted for 89.6% of spending.', 'Charitable activities accounted for 86.9% of spending.'],
    [WAITING, 'Orthopaedics accounted for 66% of all waiting.', 'Orthopaedics accounted for 55% of all waiting.'],
    [RATIOS, '拨备覆盖率218.35%，提高18.18个百分点。', '拨备覆盖率218.35%，提高11.88个百分点。'],
  ] as const) {
    t.equal(loudIn(rateMismatch, sheet('某公司2023年报告', wrong, rows(table))).length, 1, wrong)
    t.same(loudIn(rateMismatch, sheet('某公司2023年报告', right, rows(table))).map(quotesOf), [], right)
  }
})

t.test('silent: parts, other years, plans, and numbers of other things beside the name of a row', async t => {
  const courts = '类别|受理（件）|审结（件）|结案率（%）\n刑事|1284|1231|95.87\n行政|318|311|97.80\n执行|5142|4986|96.97'
  t.same(
    loudIn(measures, sheet('受理行政案件318件，审结311件；审查非诉行政执行案件142件，准予执行131件。', rows(courts))).map(quotesOf),
    [],
  )
  t.equal(loudIn(measures, sheet('受理行政案件318件，审结131件。', rows(courts))).length, 1)
  for (const [table, text] of [
    [PRODUCTS, '智能仪表中的出口部分为42,613万元。'],
    [PRODUCTS, '智能仪表上年计划实现收入160,000万元。'],
    [PRODUCTS, '智能仪表业务新增专利184项，服务客户2,150家。'],
    [PRODUCTS, '2021年，智能仪表收入142,650万元。'],
    [PRODUCTS, '系统集成收入约7.8亿元，较上年减少7,227万元。'],
    [SCORES, '恒达智能公司注册资本5,000,000元，成立于2009年。'],
    [PUPILS, '高一新生军训将于8月25日开始，为期10天，共有教官36人。'],
    [MONTHS, '6月完成固定资产投资1,412万元。'],
    [MONTHS, '截至6月底，累计完成投资1,412万元。'],
    [MARGINS, '储能系统海外收入占比12.48%，出货量同比增长97.3%。'],
    [WAITING, 'Orthopaedics lists grew by 12.4% in the year; theatres ran at 55.5%.'],
    [SCHOOLS, '普通高中班师比1:3.20。'],
    [WARDS, 'In January the trust opened 24 beds and recruited 58 nurses.'],
    [
      ORDERS,
      'Order intake was £511m. The order book at 31 December stood at £376m, compared with £293m a year earlier, an increase of 28%.',
    ],
    [PRIORITIES, 'Litter was the subject of 214 complaints to the council.'],
  ] as const)
    t.same([...loudIn(measures, sheet(text, rows(table))), ...loudIn(rateMismatch, sheet(text, rows(table)))].map(quotesOf), [], text)
})

t.test('found: a table given twice that differs in a cell; silent where it is another table', async t => {
  const quotes = (one: string, other: string) =>
    loudIn(measures, sheet('# 一、吞吐量完成情况', rows(one), '# 附表：报省厅，2024年', rows(other)))
      .flatMap(quotesOf)
      .sort()
  const [sorted, retyped] = [CARGO.split('\n').sort().reverse(), CARGO.replace('2,109.6', '2,190.6')]
  t.same(quotes(CARGO, retyped), ['2,109.6', '2,190.6'])
  t.same(quotes(CARGO, CARGO.replace('|6.5', '|5.6')), ['5.6', '6.5'])
  t.same(quotes(CARGO, [sorted.find(line => line.startsWith('货类'))!, ...sorted.filter(line => !line.startsWith('货类'))].join('\n')), [])
  t.same(quotes(CARGO, CARGO.replaceAll('2023', '2021').replaceAll('2022', '2020').replace('2,109.6', '2,190.6')), [], 'of other years')
  t.same(quotes(WASTE, WASTE.replace('3,987', '3,978')), [], 'too little in common')
  for (const finding of loudIn(measures, sheet('# 一、吞吐量', rows(CARGO), '# 附表：报省厅，2024年', rows(retyped))))
    for (const said of Object.values(saidOf(finding))) t.notMatch(said, /undefined|NaN|conflicting-figures/, said)
})

t.test('silent: what is told 分别 of others, on another footing, or as a fall of a number below zero', async t => {
  for (const [table, text] of [
    [SCORES, '中衡数据公司、恒达智能公司分别以92.02分、89.85分居前两位。'],
    [CARGO, '粮食按可比口径增长8.7%。'],
    [CARGO, '煤炭降幅最大，为5.8%。'],
    [SPECIES, 'Cod and herring grew by 11.2% and 8.3% respectively.'],
    [CARGO, '吞吐量中，粮食下降7.8%，进口粮食完成244.7万吨，增长6.9%。'],
  ] as const)
    t.same(loudIn(measures, sheet(text, rows(table))).map(quotesOf), [], text)
})

t.test('tables of bars without a rule given twice are held against each other', async t => {
  const bars = (glass: string): string => `Type | 2022 | 2023\nPaper | 3,120 | 3,388\nGlass | 1,045 | ${glass}\nMetal | 2,210 | 2,475`
  const report = (glass: string) =>
    documentOf('t.txt', `Waste collected\n\n${bars('996')}\n\nNo rounds were missed in the year.\n\nAnnex\n\n${bars(glass)}`)
  t.same(loudIn(measures, report('969')).map(quotesOf), [['996', '969']])
  t.same(loudIn(measures, report('996')).map(quotesOf), [])
})

t.test('found: a table under a section of plans tells what was, when the words over it say so', async t => {
  const told = sheet('The order book stood at £367m.', '# Outlook', 'We expect to grow.', 'Summary of the year', rows(ORDERS))
  t.same(loudIn(measures, told).map(quotesOf), [['£367m', '£376m']])
})

const ASSETS = `项目名称|本期期末数|占总资产的比例（%）|上期期末数|变动比例（%）
  货币资金|68,421.37|18.53|52,143.86|31.22
  应收账款|97,316.48|26.36|84,217.92|15.55
  存货|61,847.25|16.75|58,392.14|5.92`

t.test('what grew since the last year ended is held to a column of 变动', async t => {
  const told = (text: string) => loudIn(measures, sheet('# 资产情况（单位：万元）', rows(ASSETS), text)).map(quotesOf)
  t.same(told('应收账款期末余额97,316.48万元，较上年末增长17.55%。'), [['15.55', '17.55%']])
  t.same(told('应收账款期末余额97,316.48万元，占总资产的23.66%。'), [['26.36', '23.66%']])
  t.same(told('应收账款期末余额97,316.48万元，占总资产的26.36%，较上年末增长15.55%。'), [])
  t.same(told('应收账款期末余额97,316.48万元，账龄一年以内的占17.55%。'), [])
})
