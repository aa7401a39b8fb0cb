import { Decimal } from 'decimal.js'
import type { Figure } from '../../../../model/figure.js'
import { plain } from '../../../../text/decimals.js'
import { factorOf } from '../../../../text/units/units.js'
import type { Claim } from './claims.js'

/** Whether two figures are in one unit as written. */
export const sameUnit = (a: Figure, b: Figure): boolean =>
  a.dimension === 'count'
    ? a.canonicalUnit === b.canonicalUnit
    : (a.unit ?? '') === (b.unit ?? '') && (a.kind === b.kind || a.unit === undefined)

/** Counts in English carry their noun, not a unit: only measures must agree. */
export const comparable = (a: Figure, b: Figure): boolean =>
  a.kind === b.kind && (sameUnit(a, b) || ((a.dimension ?? 'count') === 'count' && (b.dimension ?? 'count') === 'count'))

/** Whether two figures measure one thing, in whatever unit: 58 cents and $52.8 million. */
export const isOfOneMeasure = (a: Figure, b: Figure): boolean =>
  comparable(a, b) || (a.kind === b.kind && a.dimension !== undefined && a.dimension === b.dimension && a.canonicalUnit === b.canonicalUnit)

/** All three in one unit, that of the stated one if it has one, where they are written in several: 58 cents of $52.8 million, 14 MWh of 4.2 GWh. */
export const inOneUnit = (claim: Claim): Claim => {
  const { value, base, stated } = claim
  const unit = stated.kind === value.kind ? stated : value
  return { ...claim, value: inUnitOf(unit, value), base: inUnitOf(unit, base) }
}

/** Dimensions whose units are told one for another. */
const MEASURES: ReadonlySet<string> = new Set(['mass', 'energy', 'length', 'area', 'volume'])

const inUnitOf = ({ unit, kind, dimension }: Figure, figure: Figure): Figure => {
  const isOfTwoUnits =
    figure.unit !== unit && figure.kind === kind && (kind === 'money' || (dimension === figure.dimension && MEASURES.has(dimension ?? '')))
  if (!isOfTwoUnits || figure.value === undefined) return figure
  const [from, to] = [factorOf(figure.unit), factorOf(unit)].map(factor => new Decimal(plain(factor)))
  if (from!.eq(to!)) return figure
  const by = (decimal: string): string => new Decimal(decimal).times(from!).div(to!).toFixed()
  return { ...figure, value: by(figure.value), step: by(figure.step), lo: by(figure.lo ?? figure.value), hi: by(figure.hi ?? figure.value) }
}

/** 24 days, 5 days fewer than the 30 taken before: the unit is not said again. */
export const withUnitOf = (told: Figure, { kind, unit, canonicalUnit, dimension }: Figure): Figure =>
  told.kind === 'quantity' &&
  told.unit === undefined &&
  unit !== undefined &&
  (kind === 'duration' || (kind === 'quantity' && dimension !== 'count'))
    ? { ...told, kind, ...(unit && { unit }), ...(canonicalUnit && { canonicalUnit }), ...(dimension && { dimension }) }
    : told
