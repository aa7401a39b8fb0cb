import t from 'tap'
import { totalMismatch } from '../../../src/detectors/figures/total-mismatch/total-mismatch.js'
import { documentOf } from '../../../src/formats/index.js'
import type { Document } from '../../../src/model/document.js'
import { findingsIn, loudIn, quotesOf, saidOf } from '../../tools/findings.js'
import { sheet } from '../../tools/sheet.js'

const table = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s*\|\s*/))

/** Tables with their wrong total, or the cell a row and a column blame, in ⟦⟧. */
const WRONG_TABLES: readonly string[] = [
  `地区|受理|办结
   东乡|12|10
   西乡|15|15
   合计|27|⟦26⟧`,
  `地区|受理
   东乡|12
   西乡|15
   北乡|20
   合　计|⟦48⟧`,
  `项目|金额（万元）
   一、工资|120.5
   其中：津贴|20.5
   二、办公|30.2
   三、差旅|12.3
   合计|⟦173.0⟧`,
  `项目|一季度|二季度|合计
   立案|10|12|22
   结案|8|9|⟦18⟧
   上诉|2|3|5`,
  `项目|一季度|二季度|合计
   立案|10|12|22
   结案|8|⟦19⟧|17
   上诉|2|3|5
   合计|20|24|44`,
  `单位|人数|经费
   小计|30|300
   一队|10|100
   二队|20|200
   小计|45|⟦430⟧
   三队|25|250
   四队|20|200
   总计|75|750`,
  `单位|人数
   一队|10
   二队|20
   小计|30
   三队|25
   四队|20
   小计|45
   总计|⟦85⟧`,
  `指标|总计|男|女
   在校生|1200|650|550
   毕业生|⟦310⟧|160|140
   教师|90|40|50`,
  `名称|数量|占比
   甲|30|30%
   乙|45|45%
   丙|25|35%
   合计|100|⟦100%⟧`,
  `Region|Cases|Closed
   North|12|10
   South|15|-
   East|1,020|900
   Total|1,047|⟦920⟧`,
  `Item|2022|2023
   Wages|$1,200|$1,300
   Travel|$300|$280
   Total expenses|$1,500|⟦$1,680⟧`,
  `Month|Arrivals|Departures|Transfers
   April|8,412|3,105|1,240
   May|8,796|3,284|1,318
   June|8,653|3,190|1,275
   Q1|25,861|⟦9,759⟧|3,833`,
  `国别|进出口（亿元）|出口（亿元）|进口（亿元）
   甲国|3,120.4|1,986.7|1,133.7
   乙国|2,764.9|2,011.3|753.6
   丙国|1,893.2|1,507.8|⟦358.4⟧
   丁国|1,127.5|563.9|563.6`,
  `投标人|价格分|商务分|技术分|总分
   甲公司|28.15|17.5|44.2|89.85
   乙公司|30.00|15.0|40.6|⟦86.50⟧
   丙公司|26.72|18.5|46.8|92.02`,
  `项目|2023年度|2022年度
   一、营业收入|432,687|398,741
   减：营业成本|321,456|298,634
   税金及附加|2,486|2,214
   二、营业利润|108,745|97,893
   加：营业外收入|864|731
   减：营业外支出|315|542
   三、利润总额|⟦109,924⟧|98,082`,
  `序号|项目|总投资|完成投资
   一|交通|100,000|39,890
   1|公路|32,000|12,850
   2|国道|58,600|17,640
   3|村道|9,400|9,400
   二|产业|142,500|51,845
   4|园区|76,000|26,310
   5|冷链|⟦15,800⟧|7,420
   6|光伏|48,000|18,115
   合计||242,500|91,735`,
  `Branch|2021|2022|2023
   Central|1,410|1,502|1,514
   Harbour|3,776|3,990|4,102
   Total|5,186|5,492|⟦3,616⟧`,
  `Region|2025|2026|Change|
   East|70.4|78.6|11.6|%
   West|14.3|15.8|10.5|%
   Total|84.7|⟦49.4⟧|11.5|%`,
  // the years stand under the heads, and a line is blank but in one of them
  `|Notes|Unrestricted|Restricted|Total|Total
   ||2025|2025|2025|2024
   ||£|£|£|£
   Legacies|2||||7,215
   Charitable activities|3|41,207|187,344|228,551|203,118
   Investments|4|316||316|289
   Total income||41,523|187,344|228,867|⟦211,622⟧`,
]

const RIGHT_TABLES: readonly string[] = [
  // the years stand under the heads, and a line is blank but in one of them
  `|Notes|Unrestricted|Restricted|Total|Total
   ||2025|2025|2025|2024
   ||£|£|£|£
   Legacies|2||||7,215
   Charitable activities|3|41,207|187,344|228,551|203,118
   Investments|4|316||316|289
   Total income||41,523|187,344|228,867|210,622`,
  `项目|一般预算|基金预算|合计|合计
   |2025|2025|2025|2024
   捐赠||||7,215
   业务活动|41,207|187,344|228,551|203,118
   投资|316||316|289
   收入合计|41,523|187,344|228,867|210,622`,
  // a line that is blank but at one place is a part all the same
  `Item|2025|2024|2023
   Cost of revenue|—|—|152
   Research|10,155|9,520|8,001
   Sales|4,934|4,847|4,340
   Administration|859|1,276|1,209
   Depreciation|15,948|15,643|13,702`,
  // by how much parts and wholes have changed, with and without a sign beside
  'United States | 78,586 | 70,380 | 11.7 | % | 54.9 | %\nCanada | 15,795 | 14,254 | 10.8 | % | 11.0 | %\nNorth America | 94,381 | 84,634 | 11.5 | % | 65.9 | %\nChina | 15,924 | 7,705 | 106.7 | % | 11.1 | %\nAsia Other | 6,178 | 5,428 | 13.8 | % | 4.3 | %\nAsia Pacific | 22,102 | 13,133 | 68.3 | % | 15.4 | %',
  `项目|预算数（万元）|执行数（万元）|完成预算
   收入合计|102900|105223|102.3
   一、税收收入|78300|79113|101.0
   二、非税收入|24600|26110|106.1`,
  `Branch|2022|2023|Loans for a visit
   All branches|246,503|260,401|0.74
   Central|141,055|150,288|0.70
   Harbour|37,764|39,905|0.69
   Oak Hill|67,684|70,208|0.87`,
  `Status|Homes|Inadequate|(%)
   Yes|3,657|245|(6.7)
   No|107,035|5,526|(5.2)
   Total|110,692|5,771|(5.2)`,
  `Criterion|Maximum|Ash|Elm|Oak
   Method|25|19.5|21.0|22.5
   Staff|15|11.5|12.5|13.0
   Environment|10|8.0|8.5|9.0
   Value|10|8.1|8.4|8.6`,
  `项目|2023年度|2022年度
   一、营业收入|432,687|398,741
   减：营业成本|321,456|298,634
   财务费用|-486|214
   二、营业利润|111,717|99,893`,
  `国别|进出口|出口|进口
   甲国|3,120.4|1,986.7|1,133.8
   乙国|2,764.9|2,011.3|753.6
   丙国|1,893.2|1,507.8|385.4`,
  `地区|受理|办结
   东乡|12|10
   西乡|15|15
   合计|27|25`,
  `项目|金额（亿元）|占比（%）
   甲|12.34|33.3
   乙|12.33|33.3
   丙|12.33|33.3
   合计|37.01|100`,
  `名称|数量|办结占比
   甲|30|50%
   乙|45|60%
   合计|75|56%`,
  `名称|占比
   甲|33%
   乙|33%
   丙|33%
   合计|100%`,
  `年份|产量|增长率
   2021|120|5.1%
   2022|130|8.3%
   2023|140|7.7%
   合计|390|6.9%`,
  `单位|人数
   一队|10
   二队|20
   小计|30
   三队|25
   四队|20
   小计|45
   总计|75`,
  `项目|金额
   合计|100
   甲|60
   乙|40`,
  `项目|金额
   一、收入|100
   1.税收|60
   2.非税|40
   二、补助|50
   合计|150`,
  `指标|总计|男|女
   在校生|1200|650|550
   教师|90|40|50`,
  `Region|Cases|Average age|Total
   North|12|35|12
   South|15|41|15
   Total|27|38|27`,
  `Measure|All firms|Small|Large
   Median wage|52|40|61
   Share with plan|48|35|66`,
  `Year|Total|Rank
   2021|50|3
   2022|60|2`,
  `Bank|Assets|Loans
   Alpha|3,421.2|1,200
   Beta|2,118.7|900
   Total of peers|98,113.4|45,112`,
]

/** Prose with its stated total in ⟦⟧. */
const WRONG_PROSE: readonly string[] = [
  'We answered 168,400 emergency calls. There were 402,700 other calls. In total our control room dealt with ⟦589,100⟧ calls.',
  'The Board proposes a final dividend of 4.2p, which with the interim dividend of 3.1p makes ⟦6.3p⟧ for the year.',
  '412,000 people are affected, of whom ⟦86,400⟧ have left their homes: 51,200 are living in 134 collective centres and 32,500 with families.',
  'The scheme had ⟦£3.60 million⟧, of which £3.15 billion was spent.',
  'Of the ⟦48⟧ shelters that had not been repaired by then, 26 had no roof, 12 were flooded and 16 had been taken down.',
  '全年削减污染物⟦146.57吨⟧，氨氮108.57吨，二氧化硫39吨。',
  'Costs came to ⟦$77.2 million⟧ in the year, made up of $25.8 million for staff and $41.4 million for rents.',
  '各项贷款余额⟦172.84亿元⟧，其中对公贷款138.27亿元，占比80.0%；个人贷款43.57亿元，比年初增长10.2%。',
  'The Head reported that ⟦14⟧ appeals had been decided in 2023/24: 10 dismissed, three allowed and two withdrawn.',
  'The school has places for 420 pupils and has 397 on roll, leaving ⟦32⟧ places.',
  // divided again in the sentence behind the whole, a further list of which a share is told, wholes in another paragraph
  '集团员工⟦5,418人⟧。按性别分，男性4,027人、女性1,391人；按学历分，硕士及以上402人、本科2,136人、大专及以下2,808人。',
  '董事会由⟦9名⟧董事组成，其中执行董事4名、非执行董事2名、独立非执行董事4名，女性董事2名，占22.2%。',
  '事故1,032起，造成⟦214人⟧死亡。\n从道路看，国省道发生事故312起，死亡88人；县乡村道发生事故427起，死亡39人；城市道路发生事故253起，死亡26人；高速公路发生事故40起，死亡7人。',
  '事故1,032起，造成⟦214人⟧死亡。\n未按规定让行导致死亡58人，超速行驶导致死亡13人，酒后驾驶导致死亡17人，无证驾驶导致死亡22人，逆向行驶导致死亡12人，其他原因导致死亡74人。',
  '研发人员⟦346人⟧，其中博士9人，硕士87人，本科214人，专科及以下36人；30岁以下132人，30至40岁185人，40岁以上56人。',
  '直采基地增加到⟦47个⟧，其中省内31个、省外26个。',
  '产生危险废物⟦3,218吨⟧，委托处置2,764吨，自行利用处置472吨。',
  '会议应出席董事⟦13名⟧，亲自出席董事11名，委托他人出席董事1名。',
  'The panel made ⟦21⟧ recommendations on repairs and empty homes; we accepted 18 and rejected four.',
  'The panel made ⟦21⟧ recommendations. We accepted 18 and rejected four.',
  // how the points of a part are given
  '技术部分（⟦50⟧分）：技术参数30分，带★参数不满足的每项扣3分；实施方案10分；培训方案5分；售后服务方案8分。',
  'The test was taken by ⟦3,184⟧ pupils at the start and end of each year: 1,627 in the programme and 1,575 in comparison schools.',
  '全县地下水资源量⟦2.74亿立方米⟧，其中山丘区2.13亿立方米、平原区0.16亿立方米。',
  '现有在校生⟦12,846人⟧，其中高职学生11,925人，五年一贯制学生912人。',
  '全局在编干部⟦187人⟧，其中行政编制124人、事业编制36人。',
  '出席会议的股东共计⟦63人⟧，代表股份539,418,142股。其中，现场出席8人，代表股份498,211,307股；网络投票54人，代表股份41,206,835股。',
  '出席会议的股东63人，代表股份⟦539,418,142股⟧。\n1.审议通过年度报告\n表决结果：同意539,211,432股，占99.9617%；反对184,300股，占0.0342%；弃权22,500股，占0.0042%。',
  '现有员工⟦4,386人⟧，其中生产人员3,058人、管理人员1,328人；按学历分，硕士112人，本科936人，大专1,024人，高中及以下2,134人。',
  '合作供应商⟦3,128家⟧，其中中国大陆供应商2,946家，港澳台及海外供应商128家。',
  '局机关行政编制32名，实有29人，空编⟦5名⟧；借调11人。',
  '年处理⟦4.2万吨⟧，其中一期2.5万吨、二期2.5万吨。',
  '查出的⟦84个⟧问题已整改到位77个，正在整改9个。',
  '应办结工单20914件，按期办结20736件，逾期⟦187件⟧。',
  '特困人员⟦962人⟧，其中集中供养275人、分散供养678人。',
  'At our last visit we made ⟦31⟧ recommendations, five of them urgent. At this one we found that 15 recommendations had been achieved, six had been partially achieved and 11 had not been achieved.',
  'Of the ⟦386⟧ complaints looked into, 121 (31%) were upheld, 84 (22%) were partly upheld and 191 (49%) were not upheld.',
  'Income was £512.4 million and expenditure £517.0 million, leaving a deficit of ⟦£6.4 million⟧.',
  '受理案件25382件，其中旧存1752件、新收23630件；审执结22185件，未结⟦3297件⟧。',
  '移送的⟦23件⟧问题线索中，移送纪检监察机关9件、公安机关8件、有关主管部门11件。',
  '一般公共预算总收入212.4亿元，上年结转13.3亿元。政府性基金预算总收入118.27亿元，总支出109.84亿元，结转下年⟦8.34亿元⟧。',
  '开设本科专业⟦16个⟧，涵盖4个学科门类，其中工学专业7个、理学专业5个、文学专业3个、农学专业2个。',
  '开设课程⟦2436门⟧，4981门次，其中专业课1827门、公共课690门。',
  '高级职称⟦208人⟧，其中正高47人、副高116人；硕士及以上学历135人。',
  '处分⟦1194人⟧，其中党纪处分1021人。处分县处级干部39人、乡科级干部186人、一般干部215人、其他人员718人。',
  '公司总资产586.4亿元，总负债268.3亿元，净资产⟦309.8亿元⟧。',
  '现有职工⟦1426人⟧，其中医生438人、护士611人、医技人员164人、其他人员203人。',
  '处分⟦1194人⟧，其中党纪处分1021人、政务处分248人（含同时给予党纪处分的57人）。',
  '上年结转140件，新收1560件，共待办1700件。审结1530件，结转下年⟦190件⟧。',
  '社会保险基金收入88412万元，社会保险基金支出79366万元。当年收支结余⟦9406万元⟧，年末滚存结余113883万元。',
  '收入100773万元，加上级补助281183万元，收入总计381956万元。支出361246万元，加上解9687万元，支出总计370933万元。收支相抵，结转下年支出⟦11203万元⟧。',
  '收到提案168件，经审查立案⟦126件⟧。立案提案中，生产经营类45件，薪酬福利类38件，安全健康类27件，其他类18件。',
  '上半年签约项目⟦64个⟧。按投资规模分，10亿元以上项目8个，5亿元以上项目14个，5亿元以下项目44个。',
  '完成业扩报装⟦8,642户⟧，其中高压426户，低压8,126户。',
  'Protocol deviations: ⟦128⟧ in total, 96 minor and 42 major.',
  '公司现金流入28.1亿元，流出25.3亿元，净额为⟦3.8亿元⟧。',
  '社会保险基金收入完成104580万元，为预算的102.6%；支出完成93275万元，为预算的99.1%。当年收支结余⟦11035万元⟧，年末滚存结余128640万元。',
  '上年结转收入18742万元，收入总计591512万元。\n\n全县支出完成523860万元。加上解上级支出47832万元，支出总计571692万元。收支相抵，结转下年支出⟦18920万元⟧。',
  '募集资金净额为78713.21万元。截至年末，累计使用募集资金56824.37万元，其中：甲项目使用48216.90万元、研发中心项目使用8607.47万元；尚未使用的募集资金余额为⟦21888.48万元⟧（不含利息）。',
  'Total income was £11.42 million, an increase of 5.2 per cent. Legacies brought in £2.63 million.\n\nTotal expenditure was £11.87 million. We spent £9.26 million on care and £2.61 million on the rest. This left a deficit of ⟦£0.54 million⟧ before gains.',
  '销售费用14,788.87万元，管理费用19,718.49万元，财务费用-1,263.85万元，期间费用合计⟦36,243.51万元⟧。',
  '期初库存4.7万台，全年生产减速器84.6万台，销售83.9万台，期末库存⟦7.2万台⟧。',
  '全年收入合计7100万元。\n\n本年度支出6390万元，收支相抵，结余⟦810万元⟧。',
  '提出需求的16800人，得到服务16464人，服务率为98%，仍有⟦366人⟧未得到服务。',
  '查出问题⟦312个⟧，已整改265个，正在整改35个，尚有22个未整改。',
  '三年以上应收款项46笔，金额⟦583.6万元⟧。已收回28笔、金额312.4万元，核销10笔、金额95.2万元，尚有8笔、金额167万元正在追缴。',
  '三年以上应收款项46笔、583.6万元，已收回28笔、312.4万元，尚有18笔、⟦217.2万元⟧正在追缴。',
  '应到会代表⟦312人⟧，因病请假8人，因事请假5人，实到会代表301人。',
  'The trial enrolled ⟦240⟧ patients; 12 withdrew, 8 were lost to follow-up and 5 died, leaving 225 for analysis.',
  'The budget was ⟦£2.4 million⟧. We spent £1.1 million on works and £0.6 million on fees, leaving £0.9 million.',
  '老旧小区加装电梯⟦86部⟧，2021年、2022年、2023年上半年分别加装24部、36部、28部。',
  '三年来，县级财政共投入⟦9,860万元⟧，2021年2,980万元，2022年3,640万元，2023年上半年2,340万元。',
  '问责处理⟦7人⟧，其中党纪处分2人、诫勉谈话3人、批评教育1人。\n三年以上应收款项将于年底前清理完毕。',
  'Eleven bids were received; three were rejected as incomplete, leaving ⟦nine⟧ for evaluation.',
  'The appeal has reached £1.56 million, 65% of the £2.4 million target, leaving ⟦£0.94 million⟧ to find.',
  '1号线2.41亿人次，2号线1.98亿人次，3号线1.57亿人次，4号线1.26亿人次，四条线合计⟦7.12亿人次⟧，市域快线另计0.1亿人次。',
  'Repairs cost $18.4 million in year one, $21.6 million in year two and $14.2 million in year three: ⟦$55.2 million⟧ over the three years.',
  'Ticket revenue came to £34.5 million. On-board sales added £8.3 million and freight £6.2 million, bringing turnover to ⟦£48.0 million⟧.',
  '林场有林地⟦22.32万亩⟧，占90%，非林地2.48万亩。林地按起源分，天然林12.5万亩，人工林10.82万亩。',
  '粮食总产量⟦38.88万吨⟧。夏粮产量14.48万吨，秋粮产量24.6万吨。',
  'Of the ⟦2,560⟧ homes, 2,112 had been reoccupied by 30 September, leaving 548 households in temporary accommodation.',
  'Appeals: ⟦84⟧ lodged, 21 allowed, 57 dismissed and 8 withdrawn.',
  '组织调解⟦8400件⟧，达成协议7140件，调解成功率85%，未达成协议1360件。',
  '资产总值期初为21.6亿元，本年增加1.8亿元，本年减少0.5亿元，期末为⟦23.1亿元⟧。',
  'Serious injuries numbered ⟦26,240⟧. Men made up 16,269, or 62%, and women 9,871.',
  'Appointment of auditors: 117 for, 4 against, 6 abstentions, of ⟦129⟧ votes.',
  'We had 58 employees at the start of the year, 9 joined and 6 left, leaving ⟦63⟧ at the end.',
  '一般公共预算收入完成⟦15.6亿元⟧。税收收入10.14亿元，占65%；非税收入5.56亿元，占35%。',
  '毕业生共⟦4860人⟧。截至8月，去向落实4520人，落实率为93.0%。未落实360人。',
  '受理审查逮捕案件412件⟦596人⟧，批准逮捕417人，不批准逮捕197人。',
  '《纲要》确定的⟦26项⟧主要指标中，约束性指标9项，预期性指标15项。',
  '全区收入完成286413万元，为预算284000万元的100.8%。\n加上级补助收入198674万元、上年结转收入14826万元、调入资金36750万元，收入总计⟦563663万元⟧。',
  '社会消费品零售总额⟦92.74亿元⟧。按消费类型分，商品零售81.50亿元，餐饮收入12.14亿元。',
  '全市法院共受理⟦86420件⟧，审执结82950件。其中市中院受理9860件，结案9520件；基层法院受理76650件，结案73430件。',
  '审结刑事案件3120件，判处罪犯4250人。审结民商事案件45600件。审结行政案件1180件。执结案件33250件。上述四类案件共计⟦82950件⟧。',
  '社会保险基金收入9.8亿元，支出9.1亿元，当年结余0.7亿元，上年滚存结余5.4亿元，年末滚存结余⟦6.3亿元⟧。',
  'Costs came to ⟦£338,400⟧. Staff pay was £148,900, printing and postage £101,500, hire of premises £47,400 and the count £50,600.',
  'Expenditure was ⟦£8.21 million⟧. Of this, £6.98 million, or 85%, was spent on relief, £0.82 million on raising funds and £0.51 million on governance.',
  '年末债务余额⟦38.5亿元⟧，控制在限额41.2亿元以内。其中一般债务16.2亿元，专项债务23.3亿元。',
  'In the end ⟦71⟧ patients withdrew (38 on treatment, 23 on placebo), fewer than had been feared.',
  '工程到位资金⟦4,682万元⟧，其中中央资金2,800万元，省级资金1,200万元，县级配套862万元。',
  'Clinics made 18,492 checks on ⟦15,310 people⟧. Of the people seen, 8,574 (56%) were women and 6,376 (44%) were men.',
  'At the year end we employed ⟦3,415 people⟧, 2,290 men and 1,152 women.',
  'At the beginning of the year, borrowings under the facility were $140.0 million. We drew $8.0 million and repaid $22.5 million during the year, and borrowings at year end were ⟦$152.5 million⟧.',
  'Net interest income was £78.4 million (2024: £74.1 million) and other income was £3.2 million, giving total income of ⟦£86.1 million⟧.',
  'The vote was 38 in favour, 21 against and 4 abstentions, out of ⟦65⟧ votes cast.',
  'Assets of $640 million less liabilities of $410 million leave net assets of ⟦$250 million⟧.',
  '共有职工⟦486人⟧，男职工298人，女职工198人。',
  'The service employed ⟦1,946 people⟧. Women made up 612 of them (31.4%), and men 1,344.',
  'A total of ⟦95⟧ staff work in the three offices: 40 in Leeds, 32 in York and 33 in Hull.',
  '共有教师⟦320人⟧，分布在三所学校：一小120人、二小110人、三小100人。',
  '全年共办理案件⟦12件⟧，其中刑事5件、民事6件。',
  '全年共办理案件⟦120件⟧，比上年增长5.2%，其中刑事案件50件，民事案件60件，行政案件20件。',
  '全年共办理案件⟦120件⟧。其中，刑事案件50件，民事案件60件，行政案件20件。',
  '刑事案件50件、民事案件60件、行政案件20件，合计⟦140件⟧。',
  '完成水利投资3.2亿元、交通投资4.5亿元，两项合计⟦8.7亿元⟧。',
  '现有教师⟦86人⟧，分别为语文30人、数学28人、英语18人。',
  '接待来访⟦86批次⟧（个人52批次、集体24批次）。',
  '清淤沟渠12公里、修复道路8公里，共计整治⟦30公里⟧。',
  '党支部共有党员⟦45名⟧，其中男30、女25。',
  '全镇共有⟦1200户⟧，其中脱贫户1500户。',
  '本年支出⟦251万元⟧，由人员经费91万元、公用经费34万元和项目经费116万元组成。',
  '信访事项⟦1809件⟧，其中来信475件、来访413件、网上投诉221件。',
  '本次考试共有⟦350人⟧报名，实际参加考试328人，缺考32人。',
  '总投资⟦3.6亿元⟧，其中中央资金1.2亿元，省级配套1.5亿元，市县自筹1.9亿元。',
  '三次产业结构为⟦10.2:44.8:46.1⟧。',
  'Mail earned ⟦$28.3 million⟧, of which letters accounted for $23.5 million (83%), parcels for $3.9 million, stamps for $1.1 million and boxes for $0.8 million.',
  'We counted ⟦27⟧ mergers between January 2021 and December 2023: eight in 2021, six in 2022 and 11 in 2023.',
  'The agents closed ⟦74⟧ deals in the year: 31 new leases adding £4.2 million of rent, 27 renewals on £3.3 million and 18 reviews on £2.1 million.',
  'The buyer shall pay ⟦£260⟧ for each of the 84,000 lamps, made up of £184 for parts and £112 for fitting.',
  'The contractor assigns ⟦124 people⟧ to the work: 31 in Lot 1, 78 in Lot 2 and 23 in Lot 3.',
  'We hold 17 sites with a capacity of ⟦890 MW⟧: five sites (246 MW) have consent, seven (338 MW) are being planned and five (256 MW) are ideas.',
  'Direct emissions amounted to 26,840 tonnes (2022: 28,960 tonnes) and indirect emissions to 15,250 tonnes (2022: 19,250 tonnes). Together they came to ⟦41,730 tonnes⟧.',
  'A total of ⟦326⟧ violations were recorded, including 112 traffic, 98 safety and 106 environmental cases.',
  'Total costs were ⟦$890,000⟧, of which labor took $450,000, materials $320,000 and overhead $220,000.',
  '收入由财政拨款⟦3200万元⟧组成：中央1200万元、省级900万元、市级800万元。',
  'A total of ⟦45⟧ cases were closed: 20 civil, 15 criminal and 20 family.',
  'We received ⟦45⟧ complaints, of which 20 concerned noise and 35 concerned traffic.',
  'The branch handled 20 civil cases and 15 criminal cases, for a total of ⟦36⟧.',
  'Spending reached ⟦$3.2 million⟧, consisting of $1.2 million for roads and $2.5 million for bridges.',
  'Of the ⟦45⟧ cases, 20 were civil and 35 were criminal.',
  'There were 12 boats and 9 barges, or ⟦23⟧ in all.',
  '全县有敬老院⟦146家⟧，床位21,900张，平均每家150张；其中公办38家、民办92家、公建民营18家。',
  '重点工程⟦120个⟧，投资360亿元，其中续建72个、投资220亿元，新建58个、投资140亿元。',
  '重点工程120个，投资⟦360亿元⟧，其中续建72个、投资220亿元，新建48个、投资160亿元。',
  '受理投诉⟦1862件⟧，办结1769件。为群众挽回损失246万元。按性质分：质量612件，售后498件，价格204件，合同318件，其他130件。',
  '完成吞吐量⟦1.86亿吨⟧，同比增长6.3%。分货类看，煤炭5200万吨，矿石4800万吨，油品2600万吨，其余8000万吨。',
  '卫生技术人员⟦1540人⟧，工勤人员180人。卫生技术人员中，医师512人、护士786人、药师224人。',
  '十二家景区接待游客⟦198.4万人次⟧，其中古城景区52.6万人次、湿地景区38.4万人次、其余10家景区104.7万人次。',
  '水库存在隐患⟦152处⟧，已整改137处，未整改25处。',
  '保障房开工⟦2160套⟧，分布在五个片区：东关520套、南门610套、车站430套、柳林360套、铁西420套。',
  '基层党组织建设方面的问题⟦324个⟧，其中制度建设96个，基层组织132个，作风方面58个，整改落实83个。',
  'Of our ⟦68⟧ staff, 51 work in the field and the remaining 27 are in London.',
  'The Ombudsman upheld 41 of the ⟦22⟧ cases it decided.',
  'We have ⟦68⟧ branches: 21 in the North, 11 in the Midlands and 6 in Wales.',
  '全镇有党支部⟦68个⟧：农村21个、机关11个、企业6个。',
  'It now has ⟦26⟧ branches: 38 in England, 14 in Scotland and 10 in Wales.',
  // what stands behind a 、 is no part of what stands before it, though it comes to that
  '全镇共有党支部⟦28个⟧，其中农村支部15个、机关支部6个、企业支部4个、社区支部5个。',
  '全馆流通图书⟦16.8万册次⟧，其中成人9.3万册次、少儿8.1万册次、古籍1.2万册次。',
  '全年共受理各类案件⟦6325件⟧，审结5987件。受理的案件中，民商事案件3162件、刑事案件684件、行政案件97件、执行案件2418件。',
  // by another measure the parts make their whole, so that there are no others
  '落实项目⟦72个⟧，总投资4860万元，其中到户项目15个、1320万元，村集体项目12个、3540万元。',
  // where all of it comes from
  '概算总投资⟦8,642.50万元⟧，其中工程费7,120.36万元、其他费986.14万元、预备费536.00万元。资金来源为中央投资3,450.50万元和市级资金5,192.50万元。',
  // pairs that leave nothing out
  '设置接种点⟦168个⟧，其中固定点126个、临时点24个。',
  '出版专著⟦9部⟧，其中独著4部、合著3部。',
  '参加⟦18个⟧大项的比拼，其中个人项目9个，集体项目7个。',
  // digits with one between changed places
  '揽收快件⟦1,826万件⟧，其中同城212万件、省内486万件、省际930万件。',
  // days that are counted
  '优良天数⟦318天⟧，其中优112天、良260天。',
  'We received ⟦486⟧ complaints in the year. Most were about damp (171), heating (148) and noise (122); the remaining 145 were about other matters.',
  'Of ⟦1,400⟧ cases closed, 490 were upheld (35 percent), 700 were not (50 percent) and the rest, 120, were withdrawn.',
  'Serious events occurred in ⟦14⟧ patients, 6 in the active arm and 9 in the placebo arm.',
  'The fleet has ⟦48⟧ trains, 30 of them electric and 28 diesel.',
  'They played ⟦38⟧ games, winning 23, drawing 9 and losing 8.',
  'The archive holds ⟦42,100⟧ items, divided among letters (18,400), maps (14,300) and prints (8,500).',
  'Sales to three partners, Germany (€14.2 billion), France (€9.6 billion) and Poland (€6.8 billion), totalled ⟦€32.4 billion⟧.',
  'The choir has ⟦24⟧ singers, 12 of whom are women and 15 men.',
  'Receipts were £18,460 and payments £15,215, leaving a balance of ⟦£3,425⟧.',
  '入组⟦240例⟧，其中试验组112例、对照组119例。',
  '水库⟦38座⟧，总库容4.26亿立方米，其中大型2座、中型9座、小型72座。',
  '办理案件⟦184件⟧，其中生态类96件、食品类41件、产权类74件，较2022年的160件上升15%。',
  'Our ⟦95⟧ staff include 62 full-time and 23 part-time employees.',
  'Income was £3.60 million. Expenditure of £3.42 million left a surplus of ⟦£0.81 million⟧.',
  'In all 1,472 operations were scheduled and 1,325 took place. The remaining ⟦174⟧ were cancelled.',
  '检查发现问题⟦37个⟧，涉及资金5.26亿元，其中：核算不规范12个、拨付不及时25个、采购不规范19个、管理不到位17个。',
  '检查发现问题73个，其中程序类32个、资金类41个。截至目前，已整改61个，整改率为83.6%，尚有⟦21个⟧正在整改。',
  '利润总额6,240万元，扣除财政补助380万元后为⟦5,680万元⟧。',
  '违规金额⟦5.26亿元⟧中，预算类2.11亿元，专项类1.85亿元，其他1.03亿元。',
  '评分由三项构成：商务部分15分，技术部分55分，价格部分40分，满分⟦100⟧分。',
  '员工总数⟦8,420人⟧，其中女性3,031人。按年龄划分，30岁以下2,526人，30至50岁4,631人，50岁以上1,623人。',
  '更新设备所需资金⟦86万元⟧，从专项经费列支50万元，自筹63万元。',
  '三个年级在校生共⟦1,656人⟧，班均46人。七、八、九年级学生分别为568人、551人和573人。',
  '三次产业结构由上年的16.2:38.5:45.3调整为⟦15.4:31.9:45.5⟧。',
  'In all ⟦260⟧ patients were enrolled and randomly assigned to early mobilisation (n = 131) or usual care (n = 192).',
  'We enrolled 260 patients. Twelve patients were lost to follow-up, leaving ⟦284⟧ for analysis.',
  'Gross profit was £19.3 million. Operating costs were £11.6 million, leaving operating profit of ⟦£7.1 million⟧.',
  'The school has ⟦1,140⟧ pupils on roll: 930 in Years 7 to 11 and 120 in the sixth form.',
  'Present: 8 of the 11 trustees; ⟦four⟧ sent apologies.',
  '共执行测试用例⟦1860条⟧，通过1767条，失败62条，阻塞43条。',
  '出口82.1亿元、进口44.4亿元，贸易顺差⟦33.7亿元⟧。',
  '资产总额3842.6亿元；负债总额3548.2亿元；所有者权益⟦249.4亿元⟧。',
  '市本级收入42.18亿元，增长3.8%；加上补助收入56.73亿元、上解收入4.92亿元、转贷收入18.46亿元、上年结转6.85亿元，收入总计⟦129.41亿元⟧。',
  '全县政府性基金收入完成53264万元，比上年减收8606万元。加上上级补助收入4218万元、专项债务转贷收入60500万元、上年结转收入7316万元，收入总计⟦152298万元⟧。',
  '全县一般公共预算收入预期105800万元，增长4.99%。其中：税收收入66300万元，非税收入39500万元。加级补助收入238600万元、上年结转收入20633万元，收入总计⟦356033万元⟧。',
  '主要指标共⟦20项⟧，其中预期性指标21项，约束性指标8项。',
  '“三公”经费支出⟦4836万元⟧。其中，因公出国（境）费62万元；公务用车费3518万元，其中购置费746万元、运行维护费2772万元；公务接待费1526万元。',
  '全年社会消费品零售总额⟦71.64亿元⟧，比上年增长5.7%。按经营地统计，城镇消费品零售额52.32亿元，增长5.3%；乡村消费品零售额13.92亿元，增长6.6%。',
  '全年社会消费品零售总额⟦71.64亿元⟧，比上年增长5.7%。按消费类型统计，商品零售额61.77亿元，增长4.8%；餐饮收入额8.97亿元，增长11.9%。',
  '市级预备费预算1.5亿元，实际支出1.12亿元，主要用于防汛救灾，剩余⟦0.83亿元⟧按规定收回。',
  '500万元以上施工项目⟦214个⟧，其中本年新开工136个，续建88个。',
  '税收收入完成⟦61388万元⟧，增长5.47%；非税收入37254万元。\n税收收入中，增值税24106万元，契税28986万元，资源税1740万元，其他各税6196万元。',
  '上年结转6件，新收187件，合计193件。办结184件，其中公开79件、部分公开18件、不予公开23件、其他64件；结转下年度继续办理⟦8件⟧。',
  '有⟦9个⟧集体、22名个人受到市级以上表彰，其中市级6个集体、17名个人，省级2个集体、5名个人。',
  '受理审查逮捕案件243件⟦384人⟧，批准和决定逮捕187件267人，不批准逮捕56件108人。',
  '资助家庭困难学生8462人次，发放资金⟦716.5万元⟧。其中学前教育1124人次、56.2万元，义务教育4386人次、274.1万元，高中2952人次、323.2万元。',
  '实施重点项目126个，完成投资⟦84.7亿元⟧，其中省市重点项目23个，完成投资91.6亿元。',
  '实施学校建设项目⟦17个⟧，其中新建6个、改扩建12个，竣工投用9个。',
  '小型水库除险加固⟦28座⟧，其中小（1）型5座、小（2）型24座，已完工24座。',
  '争取中央和省级资金⟦5.73亿元⟧，其中中央资金3.92亿元、省级资金1.18亿元；落实专项债2.46亿元。',
  '排查隐患⟦427处⟧，整改451处，其余12处已列入台账限期整改。',
  '党员⟦3826名⟧，其中社区党员2641名、机关事业单位党员187名、两新组织党员1025名。',
  '全年总诊疗⟦312.85万人次⟧，其中县级医院118.47万人次、基层医疗卫生机构176.12万人次、民营医院22.76万人次。',
]

const RIGHT_PROSE: readonly string[] = [
  'We answered 186,400 emergency calls. There were 402,700 other calls. In total our control room dealt with 589,100 calls.',
  'We answered 186,400 emergency calls. There were 402,700 other calls. In total our control room dealt with 12,400 incidents.',
  'The Board proposes a final dividend of 4.2p, which with the interim dividend of 2.1p makes 6.3p for the year.',
  '412,000 people are affected, of whom 86,400 have left their homes: 51,200 are living in 134 collective centres and 35,200 with families.',
  'By age, 23% were under 30, 45% between 30 and 59, and 32% were 60 or over.',
  'Foreign traffic made up 61% of the total and domestic traffic the remaining 39%.',
  'Users could name several reasons: borrowing books (86%), study (21%), events (14%), printing (11%) and other reasons (8%).',
  'Foster carers numbered 529 at 31 March 2022 (471 at 31 March 2021). Of these, 68 were related to the child.',
  '全年削减烟尘146.57吨，氨氮108.57吨，二氧化硫39吨，氮氧化物3.18吨。',
  'The outlook includes $28 million of impacts, of which $21.3 million was booked by June, including an $11.3 million charge for waste and a $10.0 million charge for bottles.',
  // what is held against is of another time, and no part
  'Gross profit of $77.2 million, including a contribution of $25.8 million from refunds, up 57.1 percent, from $49.1 million in the prior-year quarter.',
  'Net income rose to $118.7 million, including a contribution of $25.8 million from refunds, from $89.9 million in the same period last year.',
  'The provision was $9.4 million, including an impact of $6.6 million from refunds, for the three months ended June 30, 2026 compared to $3.5 million for the three months ended June 30, 2025, an increase of $5.9 million.',
  'The provision was $11.6 million, including $6.6 million from refunds, compared to 5.6 million in the year before, an increase of $6.0 million.',
  '上年结转收入18742万元，收入总计591512万元。\n\n全县支出完成523860万元。加上解上级支出47832万元，支出总计571692万元。收支相抵，结转下年支出19820万元。',
  'Total income was £11.42 million. Legacies brought in £2.63 million.\n\nTotal expenditure was £11.87 million. We spent £9.26 million on care and £2.61 million on the rest. This left a deficit of £0.45 million before gains.',
  'Total income was £11.42 million.\n\nWe spent £9.26 million on care, which left a deficit of £0.54 million in the shops.',
  '销售费用14,788.87万元，管理费用19,718.49万元，财务费用-1,263.85万元，期间费用合计33,243.51万元。',
  '期初库存4.7万台，全年生产减速器86.4万台，销售83.9万台，期末库存7.2万台。',
  '上年结转收入18742万元，收入556,330万元。\n\n全县支出完成523860万元。收支相抵，结转下年支出19820万元。',
  // one digit away from the sum of what is not said to be all
  'General expenses increased by $187 million, primarily due to higher pay of $39 million and an increase in outside services of $78 million.',
  'Costs rose to $187 million in the year, with higher pay of $39 million and rents of $78 million.',
  'At the beginning of the year, borrowings under the facility were $140.0 million. We drew $8.0 million and repaid $22.5 million during the year, and borrowings at year end were $125.5 million.',
  'Bids were scored on price (60%), quality (30%) and social value (10%).',
  'Net interest income was £78.4 million and other income was £3.2 million, giving total income of £81.6 million.',
  '各项贷款余额172.84亿元，其中涉农贷款138.27亿元，占比80.0%；普惠型小微企业贷款63.45亿元，比年初增长10.2%。',
  '规模以上工业企业312家，其中高新技术企业186家、专精特新企业147家、上市企业3家。',
  'The Head reported that 14 appeals had been decided in 2023/24: 10 dismissed, three allowed and one withdrawn.',
  'The school has places for 420 pupils and has 397 on roll, leaving 23 places.',
  '集团员工5,418人。按性别分，男性4,027人、女性1,391人；按学历分，硕士及以上402人、本科2,136人、大专及以下2,880人。',
  '董事会由9名董事组成，其中执行董事4名、非执行董事2名、独立非执行董事3名，女性董事2名，占22.2%。',
  '事故1,032起，造成214人死亡。\n从道路看，国省道发生事故312起，死亡88人；县乡村道发生事故427起，死亡93人；城市道路发生事故253起，死亡26人；高速公路发生事故40起，死亡7人。',
  '事故1,032起，造成214人死亡。\n未按规定让行导致受伤58人，超速行驶导致受伤13人，酒后驾驶导致受伤17人，无证驾驶导致受伤22人，其他原因导致受伤86人。',
  '研发人员346人，其中博士9人，硕士87人，本科214人，专科及以下36人；30岁以下132人，30至40岁158人，40岁以上56人。',
  '研发人员346人，其中博士9人，硕士87人，本科214人，专科及以下36人；获省级人才12人，市级人才20人，县级人才30人。',
  '直采基地由36个增加到47个，其中省内31个、省外16个。',
  '会议应到董事9名，实到董事9名，其中委托出席1名。',
  '会议应出席董事13名，亲自出席董事12名，委托他人出席董事1名。',
  'The panel made 21 recommendations on repairs and empty homes; we accepted 16 and rejected four.',
  '商务部分（20分）：同类业绩10分，每提供1份近三年合同得2分，最多得10分；质量体系认证6分；售后服务网点4分。',
  '技术部分（50分）：技术参数30分，带★参数不满足的每项扣3分，一般参数不满足的每项扣1分；实施方案10分；培训方案5分；售后服务方案5分。',
  // who did it, and what the subject of the sentence did besides
  'The test was taken by 3,184 pupils at the start and end of each year: 1,627 in the programme and 1,557 in comparison schools.',
  'Fares were cut by 36 pence: 12 pence in May and 18 pence in June for children.',
  'We also surveyed 412 teachers, of whom 268 replied (65%), and interviewed 34 head teachers, 29 volunteers and 51 pupils in 12 schools.',
  'Mail earned $28.3 million, of which letters accounted for $22.5 million (79%), parcels for $3.9 million, stamps for $1.1 million and boxes for $0.8 million.',
  'We counted 25 mergers between January 2021 and December 2023: eight in 2021, six in 2022 and 11 in 2023.',
  'The agents closed 76 deals in the year: 31 new leases adding £4.2 million of rent, 27 renewals on £3.3 million and 18 reviews on £2.1 million.',
  'The buyer shall pay £296 for each of the 84,000 lamps, made up of £184 for parts and £112 for fitting.',
  'The contractor assigns 132 people to the work: 31 in Lot 1, 78 in Lot 2 and 23 in Lot 3.',
  'We hold 17 sites with a capacity of 840 MW: five sites (246 MW) have consent, seven (338 MW) are being planned and five (256 MW) are ideas.',
  'Direct emissions amounted to 26,480 tonnes (2022: 28,960 tonnes) and indirect emissions to 15,250 tonnes (2022: 19,250 tonnes). Together they came to 41,730 tonnes.',
  'Direct emissions amounted to 26,480 tonnes and those from travel to 15,250 tonnes, of 43,000 tonnes. Together the three came to 61,730 tonnes.',
  'Facilities amount to £525 million, of which £428 million was drawn: a £200 million bond, loans of £175 million and £53 million of overdrafts.',
  '全县地下水资源量2.74亿立方米，其中山丘区2.13亿立方米、平原区0.61亿立方米。',
  '现有在校生12,846人，其中高职学生11,925人，留学生46人。',
  '出席会议的股东共计63人，代表股份539,418,142股。其中，现场出席9人，代表股份498,211,307股；网络投票54人，代表股份41,206,835股。',
  '出席会议的股东63人，代表股份539,418,142股。\n1.审议通过年度报告\n表决结果：同意539,211,342股，占99.9617%；反对184,300股，占0.0342%；弃权22,500股，占0.0042%。\n其中，中小股东表决情况：同意42,812,135股，反对184,300股，弃权22,500股。\n2.审议通过关联交易\n表决结果：同意121,216,542股；反对184,300股；弃权22,500股。',
  '现有员工4,386人，其中生产人员3,058人、管理人员1,328人；按学历分，硕士112人，本科936人，大专1,204人，高中及以下2,134人。',
  '合作供应商3,128家，其中中国大陆供应商2,946家，港澳台及海外供应商182家。',
  '新建大棚30座、改造大棚15座，投资合计386.5万元。',
  '局机关行政编制32名，实有29人，空编3名；借调11人。',
  '年处理5.0万吨，其中一期2.5万吨、二期2.5万吨。',
  '查出的84个问题已整改到位77个，正在整改7个。',
  '应办结工单20914件，按期办结20736件，逾期178件。',
  '主要集中在三个方面，分别为1782件、936件和671件，其他问题292件。',
  'At our last visit we made 31 recommendations. Of these 14 had been achieved, six had been partially achieved and 11 had not been achieved.',
  'We closed 40 cases. Of the complaints decided, 12 were upheld, 10 partly upheld and 12 not upheld.',
  'We closed 40 cases. Twelve were upheld, 10 were partly met and 12 were not accepted.',
  'Operating income was £512.4 million and operating expenditure £517.0 million. After financing costs and adjustments the trust reported a deficit of £6.9 million, £1.1 million better than the planned deficit of £8.0 million.',
  'There were 18,452 offences of violence, 2% fewer than the 18,871 recorded in the previous year. Violence with injury fell by 5% to 5,103 offences and violence without injury by 3% to 7,768.',
  '受理案件25382件，其中旧存1752件、新收23630件；审执结22185件，未结3197件。',
  '一般公共预算上年结转13.3亿元，总收入212.4亿元，总支出208.6亿元，结转下年17.1亿元。',
  '开设本科专业16个，涵盖4个学科门类，其中工学专业7个、理学专业4个、文学专业3个、农学专业2个。',
  '处分1194人，其中党纪处分1021人。处分县处级干部39人、乡科级干部186人、一般干部251人、其他人员718人。',
  // what is left to some owners, parts of a part, those counted in two parts,
  '公司总资产586.4亿元，总负债268.3亿元，归属于上市公司股东的净资产309.8亿元。',
  '现有职工1426人，其中卫生专业技术人员1213人，占85.1%；卫生专业技术人员中，医生438人、护士611人、医技人员164人。',
  '处分1194人，其中党纪处分1021人、政务处分248人（含同时给予党纪处分的75人）。',
  'Eleven incidents were reported, of which three were serious, two of them in the storms of 22 and 23 November 2024.',
  'Ulcers numbered 31 (July: 38): 22 of category 2, seven of category 3 and two of category 4.',
  'Savings for the year were £9.8 million, of which £7.6 million had been identified and £2.9 million delivered.',
  'The ferries carried 412,600 passengers (389,200), 104,300 cars (98,700) and 91,800 freight units (88,100).',
  'Damp: 1,377 reports, 1,350 of them inspected within 10 working days.',
  '问题合同480份。问题合同中，价格偏低216份，期限过长144份，未缴租金96份，其他24份。已整改432份，整改率90%，剩余48份进入诉讼程序。',
  'Of the 540 parishes, 28 had no shop at all and 51 had one.[7] In our own survey of 904 residents, 54% said that they drove to one.',
  'Of the pupils, 9,410 came from the city, and of these 2,984 (31.7%) lived in quintiles 1 and 2, including 1,268 in quintile 1 alone.',
  'Three targets have been met: 9,000 members (9,206), 200 clubs (211) and 150 referees (163).',
  'Income was £1.84 million and expenditure £1.79 million. The surplus of £52,000 follows a deficit of £41,000 in the previous year.',
  '员工共1,507人。公司已为1,498名员工缴纳社会保险，未缴纳的9人中，退休返聘6人、当月新入职3人。',
  '随机的144例中，完成研究131例，脱落13例（试验组8例、对照组5例），脱落原因为撤回知情同意6例、失访4例、违背方案3例。',
  '假日5天接报警情7,936起，日均1,587.2起；其中刑事类152起，交通类3,417起，当天最多为826起。',
  '3个园区平均出租率88.7%，平均租金每平方米每月18.6元，其中东湖园区21.5元、西港园区17.8元、临空园区16.5元。',
  '2.2　次要终点　平均给药剂次分别为（1.84±0.91）剂和（1.92±0.97）剂（t=-1.02，P=0.308）。',
  '超过5公里的有3座，分别为云台隧道（12.86公里）、竹岭隧道（9.47公里）、石鼓隧道（6.13公里），剩余长度分别为3.42公里、2.17公里、1.08公里。',
  '计划实施调整后的134项（原128项，新增11项、调出5项）。',
  '男子100米决赛成绩10秒41，女子100米决赛成绩11秒87；乙组分别为10秒76和12秒14。',
  'Per serving (30 g): 25 kcal, 0.1 g fat, 5.8 g carbohydrate (5.6 g sugars), 0.3 g protein, 0.6 g salt.',
  '新收复议申请1560件，同比增长30%，上年同期1200件；加上上年结转140件，共1700件待办。',
  '收到提案168件，经审查立案126件。立案提案中，生产经营类45件，薪酬福利类38件，安全健康类27件，其他类16件。',
  '上半年签约项目64个，其中10亿元以上项目8个，5亿元以上项目22个。',
  'We logged 128 in total, 96 minor and 32 major.',
  'We made 40 awards in total, six to schools and 12 to charities being the largest.',
  '公司现金流入28.1亿元，流出25.3亿元，净额为2.8亿元。',
  '全年收入合计7100万元。\n\n本年度支出6390万元，上年结转100万元，结余810万元。',
  '甲村收入30万元，支出22万元，结余8万元。\n\n乙村支出15万元，结余5万元。',
  '提出需求的16800人，得到服务16464人，另有54人不再需要，仍有282人未得到服务。',
  'Eleven bids were received and two more were added in May; three were rejected as incomplete, leaving ten for evaluation.',
  '1号线2.41亿人次，2号线1.98亿人次，3号线1.57亿人次，4号线1.26亿人次，四条线合计7.22亿人次。',
  'Repairs cost $18.4 million in year one and $21.6 million in year two: $62.0 million over the three years is allowed for.',
  'Ticket revenue came to £34.5 million. Freight added £6.2 million, bringing freight revenue to £18.0 million.',
  'Grants of £2.0 million were paid in May, bringing the number to 48.',
  'There are 34 cabins on the ship: 26 with two berths and eight with four, 84 berths in all.',
  '期末余额426万元，其中抵押借款286万元、保证借款140万元；一年内到期的长期借款58万元已重分类列示。',
  '水源有石羊水库（总库容2,860万立方米，兴利库容1,940万立方米）、青龙水库（总库容1,215万立方米，兴利库容870万立方米）和干流。',
  'Thanks are due to 64 officials, 38 of them volunteers, and to the first aid team, who treated 27 people, 19 of them for heat.',
  'There were 312 collisions, in which seven people were killed, 34 seriously and 371 slightly injured, making 412 casualties in all.',
  'Of the 246 full texts, 188 were excluded: 71 because of the population, 49 because of the intervention and 68 for other reasons.',
  'Complaints fell to 2,316 from 2,587: 1,048 concerned payments, 611 loans, 402 cards and 255 other matters.',
  '新增电动集卡86台，累计达到274台，占集卡总数的66.5%（总数412台）。',
  '全职员工46人，平均年龄33.4岁，其中女性31人，占67.4%；硕士及以上学历14人。',
  '事故1850起，死亡74人，受伤2035人，与去年相比分别下降7.5%、7.5%、5.0%，去年分别为2000起、80人、2142人。',
  'Appeals: 84 lodged, 21 allowed, 57 dismissed and 6 withdrawn.',
  '组织调解8400件，达成协议7140件，调解成功率85%，未达成协议1260件。',
  '资产总值期初为21.6亿元，本年增加1.8亿元，本年减少0.5亿元，期末为23.0亿元。',
  'Serious injuries numbered 26,240. Men made up 16,269, or 62%, and women 9,971.',
  'We had 58 employees at the start of the year, 9 joined and 6 left, leaving 61 at the end.',
  'Arrivals reached 412,300, an increase of 6.7 per cent on the 386,500 of 2024: 268,100 stayed overnight and 144,200 came by cruise ship.',
  'Fennimore Foundation: £75,000 (second of three instalments of £75,000)',
  'Of the 87, 41 were approved late. Two of the five districts accounted for 29 of the 41 late approvals: Gulf (17) and Lakes (12).',
  'Oakdale won with 55 points from 22 matches (17 wins, four draws, one defeat).',
  '一般公共预算收入完成15.7亿元。税收收入10.14亿元，占65%；非税收入5.56亿元，占35%。',
  '支出42.8亿元，财政收入36.5亿元。税收收入10.14亿元；非税收入5.56亿元。',
  '毕业生共4860人。截至8月，去向落实4520人，落实率为93.0%。未落实340人。',
  '受理审查逮捕案件412件596人，批准逮捕417人，不批准逮捕179人。',
  '《纲要》确定的24项主要指标中，约束性指标9项，预期性指标15项。',
  '增值税完成84527万元，下降1.6%。\n加上级补助收入198674万元、上年结转收入14826万元、调入资金36750万元，收入总计347463万元。',
  '全区收入完成286413万元，为预算284000万元的100.8%。\n加上级补助收入198674万元、上年结转收入14826万元、调入资金36750万元，收入总计536663万元。',
  '参加基本医疗保险41.03万人，其中职工医保4.22万人，城乡居民医保36.81万人。',
  '受理审查逮捕案件412件596人，批准逮捕417人，不批准逮捕166人。',
  '全年新登记企业4860家。整改到位4520家。未整改36家限期办理。',
  '全市法院共受理86420件，审执结82950件。其中市中院受理9860件，结案9520件；基层法院受理76560件，结案73430件。',
  '审结刑事案件3120件，判处罪犯4250人。审结民商事案件45600件。审结行政案件1180件。执结案件33050件。上述四类案件共计82950件。',
  '社会保险基金收入9.8亿元，支出9.1亿元，当年结余0.7亿元，上年滚存结余5.4亿元，年末滚存结余6.1亿元。',
  'Costs came to £338,400. Staff pay was £148,900, printing £101,500 and hire of premises £47,400.',
  'Costs came to £338,400 and income to £348,400. Fees brought £148,900, grants £101,500, lettings £47,400 and sales £50,600.',
  'Costs came to £338,400. We also received £148,900 from fees, £101,500 from grants and £107,400 from sales.',
  'Dry bulk fell to 5.47 million tonnes: grain 2.18 million, aggregates 1.86 million, fertiliser 0.79 million and others 0.64 million tonnes.',
  'Capital expenditure came to £38.2 million, most of it on Berth 14 (£21.6 million in the year, £47.3 million in all).',
  'We employ 2,936 people (2,514 full-time equivalent). Of these, 1,287 are academic, 846 professional, 512 administrative and 291 technical.',
  '院长、书记各1人，副院长3人，共5人。',
  'The board has eight directors: the chair, two executives and five non-executives.',
  'The day has five races: two sprints, two relays and a mile.',
  '23个分部工程全部合格，其中优良18个；4个单位工程全部合格。',
  'Clinics made 18,492 checks on 15,310 people. Of the people seen, 8,574 were women and 6,736 were men.',
  '学校现有教职工1680人，其中专任教师1120人，具有博士学位的占63%，教授、副教授分别为186人和342人。',
  '班主任412人中，表示压力较大的占61.9%；非班主任792人中，表示压力较大的占38.6%。',
  'At the year end we employed 3,442 people, 2,290 men and 1,152 women.',
  'The vote was 38 in favour, 21 against and 4 abstentions, out of 63 votes cast.',
  'Assets of $640 million less liabilities of $410 million leave net assets of $230 million.',
  'The fund stood at $84.0 million; contributions added $6.2 million, returns $5.1 million, and payments took out $7.3 million, leaving $88.0 million.',
  'Of 90 volunteers 40 were men; the 52 women among last year’s volunteers had mostly left.',
  '共有职工486人，男职工298人，女职工188人。',
  'The mean stayed below the limit of 40 at all sites but two; the limit of 40 was exceeded at one of them, where the mean was 43.',
  '三年来，县级财政共投入8,960万元，2021年2,980万元，2022年3,640万元，2023年上半年2,340万元。',
  '五年来累计投入9,860万元，2021年投入2,980万元，比上年增加400万元。',
  '受理投诉428件，办结424件，办结率99.1%；其中信用卡类156件、贷款类124件、储蓄类86件、其他62件。',
  '应收款项46笔、583.6万元，已收回28笔、312.4万元，核销10笔、95.2万元，尚有8笔、176万元正在追缴。',
  '办理复议案件312件，其中维持176件、撤销34件、调解和解68件、驳回21件、尚未审结13件。',
  '年初结存120吨，购入80吨，领用95吨，报废5吨，尚余100吨。',
  '全县应改造农房1200户，2022年改造480户，2023年改造360户，今年已改造200户，尚有160户未改造。',
  'Thirty people applied; twelve were shortlisted, ten were interviewed and four appointed, leaving two posts vacant.',
  'The service employed 1,946 people. Women made up 612 of them (31.4%), and men 1,334.',
  'Direct emissions were 187,300 tonnes (2023: 196,800; 2019: 243,900) and indirect ones 84,200 tonnes (2023: 97,500; 2019: 168,700), a total of 271,500 tonnes (2023: 294,300; 2019: 412,600).',
  'The trust made 64 grants worth £540,000 (2023: 57 grants worth £495,000).',
  'The 43 pairs (2023: 38) raised 51 young, or 1.19 for each pair (2023: 0.84).',
  'In Round 2 there were 26 appeals, of which 7 succeeded; in Round 1 there were 19, of which 3 succeeded.',
  'Income was £38.62 million (2023/24: £35.94 million). Expenditure was £38.21 million (2023/24: £36.40 million). The surplus was £0.41 million (2023/24: deficit of £0.46 million).',
  '共查出问题294个，已整改281个；其中要求立即整改的213个问题已全部整改，要求分阶段整改的58个问题已整改51个，要求持续整改的23个问题已整改17个。',
  '全市医院总收入42.6亿元（上年：39.8亿元），其中医疗收入36.9亿元（上年：34.2亿元）、财政补助5.7亿元（上年：5.6亿元）。',
  '共收到提案96件，其中会上84件，会下12件。目前已全部答复。其中，已经解决的61件，占63.5%；列入计划解决的27件，占28.1%；留作参考的8件，占8.3%。',
  'The board has eight members: a chair, two executives and five other directors.',
  'Of the 46 flats, 12 are one-bedroom, 24 two-bedroom and 10 three-bedroom.',
  '年初结转150万元，本年收入640万元，本年支出590万元，年末结余200万元。',
  'Operating profit was £48.2 million (2024: £45.1 million) after impairment of £3.4 million and legal costs of £1.2 million.',
  'The mill shipped 41,300 bales (prior year: 38,700) at an average price of £2,650 per bale (prior year: £2,590).',
  'Spending was £27.4 million (2023/24: £22.9 million), of which £6.2 million was at Ely and £11.2 million at March.',
  '全年接待游客86.5万人次（上年：79.2万人次），其中团队游客31.8万人次、研学游客12.4万人次。',
  '2024年培训总量4.82万人次，其中线上3.15万人次、线下1.67万人次；2023年培训总量4.56万人次，其中线上2.91万人次、线下1.65万人次。',
  '南院区就诊总量52.3万人次，其中门诊44.1万人次、急诊8.2万人次；北院区就诊总量49.6万人次，其中门诊41.9万人次、急诊7.7万人次。',
  'We tagged 2,140 salmon, 1,610 of them smolts, and caught 388 again.',
  '全县已建成便民书屋214个，其中今年新建36个；计划到年底达到240个。',
  '上门服务队全年出动5.6万次，其中换锁2.2万次、修灯1.3万次、通渠1.4万次。',
  '各项贷款余额312.60亿元，其中涉农贷款181.4亿元，小微企业贷款108.2亿元。',
  'In all 360 patients were treated: 181 received the drug 50 mg twice a day and 179 a placebo.',
  'The archive holds 96,000 maps, of which 41,300 can be seen online; our target is 60,000 by 2028.',
  'The two depots sent out 9,100 of the parcels: Northgate 5,200 and Harbor 3,900. Returns were 214.',
  '全年公益收入52.40万元，其中义卖收入31.10万元、场地收入12.30万元、利息收入9.00万元；全年支出40.10万元，结余12.30万元。',
  '分线路看，东线运送旅客4,310万人次；西线2,680万人次；环线1,450万人次。分票种看，单程票2,140万人次，储值卡1,560万人次，月票640万人次。',
  'A total of 105 staff work in the three offices: 40 in Leeds, 32 in York and 33 in Hull.',
  'Of the 8,000 homes planned, 10,000 were completed.',
  '全年共办理案件12件，其中刑事5件、民事7件。',
  'There were 318 falls, 27 of them with injury; in 2023 there were 344, 41 with injury.',
  '全年发生火灾96起，其中住宅40起；2023年发生112起，其中住宅51起。',
  '全市有医疗机构1116个，其中医院38个、基层医疗机构1054个、专业公共卫生机构24个。',
  'Crews attended 7,412 incidents, compared with 7,655 in the year before. Of these, 2,318 were fires, 3,046 were alarms and 2,048 were calls.',
  '全年共办理案件12件，其中刑事3件、民事2件。',
  '全年共办理案件1.6万余件，其中刑事0.9万件、民事0.7万余件。',
  '每年安排支出1030多亿元，其中中央780多亿元，地方250多亿元。',
  '完成水利投资3.2亿元、交通投资4.5亿元，两项合计7.7亿元。',
  '完成投资3.24亿元、4.53亿元，合计7.8亿元。',
  '培训教师120人，其中女性80人、党员60人。',
  '办理案件120件，比上年增加8件，其中刑事案件50件，民事案件70件。',
  '召开会议3次，开展调研5次，共接待群众300人次。',
  '五年共计12319亿元，其中用于社会保障1777亿元，用于教育1755亿元。',
  '调研3次，视察5次，共提出意见建议310条，其中采纳120条。',
  '全县共有12个乡镇，其中山区乡镇5个，丘陵区乡镇7个，行政村230个。',
  '新建公路120公里，其中高速公路30公里（含桥隧12公里），国省道90公里。',
  '办理案件12件，其中甲类5件、乙类7件，另有旧案3件移交。',
  '接待来访86批次（个人62批次、集体24批次）。',
  '三次产业结构调整为10.2:44.8:45.0。',
  '举办培训班12期，包括骨干班3期、新任班4期。',
  'The library has 45 branches, including 12 in the north and 9 in the south.',
  'A total of 45 cases were closed: 20 civil, 15 criminal and 10 family.',
  'We received 45 complaints, of which 20 concerned noise.',
  'In 2023 the office hired 12 people; of the 45 staff, 20 work part time.',
  'Twelve of the 45 sites were visited, for a total of 23 visits in 2022 and 2023.',
  'Prices rose 5 percent in 2021 and 7 percent in 2022, for a total of 12 months.',
  'The plan has 3 goals and 12 actions, including 4 for schools and 5 for clinics.',
  '“三公”经费1860万元，比上年的2010万元减少150万元，其中接待费420万元、车辆费1380万元、出国费60万元。',
  '公路由6820公里增加到8184公里，其中高速公路由186公里增加到312公里，国道1102公里，农村公路6770公里。',
  '收到建议216件，其中会上198件，会后18件。均已办复。其中，已解决的138件，占63.9%；正解决的62件，占28.7%；待解决的16件，占7.4%。',
  '2023年献血9.24万人次，同比增长5%，2022年献血8.8万人次。其中街头5.54万人次，团体3.70万人次。',
  '收入合计186.40万元：经营收入92.60万元，补助收入68.30万元，发包及上交收入25.50万元。支出合计142.15万元，年末收支结余44.25万元。',
  '支出安排512万元，主要项目：教育118万元，社保96万元，卫生54万元。',
  '收入320万元，支出280万元，上年结转15万元，年末结余55万元。',
  '检查发现问题73个，其中程序类32个、资金类41个。截至目前，已整改61个，尚有12个正在整改。',
  '检查发现问题73个，已整改61个。另有21个问题正在核实。',
  '利润总额6,240万元，扣除财政补助380万元后为5,860万元。',
  '项目共有车位600个，已售出420个。尚有30个车位正在办理手续。',
  '员工总数8,420人，其中女性3,031人。按年龄划分，30岁以下2,526人，30至50岁4,631人，50岁以上1,263人。',
  '更新设备所需资金86万元，从专项经费列支50万元，自筹36万元。',
  '三个年级在校生共1,656人，班均46人。七、八、九年级学生分别为568人、551人和537人。',
  '三次产业结构由上年的16.2:38.5:45.3调整为15.4:39.1:45.5。',
  '会议室可容纳200人，实际到会150人，还有30人在线参加。',
  'Of the 64 schools, 40 offer breakfast, 28 run clubs and 12 do both.',
  '进出口总额45.2亿元，其中出口31.6亿元，进口13.6亿元，贸易顺差18.0亿元。',
  '毕业生共2,480人，其中本科1,736人、专科744人。',
  '办理案件184件，其中生态类96件、食品类41件、产权类47件，较2022年的160件上升15%。',
  'Our 95 staff include 62 full-time and 33 part-time employees.',
  'In all 1,472 operations were scheduled and 1,325 took place. The remaining 147 were cancelled.',
  '全镇共有党支部28个，其中农村支部15个、机关支部6个、企业支部4个、社区支部3个。',
  '优良天数318天，其中优112天、良206天。',
  'There were 512 replies, 37% of the 300 women who answered were pleased.',
  'Section 40 of the 22 clauses applies; some 30 of the 18 to 24 year olds replied.',
  '概算总投资8,642.50万元。资金来源为中央投资3,450.00万元和市级资金5,192.50万元。',
  '概算总投资8,642.50万元。资金来源为中央投资3,450.00万元、市级资金1,037.20万元等。',
  '全年共受理各类案件6325件。审结的案件中，民商事案件3126件、刑事案件684件、行政案件97件、执行案件1263件。',
  '落实项目72个，总投资8731万元，其中到户项目15个、1320万元，村集体项目12个、3540万元。',
  '设置接种点168个，其中固定点126个、临时点42个，开放时间为12天、18天不等。',
  '招收新兵15人，其中大学生8人，包括本科5人、专科3人，高中毕业7人。',
  'We received 586 complaints in the year. Most were about damp (171), heating (148) and noise (122); the remaining 145 were about other matters.',
  'We received 886 complaints in the year. Last year 300 were about damp, 200 about noise and 120 about heating; the remaining 145 came to nothing.',
  'We enrolled 260 patients. Twelve patients were lost to follow-up and three withdrew, leaving 245 for analysis.',
  'Gross profit was £19.3 million. Operating costs were £11.6 million, leaving operating profit of £7.7 million.',
  'Of 2,400 tonnes, 1,920 were recycled; 310 were incinerated and the remaining 170 went to landfill.',
  'Present: 8 of the 11 trustees; three sent apologies.',
  '卫生技术人员1540人。全市医师中，主任医师512人、副主任医师786人。',
  '获评省级园区40个，其中国家级3个、省级重点12个、市级18个。',
  'She supervised 42 students, 19 of whom were women and 23 men.',
  'Three plants of 40, 25 and 15 megalitres supply 80 megalitres in all.',
  'It enrolled 2,340 children, including 1,210 under six, 780 aged six to nine and 350 aged ten to twelve.',
  'The team visited 14 schools, 6 hospitals and 8 clinics.',
  'Income was £320,000 and expenditure £280,000; with reserves of £15,000 brought forward this left a balance of £55,000.',
  'The claim is for £2,136,400, made up of £684,000 for dredging, £917,400 for replacing 26 piles, £385,000 for lost fees and £150,000 for time.',
  '专家组31人现场评审，总分926（满分1000）。',
  '学校现有专任教师1,264人、外聘教师212人，折合教师总数1370人（外聘教师按0.5折算）。',
  '落实4,437人，其中升学1,126人（境内1,043人、境外83人），就业2,917人，灵活就业394人。',
  '8000名选手参赛，其中半程5000人、健康跑3000人；男子冠军成绩1小时04分37秒，女子冠军成绩1小时13分52秒。',
  'Of 18 bathing waters in our area, 13 are rated excellent, three good, one sufficient and one poor.',
  '市本级收入42.18亿元，增长3.8%；加上补助收入56.73亿元、上解收入4.92亿元、转贷收入18.46亿元、调入资金9.37亿元、上年结转6.85亿元，收入总计138.51亿元。',
  '市本级一般公共预算支出63.29亿元，加上补助支出39.84亿元、上解支出3.16亿元、还本支出11.27亿元、转贷支出12.58亿元、调节基金1.94亿元，支出总计132.08亿元。',
  '四个年级均有提高，分别提高1.2分、0.8分、0.5分和1.6分；数学五年级、六年级下降，其中五年级下降最多，为2.3分。',
  '本次下达8,640万元，按用途分为：产业发展5,180万元、基础设施2,270万元、雨露计划与务工补助690万元、其他500万元。',
  '共接收捐赠4,186.52万元。按来源分，企业捐赠2,648.31万元，社会组织捐赠614.27万元，个人捐赠723.56万元（其中网络募捐386.92万元、10.73万人次，人均36.1元），境外捐赠200.38万元。',
  '应测20,957人，实测20,731人。分性别看，男生10,264人中及格8,512人，及格率82.9%；女生10,467人中及格9,509人，及格率90.8%。',
  '办结2,317件，其中提出抗诉74件，提出建议312件，法院采纳建议284件，采纳率91.0%；不支持申请1,826件，其他处理105件。',
  '市级一般公共预算收入61.43亿元，为预算60.70亿元的101.2%。加上上级补助收入248.62亿元、下级上解收入7.38亿元、调入资金59.67亿元，收入总量为377.10亿元。',
  '全县一般公共预算收入完成2482万元，为预算的110.31%。其中：税收收入1189万元，非税收入1293万元。加级补助收入97642万元，调入资金1022万元，收入总计101146万元。',
  '全县现有加工企业12家、合作社3家，共15家。',
  '全市居民人均可支配收入26518元，增长5.7%。其中，城镇居民人均可支配收入33187元，增长5.0%；农村居民人均可支配收入17254元，增长7.2%。',
  '“三公”经费支出4836万元。其中，因公出国（境）费62万元；公务用车费3518万元，其中购置费746万元、运行维护费2772万元；公务接待费1256万元。',
  '社会保险基金收入88412万元，社会保险基金支出79366万元。当年收支结余9046万元，年末滚存结余113883万元。',
  '全年社会消费品零售总额71.64亿元，增长5.7%。按经营地统计，城镇消费品零售额52.32亿元；乡村消费品零售额19.32亿元。按消费类型统计，商品零售额61.77亿元；餐饮收入额9.87亿元。',
  '全年固定资产投资86.3亿元。按领域统计，工业投资32.1亿元，增长9.2%；房地产投资14.6亿元，下降3.1%。',
  '500万元以上施工项目214个，其中本年新开工126个，本年投产98个。',
  '税收收入完成61388万元，增长5.47%；非税收入37254万元。\n税收收入中，增值税24106万元，契税6844万元，资源税1740万元。',
  '上年结转6件，新收187件，合计193件。办结184件，其中公开79件、部分公开18件、不予公开23件、其他64件；结转下年度继续办理9件。',
  '有9个集体、22名个人受到表彰，其中市级5个集体、14名个人，省级2个集体、5名个人。',
  // a total before which nothing of its kind stands
  '专题询问2次，督办重点建议10件以上，代表联络站总数达到130个。',
  '受理审查逮捕案件243件384人，批准和决定逮捕187件276人，不批准逮捕56件108人。',
  '受理审查起诉案件682件974人，提起公诉538件741人，不起诉129件186人。',
  '争取中央和省级资金5.73亿元，其中中央资金3.92亿元；落实专项债2.46亿元。',
  '排查隐患427处，整改415处，其余12处已列入台账限期整改。',
  '实施重点项目126个，完成投资84.7亿元，其中新开工项目23个，总投资91.6亿元。',
  '小型水库除险加固28座，其中小（1）型5座、小（2）型23座，已完工24座。',
  '干部342名，其中党员264名、女干部127名、35岁以下98名。',
]

const cleared = (text: string): string[][] => table(text.replace(/[⟦⟧]/g, ''))

t.test('found: totals of tables their parts do not make', async t => {
  for (const text of WRONG_TABLES) {
    const wanted = /⟦(.*)⟧/.exec(text)![1]!
    const findings = loudIn(totalMismatch, sheet(cleared(text)))
    t.equal(findings.length, 1, text)
    t.ok(quotesOf(findings[0]).includes(wanted), `${text} → ${quotesOf(findings[0]).join(' ')}`)
    if (findings[0]) for (const said of Object.values(saidOf(findings[0]))) t.notMatch(said, /undefined|NaN|total-mismatch/, said)
  }
})

t.test('silent: tables that add up, within rounding, or were never meant to', async t => {
  for (const text of RIGHT_TABLES) t.same(loudIn(totalMismatch, sheet(cleared(text))).map(quotesOf), [], text)
})

t.test('found: sums in prose that do not come out', async t => {
  for (const text of WRONG_PROSE) {
    const findings = loudIn(totalMismatch, sheet(text.replace(/[⟦⟧]/g, '')))
    t.equal(findings.length, 1, text)
    t.equal(findings[0]?.locations.find(({ role }) => role === 'total')?.quote, /⟦(.*)⟧/.exec(text)![1], text)
  }
})

t.test('found: shares of one whole, told to the last, that do not make 100', async t => {
  for (const [text, sum] of [
    ['从收入看，主营产品占62.5%，技术服务占24.3%，其他业务占15.2%。', '102'],
    ['支出中，人员经费（62.5%）、公用经费（24.3%）、其他（15.2%）。', '102'],
    ['财政拨款占比70%，事业收入占比20%，其余占5%。', '95'],
    ['18—40岁占35.1%，41—60岁占44.6%，61岁以上占21.3%。', '101'],
    ['90（含）平方米以下占11.52%，90至144（含）平方米占79.84%，144平方米以上占9.54%。', '100.9'],
    ['资金来自中央投资、省级补助和县级配套，出资比例分别为60%、25%、18%。', '103'],
    ['献血者年龄结构：18—25岁占32%，26—35岁占28%，36—45岁占27%，46—55岁占18%。', '105'],
    ['Grants make up 62.5 percent of income, fees 24.3 percent and other sources 15.2 percent.', '102'],
    ['Bids were scored on price (60%), quality (35%) and social value (10%).', '105'],
    ['London made up 57% of the portfolio by value, the Midlands 25%, the North 16% and Scotland 5%.', '103'],
    ['Staff time made up 62% of the cost, equipment 21%, training 9% and administration 12%.', '104'],
    ['公司股权结构如下：控股集团31.5%，信达投资16.0%，员工持股平台8.5%，其他社会公众股东49.0%。', '105'],
    ['Shareholders: Apex Holdings 42%, Kite Capital 27%, management 18%, others 18%.', '105'],
    ['Most staff (61%) work in Leeds, 24% in York and the remaining 25% at home.', '110'],
    ['本科学历的职工占46.2%，专科学历的占31.5%，其余32.3%为高中及以下。', '110'],
    ['The founders hold 45% of the shares, institutional investors 32%, employees 12% and the public 16%.', '105'],
    ['项目成本中，人工占62%，设备占21%，培训占9%，管理费用占12%。', '104'],
    ['Sales by region: Europe (45%), Asia (35%), and the rest (30%).', '110'],
    ['职工中，男职工占52.3%，女职工占54.7%。', '107'],
    ['城镇人口占62.5%，乡村人口占47.5%。', '110'],
    ['Women made up 48 percent of the employed and men 54 percent.', '102'],
    ['Of the members, 54% were women and 49% were men.', '103'],
    ['Among respondents, 52% were satisfied, 31% neutral and 27% dissatisfied.', '110'],
    ['Two in five firms (41%) said home sales had risen, 38% that they were unchanged and 12% that they had fallen.', '91'],
    ['Plans to invest were increased by 22% of firms, left unchanged by 16% and cut by 17%.', '55'],
    ['Most of them (81%) were satisfied, 12% neither satisfied nor dissatisfied and 17% dissatisfied.', '110'],
    ['By age, 23% were under 30, 45% between 30 and 59, and 42% were 60 or over.', '110'],
    ['Foreign traffic made up 61% of the total and domestic traffic the remaining 93%.', '154'],
    ['Users could name one main reason: borrowing books (86%), study (21%), events (14%), printing (11%) and other reasons (8%).', '140'],
    ['Sales by region were Europe 46%, Asia 31%, the Americas 28% and the rest of the world 5%.', '110'],
  ] as const) {
    const findings = loudIn(totalMismatch, sheet(text))
    t.equal(findings.length, 1, text)
    t.match(findings[0], { messageId: 'total-mismatch.shares', data: { sum } }, text)
  }
})

t.test('silent: shares that make 100 within rounding, lists left open, answers beside each other, other rates', async t => {
  for (const text of [
    'Most staff (61%) work in Leeds, 24% in York and the remaining 15% at home.',
    '男性占45.3%，女性占54.7%。',
    '城镇居民食品支出占30.5%，农村居民食品支出占35.2%。',
    'Of the members, 54% were women and 46% were men.',
    'Among those who replied, 54% were women and 49% men aged over 60.',
    'Two in five firms (41%) said home sales had risen, 38% that they were unchanged and 21% that they had fallen.',
    'Prices were raised by 12% in March, left unchanged at 4% in April and cut by 3% in May.',
    'In the north 61% own their homes and 24% rent; in the south 55% own and the remaining 45% rent.',
    'The fund paid 80% of the first 100 claims and 60% of the remaining 40%.',
    '本科学历的职工占46.2%，专科学历的占31.5%，其余22.3%为高中及以下。',
    '从收入看，主营产品占62.5%，技术服务占24.3%，其他业务占13.2%。',
    '18—40岁占35.1%，41—60岁占44.6%，61岁以上占20.3%。',
    '资金来自中央投资、省级补助和县级配套，出资比例分别为60%、25%、15%。',
    '从收入看，主营产品占33.3%，技术服务占33.3%，其他业务占33.3%。',
    '从收入看，主营产品占62.5%，技术服务占24.3%，培训业务占15.2%。',
    '工业占60%，其中轻工业占20%，其他占40%。',
    '主营产品增长62.5%，技术服务增长24.3%，其他业务增长15.2%。',
    '本科学历占62.5%，党员占24.3%，其他专业合格率占15.2%。',
    'Grants make up 62.5 percent of income, fees 24.3 percent and other sources 13.2 percent.',
    'Women made up 62% of staff, graduates 21%, managers 9% and part-timers 12%.',
    'Staff time made up 62% of the cost, equipment 11% and training 9%.',
    'London made up 57% of the portfolio by value, the Midlands 22%, the North 16% and Scotland 5%.',
    'Prices rose 45 percent in Europe, 35 percent in Asia and 30 percent in other regions.',
  ])
    t.same(loudIn(totalMismatch, sheet(text)).map(quotesOf), [], text)
})

t.test('a last part that is only said to be the rest leaves a list open', async t => {
  const list = "The trust's income of £20.0 million comprised tuition fees £12.0 million, grants £4.0 million and"
  t.same(loudIn(totalMismatch, sheet(`${list} rents (the rest).`)).map(quotesOf), [])
  t.same(loudIn(totalMismatch, sheet(`${list} the rest from rents.`)).map(quotesOf), [])
  t.equal(loudIn(totalMismatch, sheet(`${list} rents £3.0 million.`)).length, 1)
})

t.test('silent: sums that come out, lists that are not all, parts that overlap', async t => {
  for (const text of RIGHT_PROSE) t.same(loudIn(totalMismatch, sheet(text)).map(quotesOf), [], text)
})

t.test('found: sums that one slip of the pen keeps from coming out, whatever the words', async t => {
  for (const text of [
    '直接结算⟦1.27万人次⟧，其中住院0.41万人次，门诊0.76万人次。',
    '全市登记志愿者⟦4,312名⟧，学生志愿者2,805名，社会志愿者1,407名。',
    '排查隐患⟦3,940项⟧。当月整改3,212项，挂牌督办248项，移交主管部门30项。',
    'The fund made 26 grants worth ⟦£118,500⟧ in total: 11 to schools (£47,200), 9 to sports clubs (£38,300) and 6 to village halls (£43,000).',
    'Questionnaires came back from ⟦1,911⟧ staff. Nurses made up 401 of these, care assistants 1,204 and other staff 316.',
    'Our ⟦£12.84m⟧ went on wages, £8.62m, and everything else, £4.32m.',
    '早高峰（7:30—9:00）客流占全日的22.4%，晚高峰占19.8%，两个高峰合计占全日的⟦44.2%⟧。',
    '前五大客户销售占比分别为12.1%、9.4%、8.3%、6.2%、5.5%，合计⟦43.5%⟧。',
    'Rent took 31.4% of income and food 22.7%, together ⟦55.1%⟧.',
    'By the end of the year ⟦268 households⟧ had applied. We had approved 214 applications and refused 31, leaving 33 to be decided.',
    'The two mills made ⟦48,620 tonnes⟧ of flour. Hill Mill made 29,380 tonnes and Mill Lane 19,420 tonnes.',
    '全县地区生产总值⟦196.4亿元⟧，增长5.2%。第一产业增加值31.8亿元，增长3.9%；第二产业增加值78.2亿元，增长6.1%；第三产业增加值76.4亿元，增长4.8%。',
    'Cloud revenue grew 12% to $45.2 million, licence revenue fell 3% to $18.4 million and support revenue rose 5% to $12.1 million. Total revenue was ⟦$79.7 million⟧.',
    'North sales were $120.4 million, up 4%. East sales were $80.2 million, and west sales were $33.1 million. Group sales were ⟦$243.7 million⟧.',
    'The trust looks after ⟦2,576⟧ trees. There are 1,514 limes and 1,242 planes.',
  ]) {
    const findings = loudIn(totalMismatch, sheet(text.replace(/[⟦⟧]/g, '')))
    t.equal(findings.length, 1, text)
    t.equal(findings[0]?.locations.find(({ role }) => role === 'total')?.quote, /⟦(.*)⟧/.exec(text)![1], text)
  }
})

t.test('what is left may open the next paragraph, where one slip of the pen is told', async t => {
  const found = (...lines: string[]): string[][] => loudIn(totalMismatch, sheet(...lines)).map(quotesOf)
  t.equal(found('The panel approved 36 bids. Of these, 21 were for sports clubs. The remaining 18 were for choirs.').length, 1)
  t.same(found('The panel approved 36 bids. Of these, 21 were for sports clubs. The remaining 15 were for choirs.'), [])
  t.equal(found('The panel approved 36 bids. Of these, 21 were for sports clubs.', 'The remaining 16 were for choirs.').length, 1)
  t.same(found('The panel approved 36 bids. Of these, 21 were for sports clubs.', 'The remaining 15 were for choirs.'), [])
  t.same(found('The panel approved 36 bids. Of these, 21 were for sports clubs.', 'The remaining 16 wards have no choir.'), [])
  t.equal(found('全年受理案件480件，其中审结452件。', '其余38件正在审理中。').length, 1)
  t.same(found('全年受理案件480件，其中审结452件。', '其余28件正在审理中。'), [])
  t.same(found('全年受理案件480件，其中审结452件。', '其余6件为上年旧存。'), [])
})

t.test('a paragraph that opens with another division is of the whole in the one before', async t => {
  const found = (...lines: string[]): string[][] => loudIn(totalMismatch, sheet(...lines)).map(quotesOf)
  const whole = '居民人均可支配收入12782元，增长4.9%。'
  const parts = ['7519元', '2207元', '1031元', '2225元']
  const said = (wages: string): string =>
    `按收入来源分：工资性收入${wages}，增长4.9%；经营净收入2207元，增长6.6%；财产净收入1031元，增长1.6%；转移净收入2225元，增长5.1%。`
  t.same(found(whole, said('7519元')), [['12782元', ...parts]])
  t.same(found(whole, said('7319元')), [])
})

t.test('each division of a whole is held to the whole of its own time, over the divisions and paragraphs between', async t => {
  const found = (...lines: string[]): string[][] => loudIn(totalMismatch, sheet(...lines)).map(quotesOf)
  const text = (town: string, dishes: string): string[] => [
    '5月份，社会消费品零售总额3672亿元，增长2.5%。其中，除汽车以外的零售额3288亿元，增长3.0%。',
    '1—5月份，社会消费品零售总额26436亿元，增长7.3%。其中，除汽车以外的零售额23812亿元，增长7.5%。',
    `按经营地分，5月份，城镇零售额${town}，增长2.3%；乡村零售额482亿元，增长3.8%。1—5月份，城镇零售额22946亿元，增长7.3%；乡村零售额3490亿元，增长7.7%。`,
    `按消费类型分，5月份，商品零售3246亿元，增长1.0%；餐饮收入427亿元，增长15.8%。1—5月份，商品零售23576亿元，增长5.9%；餐饮收入${dishes}，增长20.5%。`,
  ]
  t.same(found(...text('3190亿元', '2860亿元')), [])
  t.same(found(...text('3170亿元', '2860亿元')), [['3672亿元', '3170亿元', '482亿元']])
  t.same(found(...text('3190亿元', '2660亿元')), [['26436亿元', '23576亿元', '2660亿元']])
})

t.test('two parts of a division that no other names are told where one digit of a long number keeps them from the whole', async t => {
  const found = (...lines: string[]): string[][] => loudIn(totalMismatch, sheet(...lines)).map(quotesOf)
  const text = (taxes: string): string =>
    `全县收入完成28,583万元（自然口径），增长10.85%，增收2,798万元，从征收部门来看：税务部门完成${taxes}，占预算100.93%；财政部门完成14,717万元，占预算110.14%。`
  t.same(found(text('13,866万元')), [])
  t.same(found(text('15,866万元')), [['28,583万元', '15,866万元', '14,717万元']])
  t.same(found(text('11,024万元')), [])
})

t.test('degrees are exclusive whatever others stand beside them, and what is not used is left whatever it is called', async t => {
  const found = (text: string): string[][] => loudIn(totalMismatch, sheet(text)).map(quotesOf)
  t.same(found('研发人员812人。研发人员中，硕士及以上学历236人，本科498人，专科及以下78人。'), [])
  t.same(found('研发人员812人。研发人员中，硕士及以上学历256人，本科498人，专科及以下78人。'), [['812人', '256人', '498人', '78人']])
  const said = (net: string): string =>
    `募集资金净额${net}，累计投入51,807.64万元，尚未使用的募集资金16,624.53万元，其中理财产品12,000.00万元。`
  t.same(found(said('68,432.17万元')), [])
  t.same(found(said('66,432.17万元')).length, 1)
})

t.test('what was left from before is counted in a part, and not in the whole', async t => {
  const found = (text: string): string[][] => loudIn(totalMismatch, sheet(text)).map(quotesOf)
  t.same(found('受理审查起诉案件655人。其中，提起公诉673人（含上期积存），决定不起诉56人（含上期积存）。'), [])
  t.same(found('受理审查起诉案件13人。其中，起诉6人（含上期结转1人），附条件不起诉8人，不起诉2人。'), [])
  t.same(found('受理审查起诉案件13人。其中，起诉6人，附条件不起诉8人，不起诉2人。').length, 1)
})

t.test('parts told by the words of a whole of their own are each of that one', async t => {
  const found = (closed: string): string[][] =>
    loudIn(
      totalMismatch,
      sheet(`全年受理诉讼案件876件（含旧存343件），结案702件，结案率80.14%。其中：受理民事案件752件（含旧存280件），${closed}。`),
    ).map(quotesOf)
  t.same(found('结案601件'), [])
  t.same(found('结案721件'), [['702件', '721件']])
})

t.test('assets, liabilities and what is left of them may stand in items of a list, under several names', async t => {
  const found = (text: string): string[][] => loudIn(totalMismatch, documentOf('draft.txt', text)).map(quotesOf)
  const items = (liabilities: string): string =>
    `月末资产负债情况：\n- 资产总计190.50亿元，同比增长5.3%\n- 负债合计${liabilities}，同比增长5.5%\n- 所有者权益80.31亿元，同比增长5.1%\n- 每百元收入中的成本84.93元`
  t.same(found(items('130.19亿元')), [['190.50亿元', '130.19亿元', '80.31亿元']])
  t.same(found(items('110.19亿元')), [])
})

t.test('a sum over two sentences that no slip of the pen explains is a note', async t => {
  const told = (text: string) => findingsIn(totalMismatch, sheet(text)).map(({ level }) => level)
  t.same(told('全年接收捐赠4,186.52万元。按来源分，企业捐赠2,648.31万元，社会组织捐赠614.27万元，个人捐赠723.56万元。'), ['note'])
})

t.test('silent: what misses a sum by one digit, but is right in another, is told beside no parts, or leaves a few out', async t => {
  for (const text of [
    '集团共有公交线路138条，市区线路94条、城乡线路36条、夜班线4条、定制线4条。',
    '累计报告病例1286例，治愈出院1214例，死亡3例，现有住院69例。',
    '判令支付工程款1934000元及利息（以1934000元为基数），本案保全费5000元由其负担。',
    'We estimate net proceeds of $391.6 million after expenses of $6.0 million. We will repay $250 million of notes and $120 million of loans and keep $21.6 million.',
    'The two mills made 48,620 tonnes of flour. Hill Mill made 29,380 tonnes and Mill Lane 18,430 tonnes.',
    'Gross premiums were £401m (£376m), up 7%. The combined ratio was 89.5%, after large losses of £34m (£29m).',
    'Tuition brought in £152.3 million, grants £48.9 million, research £61.8 million and other sources £21.6 million. Income was £284.6 million.',
    'The mission counted 214 violations in October, against 388 in September and 402 in August.',
    'North sales were $120.4 million, up 4%. East sales were $80.2 million, and west sales were $33.1 million. Total operating expenses were $223.7 million.',
    'Condition data exist for A roads (18,100 miles), B roads (68,400 miles) and, by some authorities only, unclassified roads (96,500 miles).',
    'The inventory includes 2,623 programs. Most are grants (2,448); some are tax expenditures (174).',
    '第一产业占比12.3%，第二产业占比45.1%，两者合计占比57.4%。',
    'Grants made up 31.4% of income and fees 22.7%, a combined 54.1%.',
    '高技术制造业增加值、服务业营收分别增长11.9%、6.8%，会员店、集合店零售额合计增长15.7%。',
    '全省平均气温17.8℃，较常年偏高1.1℃，仅低于2022年（17.9℃）。',
  ])
    t.same(loudIn(totalMismatch, sheet(text)).map(quotesOf), [], text)
})

t.test('parts that miss two totals are told once, with the total said to be theirs', async t => {
  const text = '公司实现收入18.46亿元。分产品看，轴承收入98,240万元，齿轮收入61,375万元，其他收入28,605万元，三项合计186,420万元。'
  const findings = loudIn(totalMismatch, sheet(text))
  t.same(
    findings.map(({ data }) => data.total),
    ['186,420万元'],
  )
})

t.test('the arithmetic stands in one line', async t => {
  const [finding] = loudIn(totalMismatch, sheet('完成水利投资3.2亿元、交通投资4.5亿元，两项合计8.7亿元。'))
  t.equal(finding?.evidence.arithmetic, '3.2亿 + 4.5亿 = 7.7亿 ≠ 8.7亿')
  t.equal(saidOf(finding!).zh, '总数写作8.7亿元，所列3.2亿元、4.5亿元相加是7.7亿，相差1亿。')
  const [english] = loudIn(
    totalMismatch,
    sheet('Spending reached $3.2 million, consisting of $1.2 million for roads and $2.5 million for bridges.'),
  )
  t.equal(english?.evidence.arithmetic, '1.2 million + 2.5 million = 3.7 million ≠ 3.2 million')
})

t.test('tables written out with bars or tabs in paragraphs are read', async t => {
  const bars = '| 地区 | 受理 |\n|---|---|\n| 东乡 | 12 |\n| 西乡 | 15 |\n| 合计 | 28 |'
  t.same(loudIn(totalMismatch, sheet(bars)).map(quotesOf), [['12', '15', '28']])
  t.same(loudIn(totalMismatch, sheet(bars.replace('28', '27'))), [])
  const tabs = 'Region\tCases\nNorth\t12\nSouth\t15\nTotal\t28'
  t.same(loudIn(totalMismatch, sheet(tabs)).map(quotesOf), [['12', '15', '28']])
  const thousands = 'Item\t£000\nStaff\t3,912\nPremises\t742\nBooks\t391\nTotal\t5,145'
  t.same(loudIn(totalMismatch, sheet(thousands)).map(quotesOf), [['3,912', '742', '391', '5,145']])
})

t.test('signs of percent in cells of their own, and rows of percentages among amounts, part no column', async t => {
  const saved = (total: string, share = '14'): string =>
    [
      'Costs of 2025, 2024 and 2023 were as follows (dollars in millions):\n',
      '2025 | Change | 2024 | Change | 2023',
      'Research | 34,550 | 10 | % | 31,370 | 5 | % | 29,915',
      'Percentage of total sales | 8 | % | 8 | % | 8 | %',
      'Selling | 27,601 | 6 | % | 26,097 | 5 | % | 24,932',
      'Percentage of total sales | 7 | % | 7 | % | 7 | %',
      `Total costs | ${total} | 8 | % | 57,467 | 5 | % | 54,847`,
      `Percentage of total sales | 15 | % | 15 | % | ${share} | %`,
    ].join('\n')
  t.same(loudIn(totalMismatch, sheet(saved('62,751'))).map(quotesOf), [['34,550', '27,601', '62,751']])
  t.same(loudIn(totalMismatch, sheet(saved('62,151'))), [])
})

const totalsIn = (document: Document): string[] =>
  loudIn(totalMismatch, document).flatMap(({ locations }) => locations.filter(({ role }) => role === 'total').map(({ quote }) => quote))

t.test('lines parted by commas are a table when each names something and holds a number', async t => {
  const lines = (...rows: string[]) => documentOf('list.txt', rows.join('\n'))
  const right = lines('Heading,2022,2023', 'Income,"52,000",53400', 'Grounds,-18500,-17900', 'Hall,-21000,-22350', 'Net total,12500,13150')
  const wrong = lines('Heading,2022,2023', 'Income,"52,000",53400', 'Grounds,-18500,-17900', 'Hall,-21000,-22350', 'Net total,12500,13510')
  t.same(loudIn(totalMismatch, right).map(quotesOf), [])
  t.ok(quotesOf(loudIn(totalMismatch, wrong)[0]).includes('13510'))
  t.same(loudIn(totalMismatch, lines('甲,乙,合计', '第1节,第2节,第3节', '三,四,五')).map(quotesOf), [])
})

t.test('heads that name years and times are no numbers', async t => {
  const table = (total: string) =>
    documentOf('t.txt', `单位：万元\n产品\t2023年收入\t2022\n甲\t42,180.50\t38,346.00\n乙\t4,203.00\t-\n合计\t${total}\t38,346.00\n`)
  t.same(loudIn(totalMismatch, table('46,383.50')).map(quotesOf), [])
  t.ok(quotesOf(loudIn(totalMismatch, table('46,833.50'))[0]).includes('46,833.50'))
})

t.test('lines parted by spaces, with a unit over them, are a table', async t => {
  const table = (total: string) =>
    documentOf(
      '表.txt',
      `表3　产量\n单位：万吨\n品种　　本季　　上年同期　　增长（%）\n蔬菜　　42.0　　40.0　　5.0\n水果　　12.6　　12.0　　5.0\n合计　　${total}　　52.0　　5.0\n`,
    )
  t.same(loudIn(totalMismatch, table('54.6')), [])
  t.same(totalsIn(table('45.6')), ['45.6'])
  const english = (total: string) =>
    documentOf(
      't.txt',
      `Department          2022      2023\nParks               1,240     1,302\nStreets             3,600     3,780\nTotal               4,840     ${total}\n`,
    )
  t.same(loudIn(totalMismatch, english('5,082')), [])
  t.same(totalsIn(english('5,802')), ['5,802'])
  t.same(loudIn(totalMismatch, documentOf('t.txt', 'He said  so.  Total  5\nThen  we  left  6\nAnd  it  was  12\n')), [], 'prose set wide')
})

t.test('sums without a name under lines that rule them off, and sections of a balance sheet set with spaces, are added up', async t => {
  const sheetOf = (current: string, net: string, funds: string): Document =>
    documentOf(
      'accounts.txt',
      [
        '                        2022      2021',
        '                           £         £',
        'Fixed assets',
        'Buildings            812,400   830,150',
        'Current assets',
        'Stock                  9,315     8,870',
        'Bank                  74,260    61,045',
        '                     -------   -------',
        `                      ${current}    69,915`,
        'Creditors            (21,430)  (18,905)',
        `Net current assets    ${net}    51,010`,
        'Net assets           874,545   881,160',
        'Funds',
        'Endowment            650,000   650,000',
        `General              ${funds}   231,160`,
        'Total funds          874,545   881,160',
      ].join('\n'),
    )
  t.same(totalsIn(sheetOf('83,575', '62,145', '224,545')), [])
  t.same(totalsIn(sheetOf('85,375', '62,145', '224,545')).slice(0, 1), ['85,375'])
  t.ok(totalsIn(sheetOf('83,575', '61,245', '224,545')).includes('61,245'))
  t.same(totalsIn(sheetOf('83,575', '62,145', '242,545')), ['874,545'])
})

t.test('a first line that names something and its amount heads no table', async t => {
  const payments = (total: string) =>
    documentOf(
      't.txt',
      `Grass cutting        £1,140.00\nClerk's salary       £1,318.62\nHall hire               £96.00\nTotal                ${total}\n`,
    )
  t.same(loudIn(totalMismatch, payments('£2,554.62')), [])
  t.same(totalsIn(payments('£2,545.62')), ['£2,545.62'])
})

t.test('a numbered line is the total of those under it; names of sections part no table', async t => {
  const budget = (pay: string) =>
    documentOf(
      'b.txt',
      `项目        预算数      决算数\n一、基本支出    1,240.50    1,238.20\n  人员经费      1,020.30    ${pay}\n  公用经费      220.20      218.40\n二、项目支出    2,860.00    2,815.60\n本年支出合计    4,100.50    4,053.80\n`,
    )
  t.same(loudIn(totalMismatch, budget('1,019.80')), [])
  t.same(totalsIn(budget('1,091.80')), ['1,238.20'])
  const sales = (asia: string) =>
    documentOf(
      's.txt',
      `Category\tQ1\tQ2\tH1\nDomestic\t\t\t\nRetail\t120\t135\t255\nTrade\t210\t228\t438\nSubtotal\t330\t363\t693\nExport\t\t\t\nEurope\t95\t102\t197\nAsia\t64\t${asia}\t135\nSubtotal\t159\t173\t332\nTotal\t489\t536\t1,025\n`,
    )
  t.same(loudIn(totalMismatch, sales('71')), [])
  t.same(totalsIn(sales('77')), ['135', '173'])
})

t.test('a last line that is the sum of the others for most needs no name', async t => {
  const rows = (year: string) => [
    ['Product', 'Q1', 'Q2', 'Q3', 'Year'],
    ['Kettles', '42', '45', '51', year],
    ['Irons', '25', '28', '27', '80'],
    ['Fans', '36', '34', '40', '110'],
    ['Lamps', '10', '20', '30', '60'],
  ]
  t.same(loudIn(totalMismatch, sheet(rows('138'))), [])
  t.same(totalsIn(sheet(rows('183'))), ['183'])
})

t.test('a row and a column off by the same amount blame the cell where they cross', async t => {
  const [finding] = loudIn(totalMismatch, sheet(cleared(WRONG_TABLES[4]!)))
  t.equal(finding?.messageId, 'total-mismatch.crossing')
  t.match(saidOf(finding!).zh, /有误的多半是两者相交处的“19”/)
  t.equal(finding?.evidence.arithmetic, '12 + 19 + 3 = 34 ≠ 24; 8 + 19 = 27 ≠ 17')
})

t.test('a table of many cells is added up within bounds', async t => {
  const rows = Array.from({ length: 20_000 }, (_, row) => [`第${row}号`, ...Array.from({ length: 9 }, (_, column) => String(row * column))])
  const totals = Array.from({ length: 9 }, (_, column) =>
    String(rows.reduce((sum, row) => sum + Number(row[column + 1]), 0) + (column === 4 ? 100 : 0)),
  )
  const [finding, ...others] = loudIn(totalMismatch, sheet([['名称', ...'abcdefghi'], ...rows, ['合计', ...totals]]))
  t.equal(others.length, 0)
  t.equal(finding?.data.difference, '100')
})

/** Tables with the wrong cell in ⟦⟧ and what the lines above it give; right when it reads so. */
const STATEMENTS: readonly (readonly [string, string])[] = [
  ['项目|金额（万元）\n期初余额|486\n本期增加|213\n本期减少|205\n期末余额|⟦516⟧', '494'],
  ['社区|上年结余|本年收入|本年支出|年末结余\n东湖|12.4|86.0|81.5|16.9\n南桥|8.7|74.3|70.2|⟦13.8⟧', '12.8'],
  ['项目|2022年|2023年\n资产总计|4,800|5,240\n负债合计|2,100|2,368\n所有者权益合计|2,700|⟦2,972⟧', '2872'],
  ['项目|期末余额\n负债合计|2,368\n所有者权益合计|2,872\n负债和所有者权益总计|⟦5,420⟧', '5240'],
  ['Item|2023\nAt 1 January|6.4\nCharged to profit|2.1\nUtilised|(1.3)\nReleased|(0.5)\nAt 31 December|⟦7.6⟧', '6.7'],
  [
    'Fund|General|Restricted|All funds\nTotal income|840|320|1,160\nTotal expenditure|790|305|1,095\nNet income|50|15|65\nBrought forward|210|88|298\nCarried forward|260|⟦130⟧|363',
    '103',
  ],
  ['Item|2023|2022\nTurnover|142.5|135.7\nOperating costs|(106.9)|(101.2)\nOperating surplus|35.6|⟦35.4⟧', '34.5'],
  ['Item|$m\nOpening net debt|185.0\nNew borrowings|42.0\nRepayments|(61.5)\nExchange movements|2.3\nClosing net debt|⟦176.8⟧', '167.8'],
  ['Works|Start of year|Acquired|Removed|End of year\nPaintings|640|84|6|718\nPrints|3,215|22|1|⟦3,263⟧', '3236'],
  ['类型|旧存|新收|结案|未结\n刑事|62|1268|1286|44\n民事|410|9655|9640|⟦452⟧', '425'],
  ['Clinic|Waiting|Seen in time|Performance\nEyes|2,400|1,680|70%\nHips|5,600|3,080|55%\nTotal|8,000|⟦5,260⟧|60%', '4760'],
  ['Item|£000\nTotal assets|9,640\nTotal liabilities|3,815\nNet assets|⟦5,285⟧', '5825'],
  ['Source|GWh\nGrid|210.4\nof which: green|126.0\nof which: other|84.4\nOwn|⟦56.6⟧\nof which: biogas|41.2\nof which: solar|17.4', '58.6'],
]

t.test('found: results of a statement that do not follow from the lines above', async t => {
  for (const [marked, sum] of STATEMENTS) {
    const tableOf = (text: string) => text.split('\n').map(row => row.split('|'))
    const [finding] = loudIn(totalMismatch, sheet(tableOf(marked.replace(/[⟦⟧]/g, ''))))
    t.equal(finding?.data.sum, sum, marked)
    t.ok(finding && quotesOf(finding).includes(/⟦(.*)⟧/.exec(marked)![1]!), marked)
    t.same(loudIn(totalMismatch, sheet(tableOf(marked.replace(/⟦.*⟧/, sum)))).map(quotesOf), [], marked)
  }
})

t.test('silent: statements that leave lines out or carry others along', async t => {
  for (const text of [
    '项目|金额（万元）\n期初余额|486\n本期增加|213\n其他变动|18\n期末余额|516',
    '项目|2022年|2023年\n期初人数|320|335\n入职|42|38\n期末人数|335|351',
    'Item|2023\nTotal income|840\nTotal expenditure|790\nGains on investments|35\nNet income|85',
    'Item|£000\nTotal assets|9,640\nTotal liabilities|3,815\nPension liability|420\nNet assets|5,405',
    'Funds|Free|Tied|2025|2024\nNet income|(412)|167|(245)|150\nGains|290|–|290|405\nTransfers|36|(36)|–|–\nNet movement|(86)|131|45|555',
    'Region|Grants|£m|£ per head\nNorth|44|2.9|1.09\nMidlands|70|4.6|0.41\nSouth|67|4.3|0.13\nTotal|181|11.8|0.31',
    'Staff|2022|2023\nAll staff|120|131\nof which: women|66|70\nof which: under 30|31|29',
  ])
    t.same(loudIn(totalMismatch, sheet(text.split('\n').map(row => row.split('|')))).map(quotesOf), [], text)
})

t.test('the arithmetic of a statement shows what is taken off', async t => {
  const rows = '项目|金额（万元）\n期初余额|486\n本期增加|213\n本期减少|205\n期末余额|516'.split('\n').map(row => row.split('|'))
  t.equal(loudIn(totalMismatch, sheet(rows))[0]?.evidence.arithmetic, '486 + 213 − 205 = 494 ≠ 516')
})

t.test('the two sides of a balance sheet are equal in every column, whatever parts its sections', async t => {
  const found = (other: string): string[][] =>
    loudIn(
      totalMismatch,
      documentOf(
        'draft.txt',
        `Cash | 1,776 | 1,204\nGoodwill | 470,872 | 381,322\nTotal assets | 472,648 | 382,526\nLiabilities\nCurrent\nTrade payables | 57,157 | 54,289\nLoans | 96,935 | 43,052\nTotal liabilities | 154,092 | 97,341\nStockholders’ equity\nRetained earnings | 306,125 | 280,282\nNon-controlling interest | 12,431 | 4,903\nTotal liabilities and stockholders’ equity | ${other}`,
      ),
    ).map(quotesOf)
  t.same(found('472,648 | 382,526'), [])
  t.same(found('472,648 | 362,526'), [['97,341', '280,282', '4,903', '362,526']], 'told once')
  const sheetOf = (sum: string) =>
    sheet([
      ['项目', '期末余额'],
      ['资产总计', '86,420.5'],
      ['负债合计', '30,118.2'],
      ['负债和所有者权益总计', sum],
    ])
  t.same(loudIn(totalMismatch, sheetOf('86,420.5')).map(quotesOf), [])
  t.same(loudIn(totalMismatch, sheetOf('84,620.5')).map(quotesOf), [['86,420.5', '84,620.5']])
})

t.test('shares of a column that make 102 are not a matter of rounding', async t => {
  const shares = (asia: string) =>
    ['Region|Share of revenue', 'Americas|46%', 'Europe|31%', `Asia|${asia}`, 'Rest|4%', 'Total|100%'].map(row => row.split('|'))
  t.ok(quotesOf(loudIn(totalMismatch, sheet(shares('21%')))[0]).includes('21%'))
  for (const asia of ['18%', '19%', '20%']) t.same(loudIn(totalMismatch, sheet(shares(asia))).map(quotesOf), [], asia)
})

/** What was there, came and went, in prose; the wrong figure in ⟦⟧ and what follows instead. */
const ROLLS: readonly (readonly [string, string])[] = [
  ['年初债务余额32.5亿元，当年新增债券8.4亿元，偿还本金3.1亿元，年末债务余额⟦38.7亿元⟧。', '37.8亿'],
  ['存货期初账面余额4.86亿元，本期增加21.30亿元，本期减少20.55亿元，期末账面余额⟦5.16亿元⟧。', '5.61亿'],
  ['年初在册职工486人，当年新招32人，退休18人，调出5人，年末在册⟦485人⟧。', '495'],
  [
    'Reserves opened the year at £61.3m. Contributions of £4.2m were made and £11.9m was drawn down, so that the closing balance was ⟦£54.6m⟧.',
    '53.6m',
  ],
  ['The home began the year with 84 residents; 31 were admitted and 29 were discharged, and it ended the year with ⟦68⟧.', '86'],
]

t.test('found: what is there at the end is not what was there, came and went', async t => {
  for (const [marked, sum] of ROLLS) {
    const [finding] = loudIn(totalMismatch, sheet(marked.replace(/[⟦⟧]/g, '')))
    t.equal(finding?.data.sum, sum, marked)
    t.equal(finding?.locations.find(({ role }) => role === 'total')?.quote, /⟦(.*)⟧/.exec(marked)![1], marked)
  }
})

t.test('silent: stocks that come out, or of which not all that came and went is told', async t => {
  for (const text of [
    '年初债务余额32.5亿元，当年新增债券8.4亿元，偿还本金3.1亿元，年末债务余额37.8亿元。',
    '年初债务余额32.5亿元，当年新增债券8.4亿元，年末债务余额37.8亿元。',
    '年初在册职工486人，当年新招32人，平均年龄38岁，退休18人，年末在册500人。',
    '年初存栏4.8万头，全年新增2.1万头、出栏6.3万头，其中外销1.9万头，年末存栏4.1万头。',
    'Reserves opened the year at £61.3m. Contributions of £4.2m were made, and after a revaluation of £2.0m the closing balance was £67.5m.',
    'The home began the year with 84 residents, of whom 60 were women; 31 were admitted and 29 were discharged, and it ended the year with 86.',
  ])
    t.same(loudIn(totalMismatch, sheet(text)).map(quotesOf), [], text)
})

t.test('found and silent: lists under other cues', async t => {
  for (const [text, total] of [
    ['There were 186 ulcers: 142 of category 2, 33 of category 3 and 9 of category 4.', '186'],
    ['Three trusts gave £200,000, £150,000 and £120,000 respectively, together £460,000.', '£460,000'],
    ['The 62 members comprise 29 Labour, 18 Conservative, 11 Liberal Democrat and 6 independent councillors.', '62'],
    ['收回有效选票11790张，其中赞成11203票、反对321票、弃权276票。', '11790张'],
    ['学校在校生24600人，其中本科生17800人、硕士研究生5600人、博士研究生1400人。', '24600人'],
    ['新招录员工186人，其中博士9人、硕士71人、本科及以下116人。', '186人'],
    ['全校教职工420人，其中博士研究生学历118人、硕士研究生学历206人、本科学历104人。', '420人'],
    [
      'Throughput was 148,123 tonnes. Dry bulk accounted for 62,120 tonnes, liquid bulk for 39,003, containers for 34,210 and cars for 11,790.',
      '148,123 tonnes',
    ],
    ['年需运维资金3600万元，已落实2160万元，缺口1540万元。', '1540万元'],
    ['We employed 4,215 staff at 31 July 2024: 1,964 academic, 1,128 professional, 742 technical and 391 clerical and manual.', '4,215'],
    ['Imports were valued at $2,450 million and exports at $1,930 million, a trade deficit of $420 million.', '$420 million'],
    ['完成投资86.4亿元，为年度计划160亿元的54%；剩余74.6亿元下半年完成。', '74.6亿元'],
    ['新建堤防46公里，加上已有的812公里，全市堤防总长达到868公里。', '868公里'],
    ['We renewed 142 km of mains out of a programme of 160 km, leaving 28 km for next year.', '28 km'],
  ] as const)
    t.equal(loudIn(totalMismatch, sheet(text))[0]?.locations.find(({ role }) => role === 'total')?.quote, total, text)
  for (const text of [
    '审结民商事案件9640件，其中婚姻家庭案件1928件、合同纠纷案件4820件、侵权案件1446件、劳动争议案件964件。',
    '新建堤防46公里，加上已有的812公里，全市堤防总长达到858公里。',
    '在校生24600人，其中女生13200人、本科生17800人。',
    'Of 1,240 patients screened, 868 were eligible and 620 consented.',
    '年初结转0.2亿元，全年收入4.2亿元，支出3.9亿元，结转下年0.5亿元。',
    '全年到位资金4.2亿元，支出3.9亿元，结转下年0.5亿元（含上年结转0.2亿元）。',
    '全院职工186人，其中本科以上学历171人、硕士以上学历46人。',
    '教师186人，其中高级职称71人、硕士以上学历116人。',
    'Exports reached $4,210 million. Machinery accounted for $2,120 million, food for $903 million and textiles for $810 million.',
    '完成投资86.4亿元，为年度计划160亿元的54%；剩余73.6亿元下半年完成。',
    'The trust comprises 3 hospitals and 12 clinics.',
    'Three trusts gave £200,000, £150,000 and £120,000 respectively, together £470,000.',
    '盘活存量资金3.2亿元，其中用于乡村振兴1.4亿元、水利设施0.9亿元、城市更新等0.5亿元。',
    'We renewed 142 km of mains out of a programme of 160 km, leaving 18 km for next year.',
  ])
    t.same(loudIn(totalMismatch, sheet(text)).map(quotesOf), [], text)
})

const WRONG_LISTS: readonly string[] = [
  'The proceeds of ⟦£51.5 million⟧ will be used as follows:\n\n(a) £29.0 million for the wind farm (48 MW);\n(b) £12.5 million for two stores of power;\n(c) £6.0 million for the loan; and\n(d) £5.0 million for working capital.',
  'The council has ⟦48⟧ seats. After the election:\n\n- Labour 21 seats\n- Tories 14 seats\n- Liberals 9 seats\n- Greens 3 seats',
  '全年收到来信⟦4520件⟧，按类别分为：\n\n· 建议 3548件\n· 投诉 642件\n· 咨询 118件\n· 其他 112件',
  'Spending of ⟦$12.5 million⟧ was divided as follows:\n\n- Roads: $6.2 million\n- Schools: $4.1 million\n- Other: $1.2 million',
]
const RIGHT_LISTS: readonly string[] = [
  'The proceeds of £51.5 million will be used as follows:\n\n(a) £29.0 million for the wind farm (48 MW);\n(b) £12.5 million for two stores of power;\n(c) £6.0 million for the loan; and\n(d) £4.0 million for working capital.',
  'The council has 48 seats. After the election:\n\n- Labour 21 seats\n- Tories 14 seats\n- Liberals 9 seats\n- Greens 4 seats',
  '全年收到来信4520件，其中较多的有：\n\n· 建议 1548件\n· 投诉 642件\n· 咨询 118件',
  'We employ 48 people. Among them:\n\n- 30 women\n- 12 aged under 30\n- 8 from a minority',
  'The three largest grants of $12.5 million in all:\n\n- Roads: $3.2 million\n- Schools: $2.1 million\n- Parks: $1.2 million',
  'Last year 48 schools took part. This year:\n\n- Leeds 21 schools\n- York 14 schools\n- Hull 16 schools',
]

t.test('the items of a list make the total told right before it', t => {
  for (const marked of WRONG_LISTS) {
    const found = loudIn(totalMismatch, documentOf('list.txt', marked.replace(/[⟦⟧]/g, '')))
    t.same(
      found.map(({ locations }) => locations[0]!.quote),
      [/⟦(.*)⟧/.exec(marked)![1]],
      marked,
    )
  }
  for (const text of RIGHT_LISTS) t.same(loudIn(totalMismatch, documentOf('list.txt', text)).map(quotesOf), [], text)
  t.end()
})
