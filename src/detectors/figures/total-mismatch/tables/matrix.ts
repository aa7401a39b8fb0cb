import { exact, type parseExact, plus, ZERO } from '../../../../text/decimals.js'
import { regexp } from '../../../../text/regexp.js'
import type { TableCell } from '../../../../text/tables/cells.js'
import { firstOfData, headOf, isDataRow, type NameColumns, nameColumnsOf, namesOfRow, numberOfRow } from '../../../../text/tables/names.js'
import type { Table } from '../../../../text/tables/tables.js'

/** What a line of a table (a row, or a column seen as one) is: parts, a total of parts before or after it, a subtotal, or a detail of another. */
type LineKind = 'part' | 'total' | 'subtotal' | 'detail' | 'other'

/** A row or column with its name. */
export interface MatrixLine {
  readonly label: string
  readonly kind: LineKind
  /** Depth of its numbering (一、 1, （一） 2, 1. 3) or indent; 0 when it has none. */
  readonly level: number
}

/** Numbers of a table seen by rows, or by columns when it is turned: `lines` are summed, `across` are the places along them. */
export interface Matrix {
  readonly lines: readonly MatrixLine[]
  readonly across: readonly { readonly label: string; readonly additive: boolean; readonly share: boolean }[]
  cell(line: number, across: number): TableCell | undefined
  /** Whether whole numbers at a place may have been rounded: they are no counts of what is counted one by one. */
  isRounded(line: number, across: number): boolean
  /** No row of heads tells what the columns hold. */
  readonly headless: boolean
}

const TOTAL = regexp('iu')`
  ^(?:(?:[一二三四五六七八九十]+|\d+)[、.．])?
    (?:合计|合計|总计|總計|共计|共計|总数|總數|总额|总和|总量|全部|合计数|计|全[市县區区省国院校厂镇乡州盟旗]|全公司|全系统)
    (?:$|[（(:：数人户件额])
  |^[\p{Script=Han}]{0,10}(?:合计|合計|总计|總計|共计|總額|总额)(?:$|[（(:：])
  |^(?:grand|overall|combined)?total(?:s)?(?:$|[(:,]|[a-z])
  |^[a-z]{2,30}total$
  |^(?:sum|all|overall)$
`
const SUBTOTAL = /小计|小計|sub-?total/i
const DETAIL = /^(?:其中|#|－|—|-|·|\*|ofwhich|including|包括|内含)/i
const NUMBERED = [/^[一二三四五六七八九十]+[、.．]/, /^[（(][一二三四五六七八九十]+[）)]/, /^\d+[、.．](?!\d)/, /^[（(]\d+[）)]/]
/** Columns (or rows) that are never added up. */
const NOT_ADDITIVE = regexp('i')`
  率|比|％|%|均|单价|单位价|价格|增长|增幅|增速|增减|降幅
  |(?:比|较)[^（(]*同期
  |同期[^（(]{0,4}[增减比±]
  |排名|名次|位次|序号|编号|代码|编码|年份|(?<!\d)年度$|^年$|指数|倍|得分|评分|分值|成绩|占|比重|电话|日期|时间|时长|年龄|温度|密度|浓度|水平
  |人次/|/人|单产|亩产|单耗|\([^()]*/[^()]*\)|yield|rate|ratio|share|percent|average|\bavg|mean|median|\bper\b
  |per(?:head|person|capita|pupil|patient|unit|home|house|household|visit|visitor|employee|member|student|case|day|week|month|tonne|hour
    |mile|km|hectare|acre|\d)|growth|change|index|rank|score|\bno\.?$|number of the|year|code
  |(?<!to)date|#|age\b|price|level|id$|^notes?$|附注
`
const SHARE = /占比|比重|构成|占.{0,8}[比%％]|份额|share|percent(?:age)?(?:of)?(?:the)?total|%oftotal|distribution/i
const SCALED = /万|亿|千|百万|million|billion|thousand|'000|000s|\$m|bn|%|％|吨|公顷|亩|公里|立方|小时|hours|tons/i

/** `参保人数（人）`, `Jobs (number)`: exact counts, in whatever the other columns are given. */
const COUNTED = regexp('i')`
  [（(](?:单位[:：])?(?:[人名位户个家件起宗例项所座栋幢处台辆套册份篇部条只头张]|人次|户次|件次|number|no\.?|count|persons|people|staff|posts|headcount)[）)]
`

/** `£ per head`: words that stand by themselves, which nothing else tells once they are run together. */
const PER_HEAD = /\bper (?!cent\b)[a-z]/i

/** `Price (60)`, `技术分`: marks of a score are added up, whatever they are for. */
const OF_MARKS = /\((?:满分)?\d{1,3}(?:分|marks|points)?\)$|分$/i
/** What sums up otherwise than by adding. */
const AVERAGE =
  /^(?:平均|均值|中位|最[高低大小]|各.{0,6}平均)|^(?:average|mean|median|max|min|maximum|minimum|highest|lowest)(?:$|[(:a-z])/i

/** `All staff`, not `All other income`. */
const ALL = /^all (?!others?\b)[a-z]+$/i

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** Kind and level of a line by its label; leading blanks of the cell count as indent. */
export const lineOf = (label: string): MatrixLine => {
  const name = squeezed(label)
  const level = NUMBERED.findIndex(pattern => pattern.test(name)) + 1
  if (SUBTOTAL.test(name)) return { label: label.trim(), kind: 'subtotal', level }
  if (TOTAL.test(name) || ALL.test(label.trim())) return { label: label.trim(), kind: 'total', level }
  if (AVERAGE.test(name)) return { label: label.trim(), kind: 'other', level }
  return { label: label.trim(), kind: DETAIL.test(name) ? 'detail' : 'part', level }
}

/** Whether the caption of a table or one of its heads gives a unit that numbers are rounded in. */
export const isScaled = ({ caption }: Table, heads: readonly string[]): boolean => SCALED.test(`${caption}${heads.join('')}`)

/** The table by its rows and, turned, by its columns; undefined when it has no numbers to add. */
export const matricesOf = (table: Table): { readonly byRow: Matrix; readonly byColumn: Matrix } | undefined => {
  const first = firstOfData(table)
  if (first < 0 || table.columns < 2) return undefined
  const names = nameColumnsOf(table, first)
  const labelColumns = names.count
  const heads = Array.from({ length: table.columns }, (_, column) => headOf(table, first, column))
  const rows = table.rows.slice(first)
  const rowLines = linesOf(rows, names)
  const columnLines = heads.slice(labelColumns).map(lineOf)
  const isScaledTable = isScaled(table, heads)
  const counted = heads.slice(labelColumns).map(isCounted)
  const countedRows = rowLines.map(({ label }) => isCounted(label))
  const along = (label: string, share: boolean, isOfRates = false) => ({
    label,
    additive: !isOfRates && !NOT_ADDITIVE.test(squeezed(label)) && !PER_HEAD.test(label),
    share: share && SHARE.test(squeezed(label)),
  })
  return {
    byRow: {
      lines: rowLines,
      across: heads.slice(labelColumns).map((head, index) => along(head, true, isOfRates(rows, index + labelColumns))),
      cell: (line, across) => rows[line]?.[across + labelColumns],
      isRounded: (_, across) => isScaledTable && !counted[across],
      headless: first === 0,
    },
    byColumn: {
      lines: columnLines.map((line, index) =>
        line.kind === 'part' && isNotAdded(heads[index + labelColumns]!) ? { ...line, kind: 'other' } : line,
      ),
      across: rowLines.map(({ label }) => along(label, false)),
      cell: (line, across) => rows[across]?.[line + labelColumns],
      isRounded: (line, across) => isScaledTable && !counted[line] && !countedRows[across],
      headless: first === 0,
    },
  }
}

const isNotAdded = (head: string): boolean => NOT_ADDITIVE.test(squeezed(head)) && !OF_MARKS.test(squeezed(head))

/** Whether a head or the name of a row says that its numbers are counts, and not in thousands. */
const isCounted = (label: string): boolean => COUNTED.test(label) && !SCALED.test(label)

/** `Percentage of sales | 8% | 7%`: a row of percentages among amounts is no part of them. */
const linesOf = (rows: Table['rows'], names: NameColumns): readonly MatrixLine[] => {
  const isOfAmounts = rows.some(row => row.some(cell => cell?.value && !cell.percent))
  return rows.map(row => {
    if (!isDataRow(row)) return { label: '', kind: 'other', level: 0 }
    const line = lineOf(rowLabel(row, names))
    return isOfAmounts && line.kind === 'part' && isRowOfRates(row) ? { ...line, kind: 'other' } : line
  })
}

/** Whether all numbers of a row are percentages. */
const isRowOfRates = (row: Table['rows'][number]): boolean => row.every(cell => !cell?.value || cell.percent)

/** Whether all numbers of a column are percentages. */
const isOfRates = (rows: Table['rows'], column: number): boolean => {
  const numbers = rows.flatMap(row => (row[column]?.value ? [row[column]] : []))
  return numbers.length > 1 && numbers.every(cell => cell?.percent)
}

/** `一`, `（二）`: numbers of sections. */
const ORDINAL = /^([（(]?[一二三四五六七八九十]{1,3}[）)]?)[、.．]?$/

/** The innermost name of a row, or the one that calls it a total; with the number of its section in a column of its own. */
const rowLabel = (row: readonly (TableCell | undefined)[], columns: NameColumns): string => {
  const names = namesOfRow(row, columns)
  const name = names.find(text => lineOf(text).kind === 'total') ?? names.at(-1)
  const number = ORDINAL.exec(numberOfRow(row, columns) ?? '')?.[1]
  if (name === undefined) return numberOfRow(row, columns) ?? ''
  return number === undefined ? name : `${number}、${name}`
}

/** Sum of what stands at one place of some lines; undefined when one of them is in words or a percentage beside plain numbers. */
export const sumAt = (
  matrix: Matrix,
  parts: readonly number[],
  across: number,
): { sum: ReturnType<typeof parseExact>; count: number; decimals: number } | undefined => {
  let sum = ZERO
  let count = 0
  let decimals = 0
  for (const part of parts) {
    const cell = matrix.cell(part, across)
    if (!cell || cell.blank) continue
    if (!cell.value) return undefined
    sum = plus(sum, cell.value)
    decimals = Math.max(decimals, cell.decimals)
    count++
  }
  return { sum, count, decimals }
}

/** Half of one unit of a last digit, times a number of roundings. */
export const allowance = (roundings: number, decimals: number): ReturnType<typeof exact> => exact(5 * roundings, -decimals - 1)
