import type { Span } from '../../../../model/span.js'
import type { FigureContext } from '../../../../text/figures/contexts.js'

/** How far round a figure its sentence is looked at. */
export const REACH = 120

/** The words on both sides of a figure, as far as they are looked at; the lines of a paragraph go on into each other. */
export const sidesOf = (text: string, context: FigureContext): readonly [string, string] => {
  const { figure, left, right, clause, sentence } = context
  const end = isPartitive(text, right) ? clause.end : right.end
  const from = isWrapped(text, left.start) ? opensAt(text, left.start - 1, Math.max(sentence.start, figure.start - REACH)) : left.start
  const to = isWrapped(text, end + 1) ? closesAt(text, end + 1, Math.min(sentence.end, figure.end + REACH)) : end
  return [text.slice(Math.max(from, left.end - REACH), left.end), text.slice(right.start, Math.min(to, right.start + REACH))]
}

/** Whether a line of English ends right before an offset in the middle of a clause. */
const isWrapped = (text: string, at: number): boolean =>
  text[at - 1] === '\n' && /[A-Za-z]/.test(text[at - 2] ?? '') && /[A-Za-z]/.test(text[at] ?? '')

const CLAUSE_MARK = /[.,;:!?()\n\d]/

const opensAt = (text: string, from: number, floor: number): number => {
  let at = from
  while (at > floor && !CLAUSE_MARK.test(text[at - 1]!)) at--
  return at
}

const closesAt = (text: string, from: number, ceiling: number): number => {
  let at = from
  while (at < ceiling && !CLAUSE_MARK.test(text[at]!)) at++
  return at
}

/** `Seven of the twelve lots are complete`: what is said of the first figure stands behind the second. */
const isPartitive = (text: string, { start, end }: Span): boolean =>
  end - start < 16 && /^ (?:out )?of (?:the|these|those|its|our|their|all) ?$/.test(text.slice(start, end))
