import { existsSync, readFileSync } from 'node:fs'
import t from 'tap'
import { countMismatch } from '../../../src/detectors/figures/count-mismatch/count-mismatch.js'
import { documentOf } from '../../../src/index.js'
import { loudIn, quotesOf, saidOf } from '../../tools/findings.js'
import { sheet } from '../../tools/sheet.js'

/** Announced, listed, text. */
const FOUND: readonly (readonly [number, number, string])[] = [
  [2, 3, 'Both bus routes, the 14, the 22 and the 35, stop outside.'],
  [2, 3, 'Both officers – the chair, the secretary and the treasurer – give their time free.'],
  [4, 3, 'Please sort waste into the four bins provided – paper, glass, and food – and nothing else.'],
  [2, 3, 'Each section was walked twice, once in spring, once in summer and once in autumn.'],
  [3, 2, 'Collections are every Monday and Thursday, three times a week.'],
  [3, 2, 'Three main findings emerged. First, erosion has worsened. Second, signage is poor.'],
  [3, 2, 'The programme has three keynote speakers: Mia Holt and Dr Aden Cole, and 12 parallel sessions.'],
  [3, 4, 'Three serious incidents occurred, on 9 January, 4 June, 17 September and 2 December.'],
  [6, 5, '全年举办展览6个（《青铜时代》《纸上江南》《汉字之美》《丝路瓷韵》《故园旧影》），接待观众多。'],
  [3, 2, '夏令营共三期：7月5日至9日、7月12日至16日，每期5天。'],
  [10, 9, '评选出“十佳”志愿者：周敏、杜鹃、方圆、陆洋、贺晴、石磊、温婷、龙飞、江涛。'],
  [4, 3, '设立县、乡、村四级台账。'],
  [3, 4, '体育测试连续三天进行，即4月8日、9日、10日、11日。'],
  [6, 5, 'Six courses were run: manual handling, confined spaces, first aid, fire and lone working.'],
  [5, 4, '新建口袋公园5个（滨江园、杏林园、翠湖园、东门园），方便居民。'],
  [4, 3, '委员（4人）：陈芳、何伟、黄晓东'],
  [8, 9, '男子组（8项）：100米、200米、400米、1500米、5000米、跳高、跳远、铅球、4×100米接力'],
  [
    6,
    5,
    '围绕“六大工程”，主要做了以下工作。\n（一）产业提升工程。引进项目。\n（二）城市更新工程。改造小区。\n（三）民生保障工程。完善服务。\n（四）生态修复工程。达标。\n（五）改革攻坚工程。推行改革。',
  ],
  [
    3,
    4,
    '医院拟采购设备一批，共分三个标包：\n第一标包：诊断仪2台；\n第二标包：呼吸机6台；\n第三标包：摄影系统1套；\n第四标包：消毒设备3套。',
  ],
  [4, 3, '活动分四个阶段进行。\n第一阶段（3月）：动员部署。\n第二阶段（4月）：自查自纠。\n第三阶段（5月）：总结验收。'],
  [4, 3, 'Read this document with its four schedules:\nSchedule 1 – Specification\nSchedule 2 – Pricing\nSchedule 3 – Terms'],
  [5, 4, 'There were five main breaks (3 January, 19 January, 6 March and 30 November).'],
  [3, 4, 'The top three bidders were Alder Foods, Bright Catering, County Kitchens and Dish.'],
  [2, 3, 'Both leaflets, a guide, a trail and a history, are for sale.'],
  [2, 3, 'The audit has three standards:\n1. screening;\n2. antibiotics;\n3. review.\nThe two standards were met in most cases.'],
  [3, 2, '巡查存在“三不”现象：不及时、不全面。'],
  [3, 4, '致辞的有三位嘉宾：中国图书馆学会副理事长郑远、省文旅厅副厅长柳青、华东师范大学教授贺兰、本馆馆长秦牧。'],
  [3, 4, '事故集中在三个时段：7时至9时、11时至13时、17时至19时、22时至24时；其他时段较少。'],
  [4, 5, '四个教研组（语文组、数学组、英语组、文综组、理综组）每两周活动一次。'],
  [4, 5, '全年召开会议4次（1月26日、4月18日、8月22日、10月30日、12月24日）。'],
  [3, 2, '每周开设阳光体育课3节，分别在周二、周四。'],
  [6, 7, '办法共六章四十二条，包括总则、规划建设、供水管理、水质保障、法律责任、附则和监督检查。'],
  [2, 3, '实行“两部制”水价，即基本水价、计量水价和阶梯水价。'],
  [4, 3, '围绕“四个一”目标：建好一支队伍、办好一个节日、上好一批课程开展工作，落实政策。'],
  [7, 6, '成立由7人组成的督导组：组长雷鸣，副组长宋佳、石磊，组员田野、姜云、魏东。'],
  [5, 4, '委员会由五名董事组成，主任委员赵明华，委员钱进、孙丽、李昂，全年召开会议4次（1月、3月、5月、7月）。'],
  [2, 3, '主要体现在两个不适应：一是与上位法不适应，二是与管理体制不适应，三是与群众需求不适应。'],
  [4, 3, 'Under the deal:\n• cod will be cut;\n• haddock will rise;\n• saithe is unchanged.\nThe four changes take effect in May.'],
  [2, 3, 'Both watch managers, station managers and crew managers can approve claims.'],
  [2, 3, 'Tenants complained mainly about two things – delays, noise and missed appointments.'],
  [5, 6, '全系统围绕“保供水、防水患、治水污、管水权、兴水利、强队伍”五条主线开展工作。'],
  [2, 3, '承办单位：区文化馆、区图书馆、区新华书店\n以上两家承办单位要密切配合。'],
  [3, 2, '有3个部门（市教育局、市卫健委）超标准列支会议费。'],
  [
    3,
    4,
    'Delays had three causes: first, a shortage of engineers; secondly, wayleaves; thirdly, planning; and finally, the price of fibre.',
  ],
  [3, 2, 'We issued three notices. The first concerned staffing, the second concerned governance.'],
  [5, 4, 'We held five evidence sessions, on 5, 12 and 19 November and 3 December.'],
  [3, 4, 'Passengers say that three things matter to them:\n- buses on time;\n- simple fares;\n- clean seats;\n- drivers who wait.'],
  [3, 4, '（一）养老。\n正文。\n（二）教育。\n正文。\n提出三点建议：（一）强化约束。（二）规范管理。（三）压实责任。（四）健全机制。'],
  [3, 4, 'Three forces are at work: lower energy prices, a stronger currency, weaker demand, and base effects.'],
  [3, 4, 'In three streets – Dock Road, Custom Lane, Hope Street and Ropewalk – the limit was exceeded.'],
  [4, 3, 'The sites were of four types (kerbside, roadside and background).'],
  [4, 5, 'The four stations that missed the standard were Alder, Birch, Cedar, Dogwood and Elm.'],
  [2, 3, 'Two of the painters, Ames, Corrie and Eaves, will give talks.'],
  [2, 3, 'Governors will review progress twice a year, in January, April and September.'],
  [4, 3, 'Sessions are held four times a week: Monday, Wednesday and Saturday at dawn.'],
  [3, 4, 'The number fell in each of the three years 2021, 2022, 2023 and 2024.'],
  [3, 4, '今年安排三条线路：A线（青城山）、B线（北戴河）、C线（武夷山）、D线（三亚），各单位可任选。'],
  [7, 6, '“两委”成员7人：书记兼主任林国栋，副主任蔡晓燕、方志明，委员沈丽、邹平、龙秀英。'],
  [4, 3, '典型事故如下：\n1.高处坠落。\n2.坍塌。\n3.起重伤害。\n以上四起事故教训深刻。'],
  [2, 3, 'The two missed targets were queue time, parcel scanning and fraud detection.'],
  [4, 3, 'Four species exceeded the threshold of national importance: dunlin, knot and pintail.'],
  [3, 4, 'Three subjects, mathematics, science, art and music, are led by new heads.'],
  [6, 5, 'We produced six shows: The Salt Road, Winterling, A House of Cards, Two Sisters and Ferry.'],
  [4, 3, 'The group has met four times: 06-Mar-2024 (Wednesday), 22-May-2024 (Wednesday) and 11-Sep-2024 (Wednesday).'],
  [3, 2, 'She gave three reasons for the delay. The first was the shortage of crews. The second was wayleaves. We accept both.'],
  [
    5,
    6,
    '本白皮书共分五章，客观反映全年工作。\n第一章 总况\n正文。\n第二章 产业\n正文。\n第三章 活动\n正文。\n第四章 环境\n正文。\n第五章 要素\n正文。\n第六章 展望\n正文。',
  ],
  [
    4,
    5,
    'This plan is in four parts.\n\n1. Supply\n\nText.\n\n2. Demand\n\nText.\n\n3. Prices\n\nText.\n\n4. Trade\n\nText.\n\n5. Risks\n\nText.',
  ],
  [
    4,
    3,
    '研究发现四点：一是供给不足；二是需求旺盛；三是价格偏高。\n一、数据\n正文。\n二、方法\n正文。\n三、结果\n正文。\n四、讨论\n正文。',
  ],
  [3, 2, 'There are three areas for improvement.\n• Reading is not checked.\n• Homework is not marked.'],
  [5, 4, '新建5套监测站，分别位于青岩镇、白渡镇、龙潭乡、沙田乡；改造3套。'],
  [3, 4, '变量分为三组：个体特征（性别、年龄）、家庭特征（人数）、经济特征（收入、住房）、社区特征（设施）。'],
  [3, 2, '3名死者分别为王某、赵某，均系夜班人员。'],
  [6, 5, '签约团队共有6个，团队长分别是贺春梅、章立群、方敏、卢国强、蒋小荷。'],
  [4, 3, '公司监事钱立、余春生、鲁小平4人列席会议。'],
  [3, 2, '抽查分三批进行：第一批3月24日至28日，第二批4月7日至11日。'],
  [6, 5, '组织招商活动六场：3月赴深圳、4月赴苏州、6月赴厦门、9月赴成都、11月赴青岛。'],
  [
    6,
    5,
    'Present: Dr A. Malik (Chair), Prof. J. Adeyemi, Ms R. Thorne, Dr K. Sund, Mr P. Hale\n\nThe Chair noted that six members were present.',
  ],
  [
    7,
    5,
    'Members present: Dame Ruth Calder, in the Chair; Owen Price; Sian Lloyd; Colin Bray; Fay Irving.\n\nIt was agreed to by the seven Members present.',
  ],
  [7, 5, '出席：钱立、余春生、鲁小平、章群、方敏\n\n应到理事9人，实到7人，符合章程。'],
  [
    6,
    3,
    'This report makes six recommendations to the board.\n\n1. Train heads\n\nThe board runs nine schools.\n\n2. Publish results\n\nParents asked for them.\n\n3. Hire staff\n\nStaff are few.',
  ],
  [7, 8, '学校设有文学院、数学学院、物理学院、化学学院、教育学院、美术学院、音乐学院、体育学院等7个学院。'],
  [5, 4, '全文共五章，第一章介绍概况，第二章介绍师资，第三章介绍课程，第四章介绍质量保障。'],
  [3, 4, '存在两方面不足：一是条件不足；二是人才偏少。下一步做好三件事：一是建场地，二是引人才，三是改课程，四是强评价。'],
  [4, 3, 'The study consists of four periods: screening, treatment and follow-up.'],
  [6, 5, 'The six sites in Scotland are Perth, Dundee, Stirling, Inverness and Ayr.'],
  [5, 6, 'Bids must meet all five of the following criteria:\nA. Cost\nB. Quality\nC. Speed\nD. Safety\nE. Staffing\nF. Care'],
  [5, 4, 'Our five commitments to the estuary are these:\n(a) no dredging;\n(b) shore power;\n(c) wardens;\n(d) surveys.'],
  [2, 3, 'Both recommendations, on stock control, on gas certificates and on purchase cards, had been accepted.'],
  [2, 3, 'The first two of these, quality of life, lung function and sputum volume, will be measured.'],
  [3, 4, 'Our three berths at Eastquay (Berths 1, 2, 3 and 4) were dredged.'],
  [4, 3, 'The dividend has been held for four years running (2022/23, 2023/24 and 2024/25).'],
  [7, 6, 'Telephone contacts take place at weeks 2, 8, 16, 20, 32 and 40, seven contacts in all.'],
  [2, 3, 'Each of the following two bodies may send one proposal: universities, museums and institutes.'],
  [3, 4, 'There are three ways to pay: cash, card, transfer or cheque.'],
  [3, 4, '新能源、新材料、装备制造三大主导产业和物流、数字经济、文化旅游、健康养老等三大新兴产业加快发展。'],
  [4, 3, '办好四件实事：新建幼儿园、改造食堂、增设公交，全部兑现。'],
  [4, 3, '力戒“四种作风”：慵懒作风、浮夸作风、拖沓作风。'],
  [5, 4, '董事会召开五次会议，分别于1月16日、3月27日、6月19日、10月30日召开。'],
  [4, 3, 'Four model ships were given by the Laker family: a cutter, a lugger and a barge.'],
  [3, 4, 'The three bells (from the Hope, the Star, the Ann and the Grace) are back on show.'],
  [2, 3, 'There are two car parks, at the quay, in Mill Street and behind the station.'],
  [3, 2, 'Three roads, Mill Lane and Dye Street, were closed.'],
  [6, 5, '在西部6县（永安、平川、石门、定远、会宁）建成图书室30间。'],
  [3, 4, '发出联系单三份（编号LX-011、LX-012、LX-013、LX-014）。'],
  [3, 2, '专项检查三次：5月7日查用电，5月16日查高处作业。'],
  [3, 4, '平行检测钢筋3组，分别于5月6日、5月13日、5月20日、5月27日取样。'],
  [5, 4, '“五小”活动即小发明、小制作、小论文、小调查广泛开展。'],
  [
    4,
    5,
    '通过了以下四项决议：\n（一）甲；\n（二）乙；\n（三）丙；\n（四）丁；\n（五）戊。\n公告如下：\n一、选举\n二、变动\n三、议案\n四、会期',
  ],
  [6, 5, 'The six members of the Council (Cllrs Reed, Holt, Marsh, Vane and Yeo) are summoned.'],
  [3, 2, 'The three named storms of the year, Ada and Bert, cost 41 million.'],
  [2, 3, 'Two directors retired in the year: Ms Amis in May, Mr Bold in July and Dr Crane in October.'],
  [5, 4, 'A five-stage plan follows: scope, fund, run and review.'],
  [4, 3, 'In each of the four, Arden, Brent and Cleeve, we rode ten routes.'],
  [2, 3, 'Both appeal bodies, the Tribunal, the Court and the Commission, have been told.'],
  [2, 3, '延长夜班公交两条：K5路、K8路、K12路。'],
  [3, 2, '要做到“三个进一步”：进一步提高站位，进一步深入调研。'],
  [4, 3, 'The four men, Dean Alder, 34, Craig Birch, 29, and Tony Cedar, 41, will appear.'],
  [2, 3, 'The first two rises, in April, in August and in December, are of 1%.'],
  [3, 4, '安全培训共开展三期：第一期3月，第二期6月，第三期9月，第四期11月。'],
  [4, 3, '工程划分为四个标段：A标段（桥梁）、B标段（路基）、C标段（绿化），分别招标。'],
  [4, 3, '坚持四个聚焦：聚焦大局，服务发展；聚焦民生，守护公正；聚焦主业，强化监督。'],
  [4, 3, '建议如下：（一）压实责任；（二）健全制度；（三）强化运用。以上四条建议，请认真研究。'],
  [3, 4, '共派出三个检查组：第一组负责矿山，第二组负责油库，第三组负责工地，第四组负责消防。'],
  [5, 4, '共有5家供应商递交投标文件，分别为：华源水务、北辰环保、金泽机电、安澜科技。'],
  [4, 5, '铁路512万人次、公路586万人次、民航142万人次、水路43万人次，同比分别增长18.2%、6.4%、22.7%、3.1%、4.0%。'],
  [3, 4, 'Bus, rail and ferry trips rose 4%, 7%, 2% and 1% respectively.'],
  [5, 4, 'Five bids were received, from Alder Works, Brook & Sons, Castle Civil and Dunmore Ltd.'],
  [3, 2, '采取三项措施：一是加密巡查频次；二是公开整改台账。'],
  [3, 4, 'The board will consider three items in April: the curriculum, the attendance policy, the calendar and the bus contract.'],
  [5, 4, '本规程所称重点部位包括下列五类：（一）机房；（二）库房；（三）泵房；（四）锅炉房。'],
  [5, 3, '申请时提交以下五份材料：（一）申请书；（二）身份证明；（三）场地证明。'],
  [3, 4, '会议研究了三个议题。第一，审议预算；第二，讨论人事；第三，听取汇报；第四，部署消防。'],
  [3, 2, '重点抓好三个方面：一是清淤疏浚，二是加固堤防，确保安全度汛。'],
  [4, 3, '要做好以下四点。第一，摸清底数。第二，分类施策。第三，跟踪问效。'],
  [3, 4, '主要做了三件事：一是修路；二是架桥；三是引水；四是植树。'],
  [5, 4, '下一步抓好五项重点工作：（一）稳住粮食生产；（二）盘活闲置土地；（三）培育家庭农场；（四）整治村容村貌。'],
  [3, 2, '有三点建议：1.简化流程；2.延长时限。'],
  [4, 3, '建立四项机制：①会商机制；②通报机制；③督办机制。'],
  [3, 2, '存在三方面问题：其一，台账不全；其二，整改迟缓。'],
  [4, 3, '今年要抓好四项任务。\n一是修订章程。细化分工。\n二是扩建校舍。改善条件。\n三是招聘教师。补齐缺口。'],
  [3, 2, '采取三项措施：一是加密巡查频次；三是公开整改台账。'],
  [4, 3, '围绕产业培育、乡村治理、文化传承四大领域开展调研。'],
  [4, 3, '推动清水河、白马河和大沙河四大流域联防联治。'],
  [3, 2, '建立首问负责、限时办结三项制度。'],
  [3, 4, '落实值班、巡查、会商、通报三项制度。'],
  [5, 4, '实施五大工程：道路畅通工程、饮水安全工程、危房改造工程、村容整治工程。'],
  [4, 3, '形成四项机制（会商、通报、督办）。'],
  [3, 2, '采取三项举措：对新建项目从严审批；对在建项目全程监管。'],
  [
    5,
    4,
    '组织开展五大专项督查。\n粮食安全专项督查。查库存。\n防汛备汛专项督查。查隐患。\n校园食堂专项督查。查采购。\n农资市场专项督查。查质量。',
  ],
  [
    4,
    3,
    'We make four recommendations, which stand at the end.\nRecommendations\nR1. Encrypt all files.\nR2. Train all staff.\nR3. Test the plan.',
  ],
  [
    4,
    3,
    'This report makes four recommendations.\nOur recommendations are:\n(1) Encrypt all files.\n(2) Train all staff.\n(3) Test the plan.',
  ],
  [5, 4, '做到“五个坚持”：坚持便民，坚持公开，坚持高效，坚持廉洁。'],
  [3, 4, '围绕“三个强化”抓好落实：强化参保扩面，力争全覆盖；强化支付改革；强化基金监管；强化经办服务，一窗通办。'],
  [4, 3, '会议听取了四个报告，分别是工作报告、财政报告、审计报告。'],
  [3, 2, '推动形成“三项机制”，即会商机制、督办机制。'],
  [4, 3, 'The plan rests on the following four measures: (1) dredging the channel; (2) repairing the locks; and (3) training the crews.'],
  [3, 2, 'The council set three priorities: first, safer roads; second, cleaner water.'],
  [4, 3, 'We made four recommendations:\n1. Publish the register.\n2. Train the inspectors.\n3. Review the fees.'],
  [5, 4, 'The audit covered the following five areas:\n• Payroll\n• Procurement\n• Travel\n• Assets'],
  [7, 8, '全县有旅游景区7处，分别是云台湖、青岩寨、古渡口、桃花谷、白鹭湿地、石门峡、民俗博物馆和茶文化园。'],
  [4, 3, 'The programme has four pillars: housing, transport and water.'],
  [
    5,
    4,
    'Five projects are planned: renewal of the Lock 2 gates, work on Berths 4 and 5, a second ramp, and resurfacing of the west yard.',
  ],
  [3, 4, 'Work began in three districts: Northgate, Millbrook, Ashby and Easton.'],
  [4, 3, 'The review asks four questions: who pays; who decides; and who reports.'],
  [3, 2, 'There are three reasons. First, the quay is old. Second, the tides have changed.'],
  [4, 3, '印发四种手册：《防震常识》《用电须知》《急救要点》。'],
  [3, 4, '推出三个系列讲座：“国宝里的城”“纸上春秋”“金石有声”和“戏台内外”。'],
  [5, 4, '公司下设五大事业部：装备事业部、环保事业部、能源事业部和国际事业部。'],
  [4, 5, '棚改分布在四个片区：东关片区、南门片区、车站片区、柳林片区、铁西片区。'],
  [5, 4, '汛期共出现暴雨五次，分别出现在6月28日、7月12日、7月29日和8月16日。'],
  [7, 6, '图书馆推出“七个一”活动：一场讲座、一次展览、一堂课、一轮朗诵、一份书单、一次捐书。'],
  [2, 3, '申请人有下列两种行为之一的，不予受理：提交虚假材料、冒用他人名义、拒绝配合核查。'],
  [5, 4, '全县实施重点项目五个：一是迁建卫校；二是扩建粮库；三是改造泵站；四是加固堤坝。'],
  [3, 4, '报告期内召开股东大会3次，即2022年年度股东大会、2023年第一次临时股东大会、第二次临时股东大会和第三次临时股东大会。'],
  [5, 4, 'The panel held five hearings: on 4 March, 6 June, 9 September and 2 December.'],
  [5, 4, '全年开展项目五大类：一是助学；二是助医；三是养老；四是救灾。'],
  [4, 3, '组织职业技能培训四期：电工班、焊工班、面点班。'],
  [8, 9, '街道下辖八个社区：东风、建设、红旗、和平、光明、胜利、新华、文化、向阳。'],
  [4, 3, 'The firm announced four new plants, in Dayton, Boise and Tulsa, that will employ 900 people.'],
  [5, 4, 'The co-operative has members in five counties, namely Kerr, Lund, Moss and Nairn.'],
  [4, 3, 'The following four items were deferred: the cemetery wall, the bus shelter and the allotment rents.'],
  [6, 5, '设有东湖区、西城区、高新区、南山县和北岭县六个片区。'],
  [4, 3, '施工单位为省水利二局、中原公司和恒通公司四家单位。'],
  [5, 4, '走访了刘芳、孙建业、何敏、邓伟五名职工。'],
  [4, 3, '四个单位工程分别为大坝工程、溢洪道工程和输水工程。'],
  [6, 5, '六个联络站分别设在镇区、古井、上坪、大岭和河湾。'],
  [3, 4, '督导分东、中、西三组，分别负责东湖、西城、高新、南山片区。'],
  [4, 3, '举办“四个一”活动：编一本校史、拍一部专题片、办一场展览。'],
  [3, 4, '保护有“三难”：产权难厘清、资金难筹措、人员难安置、业态难导入。'],
  [2, 3, '专家提出两条路径，一条是整体改造，一条是分片出租，一条是统一招商。'],
  [3, 4, '调研组一行三人（记者陆羽、文物专家谭启、摄影师洪亮、助理小韦）。'],
  [3, 2, '其中院外委员三名：律师曹正、社区代表范玉兰。'],
  [3, 4, '一年分三次支付：1月、4月、7月、10月各支付一次。'],
  [3, 2, '须提供近三年（2024年、2025年）的报表。'],
  [4, 5, '服务内容包括保洁、绿化、安保、运维、会务，以上四类服务的标准见后。'],
  [4, 3, '一是成立专班，二是建立台账，三是逐项销号，以上四项工作要责任到人。'],
  [
    6,
    5,
    'We make the following six recommendations.\nRecommendation 1. Train staff.\nRecommendation 2. Buy boats.\nRecommendation 3. Mend nets.\nRecommendation 4. Count fish.\nRecommendation 5. Close ports.',
  ],
  [3, 2, 'The three appendices list the files.\nAppendix A. Files\nSeven.\nAppendix B. People\nNine.'],
  [5, 4, '响应文件按下列五个附件编制。\n附件1：函\n附件2：表\n附件3：书\n附件4：方案'],
  [5, 3, 'An action plan of five points is attached.\n# Action plan\n1. See patients.\n2. Keep records.\n3. Audit scans.'],
  [
    6,
    5,
    'This report makes six recommendations.\nText follows here.\n# Recommendations\n1. Train.\n2. Buy.\n3. Mend.\n4. Count.\n5. Close.',
  ],
  [6, 5, '本报告提出六条建议。\n正文另起一段。\n# 四、工作建议\n（一）增人。\n（二）添车。\n（三）修路。\n（四）架桥。\n（五）引水。'],
  [4, 3, 'We make four promises to you.\nFirst, we sail.\nSecond, we tell you.\nThird, we bring you home.'],
  [4, 3, 'Patients met all four of these criteria: age under 80; a reading above 150; no stroke.'],
  [2, 3, 'The two amendments are:\n1. A third reading.\n2. A new limit.\n3. Text messages.'],
  [5, 4, 'There will be five sailings a day, at 06:30, 09:45, 13:00 and 17:15.'],
  [4, 3, 'The hearing took four days, on 3, 4 and 5 March 2025.'],
  [4, 3, 'Safety calls at weeks 2, 8 and 20 (four calls) are made by a nurse.'],
  [4, 3, 'The committee met on 15 March 2024, 20 September 2024 and 14 March 2025, four times in all.'],
  [6, 5, 'Present: Councillors A. Birch (Chair), T. Coyle, S. Dhillon, M. Farrow and R. Oakes (six members).'],
  [2, 3, 'The two experts were Dr Farah Nadeem, Professor Giles Orme and Mr Peter Lunt.'],
  [2, 3, 'Grants were made to two schools, Holt Primary, Nether End and The Grange.'],
  [2, 3, 'I shall write to both the Trust, the Ambulance Service and the Department.'],
  [4, 3, '调研四次，分别是3月的春耕生产、6月的防汛备汛、9月的秋季开学。'],
  [4, 5, '由价格、技术、商务、业绩、信誉四部分构成。'],
  [4, 5, '物业服务内容包括保洁、绿化、安保、运维、会务，以上四类服务的标准见后。'],
  [4, 3, 'There are four kinds of ticket: single, return and ten-journey.'],
  [4, 3, 'The committee consists of four directors (Ms Keir, Mr Adebayo and Dr Lind).'],
  [3, 4, 'Three matters concern me: the delay, the handover, the absence of a bed and the missing record.'],
  [4, 3, 'The four types, namely keepers, movers and leavers, are described below.'],
  [4, 3, '印发《绿色信贷指引》《债券管理办法》《风险管理办法》四项制度。'],
  [3, 4, '“惠农贷”“兴商贷”“科创贷”“绿能贷”三款产品入选。'],
  [4, 3, '列席：镇干部徐进、驻村书记杜娟、会计秦明（四人）。'],
  [6, 5, '修订稿共六章，分别为总则、社会治安、环境卫生、婚姻家庭、附则。'],
  [3, 2, '一是场地条件有限，二是裁判力量不足。\n针对以上三点不足，下届要提前筹备。'],
  [
    4,
    3,
    'This report makes four recommendations.\nText follows.\n4. Recommendations\n(1) A named officer.\n(2) A public meeting.\n(3) A single number.',
  ],
  [4, 3, 'I shall speak under four heads: the economy, the public finances, and taxation.'],
  [5, 4, 'We held five public meetings (in Ashcombe, Bere, Colyton and Denbury).'],
  [5, 4, 'The panel of five (a surgeon, a nurse, a pharmacist and a lay member) met twice.'],
  [4, 3, 'Our four theatres, numbered 1, 2 and 3, run five days a week.'],
  [3, 4, 'Our three largest ports, Annet, Bryher Sound, Gugh and Teal, handled record tonnage.'],
  [2, 3, "The panel's two advisers, Dr Lindiwe Mokoena, Mr Aled Price and Ms Joan Firth, read the drafts."],
  [3, 4, 'Focus groups met on 8 July, 15 July, 22 July and 29 July 2025 (three sessions).'],
  [2, 3, 'Both the Comptroller, the Collector and the Harbour Master have served for decades.'],
  [3, 4, 'She received three honorary degrees: from Bergen in 1995, Graz in 1999, Leeds in 2004 and Turin in 2010.'],
]

const SILENT: readonly string[] = [
  '3 Conclusions\n(a) Both crews were rested.\n(b) The controller was rested.\n(c) Messages were late.\n(d) The light was out.\n(e) None was hurt.',
  'Both officers – the chair and the secretary – give their time free; both routes, the 14 and the 22, stop outside.',
  'Sort waste into the three bins provided – paper, glass, and food – and nothing else. It is collected every Monday and Thursday, twice a week.',
  'Each section was walked three times, once in spring, once in summer and once in autumn.',
  'Two main findings emerged. First, erosion has worsened. Second, signage is poor.',
  'The committee has seven members: Adams, Brook, Chen, Diaz, Evans and Fox, and one vacancy.',
  '设立省、市、县三级台账，各省、市、自治区和地市两级机构改革，国家、省、市3个部门联动。',
  '夏令营共两期：7月5日至9日、7月12日至16日，每期5天；测试连续三天进行，即4月8日、9日、10日。',
  '新建幼儿园3所（滨江园、杏林园、翠湖园），改建2所。',
  '组建4个镇（街道、园区、农场）工作专班，建成3个中心（基地、平台）。',
  '新增项目5个（工业类2个、农业类3个、服务业若干），抽取样本6份（土壤、水体、大气3类）。',
  '围绕“五大工程”，主要做了以下工作。\n（一）产业提升工程。引进项目。\n（二）城市更新工程。改造小区。\n（三）民生保障工程。完善服务。\n（四）生态修复工程。达标。\n（五）改革攻坚工程。推行改革。',
  '落实“四个意识”，主要做了以下工作。\n（一）增强政治意识。\n（二）增强大局意识。\n（三）增强核心意识。\n（四）增强看齐意识。',
  '改造分三期实施。\n第一期：东门片区；\n第二期：西门片区；\n第三期：南门片区。',
  '每天两个单元，上午8:30开考。\n第一单元　政治　12月21日\n第二单元　外国语　12月21日\n第三单元　业务课　12月22日\n第四单元　面试　12月22日',
  '首届委员会由十名委员组成，主任1名、副主任3名、委员6名。巡查存在“三不”现象：不及时、不全面、不深入。',
  'The audit has three standards:\n1. screening;\n2. antibiotics;\n3. review.\nThe three standards were met in most cases.',
  '共七章五十二条，包括总则、规划与建设、公共停车场管理、道路停车管理、智慧停车、法律责任和附则。全市3个县（市、区）试点。',
  '三家公司（国企、民企、外企）参加。涉及三个村：一是王村，二是李村，三是赵村。委员会由两名董事组成，主任委员赵明华，委员钱进。',
  '一是队伍老化；二是资金不足，主要表现在三个方面：管护经费、维修经费、检测经费均有缺口；三是信息化水平低。',
  '6家单位（2所学校、2家医院、2个中心）少计资产。全市三县三区，共6个。12家医疗机构（乡镇卫生院、社区卫生服务中心）达标。',
  'We visited seven schools, three hospitals and five clinics. A party of six: two adults, a guide and three children.',
  'Delays had three causes: first, a shortage of engineers; secondly, wayleaves; and finally, the price of fibre.',
  'We issued three notices. The first concerned staffing, the second governance and the third records.',
  '承办单位：区文化馆、区图书馆\n以上两家承办单位要密切配合。',
  '共六项活动：\n1. 开幕；\n2. 讲座；\n3. 共读；\n4. 市集；\n4. 征文；\n5. 闭幕。',
  'Four schools – primary and secondary – took part. Two sites – north and south – were shut for six days.',
  'We meet twice a year, in May and November, and four times a term, in school.',
  'Two of the painters, Ames and Corrie, will give talks. The figures of the two years 2021 and 2022 agree.',
  'Three forces are at work: prices, wages and demand. Four buses were late on Monday: roads were icy, drivers were ill and fuel was short.',
  '今年安排三条线路：A线、B线、C线，各单位可任选其中一至两条。成员3人：组长罗大田，成员陶三妹、温良。',
  'She gave three reasons for the delay. The first was the shortage of crews. The second was wayleaves. The last was the weather.',
  'She gave two reasons. The first was cost. It rose, and so the second phase was late. The second was weather.',
  'The two teams were tired, hungry and late. Two doctors resigned: stress, overwork and pay.',
  'Four species exceeded the threshold: dunlin, knot, pintail and eider. Three birds were seen, and they were tame.',
  '本办法共三章。\n第一章 总则\n正文。\n第二章 分则\n正文。\n第三章 附则\n正文。',
  '本次审议《条例》共七章五十条。\n第一章 总则\n正文。\n第二章 分则\n正文。\n第三章 附则\n正文。',
  'This report has three sections.\n\n1. Introduction\n\nText.\n\n2. Demand\n\nText.\n\n3. Prices\n\nText.\n\n4. Trade\n\nText.',
  '公司监事钱立、余春生、鲁小平3人列席，来访者王明、李强等12人。成都、温州、江门6名选手获奖。',
  'Present: A. Birch (Chair), T. Coyle, R. Oakes\n\nThe quorum of four members was not reached, as only three members were present.',
  '出席：钱立、余春生、鲁小平\n\n列席：方敏、章群\n\n实到3人，列席2人。',
  '建成5个站点，水质分别达到二类、三类标准。现有12名教师，其中党员分别担任组长、副组长。',
  'Give the number of claims in each of the last three years, by cause and by region.',
  'We met people from 5 agencies that were not in the pool of selected agencies: the Departments of Trade, the Treasury and the Navy.',
  '涉及3个县（市、区）、5县（永安、平川、石门、定远、会宁）和四家企业（国有、民营、外资三类）。',
  'Three of the five committees — Ethics, Biosafety and Animal Welfare — keep full minutes.',
  'These five findings lead us to three recommendations.\n(1) Fund routes.\n(2) Freeze timetables.\n(3) Train drivers.',
  'Two directors retired in the year: Ms Amis in May and Mr Bold in July. Both bodies, the Tribunal and the Court, were told.',
  '新能源、新材料、装备制造三大主导产业和物流、数字经济等三大新兴产业加快发展。',
  '办好三件实事：新建幼儿园、改造食堂、增设公交，全部兑现。',
  'Three ships were given by the family: a cutter, a lugger and a barge. Two roads, Mill Lane and Dye Street, were closed.',
  '1—5号楼共4个单元，附件1至附件4（共四份）。',
  'We revised five chapters (Chapters 2 to 6); Parts A to E (five parts) stand.',
  '来自水利、农业、林业等5个部门的代表参加，道路、桥梁、管网、绿化等3类项目开工。',
  '一是抓粮食；二是抓蔬菜。还要做好两件事：一是修路；二是架桥。',
  'The three measures are cheap, quick and popular, and two of them, the levy and the grant, were kept.',
  'Both schools, on the hill and in the valley, were closed. Three reports, on prices, wages and rents, came out.',
  'The first two of these, along with training, outreach and advice, were dropped.',
  'Four schools (primary, secondary and special) took part; twelve patients in the study: men, women and children.',
  'There are two kinds of permit: paper or electronic, or both.',
  'This report makes six recommendations to the board.\n\n1. Background\n\nThe board runs nine schools.\n\n2. Method\n\nWe spoke to heads.\n\n3. Findings\n\nStaff are pleased.',
  '三、青少年四大计划：（一）科学营；（二）说书人；（三）志工；（四）创作坊。',
  '建议如下：（一）压实责任；（二）健全制度；（三）强化运用。以上三条建议，请认真研究。',
  '共派出三个检查组：第一组负责矿山，第二组负责油库，第三组负责工地。第四组另行安排。',
  '铁路512万人次、公路586万人次、民航142万人次，同比分别增长18.2%、6.4%、22.7%。',
  'In 2023, trams, buses and ferries carried 3, 4 and 5 million respectively.',
  'Bus, rail and ferry trips rose 4%, 7% and 2% respectively.',
  '集团共有线路138条，其中市区线路94条、城乡线路36条、夜班线4条、定制线4条。',
  '发现问题12个：制度类3个、管理类9个。',
  '重点项目四个：一是迁建卫校；二是扩建粮库；三是改造泵站；四是加固堤坝。',
  'The inquiry held three hearings: on 12 March 2024, 19 March 2024 and 26 March 2024.',
  '专项检查共走访企业46家，移交问题线索12条。\n\n一、安全方面。查出隐患31处。\n\n二、环保方面。查出隐患22处。\n\n三、用工方面。查出隐患9处。',
  '本规程所称重点部位包括下列四类：（一）机房；（二）库房；（三）泵房；（四）锅炉房。',
  '申请时提交以下三份材料：（一）申请书；（二）身份证明；（三）场地证明。',
  '会议研究了四个议题。第一，审议预算；第二，讨论人事；第三，听取汇报；第四，部署消防。',
  '采取三项措施：一是加密巡查频次；二是公开整改台账；三是约谈责任单位。',
  '采取三项措施，成效明显。一是粮食增产。二是农民增收。',
  '用三年时间抓好两件事。一是修路。二是架桥。',
  '围绕产业培育、乡村治理等四大领域开展调研。',
  '围绕城乡建设与管理、生态文明建设、历史文化保护、基层治理四大领域开展立法。',
  '制定、修改、废止4项法规。',
  '获得国家、省、市5项奖励。',
  '新建中学、小学12所。',
  '创建示范村23个、重点镇13个。',
  '坚持“四个意识”“两个维护”，落实“三重一大”。',
  '教育、财经、法律等5个领域聘请专家45名。',
  '召开党组会议16次，讨论三个方面重大事项60个。',
  '多名代表先后获一、二、三等奖。',
  '要从增收和节支两方面采取措施，确保平衡。一要压减一般性支出。二要盘活存量。三要加强监管。',
  '完善1个平台、3个终端于一体的体系。',
  '抓好四项任务：一是修订章程；二是扩建校舍；三是招聘教师。此外，还要整修操场。',
  '提出四点建议：（一）加大投入。重点做好两项工作：一是修渠；二是打井。（二）加强管护。（三）强化培训。（四）严格考核。',
  '去年抓了三项工作：一是修路，包括两个环节：一是勘测，二是施工；二是架桥；三是引水。',
  '做到“五个坚持”，确保安全。',
  '选送的三个节目，分别是获一等奖的合唱、获二等奖的舞蹈和小品。',
  'The following four measures were taken: dredging, repairs, training and inspection.',
  'We visited three of the five districts: Northgate, Millbrook and Ashby.',
  'Two of the four recommendations remain open: (1) publish the register.',
  'The office has three priorities, including road safety and water.',
  'There were four reasons: staff left, budgets fell, prices rose, and nobody, as far as we know, asked why.',
  'It took three years: planning, building and testing dragged on.',
  'The program has two main goals: to reduce crime, violence, and drug use, and to improve schools.',
  '一审判处甲、乙、丙三人有期徒刑。',
  '甲、乙、丙分别增长5%、6%和7%。',
  '城镇居民收入10493元，农村居民收入3255元，分别增长9.6%和6.2%。',
  '中、高等职业教育在校生分别达到2000万人和861万人。',
  'Sales in Leeds, York and Hull grew by 5, 6 and 7 percent, respectively.',
  'The boards operate at four levels: global, regional, national and local, and include agencies with private partners.',
  'The difference between the two approaches is shown by the following example:\n• The first share is sold.\n• The second share is kept.\n• The third share is lent.',
  'Key sectors such as housing, transport and water grew in four regions.',
  '印发三种手册：《防震常识》《用电须知》《急救要点》。',
  '公司下设四大事业部：装备事业部、环保事业部、能源事业部和国际事业部。',
  '公司下设五大事业部：装备、环保、能源各占三成。',
  '汛期共出现暴雨四次，分别出现在6月28日、7月12日、7月29日和8月16日。',
  '开展调研四次，分别为3月、5月两次和7月。',
  '图书馆推出“六个一”活动：一场讲座、一次展览、一堂课、一轮朗诵、一份书单、一次捐书。',
  '推荐四部作品，包括《长河》《远山》等。',
  '有下列两种行为之一的，不予受理：提交虚假材料、冒用他人名义。',
  'The firm announced three new plants, in Dayton, Boise and Tulsa.',
  'The firm opened two plants, in Leeds, Yorkshire and Truro, Cornwall.',
  'The Ombudsman decided five cases: severe maladministration in one, maladministration in two, service failure in one and no maladministration in one.',
  'The board has nine members: three elected, four appointed and two ex officio.',
  '设有东湖区、西城区、高新区、南山县和北岭县五个片区。',
  '省、市、县三级和乡镇、村两级联动。',
  '内科、外科、儿科五名医师参加义诊。',
  '局长王刚、科长李明带领五名干部走访。',
  '四个单位工程分别为大坝工程、溢洪道工程、输水工程和管理房工程。',
  '三个组分别由张兵、李娜、王克任组长，负责东湖、西城片区。',
  '开展“五个一”活动，即写一封信、种一棵树、读一本书、听一堂课、唱一首歌。',
  '“三个不变”即原址不变、原貌不变、原名不变。',
  '两种意见，一种主张修旧如旧，一种主张以旧养旧。',
  '委员十一名，其中院外委员三名：律师曹正等。',
  '伦理委员三名：专业不同，均已培训。',
  '近三年（2023年、2024年和2025年）无重大违法记录。',
  '服务内容包括保洁、绿化、安保、运维、会务等，以上四类服务另有标准。',
  '附件1：函\n附件2：表\n附件3：书\n授权书与报价表两份附件须盖章。',
  'We make the following three recommendations.\nRecommendation 1. Train staff.\nRecommendation 2. Buy boats.\nRecommendation 3. Mend nets.',
  'Of the six recommendations of 2019 four were met.\nRecommendation 1. Train staff.\nRecommendation 2. Buy boats.\nRecommendation 3. Mend nets.',
  'In 2019 the previous report made six recommendations.\n# Recommendations\n1. Train.\n2. Buy.\n3. Mend.\n4. Count.\n5. Close.',
  '去年提出六条建议，均已办结。\n# 四、工作建议\n（一）增人。\n（二）添车。\n（三）修路。\n（四）架桥。\n（五）引水。',
  'Routes 7, 9 and 12 (three of the ten) were kept.',
  'In two counties, Judge Amos Hill, Sheriff Dan Poe and Mayor Ann Lee resigned when asked.',
  'Both the Trust and the Ambulance Service have apologised.',
  'The three islands of Hesta, Grey Holm and Little Voe are served.',
  'On Sundays there are two sailings, at 10:00 and 16:00.',
  'Images involve three things:\n• the image part\n• a relationship\nthe name of it\nits number\n• some markup',
  '“惠农贷”“兴商贷”“科创贷”三款产品入选。',
  '印发《绿色信贷指引》《债券管理办法》等四项制度。',
  '获得“服务百强”“标杆网点”等称号，两项荣誉均为首次。',
  '列席：镇干部徐进、驻村书记杜娟等（四人）。',
  '获得团体总分前三名的是一中、三中、二中。',
  'The force has three divisions, North, South and Coast.',
  'The three islands, Hesta, Grey Holm and Little Voe, are served daily.',
  'Both Annet and Teal, as well as Gugh, have piers.',
  '研究了人事、财务三项工作中的两项。',
  'The panel of three (two judges and a surveyor) sat in York.',
  'Both London, Ontario, and Paris, Texas, are twinned with us.',
  'He visited five countries in Africa, among them Ghana and Togo.',
]

t.test('found: the number announced is not the number listed', async t => {
  for (const [declared, found, text] of FOUND) {
    const findings = loudIn(countMismatch, sheet(text))
    t.equal(findings.length, 1, text)
    t.match(findings[0]?.data, { declared, found }, text)
    t.equal(findings[0]?.locations.filter(({ role }) => role === 'item').length, found, text)
  }
})

t.test('found: parts with numbers of their own that do not come to the whole', async t => {
  for (const [text, sum, quotes] of [
    ['5家单位（2所学校、2家医院、2个中心）少计资产。', '6 ≠ 5', ['5家单位', '2所学校', '2家医院', '2个中心']],
    ['首届委员会由九名委员组成，主任1名、副主任3名、委员6名。', '10 ≠ 9', ['九名委员', '1名', '3名', '6名']],
    ['全市三县两区，共6个，均已完成任务。', '5 ≠ 6', ['三县', '两区', '6个']],
    [
      'The gallery lent six works: two Turners, a Constable and four Cotmans.',
      '7 ≠ 6',
      ['six works', 'two Turners', 'a Constable', 'four Cotmans'],
    ],
    [
      'The board has seven directors, three executive and five non-executive.',
      '8 ≠ 7',
      ['seven directors', 'three executive', 'five non-executive'],
    ],
  ] as const) {
    const [finding] = loudIn(countMismatch, sheet(text))
    t.equal(finding?.evidence?.arithmetic, sum, text)
    t.same(finding && quotesOf(finding).sort(), [...quotes].sort(), text)
    if (finding) for (const said of Object.values(saidOf(finding))) t.notMatch(said, /undefined|count-mismatch/, said)
  }
})

t.test('found: a number beside a stretch of numbered parts that is not theirs', async t => {
  for (const [text, quotes] of [
    ['Parts A to E (six parts) are scored by the panel.', ['Parts A to E', 'six parts']],
    ['We revised six chapters (Chapters 2 to 6).', ['six chapters', 'Chapters 2 to 6']],
    ['新增第三章至第七章，共六章。', ['第三章至第七章', '六章']],
    ['Outputs 1 to 3 (four outputs) are measured monthly.', ['Outputs 1 to 3', 'four outputs']],
    ['完成第三跨至第八跨共五跨的支座更换。', ['第三跨至第八跨', '五跨']],
    ['附件1至附件4（共五个）均须盖章。', ['附件1至附件4', '五个']],
  ] as const) {
    const [finding, ...others] = loudIn(countMismatch, sheet(text))
    t.same(others, [], text)
    t.same(quotesOf(finding), quotes, text)
  }
})

t.test('silent: what fits, what is open, what announces no list', async t => {
  for (const text of SILENT) t.same(loudIn(countMismatch, sheet(text)).map(quotesOf), [], text)
})

t.test('found: rows of a table that are not as many as the text says', async t => {
  const table = [
    ['Risk', 'Owner'],
    ['Drought', 'Operations'],
    ['Flood', 'Operations'],
    ['Prices', 'Finance'],
    ['Attack', 'IT'],
  ]
  const told = (line: string) => loudIn(countMismatch, sheet(line, table)).map(({ data }) => [data.declared, data.found])
  t.same(told('We have identified seven principal risks, set out in the table below.'), [[7, 4]])
  t.same(told('We have identified five principal risks, set out in the table below.'), [[5, 4]], 'the head is no risk')
  t.same(told('We have identified four principal risks, set out in the table below.'), [])
  t.same(told('Two of the risks listed below are new.'), [])
  const han = (line: string) =>
    loudIn(
      countMismatch,
      sheet(line, [
        ['县区', '数量'],
        ['东湖', '3'],
        ['西城', '4'],
        ['高新', '5'],
        ['合计', '12'],
      ]),
    )
  t.equal(han('附表所列四个县区均已完成。').length, 1)
  t.same(han('附表所列三个县区均已完成。'), [])
  t.same(han('附表所列12处广告均已拆除。'), [])
  const honours = (line: string) =>
    loudIn(
      countMismatch,
      sheet(line, [
        ['荣誉名称', '时间'],
        ['先进单位', '2024年1月'],
        ['创新奖', '2024年5月'],
        ['示范单位', '2024年9月'],
      ]),
    )
  t.equal(honours('上述五项荣誉见下表。').length, 1)
  t.same(honours('上述三项荣誉见下表。'), [])
  t.same(honours('五类贷款见下表。'), [], 'of other things')
})

t.test('found: things paired in order that are not as many', async t => {
  for (const [text, names, values] of [
    ['粮食、蔬菜、水果产量分别增长5.1%、6.2%。', 3, 2],
    ['东片、西片分别植树219亩、331亩、234亩。', 2, 3],
    ['2022年、2023年、2024年小微贷款增速分别为9%和13%。', 3, 2],
    ['Inflation in 2023, 2024 and 2025 was 6.1 percent and 3.0 percent respectively.', 3, 2],
    ['营业收入、利润总额、税金分别完成12.1亿元、3.2亿元。', 3, 2],
    ['Sales in Leeds, York and Hull grew by 5 percent and 6 percent, respectively.', 3, 2],
  ] as const) {
    const [finding] = loudIn(countMismatch, sheet(text))
    t.match(finding?.data, { declared: names, found: values }, text)
    t.equal(finding?.messageId, 'count-mismatch.paired', text)
  }
})

t.test('a finding names the announcement and each item', async t => {
  const [finding] = loudIn(countMismatch, sheet('今年采取三项措施：一是加密巡查频次；二是公开整改台账。'))
  t.same(quotesOf(finding), ['三项措施', '一是加密巡查频次', '二是公开整改台账'])
  t.equal(saidOf(finding!).zh, '写明“三项措施”，其后逐项列出的是2项：一是加密巡查频次｜二是公开整改台账。')
  t.match(saidOf(finding!).en, /“三项措施” is announced, and 2 items are listed/)
})

t.test('hostile input is passed over quickly', async t => {
  for (const text of [
    '一是'.repeat(100_000),
    '三项措施：'.repeat(30_000),
    '、'.repeat(200_000),
    '1.'.repeat(100_000),
    'four areas: '.repeat(20_000),
  ])
    t.same(loudIn(countMismatch, sheet(text)), [], text.slice(0, 10))
})

t.test('the report that announces ten and labels seven', { skip: !existsSync('../shared/reports') }, async t => {
  const found = loudIn(countMismatch, sheet(readFileSync('../shared/reports/xinan-2023-tour.txt', 'utf8')))
  t.match(
    found.map(({ data }) => data),
    [{ declared: 10, found: 7 }],
  )
})

t.test('a list of the announced number under another heading is another list', async t => {
  const document = documentOf(
    'audit.txt',
    '检查发现四个方面的问题：\n一是台账不全。二是整改迟缓。三是培训走过场。\n\n三、整改要求\n（一）补齐台账。\n（二）限期整改。\n（三）加强培训。\n（四）定期通报。',
  )
  t.same(
    loudIn(countMismatch, document).map(finding => quotesOf(finding)[0]),
    ['四个方面的问题'],
  )
})
