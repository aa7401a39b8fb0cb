import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { addTo } from '../../../model/grouping.js'
import { exists, type PlacedDate } from '../../../text/dates/calendar.js'
import { regexp } from '../../../text/regexp.js'
import { eventDraft } from './events.js'

/** `The survey closed on `, `because work had begun on `: a thing of small letters and what happened to it on a day. */
const HAPPENING = regexp()`
  (?:^|[.,;:] |\b(?:[Bb]ecause|[Aa]fter|[Ss]ince|[Ww]hen|[Bb]efore|that|as) )(?:[Tt]he |[Oo]ur |[Tt]his )?
    ([A-Za-z][a-z'-]+(?: [a-z][a-z'-]+){0,3}?) (?:(?:was|were|is|had|has been|had been) )?(?:officially |formally |first )?
    (opened|reopened|closed|began|begun|started|commenced|ended|finished|concluded|completed|launched)
    (?: to (?:the )?[a-z]+)?(?: (?:again|early|late))? on $
`
const SAME_DOING: Readonly<Record<string, string>> = {
  begun: 'began',
  started: 'began',
  commenced: 'began',
  finished: 'ended',
  concluded: 'ended',
}
/** Words that point elsewhere, or tell one of several. */
const ANY_THING = /^(?:it|this|that|they|these|he|she|which|who|there|we|you|one|each|another|first|second|third|next|last|new|other)\b/i
/** What opens and closes again and again. */
const AGAIN =
  /\b(?:meetings?|sessions?|sittings?|hearings?|rounds?|terms?|seasons?|years?|quarters?|semesters?|index|markets?|shares?|stocks?|trading|exchange|prices?|shops?|phase|stage)$/i
const WINDOW = 90

/**
 * What happened to one thing on a day, told with two days of which one looks like the other miswritten (18 and 28 March, 4 June and 4 July). A thing of
 * more days than two happens again.
 */
export const wrongHappenings = (document: Document, dates: readonly PlacedDate[]): Draft[] => {
  const byName = new Map<string, PlacedDate[]>()
  for (const date of dates) {
    const name = date.kind === 'date' && date.from.d !== undefined && exists(date.from) ? nameOf(document, date) : undefined
    if (name !== undefined) addTo(byName, name, date)
  }
  return [...byName].flatMap(([name, mentions]) => {
    const [first, other, third] = daysOf(mentions)
    return first && other && !third && areNear(first, other) ? [eventDraft(document, first, other, name)] : []
  })
}

const nameOf = ({ blocks, text }: Document, { block, start }: PlacedDate): string | undefined => {
  const [, thing, doing] = HAPPENING.exec(text.slice(Math.max(blocks[block]!.start, start - WINDOW), start)) ?? []
  if (thing === undefined || doing === undefined || ANY_THING.test(thing) || AGAIN.test(thing)) return undefined
  return `${thing.toLowerCase()} ${SAME_DOING[doing] ?? doing}`
}

/** The first mention of each day; one without a year is of any year. */
const daysOf = (mentions: readonly PlacedDate[]): PlacedDate[] => {
  const known = new Set<string>()
  return mentions.filter(({ from: { y, m, d } }) => {
    const [anyYear, noYear, ownYear] = [`${m} ${d}`, `${m} ${d} -`, `${m} ${d} ${y ?? '-'}`]
    const isKnown = y === undefined ? known.has(anyYear) : known.has(noYear) || known.has(ownYear)
    known.add(anyYear).add(ownYear)
    return !isKnown
  })
}

const isSameYear = (a: number | undefined, b: number | undefined): boolean => a === undefined || b === undefined || a === b

const areNear = ({ from: a }: PlacedDate, { from: b }: PlacedDate): boolean =>
  isSameYear(a.y, b.y) && (a.d === b.d || (a.m === b.m && areNearDays(a.d!, b.d!)))

/** One digit of the day is another, is missing, or stands in the other's place. */
const areNearDays = (a: number, b: number): boolean => {
  const [one, other] = [String(a).padStart(2, '0'), String(b).padStart(2, '0')]
  return one[0] === other[0] || one[1] === other[1] || (one[0] === other[1] && one[1] === other[0])
}
