import { type Place, placesIn } from '../changes/places.js'
import { toldIn } from '../changes/told-changes.js'
import { comparable, sameUnit } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { directionOf } from '../wordings/change-words.js'
import type { Derived } from './derived.js'
import { claimOf, isAmount, type Readings, type View } from './readings.js'

/** What it was is told to be of the time before, what it is stands nearest; or the change stands beside its rate. */
export const growthReadings = ({ figure: stated, at, verb }: Derived, { here, earlier, derived }: View): Readings => {
  const places = [...earlier, ...here].filter(isAmount)
  const grown = (base: Place, value: Place): Claim => claimOf('growth', base.figure, value.figure, stated, verb)
  const bases = places.filter(place => place.earlier)
  const base = bases.at(-1)
  const value =
    base && (here.findLast(place => place.at < at && isValueOf(place, base)) ?? places.findLast(place => isValueOf(place, base)))
  const increments = derived
    .filter(change => change.how === 'difference' && directionOf(change.verb) === directionOf(verb) && isNextTo(change, at, here))
    .flatMap(({ figure: change }) =>
      places
        .filter(({ figure }) => comparable(figure, change))
        .flatMap(term => [
          ...(term.earlier ? [] : [claimOf('increment', change, term.figure, stated, verb)]),
          claimOf('share', term.figure, change, stated),
        ]),
    )
  const addedToTotals = flowsInto(
    here.findLast(place => isAmount(place) && place.at < at),
    [...earlier, ...here],
  ).map(([flow, total]) => claimOf('increment', flow.figure, total.figure, stated, verb))
  return {
    meant: base && value ? [grown(base, value)] : increments.length > 0 ? increments : addedToTotals,
    possible: () => [
      ...pairsOf(places).flatMap(([base, value]) =>
        !value.earlier && (here.includes(value) || here.includes(base)) && comparable(base.figure, value.figure)
          ? [grown(base, value)]
          : [],
      ),
      ...increments,
    ],
  }
}

/** What is added up over the years, by its name: 缴存总额, 累计发放贷款. */
const TOTAL = /(?:^|[，,；;、年末底])(?:累计(?<done>\p{Script=Han}{2,12}?)|(?<name>\p{Script=Han}{2,6})总额)(?:为|达到?)?$/u

/** 全年缴存额46.18亿元 … 缴存总额421.37亿元，比上年末增加12.3%: what was added goes by the name of the total. */
const flowsInto = (total: Place | undefined, places: readonly Place[]): (readonly [Place, Place])[] => {
  const { done, name } = (total && TOTAL.exec(labelOf(total))?.groups) ?? {}
  const stem = done ?? name
  if (!total || stem === undefined) return []
  const flows = places.filter(
    place => place !== total && comparable(place.figure, total.figure) && !place.earlier && isCalledJust(labelOf(place), stem),
  )
  return flows.map(flow => [flow, total])
}

const isCalledJust = (label: string, stem: string): boolean => {
  const bare = label.replace(/(?:为|达到?)$/, '').replace(/额$/, '')
  return bare.endsWith(stem) && !/累计|总$/.test(bare)
}

const labelOf = ({ own, at }: Place): string => own.text.slice(Math.max(0, at - LABEL), at)

const LABEL = 20

const pairsOf = (places: readonly Place[]): (readonly [Place, Place])[] =>
  places.flatMap(one => places.flatMap(other => (one === other ? [] : [[one, other] as const])))

/** No other amount stands between. */
const isNextTo = ({ at: from }: Derived, at: number, here: readonly Place[]): boolean =>
  from < at && !here.some(place => isAmount(place) && from < place.at && place.at < at && !place.earlier)

const isValueOf = (place: Place, base: Place): boolean =>
  place !== base &&
  isAmount(place) &&
  !place.earlier &&
  !place.planned &&
  comparable(place.figure, base.figure) &&
  sameUnit(place.figure, base.figure)

/** A percentage of the time before, and the nearest one that is not. */
export const pointsReadings = ({ figure: stated, at, verb }: Derived, { own }: View): Readings => {
  const rates = placesIn(own, toldIn(own)).filter(place => !isAmount(place))
  const base = rates.findLast(place => place.earlier)
  const value = base && rates.findLast(place => place !== base && !place.earlier && place.at < at)
  return {
    meant: base && value ? [claimOf('growth', base.figure, value.figure, stated, verb)] : [],
    possible: () => pairsOf(rates).map(([one, other]) => claimOf('growth', one.figure, other.figure, stated)),
  }
}

/** What was before or was planned, and what it is held against. */
export const differenceReadings = ({ figure: stated, at, tail, verb }: Derived, { here, earlier }: View): Readings => {
  const places = [...earlier, ...here].filter(
    ({ figure }) => comparable(figure, stated) && (sameUnit(figure, stated) || stated.unit === undefined),
  )
  const base = places.findLast(place => place.earlier || place.planned)
  const value =
    base && here.findLast(place => place !== base && place.at < at && !place.earlier && !place.planned && places.includes(place))
  const isHeld = base && here.includes(base) ? isBeside(base, at) : /^(?: [a-z]+){0,3} (?:than|budget|plan|target)\b/.test(tail)
  return {
    meant: base && value && isHeld ? [claimOf('difference', base.figure, value.figure, stated, verb)] : [],
    possible: () => pairsOf(places).map(([one, other]) => claimOf('difference', one.figure, other.figure, stated)),
  }
}

/** What a change is held against stands before it, or behind with nothing else between. */
const isBeside = ({ own, at }: Place, change: number): boolean =>
  at < change || /^(?:(?!\band\b)[^,;()，；（）])*[(（]?[^,;()，；（）]{0,16}$/.test(own.text.slice(change + 1, at))
