import type { Block } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { awaitsFigure, columns, ENDS_SENTENCE, isRule, kindsOf, opensBlock, type Shape, shapeOf, underlinedLevel } from '../headings.js'
import { type Grid, gridsIn } from './grids.js'
import { pageMarksAmong } from './page-marks.js'

/** A line that is not blank, trimmed. */
interface Line extends Span {
  readonly text: string
  readonly width: number
  /** Columns of white space before it. */
  readonly indent: number
  /** Blank line or page break before it. */
  readonly apart: boolean
  readonly page: number
  /** Tabs in that white space, and in that behind the line. */
  readonly tabsBefore: number
  readonly tabsBehind: number
}

/**
 * Finds the blocks of a plain text: a block is a line that is not blank, trimmed; where the text is evidently hard-wrapped, the lines of a
 * paragraph together are one block; cells of tables written with bars or tabs are blocks, the bars and rules between them are not. The text itself
 * is never altered. Form feeds divide pages. Linear.
 */
export const blocksOf = (text: string): Block[] => {
  const lines = linesOf(text)
  const grids = gridsIn(lines)
  const prose = outside(lines, grids)
  const isWrapped = isHardWrapped(prose.flat())
  const pieces: (readonly Line[] | Grid)[] = []
  prose.forEach((stretch, index) => {
    for (const paragraph of rejoined(isWrapped ? joined(stretch) : stretch.map(line => [line]))) pieces.push(paragraph)
    const grid = grids[index]
    if (grid) pieces.push(grid)
  })
  const marks = pageMarksAmong(pieces.map(piece => (isGrid(piece) || piece.length > 1 ? '' : piece[0]!.text)))
  const kinds = kindsOf(pieces.map((piece, index) => (isGrid(piece) ? { is: 'other' } : paragraphShape(piece, pieces[index + 1])))).map(
    (kind, index) => (marks[index] ? { kind: 'furniture' as const } : kind),
  )
  const paged = lines.length > 0 && lines[lines.length - 1]!.page > 1
  let table = 0
  return pieces.flatMap((piece, index): Block[] => {
    const first = isGrid(piece) ? lines[piece.from]! : piece[0]!
    const place = paged && { place: { page: first.page } }
    if (!isGrid(piece)) return [{ start: first.start, end: piece[piece.length - 1]!.end, ...kinds[index]!, ...place }]
    const number = table++
    return piece.cells.map(({ start, end, row, column, rowSpan, columnSpan, header }) => {
      const cell = { table: number, row, column, rowSpan, columnSpan, header }
      return paged ? { start, end, kind: 'table-cell', cell, ...place } : { start, end, kind: 'table-cell', cell }
    })
  })
}

/** A paragraph this long that stops before an amount is a sentence that goes on behind the blank line: `the price was up from⏎⏎$4.10 a year ago`. */
const LONG_LINE = 60

/** Paragraphs joined over a blank line where the first breaks off in mid-sentence before an amount that the next one begins with. */
const rejoined = (paragraphs: readonly Line[][]): Line[][] => {
  const whole: Line[][] = []
  for (const paragraph of paragraphs) {
    const last = whole.at(-1)?.at(-1)
    if (last && breaksOffBefore(last, paragraph[0]!)) whole.at(-1)!.push(...paragraph)
    else whole.push([...paragraph])
  }
  return whole
}

const breaksOffBefore = (line: Line, next: Line): boolean =>
  line.width >= LONG_LINE && next.apart && /^[$£€]\d/.test(next.text) && awaitsFigure(line.text, next.text) && !opensBlock(next.text)

const isGrid = (piece: readonly Line[] | Grid): piece is Grid => 'cells' in piece

/** The lines before, between and after tables. */
const outside = (lines: readonly Line[], grids: readonly Grid[]): Line[][] => {
  const starts = [0, ...grids.map(({ to }) => to)]
  return starts.map((start, index) => lines.slice(start, grids[index]?.from ?? lines.length))
}

const paragraphShape = (paragraph: readonly Line[], next: readonly Line[] | Grid | undefined): Shape => {
  const [line, more] = paragraph
  if (more) return longShape(paragraph)
  const below = next && !isGrid(next) && next.length === 1 && !next[0]!.apart ? next[0]!.text : ''
  const level = underlinedLevel(line!.text, below)
  return level === undefined ? shapeOf(line!.text) : { is: 'heading', level }
}

const longShape = (paragraph: readonly Line[]): Shape => {
  const shape = shapeOf(paragraph.map(line => line.text).join(' '))
  return shape.is === 'heading' || shape.is === 'list-item' ? shape : { is: 'prose' }
}

const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  let apart = true
  let page = 1
  let from = 0
  while (from <= text.length) {
    const to = nextBreak(text, from)
    const raw = text.slice(from, to)
    const trimmed = raw.trim()
    if (trimmed === '') apart = true
    else {
      const before = trimmed.length === raw.length ? 0 : raw.length - raw.trimStart().length
      const start = from + before
      const end = start + trimmed.length
      lines.push({
        start,
        end,
        text: trimmed,
        width: columns(trimmed),
        indent: before && columns(raw.slice(0, before)),
        tabsBefore: before && tabsOf(raw.slice(0, before)),
        tabsBehind: raw.length > before + trimmed.length ? tabsOf(raw.slice(before + trimmed.length)) : 0,
        apart,
        page,
      })
      apart = false
    }
    if (text[to] === '\f') {
      page++
      apart = true
    }
    from = to + 1
  }
  return lines
}

const tabsOf = (blank: string): number => blank.split('\t').length - 1

const BREAK = /[\n\f]/g
const nextBreak = (text: string, from: number): number => {
  BREAK.lastIndex = from
  return BREAK.exec(text)?.index ?? text.length
}

/** Width of a page of typewritten text: narrower lines are lists, wider ones paragraphs. */
const NARROWEST = 40
const WIDEST = 132
/** Fewer lines than these prove nothing. */
const ENOUGH_LINES = 6

/**
 * A text is hard-wrapped when most lines that have a line right below them are of a like width, mostly break in mid-sentence, and are seen to
 * go on in the next line. One paragraph a line, lists, menus and verse are not.
 */
const isHardWrapped = (lines: readonly Line[]): boolean => {
  const followed = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next?.apart === false && line.width >= NARROWEST / 2 ? [{ line, next }] : []
  })
  if (followed.length < ENOUGH_LINES) return false
  const widths = followed.map(({ line }) => line.width).sort((a, b) => a - b)
  const usual = widths[Math.floor(widths.length * 0.8)]!
  if (usual < NARROWEST || usual > WIDEST) return false
  const within = followed.filter(({ line }) => line.width <= usual * 1.25 && line.width >= usual * 0.75)
  const broken = within.filter(({ line }) => !ENDS_SENTENCE.test(line.text))
  const forced = broken.filter(({ line, next }) => isForced(line, next, usual))
  return within.length >= 0.5 * followed.length && broken.length >= 0.7 * within.length && forced.length >= FORCED * broken.length
}

/** Share of the lines broken in mid-sentence that are seen to go on: most of a wrapped text, few of a poem or a list. */
const FORCED = 0.5

/** A line goes on in the next when that one begins with a small letter, or in Chinese when there was no room for its first character. */
const isForced = (line: Line, next: Line, usual: number): boolean =>
  /^[\p{Ll}\d(]/u.test(next.text) || (WIDE.test(next.text) && line.width + 2 + columns(firstWord(next)) > usual)

const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}]/u

/** What stands at the beginning of a line and cannot be broken: a word, a Han character, a mark. */
const firstWord = ({ text }: Line): string => /^(?:[\p{Script=Han}\p{P}]|[^\s\p{Script=Han}]+)/u.exec(text.slice(0, 40))?.[0] ?? ''

/** Lines joined to paragraphs: a line goes on in the next when that one's first word would not have fitted on it. */
const joined = (lines: readonly Line[]): Line[][] => {
  const paragraphs: Line[][] = []
  for (const run of runs(lines)) {
    const width = widthOf(run)
    let current: Line[] = []
    for (const line of run) {
      const last = current[current.length - 1]
      if (last && goesOn(last, line, width)) current.push(line)
      else {
        current = [line]
        paragraphs.push(current)
      }
    }
  }
  return paragraphs
}

/** Where the lines of a run end, but for the few that are much longer than the others: two lines that were joined before. */
const widthOf = (run: readonly Line[]): number => {
  const widths = run.map(({ width, indent }) => width + indent).sort((a, b) => a - b)
  const usual = widths[Math.floor(widths.length * 0.8)]!
  return widths.findLast(width => width <= usual * MUCH_LONGER) ?? usual
}

const MUCH_LONGER = 1.25

/** Longest run looked at as one, so that a maximum is never spread over too many arguments. */
const LONGEST_RUN = 2000

const runs = (lines: readonly Line[]): Line[][] => {
  const found: Line[][] = []
  for (const line of lines) {
    const run = found[found.length - 1]
    if (!run || line.apart || run.length >= LONGEST_RUN) found.push([line])
    else run.push(line)
  }
  return found
}

const goesOn = (line: Line, next: Line, width: number): boolean => {
  if (opensBlock(next.text) || isRule(next.text) || isRule(line.text) || next.indent > line.indent + 1) return false
  if (!ENDS_SENTENCE.test(line.text) && (/^[(（]?\p{Ll}/u.test(next.text) || awaitsFigure(line.text, next.text))) return true
  if (line.width > width * MOST_OF_WIDTH && HANGING.test(line.text.slice(-10))) return true
  if (line.width > width * NEARLY_FULL && !ENDS_SENTENCE.test(line.text) && IN_SENTENCE.test(line.text)) return true
  return line.indent + line.width + 1 + columns(firstWord(next)) > width
}

/** A line this long, with words at its end that lead on, was broken by its width. */
const MOST_OF_WIDTH = 0.75
/** A line this long, of a sentence that goes on, before a word in capitals: letters are not all of one width where a page was printed. */
const NEARLY_FULL = 0.8
const IN_SENTENCE = /(?:\s[a-z]+){3}.*\s[a-z]+(?:\s\S+){0,3}$/
const HANGING =
  /[a-z\d)],$|(?:^|\s)(?:an?|the|of|in|to|for|by|with|at|on|from|as|and|or|our|their|its|that|which|is|are|was|were|In|At|On|The|For)$/
