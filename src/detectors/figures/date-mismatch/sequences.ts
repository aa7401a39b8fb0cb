import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { compareDates, type PlacedDate } from '../../../text/calendar.js'
import { locate } from '../within.js'
import { stretchesIn } from './joined.js'

/** Two dates of one sentence, the later one first: from June 2023 to March 2022; 2022年3月开工，2021年12月竣工. */
export const wrongSequences = (document: Document, dates: readonly PlacedDate[]): Draft[] =>
  stretchesIn(document.text, dates).flatMap(({ from, to, dates: ends, start, end, loose }) =>
    !loose && ends.length === 2 && from.y !== undefined && to.y !== undefined && compareDates(from, to) > 0
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
