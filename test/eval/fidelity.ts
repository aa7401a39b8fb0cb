import { spawnSync } from 'node:child_process'
import { parse } from '../../src/formats/index.js'
import { agreement, bodyOf, findingsOf, fixtureBytes, READING_FIXTURES, sampleOf } from '../tools/reading.js'
import type { Print, Yardstick } from './yardstick.js'

/**
 * How true the text of .docx and .pdf is to what they were made of: agreement of the characters of the body with those of the sample, of the
 * blocks' borders too, beside what pdftotext makes of the same file, and whether the same is found in it.
 */
export const fidelity: Yardstick = {
  name: 'fidelity',
  measure: async print => {
    for (const fixture of READING_FIXTURES) {
      const sample = sampleOf(fixture)
      const bytes = fixtureBytes(fixture.file)
      const { document } = await parse(fixture.file, bytes)
      const [wanted, got] = [bodyOf(sample), bodyOf(document)]
      const findings = new Set(findingsOf(document))
      const same = findingsOf(sample).filter(finding => findings.has(finding)).length
      row(print, fixture.file, {
        characters: agreement(bare(wanted), bare(got)),
        'with borders': agreement(wanted, got),
        pdftotext: fixture.file.endsWith('.pdf') ? plainReading(bytes, bare(wanted)) : undefined,
        findings: `${same} of ${findingsOf(sample).length} the same, ${findings.size - same} more`,
      })
    }
  },
}

const bare = (body: string): string => body.replaceAll('|', '')

/** Agreement of pdftotext's reading, furniture and all; undefined where it is not installed. */
const plainReading = (bytes: Uint8Array, wanted: string): number | undefined => {
  const { stdout, error } = spawnSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' })
  return error ? undefined : agreement(wanted, stdout.replace(/\s+/g, ''))
}

const row = (print: Print, file: string, values: Readonly<Record<string, number | string | undefined>>): void =>
  print(
    `   ${file.padEnd(30)} ${Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name} ${typeof value === 'number' ? value.toFixed(4) : value}`)
      .join('  ')}`,
  )
