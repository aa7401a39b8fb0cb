import { join } from 'node:path'
import { measures } from '../../src/detectors/figures/measures/measures.js'
import { repeats } from '../../src/detectors/repeats/repeats.js'
import type { Finding } from '../../src/model/finding.js'
import { overlaps, type Span } from '../../src/model/span.js'
import { reviewWith } from '../../src/review/review.js'
import { conflictReports } from './conflicts.js'
import { seeded } from './random.js'
import { CHANGES, RESTATEMENTS, type Restated, restated } from './restated.js'
import { filesOf, ROOT, SHARED } from './shared.js'
import type { Yardstick } from './yardstick.js'

const OURS = join(ROOT, 'test/fixtures/clean')
const REAL = [join(SHARED, 'corpus/chinese'), join(SHARED, 'corpus/english')]
/** Text of each file the plants are put in: enough context, and quick; English says less in as many characters. */
const EXCERPT = { zh: 8000, en: 30_000 }
/** Plants of each kind in each text, each from a seed of its own. */
const SEEDS = 6

const HAN = /[一-鿿]/

interface Text {
  readonly name: string
  readonly text: string
}

const textsOf = (folder: string): Text[] =>
  filesOf(folder, ['.txt']).map(({ name, bytes }) => {
    const text = new TextDecoder().decode(bytes)
    return { name, text: text.slice(0, HAN.test(text.slice(0, 2000)) ? EXCERPT.zh : EXCERPT.en) }
  })

/** Told with the original, or with another place that says the same figure: of a figure and its copy only one is a witness. */
const tells = (findings: readonly Finding[], { document: { text }, original, planted }: Restated): Finding | undefined =>
  findings.find(({ level, locations }) => {
    const touches = (span: Span) => locations.some(location => overlaps(location, span))
    const said = text.slice(original.start, original.end)
    return level !== 'note' && touches(planted) && (touches(original) || locations.some(({ quote }) => quote === said))
  })

/** What became of the plants of one kind in some texts. */
interface Tally {
  readonly planted: number
  readonly told: number
  readonly missed: readonly Restated[]
}

/** A text of few figures offers the same one again and again; it counts once. */
const eachOnce = (plants: readonly Restated[]): Restated[] => {
  const saidOf = ({ document: { text }, original, planted }: Restated): string =>
    `${original.start} ${HAN.test(text) ? planted.start : ''} ${text.slice(planted.start, planted.end)}`
  return [...new Map(plants.map(plant => [saidOf(plant), plant])).values()]
}

const tally = (texts: readonly Text[], restatement: Restated['restatement'], change: Restated['change']): Tally => {
  const plants = texts.flatMap(({ name, text }, index) =>
    eachOnce(
      Array.from({ length: SEEDS }, (_, seed) => restated(name, text, restatement, change, seeded(1000 * (seed + 1) + index))).flatMap(
        plant => plant ?? [],
      ),
    ),
  )
  const missed = plants.filter(plant => !tells(reviewWith([measures, repeats], [plant.document]).findings, plant))
  return { planted: plants.length, told: plants.length - missed.length, missed }
}

/** Says clauses of clean texts again with a changed figure: recall for each language, way of saying it, and change. */
export const figures: Yardstick = {
  name: 'figures',
  measure: print => {
    const texts = [...textsOf(OURS), ...conflictReports().map(({ name, right }) => ({ name, text: right })), ...REAL.flatMap(textsOf)]
    const han = texts.filter(({ text }) => HAN.test(text.slice(0, 2000)))
    for (const [language, some] of [['zh', han] as const, ['en', texts.filter(text => !han.includes(text))] as const])
      for (const restatement of RESTATEMENTS)
        for (const change of CHANGES) {
          const { planted, told, missed } = tally(some, restatement, change)
          const share = planted === 0 ? '' : `${((100 * told) / planted).toFixed(1)}%`
          print(`   ${language} ${restatement.padEnd(12)} ${change.padEnd(8)} told ${told}/${planted} ${share}`)
          if (process.argv.includes('--missed')) for (const plant of missed) print(described(plant))
        }
  },
}

const described = ({ document: { text }, original, planted }: Restated): string => {
  const around = ({ start, end }: Span): string =>
    `${text.slice(Math.max(0, start - 40), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 16)}`.replace(/\n/g, '⏎')
  return `      missed ${around(original)}\n          vs ${around(planted)}`
}
