import type { Sentences } from '../table.js'

const of = (subject: unknown): string => (subject ? `“${subject}”` : 'One measure')

/** Sentences of findings about figures that disagree. */
export const figures: Sentences = {
  'conflicting-figures.values': ({ subject, first, second }) =>
    `${of(subject)} is given as ${first} in one place and as ${second} in another.`,
  'conflicting-figures.swapped': ({ subject, first, second }) =>
    `${of(subject)} is given as ${first} in one place and as ${second} in another; two digits may have been swapped.`,
  'conflicting-figures.twice': ({ first, second }) => `One number is written twice side by side, and differently: ${first} and ${second}.`,
  'conflicting-figures.table': ({ subject, column, first, second }) =>
    `The text gives “${subject}” as ${first}; the table has ${second}${column ? ` (${column})` : ''}.`,
  'conflicting-figures.row': ({ subject, first, second, other }) =>
    `The text gives ${first} for “${subject}”; in the table that is the figure of “${other}”, and “${subject}” has ${second}.`,
  'conflicting-figures.twins': ({ subject, column, first, second, others }) =>
    `Two tables give the same figures, but “${subject}”${column ? ` (${column})` : ''} is ${first} in one and ${second} in the other; ${others} others agree.`,
  'approximation-drift.precision': ({ subject, first, second }) =>
    `${of(subject)} is ${first} in one place and ${second} in another: the same number, claimed differently.`,
  'unit-slip.unit': ({ subject, first, second }) =>
    `${of(subject)} is ${first} in one place and ${second} in another: the same number in another unit.`,
  'unit-slip.factor': ({ subject, first, second, factor }) =>
    `${of(subject)} is ${first} in one place and ${second} in another, a factor of exactly ${factor}: a unit or decimal point may have slipped.`,
}
