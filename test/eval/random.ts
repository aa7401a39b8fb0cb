/** Numbers in [0, 1) that a seed decides (mulberry32): the same seed, the same plants on every machine. */
export type Random = () => number

/** A generator from a seed. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
}

/** A whole number below `bound`. */
export const below = (random: Random, bound: number): number => Math.floor(random() * bound)

/** One of a list. */
export const pick = <Item>(random: Random, items: readonly Item[]): Item => items[below(random, items.length)]!

/** A list in another order. */
export const shuffled = <Item>(random: Random, items: readonly Item[]): Item[] => {
  const order = [...items]
  for (let at = order.length - 1; at > 0; at--) {
    const other = below(random, at + 1)
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
  return order
}
