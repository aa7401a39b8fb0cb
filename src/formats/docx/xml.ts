import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom'
import { DoubletakeError } from '../../model/errors.js'
import { regexp } from '../../text/regexp.js'

export type { Document, Element, Node }

/** Deepest nesting of elements and most elements of one part. */
const DEEPEST = 400
const MOST_ELEMENTS = 3_000_000

const ELEMENT_NODE = 1
/** Attributes that only name editing sessions: half of all attributes in a document of Word, and the slowest part of reading it. */
const EDIT_MARKS = / (?:w:rsid\w*|w14:(?:paraId|textId))="[0-9A-F]{8}"/g

/**
 * Properties that only say how something looks: four fifths of the elements of a usual document, and most of the time and memory its tree would take.
 * Symbol fonts stay, because they say what a character is.
 */
const LOOKS = regexp('g')`
  <w:
    (?:szCs|sz|rFonts(?![^<>]*(?:Symbol|Wingdings|Webdings))|bottom|right|left|top|insideH|insideV|tl2br|tr2bl|ind|jc|tcW|shd|color
      |spacing|adjustRightInd|autoSpaceDN|autoSpaceDE|trHeight|widowControl|vAlign|bCs|b|iCs|i|u|lang|hideMark|suppressAutoHyphens
      |contextualSpacing|gridCol|keepNext|keepLines|rtl|cs|kern|w|snapToGrid|wordWrap|overflowPunct|kinsoku|topLinePunct|noProof|rsid|bidi
      |textAlignment|cnfStyle|uiPriority|qFormat|semiHidden|unhideWhenUsed|next|lsdException|proofErr|lastRenderedPageBreak)(?: [^<>]*)?/>
`
const EMPTIED = /<w:(rPr|tcBorders|pBdr|tblBorders|tcMar|tblCellMar)><\/w:\1>/g
/** Tab stops; a tab in the text stands in a run. */
const TAB_STOPS = /<w:tabs>(?:<w:tab [^<>]*\/>)*<\/w:tabs>/g

/** A part without what does not bear on its words. */
const leanOf = (text: string): string => {
  const lean = text.replace(EDIT_MARKS, '')
  // Inside character data or comments tags are no tags.
  return /<!(?:\[CDATA\[|--)/.test(lean) ? lean : lean.replace(TAB_STOPS, '').replace(LOOKS, '').replace(EMPTIED, '')
}

/** Parses a part. Refuses document type declarations (entities), absurd nesting and size before a tree is built; `corrupt` when not well formed. */
export const parseXml = (bytes: Uint8Array): Document => {
  const text = textOf(bytes)
  refuseHostile(text)
  const lean = leanOf(text)
  try {
    const onError = (level: string, message: string): void => {
      if (level !== 'warning') throw new Error(message)
    }
    const document = new DOMParser({ onError, locator: false }).parseFromString(lean, 'text/xml')
    if (!document.documentElement) throw new Error('no root element')
    return document
  } catch {
    // The parser's complaint quotes the document: it goes no further.
    throw new DoubletakeError('corrupt')
  }
}

/** A tree as the bytes of a part, in UTF-8. */
export const serializeXml = (document: Document): Uint8Array => new TextEncoder().encode(new XMLSerializer().serializeToString(document))

const textOf = (bytes: Uint8Array): string => {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(wide).decode(bytes).replace(/[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '\uFFFD')
}

/** One pass over the tags, without a tree. */
const refuseHostile = (text: string): void => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new DoubletakeError('too-complex')
  let depth = 0
  let elements = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text.charCodeAt(at + 1)
    if (next === 0x2f) depth--
    else if (next !== 0x21 && next !== 0x3f) {
      elements++
      const close = text.indexOf('>', at)
      if (close < 0) break
      if (text.charCodeAt(close - 1) !== 0x2f) depth++
      at = close
    }
    if (depth > DEEPEST || elements > MOST_ELEMENTS) throw new DoubletakeError('too-complex', { limit: DEEPEST })
  }
}

const WORD = new Set(['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'])

/** Whether a node is an element of WordprocessingML (transitional or strict), of this name when one is given. */
export const isWord = (node: Node | null, name?: string): node is Element =>
  isElement(node) && WORD.has(node.namespaceURI ?? '') && (name === undefined || node.localName === name)

/** Whether a node is an element, of any namespace. */
export const isElement = (node: Node | null): node is Element => node?.nodeType === ELEMENT_NODE

/** Child elements, as an array that changes to the tree do not touch. */
export const childElements = (parent: Node): Element[] => {
  const found: Element[] = []
  for (let node = parent.firstChild; node; node = node.nextSibling) if (isElement(node)) found.push(node)
  return found
}

/** First child of WordprocessingML with this name. */
export const wordChild = (parent: Node | undefined, name: string): Element | undefined => {
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) if (isWord(node, name)) return node
  return undefined
}

/** `w:val` (or another attribute of the word namespace) of an element. */
export const wordAttribute = (element: Element | undefined, name = 'val'): string | undefined => {
  if (!element) return undefined
  for (const attribute of element.attributes) if (attribute.localName === name && attribute.prefix !== 'xmlns') return attribute.value
  return undefined
}

/** Value of an on/off property: present means on unless it says otherwise; undefined when absent. */
export const toggle = (parent: Element | undefined, name: string): boolean | undefined => {
  const property = wordChild(parent, name)
  return property && !['0', 'false', 'off'].includes(wordAttribute(property) ?? '1')
}
