import { absolute, compareExact, plus } from '../../../../text/decimals.js'
import { once } from '../../../../text/once.js'
import type { Matrix } from './matrix.js'

/** Lines whose name says that they result from lines above them. */
export const RESULT =
  /结余|余额|盈余|差额|净|利润|权益|总计|期末|年末|^net\b|surplus|deficit|balance|profit|carried forward|closing|total|\bnet$|\bat (?:30|31)\b/i
/** Lines back from a result. */
const BACK = 14
/** Digits of a number that two lines make by little chance. */
const DIGITS = 5

/**
 * What may make a result of a statement of two years, as the lines are signed (35.6, (19.4), 0.6: 16.8): the lines since the last result, since the
 * last line without a name, since the last that holds no number and names a section, and where none of these makes it to the digit in one of the two
 * `places`, any two above that do. None for a line that is no result.
 */
export const ofTwoYears = (matrix: Matrix, line: number, places: readonly number[]): readonly (readonly number[])[] => {
  if (!isResult(matrix, line)) return []
  const lines = Array.from({ length: line }, (_, index) => index)
  const lastOf = (wanted: (index: number) => boolean): number => lines.findLast(wanted) ?? 0
  const section = lastOf(index => isEmpty(matrix, index))
  const starts = new Set([lastOf(index => RESULT.test(matrix.lines[index]!.label)), lastOf(index => isUnnamed(matrix, index)), section])
  const runs = [...starts]
    .map(from => lines.slice(from).filter(index => !isEmpty(matrix, index)))
    .filter(run => run.length >= 2 && run.length <= BACK)
  return runs.some(run => places.some(place => isMade(matrix, line, run, place))) ? runs : [...runs, ...pairsOf(matrix, line, places)]
}

const isResult = (matrix: Matrix, line: number): boolean => RESULT.test(matrix.lines[line]!.label) || isUnnamed(matrix, line)

/** A line of numbers without a name, among lines most of which have one. */
export const isUnnamed = (matrix: Matrix, line: number): boolean => unnamedIn(matrix).has(line)

const unnamedIn = once((matrix: Matrix): ReadonlySet<number> => {
  const unnamed = matrix.lines.flatMap(({ label }, line) => (label === '' && !isEmpty(matrix, line) ? [line] : []))
  return new Set(unnamed.length * 3 <= matrix.lines.length ? unnamed : [])
})

const isEmpty = ({ across, cell }: Matrix, line: number): boolean => across.every((_, place) => cell(line, place)?.value === undefined)

/** The line right above, or another result, with one before it: fixed assets and net current assets. */
const pairsOf = (matrix: Matrix, line: number, places: readonly number[]): (readonly number[])[] => {
  const from = Math.max(0, line - BACK)
  const found: (readonly number[])[] = []
  for (let b = from + 1; b < line; b++)
    for (let a = from; a < b; a++)
      if ((b === line - 1 || isResult(matrix, b)) && places.some(place => isMade(matrix, line, [a, b], place))) found.push([a, b])
  return found
}

const isMade = ({ cell }: Matrix, line: number, parts: readonly number[], place: number): boolean => {
  const total = cell(line, place)?.value
  if (!total || absolute(total).coefficient.toString().replace(/0+$/, '').length < DIGITS) return false
  const values = parts.flatMap(part => cell(part, place)?.value ?? [])
  return values.length >= 2 && compareExact(values.reduce(plus), total) === 0
}
