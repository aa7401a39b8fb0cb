import { DETECTORS } from '../../src/detectors/index.js'
import { documentOf } from '../../src/formats/index.js'
import type { Document } from '../../src/model/document.js'
import { reviewWith } from '../../src/review/review.js'
import { copiesOf } from '../../src/text/copies.js'
import { figuresIn } from '../../src/text/quantities.js'
import { CROWDS } from '../tools/crowds.js'
import { NUMERIC_RULES } from '../tools/numeric.js'
import type { Bench, Print } from './bench.js'
import { chineseText, englishText } from './texts.js'

const CHARACTERS = 1_000_000
const RUNS = 3
/** Crowded texts may take so many times what prose of the same length takes. */
const MOST_TIMES = 5

const NUMERIC = DETECTORS.filter(({ rules }) => rules.some(rule => NUMERIC_RULES.includes(rule)))

/** Milliseconds of processor time, which other work on the machine does not lengthen. */
const timed = (work: () => void): number => {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e3
}

/** The numeric family alone: what copies there are is the repeats' affair, and known. */
const familyTime = (document: Document): number => {
  copiesOf(document)
  return timed(() => void reviewWith(NUMERIC, [document]))
}

const read = ({ text, blocks }: Document): void => {
  for (const { start, end } of blocks) figuresIn(text.slice(start, end), start)
}

const printSpeed = (print: Print, name: string, characters: number, time: number): void =>
  print(`   ${name.padEnd(40)} ${time.toFixed(0).padStart(7)} ms  ${(characters / 1e3 / time).toFixed(2).padStart(8)} million characters/s`)

/** Reading of figures, the whole numeric family on prose, and texts crowded with figures as multiples of prose. */
export const figures: Bench = {
  name: 'figures',
  measure: print => {
    const prose = (
      [
        ['Chinese', chineseText(CHARACTERS)],
        ['English', englishText(CHARACTERS)],
      ] as const
    ).map(([language, text]) => {
      const documents = Array.from({ length: RUNS }, () => documentOf('bench.txt', text))
      const reading = Math.min(...documents.map(document => timed(() => read(document))))
      const family = Math.min(...documents.map(familyTime))
      printSpeed(print, `reading, ${language}`, text.length, reading)
      printSpeed(print, `the whole family, ${language}`, text.length, family)
      return family / text.length
    })
    const ordinary = Math.max(...prose)
    for (const { name, make } of CROWDS) {
      const document = make(CHARACTERS)
      const times = familyTime(document) / document.text.length / ordinary
      print(`   ${name.padEnd(40)} ${times.toFixed(1).padStart(6)} × prose${times > MOST_TIMES ? '  TOO MUCH' : ''}`)
    }
  },
}
