import { TokenKind, type TokenRange } from '../tokens.js'
import { spanOfRange } from './borders.js'
import type { Cluster, Link } from './clusters.js'
import { formulaicShare } from './formulae.js'
import type { Layout } from './layout.js'
import { lowerBound, weightOfRange } from './passages.js'
import type { Seeds } from './seeds.js'

/** What a repetition is. */
export type RepeatKind = 'identical' | 'edited' | 'loose' | 'formulaic' | 'template' | 'heading' | 'tabular'

/** What a repetition is worth: what it is, and the measures that say so. */
export interface Worth {
  readonly kind: RepeatKind
  /** Weight of the shortest place: Han characters, or twice the words. */
  readonly weight: number
  /** Likeness of the best link, 0..1. */
  readonly similarity: number
  /** Share of the equal words that stands nowhere else in the documents, 0..1. */
  readonly rarity: number
  /** Share of the text that is set phrases, 0..1. */
  readonly formulaic: number
  /** Paragraphs the first place holds whole. */
  readonly paragraphs: number
}

/** Judges a cluster by its best link. */
export const judged = (layout: Layout, seeds: Seeds, cluster: Cluster): Worth => {
  const link = cluster.links.reduce((best, each) => (each.passage.matched > best.passage.matched ? each : best))
  const weight = Math.min(...cluster.places.map(place => weightOfRange(layout.stream, place)))
  const rarity = rarityOf(layout, seeds, link, cluster.places.length)
  const text = sideText(layout, link.passage.whole.a)
  const formulaic = formulaicShare(text.slice(0, 4000))
  const paragraphs = paragraphsIn(layout, cluster.places[0]!)
  const measures = { weight, similarity: link.similarity, rarity, formulaic, paragraphs }
  return { kind: kindOf(layout, cluster, link, measures), ...measures }
}

const sideText = (layout: Layout, range: TokenRange): string => layout.text(spanOfRange(layout, range), range.from)

const kindOf = (layout: Layout, cluster: Cluster, link: Link, worth: Omit<Worth, 'kind'>): RepeatKind => {
  if (isAllOf(layout, cluster, 'heading')) return 'heading'
  if (isAllOf(layout, cluster, 'table-cell') && worth.weight < 60) return 'tabular'
  if (numbersShare(layout, link.passage.whole.a) > 0.5) return 'tabular'
  if (worth.similarity < 0.5) return 'loose'
  if (isFormulaic(worth)) return 'formulaic'
  if (isTemplate(layout, link)) return 'template'
  return worth.similarity >= 0.995 ? 'identical' : 'edited'
}

const isFormulaic = ({ weight, formulaic, rarity, paragraphs, similarity }: Omit<Worth, 'kind'>): boolean => {
  if (paragraphs > 0 && weight >= 80 && similarity > 0.95) return false
  return formulaic >= 0.45 || (rarity < 0.35 && weight < 120) || (1 - formulaic) * rarity * weight < 14
}

const isAllOf = (layout: Layout, { places }: Cluster, kind: string): boolean =>
  places.some(place => {
    for (let at = layout.blockOf(place.from); at <= layout.blockOf(place.to - 1); at++)
      if (layout.block(at).block.kind !== kind) return false
    return true
  })

const numbersShare = (layout: Layout, { from, to }: TokenRange): number => {
  let numbers = 0
  for (let at = from; at < to; at++) if (layout.stream.kinds[at] === TokenKind.number) numbers++
  return numbers / (to - from)
}

/** Share of the tokens in equal runs that lie in k-grams standing no oftener than the cluster has places; short runs count half. */
const rarityOf = (layout: Layout, seeds: Seeds, { passage }: Link, places: number): number => {
  let rare = 0
  let total = 0
  for (const { b, length } of passage.pieces) {
    total += length
    let covered = b
    let known = false
    for (let seed = lowerBound(seeds.positions, b); seed < seeds.count && seeds.positions[seed]! < b + length; seed++) {
      const position = seeds.positions[seed]!
      const stands = seeds.frequency[seeds.groups[seed]!]!
      if (stands < 2) continue
      known = true
      if (stands > places) continue
      const to = Math.min(b + length, position + windowAt(layout, position))
      rare += Math.max(0, to - Math.max(covered, position))
      covered = Math.max(covered, to)
    }
    if (!known) rare += length / 2
  }
  return total === 0 ? 0 : rare / total
}

/** Tokens in the k-gram at a position. */
const windowAt = ({ stream }: Layout, position: number): number => (stream.kinds[position] === TokenKind.character ? 8 : 4)

/** Sentences of one pattern, not copies: of two figures or more, half or fewer agree, while words beside them differ as well. */
const isTemplate = (layout: Layout, { passage }: Link): boolean => {
  const figuresA = figuresIn(sideText(layout, passage.whole.a).slice(0, 2000))
  const figuresB = figuresIn(sideText(layout, passage.whole.b).slice(0, 2000))
  const fewest = Math.min(figuresA.length, figuresB.length)
  if (fewest < 2) return false
  const left = [...figuresB]
  let same = 0
  for (const figure of figuresA) {
    const at = left.indexOf(figure)
    if (at >= 0) {
      left.splice(at, 1)
      same++
    }
  }
  return same <= fewest / 2 && passage.pieces.length > 2
}

const figuresIn = (text: string): string[] =>
  text.match(/\d+(?:[.,]\d+)*|[一二三四五六七八九十百千万亿零〇○两]{2,}(?:点[一二三四五六七八九零〇○]+)?/g) ?? []

/** Paragraphs that lie wholly in a range. */
const paragraphsIn = (layout: Layout, { from, to }: TokenRange): number => {
  let count = 0
  for (let block = layout.blockOf(from); block <= layout.blockOf(to - 1); block++) {
    const tokens = layout.tokensOfBlock(block)
    if (tokens.from >= from && tokens.to <= to) count++
  }
  return count
}
