import { join } from 'node:path'
import { documentOf, parse } from '../../src/formats/index.js'
import { findingMessage } from '../../src/messages/index.js'
import type { Document } from '../../src/model/document.js'
import type { Finding } from '../../src/model/finding.js'
import { overlaps, type Span } from '../../src/model/span.js'
import { review } from '../../src/review/review.js'
import { randomFrom } from '../tools/random.js'
import { FAULTS, type Fault } from './faults.js'
import { filesOf, ROOT } from './shared.js'
import type { Print, Yardstick } from './yardstick.js'

const SEED = 20_241_122
const TRIES = 8
const LISTED = process.argv.includes('--list')

/** A sample with what is found in it without any planting. */
interface Ground {
  readonly document: Document
  readonly known: readonly Finding[]
}

/** Faults planted into our own samples: how many are found, and how many findings speak of something else. */
export const planted: Yardstick = {
  name: 'planted',
  measure: async print => {
    const grounds = await groundsOf()
    for (const fault of FAULTS)
      for (const language of ['zh', 'en'] as const) {
        const own = grounds.filter(({ document }) => document.language === language)
        const { tries, found, right, loud } = outcome(fault, own, print)
        print(`   ${fault.kind.padEnd(40)} ${language}  recall ${share(found, tries)}  precision ${share(right, loud)}`)
      }
  },
}

const groundsOf = async (): Promise<Ground[]> => {
  const files = filesOf(join(ROOT, 'samples'), ['.txt'])
  const parsed = await Promise.all(files.map(({ name, bytes }) => parse(name, bytes)))
  return parsed.map(({ document }) => ({ document, known: loudOf(document) }))
}

const loudOf = (document: Document): readonly Finding[] => review([document]).findings.filter(({ level }) => level !== 'note')

const outcome = (fault: Fault, grounds: readonly Ground[], print: Print) => {
  const random = randomFrom(SEED)
  const sum = { tries: 0, found: 0, right: 0, loud: 0 }
  for (const { document, known } of grounds)
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const plant = fault.plant(document, random)
      if (!plant) continue
      const fresh = loudOf(documentOf(document.name, plant.text)).filter(finding => !isKnown(finding, known, plant.span))
      const touching = fresh.filter(finding => touches(finding, plant.span))
      if (LISTED) list(fault, document, fresh, touching, print)
      sum.tries++
      sum.found += touching.some(({ rule }) => fault.rules.includes(rule)) ? 1 : 0
      sum.right += touching.length
      sum.loud += fresh.length
    }
  return sum
}

/** What was missed, and what was found elsewhere, to be read. */
const list = (fault: Fault, { name }: Document, fresh: readonly Finding[], touching: readonly Finding[], print: Print): void => {
  if (!touching.some(({ rule }) => fault.rules.includes(rule))) print(`      missed: ${fault.kind} in ${name}`)
  for (const finding of fresh.filter(finding => !touching.includes(finding)))
    print(`      elsewhere: ${fault.kind} in ${name}: ${finding.rule} ${findingMessage(finding, 'en').slice(0, 160)}`)
}

/** Whether a finding was there before the planting: of the same rule, at a place it had, moved by what was inserted. */
const isKnown = ({ rule, locations }: Finding, known: readonly Finding[], planted: Span): boolean => {
  const moved = (offset: number): number => (offset < planted.start ? offset : offset + planted.end - planted.start + 1)
  const places = known.filter(finding => finding.rule === rule).flatMap(finding => finding.locations)
  const old = places.map(({ start, end }) => ({ start: moved(start), end: moved(end) }))
  return (
    !locations.some(location => overlaps(location, planted)) && locations.some(location => old.some(place => overlaps(place, location)))
  )
}

const touches = ({ locations }: Finding, span: Span): boolean => locations.some(location => overlaps(location, span))

const share = (part: number, whole: number): string =>
  whole === 0 ? '   –          ' : `${((100 * part) / whole).toFixed(0).padStart(3)}% ${`(${part}/${whole})`.padEnd(9)}`
