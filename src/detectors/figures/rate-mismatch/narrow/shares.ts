import type { Figure } from '../../../../model/figure.js'
import type { Place } from '../changes/places.js'
import { comparable, sameUnit } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { awayOf, fits } from '../claims/judge.js'
import { meet, wholesOf } from '../claims/screen.js'
import { lastClause } from '../shares/doings.js'
import type { Derived } from './derived.js'
import { claimOf, isAmount, NONE, type Readings, sizeOf, type View } from './readings.js'

/** Another share of a sentence, and the part right before it. */
interface Other {
  readonly part: Place
  readonly other: Derived
}

/** The part stands right before its share, the whole anywhere before that, or between them: 完成造林5.4万亩，占计划6万亩的90%. */
export const shareReadings = (share: Derived, { here, earlier, derived }: View): Readings => {
  const { figure: stated, lead, tail } = share
  const { value, last, isWhole } = partIn(share, here)
  if (!value) return NONE
  const wholes = [...earlier, ...here].filter(
    whole => whole !== value && isAmount(whole) && areAlike(whole.figure, value.figure) && sizeOf(whole) > sizeOf(value),
  )
  const others = othersBeside(share, value, { here, derived })
  const isTold = ({ part, other }: Other): boolean => wholes.some(whole => fits(claimOf('share', whole.figure, part.figure, other.figure)))
  if (others.some(each => !isTold(each) && isOneWhole(each.part, each.other, value, stated))) return NONE
  const parts = new Set(others.map(({ part }) => part))
  const of = (part: Place, whole: Place): Claim => claimOf('share', whole.figure, part.figure, stated)
  const twin = others.find(({ other }) => rateOf(other.lead) !== undefined && rateOf(other.lead) === rateOf(lead))
  const name = nameIn(lead, tail)
  const meant = isWhole
    ? wholes.filter(whole => whole === last && (!name || isCalled(whole, name)))
    : twin
      ? wholeOf(twin, wholes)
      : isNamedLike(lead, value)
        ? wholes.filter(
            whole =>
              !whole.earlier &&
              !(parts.has(whole) && !isAmong(whole, value)) &&
              countOneThing(whole, value) &&
              (!name || isCalled(whole, name)),
          )
        : []
  return {
    meant: meant.map(whole => of(value, whole)),
    possible: () => {
      const others = wholes.filter(whole => !(parts.has(whole) && wholes.some(all => makeUp(all, whole, value))))
      return [...others.map(whole => of(value, whole)), ...turned(others, value, stated)]
    },
  }
}

/** The part right before a share, and the last figure there, which may be its whole. */
const partIn = ({ at, lead }: Derived, here: readonly Place[]): { value?: Place; last?: Place; isWhole?: boolean } => {
  const before = here.filter(place => place.at < at && isAmount(place))
  const last = before.at(-1)
  if (!last || LABELLED.test(lead)) return {}
  const isWhole = /^[^，,。；;]{0,12}的$/.test(lead) || isOf(before.at(-2), last)
  const value = isWhole ? before.at(-2) : last
  if (!value || (isWhole && ROUGH.test(value.own.text.slice(value.at, last.at)))) return {}
  const isOfItself = OF.test(value.own.text.slice(Math.max(0, value.at - 12), value.at))
  return value.earlier || value.planned || !isTogether(value, at) || isOfItself ? {} : { value, last, isWhole }
}

/** `6 months: 50% of infants`: what stands before the colon says of when or of whom it is told. */
const LABELLED = /^ ?[:：]/

const othersBeside = ({ at }: Derived, value: Place, { here, derived }: Pick<View, 'here' | 'derived'>): Other[] =>
  derived.flatMap(other => {
    const part = other.how === 'share' && other.at !== at ? here.findLast(place => place.at < other.at && isAmount(place)) : undefined
    return part && part !== value ? [{ part, other }] : []
  })

/** What the part beside it is a share of, as it stands. */
const wholeOf = ({ part, other }: Other, wholes: readonly Place[]): readonly Place[] => {
  const off = (whole: Place): number => awayOf(claimOf('share', whole.figure, part.figure, other.figure)) ?? 1
  return wholes.filter(whole => whole !== part && off(whole) < CLOSE)
}

const CLOSE = 0.005

/** Two parts that make a whole are none of each other. */
const makeUp = (whole: Place, one: Place, other: Place): boolean =>
  Math.abs(sizeOf(one) + sizeOf(other) - sizeOf(whole)) <= CLOSE * sizeOf(whole)

/** 不到上年48公顷的三分之一. */
const ROUGH = /[不近]到?足?[^，,]*$|超过?[^，,]*$/

/** Of one unit; what an English text counts has none. */
const areAlike = (one: Figure, other: Figure): boolean =>
  comparable(one, other) && (sameUnit(one, other) || ![one, other].some(({ unit = '' }) => /\p{Script=Han}/u.test(unit)))

const OF = /\b[Oo]f (?:the |these |those )?$/

/** `Seventy-five of the 125 branches`. */
const isOf = (part: Place | undefined, { own, at }: Place): boolean =>
  part !== undefined && part.own === own && at - part.at < 24 && OF.test(own.text.slice(part.at, at))

/** 项目32个，12个县区: anything is counted in 个. */
const countOneThing = ({ figure: whole }: Place, { figure: value }: Place): boolean => {
  const [head, other] = [value.subject?.head, whole.subject?.head]
  return value.unit !== '个' || head === undefined || other === undefined || head.slice(-2) === other.slice(-2)
}

/** 其中, "of which" between them. */
const isAmong = ({ own, at }: Place, { at: to }: Place): boolean => /其中|\bof (?:which|these|them|whom)\b/i.test(own.text.slice(at, to))

const rateOf = (lead: string): string | undefined => /([\p{Script=Han}]{1,6}率)[^率]*$/u.exec(lead)?.[1]

/** The words that name the whole of a share: 占毕业生的, `of households`; none where they could be of any. */
const nameIn = (lead: string, tail: string): string | undefined => {
  const name = /占([\p{Script=Han}]{2,14}?)(?:总?[数量额])?的?(?:比例|比重|比)?(?:为|达到?|约)*$/u.exec(lead)?.[1]?.slice(-2)
  const noun = /^ of (?:the |its |our |their |all )*((?:[a-z'-]+ ?){1,4})/i.exec(tail)?.[1]?.trim()
  const word = name ?? noun?.split(' ')[0]
  return word === undefined || GENERIC.test(name ?? noun!) ? undefined : word
}

const GENERIC = /^(?:that|this|it|them|these|those|total|whole|overall|all)\b|[总全]|其/

/** The words of its clause hold the name, or the beginning of a long one. */
const isCalled = ({ own: { raw, sentence }, figure }: Place, word: string): boolean => {
  const [start, end] = [figure.start - sentence.start, figure.end - sentence.start]
  const clause = `${lastClause(raw.slice(Math.max(0, start - 40), start))}${figure.raw}${BEHIND.exec(raw.slice(end, end + 30))![0]}`
  return clause.toLowerCase().includes(word.slice(0, 5).toLowerCase())
}

const BEHIND = /^[^，,。；;]*/

const turned = (wholes: readonly Place[], value: Place, stated: Figure): Claim[] =>
  wholes.map(whole => ({ ...claimOf('share', whole.figure, value.figure, stated), turned: true }))

/** Both are shares of one whole, which need not be told. */
const isOneWhole = (part: Place, { figure: share }: Derived, value: Place, stated: Figure): boolean =>
  part.figure.kind === value.figure.kind && meet(wholesOf(part.figure, share), wholesOf(value.figure, stated))

/** A Chinese rate has a character of its name in the words before the part: 回复率 of 收到回复. */
const isNamedLike = (lead: string, { own, at }: Place): boolean => {
  const name = /([\p{Script=Han}]{1,6})率[^率]*$/u.exec(lead)?.[1]
  const label = lastClause(own.text.slice(Math.max(0, at - 20), at))
  return name === undefined || [...name].some(character => label.includes(character))
}

/** Neither a semicolon nor a turn stands between. */
const isTogether = ({ own, at: from }: Place, at: number): boolean =>
  at - from < 60 && !/[；;]|\b(?:while|whereas|but|although|though)\b/i.test(own.text.slice(from, at))
