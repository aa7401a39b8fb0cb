import type { Span } from '../../model/span.js'
import { TokenKind, type TokenRange } from '../tokens.js'
import { alignGap, joined, type Piece } from './alignment.js'
import { partedAtJunctions } from './junctions.js'
import { Border, type Layout } from './layout.js'
import { withoutNeighbours } from './neighbours.js'
import { type Passage, passageOf } from './passages.js'

/** A passage grows by at most so many unequal tokens to reach a sentence's border on both sides… */
const OUTWARD = 14
/** …and by no more than this share of itself. */
const OUTWARD_SHARE = 0.35
/** Words one side alone has before a border are taken in when they are no more than this. */
const ADDED = 3
/** An accidental run of so few tokens beyond a border is cut off. */
const ACCIDENT = 4
/** One of so few is no beginning of a neighbour that was changed: `河西` beside `河北`. */
const NOTHING = 1
/** Weight, in tokens, and share a passage may lose to begin or end at a clause. */
const INWARD = 12
const INWARD_SHARE = 0.3

/** A passage whose sides begin and end at borders; its pieces are those of the passage, cut to fit. */
export interface CleanPassage extends Passage {
  readonly whole: { readonly a: TokenRange; readonly b: TokenRange }
}

/**
 * Gives a passage clean borders: those of paragraphs, sentences, else clauses, never inside a word. An edited beginning is taken in up to the
 * start of its sentence; a beginning that ran on into the neighbour by accident is cut back. A passage may fall into several, or vanish.
 */
export const cleaned = (layout: Layout, passage: Passage): CleanPassage[] =>
  partedAtJunctions(layout, passage.pieces)
    .flatMap(pieces => withoutNeighbours(layout, pieces))
    .flatMap(pieces => bordered(layout, pieces) ?? [])

const bordered = (layout: Layout, pieces: readonly Piece[]): CleanPassage | undefined => {
  const inner = trimmedStart(layout, trimmedEnd(layout, pieces))
  if (inner.length === 0) return undefined
  const clean = passageOf(layout.stream, inner)
  const start = outwardStart(layout, clean)
  const end = outwardEnd(layout, clean)
  const whole = { a: { from: start.a, to: end.a }, b: { from: start.b, to: end.b } }
  return { ...passageOf(layout.stream, filled(layout, clean, whole)), whole }
}

/** The pieces with what is equal between them and the borders: a word changed near an end had kept the rest of the sentence out. */
const filled = ({ stream }: Layout, { a, b, pieces }: Passage, whole: CleanPassage['whole']): readonly Piece[] => {
  if (!isOrdered(pieces)) return pieces
  const effort = { rows: Number.POSITIVE_INFINITY }
  const lead = { a: whole.a.from, b: whole.b.from, rows: a.from - whole.a.from, columns: b.from - whole.b.from }
  const rest = { a: a.to, b: b.to, rows: whole.a.to - a.to, columns: whole.b.to - b.to }
  const before = alignGap(stream, lead, effort)
  const behind = alignGap(stream, rest, effort)
  return before.length + behind.length === 0 ? pieces : [...before, ...pieces, ...behind].reduce(joined, [])
}

/** Whether pieces follow one another on both sides. */
const isOrdered = (pieces: readonly Piece[]): boolean => pieces.every((piece, index) => index === 0 || piece.b >= pieces[index - 1]!.b)

/** Cuts back a beginning that stands at no border and cannot reach one. */
const trimmedStart = (layout: Layout, pieces: readonly Piece[]): readonly Piece[] => {
  if (pieces.length === 0 || !isOrdered(pieces)) return pieces
  const total = pieces.reduce((sum, { length }) => sum + length, 0)
  const first = pieces[0]!
  const at = (a: number, b: number): number => Math.min(layout.borderBefore(a), layout.borderBefore(b))
  const accident = offsetWhere(pieces, ACCIDENT, (a, b) => at(a, b) >= Border.sentence)
  if (at(first.a, first.b) < Border.sentence && accident > 0 && (accident <= NOTHING || !isNearSentence(layout, first.a, first.b, -1)))
    return cutStart(pieces, accident)
  if (at(first.a, first.b) >= Border.clause || reachesOut(layout, first.a, first.b, -1, total)) return pieces
  const most = Math.max(Math.min(INWARD, total / 2), total * INWARD_SHARE)
  const clause = offsetWhere(pieces, most, (a, b) => at(a, b) >= Border.clause)
  if (clause > 0) return cutStart(pieces, clause)
  const word = offsetWhere(pieces, 8, (a, b) => isWordBorder(layout, a) && isWordBorder(layout, b))
  return word > 0 ? cutStart(pieces, word) : pieces
}

const trimmedEnd = (layout: Layout, pieces: readonly Piece[]): readonly Piece[] => {
  if (pieces.length === 0 || !isOrdered(pieces)) return pieces
  const total = pieces.reduce((sum, { length }) => sum + length, 0)
  const last = pieces.at(-1)!
  const endA = last.a + last.length
  const endB = last.b + last.length
  const at = (a: number, b: number): number => Math.min(layout.borderBefore(a), layout.borderBefore(b))
  const accident = offsetFromEndWhere(pieces, ACCIDENT, (a, b) => at(a, b) >= Border.sentence)
  if (at(endA, endB) < Border.sentence && accident > 0 && (accident <= NOTHING || !isNearSentence(layout, endA, endB, 1)))
    return cutEnd(pieces, accident)
  if (at(endA, endB) >= Border.clause || reachesOut(layout, endA, endB, 1, total)) return pieces
  const most = Math.max(Math.min(INWARD, total / 2), total * INWARD_SHARE)
  const clause = offsetFromEndWhere(pieces, most, (a, b) => at(a, b) >= Border.clause)
  if (clause > 0) return cutEnd(pieces, clause)
  const word = offsetFromEndWhere(pieces, 8, (a, b) => isWordBorder(layout, a) && isWordBorder(layout, b))
  return word > 0 ? cutEnd(pieces, word) : pieces
}

/** Number of tokens from the start, at most `most`, after which the predicate holds; 0 when it holds nowhere. */
const offsetWhere = (pieces: readonly Piece[], most: number, holds: (a: number, b: number) => boolean): number => {
  let offset = 0
  for (const { a, b, length } of pieces) {
    for (let at = 0; at < length; at++, offset++) {
      if (offset > most) return 0
      if (offset > 0 && holds(a + at, b + at)) return offset
    }
  }
  return 0
}

const offsetFromEndWhere = (pieces: readonly Piece[], most: number, holds: (a: number, b: number) => boolean): number => {
  let offset = 0
  for (const { a, b, length } of pieces.toReversed()) {
    for (let at = length; at > 0; at--, offset++) {
      if (offset > most) return 0
      if (offset > 0 && holds(a + at, b + at)) return offset
    }
  }
  return 0
}

const cutStart = (pieces: readonly Piece[], tokens: number): Piece[] => {
  let left = tokens
  return pieces.flatMap(({ a, b, length }) => {
    const cut = Math.min(left, length)
    left -= cut
    return cut === length ? [] : [{ a: a + cut, b: b + cut, length: length - cut }]
  })
}

const cutEnd = (pieces: readonly Piece[], tokens: number): Piece[] => {
  let left = tokens
  return pieces
    .toReversed()
    .flatMap(({ a, b, length }) => {
      const cut = Math.min(left, length)
      left -= cut
      return cut === length ? [] : [{ a, b, length: length - cut }]
    })
    .reverse()
}

const outwardReach = (total: number): number => Math.min(OUTWARD, Math.floor(total * OUTWARD_SHARE))

/** Distance from a border to the next one of a strength, or -1 when it is farther than `most`. */
const distanceTo = (layout: Layout, token: number, direction: 1 | -1, most: number, strength: number): number => {
  for (let steps = 0; steps <= most; steps++) {
    const at = token + direction * steps
    if (at < 0 || at > layout.stream.count) return -1
    if (layout.borderBefore(at) >= strength) return steps
  }
  return -1
}

/** Whether a changed word or two, as many on both sides, stand between an end and its sentence's border. */
const isNearSentence = (layout: Layout, a: number, b: number, direction: 1 | -1): boolean => {
  const steps = distanceTo(layout, a, direction, ADDED, Border.sentence)
  return steps >= 0 && steps === distanceTo(layout, b, direction, ADDED, Border.sentence)
}

const reachesOut = (layout: Layout, a: number, b: number, direction: 1 | -1, total: number): boolean => {
  const most = outwardReach(total)
  return distanceTo(layout, a, direction, most, Border.clause) >= 0 && distanceTo(layout, b, direction, most, Border.clause) >= 0
}

/** Steps outward on each side: to the sentence's border when both are near, else to the clause's. */
const outward = (layout: Layout, a: number, b: number, direction: 1 | -1, pieces: readonly Piece[]): readonly [number, number] => {
  const total = pieces.reduce((sum, { length }) => sum + length, 0)
  const most = outwardReach(total)
  for (const strength of [Border.sentence, Border.clause]) {
    const stepsA = distanceTo(layout, a, direction, most, strength)
    const stepsB = distanceTo(layout, b, direction, most, strength)
    if (stepsA < 0 || stepsB < 0) continue
    if (direction === 1 && pieces.length === 1 && areOtherClauses(layout, { from: a, to: a + stepsA }, { from: b, to: b + stepsB }))
      return [0, 0]
    // One side begins at a border as it stands: what the other has beyond is its own, unless it is a word or two.
    return Math.min(stepsA, stepsB) === 0 && Math.max(stepsA, stepsB) > ADDED ? [0, 0] : [stepsA, stepsB]
  }
  return [0, 0]
}

/** Whether a copy word for word ends with a clause, and each side goes on in words of its own, not in another figure. */
const areOtherClauses = (layout: Layout, a: TokenRange, b: TokenRange): boolean =>
  Math.min(layout.borderBefore(a.from), layout.borderBefore(b.from)) === Border.clause &&
  ![a, b].some(({ from, to }) => layout.stream.kinds.subarray(from, to).includes(TokenKind.number))

const outwardStart = (layout: Layout, { a, b, pieces }: Passage): { a: number; b: number } => {
  const [stepsA, stepsB] = outward(layout, a.from, b.from, -1, pieces)
  return { a: a.from - stepsA, b: Math.max(b.from - stepsB, Math.min(a.to, b.from)) }
}

const outwardEnd = (layout: Layout, { a, b, pieces }: Passage): { a: number; b: number } => {
  const [stepsA, stepsB] = outward(layout, a.to, b.to, 1, pieces)
  return { a: Math.min(a.to + stepsA, Math.max(b.from, a.to)), b: b.to + stepsB }
}

const segmenters = { zh: new Intl.Segmenter('zh', { granularity: 'word' }) }

/** Whether a word begins at a token; remembered, because copies that overlap ask for it again and again. */
const isWordBorder = (layout: Layout, token: number): boolean => {
  const known = layout.wordBorders.get(token)
  if (known !== undefined) return known
  const isBorder = beginsWord(layout, token)
  layout.wordBorders.set(token, isBorder)
  return isBorder
}

/** Han text is cut by dictionary within a small window. */
const beginsWord = (layout: Layout, token: number): boolean => {
  const { stream } = layout
  if (token <= 0 || token >= stream.count) return true
  if (layout.gapBefore(token) !== '') return true
  if (stream.kinds[token - 1] === TokenKind.number) return false
  if (stream.kinds[token] !== TokenKind.character || stream.kinds[token - 1] !== TokenKind.character) return true
  const from = Math.max(0, token - 12)
  const to = Math.min(stream.count, token + 12)
  const { base } = layout.documentOf(token)
  const start = Math.max(base, stream.starts[from]!)
  const window = layout.text({ start, end: stream.starts[to - 1]! + stream.lengths[to - 1]! }, token)
  const at = stream.starts[token]! - start
  for (const { index } of segmenters.zh.segment(window)) if (index === at) return true
  return false
}

const OPENERS = /[“‘"'《〈「『（(【〔[]+$/
const CLOSERS = /^["'”’)\]）】〕」』》〉]*[。！？!?…；;，,.：:、]*["'”’)\]）】」』]*/

/** Text span of a clean range, in the stream's offsets: from the block's edge where it begins or ends one, with the marks that belong to it. */
export const spanOfRange = (layout: Layout, { from, to }: TokenRange): Span => {
  const { starts, lengths } = layout.stream
  const firstBlock = layout.blockOf(from)
  const lastBlock = layout.blockOf(to - 1)
  const opensBlock = from === 0 || layout.blockOf(from - 1) !== firstBlock
  const closesBlock = to >= layout.stream.count || layout.blockOf(to) !== lastBlock
  const end = starts[to - 1]! + lengths[to - 1]!
  return {
    start: opensBlock ? layout.block(firstBlock).span.start : starts[from]! - (OPENERS.exec(layout.gapBefore(from))?.[0].length ?? 0),
    end: closesBlock ? layout.block(lastBlock).span.end : end + (CLOSERS.exec(layout.gapBefore(to))?.[0].length ?? 0),
  }
}
