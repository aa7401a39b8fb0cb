import t from 'tap'
import { unfinishedText } from '../../src/detectors/unfinished-text/index.js'
import { claimsOf } from '../tools/claims.js'
import { findingsIn } from '../tools/findings.js'
import { sheet } from '../tools/sheet.js'

const { found, silent } = claimsOf(unfinishedText)

const PROSE =
  '全年完成供水改造十二处，群众反映普遍良好。\n各镇都落实专人负责管护，定期巡查检修。\n各项资金按照进度拨付，接受审计监督检查。\n'
const ENGLISH_PROSE =
  'The board met four times this year and agreed on the plan.\nEvery district sent a delegate to the spring meeting in town.\nThe accounts were audited in June and published the month after.\n'

t.test('a figure that lost its unit, multiplier or number', async () => {
  found('figure-unit', '开设专栏，多篇稿件⟦阅读量突破10+⟧')
  found('figure-unit', '视频⟦播放量达到35⟧，受到好评。')
  found('figure-classifier', '⟦全市累计培训3200多⟧，效果明显。')
  found('figure-percent', '全市工业增加值⟦同比增长8.3⟧，增速居全省前列。')
  found('figure-number', '工业增加值比上年⟦增长%⟧，投资稳步回升。')
  found('figure-unit', 'Downloads of the guide ⟦exceeded 10+⟧.')
  found('figure-number', 'The new plant came in ⟦at $ million⟧ after all.')
  for (const text of [
    '稿件阅读量突破10万+，播放量达到35万次。',
    '价格指数同比上升2.3，PMI为50.1。',
    '分别同比增长5.2、3.1和2.2个百分点。',
    '百万工时伤害率0.38，较上年下降0.05。',
    '同比增长8.3%，环比下降2.1个百分点。',
    '阅读量达到12,000次。',
    '参会30余人，历时2个多月。',
    'Prices rose by 8.3 percent; more than 10+ years on.',
  ])
    silent(text)
})

t.test('a paragraph that stops in mid-sentence where its siblings end properly', async () => {
  found('cut-off', `${PROSE}下一步，将继续推进管网改造，⟦加强水质监测和⟧`)
  found('cut-off', `${PROSE}长效管护制度已经建立。⟦下一步还将⟧`)
  found('cut-off', `${ENGLISH_PROSE}Next year the board will train its members, ⟦open an office and publish a new⟧`)
  found('cut-off', `${PROSE}项目按期完工。运行情况总体平稳，⟦水质全部达到国家标准⟧`)
  found('cut-off', `${ENGLISH_PROSE}Next year the network will grow, ⟦and we will train the new members of the⟧`)
  for (const [line, rest] of [
    ['Member of the supervisory board of the mill; adviser to the council of the', 'National Water Agency; Larkham'],
    ['Jane Holm, The Water of Small Towns and Its Price, Research Report No. 13 (Larkham,', 'N.Y.: Office of Water Research, March 2001).'],
    ['Approved by the trustees of the trust on 23 July 2025 and signed on their behalf by', 'Margaret Sloane, Chair'],
  ])
    silent(`${ENGLISH_PROSE}${line}\n${rest}\n`)
  found(
    'cut-off',
    `${ENGLISH_PROSE}Next year the network will grow, ⟦and we will train the new members of the⟧\nThe office closed in June.\n`,
  )
  found('cut-off', `${ENGLISH_PROSE}Next year the network will grow, ⟦and the new members will be trained by⟧\nFinancial review\n`)
  silent(`${PROSE}列席：区财政局、区水务局主要负责人；区教育局副局长袁洁，区卫生局副局长周明\n`)
  silent(`${PROSE}# 下一步工作，推进管网改造和水质监测`)
  silent(`${PROSE}主要负责人，下列人员参加：`)
  silent(`${PROSE}3.青铜编钟（九件）　春秋　最大者通高57.5、重18.6千克；最小者通高14.8、重1.3千克　1978年出土　藏品号 JL00402`)
  silent(`${PROSE}【关键词】供水安全；管网改造；水质监测；长效管护`)
  silent(`${ENGLISH_PROSE}delivered in the House of Assembly by the Minister of Finance, the Hon. Josephine Rawle, MP`)
  silent(`${PROSE}市长王某某作报告。本报记者 李某 摄`)
  silent(`${PROSE}期末份额12.86亿份，其中A类8.74亿份、C类4.12亿份。业绩比较基准：沪深300指数收益率×40%＋中债指数收益率×60%`)
  silent(`${ENGLISH_PROSE}Release date, with the tables below: 8 November 2022. Next release: to be announced`)
  silent('第一，扩大供水范围，改造老旧管网，提高服务水平\n第二，加强水质监测，完善应急预案，及时公开信息')
  silent(`${ENGLISH_PROSE}Three months ended June 30 of this year and the last | Six months ended June 30,`)
  const overleaf = (rest: string): string =>
    `${ENGLISH_PROSE}Loans are repaid each year. Further needs for money will depend largely on\n\n37\n\nTable of Contents\n\n${rest}`
  silent(overleaf('the chances for growth that may come, and on other steps that we may take.\n'))
  found(
    'cut-off',
    overleaf('The chances for growth are good, and so we may take other steps.\n').replace(
      'Further needs for money will depend largely on',
      '⟦Further needs for money will depend largely on⟧',
    ),
  )
  silent(`${ENGLISH_PROSE}Chapter Two, in which the board plans the coming year`)
})

t.test('placeholders in both languages', async () => {
  for (const [variant, text] of [
    ['placeholder', '具体数据⟦待补充⟧。'],
    ['placeholder', '联系电话：⟦待定⟧'],
    ['template-field', 'Staff of ⟦{school_name}⟧ have been trained.'],
    ['placeholder', 'This accords with Policy H4 ⟦[check policy number]⟧.'],
    ['placeholder', '递交截止时间为2024年⟦X⟧月5日9时。'],
    ['placeholder', '补贴标准为⟦[数据待核实]⟧，按年发放。'],
    ['placeholder', 'Declarations were missing for ⟦[number to be confirmed]⟧ members.'],
    ['placeholder', '建设情况如下⟦（此处插入图表）⟧。'],
    ['placeholder', '详见说明。⟦此处插入项目照片⟧。'],
    ['placeholder', '中标单位为⟦XXX⟧公司，合同额⟦XX⟧万元。'],
    ['placeholder', '⟦【待补充数据】⟧全市共有供水站。'],
    ['placeholder', 'Total cost: ⟦TBD⟧ by the board.'],
    ['placeholder', 'The results are below. ⟦[insert table 3 here]⟧'],
    ['placeholder', '⟦Lorem ipsum dolor sit amet⟧, consectetur.'],
    ['placeholder', 'Costs fell by ⟦XX⟧ percent and $⟦XX⟧ was saved.'],
    ['template-field', 'Dear ⟦{{first_name}}⟧, we met ⟦<<count>>⟧ times.'],
    ['image', `${PROSE}⟦图片⟧\n${PROSE}`],
    ['broken-value', '合计⟦#REF!⟧万元。'],
    ['blank-number', '按照云政发⟦〔2024〕号⟧文件执行。'],
    ['empty-marks', '根据⟦《》⟧有关规定执行。'],
    ['blank', '本年度共完成投资⟦____⟧万元，按期完成。'],
  ] as const)
    found(variant, text)
  t.equal(findingsIn(unfinishedText, sheet('Name: Ann Lee\n[Job Title]\nOffice\n[Job Title]')).length, 1, 'the same words are one finding')
  for (const text of [
    '水质有待完善，资料尚待补充，问题亟待补充说明。',
    '待遇待定期调整。',
    '尺码有XL、XXL，型号为XX-12，属于XX型。',
    '被告人李××与证人王××到庭。',
    '甲方：____ 乙方：____\n日期：____年__月__日\n金额____元，共____份，第____页。',
    '投标人：____________（盖章）',
    'The cost is to be determined (TBD); TBD items follow.',
    'Super Bowl XXX and Title XX of the Act.',
    '<w:t>My colour is {{colour}}.</w:t>',
    '/**\n* Give a text that holds {{key1}} and {{key2}}, return an object.',
    '参会人员（含列席）均已签到（请假除外）。',
    '（待遇从优）（补充协议另行签订）（插入排序）',
  ])
    silent(text)
})

t.test('a paragraph that the head or number of a page cuts goes on behind it', async () => {
  const page = (number: number): string =>
    `${ENGLISH_PROSE}The board opened offices in Leeds and in\n\n${number}\n\nYork and the trust paid for them.\n\n`
  silent([22, 23, 24, 25].map(number => page(number)).join(''))
})

t.test('a word for a picture among the rows of a table is none, between paragraphs it is', async () => {
  found('image', `${ENGLISH_PROSE}⟦Image⟧\n${ENGLISH_PROSE}`)
  silent('Voluntariness 3 1\nExperience 4 2\nImage\n1 1\nJob relevance 5 2')
})

t.test('many placeholders of one kind are one finding with all its places', async t => {
  const findings = findingsIn(unfinishedText, sheet('单位XX万元，XX人，XX处，XX项，XX个，XX次，XX件。'))
  t.equal(findings.length, 1)
  t.equal(findings[0]!.locations.length, 7)
})

t.test('a template or form is told once, quietly; a blank or two in a report are not a form', async t => {
  const clause = (number: number): string =>
    `第${number}条 乙方应于____年__月__日前向甲方交付第[  ]批货物，货款为人民币【　　】元，由（　　）银行支付，`
  const form = findingsIn(unfinishedText, sheet(`供货合同（示范文本）\n${[1, 2, 3, 4, 5].map(clause).join('\n')}`))
  t.match(form, [{ messageId: 'unfinished-text.template', level: 'note', data: { count: 30 } }])
  t.equal(form.length, 1)
  const lease = 'The Tenant, [Name], of [Address], shall pay ________ on or before [Date] to [Company]. '
  t.match(findingsIn(unfinishedText, sheet(lease.repeat(4))), [{ messageId: 'unfinished-text.template' }])
  found('blank', `${'全年工作平稳推进，各项指标好于预期。\n________\n'.repeat(20)}其中新建水渠⟦__⟧公里，比上年增加两公里。`)
  found('placeholder', 'The report was received by ⟦[Name]⟧ and filed by the clerk of the court on the third day of the month.')
})

t.test('marks without partner', async () => {
  found('unclosed', '会议通过了⟦《云岭市供水条例⟧，自明年起施行。')
  const copied = 'The chair reports each spring on the works (see the list at the end, with the sums spent on every street of the old town.'
  const [only, ...others] = findingsIn(unfinishedText, sheet(`${copied}\n${ENGLISH_PROSE}${copied}\n`))
  t.equal(only?.locations.length, 2, 'what a copy carries along is told once')
  t.same(others, [])
  found('unopened', '各地，⟦以下简称甲方）⟧负责供水。')
  found('turned-quote', '汇合成一个⟦”三同时”⟧的活动。')
})

t.test('on a page a brace may take lines together, in other texts it wants its partner', async t => {
  const text = '每人每晚补助标准为{合同旅馆三百元，其他旅馆二百元。'
  found('unclosed', '每人每晚补助标准为⟦{合同旅馆三百元⟧，其他旅馆二百元。')
  t.same(findingsIn(unfinishedText, { ...sheet(text), format: 'pdf' }), [])
})

t.test('a bracket parted by a formula on a line of its own is closed behind it', async () => {
  const rule = '规定两数的运算如下，先求和再取其半，写成 a • b＝（m是一个'
  silent(`${PROSE}${rule}\na×m+b\n确定的整数）。求五与七的积。\n`)
  found('cut-off', `${PROSE}规定两数的运算如下，先求和再取其半，⟦写成 a • b＝（m是一个确定的⟧\n供水\n求五与七的积。\n`.replace('（', ''))
})

t.test('a part without its other part', async () => {
  found('continued-from', '⟦上接第一版⟧\n凝心聚力，推动发展。')
  found('continued-from', '（⟦上接A2版⟧）凝心聚力，推动发展。')
  found('continued-on', '凝心聚力，推动发展。（⟦下转第三版）⟧')
  found('continued-from', '⟦Continued from page 1⟧\nThe board met.')
  silent('推动发展。（下转第三版）\n（上接第一版）凝心聚力。')
})

t.test('words and marks set twice', async () => {
  found('doubled-word', '这是群众关心⟦的的⟧问题，应当⟦加强加强⟧管理。')
  found('doubled-word', 'He went to ⟦the the⟧ meeting.')
  found('doubled-mark', '供水改造⟦，，⟧按期完成⟦。。⟧')
  found('doubled-marks', '供水⟦，，⟧改造⟦，，⟧按期⟦，，⟧完成⟦。。⟧')
  silent('以营利为目的的活动，的的确确。为了了解情况，在在建项目中。')
  silent('He said that that had had an effect; vitamin A a day.')
})

t.test('a hostile text is no reason to hang', async t => {
  for (const piece of ['a a ', '，，', '3多，', '（', '“', '_', 'X', '{{', '待', '《', '"', '[insert', '3,', 'a '])
    t.ok(Array.isArray(findingsIn(unfinishedText, sheet(piece.repeat(100_000)))), piece)
})

t.test('what is still to be written, as people leave it', async () => {
  for (const text of [
    '⟦20XX⟧年，全区财政收入稳步增长。',
    '改造项目涉及住房⟦XXX⟧套，资金1200万元。',
    '下学期将重点推进教研改革⟦（待教导处补充）⟧',
    '全县累计建成充电桩⟦***⟧个，比上年增加一倍。',
    '本季度共受理投诉⟦??⟧件，办结率98%。',
    '经费合计⟦〇〇⟧万元，由财政列支。',
    '市政府办公室⟦[文号]⟧印发了通知。',
    '据统计，⟦【数据来源待核】⟧全市粮食产量达到42万吨。',
    '⟦（此处缺图）⟧',
    '⟦批注[王1]：⟧这个数字要核实。',
    'The board will meet on ⟦xx⟧ July 2024 at noon.',
    '⟦[Provost to add a paragraph on the estates strategy]⟧',
    'The trust raised ⟦£x million⟧ during the year.',
    'We served forty families in ⟦20XX⟧.',
    '⟦<Name of school>⟧ was inspected in May.',
    '⟦[NB figures to be checked by Tom before printing]⟧',
    'See section ⟦[ ]⟧ for the details of the scheme.',
    'The committee agreed that Mr ⟦[surname]⟧ would chair.',
    '⟦Comment [JS1]:⟧ is this still right?',
    'See ⟦page xx⟧ for a full list.',
    'It will take effect on ⟦1 xx 2024⟧ at the latest.',
    'Signed by ⟦[name of Chair]⟧ for the board.',
    'We thank ⟦[NAME OF SPONSOR]⟧ for its help.',
  ])
    found('placeholder', `${/\p{Script=Han}/u.test(text) ? PROSE : ENGLISH_PROSE}${text}`)
  found('template-field', `${PROSE}⟦{项目名称}⟧建设内容包括管网和泵站。`)
  found('figure-number', `${PROSE}该项目⟦总投资亿元⟧，建设周期两年。`)
  found('figure-number', `${PROSE}增加值比上年增长⟦百分之⟧，效益良好。`)
  found('question-marks', `${ENGLISH_PROSE}The survey had ⟦???⟧ responses from forty schools.`)
  found('blank', `${ENGLISH_PROSE}The project costs $⟦___⟧ million and will end in 2026.`)
  for (const text of [
    '甲××因犯盗窃罪被判处有期徒刑。',
    '患者房XX，男，46岁，因胸痛入院。',
    '本授权书声明：注册于____的____公司，授权____为我公司代理人。',
    '（待省人大常委会批准）',
    '选用**重点**项目进行分析。',
    '真的可以吗？？个人也能申请。',
    '二〇〇〇户移民完成搬迁。',
    'He wrote “TODO” on the board, as programmers do.',
    'Let x% of the sample be drawn at random.',
    '20xx series processors were replaced in all offices.',
    'The page x of y in the footer is set by the program.',
    'The record of [Motion to add a clause was lost] stands.',
  ])
    silent(`${/\p{Script=Han}/u.test(text) ? PROSE : ENGLISH_PROSE}${text}`)
})
