import type { Document } from '../../model/document.js'
import type { Finding } from '../../model/finding.js'
import type { Span } from '../../model/span.js'
import { type Content, type Html, html } from '../html.js'
import { cardAnchor, classesOf, familyOf, isPart, placeAnchor, signOf, type View } from '../view.js'
import { type Mark, type Segment, segmentsOf } from './segments.js'

/** A stretch of a document with its marks: underlined segments, and after each place the label that leads to its finding. */
export const markedText = (view: View, { text }: Document, span: Span, marks: readonly Mark[] | undefined): Content => {
  if (!marks) return text.slice(span.start, span.end)
  return segmentsOf(span, marks).map(segment => [
    segment.marks.length > 0 ? markedSegment(view, text, segment) : text.slice(segment.start, segment.end),
    ...segment.marks
      .filter(mark => mark.closes && mark.end === segment.end && isLabelled(mark))
      .map(mark => label(view, mark.finding, mark.index)),
  ])
}

/** A note is labelled where it first stands alone, so that a habit does not speckle the text; a sum at its total, not at every part. */
const isLabelled = ({ finding, index }: Mark): boolean => {
  if (finding.level === 'note') return index === 0
  return !isPart(finding.locations[index]!.role) || finding.locations.every(({ role }) => isPart(role))
}

/** Notes of more places than this are habits. */
const HABIT = 3

/** The further places of a habit are underlined only while it is looked at. */
const isQuiet = ({ finding, index }: Mark): boolean => finding.level === 'note' && index > 0 && finding.locations.length > HABIT

/** Lane 1 belongs to the longest finding, lane 2 to the next; further ones are named in `data-findings` alone. */
const markedSegment = (view: View, text: string, { start, end, marks }: Segment): Html => {
  const [outer, inner] = marks as [Mark, ...Mark[]]
  const words = text.slice(start, end)
  const content = inner ? html`<span class="m ${classesOf(view, inner.finding)}${isQuiet(inner) && ' quiet'}">${words}</span>` : words
  const opening = marks.find(mark => mark.opens && mark.start === start)
  const id = opening && html` id="${placeAnchor(opening.finding, opening.index)}"`
  const others = marks.filter(mark => mark !== opening && mark.opens && mark.start === start)
  const anchors = others.map(mark => html`<a id="${placeAnchor(mark.finding, mark.index)}"></a>`)
  const labels = marks.map(mark => mark.finding.label).join(' ')
  return html`${anchors}<mark class="m ${classesOf(view, outer.finding)}${isQuiet(outer) && ' quiet'}"${id} data-findings="${labels}">${content}</mark>`
}

/** The raised label after a place; generated content, so that search and copying see the text unbroken. */
export const label = (view: View, finding: Finding, index: number): Html => {
  const family = view.t(`family.${familyOf(finding)}`)
  const count = finding.locations.length
  const name = view.t(count > 1 ? 'mark.name' : 'mark.name-alone', { family, label: finding.label, index: index + 1, count })
  return html`<a class="lab ${classesOf(view, finding)}" href="#${cardAnchor(finding)}" data-l="${signOf(view, finding)}" aria-label="${name}"></a>`
}
