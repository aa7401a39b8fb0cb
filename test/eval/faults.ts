import type { Document } from '../../src/model/document.js'
import type { RuleId } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'
import type { Random } from '../tools/random.js'

/** A text with one fault planted in it. */
export interface Planted {
  readonly text: string
  /** Where the fault stands; a finding that touches it speaks of it. */
  readonly span: Span
}

/** A kind of fault, the rules that may name it, and how it is planted; undefined when the document offers no place for it. */
export interface Fault {
  readonly kind: string
  readonly rules: readonly RuleId[]
  plant(document: Document, random: Random): Planted | undefined
}

const REPEATS: readonly RuleId[] = ['repeated-block', 'near-duplicate', 'repeated-sentence']
const CONFLICTS: readonly RuleId[] = ['copy-disagrees', 'conflicting-figures', 'unit-slip', 'approximation-drift']

const paragraphsOf = (document: Document): string[] =>
  document.blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'list-item')
    .map(({ start, end }) => document.text.slice(start, end))

const isChinese = ({ language }: Document): boolean => language === 'zh'

/** Inserts paragraphs as lines of their own before a block, not the first. */
const inserted = ({ text, blocks }: Document, added: string, random: Random): Planted | undefined => {
  const block = random.pick(blocks.slice(1))
  if (!block) return undefined
  const { start } = block
  return { text: `${text.slice(0, start)}${added}\n${text.slice(start)}`, span: { start, end: start + added.length } }
}

/** A digit of the number replaced by another, the first kept so that the size remains. */
const changedFigure = (text: string, random: Random): string | undefined => {
  const numbers = [...text.matchAll(/(?<![\d.,年月])\d{2,}(?:\.\d+)?(?![\d年月日]|,\d)/g)]
  const number = random.pick(numbers)
  if (!number) return undefined
  const digits = [...number[0].matchAll(/\d/g)].slice(1)
  const digit = random.pick(digits)!
  const at = number.index + digit.index
  return `${text.slice(0, at)}${(Number(text[at]) + 1 + random.below(8)) % 10}${text.slice(at + 1)}`
}

const doubled =
  (count: number) =>
  (document: Document, random: Random): Planted | undefined => {
    const paragraphs = paragraphsOf(document)
    const first = random.below(Math.max(1, paragraphs.length - count))
    const copy = paragraphs.slice(first, first + count).join('\n')
    return copy.length < 60 * count ? undefined : inserted(document, copy, random)
  }

const editedCopy = (document: Document, random: Random): Planted | undefined => {
  const copy = random.pick(paragraphsOf(document).filter(paragraph => paragraph.length >= 60))
  const changed = copy && changedFigure(copy, random)
  return changed === undefined ? undefined : inserted(document, changed, random)
}

const restated = (document: Document, random: Random): Planted | undefined => {
  const end = isChinese(document) ? '。' : '.'
  const sentences = paragraphsOf(document).flatMap(
    paragraph => paragraph.match(isChinese(document) ? /[^。；]+/g : /[^.]+(?:\.\d[^.]*)*/g) ?? [],
  )
  const sentence = random.pick(sentences.filter(({ length }) => length >= 16 && length <= 120))?.trim()
  const changed = sentence && changedFigure(sentence, random)
  if (!changed) return undefined
  return inserted(document, isChinese(document) ? `从全年情况看，${changed}${end}` : `As this report shows, ${changed}${end}`, random)
}

/** A fault that is a text of its own: written in either language from numbers drawn. */
const written = (zh: (random: Random) => string, en: (random: Random) => string) => (document: Document, random: Random) =>
  inserted(document, isChinese(document) ? zh(random) : en(random), random)

const wrongSum = (random: Random) => {
  const parts = [1, 2, 3].map(() => 20 + random.below(70))
  const total = parts.reduce((sum, part) => sum + part) + 1 + random.below(9)
  return { parts, total }
}

const wrongGrowth = (random: Random) => {
  const from = 100 * (2 + random.below(6))
  const growth = 5 * (2 + random.below(8))
  return { from, to: from + (from * growth) / 100, claimed: growth + 3 + random.below(9) }
}

/** Dates of 2024 with the day they were not. */
const WRONG_DAYS: readonly (readonly [string, string])[] = [
  ['2024年5月1日（星期四）', 'Thursday, 1 May 2024'],
  ['2024年3月15日（星期一）', 'Monday, 15 March 2024'],
  ['2024年10月8日（星期六）', 'Saturday, 8 October 2024'],
]

/** Every kind of fault that is planted, in the order of the rules. */
export const FAULTS: readonly Fault[] = [
  { kind: 'paragraph pasted again', rules: REPEATS, plant: doubled(1) },
  { kind: 'three paragraphs pasted again', rules: ['repeated-block'], plant: doubled(3) },
  { kind: 'copy with one figure changed', rules: CONFLICTS, plant: editedCopy },
  { kind: 'clause restated, figure changed', rules: CONFLICTS, plant: restated },
  {
    kind: 'parts that miss their total',
    rules: ['total-mismatch'],
    plant: written(
      random => {
        const { parts, total } = wrongSum(random)
        return `全年共组织检查${total}次，其中日常检查${parts[0]}次、专项检查${parts[1]}次、联合检查${parts[2]}次。`
      },
      random => {
        const { parts, total } = wrongSum(random)
        return `Officers made ${total} inspections, of which ${parts[0]} were routine, ${parts[1]} were special and ${parts[2]} were joint.`
      },
    ),
  },
  {
    kind: 'growth that does not follow',
    rules: ['rate-mismatch'],
    plant: written(
      random => {
        const { from, to, claimed } = wrongGrowth(random)
        return `志愿者队伍由上年的${from}人增加到${to}人，增长${claimed}%。`
      },
      random => {
        const { from, to, claimed } = wrongGrowth(random)
        return `The number of volunteers rose from ${from} to ${to}, an increase of ${claimed} percent.`
      },
    ),
  },
  {
    kind: 'item dropped from a counted list',
    rules: ['count-mismatch'],
    plant: written(
      () => '为此采取了四项措施：一是健全台账制度；二是开展交叉互查；三是公开投诉渠道。',
      () =>
        'The following four measures were taken: first, records were unified; second, teams checked each other; and third, a complaints line was opened.',
    ),
  },
  {
    kind: 'weekday that is not the date’s',
    rules: ['date-mismatch'],
    plant: written(
      random => `总结会于${random.pick(WRONG_DAYS)![0]}召开，各单位负责人参加。`,
      random => `The closing meeting was held on ${random.pick(WRONG_DAYS)![1]} with every team present.`,
    ),
  },
  {
    kind: 'placeholder left',
    rules: ['unfinished-text'],
    plant: written(
      random => `培训工作共投入经费${random.pick(['XX', '××', '__'])}万元，（${random.pick(['待补充', '此处插入图表', '数据待核实'])}）。`,
      random => `Training cost ${random.pick(['TBD', '[amount]', 'XXX'])} in the year under review.`,
    ),
  },
  {
    kind: 'bracket never closed',
    rules: ['unfinished-text'],
    plant: written(
      () => '全年新增服务网点十余处（含流动服务点，方便了偏远地区的群众办事。',
      () => 'Several new service points were opened (including mobile ones, which helped people in remote villages.',
    ),
  },
  {
    kind: 'reference to an annex that is not there',
    rules: ['broken-reference'],
    plant: written(
      () => '各单位完成情况的明细表见附件9。',
      () => 'The results of each unit are listed in Annex 9.',
    ),
  },
]
