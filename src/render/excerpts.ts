import type { Document } from '../model/document.js'
import type { Span } from '../model/span.js'
import { type Html, html } from './html.js'
import { blockIndexAt } from './view.js'

/** Most characters shown on each side of what is pointed at. */
const AROUND = 48

/** The words around a place, cut at the borders of its block (or sentence, when that is known), with the place itself emphasised. */
export const excerpt = (document: Document, place: Span, sentence?: Span): Html => {
  const block = document.blocks[blockIndexAt(document, place.start)]
  const around = sentence ?? block ?? place
  const start = Math.max(around.start, place.start - AROUND)
  const end = Math.min(around.end, place.end + AROUND)
  const cutBefore = start > around.start
  const cutAfter = end < around.end
  const { text } = document
  const [before, after] = [text.slice(start, place.start), text.slice(place.end, Math.max(place.end, end))]
  return html`<q dir="auto">${cutBefore ? `…${fromWord(whole(before))}` : before}<b>${shortened(text.slice(place.start, place.end), 160)}</b>${cutAfter ? dotted(toWord(whole(after))) : after}</q>`
}

/** Dots where a sentence goes on; a cut behind a whole sentence needs none. */
const dotted = (text: string): string => (/[。！？.!?]["'”’」』）)]?$/.test(text) ? text : `${text}…`)

/** Leaves out the rest of a Latin word that a cut went through. */
const fromWord = (text: string): string => text.replace(/^[\p{Script=Latin}\d'’-]{1,24}(?=[\s,.;:!?])/u, '')
const toWord = (text: string): string => text.replace(/[\s][\p{Script=Latin}\d'’-]{1,24}$/u, '')

/** Text without the halves of characters a cut may have left at its ends. */
export const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')

/** The beginning of a text that is too long to be shown whole, on one line. */
export const shortened = (text: string, most: number): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= most ? line : `${whole(line.slice(0, most - 1))}…`
}
