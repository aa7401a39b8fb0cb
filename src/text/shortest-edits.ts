/** A run of a comparison: numbers kept on both sides, or some of the first sequence that make way for some of the second (either may be none). */
export interface Run {
  readonly same: boolean
  /** How many numbers of the first sequence it takes. */
  readonly a: number
  /** How many of the second. */
  readonly b: number
}

/** Edits after which two sequences are too unlike; bounds the time and the memory of a comparison. */
const MOST = 400

/** How far along the first sequence each diagonal has been followed; the cell of a diagonal is the diagonal + MIDDLE. */
const reached = new Int32Array(2 * MOST + 3)
const MIDDLE = MOST + 1
const NOWHERE = -1
/** Where each diagonal was left after each edit, doubled, and 1 more where that edit was an addition. */
const trail = new Int32Array(((MOST + 1) * (MOST + 2)) / 2)
const trailOf = (edits: number, diagonal: number): number => (edits * (edits + 1)) / 2 + (diagonal + edits) / 2

/**
 * The shortest way from one sequence of numbers to another, none of them greater than both sequences are long, by dropping and adding, as runs in order, in turn kept and not; undefined when it takes more
 * than 400 edits. Greedy (Myers 1986): with each edit every diagonal is followed as far as it goes; of a drop and an addition that lead equally far
 * the drop is taken, and what lies beyond a diagonal that came to the end of a sequence is not looked at. At most 400² / 2 diagonals are followed,
 * however long the sequences.
 */
export const shortestEdits = (a: readonly number[], b: readonly number[]): Run[] | undefined => {
  if (leastEdits(a, b) > MOST) return undefined
  reached.fill(NOWHERE)
  let [least, last] = [-MOST, MOST]
  for (let edits = 0; edits <= MOST; edits++) {
    for (let diagonal = Math.max(least, -edits); diagonal <= Math.min(last, edits); diagonal += 2) {
      const entered = edits === 0 ? 0 : entry(diagonal, a.length, b.length)
      const at = entered === NOWHERE ? NOWHERE : followed(a, b, entered >> 1, diagonal)
      reached[MIDDLE + diagonal] = at
      if (at === NOWHERE) continue
      trail[trailOf(edits, diagonal)] = 2 * at + (entered & 1)
      if (at >= a.length && at - diagonal >= b.length) return runsTo(edits, diagonal)
      if (at >= a.length) last = Math.min(last, diagonal - 1)
      if (at - diagonal >= b.length) least = Math.max(least, diagonal + 1)
    }
  }
  return undefined
}

/** No more than the edits from one sequence of numbers counted from 0 to another: what either has more often, wherever it stands. */
const leastEdits = (a: readonly number[], b: readonly number[]): number => {
  const surplus = new Int32Array(a.length + b.length)
  for (const number of a) surplus[number]!++
  for (const number of b) surplus[number]!--
  return surplus.reduce((edits, count) => edits + Math.abs(count), 0)
}

/** Where one more edit enters a diagonal, doubled, and 1 more when it is an addition; NOWHERE when none does. */
const entry = (diagonal: number, lengthA: number, lengthB: number): number => {
  const [dropped, added] = [reached[MIDDLE + diagonal - 1]!, reached[MIDDLE + diagonal + 1]!]
  reached[MIDDLE + diagonal - 1] = NOWHERE
  const mayDrop = dropped !== NOWHERE && dropped < lengthA
  const mayAdd = added !== NOWHERE && added - diagonal - 1 < lengthB
  if (mayAdd && (!mayDrop || dropped < added)) return 2 * added + 1
  return mayDrop ? 2 * (dropped + 1) : NOWHERE
}

/** How far the sequences are the same from a place of a diagonal on. */
const followed = (a: readonly number[], b: readonly number[], from: number, diagonal: number): number => {
  let at = from
  while (at < a.length && at - diagonal < b.length && a[at] === b[at - diagonal]) at++
  return at
}

/** The runs on the trail that led to the end of both sequences. */
const runsTo = (edits: number, diagonal: number): Run[] => {
  const runs: Run[] = []
  const add = (same: boolean, a: number, b: number): void => {
    if (a + b === 0) return
    const next = runs.at(-1)
    if (next?.same === same) runs[runs.length - 1] = { same, a: next.a + a, b: next.b + b }
    else runs.push({ same, a, b })
  }
  for (let [left, on] = [edits, diagonal]; left >= 0; left--) {
    const noted = trail[trailOf(left, on)]!
    const adds = (noted & 1) === 1
    const from = on + (adds ? 1 : -1)
    const start = left === 0 ? 0 : (trail[trailOf(left - 1, from)]! >> 1) + (adds ? 0 : 1)
    add(true, (noted >> 1) - start, (noted >> 1) - start)
    if (left > 0) add(false, adds ? 0 : 1, adds ? 1 : 0)
    on = from
  }
  return runs.reverse()
}
