import type { Span } from '../../model/span.js'
import type { DateMention } from '../dates/dates.js'
import type { ReportYear } from '../dates/periods.js'

/** What is known of a stretch of text before a figure is looked at: its times in order. */
export interface Setting {
  readonly text: string
  /** The sentence the figure stands in. */
  readonly sentence: Span
  readonly clause: Span
  /** The nearest time before the figure, the nearest behind it, and the last before the sentence. */
  readonly before: DateMention | undefined
  readonly behind: DateMention | undefined
  readonly earlier: DateMention | undefined
  /** The time it is given by its place in a row of figures, as are others theirs. */
  readonly own: DateMention | undefined
  /** The headings above, outermost first. */
  readonly headings: readonly string[]
  /** The time those headings name, if any does. */
  readonly headingTime: string | undefined
  /** Year the report is of, when known. */
  readonly year: ReportYear | undefined
  /** The section is about what is to come. */
  readonly planned: boolean
}
