import type { Span } from '../../model/span.js'
import { areInOneSentence } from '../../text/sentences.js'

/** Characters looked at behind a mention, and letters two mentions must have in common there. */
const REACH = 80
const SHARED = 4

/** Whether two mentions are told of as two: in one sentence, or in sentences of one pattern with other figures, `… has 210 pupils`, `… has 180 pupils`. */
export const areToldApart = (text: string, a: Span, b: Span): boolean => areInOneSentence(text, a, b) || areParallel(text, a, b)

const areParallel = (text: string, a: Span, b: Span): boolean => {
  const [one, other] = [a, b].map(({ end }) => text.slice(end, end + REACH).split(CLAUSE_END, 1)[0]!)
  const [first, second] = [one!, other!].map(patternOf)
  return one !== other && first === second && first!.includes('#') && first!.replace(/[^\p{L}]/gu, '').length >= SHARED
}

const CLAUSE_END = /[，。；：！？;:!?\n]|[.,](?=\s|$)/

const patternOf = (clause: string): string => clause.replace(/\d+(?:[.,]\d+)*/g, '#').trim()
