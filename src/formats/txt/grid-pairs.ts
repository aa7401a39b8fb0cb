import type { Span } from '../../model/span.js'
import { isFigure } from '../tables.js'
import { type Cut, gapStretches, LONGEST_NAME, LONGEST_PARTED_CELL, placeOf, type TextLine, textOf } from './grid-rows.js'

/** `合  计`: letters of a name set apart to fill its column. */
const SPREAD_NAME = /^(?:\p{Script=Han}[ \u3000]+){1,3}\p{Script=Han}$/u
const LONGEST_PAIR = 200
const ENDS_A_SENTENCE = /[。；;！？!?]/
/** `合计`: what the amounts above make together; no list of contents has it. */
const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|(?:sub|grand )?total)/i

/** A number that may be a year is an amount beside others that are none. */
const isAmount = (text: string): boolean => isFigure(text) || /^\d{4}$/.test(text)

/** A name in words and one amount behind a gap; none of any other line. */
export const pairCells: Cut = line => {
  if (line.text.length > LONGEST_PAIR || !/ {2}|\u3000/.test(line.text) || ENDS_A_SENTENCE.test(line.text)) return []
  const cells = gapStretches(line)
  const last = cells.at(-1)!
  const name = { start: cells[0]!.start, end: cells.at(-2)!.end }
  if (cells.length > 2 && !SPREAD_NAME.test(textOf(line, name))) return []
  const isName = name.end - name.start <= LONGEST_NAME && name.end > name.start && !isFigure(textOf(line, name))
  return isName && last.end - last.start <= LONGEST_PARTED_CELL && isAmount(textOf(line, last)) ? [name, last] : []
}

/**
 * Whether pairs [from, to) are the rows of a table: their amounts end, or begin, one under another, and are not the numbers of pages that a list of
 * contents gives its lines.
 */
export const areRowsOfPairs = (lines: readonly TextLine[], from: number, to: number): boolean => {
  const rows = lines.slice(from, to).flatMap(line => {
    const cells = pairCells(line)
    return cells.length === 2 ? [{ name: textOf(line, cells[0]!), amount: textOf(line, cells[1]!), place: placeOf(line, cells[1]!) }] : []
  })
  const isOnePlace = (edge: (place: Span) => number): boolean => rows.every(({ place }) => edge(place) === edge(rows[0]!.place))
  if (!isOnePlace(({ end }) => end) && !isOnePlace(({ start }) => start)) return false
  if (!rows.some(({ amount }) => isFigure(amount))) return false
  return !arePages(rows.map(({ amount }) => amount)) || rows.some(({ name }) => TOTAL.test(name))
}

/** Short numbers none of which is below the one before it. */
const arePages = (amounts: readonly string[]): boolean =>
  amounts.every((amount, at) => /^\d{1,4}$/.test(amount) && Number(amount) >= Number(amounts[at - 1] ?? 0))
