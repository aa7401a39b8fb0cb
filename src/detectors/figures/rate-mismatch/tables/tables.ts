import type { Document } from '../../../../model/document.js'
import type { Draft } from '../../../../model/finding.js'
import { absolute, compareExact, type Exact, minus, plain, plus, ZERO } from '../../../../text/decimals.js'
import { wordsInCommon } from '../../../../text/name-words.js'
import type { TableCell } from '../../../../text/tables/cells.js'
import { firstOfData, headOf, nameColumnsOf, namesOfRow } from '../../../../text/tables/names.js'
import { type Table, tablesOf } from '../../../../text/tables/tables.js'
import { isScaled, lineOf } from '../../total-mismatch/tables/matrix.js'
import { locate } from '../../within.js'
import { type BaseRow, hundredOf, isTotal, neighboursOf, totalsOf } from './base-rows.js'
import { wrongMeans } from './means.js'
import { wrongSharesOfOne } from './one-whole.js'
import { wrongRanks } from './ranks.js'
import { computed, follows, RELATIONS, type Relation, type RelationName } from './relations.js'

/** A column with the two it follows from. */
interface Reading {
  readonly relation: Relation
  readonly value: number
  readonly base: number
  /** Where the base stands, when it is not in the row itself. */
  readonly baseRow?: BaseRow
  /** Rows of the table that the reading makes right, and those it makes wrong. */
  readonly right: readonly number[]
  readonly wrong: readonly number[]
}

/** Columns that rest on other figures than those of the table. */
const OTHERWISE = /可比|不变价|实际增|复合|年均|(?<![毛净])利率|税率|汇率|排名|annuali[sz]ed|real\b|compound/i
const POINTS = /百分点|points?\b|\bpp\b/i
const FEWEST = 2
const MOST_ROWS = 400
const MOST_COLUMNS = 14
/** A table of times by columns has its quantities by rows, and more of them. */
const MOST_QUANTITIES = 40

/** Cells of a column, or of a row of a table of times by columns, that do not follow from the two others the rest of it follows from. */
export const wrongTableRates = (document: Document): Draft[] =>
  tablesOf(document).flatMap(table => {
    if (table.rows.length > MOST_ROWS) return []
    const first = firstOfData(table)
    if (first < 1) return []
    const heads = headsOf(table, first)
    const upright = table.columns <= MOST_COLUMNS ? wrongIn(document, { table, first, heads, turned: false }) : []
    const turned = table.rows.length - first <= MOST_QUANTITIES && table.columns <= MOST_COLUMNS ? turnedOf(table, first) : undefined
    const along = turned ? wrongIn(document, { table: turned, first: 1, heads: headsOf(turned, 1), turned: true }) : []
    const means = [...wrongMeans(document, table), ...wrongRanks(document, table, heads, first)]
    const drafts = [...upright, ...along, ...means, ...(upright.length === 0 ? wrongSharesOfOne(document, table, first) : [])]
    return drafts.filter((draft, index) => drafts.findIndex(other => areOfSameCells(draft, other)) === index)
  })

const headsOf = (table: Table, first: number): string[] =>
  Array.from({ length: table.columns }, (_, column) => headOf(table, first, column))

const wrongIn = (document: Document, headed: Headed): Draft[] =>
  headed.heads.flatMap((head, column) => (column > 0 && !OTHERWISE.test(head) ? wrongInColumn(document, headed, column) : []))

/** A table by its columns: what names its rows heads the columns, and what heads a column names a row. Only where those are times or parts, three at least. */
const turnedOf = (table: Table, first: number): Table | undefined => {
  const times = linesAlong(table, first)
  if (times.length < FEWEST_ALONG) return undefined
  const rows = table.rows.slice(first)
  const [name = 0] = nameColumnsOf(table, first).naming
  const units = Array.from({ length: table.columns }, (_, column) => column).find(column => UNIT.test(headOf(table, first, column).trim()))
  const names = [undefined, ...rows.map(row => named(row[name], units === undefined ? undefined : row[units]))]
  return {
    ...table,
    columns: names.length,
    rows: [names, ...times.map(column => [table.rows[first - 1]![column], ...rows.map(row => row[column])])],
  }
}

/** The columns of times; those of all figures where a row gives shares of a total at the end of the rows. */
const linesAlong = (table: Table, first: number): number[] => {
  const columns = Array.from({ length: table.columns }, (_, column) => column)
  const times = columns.filter(column => isTime(headOf(table, first, column)))
  const isShared =
    lineOf(headOf(table, first, table.columns - 1)).kind === 'total' && table.rows.some(row => SHARED.test(row[0]?.text ?? ''))
  return isShared ? columns.slice(nameColumnsOf(table, first).count) : times
}

const FEWEST_ALONG = 3
const SHARED = /占比|比[重例]|构成|share|percent|% of/i

const UNIT = /^(?:计量)?单位$|^units?$/i

/** The name of a row with its unit, as the head of a column gives it: `研发投入强度（%）`. */
const named = (name: TableCell | undefined, unit: TableCell | undefined): TableCell | undefined =>
  name && unit && unit.text.trim() !== '' ? { ...name, text: `${name.text}（${unit.text.trim()}）` } : name

const isTime = (head: string): boolean => /(?:19|20)\d{2}|\d{1,2}月|季度|\bQ[1-4]\b/.test(head) && !/[增减比率%％]|change/i.test(head)

/** A price from amount and quantity is no other fault than the amount from price and quantity. */
const areOfSameCells = (a: Draft, b: Draft): boolean => a.locations.every(({ start }) => b.locations.some(other => other.start === start))

/** A table with its first row of numbers and the heads of its columns. */
interface Headed {
  readonly table: Table
  readonly first: number
  readonly heads: readonly string[]
  /** Its columns are rows of the document. */
  readonly turned: boolean
}

const wrongInColumn = (document: Document, headed: Headed, column: number): Draft[] => {
  const best = readingsOf(headed, column).reduce<Reading | undefined>((a, b) => (a && a.right.length >= b.right.length ? a : b), undefined)
  if (!best || best.wrong.length === 0) return []
  return best.wrong.map(row => draft(document, headed, { column, row }, best))
}

/** Readings that hold for most rows, two at least, and fail for no more than two. */
const readingsOf = (headed: Headed, column: number): Reading[] => {
  const { heads } = headed
  const others = heads.flatMap((_, index) => (index !== column && index > 0 ? [index] : []))
  const found: Reading[] = []
  const keep = (reading: Reading | undefined): void => {
    if (reading) found.push(reading)
  }
  for (const relation of RELATIONS) {
    if (!isNamedFor(headed, column, relation)) continue
    if (!headed.turned || OF_ROWS.has(relation.name))
      for (const value of others)
        for (const base of others)
          if (
            value !== base &&
            isFit(relation, heads[value]!, heads[base]!) &&
            (!headed.turned || relation.name === 'mean' || wordsInCommon(heads[column]!, heads[value]!) > 0)
          )
            keep(tried(headed, column, { relation, value, base }))
    for (const baseRow of baseRowsOf(headed, column, relation.name))
      for (const value of others) {
        const base = relation.name === 'running' ? column : value
        if (isFit(relation, heads[value]!, heads[base]!)) keep(tried(headed, column, { relation, value, base, baseRow }))
      }
  }
  return found
}

/** Whether the head of a column, or what stands under it, says that it may hold what a relation comes to. */
const isNamedFor = (headed: Headed, column: number, { name, heads, power }: Relation): boolean => {
  const head = headed.heads[column]!
  const isNamed = heads.test(head) || (power === 2 && isOfRates(headed, column))
  return isNamed && (!POINTS.test(head) || name === 'difference') && !(name === 'growth' && SHARE_OF.test(head))
}

/** `Percentage of net sales` is no rate of growth. */
const SHARE_OF = /^(?:as )?(?:a )?(?:percent(?:age)?|%|share|proportion) of\b/i

/** The rows a base may stand in, when not in that of its value: shares are of a total or of where an index starts; what changes or adds up goes on from the row beside. */
const baseRowsOf = ({ table, first, turned }: Headed, column: number, name: RelationName): BaseRow[] => {
  if (name === 'share') return [hundredOf(table, first, column), totalsOf(table, first)].flatMap(at => at ?? [])
  if (name === 'running') return neighboursOf(table, first, false)
  return name === 'growth' || name === 'difference' ? neighboursOf(table, first, !turned) : []
}

/** How one row of a table may follow from two others. */
const OF_ROWS: ReadonlySet<string> = new Set(['mean', 'share'])

const PERCENT = /[%％]/

/** Whether all numbers of a column are percentages, whatever its head. */
const isOfRates = ({ table, first }: Headed, column: number): boolean =>
  table.rows.slice(first).every(row => row[column]?.value === undefined || row[column]?.percent)

/** Whether two columns may be what a relation is about: shares are of amounts, only differences also of percentages. */
const isFit = ({ name, of }: Relation, value: string, base: string): boolean =>
  of
    ? of.value.test(value) && of.base.test(base)
    : name === 'difference'
      ? PERCENT.test(value) === PERCENT.test(base) && !areOfOtherUnits(value, base)
      : name === 'running'
        ? PERCENT.test(value) === PERCENT.test(base)
        : !PERCENT.test(value + base) && (name === 'mean' || !areOfOtherUnits(value, base))

/** Heads that each end with a unit in brackets, and not the same. */
const areOfOtherUnits = (one: string, other: string): boolean => {
  const [mine, yours] = [one, other].map(head => /[（(]([^（()）]{1,12})[)）]$/.exec(head.trim())?.[1])
  return mine !== undefined && yours !== undefined && mine !== yours
}

const tried = (
  { table, first, heads, turned }: Headed,
  column: number,
  reading: Pick<Reading, 'relation' | 'value' | 'base' | 'baseRow'>,
): Reading | undefined => {
  const counted =
    !turned &&
    !isScaled(
      table,
      [column, reading.value, reading.base].map(at => heads[at]!),
    )
  const right: number[] = []
  const wrong: number[] = []
  const due = new Map<number, Exact>()
  for (let row = first; row < table.rows.length; row++) {
    const baseRow = reading.baseRow ? reading.baseRow(row) : row
    if (baseRow === undefined || (reading.baseRow && row === baseRow)) continue
    const [rate, value, base] = [table.rows[row]![column], table.rows[row]![reading.value], table.rows[baseRow]![reading.base]]
    if (!rate?.value || !value?.value || !base?.value || isUnreckonable(reading.relation, value, base)) continue
    if (reading.relation.power === 2 && (isOfUnit(rate) || isLoss(value) !== isLoss(base) || isInPoints(rate, value, base))) continue
    // what has come together goes on from what is due where the row before is wrong
    const from = due.has(baseRow) ? { ...base, value: due.get(baseRow)! } : base
    if (isRight(reading.relation, [rate, value, from], counted)) right.push(row)
    else {
      if (baseRow === row || !wrong.includes(baseRow)) wrong.push(row)
      if (reading.relation.name === 'running') due.set(row, plus(from.value!, value.value))
    }
    if (wrong.length > 3) return undefined
  }
  const parts = wrong.filter(row => !isTotal(table.rows[row]!))
  const isSound = parts.length <= 2 && right.length >= FEWEST && right.length > parts.length
  return isSound && isTelling(table, column, reading.relation, right) ? { ...reading, right, wrong } : undefined
}

/** What nothing can be divided by: how much more than nought is, tables say as they please. */
const isUnreckonable = (relation: Relation, value: TableCell, base: TableCell): boolean =>
  compareExact(relation.whole(value.value!, base.value!), ZERO) === 0

/** Small differences come out by chance: those of two rows must have digits enough. */
const isTelling = ({ rows }: Table, column: number, { name }: Relation, right: readonly number[]): boolean => {
  const digits = right.map(row => rows[row]![column]!.text.replace(/\D/g, '').length)
  return name !== 'difference' || right.length > FEWEST || digits.reduce((all, each) => all + each, 0) >= FEWEST_DIGITS
}

const FEWEST_DIGITS = 5

/** 净资产收益率 3.42% 3.89% -0.47%: beside changes in percent, that of a rate is told in points under the same sign. */
const isInPoints = (change: TableCell, value: TableCell, base: TableCell): boolean =>
  value.percent && base.percent && follows(DIFFERENCE, change, value, base)

const DIFFERENCE = RELATIONS.find(({ name }) => name === 'difference')!

/** `+30bps`, `-£22.6m`: among changes in percent one in a unit of its own. */
const isOfUnit = ({ text }: TableCell): boolean =>
  /[£$€¥]|\d ?(?:bps|bp|pts?|pp|points|个?百分点|[a-z]{1,3}$)/i.test(text) && !/[%％]/.test(text)

/** Whether a result follows from two cells; costs in brackets are compared as they stand without, and may change under either sign. */
const isRight = (relation: Relation, [rate, value, base]: readonly [TableCell, TableCell, TableCell], counted: boolean): boolean => {
  if (relation.power !== 2 || !isLoss(value)) return follows(relation, rate, value, base, counted)
  const [cost, other] = [unsigned(value), unsigned(base)]
  return follows(relation, rate, cost, other) || follows(relation, { ...rate, value: minus(ZERO, rate.value!) }, cost, other)
}

const unsigned = (cell: TableCell): TableCell => ({ ...cell, value: absolute(cell.value!) })

/** What a change from less than nothing to more comes to in percent is said in more than one way. */
const isLoss = ({ value }: TableCell): boolean => compareExact(value!, ZERO) < 0

const draft = (
  document: Document,
  { table, first, turned }: Headed,
  { column, row }: { readonly column: number; readonly row: number },
  { relation, right, ...reading }: Reading,
): Draft => {
  const rate = table.rows[row]![column]!
  const value = table.rows[row]![reading.value]!
  const base = table.rows[reading.baseRow?.(row) ?? row]![reading.base]!
  const result = computed(relation, rate, value, base)
  const sign = relation.power === 2 ? '%' : ''
  return {
    rule: 'rate-mismatch',
    level: 'error',
    confidence: right.length >= 4 ? 0.95 : right.length === 3 ? 0.9 : 0.85,
    messageId: `rate-mismatch.table-${relation.name}`,
    data: {
      label: turned ? (table.rows[0]![column]?.text ?? '') : (namesOfRow(table.rows[row]!, nameColumnsOf(table, first)).at(-1) ?? ''),
      value: value.text,
      base: base.text,
      stated: rate.text,
      computed: result,
      rows: right.length,
      turned,
    },
    locations: [locate(document, rate, 'total'), locate(document, value, 'part'), locate(document, base, 'part')],
    evidence: {
      arithmetic: `${relation.formula(plain(value.value!), plain(base.value!))} = ${result}${sign} ≠ ${plain(rate.value!)}${sign}`,
    },
  }
}
