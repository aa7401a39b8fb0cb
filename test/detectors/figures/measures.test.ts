import t from 'tap'
import { measures } from '../../../src/detectors/figures/measures/measures.js'
import { documentOf } from '../../../src/formats/index.js'
import type { Block, Document } from '../../../src/model/document.js'
import { reviewWith } from '../../../src/review/review.js'
import { workOf } from '../../tools/work.js'

/** What is found in a text, the figures named in the order they stand: `rule: 98个 / 89个`. */
const found = (text: string): string[] =>
  reviewWith([measures], [documentOf('draft.txt', text)])
    .findings.filter(({ level }) => level !== 'note')
    .map(({ rule, locations }) => `${rule}: ${locations.map(({ quote }) => quote).join(' / ')}`)

/** Texts in which figures of one measure disagree, with what is said of them. */
const FOUND: readonly (readonly [string, string])[] = [
  // four digits in another order are one number, whatever the words round them seem to say
  [
    'Our officers made 2,318 seizures and levied fines in 640 cases.\n\nResults\n\nThe 2,138 seizures of the year led to 612 prosecutions.',
    'conflicting-figures: 2,318 / 2,138',
  ],
  // a rise, of so many
  [
    'The number of people in employment rose by 24,300 over the quarter to 1.62 million.\n\nDetails\n\nThe increase in employment over the quarter, of 42,300, was the largest for two years.',
    'conflicting-figures: 24,300 / 42,300',
  ],
  // what is told of today behind the year of something that was done is not of that year
  [
    'Inspection of 21 November 2023\n\nAll 19 members of staff hold a qualification.\n\nAbout us\n\nThe nursery opened in 2009 and employs 17 members of staff.',
    'conflicting-figures: 19 / 17',
  ],
  // of two ranges one end is the same, the other miswritten
  [
    'Net sales guidance is $2.335-$2.375 billion.\n\nOutlook\n\nThe company now has net sales guidance of $2.335-$2.357 billion.',
    'conflicting-figures: $2.335-$2.375 billion / $2.335-$2.357 billion',
  ],
  [
    '预计全年归母净利润为12,350万元至14,820万元。\n二、业绩预告\n经测算，预计全年归母净利润为12,350万元至14,320万元。',
    'conflicting-figures: 12,350万元至14,820万元 / 12,350万元至14,320万元',
  ],
  // behind a name a plus says that it rose
  [
    '规上工业+7.2%（化工+30.7%、装备+21.6%）；社零+6.0%。\n二、工业\n工业和制造业较快增长：规上工业+7.2%（化工+30.7%、装备+23.6%）。',
    'conflicting-figures: 21.6% / 23.6%',
  ],
  // 出口 is done, and is what fell
  ['进出口下降24.0%、出口下降32.0%。\n二、外贸\n外贸承压，出口下降34.0%。', 'conflicting-figures: 32.0% / 34.0%'],
  // told again and again under one name, and once otherwise
  [
    '城市更新改造惠及居民48620户。\n二、住房\n小区旧貌换新颜，惠及居民48620户，群众满意。\n三、建设\n同步推进管网、道路和绿化建设，惠及居民46820户。',
    'conflicting-figures: 48620户 / 48620户 / 46820户',
  ],
  [
    'Net sales for the quarter were $44.7 million, with growth in all regions.\n\nNet sales were $47.4 million in Q1 FY27, compared to $46.2 million in Q1 FY26.',
    'conflicting-figures: $44.7 million / $47.4 million',
  ],
  ['全年婴儿死亡率下降1.6个千分点。\n二、卫生\n全年婴儿死亡率下降1.9个千分点。', 'conflicting-figures: 1.6个千分点 / 1.9个千分点'],
  [
    '以集中竞价方式减持公司股份8,264,000股，占公司总股本的1.00%。\n二、结果\n截至期满，以集中竞价方式减持公司股份82,640,000股。',
    'unit-slip: 8,264,000股 / 82,640,000股',
  ],
  [
    '\t2024\t2025\n\t£000\t£000\nRevenue\t66,947\t78,328\nCost of sales\t41,507\t47,780\nRevenue grew to £73.8 million in 2025.',
    'conflicting-figures: 78,328 / £73.8 million',
  ],
  ['发出人身安全保护令42份。\n一年来，审结家庭案件1837件，发出人身安全保护令24份。', 'conflicting-figures: 42份 / 24份'],
  ['运用第一种形态处理4051人次。\n全年运用第一种形态处理4501人次。', 'conflicting-figures: 4051人次 / 4501人次'],
  ['全年建成代表联络站98个，接待群众5.3万人次。\n截至年底，全市共建成89个代表联络站。', 'conflicting-figures: 98个 / 89个'],
  [
    '产业基地一期投资3.5亿元，占地86亩。\n虚拟拍摄基地一期投资2.4亿元，棚6座。\n总投资4.2亿元的虚拟拍摄基地一期按期投用。',
    'conflicting-figures: 2.4亿元 / 4.2亿元',
  ],
  ['一、结论\n行动期间，全市新建城市书房68座。\n二、目标完成情况\n城市书房目标60座，实际建成86座。', 'conflicting-figures: 68座 / 86座'],
  [
    '遗址2022—2023年度发掘简报\n2022年9月至2023年11月，发掘面积2,350平方米。\n二、经过\n全部工作历时15个月，实际发掘2,530平方米。',
    'conflicting-figures: 2,350平方米 / 2,530平方米',
  ],
  ['全年观影人次4,872万，好于上年。\n全年观影4,782万人次，创新高。', 'conflicting-figures: 4,872万 / 4,782万人次'],
  ['全年受理投诉6,214笔，办结率高。\n二、情况\n6,124笔投诉中涉及服务态度的占21%。', 'conflicting-figures: 6,214笔 / 6,124笔'],
  ['系统全年共监测民情数据100万条，形成报告7份。\n抓好系统建设，全年共监测民情数据100多万条。', 'approximation-drift: 100万条 / 100多万条'],
  ['全年完成固定资产投资12.6亿元。\n从投资看，全年完成固定资产投资12.6万元。', 'unit-slip: 12.6亿元 / 12.6万元'],
  [
    'The programme trained 4,327 teachers in 2024.\nAcross the region, the programme trained 4,372 teachers.',
    'conflicting-figures: 4,327 / 4,372',
  ],
  [
    'Adjusted EBITDA for the second quarter of 2026 was $14.1 million.\n\nThe year in brief\n\nAdjusted EBITDA in the second quarter of 2026 was $14.4 million.',
    'conflicting-figures: $14.1 million / $14.4 million',
  ],
  [
    'The alliance brings 12 international partners together.\n\nThe alliance brings 13 international partners together.',
    'conflicting-figures: 12 / 13',
  ],
  [
    'Revenue for the year ended June 30, 2026 was $18.1 million.\n\nRevenue for the fiscal year ended June 30, 2026 was $18.4 million.',
    'conflicting-figures: $18.1 million / $18.4 million',
  ],
  [
    '截至2026年6月30日止六个月，公司收入为18.1亿元。\n\n截至2026年6月30日止六个月，公司收入为18.4亿元。',
    'conflicting-figures: 18.1亿元 / 18.4亿元',
  ],
  [
    'Revenue increased 14.7% in the quarter.\n\nOverall\n\nTotal revenue increased 11.7% in the quarter.',
    'conflicting-figures: 14.7% / 11.7%',
  ],
  [
    'Professional services and other revenues increased by $57 million for the year.\n\nProfessional services and other revenues increased by $69 million for the year.',
    'conflicting-figures: $57 million / $69 million',
  ],
  // what is at hand in a section of plans, and what its problems are
  [
    '二、工作机制\n聘请志愿者268名，其中人大代表12名。\n三、存在问题\n队伍薄弱。\n四、下一步打算\n用好286名志愿者，提高线索质量。',
    'conflicting-figures: 268名 / 286名',
  ],
  [
    '全所在研项目93项，经费充足。\n三、项目\n在研项目93项全部通过检查。\n五、问题与打算\n主要问题：在研项目虽有39项，但重大项目偏少。',
    'conflicting-figures: 93项 / 93项 / 39项',
  ],
  // a gain by its name, a change by its time, a counting word of few things
  ['示范推广十万亩，增加渔民收入1.53亿元。\n三、推广\n全所推广良种，带动渔民增收1.35亿元。', 'conflicting-figures: 1.53亿元 / 1.35亿元'],
  [
    '枫林服务区原有车位286个，改造后达到1,640个，其中大车位180个。\n二、经验\n枫林服务区车位1,460个，经受住了考验。',
    'conflicting-figures: 1,640个 / 1,460个',
  ],
  [
    '二、人员配置\n在岗员工97人，其中管理人员9人。\n三、收支\n收支平衡。\n五、问题\n（五）人手。79名员工服务小区，压力较大。',
    'conflicting-figures: 97人 / 79名',
  ],
  // a rate for each of a measure
  [
    '普查结果显示，全县耕地土壤有机质平均含量22.7克/千克。\n4.1 有机质。耕地土壤有机质含量均值27.2克/千克，较上次提高。',
    'conflicting-figures: 22.7克 / 27.2克',
  ],
  ['合同总价为人民币120万元（大写：壹佰贰拾壹万元整）。', 'conflicting-figures: 人民币120万元 / 壹佰贰拾壹万元'],
  ['合同总价为人民币壹佰贰拾万元整（¥1,250,000.00）。', 'conflicting-figures: 人民币壹佰贰拾万元 / ¥1,250,000.00'],
  ['合同价款：人民币叁拾伍万捌仟元整（小写：358,800元）。', 'conflicting-figures: 人民币叁拾伍万捌仟元 / 358,800元'],
  ['乙方应在三十（20）日内交货。', 'conflicting-figures: 三十 / 20'],
  ['Nearly a third of respondents (46%) agreed.', 'conflicting-figures: Nearly a third / 46%'],
  ['Season tickets accounted for three in ten admissions (40%).', 'conflicting-figures: three in ten / 40%'],
  ['One in ten tenants, or 22%, were dissatisfied.', 'conflicting-figures: One in ten / 22%'],
  ['近三成（45%）的企业反映用工难。', 'conflicting-figures: 近三成 / 45%'],
  ['八成以上（76%）的企业已复工。', 'conflicting-figures: 八成以上 / 76%'],
  ['网上办理占比超过三分之一，达到26.2%。', 'conflicting-figures: 超过三分之一 / 26.2%'],
  ['履约保证金为合同价的百分之十（5%）。', 'conflicting-figures: 百分之十 / 5%'],
  ['The deposit is due within thirty (28) days of the award.', 'conflicting-figures: thirty / 28'],
  ['The fee is Five Thousand Dollars ($50,000) payable in advance.', 'conflicting-figures: Five Thousand Dollars / $50,000'],
  [
    '2025年，全县接待游客486.3万人次。\n二、2026年工作打算\n2025年全县共接待游客468.3万人次，出台扶持政策十五条，为今年打下基础。',
    'conflicting-figures: 486.3万人次 / 468.3万人次',
  ],
  ['产业园一期总投资3.2亿元，已于六月开工。\n会议指出，产业园一期总投资32亿元，要加快建设进度。', 'unit-slip: 3.2亿元 / 32亿元'],
  ['2Q24公司归母净利润同比增长11.86%。\n24Q2公司归母净利润同比增长11.66%。', 'conflicting-figures: 11.86% / 11.66%'],
  ['审查逮捕环节退回补充侦查16件。\n在审查逮捕环节退回补充侦查18件。', 'conflicting-figures: 16件 / 18件'],
  ['共受理审查逮捕案件97件134人。\n全年共受理审查逮捕案件95件134人。', 'conflicting-figures: 97件 / 95件'],
  ['有限售条件股份占总股本的5.26%。\n二、股本\n报告期末，有限售条件股份占总股本的5.62%。', 'conflicting-figures: 5.26% / 5.62%'],
  ['全年排查隐患9,482项，整改9,437项，整改率99.5%。\n二、整改\n隐患整改率达到95.9%。', 'conflicting-figures: 99.5% / 95.9%'],
  ['公司实现营业收入12.56亿元，同比增长8.3%。\n报告期内，公司营业收入为12.65亿元。', 'conflicting-figures: 12.56亿元 / 12.65亿元'],
  [
    '全年新建高标准农田4.8万亩，总投资1.2亿元。\n全县累计建成高标准农田32.4万亩，今年新建高标准农田8.4万亩。',
    'conflicting-figures: 4.8万亩 / 8.4万亩',
  ],
  ['调查对象平均年龄36.3岁，焦虑症状检出率25.7%。\n结果显示，焦虑症状检出率27.5%，与以往报告相近。', 'conflicting-figures: 25.7% / 27.5%'],
  ['从业者月均收入7260元，低于期望。\n从业者每月平均收入7620元，低于期望。', 'conflicting-figures: 7260元 / 7620元'],
  [
    '茶园面积8.6万亩，其中可采摘6.9万亩，综合产值11.2亿元。\n茶产业综合产值21.1亿元，带动增收。',
    'conflicting-figures: 11.2亿元 / 21.1亿元',
  ],
  ['经营活动产生的现金流量净额51,204.38万元。\n经营活动产生的现金流量净额5.12万元，状况良好。', 'unit-slip: 51,204.38万元 / 5.12万元'],
  ['全年粮食播种面积52.6万亩。\n全县粮食作物种植面积56.2万亩，长势良好。', 'conflicting-figures: 52.6万亩 / 56.2万亩'],
  [
    '全年实现地区生产总值312.6亿元，按不变价格计算，比上年增长5.8%。人均地区生产总值64855元，比上年增长6.0%。\n● 地区生产总值312.6亿元，增长5.6%',
    'conflicting-figures: 5.8% / 5.6%',
  ],
  [
    '二、重点工作\n开展联合执法64次，罚款金额956万元，聘请民间河长132名。\n附：主要数据\n1．罚款：956万元\n2．民间河长：123名',
    'conflicting-figures: 132名 / 123名',
  ],
  ['期末在手订单19.6亿元。\n三、下半年展望\n期末在手订单16.9亿元为下半年经营提供了有力保障。', 'conflicting-figures: 19.6亿元 / 16.9亿元'],
  ['本公司每股收益0.98元，同比增长。\n报告期内，公司每股收益0.89元。', 'conflicting-figures: 0.98元 / 0.89元'],
  ['接受捐赠收入超亿元，创历史新高。\n捐赠收入9640万元，主要来自企业。', 'approximation-drift: 超亿元 / 9640万元'],
  ['医院设有临床科室48个、医技科室14个。\n全院46个临床科室全部实行主诊医师负责制。', 'conflicting-figures: 48个 / 46个'],
  ['驾驶人连续驾驶5小时40分钟，其间未休息。\n经查，驾驶人连续驾驶5小时20分钟未休息。', 'conflicting-figures: 5小时40分钟 / 5小时20分钟'],
  ['省级和美乡村示范村48个，居全市前列。\n四、和美乡村建设\n全年84个村入选省级和美乡村示范村。', 'conflicting-figures: 48个 / 84个'],
  ['全县获批国家级一流本科课程53门。\n35门课程获评国家级一流本科课程。', 'conflicting-figures: 53门 / 35门'],
  ['学校生师比16.5:1，达到标准。\n现有教师不足，学校生师比为15.6:1。', 'conflicting-figures: 16.5 / 15.6'],
  ['调查对象平均年龄33.6岁，男性居多。\n结果显示，调查对象平均年龄36.3岁。', 'conflicting-figures: 33.6岁 / 36.3岁'],
  ['特许经营期18年，含建设期2年。\n四、合同条款\n特许经营期为20年，自开工之日起计算。', 'conflicting-figures: 18年 / 20年'],
  ['投标保证金80万元。\n二、须知\n投标保证金人民币捌拾伍万元整。', 'conflicting-figures: 80万元 / 人民币捌拾伍万元'],
  [
    '本次审计查出问题金额9.87亿元。\n七、审计建议及下一步安排\n综上，本次审计查出问题金额9.78亿元。',
    'conflicting-figures: 9.87亿元 / 9.78亿元',
  ],
  ['全年未发生医疗事故。\n三、质量与安全\n全年发生医疗事故1起，已作处理。', 'conflicting-figures: 未发生医疗事故 / 1起'],
  ['全年没有收到一起有效投诉。\n三、服务\n全年受理有效投诉12件，均已办结。', 'conflicting-figures: 没有收到一起有效投诉 / 12件'],
  ['全年安全生产事故零发生。\n六、安全\n全年共发生安全生产事故3起。', 'conflicting-figures: 安全生产事故零发生 / 3起'],
  ['税收收入同比增长3.7%，好于预期。\n二、问题\n税收收入同比下降3.7%，压力较大。', 'conflicting-figures: 3.7% / 3.7%'],
  ['电动自行车头盔佩戴率九成以上。\n二、宣传\n电动自行车骑乘人员头盔佩戴率为84.6%。', 'conflicting-figures: 九成以上 / 84.6%'],
  ['上半年，各项存款487.3亿元。\n二、主要指标\n截至6月末，各项存款余额478.3亿元。', 'conflicting-figures: 487.3亿元 / 478.3亿元'],
  ['在岗员工1,023人，平均年龄37岁。\n五、不足\n全行员工1,032人，老龄化突出。', 'conflicting-figures: 1,023人 / 1,032人'],
  ['泵站总装机流量48.5立方米/秒。\n三、问题\n泵站总装机流量45.8立方米每秒。', 'conflicting-figures: 48.5立方米 / 45.8立方米'],
  ['规模以上工业企业1,142家。\n六、说明\n规上工业企业数1,124户。', 'conflicting-figures: 1,142家 / 1,124户'],
  [
    '1至6月，煤炭、矿石、原油分别完成2,840万吨、3,120万吨、1,460万吨。\n二、货种\n矿石完成3,210万吨。',
    'conflicting-figures: 3,120万吨 / 3,210万吨',
  ],
  ['受访者平均月收入7,215元。\n四、薪酬\n受访毕业生月均收入7,125元。', 'conflicting-figures: 7,215元 / 7,125元'],
  [
    '研发经费投入强度2.34%。\n三、存在的主要问题\n一是经济增速未达预期，年均增速低于规划目标；二是研发经费投入强度仅为2.43%。',
    'conflicting-figures: 2.34% / 2.43%',
  ],
  ['单位能耗累计下降7.9%，好于进度。\n三、问题\n能耗强度控制偏松，单位能耗累计降幅9.7%。', 'conflicting-figures: 7.9% / 9.7%'],
  ['四季度治安警情力争控制在6,000起以内（三季度为6,328起）。\n二、情况\n三季度治安警情6,238起。', 'conflicting-figures: 6,328起 / 6,238起'],
  ['PM2.5平均浓度27微克/立方米。\n三、问题\nPM2.5平均浓度为72微克/立方米。', 'conflicting-figures: 27微克/立方米 / 72微克/立方米'],
  ['2024年，我们将在排放强度下降8.6%的基础上再降5%。\n二、情况\n2023年排放强度下降6.8%。', 'conflicting-figures: 8.6% / 6.8%'],
  [
    '城镇、农村居民人均可支配收入分别为50,380元和24,610元。\n二、民生\n城镇居民人均可支配收入53,080元，农村居民人均可支配收入24,610元。',
    'conflicting-figures: 50,380元 / 53,080元',
  ],
  ['“你点我检”活动开展二十四期。\n二、典型经验\n“你点我检”活动共开展42期，参与群众1.6万人次。', 'conflicting-figures: 二十四期 / 42期'],
  [
    '云溪区审计工作报告\n一、查出问题\n抽查乡村振兴资金9,480万元，发现12个项目建成后闲置。公务接待无公函21次。\n二、其他情况\n86套公租房被违规转租，134户家庭享受补贴52.7万元。\n三、问题整改\n截至6月底，闲置的21个项目已盘活7个，盘活资金806万元。',
    'conflicting-figures: 12个 / 21个',
  ],
  [
    '博物馆年报\n馆长致辞\n我馆全年开放312天，接待观众126.8万人次，文创收入1,864.2万元。\n一、展览\n推出展览16个，其中原创展览7个。\n二、大事记\n12月31日，全年321天开放日圆满收官。',
    'conflicting-figures: 312天 / 321天',
  ],
  [
    '二、学科竞赛\n学科奥赛获国家级奖项11人次、省级奖项48人次。\n七、总结\n一年来，学生获省级奖项84人次，成绩可喜。',
    'conflicting-figures: 48人次 / 84人次',
  ],
  [
    '【要点】保费收入58.6亿元，综合成本率97.8%。\n一、业务发展\n上半年保费收入56.8亿元，综合成本率97.8%。',
    'conflicting-figures: 58.6亿元 / 56.8亿元',
  ],
  [
    '五、下半年措施\n农业保险服务83.6万户次农户的成果要巩固好。\n六、附注\n农业保险服务农户86.3万户次。',
    'conflicting-figures: 83.6万户次 / 86.3万户次',
  ],
  ['全年接待游客近300万人次。\n据统计，全年接待游客300余万人次。', 'approximation-drift: 近300万人次 / 300余万人次'],
  ['参训学员合格率达到96.5%。\n考核结果显示，参训学员合格率为95.6%。', 'conflicting-figures: 96.5% / 95.6%'],
  [
    'Revenue for the year reached $48.6 million, up 8 percent.\nIn the year under review, revenue was $46.8 million.',
    'conflicting-figures: $48.6 million / $46.8 million',
  ],
  [
    'The trust planted 12,400 trees along the canal.\nIn total, 14,200 trees were planted along the canal by the trust.',
    'conflicting-figures: 12,400 / 14,200',
  ],
  ['The library lent 1.2 million books last year.\nLast year the library lent 120,000 books.', 'unit-slip: 1.2 million / 120,000'],
  ['全年改造老旧小区45个，惠及居民。\n老旧小区改造54个，居民满意。', 'conflicting-figures: 45个 / 54个'],
  ['全年培育科技型企业86家，创新能力增强。\n科技型企业培育68家，数量居前。', 'conflicting-figures: 86家 / 68家'],
  ['全年新增科技型中小企业7227家。\n据介绍，新增7222家科技型中小企业。', 'conflicting-figures: 7227家 / 7222家'],
  ['全年培训农民2300人次，技能水平提高。\n农民培训3200人次，就业能力提升。', 'conflicting-figures: 2300人次 / 3200人次'],
  ['金融支持有力，累计发放贷款4.2亿元。\n金融机构发放贷款累计24亿元，融资更加便利。', 'conflicting-figures: 4.2亿元 / 24亿元'],
  ['慰问困难群众1200余户，送去温暖。\n困难群众慰问近1200户，体现关怀。', 'approximation-drift: 1200余户 / 近1200户'],
  [
    'The council received 312 complaints about noise.\nComplaints about noise received by the council numbered 321.',
    'conflicting-figures: 312 / 321',
  ],
  [
    'After the reform, average waiting time fell to 18 days.\nPatients welcomed the average waiting time, now 81 days, as a gain.',
    'conflicting-figures: 18 days / 81 days',
  ],
  ['全年门急诊量达到52.3万人次。\n去年共接诊门急诊患者53.2万人次，诊区拥挤。', 'conflicting-figures: 52.3万人次 / 53.2万人次'],
  ['现有在校学生2471人，专任教师130人。\n目前2417名在校学生共用一个食堂。', 'conflicting-figures: 2471人 / 2417名'],
  ['紧急转移安置5720人，农作物受灾1.2万亩。\n各乡镇累计紧急转移安置群众7520人。', 'conflicting-figures: 5720人 / 7520人'],
  ['全馆藏书超过80万册。\n从数量看，全馆藏书不足80万册，仍需补充。', 'approximation-drift: 超过80万册 / 不足80万册'],
  ['园区现有甲醇产能145万吨/年。\n依托现有154万吨/年甲醇产能，向下游延伸。', 'conflicting-figures: 145万吨 / 154万吨'],
  ['建成高标准农田7350亩。\n下一步，将在已建成7350公顷高标准农田的基础上完善沟渠。', 'unit-slip: 7350亩 / 7350公顷'],
  ['归属于上市公司股东的净利润3.17亿元，同比增长5%。\n报告期内，归母净利润为31,070万元。', 'conflicting-figures: 3.17亿元 / 31,070万元'],
  [
    '五年来，全市公路总里程达1.26万公里，高速公路通车里程471公里。\n到2020年底，全市高速公路通车里程达到417公里。',
    'conflicting-figures: 471公里 / 417公里',
  ],
  [
    'The project had relocated 3,260 households by June.\nThe pace was uneven. Although 3,620 households were relocated, many arrived late.',
    'conflicting-figures: 3,260 households / 3,620 households',
  ],
  [
    'The authority has secured $2.45 billion in federal funds for the tunnel.\nWith federal funds of $2,540 million for the tunnel secured, work can begin.',
    'conflicting-figures: $2.45 billion / $2,540 million',
  ],
  [
    'Revenue for the 26 weeks to 1 July increased by 7.4% to £531.8m.\nGroup revenue in the period amounted to £538.1 million.',
    'conflicting-figures: £531.8m / £538.1 million',
  ],
  [
    'The unemployment rate held steady at 3.7 percent in May.\nThe unemployment rate held steady at 7.3 percent.',
    'conflicting-figures: 3.7 percent / 7.3 percent',
  ],
  ['As of May, 37 evacuation shelters were open.\nThe 38 evacuation shelters are mainly schools.', 'conflicting-figures: 37 / 38'],
  ['2024年半年度报告\n公司营业收入为14.52亿元。\n上半年营业收入15.42亿元，创新高。', 'conflicting-figures: 14.52亿元 / 15.42亿元'],
  ['涉及居民楼9栋、电梯46部。\n目前，64部电梯已更换一半。', 'conflicting-figures: 46部 / 64部'],
  ['1至9月，全县签订技术合同412份。\n前三季度，全县签订技术合同421份。', 'conflicting-figures: 412份 / 421份'],
  ['上半年，公司销售电梯3182台，较上年同期增长4%。\n1—6月，公司销售电梯3128台。', 'conflicting-figures: 3182台 / 3128台'],
  [
    '2023年度工作报告\n2023年，全院完成体检7.24万人次。\n去年全院完成体检7.42万人次，再创新高。',
    'conflicting-figures: 7.24万人次 / 7.42万人次',
  ],
  [
    'Summary\nThree in four tenants were content with repairs.\n\nThe survey\nIn all, 58% of tenants were content with repairs.',
    'conflicting-figures: Three in four / 58%',
  ],
  [
    'The warden dealt with 214 lost dogs.\nSummonses\nSince April 2,310 summonses had been issued.\nFines\nThe clerk said that 2,130 summonses had been issued since April.',
    'conflicting-figures: 2,310 / 2,130',
  ],
  [
    'Overview\nEleven serious accidents were recorded on the line.\n\nSafety\nThirteen serious accidents were recorded on the line.',
    'conflicting-figures: Eleven / Thirteen',
  ],
  [
    'The queue was longer than the 2,480 of the same quarter of 2022/23. The order book stood at 2,940 boats.\nOutlook\nThe order book stood at 2,490 boats.',
    'conflicting-figures: 2,940 / 2,490',
  ],
  // numbers spoken of as known that nobody told
  [
    'The main cause was the failure of the engine on 9 June. We make 12 suggestions, of which five are urgent.\nSuggestions\nOur 21 suggestions are set out below.',
    'conflicting-figures: 12 / 21',
  ],
  [
    'We also interviewed 17 selected growers reflecting a range of farm sizes.\nSome had hired help.\nTwelve of the 14 selected growers we interviewed said the season was too short.',
    'conflicting-figures: 17 / 14',
  ],
  [
    'All 17 growers we interviewed named gains from the scheme.\nSome had hired help.\nIn addition, all 14 growers we interviewed praised its two stages.',
    'conflicting-figures: 17 / 14',
  ],
  [
    'Report for 2024\nFrom fiscal years 2022 through 2024, firms sent in 1,073 claims for the seed scheme, and 135 were paid.\nOf the 1,043 claims sent in for the seed scheme, 235 were rated as strong.',
    'conflicting-figures: 1,073 / 1,043',
  ],
  [
    'Of the 48 wells inspected in 2021, 31 had been repaired.\nThe state of the pumps was poor.\nOf the 48 wells inspected in 2021, 13 had been repaired.',
    'conflicting-figures: 31 / 13',
  ],
  [
    'Members heard that the pension fund would stand at £11.5 million on 31 March 2024.\nInvestments\nAs the pension fund would stand at £15.1 million on 31 March 2024, no step was taken.',
    'conflicting-figures: £11.5 million / £15.1 million',
  ],
  [
    'The forecast overspend for the year stood at £3.2 million.\nDecisions\nThat the forecast overspend of £2.3 million be noted.',
    'conflicting-figures: £3.2 million / £2.3 million',
  ],
  [
    'We ask for a further investment of £1.35 million in staffing.\nThe proposal\nThe proposed investment of £1.53 million in staffing would pay for six surgeons.',
    'conflicting-figures: £1.35 million / £1.53 million',
  ],
  [
    'The median time from admission to surgery was 9.5 hours.\nComparison\nThe median time from admission to surgery, 5.9 hours, compares well with other hospitals.',
    'conflicting-figures: 9.5 hours / 5.9 hours',
  ],
  [
    'Supply was lost at about 34,000 homes.\nThe mast, put up in 1931, has fallen 14 times in the last five years.\nCosts\nAbout 43,000 homes lost supply.',
    'conflicting-figures: about 34,000 / About 43,000',
  ],
  [
    'The farm shop paid 31% of our income.\nPlans\nWith the farm shop, 13% of our income was paid without a grant.',
    'conflicting-figures: 31% / 13%',
  ],
  [
    'Net spending was $48.6 million.\nThe closing month\nAt $46.8 million, net spending was lower than the council had feared.',
    'conflicting-figures: $48.6 million / $46.8 million',
  ],
  [
    'The collection rate at the half year was 56.2%, compared with 55.7% a year earlier.\nArrears\nThe collection rate at the half year was 56.0%.',
    'conflicting-figures: 56.2% / 56.0%',
  ],
  [
    'Grants paid over the five years totalled $38.5 million.\nSites\nGrants paid under the scheme totalled $35.8 million.',
    'conflicting-figures: $38.5 million / $35.8 million',
  ],
  [
    'Results in brief\nShip calls: 1,206\nNet profit: €11.3 million\nShips\nThere were 1,260 ship calls.',
    'conflicting-figures: 1,206 / 1,260',
  ],
  [
    'Over the ten years 164 people drowned on the coast.\nThe record\nBetween 2012 and 2021 the record shows that 146 people drowned on the coast.',
    'conflicting-figures: 164 people / 146 people',
  ],
  [
    'The cost of the flood was £2.3 million.\nRepairs\nIn all, cost of the flood came to £3.2 million.',
    'conflicting-figures: £2.3 million / £3.2 million',
  ],
  ['全年营业收入达到134.9亿元。\n报告期内，营业收入达到134.0亿元。', 'conflicting-figures: 134.9亿元 / 134.0亿元'],
  [
    '全年粮食总产量达到38.62万吨，实现丰收。\n一年来，经济总量在全市各县中前移一位，粮食总产量稳定在36.82万吨。',
    'conflicting-figures: 38.62万吨 / 36.82万吨',
  ],
  [
    '2024年半年工作总结\n一、上半年工作\n上半年共受理群众来信来访312件次。\n二、下半年打算\n上半年受理的321件来信来访，要全部办结。',
    'conflicting-figures: 312件次 / 321件',
  ],
  ['年末资产总额突破430亿元。\n截至年末，资产总额为428.6亿元。', 'approximation-drift: 突破430亿元 / 428.6亿元'],
  ['建设规模：日处理污水能力8万吨/日。\n第五章 技术要求\n本工程日处理污水能力为6万吨/日。', 'conflicting-figures: 8万吨 / 6万吨'],
  [
    '台风造成直接经济损失6.3亿元，倒塌房屋420间。\n本周，跨海大桥通车；前三季度出口增长5.1%；台风造成直接经济损失3.6亿元。',
    'conflicting-figures: 6.3亿元 / 3.6亿元',
  ],
  ['社区成立于2001年，现有居民4760户。\n2023年，社区4670户居民用上了管道气。', 'conflicting-figures: 4760户 / 4670户'],
  ['预计全年实现规上工业总产值1286亿元。\n全年规上工业总产值1268亿元。', 'conflicting-figures: 1286亿元 / 1268亿元'],
  ['工程概算总投资46.3亿元。\n项目总投资43.6亿元，资本金占三成。', 'conflicting-figures: 46.3亿元 / 43.6亿元'],
  ['全年救助先天性心脏病患儿386名。\n我们为368名先心病患儿送去生的希望。', 'conflicting-figures: 386名 / 368名'],
  ['公司拥有授权专利186项。\n截至报告期末，公司累计获授权专利168项。', 'conflicting-figures: 186项 / 168项'],
  [
    '去年全市高速公路通车里程达到683公里。\n三、明年计划\n在已通车638公里的基础上，再建两条高速公路。',
    'conflicting-figures: 683公里 / 638公里',
  ],
  ['质保期：26个月。\n合同约定，质保期为62个月。', 'conflicting-figures: 26个月 / 62个月'],
  ['综合机械化率达到87.3%。\n虽然综合机械化率达到83.7%，但丘陵山区不高。', 'conflicting-figures: 87.3% / 83.7%'],
  ['截至四季度末，综合偿付能力充足率256%。\n年末综合偿付能力充足率265%。', 'conflicting-figures: 256% / 265%'],
  ['督促修复被损毁林地340亩。\n一年来，督促修复林地430亩。', 'conflicting-figures: 340亩 / 430亩'],
  ['全年阅读量315万次。\n近315万次阅读量。', 'approximation-drift: 315万次 / 近315万次'],
  [
    '二、2023年和“十四五”时期工作回顾\n2023年全面完成各项任务。新增学位15.4万个，群众满意。\n据了解，新增学位51.4万个。',
    'conflicting-figures: 15.4万个 / 51.4万个',
  ],
  [
    '校核洪水标准为1000年一遇，校核洪水位189.42米。\n汛期最高库水位187.35米，低于校核洪水位189.24米。',
    'conflicting-figures: 189.42米 / 189.24米',
  ],
  ['青河大桥于2009年建成通车，全长1,876米，桥面宽28米。\n青河大桥全长1,867米，今年进行了大修。', 'conflicting-figures: 1,876米 / 1,867米'],
  [
    '一、工程概况\n（一）工程任务和规模\n水库总库容4,860万立方米。\n二、运行情况\n水库总库容4,680万立方米，运行平稳。',
    'conflicting-figures: 4,860万立方米 / 4,680万立方米',
  ],
  ['2023年，保存率（2021年度造林）88.6%，退化林修复3,540亩。\n当年完成退化林修复3,450亩。', 'conflicting-figures: 3,540亩 / 3,450亩'],
  [
    '截至8月15日，该行今年累计投放收购贷款94.68亿元。\n收购进入尾声，该行收购贷款的投放额达到96.48亿元。',
    'conflicting-figures: 94.68亿元 / 96.48亿元',
  ],
  [
    '会议指出，去年全市办理援助案件9,327件，经费支出2,148万元。\n会议认为，全市9,237件援助案件中，城区占了六成。',
    'conflicting-figures: 9,327件 / 9,237件',
  ],
  ['新增注册读者6.42万人，外借文献214万册。\n这一年，新加入我们的注册读者有6.24万人。', 'conflicting-figures: 6.42万人 / 6.24万人'],
  [
    '第一，换电梯。分两批更换老旧电梯362部。\n第二，修屋面，换水管，大家都说好。\n有业主问，电梯换了326部，质量怎么样？',
    'conflicting-figures: 362部 / 326部',
  ],
  [
    '全市公路总里程8,641公里，密度居全省前列。\n秋季，养护部门对公路逐段检查。\n汛情过后，8,461公里公路都已恢复通行。',
    'conflicting-figures: 8,641公里 / 8,461公里',
  ],
  ['六、今后打算\n鉴于此次植筋3,640根，养护标准要提高。\n附：施工记录\n共植筋3,460根。', 'conflicting-figures: 3,640根 / 3,460根'],
  [
    '小区共有住宅1,846户，绿化率三成。\n春天里大家一起种树，夏天里一起乘凉。\n物业经理说，全小区1,864户人家，没有一户欠费。',
    'conflicting-figures: 1,846户 / 1,864户人家',
  ],
  [
    '一、优化服务\n网上办税率97.4%，满意度居全市第二。\n二、2024年思路\n力争网上办税率达到99%以上，再减少排队时间。\n结语\n过去的一年，全局上下共同努力，网上办税的比率为94.7%。',
    'conflicting-figures: 97.4% / 94.7%',
  ],
  [
    '计划改造小巷160条，实际改造157条，铺装路面28.4万平方米。\n一年来，大家都说变化大。\n路面铺装面积24.8万平方米，居民受益。',
    'conflicting-figures: 28.4万平方米 / 24.8万平方米',
  ],
  [
    '一季度末，不良贷款率1.29%，资本充足率13.05%。\n董事长说，大家同舟共济。\n不良贷款率控制在1.92%，成绩来之不易。',
    'conflicting-figures: 1.29% / 1.92%',
  ],
  [
    '进出口货值同比增长34.7%，其中进口占九成。\n坚果和水产品最多，边民收入随之提高。\n进出口货值37.4%的增速，超出年初预期。',
    'conflicting-figures: 34.7% / 37.4%',
  ],
  [
    '全年敷设雨污管道36.2公里，安装路灯1,846盏。\n验收时发现管护缺位。\n32.6公里新敷设的雨污管道尚未移交。',
    'conflicting-figures: 36.2公里 / 32.6公里',
  ],
  [
    '互市点整体通关时间压缩到2.65小时，排队明显减少。\n下一步，推行一站式查验。\n在2.56小时通关时间的基础上再压缩一成。',
    'conflicting-figures: 2.65小时 / 2.56小时',
  ],
  [
    '单位产值能耗：较上年下降5.84%\n员工培训投入960万元，女性占一半。\n单位产值能耗同比降低8.54%，废水回用率也有提高。',
    'conflicting-figures: 5.84% / 8.54%',
  ],
  ['Premiums for the plan cover 65% of the cost.\nPremiums for the plan cover 35% of the cost.', 'conflicting-figures: 65% / 35%'],
  ['公司实现营业收入27.46亿元，同比增长18.3%。\n去年13.8%的营收增速是在需求偏弱的背景下取得的。', 'conflicting-figures: 18.3% / 13.8%'],
  [
    '一、2023年工作回顾\n全年投入安全费用3.64亿元，比上年增加4,100万元。\n二、2024年安排\n保障投入。按照不低于去年3.46亿元的水平安排安全费用，专款专用。',
    'conflicting-figures: 3.64亿元 / 3.46亿元',
  ],
  [
    '一、工作情况\n三年来盘活土地1.36万亩，安置职工2.48万人。\n二、下一步打算\n推动闲置资产再利用，让1.63万亩盘活的土地尽快产生效益。',
    'conflicting-figures: 1.36万亩 / 1.63万亩',
  ],
  ['摘要：家长满意度76.3%。\n四、几点建议\n把家长满意度从73.6%提高到85%。', 'conflicting-figures: 76.3% / 73.6%'],
  ['● 总磷平均浓度0.058毫克每升\n二、水质\n水体总磷的年均浓度为0.085毫克每升。', 'conflicting-figures: 0.058毫克每升 / 0.085毫克每升'],
  [
    '全民健身运动会圆满落幕\n3.86万人参赛 设42个大项 历时五个月\n\n本届运动会10月28日晚在奥体中心闭幕，来自46个单位的3.68万名运动员参赛，产生金牌846枚。',
    'conflicting-figures: 3.86万人 / 3.68万名',
  ],
  [
    '全市一般公共预算收入286.43亿元，完成预算的101.2%，增长6.8%。\n财政收入稳步增长，全市一般公共预算收入增幅达到8.6%。',
    'conflicting-figures: 6.8% / 8.6%',
  ],
  [
    '县医院“十四五”中期评估报告\n一、主要指标\n2023年，三四级手术占47.3%，药占比24.8%。\n三、存在问题\n三四级手术占比为43.7%，离三级医院要求有距离。',
    'conflicting-figures: 47.3% / 43.7%',
  ],
  [
    '二、重点任务完成情况\n新院区占地186亩，总建筑面积14.7万平方米。\n四、下一步措施\n加快建设占地186亩、建筑面积17.4万平方米的新院区，确保2025年投用。',
    'conflicting-figures: 14.7万平方米 / 17.4万平方米',
  ],
  [
    '支队以“减量控大”为目标，全市共发生道路交通事故1,847起。\n附：主要数据\n1.交通事故起数：1,874起\n2.夜查次数：186次',
    'conflicting-figures: 1,847起 / 1,874起',
  ],
  [
    '2003年，青原县只有12个村通了柏油路；2023年，全县村村通公交，农村卫生厕所普及率提高到98.6%。\n走进桃源村，白墙黛瓦、溪水潺潺，去年接待游客31.6万人次。\n全县农村卫生厕所的普及率已达96.8%。',
    'conflicting-figures: 98.6% / 96.8%',
  ],
  [
    '一、生产情况\n2023年，茶农27.3万人，合作社1,024个。\n四、困难\n全县23.7万茶农中，一半以上没有入社。',
    'conflicting-figures: 27.3万人 / 23.7万',
  ],
  [
    '一、生产情况\n2023年末，绿色有机认证面积38.4万亩。\n五、工作打算\n2024年，绿色有机认证面积由34.8万亩扩大到42万亩。',
    'conflicting-figures: 38.4万亩 / 34.8万亩',
  ],
  [
    '工业投资增长18.3%；社零总额214.7亿元，增长5.5%；外贸进出口63.8亿元，下降4.9%。\n清醒看到差距。\n进出口总额只有63.8亿元，同比降幅达到9.4%，订单减少。',
    'conflicting-figures: 4.9% / 9.4%',
  ],
  [
    '一、主要指标\n2023年，森林覆盖率61.3%，肉类总产量6.83万吨，公司日产鲜奶2,460吨。\n四、下一步打算\n解决“吃得好”的问题；公司日产2,640吨鲜奶是根基。',
    'conflicting-figures: 2,460吨 / 2,640吨',
  ],
  [
    '一、资产总体情况\n全市行政事业单位资产总额1,286.5亿元，负债342.7亿元。\n四、下一步打算\n一是摸清家底，对全市1,268.5亿元行政事业性资产开展全面清查。',
    'conflicting-figures: 1,286.5亿元 / 1,268.5亿元',
  ],
  [
    '二、签约情况\n截至2023年12月底，累计签约居民3.27万人，居民签约率47.8%。\n五、存在问题\n居民签约率虽有48.7%，但接受过服务的只占63%。',
    'conflicting-figures: 47.8% / 48.7%',
  ],
  [
    '全区现有养老机构23家，其中公办9家、民办14家，核定床位2,860张，入住率60.0%。\n一是养老机构入住率不高，全区养老机构入住率仅为62%。',
    'conflicting-figures: 60.0% / 62%',
  ],
  [
    'Orders were $61.6 million, and included a favorable currency impact of 4%, at last year’s rates.\nOrders were strong and included a favorable currency impact of 7%, at last year’s rates.',
    'conflicting-figures: 4% / 7%',
  ],
  ['贷款余额125.37亿元，比上年末增加5.16亿元。\n二、风险\n年末贷款余额12.537亿元，逾期率0.2‰。', 'unit-slip: 125.37亿元 / 12.537亿元'],
]

/** Texts that are right as they stand. */
const SILENT: readonly string[] = [
  'We carried out 46,280 repairs: 9,140 emergency repairs, 15,620 urgent repairs and 21,520 routine repairs. Of the emergency repairs, 8,866 (97%) were completed within 24 hours.',
  // what has been done to some of them
  'We issued 31 notices in the year. Eleven notices have been closed, leaving 20 open.',
  'Inspection of 21 November 2023\n\nAll 19 members of staff hold a qualification.\n\nAbout us\n\nIn 2009 the nursery opened and employed 17 members of staff.',
  'Our officers made 231 seizures and levied fines in 640 cases.\n\nResults\n\nThe 213 seizures of cocaine led to 112 prosecutions.',
  // ranges of two digits, one within the other, or lower at both ends
  'The fee is £1,500 to £1,600 a day in the first band.\n\nThe fee is £1,500 to £1,700 a day in the first band.',
  '预计全年归母净利润为12,350万元至14,820万元。\n二、业绩预告\n经修正，预计全年归母净利润为11,350万元至13,820万元。',
  '• U.S. sales were $20.1 million in Q1 FY27, a decrease of $0.6 million or 2.9% compared to $20.7 million in Q1 FY26.\n\n• Southern sales, including Arden, Belo and Cray, were $11.4 million in Q1 FY27, a decrease of $0.4 million or 3.4% compared to $11.8 million in Q1 FY26.',
  'Gross profit was $6.8 million, or 13.2% of sales, up from third quarter gross profit of $5.3 million, or 11.1% of sales.\n\nBedding gross profit was $2.7 million, or 8.9% of sales, up from $2.0 million, or 7.2% of sales, in the third quarter and down from $3.1 million, or 11.3% of sales, in the prior-year period.',
  '婴儿死亡率4.8‰，下降1.6个千分点。孕妇死亡率4.2‰，下降1.3个千分点。',
  '全市法院共受理各类案件86,427件，审执结83,216件，结案率96.28%。\n\n审结一审刑事案件5,326件，判处罪犯6,418人。\n\n审结一审商事案件21,683件，标的额147.6亿元。\n\n审结一审民事案件28,947件，调解撤诉14,329件。',
  '经营活动产生的现金流量净额45,672.90万元，增长9.8%。\n\n投资活动产生的现金流量净额-52,317.46万元，筹资活动产生的现金流量净额18,906.22万元。',
  '动用预算稳定调节基金8,900万元，收入总计59.15亿元。\n\n安排预算稳定调节基金9,752万元，支出总计57.17亿元。',
  '# 一、2025年预算执行情况\n\n加上解上级支出12,480万元，支出总计571,692万元。\n\n# 二、2026年预算草案\n\n2026年收入安排195,740万元。加上年结转收入19,820万元，收入总计539,612万元。上解上级支出13,200万元，支出总计539,612万元。',
  'Revenue for the year increased by $902.3 million, or 69%, compared to the prior year.\n\nCost of revenue for the year increased by $70.6 million, or 67%, compared to the prior year.',
  // what drove one figure, and what drove another
  'Net sales rose by 2.3%, driven by a 4.7% increase in volume and a 2.4% decrease in price/mix. Premier Protein net sales increased 0.4%, driven by a 4.6% increase in volume and a 4.2% decrease in price/mix.',
  'Premier Protein net sales increased 0.7%, driven by volume. Premier Protein RTD shake net sales increased 1.2%, driven by volume.',
  'Third Quarter Operating Results\n\nGross profit was $163.3 million, compared to $193.6 million, or 35.4% of net sales, in the prior year period.\n\nNine Month Operating Results\n\nGross profit was $485.8 million, compared to $583.0 million, or 34.9% of net sales, in the prior year period.',
  // who is named beside the others is one of them
  'The alliance, which includes Norway and 12 international partners, chose two designs.\n\nNorway is one of 13 international partners of the alliance.',
  // so much of one thing, and of another
  'Gross margin was 56.6 percent, including a contribution of 1,890 basis points from the refunds.\n\nNet income was 21.8 percent of sales, including a contribution of 1,480 basis points from the refunds.',
  'Net income was $29.6 million in the quarter.\n\nNet income attributable to the Company was $29.3 million in the quarter.',
  'Sales for the 2026 second quarter rose to $136.3 million.\n\nSales for the first half of 2026 rose to $136.8 million.',
  // what follows a list and speaks of it is of its time
  'Expenses for the three months ended June 30, 2026 rose due to:\n\n• an increase of $1.2 million in legal costs.\n\nThese increases were partly offset by a decrease in provisions for losses of $3.4 million.\n\nExpenses for the six months ended June 30, 2026 fell due to:\n\n• a decrease in provisions for losses of $4.6 million.',
  // what stands behind N° is what a law or file is called
  'Los recursos se rigen por la Ley N° 41.256 del año.\n\nLos recursos se rigen por la Ley N° 41.266 del año.',
  // what goods cost is not what they brought, and each expense has parts of its own
  'Professional services and other revenues increased by $57 million for the year.\n\nCost of professional services and other revenues increased by $69 million for the year.',
  'Sales and marketing expenses increased by $534 million in the year, due to personnel costs including overhead expenses of $332 million.\n\nResearch and development expenses (“R&D”) increased by $417 million in the year, due to personnel costs including overhead expenses of $383 million.',
  // words before one noun narrow it down, and few digits are alike by chance
  'Revenue increased 14.7% in the quarter.\n\nOverall\n\nUS revenue increased 11.7% in the quarter.',
  'Net sales were $14.7 million in the quarter.\n\nOverall\n\nProduct net sales were $11.7 million in the quarter.',
  'Adjusted net income rose 15.6% to $18.8 million.\n\nOverall\n\nNet income rose 10.7% to $18.0 million.',
  // a part of what the other tells of
  'Net revenues grew to $19.4 million from $17.4 million.\n\nRevenue in our direct homecare business increased to $17.7 million from $15.4 million.',
  // reckoned in another way
  'Net income was $7.6 million in the second quarter of 2026. Adjusted net income was $14.4 million in the second quarter of 2026.',
  'Gross margin was 37.6% in 2026. Excluding refunds, gross margin was 37.9% in 2026.',
  '营业利润为760万元。扣除补助后，营业利润为790万元。',
  '净利润为760万元。经调整净利润为790万元。',
  // stretches of time told by their ends
  'Revenue for the quarter ended June 30, 2026 was $18.1 million.\n\nRevenue for the year ended June 30, 2026 was $18.4 million.',
  'For the 13 weeks to 1 July 2026, revenue was $18.1 million.\n\nFor the 26 weeks to 1 July 2026, revenue was $18.4 million.',
  'In the year to March 2025, output was 18.1 million tonnes.\n\nIn the year to April 2025, output was 18.4 million tonnes.',
  '截至2026年6月30日止三个月，公司收入为18.1亿元。\n\n截至2026年6月30日止六个月，公司收入为18.4亿元。',
  'Second Quarter 2026:\n\n• Gross margin increased to 40.2% compared to 37.1% last year.\n\nYear to Date Q2 2026:\n\n• Gross margin increased to 40.6% compared to 37.4% last year.',
  // a range in a column of millions
  'Guidance for sales was raised to $1.270 - $1.310 billion.\n\n(In millions) | 2026 guidance\nSales | $1,270 - $1,310\nProfit | $155 - $170',
  // some that are not named; rates of one last word; a whole, and what is told with its share of it
  '综合赔付率为71.8%，综合费用率为26.9%，综合成本率为98.7%。\n三是个别机构综合成本率仍高于100%，13家中心支公司中有3家承保亏损。',
  '三、资源环境\n全年综合能耗8.17万吨标准煤。全年新鲜水用量62.84万吨，水循环利用率96.4%，同比提高0.8个百分点。\n产生一般固体废物21,640吨，综合利用20,882吨，综合利用率96.5%。',
  '以集中竞价方式减持公司股份不超过8,264,000股，占公司总股本的1.00%。\n1.公司总股本为826,400,000股，其中有限售条件股份63,182,400股。',
  'We received 412 stage 1 complaints. Of these, 26 were withdrawn, leaving 386 that were looked into.\nReplies were sent to 329 of the 386 stage 1 complaints within ten days.',
  'The open caseload of all tribunals increased by 7,500 over the quarter to 421,300.\nIn the land tribunal the open caseload was 103,700, an increase of 7,100.',
  'Land appeals received were 41,200.\nRents tribunal: of the land appeals, it disposed of 14,200 in the quarter.',
  // orders of two kinds, those sent on from two sets of cases, one kind beside all,
  '发出家庭教育令42份，回访少年31人。\n审结婚姻家庭案件1837件，发出人身安全保护令24份。',
  '处分1194人，留置68人，移送检察机关44人。\n查处群众身边的问题864起，移送检察机关26人，追缴资金3472万元。',
  '运用“四种形态”批评教育和处理5372人次。\n运用第一种形态批评教育和处理4051人次。',
  // what there was before, and a thing told by its code
  'Elections were held in all 19 wards; the former council had 60 members from 20 wards.\nBelow are the results in three of the 19 wards.',
  'Oven\tTC-300\tTC-450\nHeight (mm)\t760\t1,010\nWeight (kg)\t104\t131\n\nBoth ovens fit stand ST-85 (height 670 mm, weight 24 kg).',
  // a target beside what was reached, and beside the target of another year
  'Return on the plan\n\n2. Objectives\nObjective 4: reduce the gap between town and country pupils from 18.6 percentage points to 10.\n\n3. Progress\nOne milestone was met.\n\nMeasure\tBaseline 2022\t2023\t2024\tMilestone 2024\nGap, town and country pupils (points)\t18.6\t18.9\t17.7\t16.5\nStayed on (%)\t84.9\t85.5\t86.4\t86.0',
  // heads and posts made whole
  'Sworn positions are 402 in Police (up four) and 268 in Fire Rescue.\n\nDepartment\tFY 2025\tFY 2026\nPolice\t511.0\t514.0\nFire Rescue\t297.5\t297.5\nParks\t188.0\t182.5',
  'Loans of 286 billion kroner were made in the year.\nThe largest companies together owe 268 billion kroner.',
  'The service drew 612,400 visitors in 2024, still 17% below the 738,000 of 2019.\n\n\tService\tOthers\nVisitors\t612,400\t884,000\nStaff\t203\t240',
  '鸡蛋4.62元，周环比下降2.3%，同比下降12.7%。\n22种蔬菜平均价格每500克2.74元，周环比下降3.2%，同比上涨1.1%。',
  '粳米2.86元，花生油每5升装126.80元，周环比上涨0.3%，同比下降3.7%。\n牛肉38.60元，周环比上涨0.5%；羊肉36.72元，下降0.3%。',
  '省外生源居前的是河南、安徽、山西，分别为286人、241人和173人。\n国有企业869人，民营企业1346人，其他137人。',
  '收入258,272元：鱼塘发包32,000元；门面出租48,600元。\n债权3笔共54,600元，为承包户拖欠鱼塘承包费24,000元、门面租金18,600元、借支12,000元。',
  '每低于基准价1%扣0.5分，不足1%的按插入法计算。\n评标基准价为4,198.10×（1-2%）=4,114.14万元。',
  // done and planned, a noun that goes on behind a verb with an aspect, years within years
  '虚拟拍摄基地一期投资3.5亿元，棚6座。\n二期拟投资5.3亿元，棚9座。',
  '城市书房目标68座，实际建成71座。\n城市书房86座的目标写入明年计划。',
  '2022年9月至2023年11月，发掘面积2,350平方米。\n2021年9月至2022年6月，发掘面积2,530平方米。',
  '参保人数52.18万，比上年增长。\n52.81万缴费户数中，个体户占两成。',
  // what is planned in its own words, and in numbers that are nothing but near
  '公司日产鲜奶2,460吨。\n四、下一步打算\n公司日产鲜奶达到2,640吨。',
  '公司日产鲜奶2,460吨。\n四、下一步打算\n2025年，公司日产鲜奶2,640吨。',
  '全市固定资产386.4亿元。\n四、下一步打算\n全市固定资产390亿元。',
  // persons and visits, parts beyond a semicolon
  '全年接待观众246.3万人次。\n微信公众号有264.3万粉丝。',
  '登记养老机构46家，其中公办18家；民办28家。\n检查养老机构18家，关停2家。',
  '1.审议通过年度报告\n表决结果：反对184,300股，占出席会议股东所持表决权的0.0342%；弃权0股。\n2.审议通过决算报告\n表决结果：反对176,200股，占出席会议股东所持表决权的0.0327%；弃权0股。',
  '本次变动前，有限售条件股份占总股本的5.26%。\n本次转增后，有限售条件股份占总股本的5.27%。',
  '全年排查隐患9,482项，整改9,437项，整改率99.5%。\n审核供应商发现问题124项，整改119项，整改率96.0%。',
  '二、审议通过预算\n表决结果：同意27票，反对0票，弃权1票，决议通过。\n三、增补委员\n表决结果：28票同意，一致通过。',
  // the whole and its own level, what was before and now, what is aimed at
  '全市一般公共预算收入118.64亿元，完成预算的101.2%，增长4.6%。\n市本级一般公共预算收入42.18亿元，完成预算的100.6%，增长3.8%。',
  '2015年，他牵头成立合作社，最初有农户312户，如今已有421户。\n合作社成立之初有农户312户。',
  '一、工作情况\n目标任务：全年发生事故不超过1,847起。\n全年共发生交通事故1,784起。',
  '2023年，农村居民人均可支配收入41,836元。\n城镇居民人均可支配收入48,136元。',
  '新院区占地186亩，总建筑面积14.7万平方米。\n老院区占地168亩，建筑面积17.4万平方米。',
  '（一）一般公共预算\n全区一般公共预算支出48.63亿元，为调整预算的97.4%，增长2.9%。\n（二）政府性基金预算\n支出12.06亿元，为调整预算的91.5%，增长3.9%。',
  '非税收入7.35亿元，增长6.5%。\n一般公共预算收入21.58亿元，加上上级补助收入21.46亿元、调入资金3.75亿元、上年结转1.68亿元，收入总量为48.47亿元。',
  'The public meeting at Marsh End is on Thursday 23 October at 7 pm.\nFull council meets on Thursday 23 October at 6 pm.',
  'A lender shall not charge:\n(b) a monthly fee of more than 4 per cent of the amount advanced.\nMonthly fees are capped at 4 per cent of the amount advanced.',
  // what is advised, what was before, and what is put beside last year
  '家长满意度76.3%，有效问卷1,376份。\n四、几点建议\n把家长满意度从76.3%提高到78.3%。',
  '一、成效\n服务满意度76.3%。\n二、做法\n通过整改，服务满意度从73.6%提高到76.3%。',
  '全年投入安全费用3.64亿元。\n二、2024年安排\n安全费用投入3.46亿元以上，新增3.4亿元的设备。',
  '全年盘活土地1.36万亩。\n二、下一步打算\n盘活土地1.63万亩，建设3个开放的平台。',
  '公司实现营业收入27.46亿元，同比增长18.3%。\n毛利率13.8%，研发费用率7.8%。',
  '总磷最大浓度0.058毫克每升。\n二、水质\n总磷年均浓度为0.085毫克每升。',
  '入院时铁蛋白512，白蛋白38。\n指标\t入院\t第3天\n乳酸脱氢酶\t786\t521\n铁蛋白\t512\t430',
  '1.全县一般公共预算。\n全县一般公共预算支出86.4亿元。加上补充县级预算稳定调节基金2.8亿元，支出总量为89.2亿元。\n2.县级一般公共预算。\n县级一般公共预算支出43.4亿元。加上补充预算稳定调节基金2.8亿元，支出总量为46.2亿元。',
  '共受理各类审查逮捕案件97件134人。\n共审结审查逮捕案件95件134人。',
  '年末金融机构本外币各项存款余额886.29亿元，增长18.2%。金融机构本外币各项贷款余额872.20亿元，增长19.8%。',
  '24H1公司归母净利润同比+11.8%。\n24Q2公司归母净利润同比增长11.66%。',
  '两市共有118家公司披露了年报，其中109家盈利。同时，另有181家公司披露了业绩快报。',
  '一次退回补充侦查16件。\n在审查逮捕环节一次退回补充侦查3件。',
  '二、分险种情况\n（三）职工基本医疗保险。参保163.8万人，住院政策范围内报销比例84.7%。\n（四）城乡居民基本医疗保险。参保402.6万人，住院政策范围内报销比例70.6%。',
  'In 2024 418 people were seriously injured.\nThe figures replace the provisional ones of February (26 killed, 415 seriously injured).',
  '粮食总产量24.52万吨，比上年增长1.6%，其中夏粮9.18万吨，秋粮15.43万吨。\n全年固定资产投资比上年增长6.1%，其中工业投资增长11.3%。',
  '500 g strong flour\n100 g starter\nMix and rest.\nCountry loaf\n800 g strong flour\n200 g starter\nMix and fold.',
  'Capital expenditures were $118.4 million. We expect capital expenditures of $125 million to $135 million in fiscal 2026.',
  'Fees\tPlanned\tFinal\nOverall limit\t£486,000\t£512,000\nOther limit\t£24,300\t£25,600\nThe overall limit is 1% of turnover, which was £51.2m in the final accounts.',
  '项目经济内部收益率8.7%。\n敏感性分析表明，投资增加10%时，经济内部收益率下降至7.8%。',
  '\t2024\t2025\n\t£000\t£000\nRevenue\t66,947\t78,328\nCost of sales\t41,507\t47,780\nRevenue grew to £78.3 million in 2025.',
  'Dollar amounts in tables are in thousands, except per share data.\nSegment\t2025\t2024\nBoilers\t$214,380\t$196,512\nPumps\t148,925\t152,640\nTotal net sales\t$363,305\t$349,152\nTotal net sales were $363.3 million in 2025.',
  'Annual bonus\nThe outcome gave a bonus of £627,912. One third of it will be deferred in shares for three years.\nLong-term plan\nPerformance over the three years resulted in 184,200 shares vesting, or 63.7% of the award.',
  'The budget is $198.9 million, up from $194.3 million.\nSource\tFY 2025\tFY 2026\nTaxes\t$191.2\t$196.6\nTotal budget\t$194.3\t$198.9\nDollars in millions. Percentages may not sum to 100.',
  '(dollars in millions, except per share amounts)\tFiscal 2024\tFiscal 2023\nNet sales\t$2,846.3\t$2,791.6\nEarnings per share\t$3.18\t$2.89\nNet sales increased to $2,846.3 million, and earnings per share were $3.18.',
  '二、供水\n水厂\t负荷率（%）\n东厂\t82.1\n西厂\t84.0\n合计\t83.0\n三、污水处理\n全市运行污水处理厂5座，负荷率83.8%。',
  '二、学科竞赛\n获国家级奖项11人次、省级奖项48人次。\n七、总结\n学生获省级奖项48人次、国家级奖项11人次。',
  '（1）纤维产业园三期：总投资68亿元，2026年开工。\n（2）国际陆港：总投资86亿元，2026年开工。',
  '云溪区审计工作报告\n一、查出问题\n抽查乡村振兴资金9,480万元，发现12个项目建成后闲置。公务接待无公函21次。\n二、其他情况\n86套公租房被违规转租，134户家庭享受补贴52.7万元。\n三、问题整改\n截至6月底，闲置的12个项目已盘活7个，盘活资金806万元。',
  '平均住院日7.2天，处于较好水平。\n二、住院服务\n平均住院日由7.8天缩短至7.2天，成效明显。',
  '煤炭、矿石、原油分别完成2,840万吨、3,120万吨、1,460万吨。\n二、货种\n煤炭完成2,840万吨，原油完成1,460万吨。',
  '城镇、农村居民人均可支配收入分别为50,380元和24,610元。\n二、民生\n城镇居民人均可支配收入50,380元，农村居民人均可支配收入24,610元。',
  '2024年，我们将在排放强度下降8.6%的基础上再降5%。\n二、情况\n2023年排放强度下降8.6%。',
  '次数\t质量（g）\t浓度（mol/L）\n1\t0.6012\t0.1003\n2\t0.6034\t0.1005\n3\t0.5997\t0.1003\n平均浓度为0.1004mol/L。',
  '改造农村户厕3.6万座。\n下步打算：改造农村户厕2.5万座。',
  'Agency spending was £1.12 million in March and £11.87 million in the year to date.\nThe trust had a deficit of £2.6 million in March and £14.3 million in the year to date.',
  'At week 24 the difference from placebo was -1.21 (95% CI -1.52 to -0.90) for the low dose.\nAt week 52 the difference from placebo was -1.47 (95% CI -1.83 to -1.11) for the low dose.',
  '学校始建于1958年，当年招生263人。\n2023年，学校招生236人。',
  '概算总投资46.3亿元。\n征拆投资43.6亿元。',
  '甲方负责：12个工作日内交货。\n乙方负责：21个工作日内验收。',
  '其中：县级37个。\n其中：乡级73个。',
  'The operating margin was 13.5%.\nThe board confirms its medium-term targets of revenue growth of 5% a year, an operating margin of 16% and a return on capital of 18%.',
  'A reduction of at least 1 point was seen in 61.3% of participants on 150 mg and 70.2% on 300 mg.\nAdverse events were reported by 141 participants (69.1%) on 150 mg and 146 (71.2%) on 300 mg.',
  'Route 17: Station to Quay. Every 12 minutes. The journey takes 38 minutes.\nThe fare is fixed.\nRoute X7: Station to Airport. Every 30 minutes. The journey takes 52 minutes.',
  '4. TAE buffer\nDissolve 242 g Tris base in 600 ml water.\n5. TBE buffer\nDissolve 108 g Tris base in 800 ml water. Adjust to pH 8.3.\n6. PBS\nAdjust to pH 7.4.',
  '0.1 mol/L溶液：称取氢氧化钾6.2 g，稀释至1000 mL。\n0.5 mol/L溶液：称取氢氧化钾31 g，稀释至500 mL。',
  '3号车间：共有设备46台，班组长由王平担任，全年停机46小时。\n4号车间：共有设备64台，班组长由李青担任，全年停机64小时。',
  'Brannoc School. Headteacher: Mrs Grey. Attendance: 92.4%. Meals: 27%. Grade 5 or above in English and mathematics: 43% (2024: 41%).\nWestacre School. Headteacher: Mr Gray. Attendance: 90.8%. Meals: 34%. Grade 5 or above in English and mathematics: 34% (2024: 35%).',
  '苏州瀚芯公司。注册资本：8000万元。总资产：4.62亿元。净利润：3870万元。\n苏州瀚欣公司。注册资本：5000万元。总资产：4.26亿元。净利润：3780万元。',
  '52. 24/01203/HOU - 17 CHURCH ROAD, ELM GREEN\nTwo-storey rear extension.\n53. 24/01230/HOU - 71 CHURCH ROAD, ELM GREEN\nSide extension.',
  'The library moved to 48 Station Road in the spring.\nThe clinic is still at 84 Station Road.',
  '住院患者发放问卷800份，收回有效问卷772份，总体满意度95.1%。\n门诊问卷中，60岁以上患者683人，满意度94.0%；60岁以下患者1193人，满意度91.5%。',
  '全年新改建农村公路86公里，安装路灯412盏。\n二、明年打算\n新改建农村公路68公里，计划安装的421盏路灯全部采用光伏。',
  '2023年，出口额3.41亿元；2022年，出口额3.14亿元；进口额平稳。',
  '全市招商引资签约项目86个，低于全省各市平均数；我县签约项目68个。',
  '藏书超过80万册。\n截至年底，藏书80.6万册。',
  '近300名选手参赛。\n共有296名选手参赛。',
  '1. 失智照护。登记4,318人，建档率71.6%，当季新增126人。\n2. 康复护理。登记2,960人，建档率68.4%，当季新增94人。',
  '职工互助金：年末入会3.1万人，当年收入1,286.4万元，支出1,042.7万元。\n困难帮扶金：年末入会0.8万人，当年收入128.6万元，支出117.3万元。',
  '河东运输公司完成货运量412万吨，其中自有车辆运量287万吨。河西运输公司完成货运量236万吨，其中自有车辆运量174万吨。',
  '甲座：六层，物业费每平方米6元，月租金每平方米58元。\n乙座：八层，物业费每平方米6元，月租金每平方米52元。',
  'K1 青年套票：260元（含门票、游船、缆车）\nK2 学生套票：180元（含门票、游船）',
  'Uptake of the first course at 18 months was 87.3 percent.\nUptake of the combined course was 91.6 percent at 12 months and 78.3 percent at 18 months.',
  'Net income was $6.2 million at the brewery, up from $5.8 million.\nAt the bottling plant, net income was $3.4 million for the quarter.',
  'The median rent was $340; in the country it was $410.\nIn Upper Moor the median rent was $380 and in Lower Moor $320.',
  'We examined 36 of 285 claim files and found that seven were incomplete.\nOf the 36 claim files examined, seven were incomplete.',
  '全体居民人均可支配收入24,316元，同比增长5.6%。城镇居民人均可支配收入32,480元，增长4.9%；农村居民人均可支配收入16,275元，增长6.5%。',
  'The absence rate was 3.6% in the year.\nThe absence rate was 3.2% for clerks and 4.1% for drivers.',
  'Sales came to $41.8m, 6% more.\nSales of the Garden division came to $24.8m and those of the Kitchen division to $17.0m.',
  'We trained 148 midwives in the province.\nIn 2026 we plan to build 12 clinics, repair 30 and train 184 midwives.',
  '上半年建成代表联络站98个。\n全年建成代表联络站120个。',
  '2023年建成代表联络站89个。\n2024年建成代表联络站98个。',
  '建成村级代表联络站98个。\n建成行业代表联络站89个。',
  '全市生产总值1.25万亿元。\n全年全市生产总值达到12512亿元。',
  '接待群众5.3万人次，收集意见建议310条。\n办理代表建议356件。',
  '全市规模以上工业增加值增长6.9%。全省规模以上工业增加值增长5.8%，全国增长5.6%。\n全市共有企业23家。',
  '全年粮食产量年均增长4.4%。\n2024年粮食产量增长4.3%。',
  '2024年新建改建农村公路23万公里。\n二、2025年工作安排\n新建改建农村公路20万公里。',
  '制造业增加值占地区生产总值比重达33.5%，服务业增加值占地区生产总值比重达54%。\n民营经济增加值占地区生产总值比重达58.5%。',
  '全年共受理群众投诉1245件。\n全年共受理群众投诉1,245件，办结率98%。',
  'The plan will cost $3.2 million in 2025.\nThe plan cost $2.3 million in 2024.',
  'The survey drew 3,250 replies in May.\nThe survey drew 3,520 replies in June.',
  '2025年，全县接待游客486.3万人次。\n二、2026年工作打算\n2026年全县力争接待游客530万人次，平均停留时间2天。',
  '合同总价为人民币120万元（大写：壹佰贰拾万元整）。',
  'Half of the members (50.4%) voted, and a third (33%) by post. A quarter of the budget (28%) went on pay.',
  'Half of the growth (2.3%) came from exports, and in half of the districts (46 in all) turnout fell.',
  'More than half of the staff (72%) work part time.',
  '近九成（88.6%）的群众表示满意，三分之二的代表（66.7%）出席会议，占比超过三分之一，达到36.2%。',
  '合同总价为人民币壹佰贰拾万元整（¥1,200,000.00）。',
  '乙方应在三十（30）日内交货，共三批（2批已到）。',
  'The deposit is due within thirty (30) days of the award.',
  'Heart failure was seen in two (3) of the studies; five (12%) patients left, and seven (3 men) stayed.',
  'The county counted two million (2,043,122) trees.',
  'Firms with sales of $50,000 or less file form A.\nFirms with sales of more than $50,000 file form B.',
  '城镇居民收入平均每年实际增长8.6%。\n农村居民收入平均每年实际增长6.8%。',
  '老旧小区改造54个。\n拆除老旧小区45个。',
  '全年新增高新技术企业120家。\n高新技术企业达到210家。',
  '2024年工作总结\n2022年，全院完成体检7.24万人次。\n去年全院完成体检7.42万人次。',
  '前三季度，全县签订技术合同412份。\n三季度，全县签订技术合同142份。',
  '连续5年植树造林，今年造林1.23万亩。\n五年来，造林1.32万亩。',
  'Wind energy grants grew to $13.2 million.\nSimilarly, solar energy grants grew to $14.9 million.',
  'The northern ward had the highest turnout at 95 percent.\nThe southern ward had the highest turnout at 99 percent.',
  'The programme ran over 10 years.\nIt was a 10-year programme of grants to schools.',
  'Wages that exceed $1 million are taxed.\nWages of $1 million are taxed at the flat rate.',
  '营业额超过50万元的，处以罚款。\n营业额不足50万元的，给予警告。',
  '养老金标准为98元/月。\n养老金标准为1176元/年。',
  '会计报表折旧费用349万元，比上年增加49万元。\n教育经费支出五年累计2430万元。\n卫生经费支出五年累计2340万元。',
  'The court received 5,184 new cases and disposed of 5,402.\nDespite 5,184 new cases, fewer were pending.',
  '安排财政赤字1.62万亿元。\n其中，中央财政赤字1.12万亿元。',
  '数字化转型项目12个。\n数据中心项目21个。',
  'In the north, 2,846 patients were admitted and 513 operations were performed.\nIn the south, 2,864 patients were admitted and 531 operations were performed.',
  'Larch Ltd had revenue of $15.34 million and employed 634 people.\nMaple Ltd had revenue of $13.54 million and employed 643 people.',
  '第一小学新校区占地45亩，投资1.23亿元。\n第四中学新校区占地54亩，投资1.32亿元。',
  'Drivers on the early shift drove 6.8 hours.\nThe night drivers drove 7.9 hours, compared with 8.6 hours among drivers on the early shift.',
  'By August there were more than 1,300 members using this service.\nThe archive\nBy August there were more than 500 members using this service.',
  'Between April and June 2023 the depot repaired 1,480 buses.\nBetween July and September 2023 the depot repaired 1,840 buses.',
  'Recycled paper made up 74% of our paper.\nBy 2030 we want to reach 85% recycled paper.',
  'The income of farms in the trial rose by 6% more than that of other farms.\nResults\nThe income of farms in the trial rose by 11%.',
  'We asked 500 people in flats with gas about their bills.\nThe answers\nWe asked 300 people in flats with oil about their bills.',
  'Visit dates: 21 and 22 May\nThe visit\nThe visit showed that 12 of 20 rooms were clean.',
  'Fewer homes were burgled between 2012 and 2015, when 486 homes were burgled.\nLater years\nBetween 2016 and 2019, 468 homes were burgled.',
  'Data do not include about five thousand children in small, remote coastal schools.\nNotes\nData do not include about eight thousand children in small, remote mountain schools.',
  'One pupil in five walks to school.\nOne teacher in three walks to school.',
  '全年新建高标准农田4.8万亩，总投资1.2亿元。\n全县累计建成高标准农田8.4万亩，总投资3.6亿元。',
  '60岁以上对象焦虑症状检出率25.7%。\n结果显示，焦虑症状检出率27.5%，与以往报告相近。',
  '从业者月均收入7260元，低于期望。\n从业者每天平均收入762元，低于期望。',
  '茶园面积8.6万亩，其中可采摘6.9万亩。\n果园面积9.6万亩，长势良好。',
  '出口同比增长3.7%。\n二、问题\n进口同比下降3.7%。',
  '上半年税收收入同比增长3.7%。\n二、问题\n下半年税收收入同比下降3.7%。',
  '城市头盔佩戴率九成以上。\n二、宣传\n农村头盔佩戴率为64.6%。',
  '年初各项存款487.3亿元。\n二、主要指标\n截至6月末，各项存款余额478.3亿元。',
  '截至3月末，各项存款487.3亿元。\n二、主要指标\n截至6月末，各项存款余额478.3亿元。',
  '个体工商户1,142户。\n六、说明\n脱贫户1,124户。',
  '质量保修期2年。\n四、合同条款\n防水工程保修期5年。',
  '七、下一步安排\n建设高标准农田4.8万亩。\n一、回顾\n建设高标准农田8.4万亩。',
  '12家企业入选省级专精特新企业名单。\n5家企业入选国家级专精特新企业名单。',
  '驾驶人连续驾驶5小时40分钟。\n驾驶人累计驾驶9小时20分钟。',
  '省属高校教师平均年龄33.6岁。\n三、结构\n市属高校教师平均年龄36.3岁。',
  '每股收益0.98元。\n扣除非经常性损益后每股收益0.89元。',
  '3个部门未按规定征收，涉及资金1.36亿元。\n二、其他问题\n5个单位长期闲置，涉及资金1.86亿元。',
  '全年未发生重大安全事故。\n三、质量与安全\n全年发生一般安全事故1起，已结案。',
  '今年没有发生医疗事故。\n三、质量与安全\n去年发生医疗事故2起，为四级医疗事故。',
  '确保全年不发生生产安全事故。\n三、安全\n去年发生生产安全事故2起。',
  '本公司未发生环境污染事件。\n八、环境\n同行业企业发生环境污染事件3起。',
  '提出意见建议32条。\n就教育工作提出意见建议15条。\n就医保工作提出意见建议118条。',
  // opposed classes, even of one noun
  'Budget authority for renewable energy research peaked at $1.5 billion in real terms.\nFossil energy research budget authority peaked at $1.9 billion in real terms.',
  'The mean age of male participants was 46.2 years.\nIn the trial as a whole the mean age of female participants was 42.6 years.',
  // what one share leaves the other is of
  'The 65% of the premium not paid by the member is met by the employer.\nThe credit may be taken once 35% of the premium is paid by the member.',
  // those who were asked
  'We interviewed the three major feed companies and the farmers who buy from them.\nOfficials from two major feed companies noted that most mills deliver on credit.',
  // items led in by other conditions
  'If the employer filed the returns, the rates are:\n- The rate on wages is 1.5% of wages.\nIf the employer did not file them, the rates are:\n- The rate on wages is 3.5% of wages.',
  // a clause that tells which are meant
  'Three economic evaluations were identified that had an adult population.\nTwo economic evaluations were identified that address early imaging.',
  // parts said with their share
  'Most of those are loan programmes (2,448 or 93 percent).\nThe guide tells how much is spent on more than 2,600 loan programmes and grants.',
  // what was, and what is today
  'The country built 56 nuclear reactors during the 1970s and 1980s.\nToday the country has 58 nuclear reactors.',
  // clauses without a subject and without a word in common
  'Of 425 patients randomised, 214 were assigned to velmirast and 211 to budesonide.\nOf 612 patients screened, 187 were excluded: 121 did not meet the criteria, 66 declined.',
  'In fiscal 2025 the gross margin was 34.7%.\nOur effective tax rate was 24.7% in fiscal 2025.',
  // what stood a year before, in brackets
  '出院患者43,795人次，比上年增长6.3%（2023年为41,206人次）。\n线上诊疗4.28万人次，是上年的2倍（2023年为2.14万人次）。',
  // what each side asks for
  '恒远公司上诉请求：改判恒远公司支付工程款1206000元。\n中建公司向一审法院起诉请求：判令恒远公司支付工程款1934000元及利息。',
  // a class within a class
  'Serious adverse events were reported in 17 patients.\nAdverse events were reported in 142 patients given the drug.',
  // what a lead-in or a far year says is to come
  // so many of them, of which more is said
  // other nouns right behind bare numbers
  'Of the complaints 1,048 concerned payments, 611 loans, 402 cards and 255 other matters.\nGreen loans amounted to $184 million, spread over 4,020 loans.',
  // what a list is led in by a condition to say, though its items run over lines
  'If the employer issued returns, the rates are:\nFor social security taxes; employer rate of 6.2% plus\n20% of the employee rate (see the form).\nIf the employer did not issue returns, the rates are:\nFor social security taxes; employer rate of 6.2% plus\n40% of the employee rate (see the form).',
  // a year is no thing that is measured
  'Budget authority fell from $5.5 billion in fiscal year 1978 to $793 million in fiscal year 2005.\nTax expenditures rose from $2.2 billion in fiscal year 2000 to $4.9 billion in fiscal year 2005.',
  'No studies were identified.\nFive studies were identified.\nThree studies were identified.\nTwo studies were identified.',
  // some of those told before: those that did what the others did not, those that are left, the first of them
  'The survey went to 45 schools in the county.\nAnswers came by March.\nThe 43 schools that responded were mostly small.',
  'The survey went to 45 schools in the county.\nAnswers came by March.\nThe 43 schools responding were mostly small.',
  'The county has 45 schools. Two closed in the spring.\nThe 43 schools were inspected in June.',
  'The county has 45 schools. Two closed in the spring. The 43 schools were inspected in June.',
  'We visited 47 mills on the river.\nAll had weirs.\nThe first 17 mills on the river we visited were built of stone.',
  'Report for 2024\nFrom fiscal years 2022 through 2024, firms sent in 1,073 claims for the seed scheme, and 135 were paid.\nFirms sent in 1,043 claims for the seed scheme.',
  'The 20 sampled contracts had 87 changes.\nEvaluations are due within 120 days. Of the 16 sampled contracts that had been completed, 6 were evaluated on time.',
  // before and after tax
  'Highlights\n- Profit before tax of £41.9 million (2023: £38.5 million)\nFinancial review\nProfit before tax was therefore £41.9 million. The tax charge was £10.5 million, leaving profit after tax of £31.4 million (2023: £28.9 million).',
  'Report for 2025\nWe have lifted the interim dividend by 5% to 8.4p.\nDividends paid for 2024 amounted to 21.3p: an interim dividend of 8.0p and a final dividend of 13.3p.',
  '城镇化率由58.3%提高到63.9%。\n到2030年，主要目标是：\n——人民生活持续改善。城镇化率达到68%左右。',
  '建成“阳光餐饮”单位1,524家。\n2025年工作要点：一是力争新设经营主体1万户以上；二是“阳光餐饮”单位达到2,000家。',
  '某市2026年规划纲要\n战略性新兴产业增加值占比为21.4%。\n到2030年，规上企业达到1600家，战略性新兴产业增加值占比达到30%。',
  '一、工作情况\n改造老旧管网73.5公里。\n二、服务承诺\n改造老旧管网80公里。',
  // a plan that says so beside what there is, and counting words of other things
  '聘请志愿者68名，召开听证会53场。\n四、下一步打算\n新聘志愿者86名，提高线索质量。',
  '出动抢险人员、排水车18台，转移群众。\n会议决定，市应急局配备排水车10台、发电机25台。',
  '住宅24栋，已全部封顶。\n二期规划厂房42栋，明年开工。',
  '带动渔民增收1.53亿元。\n减收1.35亿元的渔民得到补贴。',
  '全县耕地土壤速效钾平均含量127克/千克。\n秸秆速效钾平均含量172克/公顷，来自还田。',
  // numbers with the same digits of things that are told in other words
  '护士中研究生学历占59.6%。\n规范化培训考核首次通过率95.6%，较上年提高。',
  '二十秒内接通率95.6%。\n全年开展审计项目54个，整改率96.5%。',
  '上解上级支出3.16亿元、债务还本支出11.27亿元。\n兑现企业奖补资金6.13亿元，惠及企业2,847家。',
  '六种原料合计18,910吨，去离子水11,200吨。\n替代量由关停企业形成的减排量11.20吨中平衡。',
  '对未成年人不批捕126人、不起诉184人。\n现有检察官助理248人、其他人员162人。',
  '跌倒者中男性100名、女性162名。262名跌倒者中，受伤142名。',
  '患高血压者627名（51.7%），糖尿病者241名（19.9%）。\n步速较低者421名，其跌倒率为29.7%。',
  '全年新增高新技术企业126家。\n高新技术企业达到216家。',
  '一、2023年工作总结\n改造管网73.5公里。\n二、2024年主要任务\n（一）城建。改造管网75.3公里。\n（二）交通。新建公路28公里。',
  '今年累计投放贷款94.6亿元。\n自成立以来累计投放贷款946.8亿元。',
  '城西街道：常住人口8.64万人，其中老人1.2万人。\n城南街道：常住人口8.46万人，其中老人1.1万人。',
  '计划改造小巷160条，实际改造157条。\n2024年拟改造小巷175条，惠及居民六万户。',
  '一季度末，不良贷款率1.29%。\n预计全年要把不良贷款率控制在1.92%左右。',
  '货值增长34.7%，好于预期。\n坚果货值占37.4%，居各类商品之首。',
  '全市已备案落地加工企业28家。\n邻市备案的落地加工企业26家，各有所长。',
  '人均收入36,500元，好于上年。\n全县最高收入63,500元，来自养殖大户。',
  '生产成本：较上年下降5.84%\n管理效率明显提高。\n销售费用同比降低8.54%，创历年新低。',
  // other months, posts added up to whole ones, a row of the table named for another thing
  'House prices were 2.9% higher in October than a year earlier, after 2.4% in July.\nConsumer price inflation was 2.3% in October.',
  'By mode of study, 15,204 were full-time and 2,638 part-time.\nThe university employs 2,936 people (2,514 full-time equivalent).',
  '水厂\t设计能力（万m³/日）\t日均供水（万m³/日）\n城东水厂\t18.6\t15.42\n南湖水厂\t25.0\t21.85\n全市运行污水处理厂5座，设计能力52万立方米/日。',
  '专任教师5723人，其中，幼儿园1084人，小学2317人，初中1426人，高中896人。\n卫生技术人员3318人，其中，执业医师1187人，注册护士1462人。',
  '实施技术改造项目52个，完成投资18.7亿元，增长21.4%。\n全年完工的省级重点项目6个，完成投资38.7亿元。',
  '一、维护社会安定\n审结刑事案件721件，判处罪犯986人。\n二、优化营商环境\n审结商事案件4127件，标的额23.86亿元。审结买卖、借款等合同纠纷2956件，公司类纠纷143件，金融纠纷712件。受理破产案件26件，审结19件。',
  '二、农业\n农林牧渔业总产值35.27亿元，增长4.1%。其中，农业产值17.84亿元，牧业产值10.52亿元，渔业产值3.27亿元。\n五、国内贸易和对外经济\n进出口总额58.36亿元，增长9.4%，其中出口47.82亿元，增长11.2%；进口10.54亿元，增长1.9%。',
  '受委托办理住房公积金缴存业务的银行6家。\n二、提取\n提取额34.48亿元。\n三、贷款\n受委托办理住房公积金个人住房贷款业务的银行8家。',
  'On 30 June the firm had supply obligations of $56.2 million, with $55.4 million payable within a year.\nOn 30 June the firm had other purchase obligations of $14.8 million, with $7.0 million payable within a year.',
  'Sales of Northmilk shakes were up $6.4 million, or 1%, on 5% higher volumes. Sales of Dairex powders were up $27.1 million, or 14%, driven by 9% higher volumes.',
  'Orders were $61.6 million and included a favorable currency impact of 4%, at last year’s rates.\nEuropean orders were $24.7 million and included a favorable currency impact of 7%, at last year’s rates.',
  '个人贷款余额125.37亿元，分别比上年末增加5.57%。\n二、风险\n2025年末，贷款风险准备金余额12537.00万元。',
]

t.test('measures stated twice with other values are told', async t => {
  for (const [text, expected] of FOUND) t.same(found(text), [expected], text)
})

t.test('figures of other things, times, levels and precision are left alone', async t => {
  for (const text of SILENT) t.same(found(text), [], text)
})

/** A document of one paragraph and one table; the first row and column are heads. */
const withTable = (paragraph: string, rows: readonly (readonly string[])[]): Document => {
  const cells = rows.flatMap((row, y) => row.map((text, x) => ({ text, x, y })))
  let text = paragraph
  const blocks: Block[] = [{ kind: 'paragraph', start: 0, end: paragraph.length }]
  for (const cell of cells) {
    const start = text.length + 1
    text += (cell.x === 0 ? '\n' : '\t') + cell.text
    const position = { table: 0, row: cell.y, column: cell.x, rowSpan: 1, columnSpan: 1, header: cell.x === 0 || cell.y === 0 }
    blocks.push({ kind: 'table-cell', start, end: start + cell.text.length, cell: position })
  }
  return { ...documentOf('table.txt', text), text, blocks }
}

t.test('a cell is measured by its heads and held against the prose', async t => {
  const table = [
    ['指标', '2023年', '2024年'],
    ['接待游客（万人次）', '540', '621'],
    ['旅游收入（亿元）', '40.1', '45.6'],
  ]
  const told = (paragraph: string): string[] =>
    reviewWith([measures], [withTable(paragraph, table)]).findings.map(
      ({ rule, locations }) => `${rule}: ${locations.map(({ quote }) => quote).join(' / ')}`,
    )
  t.same(told('2024年全市接待游客612万人次，旅游收入45.6亿元。'), ['conflicting-figures: 612万人次 / 621'])
  t.same(told('2023年全市接待游客540万人次，旅游收入40.1亿元。'), [])
})

t.test('rows that are numbered, or give their own unit, are named by their words', t => {
  const found = (table: string) =>
    reviewWith(
      [measures],
      [documentOf('a.txt', `全年罚款金额486.5万元，问责21人，处理信访举报337件，开展志愿活动73场。\n${table}`)],
    ).findings.map(({ locations }) => locations.map(({ quote }) => quote).join(' / '))
  const numbered = (fine: string, cases: string) =>
    `附件：一览表\n序号  项目  单位  数量\n1  罚款金额  万元  ${fine}\n2  问责人数  人  21\n3  处理信访举报  件  ${cases}`
  t.same(found(numbered('468.5', '373')), ['486.5万元 / 468.5', '337件 / 373'])
  t.same(found(numbered('486.5', '337')), [])
  t.same(found('指标,单位,2022年,2023年\n志愿活动,场,58,73\n志愿者,人,1052,1087').length, 0)
  t.same(found('指标\t单位\t上年\t本年\n开展志愿活动\t场\t58\t37\n注册志愿者\t人\t1052\t1087'), ['73场 / 37'])
  t.end()
})

t.test('the unit over a table and in its heads is that of its cells', async t => {
  const told = (paragraph: string, rows: readonly (readonly string[])[]): string[] =>
    reviewWith([measures], [withTable(paragraph, rows)]).findings.map(
      ({ rule, locations }) => `${rule}: ${locations.map(({ quote }) => quote).join(' / ')}`,
    )
  const costs = [
    ['科目', '年初预算', '决算数'],
    ['差旅费', '120.0', '118.6'],
    ['维修费', '310.0', '342.7'],
  ]
  t.same(told('维修费决算数为324.7万元。', costs), [], 'cells without a unit are not held against money')
  const over = withTable('单位：万元', costs)
  const text = `${over.text}\n维修费决算数为324.7万元，差旅费决算数为118.6万元。`
  const start = over.text.length + 1
  const document = { ...over, text, blocks: [...over.blocks, { kind: 'paragraph' as const, start, end: text.length }] }
  t.same(
    reviewWith([measures], [document]).findings.map(({ locations }) => locations.map(({ quote }) => quote)),
    [['342.7', '324.7万元']],
  )
  const takings = [
    ['Source', '2022 ($000)', '2023 ($000)'],
    ['Admissions', '1,451', '1,673'],
    ['Catering', '604', '688'],
  ]
  t.same(told('Income from admissions rose to $1,763,000 in 2023.', takings), ['conflicting-figures: $1,763,000 / 1,673'])
  t.same(told('Income from admissions rose to $1,673,000 in 2023.', takings), [])
})

t.test('what there was none of is told once, however often it is said', t => {
  const text = '全年未发生安全事故。\n共发生安全事故3起。\n'.repeat(2000)
  t.equal(reviewWith([measures], [documentOf('draft.txt', text)]).findings.length, 1)
  t.end()
})

t.test('what is measured is named as the text writes it', async t => {
  const text = 'We invested £42.6 million in our existing stock.\n\nWe invested £46.2 million in our existing stock last year, all told.'
  const [finding] = reviewWith([measures], [documentOf('draft.txt', text)]).findings
  t.match(finding?.data, { subject: 'existing stock', first: '£42.6 million' })
})

t.test('documents are held against each other only across', async t => {
  const drafts = [documentOf('a.txt', '全年建成代表联络站98个，接待群众5.3万人次。'), documentOf('b.txt', '全年共建成代表联络站89个。')]
  t.same(reviewWith([measures], drafts).findings, [])
  t.equal(reviewWith([measures], drafts, { across: true }).findings.length, 1)
})

t.test('four times the figures take no more than six times the work, and nothing is said of them', async t => {
  const crowds: readonly ((count: number) => string)[] = [
    count => Array.from({ length: count }, (_, index) => `项目${index}投资${index}万元`).join('，'),
    count => '1,2,3,'.repeat(count),
  ]
  for (const crowd of crowds) {
    const judged = (count: number): number => {
      const document = documentOf('draft.txt', crowd(count))
      return workOf(() => {
        const { findings, problems } = reviewWith([measures], [document])
        t.same(
          problems.filter(({ code }) => code !== 'language-not-covered'),
          [],
        )
        t.same(findings, [])
      })
    }
    const [few, many] = [judged(5000), judged(20_000)]
    t.ok(many < 6 * few, `${crowd(2)}: ${few}, ${many}`)
  }
})

t.test('of more figures than can all be compared the review says so', async t => {
  const text = '全年建成代表联络站98个，接待群众5.3万人次。'
  const problemsWith = (count: number, leftOut = 0) =>
    reviewWith(
      [
        {
          ...measures,
          extract: (document, options) => {
            const extract = measures.extract(document, options)
            return { ...extract, leftOut, mentions: Array.from({ length: count }, () => extract.mentions[0]!) }
          },
          compare: () => [],
        },
      ],
      [documentOf('draft.txt', text)],
    ).problems
  t.same(problemsWith(40_000), [])
  t.match(problemsWith(50_000), [{ code: 'too-many-figures', data: { count: 50_000, most: 41_666 } }])
  t.match(problemsWith(100, 50_000), [{ code: 'too-many-figures', data: { count: 50_100, most: 100 } }], 'figures left out count as well')
})
