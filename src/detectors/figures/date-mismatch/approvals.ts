import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { compareDates, type Day, dayNumber, isDay, type PlacedDate } from '../../../text/dates/calendar.js'
import { WEEKDAY_NAMES } from '../../../text/dates/forms.js'
import { regexp } from '../../../text/regexp.js'
import { draftOfTimes } from './times-draft.js'

/** Reports of a whole year that are drawn up after it. */
const OF_YEAR_HAN = regexp('u')`
  ^度?[\p{Script=Han}]{0,6}?(?:年度报告|年报|财务报告|财务报表|财务决算|决算报告|审计报告|社会责任报告|内部控制评价报告|可持续发展报告)(?!预约|准备|编制工作|披露计划)
`
const APPROVED_HAN = /审议(?:并)?(?:通过|批准)|批准(?:报出|发布)?|出具|签发|表决通过/
/** "for the year ended 30 September 2024", in the title or in the sentence. */
const ENDED = regexp('i')`
  \b(?:year|period|quarter|(?:six|nine|twelve) months) (?:ended|ending|to) (?:on )?(?:${WEEKDAY_NAMES},? )?$
`
const APPROVED_EN = regexp('i')`
  \b(?:accounts?|report|(?:financial )?statements|annual return|return)\b[^.;]{0,60}?\b
    (?:approved|authori[sz]ed for issue|signed(?: off)?|adopted|audited)\b[^.;]{0,60}?\bon (?:${WEEKDAY_NAMES},? )?$
`
const PLANNED = /预案|计划|拟|将于|预计|\b(?:draft|interim|will|plan|budget)\b|半年|季度/i
const REACH = 160
const HEAD = 8
/** Dates behind another, or at the head of a text, that are looked at. */
const NEAR = 12
/** An approval longer before the end is of an earlier period. */
const WITHIN = 330

/** A report approved before the period ends that it is of: the accounts for the year ended 30 September 2024, approved on 16 September 2024. */
export const wrongApprovals = (document: Document, dates: readonly PlacedDate[]): Draft[] => {
  const ends = dates.filter(date => date.kind === 'date' && isDay(date.from) && ENDED.test(before(document, date)))
  const titled = ends.find(({ block }) => block < HEAD)
  return dates.flatMap((date, index) => {
    if (date.kind !== 'date' || !isDay(date.from)) return []
    const end =
      yearNamedWith(document, date, dates.slice(index + 1, index + 1 + NEAR)) ??
      yearTitled(document, date, dates) ??
      (APPROVED_EN.test(before(document, date)) ? (nearestOf(document, ends, date) ?? titled) : undefined)
    return end && isEarly(date.from, end) && !PLANNED.test(before(document, date)) ? [draft(document, date, end)] : []
  })
}

const before = ({ blocks, text }: Document, { block, start }: PlacedDate): string =>
  text.slice(Math.max(blocks[block]!.start, start - REACH), start)

/** The end told in the sentence of an approval. */
const nearestOf = ({ text }: Document, ends: readonly PlacedDate[], date: PlacedDate): PlacedDate | undefined =>
  ends.findLast(end => end.block === date.block && end.end <= date.start && !/[.;]\s/.test(text.slice(end.end, date.start)))

/** The year a report's own title names, for what it says of itself: 本报告已于…经董事会审议通过. */
const yearTitled = (document: Document, date: PlacedDate, dates: readonly PlacedDate[]): PlacedDate | undefined => {
  const after = document.text.slice(date.end, date.end + REACH).split(/[。；;]/)[0]!
  if (!OWN_HAN.test(before(document, date)) || !APPROVED_HAN.test(after)) return undefined
  return dates
    .slice(0, NEAR)
    .find(
      ({ block, end, from }) =>
        block < HEAD && from.m === undefined && from.y === date.from.y && OF_YEAR_HAN.test(document.text.slice(end, end + 20)),
    )
}

const OWN_HAN = /本(?:年度)?(?:报告|年报)[^。；;，,]{0,8}(?:于|在)$/

/** The year of the report that a sentence tells the approval of: 2025年3月28日，审议通过2025年年度报告. */
const yearNamedWith = ({ blocks, text }: Document, date: PlacedDate, dates: readonly PlacedDate[]): PlacedDate | undefined => {
  const own = blocks[date.block]!
  const rest = text.slice(date.end, Math.min(own.end, date.end + REACH)).split(/[。；;]/)[0]!
  if (!APPROVED_HAN.test(rest)) return undefined
  return dates.find(({ block, start, end, from }) => {
    const isNamed =
      block === date.block && start >= date.end && end <= date.end + rest.length && from.m === undefined && from.y === date.from.y
    return isNamed && OF_YEAR_HAN.test(text.slice(end, end + 20))
  })
}

const isEarly = (day: Day, { from }: PlacedDate): boolean => {
  const end = { y: from.y!, m: from.m ?? 12, d: from.d ?? 31 }
  return compareDates(day, end) < 0 && dayNumber(end) - dayNumber(day) <= WITHIN
}

const draft = (document: Document, date: PlacedDate, end: PlacedDate): Draft => draftOfTimes(document, 'approval', 0.8, { date, end })
