import t from 'tap'
import { measures } from '../../../src/detectors/figures/measures/measures.js'
import { documentOf } from '../../../src/formats/index.js'
import { loudIn, quotesOf } from '../../tools/findings.js'

/** Texts with two counts of all the divisions of a place in ⟦⟧. */
const FOUND = [
  '社区食堂已覆盖全区⟦8个⟧街道。\n全区⟦9个⟧街道均设立民政专干，平均每街道2.1人。',
  '全县⟦12个⟧乡镇全部完成改造。\n养老服务覆盖全县⟦13个⟧乡镇。',
  '全县共有⟦12个⟧乡镇。\n全县⟦13个⟧乡镇均完成了改造。',
  '我市下辖⟦6个⟧县区。\n全市⟦7个⟧县区均已成立工作专班。',
  '儿童福利。⟦12个⟧乡镇均设立未成年人保护工作站。\n全县⟦13个⟧乡镇共有173个村（社区）。',
  '全市⟦86个⟧社区全部建成食堂。\n全市⟦92个⟧社区均有物业。',
]

/** What may be a part, something else, or counted at several places. */
const SILENT = [
  '选取12个乡镇开展试点。12个乡镇均设立工作站。\n全县13个乡镇共有173个村（社区）。',
  '全县13个乡镇共有173个村（社区）。\n养老服务。4个乡镇均设立工作站。',
  '全县共有13个乡镇。\n改革在全县12个乡镇推开。',
  '全县共有12个乡镇。\n全县13个乡镇卫生院均完成了改造。',
  '全市86个村全部建成食堂。\n全市92个村（社区）均有物业。',
  '全县共有12个乡镇。\n全市13个乡镇均完成了改造。',
  '全县12个乡镇全部完成改造。\n养老服务覆盖全县12个乡镇。',
]

t.test('two counts of all the divisions of a place disagree', async t => {
  for (const text of FOUND) {
    const [finding] = loudIn(measures, documentOf('draft.txt', text.replace(/[⟦⟧]/g, '')))
    t.same(
      finding && quotesOf(finding),
      [...text.matchAll(/⟦(.+?)⟧/g)].map(([, quote]) => quote),
      text,
    )
  }
})

t.test('a count of some of them, or of something else, does not', async t => {
  for (const text of SILENT) t.same(loudIn(measures, documentOf('draft.txt', text)).map(quotesOf), [], text)
})

/** What is done of some things, and all of them, told again. */
const RECALLED = [
  '截至12月18日，31个问题中已完成整改⟦28个⟧，基本完成2个，正在推进1个。\n对已完成的⟦26个⟧问题适时开展“回头看”。',
  '反馈意见指出的4个方面⟦31个⟧问题，细化分解为87项措施。截至12月18日，⟦35个⟧问题中已完成整改28个，基本完成2个。',
  '全院现有干警⟦68人⟧，其中员额检察官23人。\n回顾过去一年，全院⟦86名⟧干警共办理各类检察案件2186件。',
]
const RECALLED_RIGHT = [
  '全院现有干警68人，其中员额检察官23人。\n回顾过去一年，全院68名干警共办理各类检察案件2186件。',
  '截至12月18日，31个问题中已完成整改28个，基本完成2个，正在推进1个。\n对已完成的28个问题适时开展“回头看”。',
  '（一）反馈问题9个，已完成整改8个。\n（二）反馈问题12个，已完成整改12个。\n对已完成的20个问题适时开展“回头看”。',
  '上级交办的35个问题已全部整改。反馈意见指出的31个问题中已完成整改28个，基本完成2个。',
]

t.test('what is done of some things is told again with another number', async t => {
  for (const text of RECALLED) {
    const [finding] = loudIn(measures, documentOf('draft.txt', text.replace(/[⟦⟧]/g, '')))
    t.same(
      finding && quotesOf(finding),
      [...text.matchAll(/⟦(.+?)⟧/g)].map(([, quote]) => quote),
      text,
    )
  }
  for (const text of RECALLED_RIGHT) t.same(loudIn(measures, documentOf('draft.txt', text)).map(quotesOf), [], text)
})

/** An amount and a bound it is told to have passed. */
const FLOORS = ['粮食总产量⟦27.6万吨⟧，连续五年稳定在⟦28万吨以上⟧。', '一般公共预算收入⟦9.27亿元⟧，增长6.5%，首次⟦突破10亿元⟧大关。']
const FLOORS_RIGHT = [
  '粮食总产量28.6万吨，连续五年稳定在28万吨以上。',
  '规模以上工业企业净增9家，突破80家。',
  '完成投资8.7亿元，总投资突破10亿元。',
  '单日最高接待8.6万人次，全年突破10万人次。',
]

t.test('an amount has not passed the bound it is told to have passed', async t => {
  for (const text of FLOORS) {
    const [finding] = loudIn(measures, documentOf('draft.txt', text.replace(/[⟦⟧]/g, '')))
    t.same(
      finding && quotesOf(finding),
      [...text.matchAll(/⟦(.+?)⟧/g)].map(([, quote]) => quote),
      text,
    )
  }
  for (const text of FLOORS_RIGHT) t.same(loudIn(measures, documentOf('draft.txt', text)).map(quotesOf), [], text)
})
