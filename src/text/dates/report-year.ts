import type { Document } from '../../model/document.js'
import { once } from '../once.js'
import type { ReportYear } from './periods.js'

/** A year something did not only begin in. */
const YEAR = /(?<![0-9])((?:19|20)[0-9]{2})(?=\s?年|[^0-9]|$)(?!年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|以来|至今))/g

/** A year of Chinese that is told of, not one that a span or a plan ends in. */
const TOLD = /(?<![0-9到至—–~～-])20[0-9]{2}(?=年(?!远景|目标))/g

/** How far a document is read for its year. */
const OPENING = 400
/** A year so long before another that is told of is one of history. */
const LONG_BEFORE = 5

/** The year a report is of: the first its opening lines name that is not long before another they tell of, else none. */
export const reportYearOf = once((document: Document): ReportYear | undefined => {
  const opening = document.text.slice(0, OPENING)
  const last = Math.max(...(opening.match(TOLD) ?? []).map(Number))
  for (const [year] of opening.matchAll(YEAR)) if (!(Number(year) <= last - LONG_BEFORE)) return { year: Number(year), given: false }
  return undefined
})
