import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DoubletakeError } from '../../model/errors.js'

/** A run of glyphs as the page sets it. Coordinates in points from the top left of the page as it is shown (rotated upright), y down. */
export interface Glyphs {
  readonly text: string
  /** Where the baseline begins. */
  readonly x: number
  readonly y: number
  /** Advance along the baseline. */
  readonly width: number
  readonly size: number
  /** Direction of the baseline in degrees, clockwise, -180..180. */
  readonly angle: number
  /** Glyphs follow each other downwards. */
  readonly vertical: boolean
}

/** A page with its text in the order the file draws it. */
export interface Page {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  /** Quarter turns the file asks for when the page is shown, clockwise, in degrees. */
  readonly rotate: number
  readonly glyphs: readonly Glyphs[]
}

/** An entry of the contents a reader shows beside the pages. */
export interface Bookmark {
  readonly title: string
  /** From 1. */
  readonly depth: number
}

/** What is read of a PDF. */
export interface Source {
  readonly pages: readonly Page[]
  readonly bookmarks: readonly Bookmark[]
  /** Pages whose content could not be read. */
  readonly broken: readonly number[]
}

const MOST_PAGES = 5000
const MOST_GLYPH_RUNS = 3_000_000
const MOST_BOOKMARKS = 5000

/** Reads text and positions through pdf-parse's pdf.js. Scripts, links and launch actions are never run. Throws `encrypted`, `corrupt`, `too-complex`. */
export const readSource = async (bytes: Uint8Array): Promise<Source> => {
  const document = await open(bytes)
  if (document.numPages > MOST_PAGES) throw new DoubletakeError('too-complex', { limit: MOST_PAGES, actual: document.numPages })
  const pages: Page[] = []
  const broken: number[] = []
  let runs = 0
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await readPage(await document.getPage(number))
      runs += page.glyphs.length
      pages.push(page)
    } catch {
      broken.push(number)
    }
    if (runs > MOST_GLYPH_RUNS) throw new DoubletakeError('too-complex', { limit: MOST_GLYPH_RUNS })
  }
  const bookmarks = await readBookmarks(document)
  await document.cleanup()
  if (pages.length === 0) throw new DoubletakeError('corrupt')
  return { pages, bookmarks, broken }
}

/** Folder of the pdf.js that pdf-parse uses: its character maps make fonts readable that a file names but does not hold. */
const PDFJS = dirname(createRequire(createRequire(import.meta.url).resolve('pdf-parse')).resolve('pdfjs-dist/package.json'))

/** pdf.js is large: it is loaded with the first PDF, not before. */
const open = async (bytes: Uint8Array): Promise<PdfDocument> => {
  const { PDFParse } = await import('pdf-parse')
  const parser = new PDFParse({
    // pdf.js takes the buffer away from its owner.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    cMapUrl: join(PDFJS, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(PDFJS, 'standard_fonts/'),
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    stopAtErrors: false,
  })
  try {
    return await loaded(parser)
  } catch (error) {
    throw new DoubletakeError(/password|encrypt/i.test(String(error)) ? 'encrypted' : 'corrupt', {}, { cause: error })
  }
}

/** `load` is what pdf-parse's own methods begin with; its type declares it private. */
const loaded = (parser: unknown): Promise<PdfDocument> => (parser as { load(): Promise<PdfDocument> }).load()

type Matrix = readonly [number, number, number, number, number, number]

const readPage = async (page: PdfPage): Promise<Page> => {
  const viewport = page.getViewport({ scale: 1 })
  const [a, b, c, d, e, f] = viewport.transform as unknown as Matrix
  const { items, styles } = await page.getTextContent({})
  const glyphs: Glyphs[] = []
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue
    const [p, q, r, s, x, y] = item.transform as unknown as Matrix
    const size = Math.hypot(r, s)
    const vertical = styles[item.fontName]?.vertical ?? false
    const angle = (Math.atan2(b * p + d * q, a * p + c * q) * 180) / Math.PI
    const placed = { x: a * x + c * y + e, y: b * x + d * y + f }
    if (![placed.x, placed.y, size].every(Number.isFinite)) continue
    glyphs.push({ text: item.str, ...placed, width: vertical ? item.height : item.width, size, angle: Math.round(angle), vertical })
  }
  page.cleanup()
  return { number: page.pageNumber, width: viewport.width, height: viewport.height, rotate: page.rotate, glyphs }
}

/** The part of pdf.js's document that is used here. */
interface PdfDocument {
  readonly numPages: number
  getPage(number: number): Promise<PdfPage>
  getOutline(): Promise<readonly OutlineItem[] | null>
  cleanup(): Promise<unknown>
}

interface PdfPage {
  readonly pageNumber: number
  readonly rotate: number
  getViewport(options: { scale: number }): { width: number; height: number; transform: readonly number[] }
  getTextContent(
    options: object,
  ): Promise<{ items: readonly (TextItem | object)[]; styles: Readonly<Record<string, { vertical?: boolean }>> }>
  cleanup(): boolean
}

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly fontName: string
}

interface OutlineItem {
  readonly title: string
  readonly items?: readonly OutlineItem[]
}

const readBookmarks = async (document: PdfDocument): Promise<Bookmark[]> => {
  const found: Bookmark[] = []
  const add = (items: readonly OutlineItem[], depth: number): void => {
    for (const { title, items: below } of items) {
      if (found.length >= MOST_BOOKMARKS || depth > 9) return
      found.push({ title, depth })
      add(below ?? [], depth + 1)
    }
  }
  try {
    add((await document.getOutline()) ?? [], 1)
  } catch {
    // Contents that cannot be read only cost the levels of headings.
  }
  return found
}
