import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { compareDates, type PlacedDate } from '../../../text/dates/calendar.js'
import { againstOwnDate, calledDate, ownDate } from './own-date.js'

const UP_TO = /(?<!报名|申报|投稿|征集|征稿|受理|提交|缴费)(?:截至|截止到?|截止至|\bas of|\bas at)\s?(?:目前[，,]?)?$/i
/** "for the year ended": the period is over. */
const ENDED =
  /\bfor the (?:[a-z]+ )?(?:year|quarter|half[- ]year|period|(?:three|six|nine|twelve)[- ]months?(?: period)?) (?:ended|to) (?:on )?$/i
/** What can only be done with something that is over. */
const RECEIVED = /^[^.;]{0,20}\b(?:was|were) (?:received|approved|noted|adopted|presented|reviewed|signed)\b/
/** What is still to come may be told up to a later day. */
const AHEAD = /将|预计|计划|力争|报名|申报|提交|有效|到期|前$|will|expect|plan|deadline|due|maturit/i
const REACH = 60
const LEAD = 60

/** What is told as it stood on a day after the report's own date: 截至2023年12月31日 in a report of 20 December. */
export const wrongCutoffs = (document: Document, dates: readonly PlacedDate[]): Draft[] => {
  const own = ownDate(document, dates)
  const last = own ?? calledDate(document, dates)
  if (!last) return []
  return dates.flatMap(date => {
    if (date.kind !== 'date' || date.from.y === undefined || date.from.m === undefined) return []
    const later = compareDates(date.from, last.from) > 0 && date.from.y - last.from.y! <= 1
    return later && isToldOf(document, date, own !== undefined) ? [againstOwnDate(document, date, last, 'cutoff')] : []
  })
}

const isToldOf = (document: Document, date: PlacedDate, isOwn: boolean): boolean => {
  const block = document.blocks[date.block]!
  const before = document.text.slice(Math.max(block.start, date.start - LEAD), date.start)
  if (ENDED.test(before))
    return (isOwn && /ended (?:on )?$/.test(before)) || RECEIVED.test(document.text.slice(date.end, Math.min(block.end, date.end + REACH)))
  if (!isOwn || !UP_TO.test(before)) return false
  const after = document.text.slice(date.end, Math.min(block.end, date.end + REACH))
  return /^(?:\d{1,2}时)?[，,]/.test(after) && !AHEAD.test(after.split(/[。；;]/)[0]!)
}
