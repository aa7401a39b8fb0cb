import { agree, type Computed } from '../../../../text/quotients.js'

/** Something of which a whole follows: a number and what share it is said to be. */
export interface OfWhole {
  readonly whole: Computed
}

/** One of several whose whole is not that of the others, with what all those have in common. */
export interface Odd<Item extends OfWhole> {
  readonly item: Item
  readonly others: Computed
}

/**
 * Of things that should be of one whole, each that can be of none all the others may be of; none where the others have no whole in common either.
 * Linear in their number.
 */
export const oddAmong = <Item extends OfWhole>(items: readonly Item[]): Odd<Item>[] => {
  const wholes = items.map(({ whole }) => whole)
  const before = runningCommon(wholes)
  const after = runningCommon(wholes.toReversed()).toReversed()
  return items.flatMap((item, at) => {
    const others = at === 0 ? after[1] : at === items.length - 1 ? before[at - 1] : common(before[at - 1], after[at + 1])
    return others && !agree(item.whole, others) ? [{ item, others }] : []
  })
}

/** For each place what all wholes up to it have in common; undefined where that is nothing. */
const runningCommon = (wholes: readonly Computed[]): (Computed | undefined)[] => {
  const running: (Computed | undefined)[] = []
  for (const [at, whole] of wholes.entries()) running.push(at === 0 ? whole : common(running[at - 1], whole))
  return running
}

const common = (a: Computed | undefined, b: Computed | undefined): Computed | undefined =>
  a && b && agree(a, b) ? { lo: a.lo.gt(b.lo) ? a.lo : b.lo, hi: a.hi.lt(b.hi) ? a.hi : b.hi } : undefined
