import { childElements, type Element } from './xml.js'

/** Reads a formula (OMML) as one line of text: fractions as (a)/(b), scripts as x^(n) and x_(n), roots as √(x), n-ary signs with their bounds. */
export const mathText = (element: Element): string => {
  const read = READERS[element.localName ?? '']
  return read ? read(element) : inner(element)
}

const inner = (element: Element): string => childElements(element).map(mathText).join('')

const part = (element: Element, name: string): string => {
  const child = childElements(element).find(child => child.localName === name)
  return child ? inner(child) : ''
}

/** A single sign needs no brackets. */
const grouped = (text: string): string => (/^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`)

const raised = (text: string): string => (text ? `^${grouped(text)}` : '')
const lowered = (text: string): string => (text ? `_${grouped(text)}` : '')

/** `m:chr` and its like in the properties of an element. */
const sign = (element: Element, name: string, usual: string): string => {
  const properties = childElements(element).find(child => child.localName?.endsWith('Pr'))
  const property = properties && childElements(properties).find(child => child.localName === name)
  if (!property) return usual
  for (const attribute of property.attributes) if (attribute.localName === 'val') return attribute.value
  return ''
}

const READERS: Readonly<Record<string, (element: Element) => string>> = {
  t: element => element.textContent ?? '',
  f: element => `${grouped(part(element, 'num'))}/${grouped(part(element, 'den'))}`,
  sSup: element => part(element, 'e') + raised(part(element, 'sup')),
  sSub: element => part(element, 'e') + lowered(part(element, 'sub')),
  sSubSup: element => part(element, 'e') + lowered(part(element, 'sub')) + raised(part(element, 'sup')),
  rad: element => {
    const degree = part(element, 'deg')
    return `${degree ? `${degree}` : ''}√${grouped(part(element, 'e'))}`
  },
  nary: element => sign(element, 'chr', '∫') + lowered(part(element, 'sub')) + raised(part(element, 'sup')) + part(element, 'e'),
  d: element => {
    const parts = childElements(element).filter(child => child.localName === 'e')
    return sign(element, 'begChr', '(') + parts.map(inner).join(sign(element, 'sepChr', '|')) + sign(element, 'endChr', ')')
  },
  m: element =>
    `[${childElements(element)
      .filter(child => child.localName === 'mr')
      .map(inner)
      .join('; ')}]`,
  mr: element => childElements(element).map(inner).join(', '),
  ctrlPr: () => '',
  rPr: () => '',
}
