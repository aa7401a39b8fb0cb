import type { Document } from '../../../../model/document.js'
import type { Figure } from '../../../../model/figure.js'
import { sentenceFiguresOf } from '../../../../text/figures/sentence-figures.js'
import { once } from '../../../../text/once.js'

/** A figure that stands behind a name. */
export interface Named {
  readonly figure: Figure
  readonly block: number
}

/** A figure behind the place where a name may end. */
interface Behind extends Named {
  readonly end: number
}

/** Characters a figure may stand behind its name. */
const REACH = 30
/** Between the name of a whole and its figure. */
export const JOINED =
  /^(?:[为达共约计：:\s]|总计|合计|达到|\|){0,4}$|^(?: (?:in|for|over|during) the (?:year|period|quarter|month))?(?: (?:was|were|is|of|came to|stood at|totall?ed|amounted to)(?: (?:about|some))?|:)? ?$/
/** The same, or words that say it was reached as well. */
export const TO_REACH = /^(?:[为达共约计：:\s]|总计|合计|达到|完成|实现|预期|安排){0,4}$/
/** Any words, or none. */
export const ANYTHING = /(?:)/
/** Figures of a name that are looked at, the first of the document. */
const MOST = 200

/** The figures that stand right behind a name, which may begin a sentence, and behind words of some form. */
export const valuesOf = (
  document: Document,
  name: string,
  behind = ANYTHING,
  joined: typeof JOINED | typeof TO_REACH = JOINED,
): Named[] => {
  const { text } = document
  const capital = name.charAt(0).toUpperCase() + name.slice(1)
  return (capital === name ? [name] : [name, capital]).flatMap(written =>
    placesOf(document, written).filter(
      ({ end, figure }) =>
        behind.test(text.slice(Math.max(0, end - written.length - 2), end - written.length)) && joined.test(text.slice(end, figure.start)),
    ),
  )
}

/** Where a name stands before a figure, in order; found once for each name. */
const placesOf = (document: Document, name: string): readonly Behind[] => {
  const { known, byEnd } = namesOf(document)
  const before = known.get(name)
  if (before) return before
  const { text } = document
  const from = firstWhere(byEnd, ({ end }) => order(text, end, name) >= 0)
  const to = firstWhere(byEnd, ({ end }) => order(text, end, name) > 0)
  const places = byEnd
    .slice(from, to)
    .sort((a, b) => a.end - b.end)
    .slice(0, MOST)
  known.set(name, places)
  return places
}

/** How what stands before a place compares with a name, both read backwards; 0 when the name ends there. */
const order = (text: string, end: number, name: string): number => {
  for (let back = 1; back <= name.length; back++) {
    const difference = codeAt(text, end - back) - name.charCodeAt(name.length - back)
    if (difference !== 0) return difference
  }
  return 0
}

const codeAt = (text: string, at: number): number => (at < 0 ? -1 : text.charCodeAt(at))

/** The first of some things in order for which something holds, and for all after it. */
const firstWhere = <Thing>(things: readonly Thing[], holds: (thing: Thing) => boolean): number => {
  let [low, high] = [0, things.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(things[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

/** Characters before a figure by which places are kept in order: as long as any name. */
const LONGEST = 40

interface Names {
  readonly known: Map<string, readonly Behind[]>
  /** Places where a name may end, in the order of what stands before them, read backwards: those behind one name stand together. */
  readonly byEnd: readonly Behind[]
}

/**
 * What the names of a document's figures may be is put in order once, instead of looking through the whole text for every name: a report may ask for as
 * many names as it has sentences.
 */
const namesOf = once((document: Document): Names => {
  const { text } = document
  const places: Behind[] = []
  let before = -1
  for (const { sentence, figures } of sentenceFiguresOf(document))
    for (const figure of figures) {
      if (figure.value === undefined) continue
      for (const end of endsBefore(text, figure.start, before)) places.push({ figure, block: sentence.block, end })
      before = figure.start
    }
  return { known: new Map(), byEnd: places.sort((a, b) => backwards(text, a.end, b.end)) }
})

/** Where the name of a figure may end that starts here, behind where the figure before starts. */
const endsBefore = (text: string, start: number, before: number): number[] => {
  const ends: number[] = []
  for (let end = start; end > before && end >= start - REACH; end--) {
    if (end < start && !BETWEEN.test(text[end]!)) break
    if (LETTER.test(text[end]!) && end < start) continue
    const between = text.slice(end, start)
    if (JOINED.test(between) || TO_REACH.test(between)) ends.push(end)
  }
  return ends
}

/** What may stand between a name and its figure at all, and what nothing between them begins with. */
const BETWEEN = /[为达共约计：:\s总合到|完成实现预期安排a-z]/
const LETTER = /[a-z]/

const backwards = (text: string, a: number, b: number): number => {
  for (let back = 1; back <= LONGEST; back++) {
    const difference = codeAt(text, a - back) - codeAt(text, b - back)
    if (difference !== 0) return difference
  }
  return a - b
}
