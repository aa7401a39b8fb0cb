import type { Document } from '../../model/document.js'
import type { Location } from '../../model/finding.js'
import { blockIndexAt, documentOf, type View } from '../view.js'
import { shortened } from './excerpts.js'

/** Most characters of a heading in the name of a place: Chinese, and other scripts. */
const HAN_HEADING = 14
const OTHER_HEADING = 26

/** Where a block stands: the heading above it, and its number among the paragraphs under that heading, from 1. */
interface Standing {
  /** Index of the heading's block; -1 above the first. A heading stands under itself. */
  readonly headings: Int32Array
  /** 0 for headings. */
  readonly numbers: Int32Array
}

/** Where a location stands, in words: the file when there are several, the page, the heading above it, and the paragraph or table row under that heading. */
export const placeName = (view: View, location: Pick<Location, 'document' | 'start' | 'end' | 'place'>): string => {
  const document = documentOf(view, location.document)
  const parts: string[] = []
  if (document && view.review.documents.length > 1) parts.push(document.name)
  if (location.place?.page !== undefined) parts.push(view.t('place.page', { page: location.place.page }))
  if (document && document.blocks.length > 0) parts.push(...standingName(view, document, location))
  return parts.join(view.t('place.separator'))
}

const standingName = (view: View, document: Document, { start, end, place }: Pick<Location, 'start' | 'end' | 'place'>): string[] => {
  const { headings, numbers } = standingOf(document)
  const last = document.blocks.length - 1
  const [from, to] = [Math.min(last, blockIndexAt(document, start)), Math.min(last, blockIndexAt(document, Math.max(start, end - 1)))]
  const [above, below] = [headings[from]!, headings[to]!]
  if (above !== below) return [`${headingName(document, above)}–${headingName(document, below)}`]
  const heading = above < 0 ? [] : [headingName(document, above)]
  if (numbers[from] === 0 || (heading.length > 0 && place?.page !== undefined)) return heading
  const { cell } = document.blocks[from]!
  if (cell) return [...heading, view.t('place.row', { row: cell.row + 1 })]
  const [first, final] = [numbers[from]!, numbers[to]!]
  return [...heading, view.t('place.paragraph', { paragraph: final > first ? `${first}–${final}` : first })]
}

const headingName = ({ blocks, text }: Document, index: number): string => {
  const { start, end } = blocks[Math.max(0, index)]!
  const name = text.slice(start, end).replace(/^#+\s*/, '')
  return shortened(name, /\p{Script=Han}/u.test(name) ? HAN_HEADING : OTHER_HEADING)
}

const known = new WeakMap<Document, Standing>()

const standingOf = (document: Document): Standing => {
  const before = known.get(document)
  if (before) return before
  const headings = new Int32Array(document.blocks.length)
  const numbers = new Int32Array(document.blocks.length)
  let [heading, count, table] = [-1, 0, -1]
  document.blocks.forEach(({ kind, cell }, index) => {
    if (kind === 'heading') [heading, count] = [index, 0]
    else if (kind !== 'furniture' && (cell === undefined || cell.table !== table)) count++
    table = cell?.table ?? -1
    headings[index] = heading
    numbers[index] = kind === 'heading' ? 0 : Math.max(1, count)
  })
  const standing = { headings, numbers }
  known.set(document, standing)
  return standing
}
