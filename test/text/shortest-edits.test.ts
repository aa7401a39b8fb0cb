import { diffArrays } from 'diff'
import t from 'tap'
import { type Run, shortestEdits } from '../../src/text/shortest-edits.js'
import { randomFrom } from '../tools/random.js'

/** The way of a library, drops and additions side by side taken as one run. */
const ofLibrary = (a: readonly number[], b: readonly number[]): Run[] | undefined => {
  const parts = diffArrays([...a], [...b], { maxEditLength: 400 })
  const runs: Run[] = []
  for (const { added, removed, count } of parts ?? []) {
    const run = { same: !added && !removed, a: added ? 0 : count, b: removed ? 0 : count }
    const last = runs.at(-1)
    if (last && !last.same && !run.same) runs[runs.length - 1] = { same: false, a: last.a + run.a, b: last.b + run.b }
    else runs.push(run)
  }
  return parts && runs
}

t.test('random sequences go into each other the same way as a library has them go, also past the most edits', async t => {
  const { below } = randomFrom(17)
  const sequence = (length: number, alphabet: number): number[] => Array.from({ length }, () => below(alphabet))
  for (let round = 0; round < 600; round++) {
    const alphabet = 1 + below(Math.min(12, 2 + round))
    const a = sequence(12 + below(60), alphabet)
    const b =
      round % 3 === 0 ? sequence(12 + below(60), alphabet) : a.flatMap(number => [[], [number], [below(alphabet), number]][below(3)]!)
    if (b.length > 0) t.same(shortestEdits(a, b), ofLibrary(a, b), `${a} | ${b}`)
  }
  const [long, other] = [sequence(900, 5), sequence(900, 5)]
  t.same(shortestEdits(long, other), ofLibrary(long, other))
})

t.test('one sequence may be empty, both may be, and the ends may be all that is the same', async t => {
  t.same(shortestEdits([], []), [])
  t.same(shortestEdits([], [0, 1]), [{ same: false, a: 0, b: 2 }])
  t.same(shortestEdits([0, 1], []), [{ same: false, a: 2, b: 0 }])
  t.same(shortestEdits([0, 1, 2, 3], [0, 3]), [
    { same: true, a: 1, b: 1 },
    { same: false, a: 2, b: 0 },
    { same: true, a: 1, b: 1 },
  ])
})

t.test('400 edits are looked for and no more, however much is the same', async t => {
  const same = Array.from({ length: 5000 }, () => 0)
  const changed = (edits: number): number[] => [...same, ...Array.from({ length: edits }, () => 1)]
  t.same(shortestEdits(same, changed(400)), [
    { same: true, a: 5000, b: 5000 },
    { same: false, a: 0, b: 400 },
  ])
  t.equal(shortestEdits(same, changed(401)), undefined)
})
