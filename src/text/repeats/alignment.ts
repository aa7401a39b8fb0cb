import { TokenKind, type TokenStream } from '../tokens.js'

/** Equal tokens on one diagonal: [a, a+length) and [b, b+length). */
export interface Piece {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** Score of a kept token is 1, of one replaced, dropped or added -1; an extension ends when its score is so far below its best. */
const DROP = 14
/** Rows of one step of an extension: bounds its memory; the next step goes on from the best point of the last. */
const ROWS = 256
const WIDTH = 2 * DROP + 3
const DIAGONAL = 1
const STEP_A = 2
const STEP_B = 3
const NEVER = -1000

/** Rows of a band that may still be filled; shared by all alignments of a stream, so that hostile text is given up on. */
export interface Effort {
  rows: number
}

/** A token on either side: where an extension begins, or how far it may go (exclusive towards the right, inclusive towards the left). */
export interface Point {
  readonly a: number
  readonly b: number
}

/**
 * Extends an alignment over unequal tokens, rightwards from a point or leftwards from before it, as long as it pays: dynamic programming
 * on a band around the diagonal that is given up when the score drops (gapped X-drop extension of BLAST; Zhang et al. 1998). Returns the
 * pieces met, ordered; time is proportional to what is found.
 */
export const extend = (stream: TokenStream, from: Point, direction: 1 | -1, limits: Point, effort: Effort): Piece[] => {
  const pieces: Piece[] = []
  let { a, b } = from
  while (effort.rows > 0) {
    const mostA = direction === 1 ? limits.a - a : a - limits.a
    const mostB = direction === 1 ? limits.b - b : b - limits.b
    const band = { stream, a, b, direction, mostA, mostB, best: { score: 0, row: 0, column: 0 } }
    fillBand(band, effort)
    const found = backtrack(band)
    if (found.length === 0) break
    pieces.push(...found)
    const { row, column } = band.best
    a += direction * row
    b += direction * column
    if (row < ROWS - DROP) break
  }
  return (direction === 1 ? pieces : pieces.reverse()).reduce(joined, [])
}

/** Appends a piece, melting it with the last when both are one run. */
export const joined = (pieces: Piece[], piece: Piece): Piece[] => {
  const last = pieces.at(-1)
  if (last && last.a + last.length === piece.a && last.b + last.length === piece.b) {
    pieces[pieces.length - 1] = { ...last, length: last.length + piece.length }
  } else pieces.push(piece)
  return pieces
}

const scores = [new Int16Array(WIDTH), new Int16Array(WIDTH)] as const
const trace = new Uint8Array((ROWS + 1) * WIDTH)
/** Cell of a row that lies on the diagonal. */
const MIDDLE = DROP + 1

/** The cell with the best score so far. */
interface Best {
  score: number
  row: number
  column: number
}

/** One step of an extension: where it begins, which way and how far it may go, and its best cell. Cell c of row r is the cell (r, r + c - MIDDLE) of the full table. */
interface Band extends Point {
  readonly stream: TokenStream
  readonly direction: 1 | -1
  readonly mostA: number
  readonly mostB: number
  readonly best: Best
}

/** Token of a row or column, counted from 1 away from where the step begins. */
const tokenFrom = (start: number, direction: 1 | -1, steps: number): number => (direction === 1 ? start + steps - 1 : start - steps)

/** Fills a band row by row until none of its cells is worth going on from. */
const fillBand = (band: Band, effort: Effort): void => {
  const { stream, a, direction, mostA, mostB } = band
  let [before, now] = scores
  firstRow(before, mostB)
  for (let row = 1; row <= Math.min(ROWS, mostA); row++) {
    effort.rows--
    if (stream.kinds[tokenFrom(a, direction, row)] === TokenKind.barrier || !fillRow(band, row, before, now)) break
    ;[before, now] = [now, before]
  }
}

const firstRow = (row: Int16Array, mostB: number): void => {
  row.fill(NEVER)
  for (let column = 0; column <= Math.min(DROP, mostB); column++) {
    row[column + MIDDLE] = -column
    trace[column + MIDDLE] = STEP_B
  }
}

/** Fills a row from the one before; false when no cell of it is worth going on from. */
const fillRow = ({ stream: { ids }, a, b, direction, mostB, best }: Band, row: number, before: Int16Array, now: Int16Array): boolean => {
  let alive = false
  now.fill(NEVER)
  const id = ids[tokenFrom(a, direction, row)]!
  const first = tokenFrom(b, direction, row - MIDDLE)
  const last = Math.min(WIDTH - 2, mostB - row + MIDDLE)
  for (let cell = Math.max(1, MIDDLE - row); cell <= last; cell++) {
    const column = row + cell - MIDDLE
    let score = column > 0 ? before[cell]! + (id === ids[first + direction * cell] ? 1 : -1) : NEVER
    let from = DIAGONAL
    if (before[cell + 1]! - 1 > score) {
      score = before[cell + 1]! - 1
      from = STEP_A
    }
    if (now[cell - 1]! - 1 > score) {
      score = now[cell - 1]! - 1
      from = STEP_B
    }
    if (score < best.score - DROP) continue
    now[cell] = score
    trace[row * WIDTH + cell] = from
    alive = true
    if (score <= best.score) continue
    best.score = score
    best.row = row
    best.column = column
  }
  return alive
}

/** The runs of equal tokens on the way to the best cell, nearest to the start of the extension first. */
const backtrack = ({ stream: { ids }, a, b, direction, best }: Band): Piece[] => {
  const pieces: Piece[] = []
  let { row, column } = best
  let length = 0
  const close = (): void => {
    const steps = direction === 1 ? 1 : length
    if (length > 0) pieces.push({ a: tokenFrom(a, direction, row + steps), b: tokenFrom(b, direction, column + steps), length })
    length = 0
  }
  while (row > 0 || column > 0) {
    const from = row === 0 ? STEP_B : trace[row * WIDTH + column - row + MIDDLE]!
    const isSame = from === DIAGONAL && ids[tokenFrom(a, direction, row)] === ids[tokenFrom(b, direction, column)]
    if (!isSame) close()
    if (from !== STEP_B) row--
    if (from !== STEP_A) column--
    if (isSame) length++
  }
  close()
  return pieces.reverse()
}

/** Longest gap, in tokens on either side, that is aligned between two matches of a chain. */
export const GAP = 64

const table = new Int16Array((GAP + 1) * (GAP + 1))

/** What stands between two matches: where it begins on either side, and how many tokens it has there. */
export interface Gap extends Point {
  readonly rows: number
  readonly columns: number
}

/** Aligns a gap of at most `GAP` tokens a side from end to end. */
export const alignGap = ({ ids }: TokenStream, gap: Gap, effort: Effort): Piece[] => {
  const { a, b, rows, columns } = gap
  if (rows === 0 || columns === 0 || effort.rows <= 0) return []
  effort.rows -= Math.ceil((rows * columns) / WIDTH)
  const width = columns + 1
  for (let column = 0; column <= columns; column++) table[column] = -column
  for (let row = 1; row <= rows; row++) {
    table[row * width] = -row
    for (let column = 1; column <= columns; column++) {
      const same = ids[a + row - 1] === ids[b + column - 1]
      const diagonal = table[(row - 1) * width + column - 1]! + (same ? 1 : -1)
      const step = Math.max(table[(row - 1) * width + column]!, table[row * width + column - 1]!) - 1
      table[row * width + column] = Math.max(diagonal, step)
    }
  }
  return tracedGap(ids, gap)
}

const tracedGap = (ids: Uint32Array, { a, b, rows, columns }: Gap): Piece[] => {
  const width = columns + 1
  const pieces: Piece[] = []
  let row = rows
  let column = columns
  while (row > 0 && column > 0) {
    const score = table[row * width + column]!
    const same = ids[a + row - 1] === ids[b + column - 1]
    if (score === table[(row - 1) * width + column - 1]! + (same ? 1 : -1)) {
      if (same) pieces.push({ a: a + row - 1, b: b + column - 1, length: 1 })
      row--
      column--
    } else if (score === table[(row - 1) * width + column]! - 1) row--
    else column--
  }
  return pieces.reverse().reduce(joined, [])
}
