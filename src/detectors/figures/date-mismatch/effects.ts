import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { compareDates, exists, type PlacedDate } from '../../../text/dates/calendar.js'
import { eventDraft } from './events.js'

/** `本办法自2018年9月1日起施行`: the rules in hand say when they come into force. */
const OWN = /(?:^|[，。；：\s])(本(?:法|办法|条例|规定|规则|细则|决定|通告|通知|意见|章程|制度|标准|公约))自$/
const IN_FORCE = /^起(?:正式)?(?:施行|实施|执行|生效)/
/** The note under their title: `（2018年7月3日公布，自2018年9月1日起施行）`. */
const NOTE = /^[（(].*(?:公布|发布|通过|印发)/
/** Blocks among which that note stands. */
const OPENING = 6
const WINDOW = 16

/** Rules that come into force on two days: by two of their articles, or by an article and the one day of the note under their title. */
export const wrongEffects = (document: Document, dates: readonly PlacedDate[]): Draft[] => {
  const days = dates.filter(date => date.from.d !== undefined && exists(date.from) && isInForce(document, date))
  const [own, ...others] = days.filter(date => nameOf(document, date) !== undefined)
  if (!own) return []
  const noted = days.filter(date => isNoted(document, date))
  const other = others.find(date => isOther(own, date)) ?? (noted.length === 1 && isOther(own, noted[0]!) ? noted[0] : undefined)
  if (!other) return []
  const [first, second] = own.start < other.start ? [own, other] : [other, own]
  return [eventDraft(document, first, second, `${nameOf(document, own)}施行`)]
}

const isOther = (a: PlacedDate, b: PlacedDate): boolean => compareDates(a.from, b.from) !== 0

const isInForce = ({ text }: Document, { start, end }: PlacedDate): boolean =>
  text[start - 1] === '自' && IN_FORCE.test(text.slice(end, end + 8))

/** What the rules call themselves right before a date. */
const nameOf = ({ text, blocks }: Document, { start, block }: PlacedDate): string | undefined =>
  OWN.exec(text.slice(Math.max(blocks[block]!.start, start - WINDOW), start))?.[1]

const isNoted = ({ text, blocks }: Document, { start, block }: PlacedDate): boolean =>
  block < OPENING && NOTE.test(text.slice(blocks[block]!.start, start))
