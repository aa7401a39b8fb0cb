import type { TextLine } from './flow.js'
import type { Row } from './rows.js'
import { tableOf } from './ruled.js'
import type { Segment } from './segments.js'

/** The raised figures on a page: what its notes are called by. */
export type Marks = ReadonlySet<string>

/** Notes are set this much smaller than the body, or are called by a mark on their page; they begin with their mark. */
const SMALL = 0.94
const BEGINS = /^\s*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d{1,3}(?![\d.,%])|[*†‡§①-⑳]|[（([［]\d{1,3}[）)\]］]|注[:：\d]|Notes?[:.])/
const RAISED = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g
/** Most lines of notes at the foot of a column. */
const MOST_LINES = 40

/** The raised figures of a page's rows, as plain digits. */
export const marksOf = (rows: readonly Row[]): Marks =>
  new Set(rows.flatMap(row => row.segments.flatMap(({ text }) => (text.match(RAISED) ?? []).map(plain))))

const plain = (raised: string): string => raised.normalize('NFKC')

const textOf = (row: Row): string => row.segments.map(({ text }) => text).join(' ')

/** The number a note begins with. */
const numberOf = (row: Row): string | undefined => /^\s*\d{1,3}(?![\d.,%年月日])/.exec(plain(textOf(row)))?.[0].trim()

/** Index of the first row of a region's notes at its foot, below lines of the body and no table; the number of rows when there are none. */
export const notesFrom = (rows: readonly Row[], size: number, marks: Marks): number => {
  let from = rows.length
  while (from > 0 && rows[from - 1]!.size < SMALL * size && !tableOf(rows[from - 1]!)) from--
  let begins = rows.findIndex((row, index) => index >= from && BEGINS.test(textOf(row)))
  if (begins < 0 || from === 0) begins = calledFrom(rows, marks)
  if (begins <= 0 || rows.slice(begins).some(tableOf)) return rows.length
  const single = rows.slice(begins).filter(row => row.segments.length === 1)
  return single.length > 0.7 * (rows.length - begins) ? begins : rows.length
}

/** First row near the foot that begins with a number called on the page, apart from the row above. */
const calledFrom = (rows: readonly Row[], marks: Marks): number =>
  rows.findIndex((row, index) => {
    const above = rows[index - 1]
    if (!above || rows.length - index > MOST_LINES || !marks.has(numberOf(row) ?? '')) return false
    return row.y - above.y > 2 * row.size
  })

/** Rows without the marks that call the notes given: the notes stand in the text after what calls them. */
export const withoutMarks = (rows: readonly Row[], notes: readonly Row[]): Row[] => {
  const numbers = new Set(notes.map(numberOf))
  const cleared = <Part extends { readonly text: string }>(part: Part): Part => ({
    ...part,
    text: part.text.replace(RAISED, mark => (numbers.has(plain(mark)) ? '' : mark)),
  })
  if (notes.length === 0) return [...rows]
  return rows.map(row => ({
    ...row,
    segments: row.segments.map((segment): Segment => ({ ...cleared(segment), runs: segment.runs.map(cleared) })),
  }))
}

/** Lines of notes, parted where a mark begins the next. */
export const notesOf = (lines: readonly TextLine[]): TextLine[][] => {
  const notes: TextLine[][] = []
  for (const line of lines) {
    const last = notes.at(-1)
    if (last && !BEGINS.test(line.segment.text)) last.push(line)
    else notes.push([line])
  }
  return notes
}

/** What is known of a piece here: the page it begins on. */
interface Paged {
  readonly page: number
}

/** Notes after all that begins on their page. */
export const withNotes = <Open extends Paged>(body: readonly Open[], notes: readonly Open[]): Open[] => {
  const all: Open[] = []
  let next = 0
  for (const open of body) {
    while (next < notes.length && notes[next]!.page < open.page) all.push(notes[next++]!)
    all.push(open)
  }
  return [...all, ...notes.slice(next)]
}
