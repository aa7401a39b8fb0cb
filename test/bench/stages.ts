import { DETECTORS } from '../../src/detectors/index.js'
import { exported } from '../../src/exporters/exporter.js'
import { json } from '../../src/exporters/json.js'
import { documentOf } from '../../src/formats/index.js'
import type { Document } from '../../src/model/document.js'
import { review, reviewWith } from '../../src/review/review.js'
import { figuresOf } from '../../src/text/figures/figures.js'
import { splitSentences } from '../../src/text/sentences.js'
import { type Bench, fastest, type Print, plainPass, printStage } from './bench.js'
import { chineseText, englishText } from './texts.js'

const CHARACTERS = 500_000
const RUNS = 2

/** Every stage of a review on half a million characters of each language. Detectors are measured alone, each on documents nothing is remembered of. */
export const stages: Bench = {
  name: 'stages',
  measure: print => {
    print('   Chinese')
    measureText(chineseText(CHARACTERS), print)
    print('   English')
    measureText(englishText(CHARACTERS), print)
  },
}

const measureText = (text: string, print: Print): void => {
  const plain = plainPass(text)
  const stage = (name: string, work: () => void): void => printStage(print, name, text.length, fastest(work, RUNS), plain)
  const document = () => documentOf('bench.txt', text)
  print(`   ${'plain pass'.padEnd(34)} ${plain.toFixed(2).padStart(7)} ms`)
  stage('document', () => void document())
  stage('sentences', () => void splitSentences(text, { start: 0, end: text.length }))
  const fresh = (work: (document: Document) => void) => {
    const documents = Array.from({ length: RUNS }, document)
    return () => work(documents.pop()!)
  }
  stage(
    'figures',
    fresh(own => void figuresOf(own)),
  )
  for (const detector of DETECTORS)
    stage(
      `detector ${detector.name}`,
      fresh(own => void reviewWith([detector], [own])),
    )
  stage(
    'whole review',
    fresh(own => void review([own])),
  )
  const result = review([document()])
  stage('JSON', () => void exported(json, result, { ui: 'zh' }))
}
