import type { Box } from '../../model/document.js'
import { superscript } from '../superscript.js'
import type { Glyphs } from './inscription.js'
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
}

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

/** A gap this wide (in ems) parts a line; after the mark of a list it must be wider. */
const WIDE = 1
const AFTER_MARK = 5
/** A gap this wide parts runs that may be table cells. */
const NARROW = 0.28
/** A gap this wide between Latin letters is a space. */
const SPACE = 0.13
/** Between Chinese characters, or these and marks, as wide a gap is a space. */
const CJK_SPACE = 0.21
/** Raised and lowered glyphs are set at most this large, as against their line. */
const SCRIPT = 0.82
/** Baselines this close are one line. */
const SAME_LINE = 0.3

/** Divides glyphs of a page by direction and sets each direction's lines upright, the fullest first; the first is empty when there is but a slanted mark. */
export const layersOf = (page: PageFrame, text: readonly Glyphs[]): Layer[] => {
  const groups = new Map<string, Glyphs[]>()
  for (const glyphs of text) {
    const key = `${glyphs.angle}`
    const group = groups.get(key)
    if (group) group.push(glyphs)
    else groups.set(key, [glyphs])
  }
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

const runOf = (glyphs: Glyphs, angle: number, page: PageFrame): Run => {
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
  return { text: asShown(glyphs.text), x0, x1: x0 + glyphs.width, y, size: glyphs.size, box: unrotated(corners, page) }
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

/** Drops runs drawn over one another, as a bold face or a shadow is sometimes imitated; the longest of them stays. Runs of one line, from left to right. */
const withoutTwins = (runs: readonly Run[]): Run[] => {
  const kept: Run[] = []
  for (const run of runs) {
    const at = kept.findLastIndex((other, index) => index >= kept.length - NEIGHBOURS && areTwins(other, run))
    if (at < 0) kept.push(run)
    else if (run.text.length > kept[at]!.text.length) kept[at] = run
  }
  return kept
}

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
    const runs = withoutTwins(line.runs.sort((a, b) => a.x0 - b.x0)).map(run => withRaised(run, line))
    return { y: line.y, size: line.size, segments: segmentsOf(runs) }
  })
}

interface Line {
  readonly y: number
  readonly size: number
  readonly runs: Run[]
}

/** Sets raised and lowered small glyphs back into the line they belong to. */
const withScripts = (lines: readonly Line[]): Line[] => {
  const kept: Line[] = []
  lines.forEach((line, index) => {
    const hosts = [lines[index - 1], lines[index + 1]].filter(host => host !== undefined && isScriptOf(line, host))
    const left = line.runs.filter(run => {
      const host = hosts.find(host =>
        host!.runs.some(other => Math.abs(run.x0 - other.x1) < 0.35 * other.size || Math.abs(other.x0 - run.x1) < 0.35 * other.size),
      )
      host?.runs.push(run)
      return !host
    })
    if (left.length > 0) kept.push({ ...line, runs: left })
  })
  return kept
}

/** Raised figures stay apart from those they stand beside: a note's mark and a power are no digits of the number before them. */
const withRaised = (run: Run, line: Line): Run =>
  run.size <= SCRIPT * line.size && run.y < line.y - 0.1 * line.size ? { ...run, text: superscript(run.text) } : run

const isScriptOf = (line: Line, host: Line): boolean =>
  line.size <= SCRIPT * host.size && Math.abs(line.y - host.y) <= 0.6 * host.size && line.runs.length <= 40

/** A row again, of some of its runs. */
export const rowOf = (row: Pick<Row, 'y' | 'size'>, runs: readonly Run[]): Row => ({ y: row.y, size: row.size, segments: segmentsOf(runs) })

const segmentsOf = (runs: readonly Run[]): Segment[] => {
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
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (last && run.x0 - last.x1 < NARROW * Math.max(run.size, last.size)) merged[merged.length - 1] = fused(last, run)
    else merged.push(run)
  }
  const whole = merged.reduce(fused)
  return { text: whole.text.trim(), x0: whole.x0, x1: whole.x1, y: whole.y, size: whole.size, box: whole.box, runs: merged }
}

const fused = (a: Run, b: Run): Run => {
  const main = b.text.length > a.text.length && b.size >= a.size ? b : a
  const x1 = Math.max(a.x1, b.x1)
  return {
    text: a.text + gapText(a, b) + b.text,
    x0: Math.min(a.x0, b.x0),
    x1,
    size: Math.max(a.size, b.size),
    y: main.y,
    box: around(a.box, b.box),
  }
}

/**
 * What stands between two runs: a space where they are apart. Setting puts up to half an em between Chinese and Latin letters or digits, which is none.
 */
const gapText = (a: Run, b: Run): string => {
  if (/\s$/.test(a.text) || /^\s/.test(b.text)) return ''
  const gap = (b.x0 - a.x1) / Math.max(a.size, b.size)
  const [left, right] = [endsCjk(a.text), startsCjk(b.text)]
  const beside = (left && /^[\p{Script=Latin}\d]/u.test(b.text)) || (right && /[\p{Script=Latin}\d%℃°]$/u.test(a.text))
  return gap > (beside ? 0.55 : left || right ? CJK_SPACE : SPACE) ? ' ' : ''
}

/** The box around two. */
export const around = (a: Box, b: Box): Box => {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return {
    x,
    y,
    width: round(Math.max(a.x + a.width, b.x + b.width) - x),
    height: round(Math.max(a.y + a.height, b.y + b.height) - y),
  }
}
