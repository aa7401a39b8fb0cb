import type { Block, Document } from '../../model/document.js'
import type { Location } from '../../model/finding.js'
import type { Review } from '../../model/review.js'
import type { ExportOptions, PackageExporter } from '../exporter.js'
import { notedFindings, noteLines } from '../notes.js'
import { Anchoring, type Anchors } from './anchors.js'
import { Archive } from './archive.js'
import { type Comment, commentsPart } from './comments.js'
import { CommentMarks } from './marks.js'
import { paragraphsOf, wordPrefix } from './paragraphs.js'

/**
 * The uploaded .docx with a Word comment at each place, which says what was found and names the other places. Two or four parts of the
 * package change, in them only what comments need; everything else is copied as it stands.
 */
export const annotatedDocx: PackageExporter['write'] = async (review, options, original) => {
  const archive = new Archive(original)
  const main = mainPart(archive)
  const xml = archive.text(main)
  if (xml === undefined) return original
  const part = commentsPart(archive, main)
  const { comments, marked } = annotated(xml, main, review, options, part.firstId)
  return comments.length === 0 ? original : archive.with(new Map([[main, marked], ...part.with(comments)]))
}

const mainPart = (archive: Archive): string => {
  const relation = /<Relationship\b[^>]*\/relationships\/officeDocument"[^>]*>/.exec(archive.text('_rels/.rels') ?? '')?.[0]
  return (relation && /\bTarget="([^"]*)"/.exec(relation)?.[1]?.replace(/^\//, '')) ?? 'word/document.xml'
}

const annotated = (xml: string, main: string, review: Review, options: ExportOptions, firstId: number) => {
  const [document] = review.documents
  const marks = new CommentMarks(xml, wordPrefix(xml))
  const places = new Places(document!, main, new Anchoring(xml, paragraphsOf(xml)))
  const comments: Comment[] = []
  for (const finding of notedFindings(review, options))
    finding.locations.forEach((location, index) => {
      const anchors = location.document === document!.id ? places.of(location) : undefined
      if (!anchors) return
      const id = firstId + comments.length
      marks.add(id, anchors)
      comments.push({ id, paragraphs: noteLines(finding, index, review, options) })
    })
  return { comments, marked: marks.marked() }
}

/** Turns places of a document into places of its main part. */
class Places {
  readonly #blocks: readonly Block[]

  constructor(
    private readonly document: Document,
    private readonly main: string,
    private readonly anchoring: Anchoring,
  ) {
    this.#blocks = document.blocks
  }

  /** Both ends of a location. What stands outside the main part (notes, heads) is marked at the paragraph before it. */
  of({ start, end }: Location): Anchors | undefined {
    const touched = this.#blocks.filter(block => block.start < end && start < block.end)
    const first = touched.find(block => this.#isMain(block))
    if (!first) return this.#before(start)
    const last = touched.findLast(block => this.#isMain(block))!
    const from = this.#anchors(first, Math.max(start, first.start), Math.min(end, first.end))
    const to = last === first ? from : this.#anchors(last, last.start, Math.min(end, last.end))
    return from && to && { start: from.start, end: to.end.at >= from.start.at ? to.end : from.end }
  }

  #anchors(block: Block, start: number, end: number): Anchors | undefined {
    const words = this.document.text.slice(block.start, block.end)
    return this.anchoring.of(block, words, start - block.start, end - block.start) ?? this.anchoring.whole(block.place?.paragraph ?? 0)
  }

  #before(start: number): Anchors | undefined {
    const block =
      this.#blocks.findLast(block => block.start <= start && this.#isMain(block)) ?? this.#blocks.find(block => this.#isMain(block))
    return this.anchoring.whole(block?.place?.paragraph ?? 0)
  }

  #isMain = (block: Block): boolean => block.place?.part === this.main
}
