import type { Figure, Scope, Subject } from '../../model/figure.js'
import type { Span } from '../../model/span.js'

/** A figure that is still being read. */
export type FigureInHand = { -readonly [Key in keyof Figure]: Figure[Key] }

/** The scope of a figure before it is looked for. */
export const UNREAD: Scope = {}

/** Gives a figure that has just been read its subject and scope, in place. */
export const completed = (figure: FigureInHand, subject: Subject | undefined, scope: Scope): Figure => {
  figure.scope = scope
  if (subject) figure.subject = subject
  return figure
}

/** A date as a figure; `date` counts into the text, the figure from `shift` on. */
export const dateFigure = (text: string, date: Span, shift: number): Figure => ({
  start: date.start + shift,
  end: date.end + shift,
  raw: text.slice(date.start, date.end),
  number: { start: date.start + shift, end: date.end + shift },
  value: undefined,
  lo: undefined,
  hi: undefined,
  loOpen: false,
  hiOpen: false,
  step: '1',
  kind: 'date',
  unit: undefined,
  canonicalUnit: undefined,
  dimension: undefined,
  qualifier: 'exact',
  subject: undefined,
  scope: UNREAD,
})
