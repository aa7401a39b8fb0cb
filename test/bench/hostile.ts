import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { DETECTORS } from '../../src/detectors/index.js'
import { documentOf } from '../../src/formats/index.js'
import { review, reviewWith } from '../../src/review/review.js'
import { type Bench, type Print, processorTime } from './bench.js'
import { HOSTILE_TEXTS } from './hostile-texts.js'
import { chineseText, englishText } from './texts.js'

const SIZE = 1_000_000
/** Milliseconds a review may take before it is given up on. */
const PATIENCE = 600_000

/** Milliseconds of processor time of a whole review, by detector; `reading` makes the document. */
type Times = Readonly<Record<string, number>>

/** What one text took. */
interface Taken {
  readonly times: Times
  /** Bytes of memory the process held at most. */
  readonly memory: number
}

/** The nursery of the children that review (workers/guarded.ts). */
const NURSERY = '--max-semi-space-size=32'

/** One text in this process; run as a child, so that one that never ends can be given up on. */
const run = (name: string, size: number): Taken => {
  for (const text of [chineseText(30_000), englishText(30_000)]) review([documentOf('warm.txt', text)])
  const text = HOSTILE_TEXTS[name]!(size)
  let document = documentOf('empty.txt', '')
  const times: Record<string, number> = { reading: processorTime(() => (document = documentOf('hostile.txt', text))) }
  for (const detector of DETECTORS) times[detector.name] = processorTime(() => void reviewWith([detector], [document]))
  return { times, memory: 1024 * process.resourceUsage().maxRSS }
}

const inChild = (name: string, size: number): Taken | undefined => {
  const { stdout, status } = spawnSync(process.execPath, [NURSERY, fileURLToPath(import.meta.url), name, String(size)], {
    encoding: 'utf8',
    timeout: PATIENCE,
  })
  return status === 0 ? JSON.parse(stdout) : undefined
}

const sum = (times: Times): number => Object.values(times).reduce((all, time) => all + time, 0)

/** The detectors that took longest, and how many are named. */
const NAMED = 3
const slowest = (times: Times): string =>
  Object.entries(times)
    .sort(([, a], [, b]) => b - a)
    .slice(0, NAMED)
    .map(([name, time]) => `${name} ${(time / 1e3).toFixed(1)} s`)
    .join(', ')

const printed = (print: Print, name: string, taken: Taken | undefined, ordinary: Taken, size: number): void => {
  if (!taken) {
    print(`   ${name.padEnd(38)} not done in ${PATIENCE / 1000} s`)
    return
  }
  const seconds = (sum(taken.times) / 1e3).toFixed(1).padStart(6)
  const ratio = (sum(taken.times) / sum(ordinary.times)).toFixed(2).padStart(6)
  const memory = (taken.memory / size).toFixed(0).padStart(5)
  print(`   ${name.padEnd(38)} review ${seconds} s ${ratio} × ${memory} bytes a character  ${slowest(taken.times)}`)
}

/** Hard texts beside ordinary text of their size, by processor time: `--size=5000000` for the largest text the tool promises to take, `--texts=register|log` for some of them. */
export const hostileText: Bench = {
  name: 'hostile',
  measure: print => {
    const size = Number(process.argv.find(argument => argument.startsWith('--size='))?.slice(7) ?? SIZE)
    const wanted = new RegExp(process.argv.find(argument => argument.startsWith('--texts='))?.slice(8) ?? '')
    const chinese = inChild('ordinary', size)!
    const english = inChild('ordinary, English', size)!
    print(`   ${size} characters`)
    printed(print, 'ordinary', chinese, chinese, size)
    printed(print, 'ordinary, English', english, english, size)
    for (const name of Object.keys(HOSTILE_TEXTS).filter(name => wanted.test(name) && !name.startsWith('ordinary')))
      printed(print, name, inChild(name, size), /, English\b/.test(name) ? english : chinese, size)
  },
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(JSON.stringify(run(process.argv[2]!, Number(process.argv[3]))))
