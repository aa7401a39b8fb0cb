import type { Document } from '../../model/document.js'
import type { Figure } from '../../model/figure.js'
import { once } from '../once.js'
import { type Sentence, sentencesOf } from '../sentences.js'
import { figuresOf } from './figures.js'

/** A sentence and the figures that begin in it, in reading order; there may be none. */
export interface SentenceFigures {
  readonly sentence: Sentence
  readonly figures: readonly Figure[]
}

/** Whether a sentence is one figure and nothing else, as a cell is or a line of a column: it tells of no calculation. */
export const isBareFigure = ({ sentence, figures: [figure, ...others] }: SentenceFigures): boolean =>
  figure !== undefined && others.length === 0 && figure.start === sentence.start && figure.end === sentence.end

const NONE: readonly Figure[] = []

/** The figures of every sentence, in one pass over both; what sums, rates and lists given 分别 are read from. */
export const sentenceFiguresOf = once((document: Document): readonly SentenceFigures[] => {
  const figures = figuresOf(document)
  let next = 0
  return sentencesOf(document).map(sentence => {
    while (next < figures.length && figures[next]!.end <= sentence.start) next++
    const first = next
    while (next < figures.length && figures[next]!.start < sentence.end) next++
    return { sentence, figures: next === first ? NONE : figures.slice(first, next) }
  })
})
