import { ParseSpeeds, PDFCatalog, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFPage, PDFRef } from '@cantoo/pdf-lib'
import type { Box, Document, PlacedLine } from '../model/document.js'
import { DoubletakeError } from '../model/errors.js'
import type { Location } from '../model/finding.js'
import { addTo } from '../model/grouping.js'
import type { Review } from '../model/review.js'
import { RULES, type RuleFamily } from '../model/rule.js'
import type { Span } from '../model/span.js'
import { columnsOf } from './excerpts.js'
import type { ExportOptions, PackageExporter } from './exporter.js'
import { notedFindings, noteLines } from './notes.js'
import { secureStrings } from './pdf-strings.js'

/** Colours of highlights by family, light enough to read through: red, green, blue in 0..1. */
const COLOURS: Readonly<Record<RuleFamily, readonly [number, number, number]>> = {
  exact: [0.6, 0.82, 1],
  near: [1, 0.83, 0.55],
  conflict: [1, 0.68, 0.78],
  note: [0.87, 0.87, 0.87],
}

/** Without pauses for other work: the caller decides where this runs. */
const QUICKLY = { parseSpeed: ParseSpeeds.Fastest }

/**
 * The uploaded .pdf with a highlight at each place, whose note says what was found and names the other places. The file is kept to the byte
 * and what is new is appended, so that signatures and forms stay. Written anew, without its lock, is a file that is locked but opens without
 * a password; written anew is one that cannot be appended to. Throws `corrupt`.
 */
export const annotatedPdf: PackageExporter['write'] = async (review, options, original) => {
  const highlights = highlightsOf(review, options)
  if (highlights.length === 0) return original
  try {
    return await highlighted(original, highlights)
  } catch (cause) {
    throw new DoubletakeError('corrupt', {}, { cause })
  }
}

const highlighted = async (original: Uint8Array, highlights: readonly Highlight[]): Promise<Uint8Array> => {
  const file = await PDFDocument.load(original, { ...QUICKLY, updateMetadata: false, password: '', forIncrementalUpdate: true })
  mendCatalog(file)
  const changed = file.takeSnapshot()
  // Watching for changes, the library looks through all objects at each; what changes is known here.
  delete file.context.snapshot
  const pages = file.getPages()
  for (const highlight of highlights) {
    const page = pages[highlight.page - 1]
    if (!page) continue
    const list = page.node.get(PDFName.of('Annots'))
    if (list instanceof PDFRef) changed.markRefForSave(list)
    changed.markRefForSave(page.ref)
    annotate(file, page, highlight)
  }
  // Of an unlocked file the library no longer knows that it was locked: what it would append could not be read with the rest.
  const unlocked = file.context.isDecrypted
  if (unlocked) secureStrings(file, original)
  if (unlocked || !canBeAppendedTo(original, file)) return file.save({ updateFieldAppearances: false })
  return joined(original, await file.saveIncremental(changed))
}

/** A catalog that does not say it is one is read all the same, as viewers do. */
const mendCatalog = (file: PDFDocument): void => {
  const { catalog } = file
  if (catalog instanceof PDFCatalog || !((catalog as unknown) instanceof PDFDict)) return
  Object.assign(file, { catalog: PDFCatalog.fromMapWithContext((catalog as PDFDict).asMap(), file.context) })
}

/** What is marked on one page for one place. */
interface Highlight {
  readonly page: number
  readonly boxes: readonly Marked[]
  readonly family: RuleFamily
  readonly id: string
  readonly note: string
}

const highlightsOf = (review: Review, options: ExportOptions): Highlight[] => {
  const document = review.documents[0]!
  return notedFindings(review, options).flatMap(finding =>
    finding.locations.flatMap((location, index) => {
      if (location.document !== document.id) return []
      const note = noteLines(finding, index, review, options).join('\n')
      const { family } = RULES[finding.rule]
      return [...boxesByPage(document, location)].map(([page, boxes]) => ({
        page,
        boxes,
        family,
        id: `${finding.id}-${index}-${page}`,
        note,
      }))
    }),
  )
}

const boxesByPage = (document: Document, location: Location): ReadonlyMap<number, readonly Marked[]> => {
  const pages = new Map<number, Marked[]>()
  for (const block of document.blocks) {
    if (block.end <= location.start || location.end <= block.start) continue
    for (const line of block.place?.lines ?? []) {
      if (line.end <= location.start || location.end <= line.start) continue
      addTo(pages, line.page, partOf(line, location, document.text))
    }
  }
  return pages
}

/** A box and where the words in it run, in degrees clockwise. */
interface Marked extends Box {
  readonly turn: number
}

/** The part of a line's box that a span takes, judged by the widths of its characters; of a slanted line the whole. */
const partOf = ({ box, turn = 0, start, end }: PlacedLine, span: Span, text: string): Marked => {
  const share = (to: number): number => columnsOf(text.slice(start, to)) / (columnsOf(text.slice(start, end)) || 1)
  const [from, to] = [share(Math.max(start, span.start)), share(Math.min(end, span.end))]
  const first = turn < 180 ? from : 1 - to
  if (turn % 90 !== 0) return { ...box, turn }
  return turn % 180 === 0
    ? { ...box, x: box.x + box.width * first, width: box.width * (to - from), turn }
    : { ...box, y: box.y + box.height * first, height: box.height * (to - from), turn }
}

const annotate = (file: PDFDocument, page: PDFPage, { boxes, family, id, note }: Highlight): void => {
  const crop = page.getCropBox()
  const rectangles = boxes.map(({ x, y, width, height, turn }) => {
    const left = crop.x + x
    const top = crop.y + crop.height - y
    return { left, right: left + width, top, bottom: top - height, turn }
  })
  const annotation = file.context.obj({
    Type: 'Annot',
    Subtype: 'Highlight',
    Rect: [
      Math.min(...rectangles.map(({ left }) => left)),
      Math.min(...rectangles.map(({ bottom }) => bottom)),
      Math.max(...rectangles.map(({ right }) => right)),
      Math.max(...rectangles.map(({ top }) => top)),
    ],
    QuadPoints: rectangles.flatMap(cornersOf),
    C: [...COLOURS[family]],
    F: 4,
    P: page.ref,
    NM: PDFHexString.fromText(`doubletake-${id}`),
    T: PDFHexString.fromText('Doubletake'),
    Contents: PDFHexString.fromText(note),
  })
  page.node.addAnnot(file.context.register(annotation))
}

interface Rectangle {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly turn: number
}

/** Corners as a highlight counts them, from where its words begin: above the first and last of them, below the first and last. */
const cornersOf = ({ left, right, top, bottom, turn }: Rectangle): number[] => {
  const clockwise = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ]
  const quarters = Math.round(turn / 90)
  return [0, 1, 3, 2].flatMap(index => clockwise[(index + quarters) % 4]!)
}

/** Appending counts offsets from the first byte, which is where the header must be, and refers to the last table of objects. */
const canBeAppendedTo = (original: Uint8Array, { context }: PDFDocument): boolean => {
  const { prevStartXRef } = context.pdfFileDetails
  return textAt(original, 0).startsWith('%PDF-') && /^\s*(?:xref|\d+\s+\d+\s+obj)\b/.test(textAt(original, prevStartXRef))
}

const textAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 40))

const joined = (original: Uint8Array, added: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(original.length + added.length)
  whole.set(original)
  whole.set(added, original.length)
  return whole
}
