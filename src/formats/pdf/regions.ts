import { type Row, rowOf } from './rows.js'
import { tableOf } from './ruled.js'
import { hasCjk } from './script.js'
import { isBold, type Run, type Segment } from './segments.js'
import { partedBySideHeads } from './side-heads.js'

/** A stretch of a page that is read from top to bottom: a column, or what spans columns. */
export interface Region {
  readonly rows: readonly Row[]
  readonly x0: number
  readonly x1: number
}

/** Fewer lines than these are no column. */
const LEAST_LINES = 4
/** Columns are read no deeper than this: four side by side. */
const DEEPEST = 2

/**
 * Divides rows into regions in reading order. Where an upright strip stays free between two sides full of running text, the sides are columns: what
 * crosses the strip divides them into bands, and in each band the left side is read before the right. Tables, whose sides are short, stay whole.
 * `usual` is where the other pages have their gutter: there one side of running text is enough.
 */
export const regionsOf = (rows: readonly Row[], usual?: number, depth = 0): Region[] => {
  if (rows.length === 0) return []
  const gutter = depth < DEEPEST ? (gutterOf(rows) ?? (depth === 0 ? usualGutter(rows, usual) : undefined)) : undefined
  if (gutter === undefined) return ((depth === 0 ? partedBySideHeads(rows) : undefined) ?? [rows]).map(regionOf)
  const regions: Region[] = []
  for (const band of bandsOf(rows, gutter)) {
    if (band.spans) regions.push(regionOf(band.rows))
    else regions.push(...[band.left, band.right].filter(side => side.length > 0).flatMap(side => regionsOf(side, undefined, depth + 1)))
  }
  return regions
}

/** Rows as one region, with the edges of all their segments. */
export const regionOf = (rows: readonly Row[]): Region => {
  let x0 = Number.POSITIVE_INFINITY
  let x1 = Number.NEGATIVE_INFINITY
  for (const row of rows)
    for (const segment of row.segments) {
      x0 = Math.min(x0, segment.x0)
      x1 = Math.max(x1, segment.x1)
    }
  return { rows, x0, x1 }
}

/** How far gutters of one document lie apart, in points. */
const SAME_GUTTER = 12

/** Where most pages that have columns have their gutter; undefined when fewer than two agree. */
export const usualGutterOf = (pages: readonly (readonly Row[])[]): number | undefined => {
  const found = pages.flatMap(rows => gutterOf(rows) ?? [])
  const agreeing = (at: number): number[] => found.filter(other => Math.abs(other - at) <= SAME_GUTTER)
  const best = found.slice(0, 500).reduce<number[]>((best, at) => (agreeing(at).length > best.length ? agreeing(at) : best), [])
  return best.length >= 2 && best.length >= 0.15 * pages.length ? best[Math.floor(best.length / 2)] : undefined
}

const usualGutter = (rows: readonly Row[], usual: number | undefined): number | undefined => {
  if (usual === undefined) return undefined
  const { left, right, spanning } = sidesOf(rows, usual)
  if (spanning > 0.4 * rows.length || !sideBySide(left, right)) return undefined
  const { x0, x1 } = regionOf(rows)
  return isRunningText(left, usual - x0) || isRunningText(right, x1 - usual) ? usual : undefined
}

/** The middle of the strip between two columns; undefined when there are none. */
const gutterOf = (rows: readonly Row[]): number | undefined => {
  const runs = rows.flatMap(row => row.segments.flatMap(segment => segment.runs))
  if (rows.length < 2 * LEAST_LINES && runs.length < 4 * LEAST_LINES) return undefined
  const { x0, x1 } = regionOf(rows)
  for (const at of valleysOf(runs, x0, x1)) {
    const { left, right, spanning } = sidesOf(rows, at)
    if (spanning > 0.45 * rows.length || !sideBySide(left, right)) continue
    if (isRunningText(left, at - x0) && isRunningText(right, x1 - at)) return at
  }
  return undefined
}

/** What of each row stands left and right of a gutter, as one line each; rows that span it are counted. */
const sidesOf = (rows: readonly Row[], gutter: number): { left: Segment[]; right: Segment[]; spanning: number } => {
  const left: Segment[] = []
  const right: Segment[] = []
  let spanning = 0
  for (const row of rows) {
    const split = splitAt(row, gutter)
    if (!split) spanning++
    else {
      if (split.left) left.push(...linesOf(split.left))
      if (split.right) right.push(...linesOf(split.right))
    }
  }
  return { left, right, spanning }
}

/** A gutter is at least this wide, in ems. */
const GUTTER = 0.9

/** The two sides of a row; undefined when it goes across the gutter: something covers it, or only a word's space lies there. */
const splitAt = (row: Row, gutter: number): { left?: Row; right?: Row } | undefined => {
  const runs = row.segments.flatMap(segment => segment.runs)
  const left = runs.filter(run => run.x1 <= gutter)
  const right = runs.filter(run => run.x0 >= gutter)
  if (left.length + right.length < runs.length) return undefined
  if (left.length > 0 && right.length > 0 && right[0]!.x0 - left.at(-1)!.x1 < GUTTER * row.size) return undefined
  return { ...(left.length > 0 && { left: rowOf(row, left) }), ...(right.length > 0 && { right: rowOf(row, right) }) }
}

/** A side of a row; a table fills as many lines as it is high. */
const linesOf = (row: Row): Segment[] => {
  const line = lineOf(row)
  const height = tableOf(row)?.height
  if (height === undefined) return [line]
  return Array.from({ length: Math.ceil(height / TABLE_LINE) }, (_, index) => ({ ...line, text: FILLED, y: line.y + index * TABLE_LINE }))
}

/** What a line of a table counts as beside running text, and how high it is, in points. */
const FILLED = 'a line of a table, filled'
const TABLE_LINE = 14

/** A side of a row from its first to its last glyph. */
const lineOf = ({ segments, size, y }: Row): Segment => {
  const [first, last] = [segments[0]!, segments.at(-1)!]
  return { ...first, text: segments.map(({ text }) => text).join(' '), x1: last.x1, size, y }
}

/** Places crossed by the fewest runs, in the middle three quarters; best first, at most five. */
const valleysOf = (runs: readonly Run[], x0: number, x1: number): number[] => {
  const bins = 200
  const scale = bins / Math.max(1, x1 - x0)
  const covered = new Array<number>(bins + 1).fill(0)
  for (const run of runs) {
    // Widths are trimmed a little: italics and kerning overhang.
    const from = Math.ceil((run.x0 - x0) * scale)
    const to = Math.floor((run.x1 - x0) * scale)
    for (let bin = from; bin < to; bin++) covered[bin]!++
  }
  const most = runs.length * 0.3
  const valleys: { at: number; crossed: number; wide: number }[] = []
  for (let bin = Math.floor(bins * 0.12); bin < bins * 0.88; bin++) {
    if (covered[bin]! > most) continue
    const start = bin
    const crossed = covered[bin]!
    while (bin < bins && covered[bin] === crossed) bin++
    valleys.push({ at: x0 + (start + bin) / 2 / scale, crossed, wide: bin - start })
  }
  return valleys
    .sort((a, b) => a.crossed - b.crossed || b.wide - a.wide)
    .slice(0, 5)
    .map(({ at }) => at)
}

/** The sides share a good part of their height. */
const sideBySide = (left: readonly Segment[], right: readonly Segment[]): boolean => {
  if (left.length < LEAST_LINES || right.length < LEAST_LINES) return false
  const [a, b] = [extentOf(left), extentOf(right)]
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return shared > 0.4 * Math.min(a.bottom - a.top, b.bottom - b.top)
}

const extentOf = (segments: readonly Segment[]): { top: number; bottom: number } => {
  let top = Number.POSITIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const { y } of segments) {
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { top, bottom }
}

/** Most lines fill their side and hold words, not figures. */
const isRunningText = (segments: readonly Segment[], width: number): boolean => {
  const full = segments.filter(
    ({ text, x0, x1 }) => x1 - x0 > 0.55 * width && text.length >= (hasCjk(text) ? 8 : 18) && !/^[\d\s.,%()-]+$/.test(text),
  )
  return full.length >= LEAST_LINES && full.length >= 0.5 * segments.length
}

type Band = { readonly spans: true; readonly rows: Row[] } | { readonly spans: false; readonly left: Row[]; readonly right: Row[] }

const bandsOf = (rows: readonly Row[], gutter: number): Band[] => {
  const bands: Band[] = []
  for (const [index, row] of rows.entries()) {
    const last = bands.at(-1)
    const split = standsOver(rows, index, gutter) ? undefined : splitAt(row, gutter)
    if (!split) {
      if (last?.spans) last.rows.push(row)
      else bands.push({ spans: true, rows: [row] })
      continue
    }
    const band = last && !last.spans ? last : { spans: false as const, left: [], right: [] }
    if (band !== last) bands.push(band)
    if (split.left) band.left.push(split.left)
    if (split.right) band.right.push(split.right)
  }
  return bands
}

/**
 * A short title over both columns reaches no further than the left: it is larger or bolder than what stands round it, and the right side leaves as
 * much room at its height as the left.
 */
const standsOver = (rows: readonly Row[], index: number, gutter: number): boolean => {
  const row = rows[index]!
  const own = splitAt(row, gutter)
  if (!own?.left || own.right) return false
  const before = rows.slice(Math.max(0, index - NEIGHBOURS), index).reverse()
  const after = rows.slice(index + 1, index + 1 + NEIGHBOURS)
  const on = (side: 'left' | 'right', others: readonly Row[]): Row | undefined =>
    others.find(other => {
      const split = splitAt(other, gutter)
      return !split || split[side] !== undefined
    })
  const [above, below, across, under] = [on('left', before), on('left', after), on('right', before), on('right', after)]
  if (!above || !below || !across || !under || !isTitleAmong(row, [above, below])) return false
  return under.y - across.y >= below.y - above.y - 0.75 * row.size
}

/** Rows to either side among which the next of a column is looked for. */
const NEIGHBOURS = 6

const isTitleAmong = ({ size, segments }: Row, others: readonly Row[]): boolean =>
  others.every(other => size > 1.1 * other.size) || (segments.every(isBold) && !others.some(other => other.segments.every(isBold)))
