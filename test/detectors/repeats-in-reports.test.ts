import t from 'tap'
import { repeats } from '../../src/detectors/repeats/repeats.js'
import { documentOf } from '../../src/formats/index.js'
import { pick, type Random, seeded } from '../eval/random.js'
import { loudIn, quotesOf } from '../tools/findings.js'

const documentOfLines = (lines: readonly string[]) => documentOf('t.txt', lines.join('\n\n'))

/** The rules of the loud findings of a text, and the places of those that are copies. */
const told = (lines: readonly string[]): string[] => loudIn(repeats, documentOfLines(lines)).map(({ rule }) => rule)

/** A text whose loud findings are of these rules. */
const found = (claim: string, rules: readonly string[], ...lines: string[]): void => {
  t.same(told(lines).sort(), [...rules].sort(), claim)
}
const silent = (claim: string, ...lines: string[]): void => {
  t.same(told(lines), [], claim)
}

const SOWING = '三月以来，县里组织十二支服务队进村入户，帮助种粮大户检修农机四百余台，调运良种六十吨，赶在谷雨前完成了早稻集中育秧。'
const FARMS = '全县新评定家庭农场四十六家，联合社牵头统一购买农资，亩均成本下降八十五元，带动周边农户七百多户。'
const WATER = '城南水厂二期五月投产，日供水能力提高到八万吨，老城区高层住户水压不足的问题得到解决，停水检修由全天改为夜间四小时。'
const CLINIC = '县医院与市第一医院结成医联体，每周二、周四有专家坐诊，群众在家门口做了三百二十例手术，外转病人减少两成。'
const STREET = '东大街改造工程克服雨季影响，比计划提前二十天通车，沿街商户的门头、店招由业主自己选定样式，没有搞一刀切。'
const BOILERS =
  'The council replaced the boilers in four primary schools over the summer, cutting their gas use by a third and ending the winter closures that parents had complained about.'
const BRIDGE =
  'A new footbridge at Carrow Lane opened in May, two months late, after divers found that the old piers had shifted and needed extra concrete.'
const LIBRARY =
  'Library visits rose for the third year running, helped by Sunday opening at the central branch and a reading scheme run by retired teachers.'
const LORRIES =
  'The waste contract was retendered in October and went to the only bidder that offered electric lorries for the narrow streets around the market.'
const ENQUIRIES =
  'Officers now answer nine in ten planning enquiries within ten days, although complex sites near the river still take longer than residents would like.'

t.test('copies in work reports, minutes, digests and answers', async () => {
  found(
    'a section pasted with a figure changed',
    ['repeated-block', 'copy-disagrees'],
    '一、农业生产',
    SOWING,
    FARMS,
    '二、城市建设',
    WATER,
    STREET,
    '三、下一步打算',
    CLINIC,
    '四、城市建设情况',
    WATER.replace('八万吨', '九万吨'),
    STREET.replace('克服', '努力克服'),
  )
  found('a paragraph split in two', ['repeated-block'], SOWING + FARMS, WATER, CLINIC, SOWING, FARMS, STREET)
  found('two paragraphs merged', ['repeated-block'], SOWING, FARMS, WATER, CLINIC, SOWING + FARMS, STREET)
  found(
    'a short list item under two heads',
    ['repeated-block'],
    '重点工作如下：',
    '（一）修订农村公路养护办法，明确县乡村三级养护责任和资金来源。',
    '（二）开展危旧校舍排查，九月底前建立台账，一校一策整改。',
    '保障措施：',
    '（一）加强组织领导，成立由分管副县长任组长的工作专班。',
    '（二）开展危旧校舍排查，九月底前建立台账，一校一策整改。',
  )
  found(
    'one answer to two questions',
    ['repeated-block'],
    '问：异地就医怎样备案？',
    '答：参保人可以通过手机应用提交身份证和居住证明，工作人员两个工作日内审核，结果用短信告知。',
    '问：备案可以撤销吗？',
    '答：参保人可以通过手机应用提交身份证和居住证明，工作人员两个工作日内审核，结果用短信告知。',
  )
  found(
    'one piece of news under two heads',
    ['near-duplicate'],
    '记者昨日从市交通局获悉，环湖绿道北段将于本周六开放，全长九点六公里，沿途设三处驿站、两座观景平台，自行车与步行道分开设置。',
    STREET,
    '环湖绿道北段将于本周六开放，全长九点六公里，沿途设三处驿站、两座观景平台，骑行与步行道分开。',
  )
  found(
    'a table with its figures pasted again',
    ['repeated-block'],
    '表1 分镇完成情况\n乡镇\t完成率\t说明\n东河镇\t96.2%\t主干渠全部衬砌，支渠剩余两公里待清淤，年底前可完成\n西岭镇\t88.5%\t受征地影响，泵站房建设推迟到明年三月',
    '以上数据由水利局提供。',
    '表1 分镇完成情况\n乡镇\t完成率\t说明\n东河镇\t96.2%\t主干渠全部衬砌，支渠剩余两公里待清淤，年底前可完成\n西岭镇\t88.5%\t受征地影响，泵站房建设推迟到明年三月',
  )
  found(
    'an article that stands twice under its number',
    ['repeated-block'],
    '第一条 为了规范餐厨垃圾收集，改善环境，制定本办法。',
    '第二条 餐饮单位应当与收运单位签订协议，每日交运。',
    '第三条 收运单位应当使用密闭车辆，并保持车容整洁。',
    '第四条 违反本办法规定，随意倾倒餐厨垃圾的，由主管部门责令改正，处五百元以上五千元以下的罚款。',
    '第四条 违反本办法规定，随意倾倒餐厨垃圾的，由主管部门责令改正，处五百元以上五千元以下的罚款。',
    '第五条 本办法自公布之日起施行。',
  )
  found('an English paragraph split', ['repeated-block'], `${BOILERS} ${LORRIES}`, BRIDGE, LIBRARY, BOILERS, LORRIES)
  found('a paragraph three times', ['repeated-block'], BOILERS, BRIDGE, LIBRARY, BOILERS, LORRIES, ENQUIRIES, BOILERS)
  found('two neighbours pasted to places apart', ['repeated-block', 'repeated-block'], BOILERS, BRIDGE, LIBRARY, BRIDGE, LORRIES, BOILERS)
})

t.test('what copies say differently', async () => {
  const copies = (first: string, second: string): string[] => [first, STREET, CLINIC, second]
  found(
    'a denial in one of them',
    ['repeated-block', 'copy-disagrees'],
    ...copies(
      '经抽样检查，项目资金按合同进度拨付，未发现超付、重复支付情形，结余资金已退回财政专户。',
      '经抽样检查，项目资金按合同进度拨付，发现超付、重复支付情形，结余资金已退回财政专户。',
    ),
  )
  found(
    'words that are opposites',
    ['repeated-block', 'copy-disagrees'],
    ...copies(
      `${SOWING}外地收割机不得从老桥通过，绕行路线由交警在路口指引。`,
      `${SOWING}外地收割机可以从老桥通过，绕行路线由交警在路口指引。`,
    ),
  )
  found(
    'a place',
    ['repeated-block', 'copy-disagrees'],
    ...copies(`${SOWING}${FARMS}山货先运往重庆集散。`, `${SOWING}${FARMS}山货先运往成都集散。`),
  )
  found(
    'a place in an order',
    ['repeated-block', 'copy-disagrees'],
    LIBRARY,
    ENQUIRIES,
    BRIDGE,
    LIBRARY.replace('third year', 'fourth year'),
    ENQUIRIES,
  )
  found(
    'a figure at the head of the first sentence',
    ['repeated-block', 'copy-disagrees'],
    `In 2023 the ferry ran. ${BOILERS} ${BRIDGE}`,
    LIBRARY,
    `In 2033 the ferry ran. ${BOILERS} ${BRIDGE}`,
  )
})

t.test('cases of a rule, and what is near enough, do not disagree', async () => {
  silent(
    'Any swap proposed by a bank not exceeding the larger of two hundred million or a tenth of the line may be approved by the chair.',
    ENQUIRIES,
    'Any swap proposed by a bank exceeding the larger of two hundred million or a tenth of the line may be approved by the committee.',
  )
  const pace = (figure: string): string =>
    `The fund is to go on buying its own bonds at a pace of ${figure} a month, and to roll over what falls due at the auctions of the debt office.`
  t.notOk(told([pace('$45 million'), BRIDGE, pace('about $45 million')]).includes('copy-disagrees'))
})

t.test('notes, quotations, forms, contracts and refrains are left alone', async () => {
  const note = '注：数据因四舍五入，分项合计与总数略有出入，下同。'
  silent('notes under tables', '表1 收入', SOWING, note, '表2 支出', WATER, note, '表3 结余', CLINIC, note)
  const rounding = 'Note: Figures may not add to totals because of rounding. See appendix A for the method.'
  silent('notes under English tables', 'Table 1', BOILERS, rounding, 'Table 2', BRIDGE, rounding)
  silent(
    'footnotes with numbers of their own',
    `${BOILERS}`,
    '4 The other signatories are the harbour trust, the drainage board and the county; the agreement is kept at the record office.',
    BRIDGE,
    '25 The other signatories are the harbour trust, the drainage board and the county; the agreement is kept at the record office.',
  )
  const motto = '“把群众的小事当作政府的大事，把网上的留言当作心里的牵挂，把办结率变成满意率”'
  silent('a motto', `会议提出，要${motto}。`, SOWING, `${motto}，这是今年民生工作的要求。`)
  silent(
    'a rule and its quotation',
    'The charter promises that every resident will receive a plain answer in plain words within ten working days of asking.',
    BOILERS,
    'In its own words: “every resident will receive a plain answer in plain words within ten working days of asking”.',
  )
  silent(
    'clauses of a contract',
    '第一条 甲方应于每月十日前将上月服务费支付至乙方指定账户，逾期支付的，每逾期一日按应付款项的万分之五支付违约金。',
    '第二条 乙方应于每季度首月十五日前向甲方提交服务报告，逾期提交的，每逾期一日按季度服务费的万分之五支付违约金。',
    '第三条 甲方有权对乙方的服务质量进行检查，乙方应当配合。',
    '第四条 乙方应当保证服务人员具备相应资格，并接受甲方的监督。',
  )
  silent(
    'clauses of an English lease',
    'Section 1 The Tenant shall pay the Rent to the Landlord on the first day of each month without deduction or set-off, and shall keep the Premises in good repair.',
    'Section 2 The Landlord shall insure the Premises against fire and flood, and shall give the Tenant a copy of the policy on request.',
    'Section 3 The Tenant shall pay the Service Charge to the Landlord on the first day of each quarter without deduction or set-off, and shall keep the Garden in good order.',
    'Section 4 The Tenant shall not assign the Lease without consent.',
  )
  const refrain = '清清的水呀流过山岗，流过我梦里的村庄。'
  silent('a refrain', '小河弯弯向东流，', '载着阿妈的歌谣走，', refrain, '稻花开了又落了，', '远方的孩子回来否，', refrain, refrain)
  silent(
    'criteria of a tender',
    '评分标准（一）投标人近三年承担过类似项目的，每提供一份合同得2分，最高得10分，须提供合同复印件并加盖公章。',
    '评分标准（二）投标人拟派项目负责人具有高级职称的，得5分，须提供证书复印件并加盖公章。',
    '评分标准（三）投标人近三年获得过市级以上奖项的，每提供一份证书得2分，最高得6分，须提供证书复印件并加盖公章。',
  )
  silent(
    'villages told of in one pattern',
    '李家村位于镇区东北部，距镇政府8公里，全村312户、1186人，耕地面积2140亩，以种植小麦、花生为主，村集体经济收入46万元。',
    '王家村位于镇区西南部，距镇政府11公里，全村205户、803人，耕地面积1560亩，以种植水稻、莲藕为主，村集体经济收入31万元。',
    '赵家村位于镇区南部，距镇政府5公里，全村268户、1020人，耕地面积1890亩，以种植玉米、大豆为主，村集体经济收入52万元。',
  )
  silent(
    'a form with its labels twice',
    'Name of applicant',
    'Date of birth and place of birth',
    'Address of the last residence',
    'Signature of applicant and date',
    'Part 2',
    'Name of applicant',
    'Date of birth and place of birth',
    'Address of the last residence',
    'Signature of applicant and date',
  )
  silent(
    'tables with one head',
    '单位名称\t负责人\t联系电话\t截至本月累计完成投资（万元）\t占年度计划比例\n东城公司\t赵工\t62110\t1200\t60%',
    STREET,
    '单位名称\t负责人\t联系电话\t截至本月累计完成投资（万元）\t占年度计划比例\n西城公司\t钱工\t62111\t900\t45%',
  )
})

/** Prose without sense in which nothing is said twice. */
const prose = (sentences: number, random: Random): string =>
  Array.from({ length: sentences }, () => {
    const words = Array.from({ length: 14 }, () => pick(random, WORDS))
    return `${words[0]!.charAt(0).toUpperCase()}${words.join(' ').slice(1)}.`
  }).join(' ')

const WORDS =
  'quay lantern barley ledger orchard ferry kiln harness cellar meadow chimney parish quarry saddle tannery wharf beacon cradle dairy easel furnace gully hamlet inlet jetty kennel lodge mortar nettle oven paddock quilt rafter sluice timber urchin vestry weir yarn anvil brook cinder drover ember flint grove hedge ivory joiner larder mason needle otter plough quiver reed spindle thatch upland vault willow yoke acre bough copper dune elder fern gravel heron islet'.split(
    ' ',
  )

t.test('what one list gathers from all over a report is a note; what is pasted is not', async () => {
  const random = seeded(11)
  const KEY = [BOILERS, BRIDGE, LIBRARY, LORRIES, ENQUIRIES]
  const chapters = KEY.flatMap((said, at) => [`${at + 1} Chapter`, prose(24, random), said, prose(24, random)])
  silent('key priorities', prose(8, random), 'Key priorities', ...KEY, ...chapters)
  found('three of them', ['repeated-block', 'repeated-block', 'repeated-block'], 'Key priorities', ...KEY.slice(0, 3), ...chapters)
  found('a section pasted whole', ['repeated-block'], ...KEY, prose(24, random), prose(24, random), ...KEY, prose(24, random))
})

t.test('a caption that says what the text says of its table, and cells of one row, are notes', async () => {
  const said =
    'the average wait for a first appointment in each clinic of the region and the share of patients who left before they were seen'
  silent(
    'a caption',
    BRIDGE,
    `Table 3 below gives ${said}.`,
    LIBRARY,
    `Table 3 The ${said.slice(4)}`,
    'Clinic\tWait\nNorth\t14.2\nSouth\t9.8',
  )
  found('a sentence', ['near-duplicate'], BRIDGE, `The annex gives ${said}.`, LIBRARY, `The board wants ${said}.`)
})

t.test('a copy in the body of a long report that restates itself is told by itself', async () => {
  const random = seeded(7)
  const findings = [
    'Inspectors learned that boatyards keep their books on paper and lose several of every hundred invoices in the autumn rush',
    'The harbour office could not say which moorings had been let, because two registers had been kept since the flood',
    'Bakers told the panel that the night permit costs them more than the rent of their ovens in the old market hall',
    'No owner of a quarry had been asked for the survey that the county requires before blasting near a public road',
    'Half of the dairies visited had never seen the leaflet on cold storage that the department says it sends each spring',
  ]
  const summary = findings
    .map(finding => `${finding.replace(' that ', ', it was found, that ').replace(' in the ', ' during the ')}.`)
    .join(' ')
  const body = findings.flatMap(finding => [`${prose(20, random)} ${finding}. ${prose(20, random)}`, prose(30, random)])
  const lines = [prose(5, random), summary, ...body, prose(40, random)]
  const pasted = [...lines.slice(0, 6), BOILERS, ...lines.slice(6, 10), BOILERS, ...lines.slice(10)]
  t.ok(pasted.join('\n\n').length > 20_000)
  t.same(loudIn(repeats, documentOfLines(pasted)).map(quotesOf), [[BOILERS, BOILERS]])
})
