import type { Figure, Subject } from '../../model/figure.js'
import type { Span } from '../../model/span.js'
import { regexp } from '../regexp.js'

/** Nouns by which English tells that something changed, and not what, as a pattern. */
const CHANGE =
  'increases?|decreases?|rises?|falls?|drops?|declines?|growth|gains?|reductions?|improvements?|jumps?|change|variance|difference'
const CHANGE_STEM = /^(?:increas|decreas|ris|fall|drop|declin|growth|grow|gain|reduct|improvement|jump|chang|varianc|differenc)e?$/i
/** What an amount is held against, or by how much it changed, right behind it: `compared to`, `, an increase of`, `, or`. */
const RESUMING = regexp('i')`
  (?:
    \b(?:compared (?:to|with)|versus|vs\.?|against|up from|down from|from|(?:fewer|more|less|higher|lower|greater) than(?: the)?)\s
    |,\s(?:or|representing|which\sis|up|down)\s
    |,\s(?:representing\s|which\s(?:is|was)\s)?(?:an?|the)\s(?:[a-z-]+\s){0,2}(?:${CHANGE})\s(?:of|by)\s
    |\s\((?:up|down|an?\s(?:${CHANGE})\sof)?\s?
  )
  (?:an?\s|approximately\s|about\s|nearly\s|almost\s|over\s|just\s|only\s)?$
`
const REACH = 64
/** `, 12% fewer than the 46,900`. */
const MORE_THAN = /^ (?:fewer|more|less|higher|lower|greater) than\b/
/** `an increase of 1,290 and 670 basis points`: what stands before the first of a row stands before all. */
const FIRST_OF_ROW = /[$£€]?\d[\d.,]*%?(?:\s(?:million|billion))? and $/
/** `an increase of $13.1 million in volume`, and not `in real terms`. */
const IN_WHAT =
  /^ in (?!(?:the )?(?:first|second|third|fourth|last|prior|previous|same|fiscal|year|quarter|period|real|cash|money|nominal|constant|absolute|total|all|each|both|comparison)\b|[0-9FQH])/
/** `an increase in gross profit of $28.1 million`. */
const OF_WHAT = new RegExp(`\\b(?:${CHANGE})\\sin\\s(?=(?:[A-Za-z&’'-]+\\s){1,6}of\\s(?:about\\s|approximately\\s)?$)`, 'i')

/** Whether a subject of English only says that something changed: `increase`, `favorable variance`. */
export const isOnlyChange = (subject: Subject | undefined): boolean => subject !== undefined && CHANGE_STEM.test(subject.head)

/** Where the words begin that what changed is named by, behind its figure (`an increase of $13.1 million in volume`). */
export const changedBehind = (text: string, { end }: Span): boolean => IN_WHAT.test(text.slice(end, end + 24))

/** Where in the words before a figure what changed is named: `gross profit` of `an increase in gross profit of $28.1 million`. */
export const changedBefore = (text: string, { start, end }: Span): Span | undefined => {
  const from = Math.max(start, end - REACH * 1.5)
  const match = OF_WHAT.exec(text.slice(from, end))
  return match ? { start: from + match.index + match[0].length, end } : undefined
}

/**
 * The subject of a figure of English that names none and is held against the one before it in its sentence, or tells by how much that changed (`Net income was $29.6
 * million, compared to $11.1 million last year, an increase of $18.5 million, or 168%`): that of the last figure that named one.
 */
export const resumedSubject = (
  text: string,
  figure: Figure,
  sentence: Span,
  own: Subject | undefined,
  named: Subject | undefined,
): Subject | undefined => {
  if (named === undefined || (own?.head && !isOnlyChange(own))) return own
  const before = text.slice(Math.max(sentence.start, figure.start - REACH), figure.start)
  const isResumed = RESUMING.test(before.replace(FIRST_OF_ROW, '')) || MORE_THAN.test(text.slice(figure.end, figure.end + 16))
  return isResumed ? { ...named, verb: undefined } : own
}
