import { findingMessage, uiText } from '../messages/index.js'
import type { Finding, Location } from '../model/finding.js'
import type { Review } from '../model/review.js'
import { excerptOf, firstDifference } from './excerpts.js'
import type { ExportOptions } from './exporter.js'

/** Other places a note names before it only counts them, and the columns each may take. */
const MOST_PLACES = 6
const MOST_LISTED = 20
const COLUMNS = 60

/** The findings that are written into a document's margin: all at `warning` and above that nobody dismissed, and notes somebody confirmed. */
export const notedFindings = ({ findings }: Review, { decisions, notes }: ExportOptions): readonly Finding[] =>
  findings.filter(({ id, level }) => {
    const state = decisions?.[id]?.state
    return state !== 'dismissed' && (level !== 'note' || notes || state === 'confirmed')
  })

/** What a note at one place of a finding says: label, level and message, then the other places. */
export const noteLines = (finding: Finding, index: number, review: Review, options: ExportOptions): string[] => {
  const { ui } = options
  const head = uiText('cli.margin.head', ui, { label: finding.label, level: uiText(`cli.level.${finding.level}`, ui) })
  const others = finding.locations.flatMap((location, other) =>
    other === index ? [] : [placeLine(finding, location, other, review, options)],
  )
  const more = others.length - MOST_PLACES
  const note = options.decisions?.[finding.id]?.note
  return [
    `${head} ${findingMessage(finding, ui)}`,
    ...(finding.evidence.arithmetic ? [finding.evidence.arithmetic] : []),
    ...(others.length > 0 ? [uiText('cli.margin.others', ui)] : []),
    ...others.slice(0, MOST_PLACES),
    ...(more > 0 ? [uiText('cli.more-places', ui, { count: more })] : []),
    ...(note ? [note] : []),
  ]
}

/** All places of a finding, a line for each, as many as a list can bear. */
export const placeLines = (finding: Finding, review: Review, options: ExportOptions): string[] => {
  const lines = finding.locations.slice(0, MOST_LISTED).map((location, index) => placeLine(finding, location, index, review, options))
  const more = finding.locations.length - MOST_LISTED
  return more > 0 ? [...lines, uiText('cli.more-places', options.ui, { count: more })] : lines
}

const placeLine = (finding: Finding, location: Location, index: number, review: Review, options: ExportOptions): string => {
  const document = review.documents.find(({ id }) => id === location.document)!
  const { before, quote, after } = excerptOf(document, firstDifference(finding, index) ?? location, COLUMNS)
  return `${placeName(location, review, options)}${before}⟦${quote}⟧${after}`
}

/** Where a place stands, for people: document when there are several, page when the file has pages, else the paragraph counted from 1. */
const placeName = ({ document: id, start, place }: Location, { documents }: Review, { ui }: ExportOptions): string => {
  const document = documents.find(document => document.id === id)!
  const name = documents.length > 1 ? `${document.name} ` : ''
  const paragraph = document.blocks.findIndex(block => block.end > start) + 1
  const where = place?.page ? uiText('cli.margin.page', ui, { page: place.page }) : uiText('cli.margin.paragraph', ui, { paragraph })
  return name + where
}
