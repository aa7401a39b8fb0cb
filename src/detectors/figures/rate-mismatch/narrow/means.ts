import { type IsHead, isHead, isHeadEn } from '../averages/heads.js'
import type { Place } from '../changes/places.js'
import { comparable, inOneUnit, isOfOneMeasure } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import type { Derived } from './derived.js'
import { claimOf, isAmount, NONE, type Readings, type View } from './readings.js'

/** The amount stands right before its mean, the heads go by the name the mean has for them, or are the last things counted before. */
export const meanReadings = ({ figure: stated, at, lead, tail }: Derived, { here, earlier }: View): Readings => {
  const before = here.filter(place => place.at < at && isAmount(place))
  const last = before.at(-1)
  const places = [...earlier, ...before]
  if (!last || OF_MANY.test(tail)) return NONE
  const amounts = places.filter(
    ({ figure }) =>
      figure.kind === stated.kind && (comparable(figure, stated) || (figure.dimension !== 'count' && isOfOneMeasure(figure, stated))),
  )
  const counted = headOf(lead, tail)
  const named = counted ? places.filter(({ figure, own, at }) => counted(figure, own, at)) : []
  const counts = places.filter(isCount)
  const mean = (value: Place, base: Place): Claim[] =>
    value === base ? [] : [inOneUnit(claimOf('each', base.figure, value.figure, stated))]
  const heads = named.length > 0 || namesUnit(lead) ? named : counts.filter(place => place !== last).slice(-2)
  return {
    meant: amounts.flatMap(value =>
      heads.flatMap(base => (value === last || (base === last && named.length > 0) ? mean(value, base) : [])),
    ),
    possible: () => amounts.flatMap(value => [...named, ...counts].flatMap(base => mean(value, base))),
  }
}

/** `11 injuries (2022: 16), or 1.7 per million hours worked`: a rate of so many thousands is over a number that stands nowhere. */
const OF_MANY = /^ (?:[a-z]+ )?(?:per|(?:for|in) every) (?![a-z])/i

/** 平均每班30节次: classes are counted in nothing else, so that where none are counted no other figure is their number. */
const namesUnit = (lead: string): boolean => /每[户亩校班村床头株站笔套](?!\p{Script=Han})/u.test(lead)

const isCount = ({ figure: { kind, unit, dimension } }: Place): boolean =>
  kind === 'quantity' && (unit === undefined || dimension === 'count')

const headOf = (lead: string, tail: string): IsHead | undefined => {
  const han = /每([\p{Script=Han}]{1,2})|([\p{Script=Han}])均|单([\p{Script=Han}])/u.exec(lead)
  if (han) return isHead(undefined, han[1] ?? han[2] ?? han[3]!)
  const noun =
    /\b(?:per|an?|each|every) ([a-z]{3,})/.exec(tail)?.[1] ?? PERIODIC[/\b(?:week|month|dai)ly\b/i.exec(lead)?.[0].toLowerCase() ?? '']
  return noun === undefined ? undefined : isHeadEn(noun)
}

const PERIODIC: Readonly<Record<string, string>> = { weekly: 'week', monthly: 'month', daily: 'day' }
