import { groupedBy } from '../../model/grouping.js'
import type { Grid, GridCell } from './grid.js'
import type { Rule } from './paint.js'
import type { Row } from './rows.js'
import { type Run, type Segment, segmentOf } from './segments.js'

/** A line across or down: where it lies, and from where to where it runs. */
interface Line {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Lines that cross one another. */
interface Frame {
  readonly across: readonly Line[]
  readonly down: readonly Line[]
}

/** Lines this close, in points, are one, or meet. */
const NEAR = 3
/** A side further out than the outermost line across it has no line of its own, in points. */
const OPEN = 8
/** More pairs of lines are a drawing; so are more rows or columns. */
const MOST_PAIRS = 400_000
const MOST_COLUMNS = 60
const MOST_ROWS = 500
/** A table has at least this many cells with text. */
const LEAST_CELLS = 3

/**
 * Takes the tables drawn with lines out of the rows of a page: each becomes a row of its own that holds the cells. Merged cells are those that no line parts.
 * A table whose lines leave rows of figures unparted is left to be read by its alignment.
 */
export const withRuledTables = (rows: readonly Row[], rules: readonly Rule[]): Row[] => {
  if (rules.length < 4) return [...rows]
  let left: readonly Row[] = rows
  const tables: Row[] = []
  for (const frame of framesOf(rules)) {
    const found = tableIn(frame, left)
    if (!found) continue
    left = found.left
    tables.push(found.table)
  }
  return [...left, ...tables].sort((a, b) => a.y - b.y)
}

const framesOf = (rules: readonly Rule[]): Frame[] => {
  const flat = rules.filter(({ x0, x1, y0, y1 }) => x1 - x0 > y1 - y0)
  const steep = rules.filter(({ x0, x1, y0, y1 }) => x1 - x0 <= y1 - y0)
  const across = joined(flat.map(({ x0, x1, y0, y1 }) => ({ at: (y0 + y1) / 2, from: x0, to: x1 })))
  const down = joined(steep.map(({ x0, x1, y0, y1 }) => ({ at: (x0 + x1) / 2, from: y0, to: y1 })))
  return across.length * down.length > MOST_PAIRS ? [] : crossing(across, down)
}

/** Lines in one another's course, made whole. */
const joined = (lines: readonly Line[]): Line[] => {
  const found: Line[] = []
  let start = 0
  const sorted = [...lines].sort((a, b) => a.at - b.at)
  for (let index = 1; index <= sorted.length; index++) {
    if (index < sorted.length && sorted[index]!.at - sorted[start]!.at <= NEAR) continue
    found.push(...course(sorted.slice(start, index)))
    start = index
  }
  return found
}

const course = (lines: readonly Line[]): Line[] => {
  const found: Line[] = []
  for (const line of [...lines].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (last && line.from - last.to <= NEAR) found[found.length - 1] = { ...last, to: Math.max(last.to, line.to) }
    else found.push(line)
  }
  return found
}

/** Groups of lines that cross, directly or by others. */
const crossing = (across: readonly Line[], down: readonly Line[]): Frame[] => {
  const groups = new Groups(across.length + down.length)
  across.forEach((flat, index) => {
    down.forEach((steep, other) => {
      if (reaches(flat, steep.at) && reaches(steep, flat.at)) groups.join(index, across.length + other)
    })
  })
  const frames = new Map<number, { across: Line[]; down: Line[] }>()
  const frameOf = (index: number): { across: Line[]; down: Line[] } => {
    const group = groups.of(index)
    const frame = frames.get(group) ?? { across: [], down: [] }
    frames.set(group, frame)
    return frame
  }
  across.forEach((line, index) => {
    frameOf(index).across.push(line)
  })
  down.forEach((line, index) => {
    frameOf(across.length + index).down.push(line)
  })
  return [...frames.values()].filter(frame => frame.across.length >= 2 && frame.down.length >= 1)
}

const reaches = ({ from, to }: Line, at: number): boolean => from - NEAR <= at && at <= to + NEAR

/** What belongs together, by joining pairs. */
class Groups {
  readonly #above: number[]

  constructor(count: number) {
    this.#above = Array.from({ length: count }, (_, index) => index)
  }

  of(index: number): number {
    let top = index
    while (this.#above[top] !== top) top = this.#above[top] = this.#above[this.#above[top]!]!
    return top
  }

  join(a: number, b: number): void {
    this.#above[this.of(a)] = this.of(b)
  }
}

/** Places of lines along one direction, with the ends of the lines across where these reach further. */
const bordersOf = (lines: readonly Line[], others: readonly Line[]): number[] => {
  const places = lines.map(({ at }) => at).sort((a, b) => a - b)
  const found = places.filter((at, index) => index === 0 || at - places[index - 1]! > NEAR)
  const first = others.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY)
  const last = others.reduce((most, { to }) => Math.max(most, to), Number.NEGATIVE_INFINITY)
  if (found[0]! - first > OPEN) found.unshift(first)
  if (last - found.at(-1)! > OPEN) found.push(last)
  return found
}

const tableIn = (frame: Frame, rows: readonly Row[]): { table: Row; left: Row[] } | undefined => {
  const xs = bordersOf(frame.down, frame.across)
  const ys = bordersOf(frame.across, frame.down)
  const [columns, lines] = [xs.length - 1, ys.length - 1]
  if (columns < 2 || lines < 2 || columns > MOST_COLUMNS || lines > MOST_ROWS) return undefined
  const places = placesOf(frame, xs, ys)
  const cells = new Map<string, GridCell & { lines: Segment[] }>()
  const left: Row[] = []
  const inside: Run[] = []
  for (const row of rows) {
    const outside: Run[] = []
    for (const run of runsBetween(row, xs, ys)) {
      const [line, column] = [indexIn(ys, middleOf(run)), indexIn(xs, (run.x0 + run.x1) / 2)]
      if (line < 0 || column < 0) outside.push(run)
      else {
        inside.push(run)
        const place = places[line * columns + column]!
        const cell = cells.get(`${place.row},${place.column}`) ?? { ...place, lines: [] }
        cells.set(`${place.row},${place.column}`, cell)
        addRun(cell.lines, run)
      }
    }
    if (outside.length > 0)
      left.push(outside.length === row.segments.reduce((sum, { runs }) => sum + runs.length, 0) ? row : rowOfRuns(row, outside))
  }
  const filled = [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column)
  if (filled.length < LEAST_CELLS || hasUnpartedRows(filled)) return undefined
  return { table: tableRow({ cells: filled, columns, height: ys.at(-1)! - ys[0]! }, inside, xs), left }
}

const rowOfRuns = (row: Row, runs: readonly Run[]): Row => ({ ...row, segments: runs.map(run => segmentOf([run])) })

/** The runs of a row, parted where a border stands between their words: columns may be narrow, and their words close to one another. */
const runsBetween = ({ segments }: Row, xs: readonly number[], ys: readonly number[]): Run[] =>
  segments.flatMap(({ runs }) =>
    runs.flatMap(run =>
      run.parts && indexIn(ys, middleOf(run)) >= 0 && xs.some(at => run.x0 < at && at < run.x1) ? parted(run.parts, xs) : [run],
    ),
  )

const parted = (parts: readonly Run[], borders: readonly number[]): Run[] => {
  const groups: Run[][] = []
  for (const part of parts) {
    const last = groups.at(-1)?.at(-1)
    const isApart = !last || borders.some(at => last.x1 <= at + HAIR && at - HAIR <= part.x0)
    if (isApart) groups.push([part])
    else groups.at(-1)!.push(part)
  }
  return groups.flatMap(group => segmentOf(group).runs)
}

/** Breadth of a line drawn, in points. */
const HAIR = 1

/** The height of its middle. */
const middleOf = ({ y, size }: Run): number => y - 0.35 * size

/** Runs of one line follow each other. */
const addRun = (lines: Segment[], run: Run): void => {
  const last = lines.at(-1)
  if (last && Math.abs(last.y - run.y) < 0.5 * Math.max(last.size, run.size)) lines[lines.length - 1] = segmentOf([...last.runs, run])
  else lines.push(segmentOf([run]))
}

/** Between which two borders a place lies; -1 beyond all. */
const indexIn = (borders: readonly number[], at: number): number => {
  let index = -1
  while (index + 1 < borders.length && borders[index + 1]! <= at) index++
  return index < borders.length - 1 ? index : -1
}

type CellPlace = Pick<GridCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>

/** The cell that each field between the lines belongs to, row by row. */
const placesOf = ({ across, down }: Frame, xs: readonly number[], ys: readonly number[]): CellPlace[] => {
  const [columns, lines] = [xs.length - 1, ys.length - 1]
  const groups = new Groups(columns * lines)
  const [acrossAt, downAt] = [byBorder(across, ys), byBorder(down, xs)]
  for (let line = 0; line < lines; line++)
    for (let column = 0; column < columns; column++) {
      const field = line * columns + column
      if (column + 1 < columns && !isDrawn(downAt[column + 1]!, ys[line]!, ys[line + 1]!)) groups.join(field, field + 1)
      if (line + 1 < lines && !isDrawn(acrossAt[line + 1]!, xs[column]!, xs[column + 1]!)) groups.join(field, field + columns)
    }
  const places: CellPlace[] = new Array(columns * lines)
  const members = groupedBy(places.keys(), field => groups.of(field))
  for (const fields of members.values())
    for (const part of rectangles(fields, columns)) for (const field of part.fields) places[field] = part.place
  return places
}

const byBorder = (lines: readonly Line[], borders: readonly number[]): Line[][] =>
  borders.map(border => lines.filter(({ at }) => Math.abs(at - border) <= NEAR))

/** A line runs along at least half of a side. */
const isDrawn = (lines: readonly Line[], from: number, to: number): boolean =>
  lines.reduce((sum, line) => sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)), 0) >= 0.5 * (to - from)

interface Rectangle {
  readonly fields: readonly number[]
  readonly place: CellPlace
}

/** Fields that belong together as one cell; where they make no rectangle, as a cell for each line of them. */
const rectangles = (fields: readonly number[], columns: number): Rectangle[] => {
  const place = placeAround(fields, columns)
  if (place.rowSpan * place.columnSpan === fields.length) return [{ fields, place }]
  const lines = groupedBy(fields, field => Math.floor(field / columns))
  return [...lines.values()].map(part => ({ fields: part, place: placeAround(part, columns) }))
}

const placeAround = (fields: readonly number[], columns: number): CellPlace => {
  const rows = fields.map(field => Math.floor(field / columns))
  const places = fields.map(field => field % columns)
  const [row, column] = [lowest(rows), lowest(places)]
  return { row, column, rowSpan: highest(rows) - row + 1, columnSpan: highest(places) - column + 1 }
}

const lowest = (values: readonly number[]): number => values.reduce((least, value) => Math.min(least, value))
const highest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value))

const FIGURE = /^[-–—+(（]?[¥￥$€£]?[\d,.，]*\d[\d,.，]*\s?[%％)）]?$/

/** Some field holds figures one under another: rows that no line parts. */
const hasUnpartedRows = (cells: readonly GridCell[]): boolean =>
  cells.some(({ lines }) => lines.length > 1 && lines.filter(({ text }) => FIGURE.test(text)).length >= 0.7 * lines.length)

const tableRow = (grid: Grid, runs: readonly Run[], xs: readonly number[]): Row => {
  const first = runs.reduce((top, run) => (run.y < top.y ? run : top))
  const run: Run = { ...first, text: '\uFFFC', x0: xs[0]!, x1: xs.at(-1)!, heavy: 0, artifact: false, grid }
  return { y: first.y, size: first.size, segments: [segmentOf([run])] }
}

/** The table that stands in place of a row's text. */
export const tableOf = (row: Row): Grid | undefined => row.segments[0]?.runs[0]?.grid
