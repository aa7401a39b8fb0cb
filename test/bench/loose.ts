import { documentOf } from '../../src/formats/index.js'
import { LOOSE_DETECTORS } from '../eval/loose.js'
import { type Bench, fastest, plainPass, printStage } from './bench.js'
import { chineseText, englishText } from './texts.js'

const CHARACTERS = 500_000
const RUNS = 3

/** The whole family of names, codes, numbering, references and unfinished text together; what it shares is worked out once. */
export const looseText: Bench = {
  name: 'loose',
  measure: print => {
    for (const [language, text] of [
      ['Chinese', chineseText(CHARACTERS)],
      ['English', englishText(CHARACTERS)],
    ] as const) {
      const documents = Array.from({ length: RUNS }, () => documentOf('bench.txt', text))
      const time = fastest(() => {
        const document = documents.pop()!
        for (const detector of LOOSE_DETECTORS) detector.extract(document, { across: false })
      }, RUNS)
      printStage(print, `loose text, ${language}`, text.length, time, plainPass(text))
    }
  },
}
