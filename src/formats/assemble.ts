import { createHash } from 'node:crypto'
import type { Block, BlockKind, Box, CellPosition, Document, FormatId, Language, Place, Statistics } from '../model/document.js'
import { DoubletakeError } from '../model/errors.js'
import { CharacterKind, characterKindAt, widthAt } from '../text/characters/character-kinds.js'
import { languageOf } from '../text/characters/language.js'

/** What is known of a document before its text: whose bytes it was made of, and how they were read. */
export interface Origin {
  readonly name: string
  readonly format: FormatId
  /** What the id is made of: the bytes of the file, or a text as UTF-8. */
  readonly bytes: Uint8Array
  readonly reading?: Document['reading']
}

/** A line of a piece with its place on the page; offsets count into the piece's text. */
export interface PieceLine {
  readonly start: number
  readonly end: number
  readonly page: number
  readonly box: Box
  readonly turn?: number
}

/** A block before it has a position: its text and what is known of it. */
export interface Piece {
  readonly text: string
  readonly kind: BlockKind
  readonly level?: number
  readonly place?: Omit<Place, 'lines'>
  readonly lines?: readonly PieceLine[]
  readonly cell?: CellPosition
  readonly hidden?: boolean
}

/**
 * Joins pieces to a document: a line end between blocks, a tab between cells of a row. Pieces without visible text are left out; white space at
 * the ends of a piece is cut. Together with `divide` the only maker of offsets.
 */
export const assemble = (origin: Origin, pieces: readonly Piece[]): Document => {
  const parts: string[] = []
  const blocks: Block[] = []
  let length = 0
  let previous: Piece | undefined
  for (const piece of pieces) {
    const whole = normaliseLines(piece.text)
    const text = whole.trim()
    if (text === '') continue
    const separator = previous ? between(previous, piece) : ''
    const start = length + separator.length
    blocks.push(placed(piece, start, text.length, start - (whole.length - whole.trimStart().length)))
    parts.push(separator, text)
    length = start + text.length
    previous = piece
  }
  return finish(origin, parts.join(''), blocks)
}

/** Makes a document of a text and the blocks found in it; the text is only freed of its BOM and given LF line ends, before blocks are found. */
export const divide = (origin: Origin, text: string, findBlocks: (text: string) => readonly Block[]): Document => {
  const normal = normaliseLines(text.startsWith('\uFEFF') ? text.slice(1) : text)
  return finish(origin, normal, normal.length > MOST_CHARACTERS ? [] : findBlocks(normal))
}

/** Line ends as LF; halves of broken surrogate pairs as U+FFFD, so that every quote survives being written as UTF-8. Never changes a length but by CRLF. */
const normaliseLines = (text: string): string => {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  return lines.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
}

const between = (previous: Piece, next: Piece): string => {
  const a = previous.cell
  const b = next.cell
  return a && b && a.table === b.table && a.row === b.row && a.column !== b.column ? '\t' : '\n'
}

const placed = (piece: Piece, start: number, length: number, shift: number): Block => {
  const end = start + length
  const lines = piece.lines
    ?.map(line => ({ ...line, start: Math.max(start, line.start + shift), end: Math.min(end, line.end + shift) }))
    .filter(line => line.start < line.end)
  const place = { ...piece.place, ...(lines && lines.length > 0 && { lines }) }
  return {
    start,
    end,
    kind: piece.kind,
    ...(piece.level !== undefined && { level: piece.level }),
    ...(Object.keys(place).length > 0 && { place }),
    ...(piece.cell && { cell: piece.cell }),
    ...(piece.hidden && { hidden: true }),
  }
}

/** Longest text of one document, in UTF-16 code units: some twenty thousand pages. */
export const MOST_CHARACTERS = 16_000_000

const finish = ({ name, format, bytes, reading }: Origin, text: string, blocks: readonly Block[]): Document => {
  if (text.length > MOST_CHARACTERS) throw new DoubletakeError('too-large', { limit: MOST_CHARACTERS, actual: text.length })
  const language = languageOf(text)
  const id = createHash('sha256').update(bytes).digest('hex')
  return { id, name, format, language, text, blocks, statistics: statisticsOf(text, blocks, language), ...(reading && { reading }) }
}

const statisticsOf = (text: string, blocks: readonly Block[], language: Language): Statistics => ({
  characters: text.length,
  words: wordCount(text, language),
  paragraphs: blocks.filter(block => block.kind !== 'furniture').length,
})

/**
 * Words as Word counts them (字数). In Chinese and mixed text each Han character and each mark is one, each run of letters and digits is one; in
 * other languages a word is what stands between white space and holds a letter or digit.
 */
const wordCount = (text: string, language: Language): number =>
  language === 'zh' || language === 'mixed' ? charactersAndRuns(text) : blankedWords(text)

/** Runs of letters and digits, and what stands alone. */
const charactersAndRuns = (text: string): number => {
  let count = 0
  let inRun = false
  for (let at = 0; at < text.length; at += widthAt(text, at)) {
    const kind = characterKindAt(text, at)
    const runs = (kind & IN_RUN) !== 0 || text.charCodeAt(at) === FULL_STOP
    if (!(runs && inRun) && !(kind & CharacterKind.blank)) count++
    inRun = runs
  }
  return count
}

const IN_RUN = CharacterKind.latin | CharacterKind.number
const FULL_STOP = 0x2e

/** What stands between white space and holds a letter or digit. */
const blankedWords = (text: string): number => {
  let count = 0
  let isWord = false
  for (let at = 0; at < text.length; at += widthAt(text, at)) {
    const kind = characterKindAt(text, at)
    if (kind & CharacterKind.blank) isWord = false
    else if (!isWord && kind & (CharacterKind.letter | CharacterKind.number)) {
      isWord = true
      count++
    }
  }
  return count
}
