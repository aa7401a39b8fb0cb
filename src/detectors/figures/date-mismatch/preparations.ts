import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { compareDates, type Day, isDay, type PlacedDate } from '../../../text/dates/calendar.js'
import { draftOfTimes } from './times-draft.js'

/** What comes before an event, and the event: words right before and right behind their days. */
interface Preparation {
  readonly variant: 'notice' | 'entry' | 'record'
  readonly before: RegExp
  readonly after: RegExp
  readonly event: { readonly before: RegExp; readonly after: RegExp }
}

const HELD = {
  before: /(?:会议|大会)[^。；;]{0,30}(?:于|在)\s?$|会议(?:召开)?(?:的)?(?:日期|时间)(?:和时间)?[：:]\s?$/,
  after: /^(?:[（(][^）)]{2,4}[）)])?[^。；;]{0,30}(?:召开|举行)|^(?:[（(][^）)]{2,4}[）)])?\s*(?:[上下]午)?[\d:：时点分至—-]*\s*$/,
}
const PREPARATIONS: readonly Preparation[] = [
  {
    variant: 'notice',
    before: /会议通知[^。；;，,]{0,20}(?:于|在)\s?$/,
    after: /^(?:[（(][^）)]{2,4}[）)])?[^。；;，,]{0,24}(?:发出|送达|送出|通知|发送)/,
    event: HELD,
  },
  {
    variant: 'notice',
    before: /\b[Nn]otice of (?:the|this) (?:meeting|annual general meeting|AGM)\b[^.;]{0,40} on (?:[A-Z][a-z]+day,? )?$/,
    after: /^/,
    event: {
      before:
        /\b(?:meeting|AGM)\b[^.;]{0,60}\b(?:held|took place) on (?:[A-Z][a-z]+day,? )?$|\b(?:AGM|[Aa]nnual [Gg]eneral [Mm]eeting): (?:[A-Z][a-z]+day,? )?$/,
      after: /^/,
    },
  },
  { variant: 'record', before: /股权登记日[：:为]\s?$/, after: /^/, event: HELD },
  { variant: 'record', before: /登记时间[：:为]\s?$/, after: /^/, event: HELD },
  {
    variant: 'entry',
    before: /(?:请|须|应|务必)[^。；;，,]{0,12}(?:于|在)$|报名(?:截止)?(?:时间|日期)?[：:至为]\s?$/,
    after:
      /^(?:[（(][^）)]{2,4}[）)])?(?:[上下]午)?(?:\d{1,2}[时:：]\d{0,2})?(?:之前|以前|前|止)?[^。；;]{0,8}(?:报名|参赛|参展|参会回执|回执|节目单|参会人员)|^[^。；;\d]{0,4}(?:截止)?$/,
    event: {
      before: /(?:展演|比赛|竞赛|活动|考试|培训|演出|展览|论坛|赛事|答辩|面试|举办|召开|报到|会议)时间(?:为|定于)?[：:]?\s?$|定于\s?$/,
      after: /^/,
    },
  },
]

/** What must come before an event told with a later day: the notice of a meeting, entries for a contest. Texts of several such events are left alone. */
export const wrongPreparations = (document: Document, dates: readonly PlacedDate[]): Draft[] =>
  PREPARATIONS.flatMap(({ variant, before, after, event }) => {
    const days = dates.filter(date => isDayOf(date) && stands(document, date, before, after))
    const [day] = days
    if (days.length !== 1 || !day) return []
    const events = dates.filter(date => date !== day && isDayOf(date) && stands(document, date, event.before, event.after))
    const [held] = events
    if (events.length !== 1 || !held) return []
    const last = lastOf(dates, held)
    return compareDates(withYear(day, last), withYear(last, day)) > 0 ? [draft(document, day, held, variant)] : []
  })

const isDayOf = ({ kind, from }: PlacedDate): boolean => kind !== 'time' && from.m !== undefined && from.d !== undefined

/** A month ahead of it without a year is of the same one. */
const withYear = ({ from }: PlacedDate, other: PlacedDate): PlacedDate['from'] => ({
  ...from,
  ...((from.y ?? other.from.y) !== undefined && { y: (from.y ?? other.from.y)! }),
})

/** The last day of an event: that of its stretch, or the next of its line. */
const lastOf = (dates: readonly PlacedDate[], held: PlacedDate): PlacedDate => {
  if (held.to && isDay(held.to)) return { ...held, from: held.to as Day }
  const next = dates[dates.indexOf(held) + 1]
  return next && next.block === held.block && isDayOf(next) && next.start - held.end <= NEAR
    ? { ...next, from: withYear(next, held) }
    : held
}

const NEAR = 8
const REACH = 60

const stands = ({ blocks, text }: Document, { block, start, end }: PlacedDate, before: RegExp, after: RegExp): boolean => {
  const own = blocks[block]!
  return before.test(text.slice(Math.max(own.start, start - REACH), start)) && after.test(text.slice(end, Math.min(own.end, end + REACH)))
}

const draft = (document: Document, day: PlacedDate, held: PlacedDate, variant: Preparation['variant']): Draft =>
  draftOfTimes(document, variant, 0.8, { date: day, event: held })
