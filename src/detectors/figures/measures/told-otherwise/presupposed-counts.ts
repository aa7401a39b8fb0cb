import { addTo } from '../../../../model/grouping.js'
import type { Group } from '../groups.js'
import { intervalOf, relate } from '../likeness/values.js'
import type { Mention } from '../mentions/mention.js'
import { saysAllOf } from '../vetoes/restrictions.js'
import { isVetoed } from '../vetoes/vetoes.js'

/** Surely enough for a warning, no more: what is spoken of as known may be some of what was told. */
const SURPLUS = 1.4
/** A noun with more numbers than this is a kind of thing, of which there are many. */
const MOST_VALUES = 3
/** Lower numbers are counts of anything. */
const FEWEST_DIGITS = 2

/**
 * Numbers of English spoken of as known that nobody told: `all 14 recipients we interviewed`, where 17 were interviewed. Of what they count one other number
 * is told before, one digit away, in a sentence that says all that tells them from others; and nothing near makes the one of the other.
 */
export const presupposedCounts = (mentions: readonly Mention[]): Group[] => {
  const ofNouns = new Map<string, Mention[]>()
  for (const mention of mentions) if (isCounted(mention)) addTo(ofNouns, `${mention.document} ${mention.head.at(-1)}`, mention)
  return [...ofNouns.values()].flatMap(ofNoun => {
    if (new Set(ofNoun.map(numberOf)).size > MOST_VALUES) return []
    const told = new Set<string>()
    return ofNoun.flatMap((mention, index) => {
      const earlier = ofNoun.slice(0, index)
      const isKnown = told.has(numberOf(mention))
      told.add(numberOf(mention))
      return mention.definite && !isKnown ? (earlier.flatMap(stated => disagreeing(stated, mention) ?? []).at(-1) ?? []) : []
    })
  })
}

const numberOf = ({ figure }: Mention): string => figure.value!

const isCounted = ({ figure: { value, kind, qualifier }, measure, table, head, around, place }: Mention): boolean =>
  measure === 'count' &&
  kind === 'quantity' &&
  qualifier === 'exact' &&
  table === undefined &&
  place === undefined &&
  value !== undefined &&
  /^\d+$/.test(value) &&
  value.length >= FEWEST_DIGITS &&
  head.length > 0 &&
  !/[一-鿿]/.test(around)

const disagreeing = (a: Mention, b: Mention): Group | undefined => {
  const [x, y] = [intervalOf(a.figure), intervalOf(b.figure)]
  const relation = x && y && relate(x, y, false)
  if (relation?.kind !== 'conflict' || relation.cause === undefined || isVetoed(a, b, 0)) return undefined
  if (!saysAllOf(a, b)) return undefined
  return { mentions: [a, b], disagreements: [{ a, b, relation, surplus: SURPLUS }] }
}
