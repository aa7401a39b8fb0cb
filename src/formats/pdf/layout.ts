import { matchesOf } from '../../text/matches.js'
import type { Piece } from '../assemble.js'
import { kindsOf, type Shape, shapeOf } from '../headings.js'
import { isBlank, type Told, toldApart } from './apart.js'
import { TableCells } from './cells.js'
import { endsInHyphen, joinLines, lineOf, type Paragraph, paragraphsOf, type TextLine, type Vocabulary } from './flow.js'
import { type PageRows, type Sorted, sortFurniture } from './furniture.js'
import { edgesOf, flowOf, type Item, merged } from './items.js'
import { marksOf, notesOf, withNotes } from './notes.js'
import type { Rule } from './paint.js'
import { regionsOf, usualGutterOf } from './regions.js'
import { type Layer, layersOf, type Row } from './rows.js'
import { withRuledTables } from './ruled.js'
import { isBold, type Segment } from './segments.js'
import type { Bookmark, Page, Source } from './source.js'
import { withStackedColumns } from './stacked.js'

/** Pieces of a document, and how its pages were found. */
export interface Layout {
  readonly pieces: readonly Piece[]
  /** Pages that show something and hold no text. */
  readonly pictured: readonly number[]
  /** Pages whose text lies invisibly over a picture of it. */
  readonly recognised: readonly number[]
}

/** Lays pages out as pieces in reading order. */
export const layOut = (source: Source): Layout => {
  const told = toldApart(source.pages)
  const layers = source.pages.map((page, index) => layersOf(page, withStackedColumns(told[index]!.body)))
  const pages = source.pages.map(
    (page, index): PageRows => ({ rows: layers[index]![0]?.rows ?? [], height: heightOf(page, layers[index]![0]) }),
  )
  const whole = sortFurniture(pages)
  const sorted = whole.map((page, index) => ({
    ...page,
    body: withRuledTables(page.body, rulesOf(source.pages[index]!, layers[index]![0])),
  }))
  const size = bodySize(charactersIn(sorted) < LITTLE * charactersIn(whole) ? whole : sorted)
  const gutter = usualGutterOf(sorted.map(({ body }) => body))
  const regions = source.pages.map((_, index) => regionsOf(sorted[index]!.body, gutter))
  const edges = edgesOf(regions.flat(), size)
  const items = source.pages.flatMap((page, index) => {
    const marks = marksOf(sorted[index]!.body)
    return flowOf(regions[index]!, page.number, edges, size, marks)
  })
  const pieces = new Composer(vocabularyOf(items), size, isLight(sorted), source.bookmarks).compose(source.pages, sorted, items)
  const numbers = (holds: (page: Page, index: number) => boolean): number[] => source.pages.filter(holds).map(({ number }) => number)
  return {
    pieces: [...pieces, ...asides(source.pages, layers, told)],
    pictured: numbers((page, index) => (layers[index]![0]?.characters ?? 0) === 0 && !isBlank(page)),
    recognised: numbers((_, index) => told[index]!.recognised),
  }
}

/** The lines of a page in the frame of its text. */
const rulesOf = ({ drawing }: Page, layer: Layer | undefined): readonly Rule[] => {
  const angle = layer?.angle ?? 0
  if (angle === 0) return drawing.rules
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  return drawing.rules.map(({ x0, y0, x1, y1 }) => {
    const [xs, ys] = [[x0 * cos + y0 * sin, x1 * cos + y1 * sin] as const, [y0 * cos - x0 * sin, y1 * cos - x1 * sin] as const]
    return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
  })
}

/** Extent of the page along the direction its lines follow each other. */
const heightOf = (page: Page, layer: Layer | undefined): number => (layer && Math.abs(layer.angle) === 90 ? page.width : page.height)

/** The text beside the tables tells the size of the body unless it is less than this share of all. */
const LITTLE = 0.2

const charactersIn = (pages: readonly Sorted[]): number =>
  pages.reduce(
    (sum, { body }) => sum + body.reduce((sum, { segments }) => sum + segments.reduce((sum, { text }) => sum + text.length, 0), 0),
    0,
  )

/** The size most characters are set in. */
const bodySize = (pages: readonly Sorted[]): number => {
  const counts = new Map<number, number>()
  for (const { body } of pages)
    for (const row of body)
      for (const { size, text } of row.segments) {
        const rounded = Math.round(size * 2) / 2
        counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
      }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12
}

/** Bold takes at most this share of the characters where it tells headings. */
const RARE = 0.35

const isLight = (pages: readonly Sorted[]): boolean => {
  const segments = pages.flatMap(({ body }) => body.flatMap(row => row.segments))
  const sum = (measure: (segment: Segment) => number): number => segments.reduce((total, segment) => total + measure(segment), 0)
  return sum(({ heavy }) => heavy) < RARE * sum(({ text }) => text.length)
}

/** Level of a short line in bold: that of its number, else below those set larger; none for what reads like a sentence or a list. */
const weightLevel = ({ is, level }: Shape): number | undefined =>
  is === 'heading' || is === 'candidate' ? (level ?? BOLD_LEVEL) : undefined

/** A bold line is a heading when something stands under it: directly or under other bold lines. */
const headsSomething = (body: readonly Open[], index: number): boolean => {
  for (const { boldLevel, piece, shape } of body.slice(index + 1, index + 1 + MOST_BOLD)) {
    if (boldLevel !== undefined) continue
    return piece.kind === 'table-cell' || shape?.is === 'prose' || shape?.is === 'list-item' || piece.text.length >= LEAST_PROSE
  }
  return false
}

/** Bold lines under one another, at most, and the least that a heading heads, in characters. */
const MOST_BOLD = 3
const LEAST_PROSE = 30

/** Level of a bold heading without a number. */
const BOLD_LEVEL = 3

const hasHyphen = (item: Item): boolean => {
  const segments = 'line' in item ? [item.line.segment] : item.grid.cells.flatMap(({ lines }) => lines)
  return segments.some(({ text }) => endsInHyphen(text))
}

const vocabularyOf = (items: readonly Item[]): Vocabulary => {
  const words = new Set<string>()
  if (!items.some(hasHyphen)) return words
  for (const item of items)
    if ('line' in item)
      for (const [word] of matchesOf(/[\p{L}\d]+(?:-[\p{L}\d]+)*(?![\p{L}\d-]*-$)/gu, item.line.segment.text)) words.add(word.toLowerCase())
  return words
}

/** A piece with its page and, for headings to be, its shape and size. */
interface Open {
  readonly piece: Piece
  readonly page: number
  readonly shape?: Shape
  /** For a short line in bold, the level it would have as a heading. */
  readonly boldLevel?: number
}

/** Turns the flow into pieces, with heads and feet at the borders of their pages. */
class Composer {
  readonly #levels: ReadonlyMap<string, number>
  readonly #cells: TableCells

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly size: number,
    /** Bold is rare, and tells headings. */
    private readonly lightBody: boolean,
    bookmarks: readonly Bookmark[],
  ) {
    this.#cells = new TableCells(vocabulary)
    this.#levels = new Map(bookmarks.map(({ title, depth }) => [bare(title), depth]))
  }

  compose(pages: readonly Page[], sorted: readonly Sorted[], items: readonly Item[]): Piece[] {
    const body = withNotes(this.#body(items), this.#notes(items))
    const kinds = kindsOf(body.map(({ shape }) => shape ?? { is: 'other' }))
    const pieces: Piece[] = []
    let next = 0
    pages.forEach((page, index) => {
      pieces.push(...sorted[index]!.heads.map(row => furniture(row, page.number)))
      for (; next < body.length && body[next]!.page <= page.number; next++) {
        const { piece, shape, boldLevel } = body[next]!
        if (boldLevel !== undefined && headsSomething(body, next)) pieces.push({ ...piece, kind: 'heading', level: boldLevel })
        else pieces.push(shape ? { ...piece, ...kinds[next] } : piece)
      }
      pieces.push(...sorted[index]!.feet.map(row => furniture(row, page.number)))
    })
    return pieces
  }

  #body(items: readonly Item[]): Open[] {
    const body: Open[] = []
    let lines: TextLine[] = []
    const flush = (): void => {
      if (lines.length > 0) this.#cells.interrupt()
      for (const paragraph of paragraphsOf(lines, this.size)) body.push(this.#paragraph(paragraph))
      lines = []
    }
    for (const item of items) {
      if ('line' in item && !item.note) lines.push(item.line)
      else if ('grid' in item) {
        flush()
        body.push(...this.#cells.pieces(item.grid, item.page).map(piece => ({ piece, page: item.page })))
      }
    }
    flush()
    return body
  }

  #notes(items: readonly Item[]): Open[] {
    const lines = items.flatMap(item => ('line' in item && item.note ? [item.line] : []))
    return notesOf(lines).map(lines => {
      const { page } = lines[0]!
      return { piece: { ...joinLines(lines, this.vocabulary), kind: 'note', place: { page } }, page }
    })
  }

  #paragraph({ lines }: Paragraph): Open {
    const joined = joinLines(lines, this.vocabulary)
    const { page, segment } = lines[0]!
    const piece = { ...joined, place: { page }, kind: 'paragraph' as const }
    const level = this.#levels.get(bare(joined.text)) ?? this.#sizeLevel(segment.size, joined.text)
    if (level !== undefined) return { piece: { ...piece, kind: 'heading', level }, page }
    const shape = shapeOf(joined.text)
    const isHeavy = this.lightBody && lines.every(line => isBold(line.segment))
    const boldLevel = isHeavy ? weightLevel(shape) : undefined
    return { piece, page, shape, ...(boldLevel !== undefined && { boldLevel }) }
  }

  /** Text set clearly larger than the body is a heading, the larger the higher. */
  #sizeLevel(size: number, text: string): number | undefined {
    if (size < 1.15 * this.size || text.length > 120) return undefined
    return size > 1.6 * this.size ? 1 : size > 1.3 * this.size ? 2 : 3
  }
}

const bare = (text: string): string => text.replace(/\s+/g, '').toLowerCase()

const furniture = (row: Row, page: number): Piece => {
  const segment = merged(row)
  return { text: segment.text, lines: [lineOf(segment, page, 0, segment.text.length)], kind: 'furniture', place: { page } }
}

/** After all else, what is no part of the text: what runs in another direction than its page, watermarks, and what nobody sees. */
const asides = (pages: readonly Page[], layers: readonly (readonly Layer[])[], told: readonly Told[]): Piece[] =>
  pages.flatMap((page, index) => {
    const { marks, hidden } = told[index]!
    const rowsIn = (some: readonly Layer[]): Piece[] => some.flatMap(layer => layer.rows.map(row => furniture(row, page.number)))
    const unseen = rowsIn(layersOf(page, hidden)).map(piece => ({ ...piece, hidden: true }))
    return [...rowsIn(layers[index]!.slice(1)), ...rowsIn(layersOf(page, marks)), ...unseen]
  })
