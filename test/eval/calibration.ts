import { join } from 'node:path'
import { documentOf } from '../../src/formats/index.js'
import type { Finding } from '../../src/model/finding.js'
import type { RuleId } from '../../src/model/rule.js'
import { type CaseMaker, counts, dates, growth, shares, sums, tables, weekdays } from './arithmetic-texts.js'
import { freshFindings, NUMERIC, numericFindings, pieces, pointsAt } from './pieces.js'
import { seeded } from './random.js'
import { filesOf, SHARED } from './shared.js'
import type { Print, Yardstick } from './yardstick.js'

const MAKERS: readonly ((language: 'zh' | 'en') => CaseMaker[])[] = [sums, tables, growth, shares, counts, weekdays, dates]
const SEED = 20_241_205
const ROUNDS = 2
/** Lower ends of the bins. */
const BINS = [0.9, 0.8, 0.7, 0.6, 0.5, 0]

/** A finding and whether it is right: it points at the fault that was put in. */
interface Judged {
  readonly rule: RuleId
  readonly confidence: number
  readonly right: boolean
}

/**
 * Confidence against truth: of the findings about figures at each confidence, how many point at a fault that was put in. Faults come from the
 * pieces and the made-up sentences; false alarms from the same texts without fault and, where they are, from the clean texts beside the repository.
 */
export const calibration: Yardstick = {
  name: 'calibration',
  measure: print => {
    const judged = [...ofPieces(), ...ofSentences(), ...ofCleanTexts()]
    print(`   ${'rule'.padEnd(22)}${BINS.map(bin => `from ${bin.toFixed(1)}`.padStart(16)).join('')}`)
    for (const rule of NUMERIC)
      line(
        print,
        rule,
        judged.filter(finding => finding.rule === rule),
      )
    line(print, 'all', judged)
  },
}

const ofPieces = (): Judged[] =>
  pieces().flatMap(piece => [
    ...piece.faults.flatMap(fault => freshFindings(piece, fault).map(finding => judge(finding, pointsAt(finding, fault)))),
    ...numericFindings(documentOf(`${piece.name}.txt`, piece.right)).map(finding => judge(finding, false)),
  ])

/** Whatever is told of a sentence with a fault is right, of the same without it wrong. */
const ofSentences = (): Judged[] =>
  (['zh', 'en'] as const).flatMap(language =>
    MAKERS.flatMap(makers =>
      makers(language).flatMap((maker, form) => {
        const random = seeded(SEED + form)
        return Array.from({ length: ROUNDS }, () => maker(random)).flatMap(({ right, wrong }) => [
          ...numericFindings(documentOf('wrong.txt', wrong)).map(finding => judge(finding, true)),
          ...numericFindings(documentOf('right.txt', right)).map(finding => judge(finding, false)),
        ])
      }),
    ),
  )

const ofCleanTexts = (): Judged[] =>
  ['chinese', 'english'].flatMap(folder =>
    filesOf(join(SHARED, 'corpus', folder), ['.txt']).flatMap(({ name, bytes }) =>
      numericFindings(documentOf(name, new TextDecoder().decode(bytes))).map(finding => judge(finding, false)),
    ),
  )

const judge = ({ rule, confidence }: Finding, right: boolean): Judged => ({ rule, confidence, right })

/** Right findings of all, and their share, in each bin. */
const line = (print: Print, name: string, judged: readonly Judged[]): void => {
  const cells = BINS.map((bin, index) => {
    const own = judged.filter(({ confidence }) => confidence >= bin && confidence < (BINS[index - 1] ?? 2))
    const right = own.filter(finding => finding.right).length
    return (own.length === 0 ? '–' : `${right}/${own.length} ${((100 * right) / own.length).toFixed(0)}%`).padStart(16)
  })
  print(`   ${name.padEnd(22)}${cells.join('')}`)
}
