import type { Document } from '../../../../model/document.js'
import type { Draft } from '../../../../model/finding.js'
import { absolute, compareExact, type Exact, exact, minus, parseExact, plain, plus, times, ZERO } from '../../../../text/decimals.js'
import { digitSlip } from '../../../../text/slips.js'
import type { TableCell } from '../../../../text/tables/cells.js'
import type { Table } from '../../../../text/tables/tables.js'
import { type Matrix, matricesOf } from '../../total-mismatch/tables/matrix.js'
import { locate } from '../../within.js'

/** A line of means, and the lines it is of with their weights; all the same where none are told. */
interface Mean {
  readonly line: number
  readonly parts: readonly { readonly line: number; readonly weight: Exact }[]
  readonly weighted: boolean
}

const AVERAGE =
  /^(?:(?:各|全|总)\p{Script=Han}{0,6})?(?:平均|均值)(?:数|值|分|得分|水平)?$|^(?:average|mean)(?: (?:score|mark|price|value))?$/iu
const RESULT = /综合|总分|总评|加权|合计|得分|成绩|\b(?:total|weighted|overall|score|final)\b/i
/** `经济发展（30%）`, `Quality (40%)`. */
const WEIGHT = /[（(](?:权重|占|weight(?:ing)?)?[:：]?\s*(\d{1,2}(?:\.\d+)?)\s*[%％][)）]\s*$/i
const NO_PART =
  /合计|总计|小计|平均|均值|最高|最低|中位|排名|名次|\b(?:total|sum|average|mean|median|max|min|maximum|minimum|highest|lowest|rank)\b/i
const MOST_LINES = 60
const FEWEST = 2
const HUNDRED = exact(100)

/** Averages and weighted scores of a table that do not follow from the figures they are of, where others of the same line do. */
export const wrongMeans = (document: Document, table: Table): Draft[] => {
  const matrices = matricesOf(table)
  return matrices ? [matrices.byRow, matrices.byColumn].flatMap(matrix => wrongIn(document, matrix)) : []
}

const wrongIn = (document: Document, matrix: Matrix): Draft[] =>
  matrix.lines.length > MOST_LINES || matrix.across.length > MOST_LINES
    ? []
    : [...averagesIn(matrix), ...weightedIn(matrix)].flatMap(mean => judge(document, matrix, mean))

/** Rows or columns called averages, of all lines before them that are no totals. */
const averagesIn = ({ lines }: Matrix): Mean[] =>
  lines.flatMap(({ label }, line) => {
    if (!AVERAGE.test(label)) return []
    const parts = lines.flatMap((other, at) => (at < line && !NO_PART.test(other.label) && other.label !== '' ? [at] : []))
    return parts.length < FEWEST ? [] : [{ line, parts: parts.map(part => ({ line: part, weight: exact(1) })), weighted: false }]
  })

/** The line behind others whose names give weights that make 100%. */
const weightedIn = ({ lines }: Matrix): Mean[] => {
  const parts = lines.flatMap(({ label }, line) => {
    const weight = WEIGHT.exec(label)?.[1]
    return weight === undefined ? [] : [{ line, weight: parseExact(weight) }]
  })
  const all = parts.reduce((sum, { weight }) => plus(sum, weight), ZERO)
  if (parts.length < FEWEST || compareExact(all, HUNDRED) !== 0) return []
  const line = lines.findIndex(({ label }, at) => at > parts.at(-1)!.line && RESULT.test(label))
  return line < 0 ? [] : [{ line, parts, weighted: true }]
}

/** A mean at one place. */
interface Held {
  readonly result: TableCell
  readonly parts: readonly TableCell[]
  readonly sum: Exact
  readonly weights: Exact
  readonly place: number
  readonly isRight: boolean
}

const judge = (document: Document, matrix: Matrix, mean: Mean): Draft[] => {
  const held = matrix.across.flatMap((_, place) => heldAt(matrix, mean, place))
  const wrong = held.filter(({ isRight }) => !isRight)
  const fits = held.length - wrong.length
  const isClear = fits >= FEWEST && wrong.length === 1 && isNear(wrong[0]!, fits)
  const isAlone = held.length === 1 && wrong.length === 1 && !mean.weighted && wrong[0]!.parts.length > 3 && isSlip(wrong[0]!)
  return isClear || isAlone ? wrong.map(each => draft(document, matrix, mean, each, fits)) : []
}

const heldAt = (matrix: Matrix, { line, parts, weighted }: Mean, place: number): Held[] => {
  const result = matrix.cell(line, place)
  const given = parts.flatMap(({ line: part, weight }) => {
    const cell = matrix.cell(part, place)
    return cell?.value ? [{ cell, weight, worth: times(cell.value, weight) }] : []
  })
  if (!result?.value || given.length < FEWEST || (weighted && given.length < parts.length)) return []
  const sum = given.reduce((all, { worth }) => plus(all, worth), ZERO)
  const weights = given.reduce((all, { weight }) => plus(all, weight), ZERO)
  // |result × weights − sum| held to one of the last digit: no division, no rounding
  const off = absolute(minus(times(result.value, weights), sum))
  const isRight = compareExact(off, times(exact(1, -result.decimals), weights)) < 0
  return [{ result, parts: given.map(({ cell }) => cell), sum, weights, place, isRight }]
}

/** It misses by less than a tenth; by less than a quarter where three others come out. */
const isNear = ({ result, sum, weights }: Held, fits: number): boolean =>
  compareExact(times(absolute(minus(times(result.value!, weights), sum)), exact(fits > FEWEST ? 4 : 10)), absolute(sum)) <= 0

const isSlip = (held: Held): boolean => digitSlip(computedOf(held), plain(held.result.value!)) !== undefined

/** The mean with the digits its cell gives. */
const computedOf = ({ result, sum, weights }: Held): string => {
  const scale = 10 ** result.decimals
  return (Math.round((Number(plain(sum)) / Number(plain(weights))) * scale) / scale).toFixed(result.decimals)
}

const SHOWN = 12

const draft = (document: Document, matrix: Matrix, mean: Mean, held: Held, fits: number): Draft => {
  const { result, parts, place } = held
  const computed = computedOf(held)
  const terms = parts.slice(0, SHOWN).map(({ value }, at) => {
    const written = plain(value!)
    return mean.weighted ? `${written} × ${plain(mean.parts[at]!.weight)}%` : written
  })
  const shown = `${terms.join(' + ')}${parts.length > SHOWN ? ' + …' : ''}`
  return {
    rule: 'rate-mismatch',
    level: 'error',
    confidence: fits >= 3 ? 0.95 : fits >= FEWEST ? 0.9 : 0.85,
    messageId: mean.weighted ? 'rate-mismatch.table-weighted' : 'rate-mismatch.table-average',
    data: {
      label: matrix.lines[mean.line]!.label,
      across: matrix.across[place]!.label,
      stated: result.text,
      computed,
      parts: parts.length,
    },
    locations: [locate(document, result, 'total'), ...parts.slice(0, SHOWN).map(part => locate(document, part, 'part'))],
    evidence: { arithmetic: `${mean.weighted ? shown : `(${shown}) ÷ ${parts.length}`} = ${computed} ≠ ${plain(result.value!)}` },
  }
}
