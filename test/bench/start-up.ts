import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Bench, fastest } from './bench.js'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const CLI = join(ROOT, 'dist/src/cli.js')
const RUNS = 7

/** How soon the command line answers, as a multiple of an empty Node process. */
export const startUp: Bench = {
  name: 'start-up',
  measure: print => {
    const time = (args: readonly string[]): number => fastest(() => spawnSync(process.execPath, args), RUNS)
    const empty = time(['-e', '0'])
    const line = (name: string, args: readonly string[]): void => {
      const own = time(args)
      print(`   ${name.padEnd(34)} ${own.toFixed(0).padStart(5)} ms  ${(own / empty).toFixed(2)} × node -e 0`)
    }
    print(`   ${'node -e 0'.padEnd(34)} ${empty.toFixed(0).padStart(5)} ms`)
    line('doubletake --version', [CLI, '--version'])
    line('doubletake explain', [CLI, 'explain'])
    line('doubletake check, one short text', [CLI, 'check', join(ROOT, 'samples/zh-clean.txt')])
    line('doubletake check, all samples', [CLI, 'check', join(ROOT, 'samples')])
  },
}
