import { compareExact } from '../../../text/decimals.js'
import { textBetween } from './runs.js'
import type { Sum } from './sums.js'
import { mayBePart, type Summed, textBehind } from './terms.js'

/** Between so many and what they are of. */
const OF_ALL = /^(?: [a-z-]+){0,2} of (?:the|its|our|their|these|those) $/
/** What is counted, with nothing that makes the number an age, a size or a place: `of the 18 to 24 year olds`, `of the 500-metre runs`. */
const COUNTED = /^ (?!to\b|or\b|and\b|year|most\b|percent\b|per\b|million\b|billion\b)[a-z]/
/** Numbers by which a thing is called: `Section 40 of the 22 …`. */
const CALLED = /(?:\b(?:[A-Z][a-z]*|[Nn]o\.|page|paragraph|section|chapter|article|item|rule|day|week|round|part|stage|level|grade)|\d) $/

/** `upheld 41 of the 22 cases`: more of some than there are. */
export const outOf = (own: Summed): Sum[] =>
  own.terms.flatMap((part, at): Sum[] => {
    const total = own.terms[at + 1]
    if (!total?.value || !part.value || !OF_ALL.test(textBetween(own, part, total)) || !mayBePart(total, part)) return []
    const isMore = compareExact(part.value, total.value) > 0
    return isMore && COUNTED.test(textBehind(own, total)) && !CALLED.test(part.before)
      ? [{ total, parts: [part], cue: 'some', strong: true }]
      : []
  })
