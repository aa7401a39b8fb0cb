import { addTo } from '../../../model/grouping.js'
import type { Mention } from './mention.js'
import { stretchOf } from './times.js'
import { intervalOf, relate } from './values.js'

/**
 * Tells a figure of the prose that another cell of a row or column answers for: the one of the same value, or, where the prose names no time, the one of
 * the row that is of the latest. What it may disagree with is that cell alone.
 */
export const rowsOf = (mentions: readonly Mention[]): ((a: Mention, b: Mention) => boolean) => {
  const lines = new Map<string, Mention[]>()
  for (const mention of mentions)
    if (mention.row !== undefined) {
      addTo(lines, rowOf(mention), mention)
      addTo(lines, columnOf(mention), mention)
    }
  const others = (cell: Mention, line: string): readonly Mention[] =>
    lines.get(line)!.filter(other => other !== cell && other.measure === cell.measure)
  const isAnsweredElsewhere = (said: Mention, cell: Mention): boolean =>
    others(cell, rowOf(cell)).some(other => agree(said, other) || isLater(said, other, cell)) ||
    others(cell, columnOf(cell)).some(other => isOfTime(other) && agree(said, other))
  return (a, b) => {
    if ((a.row === undefined) === (b.row === undefined)) return false
    return a.row === undefined ? isAnsweredElsewhere(a, b) : isAnsweredElsewhere(b, a)
  }
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
  const [one, two] = [yearOf(other), yearOf(cell)]
  return yearOf(said) === undefined && one !== undefined && two !== undefined && one > two
}

/** The year of a cell, or how far it lies from that of the report. */
const yearOf = ({ figure: { scope } }: Mention): number | undefined => {
  if (scope.time === undefined) return undefined
  const { years, offset } = stretchOf(scope.time)
  return offset === undefined ? years?.[1] : Number(offset.slice(1))
}
