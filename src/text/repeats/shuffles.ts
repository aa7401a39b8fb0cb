import { holdsBarrier, type TokenRange, type TokenStream } from '../tokens.js'
import { united } from './merging.js'
import { type Passage, passageOf, weightOfRange } from './passages.js'

/** Widest gap, in tokens, between the sentences of a shuffled passage: one too short to be found, or dropped. */
const GAP = 30
/** Least share of the longer side that is equal once the sentences are put together. */
const DENSITY = 0.75
/** Passages put together: two out of order are the affair of merging. */
const LEAST = 3
const MOST = 64

/**
 * Puts passages together that cover one stretch of text on both sides, one after the other in any order: a paragraph of many sentences that were
 * shuffled, where no two that follow one another on one side do so on the other. Passages are cut into groups by the gaps of one side, these
 * by the gaps of the other, and so on until no group falls apart.
 */
export const reassembled = (stream: TokenStream, passages: readonly Passage[]): Passage[] =>
  groupsOf(stream, passages).flatMap(group => {
    const whole = group.length >= LEAST && group.length <= MOST ? together(stream, group) : undefined
    return whole ? [whole] : group
  })

const groupsOf = (stream: TokenStream, passages: readonly Passage[]): (readonly Passage[])[] => {
  const settled: (readonly Passage[])[] = []
  const open: Group[] = [{ passages, cuts: 0, isWhole: false }]
  for (let group = open.pop(); group; group = open.pop()) {
    const { passages, cuts, isWhole } = group
    const parts = partsOf(stream, passages, cuts % 2 === 0 ? 'a' : 'b')
    if (passages.length < 2 || cuts >= MOST_CUTS || (isWhole && parts.length < 2)) settled.push(passages)
    else for (const part of parts) open.push({ passages: part, cuts: cuts + 1, isWhole: parts.length < 2 })
  }
  return settled
}

/** Times a group is cut; ordinary text is settled after four. */
const MOST_CUTS = 12

interface Group {
  readonly passages: readonly Passage[]
  readonly cuts: number
  /** It did not fall apart by the gaps of the other side. */
  readonly isWhole: boolean
}

/** Passages cut into groups that lie together on one side. */
const partsOf = (stream: TokenStream, passages: readonly Passage[], side: 'a' | 'b'): Passage[][] => {
  const parts: Passage[][] = []
  let end = -1
  for (const passage of [...passages].sort((x, y) => x[side].from - y[side].from)) {
    const { from, to } = passage[side]
    if (end >= 0 && from - end <= GAP && !(from > end && holdsBarrier(stream, end, from))) parts.at(-1)!.push(passage)
    else parts.push([passage])
    end = Math.max(end, to)
  }
  return parts
}

/** The passage that a group makes up; nothing when much of it is not shared, or its sides meet. */
const together = (stream: TokenStream, group: readonly Passage[]): Passage | undefined => {
  const [a, b] = [hullOf(group, 'a'), hullOf(group, 'b')]
  const matched = group.reduce((sum, passage) => sum + passage.matched, 0)
  const longer = Math.max(weightOfRange(stream, a), weightOfRange(stream, b))
  if (a.to > b.from || matched < DENSITY * longer) return undefined
  const [heaviest, ...others] = [...group].sort((x, y) => y.matched - x.matched)
  const whole = others.reduce((all, other) => {
    const { pieces, own } = united(all, other)
    return own > 0 ? passageOf(stream, pieces) : all
  }, heaviest!)
  return whole.matched >= DENSITY * longer ? whole : undefined
}

const hullOf = (group: readonly Passage[], side: 'a' | 'b'): TokenRange => ({
  from: group.reduce((least, passage) => Math.min(least, passage[side].from), Number.POSITIVE_INFINITY),
  to: group.reduce((most, passage) => Math.max(most, passage[side].to), 0),
})
