import { addTo } from '../../model/grouping.js'
import { childElements, type Document, type Element } from './xml.js'

/** Words that a drawing shows and the body does not hold: shapes of a SmartArt diagram, titles and names of a chart. */
export interface DrawnWords {
  readonly text: string
  readonly kind: 'paragraph' | 'list-item' | 'furniture'
  /** Depth of a shape in its diagram, from 1. */
  readonly level?: number
}

/** Most shapes of one diagram and most names of one chart that are read. */
const MOST_WORDS = 2000

/**
 * The shapes of a SmartArt diagram from its data part, parents before their children, as the diagram's outline shows them.
 * Source: ECMA-376 part 1, 21.4 (points and connections of the data model).
 */
export const diagramWords = (part: Document | undefined): DrawnWords[] => {
  const points = new Map<string, Element>()
  const children = new Map<string, { readonly id: string; readonly order: number }[]>()
  let root: string | undefined
  for (const element of part?.documentElement ? listed(part.documentElement) : []) {
    const id = element.getAttribute('modelId') ?? ''
    const type = element.getAttribute('type')
    if (element.localName === 'pt') {
      points.set(id, element)
      if (type === 'doc') root = id
    } else if (type === null || type === 'parOf') {
      const source = element.getAttribute('srcId') ?? ''
      const child = { id: element.getAttribute('destId') ?? '', order: Number(element.getAttribute('srcOrd')) || 0 }
      addTo(children, source, child)
    }
  }
  const words: DrawnWords[] = []
  const seen = new Set<string>()
  const add = (id: string, level: number): void => {
    if (seen.has(id) || words.length >= MOST_WORDS || level > 50) return
    seen.add(id)
    const text = linesOf(points.get(id)).join('\n')
    if (text.trim() !== '') words.push({ text, kind: 'list-item', level: Math.max(1, level) })
    for (const child of (children.get(id) ?? []).toSorted((a, b) => a.order - b.order)) add(child.id, level + 1)
  }
  if (root !== undefined) add(root, 0)
  return words
}

/** Points and connections of a data model. */
const listed = (model: Element): Element[] =>
  childElements(model)
    .filter(({ localName }) => localName === 'ptLst' || localName === 'cxnLst')
    .flatMap(childElements)

/**
 * The words of a chart: its title, then in a line each the titles of its axes, the names of its series, its categories. Its figures are drawn, not
 * written: the values kept in the file carry digits that nobody sees.
 */
export const chartWords = (part: Document | undefined): DrawnWords[] => {
  const found = { titles: [] as string[], axes: [] as string[], series: [] as string[], categories: [] as string[] }
  const walk = (element: Element, inAxis: boolean): void => {
    for (const child of childElements(element)) {
      const name = child.localName ?? ''
      if (name === 'title') (inAxis ? found.axes : found.titles).push(linesOf(child).join('\n'))
      else if (name === 'tx') found.series = found.series.concat(linesOf(child), cached(child))
      else if (name === 'cat') found.categories = found.categories.concat(cached(child))
      else if (name !== 'val' && name !== 'xVal' && name !== 'yVal' && name !== 'bubbleSize') walk(child, inAxis || name.endsWith('Ax'))
    }
  }
  if (part?.documentElement) walk(part.documentElement, false)
  const line = (names: readonly string[]): DrawnWords => ({ text: [...new Set(names)].slice(0, MOST_WORDS).join('\t'), kind: 'furniture' })
  const titles = found.titles.map((text): DrawnWords => ({ text, kind: 'paragraph' }))
  return [...titles, line(found.axes), line(found.series), line(found.categories)].filter(({ text }) => text.trim() !== '')
}

/** Text of the DrawingML paragraphs below. */
const linesOf = (element: Element | undefined): string[] =>
  descendants(element, 'p').map(paragraph => descendants(paragraph, 't').map(textOf).join(''))

/** The values a chart keeps of the cells it was drawn from. */
const cached = (element: Element): string[] => descendants(element, 'v').slice(0, MOST_WORDS).map(textOf)

const textOf = (element: Element): string => element.textContent ?? ''

const descendants = (element: Element | undefined, name: string): Element[] =>
  element ? childElements(element).flatMap(child => (child.localName === name ? [child] : descendants(child, name))) : []
