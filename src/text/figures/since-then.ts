import type { Span } from '../../model/span.js'
import { regexp } from '../regexp.js'

/** How far behind a time words of the present are looked for. */
const FAR = 60

/** What is told of a thing as it is today, right behind the time of something that was done to it. */
const TODAY = regexp('i')`
  ^,?\s(?:and\s|but\s|(?:and\s|but\s)?(?:it|they|which|who)\s)?
    (?:(?:now|today|currently)\s
      |(?<=\s(?:and|but|it|they|which|who)\s)
       (?:is|are|has|have|employs?|serves?|runs?|operates?|owns?|offers?|provides?|houses?|holds?|covers?|includes?|manages?|looks?\safter|cares?\sfor|trains?|treats?
         |produces?|supplies|supply|educates?|teaches|teach|represents?|comprises?|contains?|accommodates?|hosts?|lies|stands?)\s)
`

/** What was done then. */
const DONE = /\b(?:[a-z]{3,}ed|was|were|began|built|set|came|left|bought|sold|took|won)\b/

/**
 * Whether a sentence of English tells of today from a time on: `The nursery opened in 2009 and employs 17 members of staff`. What follows, and the sentences after, are not
 * of that time.
 */
export const isOfSinceThen = (text: string, time: Span, sentence: Span): boolean =>
  TODAY.test(text.slice(time.end, Math.min(sentence.end, time.end + FAR))) && DONE.test(text.slice(sentence.start, time.start))
