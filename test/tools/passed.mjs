// Runs tap, shows what failed with its diagnosis, and closes with one plain line, 'N passed, N failed', which people and CI read.
// Arguments are handed to tap.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'doubletake-tap-'))
const file = join(folder, 'results.tap')
const { status } = spawnSync('npx', ['--no-install', 'tap', `--output-file=${file}`, ...process.argv.slice(2)], { stdio: 'inherit' })

const lines = readResults()
rmSync(folder, { recursive: true, force: true })
const passed = lines.filter(line => /^\s*ok \d+/.test(line) && !line.endsWith('{')).length
const failures = lines.flatMap((line, index) => (/^\s*not ok \d+/.test(line) && !/# TODO|# SKIP/i.test(line) ? [index] : []))
for (const index of failures) console.log(diagnosisAt(index).join('\n'))
console.log(`${passed} passed, ${failures.length} failed`)
process.exitCode = status === 0 && passed > 0 && failures.length === 0 ? 0 : 1

function readResults() {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return ['not ok 1 - tap wrote no results']
  }
}

/** A failed line and the diagnosis below it, at most forty lines of it. */
function diagnosisAt(index) {
  if (!/^\s*---/.test(lines[index + 1] ?? '')) return [lines[index]]
  const end = lines.findIndex((line, at) => at > index && /^\s*\.\.\./.test(line))
  return lines.slice(index, Math.min(end < 0 ? index + 1 : end, index + 40))
}
