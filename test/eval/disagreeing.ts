import { repeats } from '../../src/detectors/repeats/repeats.js'
import type { Finding } from '../../src/model/finding.js'
import type { Span } from '../../src/model/span.js'
import { reviewWith } from '../../src/review/review.js'
import { ALTERATIONS, type Altered, altered } from './altered.js'
import { seeded } from './random.js'
import type { Print } from './yardstick.js'

/** Documents made of each clean text for each thing changed. */
const SEEDS = 3

/** A clean text and its language. */
interface CleanText {
  readonly name: string
  readonly text: string
  readonly language: 'zh' | 'en'
}

/** Letters between the changed word and the one it belongs to, such as a space. */
const BESIDE = 2

const meets = (a: Span, b: Span): boolean => a.start <= b.end + BESIDE && b.start <= a.end + BESIDE

const isTold = ({ original, copy }: Altered, { rule, level, locations }: Finding): boolean =>
  rule === 'copy-disagrees' && level !== 'note' && [original, copy].every(side => locations.some(location => meets(side, location)))

/** Copies a paragraph, changes one figure, date, name or negation, and prints how many of the differences are told. With `--missed`, those that are not. */
export const disagreeingCopies = (texts: readonly CleanText[], print: Print): void => {
  print('one thing changed in a copied paragraph: told at warning or above')
  for (const language of ['zh', 'en'] as const) {
    for (const alteration of ALTERATIONS) {
      let told = 0
      let all = 0
      for (const { name, text } of texts.filter(each => each.language === language)) {
        for (let seed = 1; seed <= SEEDS; seed++) {
          const change = altered(name, text, language, alteration, seeded(seed * 104_729))
          if (!change) continue
          all++
          if (reviewWith([repeats], [change.document]).findings.some(finding => isTold(change, finding))) told++
          else if (process.argv.includes('--missed')) print(missed(name, change))
        }
      }
      print(
        `${language} copy ${alteration.padEnd(9)} ${String(all).padStart(4)} ${((100 * told) / Math.max(1, all)).toFixed(1).padStart(6)}%`,
      )
    }
  }
}

const missed = (name: string, { document: { text }, original, copy }: Altered): string => {
  const around = ({ start, end }: Span): string =>
    `${text.slice(Math.max(0, start - 60), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 40)}`.replaceAll('\n', '⏎')
  return `   missed ${name}: ${around(original)} | ⟦${text.slice(copy.start, copy.end)}⟧`
}
