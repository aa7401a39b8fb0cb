import t from 'tap'
import { measures } from '../../../src/detectors/figures/measures/measures.js'
import { documentOf } from '../../../src/formats/index.js'
import { reviewWith } from '../../../src/review/review.js'

/** What is found in a text, the figures named in the order they stand: `rule: 98个 / 89个`. */
const found = (text: string): string[] =>
  reviewWith([measures], [documentOf('draft.txt', text)])
    .findings.filter(({ level }) => level !== 'note')
    .map(({ rule, locations }) => `${rule}: ${locations.map(({ quote }) => quote).join(' / ')}`)

/** Texts in which figures of one measure disagree, with what is said of them. */
const FOUND: readonly (readonly [string, string])[] = [
  ['全年建成代表联络站98个，接待群众5.3万人次。\n截至年底，全市共建成89个代表联络站。', 'conflicting-figures: 98个 / 89个'],
  ['系统全年共监测民情数据100万条，形成报告7份。\n抓好系统建设，全年共监测民情数据100多万条。', 'approximation-drift: 100万条 / 100多万条'],
  ['全年完成固定资产投资12.6亿元。\n从投资看，全年完成固定资产投资12.6万元。', 'unit-slip: 12.6亿元 / 12.6万元'],
  [
    'The programme trained 4,327 teachers in 2024.\nAcross the region, the programme trained 4,372 teachers.',
    'conflicting-figures: 4,327 / 4,372',
  ],
]

/** Texts that are right as they stand. */
const SILENT: readonly string[] = [
  '上半年建成代表联络站98个。\n全年建成代表联络站120个。',
  '2023年建成代表联络站89个。\n2024年建成代表联络站98个。',
  '建成村级代表联络站98个。\n建成行业代表联络站89个。',
  '全市生产总值1.25万亿元。\n全年全市生产总值达到12512亿元。',
  '接待群众5.3万人次，收集意见建议310条。\n办理代表建议356件。',
  '提出意见建议32条。\n就教育工作提出意见建议15条。\n就医保工作提出意见建议118条。',
]

t.test('measures stated twice with other values are told', async t => {
  for (const [text, expected] of FOUND) t.same(found(text), [expected], text)
})

t.test('figures of other things, times, levels and precision are left alone', async t => {
  for (const text of SILENT) t.same(found(text), [], text)
})
