import { groupedBy } from '../../model/grouping.js'
import { superscript } from '../superscript.js'
import type { Glyphs } from './inscription.js'
import { type PageFrame, type Run, runOf, type Segment, segmentsOf } from './segments.js'

/** Segments on one baseline, from left to right. */
export interface Row {
  readonly y: number
  readonly size: number
  readonly segments: readonly Segment[]
}

/** Text of one direction on a page. */
export interface Layer {
  readonly angle: number
  readonly rows: readonly Row[]
  readonly characters: number
}

/** Raised and lowered glyphs are set at most this large, as against their line. */
const SCRIPT = 0.86
/** However large, glyphs this far above those beside them are raised, in ems. */
const RAISED = 0.2
/** Lines to either side among which theirs is looked for: those of other columns stand between. */
const NEAR_LINES = 3
/** Baselines this close are one line. */
const SAME_LINE = 0.3

/** Divides glyphs of a page by direction and sets each direction's lines upright, the fullest first; the first is empty when there is but a slanted mark. */
export const layersOf = (page: PageFrame, text: readonly Glyphs[]): Layer[] => {
  const groups = groupedBy(text, ({ angle }) => `${angle}`)
  const layers = [...groups].map(([key, glyphs]) => {
    const angle = Number(key)
    const runs = glyphs.map(item => runOf(item, angle, page)).filter(run => run.text.trim() !== '')
    return { angle, rows: rowsOf(runs), characters: runs.reduce((sum, run) => sum + run.text.length, 0) }
  })
  layers.sort((a, b) => fullness(b) - fullness(a))
  return layers.length > 0 && fullness(layers[0]!) === 0 ? [{ angle: 0, rows: [], characters: 0 }, ...layers] : layers
}

/** Fewer slanted characters are a stamp or a watermark, though a page hold nothing else. */
const SLANTED_TEXT = 100

const fullness = ({ angle, characters }: Layer): number => (angle % 90 === 0 || characters > SLANTED_TEXT ? characters : 0)

/** Drops runs drawn over one another, as a bold face or a shadow is sometimes imitated; the longest of them stays. Runs of one line, from left to right. */
const withoutTwins = (runs: readonly Run[]): Run[] => {
  const kept: Run[] = []
  for (const run of runs) {
    const at = kept.findLastIndex((other, index) => index >= kept.length - NEIGHBOURS && areTwins(other, run))
    if (at < 0) kept.push(run)
    else kept[at] = bolder(kept[at]!, run)
  }
  return kept
}

/** The longer of two twins; drawn twice a hair's breadth apart, it is bold. */
const bolder = (a: Run, b: Run): Run => {
  const longer = b.text.length > a.text.length ? b : a
  const moved = Math.max(Math.abs(a.x0 - b.x0), Math.abs(a.y - b.y)) / a.size
  return a.text === b.text && moved > 0.1 * BREADTH && moved < BREADTH ? { ...longer, heavy: longer.text.length } : longer
}

/** How far, in ems, a face is drawn beside itself to look bold. */
const BREADTH = 0.08

/** Runs to the left among which a twin is looked for. */
const NEIGHBOURS = 12

const areTwins = (a: Run, b: Run): boolean => {
  const shared = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
  return (
    shared > 0.7 * Math.min(a.x1 - a.x0, b.x1 - b.x0) &&
    Math.abs(a.y - b.y) < 0.3 * a.size &&
    (a.text.includes(b.text) || b.text.includes(a.text))
  )
}

const rowsOf = (runs: readonly Run[]): Row[] => {
  const lines: { y: number; size: number; runs: Run[] }[] = []
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const line = lines.at(-1)
    if (line && Math.abs(run.y - line.y) <= SAME_LINE * Math.max(run.size, line.size)) {
      line.runs.push(run)
      if (run.size > line.size) Object.assign(line, { size: run.size, y: run.y })
    } else lines.push({ y: run.y, size: run.size, runs: [run] })
  }
  return withScripts(lines).map(line => {
    const runs = withoutTwins(line.runs.sort((a, b) => a.x0 - b.x0))
    const y = baselineOf(runs, line)
    return { y, size: line.size, segments: segmentsOf(runs.map((run, index) => withRaised(run, index, runs, { y, size: line.size }))) }
  })
}

/** Where most characters of a line's size stand. */
const baselineOf = (runs: readonly Run[], line: Line): number => {
  if (runs.every(({ y }) => y === line.y)) return line.y
  const counts = new Map<number, number>()
  for (const { text, size, y } of runs) if (size > SCRIPT * line.size) counts.set(y, (counts.get(y) ?? 0) + text.length)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [line.y, 0])[0]
}

interface Line {
  readonly y: number
  readonly size: number
  readonly runs: Run[]
}

/** Sets raised and lowered small glyphs back into the line they belong to. In columns they may stand on a level with a line of another. */
const withScripts = (lines: readonly Line[]): Line[] => {
  const kept: Line[] = []
  lines.forEach((line, index) => {
    const near = lines.slice(Math.max(0, index - NEAR_LINES), index + NEAR_LINES + 1).filter(other => other !== line)
    const left = line.runs.filter(run => {
      const host = isShort(run) && near.find(other => isScriptIn(run, other))
      if (host) host.runs.push(run)
      return !host
    })
    if (left.length > 0) kept.push({ ...line, runs: left })
  })
  return kept
}

/** Raised and lowered text is no longer than this. */
const LONGEST_SCRIPT = 24

const isShort = ({ text }: Run): boolean => text.length <= LONGEST_SCRIPT

const isScriptIn = (run: Run, line: Line): boolean =>
  run.size <= SCRIPT * line.size &&
  Math.abs(run.y - line.y) <= 0.6 * line.size &&
  line.runs.some(other => run.size <= SCRIPT * other.size && beside(run, other))

const beside = (run: Run, other: Run): boolean =>
  Math.abs(run.x0 - other.x1) < 0.35 * other.size || Math.abs(other.x0 - run.x1) < 0.35 * other.size

/** Raised figures stay apart from those they stand beside: a note's mark and a power are no digits of the number before them. */
const withRaised = (run: Run, index: number, runs: readonly Run[], line: Pick<Line, 'y' | 'size'>): Run => {
  const isSmall = run.size <= SCRIPT * line.size && run.y < line.y - 0.1 * line.size
  const isRaised =
    isSmall || [runs[index - 1], runs[index + 1]].some(other => other && beside(run, other) && run.y < other.y - RAISED * other.size)
  return isRaised ? { ...run, text: superscript(run.text) } : run
}

/** A row again, of some of its runs. */
export const rowOf = (row: Pick<Row, 'y' | 'size'>, runs: readonly Run[]): Row => ({ y: row.y, size: row.size, segments: segmentsOf(runs) })
