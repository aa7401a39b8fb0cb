import { join } from 'node:path'
import { repeats } from '../../src/detectors/repeats/repeats.js'
import { documentOf } from '../../src/formats/index.js'
import type { Finding } from '../../src/model/finding.js'
import type { Span } from '../../src/model/span.js'
import { reviewWith } from '../../src/review/review.js'
import { disagreeingCopies } from './disagreeing.js'
import { PLANT_KINDS, type Plant, type Planted, planted } from './plants.js'
import { filesOf, ROOT, SHARED } from './shared.js'
import type { Yardstick } from './yardstick.js'

/** Folders of clean texts: written for this project, and real ones. */
export const OURS = join(ROOT, 'test/fixtures/clean')
export const REAL = [join(SHARED, 'corpus/chinese'), join(SHARED, 'corpus/english')]
/** Documents made of each clean text. */
const SEEDS = 2

/** A clean text copies are planted in. */
export interface CleanText {
  readonly name: string
  readonly text: string
  readonly language: 'zh' | 'en'
}

/** The clean texts of a folder. */
export const cleanTexts = (folder: string): CleanText[] =>
  filesOf(folder, ['.txt']).map(({ name, bytes }) => {
    const text = new TextDecoder().decode(bytes)
    return { name, text, language: /\p{Script=Han}/u.test(text.slice(0, 2000)) ? 'zh' : 'en' }
  })

/** What became of one plant. */
interface Outcome {
  readonly plant: Plant
  readonly language: 'zh' | 'en'
  readonly findings: number
  /** Mean intersection over union of both sides with the best finding. */
  readonly overlap: number
  /** Share of both sides' characters that findings cover. */
  readonly covered: number
  readonly loud: boolean
}

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const union = (a: Span, b: Span): number => Math.max(a.end, b.end) - Math.min(a.start, b.start)
const most = (values: readonly number[]): number => values.reduce((best, value) => Math.max(best, value), 0)

const REPEATS = new Set(['repeated-block', 'near-duplicate', 'repeated-sentence', 'shared-passage'])

const outcomeOf = (plant: Plant, language: 'zh' | 'en', findings: readonly Finding[]): Outcome => {
  const sides = [plant.original, plant.copy]
  const half = (side: Span) => (location: Span) =>
    shared(side, location) * 2 >= Math.min(side.end - side.start, location.end - location.start)
  const found = findings.filter(({ locations }) => sides.every(side => locations.some(half(side))))
  const overlaps = found.map(({ locations }) => sides.map(side => most(locations.map(each => shared(side, each) / union(side, each)))))
  const covered = found.map(({ locations }) => sides.map(side => most(locations.map(each => shared(side, each) / (side.end - side.start)))))
  const mean = (pairs: number[][]): number => most(pairs.map(([a, b]) => (a! + b!) / 2))
  return {
    plant,
    language,
    findings: found.length,
    overlap: mean(overlaps),
    covered: mean(covered),
    loud: found.some(({ level }) => level !== 'note'),
  }
}

/** Share of a loud finding's characters that lie in plants, for precision. */
const precisionOf = (finding: Finding, plants: readonly Plant[]): number => {
  const sides = plants.flatMap(({ original, copy }) => [original, copy])
  const total = finding.locations.reduce((sum, { start, end }) => sum + end - start, 0)
  return finding.locations.reduce((sum, location) => sum + most(sides.map(side => shared(side, location))), 0) / total
}

const reviewed = ({ document }: Planted): readonly Finding[] =>
  reviewWith([repeats], [document]).findings.filter(({ rule }) => REPEATS.has(rule))

/** Plants copies into clean texts: recall, overlap and plagdet for each kind, then warnings per 10,000 characters of the clean texts. */
export const repeatedText: Yardstick = {
  name: 'repeats',
  measure: print => {
    const texts = [...cleanTexts(OURS), ...REAL.flatMap(cleanTexts)]
    const outcomes: Outcome[] = []
    const precisions: number[] = []
    for (const { name, text, language } of texts) {
      const clean = new Set(loud(reviewWith([repeats], [documentOf(name, text)]).findings).flatMap(quotesOf))
      for (let seed = 1; seed <= SEEDS; seed++) {
        const result = planted(name, text, language, seed * 7919)
        const findings = reviewed(result)
        const told = result.plants.map(plant => outcomeOf(plant, language, findings))
        outcomes.push(...told)
        if (process.argv.includes('--missed'))
          for (const line of told.flatMap(each => missedLines(name, result, each, findings))) print(`   ${line}`)
        const own = loud(findings).filter(finding => quotesOf(finding).filter(quote => clean.has(quote)).length < 2)
        precisions.push(...own.map(finding => precisionOf(finding, result.plants)))
      }
    }
    for (const line of [...table(outcomes, precisions), '', ...cleanLines(texts), '']) print(`   ${line}`)
    disagreeingCopies(texts, line => print(`   ${line}`))
  },
}

/** What is told of a plant that is not found, told quietly, in pieces, or with other borders. */
const missedLines = (name: string, { document: { text } }: Planted, outcome: Outcome, findings: readonly Finding[]): string[] => {
  const { plant, overlap, loud: isLoud } = outcome
  if (outcome.findings === 1 && isLoud && overlap > 0.9) return []
  const near = findings.filter(({ locations }) => locations.some(each => shared(each, plant.copy) > 0))
  return [
    `${name} ${plant.kind}: ${outcome.findings} findings, overlap ${overlap.toFixed(2)}, ${isLoud ? 'loud' : 'quiet'}, ${plant.original.start} and ${plant.copy.start}: ${text.slice(plant.copy.start, plant.copy.end)}`,
    ...near.map(
      ({ rule, level, messageId, locations }) =>
        `    ${rule} ${level} ${messageId} ${locations.map(({ start, end }) => `${start}-${end}`).slice(0, 6)}`,
    ),
  ]
}

const loud = (findings: readonly Finding[]): Finding[] => findings.filter(({ level }) => level !== 'note')
const quotesOf = ({ locations }: Finding): string[] => locations.map(({ quote }) => quote.replace(/\s+/g, ' '))
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`.padStart(7)

const table = (outcomes: readonly Outcome[], precisions: readonly number[]): string[] => {
  const lines = ['planted copies      n   recall    loud  overlap  granularity']
  for (const language of ['zh', 'en'] as const) {
    for (const kind of PLANT_KINDS) {
      const own = outcomes.filter(outcome => outcome.plant.kind === kind && outcome.language === language)
      if (own.length > 0) lines.push(`${language} ${kind.padEnd(12)} ${row(own)}`)
    }
  }
  const recall = mean(outcomes.map(({ covered }) => covered))
  const precision = mean(precisions)
  const found = outcomes.filter(({ findings }) => findings > 0)
  const granularity = mean(found.map(({ findings }) => findings))
  const plagdet = (2 * recall * precision) / (recall + precision) / Math.log2(1 + granularity)
  return [
    ...lines,
    `plagdet ${plagdet.toFixed(3)}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, granularity ${granularity.toFixed(3)}`,
  ]
}

const row = (own: readonly Outcome[]): string => {
  const found = own.filter(({ findings }) => findings > 0)
  const share = (count: number): string => percent(count / own.length)
  const granularity = mean(found.map(({ findings }) => findings)).toFixed(2)
  return `${String(own.length).padStart(5)} ${share(found.length)} ${share(own.filter(each => each.loud).length)} ${percent(mean(found.map(({ overlap }) => overlap)))}  ${granularity}`
}

const cleanLines = (texts: readonly CleanText[]): string[] => {
  const sums = { zh: { loud: 0, characters: 0 }, en: { loud: 0, characters: 0 } }
  for (const { name, text, language } of texts) {
    sums[language].loud += loud(reviewWith([repeats], [documentOf(name, text)]).findings).length
    sums[language].characters += text.length
  }
  return Object.entries(sums).map(
    ([language, { loud, characters }]) =>
      `clean texts ${language}: ${loud} findings at warning or above in ${characters} characters, ${((loud * 10_000) / Math.max(1, characters)).toFixed(2)} per 10,000`,
  )
}
