import { join } from 'node:path'
import { measures } from '../../src/detectors/figures/measures/measures.js'
import { repeats } from '../../src/detectors/repeats/repeats.js'
import type { Finding } from '../../src/model/finding.js'
import { overlaps, type Span } from '../../src/model/span.js'
import { reviewWith } from '../../src/review/review.js'
import { seeded } from './random.js'
import { CHANGES, RESTATEMENTS, type Restated, restated } from './restated.js'
import { filesOf, ROOT, SHARED } from './shared.js'
import type { Yardstick } from './yardstick.js'

const OURS = join(ROOT, 'test/fixtures/clean')
const REAL = [join(SHARED, 'corpus/chinese'), join(SHARED, 'corpus/english')]
/** Text of each file the plants are put in: enough context, and quick. */
const EXCERPT = 8000

const textsOf = (folder: string): { name: string; text: string }[] =>
  filesOf(folder, ['.txt']).map(({ name, bytes }) => ({ name, text: new TextDecoder().decode(bytes).slice(0, EXCERPT) }))

const tells = (findings: readonly Finding[], { original, planted }: Restated): Finding | undefined =>
  findings.find(({ level, locations }) => {
    const touches = (span: Span) => locations.some(location => overlaps(location, span))
    return level !== 'note' && touches(original) && touches(planted)
  })

/** Says clauses of clean texts again with a changed figure: recall for each way of saying it and each change. */
export const figures: Yardstick = {
  name: 'figures',
  measure: print => {
    const texts = [...textsOf(OURS), ...REAL.flatMap(textsOf)]
    for (const restatement of RESTATEMENTS)
      for (const change of CHANGES) {
        let planted = 0
        let told = 0
        for (const [index, { name, text }] of texts.entries()) {
          const plant = restated(name, text, restatement, change, seeded(1000 + index))
          if (!plant) continue
          planted++
          const { findings } = reviewWith([measures, repeats], [plant.document])
          const finding = tells(findings, plant)
          if (finding) told++
          else if (process.argv.includes('--missed')) print(missed(plant))
        }
        print(`   ${restatement.padEnd(12)} ${change.padEnd(8)} told ${told}/${planted}`)
      }
  },
}

const missed = ({ document: { text }, original, planted }: Restated): string => {
  const around = ({ start, end }: Span): string =>
    `${text.slice(Math.max(0, start - 40), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 16)}`.replace(/\n/g, '⏎')
  return `      missed ${around(original)}\n          vs ${around(planted)}`
}
