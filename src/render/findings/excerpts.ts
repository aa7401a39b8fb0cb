import type { Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { type Html, html } from '../html.js'
import { blockIndexAt } from '../view.js'

/** Most characters shown on each side of what is pointed at. */
const AROUND = 48

/** Most characters shown of a place, and of each where there are several. */
const LONGEST = 160
const LONGEST_OF_SEVERAL = 60

/**
 * The words around places of one block, in order and apart, cut at the borders of the block (or sentence, when that is known), with each place
 * emphasised. Between places far apart the text is cut as well.
 */
export const excerpt = (document: Document, places: readonly Span[], sentence?: Span): Html => {
  const [first, last] = [places[0]!, places.at(-1)!]
  const around = sentence ?? document.blocks[blockIndexAt(document, first.start)] ?? first
  const most = places.length > 1 ? LONGEST_OF_SEVERAL : LONGEST
  return html`<q dir="auto">${leadIn(document.text, around, first)}${places.map(
    (place, index) =>
      html`${index > 0 && between(document.text, places[index - 1]!.end, place.start)}<b>${shortened(document.text.slice(place.start, place.end), most)}</b>`,
  )}${leadOut(document.text, around, last)}</q>`
}

const leadIn = (text: string, around: Span, { start }: Span): string => {
  const from = Math.max(around.start, start - AROUND)
  const before = text.slice(from, start)
  return from > around.start ? `…${fromWord(whole(before))}` : before
}

const leadOut = (text: string, around: Span, { end }: Span): string => {
  const to = Math.min(around.end, end + AROUND)
  const after = text.slice(end, Math.max(end, to))
  return to < around.end ? dotted(toWord(whole(after))) : after
}

const between = (text: string, start: number, end: number): string =>
  end - start <= 2 * AROUND
    ? text.slice(start, end)
    : `${toWord(whole(text.slice(start, start + AROUND)))}…${fromWord(whole(text.slice(end - AROUND, end)))}`

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
