// `npm run bench [-- name…]`: how fast each stage is, in characters a second and in plain passes over the same text, and how soon the tool starts.
import type { Bench } from './bench.js'
import { figures } from './figures.js'
import { formats } from './formats.js'
import { hostileText } from './hostile.js'
import { looseText } from './loose.js'
import { repeatedText } from './repeats.js'
import { service } from './service.js'
import { stages } from './stages.js'
import { startUp } from './start-up.js'

const BENCHES: readonly Bench[] = [stages, figures, formats, repeatedText, hostileText, looseText, startUp, service]

const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('-'))
const print = (line: string): void => void process.stdout.write(`${line}\n`)

for (const bench of BENCHES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  print(`\n== ${bench.name}`)
  await bench.measure(print)
}
