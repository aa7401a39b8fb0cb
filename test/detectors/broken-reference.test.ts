import t from 'tap'
import { brokenReference } from '../../src/detectors/broken-reference/index.js'
import { claimsOf } from '../tools/claims.js'
import { findingsIn } from '../tools/findings.js'
import { sheet } from '../tools/sheet.js'

const { found, silent, unsaid } = claimsOf(brokenReference)

t.test('references to tables, figures and annexes that are not there', async () => {
  found('table', '详见表1、⟦表3⟧。\n表1 供水\n表2 排水\n情况见表2。')
  found('table', '面积见⟦表3-3⟧。\n表3-1 一览表\n另见表3-1。')
  found('figure', '布局如⟦图4⟧所示，另见图1。\n图1 布局')
  found('annex', '资金见附件1，清单见⟦附件3⟧。\n附件：1.资金来源\n2.支付明细')
  found('annex', '各单位完成情况的明细表见⟦附件9⟧。')
  found('table', 'See Table 1 and, for costs, see ⟦Table 7⟧.\nTable 1: Results')
  found('table', 'See Table 1.\nTable 1: Results\nCosts fell, as ⟦Table 4⟧ shows.')
  found('annex', 'The accounts are given in ⟦Annex C⟧ and in Annex A.\nAnnex A: Accounts')
  found('annex', 'The accounts are given in ⟦Annex 3⟧.\nAnnex 1: Accounts\nAnnex 2: Maps')
})

t.test('arguments of a program are no references', async () => {
  silent('See Annex 1 for the styles.\nTOC \\o "1-3" \\t "Heading 1,1,Annex 1,1,Annex 4,2"\nAnnex 1: Styles')
  found('annex', 'See Annex 1, and for the rest, Annex 2, ⟦Annex 4⟧.\nAnnex 1: Styles\nAnnex 2: Maps')
})

t.test('references to articles, chapters and sections that are not there', async () => {
  found('article', '第一条 总则。\n第二条 范围。\n第三条 违反本规定⟦第九条⟧的，依照第二条处理。')
  found('chapter', '第一章 总则\n甲。\n第二章 分则\n依照本办法⟦第五章⟧的规定。')
  found('section', '1. Aims\nText.\n2. Means\nAs explained in ⟦Section 4.2⟧.\n2.1 Tools\nText.\n2.2 Staff\nSee Section 2.1.')
  found('section', '1. Scope\nText.\n2. Duties\nThe work follows the steps in ⟦Section 7⟧.')
  found('section', '1. 资格\n1.1 资质要求。\n1.2 按照本公告⟦第7.2款⟧的规定提交保证金。\n1.3 另见第1.1款。')
  silent('1. 资格\n1.1 资质要求。\n1.2 按照招标文件第7.2款的规定提交保证金。\n1.3 另见第1.1款。')
  found('section', '1. 报价\n1.1 报价含税。\n1.2 按照⟦3.5条⟧的要求填写。\n1.3 另见1.1条。')
  found('section', '1. Rent\n1.1 Rent is monthly.\n2. Repairs\n2.1 The tenant may, under ⟦clause 7.4⟧, withhold rent.\n2.2 See clause 2.1.')
  found('citation', '已有研究⟦[4]⟧表明如此。\n[1] 甲. 供水.\n[2] 乙. 排水.')
})

const NUMBERED = [
  '1. We met on 3 May, as the board had asked us to do in the letter it sent to the members of the inquiry.',
  '2. We make four points, each of which we explain further on, with the evidence that led us to make it.',
  '3. The file had columns of names, of addresses and of bank details, none of them encrypted in any way.',
  '4. It was deleted by the contractor, who found it two weeks later when the whole mailbox was searched.',
  '5. The chief executive accepted what we found, and told us that the training had been a little patchy.',
].join('\n')

t.test('references to paragraphs of a numbered report that are not there', async () => {
  found('paragraph', `${NUMBERED}\n6. As we say in ⟦paragraph 17⟧, every file that leaves the trust has been encrypted since then.`)
  found(
    'paragraph',
    `${NUMBERED}\n6. Every file that leaves the trust has been encrypted since then (see ⟦paragraph 9⟧ and Annex A).\nAnnex A`,
  )
  found('paragraph', `${NUMBERED}\n6. The point made in ⟦paragraph 12⟧ above holds here as well, and with the same force as it did there.`)
  silent(`${NUMBERED}\n6. As we say in paragraph 3, and in paragraph 41 of its judgment the court agreed, files must be encrypted.`)
  silent(`${NUMBERED}\n6. In Smith v Jones the judge put it so at paragraph 41, and the board has followed that view ever since.`)
  silent('1. Aims\n2. Means\n3. Staff\nAs we say in paragraph 17, every file that leaves the trust has been encrypted since.')
})

t.test('a field that lost its target', async () => {
  found('field', '详见⟦错误!未找到引用源。⟧和后文。')
  found('field', 'As shown in ⟦Error! Reference source not found.⟧ above.')
})

t.test('notes and their marks that do not pair', async () => {
  found('unpaired-mark', '水质达标①，水量充足②。管网改造完成⟦③⟧。\n注释：\n①甲报告。\n②乙报告。')
  found('unpaired-note', '水质达标①，水量充足②。\n管网改造完成。\n①甲报告。\n②乙报告。\n⟦③⟧丙报告。')
  found('unpaired-note', '水质达标[1]，水量充足[2]。\n参考文献\n[1] 甲.\n[2] 乙.\n⟦[3]⟧ 丙.')
  found('unpaired-mark', 'Supply rose.¹ Costs fell,² and fares held.⟦³⟧\nNotes\n¹ Annual report.\n² Accounts.')
  found('unpaired-note', 'Supply rose.¹ Costs fell,² and fares held.\nNotes\n¹ Annual report.\n² Accounts.\n⟦³⟧ Survey.')
  found('unpaired-note', 'Supply rose [1]. Costs fell [2, 4].\nReferences\n[1] A.\n[2] B.\n⟦[3]⟧ C.\n[4] D.')
})

t.test('lists, powers, measures and notes that pair are no notes without marks', async () => {
  for (const text of [
    '水质达标①，水量充足②。\n注释：\n①甲报告。\n②乙报告。',
    '做法：①加强领导；②落实责任；③严格考核。\n要求：\n①甲。\n②乙。',
    '水质达标[1]，水量充足[2-4]。\n参考文献\n[1] 甲.\n[2] 乙.\n[3] 丙.\n[4] 丁.',
    '水质达标。\n参考文献\n[1] 甲.\n[2] 乙.\n[3] 丙.',
    'Supply rose.¹ Costs fell,² on 35 m³.\nNotes\n¹ Annual report.\n² Accounts.',
  ])
    unsaid(text)
})

t.test('other papers, other laws and living targets are left alone', async () => {
  silent('7.2　本合同附件共3份：附件1技术规格书、附件2分项报价表、附件3廉洁协议，均为合同组成部分。')
  silent('详见省厅文件附件4。\n附件1 任务表\n附件2 清单')
  silent('1.1 Scope\nSee section 2.1 for terms.\n1.2 Means\n2.2 Staff\nText.\n2.3 Funds')
  silent('The Landlord and Tenant Act 1985, Schedule 5, applies.\nSchedule 1: Services\nSchedule 2: Charges')
  silent('Tenderer E did not hold the certificate required by Schedule 4.')
  silent('The Act, as amended by Schedule 5, is repealed.\nSchedule 1: Services\nSchedule 2: Charges')
  silent('The committee is asked to approve the schemes in Appendix B.')
  silent("Table 5 of last year's report gave other figures.\nTable 1. Income\nTable 2. Costs")
  silent('1. By clause 14 of the lease interest was payable.\n2. Interest under clause 14 is at 9%.\n3. Judgment follows.')
  for (const text of [
    '第一条 甲。\n第二条 乙。\n第三条 依照《供水条例》第二十条和第二十一条、行政处罚法第三十二条处理。',
    '第一条 甲。\n第二条 依照第一条第二款办理。\n第三条 丙。',
    '代表3人列席，列表5处，仪表2台，图片3张，附件2份。',
    `See Table 2.\nTable 1 Costs\nTable 2 The risk of stroke by score ${'at the first assessment of all those referred '.repeat(5)}`,
    '表1 用户\n抢修冻裂水表4,316只，见表1。',
    '按照民法典第五百条执行。',
    '资金见附件1，明细见附件2，清单见附件3。',
    'Section 301 of the Act and section 102(b) apply.\n1. Aims\n2. Means\n3. Ends',
    'Section 21F of the Exchange Act.\n1. Aims\n2. Means\n3. Ends',
    'Table 1 shows the results; see Tables 1 and 2.\nTable 1: Results\nTable 2: Costs',
    'See 10 U.S.C. Section 9 and Title II, Chapter 8 of the Code.',
  ])
    silent(text)
})

t.test('a text of nothing but references is no reason to hang', async t => {
  for (const piece of ['见表9，', '第九条', 'see Section 9.9, ', '《', '附件', '甲①', '①\n', '[1-999]'])
    t.ok(Array.isArray(findingsIn(brokenReference, sheet(piece.repeat(30_000)))), piece)
})
