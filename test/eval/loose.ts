import { DETECTORS } from '../../src/detectors/index.js'
import { documentOf } from '../../src/formats/index.js'
import type { Document } from '../../src/model/document.js'
import type { Finding } from '../../src/model/finding.js'
import type { RuleId } from '../../src/model/rule.js'
import { overlaps } from '../../src/model/span.js'
import { reviewWith } from '../../src/review/review.js'
import { randomFrom } from '../tools/random.js'
import { LOOSE_FAULTS, type Planter } from './loose-faults.js'
import { CLEAN_REPORTS } from './loose-texts.js'
import type { Yardstick } from './yardstick.js'

/** The rules of names, codes, numbering, references and unfinished text. */
const LOOSE_RULES: readonly RuleId[] = [
  'name-variant',
  'identifier-drift',
  'numbering-gap',
  'broken-reference',
  'unfinished-text',
  'missing-separator',
  'residue',
  'style-variant',
]
/** Their detectors. */
export const LOOSE_DETECTORS = DETECTORS.filter(({ rules }) => rules.some(rule => LOOSE_RULES.includes(rule)))

const SEEDS = 60

/** Faults planted into clean reports of our own, one at a time: how many are told at warning or above, and what else is told. */
export const looseText: Yardstick = {
  name: 'loose',
  measure: print => {
    const alarms = CLEAN_REPORTS.flatMap(({ name, text }) => loudOf(documentOf(name, text)))
    print(`   clean reports: ${alarms.length} warnings in ${CLEAN_REPORTS.reduce((sum, { text }) => sum + text.length, 0)} characters`)
    for (const [kind, plant] of Object.entries(LOOSE_FAULTS)) {
      const { tries, told, besides } = outcome(plant)
      print(`   ${kind.padEnd(16)} told ${((100 * told) / tries).toFixed(1).padStart(5)}% (${told}/${tries})  said besides ${besides}`)
    }
  },
}

const loudOf = (document: Document): readonly Finding[] =>
  reviewWith(LOOSE_DETECTORS, [document]).findings.filter(({ level }) => level !== 'note')

const outcome = (plant: Planter) => {
  const sum = { tries: 0, told: 0, besides: 0 }
  for (const { name, text } of CLEAN_REPORTS) {
    const seen = new Set<string>()
    for (let seed = 1; seed <= SEEDS; seed++) {
      const planted = plant(text, randomFrom(seed * 7919))
      if (!planted || seen.has(planted.text)) continue
      seen.add(planted.text)
      const findings = loudOf(documentOf(name, planted.text))
      const right = findings.filter(
        ({ rule, locations }) => planted.rules.includes(rule) && locations.some(place => overlaps(place, planted.span)),
      )
      sum.tries++
      sum.told += right.length > 0 ? 1 : 0
      sum.besides += findings.length - right.length
    }
  }
  return sum
}
