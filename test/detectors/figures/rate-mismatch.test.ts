import fc from 'fast-check'
import t from 'tap'
import { fitsExactly, isSlip, isSlipExactly } from '../../../src/detectors/figures/rate-mismatch/claims/judge.js'
import { mayFit } from '../../../src/detectors/figures/rate-mismatch/claims/screen.js'
import { comesOut } from '../../../src/detectors/figures/rate-mismatch/claims/surely.js'
import { rateMismatch } from '../../../src/detectors/figures/rate-mismatch/rate-mismatch.js'
import { documentOf } from '../../../src/formats/index.js'
import { readFigures } from '../../../src/text/figures/figures.js'
import { findingsIn, loudIn, quotesOf, saidOf } from '../../tools/findings.js'
import { sheet } from '../../tools/sheet.js'

/** Text with the stated figure in ⟦⟧, the message, and what follows instead. */
const FOUND: readonly (readonly [string, string, string])[] = [
  // one digit at the head of a number that is surely meant carries far
  ['教育经费总投入46.85亿元，比上年增加3.27亿元，增长⟦1.5%⟧。', 'increment', '7.5%'],
  ['教育经费总投入46.85亿元，其中财政性教育经费42.16亿元，占⟦20.0%⟧。', 'share', '89.99%'],
  ['外借图书142.8万册次，其中少儿图书16.5万册次，占⟦60.6%⟧。', 'share', '11.55%'],
  ['供应商共1,428家；完成ESG评估的供应商856家，评估覆盖率⟦95.9%⟧。', 'share', '59.94%'],
  ['在校学生21.36万人，专任教师14,872人，生师比⟦41.4:1⟧。', 'each', '14.36'],
  ['开展宣传活动1284场次，受众46.8万人次，平均每场⟦634人次⟧。', 'each', '364.5'],
  // rates of ordinary reports whose terms stand a little apart
  ['Rental income was £17.9 million, of which £1.51 million was lost through empty homes (⟦2.1%⟧).', 'share', '8.44%'],
  ['We recruited 186 officers and 192 left, a net gain of ⟦44⟧.', 'difference', '6'],
  ['Spending was £114.7 million against a budget of £216.0 million, an underspend of ⟦£1.3 million⟧.', 'difference', '101.3 million'],
  ['Of the 624 firms, 324 (52%) had tried to recruit. Difficulties were reported by 530 of them (⟦71%⟧).', 'share', '84.9%'],
  ['Long waits remain the main worry, named by 162 of the 1,392 users (⟦44%⟧).', 'share', '11.6%'],
  ['Aircraft movements came to 518,300, against 112,900 in 2023, an increase of ⟦4.8%⟧.', 'growth', '359.08%'],
  ['The Ombudsman investigated 25 complaints and upheld 14 (⟦60%⟧).', 'share', '56%'],
  ['⟦32.4%⟧ of household waste was recycled: 31,440 tonnes of 60,000 tonnes.', 'share', '52.4%'],
  [
    'Unemployment stood at 98,700, down 4,300 from 103,000. The labour force numbered 1,961,000, so that the unemployment rate was ⟦6.0 per cent⟧.',
    'share',
    '5.03%',
  ],
  ['We answered 1,248,600 calls, of which 942,300 led to an ambulance being sent, ⟦73.4%⟧ of all calls.', 'share', '75.47%'],
  [
    'We carried out 46,280 repairs: 9,140 emergency, 15,620 urgent and 21,520 routine repairs. Spending on repairs was £14.81 million, an average of ⟦£720⟧ per repair.',
    'each',
    '320',
  ],
  ['营业收入同比增长9.5%至412.6亿元，研发投入28.9亿元，研发费用率⟦7.9%⟧。', 'share', '7%'],
  ['判处罪犯748人，其中判处五年以上有期徒刑的86人，判处缓刑的214人，缓刑适用率⟦82.6%⟧。', 'share', '28.61%'],
  ['诉前调解案件2846件，调解成功9192件，成功率⟦70%⟧。', 'share', '323%'],
  ['业务收入16.84亿元。业务支出8.36亿元，增值收益⟦8.84亿元⟧。', 'difference', '8.48亿'],
  ['村集体经济收入合计612万元，村均⟦40.1万元⟧（16个村），收入超过50万元的村有4个。', 'each', '38.25万'],
  ['年末常住人口96.4万人，其中城镇人口21.8万人，城镇化率⟦74.5%⟧。', 'share', '22.61%'],
  ['The electorate numbered 68,400. There were 45,144 votes cast, so that turnout was ⟦60.6 percent⟧.', 'share', '66%'],
  ['登记选民1,246人，参加投票的1,183人，参选率⟦84.9%⟧。', 'share', '94.94%'],
  ['Landings were ⟦1.6 times⟧ the 5,000 tonnes of 2013, at 9,000 tonnes.', 'multiple', '1.8'],
  ['The union has 860 members. Each member received a dividend of $450, a total of ⟦$378,000⟧.', 'product', '387000'],
  [
    'The hospital employs 4,250 people, including 1,870 nurses, 640 doctors, 720 therapists and 1,020 support staff. Nurses account for ⟦48 percent⟧ of the workforce.',
    'share',
    '44%',
  ],
  ['全年受理各类案件21,460件，审结20,387件，同比分别上升8.4%和9.1%，结案率⟦92.0%⟧。', 'share', '95%'],
  ['本轮执行用例1,860条，通过1,767条，失败62条，阻塞31条，通过率⟦96.5%⟧。', 'share', '95%'],
  ['全年组织税费收入312.6亿元，其中税收收入206.4亿元，非税收入23.5亿元。税收收入同比增收9.6亿元，增长⟦9.4%⟧。', 'increment', '4.88%'],
  [
    '年末常住人口846.2万人，比上年末增加5.8万人。其中，城镇常住人口592.3万人，乡村常住人口253.9万人，常住人口城镇化率为⟦72.0%⟧。',
    'share',
    '70%',
  ],
  ['火灾扑救1,032起，救助1,321起。与上年相比，火灾起数下降⟦41.0%⟧（2022年1,200起）。', 'growth', '14%'],
  ['共受理热线工单4,368件。与去年相比，工单量下降⟦15.2%⟧（去年4,992件）。', 'growth', '12.5%'],
  ['现有养老机构146家，床位21,900张。入住老人14,235人，床位使用率⟦56.0%⟧。', 'share', '65%'],
  ['平均降水量486.3毫米。与常年同期（423.0毫米）相比偏多⟦25%⟧。', 'growth', '15%'],
  ['五年完成交通投资426亿元，年均85.2亿元，是“十二五”时期（213亿元）的⟦3倍⟧。', 'multiple', '2'],
  [
    '全社会用电量182.6亿千瓦时。第一产业用电3.2亿千瓦时，第二产业用电118.4亿千瓦时。第二产业用电占全社会用电量的⟦68.4%⟧。',
    'share',
    '64.84%',
  ],
  ['一季度集中开工32个，总投资96亿元，平均单体投资⟦5亿元⟧。', 'each', '3亿'],
  ['2014年全县贫困人口21,460人，到2019年底减少到1,073人，减贫率⟦85%⟧。', 'growth', '95%'],
  ['销售面积86.5万平方米，同比下降12.4%；销售额⟦75.87亿元⟧，均价9,000元/平方米。', 'product', '77.85亿'],
  ['收费由每小时4元降至3元，降幅⟦33%⟧。', 'growth', '25%'],
  ['1—11月增加值增长6.8%，比1—10月加快⟦0.8个百分点⟧（1—10月增长6.5%）。', 'difference', '0.3'],
  ['日均发送旅客32.1万人次。单日最高发送46.8万人次，是日均的⟦1.64倍⟧。', 'multiple', '1.458'],
  ['审结案件3,126件，其中2019年418件、2020年522件、2021年648件、2022年730件、2023年808件。2023年较2019年增长⟦83.3%⟧。', 'growth', '93.3%'],
  ['Net sales were $2.2 million, or $0.18 per share, a ⟦53%⟧ increase from $1.7 million, or $0.12 per share.', 'growth', '29.4%'],
  ['A loss of $(2.2) million, or $(0.18) per share, a ⟦53%⟧ improvement from $(3.4) million in the third quarter.', 'growth', '35.3%'],
  ['Profit was $6.8 million, or 13.2% of sales, up ⟦50%⟧ from third quarter profit of $5.3 million.', 'growth', '28.3%'],
  ['本单位拨款收入总计1384.52万元，与上年相比减少61.38万元，降低⟦5.24%⟧。', 'increment', '4.245%'],
  ['排查隐患426处，整改491处，整改率⟦98.4%⟧。', 'share', '115.26%'],
  ['销售成本由2025年同期约人民币850.6百万元增加⟦约9.8%⟧至约人民币925.9百万元。', 'growth', '8.85%'],
  ['Collection of rates was 96.4% (95.7% in 2021/22), an improvement of ⟦0.9 percentage points⟧.', 'difference', '0.7'],
  [
    'The ferry carried 3.24 million people in spring, ⟦6.8%⟧ more than in the same months of 2019, when it carried 3.00 million.',
    'growth',
    '8%',
  ],
  ['Gifts from visitors were £74,260, ⟦£12,840⟧ more than the year before (£62,420).', 'difference', '11840'],
  ['There were 47 cases, ⟦nine⟧ above the ceiling of 41 set for the hospital.', 'difference', '6'],
  ['The walk brought in £27,200 from 680 walkers, ⟦£45⟧ each on average.', 'each', '40'],
  [
    'Income for the year was £31.20 million. Reserves stood at £2.18 million at 31 August 2022, which is ⟦9.6%⟧ of income.',
    'share',
    '6.99%',
  ],
  ['There were 62 helpers, who gave 9,300 hours, on average ⟦105 hours⟧ each.', 'each', '150'],
  ['Thefts fell by ⟦3.5%⟧ to 18,240 offences, compared with 19,260 in the previous 12 months.', 'growth', '5.3%'],
  ['The team spoke to 1,040 tenants, ⟦62⟧ in each of the 40 blocks.', 'each', '26'],
  ['The share of homes with a meter rose from 21.4% to 43.1%, ⟦about three times⟧ the level at baseline.', 'multiple', '2'],
  ['It welcomed 388 people, ⟦25⟧ more than the year before, when it welcomed 336.', 'difference', '52'],
  ['全县公共支出总计148620万元，比上年减支21380万元，下降⟦21.6%⟧。', 'increment', '12.58%'],
  ['2021年受理案件5318件，2020年受理5209件，上升⟦12.1%⟧。', 'growth', '2.09%'],
  ['Revenue rose ⟦12%⟧ to $412.5 billion from $368.3 million.', 'growth', '111901.1%'],
  ['Net sales were $84.5 billion, an increase of $6.2 million or ⟦7.9%⟧.', 'increment', '0.01%'],
  ['税收收入82.6万元，占一般公共预算收入128.4亿元的⟦64.3%⟧。', 'share', '0.01%'],
  ['全市完成投资702.4亿元。全县完成投资86.4万元，占全市的⟦12.3%⟧。', 'share', '0%'],
  ['Revenue grew to $19.4 million in the year. Gross profit came to $12.3 million, or ⟦78.7%⟧ of revenue.', 'share', '63.4%'],
  ['公司预计发生日常关联交易总金额不超过16,800万元，实际发生13,427.56万元，占预计金额的⟦79.39%⟧。', 'share', '79.926%'],
  ['年末总资产4.26亿元，净资产2.18亿元，资产负债率⟦43.83%⟧。', 'margin', '48.826%'],
  ['营业收入52.18亿元，增长1.71%。其中，利息净收入38.94亿元，同比下降0.70%，占营业收入的⟦76.42%⟧。', 'share', '74.626%'],
  ['账面余额分别为1,248万元、826万元、2,187万元和965万元，占比分别为23.88%、15.81%、⟦48.15%⟧和18.47%。', 'share', '41.848%'],
  ['门店项目计划总投资5.80亿元，报告期内投入0.63亿元，累计投入4.27亿元，项目进度⟦76.3%⟧。', 'share', '73.62%'],
  ['估损金额3.74亿元，截至年末已赔付3.52亿元，赔付进度⟦91.4%⟧。', 'share', '94.12%'],
  ['报告期内新开门店3家，关闭门店7家，门店净减少⟦5家⟧。', 'difference', '4'],
  ['全年新增用户1.8万户，流失用户0.6万户，净增用户⟦1.4万户⟧。', 'difference', '1.2万'],
  ['应投保企业12,480家，承保企业9,326家，覆盖率⟦93.5%⟧。', 'share', '74.73%'],
  ['In all, about 289 of the 500 projects (⟦51 percent⟧) were completed.', 'share', '57.8%'],
  ['Awards of over $289 million were made, which is ⟦51 percent⟧ of the $500 million there was.', 'share', '57.9%'],
  ['查出的84个问题已整改到位77个，正在整改7个，整改率⟦97.1%⟧。', 'share', '91.67%'],
  ['床位3640张，入住老人2127人，入住率⟦54.8%⟧。', 'share', '58.43%'],
  ['设备采购1633.74万元，占全年慈善活动支出的⟦38.9%⟧。\n慈善活动支出4102.57万元。', 'share', '39.82%'],
  ['We received 412 complaints, ⟦47⟧ more than in 2023/24, when 375 were received.', 'difference', '37'],
  ['We received 684 complaints, ⟦9%⟧ fewer than the 720 received in 2023/24.', 'growth', '5%'],
  ['Of the 212 learners who had begun a course, 118 passed, a pass rate of ⟦65%⟧.', 'share', '55.7%'],
  ['审结2044人，其中决定起诉1613人，决定不起诉431人，不起诉率⟦12.1%⟧。', 'share', '21.09%'],
  ['批准和决定逮捕498人，不批准逮捕371人，不捕率⟦47.2%⟧。', 'share', '42.69%'],
  ['住院手术16873台次，其中三级手术6215台次、四级手术1948台次，三四级手术占比⟦43.88%⟧。', 'share', '48.379%'],
  ['年初预算安排6820万元，当年支出1947万元，执行率仅⟦38.55%⟧。', 'share', '28.548%'],
  ['本学年共开设课程2436门，4981门次。小班授课1324门次，占总门次的⟦28.56%⟧。', 'share', '26.581%'],
  ['高级职称383人，其中教授106人、副教授277人。\n主讲课程的教授98人，占教授总数的⟦94.25%⟧。', 'share', '92.453%'],
  [
    '以扣除回购股份后的412,500,000股为基数，每10股派发现金红利2.60元（含税），合计派发⟦107,520,000.00元⟧；每10股转增3股，合计转增123,750,000股。',
    'product',
    '107250000',
  ],
  ['总股本415,718,000股。以412,500,000股为基数，每10股转增3股，合计转增⟦127,350,000股⟧。', 'product', '123750000'],
  [
    '公司实现营业收入39.05亿元，同比增长10%。\n\n全年研发投入2.02亿元，占营业收入的⟦5.71%⟧。\n\n明年计划实现营业收入43亿元。',
    'share',
    '5.173%',
  ],
  ['研发人员612人，占公司总人数的⟦14.9%⟧。\n\n公司现有员工4,386人。', 'share', '13.95%'],
  [
    '向全体股东每10股派发现金股利5.450元（含税），不送红股。以截至年末的总股本381,274,000股计算，预计合计派发现金股利⟦209,794,330.00元⟧（含税）。',
    'product',
    '207794330',
  ],
  ['以总股本41250万股为基数，每10股派发现金红利2.00元（含税），共计派发现金红利⟦8520.00万元⟧。', 'product', '8250万'],
  ['Seventy-five of the 125 branches, ⟦65%⟧, now lend tablets.', 'share', '60%'],
  ['现有站点620个。投放车辆1.86万辆，平均每个站点⟦32辆⟧。', 'each', '30'],
  ['Our advisers answered 9,360 calls from 780 callers. The line cost £46,800 to run, an average of ⟦£4.80⟧ for each call.', 'each', '5'],
  ['The library lends to 5,400 members. Loans reached 64,800 in the year, an average of ⟦13⟧ for each member.', 'each', '12'],
  ['Over 26 weeks the shuttle carried 46,800 people, a weekly mean of ⟦1,900⟧.', 'each', '1800'],
  ['It cost £4.8 million to keep the museum open. The council met £1.68 million, which is ⟦38 per cent⟧ of that.', 'share', '35%'],
  [
    'There are 36,000 dwellings in the district. Allotment holders number 5,400, which means ⟦18%⟧ of dwellings rent a plot.',
    'share',
    '15%',
  ],
  ['Admissions by day rose from 2,200 to 2,640, ⟦one quarter⟧ more than before.', 'growth', '20%'],
  ['本年度任务数2.5万人，实际完成甲筛查2.6万人，完成率104%；乙筛查2.45万人，完成率⟦96%⟧。', 'share', '98%'],
  ['截至4月底，全县完成造林5.4万亩，占年度计划6万亩的⟦92%⟧。', 'share', '90%'],
  ['项目投入1800万元，其中中央资金1260万元（70%），省级资金360万元（⟦25%⟧），县级配套180万元。', 'share', '20%'],
  ['寄递业务量累计完成4.8亿件；业务收入累计完成38.4亿元，单票收入⟦8.5元⟧。', 'each', '8'],
  ['新建服务站240个，累计建成960个，覆盖1200个建制村的⟦85%⟧。', 'share', '80%'],
  ['The operating profit was €24.6 million. Dividends of €9.84 million were paid, that is ⟦45%⟧ of the operating profit.', 'share', '40%'],
  [
    'Course fees of £165.6 million averaged £9,000 a student. Total income was £276 million; course fees therefore made up ⟦65%⟧ of income.',
    'share',
    '60%',
  ],
  ['The scheme was to save £12.5 million. By March £10.5 million had been saved, ⟦86%⟧ of the target.', 'share', '84%'],
  ['在校学生16088人，其中男生8401人、女生7687人，女生占⟦48.7%⟧。', 'share', '47.78%'],
  ['医疗收入41.6亿元，其中药品收入10.4亿元，药占比⟦27%⟧。', 'share', '25%'],
  [
    '全年生产总值4680亿元。二产增加值1872亿元，占40%；三产2574亿元，占55%。一般公共预算收入312亿元。其中税收收入249.6亿元，占一般公共预算收入的⟦82%⟧。',
    'share',
    '80%',
  ],
  ['广告收入1.2亿元，演出收入3.6亿元，总收入6.4亿元。演出收入占总收入的⟦58%⟧。', 'share', '56.3%'],
  ['The trust spent £92.4 million against a budget of £88.0 million, an overspend of £4.4 million, or ⟦6%⟧.', 'share', '5%'],
  ['The bridge cost £36 million, £4.5 million more than the £31.5 million approved, an overrun of ⟦12.5%⟧.', 'share', '14.29%'],
  ['会议费预算1.2亿元，实际支出1.38亿元，超预算⟦12%⟧；差旅费预算0.9亿元，实际0.81亿元，节约10%。', 'growth', '15%'],
  ['The population was 800 three years ago: it has since grown by 64, or ⟦9 per cent⟧.', 'share', '8%'],
  ['The charity employs 656 people, ⟦24⟧ more than a year earlier when there were 642.', 'difference', '14'],
  ['Burglaries numbered 324 in the twelve months, compared with 240 at our last inspection, an increase of ⟦25%⟧.', 'growth', '35%'],
  ['Turnover rose to £742.5 million (2023: £675.0 million), growth of ⟦9%⟧.', 'growth', '10%'],
  ['The return on capital was 12.1%, up ⟦50 basis points⟧ from 11.9%.', 'difference', '0.2'],
  ['Borrowing fell by ⟦£24 million⟧ during the year to £166 million, having been £180 million at its start.', 'difference', '14 million'],
  ['与上年的15500件相比，收案数上升⟦18%⟧，增量达到3100件。', 'share', '20%'],
  ['上年到位6.2亿元，今年比上年多1.24亿元，增幅⟦22%⟧。', 'share', '20%'],
  ['肉兔出栏38.4万只，比上年多出栏2.4万只，同比增长⟦7.6%⟧。', 'increment', '6.67%'],
  ['实际使用外资2.7亿美元，同比下降⟦10%⟧，减少0.4亿美元。', 'increment', '12.9%'],
  ['会员由158家增加到186家，新增⟦26家⟧。', 'difference', '28'],
  ['The service employed 1,946 people (2023: 1,902), an increase of ⟦54⟧.', 'difference', '44'],
  ['Losses fell to 48.6 megalitres a day, ⟦10%⟧ below the 2023/24 figure of 52.8.', 'growth', '8%'],
  ['Output was 48.6 tonnes, ⟦10%⟧ less than in the previous year (52.8 tonnes).', 'growth', '8%'],
  [
    'Spending was £218.4 million. It was ⟦£14.6 million⟧, or 4.8%, more than the £208.3 million spent in the previous year.',
    'difference',
    '10.1 million',
  ],
  ['The register holds 86,450 homes. Some 61,200 have been visited, ⟦81 per cent⟧ of the register.', 'share', '70.8%'],
  ['全年营业收入28.4亿元，人均315.6万元。物资采购节约资金1,260万元，节资率⟦7.2%⟧（预算1.55亿元）。', 'share', '8.13%'],
  ['Antibiotics were given within the hour in ⟦91.4%⟧ of cases (1,126 of 1,340 cases).', 'share', '84.03%'],
  ['The audits covering our services numbered 48. We took part in 46 (⟦92%⟧) of them.', 'share', '95.8%'],
  ['抽检食品12,400批次，不合格186批次，合格率⟦98.2%⟧。', 'margin', '98.5%'],
  ['抽查合同120份，发现45份未经法务审核，占⟦35%⟧。', 'share', '37.5%'],
  ['走访企业86家，36家反映融资难，占⟦38.2%⟧。', 'share', '41.86%'],
  ['全县建制村248个，建成寄递服务点236个，覆盖率⟦93.2%⟧，余下的年内补齐。', 'share', '95.16%'],
  ['The first engine arrived in time on 86% of occasions, 2 percentage points better than last year’s ⟦82%⟧.', 'difference', '4'],
  ['Sickness fell to 6.8 shifts a head from 8.5, or by ⟦25%⟧.', 'growth', '20%'],
  ['Operating costs went up by £6.0 million to £84.0 million, that is by ⟦8.7%⟧.', 'increment', '7.69%'],
  ['Twelve flats stood empty at the year end out of 104, a vacancy rate of ⟦13.5%⟧.', 'share', '11.54%'],
  ['消费帮扶销售额13.2亿元，提前完成全年12亿元目标，完成率为⟦115%⟧。', 'share', '110%'],
  ['立案156件，作出处分的39件，占立案数的⟦20%⟧。', 'share', '25%'],
  ['The line took 15,600 calls over 65 days; 1,872 callers (⟦14%⟧) hung up before being answered.', 'share', '12%'],
  ['The fund made 147 grants totalling £486,000, an average of ⟦£3,400⟧.', 'each', '3306.1'],
  ['The firm monitors 4.2 GWh of storage at 350 sites, an average of ⟦14 MWh⟧ each.', 'each', '12'],
  ['完成造林1.2万亩、抚育2.6万亩、退化林修复0.8万亩。造林投入960万元，每亩平均800元；抚育投入520万元，每亩平均⟦250元⟧。', 'each', '200'],
  ['冷库改造投入资金1260万元，其中补助756万元，其余504万元自筹解决。建成冷库6座，平均每座投资⟦230万元⟧。', 'each', '210万'],
  ['Donors made 438 awards. Awards totalled $65.7 million, an average of ⟦$160,000⟧.', 'each', '150000'],
  ['The recommended bidder offers 12,400 lanterns at £185 each, ⟦£2.394 million⟧.', 'product', '2.294 million'],
  ['Attendance averaged 3,120 for 27 home games, giving a gate of ⟦86,240⟧.', 'product', '84240'],
  [
    'Trees planted came to 310,000. Fencing took £2.79 million at £15 a metre, and trees £0.93 million at ⟦£2.50⟧ each.',
    'product',
    '0.775 million',
  ],
  ['奖助学金较上年450万元增加90万元，增长⟦18%⟧。', 'share', '20%'],
  ['Emergency cases grew by 350 on the previous year’s 2,800, or ⟦14.5%⟧.', 'share', '12.5%'],
  ['Costs were cut by $3.2 million to $49.6 million, a reduction of ⟦8%⟧.', 'increment', '6.1%'],
  ['Headcount has grown by 45 to 180 people, a rise of ⟦25%⟧ since January.', 'increment', '33.3%'],
  ['Of 41,500 sailings, 36,935 carried cars. Cancelled sailings fell by 214 to 2,386, a reduction of ⟦11%⟧.', 'increment', '8.2%'],
  ['康复救助人数从上一年的640人上升到780人，增长⟦25%⟧。', 'growth', '21.9%'],
  ['碳酸锂价格从年初的9.8万元/吨跌至年末的7.35万元/吨，跌幅⟦20%⟧。', 'growth', '25%'],
  ['Punctuality slipped from 94.5% to 92.0%, a drop of ⟦3.5 points⟧.', 'difference', '2.5'],
  ['Consumption fell from 5.6 GWh to 2.1 GWh a year, a saving of ⟦65%⟧.', 'growth', '62.5%'],
  ['受理量由200件增加到250件，增长⟦30%⟧。', 'growth', '25%'],
  ['受理量由2022年的200件增至2023年的250件，增幅为⟦35%⟧。', 'growth', '25%'],
  ['平均办理时间从10天缩短至6天，缩短⟦30%⟧。', 'growth', '40%'],
  ['综合机械化率88.6%，较上年提高⟦1.4个百分点⟧，上年为87.4%。', 'difference', '1.2'],
  ['事故1850起，死亡74人，受伤2035人，与去年相比分别下降7.5%、⟦12%⟧、5.0%，去年分别为2000起、80人、2142人。', 'growth', '7.5%'],
  // what it was, in brackets, of what the sentence before told by its name
  [
    '事故1,032起，造成214人死亡，直接财产损失386.4万元。与2023年相比，死亡人数下降9.3%（2023年死亡236人），财产损失上升⟦4.2%⟧（2023年377.3万元）。',
    'growth',
    '2.41%',
  ],
  ['光伏自发自用电量1,842万千瓦时，较上年增加⟦462万千瓦时⟧（2023年：1,416万千瓦时）。', 'difference', '426万'],
  // of those a noun counts elsewhere
  ['A total of 1,286 sailings were cancelled, ⟦37%⟧ of the 3,746 planned.', 'share', '34.3%'],
  [
    '3.94万张养老机构床位中，有护理型床位2.21万张。\n存在问题\n护理型床位仅2.21万张，占养老机构床位总数的⟦51.6%⟧，部分县区不足40%。',
    'share',
    '56.09%',
  ],
  [
    'In the year 41 national audits covered services of ours.\nQuality\nWe took part in 93 (⟦95%⟧) of the national audits.',
    'share',
    '226.8%',
  ],
  ['There were 4,112 claims from growers.\nVisits\nOfficers visited 1,230 (⟦32.1%⟧) of the claims.', 'share', '29.91%'],
  [
    '公司总股本326,400,000股。\n公司员工862人。\n公司租用厂房。\n公司租用仓库。\n公司回购股份3,120,000股，占总股本的⟦0.69%⟧。',
    'share',
    '0.956%',
  ],
  ['知识产权质押融资68笔、金额9.7亿元，同比分别增长21.4%和⟦22.9%⟧（2023年为56笔、7.3亿元）。', 'growth', '32.88%'],
  ['全年办理业务16.8万笔，其中网上办理10.08万笔，网办率⟦65%⟧。', 'share', '60%'],
  ['The charge rate was 14%; the previous year the rate was 12.5%, so the improvement is ⟦2.5 percentage points⟧.', 'difference', '1.5'],
  ['Capacity was raised by ⟦a third⟧, from 45 to 65 cubic metres.', 'growth', '44.4%'],
  ['The budget was £247.0m. Pay took £192.66m, ⟦72%⟧ of it.', 'share', '78%'],
  ['Turnover of teachers was 45 out of 375, ⟦14%⟧.', 'share', '12%'],
  ['Unit cost fell from 5.00 cents to 4.80 cents, ⟦5%⟧ lower.', 'growth', '4%'],
  ['总收入8.50亿元，比预算8.20亿元增加0.30亿元，超预算⟦3.2%⟧。', 'growth', '3.66%'],
  ['服务评价得分由88.6分提升至91.2分，提高⟦3.6⟧分。', 'difference', '2.6'],
  ['全区新增市场主体3880户，注销1240户，净增⟦2740户⟧。', 'difference', '2640'],
  ['Sickness absence was 4.9%, ⟦0.5 points⟧ below last year’s 5.6%.', 'difference', '0.7'],
  ['Homes were re-let in an average of 24 days, ⟦5 days⟧ fewer than the 30 taken last year.', 'difference', '6'],
  ['We held 312,000 appointments. Patients missed 21,840 of these, a non-attendance rate of ⟦8%⟧.', 'share', '7%'],
  ['Capital of £462 million against risk-weighted assets of £2,200 million gives a ratio of ⟦22%⟧.', 'share', '21%'],
  ['总吞吐量21600万吨。其中煤炭5400万吨、矿石7560万吨、石油3240万吨、其他5400万吨，分别占总量的25%、⟦36%⟧、15%、25%。', 'share', '35%'],
  ['吞吐量2.16亿吨，同比增长8.0%；集装箱612万标箱，同比增长⟦13.3%⟧。上年同期吞吐量和集装箱分别为2.00亿吨和555万标箱。', 'growth', '10.27%'],
  ['Costs came to £338,400, compared with £277,400 in 2019. That is an increase of ⟦20%⟧.', 'growth', '22%'],
  ['民营企业2306人、国有企业567人，在就业的3548人中，民营企业占⟦62.0%⟧。', 'share', '64.99%'],
  ['公司实现营业收入86.4亿元。员工9600人，人均创收⟦80万元⟧。', 'each', '90万'],
  ['男生2916人，女生1944人，男女比例为⟦1.6:1⟧。', 'each', '1.5'],
  ['We supported 12,840 households (2024: 11,260), an increase of ⟦12 per cent⟧.', 'growth', '14%'],
  ['Of 486 adults, 451 stayed. Adherence was seen in 201 participants (⟦87.2%⟧ of 243).', 'share', '82.72%'],
  ['公司设董事9名，其中独立董事3名，独立董事占比⟦30%⟧。', 'share', '33.3%'],
  ['免疫规划疫苗应种98600剂次，实种97910剂次，接种率⟦98.3%⟧。', 'share', '99.3%'],
  ['高血压患者4.2万人，糖尿病患者1.4万人，前者是后者的⟦2.5倍⟧。', 'multiple', '3'],
  ['There were 640 volunteers at the end of the year (2023: 560), up ⟦12%⟧.', 'growth', '14.3%'],
  ['We received 240 complaints; 180 were upheld, ⟦two thirds⟧ of the total.', 'share', '75%'],
  ['Complaints came to 2,640. We answered 2,508 of these within ten days, ⟦93%⟧.', 'share', '95%'],
  ['Costs were £400 million. Staff cost £240 million, ⟦65%⟧ of the total.', 'share', '60%'],
  ['基金收入完成6.3亿元，比上年的7.5亿元下降⟦14%⟧。', 'growth', '16%'],
  ['产量由2万吨增加到3.5万吨，增长⟦50%⟧。', 'growth', '75%'],
  ['Output rose from $2 million to $3.5 million, an increase of ⟦50%⟧.', 'growth', '75%'],
  ['办理时限由15个工作日压缩至6个工作日，压缩率达⟦80%⟧。', 'growth', '60%'],
  ['投诉由80件下降到60件，减少⟦30件⟧、下降25%。', 'difference', '20'],
  ['投诉由80件下降到60件，减少20件，下降⟦35%⟧。', 'growth', '25%'],
  ['全年完成投资12.5亿元，比上年的10亿元增长⟦15%⟧。', 'growth', '25%'],
  ['2022年办理400件，2023年办理500件，同比增长⟦20%⟧。', 'growth', '25%'],
  ['受理量增长⟦30%⟧，由200件增加到250件。', 'growth', '25%'],
  ['绿化率由30%提高到45%，提高⟦15%⟧。', 'points', '15%'],
  ['绿化率由30%提高到45%，提高⟦18个百分点⟧。', 'difference', '15'],
  ['受理量由200件增加到250件，增长⟦25个百分点⟧。', 'percent', '25'],
  ['全年办理案件120件，其中刑事案件50件，占⟦47.1%⟧。', 'share', '41.67%'],
  ['全年共办理案件120件。其中刑事案件50件，占总数的⟦14.7%⟧；民事案件70件，占58.3%。', 'share', '41.67%'],
  ['收到来信120件，按期办结118件，办结率⟦89.3%⟧。', 'share', '98.33%'],
  ['年度计划投资12亿元，已完成9亿元，占年度计划的⟦57%⟧。', 'share', '75%'],
  ['今年产量150吨，是去年50吨的⟦4倍⟧。', 'multiple', '3'],
  ['产量由50吨增加到200吨，翻⟦一番⟧。', 'multiple', '4'],
  ['为300人发放补贴360万元，人均⟦2.1万元⟧。', 'each', '1.2万'],
  ['园区税收由2020年的100亿元增加到2023年的133.1亿元，年均增长⟦15%⟧。', 'growth', '10%'],
  ['全年抽检合格率达⟦112%⟧。', 'above-all', ''],
  ['办理建议126件、提案148件，满意率分别为98.4%和⟦103.7%⟧。', 'above-all', ''],
  ['Complaints rose from 200 to 250, an increase of ⟦30 percent⟧.', 'growth', '25%'],
  ['Spending fell from $4.0 million in 2021 to $3.0 million in 2022, a ⟦35 percent⟧ decrease.', 'growth', '25%'],
  ['Enrollment increased by ⟦30 percent⟧, from 200 students to 250 students.', 'growth', '25%'],
  ['Visits grew from 1,200 to 1,500, up ⟦20%⟧.', 'growth', '25%'],
  ['The rate climbed from 30 percent to 45 percent, an increase of ⟦15 percent⟧.', 'points', '15%'],
  ['The rate climbed from 30 percent to 45 percent, a rise of ⟦18 percentage points⟧.', 'difference', '15'],
  ['Of those, 20 of the 45 sites (⟦54 percent⟧) were clean.', 'share', '44.4%'],
  ['We surveyed 20 out of 45 offices, or ⟦about 64 percent⟧.', 'share', '44.4%'],
  ['The attendance rate was ⟦108 percent⟧.', 'above-all', ''],
  ['The retention rate was ⟦108 percent⟧.', 'above-all', ''],
  [
    'Net sales were $434.5 million.\n\nParts net sales were $71.2 million.\n\nGross profit was $151.2 million, or ⟦38.4%⟧ of net sales.',
    'share',
    '34.8%',
  ],
  ['公司总股本为32,000万股。\n\n大股东持有公司股份12,800万股，占公司总股本的⟦42.0%⟧。', 'share', '40%'],
  ['Income was £640,000.\n\nStaff work in two places.\n\nThe precept was £512,000, or ⟦78.4%⟧ of income.', 'share', '80%'],
  ['应参会代表200名，实到186名，出席率为⟦95%⟧。', 'share', '93%'],
  ['完成新增就业560人，达到年度目标500人的⟦102%⟧。', 'share', '112%'],
  ['登记志愿者由195名发展到206名，增加⟦21名⟧，增长5.6%。', 'difference', '11'],
  ['今年954户，较去年507户增加447户、增长⟦60.2%⟧。', 'growth', '88.17%'],
  ['Revenue increased ⟦15.5%⟧ to $23.5 million from $20.0 million.', 'growth', '17.5%'],
  ['Revenue was $23.5 million, up ⟦12%⟧ from $20.0 million in 2022.', 'growth', '17.5%'],
  ['Revenue was $23.5 million in 2023, compared with $20.0 million in 2022, an increase of ⟦12.5%⟧.', 'growth', '17.5%'],
  ['Of the 256 suggestions received, 128 were adopted, an adoption rate of ⟦60%⟧.', 'share', '50%'],
  ['Sales doubled from 120 units to ⟦200⟧ units.', 'verb', '1.67'],
  ['入库企业达到150家，比上年增加30家，增长⟦30%⟧。', 'increment', '25%'],
  ['登记用户达到48万人，较上年末净增6万人，增幅为⟦12.5%⟧。', 'increment', '14.29%'],
  ['在册人员4200人，比去年减少300人，下降⟦7.1%⟧。', 'increment', '6.67%'],
  ['实现营业收入18.6亿元，上年同期为15.5亿元，同比增长⟦15%⟧。', 'growth', '20%'],
  ['全年受理投诉480件，去年同期600件，同比下降⟦25%⟧。', 'growth', '20%'],
  ['全年计划改造8万户，实际完成10万户，完成计划的⟦120%⟧。', 'share', '125%'],
  ['软件业收入120亿元，占全行业收入800亿元的比重为⟦18%⟧。', 'share', '15%'],
  ['Membership reached 150 firms, an increase of 30 over the previous year, or ⟦30 percent⟧.', 'increment', '25%'],
  ['The library served 48,000 readers, 6,000 more than in 2022, an increase of ⟦12.5 percent⟧.', 'increment', '14.29%'],
  ['The city planned to repair 800 homes and completed 1,000, or ⟦120 percent⟧ of the plan.', 'share', '125%'],
  ['Farm sales of $120 million accounted for ⟦18 percent⟧ of the total of $800 million.', 'share', '15%'],
  ['The grant paid $1,200,000 for 300 students, or ⟦$5,000⟧ per student.', 'each', '4000'],
  ['毕业生总数为6480人，其中升学1420人，占毕业生总数的⟦29.1%⟧。', 'share', '21.91%'],
  ['发展新会员24名，比上年多⟦6名⟧，上年发展20名。', 'difference', '4'],
  ['开展讲座12次，参加11,280人，平均每次⟦904人次⟧。', 'each', '940'],
  ['项目总投资3.6亿元，市级承担⟦45%⟧，即1.44亿元。', 'share', '40%'],
  ['Electronic loans, at 165,000, were equal to ⟦45%⟧ of the 412,500 physical loans.', 'share', '40%'],
  ['Crews attended 9,360 incidents. Fires fell to 1,904. The first engine came in time at 8,424 incidents (⟦95%⟧).', 'share', '90%'],
  ['发出建议112份，已回复⟦102份⟧，回复率100%。', 'share', ''],
  ['申请专利64件，是2020年的⟦6倍⟧，2020年为16件。', 'multiple', '4'],
  ['全行员工3,150人，本科学历2,835人，占⟦80%⟧。', 'share', '90%'],
  ['The number of customers increased by 12,000, or ⟦5.2%⟧, to 492,000.', 'increment', '2.5%'],
  ['The median time was 142 days, ⟦28 days⟧ shorter than the 160 days recorded in 2022.', 'difference', '18'],
  ['民生支出41.8亿元，占全县财政支出的比重为⟦78.3%⟧，财政支出50.8亿元。', 'share', '82.28%'],
  ['全年用水240万吨，其中循环水156万吨，循环利用率⟦56%⟧。', 'share', '65%'],
  ['全厂职工8,420人。女性占比⟦46.0%⟧，即3,031人。', 'share', '36%'],
  ['调查对象300户，回收问卷228份，回收率⟦96%⟧。', 'share', '76%'],
  ['全年审结案件20,387件，法官人均结案⟦219件⟧，全院员额法官70人。', 'each', '291.2'],
  ['全年门诊62.4万人次，日均门诊⟦1170人次⟧。', 'each', ''],
  ['2024年，医院门诊量182.6万人次，日均门诊量⟦4,003人次⟧。', 'each', ''],
  ['全年累计运送乘客9.46亿人次，日均客运量⟦251.4万人次⟧。', 'each', ''],
  ['能耗由2022年的0.62吨/万元下降到0.55吨/万元，降幅⟦23.1%⟧。', 'growth', '11.29%'],
  ['We employ 2,860 people. Women make up ⟦48%⟧ of the workforce, or 1,830 people.', 'share', '64%'],
  ['The collection rate was ⟦95.7%⟧: £109.6 million of the £112.4 million due was collected.', 'share', '97.51%'],
  [
    'In all 18 of 125 patients (14.4%) and 31 of 123 (25.2%) were readmitted, an absolute difference of ⟦18.0 percentage points⟧.',
    'difference',
    '10.8',
  ],
  ['The top tenth spent $1,320 a week, ⟦4.9 times⟧ the $300 spent by the bottom tenth.', 'multiple', '4.4'],
  ['The program to replace 240 buses is ⟦57%⟧ complete, with 180 delivered.', 'share', '75%'],
  ['The levy of £52,000 works out at ⟦£56⟧ for each of 800 households.', 'each', '65'],
  ['Injuries were halved, from 24 to ⟦17⟧.', 'verb', ''],
  ['门票收入18.72亿元，同比增收1.04亿元，增长⟦9.5%⟧。', 'increment', '5.88%'],
  ['准点率92.6%，较上年提高⟦1.8%⟧，上年为90.8%。', 'points', '1.8%'],
  ['全年接待读者46万人次，增长⟦25%⟧，上年同期为40万人次。', 'growth', '15%'],
  ['客运量512.3万人次，比2022年的433.4万人次增加⟦87.9万人次⟧。', 'difference', '78.9万'],
  ['中标价109.49万元，比控制价120万元节约⟦15.51万元⟧。', 'difference', '10.51万'],
  ['次均费用286元，比上年减少⟦41元⟧。上年为300元。', 'difference', '14'],
  ['Sales rose to £48.3 million (2022: £42.0 million), an increase of ⟦51%⟧.', 'growth', '15%'],
  ['Reserves stood at $2.1 million, having risen from $1.75 million a year earlier, an increase of ⟦35%⟧.', 'growth', '20%'],
  ['Rent went from $96 to $108 a week, that is by ⟦15.2 percent⟧.', 'growth', '12.5%'],
  ['Visitors numbered 46,000, compared with 40,000 a year earlier, an ⟦18%⟧ increase.', 'growth', '15%'],
  ['全年用电182.6亿千瓦时。居民用电29.5亿千瓦时，占全年用电的⟦26.1%⟧。', 'share', '16.16%'],
  ['公益支出1104.30万元，占上年末净资产（1380.38万元）的⟦88.0%⟧。', 'share', '80%'],
  ['研发支出46.2亿元，占营业收入（1100亿元）比重⟦2.4%⟧。', 'share', '4.2%'],
  ['受理投诉1862件。质量问题612件，占32.9%；售后问题498件，占⟦27.6%⟧；价格问题204件，占11.0%。', 'share', '26.75%'],
  ['现有水库214座。本次抽查64座，抽查率为⟦39.9%⟧。', 'share', '29.91%'],
  ['审计发现问题金额3460万元。已整改2941万元，整改率⟦80%⟧。', 'share', '85%'],
  ['完成吞吐量1.86亿吨，同比增长⟦3.6%⟧，去年同期为1.75亿吨。', 'growth', '6.29%'],
  ['赔付支出652.8亿元，同比增长⟦18.8%⟧（2022年为600.0亿元）。', 'growth', '8.8%'],
  ['共打破纪录26项，比上届多⟦7项⟧（上届17项）。', 'difference', '9'],
  ['法人单位24860个，比2018年末（第四次普查）增加6215个，增长⟦23.3%⟧。', 'increment', '33.33%'],
  ['教育投入28.4亿元，较2022年增加2.4亿元，增长⟦7.2%⟧。', 'increment', '9.23%'],
  ['蔬菜大棚1240座，比2020年的310座翻了⟦三番⟧。', 'multiple', '4'],
  ['日处理能力由4.0万吨提升至⟦11.0万吨⟧，实现翻番。', 'verb', '2.75'],
  ['为62所小学配备图书15.5万册，校均⟦3500册⟧。', 'each', '2500'],
  ['改造小区48个、惠及居民14400户，平均每个小区⟦400户⟧。', 'each', '300'],
  ['设置接种点168个，配备接种台1008个，平均每点⟦8个⟧。', 'each', '6'],
  ['累计发送旅客312.5万人次，历时40天，日均⟦8.71万人次⟧。', 'each', '7.813万'],
  ['Of 312 complaints received, 259 were answered within 10 working days (⟦86%⟧).', 'share', '83%'],
  ['Of the 112 sixth-formers who left, 87 went to university (⟦68 per cent⟧) and 25 found work.', 'share', '77.7%'],
  ['Of the 60 vehicles tested, 19 had missed at least one service (⟦23 percent⟧).', 'share', '31.7%'],
  ['Of the 36 proposals, 27 were adopted (75%), 6 deferred (⟦27%⟧) and 3 rejected (8%).', 'share', '16.7%'],
  ['The response rate was ⟦75%⟧ (1,911 of 2,940 forms).', 'share', '65%'],
  ['Turnout was ⟦64.2 percent⟧: 12,480 of the 22,315 people on the register voted.', 'share', '55.93%'],
  ['Calls fell by ⟦a quarter⟧, from 4,120 to 3,790.', 'growth', '8%'],
  ['The average grant was ⟦$14,500⟧, $1.26 million having been shared among 84 groups.', 'each', '15000'],
  ['The price per tonne was ⟦$310⟧: 2,400 tonnes were sold for $696,000.', 'each', '290'],
  ['Helpers gave 18,400 hours, an average of ⟦64 hours⟧ for each of the 230 helpers.', 'each', '80'],
  ['Vessel calls rose by ⟦126⟧, from 1,854 to 1,890.', 'difference', '36'],
  [
    'Trading profit was $41.2 million, a decrease of ⟦$13.9 million⟧, compared to $54.8 million in the prior year period.',
    'difference',
    '13.6 million',
  ],
  ['Trading profit was $41.2 million, compared to $54.8 million in the prior year, a decrease of ⟦28.4%⟧.', 'growth', '24.82%'],
  [
    'Adjusted gross profit was $41.2 million, or 22.9% of net sales, a decrease of ⟦$16.3 million⟧, compared to $54.8 million.',
    'difference',
    '13.6 million',
  ],
  ['Net sales were $412.6 million, an increase of ⟦2.4%⟧, or $19.7 million, compared to the prior year period.', 'increment', '5.01%'],
  ['Net debt fell by ⟦$40 million⟧ to $160 million, from $220 million.', 'difference', '60 million'],
  ['The bill was cut by £1.2 million, or ⟦40 percent⟧, from £4.0 million to £2.8 million.', 'growth', '30%'],
  ['Income reached $84.6 million, up ⟦$7.2 million⟧ on the previous year’s $74.7 million.', 'difference', '9.9 million'],
  ['That is an increase of 24,800, or ⟦6.8 percent⟧, on the 288,000 counted in 2011.', 'share', '8.61%'],
  ['The programme listed 126 events, ⟦14⟧ more than the 121 of 2023.', 'difference', '5'],
  ['Satisfaction reached 87%, ⟦7 percentage points⟧ above last year’s 84%.', 'difference', '3'],
  ['The agency had 84 vacancies out of an establishment of 1,050 posts, a vacancy rate of ⟦10 percent⟧.', 'share', '8%'],
  ['The reservoir held 18.2 million litres, or ⟦75 percent⟧ of its capacity of 28 million litres.', 'share', '65%'],
  ['Fuel imports halved from €12.4 billion to ⟦€9.8 billion⟧.', 'verb', '1.27'],
  ['Of 1,400 cases closed, 490 were upheld (⟦53 percent⟧).', 'share', '35%'],
  ['试验组应答率65.0%，对照组应答率35.0%，两组相差⟦35.0个百分点⟧。', 'difference', '30'],
  ['Support was 52 percent among men and 40 percent among women, a gap of ⟦18 percentage points⟧.', 'difference', '12'],
  ['Inspectors visited 64 farms in 2022 and 80 in 2023, an increase of ⟦20 percent⟧.', 'growth', '25%'],
  ['Patients kept 18,720 of 20,800 booked visits, an attendance rate of ⟦95 percent⟧.', 'share', '90%'],
  ['立案查处142件，罚没款合计386.5万元，案均⟦2.27万元⟧。', 'each', ''],
  ['The operator replaced 64 of the line’s 80 bridges, or ⟦85 percent⟧.', 'share', '80%'],
  ['2022年支出103.28万元，2023年支出96.41万元，下降⟦9.65%⟧。', 'growth', '6.652%'],
  ['收入完成100773万元，为调整预算99800万元的100.97%，比上年增收⟦6931万元⟧，增长6.77%。', 'increment', '7.386%'],
  ['2023年度收、支总计均为4574.06万元。与2022年度相比，收、支总计各减少639.62万元，下降⟦17.27%⟧。', 'increment', '12.268%'],
  ['高新技术企业由37家增加到128家，是2015年的⟦5.3倍⟧。', 'multiple', '3.46'],
  [
    '公共预算收入完成100773万元，其中：税收收入完成61827万元；非税收入完成38946万元。税收收入占公共预算收入的⟦63.15%⟧。',
    'share',
    '61.353%',
  ],
  ['存款余额186.37亿元，较年初增加12.84亿元，增长⟦8.6%⟧。', 'increment', '7.4%'],
  ['预算收入6.42亿元，增长5.2%，完成年初预算12.5亿元的⟦61.4%⟧，其中税收3.91亿元。', 'share', '51.36%'],
  ['全县特困供养人员1642人，其中集中供养418人，分散供养1224人，集中供养率⟦25.2%⟧。', 'share', '25.46%'],
  ['监测对象318户907人，已消除风险246户713人，消除风险率按户计算为⟦74.7%⟧。', 'share', '77.36%'],
  ['31个问题中已完成整改28个，基本完成2个，正在推进1个，整改完成率⟦93.0%⟧。', 'share', '90.32%'],
  ['总产值68.43亿元，按可比价计算增长4.3%；农村居民人均可支配收入24386元，比上年增加1551元，增长⟦6.6%⟧。', 'increment', '6.79%'],
  ['全年出生人口4720人，出生率6.56‰；死亡人口5180人，死亡率7.20‰；自然增长率⟦-0.46‰⟧。', 'difference', '0.64‰'],
  ['空气优良天数达到351天，优良率⟦99.5%⟧，PM2.5平均浓度24微克/立方米。', 'share', '95.9%'],
  ['项目总投资1246亿元，年度计划投资268亿元。全年完成投资281.7亿元，占年度计划的⟦101.5%⟧。', 'share', '105.11%'],
  ['粮食总产量24.83万吨，比上年增产0.51万吨，增长⟦3.1%⟧。', 'increment', '2.1%'],
  ['全年出生人口2684人，出生率为6.19‰；死亡人口3417人，死亡率为7.88‰；自然增长率为⟦-1.96‰⟧。', 'difference', '1.69‰'],
]

const SILENT: readonly string[] = [
  'There were 512 replies, 37% of the 300 women who answered were pleased.',
  'Of the 624 firms, 324 (52%) had tried to recruit. Difficulties were reported by 230 of them (71%).',
  'We recruited 186 officers and 142 left, a net gain of 44.',
  'The Ombudsman investigated 25 complaints and upheld 15 (60%).',
  'The chain opened 25 shops and closed 14 (3%).',
  'We examined 412 grants and visited 60 (15%).',
  '年内发展党员7名，转入12名，转出8名，党员净增11名。',
  'Unemployment stood at 98,700, down 4,300 from 103,000. The labour force numbered 1,961,000, so that the unemployment rate was 5.0 per cent.',
  'We answered 1,284,600 calls, of which 942,300 led to an ambulance being sent, 73.4% of all calls.',
  '营业收入同比增长9.5%至412.6亿元，研发投入28.9亿元，研发费用率7.0%。',
  'Operating profit rose to £61.9 million from £54.2 million.',
  'Operating income was $13.9 million or 18.8% of net revenues in fiscal 2026, compared to $9.7 million, or 15.1% of net revenues in fiscal 2025.',
  '供应商共1,428家；完成ESG评估的供应商856家，评估覆盖率59.9%。',
  '开展宣传活动1284场次，受众46.8万人次，平均每场364人次。',
  '判处罪犯748人，其中判处五年以上有期徒刑的86人，判处缓刑的214人，缓刑适用率28.6%。',
  '村集体经济收入合计642万元，村均40.1万元（16个村），收入超过50万元的村有4个。',
  '业务收入16.84亿元。业务支出8.36亿元，增值收益8.48亿元。',
  'The electorate numbered 68,400. There were 45,144 votes cast, so that turnout was 66.0 percent.',
  'Landings were 1.6 times the 5,000 tonnes of 2013, at 8,000 tonnes.',
  'The union has 860 members. Each member received a dividend of $450, a total of $387,000.',
  'The hospital employs 4,250 people, including 1,870 nurses and 640 doctors. Nurses account for 44 percent of the workforce.',
  'The hospital employs 4,250 people, including 1,870 nurses and 640 doctors. Nurses account for 61 percent of the clinical workforce.',
  '全年受理各类案件21,460件，审结20,387件，同比分别上升8.4%和9.1%，结案率95.0%。',
  '本轮执行用例1,860条，通过1,767条，失败62条，阻塞31条，通过率95.0%。',
  '全年组织税费收入312.6亿元，其中税收收入206.4亿元，非税收入23.5亿元。税收收入同比增收9.6亿元，增长4.9%。',
  '年末常住人口846.2万人，比上年末增加5.8万人。其中，城镇常住人口592.3万人，乡村常住人口253.9万人，常住人口城镇化率为70.0%。',
  '火灾扑救1,032起，救助1,321起。与上年相比，火灾起数下降14.0%（2022年1,200起）。',
  '共受理热线工单4,368件。与去年相比，工单量下降12.5%（去年4,992件）。',
  '现有养老机构146家，床位21,900张。入住老人14,235人，床位使用率65.0%。',
  '平均降水量486.3毫米。与常年同期（423.0毫米）相比偏多15%。',
  '五年完成交通投资426亿元，年均85.2亿元，是“十二五”时期（213亿元）的2倍。',
  '全社会用电量182.6亿千瓦时。第一产业用电3.2亿千瓦时，第二产业用电118.4亿千瓦时。第二产业用电占全社会用电量的64.8%。',
  '一季度集中开工32个，总投资96亿元，平均单体投资3亿元。',
  '2014年全县贫困人口21,460人，到2019年底减少到1,073人，减贫率95%。',
  '销售面积86.5万平方米，同比下降12.4%；销售额77.85亿元，均价9,000元/平方米。',
  '收费由每小时4元降至3元，降幅25%。',
  '1—11月增加值增长6.8%，比1—10月加快0.3个百分点（1—10月增长6.5%）。',
  '日均发送旅客32.1万人次。单日最高发送46.8万人次，是日均的1.46倍。',
  '审结案件3,126件，其中2019年418件、2020年522件、2021年648件、2022年730件、2023年808件。2023年较2019年增长93.3%。',
  '税收收入206.4亿元。非税收入同比增收9.6亿元，增长69.1%。',
  '灭火救援1,032起，火灾隐患1,321处。与上年相比，火灾起数下降41.0%（2022年1,200起）。',
  '日均发送旅客32.1万人次，日均到达旅客30.2万人次。单日最高发送46.8万人次，是日均的1.64倍。',
  '审结案件3,126件，其中2019年418件、2020年522件、2021年648件。民事案件2021年较2019年增长23.3%。',
  'A loss of $(2.2) million, or $(0.18) per share, a 35% improvement from $(3.4) million in the third quarter.',
  'Profit was $6.8 million, or 13.2% of sales, up almost 30% from third quarter profit of $5.3 million, or 11.1% of sales.',
  '三次产业构成：第一产业1,194亿元（占比3.6%），第二产业11,614亿元（占比34.7%），第三产业20,612亿元（占比61.7%）。',
  '按来源分：工资性收入7319元，增长4.9%，占比57.3%；经营净收入2207元，增长6.6%，占比17.3%；财产净收入1031元，增长1.6%，占比8.1%；转移净收入2225元，增长5.1%，占比17.4%。',
  'Collection of rates was 96.4% (95.7% in 2021/22), an improvement of 0.7 percentage points.',
  'Thefts fell by 5.3% to 18,240 offences, compared with 19,260 in the previous 12 months.',
  'Unemployment was 5.1% in the three months to May, 0.4 points higher than in the previous three months and 0.2 points below the national rate of 5.3%.',
  'The ferry carried 3.24 million people in spring, 8.0% more than in the same months of 2019, when it carried 3.00 million.',
  'Gifts from visitors were £74,260, £11,840 more than the year before (£62,420).',
  'The estate has 1,040 tenants; 20 in each of the 40 blocks were asked.',
  'The share of homes with a meter rose from 21.4% to 43.1%, about three times the rise in the region.',
  '销售成本由2025年同期约人民币850.6百万元增加约8.9%至约人民币925.9百万元。',
  '成本由约8.5亿元增加约9.8%至约9.3亿元。',
  '本单位拨款收入总计1384.52万元，与上年相比减少61.38万元，降低4.25%。',
  'Net sales were $480.1 million compared to $454.4 million in 2024, an increase of 5.7 percent. Without the dollar, net sales would have increased by 5.3 percent from 2024.',
  'It welcomed 388 people, 52 more than the year before, when it welcomed 336.',
  '全县公共支出总计148620万元，比上年减支21380万元，下降12.6%。',
  '2021年全院受理案件5318件，审结5102件，比2020年分别上升2.1%和1.9%；2020年受理案件5209件，审结5007件，比2019年分别上升3.4%和1.2%。',
  'Revenue rose 12% to $412.5 million from $368.3 million.',
  'Net sales were $84.5 billion, an increase of $6.2 billion or 7.9%.',
  '税收收入82.6亿元，占一般公共预算收入128.4亿元的64.3%。',
  'Assets reached $4.2 billion. Fees rose by 8.4% to $36.2 million.',
  'The decrease was offset by an increase of $12.1 million in product costs and an increase of $10.7 million in import costs, primarily as a result of duties, which increased from $8.1 million in 2025 to $18.9 million in 2026.',
  'The liquidity coverage ratio was 187%.',
  'Net revenue retention rate was 112%, and gross retention rate was 94%.',
  'Net sales were $434.5 million.\n\nParts net sales were $71.2 million.\n\nParts gross profit was $27.1 million, or 38.1% of net sales.',
  // what something rose from is no whole, nor is a part of what is named
  'Gross profit increased to $15.3 million or 78.7% of net revenues from $13.6 million or 78.3% of net revenues.',
  'Net revenues grew to $19.4 million.\n\nRevenue in our homecare business increased to $17.7 million from $15.4 million.\n\nGross profit increased to $15.3 million or 78.7% of net revenues from $13.6 million.',
  'Revenue in our homecare business grew to $19.4 million. Gross profit came to $12.3 million, or 78.7% of revenue.',
  '公司预计发生日常关联交易总金额不超过16,800万元，实际发生13,427.56万元，占预计金额的79.93%。',
  '年末总资产4.26亿元，归属于母公司股东的净资产2.07亿元，资产负债率48.83%。',
  '各项贷款余额172.84亿元。\n三、风险情况\n逾期贷款4.12亿元，占各项贷款的2.38%。',
  '滁州项目计划总投资6.80亿元，截至期末累计投入3.91亿元，工程进度71%。',
  '账面余额分别为1,248万元、826万元、2,187万元和965万元，占比分别为23.88%、15.81%、41.85%和18.47%。',
  '报告期内新开门店3家，关闭门店7家，门店净减少4家。',
  '营业收入52.18亿元，增长1.71%。其中，利息净收入38.94亿元，同比下降0.70%，占营业收入的74.62%。',
  '为2.16万家小微企业提供风险保障1,862亿元；承保首台（套）重大技术装备项目47个；安全生产责任险承保企业9,326家，覆盖率达到93.5%。',
  '销售商品煤1,187万吨，其中电煤936万吨，电煤合同兑现率101.3%。',
  'In all, over $289 million was awarded, which is 58 percent of the $500 million there was.',
  'More than 12,400 of the 22,315 people on the register (55.9 percent) took part.',
  '查出的84个问题已整改到位77个，正在整改7个，整改率91.7%。',
  '床位3640张，入住老人2127人，入住率58.4%。',
  '解决17218件；群众满意17671件，满意率94.7%。',
  // classes that are counted elsewhere, and what is listed behind a part,
  '共有教师45人。\n开展主题班会1620节次，平均每班30节次。',
  '全年办理户政业务9.7万件、出入境证件2.38万本、车驾管业务11.5万件，网上办理率达到67.3%。',
  'We received 412 complaints, 37 more than in 2023/24, when 375 were received.',
  'We received 684 complaints, 5% fewer than the 720 received in 2023/24.',
  'Of the 212 learners who had begun a course, 139 completed it and 118 passed, a pass rate of 85% of those who completed.',
  'Crews were paid in 14 cases. The largest payment was £900.\n62 complaints went to stage 2, which is 16% of those looked into at stage 1.',
  '审结2044人，其中决定起诉1613人，决定不起诉431人，不起诉率21.1%。',
  // reckoned from figures that are not told: of what was not done, what was done is no whole,
  '批准和决定逮捕222031人，同比下降51.2%；不捕139210人，同比下降21.3%，不捕率39.2%，同比增加10.8个百分点。',
  '抽检合格812批次，不合格18批次，不合格率2.2%。',
  '住院手术16873台次，其中三级手术6215台次、四级手术1948台次，三四级手术占比48.38%。',
  '年初预算安排6820万元，当年支出1947万元，执行率仅28.55%。',
  '高级职称383人，其中教授106人、副教授277人。\n主讲课程的教授98人，占教授总数的92.45%。',
  'The charge was £1,205 and for others £388. The charges are now £1,241 and £400, an increase of 3% in both cases.',
  'Oilseed rape fell by 17% to 18,700 hectares, less than half the 41,500 hectares of 2018.',
  '批捕涉嫌犯罪的未成年人483人，不捕726人，不捕率60.0%。',
  '批准逮捕12,846人，不捕8,273人。决定起诉27,415人，同比下降3.8%；不起诉9,368人，不起诉率25.5%。',
  'Tax was £9.6m on a profit of £37.8m, an effective rate of 25.4% (2024: 25.1%).',
  'Seventy-five of the 125 branches, 60%, now lend tablets.',
  'The county had 268,410 residents. Some 31,700 residents, or 11.9% of those for whom it is known (266,400), were poor.',
  'A charge could raise £1.9 million if visits fall by 30% to 45%; six out of 10 of those who answered were against it.',
  'Closing the annexe would save £1.05 million a year after a cost of £2.4 million, so paying for itself in two years and four months.',
  '产能由年初的3,600万颗提升至4,200万颗（加权平均计3,900万颗），产量3,588万颗，产能利用率92.0%，销量3,463万颗，产销率96.52%。',
  '点评处方28,640张，合理27,924张，合格率97.5%；点评出院病历3,720份，合理率94.6%。',
  '浅层地下水平均埋深11.36米，较上年同期（11.82米）回升0.46米。',
  'Our advisers answered 9,360 calls from 780 callers. The line cost £46,800 to run, an average of £5 for each call and £60 for each caller.',
  'The library lends to 5,400 members. Loans reached 64,800 in the year, an average of 12 for each member.',
  '11 lost-time injuries were recorded (2022: 16), corresponding to 1.7 per million hours worked (2022: 2.4).',
  'The fund made 147 grants totalling £486,000, an average of £3,300.',
  'At the year end the mill employed 5,846 people. Women held a third of the posts. 743 people came and 609 left. 5,389 employees held permanent contracts. Most live near by. They had 93,500 hours of training, an average of 16 hours per employee.',
  'It cost £4.8 million to keep the museum open. The council met £1.68 million, which is 35 per cent of that.',
  'Of 1,312 riders of the new route, 38% approved; it was lowest among the 3,980 who drive.',
  'Two fewer schools than in 2023, 27 in all, and well below the average of earlier years (32).',
  'Withdrawals were 5 (2.5%), 6 (2.9%) and 8 (3.9%); adverse events were reported by 141 participants.',
  'Of the nine national agencies five were chosen; the five accounted for almost three-fourths of the arrivals.',
  'New works at the head, costing £112 million over four years, are two-thirds complete; we spent £187.4 million this year.',
  '规模以上工业企业达到1036家，净增82家，实现营业收入2450亿元，增长8.3%。',
  '县图书馆藏书46万册，人均1.2册，年流通32万人次、外借58万册次。',
  '学业奖学金：一等12,000元（20%）、二等8,000元（40%）、三等4,000元（40%）。',
  '过火面积12公顷，不到上年48公顷的三分之一。',
  '现有教职工1680人，其中专任教师1120人，具有博士学位的占63%。',
  '出院4.315万人次，其中微创手术1.948万台，占40.1%。',
  '点评处方28,640张，合理27,924张，合格率97.5%；点评病历3,720份，合理率94.6%。',
  '框架协议3份、单项订单4份。',
  '试验组426次，对照组212次，止血成功193次（91.0%），率差1.0%（95%CI：-3.6%～5.6%）。',
  'Last year we housed 1,240 people, 124 more than in the previous year, a rise of 11 per cent.',
  '义务教育毛入学率102.3%，高中阶段毛入学率达到100.8%。',
  'Of the 1,950 tonnes of paper collected, 64 per cent, or 1,248 tonnes, was recycled.',
  'Course fees of £165.6 million averaged £9,000 a student. Total income was £276 million; course fees therefore made up 60% of income, and fees from abroad 22% of income.',
  'Course fees rose to £165.6 million. Total income was £276 million; overseas students were 65% of the growth.',
  'The scheme was to save £12.5 million. By March £10.5 million had been saved, 86% of the revised target.',
  '全年生产总值4680亿元。二产增加值1872亿元，占40%；三产2574亿元，占55%。进出口1404亿元，占全省进出口总额的12%。',
  '演出收入3.6亿元，总收入6.4亿元。演出收入占总收入的56.3%，占全省演出收入的8%。',
  '现行案件破案率81.6%，同比提高6.2个百分点；盗窃旅客财物案件18起，破14起，追回手机11部。',
  'The median age was 41 years, two years more than in 2011 and one year more than for England (40).',
  'The trust spent £92.4 million against a budget of £88.0 million, an overspend of £4.4 million, or 5%.',
  'Spending came to £92.4 million against a budget of £88.0 million; last year the overspend was £3.1 million, or 4%.',
  'Burglaries numbered 324 in the twelve months, compared with 240 at our last inspection, an increase of 35%.',
  'The return on capital was 12.1%, up 20 basis points from 11.9%.',
  '出生率7.2‰，比上年下降0.3个千分点。',
  '与上年的15500件相比，收案数上升20%，增量达到3100件，其中民事案件增长18%。',
  '会议费预算1.2亿元，实际支出1.38亿元，超预算15%；差旅费上年0.9亿元，实际0.81亿元，节约10%。',
  '全国财政用于教育支出五年累计2.43万亿元，比前五年增长1.26倍。',
  '归母净利润7,483.61万元，同比下降8.24%，主要系计提坏账准备2,914万元（上年同期1,207万元）所致。',
  'Revenue was up 4.3% to £339.0m (H1 2024: £325.0m). Operating profit was £49.1m (H1 2024: £45.9m), a margin of 14.5% (H1 2024: 14.1%).',
  '会员由158家增加到186家，新增28家。',
  'The service employed 1,946 people (2023: 1,902) in 54 offices, an increase of 3.',
  'Losses fell to 48.6 megalitres a day, 8% below the 2023/24 figure of 52.8.',
  'The register holds 86,450 homes. Some 61,200 have been visited, 71 per cent of the register.',
  'The budget was £186.4 million and spending £189.7 million. Savings of £8.6 million were made against a target of £10.75 million, a shortfall of £2.15 million.',
  'We employed 3,738 people (3,283.5 full-time equivalents), of whom 2,590 (69.3%) were women.',
  'Adult care overspent by £2.9 million, or 4.1%, on a budget of £70.7 million.',
  'Less than half of the inventories (11 of 24) gave the age of the pipes.',
  '抽检食品12,400批次，不合格186批次，合格率98.5%。',
  '抽查合同120份，发现45份未经法务审核，占37.5%。',
  '新建项目32个，全省12个县区开工，占35%。',
  '检查单位126个，45个村存在问题，占全县行政村的38.2%。',
  'A total of 86% of calls were answered in time, two points better than last year’s 84%.',
  'Sickness fell to 6.8 shifts a head from 8.5, or by 20%, helped by a milder winter.',
  'Operating costs went up by £6.0 million to £84.0 million, that is by 7.7%.',
  '全县建制村248个，建成寄递服务点236个，覆盖率95.2%。',
  '销售额13.2亿元，提前完成全年12亿元目标，完成率为110%。',
  '立案156件，作出处分的39件，占处分总数的20%。',
  'The line took 15,600 calls over 65 days; 1,872 callers (12%) hung up before being answered.',
  'The number of residents of Colneshire was 485,005, an increase of 12,365 (2.6%) on the 472,640 of 2011.',
  'The school has 18 spare places; £361,000 is offered for the remaining 19 at £19,000 a place.',
  '750 g water (75%)\n200 g starter (20%)\n20 g salt (2%)',
  '完成造林1.2万亩、抚育2.6万亩。造林投入960万元，每亩平均800元；抚育投入520万元，每亩平均200元。',
  '冷库改造投入资金1260万元，其中补助756万元，其余504万元自筹解决。建成冷库6座，平均每座容量230吨。',
  'Donors made 438 awards. Awards totalled $65.7 million, an average of $150,000.',
  'Donors made 438 awards. Large awards had an average of $160,000.',
  'The bidder offers 12,400 lanterns at £185 each, £2.294 million, and columns at £400 each, £0.62 million.',
  'Attendance averaged 3,120 for 27 home games, giving little joy to a board that had hoped for 4,000.',
  'Trees planted came to 310,000. Trees cost £0.93 million at £3.00 each; 42,000 trees died.',
  '奖助学金540万元；较上年450万元增加90万元，增长20%，比全校平均增幅高2个百分点。',
  'Costs were cut by $3.2 million to $49.6 million, a reduction of 6%, or 2% for each site.',
  'Headcount has grown by 36 to 180 people, a rise of 25% since January; pay rose by 12% over the same period.',
  'Cases grew by 350 on the previous year’s 2,800, or one in eight; 14.5% of them were urgent.',
  '指数由前一个月的50.8%下跌到50.1%，跌幅0.7个百分点。',
  'Use fell from 5.6 GWh to 2.1 GWh a year, a saving of 62.5%; it had been falling by 9% a year.',
  'The club took 84 points from 38 matches; 62% of its points were won at home, up from 57%.',
  '全年开放312天，接待观众68.4万人次，日均2190人次。',
  'In the pilot 1,870 patients were offered a callback and 1,402 (75%) took it up; 1,121 of them (80%) needed no other.',
  '综合机械化率88.6%，较上年提高1.4个百分点，上年为87.2%。',
  '事故1850起，死亡74人，受伤2035人，与去年相比分别下降7.5%、7.5%、5.0%，去年分别为2000起、80人、2142人。',
  '事故1,032起，造成214人死亡，直接财产损失386.4万元。与2023年相比，死亡人数下降9.3%（2023年死亡236人），财产损失上升2.4%（2023年377.3万元）。',
  '光伏自发自用电量1,842万千瓦时，较上年增加426万千瓦时（2023年：1,416万千瓦时）。',
  '小型汽车致死76人，占35.5%；摩托车致死62人，占29.0%；货车致死48人，占22.4%；三轮车及其他致死28人，占13.1%。',
  'There were 4,112 claims from growers.\nVisits\nOfficers visited 1,320 (32.1%) of the claims.',
  'A total of 1,286 sailings were cancelled, 37% of the 3,476 planned.',
  '3.94万张养老机构床位中，有护理型床位2.21万张。\n存在问题\n护理型床位仅2.21万张，占养老机构床位总数的56.1%，部分县区不足40%。',
  'Shops employed 2.87 million people in September 2024, 38,000 fewer than a year earlier (2.91 million).',
  'There were 4,112 claims from growers and 4,210 claims from mills.\nVisits\nOfficers visited 1,230 (32.1%) of the claims.',
  '知识产权质押融资68笔、金额9.7亿元，同比分别增长21.4%和32.9%（2023年为56笔、7.3亿元）。',
  // classes by order are no class each
  '与283家企业开展合作，其中规模以上企业167家。共建产业学院6个，订单班42个，在班学生1,863人。',
  '研发投入2.172亿元；员工总数2840人。人均薪酬12.5万元，薪酬总额3.55亿元。',
  '全年办理业务16.8万笔，其中网上办理10.08万笔，网办率60%。',
  'The budget was £247.0m. Pay took £192.66m, 78% of it.',
  'Revenue was $712.8 million. Tickets made up $605.9 million (85%) and fees $106.9 million (15%).',
  '总收入8.50亿元，比预算8.20亿元增加0.30亿元，超预算3.7%。',
  '全区新增市场主体3880户，注销1240户，净增2640户。',
  'Sickness absence was 4.9%, 0.7 points below last year’s 5.6%.',
  'Homes were re-let in an average of 24 days, 6 days fewer than the 30 taken last year.',
  'Shore power was used by 372 calls, one in five.',
  '总吞吐量21600万吨。其中煤炭5400万吨、矿石7560万吨、石油3240万吨、其他5400万吨，分别占总量的25%、35%、15%、25%。',
  '甲、乙两县投资12亿元、18亿元，分别占全省的5%、8%。',
  '吞吐量2.16亿吨，同比增长8.0%；集装箱612万标箱，同比增长10.3%。上年同期吞吐量和集装箱分别为2.00亿吨和555万标箱。',
  'Costs came to £338,400, compared with £277,400 in 2019. That is an increase of 22%.',
  'Costs came to £338,400. That is an increase of 20%.',
  '男生2916人，女生1944人，男女比例为1.5:1。',
  '在3548名毕业生中，民营企业占65%。',
  '签约服务31.2万人，签约率39%，其中重点人群签约12.6万人，重点人群签约率78%。',
  '营业收入86.4亿元，营业成本62.21亿元，毛利24.19亿元，毛利率28%。',
  'A total of 1,264 patients were screened and 948 were randomised, giving a screen failure rate of 25%.',
  '产量由2万吨增加到3.5万吨，增长75%。',
  '产量由2万吨增加到3.54万吨，增长75%。',
  '产量由约2万吨增加到3.5万吨，增长50%。',
  '基金收入完成6.3亿元，比上年的7.5亿元下降15.3%。',
  'Output rose from about $2 million to $3.5 million, an increase of 60%.',
  '2023年，全市地区生产总值1200亿元，常住人口200万人，人均可支配收入45000元。',
  '全县地区生产总值96亿元，户籍人口40万人。农村居民人均纯收入18600元。',
  '公司总股本为32,000万股。\n\n大股东持有公司股份12,800万股，占公司总股本的40.0%。',
  '向全体股东每10股派发现金股利5.450元（含税），不送红股。以截至年末的总股本381,274,000股计算，预计合计派发现金股利207,794,330.00元（含税）。',
  '以扣除回购股份后的412,500,000股为基数，每10股派发现金红利2.60元（含税），合计派发107,250,000.00元；每10股转增3股，合计转增123,750,000股。',
  '研发人员612人，占公司总人数的14.0%。\n\n公司现有员工4,386人。',
  '回购前总股本为32,000万股。回购后总股本为30,500万股。\n\n大股东持有公司股份12,800万股，占公司总股本的42.0%。',
  '轴承、齿轮两大产业产值分别达到42.1亿元、18.6亿元，占工业产值的六成以上。',
  '一期总投资3.6亿元。\n\n二期完成投资1.2亿元，占总投资的15%。',
  '前五名客户销售额15.28亿元，占年度销售总额46.5%，其中第一名客户5.87亿元，占17.9%；前五名供应商采购额6.94亿元，占年度采购总额31.7%。',
  '农村卫生厕所普及率由上年的91.3%提高到94.6%，农村生活污水治理率达到52%，比上年提高6个百分点。',
  'Expenditure was £38.21 million (2023/24: £36.40 million), of which £30.11 million (79%) was staff costs.',
  '隐患共上报5318条，48小时内整改5264条，按期整改率99.0%；上年隐患上报4975条，按期整改率97.6%。',
  '全区登记人口为318,450人，比上年增加2,104人。\n\n登记住户共有121,380户，户均2.62人。\n\n从年龄看，劳动年龄人口为196,260人。\n\n住在城镇的人口为201,643人，占63.32%；住在乡村的人口为116,807人，占36.68%。',
  '公司实现营业收入24.50亿元，同比增长8.2%。\n\n第三季度实现营业收入6.30亿元。研发投入1.42亿元，占营业收入的5.8%。',
  '受理量由200件增加到250件，增长25%。',
  '受理量由200多件增加到250件，增长20%。',
  '投资由1.2亿元增加到1.5亿元，增长26%。',
  '绿化率由30%提高到45%，提高15个百分点。',
  '绿化率由30%提高到45%，提高50%。',
  '农民人均纯收入由2090元增加到2476元，扣除价格因素，实际增长3.8%。',
  '全年完成投资12.5亿元，同比增长15%。',
  '产量由50吨增加到200吨，翻两番。',
  '产量由50吨增加到96吨，接近翻一番。',
  '产量由50吨增加到150吨，增长2倍。',
  '全年办理案件120件，其中刑事案件50件，占41.7%。',
  '全市有企业500家，新增40家，占全省的12%。',
  '收到来信120件，按期办结118件，办结率98.3%。',
  '年度计划投资12亿元，已完成9亿元，占年度计划的75%。',
  '完成年度计划的105%，超额完成任务。',
  '税收增长108%。',
  '园区税收由2020年的100亿元增加到2023年的133.1亿元，年均增长10%。',
  '地区生产总值达到13697.5亿元，较五年前的9323.1亿元增加4374.4亿元，增长33.6%。',
  '为300人发放补贴360万元，人均1.2万元。',
  'Complaints rose from 200 to 250, an increase of 25 percent.',
  'Sales more than doubled from 120 units to 245 units.',
  'Revenue was $23.5 million in 2023, compared with $20.0 million in 2022, an increase of 17.5%.',
  '在“世界500强”排名由369位上升到235位。',
  '城镇居民人均可支配收入由5160元增加到7703元，平均每年实际增长8.6%。',
  'The range moved from 200 to 250 units, while prices rose 3 percent.',
  'Net sales were $412.6 million, an increase of 2.4%, or $9.7 million, compared to the prior year period.',
  'Seasonally adjusted output was 412 tonnes, a decrease of 9.1%, compared to 430 tonnes a year earlier.',
  'Sales were $47,618,000, and included a currency impact of $1,352,000, or 3%.\nSales for six months were $90,486,000, and included a currency impact of $3,165,000, or 4%.',
  'Gross profit for six months was $18.3 million, or 20% of sales.\nSelling expenses for the quarter were $11.1 million, or 23% of sales.',
  'Scores run from 0 to 100, and 35 percent of schools passed.',
  'Prices ranged from 3 to 5 percent, up from 2 percent.',
  'Moved from Section 2 to Section 4, or 20 percent of the text.',
  '20 of the 45 sites (44 percent) were clean.',
  '3 of the 45 states (9 percent of the population) joined.',
  'GDP grew by 2.5 percent a year from 2010 to 2015.',
  '入库企业达到150家，比上年增加30家，增长25%。',
  '登记用户达到48万人，较上年末净增6万人，增幅为14.3%。',
  '入库企业达到150家，其中规模以上增加30家，增长30%。',
  '实现增加值150亿元，比上年增加30亿元，增长8%。',
  '实现营业收入18.6亿元，上年同期为15.5亿元，同比增长20%。',
  '实现营业收入18.6亿元，上年同期为15.5亿元，按可比口径增长15%。',
  '全年计划改造8万户，实际完成10万户，完成计划的125%。',
  '全年计划改造约8万户，实际完成10万户，完成计划的120%。',
  '全年计划改造8.2万户，实际完成10万户，完成计划的122%。',
  '软件业收入120亿元，占全行业收入800亿元的比重为15%。',
  'Membership reached 150 firms, an increase of 30 over the previous year, or 25 percent.',
  'Membership reached 150 firms, an increase of 30 jobs, or 5 percent of staff.',
  'The 12 counties accounted for 40 percent of the 3,000 cases.',
  'The city planned to repair 800 homes and completed 1,000, or 125 percent of the plan.',
  'Farm sales of $120 million accounted for 15 percent of the total of $800 million.',
  '毕业生总数为6480人，其中升学1420人，占毕业生总数的21.9%。',
  '全市用电182.6亿千瓦时。居民用电29.5亿千瓦时，占消费总量的31.2%。',
  '受理投诉1862件。质量问题612件，占32.9%；售后问题498件，占26.7%；价格问题204件，占11.0%。',
  '企业500家，计划新建项目120个，其中续建72个。产业项目66个，占55%。',
  '原煤产量连续5年居全国第一，火电连续4年居全国第二，绿电占比超三成。',
  '试验组应答156例，应答率65.0%；对照组应答42例，应答率35.0%。',
  '招聘会提供岗位3200个，进场860人，签约率21%。',
  '存款余额2106亿元，不良贷款率1.3%，拨备覆盖率210.5%。',
  '完成吞吐量1.86亿吨，按可比口径增长4.1%，去年同期为1.75亿吨。',
  '下达资金9243亿元。灾区已完成投资6545亿元，占规划总投资的65.5%。',
  '为62所小学配备图书15.5万册，校均2500册。',
  '全镇人口3.2万人，耕地5.5万亩，人均收入1.8万元。',
  '改造小区48个、惠及居民14400户，平均每个小区投入280万元。',
  'The values were 74 (95% CI 53 to 88), 59 (95% CI 42 to 74) and 83 (95% CI 71 to 93).',
  'Freight came to 4,605 tons. The firm has 260 staff, or 4 percent of the county’s workforce.',
  'Vessel calls rose by 36, from 1,854 to 1,890.',
  'Of 288 letters received, 242 were answered within 10 working days (84%).',
  'Of the 36 proposals, 27 were adopted (75%), 6 deferred (17%) and 3 rejected (8%).',
  'Of 240 staff, 130 work in Leeds (55% women).',
  'Of the 240 staff, 130 work in Leeds, of whom 70 (54%) are women.',
  'Of the 96 sites inspected, 71 were rated good (68% in 2022).',
  'The average fee was $310 in 2023 and $280 in 2022; 24 schools charge more than $400.',
  'Income per head was $31,400, against $28,200 in the 14 other counties.',
  'The average grant was $15,000, $1.26 million having been shared among 84 groups.',
  '新开工项目318个，总投资1560亿元，其中亿元以上项目142个，投资占比超过九成。',
  '全县支出251,360万元，其中教育支出71,250万元，占支出总额的28.3%；民生支出占比达到80%以上。',
  '共受理信访事项3260件次，其中初次信访1940件次，办结率98.6%。',
  '县图书馆藏书46万册，人均1.2册，年流通32万人次、外借58万册次。',
  'The response rate was 62% (1,240 of 2,000 forms).',
  'Almost half of the 62 buses, 30, are electric, and a third of the 90 vans.',
  'Calls fell by a quarter, from 4,120 to 3,080.',
  'The charge for a band C home is £1,810, an increase of £86 or 5.00 percent.',
  'Net debt fell by $60 million to $160 million, from $220 million.',
  'Borrowings fell from $457 million to $402 million, or 1.6 times EBITDA.',
  'Research spending rose from $120 million to $150 million, or 3.2 percent of revenue.',
  'Visitors rose from 12,000 to 18,000, 4.2% of all visitors to the county.',
  'Spending rose from £1.2 million to £1.8 million, 40% more than planned.',
  'Satisfaction reached 87%, 3 percentage points above last year’s 84%.',
  'Fuel imports halved from €12.4 billion to €6.2 billion.',
  'The unit rate fell from 6.1 percent to 5.4 percent, a decline of 0.7 percentage points.',
  'In the north sales grew 12%, while in the south they fell from $14 million to $12 million.',
  '项目总投资3.6亿元，市级承担40%，即1.44亿元。',
  '办理案件184件，其中生态类96件、食品类41件、产权类47件，较2022年的160件上升15%。',
  'The number of customers increased by 12,000, or 2.5%, to 492,000.',
  '民生支出41.8亿元，占全县财政支出的比重为82.3%，财政支出50.8亿元。',
  '全年用水240万吨，其中循环水156万吨，循环利用率65%。',
  '产品收入240万元，其中新产品156万元，毛利率31%。',
  '调查对象300户，回收问卷288份，回收率96%。',
  '全年审结案件20,387件，法官人均结案291件，全院员额法官70人。',
  '全年门诊62.4万人次，日均门诊2496人次（按250个工作日计算）。',
  'We employ 2,860 people. Women make up 64% of the workforce, or 1,830 people.',
  'The collection rate was 97.5%: £109.6 million of the £112.4 million due was collected.',
  'The top tenth spent $1,320 a week, 4.4 times the $300 spent by the bottom tenth.',
  'The levy of £52,000 works out at £65 for each of 800 households.',
  '门票收入18.72亿元，同比增收1.04亿元，增长5.9%。',
  '准点率92.6%，较上年提高1.8个百分点，上年为90.8%。',
  '全年接待读者46万人次，增长15%，上年同期为40万人次。',
  '入库企业62户、增长33.7%。经营主体数量从174户增加到235户。',
  '营业收入23.45亿元，上年同期为20.10亿元，增长16.67%；净利润3.12亿元，同比增加0.52亿元，增长20.00%。',
  '财政收入18.6亿元，上年为15.5亿元，其中税收增长8%。',
  'Sales rose to £48.3 million (2022: £42.0 million), an increase of 15%.',
  'Sales were $46 million, against $40 million in 2022, while wages rose 4 percent.',
  'Membership fell to 4,200 from 4,500, although fees rose by 8%.',
  '报送结算书，报送金额4986300元。成本部审定金额4538000元，核减448300元，核减率8.99%。',
  '设计处理能力800立方米/日，事故前一周日均进水量612立方米。',
  '全市PM10年均浓度52微克/立方米、二氧化硫年均浓度8微克/立方米。',
  '12345热线转办工单9,264件，按时办结率99.97%。',
  '博物馆全年开放312天，接待观众68.4万人次，日均2190人次。',
  'Any breastfeeding: at birth 75% of infants, 6 months: 50% of infants. Exclusive breastfeeding: 3 months: 60% of infants, 6 months: 25% of infants.',
  '2024年，平台注册用户365万人，日均活跃用户0.8万人。',
  '全年共接待游客365万人次，日均接待游客1.2万人次。',
  'Ravensbourne won the league with 84 points from 38 matches, three more than Hartwell United.',
  'The index was 2.14, better than the national median of 3.18, and we had nine significant events, two fewer than in 2024.',
  '车险保费21.35亿元，赔款支出20.86亿元；综合赔付率66.15%，综合费用率32.57%。',
  'Operating costs were £66.9 million, of which staff £29.5 million, and operating profit was £27.7 million, a margin of 29.3%.',
  '累计回购236.8万股，最高成交价28.64元/股，最低成交价24.13元/股，成交总金额6,184.7万元，均价26.12元/股。',
  '新建大棚3.6万亩、改造旧棚2.8万亩，总投资1.92亿元，亩均投资3000元。',
  '生活污水治理行政村由187个增加到232个，治理率55.8%（全县行政村416个）。',
  '今年累计报告214例（本地131例、输入83例），较去年同期（176例）增加38例。',
  '共有工业法人单位3,746个，从业人员8.42万人，分别比2018年末增长31.3%和下降6.1%。\n工业法人单位中，内资企业3,658个，占97.7%；外商投资企业37个，占1.0%。\n在工业法人单位中，采矿业24个，制造业3,607个，供应业115个，分别占0.6%、96.3%和3.1%。',
  '批准和决定逮捕12,846人；不捕8,273人，不捕率39.2%。决定起诉27,415人，同比下降3.8%；不起诉9,368人，不起诉率25.5%。',
  '共受理事项4,862件，办结4,793件，其中一次办317件；热线受理诉求1,246件，办结率98.1%，满意率96.4%。',
  '2023年度机关运行经费支出96.41万元，比2022年减少6.87万元，下降6.65%。',
  '2023年全县接待游客96.4万人次，较2022年增加16.8万人次，增长21.1%。',
  '收入完成100773万元，为调整预算99800万元的100.97%，比上年增收6391万元，增长6.77%。',
  '2023年度收、支总计均为4574.06万元。与2022年度相比，收、支总计各减少639.62万元，下降12.27%。',
  '高新技术企业由37家增加到128家，是2015年的3.5倍。',
  '公共预算收入完成100773万元，其中：税收收入完成61827万元；非税收入完成38946万元。税收收入占公共预算收入的61.35%。',
  '6月末，存款余额186.37亿元，同比增长8.6%，较年初增加12.84亿元；贷款余额104.62亿元，同比增长10.3%，较年初增加8.15亿元。',
  '预算收入6.42亿元，增长5.2%，完成年初预算12.5亿元的51.4%，其中税收3.91亿元，占比60.9%。',
  '预算收入完成52243万元，占年初预算104800万元的49.9%，同比增加2407万元，增幅4.8%。',
  '基金收入完成11284万元，占年初预算42000万元的26.9%，其中土地出让收入10126万元，占年初预算的25.6%。支出完成28463万元，占年初预算的46.5%。',
  '全县特困供养人员1642人，其中集中供养418人，分散供养1224人，集中供养率25.5%。',
  '签约服务31.2万人，其中重点人群签约12.6万人，重点人群签约率78.4%。',
  '农村居民人均可支配收入24386元，比上年增加1515元，实际增长6.2%。',
  '监测对象318户907人，已消除风险246户713人，消除风险率按户计算为77.4%。',
  '31个问题中已完成整改28个，基本完成2个，正在推进1个，整改完成率90.3%。',
  '全年总产值68.43亿元，增长4.3%（按可比价计算，下同）；一般公共预算收入12.4亿元，增加0.93亿元，增长5.6%。',
  '全年出生人口4720人，出生率6.56‰；死亡人口5180人，死亡率7.20‰；自然增长率-0.64‰。',
  '年末常住人口71.84万人，比上年末减少0.22万人。全年出生人口4720人，出生率6.56‰。',
  '空气优良天数达到351天，优良率96.2%。',
  '空气优良天数161天，优良率89.4%。',
  '项目总投资1246亿元，年度计划投资268亿元。全年完成投资281.7亿元，占年度计划的105.1%。',
  '家庭医生签约22.7万人，其中重点人群14.9万人，重点人群签约率81.4%。',
  '“三保”支出218634万元，其中保工资126482万元、保运转18937万元、保基本民生73215万元，占一般公共预算支出的62.0%。',
  '粮食总产量24.83万吨，比上年增产0.51万吨，增长2.1%。',
  '全年出生人口2684人，出生率为6.19‰；死亡人口3417人，死亡率为7.88‰；自然增长率为-1.69‰。',
  '受理行政案件84件，审结79件，其中判决行政机关败诉9件，败诉率11.4%。行政机关负责人出庭应诉76件，出庭率98.7%。',
  '办理人大代表建议126件、政协提案148件，满意率分别为98.4%和97.3%。',
]

/** Wholes that did not change by what all their parts did, then ones that may have. */
const OUTSIDE: readonly (readonly [string, string])[] = [
  [
    '全年货物进出口总额127.5亿元，比上年增长8.4%，其中出口98.6亿元，增长10.2%；进口28.9亿元，增长27%。',
    '全年货物进出口总额127.5亿元，比上年增长8.4%，其中出口98.6亿元，增长10.2%；进口28.9亿元，增长2.7%。',
  ],
  [
    '全年零售总额548.32亿元，比上年增长9.1%。按经营地分，城镇421.76亿元，增长6.0%；乡村126.56亿元，增长6.5%。',
    '全年零售总额548.32亿元，比上年增长9.1%。其中，城镇421.76亿元，增长6.0%；限额以上企业206.56亿元，增长6.5%。',
  ],
  [
    'Sales were $127.5 million, up 8.4%: exports of $98.6 million, up 10.2%, and home sales of $28.9 million, up 27%.',
    'Sales were $127.5 million, up 8.4%: exports of $98.6 million, up 10.2%, and home sales of $28.9 million, up 2.7%.',
  ],
  // no slip of the pen explains it: other terms may be meant
  [
    '全年总额127.5亿元，下降8.4%，其中出口98.6亿元，下降10.2%；进口28.9亿元，下降12%。',
    '全年总额127.5亿元，增长64%，其中出口98.6亿元，增长10.2%；进口28.9亿元，增长12.7%。',
  ],
]

t.test('found: growth of a whole that lies outside that of its parts', async t => {
  for (const [wrong, right] of OUTSIDE) {
    t.match(
      loudIn(rateMismatch, sheet(wrong)).map(({ messageId }) => messageId),
      ['rate-mismatch.outside'],
      wrong,
    )
    t.same(loudIn(rateMismatch, sheet(right)).map(quotesOf), [], right)
  }
})

t.test('found: rates that do not follow from the figures beside them', async t => {
  for (const [text, message, computed] of FOUND) {
    const findings = loudIn(rateMismatch, sheet(text.replace(/[⟦⟧]/g, '')))
    t.equal(findings.length, 1, text)
    t.equal(findings[0]?.messageId, `rate-mismatch.${message}`, text)
    t.ok(quotesOf(findings[0]).includes(/⟦(.*)⟧/.exec(text)![1]!), `${text} → ${quotesOf(findings[0]).join(' ')}`)
    if (computed) t.equal(findings[0]?.data.computed, computed, text)
    if (findings[0]) for (const said of Object.values(saidOf(findings[0]))) t.notMatch(said, /undefined|NaN|rate-mismatch/, said)
  }
})

t.test('found: a rise to less, a fall to more', async t => {
  for (const text of [
    'Operating profit rose to £16.9 million from £54.2 million.',
    '受理量由250件增加到200件。',
    '投诉由60件下降到80件，下降25%。',
    'Complaints fell from 200 to 250.',
    'Spending rose from $4.0 million to $3.0 million.',
  ])
    t.equal(loudIn(rateMismatch, sheet(text))[0]?.messageId, 'rate-mismatch.direction', text)
})

t.test('changes of two counts are held to what they were before, told in a row before the changes', async t => {
  const found = (text: string): unknown[] => loudIn(rateMismatch, sheet(text)).map(({ data }) => data.stated)
  const said = (cases: string, people: string): string =>
    `共受理案件97件134人，去年同期为197件375人，件数和人数分别同比下降${cases}、${people}。`
  t.same(found(said('50.76%', '64.27%')), [])
  t.same(found(said('50.76%', '66.27%')), ['66.27%'])
  t.same(found(said('52.76%', '64.27%')), ['52.76%'])
  t.same(found('审结478件635人，去年同期为773件1350人，同比件数下降38.16%、人数下降52.96%。'), [])
  t.same(found('审结478件635人，去年同期为773件1350人，同比件数下降38.16%、人数下降54.96%。'), ['54.96%'])
})

t.test('a rate of what was not done is of both, of which either may be miswritten; cases may stand before persons', async t => {
  const found = (text: string): unknown[] => loudIn(rateMismatch, sheet(text)).map(({ data }) => data.computed)
  t.same(found('共逮捕25人，不捕24人，不捕率为48.98%。'), [])
  t.same(found('共逮捕25人，不捕44人，不捕率为48.98%。'), ['63.768%'])
  t.same(found('批准逮捕158件196人，不批准逮捕33件40人，不捕率为16.95%。'), [])
  t.same(found('批准逮捕158件196人，不批准逮捕33件40人，不捕率为18.95%。'), ['16.949%'])
  t.same(found('批准逮捕158件196人，不批准逮捕33件40人，不捕率为17.28%。'), [])
  t.same(found('决定起诉427人，决定不起诉55人，不起诉率为11.59%。'), [])
})

t.test('shares are held to wholes of other paragraphs that go by a like name, and shares beside them to the same', async t => {
  const found = (last: string): unknown[] =>
    loudIn(
      rateMismatch,
      sheet(
        '报告期内，公司实现营业收入286,417.35万元，归属于上市公司股东的净利润31,862.74万元。',
        '分产品看，结构件毛利率27.84%。',
        '二、情况',
        last,
        '期末在职员工合计4,554人。',
      ),
    ).map(({ data }) => data.stated)
  for (const [right, wrong] of [
    ['境内收入203,956.20万元，占营业收入的71.21%；境外收入82,461.15万元，占28.79%。', '26.79%'],
    ['合计派发现金99,043,200.00元（含税），占本年度归属于上市公司股东净利润的31.08%。', '33.08%'],
    ['前五名客户销售额142,634.90万元，占年度销售总额49.80%。', '47.80%'],
    ['研发人员812人，较上年末增加64人，占员工总数的17.83%。', '15.83%'],
  ] as const) {
    t.same(found(right), [], right)
    t.same(found(right.replace(/[\d.]+%。$/, `${wrong}。`)), [wrong], wrong)
  }
  t.same(found('前五名客户销售额142,634.90万元，占年度销售总额51.36%。'), [])
})

t.test('a share of all of a market is none of what one of its members had, and words may stand between a part and its share', async t => {
  const found = (...lines: string[]): unknown[] => loudIn(rateMismatch, sheet(...lines)).map(({ data }) => data.stated)
  t.same(
    found('北市百家公司营业收入12.65万亿元，占北市整体营业收入的72%。', '南市百家公司营业收入19688亿元，占南市整体营业收入32.86%。'),
    [],
  )
  t.same(found('全年营业收入12.65万亿元。', '其中百家公司营业收入4.57万亿元，占整体营业收入的36.1%。'), [])
  const said = (share: string): string => `两市共有118家上市公司披露了业绩，其中，有109家归属母公司股东的净利润为正，占比为${share}。`
  t.same(found(said('92.37%')), [])
  t.same(found(said('94.37%')), ['94.37%'])
})

t.test(
  'a change told as an amount and a rate is held to its value behind a bracket, and where one digit of it is wrong however far off',
  async t => {
    const found = (text: string): unknown[] => loudIn(rateMismatch, sheet(text)).map(({ data }) => data.base)
    t.same(found('收入完成28,583万元（自然口径），同比增长10.85%，增收2,798万元。'), [])
    t.same(found('收入完成28,583万元（自然口径），同比增长10.85%，增收2,598万元。'), ['2,598万元'])
    t.same(found('未结案79件，同比上升27.42%，同比增加17件。'), [])
    t.same(found('未结案79件，同比上升27.42%，同比增加37件。'), ['37件'])
  },
)

t.test('what is left of the year before is no figure of that year', async t => {
  const found = (text: string): unknown[] => loudIn(rateMismatch, sheet(text)).map(({ messageId }) => messageId)
  t.same(found('全年共收案件1146件（不含上年旧存88件，下同），比上年下降1.3%。'), [])
  t.same(found('全年安排资金1146万元，含上年结转88万元，比上年下降1.3%。'), [])
  t.same(found('全年共收案件1146件（上年988件），比上年下降1.3%。'), ['rate-mismatch.direction'])
})

t.test('a whole that has a value for each of several times is that of the time of the part, which 其中 carries on', async t => {
  const found = (share: string): unknown[] =>
    loudIn(
      rateMismatch,
      sheet(
        '5月份，社会消费品零售总额3672亿元，增长2.5%。',
        '1—5月份，社会消费品零售总额26436亿元，增长7.3%。',
        '按经营地分，5月份，城镇零售额3190亿元，增长2.3%；乡村零售额482亿元，增长3.8%。',
        `1—5月份，网上零售额8309亿元，增长12.5%。其中，实物商品网上零售额6985亿元，增长10.0%，占社会消费品零售总额的比重为${share}。`,
      ),
    ).map(({ messageId }) => messageId)
  t.same(found('26.4%'), [])
  t.same(found('28.4%'), ['rate-mismatch.share'])
})

t.test('silent: rates that follow, within rounding, or rest on other figures', async t => {
  for (const text of SILENT) t.same(loudIn(rateMismatch, sheet(text)).map(quotesOf), [], text)
})

t.test('a completion above 100% that its figures bear out needs no second look', async t => {
  t.same(findingsIn(rateMismatch, sheet('全年计划改造8万户，实际完成10万户，完成计划的125%。')), [])
  t.equal(findingsIn(rateMismatch, sheet('全年完成年度计划的125%。')).length, 1)
})

t.test('the calculation stands in one line', async t => {
  const [finding] = loudIn(rateMismatch, sheet('受理量由200件增加到250件，增长30%。'))
  t.equal(finding?.evidence.arithmetic, '|250 − 200| ÷ 200 × 100% = 25% ≠ 30%')
  const [points] = loudIn(rateMismatch, sheet('绿化率由30%提高到45%，提高15%。'))
  t.equal(points?.evidence.arithmetic, '|45% − 30%| = 15 pp ≠ 15%')
  t.equal(saidOf(finding!).zh, '由200件到250件，增长的幅度算出来是25%，写作30%。')
})

const rows = (text: string): string[][] => text.split('\n').map(line => line.split('|'))

t.test('growth to an amount is held to what another paragraph holds that amount against', async t => {
  const report = (growth: string, detail: string): string => `Summary\n${growth}\n\nOur year\nThe weather was kind.\n\nReview\n${detail}`
  for (const [right, wrong, detail] of [
    [
      'Leakage fell by 6.4% to 46.8 million litres.',
      '3.4%',
      'Leakage averaged 46.8 million litres, compared with 50.0 million litres in 2022.',
    ],
    ['Revenue of £312.4 million, up 9.6%', '6.9%', 'Revenue grew from £285.0 million to £312.4 million.'],
    ['全年接待游客1462.3万人次，同比增长8.3%。', '3.8%', '接待游客1462.3万人次，上年为1350.2万人次。'],
  ] as const) {
    const quotes = (growth: string): string[][] => loudIn(rateMismatch, documentOf('draft.txt', report(growth, detail))).map(quotesOf)
    t.same(quotes(right), [], right)
    t.equal(quotes(right.replace(/[\d.]+%/, wrong)).length, 1, right)
  }
  t.same(
    loudIn(
      rateMismatch,
      documentOf(
        'draft.txt',
        report('Revenue of £312.4 million, up 6.9% at constant prices', 'Revenue grew from £285.0 million to £312.4 million.'),
      ),
    ),
    [],
  )
})

t.test('found: a share told beside others of one whole that is nowhere told', async t => {
  for (const [text, wrong] of [
    ['三次产业构成：第一产业1,194亿元（占比3.6%），第二产业11,614亿元（占比54.7%），第三产业20,612亿元（占比61.7%）。', '54.7%'],
    ['三次产业构成：第一产业1,194亿元（占比3.6%），第二产业13,614亿元（占比34.7%），第三产业20,612亿元（占比61.7%）。', '34.7%'],
    [
      '按来源分：工资性收入7319元，增长4.9%，占比57.3%；经营净收入2207元，增长6.6%，占比17.3%；财产净收入1931元，增长1.6%，占比8.1%；转移净收入2225元，增长5.1%，占比17.4%。',
      '8.1%',
    ],
  ] as const)
    t.same(
      loudIn(rateMismatch, documentOf('draft.txt', text)).map(finding => quotesOf(finding).at(-1)),
      [wrong],
      text,
    )
})

t.test('found: the cell of a column of rates that the rest of its table contradicts', async t => {
  for (const [text, cell, message, computed] of [
    [
      '产品|收入|成本|毛利率（%）\n阀门|98,620|69,034|30.00\n泵类|76,480|57,360|25.00\n配件|59,400|41,580|33.00\n合计|234,500|167,974|28.37',
      '33.00',
      'table-margin',
      '30',
    ],
    [
      '品种|本季|上年同期|增长（%）\n蔬菜|42.0|40.0|5.0\n水果|12.6|12.0|8.0\n肉类|8.4|8.0|5.0\n合计|63.0|60.0|5.0',
      '8.0',
      'table-growth',
      '5',
    ],
    ['问题|数量|占比\n变形|28|18.4%\n渗漏|46|30.3%\n老化|54|33.5%\n缺失|24|15.8%\n合计|152|100%', '33.5%', 'table-share', '35.53'],
    ['Fund|Plan|Spent|Percent spent\nRoads|200|150|75\nParks|80|60|75\nWater|120|96|70\nLights|40|10|25', '70', 'table-share', '80'],
    ['项目|2022年|2023年|增减额\n工资|18420|19850|1430\n经营|6210|5980|-320\n财产|1260|1345|85', '-320', 'table-difference', '-230'],
    [
      '名称|数量|单价（元）|金额（元）\n离心泵|12|36,500|438,000\n电动阀|40|4,280|171,200\n流量计|18|7,650|173,700',
      '173,700',
      'table-product',
      '137700',
    ],
    [
      'Item|Qty|Unit price ($)|Amount ($)\nPipe|420|85.00|37,500.00\nValves|24|640.00|15,360.00\nPosts|30|12.50|375.00',
      '37,500.00',
      'table-product',
      '35700',
    ],
    [
      '指标|2021年|2022年|2023年\n排放量|460.7|444.7|427.0\n产量|486.3|479.8|471.5\n排放强度|947.4|962.8|905.6',
      '962.8',
      'table-mean',
      '926.84',
    ],
    [
      'Reason|Mentions|% of respondents\nRoads|1024|57\nSafety|687|38\nHousing|642|36\nLitter|518|82\nBuses|471|26',
      '82',
      'table-base',
      '28.8',
    ],
    [
      '项目|金额|占比（%）\n营业收入合计|42996|100.0\n分产品\n仪表|18421|42.8\n传感器|12654|34.9\n集成|7821|18.2\n服务|4100|9.5',
      '34.9',
      'table-share',
      '29.43',
    ],
    ['School|Pupils|Teachers|Pupils per teacher\nAsh|300|20|15.0\nElm|420|24|17.5\nOak|512|32|18.0', '18.0', 'table-mean', '16'],
    ['2025 | Change | 2024\nNorth | 110 | 10% | 100\nSouth | 63 | 8% | 60\nWest | 50 | 25% | 40', '8%', 'table-growth', '5'],
  ] as const) {
    const findings = loudIn(rateMismatch, text.includes(' | ') ? documentOf('t.txt', text) : sheet(rows(text)))
    t.same(
      findings.map(finding => quotesOf(finding).includes(cell)),
      [true],
      text,
    )
    t.equal(findings[0]?.messageId, `rate-mismatch.${message}`, text)
    t.equal(findings[0]?.data.computed, computed, text)
    for (const said of Object.values(saidOf(findings[0]!))) t.notMatch(said, /undefined|NaN|rate-mismatch/, said)
  }
})

t.test('silent: rates of a table that follow within rounding, and those of other figures', async t => {
  for (const text of [
    '指标|单位|2020年|2025年|2030年\n生产总值|亿元|1,862.4|2,547.9|3,300\n研发投入强度|%|1.76|2.37|3\n断面优良比例|%|83.3|100|100\n森林覆盖率|%|51.8|52.6|52.6',
    '品种|本季|上年同期|增长（%）\n蔬菜|42.0|40.0|5.0\n水果|12.6|12.0|5.0\n肉类|8.4|8.0|5.0\n合计|63.0|60.0|5.0',
    '行业|产值|上年|可比增长（%）\n甲|42.0|40.0|5.0\n乙|12.6|12.0|5.0\n丙|8.4|8.0|5.0\n丁|9|8|3.1',
    'Measure|2025|2024|Change\nRevenue|£684.2m|£651.7m|+5.0%\nProfit|£51.3m|£46.9m|+9.4%\nDividend|5.4p|5.0p|+8.0%\nMargin|7.5%|7.2%|+30bps\nNet debt|£118.4m|£141.0m|-£22.6m',
    '县区|人口|面积|城镇化率（%）\n甲|42|40|51.2\n乙|12|12|61.8\n丙|84|80|48.8\n丁|9|8|33.1',
    '项目|本期|上年同期|增减\n收入|862.4|791.2|9.00%\n利润|74.8|81.6|-8.33%\n每股收益|0.19|0.21|-9.52%\n净资产收益率|3.42%|3.89%|-0.47%',
    '项目|2022年|2023年|增减额\n工资|18420|19850|1430\n经营|6210|5980|-230\n财产|1260|1345|85',
    '项目|上年（万元）|本年（万元）|增减\n甲|12.4|13.1|0.8\n乙|8.2|9.0|0.7\n丙|3.3|4.4|1.1\n丁|5.0|4.0|-1.0',
    '名称|数量|单价（元）|金额（万元）\n离心泵|12|36,500|43.8\n电动阀|40|4,280|17.12\n流量计|18|7,650|13.77',
    '站点|车辆数|票价|收入总额\n东站|12|30|9,800\n西站|40|45|21,300\n南站|18|60|16,020',
    'Division|2025|2024|Change\nNorth|31.2|27.4|13.9%\nSouth|19.7|20.9|-5.7%\nEast|20.4|16.8|21.4%\nCentral costs|(9.5)|(8.7)|9.2%\nGroup|61.8|56.4|9.6%',
    '公司|本年|上年|增长（%）\n甲|42.0|40.0|5.0\n乙|12.6|12.0|5.0\n丙|8.4|8.0|5.0\n丁|-3.1|-2.4|29.2\n戊|1.6|-0.8|300.0',
    '地区|上年|本年|增长（%）\n东区|20|25|25.0\n西区|40|50|25.0\n南区|10|12|20.0\n北区|0|5|100.0',
    'Team|Won|Played|Win rate\nA|5|10|50%\nB|6|10|60%\nC|3|9|33%\nD|2|3|67%',
  ])
    t.same(loudIn(rateMismatch, sheet(rows(text))).map(quotesOf), [], text)
})

t.test(
  'the quick look at a calculation by floats never says other than exact decimals, of what comes out or of a slip of the pen',
  async t => {
    const amount = fc
      .tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('个', '.4万元', '.25亿元', '余人', '%', '.5%'))
      .map(([whole, end]) => readFigures(`完成${whole}${end}`)[0]!)
    let tried = 0
    let sure = 0
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: -9, max: 9 }),
        fc.constantFrom('growth' as const, 'difference' as const, 'share' as const, 'each' as const),
        (base, value, places, off, kind) => {
          const [from, to] = [Number(base.lo), Number(value.lo)]
          const results = { growth: (100 * to) / from - 100, difference: to - from, share: (100 * to) / from, each: to / from }
          const result = Math.abs(results[kind]) + off / 10 ** places
          const stated = readFigures(`增长${Math.abs(result).toFixed(places)}${kind === 'growth' || kind === 'share' ? '%' : '个'}`)[0]
          if (!stated) return true
          const claim = { kind, base, value, stated, ...(off % 2 === 0 && { turned: true as const }) }
          const fits = fitsExactly(claim)
          const told = comesOut(claim)
          if (fits) tried++
          if (told !== undefined) sure++
          return (mayFit(claim) || !fits) && (told ?? fits) === fits && isSlip(claim) === isSlipExactly(claim)
        },
      ),
      { numRuns: 2000 },
    )
    t.ok(tried > 200, 'many of them come out')
    t.ok(sure > 1500, 'most of them are told by floats')
  },
)

const WRONG_LISTS: readonly string[] = [
  '全年受理投诉12600件，办结率97%。\n\n维权工作取得实效。\n\n投诉性质\n\n按性质分：\n\n· 质量 4410件，占35.0%\n· 售后 3402件，占⟦29.0%⟧\n· 合同 2268件，占18.0%\n· 其他 2520件，占20.0%',
  'Safety\n\n- 1,260 incidents were reported, up 5% on 1,200 the year before\n- 1,134 (90%) caused no harm\n- 101 (⟦10%⟧) caused low harm\n- 25 (2%) caused severe harm',
  '应聘情况如下，共300人报名：\n\n· 本科 150人，占50%\n· 硕士 90人，占30%\n· 博士 60人，占⟦25%⟧',
  '全年收到来信4520件。\n\n按类别划分：\n\n· 建议 3548件，占78.5%\n· 投诉 642件，占14.2%\n· 咨询 118件，占⟦3.6%⟧\n· 其他 212件，占4.7%',
  'The council has 48 seats. After the election:\n\n- Labour 21 seats (2019: 17), a gain of 4\n- Tories 14 seats (2019: 20), a loss of 6\n- Liberals 9 seats (2019: 8), a gain of ⟦2⟧\n- Greens 4 seats (2019: 3), a gain of 1',
]
const RIGHT_LISTS: readonly string[] = [
  '全年受理投诉12600件，办结率97%。\n\n按性质分：\n\n· 质量 4410件，占35.0%\n· 售后 3402件，占27.0%\n· 合同 2268件，占18.0%\n· 其他 2520件，占20.0%',
  '毕业去向如下：\n\n· 升学 642人，占14.2%\n· 入伍 118人，占2.6%\n· 创业 46人，占1.0%',
  '三个院区开放床位300张：\n\n· 东院 100张，使用率80%\n· 西院 120张，使用率75%\n· 南院 80张，使用率90%',
  'Three sites have 130 beds:\n\n- Leeds 40 beds, 80% full\n- York 60 beds, 75% full\n- Hull 30 beds, 90% full',
]

t.test('the items of a list are held against each other as the rows of a table', t => {
  for (const marked of WRONG_LISTS) {
    const text = marked.replace(/[⟦⟧]/g, '')
    const [finding, ...others] = loudIn(rateMismatch, documentOf('list.txt', text))
    t.equal(finding?.locations.find(({ role }) => role === 'total')?.quote, /⟦(.*)⟧/.exec(marked)![1], marked)
    t.equal(others.length, 0, marked)
  }
  for (const text of RIGHT_LISTS) t.same(loudIn(rateMismatch, documentOf('list.txt', text)).map(quotesOf), [], text)
  t.end()
})
