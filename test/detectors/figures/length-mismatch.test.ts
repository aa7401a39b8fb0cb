import { existsSync, readFileSync } from 'node:fs'
import t from 'tap'
import { lengthMismatch } from '../../../src/detectors/figures/length-mismatch/length-mismatch.js'
import { findingsIn, loudIn, quotesOf, saidOf } from '../../tools/findings.js'
import { sheet } from '../../tools/sheet.js'

const BODY = [
  '春分以后，各乡镇组织群众清理沟渠、整修道路，先后完成三十二处险段的加固，沿线村民出行更加安全。',
  '供销社把农资送到田头，技术员蹲点讲解旱地保墒的要领，玉米播种比往年提前了九天。',
  '镇卫生院的流动诊车开进六个偏远山组，为留守老人量血压、建档案，当场开出用药清单。',
  '文化站翻修了旧戏台，请回两支民间班社，周末的灯火让沉寂多年的河滩重新热闹起来。',
  '夏汛来临之前，库区巡查分成昼夜两班，闸门启闭全部试过一遍，隐患随查随改、当日销号。',
  '入秋以后，果农合作社试着在网上卖梨，头一个月发走八千多箱，运费由镇里补贴三成。',
]
const LENGTH = BODY.join('').length
const ENGLISH = 'The harbour office cleared eleven berths in spring and opened two more before the summer traffic began.'
const ENGLISH_BODY = [ENGLISH, `${ENGLISH} Nobody complained.`, `By autumn ${ENGLISH}`, `${ENGLISH} ${ENGLISH}`]
const ENGLISH_LENGTH = ENGLISH_BODY.join(' ').split(' ').length

t.test('silent where any usual way of counting fits', async t => {
  for (const line of [
    `文章字数：${LENGTH}`,
    `来源：清河日报 字数：${LENGTH}字 阅读：35次`,
    `（全文共${LENGTH}字）`,
    `字数：约${Math.round(LENGTH / 100) * 100}字`,
    '字数要求：不少于3000字',
    '征文字数：3000字以内',
    '字数：250千字 印张：18',
  ])
    t.same(findingsIn(lengthMismatch, sheet('清河镇春季工作小结', line, ...BODY)), [], line)
  t.same(findingsIn(lengthMismatch, sheet('清河镇春季工作小结', ...BODY, `（全文共${LENGTH}字）`)), [])
  t.same(findingsIn(lengthMismatch, sheet('Harbour report', `Word count: ${ENGLISH_LENGTH}`, ...ENGLISH_BODY)), [])
  t.same(findingsIn(lengthMismatch, sheet('Harbour report', 'Word limit: 5,000 words', ...ENGLISH_BODY)), [])
  t.same(findingsIn(lengthMismatch, sheet('该报告全文共3200字，系去年所写。', ...BODY)), [], 'another text is meant')
})

t.test('a length that fits one copy names the second as the excess', async t => {
  const document = sheet('清河镇春季工作小结', `文章字数：${LENGTH}`, ...BODY, ...BODY)
  const [finding, ...others] = loudIn(lengthMismatch, document)
  t.same(others, [])
  t.equal(finding?.messageId, 'length-mismatch.copies')
  t.match(finding?.data, { declared: LENGTH, counted: LENGTH, exact: true, whole: 2 * LENGTH, excess: LENGTH, range: 'body' })
  t.same(quotesOf(finding), [`文章字数：${LENGTH}`, BODY.join('\n')])
  t.equal(finding?.locations[1]?.start, document.text.lastIndexOf(BODY[0]!), 'it is the second copy')
  t.match(saidOf(finding!).zh, new RegExp(`写明${LENGTH}字.*${2 * LENGTH}字.*正好${LENGTH}字.*多出的${LENGTH}字`))
  t.match(saidOf(finding!).en, new RegExp(`declares a length of ${LENGTH}.*exactly ${LENGTH}`))
})

t.test('found where the text is far longer or shorter than it says', async t => {
  for (const [line, messageId] of [
    [`文章字数：${LENGTH * 2}`, 'length-mismatch.short'],
    [`（全文共${Math.round(LENGTH / 2)}字）`, 'length-mismatch.long'],
    ['本文共1.2万字', 'length-mismatch.short'],
  ] as const) {
    const found = loudIn(lengthMismatch, sheet('清河镇春季工作小结', line, ...BODY))
    t.equal(found.length, 1, line)
    t.equal(found[0]?.messageId, messageId, line)
  }
  const [english] = loudIn(lengthMismatch, sheet('Harbour report', 'Word count: 1,250', ...ENGLISH_BODY))
  t.match(english && saidOf(english).en, /declares a length of 1250.*missing/)
  t.same(quotesOf(english), ['Word count: 1,250'])
})

t.test('a number between two ways of counting is only a note', async t => {
  const found = findingsIn(lengthMismatch, sheet('清河镇春季工作小结', `文章字数：${LENGTH - 5}`, ...BODY))
  t.same(
    found.map(({ level }) => level),
    ['note'],
  )
})

t.test('the report whose declared length fits one of its two copies', { skip: !existsSync('../shared/reports') }, async t => {
  const text = readFileSync('../shared/reports/shangluo-2024-highlights.txt', 'utf8')
  const [finding] = loudIn(lengthMismatch, sheet(text))
  t.match(finding?.data, { declared: 2088, counted: 2088, convention: 'word', whole: 4065, excess: 1977 })
  t.same(
    finding?.locations.map(({ start, end }) => [start, end]),
    [
      [22, 31],
      [2183, 4217],
    ],
  )
})

t.test('found: a part that keeps no limit stated at its head', async t => {
  const body = BODY.slice(0, 4).join('')
  const told = (...lines: string[]) => loudIn(lengthMismatch, sheet('清河镇春季工作报告', ...lines, '# 一、基本情况', ...BODY))
  for (const head of ['摘要（限100字以内）：', '内容提要（不超过100字）', '项目简介（100字以内）：'])
    t.equal(told(head.endsWith('：') ? head + body : head, body)[0]?.messageId, 'length-mismatch.over', head)
  t.equal(told('主要事迹（不少于500字）', body)[0]?.messageId, 'length-mismatch.under')
  for (const head of [
    '摘要（限200字以内）：',
    '摘要（100字左右）：',
    '摘要：',
    '事迹（不少于100字）：',
    '论文须附摘要（限100字以内），并附关键词。',
  ])
    t.same(told(head + body).map(quotesOf), [], head)
  t.same(told('主要事迹（不少于500字）', '（请在此填写）').map(quotesOf), [], 'a form not filled in')
  t.same(told('摘要（限100字以内）', BODY[0]!, BODY[1]!, BODY[2]!).map(quotesOf), [], 'the part may end with its first paragraph')
  const english = (head: string) => loudIn(lengthMismatch, sheet('Harbour report', head, ENGLISH_BODY.join(' '), '# Berths', ENGLISH))
  t.equal(english('Abstract (maximum 40 words)')[0]?.messageId, 'length-mismatch.over')
  t.equal(english('Summary (40 words or fewer)').length, 1)
  t.equal(english('Summary (at least 200 words)')[0]?.messageId, 'length-mismatch.under')
  t.same(english('Abstract (maximum 100 words)'), [])
  for (const said of Object.values(saidOf(english('Abstract (not more than 40 words):')[0]!)))
    t.notMatch(said, /undefined|NaN|length-mismatch/)
})
