import { absolute, compareExact, type Exact, exact, minus, plus, times, ZERO } from '../../../../text/decimals.js'
import { once } from '../../../../text/once.js'
import type { TableCell } from '../../../../text/tables/cells.js'
import { allowance, type Matrix } from './matrix.js'
import { isSlipOf, type Misfit, misfitOf } from './misfit.js'
import { isUnnamed } from './running.js'

/** Lines a sum may be made of, and how far apart they may stand (heads of two levels: 男, 占比, 女, 占比, 合计, 占比). */
const MOST_PARTS = 24
const STRIDES = [1, 2, 3]
/** Lines, and places along them, that are looked at. */
const MOST_LINES = 150
const MOST_PLACES = 40
/** Digits of the totals that come out right, all together: fewer come out by chance. */
const ENOUGH_DIGITS = 6
/** The same, and at each place, of a line whose name does not even hint at a sum. */
const PLENTY_OF_DIGITS = 8
const DIGITS_EACH = 4
const HINT = /总|合|计|共|全|total|\ball\b|sum|both|overall|combined|year|\bh[12]\b|half|半年|[前全].?季度/i
/** Places that must come out before all are tried. */
const PROBES = 3

/** What is taken from a value to another of its line is no part of it. */
const CHANGE = /增减|变动|变化|差额|差异|差值|增幅|增长|增速|降幅|change|variance|differ|increase|decrease|growth|movement/i

/**
 * Sums that no name tells: a line which is, place after place, the sum of the lines right before it or right
 * behind it, but for one place or few. What comes out to the last of many digits is no accident.
 */
export const foundMisfits = (matrix: Matrix): Misfit[] => {
  const { lines } = matrix
  if (lines.length > MOST_LINES || lines.length < 3) return []
  return lines.flatMap(({ kind }, line) => (kind === 'total' || kind === 'subtotal' ? [] : misfitsAt(matrix, line)))
}

const misfitsAt = (matrix: Matrix, line: number): Misfit[] => {
  const places = matrix.across.flatMap((_, place) => (place < MOST_PLACES && matrix.cell(line, place)?.value ? [place] : []))
  if (places.length < 2) return []
  let best: Judged | undefined
  for (const stride of STRIDES)
    for (const step of [-stride, stride]) {
      const judged = bestRun(matrix, { line, step, places })
      if (judged && (!best || judged.right.length > best.right.length)) best = judged
    }
  best ??= HINT.test(matrix.lines[line]!.label) ? bestRun(matrix, { line, step: 1, places, from: 0 }) : undefined
  return best ? misfitsOf(matrix, line, best) : []
}

/** A line, the step to the lines it may be made of, and the places it is tried at. */
interface Trial {
  readonly line: number
  readonly step: number
  readonly places: readonly number[]
  /** Where the run begins, if not right beside the line. */
  readonly from?: number
}

interface Judged {
  readonly parts: readonly number[]
  readonly right: readonly number[]
  readonly wrong: readonly { readonly place: number; readonly sum: Exact }[]
}

/** The shortest run of lines that makes the line everywhere, else the one that makes it nearly everywhere: a further line may be blank but where it misses. */
const bestRun = (matrix: Matrix, trial: Trial): Judged | undefined => {
  const { line, step, places, from = line + step } = trial
  const probes = places.slice(0, PROBES)
  const needed = Math.min(2, places.length - 1)
  const sums = probes.map(() => ZERO)
  const parts: number[] = []
  let nearly: Judged | undefined
  for (let at = from; at >= 0 && at < matrix.lines.length && at !== line && parts.length < MOST_PARTS; at += step) {
    if (CHANGE.test(matrix.lines[at]!.label)) return nearly
    parts.push(at)
    probes.forEach((place, index) => {
      sums[index] = plus(sums[index]!, matrix.cell(at, place)?.value ?? ZERO)
    })
    if (parts.length < 2) continue
    const fitting = probes.filter((place, index) => isSum(matrix, line, { place, sum: sums[index]!, count: parts.length })).length
    if (fitting < needed) continue
    const judged = judge(matrix, trial, parts)
    if (!isConvincing(matrix, line, judged)) continue
    if (judged.wrong.length === 0) return judged
    nearly ??= judged
  }
  return nearly
}

const judge = (matrix: Matrix, trial: Trial, parts: readonly number[]): Judged => {
  const right: number[] = []
  const wrong: { place: number; sum: Exact }[] = []
  for (const place of trial.places) {
    const cells = parts.map(part => matrix.cell(part, place))
    if (cells.some(cell => cell !== undefined && !cell.blank && !cell.value)) continue
    const sum = cells.reduce((all, cell) => plus(all, cell?.value ?? ZERO), ZERO)
    if (isSum(matrix, trial.line, { place, sum, count: parts.length })) right.push(place)
    else if (matrix.across[place]!.additive) wrong.push({ place, sum })
  }
  return { parts: [...parts].sort((a, b) => a - b), right, wrong }
}

/** A sum of some cells at a place. */
interface Summed {
  readonly place: number
  readonly sum: Exact
  readonly count: number
}

const isSum = (matrix: Matrix, line: number, { place, sum, count }: Summed): boolean => {
  const total = matrix.cell(line, place)!
  const zeros = zerosOf(matrix)[place]!
  const isRounded = total.decimals > 0 || matrix.isRounded(line, place) || zeros > 0
  return compareExact(absolute(minus(sum, total.value!)), isRounded ? allowance(count + 1, total.decimals - zeros) : ZERO) <= 0
}

/** The zeros all numbers of a place end in: they are rounded to tens, hundreds or thousands. */
const zerosOf = once((matrix: Matrix): readonly number[] =>
  matrix.across.map((_, place) => {
    const numbers = matrix.lines.flatMap((_, line) => matrix.cell(line, place)?.value ?? []).filter(({ coefficient }) => coefficient !== 0n)
    const zeros = numbers.map(({ coefficient, exponent }) => (exponent < 0 ? 0 : /0*$/.exec(coefficient.toString())![0].length))
    return zeros.length === 0 ? 0 : Math.min(...zeros)
  }),
)

/** Two in three places come out, with digits enough; of a line without a name under others one in two. */
const isConvincing = (matrix: Matrix, line: number, { right, wrong }: Judged): boolean => {
  const digits = right.reduce((all, place) => all + digitsOf(matrix.cell(line, place)!), 0)
  const unnamed = isUnnamed(matrix, line)
  const isHinted = unnamed || HINT.test(matrix.lines[line]!.label)
  const isEnough = isHinted ? digits >= ENOUGH_DIGITS : digits >= Math.max(PLENTY_OF_DIGITS, right.length * DIGITS_EACH)
  return isEnough && right.length >= wrong.length * (unnamed ? 1 : 2)
}

const digitsOf = ({ value }: TableCell): number => absolute(value!).coefficient.toString().replace(/0+$/, '').length

const misfitsOf = (matrix: Matrix, line: number, { parts, right, wrong }: Judged): Misfit[] =>
  wrong.flatMap(({ place, sum }) => {
    const misfit = misfitOf(matrix, { line, added: parts }, place, sum, right.length)
    return misfit && isNear(misfit.total, sum) && (!isUnnamed(matrix, line) || isSlipOf(misfit)) ? [misfit] : []
  })

/** It misses by less than half. */
const isNear = ({ value }: TableCell, sum: Exact): boolean => {
  const twice = times(absolute(minus(sum, value!)), exact(2))
  return compareExact(twice, absolute(value!)) <= 0 || compareExact(twice, absolute(sum)) <= 0
}
