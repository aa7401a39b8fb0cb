import { addTo } from '../../model/grouping.js'
import type { TokenRange, TokenStream } from '../tokens.js'
import type { CleanPassage } from './borders.js'
import { weightOfRange } from './passages.js'

/** Two places of a cluster and how one becomes the other; `a` stands before `b`. */
export interface Link {
  /** Indices into the cluster's places. */
  readonly a: number
  readonly b: number
  readonly passage: CleanPassage
  /** Twice the weight of the equal tokens over the weight of both sides, 0..1. */
  readonly similarity: number
}

/** Places that say the same, in reading order; links tie each to an earlier one. */
export interface Cluster {
  readonly places: readonly TokenRange[]
  readonly links: readonly Link[]
  /** How often the words stand: the places, and what longer copies brought along of one of them. */
  readonly times: number
}

/** Two ranges are one place when they share so much of what they cover together. */
const SAME_PLACE = 0.7
/** A range lies in a place when so much of it does. */
const INSIDE = 0.8
const CELL_BITS = 7
/** Most places that meet in one cell. */
const CROWD = 32

interface GrowingCluster {
  readonly places: Place[]
  readonly links: { readonly a: Place; readonly b: Place; readonly passage: CleanPassage }[]
}

interface Place {
  readonly range: TokenRange
  cluster: GrowingCluster
  /** The first passage in which this place was the later side. */
  back?: CleanPassage
}

/**
 * Gathers passages into clusters, the weightiest first: n copies are one cluster; what lies in a copy and repeats what its original says is
 * swallowed; what repeats inside a copy is told once, of the original.
 */
export const clustered = (stream: TokenStream, passages: readonly CleanPassage[]): Cluster[] => {
  const index = new PlaceIndex()
  const clusters = new Set<GrowingCluster>()
  for (const passage of [...passages].sort(byWeight)) {
    const { a, b } = passage.whole
    const placeA = index.same(a)
    const placeB = index.same(b)
    if (placeA && placeB) {
      if (placeA.cluster !== placeB.cluster) merge(clusters, placeA.cluster, placeB.cluster)
      if (placeA !== placeB && placeA.cluster.links.length < 2 * placeA.cluster.places.length) link(placeA, placeB, passage)
      continue
    }
    if ((!placeA && index.isCrowded(a)) || (!placeB && index.isCrowded(b))) continue
    const originA = index.original(a)
    const originB = index.original(b)
    if (overlapShare(originA, originB) > 0.5) continue
    if ((originA !== a || originB !== b) && index.linked(originA, originB)) continue
    const cluster = placeA?.cluster ?? placeB?.cluster ?? { places: [], links: [] }
    clusters.add(cluster)
    link(placeA ?? index.add(a, cluster), placeB ?? index.add(b, cluster), passage)
  }
  return [...clusters].map(cluster => settled(stream, index, withoutCopied(index, cluster)))
}

/** Leaves out the places that a longer copy brought with it from another place of the cluster, unless they alone hold the others together. */
const withoutCopied = (index: PlaceIndex, { places, links }: GrowingCluster): GrowingCluster => {
  const left = new Set(places.filter(place => !index.isBroughtAlong(place)))
  if (left.size < 2 || left.size === places.length) return { places, links }
  const kept = links.filter(({ a, b }) => left.has(a) && left.has(b))
  const held = new Set(kept.flatMap(({ a, b }) => [a, b]))
  return held.size === left.size ? { places: [...left], links: kept } : { places, links }
}

const byWeight = (x: CleanPassage, y: CleanPassage): number =>
  y.matched - x.matched || x.whole.a.from - y.whole.a.from || x.whole.b.from - y.whole.b.from

const link = (a: Place, b: Place, passage: CleanPassage): void => {
  a.cluster.links.push({ a, b, passage })
  b.back ??= passage
}

const merge = (clusters: Set<GrowingCluster>, into: GrowingCluster, from: GrowingCluster): void => {
  for (const place of from.places) place.cluster = into
  into.places.push(...from.places)
  into.links.push(...from.links)
  clusters.delete(from)
}

const settled = (stream: TokenStream, index: PlaceIndex, { places, links }: GrowingCluster): Cluster => {
  const ordered = [...places].sort((x, y) => x.range.from - y.range.from)
  const position = new Map(ordered.map((place, at) => [place, at]))
  return {
    places: ordered.map(({ range }) => range),
    links: links
      .map(({ a, b, passage }) => ({ a: position.get(a)!, b: position.get(b)!, passage, similarity: similarityOf(stream, passage) }))
      .sort((x, y) => x.b - y.b || x.a - y.a),
    times: places.length + Math.max(0, ...places.map(place => index.copiesHolding(place))),
  }
}

const similarityOf = (stream: TokenStream, { matched, whole }: CleanPassage): number =>
  Math.min(1, (2 * matched) / (weightOfRange(stream, whole.a) + weightOfRange(stream, whole.b)))

const shared = (x: TokenRange, y: TokenRange): number => Math.max(0, Math.min(x.to, y.to) - Math.max(x.from, y.from))
const lengthOf = ({ from, to }: TokenRange): number => to - from
const overlapShare = (x: TokenRange, y: TokenRange): number => shared(x, y) / Math.max(1, Math.min(lengthOf(x), lengthOf(y)))

/** Places by the cells of the stream they touch. */
class PlaceIndex {
  private readonly cells = new Map<number, Place[]>()

  add(range: TokenRange, cluster: GrowingCluster): Place {
    const place = { range, cluster }
    cluster.places.push(place)
    for (let cell = range.from >> CELL_BITS; cell <= (range.to - 1) >> CELL_BITS; cell++) addTo(this.cells, cell, place)
    return place
  }

  /** Whether so many places meet where a range begins or ends that one more, lighter than all of them, tells nothing. */
  isCrowded({ from, to }: TokenRange): boolean {
    const meeting = (token: number): number => this.cells.get(token >> CELL_BITS)?.length ?? 0
    return meeting(from) >= CROWD || meeting(to - 1) >= CROWD
  }

  /** The place a range is, give or take its borders. */
  same(range: TokenRange): Place | undefined {
    return this.near(range).find(place => {
      const both = shared(place.range, range)
      return both >= SAME_PLACE * (lengthOf(place.range) + lengthOf(range) - both)
    })
  }

  /** Where the original of a range stands: the range itself unless it lies in a copy of something earlier. */
  original(range: TokenRange): TokenRange {
    let current = range
    for (let depth = 0; depth < 8; depth++) {
      const earlier = this.stepBack(current)
      if (!earlier) return current
      current = earlier
    }
    return current
  }

  /** Whether two ranges are places of one cluster. */
  linked(a: TokenRange, b: TokenRange): boolean {
    const placeA = this.same(a)
    return placeA !== undefined && placeA.cluster === this.same(b)?.cluster
  }

  /** Whether a place lies in a longer copy, and its cluster has the place it is copied from as well. */
  isBroughtAlong({ range, cluster }: Place): boolean {
    return this.near(range).some(outer => {
      if (outer.cluster === cluster || !outer.back || shared(outer.range, range) < INSIDE * lengthOf(range)) return false
      const earlier = earlierRange(outer.back, range)
      return earlier !== undefined && this.same(earlier)?.cluster === cluster
    })
  }

  /** Copies of the longest passage a place lies in, but for the one it lies in. */
  copiesHolding({ range, cluster }: Place): number {
    const outer = this.near(range).filter(place => place.cluster !== cluster && shared(place.range, range) >= INSIDE * lengthOf(range))
    return outer.reduce((most, { cluster: { places } }) => Math.max(most, places.length - 1), 0)
  }

  private stepBack(range: TokenRange): TokenRange | undefined {
    for (const place of this.near(range)) {
      if (shared(place.range, range) < INSIDE * lengthOf(range)) continue
      const mapped = place.back && earlierRange(place.back, range)
      if (mapped) return mapped
    }
    return undefined
  }

  private near({ from, to }: TokenRange): Place[] {
    const first = this.cells.get(from >> CELL_BITS) ?? []
    const last = (to - 1) >> CELL_BITS === from >> CELL_BITS ? [] : (this.cells.get((to - 1) >> CELL_BITS) ?? [])
    return last.length === 0 ? first : [...new Set([...first, ...last])]
  }
}

/** What a range of side b is in side a, by the equal tokens in it. */
const earlierRange = ({ pieces }: Pick<CleanPassage, 'pieces'>, { from, to }: TokenRange): TokenRange | undefined => {
  let start = Number.POSITIVE_INFINITY
  let end = -1
  for (const { a, b, length } of pieces) {
    const low = Math.max(from, b)
    const high = Math.min(to, b + length)
    if (low >= high) continue
    start = Math.min(start, a + low - b)
    end = Math.max(end, a + high - b)
  }
  return end < 0 ? undefined : { from: start, to: end }
}
