import fc from 'fast-check'
import t from 'tap'
import { fitsExactly, isSlip, isSlipExactly } from '../../../src/detectors/figures/rate-mismatch/judge.js'
import { rateMismatch } from '../../../src/detectors/figures/rate-mismatch/rate-mismatch.js'
import { mayFit } from '../../../src/detectors/figures/rate-mismatch/screen.js'
import { comesOut } from '../../../src/detectors/figures/rate-mismatch/surely.js'
import { documentOf } from '../../../src/formats/index.js'
import { readFigures } from '../../../src/text/figures.js'
import { findingsIn, loudIn, quotesOf, saidOf } from '../../tools/findings.js'
import { sheet } from '../../tools/sheet.js'

/** Text with the stated figure in ⟦⟧, the message, and what follows instead. */
const FOUND: readonly (readonly [string, string, string])[] = [
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
  ['康复救助人数从上一年的640人上升到780人，增长⟦25%⟧。', 'growth', '21.9%'],
  ['碳酸锂价格从年初的9.8万元/吨跌至年末的7.35万元/吨，跌幅⟦20%⟧。', 'growth', '25%'],
  ['Punctuality slipped from 94.5% to 92.0%, a drop of ⟦3.5 points⟧.', 'difference', '2.5'],
  ['Consumption fell from 5.6 GWh to 2.1 GWh a year, a saving of ⟦65%⟧.', 'growth', '62.5%'],
  ['受理量由200件增加到250件，增长⟦30%⟧。', 'growth', '25%'],
  ['受理量由2022年的200件增至2023年的250件，增幅为⟦35%⟧。', 'growth', '25%'],
  ['平均办理时间从10天缩短至6天，缩短⟦30%⟧。', 'growth', '40%'],
  ['综合机械化率88.6%，较上年提高⟦1.4个百分点⟧，上年为87.4%。', 'difference', '1.2'],
  ['事故1850起，死亡74人，受伤2035人，与去年相比分别下降7.5%、⟦12%⟧、5.0%，去年分别为2000起、80人、2142人。', 'growth', '7.5%'],
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
  ['Complaints rose from 200 to 250, an increase of ⟦30 percent⟧.', 'growth', '25%'],
  ['Spending fell from $4.0 million in 2021 to $3.0 million in 2022, a ⟦35 percent⟧ decrease.', 'growth', '25%'],
  ['Enrollment increased by ⟦30 percent⟧, from 200 students to 250 students.', 'growth', '25%'],
  ['Visits grew from 1,200 to 1,500, up ⟦20%⟧.', 'growth', '25%'],
  ['The rate climbed from 30 percent to 45 percent, an increase of ⟦15 percent⟧.', 'points', '15%'],
  ['The rate climbed from 30 percent to 45 percent, a rise of ⟦18 percentage points⟧.', 'difference', '15'],
  ['Of those, 20 of the 45 sites (⟦54 percent⟧) were clean.', 'share', '44.4%'],
  ['We surveyed 20 out of 45 offices, or ⟦about 64 percent⟧.', 'share', '44.4%'],
  ['The attendance rate was ⟦108 percent⟧.', 'above-all', ''],
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
]

const SILENT: readonly string[] = [
  'The median age was 41 years, two years more than in 2011 and one year more than for England (40).',
  'The trust spent £92.4 million against a budget of £88.0 million, an overspend of £4.4 million, or 5%.',
  'Spending came to £92.4 million against a budget of £88.0 million; last year the overspend was £3.1 million, or 4%.',
  'Burglaries numbered 324 in the twelve months, compared with 240 at our last inspection, an increase of 35%.',
  'The return on capital was 12.1%, up 20 basis points from 11.9%.',
  '出生率7.2‰，比上年下降0.3个千分点。',
  '与上年的15500件相比，收案数上升20%，增量达到3100件，其中民事案件增长18%。',
  '会议费预算1.2亿元，实际支出1.38亿元，超预算15%；差旅费上年0.9亿元，实际0.81亿元，节约10%。',
  '全国财政用于教育支出五年累计2.43万亿元，比前五年增长1.26倍。',
  '会员由158家增加到186家，新增28家。',
  'The service employed 1,946 people (2023: 1,902) in 54 offices, an increase of 3.',
  'Losses fell to 48.6 megalitres a day, 8% below the 2023/24 figure of 52.8.',
  'The register holds 86,450 homes. Some 61,200 have been visited, 71 per cent of the register.',
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
  'Ravensbourne won the league with 84 points from 38 matches, three more than Hartwell United.',
  'The index was 2.14, better than the national median of 3.18, and we had nine significant events, two fewer than in 2024.',
  '车险保费21.35亿元，赔款支出20.86亿元；综合赔付率66.15%，综合费用率32.57%。',
  'Operating costs were £66.9 million, of which staff £29.5 million, and operating profit was £27.7 million, a margin of 29.3%.',
  '累计回购236.8万股，最高成交价28.64元/股，最低成交价24.13元/股，成交总金额6,184.7万元，均价26.12元/股。',
  '新建大棚3.6万亩、改造旧棚2.8万亩，总投资1.92亿元，亩均投资3000元。',
  '生活污水治理行政村由187个增加到232个，治理率55.8%（全县行政村416个）。',
]

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
    '受理量由250件增加到200件。',
    '投诉由60件下降到80件，下降25%。',
    'Complaints fell from 200 to 250.',
    'Spending rose from $4.0 million to $3.0 million.',
  ])
    t.equal(loudIn(rateMismatch, sheet(text))[0]?.messageId, 'rate-mismatch.direction', text)
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
  ] as const) {
    const findings = loudIn(rateMismatch, sheet(rows(text)))
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
    '县区|人口|面积|城镇化率（%）\n甲|42|40|51.2\n乙|12|12|61.8\n丙|84|80|48.8\n丁|9|8|33.1',
    '项目|2022年|2023年|增减额\n工资|18420|19850|1430\n经营|6210|5980|-230\n财产|1260|1345|85',
    '项目|上年（万元）|本年（万元）|增减\n甲|12.4|13.1|0.8\n乙|8.2|9.0|0.7\n丙|3.3|4.4|1.1\n丁|5.0|4.0|-1.0',
    '名称|数量|单价（元）|金额（万元）\n离心泵|12|36,500|43.8\n电动阀|40|4,280|17.12\n流量计|18|7,650|13.77',
    '站点|车辆数|票价|收入总额\n东站|12|30|9,800\n西站|40|45|21,300\n南站|18|60|16,020',
    'Division|2025|2024|Change\nNorth|31.2|27.4|13.9%\nSouth|19.7|20.9|-5.7%\nEast|20.4|16.8|21.4%\nCentral costs|(9.5)|(8.7)|9.2%\nGroup|61.8|56.4|9.6%',
    '公司|本年|上年|增长（%）\n甲|42.0|40.0|5.0\n乙|12.6|12.0|5.0\n丙|8.4|8.0|5.0\n丁|-3.1|-2.4|29.2\n戊|1.6|-0.8|300.0',
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
