import type { Document } from '../../model/document.js'
import type { Finding, Location } from '../../model/finding.js'
import { type Html, html } from '../html.js'
import { blockIndexAt, documentOf, placeAnchor, type View } from '../view.js'
import { shortened } from './excerpts.js'
import { placeName } from './places.js'

/** Whether a finding rests on parts and what they should make. */
export const isSum = ({ locations }: Finding): boolean =>
  locations.some(({ role }) => role === 'total') && locations.some(({ role }) => role === 'part')

/** Most parts a card lists. */
const MOST = 40

/** Parts and total as a small table, each leading to its place. */
export const sumMarkup = (view: View, finding: Finding): Html => {
  const rows = finding.locations.map((location, index) => ({ location, index }))
  const [parts, totals] = [rows.filter(({ location }) => location.role === 'part'), rows.filter(({ location }) => location.role !== 'part')]
  const row = ({ location, index }: (typeof rows)[number], say: string): Html =>
    html`<tr class="${say}"><td><a href="#${placeAnchor(finding, index)}" title="${placeName(view, location)}" dir="auto">${nameOf(view, location)}</a></td><td dir="auto"><b>${shortened(location.quote, 40)}</b></td></tr>`
  const more = parts.length - MOST
  return html`<table class="sum"><tbody>${parts.slice(0, MOST).map(part => row(part, 'part'))}${more > 0 && html`<tr><td>${view.t('sum.more', { count: more })}</td><td></td></tr>`}${totals.map(total => row(total, 'say'))}</tbody></table>`
}

/** What a part is called: the head of its row, else the words before it, else where it stands. */
const nameOf = (view: View, location: Location): string => {
  const document = documentOf(view, location.document)
  const name = document && (rowHead(document, location) ?? wordsBefore(document, location))
  return name ? shortened(name, 24) : placeName(view, location)
}

/** Most blocks looked back for the first cell of a row. */
const WIDEST = 200

const rowHead = (document: Document, { start }: Location): string | undefined => {
  const { blocks, text } = document
  const at = blockIndexAt(document, start)
  const cell = blocks[at]?.cell
  if (!cell || cell.column === 0) return undefined
  for (let index = at - 1; index >= Math.max(0, at - WIDEST); index--) {
    const other = blocks[index]!.cell
    if (other?.table !== cell.table || other.row !== cell.row) return undefined
    if (other.column === 0) return text.slice(blocks[index]!.start, blocks[index]!.end)
  }
  return undefined
}

/** Characters before a figure that may name it. */
const REACH = 40
const SENTENCE_BREAK = /[.!?] +(?=[A-Z])/

/** The words of its own sentence right before a figure, none cut in two. */
const wordsBefore = (document: Document, { start }: Location): string | undefined => {
  const block = document.blocks[blockIndexAt(document, start)]
  if (!block || block.cell || block.start > start) return undefined
  const from = Math.max(block.start, start - REACH)
  const [cut, before] = [from > block.start, document.text.slice(from, start)]
  const whole = cut && /[A-Za-z]/.test(document.text[from - 1]!) ? before.replace(/^[A-Za-z'’-]+/, '') : before
  return /[^，。；、：,.;:!?！？（）()\s][^，。；、：,;:!?！？（）()]*$/.exec(whole.split(SENTENCE_BREAK).at(-1)!)?.[0].trim() || undefined
}
