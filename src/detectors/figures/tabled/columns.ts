import type { Figure } from '../../../model/figure.js'
import { regexp } from '../../../text/regexp.js'
import { directionOf } from '../rate-mismatch/wordings/change-words.js'
import type { Answer } from './answers.js'
import { plainName } from './named-lines.js'
import type { Saying } from './sayings.js'

const PAST = regexp('i')`
  高于|低于|相比|上年|上一?年度|去年|前年|同期|(?<!公共)预算(?![收支内外])|计划|目标|预计
  |\b(?:from|compared|than|earlier|previous|prior|last year|budget|target|plann?e?d?|forecast|expected|against|(?:below|above) the)\b
`

/** The columns a saying names; of rates those of changes where it tells of one, and else those of none. */
export const namedAmong = (saying: Saying, alike: readonly Answer[]): Answer[] => {
  const named = alike.filter(answer => namesColumn(saying, answer))
  if (named.length > 0 || saying.context.figure.kind !== 'percentage') return named
  const changes = alike.filter(({ ruled, column }) => OF_CHANGE.test(ruled.heads[column]!))
  return directionOf(saying.gap) !== undefined && changes.length === 1 ? changes : []
}

const OF_CHANGE = /增长|增减|增幅|增速|变动|同比|change|growth|\+\/-/i

/** The words a column goes by: its head, each of its words, and the two characters a Chinese one opens with. */
export const wordsOf = ({ ruled, column }: Pick<Answer, 'ruled' | 'column'>): string[] => {
  const head = ruled.heads[column]!.replace(/(?:19|20)\d{2}年?度?/g, '').trim()
  const opening = /^\p{Script=Han}{2}/u.exec(head.replace(/\s/g, ''))?.[0] ?? ''
  return [plainName(head), ...head.split(/[\s（）()、/]+/), opening].filter(word => word.length > 1)
}

/** Words a column is named by and those a sentence says instead. */
const KINDS: readonly (readonly [head: RegExp, said: RegExp])[] = [
  [
    /增长|增减|增幅|增加|减少|变动|同比|change|growth|\+\/-/i,
    /增长|下降|上升|减少|增加|提高|增速|rose|fell|grew|growth|slipp|edged|climb|dropp|declin|\bup (?!from)|\bdown (?!from)|increas|decreas|higher|lower/i,
  ],
  [/占|比重|比例|构成|share|% of|percentage/i, /占|比重|比例|share|account|contribut|made up|of the total|%/i],
  [/得分|总分|评分|score|total/i, /得分|总分|评分|score/i],
  [/^(?:合计|总计|总数|小计|计|total|all)$/i, /共|合计|总|total|altogether|in all/i],
]

/** Whether the words round the figure name the column. */
export const namesColumn = ({ words, namings }: Saying, { ruled, column }: Answer): boolean => {
  const head = ruled.heads[column]!
  const said = `${words} ${namings.flatMap(({ name, lines }) => (lines.some(line => line.column === column && line.ruled === ruled) ? [name] : [])).join(' ')}`
  if (KINDS.some(([named, told]) => named.test(head) && told.test(said))) return true
  const parts = wordsOf({ ruled, column })
  return parts.some(word => said.includes(word))
}

/** What a change is told against is not what is told: 比上年增长, "change on previous year". */
const OVER_PAST =
  /[比较](?:上年|去年|上期|年初|同期)(?:同期|末|底)?|(?:change|growth|increase|decrease)[^,.;]{0,12}(?:previous|prior|last) year/g

/** Whether a cell is of the time told, or of the latest where none is; and planned where that is said. */
export const isOfTime = ({ context: { figure }, gap }: Saying, { context, ruled, column }: Answer): boolean => {
  const head = ruled.heads[column]!
  const past = PAST.exec(gap.replace(OVER_PAST, ''))?.[0]
  const [own, said] = [yearsOf(context.figure), yearsOf(figure)]
  const isDated = past === 'from' && said.length > 0 && own.length > 0
  if (past !== undefined && !isDated && !/同比/.test(gap)) return head.includes(past)
  if (PAST.test(head.replace(OVER_PAST, ''))) return false
  return said.length === 0 || own.length === 0 || said.some(year => own.includes(year))
}

/** The years of a figure told by their numbers; `2023/2024` is of both. */
const yearsOf = ({ scope: { time = '' } }: Figure): readonly string[] => /^\d{4}(?:\/\d{4})?/.exec(time)?.[0].split('/') ?? []
