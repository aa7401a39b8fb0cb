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

/** One text in this process; run as a child, so that one that never ends can be given up on. */
const run = (name: string, size: number): Times => {
  for (const text of [chineseText(30_000), englishText(30_000)]) review([documentOf('warm.txt', text)])
  const text = HOSTILE_TEXTS[name]!(size)
  let document = documentOf('empty.txt', '')
  const times: Record<string, number> = { reading: processorTime(() => (document = documentOf('hostile.txt', text))) }
  for (const detector of DETECTORS) times[detector.name] = processorTime(() => void reviewWith([detector], [document]))
  return times
}

const inChild = (name: string, size: number): Times | undefined => {
  const { stdout, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name, String(size)], {
    encoding: 'utf8',
    timeout: PATIENCE,
  })
  return status === 0 ? JSON.parse(stdout) : undefined
}

const sum = (times: Times): number => Object.values(times).reduce((all, time) => all + time, 0)

const printed = (print: Print, name: string, times: Times | undefined, ordinary: Times): void => {
  if (!times) {
    print(`   ${name.padEnd(38)} not done in ${PATIENCE / 1000} s`)
    return
  }
  const slowest = Object.entries(times).reduce((most, each) => (each[1] > most[1] ? each : most))
  const ratio = (own: number, other: number): string => (own / other).toFixed(2).padStart(6)
  print(
    `   ${name.padEnd(38)} review ${(sum(times) / 1e3).toFixed(1).padStart(6)} s ${ratio(sum(times), sum(ordinary))} ×  repeats ${(times.repeats! / 1e3).toFixed(1).padStart(5)} s  slowest ${slowest[0]} ${(slowest[1] / 1e3).toFixed(1)} s`,
  )
}

/** Hard texts beside ordinary text of their size, by processor time: `--size=5000000` for the largest text the tool promises to take. */
export const hostileText: Bench = {
  name: 'hostile',
  measure: print => {
    const size = Number(process.argv.find(argument => argument.startsWith('--size='))?.slice(7) ?? SIZE)
    const ordinary = inChild('ordinary', size)!
    print(`   ${size} characters`)
    for (const name of Object.keys(HOSTILE_TEXTS)) printed(print, name, name === 'ordinary' ? ordinary : inChild(name, size), ordinary)
  },
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(JSON.stringify(run(process.argv[2]!, Number(process.argv[3]))))
