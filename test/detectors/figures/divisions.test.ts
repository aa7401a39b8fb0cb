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
  '全市⟦86个⟧社区全部建成食堂。\n全市⟦92个⟧社区均有物业。',
]

/** What may be a part, something else, or counted at several places. */
const SILENT = [
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
