import t from 'tap'
import { numberingGap } from '../../src/detectors/numbering-gap/index.js'
import { claimsOf } from '../tools/claims.js'
import { findingsIn } from '../tools/findings.js'
import { sheet } from '../tools/sheet.js'

const { found, silent } = claimsOf(numberingGap)

t.test('lists that skip, repeat or mistake a number', async () => {
  found('gap', '一、供水情况\n正文。\n⟦二、⟧排水情况\n正文。\n⟦四、⟧污水情况\n五、其他')
  found('gap', '（一）供水\n⟦（二）⟧排水\n⟦（四）⟧污水')
  found('repeat', '1.供水\n⟦2.⟧排水\n⟦2.⟧污水\n3.其他')
  found('wrong', '第一条 总则。\n⟦第二条⟧ 范围。\n⟦第四条⟧ 职责。\n第四条 分工。')
  found('wrong', '⟦二、⟧供水\n二、排水\n三、污水')
  found('gap', '第一章 总则\n第一条 甲。\n⟦第二条⟧ 乙。\n第二章 分则\n⟦第四条⟧ 丙。\n第五条 丁。')
  found('gap', '2.1 Origins\n⟦2.2⟧ Funding\n⟦2.4⟧ Governance')
  found('gap', '(a) complete the piling;\n⟦(b)⟧ connect the quay;\n⟦(d)⟧ close the accounts.')
  found('gap', '1. Introduction\nText.\n2. Background\n2.1 Origins\n2.2 Funding\n⟦3. ⟧Progress\n⟦5. ⟧Finance'.replaceAll('. ⟧', '.⟧ '))
})

t.test('alternatives of a model text are numbered alike', async () => {
  const rent = '2.1 Rent\nThe tenant pays monthly.\n2.2 Repairs\nThe tenant repairs.'
  const own = '2.1 Rent\nThe tenant pays in spring.\n2.2 Repairs\nThe owner repairs.\n2.3 Garden\nIt is shared.'
  silent(
    `[Use the following clauses if the house is let by the month.]\n${rent}\n[Use the following clauses if the house is let by the year.]\n${own}`,
  )
  found(
    'repeat',
    '2.1 Rent\nThe tenant pays.\n⟦2.2⟧ Repairs\nThe tenant repairs.\n⟦2.2⟧ Garden\nIt is shared.\n2.3 Fences\nThe owner mends them.',
  )
})

t.test('a list under a heading numbered alike goes on by the look of its items', async () => {
  const headings = '1. Method\nText.\n2. Heating\nText.\n3. Spending\nText.\n4. Attitudes\nText.\n5. Advice\nWe recommend that it:\n'
  found(
    'gap',
    `${headings}1. open a fund;\n2. mend the roof;\n3. publish the prices;\n⟦4.⟧ train the staff;\n⟦6.⟧ extend the hours;\n7. ask again.\n6. Costs\nText.`,
  )
  silent(`${headings}1. open a fund;\n2. mend the roof;\n3. publish the prices;\n4. train the staff.\n6. Costs\nText.\n7. Annex\nText.`)
})

t.test('named parts beyond the tenth are told by their number', async t => {
  const parts = '一 二 三 四 五 六 七 八 九 十 十二 十三'.split(' ').map(number => `建议${number}：修好一处。`)
  const gaps = findingsIn(numberingGap, sheet(parts.join('\n')))
  t.same(
    gaps.map(({ data }) => data.expected),
    ['建议十一'],
  )
})

t.test('a list in words that skips a number, each item a paragraph', async () => {
  found('ordinal-gap', '存在问题\n一是网点少。全县每村2.3家。\n⟦二是⟧物流不畅。\n⟦四是⟧售后弱。')
  found('ordinal-gap', 'First, we read the files.\n⟦Second⟧, we asked the staff.\n⟦Fourth⟧, we counted the stock.')
  silent(
    '(1) For section 12 there is substituted:\n"12. (1) A lender shall not charge a fee.\n(2) The total shall not exceed 200 per cent."\n(2) Section 13 is repealed.\n(3) Section 14 is repealed.',
  )
  silent('（一）将第六条修改为：“经营者应当：\n（一）登记；\n（二）公示。”\n（二）将第七条删去。\n（三）将第八条删去。')
  silent('1.2 kg oranges\n2 lemons\n2.4 kg sugar\n2.8 litres water\n3.5 g salt')
  silent('存在问题\n一是网点少。\n二是物流不畅。三是人手不足。\n四是售后弱。')
  silent('第一，审议预算。\n第二，讨论人事。\n第三，听取汇报。')
})

t.test('Roman numerals are told as such', async t => {
  const [finding] = findingsIn(numberingGap, sheet('(i) supply;\n(ii) drains;\n(iii) sewage;\n(v) costs;\n(vi) fees.'))
  t.match(finding?.data, { before: '(iii)', label: '(v)', expected: '(iv)' })
})

t.test('a title page, a reference that opens a paragraph, a list within a list break no numbering', async () => {
  const chapter = (number: number, title: string): string =>
    `CHAPTER ${number}\n${title.toUpperCase()}\nChapter ${number} – ${title}\nThe rules are set out below, one after the other.`
  silent(
    [1, 2, 3].map(number => chapter(number, ['General duties', 'Accounts and audits', 'Part 2 of the accounts'][number - 1]!)).join('\n'),
  )
  silent('第一章\n总则\n第一章 总则\n正文一段。\n第二章\n供水\n第二章 供水\n正文一段。')
  silent('Chapter 1 Duties\nText.\nChapter 2 Accounts\nChapter 1, section B, says who keeps them.\nChapter 3 Audits')
  silent(
    'e. costs;\nf. fees, which are\ni. those of the year;\nii. those before.\ng. taxes;'.replace(
      'e. ',
      'a. one;\nb. two;\nc. three;\nd. four;\ne. ',
    ),
  )
  silent('It needs (a) care; (b) Time to read; (c) patience.')
  silent('It needs (a) care, (b) time,(c) patience and (d) money.')
  found('repeat', '第一章 总则\n正文一段。\n⟦第二章⟧ 供水\n正文一段。\n⟦第二章⟧ 排水\n正文一段。')
})

t.test('a number written in another style than its list', async () => {
  found('style', '一、供水\n正文。\n⟦二、⟧排水\n正文。\n⟦3、⟧污水\n正文。\n四、其他')
  found('style', '(1) supply\n⟦(2)⟧ drains\n⟦3.⟧ sewage\n(4) other')
  silent('一、供水\n二、排水\n1.雨水\n2.污水\n3.再生水\n三、其他')
  silent('一、意见\n二、基础\n三、责任\n四、目标\n财务报表附注（节选）\n四、会计政策\n五、税项\n六、项目注释')
  silent('（一）供水\n（二）排水\n三、其他')
  silent('（一）供水\n（二）排水\n（\n三）污水\n（四）其他')
})

t.test('ordinals in running text that skip a number', async () => {
  found('ordinal-gap', '主要做法：一是加强领导；⟦二是⟧落实责任；⟦四是⟧严格考核。')
  found('ordinal-gap', 'The aims are (1) to build, ⟦(2)⟧ to mend and ⟦(4)⟧ to sell.')
  found('ordinal-gap', '存在问题：一、队伍不稳；⟦二、⟧能力不均；⟦四、⟧系统待整合。')
  found('ordinal-gap', 'It fell for these causes. First, it was dry. ⟦Second⟧, it was hot. ⟦Fourth⟧, it was windy.')
  silent('First, it was dry. Second, it was hot. hird, it was windy. Fourth, it was cold.')
})

t.test('parts called by a name or a code that skip a number', async () => {
  found('gap', 'R1. Replace the pumps.\nR2. Add gel.\n⟦R3⟧. Train staff.\n⟦R5⟧. Repeat the audit.\nR6. Publish.')
  found('gap', '建议一：更换水泵。\n建议二：增设护栏。\n⟦建议三⟧：培训人员。\n⟦建议五⟧：公开结果。')
  silent('R1. Replace the pumps.\nR2. Add gel.\nR3. Train staff (with R4).\nR5. Repeat the audit.')
  silent('Q1. Who are you?\nQ3. What do you want?\nQ7. Where do you live?')
})

t.test('lots are parts called by a name', async () => {
  found('gap', 'Awards:\nLot 1 – Alder\n⟦Lot 2⟧ – Bright\n⟦Lot 4⟧ – County\nLot 5 – Alder')
})

t.test('parts told in one paragraph that leave one out', async () => {
  found('gap', 'Chapter 1 introduces the problem. ⟦Chapter 2⟧ reviews the literature. ⟦Chapter 4⟧ concludes.')
  found('gap', '工作分步推进：第一阶段，动员；⟦第二阶段⟧，自查；⟦第四阶段⟧，总结。')
  silent('Chapter 1 introduces the problem. Chapter 2 reviews the literature. Chapters 3 and 4 set out methods. Chapter 5 concludes.')
})

t.test('agenda items that look like parts of one another are numbered all the same', async () => {
  const item = (label: string, what: string): string => `${label}审议通过《关于${what}的议案》\n表决结果：同意9票，反对0票，弃权0票。`
  found(
    'gap',
    [item('（一）', '年度报告'), item('（二）', '利润分配'), item('⟦（三）⟧', '续聘机构'), item('⟦（五）⟧', '修订章程')].join('\n'),
  )
  found('gap', '148.1 Welcome\n⟦148.2⟧ Minutes\n⟦148.4⟧ Amendments')
})

t.test('captions that leave a number out', async () => {
  found('caption', '⟦表1⟧ 供水\n正文。\n⟦表3⟧ 污水\n正文。\n表4 其他')
  found('caption-repeat', 'Table 1: Revenue\n⟦Table 2⟧: Costs\n⟦Table 2⟧: Cash flow\nTable 3: Staff')
  found('gap', '1. Minutes\n2. Finance\n⟦3.⟧ Staff\nThe closing date is 15 April 2024.\n⟦5.⟧ Any other business')
  found('caption', 'Figure 1: Map\nText.\n⟦Figure 2⟧: Plan\nText.\n⟦Figure 4⟧: Costs')
})

t.test('a section pasted again brings no numbers of its own', async t => {
  const pasted =
    '二、排水情况\n全年疏通雨水管网一百二十公里，清掏检查井三千余座，汛期未发生大面积积水。\n对老旧小区的错接管道逐一排查，完成改造四十六处。'
  const text = `一、供水情况\n供水水质稳定达标。\n${pasted}\n三、污水情况\n污水处理厂运行平稳。\n${pasted}\n四、其他`
  t.same(findingsIn(numberingGap, sheet(text)), [])
})

t.test('numbering that starts anew, nests, or is an excerpt is left alone', async () => {
  for (const text of [
    '一、供水\n（一）水源\n1.水库\n2.水井\n（二）管网\n1.主管\n2.支管\n二、排水\n（一）雨水\n（二）污水',
    '1. 供水\n1. 水源\n2. 管网\n2. 排水\n3. 污水',
    '目录\n一、供水\n二、排水\n三、污水\n一、供水\n二、排水\n三、污水',
    '第五条 甲。\n第九条 乙。\n第十四条 丙。\n第三十条 丁。',
    '一、供水\n全市供水平稳。二、排水\n三、污水',
    '一是加强领导，三是严格考核。第一，供水。第三，排水。',
    '(h) costs\n(i) taxes\n(j) fees',
    '2024. A year.\n2026. Another year.',
    '37.9 – 97.5\n37.12 – 95',
    '表1 供水\n表1 供水（续）\n表2 排水',
  ])
    silent(text)
})

t.test('a text of nothing but labels is no reason to hang', async t => {
  for (const piece of ['一、\n', '（二）甲\n', '1.1 A\n', '①', '一是甲；', '(a) b\n'])
    t.ok(Array.isArray(findingsIn(numberingGap, sheet(piece.repeat(20_000)))), piece)
})

t.test('numbers none of which follows another are picked from elsewhere', async () => {
  silent('第三条 修改为：范围。\n第七条 修改为：职责。\n第九条 删去。')
  silent('Article 5 is replaced.\nArticle 9 is deleted.\nArticle 12 is amended.')
})

t.test('a heading put between two paragraphs pasted again numbers on', async () => {
  const seizures =
    'Officers made many seizures at the container terminal, where a second scanner came into service late in the spring of that year.'
  const vacant =
    'Recruitment was not resumed until the autumn, and a number of posts at the land border are still vacant at the time of writing.'
  found(
    'gap',
    `1. Seizures\n${seizures}\n2. Staff\n${vacant}\n3. Revenue\nCollections came to more than in any year before.\n⟦4.⟧ Tariffs\n${seizures}\n⟦6.⟧ Integrity\n${vacant}\n7. Next steps\nThe new tariff applies from the summer.`,
  )
})

t.test('annexes lettered from A, and a number that stands over two things', async () => {
  found('caption', 'Appendix A: Questionnaire\nText.\n⟦Appendix B⟧: Volunteers\nText.\n⟦Appendix D⟧: Photographs')
  found('caption-repeat', 'Figure 1: The route\n⟦Table 1⟧: Sections\nText\n⟦Table 1⟧: Volunteers by age')
  silent('Appendix A: Questionnaire\nText.\nAppendix B: Volunteers\nText.\nAppendix C: Photographs')
  silent('Figure 1: The route\nTable 1: Sections of the path\nText\nTable 1: Sections of the path, by length')
})

t.test('named parts of which two have one number', async () => {
  found('repeat', 'Lot A: parks.\nLot B: cemeteries.\n⟦Lot C⟧: allotments.\n⟦Lot C⟧: verges.')
  found('repeat', '建议一：完善制度。\n建议二：强化监督。\n⟦建议三⟧：加强培训。\n⟦建议三⟧：加大投入。')
  found(
    'repeat',
    'Recommendation 1: close it.\nRecommendation 2: renew signs.\n⟦Recommendation 3⟧: hire.\n⟦Recommendation 3⟧: publish.\nRecommendation 4: ask.',
  )
  silent('Rule 1: close it.\nRule 2: renew signs.\nSummary\nRule 1: close it.\nRule 2: renew signs.')
  silent('建议一：完善制度。\n建议二：强化监督。\n建议三：加强培训，分批开展。\n建议三（续）：加强培训。')
})
