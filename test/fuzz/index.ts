// `npm run fuzz [-- count [seed]]`: damaged and hostile files through one guarded child. Each must be read or refused with a code; ends are counted.
import { DoubletakeError } from '../../src/model/errors.js'
import { createWorkers } from '../../src/workers/workers.js'
import { HOSTILE } from '../tools/hostile.js'
import { mutated } from '../tools/mutations.js'
import { randomFrom } from '../tools/random.js'
import { seeds } from '../tools/seeds.js'

const [count = 2000, seed = 1] = process.argv.slice(2).map(Number)
const workers = createWorkers({ count: 1, timeoutMs: 20_000, memoryMb: 768 })
const ends = new Map<string, number>()
const resident: number[] = []

/** How a file ends, and how long that took. */
const run = async (bytes: Uint8Array): Promise<readonly [string, number]> => {
  const start = performance.now()
  const end = await workers.parse('fuzz', bytes).then(
    () => 'read',
    error => (error instanceof DoubletakeError ? error.code : `not coded: ${error}`),
  )
  return [end, performance.now() - start]
}

const random = randomFrom(seed)
const sound = seeds()
let slowest = 0
for (let file = 0; file < count; file++) {
  const [end, time] = await run(mutated(random.pick(sound)!, random))
  ends.set(end, (ends.get(end) ?? 0) + 1)
  slowest = Math.max(slowest, time)
  if (file % 200 === 199) resident.push(Math.round(process.memoryUsage().rss / 2 ** 20))
}
console.log(`${count} damaged files: ${[...ends].map(([end, number]) => `${end} ${number}`).join(', ')}`)
console.log(`slowest ${Math.round(slowest)} ms; resident memory of the parent, in MiB, after each 200: ${resident.join(' ')}`)

let wrong = [...ends.keys()].filter(end => end.startsWith('not coded') || end === 'internal').length
for (const { name, bytes, ends: allowed } of HOSTILE) {
  const [end, time] = await run(bytes())
  const right = allowed.includes(end)
  if (!right) wrong++
  console.log(`${right ? '   ' : '!! '}${name}: ${end}, ${Math.round(time)} ms`)
}
workers.close()
process.exitCode = wrong === 0 ? 0 : 1
