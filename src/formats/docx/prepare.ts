import { superscript } from '../superscript.js'
import { mathText } from './math.js'
import type { Numbering } from './numbering.js'
import { numberingOf, outlineLevel, type Style } from './styles.js'
import { childElements, type Document, type Element, isWord, type Node, toggle, wordAttribute, wordChild } from './xml.js'

/** What is known of a paragraph beyond its words. */
export interface ParagraphFacts {
  readonly part: string
  /** Index of the `w:p` in its part, in document order. */
  readonly index: number
  /** List label as the page shows it, with its space. */
  readonly label: string
  /** Nesting depth in its list, from 1. */
  readonly depth?: number
  readonly heading?: number
  /** An entry of the contents list. */
  readonly contents: boolean
}

/** What is counted on the way, for the reader to know. */
export interface Tally {
  insertions: number
  deletions: number
  hidden: number
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
/** Pictures: only the text boxes in them are wanted. */
const PICTURES = new Set(['drawing', 'pict', 'object'])

/**
 * Rewrites the parts of a package so that all their words stand where mammoth reads them: formulas become text, text boxes follow the paragraph
 * that anchors them, fields and choices are unwrapped, hidden runs are marked, and every paragraph carries a bookmark that names its facts.
 */
export class Preparation {
  readonly facts: ParagraphFacts[] = []
  readonly tally: Tally = { insertions: 0, deletions: 0, hidden: 0 }

  constructor(
    private readonly styles: ReadonlyMap<string, Style>,
    private readonly numbering: Numbering,
  ) {}

  prepare(part: string, document: Document): void {
    if (document.documentElement)
      new PartPreparation(this, this.styles, this.numbering, part, document).walk(document.documentElement, false)
  }
}

/** One part on its way. */
class PartPreparation {
  #paragraphs = 0
  /** Text boxes of the paragraph being read, to be set after it. */
  #boxes: Element[] = []

  constructor(
    private readonly whole: Preparation,
    private readonly styles: ReadonlyMap<string, Style>,
    private readonly numbering: Numbering,
    private readonly part: string,
    private readonly document: Document,
  ) {}

  walk(parent: Element, contents: boolean): void {
    for (const child of childElements(parent)) this.#visit(child, contents)
  }

  #visit(element: Element, contents: boolean): void {
    const name = element.localName ?? ''
    if (name === 'AlternateContent') this.#choose(element, contents)
    else if (name === 'oMath' || name === 'oMathPara') this.#replace(element, [this.#run(mathText(element))])
    else if (name === 'txbxContent') this.#box(element)
    else if (!isWord(element)) this.walk(element, contents)
    else if (DROPPED.has(name)) element.parentNode?.removeChild(element)
    else if (PICTURES.has(name)) this.#picture(element, contents)
    else if (UNWRAPPED.has(name)) this.#unwrap(element, contents)
    else if (name === 'p') this.#paragraph(element, contents)
    else if (name === 'r') this.#textRun(element, contents)
    else if (name === 'sdt') this.walk(element, contents || isContentsList(element))
    else this.#count(element, name, contents)
  }

  #count(element: Element, name: string, contents: boolean): void {
    if (name === 'ins' || name === 'moveTo') this.whole.tally.insertions++
    if (name === 'del' || name === 'moveFrom') this.whole.tally.deletions++
    else if (name === 'tr') this.#row(element, contents)
    else this.walk(element, contents)
  }

  /** Of a choice, the branch that has words; mammoth would only look at the fallback. */
  #choose(element: Element, contents: boolean): void {
    const branches = childElements(element)
    const chosen =
      branches.find(branch => branch.localName === 'Choice' && hasWords(branch)) ?? branches.find(branch => branch.localName === 'Fallback')
    if (chosen) this.walk(chosen, contents)
    this.#replace(element, chosen ? childElements(chosen) : [])
  }

  #box(element: Element): void {
    element.parentNode?.removeChild(element)
    this.#boxes.push(...childElements(element))
  }

  #picture(element: Element, contents: boolean): void {
    this.walk(element, contents)
    element.parentNode?.removeChild(element)
  }

  #unwrap(element: Element, contents: boolean): void {
    this.walk(element, contents)
    this.#replace(element, childElements(element))
  }

  #paragraph(element: Element, contents: boolean): void {
    const outer = this.#boxes
    this.#boxes = []
    const id = this.whole.facts.length
    this.whole.facts.push(this.#factsOf(element, contents))
    this.#children(element, contents)
    const properties = wordChild(element, 'pPr')
    if (properties) this.#strip(properties)
    const mark = this.#element('bookmarkStart')
    mark.setAttributeNS(element.namespaceURI, `${element.prefix ?? 'w'}:name`, `${MARK}${id}`)
    element.insertBefore(mark, properties?.nextSibling ?? element.firstChild)
    for (const box of this.#boxes.reverse()) {
      element.parentNode?.insertBefore(box, element.nextSibling)
      this.#visit(box, false)
    }
    this.#boxes = outer
  }

  #children(element: Element, contents: boolean): void {
    for (const child of childElements(element)) if (!isWord(child, 'pPr')) this.#visit(child, contents)
  }

  /** Of a paragraph's properties mammoth needs to know only whether its mark is deleted. */
  #strip(properties: Element): void {
    for (const child of childElements(properties)) if (!isWord(child, 'rPr') || !wordChild(child, 'del')) properties.removeChild(child)
  }

  #factsOf(element: Element, inContents: boolean): ParagraphFacts {
    const properties = wordChild(element, 'pPr')
    const style = this.styles.get(wordAttribute(wordChild(properties, 'pStyle')) ?? '')
    const numbering = numberingOf(properties) ?? style?.numbering
    const numbered = numbering && numbering.id !== '0' && hasWords(element) ? numbering : undefined
    const label = numbered ? this.numbering.next(numbered.id, numbered.level) : ''
    const heading = outlineLevel(properties) ?? style?.heading
    return {
      part: this.part,
      index: this.#paragraphs++,
      label,
      ...(numbered && label !== '' && { depth: numbered.level + 1 }),
      ...(heading && { heading }),
      contents: inContents || style?.contents === true,
    }
  }

  /** Marks a hidden run, and gives the breaks mammoth does not know the names it knows. */
  #textRun(element: Element, contents: boolean): void {
    const properties = wordChild(element, 'rPr')
    const hidden = hasWords(element) && this.#isHidden(element, properties)
    if (wordAttribute(wordChild(properties, 'vertAlign')) === 'superscript') raise(element)
    if (properties) element.removeChild(properties)
    if (hidden) this.#hide(element)
    for (const child of childElements(element)) {
      if (isWord(child, 'cr')) this.#replace(child, [this.#element('br')])
      else if (isWord(child, 'ptab')) this.#replace(child, [this.#element('tab')])
      else if (!isWord(child, 't') && !isWord(child, 'rPr')) this.#visit(child, contents)
    }
  }

  #isHidden(element: Element, properties: Element | undefined): boolean {
    const direct = toggle(properties, 'vanish') ?? this.styles.get(wordAttribute(wordChild(properties, 'rStyle')) ?? '')?.hidden
    if (direct !== undefined) return direct
    const paragraph = isWord(element.parentNode, 'p') ? wordChild(element.parentNode, 'pPr') : undefined
    return this.styles.get(wordAttribute(wordChild(paragraph, 'pStyle')) ?? '')?.hidden ?? false
  }

  #hide(element: Element): void {
    this.whole.tally.hidden++
    const properties = this.#element('rPr')
    const mark = this.#element('highlight')
    mark.setAttributeNS(mark.namespaceURI, `${mark.prefix ?? 'w'}:val`, HIDDEN)
    properties.appendChild(mark)
    element.insertBefore(properties, element.firstChild)
  }

  /** Cells a row leaves out at its beginning are put in, so that columns are counted right. */
  #row(element: Element, contents: boolean): void {
    const skipped = Number(wordAttribute(wordChild(wordChild(element, 'trPr'), 'gridBefore')) ?? 0)
    this.walk(element, contents)
    const first = childElements(element).find(child => isWord(child, 'tc') || isWord(child, 'sdt'))
    for (let index = 0; first && index < Math.min(skipped, 63); index++) element.insertBefore(this.#element('tc'), first)
  }

  #element(name: string): Element {
    const root = this.document.documentElement!
    const prefix = isWord(root) ? root.prefix : 'w'
    return this.document.createElementNS(isWord(root) ? root.namespaceURI! : WORD, prefix ? `${prefix}:${name}` : name)
  }

  #run(text: string): Element {
    const run = this.#element('r')
    const words = this.#element('t')
    words.appendChild(this.document.createTextNode(text))
    run.appendChild(words)
    return run
  }

  #replace(element: Node, by: readonly Node[]): void {
    for (const node of by) element.parentNode?.insertBefore(node, element)
    element.parentNode?.removeChild(element)
  }
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Whether there is any text or formula below. */
const hasWords = (parent: Node): boolean =>
  childElements(parent).some(child => ((child.localName === 'oMath' || isWord(child, 't')) && child.textContent !== '') || hasWords(child))

const raise = (run: Element): void => {
  for (const child of childElements(run))
    if (isWord(child, 't') && child.firstChild) child.firstChild.nodeValue = superscript(child.textContent ?? '')
}

const isContentsList = (sdt: Element): boolean =>
  wordAttribute(wordChild(wordChild(wordChild(sdt, 'sdtPr'), 'docPartObj'), 'docPartGallery')) === 'Table of Contents'
