import type { Document } from '../../../model/document.js'
import type { Span } from '../../../model/span.js'
import { MONTH_NAMES } from '../../../text/dates/forms.js'
import { ENGLISH_COUNTS } from '../../../text/ordinals.js'
import { regexp } from '../../../text/regexp.js'
import { type Announcement, englishAnnouncements } from './announcements.js'
import { countingSentences } from './counting.js'
import { type Counted, moved } from './listed.js'
import { partsOf } from './parts.js'

/** What parts a number of things from their list: a colon, brackets, a dash, "namely"; words between may say where or whose they are. */
const OPENER = regexp()`
  ^(?:\s*[:(]| of(?: [a-z]+){1,2}:|(?: (?!and |or |of )[A-Za-z0-9'’]+){1,8}(?: are| were)?(?: these| the following| as follows)?:|(?: [a-z]+ed)?\s*[—–]|\s+-\s
    |, namely,?)\s*
`
/** "the following two bodies may send one proposal: …": the list is still to come, whatever the sentence says before it. */
const OPENER_AHEAD = /^ [^:;.()]{1,60}:\s*/
const AHEAD = /\bfollowing $/i
const AHEAD_WITHIN = 12
const FURTHEST = 72

/** Lists in an English text with their number before them: "four pillars: a, b, c and d". */
export const englishSeries = (document: Document): Counted[] =>
  document.language !== 'en'
    ? []
    : countingSentences(document).flatMap(({ text, start }) =>
        /[,;]| and | or /.test(text) ? namedAfter(text).map(counted => moved(counted, start)) : [],
      )

const namedAfter = (text: string): Counted[] =>
  englishAnnouncements(text).flatMap(declared => {
    const rest = text.slice(declared.end, declared.end + FURTHEST)
    const opener = (OPENER.exec(rest) ??
      (AHEAD.test(text.slice(Math.max(0, declared.start - AHEAD_WITHIN), declared.start)) ? OPENER_AHEAD.exec(rest) : null))?.[0]
    const counted = opener === undefined ? undefined : listBehind(text, declared.end + opener.length, opener, declared)
    return counted && isNear(counted) && !areKinds(text, opener!, counted) ? [counted] : []
  })

/** "four schools (primary, secondary and special)": single words in brackets say of which kinds things one can point at are. */
const areKinds = (text: string, opener: string, { declared, items }: Counted): boolean =>
  /[(–—]/.test(opener) &&
  POINTED_AT.test(text.slice(declared.start, declared.end)) &&
  items.every(({ start, end }) => /^[a-z-]+$/.test(text.slice(start, end)))

const POINTED_AT =
  /(?:schools|offices|companies|firms|banks|teams|units|members|ports|routes|sites|committees|projects|documents|reports|men|women|people|children)$/i

/** A list far shorter than its number names some of the things, or kinds of them. */
const isNear = ({ declared: { count }, least, most }: Counted): boolean => {
  const off = Math.max(count - most, least - count)
  return off <= 2 || off * 2 <= count
}

const LONGEST = 7
/** "Berths 4 and 5" are in one item. */
const JOINT = /,\s*(?:and |or )?|(?<!\d)\s+(?:and|or)\s+|\s+(?:and|or)\s+(?!\d)/g
/** "three elected, four appointed", "fraud in one, error in two": the items count the things themselves. */
const NUMBERED_ITEM = new RegExp(`^\\s*(?:\\d|(?:${ENGLISH_COUNTS})(?![\\w-]))| in (?:\\d{1,3}|${ENGLISH_COUNTS})\\s*$`)

/** A day, which is an item by itself: "on 4 March, 6 June and 9 September". */
const DAY = new RegExp(`^\\s*(?:on )?(?:\\d{1,2} (?:${MONTH_NAMES})|(?:${MONTH_NAMES}) \\d{1,2})(?: \\d{4})?\\s*$`)

/** Items up to the first "and x," after which the sentence goes on; undefined when it does not. */
const closedAt = (list: string): number | undefined => {
  const end = /(?:^|[ ,])(?:and|or) [^,]+(?=,)/.exec(list)
  return end ? partsOf(list.slice(0, end.index + end[0].length), 0, JOINT).length : undefined
}

/** "four buses were late: roads were icy, drivers were ill": behind a sentence stand its reasons. */
const TELLS = /\b(?:is|are|was|were|has|have|had|will|can|could|would)\b/

/** Where the sentence goes on behind a list set off by commas, with its verb or with a number of other things. */
const GOES_ON = new RegExp(
  `, (?:are|is|were|was|will|have|has|can|may|shall) .*$|, and (?!one )(?:\\d{1,3}|${ENGLISH_COUNTS}) [a-z].*$`,
  's',
)

/** The names of a list that starts at `from`, parted by commas or semicolons and closed by a last "and" or "or". */
const listBehind = (text: string, from: number, opener: string, declared: Announcement): Counted | undefined => {
  const rest = text.slice(from, from + 500)
  const stop = rest.search(/\(/.test(opener) ? /\)/ : /[—–]/.test(opener) ? /\s?[—–]|[.;](?:\s|$)/ : /\.(?:\s|$)|[.!?]["”’)]*$/)
  const list = (stop < 0 ? rest : rest.slice(0, stop)).replace(GOES_ON, '').replace(/[;,\s]+$/, '')
  if (
    list === '' ||
    /\b(?:such as|including|etc|e\.g|for example|among others|other|others)\b|\(\w{1,3}\)|\bfirst(?:ly)?[,:]|\bfirst\b.*\bsecond|\d\)/i.test(
      list,
    )
  )
    return undefined
  if (/ (?:are|were|been|remain|stand|apply) /.test(opener) && TELLS.test(list)) return undefined
  const bySemicolon = list.includes(';')
  const items = partsOf(list, from, bySemicolon ? /;\s*(?:and |or )?/g : JOINT)
  const joins = list.match(/\b(?:and|or)\b/g)?.length ?? 0
  const closed = bySemicolon ? undefined : closedAt(list)
  const least =
    closed !== undefined
      ? Math.min(closed, items.length)
      : bySemicolon || joins === 1
        ? items.length
        : partsOf(list, from, /,\s*(?:and |or )?/g).length
  if (items.length < 2 || (!bySemicolon && !/(?:,| )\s*(?:and|or) [^,]*$/.test(list))) return undefined
  const wordsIn = ({ start, end }: Span): number => text.slice(start, end).trim().split(/\s+/).length
  if (/^\s*to\s/.test(list) && !bySemicolon) return undefined
  const isDated = items.every(({ start, end }) => DAY.test(text.slice(start, end)))
  if (!isDated && items.some(({ start, end }) => NUMBERED_ITEM.test(text.slice(start, end)))) return undefined
  if (items.some(item => item.end === item.start || (!bySemicolon && wordsIn(item) > LONGEST))) return undefined
  return { declared, items, least, most: items.length, kind: 'named', confidence: bySemicolon ? 0.85 : 0.75 }
}
