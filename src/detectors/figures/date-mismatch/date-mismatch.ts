import { datesOf } from '../../../text/calendar.js'
import { withinDocument } from '../within.js'
import { wrongAnniversaries } from './anniversaries.js'
import { wrongEvents } from './events.js'
import { impossibleDates } from './impossible.js'
import { wrongSequences } from './sequences.js'
import { wrongStretches } from './stretches.js'
import { wrongWeekdays } from './weekdays.js'

/**
 * Dates that cannot be right: days no calendar has, weekdays of other dates, ends before starts, anniversaries that do not fit,
 * one event on two dates. */
export const dateMismatch = withinDocument('date-mismatch', document => {
  const dates = datesOf(document)
  return [
    ...impossibleDates(document, dates),
    ...wrongWeekdays(document, dates),
    ...wrongStretches(document, dates),
    ...wrongSequences(document, dates),
    ...wrongAnniversaries(document),
    ...wrongEvents(document, dates),
  ]
})
