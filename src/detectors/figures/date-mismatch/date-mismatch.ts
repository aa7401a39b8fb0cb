import { datesOf } from '../../../text/dates/calendar.js'
import { withinDocument } from '../within.js'
import { wrongAnniversaries } from './anniversaries.js'
import { wrongAppointments, wrongSteps } from './appointed.js'
import { wrongApprovals } from './approvals.js'
import { wrongChronicles } from './chronicles.js'
import { wrongClocks } from './clocks.js'
import { wrongCutoffs } from './cutoffs.js'
import { wrongDeadlines } from './deadlines.js'
import { wrongDurations } from './durations.js'
import { wrongEditions } from './editions.js'
import { wrongEffects } from './effects.js'
import { wrongEras } from './eras.js'
import { wrongEvents } from './events.js'
import { wrongFeasts } from './feasts.js'
import { wrongForetold } from './foretold.js'
import { wrongHappenings } from './happenings.js'
import { wrongHours } from './hours.js'
import { impossibleDates } from './impossible.js'
import { wrongLifetimes } from './lifetimes.js'
import { wrongOffsets } from './offsets.js'
import { ownYear, spokenYear } from './own-date.js'
import { wrongPlanYears } from './plan-years.js'
import { wrongPreparations } from './preparations.js'
import { wrongQuarters } from './quarters.js'
import { wrongRowsOfDates } from './rows-of-dates.js'
import { wrongSequences } from './sequences.js'
import { wrongStretches } from './stretches.js'
import { wrongTimetables } from './timetables.js'
import { wrongWeekdays } from './weekdays.js'

/**
 * Dates that cannot be right: days no calendar has, weekdays of other dates, ends before starts, anniversaries, ages, durations and
 * quarters that do not fit, one event or appointment on two dates, a state told of a day after the report's own.
 */
export const dateMismatch = withinDocument('date-mismatch', document => {
  const dates = datesOf(document)
  return [
    ...impossibleDates(document, dates),
    ...wrongWeekdays(document, dates),
    ...wrongStretches(document, dates),
    ...wrongDurations(document, dates),
    ...wrongSequences(document, dates),
    ...wrongAnniversaries(document, ownYear(document, dates)),
    ...wrongLifetimes(document, spokenYear(document, dates)),
    ...wrongQuarters(document),
    ...wrongEditions(document, dates, spokenYear(document, dates)),
    ...wrongEras(document),
    ...wrongHours(document),
    ...wrongClocks(document),
    ...wrongCutoffs(document, dates),
    ...wrongDeadlines(document, dates),
    ...wrongEffects(document, dates),
    ...wrongEvents(document, dates),
    ...wrongHappenings(document, dates),
    ...wrongAppointments(document, dates),
    ...wrongSteps(document, dates),
    ...wrongTimetables(document, dates),
    ...wrongRowsOfDates(document, dates),
    ...wrongForetold(document, dates),
    ...wrongFeasts(document, dates),
    ...wrongOffsets(document, dates),
    ...wrongPlanYears(document),
    ...wrongApprovals(document, dates),
    ...wrongPreparations(document, dates),
    ...wrongChronicles(document),
  ]
})
