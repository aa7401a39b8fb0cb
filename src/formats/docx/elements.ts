import { superscript } from '../superscript.js'
import { childElements, type Document, type Element, isElement, isWord, type Node } from './xml.js'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A new element of WordprocessingML, in the namespace and with the prefix of the part. */
export const createWord = (part: Document, name: string): Element => {
  const root = part.documentElement!
  const prefix = isWord(root) ? root.prefix : 'w'
  return part.createElementNS(isWord(root) ? root.namespaceURI! : WORD, prefix ? `${prefix}:${name}` : name)
}

/** A new run of these words. */
export const createRun = (part: Document, text: string): Element => runOf(part, words(part, text))

const words = (part: Document, text: string): Element => {
  const element = createWord(part, 't')
  element.appendChild(part.createTextNode(text))
  return element
}

/** A new run of a line break. */
export const createBreak = (part: Document): Element => runOf(part, createWord(part, 'br'))

const runOf = (part: Document, content: Element): Element => {
  const run = createWord(part, 'r')
  run.appendChild(content)
  return run
}

type Links = { -readonly [Link in 'parentNode' | 'firstChild' | 'lastChild' | 'previousSibling' | 'nextSibling']: Node[Link] }

/**
 * Takes a node out of its tree. Only the links between nodes change: the numbered list of child nodes, which a library keeps up by counting all of
 * them anew, is read by nobody here, and a paragraph may have a hundred thousand runs.
 */
export const removeNode = (node: Node): void => {
  const { parentNode, previousSibling, nextSibling } = node
  if (!parentNode) return
  if (previousSibling) (previousSibling as Links).nextSibling = nextSibling
  else (parentNode as Links).firstChild = nextSibling
  if (nextSibling) (nextSibling as Links).previousSibling = previousSibling
  else (parentNode as Links).lastChild = previousSibling
  const links: Links = node
  links.parentNode = links.previousSibling = links.nextSibling = null
}

/** Sets a node, wherever it stood, into a parent before one of its children, or at its end; of the list of child nodes see `removeNode`. */
export const insertNode = (parent: Node, node: Node, before: Node | null): void => {
  removeNode(node)
  const previous = before ? before.previousSibling : parent.lastChild
  const links: Links = node
  links.parentNode = parent
  links.previousSibling = previous
  links.nextSibling = before
  if (previous) (previous as Links).nextSibling = node
  else (parent as Links).firstChild = node
  if (before) (before as Links).previousSibling = node
  else (parent as Links).lastChild = node
}

/** Sets nodes in the place of another. */
export const replaceElement = (element: Node, by: readonly Node[]): void => {
  const { parentNode } = element
  if (!parentNode) return
  for (const node of by) insertNode(parentNode, node, element)
  removeNode(element)
}

/** Whether there is any text, formula, diagram or chart below. */
export const hasWords = (parent: Node): boolean => childElements(parent).some(child => isWords(child) || hasWords(child))

const DRAWN = new Set(['relIds', 'chart'])

const isWords = (element: Element): boolean => {
  const name = element.localName ?? ''
  return DRAWN.has(name) || ((name === 'oMath' || isWord(element, 't')) && element.textContent !== '')
}

/** The element after this one, text in between aside. */
export const nextElement = (element: Element): Element | undefined => {
  let node = element.nextSibling
  while (node && !isElement(node)) node = node.nextSibling
  return node ?? undefined
}

/** The element before this one, text in between aside. */
export const previousElement = (element: Element): Element | undefined => {
  let node = element.previousSibling
  while (node && !isElement(node)) node = node.previousSibling
  return node ?? undefined
}

/** What a symbol font makes of a character is told by its code in the private area. */
const SYMBOL_CODE = /[\uF020-\uF0FF]/

/** Makes characters of a symbol font that were written as text (by WPS and LibreOffice) the symbols mammoth knows. */
export const nameSymbols = (part: Document, run: Element, font: string | undefined): void => {
  if (!/^(?:Symbol|Wingdings|Webdings)/.test(font ?? '')) return
  for (const child of childElements(run)) {
    const text = isWord(child, 't') ? (child.textContent ?? '') : ''
    if (!SYMBOL_CODE.test(text)) continue
    replaceElement(
      child,
      text
        .split(/([\uF020-\uF0FF])/)
        .filter(Boolean)
        .map(piece => (SYMBOL_CODE.test(piece) ? symbol(part, piece, font!) : words(part, piece))),
    )
  }
}

const symbol = (part: Document, character: string, font: string): Element => {
  const element = createWord(part, 'sym')
  const set = (name: string, value: string): void => element.setAttributeNS(element.namespaceURI, `${element.prefix ?? 'w'}:${name}`, value)
  set('font', font)
  set('char', character.charCodeAt(0).toString(16).toUpperCase())
  return element
}

/** Makes the figures of a run raised characters. */
export const raise = (run: Element): void => {
  for (const child of childElements(run))
    if (isWord(child, 't') && child.firstChild) child.firstChild.nodeValue = superscript(child.textContent ?? '')
}
