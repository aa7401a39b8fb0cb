import type { Span } from './span.js'

/** What a block is in its document. `furniture` is running heads and feet, page numbers, repeated table heads: shown, never checked. */
export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'table-cell' | 'note' | 'furniture'

/** The kinds of file Doubletake reads; decided by the bytes, not by the name. */
export type FormatId = 'txt' | 'docx' | 'pdf'

/** The language a document is mainly written in; `mixed` holds both to a good part, `other` is a script without rules of its own. */
export type Language = 'zh' | 'en' | 'mixed' | 'other'

/** A box on a page in points, origin at the top left of the unrotated page. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where something stands in the file it came from; every part is there only when the format knows it. Pages count from 1. */
export interface Place {
  readonly page?: number
  /** Package part of a .docx, such as `word/document.xml`. */
  readonly part?: string
  /** Index of the paragraph (`w:p`) in its part, in document order, from 0. */
  readonly paragraph?: number
  /** Lines of a .pdf block with their boxes; offsets count into the document's text. */
  readonly lines?: readonly PlacedLine[]
}

/** A line of a page and where it stands. */
export interface PlacedLine extends Span {
  readonly page: number
  readonly box: Box
  /** Where its words run on the page as stored, in degrees clockwise, 0..359: 90 for downwards. Absent for left to right. */
  readonly turn?: number
}

/** Position of a table cell: table, row and column count from 0 in their document or table. */
export interface CellPosition {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** The cell heads its column or row. */
  readonly header: boolean
}

/**
 * A paragraph-like stretch of a document. Blocks are in reading order, do not overlap, hold no line break at either end, and are never empty.
 * Text between blocks is white space: line ends, and a tab between cells of a row; in plain text also the bars and rules a table is drawn with.
 */
export interface Block extends Span {
  readonly kind: BlockKind
  /** Heading level from 1, or nesting depth of a list item from 1. */
  readonly level?: number
  readonly place?: Place
  /** Only for `table-cell`. */
  readonly cell?: CellPosition
  /** The file hides this text from its readers (hidden run, invisible render mode). */
  readonly hidden?: boolean
}

/** Size of a document: UTF-16 code units, words by the convention of Word (字数), and blocks that are not furniture. */
export interface Statistics {
  readonly characters: number
  readonly words: number
  readonly paragraphs: number
}

/** One string and the spans that divide it (standoff annotation). The text has LF line ends, no BOM, and is otherwise what the file says. */
export interface Document {
  /** SHA-256 of the bytes, in hex. */
  readonly id: string
  readonly name: string
  readonly format: FormatId
  readonly language: Language
  readonly text: string
  readonly blocks: readonly Block[]
  readonly statistics: Statistics
  /** What the reader of the file had to decide or found: encoding and its confidence, pages, tracked changes… For people; no rule depends on it. */
  readonly reading?: Readonly<Record<string, string | number | boolean>>
}
