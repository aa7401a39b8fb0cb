import { addTo } from '../../../../model/grouping.js'
import type { Disagreement } from '../disagreement.js'
import type { Group } from '../groups.js'
import { intervalOf, relate } from '../likeness/values.js'
import type { Mention } from '../mentions/mention.js'
import { isVetoed } from './vetoes.js'

/** What a place is divided into, as reports name it, the longest first; not what only begins so: `社区食堂`, `县级医院`. */
const DIVISION =
  /^(乡镇街道|镇街道?|乡镇[（(]街道[)）]|镇[（(]街道[)）]|乡镇|街道|镇|乡|行政村|自然村|村社区|村[（(]社区[)）]|社区|村|县[（(]市、?区[)）]|市州|县市区|县区|区县|市县|县|区|旗)/
/** The place, right before the count: `覆盖全县12个乡镇`, `全区共有8个街道`. */
const OF_PLACE = /(?:全|我|本)([省市县区州盟旗镇乡])(?:现有|共有|现辖|共辖|下辖|辖有|共|有|辖)?$/
/** The count is of all there are: what the place has, or what is reached everywhere. */
const HAS = /(?:现有|共有|辖|共辖|下辖|辖有|覆盖(?:了|到)?(?:全[省市县区州盟旗镇乡]))$|(?:覆盖|遍布|遍及|惠及)了?全[省市县区州盟旗镇乡]$/
/** `12个乡镇全部完成`, `8个街道均建成`, `12个乡镇共有151个行政村`: said of every one of them. */
const EVERY = /^(?:全部|均|都|全面|全域|实现(?:了)?全覆盖|无一|共(?:有|辖)$)/
/** Nothing but a sentence's own beginning stands before it: of all there are, in a report on one place. */
const ALONE = /^(?:目前|现已|至此|截至目前)?[，,]?$/
/** Nothing more is said of which they are. */
const ENDS = /^(?:[，。；、：,;）)]|和|及|与|$)/

/**
 * A count of all the divisions of a place, `全县12个乡镇全部…`, cannot differ from another such count. Of a count that says only `在全县12个乡镇开展`
 * nobody knows whether there are more, so it is no such count.
 */
export const divisionGroups = (mentions: readonly Mention[]): Group[] => {
  const ofPlaces = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const place = placeOf(mention)
    if (place !== undefined) addTo(ofPlaces, `${mention.document} ${place}`, mention)
  }
  const told = [...ofPlaces.values()].flatMap(counts => groupOf(counts) ?? [])
  return told.length > 0 ? told : placeless(mentions, [...ofPlaces.values()].flat())
}

/** `12个乡镇均设立工作站` beside `全县13个乡镇`: where no place is named, one digit must be all they differ in, and nothing else be so many. */
const placeless = (mentions: readonly Mention[], placed: readonly Mention[]): Group[] => {
  if (placed.length === 0) return []
  const isPlaced = new Set(placed)
  const divided = mentions.flatMap(mention => {
    const division = divisionIn(mention)
    return division
      ? [{ mention, kind: `${mention.document} ${division}`, every: EVERY.test(mention.sides[1].slice(division.length)) }]
      : []
  })
  const as = (kind: string, { figure: { value } }: Mention): string => `${kind} ${value}`
  const times = new Map<string, number>()
  for (const { kind, mention } of divided) times.set(as(kind, mention), (times.get(as(kind, mention)) ?? 0) + 1)
  const firstOf = new Map<string, Mention>()
  for (const { kind, mention } of divided) if (isPlaced.has(mention) && !firstOf.has(kind)) firstOf.set(kind, mention)
  return divided.flatMap(({ kind, mention, every }) => {
    const known = firstOf.get(kind)
    if (!known || !every || !ALONE.test(mention.sides[0]) || times.get(as(kind, mention))! > 1) return []
    const group = groupOf([known, mention].sort((a, b) => a.figure.start - b.figure.start))
    return group?.disagreements.some(({ relation }) => relation.kind === 'conflict' && relation.cause !== undefined) ? [group] : []
  })
}

/** What a plain count of divisions counts. */
const divisionIn = ({ measure, figure, sides: [, after] }: Mention): string | undefined =>
  measure === 'count' && figure.qualifier === 'exact' && figure.raw.endsWith('个') ? DIVISION.exec(after)?.[1] : undefined

/** The place and what it is divided into, of a count of all of these: `县 乡镇`. */
const placeOf = (mention: Mention): string | undefined => {
  const [before, after] = mention.sides
  const division = divisionIn(mention)
  const place = division && OF_PLACE.exec(before)?.[1]
  if (!place) return undefined
  const behind = after.slice(division.length)
  return EVERY.test(behind) || (HAS.test(before) && ENDS.test(behind)) ? `${place} ${division}` : undefined
}

/** Two counts of all of something that are not the same stand far apart in what they claim, however near in value. */
const SURPLUS = 1.2

/** The first of them that differ; one that is told with several values is of several times or places. */
const groupOf = (counts: readonly Mention[]): Group | undefined => {
  if (new Set(counts.map(({ figure }) => figure.value)).size !== 2) return undefined
  const a = counts[0]!
  const b = counts.find(({ figure }) => figure.value !== a.figure.value)!
  const disagreement = isVetoed(a, b, 0) ? undefined : disagreementOf(a, b)
  return disagreement && { mentions: counts, disagreements: [disagreement] }
}

const disagreementOf = (a: Mention, b: Mention): Disagreement | undefined => {
  const [x, y] = [intervalOf(a.figure), intervalOf(b.figure)]
  const relation = x && y && relate(x, y, false)
  return relation?.kind === 'conflict' ? { a, b, relation, surplus: SURPLUS } : undefined
}
