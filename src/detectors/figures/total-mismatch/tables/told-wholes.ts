import type { Document } from '../../../../model/document.js'
import type { Figure } from '../../../../model/figure.js'
import type { Draft } from '../../../../model/finding.js'
import { firstOf } from '../../../../model/span.js'
import { compareExact, type Exact, exact, minus, parseExact, plain, plus, times, ZERO } from '../../../../text/decimals.js'
import { figuresOf, firstFiguresByValue } from '../../../../text/figures/figures.js'
import { sentenceFiguresOf } from '../../../../text/figures/sentence-figures.js'
import { wordsInCommon } from '../../../../text/name-words.js'
import { regexp } from '../../../../text/regexp.js'
import { type Extent, exceeds, isRounded, meets, sumOf } from '../../../../text/rounding.js'
import { tellingDigits } from '../../../../text/slips.js'
import type { TableCell } from '../../../../text/tables/cells.js'
import { type Table, tablesOf } from '../../../../text/tables/tables.js'
import { factorOf } from '../../../../text/units/units.js'
import { type Slip, slipBetween } from '../slips.js'
import { sumDraft } from '../telling.js'
import { addedUp, clauseOf, type Term, termOf } from '../terms.js'
import { type Matrix, matricesOf } from './matrix.js'

/** Rows of a table that is held against what is told of all of them. */
const FEWEST = 3
const MOST = 40
const MOST_TABLES = 200
const MOST_COLUMNS = 14
/** Digits that tell a sum from others. */
const DIGITS = 4
/** Likely, no more: no word says that the rows are all there are. */
const CONFIDENCE = 0.75

/** A column of a table without a row of totals, as the parts of what a sentence may tell. */
interface Column {
  readonly head: string
  readonly table: Table
  readonly parts: readonly Term[]
}

/** A figure of a sentence that may be of all rows of a table. */
interface Told {
  readonly term: Term
  /** The sentence up to the figure. */
  readonly said: string
}

/**
 * Columns without a total of their own, of a whole that a sentence tells: 新建商品房销售面积19525万平方米, and 销售面积 by regions below. Told where they miss it by
 * one slip of the pen, and nothing else the document tells is what they make.
 */
export const wrongToldWholes = (document: Document): Draft[] => {
  const columns = tablesOf(document)
    .slice(0, MOST_TABLES)
    .flatMap(table => columnsOf(document, table))
  if (columns.length === 0) return []
  const told = toldIn(document)
  return columns.flatMap(column => judge(document, column, near(column, told.get(scaleOf(column.parts[0]!.figure)) ?? [])))
}

/** What is told within some pages of a table, in order. */
const near = ({ table }: Column, told: readonly Told[]): readonly Told[] => {
  const from = firstOf(told.length, at => told[at]!.term.figure.end > table.start - BEFORE)
  const found: Told[] = []
  for (let at = from; at < told.length && told[at]!.term.figure.start < table.end + BEHIND && found.length < MOST_NEAR; at++)
    found.push(told[at]!)
  return found
}

/** Characters before a table and behind it in which what it divides may be told, and figures of them. */
const BEFORE = 6000
const BEHIND = 1500
const MOST_NEAR = 300

/** Figures are added, and held against each other, only in one unit: 平方米 and m² are one. */
const scaleOf = ({ dimension, canonicalUnit = '', unit }: Figure): string =>
  dimension === undefined ? '' : `${dimension} ${dimension === 'count' ? canonicalUnit : plain(factorOf(unit))}`

const columnsOf = (document: Document, table: Table): Column[] => {
  const matrix = matricesOf(table)?.byRow
  if (!matrix || matrix.headless || matrix.across.length > MOST_COLUMNS || matrix.lines.length > MOST) return []
  const lines = matrix.lines.flatMap(({ kind }, line) => (kind === 'part' ? [line] : []))
  const isDivided = matrix.lines.every(({ kind }) => kind === 'part' || kind === 'detail') && areOfOneLevel(matrix, lines)
  if (!isDivided || lines.length < FEWEST) return []
  return matrix.across.flatMap(({ additive, label }, place) => {
    if (!additive) return []
    const parts = lines.flatMap(line => termIn(document, matrix.cell(line, place)) ?? [])
    return parts.length === lines.length && areOfOneUnit(parts) ? [{ head: label, table, parts }] : []
  })
}

const areOfOneLevel = ({ lines }: Matrix, parts: readonly number[]): boolean =>
  parts.every(part => lines[part]!.level === lines[parts[0]!]!.level)

const areOfOneUnit = ([first, ...others]: readonly Term[]): boolean =>
  others.every(({ figure }) => scaleOf(figure) === scaleOf(first!.figure))

/** The figure a cell is read as; none for a cell of no more than nought. */
const termIn = (document: Document, cell: TableCell | undefined): Term | undefined => {
  if (!cell?.value || cell.percent || compareExact(cell.value, ZERO) <= 0) return undefined
  const figure = figureFrom(figuresOf(document), cell)
  return figure?.value === undefined ? undefined : termOf(document.text, figure, '')
}

const figureFrom = (figures: readonly Figure[], { start, end }: TableCell): Figure | undefined => {
  const figure = figures[firstOf(figures.length, at => figures[at]!.start >= start)]
  return figure && figure.end <= end ? figure : undefined
}

/** What sentences tell, by unit. */
const toldIn = (document: Document): ReadonlyMap<string, readonly Told[]> => {
  const told = new Map<string, Told[]>()
  for (const { sentence, figures } of sentenceFiguresOf(document)) {
    if (document.blocks[sentence.block]!.kind === 'table-cell') continue
    for (const figure of figures) {
      if ((figure.kind !== 'money' && figure.kind !== 'quantity') || figure.value === undefined) continue
      const said = document.text.slice(Math.max(sentence.start, figure.start - REACH), figure.start)
      const key = scaleOf(figure)
      const known = told.get(key)
      const each = { term: termOf(document.text, figure, said), said }
      if (known) known.push(each)
      else told.set(key, [each])
    }
  }
  return told
}

const REACH = 60

const judge = (document: Document, column: Column, told: readonly Told[]): Draft[] => {
  const { parts, table } = column
  const extent = sumOf(parts.map(({ figure, extent }) => (isScaled(figure) ? rounded(figure) : extent)))
  const sum = addedUp(parts)
  if (told.some(({ term }) => meets(term.extent, extent)) || firstFiguresByValue(document).has(plain(sum))) return []
  const wholes = told.filter(
    ({ term, said }) =>
      !term.change &&
      Math.max(tellingDigits(plain(sum)), tellingDigits(plain(term.value!))) >= DIGITS &&
      !isWithin(table, term) &&
      parts.every(part => !exceeds(part.extent, term.extent)) &&
      (isNamed(column, said, term) || isLeadIn(document, table, term)),
  )
  const slipped = wholes.flatMap(({ term }) => {
    const slip = slipNear(sum, term, parts)
    return slip === undefined ? [] : [{ term, slip }]
  })
  const [first] = slipped
  if (!first || slipped.some(({ term }) => plain(term.value!) !== plain(first.term.value!))) return []
  return [sumDraft(document, { total: first.term, reading: parts, sum }, 'warning', CONFIDENCE, first.slip)]
}

/** The slip that explains a sum; rounded parts may make one of their last digit more or less. */
const slipNear = (sum: Exact, whole: Term, parts: readonly Term[]): Slip | undefined => {
  const exactly = slipBetween(sum, whole, parts, false)
  if (exactly || !parts.every(({ figure }) => isScaled(figure))) return exactly
  const step = parseExact(parts[0]!.figure.step)
  return slipBetween(plus(sum, step), whole, parts, false) ?? slipBetween(minus(sum, step), whole, parts, false)
}

/** Under a head in 亿元 or thousands numbers are rounded, as those with decimals are. */
const isScaled = (figure: Figure): boolean => isRounded(figure) || figure.step !== '1'

const rounded = ({ value, step }: Figure): Extent => {
  const [middle, half] = [parseExact(value!), times(parseExact(step), exact(5, -1))]
  return { lo: minus(middle, half), hi: plus(middle, half) }
}

const isWithin = ({ start, end }: Table, { figure }: Term): boolean => figure.start >= start && figure.end <= end

/** Whether the words right before a figure are those of the head of a column, or of what stands over the table. */
const isNamed = ({ head, table }: Column, said: string, term: Term): boolean =>
  wordsInCommon(clauseOf({ ...term, before: said }), head.replace(UNIT, '')) > 0 ||
  (GENERIC.test(head) && wordsInCommon(said, table.caption) > 1)

const UNIT = /[（(][^（()）]*[)）]/g

/** Heads that say no more than that they hold amounts. */
const GENERIC = regexp('i')`
  ^\s*(?:(?:19|20)\d{2}年?度?)?(?:绝对[额数值]|金额|数量?|数额|总[额量数]|规模|实绩|完成数?|本[期年]数?)?\s*(?:[（(].*)?$
  |^\s*(?:amount|total|value|number|figure|(?:19|20)\d{2}(?:[-/]\d{2,4})?)?\s*(?:\(.*)?$
`

/** A whole told in the lines right above a table that divides it: 分行业增加值数据如下. */
const isLeadIn = ({ text }: Document, table: Table, { figure }: Term): boolean => {
  if (figure.end > table.start || table.start - figure.end > LEAD) return false
  return DIVIDES.test(text.slice(figure.end, table.start))
}

const LEAD = 200
const DIVIDES = regexp('i')`
  按[^，。；\n]{1,12}(?:分|划分|统计|列示)
  |分[^，。；\n]{1,8}(?:情况|数据|[额值量数]|[看表])
  |构成|分布|结构
  |\bby (?:[a-z]+ ){0,2}(?:type|region|area|category|sector|source|segment|product|department|service|purpose|age|month|quarter|country|district)\b
  |\bbreakdown\b|\bbroken down\b|\bmade up\b|\bas follows\b|\bsplit\b
`
