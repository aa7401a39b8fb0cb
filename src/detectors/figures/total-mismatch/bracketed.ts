import type { Figure } from '../../../model/figure.js'
import { once } from '../../../text/once.js'
import type { Summed, Term } from './terms.js'

/** archaeology (18,400), fine art (8,500): each part stands alone in its brackets. */
export const isBracketed = ({ text, sentence }: Summed, { figure }: Term): boolean =>
  /[（(](?:n ?= ?)?[$€£¥]?$/i.test(text.slice(0, figure.start - sentence.start)) && /^[）)]/.test(text.slice(figure.end - sentence.start))

/** A figure in brackets behind a part tells more of the part. */
export const isNested = (between: string): boolean => /[（(](?:其中|含|包括|including|of which)?[^）)]*$/.test(between)

/** 升学1,126人（境内1,043人、境外83人）: the bracket behind a part is still open. */
export const isInBracketOf = (own: Summed, first: Term, term: Term): boolean =>
  (openedBefore(own).get(term.figure) ?? -1) >= first.figure.end - own.sentence.start

/** Where the last bracket before each figure of a sentence opens, of figures before which none closed behind it; found in one pass. */
const openedBefore = once(({ text, sentence, figures }: Summed): ReadonlyMap<Figure, number> => {
  const opened = new Map<Figure, number>()
  let [at, open] = [0, -1]
  for (const figure of figures) {
    for (; at < figure.start - sentence.start; at++) {
      if (text[at] === '(' || text[at] === '（') open = at
      else if (text[at] === ')' || text[at] === '）') open = -1
    }
    if (open >= 0) opened.set(figure, open)
  }
  return opened
})

/** £38.2 million (£21.6 million this year, £47.3 million in all): what stands before a bracket that holds a part and the total is no part beside it. */
export const isBeforeBracket = (own: Summed, term: Term, part: Term | undefined, total: Term): boolean =>
  part !== undefined && isInBracketOf(own, term, part) && isInBracketOf(own, term, total) && !isInBracketOf(own, part, total)
