import type { Block, CellPosition, Document } from '../../model/document.js'
import { groupedBy } from '../../model/grouping.js'
import { type Html, html } from '../html.js'
import type { View } from '../view.js'
import { markedText } from './marks.js'
import type { Placing } from './placing.js'

/** A cell of a table and the index of its block. */
export interface Cell {
  readonly index: number
  readonly block: Block
  readonly position: CellPosition
}

/** The cells of one table, in order, as a table. Cells that were empty in the file are filled in, so that columns stay columns. */
export const tableMarkup = (view: View, document: Document, cells: readonly Cell[], placing: Placing): Html => {
  const tall = cells.filter(({ position }) => position.rowSpan > 1)
  const rows = groupedBy(cells, ({ position }) => position.row)
  const figures = figureColumns(document, cells)
  const numbers = [...rows.keys()].sort((a, b) => a - b)
  return html`<div class="table" tabindex="0" role="region" aria-label="${view.t('table')}"><table>${numbers.map(
    number =>
      html`<tr>${rowMarkup(rows.get(number)!, tall, cell => cellMarkup(view, document, cell, placing, figures.has(cell.position.column)))}</tr>`,
  )}</table></div>`
}

const FIGURE = /^[-−–+(（]?[$¥￥€£]?\d[\d.,，]*[%％‰]?[)）]?$/
/** What stands for a figure that there is none of. */
const NONE = /^[-—–－/]*$/

/** Columns that hold figures below their heads, and nothing else: they are set with their digits one under another. */
const figureColumns = ({ text }: Document, cells: readonly Cell[]): ReadonlySet<number> => {
  const columns = groupedBy(
    cells.filter(({ position }) => !position.header),
    ({ position }) => position.column,
  )
  const written = ({ block }: Cell): string => text.slice(block.start, Math.min(block.end, block.start + LONGEST_FIGURE)).trim()
  const isOfFigures = (column: readonly Cell[]): boolean =>
    column.some(cell => FIGURE.test(written(cell))) && column.every(cell => FIGURE.test(written(cell)) || NONE.test(written(cell)))
  return new Set([...columns].flatMap(([column, own]) => (isOfFigures(own) ? [column] : [])))
}

const LONGEST_FIGURE = 40

const rowMarkup = (row: readonly Cell[], tall: readonly Cell[], markup: (cell: Cell) => Html): Html[] => {
  const result: Html[] = []
  let column = 0
  for (const cell of [...row].sort((a, b) => a.position.column - b.position.column)) {
    for (; column < cell.position.column; column++) if (!isCovered(tall, cell.position.row, column)) result.push(html`<td></td>`)
    result.push(markup(cell))
    column = Math.max(column, cell.position.column + cell.position.columnSpan)
  }
  return result
}

const cellMarkup = (view: View, document: Document, { index, block, position }: Cell, { marks }: Placing, isOfFigures: boolean): Html => {
  const spans = html`${position.columnSpan > 1 && html` colspan="${position.columnSpan}"`}${position.rowSpan > 1 && html` rowspan="${position.rowSpan}"`}`
  const content = markedText(view, document, block, marks.get(index))
  const figures = isOfFigures && position.columnSpan === 1 && html` class="figures"`
  const scope = position.row > 0 && position.column === 0 ? 'row' : 'col'
  return position.header
    ? html`<th${spans}${figures} scope="${scope}" dir="auto">${content}</th>`
    : html`<td${spans}${figures} dir="auto">${content}</td>`
}

/** Whether a cell of an earlier row reaches down to this one. */
const isCovered = (tall: readonly Cell[], row: number, column: number): boolean =>
  tall.some(
    ({ position }) =>
      position.row < row &&
      row < position.row + position.rowSpan &&
      position.column <= column &&
      column < position.column + position.columnSpan,
  )
