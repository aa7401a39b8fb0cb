import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { compareDates, type PlacedDate } from '../../../text/dates/calendar.js'
import type { DateParts } from '../../../text/dates/forms.js'
import { locate } from '../within.js'
import { stretchesIn } from './joined.js'

/** Two dates of one sentence, the later one first: from June 2023 to March 2022; 2022年3月开工，2021年12月竣工. */
export const wrongSequences = (document: Document, dates: readonly PlacedDate[]): Draft[] =>
  stretchesIn(document.text, dates).flatMap(({ from, to, dates: ends, start, end, loose }) =>
    (!loose || (from.y === undefined && from.m === to.m)) && ends.length === 2 && isReversed(from, to)
      ? [
          {
            rule: 'date-mismatch',
            level: 'warning',
            confidence: 0.8,
            messageId: 'date-mismatch.reversed',
            data: { stretch: document.text.slice(start, end) },
            locations: ends.map(date => locate(document, date, 'mention')),
          },
        ]
      : [],
  )

/**
 * Both of one year, days of one month of which not both have the year (between 9 September and 3 September 2024), or months that make sense in one year
 * alone: what opens on 3 February and closes on 27 January 2025 would be open for all but a week of a year.
 */
const isReversed = (from: DateParts, to: DateParts): boolean => {
  const year = to.y ?? from.y ?? COMMON
  const isOfOneYear = from.m === to.m || (from.y !== undefined && to.y !== undefined) || (from.y === undefined && to.m! >= from.m! - NEARLY)
  return isOfOneYear && compareDates({ ...from, y: from.y ?? year }, { ...to, y: year }) > 0
}

const COMMON = 2023
/** Months from which on the rest of a year is no stretch that anyone would mean. */
const NEARLY = 2
