/** Numbers that look random and are the same in every run: a linear congruential generator (Numerical Recipes). */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number
  /** One of the items; undefined when there is none. */
  pick<Item>(items: readonly Item[]): Item | undefined
}

/** Makes a generator from a seed. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  return { below, pick: items => items[below(items.length)] }
}
