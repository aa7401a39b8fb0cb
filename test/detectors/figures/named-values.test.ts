import t from 'tap'
import { rateMismatch } from '../../../src/detectors/figures/rate-mismatch/rate-mismatch.js'
import { loudIn, quotesOf } from '../../tools/findings.js'
import { sheet } from '../../tools/sheet.js'

/** Text with the stated figure in ⟦⟧ and what follows instead. */
const FOUND: readonly (readonly [string, string])[] = [
  ['- 资产总计190.50亿元，同比增长5.3%\n- 负债合计110.19亿元，同比增长5.5%\n- 资产负债率⟦75.8%⟧', '57.84%'],
  [
    'Cash provided by operating activities was $52.7 million. Capital expenditures were $16.4 million, resulting in free cash flow of ⟦$33.6 million⟧.',
    '36.3 million',
  ],
  ['经营活动产生的现金净流入52.7亿元，资本开支16.4亿元，自由现金流为⟦33.6亿元⟧。', '36.3亿'],
  ['Own funds were £1,986 million against a solvency capital requirement of £1,062 million, a surplus of ⟦£942 million⟧.', '924 million'],
  ['Net earned premium was £2,318.4 million. Net claims incurred were £1,409.6 million, giving a loss ratio of ⟦68.0%⟧.', '60.8%'],
  ['Our combined ratio improved to 94.3%. The loss ratio was 64.2% and the expense ratio was ⟦28.1%⟧.', '30.1%'],
  ['公司综合成本率为98.6%。赔付率为71.3%，费用率为⟦25.3%⟧。', '27.3%'],
  ['公司营业收入12.5亿元，营业成本8.75亿元，综合毛利率⟦33%⟧。', '30%'],
  ['实现营业收入8.4亿元，净利润0.63亿元，净利率为⟦9.5%⟧。', '7.5%'],
  ['公司净利润2.4亿元，总股本8亿股，每股收益⟦0.35元⟧。', '0.3'],
  ['全年产量96万台，设计产能120万台，产能利用率⟦85%⟧。', '80%'],
  ['年末贷款余额420亿元，存款余额560亿元，存贷比⟦78%⟧。', '75%'],
  ['项目预算金额860万元，中标金额812万元，节约资金⟦58万元⟧。', '48万'],
  ['送审金额1240万元，审定金额1165万元，核减资金⟦85万元⟧。', '75万'],
  ['全年出生人口4120人，死亡人口2860人，自然增长⟦1360人⟧。', '1260'],
  ['学校现有学生7200人、专任教师450人，生师比为⟦18:1⟧。', '16'],
  ['医师624人、护士998人，医护比⟦1:1.8⟧。', '1.6'],
  ['全县常住人口36万人，面积1200平方公里，人口密度为⟦320人⟧。', '300'],
  ['Operating profit was $63 million on revenue of $420 million, an operating margin of ⟦17.5%⟧.', '15%'],
  ['Operating profit was £78.5 million. Net finance costs were £31.4 million and profit before tax ⟦£74.1 million⟧.', '47.1 million'],
  ['EBITDA was £131.2 million. Depreciation of £52.7 million gave an operating profit of ⟦£87.5 million⟧.', '78.5 million'],
  ['The appeal asks for $38.5 million. By 18 September $16.2 million has been received, leaving a gap of ⟦$28.3 million⟧.', '22.3 million'],
  [
    'Profit before tax was £47.1 million. The tax charge was £11.8 million, an effective rate of 25%, and profit for the year ⟦£32.3 million⟧.',
    '35.3 million',
  ],
  [
    'Cash from operations was $27.4 million. Capital expenditures were $9.9 million, resulting in free cash flow of ⟦$24.5 million⟧.',
    '17.5 million',
  ],
  ['利润总额为47.1亿元，所得税费用11.8亿元，净利润⟦53.3亿元⟧。', '35.3亿'],
  ['Earnings per share were ⟦58 cents⟧, based on profit for the year of $52.8 million and 96.0 million shares.', '55'],
  ['The scheme cost £4.6m against an approved budget of £4.2m, an overrun of ⟦£0.6m⟧.', '0.4m'],
  ['Expenditure of £412.6m compared with a budget of £405.0m, an overspend of ⟦£8.6m⟧.', '7.6m'],
  ['The estate has 420 rooms, of which 399 were occupied, an occupancy rate of ⟦91%⟧.', '95%'],
  ['Reservoirs with a capacity of 92 million cubic metres held 69 million cubic metres and were ⟦80%⟧ full.', '75%'],
  ['The college has 7,200 students and 450 teachers. The student-teacher ratio was ⟦18 to 1⟧.', '16'],
  ['The application is for 124 homes. The site covers 5.2 hectares, a density of ⟦42⟧ homes per hectare.', '23.8'],
  ['In the quarter 2,940 shops opened and 3,310 closed, a net loss of ⟦730⟧.', '370'],
  ['Revenue spending was £41.6 million against a budget of £42.1 million, an underspend of ⟦£1.5 million⟧.', '0.5 million'],
  ['Net debt was £1,904 million on a regulatory capital value of £2,800 million. Gearing was ⟦72%⟧.', '68%'],
  ['采购水泥300吨，单价420元，合计⟦16.2万元⟧。', '12.6万'],
  ['以总股本6.5亿股为基数，每10股派发现金红利1.50元，共计派发⟦1.125亿元⟧。', '0.975亿'],
  ['We bought back 1.5 million shares at an average price of $18.40, for a total of ⟦$29.6 million⟧.', '27.6 million'],
  ['Volunteers gave 48,000 hours; at £11.44 an hour their time is worth ⟦£594,120⟧.', '549120'],
  ['The school bought 240 tablets at £185 each, a total of ⟦£48,400⟧.', '44400'],
  ['Revenue grew from £300.0 million to £347.3 million over three years, a compound annual growth rate of ⟦6.5%⟧.', '5%'],
  ['Calls answered came to 11,160; 7,812 of those answered (⟦75%⟧) were resolved at once.', '70%'],
  ['Of the £24.8m of savings required, £19.1m was delivered; delivery stood at ⟦82%⟧.', '77%'],
  ['收入完成18.6亿元，为年初预算18.2亿元的102.2%，比上年的17.3亿元增长⟦8.7%⟧。', '7.51%'],
  ['远程会诊由1120例增至⟦2860例⟧，翻了一番。', '2.55'],
  ['居民水价每立方米2.85元，全年售水3.2亿立方米，实现水费收入⟦9.42亿元⟧。', '9.12亿'],
  ['教育经费按工资总额的8%计提，工资总额3.75亿元，计提⟦0.33亿元⟧。', '0.3亿'],
  ['The dividend of 6% on share capital of $4.5 million came to ⟦$290,000⟧.', '270000'],
  ['某项目概算投资3.20亿元，竣工决算3.52亿元，超概算⟦0.42亿元⟧。', '0.32亿'],
  ['采购钢材4200吨，合同单价每吨4150元，结算金额⟦1734万元⟧；采购水泥1.2万吨，合同单价每吨380元，结算金额456万元。', '1743万'],
  ['Emergency attendances totalled 152,000. Of these, 114,000 were seen in time, a performance of ⟦78%⟧.', '75%'],
  ['Of 640 members entitled to vote, 416 attended in person, a turnout of ⟦62%⟧.', '65%'],
  ['Staff costs of $11.6 million were ⟦$0.4 million⟧ below the budget of $12.2 million.', '0.6 million'],
  ['Membership stood at 640, a net increase of ⟦28⟧ after 45 joined and 27 left.', '18'],
  ['全市计划用水户1250户，实际纳入管理1188户，纳管率为⟦92.0%⟧。', '95.04%'],
  ['新改建农村公路完成年度目标420公里的⟦55%⟧，即252公里。', '60%'],
  ['高标准农田计划建设8万亩，已建成7.2万亩，完成率⟦92%⟧。', '90%'],
  ['There were 4,120 births and 2,860 deaths, a natural increase of ⟦1,360⟧.', '1260'],
  ['全年出生人口2,860人，死亡人口4,120人，自然减少⟦1,360人⟧。', '1260'],
  ['接待游客206.4万人次，增长8.2%；实现旅游收入16.3亿元，人均消费⟦7,897元⟧。', '789.7'],
  ['城镇居民人均可支配收入41,200元，农村居民人均可支配收入21,684元，城乡居民收入比为⟦1.80:1⟧。', '1.9'],
  ['二期工程总投资8.0亿元，累计完成投资5.2亿元，投资进度⟦75%⟧。', '65%'],
  ['The scheme needs $6.0 million a year. It would replace 1,500 boilers at an average of $4,200 each, or ⟦$6.8 million⟧.', '6.3 million'],
  ['项目概算总投资18.6亿元，共安排子项目42个。累计完成投资13.02亿元，占概算总投资的⟦75%⟧。', '70%'],
  ['全年受理案件12,486件，审结11,862件，同比分别上升6.2%和7.5%，结案率⟦98.0%⟧。', '95%'],
  ['对外担保2.4亿元，同比增长3.2%，占净资产16亿元的⟦25%⟧。', '15%'],
  ['项目预算860万元，中标金额812万元，资金节约率⟦6.6%⟧。', '5.58%'],
  ['对外担保余额2.4亿元，占最近一期经审计净资产16亿元的⟦25%⟧。', '15%'],
  ['A survey of 1,850 travellers found that 1,517 of them, or ⟦86 per cent⟧, would come again.', '82%'],
  ['Calls rose from 131 to 146. Passengers rose by 9.8 per cent to 312,400, or an average of ⟦2,410⟧ per call.', '2139.7'],
  [
    '城镇居民人均可支配收入38642元，增长5.0%；农村居民人均可支配收入19817元，增长7.3%。城乡居民人均可支配收入之比由上年的1.99缩小为⟦1.59⟧。',
    '1.95',
  ],
  ['粮食播种面积18.6万亩，粮食产量7.74万吨，平均亩产⟦461.1公斤⟧。', '416.13'],
  ['居民人均可支配收入12486元，其中城镇18327元，增长4.8%，农村8214元，增长7.1%，城乡收入比⟦2.32:1⟧。', '2.231'],
  ['固定资产账面原值3127.46万元，累计折旧1846.92万元，净值⟦1208.54万元⟧。', '1280.54万'],
  ['评审项目74个，送审金额6.83亿元，审定金额6.21亿元，审减⟦0.26亿元⟧。', '0.62亿'],
  ['企业实现营业收入214.66亿元，增长6.3%；实现利润总额11.38亿元，增长4.7%；营业收入利润率为⟦6.3%⟧。', '5.3%'],
  ['贷款余额125.37亿元。个人住房贷款逾期额288.35万元，逾期率⟦0.32‰⟧。', '0.23‰'],
  ['年末常住人口43.27万人。\n\n卫生机构床位2718张，每千常住人口拥有床位⟦6.82张⟧。', '6.281'],
  [
    '全年地区生产总值1286.74亿元，增长5.6%。按常住人口计算，人均地区生产总值⟦45812元⟧，增长6.1%。\n\n年末全市常住人口306.8万人，比上年末减少1.3万人。',
    '41940.7',
  ],
  [
    '# 一、2025年预算执行情况\n\n2025年，全县一般公共预算收入完成186,420万元，增长5.3%。\n\n# 二、2026年预算草案\n\n2026年全县一般公共预算收入安排195,740万元，比上年完成数增长⟦6.0%⟧。',
    '5%',
  ],
  ['缴存额46.18亿元，增长5.12%。2025年末，缴存总额421.37亿元，比上年末增加⟦13.21%⟧；缴存余额168.54亿元。', '12.308%'],
  ['电影票房收入1486万元，观影33.8万人次，平均票价⟦40.4元⟧。', '43.96'],
]

const SILENT: readonly string[] = [
  '- 资产总计190.50亿元，同比增长5.3%\n- 负债合计110.19亿元，同比增长5.5%\n- 资产负债率57.8%',
  'Expenditure was £64.2m against a budget of £62.1m, an overspend of £2.1m. In the autumn an overspend of £3.4m was forecast.',
  '全年地区生产总值1286.74亿元，增长5.6%。按常住人口计算，人均地区生产总值41852元，增长6.1%。\n\n年末全市常住人口306.8万人，比上年末减少1.3万人。',
  '全年地区生产总值1286.74亿元，全省人均地区生产总值86315元。\n\n年末全市常住人口306.8万人。',
  '# 一、2025年预算执行情况\n\n2025年，全县一般公共预算收入完成186,420万元，增长5.3%。\n\n# 二、2026年预算草案\n\n2026年全县一般公共预算收入安排195,740万元，比上年完成数增长5.0%。',
  '# 一、2025年预算执行情况\n\n2025年，全县一般公共预算收入完成186,420万元，增长5.3%。县本级一般公共预算收入完成98,640万元。\n\n# 二、2026年预算草案\n\n2026年县本级一般公共预算收入安排104,560万元，比上年完成数增长6.0%。',
  'Cash provided by operating activities was $52.7 million. Capital expenditures were $16.4 million. After lease payments, free cash flow was $31.2 million.',
  'Own funds were £1,986 million against a solvency capital requirement of £1,062 million, a surplus of £924 million and a coverage ratio of 187%.',
  'Operating profit was £78.5 million. Net finance costs were £31.4 million and profit before tax £47.1 million.',
  'Operating profit was £78.5 million. Net finance costs were £31.4 million and exceptional costs £3.2 million; profit before tax was £43.9 million.',
  'EBITDA was £131.2 million. Depreciation of £52.7 million and a write-down of £6.1 million gave an operating profit of £72.4 million.',
  'Profit before tax was £47.1 million. The tax charge was £11.8 million, an effective rate of 25%, and profit for the year £35.3 million.',
  '利润总额为47.1亿元，所得税费用11.8亿元，归属于母公司的净利润33.9亿元。',
  '公司营业收入12.5亿元，营业成本8.75亿元，综合毛利率30%。',
  '公司营业收入12.5亿元，营业成本8.75亿元，其中新能源业务毛利率12.4%。',
  '公司营业收入12.5亿元，净利润1.1亿元，扣非净利率7.1%，上年净利率8.0%。',
  '公司净利润2.4亿元，总股本8亿股，扣除非经常性损益后的每股收益0.26元。',
  '全年产量96万台，设计产能160万台；其中一厂产能利用率86%。',
  '项目预算金额860万元，中标金额812万元，较市场均价节约资金130万元。',
  '学校现有学生7200人、专任教师450人，生师比16∶1，国家规定的生师比为18:1。',
  '本科生7200人、研究生2400人，专任教师600人，生师比为16:1。',
  'The application is for 124 homes. The site covers 5.2 hectares, a density of 24 homes per hectare.',
  'In the quarter 2,940 shops opened and 3,310 closed, a net loss of 370.',
  '在校生12,846人，专任教师612人，校外兼职教师185人，生师比为19:1。',
  '在校生12,846人，教职工786人，其中专任教师612人，生师比为17.3:1。',
  'Operating profit was $63 million on revenue of $420 million, an operating margin of 15%; the adjusted operating margin was 16.4%.',
  'Basic earnings per share were 55 cents on 96.0 million shares and profit for the year of $52.8 million; diluted earnings per share were 52 cents.',
  'Expenditure of £412.6m compared with a budget of £405.0m; schools reported an underspend of £1.9m.',
  'The estate has 420 rooms, of which 399 were occupied, an occupancy rate of 95%. The industry occupancy rate was 72%.',
  '采购水泥300吨，单价420元，合计12.6万元。',
  '采购水泥300吨、钢材40吨，水泥单价420元，两项合计28.6万元。',
  '以总股本6.5亿股为基数，每10股派发现金红利1.50元，共计派发9750万元。',
  'The school bought 240 tablets at £185 each; with cases the total was £52,800.',
  'Volunteers gave 48,000 hours. Staff are paid £11.44 an hour, and the wage bill was £2.1 million.',
  'Revenue grew from £300.0 million to £347.3 million over three years, a compound annual growth rate of 5.0%.',
  'Calls answered came to 11,160; 7,812 of those answered (70%) were resolved at once.',
  '教育支出五年累计2.43万亿元，比前五年增长1.26倍。',
  '居民水价每立方米2.85元，全年售水3.2亿立方米，连同排污费收入9.42亿元。',
  '工会经费按工资总额的2%计提，教育经费计提0.33亿元，工资总额3.75亿元，工会经费计提0.08亿元。',
  'Staff costs of $11.6 million were $0.6 million below the budget of $12.2 million.',
  'Of 640 members entitled to vote, 416 attended in person, a turnout of 65%; the turnout of new members was 48%.',
  '计划培训1250人次，实际参加1188人次，满意率为92.0%。',
  '全年出生人口2,860人，死亡人口4,120人，自然减少1,260人。',
  '接待游客206.4万人次，增长8.2%；实现旅游收入16.1亿元，人均消费780元。',
  '城镇居民人均可支配收入41,200元，农村居民人均可支配收入21,684元，城乡居民收入比由上年的1.93:1缩小到1.90:1。',
  '二期工程总投资8.0亿元，年度计划投资2亿元，上半年完成投资1.2亿元，投资进度60%。',
  '全年受理案件12,486件，审结11,862件，同比分别上升6.2%和7.5%，结案率95.0%。',
  '对外担保2.4亿元，同比增长3.2%，占净资产16亿元的15%。',
  '对外担保余额2.4亿元，占最近一期经审计净资产的25%。',
  'We wrote to 1,850 people and 640 replied. Of the replies, 320 of them, or 50 per cent, were positive.',
  'The dam has a capacity of 92 million cubic metres. It held 69 million cubic metres and was 75% full.',
  '城镇居民人均可支配收入38642元，农村居民人均可支配收入19817元。城乡居民人均可支配收入之比由上年的1.99缩小为1.95。',
  '城镇居民人均可支配收入38642元，农村居民人均可支配收入19817元。城乡居民收入比由上年的2.05:1缩小为1.95:1。',
  '粮食播种面积18.6万亩，粮食产量7.74万吨，平均亩产416.1公斤。',
  '居民人均可支配收入12486元，其中城镇18327元，增长4.8%，农村8214元，增长7.1%，城乡收入比2.23:1，同比缩小0.05。',
  '固定资产账面原值3127.46万元，累计折旧1846.92万元，净值1280.54万元。',
  '评审项目74个，送审金额6.83亿元，审定金额6.21亿元，审减0.62亿元。',
  '企业实现营业收入214.66亿元，增长6.3%；实现利润总额11.38亿元，增长4.7%；营业收入利润率为5.3%。',
  '年末常住人口43.27万人，户籍人口39.85万人。\n\n卫生机构床位2718张，每千人口拥有床位6.82张。',
  '年末常住人口43.27万人。\n\n卫生机构床位2718张，每千人口拥有医院床位4.61张。',
  '缴存额46.18亿元，增长5.12%。2025年末，缴存总额421.37亿元，比上年末增加12.31%；缴存余额168.54亿元。',
  '累计发放贷款86.4亿元，比上年增加9.1%。当年新发放小额贷款8.2亿元。',
  '电影票房收入1486万元，观影33.8万人次，平均票价44.0元。',
]

t.test('found: a value named for what it is reckoned from does not follow from it', async t => {
  for (const [marked, computed] of FOUND) {
    const [finding] = loudIn(rateMismatch, sheet(marked.replace(/[⟦⟧]/g, '')))
    t.ok(
      finding?.locations.some(({ quote }) => quote === /⟦(.*)⟧/.exec(marked)![1]),
      marked,
    )
    t.equal(finding?.data.computed, computed, marked)
  }
})

t.test('silent: values that follow, or are of another kind, time or body than the figures beside them', async t => {
  for (const text of SILENT) t.same(loudIn(rateMismatch, sheet(text)).map(quotesOf), [], text)
})

t.test('a margin is held against the one value of each of its terms, wherever the document tells them', async t => {
  const told = (result: string, ...more: string[]): string[][] =>
    loudIn(
      rateMismatch,
      sheet('Revenue was $412.5 million.', 'Costs fell.', 'Operating income was $61.9 million.', 'Two sites opened.', ...more, result),
    ).map(quotesOf)
  t.equal(told('Operating margin was 18.0%.').length, 1)
  t.same(told('Operating margin was 15.0%.'), [])
  t.same(told('Operating margin was 22.7%.'), [], 'no slip of the pen')
  t.same(told('Adjusted operating margin was 18.0%.'), [])
  t.same(told('Operating margin was 18.0%.', 'Revenue was $88.1 million in the fourth quarter.', 'Staff joined.'), [], 'two revenues')
  const debt = (rate: string): string[][] =>
    loudIn(rateMismatch, sheet('年末总资产86.4亿元。', '经营稳健。', '总负债51.3亿元。', '市场份额稳定。', `资产负债率为${rate}。`)).map(
      quotesOf,
    )
  t.equal(debt('57.4%').length, 1)
  t.same(debt('59.4%'), [])
})

/** Shares side by side with the one that is of another whole in ⟦⟧. */
const APART: readonly string[] = [
  'Gas is the main fuel in 1,305 homes (54 per cent), electricity in 556 (23 per cent), oil in 338 (14 per cent) and wood in 271 (⟦9 per cent⟧).',
  'In all 1,691 respondents (70 per cent) were in favour, 435 (18 per cent) were against and 290 (⟦21 per cent⟧) had no view.',
  '其中，一季度受理1305件（54%），二季度556件（23%），三季度338件（14%），四季度271件（⟦9%⟧）。',
  '甲区受理1305件，占54%；乙区556件，占23%；丙区338件，占⟦19%⟧；丁区217件，占9%。',
  '小型汽车致死76人，占35.5%；摩托车和电动自行车致死26人，占⟦29.0%⟧；货车致死48人，占22.4%；三轮车及其他致死28人，占13.1%。',
]

const TOGETHER: readonly string[] = [
  'Gas is the main fuel in 1,305 homes (54 per cent), electricity in 556 (23 per cent), oil in 338 (14 per cent) and wood in 217 (9 per cent).',
  'Sales rose to $120 million (12%), costs to $80 million (8%), profit to $40 million (14%) and tax to $9 million (9%).',
  'Of the patients 120 (60%) were men, of whom 30 (25%) smoked, and 80 (40%) were women.',
  '甲区受理1305件（增长54%），乙区556件（下降23%），丙区338件（14%），丁区271件（9%）。',
  '甲局1305件（54%）、乙局556件（23%）、丙局338件（14%）、其他217件（9%），满意2100件（87%）。',
]

t.test('found and silent: of shares told side by side one is of another whole', t => {
  for (const marked of APART) {
    const [finding] = loudIn(rateMismatch, sheet(marked.replace(/[⟦⟧]/g, '')))
    t.equal(finding?.locations[1]?.quote, /⟦(.*)⟧/.exec(marked)![1], marked)
  }
  for (const text of TOGETHER) t.same(loudIn(rateMismatch, sheet(text)).map(quotesOf), [], text)
  t.end()
})
