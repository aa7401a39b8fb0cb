import type { TokenRange } from '../tokens.js'
import type { Piece } from './alignment.js'
import { hullsFrom } from './hulls.js'
import type { Layout } from './layout.js'
import { weightOfRange } from './passages.js'
import { tokensIn } from './stretches.js'

/** Weight of what stands between two copied paragraphs, on the side that has more of it and on the other, for them to be copies of their own. */
const FOREIGN = 24
const SOME = 4
/** Equal tokens a copy has at least, and the share of it that is equal: where both sides have something between, and where only one has. */
const LEAST = 16
const ALIKE = 0.93
const AKIN = 0.7
/** The same where headings of their own stand between on both sides, and the share of their tokens that those have in common at most. */
const HEADED = 0.5
const UNLIKE = 0.5
/** Share of the smaller copy that whole paragraphs of one side weigh from which they are no insertion into one copy. */
const INSERTED = 0.4
/** Junctions looked for in a passage; one of ordinary text has a few. */
const MOST = 16

/**
 * Cuts a passage where paragraphs that are not shared stand between copied ones: those are several copies, pasted to places near each other. What
 * only one side has, and is little beside the copies, is an insertion and stays, as long as the copies stand in one order on both sides.
 */
export const partedAtJunctions = (layout: Layout, pieces: readonly Piece[], cuts = 0): (readonly Piece[])[] => {
  if (pieces.length < 2 || cuts === MOST) return [pieces]
  const both = [() => partedWhere(layout, pieces, isJunction, ALIKE), () => partedWhere(layout, pieces, areOfTwoSections, HEADED)]
    .map(part => part())
    .find(parts => parts.length > 1)
  if (both) return both.flatMap(part => partedAtJunctions(layout, part, cuts + 1))
  const at = whereOneDiffers(layout, pieces)
  if (at === undefined) return [pieces]
  return [pieces.slice(0, at), pieces.slice(at)].flatMap(part => partedAtJunctions(layout, part, cuts + 1))
}

/** Whether what stands between two pieces on either side parts them. */
type Parting = (layout: Layout, a: TokenRange, b: TokenRange) => boolean

/** Cut at every place where what both sides have of their own parts the pieces, if that leaves copies that are so much alike. */
const partedWhere = (layout: Layout, pieces: readonly Piece[], isParted: Parting, likeness: number): (readonly Piece[])[] => {
  const gaps = gapsBefore(pieces)
  const parts: Piece[][] = []
  pieces.forEach((piece, at) => {
    const before = pieces[at - 1]
    // The first on side b has nothing before it: there the other of the two is looked at.
    const gap = gaps.get(piece) ?? (before && gaps.get(before))
    const isCut = before && gap && isParted(layout, { from: before.a + before.length, to: piece.a }, gap)
    if (before && !isCut) parts.at(-1)!.push(piece)
    else parts.push([piece])
  })
  return parts.length > 1 && parts.every(part => isCopy(part, likeness)) ? parts : [pieces]
}

/** What stands before each piece on side b, back to the piece before it there; nothing for the first. */
const gapsBefore = (pieces: readonly Piece[]): Map<Piece, TokenRange> => {
  const ordered = [...pieces].sort((x, y) => x.b - y.b)
  return new Map(ordered.slice(1).map((piece, at) => [piece, { from: ordered[at]!.b + ordered[at]!.length, to: piece.b }]))
}

/** Whether different paragraphs have something of their own between them on both sides. */
const isJunction: Parting = (layout, a, b) => {
  if (!holdsBorder(layout, a) || !holdsBorder(layout, b)) return false
  const [x, y] = [weightOfRange(layout.stream, a), weightOfRange(layout.stream, b)]
  return Math.max(x, y) >= FOREIGN && Math.min(x, y) >= SOME
}

/** Whether a heading stands between on both sides, and not the same one in other words: what is copied stands in two sections on either side. */
const areOfTwoSections: Parting = (layout, a, b) => holdsHeading(layout, a) && holdsHeading(layout, b) && !areAlike(layout, a, b)

const holdsHeading = (layout: Layout, { from, to }: TokenRange): boolean => {
  for (let index = from < to ? layout.blockOf(from) : Number.POSITIVE_INFINITY; index <= layout.blockOf(to - 1); index++) {
    const own = layout.tokensOfBlock(index)
    if (layout.block(index).block.kind === 'heading' && own.from >= from && own.to <= to) return true
  }
  return false
}

const areAlike = ({ stream: { ids } }: Layout, a: TokenRange, b: TokenRange): boolean => {
  const [less, more] = a.to - a.from < b.to - b.from ? [a, b] : [b, a]
  const known = new Set(ids.subarray(more.from, more.to))
  return ids.subarray(less.from, less.to).filter(id => known.has(id)).length >= UNLIKE * (less.to - less.from)
}

/** Whether what stands before a range and behind it are different paragraphs. */
const holdsBorder = (layout: Layout, { from, to }: TokenRange): boolean => from < to && layout.blockOf(from - 1) !== layout.blockOf(to)

/** A place where a passage falls in two, each of which lies in one stretch on both sides, and what whole paragraphs between them weigh. */
interface Cut {
  readonly at: number
  readonly foreign: number
  /** Whether the two stand in one order on both sides. */
  readonly isInOrder: boolean
}

/** Heaviest cuts of a passage looked at. */
const MOST_CUTS = 8

/** Where a passage is parted by whole paragraphs of one side alone. */
const whereOneDiffers = (layout: Layout, pieces: readonly Piece[]): number | undefined =>
  cutsOf(layout, pieces)
    .sort((x, y) => y.foreign - x.foreign)
    .slice(0, MOST_CUTS)
    .find(cut => isParting(layout, pieces, cut))?.at

const cutsOf = (layout: Layout, pieces: readonly Piece[]): Cut[] => {
  const behind = hullsFrom(pieces)
  const cuts: Cut[] = []
  let hull = rangeOnB(pieces[0]!)
  for (let at = 1; at < pieces.length; at++) {
    const [before, piece, next] = [pieces[at - 1]!, pieces[at]!, behind[at]!]
    const isInOrder = hull.to <= next.from
    if (isInOrder || next.to <= hull.from) {
      const foreign =
        paragraphsWithin(layout, { from: before.a + before.length, to: piece.a }) +
        paragraphsWithin(layout, isInOrder ? { from: hull.to, to: next.from } : { from: next.to, to: hull.from })
      if (foreign >= (isInOrder ? FOREIGN : 1)) cuts.push({ at, foreign, isInOrder })
    }
    hull = { from: Math.min(hull.from, piece.b), to: Math.max(hull.to, piece.b + piece.length) }
  }
  return cuts
}

const rangeOnB = ({ b, length }: Piece): TokenRange => ({ from: b, to: b + length })

/** Weight of the paragraphs that lie wholly in a range. */
const paragraphsWithin = (layout: Layout, { from, to }: TokenRange): number => {
  if (from >= to) return 0
  let weight = 0
  for (let index = layout.blockOf(from); index <= layout.blockOf(to - 1); index++) {
    const own = layout.tokensOfBlock(index)
    if (own.from >= from && own.to <= to) weight += weightOfRange(layout.stream, own)
  }
  return weight
}

const isParting = ({ stream }: Layout, pieces: readonly Piece[], { at, foreign, isInOrder }: Cut): boolean => {
  const parts = [pieces.slice(0, at), pieces.slice(at)]
  const weights = parts.map(part => part.reduce((sum, piece) => sum + weightOfRange(stream, rangeOnB(piece)), 0))
  return (!isInOrder || foreign >= INSERTED * Math.min(...weights)) && parts.every(part => isCopy(part, AKIN))
}

/** Whether some pieces are a copy: so much of both sides is equal. Parallel paragraphs are less alike. */
const isCopy = (pieces: readonly Piece[], likeness: number): boolean => {
  const tokens = tokensIn(pieces)
  const end = (side: 'a' | 'b'): number => pieces.reduce((most, piece) => Math.max(most, piece[side] + piece.length), 0)
  const start = (side: 'a' | 'b'): number => pieces.reduce((least, piece) => Math.min(least, piece[side]), Number.POSITIVE_INFINITY)
  return tokens >= LEAST && 2 * tokens >= likeness * (end('a') - start('a') + end('b') - start('b'))
}
