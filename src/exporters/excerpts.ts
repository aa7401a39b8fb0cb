import type { Document } from '../model/document.js'
import type { Change, Finding, Pair } from '../model/finding.js'
import type { Span } from '../model/span.js'

/** A stretch of a text with a little of what stands around it, on one line. Ellipses stand where it was shortened. */
export interface Excerpt {
  readonly before: string
  readonly quote: string
  readonly after: string
}

/** Columns a character takes on a terminal: 2 for Han, kana, hangul, full-width forms; 1 for the rest. */
export const columnsOf = (text: string): number => {
  let columns = 0
  for (const character of text) columns += WIDE.test(character) ? 2 : 1
  return columns
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** The span with its surroundings on its line, in about `columns` columns. A quote too long for them is cut in its middle. */
export const excerptOf = ({ text }: Pick<Document, 'text'>, span: Span, columns: number): Excerpt => {
  const quote = middleCut(flat(text.slice(span.start, Math.min(span.end, span.start + 4000))), span, columns)
  const room = Math.max(0, columns - columnsOf(quote)) >> 1
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1
  const lineEnd = indexOrEnd(text, '\n', span.end)
  return {
    before: lastColumns(flat(text.slice(Math.max(lineStart, span.start - 4 * room), span.start)), room, lineStart < span.start - 4 * room),
    quote,
    after: firstColumns(flat(text.slice(span.end, Math.min(lineEnd, span.end + 4 * room))), room, lineEnd > span.end + 4 * room),
  }
}

const indexOrEnd = (text: string, wanted: string, from: number): number => {
  const at = text.indexOf(wanted, from)
  return at < 0 ? text.length : at
}

/** White space of any kind as one space. */
const flat = (text: string): string => text.replace(/\s+/g, ' ')

const middleCut = (quote: string, { start, end }: Span, columns: number): string => {
  if (columnsOf(quote) <= columns && end - start <= 4000) return quote
  const half = columns >> 1
  return `${firstColumns(quote, half, true)}${end - start <= 4000 ? lastColumns(quote, half, false) : ''}`
}

const firstColumns = (text: string, columns: number, more: boolean): string => {
  let used = 0
  let kept = ''
  for (const character of text) {
    used += columnsOf(character)
    if (used > columns) return `${kept}…`
    kept += character
  }
  return more ? `${kept}…` : kept
}

const lastColumns = (text: string, columns: number, more: boolean): string => {
  let used = 0
  const characters = Array.from(text)
  let from = characters.length
  while (from > 0) {
    used += columnsOf(characters[from - 1]!)
    if (used > columns) return `…${characters.slice(from).join('')}`
    from--
  }
  return more ? `…${text}` : text
}

/** Where a place of a finding first differs from its partner; undefined when it does not, or nothing is known of it. */
export const firstDifference = ({ evidence }: Finding, location: number): Span | undefined => {
  for (const pair of evidence.pairs ?? []) {
    const side = pair.a === location ? 'a' : pair.b === location ? 'b' : undefined
    const span = side && differenceOn(pair, side)
    if (span) return span
  }
  return undefined
}

/** The first stretch of one side of a pair that the other side does not have, or the empty place where it has more. */
const differenceOn = (pair: Pair, side: 'a' | 'b'): Span | undefined => {
  const own = side === 'a' ? '-' : '+'
  const { start } = side === 'a' ? pair.spanA : pair.spanB
  const changes = pair.changes ?? []
  const first = changes.findIndex(([kind]) => kind !== '=')
  if (first < 0) return undefined
  const from = start + lengthOf(changes.slice(0, first), own)
  const until = changes.findIndex(([kind], index) => index > first && kind === '=')
  return { start: from, end: from + lengthOf(changes.slice(first, until < 0 ? undefined : until), own) }
}

const lengthOf = (changes: readonly Change[], own: '-' | '+'): number =>
  changes.reduce((length, [kind, text]) => length + (kind === '=' || kind === own ? text.length : 0), 0)
