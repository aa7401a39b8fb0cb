import type { TokenRange } from '../tokens.js'
import type { Piece } from './alignment.js'
import type { CleanPassage } from './borders.js'
import type { Layout } from './layout.js'
import { passageOf, weightOfRange } from './passages.js'

/** Tokens a paragraph has at least to be known again by itself. */
const LEAST = 8
/** Weight of a paragraph left out, as a share of the copy's, at most. */
const LEFT_OUT = 0.6
/** Paragraphs looked at behind the one left out. */
const MOST = 40

/** Where a copy ends: forward, behind its last paragraph; backward, before its first. */
type Direction = 1 | -1

/**
 * Takes in the paragraphs behind and before a copy of several that stand there word for word, but for one that one side alone has: an item was
 * left out of a list, or added to it, near its end. Chance matches so far from a copy are cut off it; whole paragraphs are none.
 */
export const withOmitted = (layout: Layout, passage: CleanPassage): CleanPassage => beyond(layout, beyond(layout, passage, 1), -1)

const beyond = (layout: Layout, passage: CleanPassage, direction: Direction): CleanPassage => {
  const [a, b] = [lastBlock(layout, passage.whole.a, direction), lastBlock(layout, passage.whole.b, direction)]
  if (a === undefined || b === undefined) return passage
  const [nextA, nextB] = [a + direction, b + direction]
  return (
    continued(layout, passage, { a: nextA + direction, b: nextB, omitted: nextA }, direction) ??
    continued(layout, passage, { a: nextA, b: nextB + direction, omitted: nextB }, direction) ??
    passage
  )
}

/** The paragraph a side of several ends with; undefined when it is a part of one only, or the side but one. */
const lastBlock = (layout: Layout, { from, to }: CleanPassage['a'], direction: Direction): number | undefined => {
  const [first, last] = [layout.blockOf(from), layout.blockOf(to - 1)]
  if (first === last) return undefined
  const block = direction === 1 ? last : first
  const own = layout.tokensOfBlock(block)
  return own.from >= from && own.to <= to ? block : undefined
}

/** Paragraphs by index from which both sides go on, and the one left out on one of them. */
interface Continuation {
  readonly a: number
  readonly b: number
  readonly omitted: number
}

const continued = (
  layout: Layout,
  passage: CleanPassage,
  { a, b, omitted }: Continuation,
  direction: Direction,
): CleanPassage | undefined => {
  const left = layout.hasBlock(omitted) && layout.tokensOfBlock(omitted)
  if (!left || weightOfRange(layout.stream, left) > LEFT_OUT * passage.matched) return undefined
  const pieces = [...passage.pieces]
  const whole = { ...passage.whole }
  for (let step = 0; step < MOST; step++) {
    const piece = sameParagraph(layout, a + direction * step, b + direction * step)
    const [wider, other] = piece ? [hull(whole.a, piece.a, piece.length), hull(whole.b, piece.b, piece.length)] : []
    if (!piece || !wider || !other || wider.to > other.from || isParted(layout, wider) || isParted(layout, other)) break
    pieces[direction === 1 ? 'push' : 'unshift'](piece)
    whole.a = wider
    whole.b = other
  }
  return pieces.length > passage.pieces.length ? { ...passageOf(layout.stream, pieces), whole } : undefined
}

/** Two paragraphs that say the same word for word, as a piece. */
const sameParagraph = (layout: Layout, a: number, b: number): Piece | undefined => {
  if (!layout.hasBlock(a) || !layout.hasBlock(b)) return undefined
  const { ids } = layout.stream
  const [own, other] = [layout.tokensOfBlock(a), layout.tokensOfBlock(b)]
  const length = own.to - own.from
  if (length < LEAST || other.to - other.from !== length) return undefined
  for (let at = 0; at < length; at++) if (ids[own.from + at] !== ids[other.from + at]) return undefined
  return { a: own.from, b: other.from, length }
}

const hull = ({ from, to }: TokenRange, start: number, length: number): TokenRange => ({
  from: Math.min(from, start),
  to: Math.max(to, start + length),
})

/** Whether a range reaches from one document into another. */
const isParted = (layout: Layout, { from, to }: TokenRange): boolean => layout.documentOf(from).index !== layout.documentOf(to - 1).index
