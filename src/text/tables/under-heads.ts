import type { Figure, Subject } from '../../model/figure.js'
import { periodKey, type ReportYear, readPeriods } from '../dates/periods.js'
import { completed } from '../figures/figure-in-hand.js'
import { AGGREGATES, aggregateNamed } from '../figures/scope.js'
import { phraseIn } from '../figures/subjects.js'
import { recalling } from '../once.js'
import { regexp } from '../regexp.js'
import type { Heads } from './heads.js'
import { inUnit, type Scaled, unitNamedBy, unitOfHead, withoutUnit } from './units.js'

const AGGREGATE = new RegExp(AGGREGATES, 'i')

const PLANNED = /预算|计划|目标|预期|\b(?:budget|target|plan|planned|forecast|projected|milestones?)\b/i
/** A column of what was, in a section of plans. */
const FACT = /实际|完成|\b(?:actual|outturn|achieved|results?|latest|baseline)\b/i

/** What the head of a row or of a column says of the figures under it. */
interface HeadReading {
  readonly unit: Scaled | undefined
  readonly time: string | undefined
  readonly population: string | undefined
  readonly modality: 'plan' | 'fact' | undefined
  readonly subject: Subject | undefined
}

/**
 * Reads the figures of cells as their heads complete them: subject from row and column, time, and the unit in brackets (`金额（万元）`). Each head
 * is read once, however many cells stand under it.
 */
export const readUnderHeads = (year: ReportYear | undefined): ((figure: Figure, heads: Heads) => Figure) => {
  const readingOf = recalling((head: string) => readHead(head, year))
  return (figure, heads) => underHeads(figure, readingOf(heads.row), readingOf(heads.column), heads.unit)
}

const aggregateIn = (head: string): string | undefined => {
  const words = AGGREGATE.exec(head)?.[0]
  return words && aggregateNamed(words)
}

const readHead = (head: string, year: ReportYear | undefined): HeadReading => {
  const named = bare(head)
  return {
    unit: unitOfHead(head),
    time: timesOf(head, year).find(key => key),
    population: aggregateIn(head),
    modality: PLANNED.test(head) ? 'plan' : FACT.test(head) ? 'fact' : undefined,
    subject: named === '' ? undefined : phraseIn(named),
  }
}

const underHeads = (figure: Figure, row: HeadReading, column: HeadReading, unitOver: string | undefined): Figure => {
  const unit = isUnscaled(figure) ? (row.unit ?? column.unit ?? unitNamedBy(unitOver)) : undefined
  const time = column.time ?? row.time
  const subject = subjectUnder(row.subject, column.subject)
  const isTold = time || row.population || column.modality
  const scope = isTold
    ? {
        ...figure.scope,
        time: time || figure.scope.time,
        population: row.population || figure.scope.population,
        modality: column.modality === 'fact' ? undefined : (column.modality ?? figure.scope.modality),
      }
    : figure.scope
  return completed(unit ? inUnit(figure, unit) : figure, subject, scope)
}

/** Whether the heads of a cell give it a unit. */
export const isInUnit = ({ row, column, unit }: Heads): boolean =>
  (unitOfHead(row) ?? unitOfHead(column) ?? unitNamedBy(unit)) !== undefined

/** A bare number, or one with no more than a sign of money before it, which a head may scale. */
const isUnscaled = ({ unit, raw }: Figure): boolean =>
  unit === undefined || /^[$£€¥]\s?[\d,.]+(?:\s?[-–—~]\s?[$£€¥]?\s?[\d,.]+)?$/.test(raw)

/** A head names its year bare as well: `2021 (MWh)`. */
const timesOf = (head: string, year: ReportYear | undefined): (string | undefined)[] => {
  const read = readPeriods(head).map(mention => periodKey(mention, year))
  return read.length > 0 ? read : [/(?<![0-9.,])(?:19|20)[0-9]{2}(?![0-9.,])/.exec(head)?.[0]]
}

/** What the row names, with the column as its modifier; a column that only names a time or a unit adds nothing. */
const subjectUnder = (row: Subject | undefined, column: Subject | undefined): Subject | undefined => {
  if (!row || !column?.head) return row ?? column
  return { ...row, modifiers: [...row.modifiers, column.head] }
}

/** The heads in words, without those that name nothing. */
export const namesOf = ({ row, column }: Heads): string => [row, column].filter(head => !GENERIC.test(head.trim())).join(' ')

const GENERIC = regexp('i')`
  ^(?:数量|数值|金额|合计|总计|小计|指标|指标值|项目|名称|本年|上年|本期|上期|数|值|数据|结果|内容|编列内容|具体内容|规定|要求|说明|备注
      |完成数|完成情况|完成值|实绩|实际|实际完成|实际数|total|amount|value|number|figure|item)s?$
`

/** `问责人数` is how many were held to account. */
const NUMBER_OF = /^([一-鿿]{2,})(?:人数|件数|户数|次数|个数|数量|总数)$/

const bare = (head: string): string => {
  const text = withoutUnit(head)
    .replace(/^(?:平均|人均|户均)(?=[一-鿿]{2})/, '')
    .replace(NUMBER_OF, '$1')
    .replace(/(?:19|20)[0-9]{2}(?:年度?)?|[0-9]+月/g, '')
    .trim()
  return GENERIC.test(text) || /^[\d\s年月季度.]*$/.test(text) ? '' : text
}
