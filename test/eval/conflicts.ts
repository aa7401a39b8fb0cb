import { join } from 'node:path'
import { DETECTORS } from '../../src/detectors/index.js'
import { documentOf } from '../../src/formats/index.js'
import type { Finding } from '../../src/model/finding.js'
import { overlaps, type Span } from '../../src/model/span.js'
import { reviewWith } from '../../src/review/review.js'
import { NUMERIC } from './pieces.js'
import { filesOf, ROOT } from './shared.js'
import type { Print, Yardstick } from './yardstick.js'

/** A report in which its author says some figures twice, with other values the second time. */
export interface Report {
  readonly name: string
  readonly text: string
  /** The text with the first value wherever a figure is said. */
  readonly right: string
  readonly conflicts: readonly Conflict[]
}

/** The places where one figure is said, with two values or more. */
export interface Conflict {
  readonly id: string
  readonly places: readonly Span[]
}

/** `⟦3|18 per cent⟧`: a value of the third figure that is said more than once. */
const MARK = /⟦([0-9]+)\|([^⟧]*)⟧/g

/** The reports of `test/eval/conflicts`, written for this measurement: many genres, natural restatements, and as many figures that only seem to disagree. */
export const conflictReports = (): Report[] =>
  filesOf(join(ROOT, 'test/eval/conflicts'), ['.txt']).flatMap(({ bytes }) =>
    new TextDecoder()
      .decode(bytes)
      .split(/^=== /m)
      .slice(1)
      .map(written => reportOf(written.slice(0, written.indexOf('\n')).trim(), written.slice(written.indexOf('\n') + 1))),
  )

const reportOf = (name: string, body: string): Report => {
  const places = new Map<string, { span: Span; value: string }[]>()
  let text = ''
  let last = 0
  for (const { 0: mark, 1: id, 2: value, index } of body.matchAll(MARK)) {
    text += body.slice(last, index) + value!
    const span = { start: text.length - value!.length, end: text.length }
    places.set(id!, [...(places.get(id!) ?? []), { span, value: value! }])
    last = index + mark.length
  }
  text += body.slice(last)
  const conflicts = [...places].flatMap(([id, all]) =>
    new Set(all.map(({ value }) => value.toLowerCase())).size > 1 ? [{ id, places: all.map(({ span }) => span) }] : [],
  )
  return { name, text, right: body.replace(MARK, (_, id: string) => places.get(id)![0]!.value), conflicts }
}

const isLoud = ({ level }: Finding): boolean => level !== 'note'

const tells = ({ locations }: Finding, { places }: Conflict): boolean =>
  places.filter(place => locations.some(location => overlaps(location, place))).length > 1

/** Natural conflicts of whole reports: how many are told at warning or above, and what else is told of figures. */
export const conflicts: Yardstick = {
  name: 'conflicts',
  measure: print => {
    const judged = conflictReports().map(report => ({
      report,
      findings: reviewWith(DETECTORS, [documentOf(`${report.name}.txt`, report.text)]).findings.filter(isLoud),
    }))
    const all = judged.flatMap(({ report, findings }) =>
      report.conflicts.map(conflict => ({ report, conflict, told: findings.some(finding => tells(finding, conflict)) })),
    )
    const told = all.filter(each => each.told).length
    const falsely = judged.flatMap(({ report, findings }) =>
      findings.filter(finding => NUMERIC.includes(finding.rule) && !report.conflicts.some(conflict => tells(finding, conflict))),
    )
    print(`   en told ${told}/${all.length} ${((100 * told) / all.length).toFixed(1)}%  told of other figures: ${falsely.length}`)
    if (process.argv.includes('--missed'))
      for (const { report, conflict } of all.filter(each => !each.told)) printMissed(report, conflict, print)
  },
}

const printMissed = ({ name, text }: Report, { places }: Conflict, print: Print): void => {
  print(`      missed: ${name}`)
  for (const { start, end } of places)
    print(
      `         ${`${text.slice(Math.max(0, start - 60), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 40)}`.replace(/\n/g, '⏎')}`,
    )
}
