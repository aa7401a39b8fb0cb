import type { Figure } from '../../../../model/figure.js'
import { once } from '../../../../text/once.js'
import { type Place, placesIn } from '../changes/places.js'
import type { Claim } from '../claims/claims.js'
import { directionOf } from '../wordings/change-words.js'
import type { Skeleton } from '../wordings/skeleton.js'
import { type Derived, derivedIn } from './derived.js'

/** The amounts and percentages around a derived figure, and what else its sentence derives. */
export interface View {
  readonly own: Skeleton
  readonly derived: readonly Derived[]
  readonly here: readonly Place[]
  readonly earlier: readonly Place[]
}

/** The figures of a sentence that follow from no others, in reading order. */
export const givenIn = once((own: Skeleton): readonly Place[] => {
  const derived = new Set(derivedIn(own).map(({ figure }) => figure))
  return placesIn(own, derived).filter(({ figure }) => !isYear(figure) && !isBareDecimal(figure))
})

const isYear = ({ raw, unit }: Figure): boolean => unit === undefined && /^(?:1[5-9]|20)\d\d$/.test(raw)

const isBareDecimal = ({ kind, unit, value }: Figure): boolean => kind === 'quantity' && unit === undefined && value!.includes('.')

/** What a derived figure may be meant to follow from, and what else would make it right. */
export interface Readings {
  readonly meant: readonly Claim[]
  /** Looked for only where something is missed narrowly. */
  readonly possible: () => readonly Claim[]
}

/** Of a figure that follows from no other. */
export const NONE: Readings = { meant: [], possible: () => [] }

/** A calculation with the way its verb says it went. */
export const claimOf = (kind: Claim['kind'], base: Figure, value: Figure, stated: Figure, verb = ''): Claim => {
  const direction = directionOf(verb)
  return { kind, base, value, stated, loose: true, ...(direction && { direction }) }
}

/** Whether a figure is no share or rate itself. */
export const isAmount = ({ figure }: Place): boolean => figure.kind !== 'percentage'

/** A number for telling greater from smaller alone. */
export const sizeOf = ({ figure }: Place): number => Number(figure.value)
