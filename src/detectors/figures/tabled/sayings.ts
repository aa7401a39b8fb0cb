import type { Document } from '../../../model/document.js'
import type { Span } from '../../../model/span.js'
import { contextsOf, type FigureContext } from '../../../text/figures/contexts.js'
import { regexp } from '../../../text/regexp.js'
import { COMPARED, statesFact } from '../measures/mentions/facts.js'
import { type Naming, namesIn, plainName, ruledTables } from './named-lines.js'

/** A figure of a sentence that names lines of a table, with the words between the last name and the figure. */
export interface Saying {
  /** Where the figure stands among all of the document. */
  readonly index: number
  readonly context: FigureContext
  /** The last name before the figure: of a row, else of a column. */
  readonly naming: Naming
  /** All names of its part of the sentence, in order. */
  readonly namings: readonly Naming[]
  /** What stands between the name (or the figure before, when that is nearer) and the figure, in small letters. */
  readonly gap: string
  /** The same with what stands right behind the figure. */
  readonly words: string
  /** Another figure stands between. */
  readonly isLater: boolean
}

const REACH = 160
const BEHIND = 24

/** Figures of sentences that say something of tables. */
export const sayingsOf = (document: Document): Saying[] => {
  if (ruledTables(document).length === 0) return []
  const named = namesIn(document)
  const contexts = contextsOf(document)
  return contexts.flatMap((context, index) => {
    if (!COMPARED.has(context.figure.kind) || !isProse(document, context)) return []
    const from = partFrom(document, context)
    const namings = named(from, context.figure.start)
    const previous = contexts[index - 1]
    const behind = context.heads ? undefined : namedBehind(document, context, named, namings, previous)
    if (behind && statesFact(document, context)) return [{ index, ...behind }]
    const naming = context.heads
      ? namings.find(({ name }) => plainName(context.heads!.row) === name)
      : (namings.findLast(({ lines }) => lines.some(({ row }) => row !== undefined)) ?? namings.at(-1))
    if (!naming || !statesFact(document, context)) return []
    if (context.heads) return [{ index, ...respectiveSaying(document, context, namings, naming) }]
    if (SEVERAL.test(document.text.slice(naming.end, Math.min(context.sentence.end, context.figure.end + REACH)))) return []
    // not a cell of the table right above the sentence
    const before = previous?.block === context.block ? previous.figure : undefined
    if (before && before.end <= naming.start && OF_FIGURE.test(document.text.slice(before.end, naming.start))) return []
    if (before && before.start >= naming.end && isWithinName(document.text.slice(naming.end, before.start))) return []
    return [{ index, ...sayingOf(document, context, namings, naming, before) }]
  })
}

/** `the largest fall, of 5.9%, was in South`, `17,204 offences in North`: the row is named right behind, and none since the figure before. */
const namedBehind = (
  { text }: Document,
  context: FigureContext,
  named: (from: number, to: number) => readonly Naming[],
  before: readonly Naming[],
  previous: FigureContext | undefined,
): Omit<Saying, 'index'> | undefined => {
  const { figure, sentence } = context
  const lead = LED_TO.exec(text.slice(figure.end, Math.min(sentence.end, figure.end + BEHIND)))
  if (!lead) return undefined
  const at = figure.end + lead[0].length
  const naming = named(at, Math.min(sentence.end, at + LONGEST_NAME)).find(({ start }) => start === at)
  if (!naming?.lines.some(({ row }) => row !== undefined) || !NAME_ENDS.test(text.slice(naming.end, naming.end + BEHIND))) return undefined
  const from = Math.max(sentence.start, figure.start - REACH, previous?.figure.end ?? 0)
  if (before.some(({ start, lines }) => start >= from && lines.some(({ row }) => row !== undefined))) return undefined
  const gap = text.slice(from, figure.start).toLowerCase()
  return { context, naming, namings: [...before, naming], gap, words: `${gap} ${lead[0].toLowerCase()}`, isLater: false }
}

const LED_TO = /^(?: [a-z-]+){0,2},? (?:(?:was|were|is|came) )?(?:in|for|at|from|on) (?:the )?/
const LONGEST_NAME = 60
const NAME_ENDS = /^(?:[,.;)]|$| (?:and|but|where|while|with|against|compared)\b)/

/** `审查非诉行政执行案件142件，准予执行131件`: a row named 行政 is only part of what the figures are of. */
const isWithinName = (behind: string): boolean => leftOf(/^[\p{Script=Han}]*/u.exec(behind.slice(0, BEHIND))![0], []) > MOST_OF_NAME

/** Characters that may follow a name before its first figure: what is counted, such as 案件. */
const MOST_OF_NAME = 3

/** Several are told, each theirs. */
const SEVERAL = /分别|\brespectively\b/i

/** `$262 million for business and $108 million personal`: the name is that of the figure before it. */
const OF_FIGURE = /^\s*(?:\([^)]{0,30}\)\s*)?(?:for|of|in|on|to|from|by)?\s*(?:the\s)?$/i

const sayingOf = (
  document: Document,
  context: FigureContext,
  namings: readonly Naming[],
  naming: Naming,
  before: Span | undefined,
): Omit<Saying, 'index'> => {
  const { figure } = context
  const isLater = before !== undefined && before.start >= naming.end
  const gap = document.text.slice(isLater ? before.end : naming.end, figure.start).toLowerCase()
  const behind = /^[^。；;，,.!?！？]*/.exec(document.text.slice(figure.end, figure.end + BEHIND))![0]
  return { context, naming, namings, gap, words: `${gap} ${behind.toLowerCase()}`, isLater }
}

/** One of several figures told 分别: the words before the first of them are of all. */
const respectiveSaying = (
  { text }: Document,
  context: FigureContext,
  namings: readonly Naming[],
  naming: Naming,
): Omit<Saying, 'index'> => {
  const gap = /^\D*/.exec(text.slice(namings.at(-1)!.end, context.figure.start))![0].toLowerCase()
  return { context, naming, namings, gap, words: gap, isLater: false }
}

const isProse = ({ blocks }: Document, { block }: FigureContext): boolean => {
  const { kind } = blocks[block]!
  return kind === 'paragraph' || kind === 'list-item'
}

/** Where the part of the sentence begins that a figure stands in. */
const partFrom = ({ text }: Document, { figure, sentence }: FigureContext): number => {
  const from = Math.max(sentence.start, figure.start - REACH)
  const near = text.slice(from, figure.start)
  return from + Math.max(...['；', ';', '。'].map(mark => near.lastIndexOf(mark))) + 1
}

const LITTLE = regexp('giu')`
  完成|实现|达到?|累计|总共|合计|共计?|全部|为|是|有|的|了|已|约|其中|分别|同比|比上年|较上年|比去年|较去年|同期|增长|上升|提高|增加|下降|减少|降低
  |增幅|降幅|占比?|比重|比例|得分|得|综合|人数|人次|数量|总额|金额|规模|收入|支出|投资|全年|当年|年内|本年|全[市县区省校院]|也|均|则|仅|最高|最低|最多
  |最大|最小|居首位?|首位|第一|位|列|名|增速|最快|最慢|月?份
  |第[一二三四五]|中标|候选人|排名
  |期末|年末|余额|账面|价值
  |[，,、：:（）()“”\s.·—-]
  |\b(?:the|a|an|of|was|were|is|are|at|to|by|in|on|for|came|come|comes|stood|reached|totall?ed|amounted|with|and|had|has|have|its|their|it|which|up
      |down|rose|fell|grew|increased|decreased|rising|falling|from|only|just|some|about|accounted|accounts|contributed|made|making|year|total
      |will|reach|reached|remain|remained|slipped|edged|climbed|dropped|declined|jumped|growth|points?|percentage
      |number|figure|value|this|that|or|most|common|answer|highest|lowest|largest|longest|list|peaked|all)\b
`

/** How many characters of Chinese or words of English are left of a stretch without little words and without the given ones. */
export const leftOf = (stretch: string, known: readonly string[]): number => {
  const bare = known.reduce((text, word) => (word.length > 1 ? text.replaceAll(word, ' ') : text), stretch).replace(LITTLE, ' ')
  const han = bare.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = bare.match(/[a-z]{2,}/g)?.length ?? 0
  return han + latin * 2
}
