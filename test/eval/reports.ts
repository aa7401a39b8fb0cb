import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reviewJson } from '../../src/exporters/json.js'
import { parse } from '../../src/formats/index.js'
import { review } from '../../src/review/review.js'
import { filesOf, SHARED } from './shared.js'
import type { Yardstick } from './yardstick.js'

const REPORTS = join(SHARED, 'reports')
const SCORER = join(REPORTS, 'score.mjs')

/** The real reports: which known faults are found, and which places that are right as they stand are wrongly flagged. */
export const reports: Yardstick = {
  name: 'reports',
  missing: () => (existsSync(SCORER) ? undefined : SCORER),
  measure: async print => {
    const parsed = await Promise.all(filesOf(REPORTS, ['.txt']).map(({ name, bytes }) => parse(name, bytes)))
    const result = review(parsed.map(({ document }) => document))
    const folder = mkdtempSync(join(tmpdir(), 'doubletake-eval-'))
    const file = join(folder, 'review.json')
    writeFileSync(file, JSON.stringify(reviewJson(result, { ui: 'zh' })))
    const verbose = process.argv.includes('--verbose') ? ['--verbose'] : []
    print(execFileSync(process.execPath, [SCORER, file, ...verbose], { encoding: 'utf8' }).trimEnd())
    rmSync(folder, { recursive: true })
  },
}
