import { childElements, type Document, type Element, isWord, toggle, wordAttribute, wordChild } from './xml.js'

/** What a paragraph or character style says of itself and through the styles it is based on. */
export interface Style {
  readonly name: string
  /** Heading level from 1. */
  readonly heading?: number
  /** An entry of the contents list. */
  readonly contents?: boolean
  readonly hidden?: boolean
  readonly numbering?: NumberingReference
}

/** A list by its id, and a level of it from 0 when one is stated. */
export interface NumberingReference {
  readonly id: string
  readonly level?: number
}

const HEADING_NAME = /^(?:heading|标题|標題|überschrift|titre)\s*([1-9])$/i
const TITLE_NAME = /^(?:title|标题|標題|书名)$/i
const CONTENTS_NAME = /^(?:toc|目录|目錄)\s*\d$|^table of figures$/i
/** Longest chain of styles based on each other; a longer one is a circle. */
const LONGEST_CHAIN = 20

/** Styles by id. */
export const stylesOf = (part: Document | undefined): ReadonlyMap<string, Style> => {
  const elements = new Map<string, Element>()
  for (const element of part?.documentElement ? childElements(part.documentElement) : []) {
    const id = wordAttribute(element, 'styleId')
    if (isWord(element, 'style') && id !== undefined) elements.set(id, element)
  }
  return new Map([...elements].map(([id, element]) => [id, styleOf(chain(element, elements))]))
}

const chain = (element: Element, all: ReadonlyMap<string, Element>): Element[] => {
  const found = [element]
  while (found.length < LONGEST_CHAIN) {
    const base = all.get(wordAttribute(wordChild(found.at(-1), 'basedOn')) ?? '')
    if (!base) break
    found.push(base)
  }
  return found
}

const styleOf = (chain: readonly Element[]): Style => {
  const names = chain.map(element => wordAttribute(wordChild(element, 'name')) ?? '')
  const first = <T>(read: (element: Element) => T | undefined): T | undefined => {
    for (const element of chain) {
      const value = read(element)
      if (value !== undefined) return value
    }
    return undefined
  }
  const outline = first(element => outlineLevel(wordChild(element, 'pPr')))
  const named = names.map(name => HEADING_NAME.exec(name)?.[1]).find(level => level !== undefined)
  const heading = TITLE_NAME.test(names[0]!) ? 1 : outline === undefined ? named && Number(named) : outline || undefined
  const hidden = first(element => toggle(wordChild(element, 'rPr'), 'vanish'))
  const numbering = chain.reduceRight<NumberingReference | undefined>(
    (inherited, element) => numberingOf(wordChild(element, 'pPr'), inherited) ?? inherited,
    undefined,
  )
  return {
    name: names[0]!,
    ...(heading && { heading }),
    ...(CONTENTS_NAME.test(names[0]!) && { contents: true }),
    ...(hidden && { hidden }),
    ...(numbering && { numbering }),
  }
}

/** Heading level from 1 that properties state; 0 for body text stated, undefined for nothing stated. */
export const outlineLevel = (properties: Element | undefined): number | undefined => {
  const value = wordAttribute(wordChild(properties, 'outlineLvl'))
  if (value === undefined || !/^\d$/.test(value)) return undefined
  return Number(value) === 9 ? 0 : Number(value) + 1
}

/** The numbering that paragraph properties refer to; what they leave out is the style's. Id `0` takes a style's numbering away. */
export const numberingOf = (properties: Element | undefined, inherited?: NumberingReference): NumberingReference | undefined => {
  const reference = wordChild(properties, 'numPr')
  const id = wordAttribute(wordChild(reference, 'numId')) ?? (reference && inherited?.id)
  if (id === undefined) return undefined
  const stated = wordAttribute(wordChild(reference, 'ilvl'))
  const level = stated === undefined ? inherited?.level : Math.min(8, Math.max(0, Number(stated) || 0))
  return { id, ...(level !== undefined && { level }) }
}
