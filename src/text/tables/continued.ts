import type { Block } from '../../model/document.js'
import { regexp } from '../regexp.js'
import type { TableCell } from './cells.js'

/** What stands over the part of a table on another page: `续表2`, `表2（续）`, `Table 1 (continued)`. */
const CONTINUED = regexp('i')`
  ^[（(]?续\s?(?:上\s?)?表
  |[（(]\s?续\s?表?\s?[\d一二三四五]?\s?[）)]$
  |\b(?:continued|cont['’]?d|cont\.)\s?[)）]?$
`
const LONGEST = 120
/** Blocks between the parts of a table: its caption told again, running heads, page numbers. */
const MOST_BETWEEN = 6

/** The part of a table on one page: its cells, and the blocks of the first and last. */
interface Part {
  readonly cells: readonly TableCell[]
  readonly columns: number
  readonly first: number
  readonly last: number
}

/**
 * The cells of a part that go on the part before it: those below the heads it tells again. Undefined unless a line between them says that it goes on, it
 * has as many columns, and no heads of its own.
 */
export const cellsContinuing = (previous: Part, part: Part, blocks: readonly Block[], text: string): readonly TableCell[] | undefined => {
  const between = blocks.slice(previous.last + 1, part.first)
  if (between.length > MOST_BETWEEN || previous.columns !== part.columns) return undefined
  const isMark = ({ start, end }: Block): boolean => end - start <= LONGEST && CONTINUED.test(text.slice(start, end).trim())
  if (!between.some(isMark) || !between.every(block => block.kind === 'furniture' || isMark(block))) return undefined
  const again = rowsTold(previous.cells, part.cells)
  const rest = part.cells.filter(({ row }) => row >= again)
  const hasHeads = rest.some(({ row, column, header }) => row === again && column > 0 && header)
  return hasHeads ? undefined : rest.map(cell => ({ ...cell, row: cell.row - again }))
}

/** How many rows from the first a part tells again. */
const rowsTold = (previous: readonly TableCell[], cells: readonly TableCell[]): number => {
  const said = (all: readonly TableCell[], row: number): string =>
    all.flatMap(cell => (cell.row === row ? [`${cell.column} ${cell.text}`] : [])).join('\n')
  let row = 0
  while (said(cells, row) !== '' && said(cells, row) === said(previous, row)) row++
  return row
}
