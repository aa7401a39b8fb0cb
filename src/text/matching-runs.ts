/** A run of equal items of two sequences, by its first index in either. */
export interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** A path through the edit graph, by the path it goes on from. */
interface Path {
  /** Index of the last item of `a` it has passed before and after the equal items it ends with. */
  readonly stepped: number
  readonly last: number
  readonly before: Path | undefined
}

/**
 * What two sequences have in common by a shortest series of edits, in order (Myers 1986, the greedy algorithm; of equally short series the one that drops
 * before it adds). Undefined when it takes more than `most` edits. Time is bounded by the items times the edits. Items are numbers, equal or not.
 */
export const matchingRuns = (a: ArrayLike<number>, b: ArrayLike<number>, most: number): Run[] | undefined => {
  const limit = Math.min(a.length + b.length, most)
  const middle = limit + 1
  /** By diagonal, counted from `middle`, the path that reaches farthest on it. */
  const farthest: (Path | undefined)[] = new Array(2 * middle + 1).fill(undefined)
  /** Goes on along equal items; whether both ends are reached. */
  const go = (diagonal: number, stepped: number, before: Path | undefined): boolean => {
    let last = stepped
    while (last + 1 < a.length && last - diagonal + 1 < b.length && a[last + 1] === b[last - diagonal + 1]) last++
    farthest[middle + diagonal] = { stepped, last, before }
    return last + 1 >= a.length && last - diagonal + 1 >= b.length
  }
  if (go(0, -1, undefined)) return runsOf(farthest[middle]!, 0)
  let [least, greatest] = [-limit, limit]
  for (let edits = 1; edits <= limit; edits++)
    for (let diagonal = Math.max(least, -edits); diagonal <= Math.min(greatest, edits); diagonal += 2) {
      const [dropping, adding] = [farthest[middle + diagonal - 1], farthest[middle + diagonal + 1]]
      farthest[middle + diagonal - 1] = undefined
      const canAdd = adding !== undefined && adding.last >= diagonal && adding.last - diagonal < b.length
      const canDrop = dropping !== undefined && dropping.last + 1 < a.length
      if (!canAdd && !canDrop) {
        farthest[middle + diagonal] = undefined
        continue
      }
      const adds = !canDrop || (canAdd && dropping.last < adding.last)
      if (go(diagonal, adds ? adding!.last : dropping!.last + 1, adds ? adding : dropping))
        return runsOf(farthest[middle + diagonal]!, diagonal)
      const { last } = farthest[middle + diagonal]!
      if (last + 1 >= a.length) greatest = Math.min(greatest, diagonal - 1)
      if (last - diagonal + 1 >= b.length) least = Math.max(least, diagonal + 1)
    }
  return undefined
}

/** The runs of equal items along a path that ends on a diagonal. */
const runsOf = (end: Path, on: number): Run[] => {
  const runs: Run[] = []
  let diagonal = on
  for (let path: Path | undefined = end; path; path = path.before) {
    const { stepped, last, before } = path
    if (last > stepped) runs.push({ a: stepped + 1, b: stepped + 1 - diagonal, length: last - stepped })
    if (before) diagonal += before.last === stepped ? 1 : -1
  }
  return runs.reverse()
}
