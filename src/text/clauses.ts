import type { Figure } from '../model/figure.js'
import type { Span } from '../model/span.js'

/** The words around a figure: its clause without other figures, split at the figure. */
export interface Surroundings {
  /** From the clause's begin (or the figure before) to the figure. */
  readonly left: Span
  /** From the figure to the clause's end (or the figure behind). */
  readonly right: Span
  /** The whole clause, other figures included. */
  readonly clause: Span
}

const MOST = 240

/** How a character ends a clause: always; a comma or full stop of English only where no word goes on behind; a dash only with a second behind it. */
const ALWAYS = 1
const ENGLISH_MARK = 2
const DASH = 3
const BREAKS = new Uint8Array(0x10000)
for (const mark of '，。；：！？;:!?\n\t|…•●○■□▪◆◇➢►※') BREAKS[mark.charCodeAt(0)] = ALWAYS
for (const mark of ',.') BREAKS[mark.charCodeAt(0)] = ENGLISH_MARK
BREAKS['—'.charCodeAt(0)] = DASH

/** Whether the character at an offset ends a clause. */
const breaksAt = (text: string, at: number): boolean => {
  const kind = BREAKS[text.charCodeAt(at)]
  if (kind === 0) return false
  if (kind === ENGLISH_MARK) return !/[0-9A-Za-z]/.test(text[at + 1] ?? '') && !(text[at] === '.' && isInitials(text, at))
  return kind === ALWAYS || text[at + 1] === '—'
}

/** `U.S. sales`: a point of letters that stand for words, with a word behind it. */
const isInitials = (text: string, at: number): boolean =>
  text[at - 2] === '.' && /[A-Z]/.test(text[at - 1] ?? '') && /^ [a-z]/.test(text.slice(at + 1, at + 3))

/** Clause and neighbouring words of a figure inside its sentence; `before` and `after` are the figures next to it, when they stand in the same sentence. */
export const surroundingsOf = (
  text: string,
  figure: Figure,
  sentence: Span,
  before: Figure | undefined,
  after: Figure | undefined,
): Surroundings => {
  const floor = Math.max(sentence.start, figure.start - MOST)
  const ceiling = Math.min(sentence.end, figure.end + MOST)
  let start = figure.start
  while (start > floor && !breaksAt(text, start - 1)) start--
  if (isSetOff(text, start, figure)) {
    let noun = start - 2
    while (noun > floor && !breaksAt(text, noun - 1)) noun--
    if (!ADVERBIAL.test(text.slice(noun, start))) start = noun
  }
  start += saidBy(text.slice(start, figure.start))
  const labelled = isLabelled(text, start, sentence.start, figure)
  if (labelled) start = sentence.start
  let end = figure.end
  while (end < ceiling && !breaksAt(text, end)) end++
  const opens = opensStatement(text, start, figure)
  if (opens) for (end++; end < ceiling && !breaksAt(text, end); ) end++
  const own = before && before.end > start && !labelled ? before.end : start
  const left = own > start && OF_FIGURE_BEFORE.test(text.slice(own, figure.start)) ? figure.start : own
  const right = after && after.start < end ? after.start : end
  return {
    left: { start: pastListMark(text, left, figure.start), end: figure.start },
    right: { start: opens ? Math.min(figure.end + 2, right) : figure.end, end: right },
    clause: { start, end },
  }
}

/** How many characters of a sentence of English say only who tells what follows: `The Committee noted that …`. */
export const saidBy = (text: string): number => (text.includes(' that ') ? (TELLS_THAT.exec(text)?.[0].length ?? 0) : 0)

const TELLS_THAT =
  /^\s*[A-Z][A-Za-z'’ -]{1,60} (?:noted|notes|heard|reported|reports|said|says|observed|learned|recalled|confirmed|informed us|told us|was told|were told|was informed) that /

/** `$262 million for business and $108 million personal`: what stands between two figures may be all of the first. */
const OF_FIGURE_BEFORE = /^ (?:for|in|at|on|from|among|under) (?!which\b|whom\b)[^,;.()]{2,50}(?:,| and|, and) $/

/** `In all, at £5 million, spending was …`: what stands before the comma is no noun. */
const ADVERBIAL =
  /^\s*(?:In|By|On|For|At|As|With|Of|Across|Over|Overall|However|Again|Altogether|Elsewhere|Here|There|Then|Today|Now|Meanwhile|Finally)\b/

const LONGEST_LABEL = 66

/** `Ship calls: 1,206`, `Accidents per 100,000 miles: 1.9`: a short label alone before a figure of English names what it counts. */
const isLabelled = (text: string, start: number, from: number, figure: Span): boolean =>
  figure.start - from <= LONGEST_LABEL &&
  text[start - 1] === ':' &&
  /^(?:[-–•*]\s)?[A-Z][A-Za-z0-9, ()'’-]{3,60}: ?$/.test(text.slice(from, figure.start))

/** `At £5 million, spending was …`: a figure before a comma that the words behind it are the subject of. */
const opensStatement = (text: string, start: number, figure: Span): boolean =>
  text[figure.end] === ',' && text[figure.end + 1] === ' ' && /^\s*At $/i.test(text.slice(start, figure.start))

/** `The waiting time, 18 days, was …`, `Filings rose again, to 19,640`: a figure between commas, or what something rose to, says more of the words before it. */
const isSetOff = (text: string, start: number, figure: Span): boolean => {
  const lead = SET_OFF.exec(text.slice(start - 2, figure.start))
  return lead !== null && (lead[1] !== undefined || text[figure.end] === ',')
}

const SET_OFF = /^[a-z], ?(?:(to) (?:just )?|(?:now|currently|then|today|at|of) )?$/

/** After `98个、` a new item begins. */
const pastListMark = (text: string, from: number, to: number): number => {
  let at = from
  while (at < to && /[、和与及\s)）]/.test(text[at]!)) at++
  return at
}
