import { absolute, compareExact, type Exact, exact, minus, times, ZERO } from '../../../../text/decimals.js'
import { allowance, type Matrix, sumAt } from './matrix.js'
import type { Misfit } from './misfit.js'

/** A line with the lines right under it that are said to be of it: 其中：…, "of which: …". */
interface Group {
  readonly line: number
  readonly details: readonly number[]
}

const FEWEST = 2

/** Details that do not make the line over them, where the details of other lines, or of other places of the line, make theirs to the last digit. */
export const detailMisfits = (matrix: Matrix): Misfit[] => {
  const held = groupsIn(matrix).flatMap(group => heldIn(matrix, group))
  const fits = held.filter(({ isRight }) => isRight).length
  const wrong = held.filter(({ isRight }) => !isRight)
  return fits > 0 && wrong.length === 1 && isNear(wrong[0]!) ? [{ ...wrong[0]!.misfit, fits }] : []
}

const groupsIn = ({ lines }: Matrix): Group[] => {
  const groups: { line: number; details: number[] }[] = []
  lines.forEach(({ kind }, line) => {
    if (kind === 'detail') groups.at(-1)?.details.push(line)
    else groups.push({ line, details: [] })
  })
  return groups.filter(({ line, details }) => lines[line]!.kind !== 'other' && details.length >= FEWEST)
}

/** A group at one place. */
interface Held {
  readonly misfit: Misfit
  readonly off: Exact
  readonly isRight: boolean
}

const heldIn = (matrix: Matrix, { line, details }: Group): Held[] =>
  matrix.across.flatMap(({ additive, label }, place) => {
    const [total, summed] = [matrix.cell(line, place), sumAt(matrix, details, place)]
    if (!additive || !total?.value || !summed || summed.count < details.length) return []
    const off = absolute(minus(summed.sum, total.value))
    const decimals = Math.max(summed.decimals, total.decimals)
    const allowed = decimals > 0 || matrix.isRounded(line, place) ? allowance(summed.count + 1, decimals) : ZERO
    const parts = details.map(detail => matrix.cell(detail, place)!)
    const misfit = { total, parts, sum: summed.sum, label: matrix.lines[line]!.label, across: label, line, place, fits: 0 }
    return [{ misfit, off, isRight: compareExact(off, allowed) <= 0 }]
  })

/** It misses by less than a sixth: other details may have been left out. */
const isNear = ({ off, misfit: { total } }: Held): boolean => compareExact(times(off, exact(6)), absolute(total.value!)) <= 0
