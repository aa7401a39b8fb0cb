import type { FigureEvidence, Finding } from '../model/finding.js'
import { excerpt } from './excerpts.js'
import { type Html, html } from './html.js'
import { documentOf, grouped, placeAnchor, placeName, type View } from './view.js'

/** What a figure is said to be: its subject and scope in a row of words. */
export const scopeMarkup = ({ evidence }: Finding): Html | undefined => {
  const figure = evidence.figures?.find(({ subject, scope }) => subject || scope)
  if (!figure) return undefined
  const words = [figure.subject, ...Object.values(figure.scope ?? {})].filter(Boolean)
  return words.length > 0 ? html`<p class="scope" dir="auto">${words.map(word => html`<span>${word}</span>`)}</p>` : undefined
}

/** Each place of a finding in its sentence; where the place is a figure, its value as written above its normal form. */
export const mentionsMarkup = (view: View, finding: Finding): Html[] => {
  const several = finding.locations.length > 1
  return finding.locations.slice(0, MOST).map((location, index) => {
    const document = documentOf(view, location.document)
    const figure = finding.evidence.figures?.find(
      ({ document, start, end }) => document === location.document && start < location.end && location.start < end,
    )
    const link = html`<span class="at"><a href="#${placeAnchor(finding, index)}">${placeName(view, location)}</a>${several && role(view, location.role)}</span>`
    const words = document && excerpt(document, figure ?? location, figure?.sentence)
    return html`<div class="mention${!figure && ' plain'}">${figure && figureMarkup(view, figure)}<div>${link}${words}</div></div>`
  })
}

/** Most places a card shows in full. */
const MOST = 12

const role = (view: View, role: string): Html | undefined =>
  role === 'mention' || role === 'copy' ? undefined : html`<i class="role">${view.t(`role.${role}`)}</i>`

const figureMarkup = (view: View, figure: FigureEvidence): Html => {
  const normal = figure.value !== undefined ? grouped(figure.value) : undefined
  const interval = figure.value === undefined ? intervalText(view, figure) : undefined
  return html`<div class="fig"><b dir="auto">${figure.raw}</b>${normal && normal !== figure.raw && html`<span>${normal}</span>`}${interval && html`<span>${interval}</span>`}</div>`
}

/** The interval a figure claims, such as `> 1,000,000` or `2,500–3,000`. */
const intervalText = (view: View, { lo, hi, loOpen, hiOpen }: FigureEvidence): string | undefined => {
  if (lo !== undefined && hi !== undefined) return view.t('figure.range', { lo: grouped(lo), hi: grouped(hi) })
  if (lo !== undefined) return `${loOpen ? '>' : '≥'} ${grouped(lo)}`
  if (hi !== undefined) return `${hiOpen ? '<' : '≤'} ${grouped(hi)}`
  return undefined
}
