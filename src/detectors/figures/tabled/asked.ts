import type { Document } from '../../../model/document.js'
import { addTo } from '../../../model/grouping.js'
import { contextsOf, type FigureContext } from '../../../text/figures/contexts.js'
import { regexp } from '../../../text/regexp.js'
import { type Answer, type Answers, areAlike, relationOf } from './answers.js'
import type { Line, Ruled } from './named-lines.js'
import type { Saying } from './sayings.js'

/** A table a saying names a line of, with the figures of that line that may be meant. */
export interface Asked {
  readonly ruled: Ruled
  readonly line: Line
  readonly answers: readonly Answer[]
  /** All figures of the table, row by row. */
  readonly all: Answers
}

const MOST_LINES = 12
/** The lines a saying names; of a column what stands in the row of the total, or all of the latest year where rows are of years. */
export const askedOf = ({ naming: { lines } }: Saying, answersOf: (ruled: Ruled) => Answers): Asked[] =>
  lines.slice(0, MOST_LINES).map(line => {
    const { ruled, row, column } = line
    const all = answersOf(ruled)
    const ofColumn = (): readonly Answer[] =>
      ruled.totals.length > 0
        ? ruled.totals.flatMap(total => all[total]!.filter(answer => answer.column === column))
        : (all[latestOf(ruled)] ?? [])
    const answers = row !== undefined ? all[row]! : ofColumn()
    return { ruled, line, answers, all }
  })

const YEAR = /^((?:19|20)\d{2})年?度?$/

/** The row of the latest year of a table whose rows are years; -1 of any other. */
const latestOf = ({ table, first }: Ruled): number => {
  const years = table.rows.slice(first).map(([name]) => Number(YEAR.exec(name?.text ?? '')?.[1]))
  return years.length > 1 && !years.some(Number.isNaN) ? first + years.indexOf(Math.max(...years)) : -1
}

/** What tells that a figure is not of all of a line. */
export const OPEN = regexp(
  'i',
)`其中|中的|以[外内上下]|除|不含|扣除|of which|of these|excluding|including|other than|except|net of|before|after`

/** Digits a number must have before one like it is more than chance. */
export const DIGITS = 3

/** Whether another figure of the sentence is the one of that row: then it is the row that is meant. */
export const isBorneOut = (document: Document, { index, context: { sentence } }: Saying, asked: readonly Asked[]): boolean => {
  const contexts = contextsOf(document)
  const says = (at: number): boolean => contexts[at]?.sentence.start === sentence.start && at >= index - BESIDE && at <= index + BESIDE
  const isOfRow = ({ figure }: FigureContext): boolean =>
    figure.raw.replace(/\D/g, '').length >= DIGITS &&
    asked.some(
      ({ line, answers }) =>
        line.row !== undefined && answers.some(answer => areAlike(figure, answer) && relationOf(figure, answer)?.kind === 'agree'),
    )
  for (let at = index - 1; says(at); at--) if (isOfRow(contexts[at]!)) return true
  for (let at = index + 1; says(at); at++) if (isOfRow(contexts[at]!)) return true
  return false
}

/** Figures of a sentence looked at on either side. */
export const BESIDE = 6

/** What may be left of the words between a name and its figure that no column and no little word explains. */
export const MOST_LEFT = 6

/** Whether the paragraph of a saying tells another row of the column a cell stands in as the table does. */
export type Retold = (saying: Saying, answer: Answer) => boolean

/** The columns that paragraphs retell row by row: `Cloud grew 18% and Services 12%`. */
export const columnsRetold = (sayings: readonly { readonly saying: Saying; readonly asked: readonly Asked[] }[]): Retold => {
  const told = new Map<string, Answer[]>()
  const keyOf = (block: number, column: number): string => `${block}:${column}`
  for (const { saying, asked } of sayings) {
    const { figure, block } = saying.context
    if (figure.raw.replace(/\D/g, '').length < FEWEST_RETOLD) continue
    for (const { line, answers } of asked) {
      if (line.row === undefined) continue
      const own = answers.filter(answer => areAlike(figure, answer) && relationOf(figure, answer)?.kind === 'agree')
      if (own.length === 1) addTo(told, keyOf(block, own[0]!.column), own[0]!)
    }
  }
  return ({ context: { block } }, { ruled, row, column }) =>
    told.get(keyOf(block, column))?.some(other => other.ruled === ruled && other.row !== row) ?? false
}

/** Digits of a figure that two tell alike by little chance. */
const FEWEST_RETOLD = 2
