import { groupedBy } from '../../../../model/grouping.js'
import { directionOf } from '../../rate-mismatch/wordings/change-words.js'
import { contentAround, type Mention } from '../mentions/mention.js'
import { unsigned } from '../mentions/signs.js'
import { stretchOf } from '../mentions/times.js'
import { contentOf } from '../mentions/words.js'
import { intervalOf, relate } from './values.js'

/**
 * Tells a figure of the prose that another cell of a row or column answers for: the one of the same value, or, where the prose names no time, the one of
 * the row that is of the latest. What it may disagree with is that cell alone.
 */
export const rowsOf = (mentions: readonly Mention[]): ((a: Mention, b: Mention) => boolean) => {
  let lines: Lines | undefined
  const isAnsweredElsewhere = (said: Mention, cell: Mention): boolean => {
    lines ??= linesOf(mentions)
    return (
      isAnsweredIn(lines.rows.get(rowOf(cell)), cell, other => agree(said, other) || isLater(said, other, cell)) ||
      isAnsweredIn(lines.columns.get(columnOf(cell)), cell, other => agree(said, other))
    )
  }
  return (a, b) => {
    if ((a.row === undefined) === (b.row === undefined)) return false
    const [said, cell] = a.row === undefined ? [a, b] : [b, a]
    return (
      isAnsweredElsewhere(said, cell) ||
      isOfUnnamedRow(said, cell) ||
      isOfAntecedent(said, cell) ||
      isOfOtherSection(said, cell) ||
      isFallOf(said, cell)
    )
  }
}

/** Cells by their rows, and those of rows named by a time or of all there is by their columns. */
interface Lines {
  readonly rows: ReadonlyMap<string, readonly Mention[]>
  readonly columns: ReadonlyMap<string, readonly Mention[]>
}

const linesOf = (mentions: readonly Mention[]): Lines => {
  const cells = mentions.filter(({ row }) => row !== undefined)
  return {
    rows: groupedBy(cells, rowOf),
    columns: groupedBy(
      cells.filter(cell => isOfTime(cell) || SUMMED.test(cell.rowName ?? '')),
      columnOf,
    ),
  }
}

/** Of a line of more cells some cell answers for anything. */
const MOST_CELLS = 500

const isAnsweredIn = (line: readonly Mention[] = [], cell: Mention, answers: (other: Mention) => boolean): boolean =>
  line.length > MOST_CELLS || line.some(other => other !== cell && other.measure === cell.measure && answers(other))

/** Whether the row of a cell is named for a thing that the sentence, what stands before it and its heading nowhere name. */
const isOfUnnamedRow = ({ around, preceding, figure: { scope } }: Mention, { rowName = '' }: Mention): boolean => {
  if (OF_ALL.test(rowName)) return false
  const name = contentOf(rowName)
  const said = name.length === 0 ? [] : contentOf(`${scope.section ?? ''} ${preceding} ${around}`)
  return name.length > 0 && !name.some(word => said.includes(word))
}

/** `materiality is 1% of turnover, which was £51.2m`: told of the word before the comma, which the row is not named for. */
const isOfAntecedent = ({ sides, head }: Mention, { rowName = '' }: Mention): boolean => {
  const name = contentOf(rowName)
  return /^\s*which\b/.test(sides[0]) && name.length > 0 && head.length > 0 && !contentOf(head.join(' ')).some(word => name.includes(word))
}

/** The rate of a table's total, under one title, and that of what the sentence and its own title speak of: `供水设施`, `五、污水处理`. */
const isOfOtherSection = (said: Mention, cell: Mention): boolean => {
  if (said.measure !== 'percentage' || !OF_ALL.test(cell.rowName ?? '')) return false
  const [own, other] = [said, cell].map(({ figure }) => contentOf(figure.scope.section ?? '')) as [string[], string[]]
  const words = contentAround(said)
  return own.some(word => words.includes(word) && !other.includes(word)) && other.length > 0 && !other.some(word => words.includes(word))
}

/** Rows of all there is, of a time, and of a share or change of what stands above. */
const OF_ALL =
  /合计|总计|小计|总[量数额]|全[部体国省市县区校院行]|其中|平均|均[值数]|\d{4}|[一二三四五六七八九十]+月|年[度份初末]|本[年期]|增[减长幅]|同比|占比|比[例重]|\b(?:total|all|overall|sum|average|mean|whole|change|share|of which|per cent|percent|%)\b/i

const SUMMED = /合计|总计|总数|平均|^全[体国省市县区校院部行]|\b(?:total|all|overall|average|mean)\b/i

/** A fall told in words is the number below zero of a cell: 降幅为13.8% and -13.8. */
const isFallOf = (said: Mention, { figure }: Mention): boolean => {
  if (!figure.value?.startsWith('-') || directionOf(said.sides[0]) === 'up') return false
  const [one, other] = [intervalOf(said.figure), intervalOf(unsigned(figure))]
  return one !== undefined && other !== undefined && relate(one, other, false).kind === 'agree'
}

const rowOf = ({ document, table, row }: Mention): string => `${document} ${table} ${row}`
const columnOf = ({ document, table, column }: Mention): string => `${document} ${table} | ${column}`

/** A cell of a row that is named by a time: `2023—2024`. */
const isOfTime = ({ topic }: Mention): boolean => /(?:19|20)\d{2}/.test(topic)

const agree = (a: Mention, b: Mention): boolean => {
  const [x, y] = [intervalOf(a.figure), intervalOf(b.figure)]
  return x !== undefined && y !== undefined && relate(x, y, a.figure.qualifier !== b.figure.qualifier).kind === 'agree'
}

/** Whether another cell is of a later year than this one, and the figure of the prose of none. */
const isLater = (said: Mention, other: Mention, cell: Mention): boolean => {
  const [one, two] = [yearTold(other), yearTold(cell)]
  return yearTold(said) === undefined && one !== undefined && two !== undefined && one > two
}

/** The year of a cell, or how far it lies from that of the report. */
const yearTold = ({ figure: { scope } }: Mention): number | undefined => {
  if (scope.time === undefined) return undefined
  const { years, offset } = stretchOf(scope.time)
  return offset === undefined ? years?.[1] : Number(offset.slice(1))
}
