import { type Exact, plain } from '../../../../text/decimals.js'
import { differsBySlip, digitSlip } from '../../../../text/slips.js'
import type { TableCell } from '../../../../text/tables/cells.js'
import type { Matrix } from './matrix.js'

/** A total that its parts do not make. */
export interface Misfit {
  readonly total: TableCell
  readonly parts: readonly TableCell[]
  /** Those of the parts that are taken off. */
  readonly taken?: readonly TableCell[]
  readonly sum: Exact
  /** Name of the total's line, and of the place along it. */
  readonly label: string
  readonly across: string
  readonly line: number
  readonly place: number
  /** Other places of the line whose parts do make the total. */
  readonly fits: number
}

/** A line of a matrix and the lines it is reckoned from, by their indices. */
interface Reckoned {
  readonly line: number
  readonly added: readonly number[]
  readonly taken?: readonly number[]
}

/** The misfit of a line at one place along it, whose parts make `sum`; undefined where the line has no cell there. */
export const misfitOf = (matrix: Matrix, { line, added, taken }: Reckoned, place: number, sum: Exact, fits: number): Misfit | undefined => {
  const total = matrix.cell(line, place)
  if (!total) return undefined
  const cells = (lines: readonly number[]): TableCell[] =>
    lines.flatMap(index => matrix.cell(index, place) ?? []).filter(({ value }) => value !== undefined)
  const less = taken && cells(taken)
  return {
    total,
    parts: [...cells(added), ...(less ?? [])],
    ...(less && { taken: less }),
    sum,
    label: matrix.lines[line]!.label,
    across: matrix.across[place]!.label,
    line,
    place,
    fits,
  }
}

/**
 * A total smaller than one of its parts and greater than another is what they come to on the average, a rate or a ratio, unless a slip made it so. Of
 * percentages that may fall as well as rise the signs count, of all else the sizes.
 */
export const isMean = ({ total, parts, sum }: Misfit): boolean => {
  const sizeOf = (value: Exact): number => (total.percent ? Number(plain(value)) : Math.abs(Number(plain(value))))
  const [whole, made] = [sizeOf(total.value!), sizeOf(sum)]
  const sizes = parts.map(({ value }) => sizeOf(value!))
  if (!(whole >= Math.min(...sizes) && whole < Math.max(...sizes))) return false
  return !differsBySlip(Math.abs(made - whole)) && !Number.isInteger(Math.log10(made / whole))
}

/** Percentages by which parts and whole have changed: 11.7% and 10.8% make 11.5%. */
export const isOfChanges = (misfit: Misfit | undefined): boolean => misfit?.total.percent === true && isMean(misfit)

/** Whether one slip of the pen keeps several parts from making the total. */
export const isSlipOf = ({ parts, sum, total }: Misfit): boolean => {
  const [made, stated] = [plain(sum), plain(total.value!)]
  return parts.length >= 2 && (digitSlip(made, stated) !== undefined || differsBySlip(Math.abs(Number(made) - Number(stated))))
}
