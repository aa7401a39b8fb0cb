import { findingMessage, problemMessage, ruleText, uiText } from '../messages/index.js'
import type { Document } from '../model/document.js'
import { type Finding, LEVELS, type Level, type Location } from '../model/finding.js'
import { groupedBy } from '../model/grouping.js'
import type { Problem, Review } from '../model/review.js'
import type { RuleId } from '../model/rule.js'
import { excerptOf, firstDifference } from './excerpts.js'
import { type Exporter, type ExportOptions, isRefusal, type Summary } from './exporter.js'
import { linePositions } from './offsets.js'
import { type Ink, inkOf } from './terminal.js'

/** Columns of an excerpt, and how many places of one finding are listed before the rest are counted. */
const EXCERPT_COLUMNS = 76
const MOST_PLACES = 8

/** For people at a terminal: findings by document, places as line:column with the words around them, a summary last. */
export const text: Exporter = {
  id: 'text',
  mediaType: 'text/plain',
  extension: 'txt',
  open: options => {
    const ink = inkOf(options.colour ?? false)
    return {
      part: review => partText(review, options, ink),
      close: summary => `${summaryText(summary, options, ink)}\n`,
    }
  },
}

/** What the lines of one document are made with. */
interface Page {
  readonly documents: ReadonlyMap<string, Document>
  readonly position: (location: Location) => string
  readonly options: ExportOptions
  readonly ink: Ink
}

const partText = (review: Review, options: ExportOptions, ink: Ink): string => {
  const page: Page = {
    documents: new Map(review.documents.map(document => [document.id, document])),
    position: positions(review),
    options,
    ink,
  }
  const byDocument = groupedBy(review.findings, ({ locations }) => locations[0]!.document)
  const problems = groupedBy(review.problems, ({ document }) => document)
  const sections = review.documents.map(document =>
    section(document, byDocument.get(document.id) ?? [], problems.get(document.id) ?? [], page),
  )
  const unread = review.problems.filter(({ document }) => !page.documents.has(document))
  return [...sections, ...unread.map(problem => `${ink.strong(ink.safe(problem.document))}\n${problemLine(problem, page)}\n\n`)].join('')
}

const section = (document: Document, findings: readonly Finding[], problems: readonly Problem[], page: Page): string => {
  const { ink, options } = page
  const loud = findings.filter(({ level }) => options.notes || level !== 'note')
  const notes = findings.filter(({ level }) => !options.notes && level === 'note')
  const heading = `${ink.strong(ink.safe(document.name))}${ink.faint(`  ${sizeOf(document, options)}`)}`
  const lines = [
    ...problems.map(problem => problemLine(problem, page)),
    ...loud.map(finding => findingLines(finding, document, page)),
    ...(notes.length > 0 ? [notesLine(notes, page)] : []),
    ...(findings.length + problems.length === 0 ? [`  ${ink.calm('✓')} ${uiText('cli.clean', options.ui)}`] : []),
  ]
  return `${heading}\n${lines.join('\n')}\n\n`
}

const sizeOf = ({ format, language, statistics }: Document, { ui }: ExportOptions): string =>
  uiText('cli.size', ui, { format, language: uiText(`cli.language.${language}`, ui), ...statistics })

const problemLine = (problem: Problem, { ink, options }: Page): string =>
  `  ${isRefusal(problem) ? ink.level('error', '✗') : ink.level('note', '·')} ${ink.safe(problemMessage(problem, options.ui))}`

const findingLines = (finding: Finding, document: Document, page: Page): string => {
  const { ink, options } = page
  const word = ink.level(finding.level, uiText(`cli.level.${finding.level}`, options.ui))
  const head = `  ${ink.strong(finding.label.padEnd(3))} ${word}  ${ink.safe(findingMessage(finding, options.ui))}  ${ink.faint(finding.rule)}`
  const places = finding.locations.slice(0, MOST_PLACES).map((_, index) => placeLine(finding, index, document, page))
  const more = finding.locations.length - MOST_PLACES
  const sum = finding.evidence.arithmetic
  return [
    head,
    ...places,
    ...(more > 0 ? [ink.faint(`      ${uiText('cli.more-places', options.ui, { count: more })}`)] : []),
    ...(sum ? [`      ${ink.faint(ink.safe(sum))}`] : []),
  ].join('\n')
}

const placeLine = (finding: Finding, index: number, document: Document, { documents, position, ink }: Page): string => {
  const location = finding.locations[index]!
  const own = documents.get(location.document)!
  const elsewhere = own.id === document.id ? '' : `${ink.safe(own.name)}:`
  const { before, quote, after } = excerptOf(own, firstDifference(finding, index) ?? location, EXCERPT_COLUMNS)
  const where = `${elsewhere}${position(location)}`
  return `      ${ink.faint(where.padEnd(9))} ${ink.safe(before)}${ink.mark(ink.safe(quote))}${ink.safe(after)}`
}

/** Where a place stands: `12:3`, with the page in front where the file has pages. */
const positions = ({ documents }: Review): ((location: Location) => string) => {
  const known = new Map(documents.map(document => [document.id, linePositions(document)]))
  return ({ document, start, place }) => {
    const { line, column } = known.get(document)!(start)
    return `${place?.page ? `p${place.page} ` : ''}${line}:${column}`
  }
}

const notesLine = (notes: readonly Finding[], { options, ink }: Page): string => {
  const kinds = [...groupedBy(notes, ({ rule }) => rule)].map(([rule, { length }]) => `${ruleTitle(rule, options)} ${length}`)
  return `  ${ink.level('note', uiText('cli.notes', options.ui, { count: notes.length, kinds: kinds.join(uiText('cli.comma', options.ui)) }))}`
}

const ruleTitle = (rule: RuleId, { ui }: ExportOptions): string => ruleText(rule, ui).title

const summaryText = ({ documents, unread, skipped, findings, known }: Summary, { ui }: ExportOptions, ink: Ink): string => {
  const counted = (level: Level): string => {
    const words = uiText(`cli.count.${level}`, ui, { count: findings[level] })
    return findings[level] > 0 ? ink.level(level, words) : words
  }
  const extra = [
    ...(known > 0 ? [uiText('cli.known', ui, { count: known })] : []),
    ...(unread > 0 ? [ink.level('error', uiText('cli.unread', ui, { count: unread }))] : []),
    ...(skipped > 0 ? [uiText('cli.skipped', ui, { count: skipped })] : []),
  ]
  return [uiText('cli.documents', ui, { count: documents }), ...LEVELS.map(counted), ...extra].join(ink.faint(' · '))
}
