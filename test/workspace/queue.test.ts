import { setTimeout as wait } from 'node:timers/promises'
import t from 'tap'
import { Queue } from '../../src/workspace/queue.js'

/** A queue whose jobs are ended by hand, and the names of those begun. */
const byHand = (width: number, longMs: number) => {
  const queue = new Queue(width, longMs)
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const add = (name: string): void =>
    queue.add(name, () => {
      begun.push(name)
      return new Promise(resolve => ends.set(name, resolve))
    })
  const end = async (name: string): Promise<void> => {
    ends.get(name)!()
    await wait(0)
  }
  return { queue, begun, add, end }
}

t.test('jobs run in order, a number of them at a time', async t => {
  const { queue, begun, add, end } = byHand(2, 60_000)
  for (const name of ['a', 'b', 'c', 'd']) add(name)
  t.same(begun, ['a', 'b'])
  t.equal(queue.waiting, 2)
  await end('b')
  t.same(begun, ['a', 'b', 'c'])
  t.equal(queue.take('d'), true, 'one that waits is taken back')
  t.equal(queue.take('a'), false, 'one that runs is not')
  for (const name of ['a', 'c']) await end(name)
  t.equal(queue.running, 0)
})

t.test('long jobs give their places to those that wait, but no more than there are places', async t => {
  const { begun, add, end } = byHand(1, 10)
  for (const name of ['long', 'longer', 'short', 'last']) add(name)
  t.same(begun, ['long'])
  await wait(40)
  t.same(begun, ['long', 'longer'])
  await wait(40)
  t.same(begun, ['long', 'longer'], 'two long ones hold both places')
  await end('long')
  t.same(begun, ['long', 'longer', 'short'])
  for (const name of ['longer', 'short', 'last']) await end(name)
})
