import type { Span } from '../../model/span.js'
import { matchesOf } from '../../text/matches.js'
import { columns } from '../headings.js'
import { isFigure } from '../tables.js'

/** A line of a text, trimmed. */
export interface TextLine extends Span {
  readonly text: string
  /** Columns of white space before it. */
  readonly indent: number
  /** Blank line or page break before it. */
  readonly apart: boolean
  /** Tabs in the white space before and behind it. */
  readonly tabsBefore: number
  readonly tabsBehind: number
}

/** Cuts a line into cells at marks that prose may have as well; none when it reads as prose. */
export type Cut = (line: TextLine) => readonly Span[]

const LONGEST_PARTED_ROW = 200
/** A longer line, or a longer cell, is prose. */
export const LONGEST_PARTED_CELL = 32
const FEWEST_PARTED_COLUMNS = 3
/** Prose has gaps and commas, and hardly ever bars. */
const FEWEST_BARRED_COLUMNS = 2
const PROSE = /[。；！？]|[,，] /

/** Whether a line may be a row whose cells are parted by gaps or commas; lines with upright bars are cut at those. */
export const isRow = (line: TextLine): boolean => isShort(line) && !PROSE.test(line.text)

const isShort = ({ text }: TextLine): boolean => text.length <= LONGEST_PARTED_ROW && !text.includes('|')

/** Names of rows are longer than what stands beside them. */
export const LONGEST_NAME = 60

const shortOnly = (cells: readonly Span[], fewest = FEWEST_PARTED_COLUMNS): readonly Span[] =>
  cells.length < fewest || cells.some(({ start, end }, at) => end - start > (at === 0 ? LONGEST_NAME : LONGEST_PARTED_CELL)) ? [] : cells

/** Columns set one under another by two spaces or more, or by wide spaces; a name with a comma in it stands before figures. */
export const gapCells: Cut = line => {
  if (!/ {2}|\u3000/.test(line.text) || !isShort(line)) return []
  const cells = shortOnly(gapStretches(line))
  return !PROSE.test(line.text) || cells.filter(cell => isFigure(textOf(line, cell))).length >= 2 ? cells : []
}

const SECTION = /^[^\d。；;,，.!！?？|\t][^。；;,，.!！?？|\t]{0,29}$/

/** A short line of words right under another that may name what the rows under it are of: `流动资产：`. */
export const isSection = (line: TextLine): boolean => !line.apart && SECTION.test(line.text) && !/ {2}|\u3000/.test(line.text)

/** All that gaps part, however long. */
export const gapStretches: Cut = line => stretches(line, /[ \u3000]{2,}|\u3000/g)

/** The first comma stands inside a number: 常住人口 412,608. */
const THOUSANDS_FIRST = /^[^,"]*\d,\d{3}(?!\d)/
/** Values parted by commas (RFC 4180): one in quotation marks may hold commas, and stands without the marks. */
export const commaCells: Cut = line => {
  if (!line.text.includes(',') || THOUSANDS_FIRST.test(line.text) || !isRow(line)) return []
  const cells = stretches(line, /"[^"]*"|,/g, mark => mark === ',')
  return shortOnly(cells.map(cell => (/^".*"$/.test(textOf(line, cell)) ? { start: cell.start + 1, end: cell.end - 1 } : cell)))
}

/** What a cell of a line says. */
export const textOf = (line: TextLine, { start, end }: Span): string => line.text.slice(start - line.start, end - line.start)

/** Where a cell stands on its line, in columns of a typewriter. */
export const placeOf = (line: TextLine, cell: Span): Span => {
  const start = line.indent + columns(line.text.slice(0, cell.start - line.start))
  return { start, end: start + columns(textOf(line, cell)) }
}

/** What stands between bars; a bar after a backslash is none, and those at the ends of the line only frame it. */
export const barCells = (line: TextLine): Span[] => {
  const found = withSigns(line, stretches(line, /(?<!\\)\|/g))
  const framed = line.text.startsWith('|') ? found.slice(1) : found
  return /(?<!\\)\|$/.test(line.text) ? framed.slice(0, -1) : framed
}

/** Cells with the signs that stand beside them in cells of their own, as tables of pages are saved: `11.7 | %`, `(8.1 | %)`, `$ | 12`. */
const withSigns = (line: TextLine, cells: readonly Span[]): Span[] => {
  const joined: Span[] = []
  let sign: number | undefined
  for (const { start, end } of cells) {
    const text = textOf(line, { start, end })
    const last = joined.at(-1)
    if (last && /^(?:[%％][)）]?|[)）])$/.test(text) && /[\d)）]$|^[-–—]$/.test(textOf(line, last)))
      joined[joined.length - 1] = { start: last.start, end }
    else if (/^[$£€¥]$/.test(text)) sign = start
    else {
      joined.push({ start: sign ?? start, end })
      sign = undefined
    }
  }
  return sign === undefined ? joined : [...cells]
}

/** Short cells between bars, where no rule tells that they are a table. */
export const shortBarCells: Cut = line =>
  line.text.length <= LONGEST_PARTED_ROW && line.text.includes('|') ? shortOnly(barCells(line), FEWEST_BARRED_COLUMNS) : []

/** What stands between tabs, those before the line among them. */
export const tabCells = (line: TextLine): Span[] => [
  ...Array.from({ length: line.tabsBefore }, () => ({ start: line.start, end: line.start })),
  ...innerTabCells(line),
]

/** What stands between the tabs of a line, whatever it is led in by. */
export const innerTabCells = (line: TextLine): Span[] => stretches(line, /\t/g)

/** What stands between the matches of a separator, those that part, without the white space around it. */
const stretches = ({ text, start }: TextLine, separator: RegExp, parts: (mark: string) => boolean = () => true): Span[] => {
  const found: Span[] = []
  let from = 0
  const add = (to: number): void => {
    const piece = text.slice(from, to)
    const lead = piece.length - piece.trimStart().length
    found.push({ start: start + from + lead, end: start + from + lead + piece.trim().length })
  }
  for (const { 0: mark, index } of matchesOf(separator, text)) {
    if (!parts(mark)) continue
    add(index)
    from = index + mark.length
  }
  add(text.length)
  return found
}
