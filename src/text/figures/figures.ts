import type { Document } from '../../model/document.js'
import type { Figure } from '../../model/figure.js'
import { addTo } from '../../model/grouping.js'
import { firstEndingAfter, type Span } from '../../model/span.js'
import { simplified } from '../characters/scripts.js'
import { inSimplified, writerAt } from '../characters/simplified-document.js'
import { readDates } from '../dates/dates.js'
import { yearGiven } from '../dates/periods.js'
import { once } from '../once.js'
import { contextsIn, contextsOf } from './contexts.js'
import { figuresIn } from './quantities.js'

/** How a text is to be read. */
export interface ReadingOptions {
  /** Language of the text; numerals of both languages are read in either case. */
  readonly language?: 'auto' | 'zh' | 'en'
  /** The day the report is of, `2024-01-23`: what `去年` and `this year` are counted from. */
  readonly reportDate?: string
}

/** Every numeral of a text with what it says, what it measures and in which scope. Lines are never crossed. */
export const readFigures = (text: string, options: ReadingOptions = {}): Figure[] => {
  const year = yearGiven(options.reportDate)
  const read = simplified(text)
  return lines(text).flatMap(line =>
    contextsIn(read, line, { headings: [], headingTime: undefined, year, block: 0, planned: false }).map(({ figure }) =>
      read === text ? figure : figureAsWritten(figure, line, text),
    ),
  )
}

/**
 * The figures of a text with their values and units alone: no subject is looked for, no scope, though what is no quantity is told as such. A third of
 * the work of `readFigures`, for comparing copies.
 */
export const bareFigures = (text: string): Figure[] => {
  const read = simplified(text)
  return lines(text).flatMap(line => {
    const piece = read.slice(line.start, line.end)
    const figures = figuresIn(piece, line.start, readDates(piece))
    return read === text ? figures : figures.map(figure => figureAsWritten(figure, line, text))
  })
}

/** Figures of a document, read in either script, in the words of the document: what `figuresOf` finds, for showing. */
export const figuresAsWritten = (document: Document): readonly Figure[] => {
  const read = inSimplified(document)
  if (read === document) return figuresOf(document)
  const { blocks, text } = document
  return figuresOf(read).map(figure => figureAsWritten(figure, blocks[firstEndingAfter(blocks, figure.start)]!, text))
}

const figureAsWritten = (figure: Figure, block: Span, text: string): Figure => {
  const give = writerAt(text, figure, block)
  const { unit, subject } = figure
  return {
    ...figure,
    raw: text.slice(figure.start, figure.end),
    ...(unit !== undefined && { unit: give(unit) }),
    ...(subject && { subject: { ...subject, head: give(subject.head), modifiers: subject.modifiers.map(give) } }),
  }
}

/** Figures of every block that is not furniture, in order; none crosses the border of a block. Read from simplified characters. */
export const figuresOf = once((document: Document): readonly Figure[] => contextsOf(document).map(({ figure }) => figure))

/** Figures by their value: of each value the first of every kind and unit, in order. */
export const firstFiguresByValue = once((document: Document): ReadonlyMap<string, readonly Figure[]> => {
  const known = new Map<string, Figure[]>()
  for (const figure of figuresOf(document)) {
    const alike = figure.value === undefined ? undefined : known.get(figure.value)
    if (alike?.some(({ kind, unit }) => kind === figure.kind && unit === figure.unit)) continue
    if (figure.value !== undefined) addTo(known, figure.value, figure)
  }
  return known
})

const lines = (text: string): Span[] => {
  const found: Span[] = []
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    if (end > start) found.push({ start, end })
    start = end + 1
  }
  return found
}
