import { join } from 'node:path'
import { DETECTORS } from '../../src/detectors/index.js'
import { documentOf } from '../../src/formats/index.js'
import type { Document } from '../../src/model/document.js'
import type { Finding } from '../../src/model/finding.js'
import type { RuleId } from '../../src/model/rule.js'
import { overlaps, type Span } from '../../src/model/span.js'
import { reviewWith } from '../../src/review/review.js'
import { filesOf, ROOT } from './shared.js'
import type { Print, Yardstick } from './yardstick.js'

/** What is done wrong, by the letter of its mark. */
const KINDS = { T: 'sums', R: 'rates', C: 'counts', D: 'dates' } as const

type Kind = keyof typeof KINDS

/** A piece of a report as it should be, and the places where a fault may be put in. */
export interface Piece {
  readonly name: string
  readonly language: 'zh' | 'en'
  /** The text without faults. */
  readonly right: string
  readonly faults: readonly Slip[]
}

/** The piece with one fault, and where it is. */
export interface Slip extends Span {
  readonly kind: Kind
  readonly wrong: string
}

/** Rules that read figures. */
export const NUMERIC: readonly RuleId[] = [
  'total-mismatch',
  'rate-mismatch',
  'count-mismatch',
  'date-mismatch',
  'length-mismatch',
  'conflicting-figures',
  'unit-slip',
  'approximation-drift',
]

/** `{{12→21|T}}`: as it should be, as it is with the fault, and the kind of fault. */
const MARK = /\{\{([^→{}]*)→([^|{}]*)\|([TRCD])\}\}/g

/** The pieces of `test/eval/pieces`: short reports of many kinds written for this measurement. */
export const pieces = (): Piece[] =>
  filesOf(join(ROOT, 'test/eval/pieces'), ['.txt']).flatMap(({ name, bytes }) =>
    new TextDecoder()
      .decode(bytes)
      .split(/^=== /m)
      .slice(1)
      .map(piece => pieceOf(name.startsWith('zh') ? 'zh' : 'en', piece)),
  )

const pieceOf = (language: 'zh' | 'en', written: string): Piece => {
  const cut = written.indexOf('\n')
  const body = written.slice(cut + 1)
  const right = body.replace(MARK, '$1')
  const faults = [...body.matchAll(MARK)].map(match => {
    const start = body.slice(0, match.index).replace(MARK, '$1').length
    const wrong = right.slice(0, start) + match[2]! + right.slice(start + match[1]!.length)
    return { kind: match[3] as Kind, wrong, start, end: start + match[2]!.length }
  })
  return { name: written.slice(0, cut).trim(), language, right, faults }
}

/** Findings of the rules that read figures, from confidence 0 up. */
export const numericFindings = (document: Document): readonly Finding[] => {
  const detectors = DETECTORS.filter(({ rules }) => rules.some(rule => NUMERIC.includes(rule)))
  return reviewWith(detectors, [document], { minConfidence: 0 }).findings.filter(({ rule }) => NUMERIC.includes(rule))
}

/** Findings of a faulty text that the right one does not have. */
export const freshFindings = (piece: Piece, { wrong }: Slip): readonly Finding[] => {
  const known = new Set(numericFindings(documentOf(`${piece.name}.txt`, piece.right)).map(keyOf))
  return numericFindings(documentOf(`${piece.name}.txt`, wrong)).filter(finding => !known.has(keyOf(finding)))
}

const keyOf = ({ rule, locations }: Finding): string => [rule, ...locations.map(({ quote }) => quote)].join('|')

/** Whether a finding points at a place or at a sum, list or stretch that holds it. */
export const pointsAt = ({ locations }: Finding, place: Span): boolean =>
  locations.some(location => overlaps(location, { start: place.start, end: Math.max(place.end, place.start + 1) }))

/** Faults of nature in pieces of many genres, one at a time: how many are told at warning or above, and what is told of the right pieces. */
export const piecesFound: Yardstick = {
  name: 'pieces',
  measure: print => {
    const all = pieces()
    for (const language of ['zh', 'en'] as const) {
      const own = all.filter(piece => piece.language === language)
      for (const [kind, name] of Object.entries(KINDS)) printKind(own, kind as Kind, `${language} ${name}`, print)
      const falsely = own.flatMap(({ name, right }) => numericFindings(documentOf(`${name}.txt`, right)).filter(isLoud))
      print(`   ${language} told of ${own.length} right pieces: ${falsely.length}`)
      for (const { rule, locations, evidence } of falsely)
        print(`      ${rule}: ${locations.map(({ quote }) => quote).join(' | ')} ${evidence.arithmetic ?? ''}`)
    }
  },
}

const isLoud = ({ level, confidence }: Finding): boolean => level !== 'note' && confidence >= 0.5

const printKind = (own: readonly Piece[], kind: Kind, label: string, print: Print): void => {
  const tries = own.flatMap(piece => piece.faults.filter(fault => fault.kind === kind).map(fault => ({ piece, fault })))
  const missed = tries.filter(({ piece, fault }) => !freshFindings(piece, fault).some(isLoud))
  const found = tries.length - missed.length
  print(`   ${label.padEnd(12)} found ${((100 * found) / tries.length).toFixed(1).padStart(5)}% of ${tries.length}`)
  if (!process.argv.includes('--missed')) return
  for (const { piece, fault } of missed)
    print(`      missed: ${piece.name}: ${fault.wrong.slice(Math.max(0, fault.start - 40), fault.end + 20).replace(/\n/g, ' ⏎ ')}`)
}
