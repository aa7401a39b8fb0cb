import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { parseExact, plain } from '../../../text/decimals.js'
import { shownNumber, writtenLike } from '../../../text/units/scales.js'
import { evidenceOf, locate } from '../within.js'
import type { Answer } from './answers.js'
import type { Naming } from './named-lines.js'
import { asSaid, type Reckoned } from './reckoning.js'
import type { Saying } from './sayings.js'

/** An extreme told of one row that is the figure of another. */
export const toldOfOther = (document: Document, { context, naming }: Saying, holder: Answer, own: Answer): Draft => ({
  rule: 'conflicting-figures',
  level: 'error',
  confidence: 0.85,
  messageId: 'conflicting-figures.row',
  data: {
    subject: document.text.slice(naming.start, naming.end),
    first: context.figure.raw,
    second: own.cell.text,
    other: holder.ruled.table.rows[holder.row]![0]?.text ?? '',
  },
  locations: [context.figure, holder.cell, own.cell].map(span => locate(document, span, 'mention')),
  evidence: {
    figures: [context.figure, holder.context.figure, own.context.figure].map(figure => evidenceOf(document, figure)),
    causes: [],
  },
})

/** What the text tells of a line of a table is not what its cell holds. */
export const toldOtherwise = (document: Document, { context, naming }: Saying, answer: Answer): Draft => ({
  rule: 'conflicting-figures',
  level: 'error',
  confidence: 0.85,
  messageId: 'conflicting-figures.table',
  data: { ...namesOf(document, naming, answer), first: context.figure.raw, second: answer.cell.text },
  locations: [locate(document, context.figure, 'mention'), locate(document, answer.cell, 'mention')],
  evidence: { figures: [context.figure, answer.context.figure].map(figure => evidenceOf(document, figure)), causes: [] },
})

/** What the text calls the line, and the column, or the row of a column, the cell stands in. */
const namesOf = ({ text }: Document, naming: Naming, answer: Answer): { readonly subject: string; readonly column: string } => {
  const ofColumn = naming.lines.every(({ row }) => row === undefined)
  return {
    subject: text.slice(naming.start, naming.end),
    column: ofColumn ? (answer.ruled.table.rows[answer.row]![0]?.text ?? '') : columnOf(answer),
  }
}

const columnOf = ({ ruled, column }: Answer): string => ruled.table.rows[ruled.first - 1]![column]?.text ?? ''

/** A number that comes out otherwise from two cells. */
export const reckonedOtherwise = (document: Document, { context: { figure } }: Saying, reckoned: Reckoned): Draft => {
  const { via, value, base } = reckoned
  const computed = writtenLike(parseExact(asSaid(figure, reckoned)), figure)
  const [a, b] = [value, base].map(({ cell }) => plain(cell.value!))
  const sums = { growth: `(${a} − ${b}) ÷ ${b} × 100%`, share: `${a} ÷ ${b} × 100%`, difference: `${a} − ${b}` }
  const sign = via === 'difference' ? '' : '%'
  return {
    rule: 'rate-mismatch',
    level: 'error',
    confidence: 0.85,
    messageId: `rate-mismatch.${via}`,
    data: {
      base: base.cell.text,
      value: value.cell.text,
      stated: figure.raw,
      computed: `${computed}${sign}`,
      rise: value.context.figure.value !== undefined && Number(value.context.figure.value) >= Number(base.context.figure.value),
    },
    locations: [locate(document, figure, 'total'), locate(document, value.cell, 'part'), locate(document, base.cell, 'part')],
    evidence: {
      arithmetic: `${sums[via]} = ${computed}${sign} ≠ ${shownNumber(figure)}${sign}`,
      figures: [figure, value.context.figure, base.context.figure].map(each => evidenceOf(document, each)),
      causes: [],
    },
  }
}
