import { Decimal } from 'decimal.js'
import { grouped } from '../../messages/size.js'
import type { FigureEvidence, Finding, Location } from '../../model/finding.js'
import { type Content, type Html, html } from '../html.js'
import { blockIndexAt, documentOf, placeAnchor, type View } from '../view.js'
import { excerpt } from './excerpts.js'
import { placeName } from './places.js'

/** A place of a finding with the figure that stands there. */
interface Mention {
  readonly location: Location
  readonly index: number
  readonly figure?: FigureEvidence
}

/** Most places a card shows in full. */
const MOST = 12

/**
 * Each place of a finding in its sentence; the figure as written above its normal form. Places that say the same are folded, such as the items of one
 * list stand in one excerpt; the difference stands below.
 */
export const mentionsMarkup = (view: View, finding: Finding): Content => {
  const mentions = mentionsOf(finding)
  const shown = mentions.filter((mention, index) => mentions.findIndex(other => saysSame(mention, other)) === index)
  const folded = mentions.filter(mention => !shown.includes(mention))
  return [
    rowsOf(view, shown.slice(0, MOST)).map(row => mentionMarkup(view, finding, row)),
    [...shown.slice(MOST), ...folded].length > 0 && foldedMarkup(view, finding, [...shown.slice(MOST), ...folded]),
    differenceMarkup(view, shown),
  ]
}

const mentionsOf = ({ locations, evidence }: Finding): Mention[] =>
  locations.map((location, index) => {
    const figure = evidence.figures?.find(
      ({ document, start, end }) => document === location.document && start < location.end && location.start < end,
    )
    return { location, index, ...(figure && { figure }) }
  })

/** Whether two figures state the same; places without a figure are always shown. */
const saysSame = (a: Mention, b: Mention): boolean => {
  if (a === b) return true
  if (!a.figure || !b.figure) return false
  const said = ({ value, lo, hi, loOpen, hiOpen, unit }: FigureEvidence): string => JSON.stringify([value, lo, hi, loOpen, hiOpen, unit])
  return said(a.figure) === said(b.figure)
}

/** Places without a figure that follow each other in one block, in one part, are shown together. */
const rowsOf = (view: View, mentions: readonly Mention[]): (readonly [Mention, ...Mention[]])[] => {
  const rows: [Mention, ...Mention[]][] = []
  for (const mention of mentions) {
    const row = rows.at(-1)
    if (row && goesOn(view, row.at(-1)!, mention)) row.push(mention)
    else rows.push([mention])
  }
  return rows
}

const goesOn = (view: View, { location: a, figure }: Mention, { location: b, figure: next }: Mention): boolean => {
  const document = documentOf(view, a.document)
  if (!document || figure || next || a.document !== b.document || a.role !== b.role || a.end > b.start) return false
  return blockIndexAt(document, a.start) === blockIndexAt(document, b.start)
}

const mentionMarkup = (view: View, finding: Finding, row: readonly [Mention, ...Mention[]]): Html => {
  const [{ location, index, figure }] = row
  const document = documentOf(view, location.document)
  const several = new Set(finding.locations.map(({ role }) => role)).size > 1
  const link = html`<span class="at"><a href="#${placeAnchor(finding, index)}">${placeName(view, location)}</a>${several && role(view, location.role)}</span>`
  const words = document && excerpt(document, figure ? [figure] : row.map(mention => mention.location), figure?.sentence)
  return html`<div class="mention${!figure && ' plain'}">${figure && figureMarkup(view, figure)}<div>${link}${words}</div></div>`
}

const foldedMarkup = (view: View, finding: Finding, mentions: readonly Mention[]): Html =>
  html`<details class="same"><summary>${view.t('figure.same', { count: mentions.length })}</summary><ul>${mentions.map(
    ({ location, index, figure }) =>
      html`<li><a href="#${placeAnchor(finding, index)}">${placeName(view, location)}</a> <span dir="auto">${figure?.raw ?? location.quote}</span></li>`,
  )}</ul></details>`

const role = (view: View, role: string): Html | undefined =>
  role === 'mention' || role === 'copy' ? undefined : html`<i class="role">${view.t(`role.${role}`)}</i>`

const figureMarkup = (view: View, figure: FigureEvidence): Html => {
  const normal = figure.value !== undefined ? grouped(figure.value) : undefined
  const interval = figure.value === undefined ? intervalText(view, figure) : undefined
  return html`<div class="fig"><b dir="auto">${figure.raw}</b>${normal && !figure.raw.startsWith(normal) && !figure.raw.startsWith(figure.value ?? '') && html`<span>${normal}</span>`}${interval && html`<span>${interval}</span>`}</div>`
}

/** The interval a figure claims, such as `> 1,000,000` or `2,500–3,000`. */
const intervalText = (view: View, { lo, hi, loOpen, hiOpen }: FigureEvidence): string | undefined => {
  if (lo !== undefined && hi !== undefined) return view.t('figure.range', { lo: grouped(lo), hi: grouped(hi) })
  if (lo !== undefined) return `${loOpen ? '>' : '≥'} ${grouped(lo)}`
  if (hi !== undefined) return `${hiOpen ? '<' : '≤'} ${grouped(hi)}`
  return undefined
}

/** How far two exact figures of one unit are apart, and how much the larger is more. */
const differenceMarkup = (view: View, shown: readonly Mention[]): Content => {
  const [a, b, ...more] = shown.map(({ figure }) => figure)
  if (a?.value === undefined || b?.value === undefined || more.length > 0 || a.unit !== b.unit) return undefined
  const [low, high] = [Decimal.min(a.value, b.value), Decimal.max(a.value, b.value)]
  const apart = high.minus(low)
  if (apart.isZero()) return undefined
  const percent = low.isPositive() && !low.isZero() ? apart.div(low).times(100).toSignificantDigits(3).toFixed() : undefined
  const zh = view.review.documents[0]?.language !== 'en'
  return html`<div class="delta"><div><small>${view.t('figure.apart')}</small><b dir="auto">${spoken(apart, zh)}${a.unit}</b></div>${percent !== undefined && html`<span>${view.t('figure.more', { percent: grouped(percent) })}</span>`}</div>`
}

/** A number as it would be written: Chinese counts in 万 and 亿. */
const spoken = (value: Decimal, zh: boolean): string => {
  const [unit, name] =
    value.gte(1e8) && value.mod(1e4).isZero() ? [1e8, '亿'] : value.gte(1e4) && value.mod(100).isZero() ? [1e4, '万'] : [1, '']
  return zh && unit > 1 ? `${grouped(value.div(unit).toFixed())}${name}` : grouped(value.toFixed())
}
