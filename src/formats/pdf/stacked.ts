import type { Glyphs } from './inscription.js'
import { hasCjk } from './script.js'

/** What stands in a column is at most this wide, in ems: a character, or two figures side by side. */
const WIDEST = 1.2
/** Middles this close are one column, in ems. */
const SAME_COLUMN = 0.3
/** From one character of a column to the next, in ems. */
const LEAST_STEP = 0.85
const MOST_STEP = 1.7
/** Characters come closer to those under them than columns to each other, by this much. */
const CLOSER = 0.85
/** Fewer characters under one another are a label. */
const LEAST_IN_COLUMN = 4
/** A page is set in columns when they hold this share of its characters. */
const MOST_OF_PAGE = 0.6

/** Glyphs of a page whose text is set by placing one upright character under another: each column as one run downwards. Other pages as they are. */
export const withStackedColumns = (glyphs: readonly Glyphs[]): readonly Glyphs[] => {
  const alone = glyphs.filter(isAlone)
  if (charactersOf(alone) < MOST_OF_PAGE * charactersOf(glyphs)) return glyphs
  const columns = columnsOf(alone)
  const stacks = columns.flatMap(stacksOf)
  const long = stacks.filter(stack => stack.length >= LEAST_IN_COLUMN)
  const isVertical = charactersOf(long.flat()) >= MOST_OF_PAGE * charactersOf(glyphs) && standCloser(long, columns)
  return isVertical ? [...stacks.map(asRun), ...glyphs.filter(run => !isAlone(run))] : glyphs
}

const isAlone = ({ text, angle, vertical, width, size }: Glyphs): boolean =>
  angle === 0 && !vertical && width <= WIDEST * size && (hasCjk(text) || text.length <= 3)

const charactersOf = (runs: readonly Glyphs[]): number => runs.reduce((sum, { text }) => sum + text.length, 0)

const middle = ({ x, width }: Glyphs): number => x + width / 2

/** Glyphs with their middles under one another, from top to bottom; columns from left to right. */
const columnsOf = (glyphs: readonly Glyphs[]): Glyphs[][] => {
  const columns: Glyphs[][] = []
  for (const run of [...glyphs].sort((a, b) => middle(a) - middle(b))) {
    const first = columns.at(-1)?.[0]
    if (first && middle(run) - middle(first) <= SAME_COLUMN * Math.max(run.size, first.size)) columns.at(-1)!.push(run)
    else columns.push([run])
  }
  for (const column of columns) column.sort((a, b) => a.y - b.y)
  return columns
}

/** The stretches of a column in which each character stands right under another. */
const stacksOf = (column: readonly Glyphs[]): Glyphs[][] => {
  const stacks: Glyphs[][] = []
  for (const run of column) {
    const last = stacks.at(-1)?.at(-1)
    const step = last && (run.y - last.y) / Math.max(run.size, last.size)
    if (step !== undefined && step >= LEAST_STEP && step <= MOST_STEP) stacks.at(-1)!.push(run)
    else stacks.push([run])
  }
  return stacks
}

/** Lines of characters spaced widely leave columns too, but these stand closer to each other than their characters. */
const standCloser = (stacks: readonly (readonly Glyphs[])[], columns: readonly (readonly Glyphs[])[]): boolean => {
  const down = median(stacks.flatMap(stack => stack.slice(1).map((run, index) => run.y - stack[index]!.y)))
  const across = median(columns.slice(1).map((column, index) => middle(column[0]!) - middle(columns[index]![0]!)))
  return down !== undefined && (across === undefined || down < CLOSER * across)
}

const median = (values: number[]): number | undefined => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]

const asRun = (stack: readonly Glyphs[]): Glyphs => {
  const first = stack[0]!
  const last = stack.at(-1)!
  const top = first.y - 0.85 * first.size
  const text = stack.map(run => run.text.trim()).join('')
  return { ...first, text, x: middle(first), y: top, width: last.y + 0.15 * last.size - top, angle: 90, vertical: true }
}
