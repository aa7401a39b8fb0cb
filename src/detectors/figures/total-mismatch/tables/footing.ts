import { absolute, compareExact, type Exact, exact, minus, ZERO } from '../../../../text/decimals.js'
import type { TableCell } from '../../../../text/tables/cells.js'
import { allowance, type Matrix, sumAt } from './matrix.js'
import { isOfChanges, type Misfit, misfitOf } from './misfit.js'

/** Tables are looked at to this many total lines, and a total back to this many lines. */
const MOST_TOTALS = 60
const MOST_PARTS = 200_000
/** What a column of shares makes. */
const HUNDRED = exact(100)

/** Totals of a table, by rows or turned, that no reading of their parts makes, while the same reading makes other totals beside them. */
export const misfitsIn = (matrix: Matrix): Misfit[] => {
  const totals = matrix.lines
    .flatMap(({ kind }, index) =>
      kind === 'total' || kind === 'subtotal' || isHeading(matrix, index) || isLast(matrix, index) ? [index] : [],
    )
    .slice(0, MOST_TOTALS)
  return totals.flatMap(line => misfitsOf(matrix, line))
}

/** A numbered line with two or more lines without number under it (一、基本支出 over 人员经费, 公用经费) may be their total. */
const isHeading = ({ lines }: Matrix, index: number): boolean =>
  lines[index]!.level > 0 && [1, 2].every(step => lines[index + step]?.level === 0 && lines[index + step]?.kind === 'part')

/** The last of four or more lines may be the total of the others without being called so (Q1, Q2, Q3, Q4, Year). */
const isLast = ({ lines }: Matrix, index: number): boolean =>
  index >= 3 &&
  index === lines.length - 1 &&
  lines[index]!.level === 0 &&
  lines.every(({ kind, label }, line) => kind === 'part' || (line === index && WHOLE_YEAR.test(label)))

const WHOLE_YEAR = /^(?:full )?year$|^fy|全年|年度/i

/** The lines without number under a numbered one. */
const under = ({ lines }: Matrix, line: number): number[] => {
  const found: number[] = []
  for (let index = line + 1; index < lines.length && lines[index]!.level === 0 && lines[index]!.kind === 'part'; index++) found.push(index)
  return found
}

const misfitsOf = (matrix: Matrix, line: number): Misfit[] => {
  const places = matrix.across.flatMap(({ additive, share }, place) => {
    const total = matrix.cell(line, place)?.value
    return total && (additive || (share && compareExact(total, HUNDRED) === 0)) ? [place] : []
  })
  const readings = readingsOf(matrix, line).filter(parts => parts.length >= 2)
  if (places.length === 0 || readings.length === 0) return []
  const judged = readings.map(parts => ({ parts, verdicts: places.map(place => verdict(matrix, line, parts, place)) }))
  const fitsSomewhere = places.map((_, index) => judged.some(({ verdicts }) => verdicts[index] === 'fits' || verdicts[index] === 'empty'))
  const best = judged.reduce((a, b) => (count(b.verdicts, 'fits') > count(a.verdicts, 'fits') ? b : a))
  const fits = count(best.verdicts, 'fits')
  const off = places.filter((_, index) => !fitsSomewhere[index] && typeof best.verdicts[index] === 'object')
  const changes = off.filter(place => isOfChanges(misfitAt(matrix, line, best.parts, place, fits)))
  const wrong = off.filter(place => !changes.includes(place))
  if (wrong.length === 0 || !isConvincing(places.length - changes.length, fits, wrong.length)) return []
  const certain = matrix.lines[line]!.kind === 'total' || matrix.lines[line]!.kind === 'subtotal'
  const plainList = certain && matrix.across.length === 1 && best.parts.length >= 3
  if ((matrix.headless ? !plainList : !certain) && fits === 0) return []
  if (isLast(matrix, line) && (fits < 3 || wrong.length > 1)) return []
  return wrong.flatMap(place => {
    const misfit = misfitAt(matrix, line, best.parts, place, fits)
    return misfit && isNear(misfit, fits) ? [misfit] : []
  })
}

const count = (verdicts: readonly unknown[], wanted: string): number => verdicts.filter(verdict => verdict === wanted).length

/** Most places of the line must add up for the others to be wrong; a line of one or two places stands for itself. */
const isConvincing = (places: number, fits: number, wrong: number): boolean =>
  places <= 2 ? wrong === 1 : fits >= 2 ? wrong <= fits : fits === 1 && wrong === 1 && places <= 3

type Verdict = 'fits' | 'empty' | 'unknown' | { readonly sum: Exact }

const verdict = (matrix: Matrix, line: number, parts: readonly number[], place: number): Verdict => {
  const total = matrix.cell(line, place)!
  const summed = sumAt(matrix, parts, place)
  if (!summed || summed.count < 2) return 'unknown'
  const decimals = Math.max(summed.decimals, total.decimals)
  const off = absolute(minus(summed.sum, total.value!))
  const allowed =
    decimals > 0 || matrix.isRounded(line, place) || total.percent ? allowance(summed.count + 1, Math.min(decimals, total.decimals)) : ZERO
  const limit = total.percent || matrix.across[place]!.share ? ofShares(summed.count, total, decimals, allowed) : allowed
  if (compareExact(off, limit) > 0) return { sum: summed.sum }
  return compareExact(total.value!, ZERO) === 0 ? 'empty' : 'fits'
}

/** Roundings of many shares that make 100 do not all go one way: three times their usual spread, 0.29 of the last digit each, is the most to be met. */
const ofShares = (count: number, { value }: TableCell, decimals: number, allowed: Exact): Exact => {
  if (compareExact(value!, HUNDRED) !== 0) return allowed
  const spread = exact(Math.floor(87 * Math.sqrt(count)), -decimals - 2)
  return compareExact(spread, allowed) < 0 ? spread : allowed
}

const misfitAt = (matrix: Matrix, line: number, parts: readonly number[], place: number, fits: number): Misfit | undefined => {
  const summed = sumAt(matrix, parts, place)
  return summed && misfitOf(matrix, { line, added: parts }, place, summed.sum, fits)
}

/** Numbers that were meant to add up miss by less than half; where nothing else adds up, by less than a quarter. */
const isNear = ({ total, sum, fits }: Misfit, others: number): boolean => {
  const off = absolute(minus(sum, total.value!))
  const scaled = { ...off, coefficient: off.coefficient * (others >= 2 ? 1n : fits >= 1 ? 2n : 4n) }
  return compareExact(scaled, absolute(total.value!)) <= 0 || compareExact(scaled, absolute(sum)) <= 0
}

/** Which lines a total may be the sum of, from the most usual reading. */
const readingsOf = (matrix: Matrix, line: number): number[][] => {
  const { lines } = matrix
  const own = lines[line]!
  if (isLast(matrix, line)) return [lines.flatMap((_, index) => (index < line ? [index] : []))]
  if (own.kind === 'part') return [under(matrix, line)]
  const before = stretch(matrix, line, -1)
  const after = stretch(matrix, line, 1)
  const sinceLast = stretch(matrix, line, -1, true)
  const untilNext = stretch(matrix, line, 1, true)
  const readings = [before, sinceLast, after, untilNext].flatMap(indices => [
    indices.filter(index => lines[index]!.kind === 'part'),
    indices.filter(index => lines[index]!.kind === 'part' || lines[index]!.kind === 'detail'),
    topLevel(matrix, indices),
    indices.filter(index => lines[index]!.kind === 'subtotal'),
    subtotalsAndRest(matrix, indices),
  ])
  const beneath = own.level > 0 ? [deeperAfter(matrix, line)] : []
  return [...readings, ...beneath].filter((parts, index, all) => parts.length > 0 && all.findIndex(other => same(other, parts)) === index)
}

const same = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((value, index) => value === b[index])

/** Lines from a total to the border, or to the next total (`close`: or subtotal) in a direction; in reading order. */
const stretch = ({ lines }: Matrix, line: number, step: 1 | -1, close = false): number[] => {
  const found: number[] = []
  for (let index = line + step; index >= 0 && index < lines.length && found.length < MOST_PARTS; index += step) {
    const { kind } = lines[index]!
    if (kind === 'total' || (close && kind === 'subtotal')) break
    found.push(index)
  }
  return step === 1 ? found : found.reverse()
}

/** Numbered lines of the highest level, and those without number when there are none. */
const topLevel = ({ lines }: Matrix, indices: readonly number[]): number[] => {
  const levels = indices.map(index => lines[index]!.level).filter(level => level > 0)
  const top = Math.min(...levels)
  return levels.length === 0 ? [] : indices.filter(index => lines[index]!.level === top && lines[index]!.kind !== 'detail')
}

/** Subtotals, and the parts that follow the last of them. */
const subtotalsAndRest = ({ lines }: Matrix, indices: readonly number[]): number[] => {
  const subtotals = indices.filter(index => lines[index]!.kind === 'subtotal')
  const last = subtotals.at(-1)
  return last === undefined ? [] : [...subtotals, ...indices.filter(index => index > last && lines[index]!.kind === 'part')]
}

const deeperAfter = ({ lines }: Matrix, line: number): number[] => {
  const { level } = lines[line]!
  const found: number[] = []
  for (let index = line + 1; index < lines.length && lines[index]!.level > level; index++)
    if (lines[index]!.level === level + 1) found.push(index)
  return found
}
