import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { type Day, dayNumber, isDay, type PlacedDate } from '../../../text/dates/calendar.js'
import { WEEKDAY_NAMES } from '../../../text/dates/forms.js'
import { regexp } from '../../../text/regexp.js'
import { againstOwnDate, calledDate, ownDate } from './own-date.js'

/** Words that ask for something by a day still to come. */
const ASKED_HAN =
  /(?:请|须|应|务必|务请|需|要求)[^，。；;]{0,16}(?:于|在)?$|[\p{Script=Han}]{2}[均都]?要[于在]$|(?:要求|明确|决定|强调)[，,：:][^。；;]{0,40}(?:于|在)$/u
const BY_HAN =
  /^(?:\d{1,2}[时:：][^，。；]{0,6})?(?:下班)?(?:之前|以前|前)(?:将|把|向|以|报|提交|反馈|上报|报送|完成|回复|寄|送|登录|登记|缴|办理|填)/
const ASKED_EN = regexp('i')`
  \b
    (?:please|(?:we|I) (?:ask|invite|request|urge|would like)|must|should|are (?:asked|invited|requested|required) to|is (?:invited|asked|requested|required) to|has to
      |have to)\b[^.;:]{0,80}?\b(?:by|before|no later than|not later than|on or before) (?:noon on |5 ?pm on )?
    (?:${WEEKDAY_NAMES},? )?$
`
/** What was asked then is history. */
const PAST = /\b(?:was|were|had|been|did)\b|已|曾|原/
const REACH = 90
/** A day without a year so many days before the letter is one of next year. */
const LAST_YEAR = 150

/** Something asked for by a day that was past when the text was written: 请于3月5日前报送 in a letter of 12 March. */
export const wrongDeadlines = (document: Document, dates: readonly PlacedDate[]): Draft[] => {
  const own = ownDate(document, dates) ?? calledDate(document, dates)
  if (!own || !isDay(own.from)) return []
  const written = own.from
  return dates.flatMap(date => {
    const day = date.kind === 'date' && date.block !== own.block ? dayOf(date, written) : undefined
    const early = day && dayNumber(written) - dayNumber(day)
    const past = early !== undefined && early > 0 && (date.from.y !== undefined || early < LAST_YEAR)
    return past && isAskedFor(document, date) ? [againstOwnDate(document, date, own, 'deadline')] : []
  })
}

const dayOf = ({ from }: PlacedDate, { y }: Day): Day | undefined => {
  const day = { ...from, y: from.y ?? y }
  return isDay(day) ? day : undefined
}

const isAskedFor = ({ blocks, text }: Document, date: PlacedDate): boolean => {
  const block = blocks[date.block]!
  const before = text.slice(Math.max(block.start, date.start - REACH), date.start)
  const after = text.slice(date.end, Math.min(block.end, date.end + 24))
  const clause = before.split(/[。；;]|\. /).at(-1)!
  if (PAST.test(clause)) return false
  return (
    ASKED_EN.test(clause) ||
    (/(?<![申邀聘])请[^，。；;]{0,6}(?:于|在)$/.test(clause) && /^(?:之前|以前|前)/.test(after)) ||
    (ASKED_HAN.test(clause) && BY_HAN.test(after))
  )
}
