import { absolute, compareExact, type Exact, exact, minus, plain, plus, shifted, times, ZERO } from '../../../../text/decimals.js'
import type { TableCell } from '../../../../text/tables/cells.js'

/**
 * How a column may follow from two others of its row: `growth` from the base to the value in percent, the value as a `share` of the base, the
 * `margin` left of the value when the base is taken off, their `difference`, their `product` (quantity and price), the value spread over
 * the base (`mean`), the value added to what has come together so far (`running`).
 */
export type RelationName = 'growth' | 'share' | 'margin' | 'difference' | 'running' | 'product' | 'mean'

/** One way a column follows from two others. */
export interface Relation {
  readonly name: RelationName
  /** Heads of columns that may follow so. */
  readonly heads: RegExp
  /** Heads of the columns it follows from: what is compared, multiplied or spread; any when absent. */
  readonly of?: { readonly value: RegExp; readonly base: RegExp }
  /** The result as a fraction, multiplied by 10^`power`. */
  readonly part: (value: Exact, base: Exact) => Exact
  readonly whole: (value: Exact, base: Exact) => Exact
  readonly power: number
  readonly formula: (value: string, base: string) => string
}

const RATE =
  /率|比|％|%|增长|增幅|增速|增减|降幅|变动|变化|占|构成|进度|完成|指数|index|share|per ?cent|rate|ratio|growth|change|margin|increase|decrease/i
const ONE = exact(1)
const QUANTITY = /数|量|天|时|次|面积|qty|quantity|units|number|hours|days|volume|area|pieces|copies/i
const PRICE = /价|标准|定额|price|rate|unit cost|cost per|\beach\b|fee/i

/** Relations in the order in which they are tried; a product also with the result in 万 or thousands. */
export const RELATIONS: readonly Relation[] = [
  {
    name: 'growth',
    heads: RATE,
    part: (value, base) => minus(value, base),
    whole: (_, base) => base,
    power: 2,
    formula: (value, base) => `(${value} − ${base}) ÷ ${base} × 100%`,
  },
  {
    name: 'share',
    heads: RATE,
    part: value => value,
    whole: (_, base) => base,
    power: 2,
    formula: (value, base) => `${value} ÷ ${base} × 100%`,
  },
  {
    name: 'margin',
    heads: RATE,
    part: (value, base) => minus(value, base),
    whole: value => value,
    power: 2,
    formula: (value, base) => `(${value} − ${base}) ÷ ${value} × 100%`,
  },
  {
    name: 'difference',
    heads:
      /增减|变动|变化|差|增加|减少|净增|升降|结余|结存|未|缺|欠|剩|change|variance|differ|increase|decrease|surplus|balance|shortfall|gap|outstanding|vacan|\bvs\b|\+\/[-−–]/i,
    part: (value, base) => minus(value, base),
    whole: () => ONE,
    power: 0,
    formula: (value, base) => `${value} − ${base}`,
  },
  {
    name: 'running',
    heads: /累计|累积|cumulative|to date|running|\bytd\b/i,
    part: (value, base) => plus(value, base),
    whole: () => ONE,
    power: 0,
    formula: (value, base) => `${base} + ${value}`,
  },
  ...[0, -4, -3].map(power => ({
    name: 'product' as const,
    heads: /金额|总价|合价|价款|费用|小计|合计|总额|总值|amount|total|cost|value|subtotal|price/i,
    of: { value: QUANTITY, base: PRICE },
    part: (value: Exact, base: Exact) => times(value, base),
    whole: () => ONE,
    power,
    formula: (value: string, base: string) => `${value} × ${base}`,
  })),
  ...[0, 3, 4].map(power => ({
    name: 'mean' as const,
    heads:
      /均|每|亩产|单产|密度|强度|单耗|[^占]比$|average|\bavg|\bmean\b|\bper\b|\beach\b|\bratio\b|intensity|yield|[（(][^（()）]*[/／][^（()）]*[)）]/i,
    part: (value: Exact) => value,
    whole: (_: Exact, base: Exact) => base,
    power,
    formula: (value: string, base: string) => `${value} ÷ ${base}`,
  })),
]

/**
 * Whether a cell is what follows from two others; not where they cannot be reckoned with: nothing to divide by, a fall below zero. Differences of
 * small numbers that are `counted`, not measured, are what they are to the last one.
 */
export const follows = (relation: Relation, result: TableCell, value: TableCell, base: TableCell, counted = false): boolean => {
  const [part, whole] = [relation.part(value.value!, base.value!), relation.whole(value.value!, base.value!)]
  if (compareExact(whole, ZERO) <= 0 || (whole !== ONE && compareExact(value.value!, ZERO) < 0)) return false
  // result = part ÷ whole, held by cross-multiplication: no division, no rounding
  const off = absolute(minus(times(result.value!, whole), shifted(part, relation.power)))
  const unit = counted && relation.name === 'difference' && [result, value, base].every(isSmallCount) ? ZERO : unitOf(result)
  return compareExact(off, plus(times(unit, whole), shifted(spareOf(relation, value, base), relation.power))) <= 0
}

const isSmallCount = ({ value, decimals }: TableCell): boolean => decimals === 0 && compareExact(absolute(value!), exact(1000)) < 0

/** What rounding of the two cells may bring; prices and quantities are multiplied as they stand. */
const spareOf = ({ name }: Relation, value: TableCell, base: TableCell): Exact =>
  name === 'product' ? ZERO : plus(spare(value), spare(base))

/** One of the last digit of a cell; half of it when the cell is rounded, nothing when it counts. */
const unitOf = ({ decimals }: TableCell): Exact => exact(1, -decimals)
const spare = (cell: TableCell): Exact => (cell.decimals > 0 ? times(unitOf(cell), exact(5, -1)) : ZERO)

/** The result with one digit more than the cell gives, rounded; of a difference or product as many as there are. */
export const computed = (relation: Relation, cell: TableCell, value: TableCell, base: TableCell): string => {
  const [part, whole] = [relation.part(value.value!, base.value!), relation.whole(value.value!, base.value!)]
  if (whole === ONE) return plain(shifted(part, relation.power))
  const places = cell.decimals + 1
  const scaled = shifted(part, places + relation.power)
  const exponent = Math.min(scaled.exponent, whole.exponent)
  const at = ({ coefficient, exponent: own }: Exact): bigint => coefficient * 10n ** BigInt(own - exponent)
  const [top, bottom] = [at(scaled), at(whole)]
  const sign = top < 0n ? -1n : 1n
  return plain({ coefficient: (sign * (2n * sign * top + bottom)) / (2n * bottom), exponent: -places })
}
