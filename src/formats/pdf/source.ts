import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DoubletakeError } from '../../model/errors.js'
import { type Drawing, drawingOf, type Resources } from './drawing.js'
import type { Glyphs } from './inscription.js'
import { type Font, type Matrix, OPS, type OperatorList } from './operators.js'

/** A page and what it draws. */
export interface Page {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  /** Quarter turns the file asks for when the page is shown, clockwise, in degrees. */
  readonly rotate: number
  readonly drawing: Drawing
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
  const layers = await document.getOptionalContentConfig().catch(() => undefined)
  const isShown = (group: unknown): boolean => layers?.isVisible(group) ?? true
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await readPage(await document.getPage(number), isShown)
      runs += page.drawing.glyphs.length
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
    // Fonts are not shown here: their outlines need not be made. Nor are pictures, which take long to decode.
    disableFontFace: false,
    maxImageSize: 1,
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

/** Annotations are no part of the text. */
const NO_ANNOTATIONS = 0

const readPage = async (page: PdfPage, isShown: Resources['isShown']): Promise<Page> => {
  const viewport = page.getViewport({ scale: 1 })
  const list = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS })
  const fonts = await fontsOf(list, page)
  const drawing = drawingOf(list, viewport.transform as unknown as Matrix, { font: name => fonts.get(name), isShown })
  page.cleanup()
  const { width, height } = viewport
  const glyphs = shownOn({ width, height }, drawing.glyphs)
  return { number: page.pageNumber, width, height, rotate: page.rotate, drawing: { ...drawing, glyphs } }
}

/** Text within the page: printers' notes beside it are not shown. A file that places all beyond its borders is read as it is. */
const shownOn = ({ width, height }: Pick<Page, 'width' | 'height'>, glyphs: readonly Glyphs[]): readonly Glyphs[] => {
  const within = glyphs.filter(({ x, y, size, width: long }) => x > -long - size && x < width + size && y > -size && y < height + size)
  return within.length > 0 ? within : glyphs
}

/** The fonts a page sets, by the names pdf.js gives them. */
const fontsOf = async ({ fnArray, argsArray }: OperatorList, page: PdfPage): Promise<ReadonlyMap<string, Font>> => {
  const fonts = new Map<string, Font>()
  for (let index = 0; index < fnArray.length; index++) {
    if (fnArray[index] !== OPS.setFont) continue
    const name = String(argsArray[index]?.[0])
    if (!fonts.has(name)) fonts.set(name, await new Promise<Font>(resolve => page.commonObjs.get(name, resolve)))
  }
  return fonts
}

/** The part of pdf.js's document that is used here. */
interface PdfDocument {
  readonly numPages: number
  getPage(number: number): Promise<PdfPage>
  getOutline(): Promise<readonly OutlineItem[] | null>
  getOptionalContentConfig(): Promise<{ isVisible(group: unknown): boolean }>
  cleanup(): Promise<unknown>
}

interface PdfPage {
  readonly pageNumber: number
  readonly rotate: number
  getViewport(options: { scale: number }): { width: number; height: number; transform: readonly number[] }
  getOperatorList(options: { annotationMode: number }): Promise<OperatorList>
  readonly commonObjs: { get(name: string, callback: (font: Font) => void): unknown }
  cleanup(): boolean
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
