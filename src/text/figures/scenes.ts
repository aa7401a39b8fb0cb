import type { Figure } from '../../model/figure.js'
import { firstEndingAfter, type Span } from '../../model/span.js'
import type { DateMention } from '../dates/dates.js'
import { isOfSinceThen } from './since-then.js'

/** How far behind its time a sentence is looked at. */
const FAR = 80
/** Words a sentence of English may open with before its time: `At the end of fiscal year 2023, …`. */
const OPENING =
  /^(?:(?:in|during|for|at|on|throughout|over|the|of|end|close|beginning|fiscal|financial|year|years|early|late|all)\b[\s-]*)*$/i
/** `since 2017`, `(2022: 1,098)`, `the 2019 report`: told of something by the way. */
const BY_THE_WAY = /(?:\b(?:since|from|until|till|before|after|by|than|to|against|with|last|the)\s+|[(/])$/i
/** `in 2019 and earlier`, `2022 figures`: what stands behind takes the year for a name. */
const NAMING =
  /^\s+(?:[a-z]+\s+)?(?:report|plan|survey|census|act|budget|audit|inspection|review|election|strategy|level|figure|target)s?\b/i

/** `In 2019 there had been 311,000`: a look back from the time of the report, which the sentences after go on with. */
const LOOKS_BACK = /\bhad (?:been|had|made|come|[a-z]{2,}(?:ed|en|wn))\b/

/**
 * Of the times of a stretch of English those that go on holding in the sentences after: what a sentence opens with, or names before its first
 * figure as the time of what it tells. A time behind a figure, in brackets, or since which something holds is told by the way.
 */
export const scenesAmong = (
  text: string,
  times: readonly DateMention[],
  sentences: readonly Span[],
  figures: readonly Figure[],
): readonly DateMention[] => {
  const measured = figures.filter(({ kind }) => kind !== 'date')
  return times.filter(time => {
    const sentence = sentences[Math.min(firstEndingAfter(sentences, time.start), sentences.length - 1)]!
    if (LOOKS_BACK.test(text.slice(time.end, Math.min(sentence.end, time.end + FAR))) || isOfSinceThen(text, time, sentence)) return false
    const before = text.slice(Math.max(sentence.start, time.start - 48), time.start)
    if (OPENING.test(before) && before.length < 48) return true
    const first = measured[firstEndingAfter(measured, sentence.start)]
    const holds = first !== undefined && first.start >= time.end && first.end <= sentence.end
    return holds && !BY_THE_WAY.test(before) && !NAMING.test(text.slice(time.end, time.end + 32))
  })
}
