/**
 * Does the work on several items at once and gives the results in the items' order. At most `width` are under way, and at most twice as many
 * results wait for their turn, so that a slow item at the front does not fill the memory. Stops taking items when the consumer stops.
 */
export async function* ordered<Item, Result>(
  items: Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const running: Promise<Result>[] = []
  const slots = slotsOf(width)
  const iterator = items[Symbol.iterator]()
  let next = iterator.next()
  while (!next.done || running.length > 0) {
    while (!next.done && running.length < 2 * width) {
      const item = next.value
      const result = slots(() => work(item))
      result.catch(() => {})
      running.push(result)
      next = iterator.next()
    }
    yield await running.shift()!
  }
}

/** Lets `width` tasks run at once; the others wait in line. */
const slotsOf = (width: number): (<Result>(task: () => Promise<Result>) => Promise<Result>) => {
  const waiting: (() => void)[] = []
  let free = width
  return async task => {
    if (free > 0) free--
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
