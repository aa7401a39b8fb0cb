import { findingMessage, problemMessage, uiText } from '../messages/index.js'
import type { Document } from '../model/document.js'
import type { Finding, Location } from '../model/finding.js'
import type { Review, UiLanguage } from '../model/review.js'
import { type Exporter, type ExportOptions, isRefusal } from './exporter.js'
import { inCodePoints, linePositions } from './offsets.js'

const COLUMNS = [
  'document',
  'finding',
  'level',
  'rule',
  'confidence',
  'message',
  'role',
  'page',
  'line',
  'column',
  'start',
  'end',
  'quote',
  'decision',
  'reason',
  'note',
  'id',
]

/** A row for each place of each finding, for spreadsheets: with a BOM so that Excel reads UTF-8, and no cell a spreadsheet would calculate. */
export const csv: Exporter = {
  id: 'csv',
  mediaType: 'text/csv',
  extension: 'csv',
  open: options => {
    let begun = false
    return {
      part: review => {
        const head = begun ? '' : `\ufeff${line(COLUMNS.map(column => uiText(`cli.csv.${column}`, options.ui)))}`
        begun = true
        return head + rows(review, options).map(line).join('')
      },
      close: () => '',
    }
  },
}

/** Cells of a problem behind its message: every row has as many as the first. */
const REST_OF_PROBLEM = COLUMNS.slice(COLUMNS.indexOf('message') + 1).map(() => '')

const rows = (review: Review, options: ExportOptions): string[][] => {
  const asked = options.offsets === 'codepoint' ? inCodePoints(review) : review
  const documents = new Map(review.documents.map(document => [document.id, placed(document)]))
  const findings = asked.findings.flatMap((finding, index) =>
    finding.locations.map((location, place) => {
      const { name, position } = documents.get(location.document)!
      const { line, column } = position(review.findings[index]!.locations[place]!.start)
      return findingRow(finding, location, [name, String(line), String(column)], options)
    }),
  )
  const problems = review.problems.map(problem => {
    const name = documents.get(problem.document)?.name ?? problem.document
    const level = uiText(isRefusal(problem) ? 'cli.problem' : 'cli.remark', options.ui)
    return [name, '', level, problem.code, '', problemMessage(problem, options.ui), ...REST_OF_PROBLEM]
  })
  return [...findings, ...problems]
}

const placed = (document: Document) => ({ name: document.name, position: linePositions(document) })

const findingRow = (finding: Finding, location: Location, [name, line, column]: string[], { ui, decisions }: ExportOptions): string[] => {
  const decision = decisions?.[finding.id]
  const said = decision ? [uiText(`cli.decision.${decision.state}`, ui), reasonOf(decision.reason, ui), decision.note ?? ''] : ['', '', '']
  return [
    name!,
    finding.label,
    uiText(`cli.level.${finding.level}`, ui),
    finding.rule,
    String(Math.round(finding.confidence * 100) / 100),
    findingMessage(finding, ui),
    uiText(`cli.role.${location.role}`, ui),
    location.place?.page === undefined ? '' : String(location.place.page),
    line!,
    column!,
    String(location.start),
    String(location.end),
    location.quote,
    ...said,
    finding.id,
  ]
}

const reasonOf = (reason: string | undefined, ui: UiLanguage): string => (reason ? uiText(`cli.reason.${reason}`, ui) : '')

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

/** What a spreadsheet takes for the beginning of a formula; also tabs and returns, which some strip before they look. */
const FORMULA = /^[\s\u0000]*[=+\-@＝＋－＠]/

/** A cell as RFC 4180 quotes it; one that looks like a formula gets an apostrophe in front, a plain number stays a number. */
const cell = (text: string): string => {
  const safe = FORMULA.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n\t]/.test(safe) || safe !== text ? `"${safe.replace(/"/g, '""')}"` : safe
}
