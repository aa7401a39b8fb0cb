import type { Mention } from './mention.js'
import { otherTime } from './times.js'

/** Whether two mentions speak of different things whatever their words: other time, place, level, plan and fact, parts of one sentence. */
export const isVetoed = (a: Mention, b: Mention): boolean => {
  if (a.document === b.document && a.sentence.start === b.sentence.start) return true
  if (a.document === b.document && a.table !== undefined && a.table === b.table) return true
  if (a.figure.kind !== b.figure.kind && a.measure !== b.measure) return true
  const [one, other] = [a.figure.scope, b.figure.scope]
  return (
    otherTime(one.time, other.time) ||
    otherPlace(a.place, b.place) ||
    (a.block === b.block && one.place !== other.place) ||
    differ(one.level, other.level) ||
    differ(one.population, other.population) ||
    areOpposed(a.head.join(''), b.head.join('')) ||
    isRate(one.population) !== isRate(other.population) ||
    one.modality !== other.modality ||
    (one.aspect === 'change') !== (other.aspect === 'change')
  )
}

/** Words that part the members of one class: what one says of `城镇居民`, the other says of `农村居民`. */
const OPPOSED: readonly (readonly [RegExp, RegExp])[] = [
  [/城[镇市]/, /农村|乡村/],
  [/出口/, /进口/],
  [/国有|国企/, /民营|私营|外资/],
  [/公办/, /民办/],
  [/中央/, /地方/],
  [/男/, /女/],
]

const areOpposed = (a: string, b: string): boolean =>
  OPPOSED.some(([x, y]) => (only(a, x, y) && only(b, y, x)) || (only(a, y, x) && only(b, x, y)))

const only = (text: string, one: RegExp, other: RegExp): boolean => one.test(text) && !other.test(text)

/** Two named places, or two extents (`全省`, `全市`); a named place beside an extent is only a doubt. */
const otherPlace = (a: string | undefined, b: string | undefined): boolean => differ(a, b) && a!.startsWith('全') === b!.startsWith('全')

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b

/** A mean over years or days is another figure than that of one year. */
const isRate = (aggregate: string | undefined): boolean => aggregate !== undefined && /[年日月]均/.test(aggregate)
