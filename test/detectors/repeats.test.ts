import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { repeats } from '../../src/detectors/repeats/repeats.js'
import { documentOf } from '../../src/formats/index.js'
import { hasMessage } from '../../src/messages/index.js'
import type { RuleId } from '../../src/model/rule.js'
import { reviewWith } from '../../src/review/review.js'
import { findingsIn, loudIn, quotesOf } from '../tools/findings.js'

/** Checks a text in which ⟦…⟧ marks the places of the one loud finding there is. */
const found = (rule: RuleId, ...lines: string[]): void => {
  const marked = lines.join('\n')
  const plain = marked.replace(/[⟦⟧]/g, '')
  const expected = [...marked.matchAll(/⟦([^⟧]*)⟧/gs)].map(([, quote]) => quote!)
  const findings = loudIn(repeats, documentOf('t.txt', plain)).filter(
    finding => finding.rule !== 'copy-disagrees' || rule === 'copy-disagrees',
  )
  const own = rule === 'copy-disagrees' ? findings.filter(finding => finding.rule === rule) : findings
  t.same(
    own.map(finding => [finding.rule, quotesOf(finding)]),
    [[rule, expected]],
    expected[0]!,
  )
  t.ok(own.every(({ messageId }) => hasMessage(messageId, 'zh') && hasMessage(messageId, 'en')))
}
const silent = (...lines: string[]): void => {
  t.same(
    loudIn(repeats, documentOf('t.txt', lines.join('\n'))).map(finding => [finding.rule, quotesOf(finding)]),
    [],
    lines[0]!,
  )
}

const WATER = '今年新建口袋公园六处，改造老旧水管四十一公里，受益居民两万余户，投诉量比去年下降一半。'
const PARKING = '区里把群众反映最多的停车难排在首位，分三批腾出泊位，并向社会公开进度。'
const HALL = '秋季以来，各街道轮流开放议事厅，居民可以当面向承办科室提问，记录三日内上网。'
const LIBRARY = '两座社区书屋延长开放到夜里十点，志愿者每晚轮值，借阅人次翻了一番还多。'
const WATER_EN = 'The town replaced forty-one kilometres of old water pipe this year and opened six pocket parks along the river.'
const PARKING_EN = 'Parking headed the list of complaints, so the council released spaces in three rounds and published its progress.'
const HALL_EN = 'Since the autumn each ward has opened its hall one evening a week for residents to question the officers in charge.'

t.test('a run of paragraphs pasted again is one finding with all its copies', async () => {
  found('repeated-block', `⟦${WATER}\n${PARKING}⟧`, HALL, `⟦${WATER}\n${PARKING}⟧`)
  found('repeated-block', `⟦${WATER}\n${PARKING}⟧`, `⟦${WATER}\n${PARKING}⟧`, HALL)
  found('repeated-block', `⟦${WATER}⟧`, HALL, `⟦${WATER}⟧`, PARKING, `⟦${WATER}⟧`)
  found('repeated-block', `⟦${WATER_EN}\n${PARKING_EN}⟧`, HALL_EN, `⟦${WATER_EN}\n${PARKING_EN}⟧`)
  found('repeated-block', `⟦${WATER}⟧`, HALL, `⟦${WATER.replaceAll('，', ' , ').replace('四十一', '四 十一')}⟧`)
})

t.test('a list pasted again without one of its items is one copy, from its first item to its last', async () => {
  const list = [
    '一是把停车难排在首位，分三批腾出泊位；',
    '二是延长书屋开放到夜里十点，志愿者轮值；',
    '三是改造老旧水管，完成四十一公里的更换任务；',
    '四是轮流开放议事厅。',
  ]
  const items = list.join('\n')
  found('near-duplicate', `⟦${items}⟧`, WATER, HALL, `⟦${list.toSpliced(2, 1).join('\n')}⟧`)
  found('near-duplicate', `⟦${list.toSpliced(1, 1).join('\n')}⟧`, WATER, HALL, `⟦${items}⟧`)
  const english = [
    PARKING_EN,
    HALL_EN,
    'The library now stays open until ten in the evening.',
    'Two parks were closed for repairs to the paths.',
  ]
  found('near-duplicate', `⟦${english.join('\n')}⟧`, WATER_EN, `⟦${english.toSpliced(2, 1).join('\n')}⟧`)
})

t.test('a paragraph of a section pasted twice is told when it stands a third time', async t => {
  const [section, third] = [`${WATER}\n${PARKING}\n${HALL}`, PARKING]
  const findings = loudIn(repeats, documentOf('t.txt', [section, LIBRARY, section, '会议认为，成绩来之不易。', third].join('\n')))
  t.same(
    findings.map(({ rule, locations }) => [rule, locations.length, locations.at(-1)?.quote]),
    [
      ['repeated-block', 2, section],
      ['repeated-block', 2, third],
    ],
  )
})

t.test('copies that stand under headings of their own are told one by one, in whatever order they stand', async t => {
  const books = `${LIBRARY}读者最爱看的是地方志和连环画，新书到馆前先由读者投票。`
  const edited =
    '两座书屋开放延长到夜里十点，志愿者每晚都来轮值，借阅人次翻了一番还要多。读者最爱看的还是地方志和连环画，新书到馆之前先由读者投票选出。'
  const lines = ['一、供水', WATER, '二、停车', PARKING, '三、书屋', books, '四、问题', PARKING, '五、打算', edited, '六、附记', WATER]
  const places = loudIn(repeats, documentOf('t.txt', lines.join('\n'))).map(quotesOf)
  t.same(places, [
    [WATER, WATER],
    [PARKING, PARKING],
    [books, edited],
  ])
})

t.test('a copy word for word ends with its clause, unless another figure follows', async () => {
  const shared = '堵塞的雨水口分三批清掏并逐一登记造册，负责人的姓名和电话在井盖旁边公示，值守人员雨前到岗、雨后撤离'
  found('repeated-sentence', `⟦${shared}，⟧汛期没有发生内涝。`, WATER, `⟦${shared}，⟧得到居民好评。`)
  found('near-duplicate', `⟦${shared}，合计410处。⟧`, WATER, HALL, `⟦${shared}，总共390处。⟧`)
})

t.test('a paragraph all but the same is compared by itself where those beside it were rewritten', async () => {
  const rewritten = '居民反映最多的是停车难，区里把它列为第一位，泊位分三批腾出，进度向社会作了公开。'
  const lines = [WATER.replace('公园六处', '公园⟦六处⟧'), PARKING, HALL, WATER.replace('公园六处', '公园⟦九处⟧'), rewritten]
  found('copy-disagrees', ...lines)
  const said = '抢修队由⟦副局长周敏⟧带领，连夜更换破裂的主管道，次日清晨恢复了东片两万户居民的供水。'
  const named = (name: string): string => said.replace('⟦副局长周敏⟧', `副局长⟦${name}⟧`)
  found('copy-disagrees', named('周敏'), HALL, LIBRARY, named('周明'))
})

t.test('what is shown of a passage ends with a word', async t => {
  const said = 'The committee will continue to monitor the implications of incoming information for the outlook of the region.'
  const [finding] = findingsIn(repeats, documentOf('t.txt', `${said} Prices rose.\n\nWages fell in May. ${said}`))
  t.equal(finding?.data.quote, 'The committee will continue to…')
})

t.test('an edited copy, a sentence said again, a copy inside another paragraph', async () => {
  found(
    'near-duplicate',
    `⟦${WATER}⟧`,
    HALL,
    '⟦今年共新建了口袋公园六处，同时改造老旧水管四十一公里，惠及居民两万余户，投诉量较上年下降一半。⟧',
  )
  found(
    'near-duplicate',
    `⟦${PARKING_EN}⟧`,
    HALL_EN,
    '⟦Parking headed the long list of complaints, and so the council released more spaces in three rounds and published progress.⟧',
  )
  found('repeated-sentence', `${HALL}⟦${WATER}⟧`, PARKING, `⟦${WATER}⟧${LIBRARY}`)
  found('repeated-sentence', `${HALL_EN} ⟦${WATER_EN}⟧`, `⟦${WATER_EN}⟧ ${PARKING_EN}`)
})

t.test('copies that disagree: the differing figure, date, name or negation itself', async () => {
  const line = (figure: string): string => `截至年底，平台累计调用接口${figure}，覆盖全区十四个街道，群众办事平均少跑一趟。`
  found('copy-disagrees', line('⟦432万次⟧'), HALL, line('⟦342万次⟧'))
  const opened = (date: string): string => `新建的区档案馆于${date}正式开放，首日接待读者一千二百人，展厅设在二层东侧。`
  found('copy-disagrees', opened('⟦9月12日⟧'), HALL, opened('⟦9月21日⟧'))
  const funds = (verb: string): string => `审计认为，项目资金使用符合规定用途，${verb}挪用专项资金的问题，结余按期退回财政。`
  found('copy-disagrees', funds('⟦未发现⟧'), HALL, funds('⟦发现⟧'))
  const chair = (name: string): string => `会议由区水务局局长主持，${name}同志介绍了管网改造的进展和明年的安排，与会代表作了讨论。`
  found('copy-disagrees', chair('⟦周明远⟧'), HALL, chair('⟦周明达⟧'))
  const tested = (verb: string): string => `经抽样检验，该批次净水设备${verb}饮用水卫生标准，未检出重金属超标情况，可以正常安装使用。`
  found('copy-disagrees', tested('⟦符合⟧'), HALL, tested('⟦不符合⟧'))
  const wardens = (figure: string): string => `街道和社区干部分片包干，${figure}水闸逐一明确了看护、巡查、维修三类责任人，名单已张榜公布。`
  found('copy-disagrees', wardens('⟦13座⟧'), HALL, wardens('⟦12座⟧'))
  const reached = (figure: string): string =>
    `The programme reached ${figure} by the end of the year and was extended to every ward of the town.`
  found('copy-disagrees', reached('⟦4,320 households⟧'), HALL_EN, reached('⟦3,420 households⟧'))
  const budget = (sufficient: string): string =>
    `The auditors found that the reserve was ${sufficient} to cover the second phase of the works along the river.`
  found('copy-disagrees', budget('⟦sufficient⟧'), HALL_EN, budget('⟦not sufficient⟧'))
})

t.test('a copy ends with its paragraph, though the next ones begin alike', async () => {
  const toured = (visits: number, faults: number, rest: string): string => `检查组实地查看车间${visits}处，当场指出问题${faults}条。${rest}`
  const paint = '喷漆房没有装设静电释放装置，稀释剂与棉纱混放在同一货架上，值守人员说不清报警后应当先关哪一道阀门。'
  found(
    'repeated-block',
    '一、河东',
    `⟦${paint}⟧`,
    '二、河西',
    toured(4, 17, '砖厂的粉尘探头被塑料袋套住，厂长当晚写了检讨。'),
    '三、河南',
    `⟦${paint}⟧`,
    '四、河北',
    toured(6, 23, '冷库没有逃生门，三家企业停产等待复查。'),
  )
})

t.test('what differs near the end of a short sentence, in the number of a clause, a post, or by do not', async () => {
  const audited = (verb: string): string => `全年受理中级职称申报材料61份，组织答辩两场，其中${verb}4份。`
  found('copy-disagrees', audited('⟦未通过⟧'), HALL, WATER, audited('⟦通过⟧'))
  const deposit = (clause: string, sum: string, days: string): string =>
    `${clause} 承租方应当在签约之前交齐履约押金${sum}，押金可以用转账或者保函支付，到期无息退还，押金的担保期限从入场当日算起共计${days}，中途不得抽回。`
  const lines = [deposit('2.1', '⟦45万元⟧', '90日'), HALL, WATER, deposit('5.3', '⟦54万元⟧', '90日')]
  found('copy-disagrees', ...lines)
  const headed = (post: string): string =>
    `公司设立应急领导小组，由${post}担任组长，每季度听取一次汇报，对停电、断网、漏水三类险情分别制定处置流程。`
  found('copy-disagrees', headed('⟦总经理⟧'), HALL, headed('⟦董事长⟧'))
  const advised = (verb: string): string =>
    `On balance ${verb} that the old depot be sold before the new one has been opened to the public.`
  found('copy-disagrees', advised('we ⟦recommend⟧'), HALL_EN, advised('we ⟦do not recommend⟧'))
})

t.test('copies with paragraphs of neither between them on both sides are told apart', async t => {
  const [first, second] = [`${WATER}另有三处泵房改用变频设备。`, `${PARKING}夜间九点之后对居民免费。`]
  const text = [
    first,
    '一位住在七楼的老人问起了天桥两侧的扶手什么时候能够重新上漆修好。',
    second,
    HALL,
    first,
    '图书角的管理员请大家在重阳节之前把家里看完的旧杂志带来互相交换。',
    second,
  ].join('\n')
  t.same(
    loudIn(repeats, documentOf('t.txt', text)).map(finding => quotesOf(finding)),
    [
      [first, first],
      [second, second],
    ],
  )
})

t.test('the number of a paragraph is no part of what it says', async () => {
  const spares = (number: string, years: string): string =>
    `${number}合同总价包括设备价、包装费、运杂费、保险费、安装指导费以及${years}备件费，履行期内不因市场变动而调整。`
  found('copy-disagrees', spares('2.1 ', '⟦两年⟧'), HALL, spares('（五）', '⟦三年⟧'))
  const right = (number: string, verb: string): string =>
    `${number} 同一台水泵在质量保证期内因同一原因三次停机的，买方${verb}要求更换整机，新机的保证期重新起算。`
  found('copy-disagrees', right('4.3', '⟦有权要求⟧'), HALL, WATER, right('7.3', '⟦无权要求⟧'))
  found('repeated-block', `⟦2.2 ${PARKING_EN}⟧`, HALL_EN, `⟦6.3 ${PARKING_EN}⟧`)
})

t.test('a figure and a word, a name and a word, the time of a day: each of two changes in one sentence is told', async t => {
  const told = (...lines: string[]): string[][] =>
    loudIn(repeats, documentOf('t.txt', lines.join('\n'))).flatMap(finding =>
      finding.rule === 'copy-disagrees' ? [quotesOf(finding)] : [],
    )
  const moulds = (verb: string, days: string): string =>
    `Damp and mould cases ${verb} to 1,308 once they were asked about at every visit, and the median time from report to first inspection came to ${days}.`
  t.same(told(moulds('rose', '19 days'), HALL_EN, WATER_EN, moulds('fell', '16 days')), [
    ['rose to', 'fell to'],
    ['19 days', '16 days'],
  ])
  const lease = (town: string, verb: string): string =>
    `The tenant had asked to let the cottage by the week to visitors from ${town}, which might bring in a good deal, but the lease ${verb} it outright.`
  t.same(told(lease('Newlyn', 'forbade'), HALL_EN, WATER_EN, lease('Padstow', 'allowed')), [
    ['Newlyn', 'Padstow'],
    ['forbade it', 'allowed it'],
  ])
  const falls = (count: string, risk: string): string =>
    `There were ${count} on our wards last year, most of them at night on the way to the bathroom, and two thirds of the patients had been assessed as being at ${risk} risk.`
  t.same(told(falls('412 falls', 'low'), HALL_EN, WATER_EN, falls('421 falls', 'high')), [
    ['412', '421'],
    ['low risk', 'high risk'],
  ])
  const willows = (trees: string, alive: string): string =>
    `We fenced off 22 kilometres of bank and planted ${trees} willows and alders, ${alive} of which are alive, thanks to the farmers who agreed to water them through the drought of that summer.`
  t.same(told(willows('31,000', 'four in five'), HALL_EN, WATER_EN, willows('13,000', 'three in five')).length, 2)
  const barn = (house: string): string =>
    `The barn, which is listed at Grade II, would be repaired before the ${house} house is occupied and let to the village as a hall at a rent of one pound a year.`
  t.same(told(barn('thirtieth'), HALL_EN, WATER_EN, barn('fortieth')), [['thirtieth', 'fortieth']])
  const lift = (word: string): string =>
    `The consultants put the shorter times down to the porters, who ${word} have to wait for a lift when a patient is brought up from the street.`
  t.same(told(lift('no longer'), HALL_EN, WATER_EN, lift('still')).length, 1)
  const screens = (hour: string, light: string): string =>
    `采用电子显示屏的，夜间亮度不得超过每平方米${light}，${hour}至次日6时应当关闭声音，附近居民可以随时拨打热线反映。`
  t.same(told(screens('22时', '400坎德拉'), HALL, WATER, screens('23时', '500坎德拉')).flat(), ['400', '500', '22时', '23时'])
  const crossing = (street: string, green: string): string =>
    `有网民反映，滨河路与${street}交叉口信号灯配时不合理，早高峰左转车辆要等三个周期，交警回复称绿灯时间已由${green}延长。`
  t.same(told(crossing('文昌街', '18秒'), HALL, WATER, crossing('文昌路', '15秒')).flat(), ['文昌街', '文昌路', '18秒', '15秒'])
})

t.test('parallel statements side by side, titles, and whom to call are left alone', async () => {
  silent(
    'The Contractor shall maintain public liability insurance of not less than £5,000,000 for any one claim.',
    "The Contractor shall maintain employer's liability insurance of not less than £10,000,000 for any one claim.",
    HALL_EN,
  )
  silent(
    'The group felt that urgent scanning is defined as within 24 hours of the onset of symptoms, in line with the national strategy.',
    'The group felt that scanning is defined as within 1 week of the onset of symptoms, in line with the national strategy.',
  )
  silent(
    'Call the parking team on 01632 960114 between nine and five, Monday to Friday.',
    HALL_EN,
    'Call the parking team on 01632 960114 between nine and five, Monday to Friday.',
  )
  silent(`摘要：${WATER}结果良好。`, PARKING, `${WATER}市民满意。`)
})

t.test('paragraphs put together elsewhere in another order are a copy each', async t => {
  const [first, second, third] = [
    `${WATER_EN} Nobody had to carry water up the stairs.`,
    `${PARKING_EN} It will do so again.`,
    `${HALL_EN} Tea is served.`,
  ]
  const [motion, vote] = [
    'Mrs Tallack proposed and Mr Eddy seconded that the claim of the contractors should be refused.',
    'Mr Penrose wished it noted that the ice plant had broken down on every market day in August.',
  ]
  const text = [
    first,
    motion,
    second,
    vote,
    third,
    'Matters from the public',
    `The chair replied at some length to a question. ${first}`,
    third,
    second,
  ].join('\n')
  t.same(
    loudIn(repeats, documentOf('t.txt', text)).map(finding => quotesOf(finding)),
    [
      [first, first],
      [second, second],
      [third, third],
    ],
  )
})

t.test('a copy right behind its original ends where the next paragraph begins alike', async () => {
  const article = '违反本规定，擅自出售、转让渔船苗种的，没收苗种和全部收入，并通知发证机关收回许可证三个月。'
  found('repeated-block', HALL, `⟦第八条 ${article}⟧`, `⟦第八条 ${article}⟧`, '第九条 违反本规定，擅自出售鱼药的，予以警告。')
})

t.test('a figure and a negation that differ in one sentence are both told', async t => {
  const lake = (days: string, bloom: string): string =>
    `湖心监测站全年水质达到三类标准的天数为${days}，占全年的九成以上，总磷浓度比上年下降一成，${bloom}大面积水华，沿湖六个取水口没有停过一天。`
  const text = [lake('341天', '未发生'), HALL, WATER, lake('314天', '发生')].join('\n')
  t.same(
    loudIn(repeats, documentOf('t.txt', text)).flatMap(finding => (finding.rule === 'copy-disagrees' ? [quotesOf(finding)] : [])),
    [
      ['341天', '314天'],
      ['未发生', '发生'],
    ],
  )
})

t.test('two figures changed in a long sentence, one word for its opposite, a copy behind a sentence put in before it', async () => {
  const shop = (share: string, years: string): string =>
    `No fewer than ${share} of the stalls shall be let to growers, bakers and makers who live in the parish or one beside it, and the warden shall keep the letters that prove it for ${years}.`
  found('near-duplicate', HALL_EN, `⟦${shop('twelve', 'two years')}⟧`, WATER_EN, `⟦${shop('fifteen', 'three years')}⟧`)
  const orders = (word: string): string =>
    `Bookings for the winter are ${word} they were at this point a year ago, and the hall will not need a subsidy.`
  found('copy-disagrees', orders('⟦higher than⟧'), HALL_EN, WATER_EN, orders('⟦lower than⟧'))
  const gate = (units: string): string =>
    `门禁改造覆盖全部${units}，换下的旧锁交给回收站折价，三个月里劝阻尾随进楼的外来人员两百多次，投诉明显减少。`
  found('copy-disagrees', gate('⟦48个⟧单元'), HALL, WATER, `散会以后大家去看了值班室。${gate('⟦46个⟧单元')}`)
})

t.test('a name in a sentence of names, and a negation in a close copy of what a looser one restates', async () => {
  const offices = (body: string): string =>
    `We met the Office of the Water Ombudsman for the ${body}. Its staff showed us how complaints are received, sorted and answered, and which of them reach the courts in the end.`
  found('copy-disagrees', offices('House of ⟦Delegates⟧'), HALL_EN, offices('House of ⟦Commons⟧'))
  const asked = (verb: string): string =>
    `The office ${verb} asked to review how the water boards of the coast are merged and what follows. This report describes the mergers of the water boards on the coast since 2015, and what is known about the effects of those mergers on prices and on the quality of the water.`
  found(
    'copy-disagrees',
    asked('was ⟦asked⟧').replace('⟧ asked', '⟧'),
    HALL_EN,
    'There are questions about how the water boards of the coast are merged. You wanted us to look at them. In this paper, we describe the mergers of the water boards on the coast, and what is known about the effects of those mergers on prices and on the quality of the water.',
    PARKING_EN,
    asked('was ⟦not asked⟧').replace('⟧ asked', '⟧'),
  )
})

t.test('a figure in a reworded sentence whose other figures are the same, and part of the name of a body', async () => {
  const cases = (opening: string, rate: string, figure: string): string =>
    `${opening}受理各类案件8742件，审执结8316件，${rate}95.1%，法官人均结案${figure}。审结商事案件5126件，标的额18.7亿元；执行到位6.3亿元。`
  found('copy-disagrees', cases('全年，区法院', '结案率', '⟦231件⟧'), HALL, cases('一年，全院', '结案率为', '⟦321件⟧'))
  const surveyed = (opening: string, words: string): string =>
    `${opening}基地周边开展动植物调查，共记录鸟类四十七种、两栖类六种，未见受保护物种受到影响。公司与林业部门合作修复湿地，栽种本地树种一万余株。项目由华东林业${words}设计院提供技术支持。`
  found('copy-disagrees', surveyed('公司在各', '⟦规划⟧'), HALL, surveyed('我们在', '⟦勘测⟧'))
  const paid = (opening: string, name: string): string =>
    `${opening} child in the primary schools of the city is offered a free visit in the fourth year, and eight schools in ten took it up. Teachers told us that the sessions are well planned. The programme is paid for by the Garfield ${name} Foundation.`
  found('copy-disagrees', paid('Every', '⟦Weston⟧'), HALL_EN, paid('Each', '⟦Western⟧'))
})

t.test('a name left over in a passage made of another', async () => {
  const leftover = (...lines: string[]): void => {
    const marked = lines.join('\n')
    const own = loudIn(repeats, documentOf('t.txt', marked.replace(/[⟦⟧]/g, ''))).filter(({ messageId }) => messageId.endsWith('.leftover'))
    const expected = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(([, quote]) => quote)
    t.same(own.map(quotesOf), expected.length > 0 ? [expected] : [], marked)
  }
  const county = (name: string, later: string, figures: readonly (string | number)[]): string =>
    `对${name}检查发现：${figures[0]}个乡镇的供水站未按期检修，涉及资金${figures[1]}万元；${figures[2]}个村的水表长期失准。检查组指出问题后，${later}已追回资金${figures[3]}万元，修订制度${figures[4]}项。`
  leftover(
    county('⟦云汀县⟧', '云汀县', [2, 64, 5, 11, 3]).replace('后，云汀县', '后，⟦云汀县⟧').replace('⟦云汀县⟧检', '云汀县检'),
    county('⟦平沙县⟧', '⟦云汀县⟧', [3, 91, 6, 8, 4]),
  )
  leftover(
    county('云汀县', '云汀县', [2, 64, 5, 11, 3]),
    county('平沙县', '⟦平沙县⟧', [3, 91, 6, 8, 4]),
    county('⟦石井县⟧', '⟦平沙县⟧', [1, 37, 4, 6, 2]),
  )
  leftover(county('云汀县', '云汀县', [2, 64, 5, 11, 3]), county('平沙县', '平沙县', [3, 91, 6, 8, 4]))
  leftover(county('云汀县', '市水务局', [2, 64, 5, 11, 3]), county('平沙县', '市水务局', [3, 91, 6, 8, 4]))
  leftover(county('云汀县', '云汀县', [2, 64, 5, 11, 3]), county('平沙县', '平沙县会同云汀县', [3, 91, 6, 8, 4]))
  const district = (name: string, later: string, figures: readonly string[]): string =>
    `The ${name} serves ${figures[0]} people through ${figures[1]} connections. During the year it supplied ${figures[2]} million cubic metres of water, and leakage stood at ${figures[3]}. Samples taken in the ${later} met the standard in every month of the year.`
  leftover(
    district('Hollow District', '⟦Hollow District⟧', ['84,000', '31,200', '9.4', '14.1%']),
    district('⟦Marsh District⟧', '⟦Hollow District⟧', ['61,000', '22,700', '7.1', '16.8%']),
  )
  leftover(
    district('Hollow District', 'Hollow District', ['84,000', '31,200', '9.4', '14.1%']),
    district('Marsh District', 'Marsh District', ['61,000', '22,700', '7.1', '16.8%']),
  )
  leftover(
    'The Hollow District met twice. The Hollow District is the largest. All report to the Hollow District. We thank the Hollow District.',
    district('Hollow District', 'Hollow District', ['84,000', '31,200', '9.4', '14.1%']),
    district('Marsh District', 'Hollow District', ['61,000', '22,700', '7.1', '16.8%']),
  )
})

t.test('answers behind the same labels and rules of bookkeeping are no copies', async () => {
  const door = 'Alarm: satisfactory. Doors: all closed. Escape: clear. Log book: complete. Outcome: satisfactory.'
  silent('3.1 Mill Court', door, '3.2 Weir House', door.replace('all closed', 'two wedged open'), '3.3 Dean Lodge', door, HALL_EN)
  const remedy = ['整改措施：由医务科牵头，每月抽查，结果纳入科室绩效考核。', '责任科室：医务科', '完成时限：2025年6月30日']
  silent('问题1：交接班记录不完整。', ...remedy, '问题2：会诊单漏签名。', HALL, '问题3：病历归档不及时。', ...remedy)
  const asset = (kind: string): string =>
    `${kind}同时满足下列条件的，才能予以确认：与该${kind}有关的经济利益很可能流入企业；该${kind}的成本能够可靠地计量。`
  silent(asset('固定资产'), HALL, asset('无形资产'))
})

t.test('standard conditions for two kinds of contract are no copies of each other', async () => {
  const conditions = (part: string, thing: string): string[] => [
    `${part}1. The Hirer shall pay for the ${thing} in full before the first day of the hire.`,
    `${part}2. The Hirer shall return the ${thing} clean and in the state in which it was received.`,
    `${part}3. The Owner may inspect the ${thing} at any reasonable hour and shall give notice of a day.`,
    `${part}4. Any dispute about the ${thing} shall be settled by the arbitrator named in the letter of hire.`,
  ]
  silent(HALL_EN, ...conditions('A', 'boat'), WATER_EN, ...conditions('B', 'marquee'))
})

t.test('a paragraph twice in a row is told whatever it is, but for lines of forms and statuses', async () => {
  found('repeated-block', HALL, '⟦注：表中数据为快报数，未经审计和审定。⟧', '⟦注：表中数据为快报数，未经审计和审定。⟧', WATER)
  found(
    'repeated-block',
    HALL_EN,
    '⟦Note: All figures are rounded to the nearest thousand.⟧',
    '⟦Note: All figures are rounded to the nearest thousand.⟧',
    WATER_EN,
  )
  found('repeated-block', HALL, '⟦二是压实各级各部门防汛抗旱责任。⟧', '⟦二是压实各级各部门防汛抗旱责任。⟧', WATER)
  silent(HALL, '评审人（签字）：________', '评审人（签字）：________', WATER)
  silent(HALL, '是否同意：□是 □否。', '是否同意：□是 □否。', WATER)
  silent(HALL_EN, 'Signed on behalf of the board: ______________.', 'Signed on behalf of the board: ______________.', WATER_EN)
  silent(
    '已完成整改，销号归档材料齐全，经复核无误。',
    '已完成整改，销号归档材料齐全，经复核无误。',
    '已完成整改，销号归档材料尚待补正，限月底前报送。',
  )
})

t.test('a paragraph of many sentences in another order is one copy', async () => {
  const sentences = [
    '东门仓库的旧货架在三月拆完，腾出的场地先借给社区放防汛沙袋。',
    '食堂改用分餐盘之后，剩饭剩菜一个月少了将近两百斤。',
    '夜班岗亭装了取暖炉，保安员轮岗的时间由四小时改为三小时。',
    '南楼的电梯换了主板，故障报修从每周三次降到全季一次。',
    '停车场地面重新划线，电动车单独辟出一片，接了八个充电口。',
    '院内的银杏由园林站会诊，三棵打了吊针，一棵移到背风处。',
    '图书角添了两百册童书，家长可以带走一周再还。',
  ]
  const order = [4, 0, 6, 2, 5, 1, 3]
  found('repeated-block', HALL, `⟦${sentences.join('')}⟧`, WATER, PARKING, `⟦${order.map(at => sentences[at]).join('')}⟧`)
})

t.test('a summary that restates the body is one note, a sentence said twice in the body is not', async t => {
  const body = ['一、饮水', `${WATER}管道公司已经把图纸交给各社区。`, '二、停车', `交警说明了做法。${PARKING}`]
  const all = ['内容摘要', WATER, PARKING, ...body, '三、议事', HALL].join('\n')
  silent(...all.split('\n'))
  t.same(
    findingsIn(repeats, documentOf('t.txt', all)).map(({ messageId, level }) => `${messageId} ${level}`),
    ['near-duplicate.summary note'],
  )
  silent(
    'Executive summary',
    WATER_EN,
    PARKING_EN,
    '1. Water',
    `${WATER_EN} The old pipes were sold.`,
    '2. Parking',
    `Few complained. ${PARKING_EN}`,
  )
  silent('Foreword by the Chair', WATER_EN, '1. Water', `${WATER_EN} The old pipes were sold.`, '2. Parking', PARKING_EN)
  found(
    'repeated-sentence',
    'Executive summary',
    HALL_EN,
    '1. Water',
    `⟦${WATER_EN}⟧ The old pipes were sold.`,
    '2. Parking',
    `Few complained. ⟦${WATER_EN}⟧`,
  )
  const wards = (figure: string): string => `The pilot was extended to ${figure} by the end of May and will be reviewed in the autumn.`
  found(
    'copy-disagrees',
    'Key findings',
    wards('⟦1,240⟧ homes'),
    '1. Water',
    `${wards('⟦1,420⟧ homes')} The old pipes were sold.`,
    '2. Parking',
    PARKING_EN,
  )
})

t.test('references to other parts, lines of a program and columns of noughts are no copies, what is said beside them is', async () => {
  const see = 'See the Guide for Keepers of Lock Gates or the Guide for Keepers of Weirs for how the form is filled in.'
  silent(`A keeper who leaves hands in the log. ${see}`, HALL_EN, WATER_EN, `A keeper who is ill sends the log by post. ${see}`)
  const look = '有关闸门启闭的具体步骤，详见本手册第四章闸门和堰坝的操作规程以及附录中的图示。'
  silent(`值班员离岗前交出记录。${look}`, HALL, WATER, `值班员患病时寄回记录。${look}`)
  const rule = 'See that the gates of both locks are shut and the paddles down before the log is signed and handed to the office.'
  found(
    'repeated-sentence',
    `A keeper who leaves hands in the log. ⟦${rule}⟧`,
    HALL_EN,
    WATER_EN,
    `One who is ill sends it by post. ⟦${rule}⟧`,
  )
  const call = [
    '// the gate that was named in the request of the keeper',
    'final Gate gate = GateKeeper.findGateByName(request.getName());',
  ]
  silent(...call, HALL_EN, WATER_EN, ...call)
  const noughts = Array.from({ length: 80 }, () => '0').join(' ')
  silent(`$20 40 60 80 100 120 140 160 180 200 ${noughts}`, HALL_EN, `$15 30 45 60 75 90 105 120 135 150 ${noughts}`)
})

t.test('the two cases of a rule and the definitions of two terms are no copies of each other', async () => {
  silent(
    'If the keeper signed the log before noon, the fine of the second schedule is 10 pounds and the boat may pass on the same day.',
    'If the keeper did not sign the log before noon, the fine of the second schedule is 40 pounds and the boat may pass on the next day.',
    HALL_EN,
  )
  silent(
    'Downstream\tThe share of boats that were counted as laden at the lower gate, and were weighed there by the keepers.',
    'Lighter\tA boat without sails.',
    'Upstream\tThe share of boats that were counted as unladen at the upper gate, and were weighed there by the keepers.',
  )
  const log = (signed: string): string =>
    `⟦On every day of the frost the keepers ${signed} the log before noon and handed it to the office.⟧`
  found('near-duplicate', log('recorded'), HALL_EN, log('did not record'))
})

t.test('alternatives of a model text are no copies of each other, nor are notes under two figures', async () => {
  const clause =
    'The tenant leaves the house swept and in good repair, hands both keys to the owner or the agent of the owner, and tells the water company of the day.'
  silent(
    '[Use the following clause if the house is let by the month.]',
    clause,
    '[Use the following clause if it is let by the year.]',
    `At the end of the year, ${clause}`,
  )
  silent('备选条款一：', WATER + HALL, '备选条款二：', `${WATER}${HALL}${PARKING}`)
  found('repeated-block', '[The tenant may ask the owner for a plan of the house.]', `⟦${clause}⟧`, HALL_EN, `⟦${clause}⟧`)
  const note = 'The share of each ward is given in brackets behind the name of its hall.'
  silent(
    `Figure 3. Evenings on which halls were open. ${note} Few were open in August.`,
    HALL_EN,
    `Figure 4. Officers who came. ${note} Most came twice.`,
  )
  found(
    'repeated-sentence',
    `Evenings were counted. ⟦${note}⟧ Few halls were open in August.`,
    HALL_EN,
    WATER_EN,
    `A few of them came by boat. ⟦${note}⟧ Most came twice.`,
  )
})

t.test('the bounds of an interval of confidence belong to its estimate', async () => {
  const risk = (bounds: string, share = '13%'): string =>
    `The absolute fall in the number of leaks among the homes with new pipe was ${share} (95%CI ${bounds}).`
  silent(
    `At the end of the year the ratio was 0.46. ${risk('9% to 22%')}`,
    `By the end of the second winter the ratio was 0.33. ${risk('7% to 31%')}`,
  )
  found('copy-disagrees', risk('9% to 22%', '⟦13%⟧'), HALL_EN, risk('9% to 22%', '⟦31%⟧'))
})

t.test('sentences that lead on to a list each are no copies, the same without lists is', async () => {
  const lead = (done: string, mark: string): string =>
    `Before the gates of the upper lock are opened in spring, the following ${done} by the keepers of the harbour board of the town${mark}`
  silent(lead('works are carried out', ':'), '• paint the rails', HALL_EN, lead('rules are kept to', ':'), '• wear a vest')
  found('near-duplicate', `⟦${lead('works are carried out', '.')}⟧`, HALL_EN, WATER_EN, `⟦${lead('rules are kept to', '.')}⟧`)
})

t.test('what is new in an edition, and a list that sums up, restate the body', async () => {
  const body = ['1. Water', `${WATER_EN} The old pipes were sold.`, '2. Parking', PARKING_EN]
  silent("What's New", WATER_EN, ...body)
  silent('We spoke with all wards. In summary, we found the following:', `• ${WATER_EN}`, `• ${HALL_EN}`, 'We thank all wards.', ...body)
  silent(
    '调查走访了各街道，主要结论如下：',
    `（1）${WATER}`,
    `（2）${HALL}`,
    '感谢各街道。',
    '一、饮水',
    `${WATER}旧管已经出售。`,
    '二、停车',
    PARKING,
  )
  found(
    'repeated-sentence',
    'We spoke with all wards:',
    `⟦${WATER_EN}⟧ It was wet.`,
    HALL_EN,
    '1. Water',
    `⟦${WATER_EN}⟧ The old pipes were sold.`,
  )
})

t.test("last year's paragraph beside this year's is a near copy, though every figure differs", async () => {
  const year = (of: string, calls: string, visits: string, share: string): string =>
    `⟦In ${of} the advice line answered ${calls} calls from people who had lost a job or a home, and our volunteers visited ${visits} families who could not come to the office. Of all who rang, ${share} per cent had never asked anybody for help before.⟧`
  found('near-duplicate', HALL_EN, year('2021', '3,110', '412', '37'), year('2022', '3,950', '388', '41'), WATER_EN)
})

t.test(
  'an account under the heading of one quarter and another under that of the next are no copies when they tell other figures',
  async () => {
    const account = (calls: string, visits: string, share: string): string =>
      `The advice line answered ${calls} calls from people who had lost a job or a home, and our volunteers visited ${visits} families who could not come to the office. Of all who rang, ${share} per cent had never asked anybody for help before.`
    const under = (first: string, second: string, ...others: readonly [string, string, string][]) => [
      first,
      account('3,110', '412', '37'),
      WATER_EN,
      second,
      ...others.map(figures => account(...figures)),
      PARKING_EN,
    ]
    silent(...under('First quarter 2026', 'Second quarter 2026', ['3,950', '388', '41']))
    found(
      'near-duplicate',
      ...under('The east', 'The west', ['3,950', '388', '41']).map(line => (line.startsWith('The adv') ? `⟦${line}⟧` : line)),
    )
    const [first, body, water, second, same, parking] = under('First quarter 2026', 'Second quarter 2026', ['3,110', '412', '39'])
    found('repeated-block', `⟦${first}\n${body}⟧`, water!, `⟦${second}\n${same}⟧`, parking!)
  },
)

t.test('what is said of two subjects in much the same words is no copy', async () => {
  const expected = (what: string, how: string): string =>
    `We expect ${what} to increase in absolute dollars and to ${how} as a percentage of revenue compared to the year before, as we continue to see leverage from it.`
  const [other, more] = ['be a good deal smaller', 'decrease slightly']
  const slightly = (months: string): string =>
    `Net revenue increased slightly in the ${months} months ended June 30 compared to the prior-year period, driven by growth in other revenue and offset by advertising.`
  silent(HALL_EN, slightly('three'), WATER_EN, slightly('six').replace(' and offset by', ' that was offset in part by'))
  silent(HALL_EN, expected('sales and marketing expenses', more), WATER_EN, expected('G&A expenses', other))
  found('near-duplicate', HALL_EN, `⟦${expected('sales and marketing', more)}⟧`, WATER_EN, `⟦${expected('sales and marketing', other)}⟧`)
})

t.test('a row of a table that stands in it twice', async () => {
  const head = 'Depot\tBuses\tDrivers\tMileage'
  found(
    'repeated-block',
    head,
    'Westgate\t41\t96\t812,400',
    '⟦Harbour\t38\t90\t640,150⟧',
    'Elm Road\t27\t61\t498,020',
    '⟦Harbour\t38\t90\t640,150⟧',
  )
  found(
    'repeated-block',
    '| 车队 | 车辆 | 里程 |',
    '| 城东 | 41 | 81240 |',
    '| ⟦城西 | 38 | 64015⟧ |',
    '| ⟦城西 | 38 | 64015⟧ |',
    '| 城南 | 27 | 49802 |',
  )
  silent(head, 'Westgate\t41\t96\t812,400', 'Total\t41\t96\t812,400', 'Elm Road\t27\t61\t498,020', 'Total\t41\t96\t812,400')
  silent('| 项目 | 甲 | 乙 |', '| 其他 | 0 | 0 |', '| 设备 | 12 | 34 |', '| 其他 | 0 | 0 |')
})

t.test('the copy a difference lives in is named', async t => {
  const line = (figure: string): string => `截至年底，平台累计调用接口${figure}，覆盖全区十四个街道，群众办事平均少跑一趟。`
  const findings = findingsIn(repeats, documentOf('t.txt', `${line('432万次')}\n${HALL}\n${line('342万次')}`))
  const block = findings.find(({ rule }) => rule === 'repeated-block' || rule === 'near-duplicate')
  const conflict = findings.find(({ rule }) => rule === 'copy-disagrees')
  t.same(conflict?.evidence.related, [block?.id])
  t.same(
    conflict?.evidence.figures?.map(({ value }) => value),
    ['4320000', '3420000'],
  )
  t.match(block?.evidence.pairs, [{ a: 0, b: 1, changes: [['='], ['-', '432万次'], ['+', '342万次'], ['=']] }])
})

t.test('disclaimers and notices may stand at both ends of a report', async () => {
  const atBothEnds = (words: string): void => silent(words, HALL, WATER, PARKING, words)
  atBothEnds(
    '本报告所载信息仅供参考，不构成任何投资建议；编制单位对因使用本报告内容而产生的任何损失不承担责任。未经书面许可，不得以任何形式转载。',
  )
  atBothEnds('本材料仅供内部交流使用，不作为任何决策依据。文中预测可能与实际情况存在差异，编写组不对其准确性、完整性作任何保证。')
  atBothEnds('版权归编制单位所有，转载须注明出处。对于依据本白皮书作出的决策及由此产生的后果，编制单位概不负责。')
  atBothEnds('免责声明：本报告由信息中心根据公开资料整理，读者据此操作风险自担。')
  atBothEnds('声明：统计口径与去年一致，如有出入以年度审计结果为准，请勿外传。')
  atBothEnds('重要提示：投资者应当阅读年度报告全文，并关注可能面临的风险。')
  const around = (words: string): void => silent(words, HALL_EN, WATER_EN, PARKING_EN, words)
  around(
    'The views expressed do not constitute legal or financial advice. The Institute is not liable for any loss arising from their use.',
  )
  around('Important notice: this paper was prepared by the research unit from public sources and may be updated without warning.')
  const cables = '工程组更换了三条线路的电缆，未经许可不得施工的区域全部设置围挡，因更换造成的停电控制在两小时以内，投诉明显减少。'
  found('repeated-block', `⟦${cables}⟧`, HALL, WATER, `⟦${cables}⟧`)
})

t.test('formulae, patterns, titles, contents and lists are left alone', async () => {
  silent(
    '全市上下坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神，全面落实中央经济工作会议部署。',
    HALL,
    '要坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神，全面落实中央经济工作会议部署。',
  )
  silent('东港镇全年完成河道清淤12公里，新建泵站3座，投入资金450万元。', '西陵镇全年完成河道清淤27公里，新建泵站5座，投入资金920万元。')
  silent(
    '违反本条例第十二条规定的，由市城管部门责令限期改正，处一千元以上五千元以下的罚款；情节严重的，处五千元以上二万元以下的罚款。',
    '违反本条例第十五条规定的，由市城管部门责令限期改正，处二千元以上六千元以下的罚款；情节严重的，处六千元以上三万元以下的罚款。',
  )
  silent('一、总体要求', '二、重点任务', '三、保障措施', '一、总体要求', HALL, '二、重点任务', WATER, '三、保障措施', PARKING)
  silent(
    'III. Identifying public policy issues that are relevant to the governance of the regional network\t14',
    HALL_EN,
    'III. Identifying public policy issues that are relevant to the governance of the regional network',
    PARKING_EN,
  )
  silent(
    'The Eastern District reported sales of 120 units at an average price of 45,000 dollars in the spring quarter.',
    HALL_EN,
    'The Western District reported sales of 310 units at an average price of 62,000 dollars in the spring quarter.',
  )
})

t.test('a form filled in twice is no copy, however long', async () => {
  silent(
    '1号楼 河滨路北侧住宅楼，建于1986年，6层，54户，建筑面积4120平方米，外墙渗漏面积310平方米，屋面破损85平方米，楼道灯具缺失12盏，2024年5月14日勘查，评为C级，估算费用96万元，拟于2025年实施，居民同意率88%。',
    HALL,
    '2号楼 学府街南侧住宅楼，建于1993年，7层，84户，建筑面积6350平方米，外墙渗漏面积145平方米，屋面破损30平方米，楼道灯具缺失21盏，2024年5月16日勘查，评为B级，估算费用58万元，拟于2026年实施，居民同意率93%。',
  )
  silent(
    'Weir 3, Ashby Mill. Inspected on 4 June 2024. The crest is 14.2 m long and 1.6 m high, with erosion to a depth of 0.35 m over 3.1 m of the left bank. The fish pass was clear and carried 0.42 cubic metres a second. Repairs are put at £18,500 and should be made within 12 months.',
    HALL_EN,
    'Weir 7, Norton Lock. Inspected on 11 June 2024. The crest is 22.8 m long and 2.1 m high, with erosion to a depth of 0.60 m over 5.4 m of the right bank. The fish pass was blocked and carried 0.15 cubic metres a second. Repairs are put at £41,000 and should be made within 6 months.',
  )
  silent(
    '1. Tris buffer, pH 8.0\nDissolve 121.1 g of the base in 800 ml of water. Add about 42 ml of concentrated acid. Let it cool to the temperature of the room, adjust to pH 8.0 and make up to 1 litre.',
    HALL_EN,
    '2. Tris buffer, pH 7.4\nDissolve 121.1 g of the base in 800 ml of water. Add about 70 ml of concentrated acid. Let it cool to the temperature of the room, adjust to pH 7.4 and make up to 1 litre.',
  )
  silent(
    'Programme A: 95 °C for 2 minutes; 30 cycles of 95 °C for 30 seconds, 55 °C for 30 seconds and 72 °C for 1 minute; at last 72 °C for 5 minutes and then 4 °C.',
    HALL_EN,
    'Programme B: 95 °C for 2 minutes; 35 cycles of 95 °C for 30 seconds, 60 °C for 30 seconds and 72 °C for 2 minutes; at last 72 °C for 10 minutes and then 4 °C.',
  )
  silent(
    'Mrs Carver spoke for the residents. It was moved by Councillor Okafor and seconded by Councillor Patel that permission be granted for Mill Farm. On being put to the vote there were 6 in favour, 2 against and 1 abstention.',
    HALL_EN,
    'Mr Pryce spoke for the applicant. It was moved by Councillor Barrow and seconded by Councillor Lindqvist that permission be granted for Fen End. On being put to the vote there were 7 in favour, 1 against and no abstentions.',
  )
})

t.test('input without words, or without end, gives no finding and no error', async () => {
  for (const text of ['。', 'a', '……——\n\n\n！', '\ud800\udfff\ud801', '\u0301\u0300'.repeat(50), 'א ב ג '.repeat(3)]) silent(text)
  silent('哈'.repeat(20_000))
  silent('\n'.repeat(100_000))
  silent('ab '.repeat(20_000))
})

t.test('what many documents of one run share is the wording of the house, and only noted', async t => {
  const own = [
    '镇卫生院新添了一台彩超，检查不再往县城跑。',
    '村口的老桥加固以后，校车可以直接开进来。',
    '合作社今年试种了十二亩药材，秋后统一收购。',
    '图书室把开放时间延长到晚上九点，周末也不关门。',
    '河道里的淤泥清走了六百车，两岸栽上了柳树。',
  ]
  const house = '本单位受理群众来信来访的窗口设在办公楼一层东侧，工作日全天有人值守，节假日由值班室代收并在次日转交承办科室。'
  const shared = (count: number) =>
    reviewWith(
      [repeats],
      own.slice(0, count).map((line, at) => documentOf(`${at}.txt`, `${line}\n${house}`)),
      { across: true },
    ).findings.map(({ rule, level, locations }) => [rule, level, locations.length])
  t.same(shared(2), [['shared-passage', 'warning', 2]])
  t.same(shared(5), [['shared-passage', 'note', 5]])
})

t.test('a paragraph in traditional characters is a copy of the same in simplified ones, unless the script is to be exact', async t => {
  const water = '今年新建口袋公園六處，改造老舊水管四十一公里，受益居民兩萬餘戶，投訴量比去年下降一半。'
  const parking = '區裏把群眾反映最多的停車難排在首位，分三批騰出泊位，並向社會公開進度。'
  found('repeated-block', `⟦${WATER}\n${PARKING}⟧`, HALL, `⟦${water}\n${parking}⟧`)
  found('repeated-block', `⟦${WATER}⟧`, HALL, `⟦${WATER.replace('处', '處').replace('万', '萬')}⟧`)
  found('copy-disagrees', `${WATER.replace('四十一公里', '⟦四十一公里⟧')}`, HALL, water.replace('四十一公里', '⟦四十七公里⟧'))
  found('copy-disagrees', `${WATER.replace('两万余户', '⟦两万余户⟧')}`, HALL, water.replace('兩萬餘戶', '⟦三萬餘戶⟧'))
  const course = '报纸记载许多职员对养老产业发展规划与质检标准认识颇浅，应当组织讲师团队进厂辅导检验实务。'
  const inTraditional = '報紙記載許多職員對養老產業發展規劃與質檢標準認識頗淺，應當組織講師團隊進廠輔導檢驗實務。'
  found('repeated-block', `⟦${course}⟧`, HALL, `⟦${inTraditional}⟧`)
  const document = documentOf('t.txt', [course, HALL, inTraditional].join('\n'))
  t.same(reviewWith([repeats], [document], { exactScript: true }).findings, [])
  const [one] = reviewWith([repeats], [document]).findings
  t.equal(one!.evidence.similarity, 1)
  t.ok(
    one!.evidence.pairs!.every(({ changes }) => changes?.length === 0),
    'nothing is shown as changed',
  )
  const [a, b] = [documentOf('a.txt', [LIBRARY, course].join('\n')), documentOf('b.txt', [HALL, inTraditional].join('\n'))]
  t.match(reviewWith([repeats], [a, b], { across: true }).findings, [
    { rule: 'shared-passage', locations: [{ quote: course }, { quote: inTraditional }] },
  ])
  t.same(reviewWith([repeats], [a, b], { across: true, exactScript: true }).findings, [])
  const mixed = documentOf('t.txt', [WATER, HALL, WATER.replace('处', '處').replace('万', '萬')].join('\n'))
  t.match(
    reviewWith([repeats], [mixed], { exactScript: true }).findings.flatMap(({ evidence }) => evidence.pairs ?? []),
    [{ changes: [['='], ['-', '六处'], ['+', '六處'], ['=']] }],
    'when the script is to be exact, its differences are shown',
  )
})

t.test('what two documents share is told across them, and only then', async t => {
  const a = documentOf('a.txt', `${HALL}\n${WATER}`)
  const b = documentOf('b.txt', `${WATER}\n${PARKING}`)
  const alone = reviewWith([repeats], [a, b]).findings
  t.same(alone, [])
  const across = reviewWith([repeats], [a, b], { across: true }).findings
  t.match(across, [
    {
      rule: 'shared-passage',
      level: 'warning',
      locations: [
        { document: a.id, quote: WATER },
        { document: b.id, quote: WATER },
      ],
    },
  ])
})

t.test('what authors of one trade have in common is noted, what was carried over is told', async t => {
  const told = (a: readonly string[], b: readonly string[]): string[][] =>
    reviewWith([repeats], [documentOf('a.txt', a.join('\n')), documentOf('b.txt', b.join('\n'))], { across: true }).findings.flatMap(
      finding => (finding.level === 'note' ? [] : [quotesOf(finding)]),
    )
  const opening = (county: string): string =>
    `一年来，在县委、县政府的坚强领导下，${county}应急管理局以习近平新时代中国特色社会主义思想为指导，坚持人民至上、生命至上，统筹发展和安全，全力做好各项工作，安全形势持续稳定。`
  const thanks = '我代表县政府，向全县人民，向人大代表、政协委员，向各民主党派、工商联、无党派人士和各人民团体，表示衷心的感谢！'
  const left = [
    opening('安澜县'),
    PARKING,
    `${thanks}我们也看到了不足，乡镇的扑火队员大多超过了五十岁。`,
    '河道里的淤泥清走了六百车，两岸栽上了柳树，夏天有老人在树下纳凉下棋。',
  ]
  const right = [opening('双河县'), HALL, `${thanks}汛期转移的群众已经全部回到家里，受损的桥涵也修好了。`, WATER, LIBRARY]
  t.same(told(left, right), [])
  const table =
    '助餐点的饭菜价格不是老人最在意的，他们更在意有没有人一起吃。一位八十六岁的退休教师说，自己每天多走一站路，图的就是饭桌上有人搭话。'
  const [one, other] = [`${HALL}${table}社区据此换了圆桌。`, `${PARKING}${table}为此街道添了圆桌。`]
  t.same(told([WATER, one, LIBRARY], [opening('双河县'), other]).flat(), [table, table])
  const quarter = (water: string, sold: string, loss: string): string =>
    `本季度集团供水总量${water}万立方米，售水量${sold}万立方米，产销差率${loss}%，水质综合合格率保持在较高水平，没有发生责任性停水。`
  t.same(told([WATER, quarter('4126', '3527', '14.5'), HALL], [LIBRARY, quarter('4587', '3968', '13.1'), PARKING]), [])
  const duty =
    "The board is responsible for preparing the annual report and the financial statements in accordance with applicable law and regulations. The directors are responsible for keeping adequate accounting records that are sufficient to show and explain the credit union's transactions, and for safeguarding its assets."
  t.same(told([WATER_EN, duty, HALL_EN], [PARKING_EN, duty]), [])
  const rights =
    'This report is not subject to copyright and may be reproduced in its entirety without further permission. If you have any questions about this report, please contact the press office; copies of this report can be had from the front desk at any time of the year.'
  t.same(told([WATER_EN, rights, HALL_EN], [PARKING_EN, rights]), [])
})

t.test('figures that disagree across documents are warnings, dates are none', async t => {
  const gate = (units: string, date: string): string =>
    `门禁改造于${date}完工，覆盖全部${units}单元，换下的旧锁交给回收站折价，三个月里劝阻尾随进楼的外来人员两百多次，投诉明显减少，居民送来锦旗四面。`
  const levels = (a: string, b: string): string[][] =>
    reviewWith([repeats], [documentOf('a.txt', `${HALL}\n${a}`), documentOf('b.txt', `${b}\n${PARKING}`)], { across: true }).findings.map(
      ({ rule, level }) => [rule, level],
    )
  t.same(levels(gate('48个', '5月6日'), gate('46个', '5月6日')).sort(), [
    ['copy-disagrees', 'warning'],
    ['shared-passage', 'warning'],
  ])
  t.same(levels(gate('48个', '5月6日'), gate('48个', '5月9日')), [['shared-passage', 'warning']])
})

t.test('long honest texts full of formulae are clean', async t => {
  const folder = fileURLToPath(new URL('../../../test/fixtures/clean/', import.meta.url))
  for (const name of readdirSync(folder)) t.same(loudIn(repeats, documentOf(name, readFileSync(`${folder}${name}`, 'utf8'))), [], name)
})

const reports = fileURLToPath(new URL('../../../../shared/reports/', import.meta.url))

t.test('the reports of the development set', { skip: !existsSync(reports) && 'not on this machine' }, async t => {
  const read = (name: string) => documentOf(name, readFileSync(`${reports}${name}`, 'utf8'))
  const doubled = findingsIn(repeats, read('shangluo-2024-highlights.txt')).filter(({ level }) => level !== 'note')
  t.match(doubled, [
    {
      rule: 'repeated-block',
      level: 'error',
      locations: [
        { start: 148, end: 2182 },
        { start: 2183, end: 4217 },
      ],
    },
  ])
  t.equal(doubled[0]?.evidence.pairs?.length, 11)
  t.ok(doubled[0]?.evidence.pairs?.every(({ changes }) => changes?.length === 0))
  const twice = loudIn(repeats, read('quzhou-2024-front-page.txt'))
  t.same(
    twice.map(({ rule, locations }) => [rule, locations.map(({ start }) => start)]),
    [
      ['repeated-sentence', [242, 2735]],
      ['near-duplicate', [1566, 2581]],
    ],
  )
  for (const name of ['hezhou-four-organs.txt', 'xinan-2023-tour.txt', 'yichang-2023-journal.txt']) t.same(loudIn(repeats, read(name)), [])
})
