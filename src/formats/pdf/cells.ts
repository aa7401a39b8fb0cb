import type { CellPosition } from '../../model/document.js'
import type { Piece } from '../assemble.js'
import { headsOf } from '../tables.js'
import { type Joined, joinLines, type Vocabulary } from './flow.js'
import type { Grid } from './grid.js'

/** The table a page ended with, for the next to go on with. */
interface Unfinished {
  readonly table: number
  readonly page: number
  readonly rows: number
  readonly columns: number
  /** Words of its first row. */
  readonly head: string
}

/**
 * Turns the grids of a document into cells. A grid that begins a page where the page before ended with one of as many columns goes on with that table;
 * its head, told once more, is furniture.
 */
export class TableCells {
  #tables = 0
  #last: Unfinished | undefined

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Something else stands after the last grid. */
  interrupt(): void {
    this.#last = undefined
  }

  pieces(grid: Grid, page: number): Piece[] {
    const texts = grid.cells.map(({ lines }) => this.#joined(lines, page))
    const head = grid.cells.flatMap(({ row }, index) => (row === 0 ? [texts[index]!.text] : [])).join('|')
    const before = this.#last?.page === page - 1 && this.#last.columns === grid.columns ? this.#last : undefined
    const table = before?.table ?? this.#tables++
    const repeated = before?.head === head
    const shift = before ? before.rows - (repeated ? 1 : 0) : 0
    const heads = headsOf(grid.cells.map((cell, index) => ({ ...cell, table, text: texts[index]!.text })))
    const rows = 1 + grid.cells.reduce((most, { row }) => Math.max(most, row), 0) + shift
    this.#last = { table, page, rows, columns: grid.columns, head: before?.head ?? head }
    return grid.cells.map(({ row, column, rowSpan, columnSpan }, index): Piece => {
      if (repeated && row === 0) return { ...texts[index]!, kind: 'furniture', place: { page } }
      const header = heads[index]! && !(before && row === 0 && column > 0)
      const cell: CellPosition = { table, row: row + shift, column, rowSpan, columnSpan, header }
      return { ...texts[index]!, kind: 'table-cell', cell, place: { page } }
    })
  }

  #joined(lines: Grid['cells'][number]['lines'], page: number): Joined {
    return joinLines(
      lines.map(segment => ({ segment, page })),
      this.vocabulary,
    )
  }
}
