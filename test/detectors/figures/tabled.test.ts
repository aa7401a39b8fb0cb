import t from 'tap'
import { measures } from '../../../src/detectors/figures/measures/measures.js'
import { rateMismatch } from '../../../src/detectors/figures/rate-mismatch/rate-mismatch.js'
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
const PRIORITIES = `Priority|Mentions|% of respondents
  Roads and pavements|1,024|57
  Anti-social behaviour|687|38
  Affordable housing|642|36
  Litter|518|29`
const WASTE = `类别|2022年（吨）|2023年（吨）
  一般固体废物|3,987|3,854
  危险废物|41.2|36.9`

/** A table, a sentence it contradicts, the figure that is wrong, and the same sentence as the table has it. */
const CASES: readonly (readonly [table: string, wrong: string, figure: string, right: string])[] = [
  [PRODUCTS, '系统集成收入同比下降4.86%，运维服务增长26.29%。', '4.86%', '系统集成收入同比下降8.46%，运维服务增长26.29%。'],
  [PUPILS, '人数最多的年级是高一，共698人。', '698人', '人数最多的年级是高一，共689人。'],
  [SCORES, '恒达智能公司为第二中标候选人，综合得分88.95分。', '88.95', '恒达智能公司为第二中标候选人，综合得分89.85分。'],
  [WARDS, 'Attendances peaked in December at 9,512.', '9,512', 'Attendances peaked in January at 9,512.'],
  [WARDS, 'Elective admissions came to 12,793 in all.', '12,793', 'Elective admissions came to 12,973 in all.'],
  [
    PRIORITIES,
    'Roads and pavements came first (57%), ahead of litter (92%).',
    '92%',
    'Roads and pavements came first (57%), ahead of litter (29%).',
  ],
]

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
  for (const [wrong, right] of [
    ['2023年产生一般固体废物3,854吨，比上年下降4.3%。', '2023年产生一般固体废物3,854吨，比上年下降3.3%。'],
  ] as const) {
    t.equal(loudIn(rateMismatch, sheet('某公司2023年报告', wrong, rows(WASTE))).length, 1, wrong)
    t.same(loudIn(rateMismatch, sheet('某公司2023年报告', right, rows(WASTE))).map(quotesOf), [], right)
  }
})

t.test('silent: parts, other years, plans, and numbers of other things beside the name of a row', async t => {
  for (const [table, text] of [
    [PRODUCTS, '智能仪表中的出口部分为42,613万元。'],
    [PRODUCTS, '智能仪表上年计划实现收入160,000万元。'],
    [PRODUCTS, '智能仪表业务新增专利184项，服务客户2,150家。'],
    [PRODUCTS, '2021年，智能仪表收入142,650万元。'],
    [PRODUCTS, '系统集成收入约7.8亿元，较上年减少7,227万元。'],
    [SCORES, '恒达智能公司注册资本5,000,000元，成立于2009年。'],
    [PUPILS, '高一新生军训将于8月25日开始，为期10天，共有教官36人。'],
    [WARDS, 'In January the trust opened 24 beds and recruited 58 nurses.'],
    [PRIORITIES, 'Litter was the subject of 214 complaints to the council.'],
  ] as const)
    t.same([...loudIn(measures, sheet(text, rows(table))), ...loudIn(rateMismatch, sheet(text, rows(table)))].map(quotesOf), [], text)
})
