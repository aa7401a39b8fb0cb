import type { Document } from '../../../model/document.js'
import { matchesOf } from '../../../text/matches.js'
import { ENGLISH_COUNTS, ordinalOf } from '../../../text/ordinals.js'
import { countingSentences } from './counting.js'
import { ROW_FORMS } from './english-row-forms.js'
import { type Counted, namedInARow } from './listed.js'
import { partsOf } from './parts.js'

const BETWEEN = /,? and |, /g
/** What every such row has: a number of things before it, or behind it in brackets or after a comma. */
const COUNTED = new RegExp(`(?<![\\w.,])(?:${ENGLISH_COUNTS}|[2-9]|1\\d|20)[ -][a-z(]|\\b[Bb]oth [A-Zat]|\\b[Tt]wice\\b`, 'i')

/** Rows of times, days, numbers or names in an English text against their number beside them. */
export const likeRows = (document: Document): Counted[] =>
  countingSentences(document).flatMap(({ text, start }) => {
    if (text.length > LONGEST) return []
    if (!/,| and /.test(text) || !COUNTED.test(text)) return []
    return ROW_FORMS.flatMap(({ needs, row, between }) =>
      needs.test(text) ? matchesOf(row, text).flatMap(match => counted(match, start, between)) : [],
    )
  })

const LONGEST = 600
/** "two judges and a surveyor": items that count the things themselves. */
const SOME = new RegExp(`^(?:${ENGLISH_COUNTS}) `, 'i')

/** The number with the words for what it counts. */
const NAMED = /^[\w-]+(?: (?!(?:at|on|in|are|were|was|is|by|from|namely|called|numbered|labelled|lettered)\b)[a-z-]+)*/i

const counted = (match: RegExpExecArray, by: number, between = BETWEEN): Counted[] => {
  const { list, other } = match.groups!
  const written = match.groups!.count ?? other
  const count = /^(?:both|twice)$/i.test(written!) ? 2 : ordinalOf(written!)
  const from = by + match.index + match[0].indexOf(list!)
  const items = partsOf(list!, from, between)
  if (count === undefined || count < 2 || items.length < 2 || Math.abs(count - items.length) > 2) return []
  if ((items.length === 2 && count > 3) || items.some(({ start, end }) => SOME.test(list!.slice(start - from, end - from)))) return []
  const at = match[0].search(new RegExp(`\\b${written!}\\b`))
  const start = by + match.index + at
  return [namedInARow({ count, start, end: start + NAMED.exec(match[0].slice(at))![0].length }, items, 0.75)]
}
