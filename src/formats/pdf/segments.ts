import type { Box } from '../../model/document.js'
import type { Grid } from './grid.js'
import { type Glyphs, NARROW } from './inscription.js'
import { asShown, endsCjk, startsCjk } from './script.js'
import type { Page } from './source.js'

/** How a page lies. */
export type PageFrame = Pick<Page, 'width' | 'height' | 'rotate'>

/** A stretch of one line without a wide gap. Coordinates in the frame of its text: x along the baseline, y down. */
export interface Segment {
  readonly text: string
  readonly x0: number
  readonly x1: number
  /** Baseline. */
  readonly y: number
  readonly size: number
  /** On the page as the file stores it, unrotated. */
  readonly box: Box
  /** Where it runs on the page as stored, in degrees clockwise, 0..359. */
  readonly turn: number
  /** How many of its characters are drawn bold. */
  readonly heavy: number
  /** The file marks it as no part of its content. */
  readonly artifact: boolean
  /** Where the segment may be cut when it turns out to cross a table's columns: gaps wider than between characters. */
  readonly runs: readonly Run[]
}

/** Glyphs set next to each other. */
export interface Run {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly size: number
  readonly y: number
  readonly box: Box
  readonly turn: number
  /** How many of its characters are drawn bold. */
  readonly heavy: number
  /** The file marks it as no part of its content. */
  readonly artifact: boolean
  /** The table that stands here in place of text. */
  readonly grid?: Grid
  /** What it was made of, where a line drawn down the page may stand between. */
  readonly parts?: readonly Run[]
}

/** A gap this wide (in ems) parts a line; after the mark of a list it must be wider. */
const WIDE = 1
const AFTER_MARK = 5
/** A line drawn down the page may stand in a gap this wide. */
const LINED = 0.1
/** A gap this wide between Latin letters is a space. */
const SPACE = 0.13
/** Between Chinese characters, or these and marks, as wide a gap is a space. */
const CJK_SPACE = 0.21

/** Glyphs in the frame of their direction. */
export const runOf = (glyphs: Glyphs, angle: number, page: PageFrame): Run => {
  const radians = (angle * Math.PI) / 180
  const cos = Math.cos(radians)
  const sin = Math.sin(radians)
  const x0 = glyphs.x * cos + glyphs.y * sin
  const y = glyphs.y * cos - glyphs.x * sin
  // Vertical glyphs hang centred on their line; others stand on it.
  const rise = glyphs.vertical ? glyphs.size / 2 : glyphs.size * 0.85
  const fall = glyphs.vertical ? glyphs.size / 2 : glyphs.size * 0.2
  const corners = [
    [x0, y - rise],
    [x0 + glyphs.width, y - rise],
    [x0, y + fall],
    [x0 + glyphs.width, y + fall],
  ].map(([along, across]) => [along! * cos - across! * sin, along! * sin + across! * cos] as const)
  const text = asShown(glyphs.text)
  const { bold, artifact } = glyphs.ink
  const box = unrotated(corners, page)
  const turn = (angle - page.rotate + 720) % 360
  return { text, x0, x1: x0 + glyphs.width, y, size: glyphs.size, box, turn, heavy: bold ? text.length : 0, artifact }
}

/** The box around corners on the shown page, on the page as stored. Rounded to hundredths of a point. */
const unrotated = (corners: readonly (readonly [number, number])[], { rotate, width, height }: PageFrame): Box => {
  const back = corners.map(([x, y]): readonly [number, number] => {
    if (rotate === 90) return [y, width - x]
    if (rotate === 180) return [width - x, height - y]
    return rotate === 270 ? [height - y, x] : [x, y]
  })
  const xs = back.map(([x]) => x)
  const ys = back.map(([, y]) => y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x: round(x), y: round(y), width: round(Math.max(...xs) - x), height: round(Math.max(...ys) - y) }
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Divides the runs of a line at its wide gaps. */
export const segmentsOf = (runs: readonly Run[]): Segment[] => {
  if (isJustified(runs)) return [segmentOf(runs)]
  const groups: Run[][] = []
  for (const run of runs) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const near = last && run.x0 - last.x1 < (isMark(group!) ? AFTER_MARK : WIDE) * Math.max(run.size, last.size)
    if (near) group!.push(run)
    else groups.push([run])
  }
  return groups.map(segmentOf)
}

/** A line of words stretched to fill its column: all gaps alike, however wide. */
const isJustified = (runs: readonly Run[]): boolean => {
  if (runs.length < 3 || runs.filter(run => /[A-Za-z]{2}/.test(run.text)).length < 0.5 * runs.length) return false
  const gaps = runs.slice(1).map((run, index) => run.x0 - runs[index]!.x1)
  const size = runs[0]!.size
  return Math.min(...gaps) > 0.2 * size && Math.max(...gaps) < 4 * size && Math.max(...gaps) <= 1.25 * Math.min(...gaps)
}

/** A list's bullet or number, alone: what follows it belongs to it however wide the gap. */
const isMark = (group: readonly Run[]): boolean =>
  group.length <= 2 &&
  /^(?:[•◦∙●○■□▪▫◆◇►▶‣➢✓※\uE000-\uF8FF–—-]|[（(]?(?:\d{1,3}|[a-z]{1,4}|[A-Z]|[一二三四五六七八九十]{1,3})[)）.．、])$/u.test(
    group.map(run => run.text.trim()).join(''),
  )

/** Makes one segment of runs from left to right. */
export const segmentOf = (runs: readonly Run[]): Segment => {
  const space = cjkSpace(runs)
  const merged: Run[] = []
  const parts: Run[][] = []
  for (const run of runs) {
    const last = merged.at(-1)
    const gap = last ? (run.x0 - last.x1) / Math.max(run.size, last.size) : NARROW
    if (gap >= NARROW) {
      merged.push(run)
      parts.push([...(run.parts ?? [run])])
      continue
    }
    merged[merged.length - 1] = fused(last!, run, space)
    const own = parts.at(-1)!
    if (gap >= LINED) own.push(...(run.parts ?? [run]))
    else own.push(fused(own.pop()!, run, space))
  }
  const whole = merged.reduce((a, b) => fused(a, b, space))
  return {
    ...whole,
    text: whole.text.trim(),
    runs: merged.map((run, index) => (parts[index]!.length > 1 ? { ...run, parts: parts[index]! } : run)),
  }
}

/** Fewer wide gaps between Chinese characters are spaces. */
const LEAST_WIDE = 3

/** The gap that is a space between Chinese characters of a line: wider where the line is stretched to fill its measure, all its gaps alike. */
const cjkSpace = (runs: readonly Run[]): number => {
  const gaps: number[] = []
  runs.forEach((run, index) => {
    const next = runs[index + 1]
    if (next && endsCjk(run.text) && startsCjk(next.text)) gaps.push((next.x0 - run.x1) / Math.max(run.size, next.size))
  })
  const wide = gaps.filter(gap => gap > CJK_SPACE).sort((a, b) => a - b)
  if (wide.length < LEAST_WIDE || wide.length < 0.5 * gaps.length) return CJK_SPACE
  const middle = wide[Math.floor(wide.length / 2)]!
  const alike = wide.filter(gap => gap > 0.6 * middle && gap < 1.4 * middle)
  return alike.length >= 0.8 * wide.length ? 1.5 * middle : CJK_SPACE
}

const fused = (a: Run, b: Run, space: number): Run => {
  const main = b.text.length > a.text.length && b.size >= a.size ? b : a
  const x1 = Math.max(a.x1, b.x1)
  const gap = gapText(a, b, space)
  return {
    text: a.text + gap + b.text,
    heavy: a.heavy + b.heavy + (a.heavy > 0 && b.heavy > 0 ? gap.length : 0),
    artifact: a.artifact && b.artifact,
    x0: Math.min(a.x0, b.x0),
    x1,
    size: Math.max(a.size, b.size),
    y: main.y,
    box: around(a.box, b.box),
    turn: a.turn,
  }
}

/**
 * What stands between two runs: a space where they are apart. Setting puts up to half an em between Chinese and Latin letters or digits, which is none.
 */
const gapText = (a: Run, b: Run, space: number): string => {
  if (/\s$/.test(a.text) || /^\s/.test(b.text) || /^[，。、；：！？）】》」』]/.test(b.text) || /[（【《「『]$/.test(a.text)) return ''
  const gap = (b.x0 - a.x1) / Math.max(a.size, b.size)
  const [left, right] = [endsCjk(a.text), startsCjk(b.text)]
  const beside = (left && /^[\p{Script=Latin}\d]/u.test(b.text)) || (right && /[\p{Script=Latin}\d%℃°]$/u.test(a.text))
  return gap > (beside ? Math.max(0.55, space) : left || right ? space : SPACE) ? ' ' : ''
}

/** The box around two. */
const around = (a: Box, b: Box): Box => {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return {
    x,
    y,
    width: round(Math.max(a.x + a.width, b.x + b.width) - x),
    height: round(Math.max(a.y + a.height, b.y + b.height) - y),
  }
}

/** Drawn bold as a whole, marks aside. */
export const isBold = ({ text, heavy }: Pick<Run, 'text' | 'heavy'>): boolean => heavy >= 0.85 * text.length
