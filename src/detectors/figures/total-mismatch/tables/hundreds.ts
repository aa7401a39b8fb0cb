import type { Document } from '../../../../model/document.js'
import type { Draft } from '../../../../model/finding.js'
import { absolute, compareExact, type Exact, exact, minus, plain, plus, ZERO } from '../../../../text/decimals.js'
import type { TableCell } from '../../../../text/tables/cells.js'
import { locate } from '../../within.js'
import { allowance, type Matrix } from './matrix.js'

const HUNDRED = exact(100)
/** Shares that stand side by side, at least, and the lines that must make 100. */
const FEWEST = 3
const FEWEST_LINES = 4
const MOST_LINES = 200
const MOST_SHARES = 16
/** A line of another kind is further off. */
const MOST_OFF = exact(30)

/** Shares side by side (very satisfied, fairly, …) that do not make 100 in one line of a table, where the same places make 100 in all the others. */
export const wrongHundreds = (document: Document, matrix: Matrix): Draft[] => {
  const { lines, across } = matrix
  if (across.length > MOST_LINES || lines.length < FEWEST || lines.length > MOST_SHARES * 2) return []
  for (let from = 0; from + FEWEST <= lines.length; from++)
    for (let to = Math.min(lines.length, from + MOST_SHARES); to >= from + FEWEST; to--) {
      const held = across.flatMap((_, place) => sharesAt(matrix, { from, to, place }))
      const wrong = held.filter(({ isRight }) => !isRight)
      if (held.length < FEWEST_LINES || wrong.length > 1) continue
      return wrong.flatMap(each =>
        compareExact(absolute(minus(each.sum, HUNDRED)), MOST_OFF) <= 0 ? [draft(document, matrix, each, held.length - 1)] : [],
      )
    }
  return []
}

/** The lines from one to before another, at one place along them. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly place: number
}

interface Shares {
  readonly place: number
  readonly cells: readonly TableCell[]
  readonly sum: Exact
  readonly isRight: boolean
}

const sharesAt = (matrix: Matrix, { from, to, place }: Stretch): Shares[] => {
  const cells: TableCell[] = []
  let sum = ZERO
  for (let line = from; line < to; line++) {
    const cell = matrix.cell(line, place)
    if (!cell?.value || cell.value.coefficient < 0n) return []
    cells.push(cell)
    sum = plus(sum, cell.value)
  }
  const decimals = Math.max(...cells.map(cell => cell.decimals))
  return [{ place, cells, sum, isRight: compareExact(absolute(minus(sum, HUNDRED)), allowance(cells.length, decimals)) <= 0 }]
}

const draft = (document: Document, matrix: Matrix, { place, cells, sum }: Shares, lines: number): Draft => ({
  rule: 'total-mismatch',
  level: 'error',
  confidence: lines >= 5 ? 0.9 : 0.85,
  messageId: 'total-mismatch.hundred',
  data: { label: matrix.across[place]!.label, sum: plain(sum), lines },
  locations: cells.map(cell => locate(document, cell, 'part')),
  evidence: { arithmetic: `${cells.map(({ value }) => plain(value!)).join(' + ')} = ${plain(sum)} ≠ 100` },
})
