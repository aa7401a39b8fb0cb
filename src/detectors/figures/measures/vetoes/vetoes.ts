import { regexp } from '../../../../text/regexp.js'
import type { Mention } from '../mentions/mention.js'
import { isAmongYears, isWithin, otherTime } from '../mentions/times.js'
import { type Circumstances, circumstancesOf, HELD_AGAINST, isComparand } from './circumstances.js'
import { otherMember } from './members.js'
import { areOpposed } from './opposed.js'
import { isOutcomeOfSome } from './outcomes.js'
import { areOfOtherAmounts } from './owners.js'
import { leftOf } from './reckonings.js'
import { areOfOtherWholes, isOfSome, isShareOf } from './restrictions.js'
import { areInOtherSettings } from './settings.js'
import { areClaimsOfOthers } from './speakers.js'

/** Log-odds from which two values look like one miswritten: three digits that are the same but for their order. */
export const SURE = 3.8
/** … from which they do beyond chance: four digits that are. Words that are read amiss do not outweigh these. */
const BEYOND_CHANCE = 4.6

/**
 * Whether two mentions speak of different things whatever their words: other time, place, level, plan and fact, parts of one sentence. `resembling` is how much
 * their values look like one miswritten, in log-odds: where it is sure, what only its section makes a plan recalls a fact.
 */
export const isVetoed = (a: Mention, b: Mention, resembling: number): boolean => {
  if (a.document === b.document && a.sentence.start === b.sentence.start) return true
  if (a.table !== undefined && b.table !== undefined) return true
  if (a.per !== b.per && ((a.per && b.per) || a.figure.kind === 'money' || a.figure.kind === 'duration')) return true
  const [one, other] = [circumstancesOf(a), circumstancesOf(b)]
  if (one.kind !== other.kind && a.measure !== b.measure) return true
  const surely = resembling >= SURE
  const recalled = surely && (one.plannedBySection || other.plannedBySection)
  return (
    differ(one.level, other.level) ||
    areOfOtherAggregates(one.population, other.population) ||
    (one.yearly !== other.yearly && one.population !== MEAN && other.population !== MEAN) ||
    one.comparand !== other.comparand ||
    (!surely && (areOfOtherPlans(one, other) || one.fractional !== other.fractional || eitherWay(isShareOf, a, b))) ||
    eitherWay(isBygone, a, b) ||
    eitherWay(isFormer, a, b) ||
    eitherWay(isCountedBeside, a, b) ||
    eitherWay(isBesides, a, b) ||
    otherPlace(a.place, b.place) ||
    (a.block === b.block && one.place !== other.place) ||
    (!recalled && areOfOtherTimes(one, other)) ||
    areOpposed(a, b) ||
    areClaimsOfOthers(a, b) ||
    areOfOtherAmounts(a, b) ||
    areOfOtherWholes(a, b) ||
    eitherWay(isNotOfToday, one, other) ||
    areClassAndMember(one.residents, other.residents) ||
    differ(one.session, other.session) ||
    one.reckoned !== other.reckoned ||
    one.beside.has(other.written) ||
    other.beside.has(one.written) ||
    (resembling < BEYOND_CHANCE && (areToldApart(one, other, recalled) || areOfOtherSettings(a, b)))
  )
}

/** Whether words round two mentions tell of a plan and a fact, an amount and a change, a sum of years and one year. */
const areToldApart = (one: Circumstances, other: Circumstances, recalled: boolean): boolean =>
  (one.planned !== other.planned && !recalled && !(one.tentative && other.tentative)) ||
  (one.change !== other.change && !(one.isNew && other.isNew)) ||
  one.ofOthers !== other.ofOthers ||
  (one.running !== other.running && (one.fresh !== other.fresh || (areAtOtherTimes(one, other) && !areOfHeading(one, other))))

/** Whether sentences round two mentions tell of all and of some, or of members. */
const areOfOtherSettings = (a: Mention, b: Mention): boolean =>
  a.leftBehind !== b.leftBehind ||
  (a.figure.start < b.figure.start ? b : a).recalled ||
  areInOtherSettings(a, b) ||
  isOfSome(a, b) ||
  eitherWay(isOutcomeOfSome, a, b) ||
  otherMember(a, b)

const eitherWay = <Told>(holds: (a: Told, b: Told) => boolean, a: Told, b: Told): boolean => holds(a, b) || holds(b, a)

/** A target and what nothing plans, or targets of which one has a date of its own. */
const areOfOtherPlans = (one: Circumstances, other: Circumstances): boolean =>
  (one.targeted && !other.told) || (other.targeted && !one.told) || (one.planned && other.planned && one.dated !== other.dated)

/**
 * A figure of English told without a time, under a title that names a year, may be of a day or month of it (`13.8%`, in a report of 2021/22, and `18.3% in
 * March 2022`), and one spoken of as known of the years that end with it (`from 2022 to 2024, firms sent 1,073 forms`, and `of the 1,043 forms`).
 */
const isOfHeading = ({ timeless, stretch, chinese, definite }: Circumstances, other: Circumstances): boolean =>
  timeless &&
  !chinese &&
  stretch !== undefined &&
  other.stretch !== undefined &&
  (isWithin(other.stretch, stretch) || (definite && isAmongYears(stretch, other.stretch)))

const areOfHeading = (one: Circumstances, other: Circumstances): boolean => isOfHeading(one, other) || isOfHeading(other, one)

/** What is added up is so at the end of a year of which a heading alone makes other figures. */
const areAtOtherTimes = (one: Circumstances, other: Circumstances): boolean =>
  differ(one.time, other.time) && !(one.chinese && (one.timeless || other.timeless))

const areOfOtherTimes = (one: Circumstances, other: Circumstances): boolean =>
  differ(one.time, other.time) && otherTime(one.stretch!, other.stretch!) && !areOfHeading(one, other)

/** `平均` does not say of what: it may be `人均`. */
const areOfOtherAggregates = (a: string | undefined, b: string | undefined): boolean =>
  differ(a, b) && !(a === MEAN && b!.endsWith('均')) && !(b === MEAN && a!.endsWith('均'))

const MEAN = '平均'

/** Told of an earlier year than the report, the other of none: `in 2011 the service employed 1,248` is not what it employs. */
const isBygone = (a: Mention, { figure: { scope }, sides }: Mention): boolean =>
  a.age !== undefined &&
  scope.time === undefined &&
  ((a.age >= LONG_AGO && (a.figure.scope.section !== scope.section || NAMES_YEAR.test(a.around))) ||
    (a.age > 0 && (OF_YEAR.test(leftOf(a)) || (a.table !== undefined && IS_NOW.test(sides[0])))))

const NAMES_YEAR = /\b(?:19|20)\d\d\b/
/** Years; of the year before only where a sentence opens with it or is all about it, because a report may be dated after the year it is of. */
const LONG_AGO = 2
/** `The limit is $113,700`, beside the row of the year before in a table. */
const IS_NOW = /\b(?:is|are) (?:now |currently )?$/
const OF_YEAR = regexp()`
  ^(?:In|During|For) (?:(?:19|20)[0-9]{2}|the year before|(?:the )?(?:last|previous|prior|preceding) year)\b
  |^[A-Z][^,;:.0-9]{2,50} (?:in|for|during) (?:19|20)[0-9]{2} (?:was|were|amounted|totall?ed|came|stood|comprised)\b
`

/** Held against for another time, where the other names none: `compared with 171,000 tonnes in 2022`. */
const isFormer = (a: Mention, { figure: { scope } }: Mention): boolean =>
  scope.time === undefined && a.age !== 0 && a.table === undefined && HELD_AGAINST.test(leftOf(a)) && !isComparand(a)

/** `Norway and 12 partners` leaves out the one that is named, `one of 13 partners` counts it. */
const isCountedBeside = (a: Mention, { figure: { value } }: Mention): boolean =>
  value !== undefined && a.figure.value !== undefined && Number(a.figure.value) + 1 === Number(value) && BESIDE_NAME.test(leftOf(a))

const BESIDE_NAME = /\b(?:\p{Lu}[\p{L}.’'-]+|itself|us|we) (?:and|plus|with) (?:its |our |the )?(?:other )?$/u

/** `118家公司披露了年报，另有181家公司披露了快报`: others of the kind of those told right before. */
const isBesides = ({ sides, table, block, figure }: Mention, b: Mention): boolean =>
  table === undefined && block === b.block && b.figure.start < figure.start && BESIDES.test(sides[0])

const BESIDES = /^(?:另有|另外还?有|还另?有|此外还?有)/

const areClassAndMember = (a: string | undefined, b: string | undefined): boolean => differ(a, b)

/** Two named places, or two extents (`全省`, `市本级`); a named place beside an extent is only a doubt. */
const otherPlace = (a: string | undefined, b: string | undefined): boolean => differ(a, b) && isExtent(a!) === isExtent(b!)

const isExtent = (place: string): boolean => place.startsWith('全') || place.endsWith('级')

/** `built 56 during the 1970s` beside `Today it has 58`. */
const isNotOfToday = ({ stretch }: Circumstances, { today, time }: Circumstances): boolean =>
  today && time === undefined && stretch?.years !== undefined && stretch.years[0] < stretch.years[1]

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b
