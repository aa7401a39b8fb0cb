// `npm run eval [-- name…]`: how well the checks do, on real reports, on real texts, and on planted faults. Prints; judges nothing.
import { across } from './across.js'
import { arithmetic } from './arithmetic.js'
import { calibration } from './calibration.js'
import { conflicts } from './conflicts.js'
import { corpus } from './corpus.js'
import { encodings } from './encodings.js'
import { fidelity } from './fidelity.js'
import { figures } from './figures.js'
import { looseText } from './loose.js'
import { piecesFound } from './pieces.js'
import { planted } from './planted.js'
import { repeatedText } from './repeats.js'
import { reports } from './reports.js'
import type { Yardstick } from './yardstick.js'

const YARDSTICKS: readonly Yardstick[] = [
  reports,
  corpus,
  planted,
  repeatedText,
  across,
  figures,
  conflicts,
  arithmetic,
  piecesFound,
  calibration,
  looseText,
  fidelity,
  encodings,
]

const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('-'))
const print = (line: string): void => void process.stdout.write(`${line}\n`)

for (const yardstick of YARDSTICKS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  print(`\n== ${yardstick.name}`)
  const missing = yardstick.missing?.()
  if (missing) print(`   not measured: ${missing} is not there`)
  else await yardstick.measure(print)
}
