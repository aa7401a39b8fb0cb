import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { compareDates, exists, type PlacedDate } from '../../../text/dates/calendar.js'
import { regexp } from '../../../text/regexp.js'
import { draftOfTimes } from './times-draft.js'

/** What happens to one thing once: it opens, is founded, is signed. Meetings and editions come again and are left alone. */
const SUBJECT_HAN = /(?:^|[，。；：,;:\s])([\p{Script=Han}《》“”]{6,30}?)(?:已|将|是)?(?:于|在)$/u
const ONCE_HAN =
  /^(?:在[^，。；,;]{1,12})?(?:正式|顺利|全线|胜利|建成)?(成立|开通|通车|投产|竣工|开工|动工|开馆|揭牌|挂牌|启用|颁布|印发|逝世|出生|签订|签署|投入使用)/
const SUBJECT_EN = regexp()`
  (?:^|[.,;] )(?:the |The )?((?!The )[A-Z][\w'-]*(?: [\w'-]+){1,6}?) (?:was |were )?(?:officially |formally |first )?
    (opened|founded|established|commissioned|completed|incorporated|inaugurated|signed|enacted|chartered|born|demolished) (?:on|in) $
`
const VAGUE = /^(?:该|此|本|其|这|那|上述|两|各|有关|一期|二期|项目一|工程一)|^(?:It|This|That|They|These|He|She|Which)\b/
const WINDOW = 100

/** One event with two dates that cannot both be right; the first mention is held against every later one. */
export const wrongEvents = (document: Document, dates: readonly PlacedDate[]): Draft[] => {
  const known = new Map<string, PlacedDate>()
  return dates.flatMap(date => {
    const event = date.kind === 'date' && date.from.y !== undefined && exists(date.from) ? eventOf(document, date) : undefined
    if (event === undefined) return []
    const first = known.get(event.key)
    if (!first) known.set(event.key, date)
    return first && compareDates(first.from, date.from) !== 0 ? [eventDraft(document, first, date, event.name)] : []
  })
}

const eventOf = (document: Document, date: PlacedDate): { key: string; name: string } | undefined => {
  const block = document.blocks[date.block]!
  const before = document.text.slice(Math.max(block.start, date.start - WINDOW), date.start)
  const after = document.text.slice(date.end, Math.min(block.end, date.end + 24))
  const subject = SUBJECT_HAN.exec(before)?.[1]
  const once = subject && ONCE_HAN.exec(after)?.[1]
  if (subject && once && !VAGUE.test(subject)) return { key: `${subject} ${once}`, name: subject }
  const english = SUBJECT_EN.exec(before)
  return english && !VAGUE.test(english[1]!) ? { key: `${english[1]} ${english[2]}`, name: english[1]! } : undefined
}

/** A thing that happens once, told with two dates. */
export const eventDraft = (document: Document, first: PlacedDate, other: PlacedDate, name: string): Draft =>
  draftOfTimes(document, 'event', 0.75, { first, other }, { event: name })
