import { DETECTORS } from '../../src/detectors/index.js'
import { documentOf } from '../../src/formats/index.js'
import type { Document } from '../../src/model/document.js'
import { reviewWith } from '../../src/review/review.js'
import { copiesOf } from '../../src/text/copies.js'
import { contextsOf } from '../../src/text/figures/contexts.js'
import { figuresIn } from '../../src/text/figures/quantities.js'
import { splitSentences } from '../../src/text/sentences.js'
import { CROWDS, LOUD_CROWDS } from '../tools/crowds.js'
import { NUMERIC_RULES } from '../tools/numeric.js'
import { type Bench, type Print, processorTime } from './bench.js'
import { chineseText, englishText } from './texts.js'

const SIZE = 1_000_000
const SHORT = 100_000
const RUNS = 5
/** Crowded texts may take so many times what prose of the same length takes. */
const MOST_TIMES = 5

const NUMERIC = DETECTORS.filter(({ rules }) => rules.some(rule => NUMERIC_RULES.includes(rule)))

/** The stages of the numeric family in order, each with what those before it have left; the first is the baseline all are measured in. */
const STAGES: readonly (readonly [string, (document: Document) => void])[] = [
  ['sentences, the baseline', ({ text }) => void splitSentences(text, { start: 0, end: text.length })],
  ['reading', ({ text, blocks }) => blocks.forEach(({ start, end }) => void figuresIn(text.slice(start, end), start))],
  ['reading with subject and scope', document => void contextsOf(document)],
  ...NUMERIC.map(detector => [detector.name, (document: Document) => void reviewWith([detector], [document])] as const),
]
/** The stages before this one are no part of a review: it reads with subject and scope at once. */
const FAMILY_FROM = 2

const sum = (times: readonly number[]): number => times.reduce((all, time) => all + time, 0)
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1]!

/** Processor time of every stage on one document; what copies there are is the repeats' affair, and known. */
const timesOf = (document: Document): number[] => {
  copiesOf(document)
  return STAGES.map(([, work]) => processorTime(() => work(document)))
}

const familyTime = (document: Document): number => sum(timesOf(document).slice(FAMILY_FROM))

const printSpeed = (print: Print, name: string, characters: number, time: number, baseline: number): void =>
  print(
    `   ${name.padEnd(40)} ${time.toFixed(0).padStart(7)} ms  ${(characters / 1e3 / time).toFixed(2).padStart(8)} million characters/s  ${(time / baseline).toFixed(1).padStart(6)} × the baseline`,
  )

/** Every stage and the whole family on prose of one language, the median of runs; returns the family's time for a character. */
const printProse = (print: Print, language: string, make: (characters: number) => string, size: number): number => {
  const runs = Array.from({ length: RUNS }, () => timesOf(documentOf('bench.txt', make(size))))
  const times = STAGES.map((_, stage) => median(runs.map(run => run[stage]!)))
  const family = median(runs.map(run => sum(run.slice(FAMILY_FROM))))
  print(`   ${language}, ${size} characters`)
  for (const [stage, [name]] of STAGES.entries()) printSpeed(print, name, size, times[stage]!, times[0]!)
  printSpeed(print, 'the whole family', size, family, times[0]!)
  const short = median(Array.from({ length: RUNS }, () => familyTime(documentOf('bench.txt', make(SHORT)))))
  print(`   a character takes ${(family / size / (short / SHORT)).toFixed(2)} times what it takes in a text of ${SHORT}`)
  return family / size
}

/** The numeric family by stage on prose, and texts crowded with figures as multiples of prose; `--size=5000000` for the largest text there may be. */
export const figures: Bench = {
  name: 'figures',
  measure: print => {
    const size = Number(process.argv.find(argument => argument.startsWith('--size='))?.slice(7) ?? SIZE)
    const ordinary = Math.max(printProse(print, 'Chinese', chineseText, size), printProse(print, 'English', englishText, size))
    for (const { name, make } of [...CROWDS, ...LOUD_CROWDS]) {
      const document = make(size)
      const times = familyTime(document) / document.text.length / ordinary
      print(`   ${name.padEnd(40)} ${times.toFixed(1).padStart(6)} × prose${times > MOST_TIMES ? '  TOO MUCH' : ''}`)
    }
  },
}
