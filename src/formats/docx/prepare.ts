import {
  createBreak,
  createRun,
  createWord,
  hasWords,
  insertNode,
  nameSymbols,
  nextElement,
  previousElement,
  raise,
  removeNode,
  replaceElement,
} from './elements.js'
import { type FactsReader, isMarkGone, type ParagraphFacts } from './facts.js'
import { Fields, isListing } from './fields.js'
import { chartWords, type DrawnWords, diagramWords } from './graphics.js'
import { mathText } from './math.js'
import { childElements, type Document, type Element, isWord, wordAttribute, wordChild } from './xml.js'

/** What is counted on the way, for the reader to know. */
export interface Tally {
  insertions: number
  deletions: number
  hidden: number
  /** Other documents set into this one, which are not read. */
  omitted: number
}

/** Colour of the highlight that marks hidden runs on their way through mammoth. */
export const HIDDEN = 'hidden'
/** Bookmarks that name a paragraph on its way through mammoth begin with this. */
export const MARK = 'doubletake:'

/** Runs whose text is all there is in the paragraph mark's place; elements that only say where something begins or ends. */
const DROPPED = new Set(
  'bookmarkStart bookmarkEnd proofErr permStart permEnd lastRenderedPageBreak rt tblPr tblPrEx tblGrid sectPr'.split(' '),
)
const UNWRAPPED = new Set(['fldSimple', 'hyperlink', 'dir', 'bdo', 'ruby', 'rubyBase', 'smartTag', 'customXml'])
/** An entry of a contents list ends in the number of its page. */
const ENDS_IN_PAGE = /(?:\d|[ivxlc])\s*$/i
/** Most diagrams and charts that are read. */
const MOST_DRAWINGS = 1000
/** Pictures: only the words in them are wanted. */
const PICTURES = new Set(['drawing', 'pict', 'object'])

/**
 * Rewrites the parts of a package so that all their words stand where mammoth reads them: formulas become text, text boxes follow the paragraph
 * that anchors them, fields and choices are unwrapped, hidden runs are marked, and every paragraph carries a bookmark that names its facts.
 */
export class Preparation {
  readonly paragraphs: ParagraphFacts[] = []
  readonly #words = new Map<Document, DrawnWords[]>()
  #drawings = 0
  readonly tally: Tally = { insertions: 0, deletions: 0, hidden: 0, omitted: 0 }

  constructor(
    readonly facts: FactsReader,
    /** The part that a part refers to by the id of a relationship. */
    readonly linked: (part: string, id: string) => Document | undefined,
  ) {}

  /** The words of a drawing, read once however often it is shown, for as long as the document is no heap of drawings. */
  drawnIn(drawing: Document | undefined, read: (drawing: Document | undefined) => DrawnWords[]): readonly DrawnWords[] {
    if (!drawing || this.#drawings >= MOST_DRAWINGS) return []
    this.#drawings++
    let words = this.#words.get(drawing)
    if (!words) {
      words = read(drawing)
      this.#words.set(drawing, words)
    }
    return words
  }

  prepare(part: string, document: Document): void {
    if (document.documentElement) new PartPreparation(this, part, document).walk(document.documentElement, false)
  }
}

/** One part on its way. */
class PartPreparation {
  #paragraphs = 0
  /** Text boxes of the paragraph being read, to be set after it. */
  #boxes: Element[] = []
  /** Paragraphs made here for words of drawings. */
  readonly #drawn = new Map<Element, DrawnWords>()
  readonly #fields = new Fields()

  constructor(
    private readonly whole: Preparation,
    private readonly part: string,
    private readonly document: Document,
  ) {}

  walk(parent: Element, contents: boolean): void {
    for (const child of childElements(parent)) this.#visit(child, contents)
  }

  #visit(element: Element, contents: boolean): void {
    const name = element.localName ?? ''
    if (name === 'AlternateContent') this.#choose(element, contents)
    else if (name === 'oMath' || name === 'oMathPara') this.#formula(element, name === 'oMathPara')
    else if (name === 'txbxContent') this.#box(element)
    else if (name === 'relIds') this.#draw(this.#linked(element, 'dm'), diagramWords)
    else if (name === 'chart') this.#draw(this.#linked(element, 'id'), chartWords)
    else if (!isWord(element)) this.walk(element, contents)
    else if (DROPPED.has(name)) removeNode(element)
    else if (PICTURES.has(name)) this.#picture(element, contents)
    else if (UNWRAPPED.has(name)) this.#unwrap(element, contents || isListing(wordAttribute(element, 'instr')))
    else if (name === 'p') this.#paragraph(element, contents)
    else if (name === 'r') this.#textRun(element, contents)
    else if (name === 'sdt') this.walk(element, contents || isContentsList(element))
    else if (name === 'fldChar' || name === 'instrText') this.#field(element, name)
    else if (name === 'altChunk' || name === 'subDoc') this.whole.tally.omitted++
    else this.#count(element, name, contents)
  }

  #count(element: Element, name: string, contents: boolean): void {
    if (name === 'ins' || name === 'moveTo') this.whole.tally.insertions++
    if (name === 'del' || name === 'moveFrom') this.whole.tally.deletions++
    else if (name === 'tr') this.#row(element, contents)
    else if (name === 'tc' && wordChild(wordChild(element, 'tcPr'), 'cellDel')) this.#delete(element)
    else this.walk(element, contents)
  }

  #field(element: Element, name: string): void {
    const isFollowed =
      name === 'fldChar' ? this.#fields.mark(wordAttribute(element, 'fldCharType')) : this.#fields.instruct(element.textContent ?? '')
    if (!isFollowed) removeNode(element)
  }

  #delete(element: Element): void {
    this.whole.tally.deletions++
    removeNode(element)
  }

  /** A formula as words. Formulas in a row are parted by a space, one that stands by itself by line ends. */
  #formula(element: Element, displayed: boolean): void {
    const [before, after] = [previousElement(element), nextElement(element)]
    const words = displayed
      ? childElements(element)
          .map(mathText)
          .filter(text => text !== '')
          .join(' ')
      : mathText(element)
    const opens = displayed && before !== undefined && hasWords(before)
    const closes = after !== undefined && (displayed ? hasWords(after) : /^oMath/.test(after.localName ?? ''))
    const space = closes && !displayed ? ' ' : ''
    const line = (wanted: boolean): Element[] => (wanted ? [createBreak(this.document)] : [])
    replaceElement(element, [...line(opens), createRun(this.document, words + space), ...line(displayed && closes)])
  }

  #linked(element: Element, name: string): Document | undefined {
    const id = wordAttribute(element, name)
    return id === undefined ? undefined : this.whole.linked(this.part, id)
  }

  /** Words of a drawing, as paragraphs after the one that holds it. */
  #draw(drawing: Document | undefined, read: (drawing: Document | undefined) => DrawnWords[]): void {
    for (const drawn of this.whole.drawnIn(drawing, read)) {
      const paragraph = createWord(this.document, 'p')
      paragraph.appendChild(createRun(this.document, drawn.text))
      this.#drawn.set(paragraph, drawn)
      this.#boxes.push(paragraph)
    }
  }

  /** Of a choice, the branch that has words; mammoth would only look at the fallback. */
  #choose(element: Element, contents: boolean): void {
    const branches = childElements(element)
    const chosen =
      branches.find(branch => branch.localName === 'Choice' && hasWords(branch)) ?? branches.find(branch => branch.localName === 'Fallback')
    if (chosen) this.walk(chosen, contents)
    replaceElement(element, chosen ? childElements(chosen) : [])
  }

  #box(element: Element): void {
    removeNode(element)
    for (const child of childElements(element)) this.#boxes.push(child)
  }

  #picture(element: Element, contents: boolean): void {
    this.walk(element, contents)
    removeNode(element)
  }

  #unwrap(element: Element, contents: boolean): void {
    this.walk(element, contents)
    replaceElement(element, childElements(element))
  }

  #paragraph(element: Element, contents: boolean): void {
    const outer = this.#boxes
    this.#boxes = []
    const id = this.whole.paragraphs.length
    const drawn = this.#drawn.get(element)
    const index = drawn ? Math.max(0, this.#paragraphs - 1) : this.#paragraphs++
    const facts: ParagraphFacts = { part: this.part, index, ...this.whole.facts.of(element, contents, drawn) }
    this.whole.paragraphs.push(facts)
    this.#children(element, contents)
    if (this.#fields.listing && ENDS_IN_PAGE.test(element.textContent ?? '')) facts.contents = true
    const properties = wordChild(element, 'pPr')
    if (properties) this.#strip(properties)
    const mark = createWord(this.document, 'bookmarkStart')
    mark.setAttributeNS(element.namespaceURI, `${element.prefix ?? 'w'}:name`, `${MARK}${id}`)
    insertNode(element, mark, properties?.nextSibling ?? element.firstChild)
    const boxes = this.#boxes
    this.#boxes = outer
    const { parentNode: parent, nextSibling: next } = element
    for (const box of parent ? boxes : []) insertNode(parent!, box, next)
    for (const box of boxes) this.#visit(box, false)
  }

  #children(element: Element, contents: boolean): void {
    for (const child of childElements(element)) if (!isWord(child, 'pPr')) this.#visit(child, contents)
  }

  /** Of a paragraph's properties mammoth needs to know only whether its mark is deleted, or moved away, which it takes no notice of. */
  #strip(properties: Element): void {
    const gone = isMarkGone(properties)
    for (const child of childElements(properties)) removeNode(child)
    if (!gone) return
    const mark = createWord(this.document, 'rPr')
    mark.appendChild(createWord(this.document, 'del'))
    properties.appendChild(mark)
  }

  /** Marks a hidden run, and gives the breaks mammoth does not know the names it knows. */
  #textRun(element: Element, contents: boolean): void {
    const properties = wordChild(element, 'rPr')
    const hidden = hasWords(element) && this.whole.facts.isHidden(element, properties)
    if (wordAttribute(wordChild(properties, 'vertAlign')) === 'superscript') raise(element)
    nameSymbols(this.document, element, wordAttribute(wordChild(properties, 'rFonts'), 'ascii'))
    if (properties) removeNode(properties)
    if (hidden) this.#hide(element)
    for (const child of childElements(element)) {
      if (isWord(child, 'softHyphen') || (this.#fields.instructing && isWord(child, 't'))) removeNode(child)
      else if (isWord(child, 'cr')) replaceElement(child, [createWord(this.document, 'br')])
      else if (isWord(child, 'ptab')) replaceElement(child, [createWord(this.document, 'tab')])
      else if (!isWord(child, 't') && !isWord(child, 'rPr')) this.#visit(child, contents)
    }
  }

  #hide(element: Element): void {
    this.whole.tally.hidden++
    const properties = createWord(this.document, 'rPr')
    const mark = createWord(this.document, 'highlight')
    mark.setAttributeNS(mark.namespaceURI, `${mark.prefix ?? 'w'}:val`, HIDDEN)
    properties.appendChild(mark)
    insertNode(element, properties, element.firstChild)
  }

  /** A deleted row is left out whole. Cells a row leaves out at its beginning are put in, so that columns are counted right. */
  #row(element: Element, contents: boolean): void {
    const properties = wordChild(element, 'trPr')
    if (wordChild(properties, 'del')) {
      this.#delete(element)
      return
    }
    const skipped = Number(wordAttribute(wordChild(properties, 'gridBefore')) ?? 0)
    this.walk(element, contents)
    const first = childElements(element).find(child => isWord(child, 'tc') || isWord(child, 'sdt'))
    for (let index = 0; first && index < Math.min(skipped, 63); index++) insertNode(element, createWord(this.document, 'tc'), first)
  }
}

const isContentsList = (sdt: Element): boolean =>
  wordAttribute(wordChild(wordChild(wordChild(sdt, 'sdtPr'), 'docPartObj'), 'docPartGallery')) === 'Table of Contents'
