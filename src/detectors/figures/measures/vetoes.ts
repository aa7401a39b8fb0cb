import { once } from '../../../text/once.js'
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
    areOpposed(a, b) ||
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

/** Which of the opposed words a mention's subject holds, two bits for each pair. */
const sidesOf = once(({ head }: Mention): number => {
  const text = head.join('')
  return OPPOSED.reduce((sides, [x, y], pair) => sides | ((x.test(text) ? 1 : 0) << (2 * pair)) | ((y.test(text) ? 2 : 0) << (2 * pair)), 0)
})

const areOpposed = (a: Mention, b: Mention): boolean => {
  const [one, other] = [sidesOf(a), sidesOf(b)]
  if (one === 0 || other === 0) return false
  return OPPOSED.some((_, pair) => ((one >> (2 * pair)) & 3) + ((other >> (2 * pair)) & 3) === 3 && ((one >> (2 * pair)) & 3) % 3 !== 0)
}

/** Two named places, or two extents (`全省`, `全市`); a named place beside an extent is only a doubt. */
const otherPlace = (a: string | undefined, b: string | undefined): boolean => differ(a, b) && a!.startsWith('全') === b!.startsWith('全')

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b

/** A mean over years or days is another figure than that of one year. */
const isRate = (aggregate: string | undefined): boolean => aggregate !== undefined && /[年日月]均/.test(aggregate)
