import type { CellPosition } from '../model/document.js'
import type { Span } from '../model/span.js'
import { isContentsTitle } from './headings.js'
import { headsOf, type PlainCell } from './tables.js'

/** A line of a text, trimmed. */
interface TextLine extends Span {
  readonly text: string
  /** Blank line or page break before it. */
  readonly apart: boolean
}

/** A cell of a table written out in lines. */
export interface GridCell extends Span {
  readonly cell: Omit<CellPosition, 'table'>
}

/** A table written out in lines [from, to) of a text. */
export interface Grid {
  readonly from: number
  readonly to: number
  readonly cells: readonly GridCell[]
}

/** Lines between two rows of dashes and bars that part the head of a table from its rows (Markdown). */
const RULE = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/
/** Fewer lines in a row with the same tabs are no table. */
const FEWEST_ROWS = 3
const MOST_COLUMNS = 200
/** A line that is longer is no row of a table. */
const LONGEST_ROW = 20_000

/**
 * Finds the tables of a text: of bars with a rule under their head, as Markdown has them, and rows with the same number of tabs. Linear; the lines
 * are only looked at. Source of the first: GitHub Flavored Markdown, 4.10.
 */
export const gridsIn = (lines: readonly TextLine[]): Grid[] => {
  const grids: Grid[] = []
  for (let at = 0; at < lines.length; ) {
    const run = tabbedRun(lines, at)
    // A contents list has tabs too.
    const isTable = run >= FEWEST_ROWS && !(at > 0 && isContentsTitle(lines[at - 1]!.text))
    const grid = barred(lines, at) ?? (isTable ? gridOf(lines, at, at + run, tabCells) : undefined)
    if (grid) grids.push(grid)
    at = grid?.to ?? at + Math.max(1, run)
  }
  return grids
}

const barred = (lines: readonly TextLine[], from: number): Grid | undefined => {
  const [head, rule] = [lines[from]!, lines[from + 1]]
  if (!rule || rule.apart || !rule.text.includes('-') || !rule.text.includes('|') || !head.text.includes('|')) return undefined
  if (rule.text.length > LONGEST_ROW || !RULE.test(rule.text)) return undefined
  const columns = barCells(head).length
  if (columns !== barCells(rule).length) return undefined
  let to = from + 2
  while (to < lines.length && !lines[to]!.apart && lines[to]!.text.includes('|') && lines[to]!.text.length <= LONGEST_ROW) to++
  return gridOf(lines, from, to, line => barCells(line).slice(0, columns), from + 1)
}

/** How many lines from here on have the same number of tabs, at least one. */
const tabbedRun = (lines: readonly TextLine[], from: number): number => {
  const tabs = tabsIn(lines[from]!)
  if (tabs === 0) return 0
  let to = from + 1
  while (to < lines.length && !lines[to]!.apart && tabsIn(lines[to]!) === tabs) to++
  return to - from
}

const tabsIn = ({ text }: TextLine): number => {
  let count = 0
  if (text.length <= LONGEST_ROW) for (let at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', at + 1)) count++
  return count
}

const gridOf = (lines: readonly TextLine[], from: number, to: number, split: (line: TextLine) => readonly Span[], rule?: number): Grid => {
  const spans: Span[] = []
  const plain: PlainCell[] = []
  let row = 0
  for (let at = from; at < to; at++) {
    if (at === rule) continue
    for (const [column, span] of split(lines[at]!).slice(0, MOST_COLUMNS).entries()) {
      const text = lines[at]!.text.slice(span.start - lines[at]!.start, span.end - lines[at]!.start)
      if (text === '') continue
      spans.push(span)
      plain.push({ table: 0, row, column, rowSpan: 1, columnSpan: 1, text, header: rule !== undefined && row === 0 })
    }
    row++
  }
  const heads = headsOf(plain)
  const cells = plain.map(({ row, column }, at) => ({
    ...spans[at]!,
    cell: { row, column, rowSpan: 1, columnSpan: 1, header: heads[at]! },
  }))
  return { from, to, cells }
}

/** Stretches between bars; a bar after a backslash is none, and those at the ends of the line only frame it. */
const barCells = (line: TextLine): Span[] => {
  const found = stretches(line, /(?<!\\)\|/g)
  const framed = line.text.startsWith('|') ? found.slice(1) : found
  return /(?<!\\)\|$/.test(line.text) ? framed.slice(0, -1) : framed
}

const tabCells = (line: TextLine): Span[] => stretches(line, /\t/g)

/** What stands between the matches of a separator, without the white space around it. */
const stretches = ({ text, start }: TextLine, separator: RegExp): Span[] => {
  const found: Span[] = []
  let from = 0
  const add = (to: number): void => {
    const piece = text.slice(from, to)
    const lead = piece.length - piece.trimStart().length
    found.push({ start: start + from + lead, end: start + from + lead + piece.trim().length })
  }
  for (const { index } of text.matchAll(separator)) {
    add(index)
    from = index + 1
  }
  add(text.length)
  return found
}
