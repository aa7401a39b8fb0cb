import type { Document } from '../../../model/document.js'
import type { Figure, FigureKind } from '../../../model/figure.js'
import { sentenceFiguresOf } from '../../../text/sentence-figures.js'
import type { Sentence } from '../../../text/sentences.js'

/**
 * A sentence in which every figure is one sign, so that patterns speak of figures and words alone. Signs by kind: `Q` quantities and money,
 * `P` percentages, `T` percentage points, `M` multiples, `D` dates, `O` numbers that measure nothing.
 */
export interface Skeleton {
  readonly sentence: Sentence
  readonly text: string
  /** The sentence as it stands. */
  readonly raw: string
  /** The figure at an index of `text`; undefined where no sign stands. */
  figureAt(index: number): Figure | undefined
}

/** Signs of the private use area, for building patterns. */
export const SIGN = { Q: '\ue000', P: '\ue001', T: '\ue002', M: '\ue003', D: '\ue004', O: '\ue005' } as const

const OF_KIND: Partial<Record<FigureKind, keyof typeof SIGN>> = {
  quantity: 'Q',
  money: 'Q',
  duration: 'Q',
  age: 'Q',
  percentage: 'P',
  ratio: 'P',
  points: 'T',
  multiple: 'M',
  date: 'D',
}

/** A sentence with more figures than this is a table run together, and one longer than this is no sentence. */
const MOST_FIGURES = 60
const LONGEST = 2000

/** Skeletons of the sentences that hold a figure and match `wanted`. */
export const skeletonsOf = (document: Document, wanted: RegExp): Skeleton[] =>
  sentenceFiguresOf(document).flatMap(({ sentence, figures }) => {
    if (figures.length < 1 || figures.length > MOST_FIGURES || sentence.end - sentence.start > LONGEST) return []
    return wanted.test(document.text.slice(sentence.start, sentence.end)) ? [skeletonOf(document.text, sentence, figures)] : []
  })

const skeletonOf = (text: string, sentence: Sentence, figures: readonly Figure[]): Skeleton => {
  const at = new Map<number, Figure>()
  let written = ''
  let from = sentence.start
  for (const figure of figures) {
    if (figure.start < from || figure.end > sentence.end) continue
    written += text.slice(from, figure.start)
    at.set(written.length, figure)
    written += SIGN[OF_KIND[figure.kind] ?? 'O']
    from = figure.end
  }
  return {
    sentence,
    text: written + text.slice(from, sentence.end),
    raw: text.slice(sentence.start, sentence.end),
    figureAt: index => at.get(index),
  }
}

/** Builds a pattern in which the letters ⟨Q⟩ ⟨P⟩ ⟨T⟩ ⟨M⟩ ⟨D⟩ ⟨O⟩ stand for signs. Groups are found by `d`. */
export const pattern = (source: string, flags = 'dgu'): RegExp =>
  new RegExp(
    source
      .replace(/⟨([A-Z]+)⟩/g, (_, letters: string) => `[${[...letters].map(letter => SIGN[letter as keyof typeof SIGN]).join('')}]`)
      .replace(/‹([A-Z]+)›/g, (_, letters: string) => [...letters].map(letter => SIGN[letter as keyof typeof SIGN]).join('')),
    flags,
  )

/** The figures of a match's named groups. */
export const figuresIn = (skeleton: Skeleton, match: RegExpExecArray): Readonly<Record<string, Figure | undefined>> =>
  Object.fromEntries(Object.entries(match.indices?.groups ?? {}).map(([name, span]) => [name, span && skeleton.figureAt(span[0])]))
