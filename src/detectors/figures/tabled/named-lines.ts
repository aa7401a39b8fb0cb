import type { Document } from '../../../model/document.js'
import { addTo } from '../../../model/grouping.js'
import type { Span } from '../../../model/span.js'
import { once } from '../../../text/once.js'
import { regexp } from '../../../text/regexp.js'
import { firstOfData, headOf, nameColumnsOf, namesOfRow } from '../../../text/tables/names.js'
import { type Table, tablesOf } from '../../../text/tables/tables.js'
import { lineOf } from '../total-mismatch/tables/matrix.js'

/** A table with where its figures begin and the rows of totals among them. */
export interface Ruled {
  readonly table: Table
  readonly first: number
  /** The first column of figures. */
  readonly left: number
  readonly totals: readonly number[]
  /** Words of each column: its heads, outermost first, in small letters. */
  readonly heads: readonly string[]
}

/** A row of a table, or a column of one. */
export interface Line {
  readonly ruled: Ruled
  readonly row?: number
  readonly column?: number
}

/** A name of lines where a text says it. */
export interface Naming extends Span {
  readonly name: string
  readonly lines: readonly Line[]
}

/** Larger tables are data; and so many names are no report's. */
const MOST_ROWS = 300
const MOST_COLUMNS = 40
const MOST_NAMES = 4000
const LONGEST_NAME = 40
/** Bounds what is looked through in one document. */
const MOST_TABLES = 200

const NUMBERED = /^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．])\s*/
const LED_IN = /^(?:其中|加|减|of which|including|add|less)\s*[:：]?\s*/i
const BRACKETED = /\s*[（(][^（()）]{0,30}[)）]$/
/** Names that say nothing of what stands in their lines. */
const GENERIC = regexp('i')`
  ^(?:其他|其它|项目|名称|内容|备注|说明|单位|数量|金额|比例|占比|比重|增长|增减|同比|年份|年度|月份|季度|情况|类别|类型|合计|总计|小计|总数|总量
      |人数|个数|数|量|额|值|本年|上年|本期|上期|期初|期末|预算数|执行数|决算数|预算|执行|计划|完成|实际|排名|序号|总分|得分
      |others?|items?|notes?|names?|amounts?|values?|numbers?|changes?|share|shares|rank|unit|metric|year|month|quarter|actual|budget
      |plan|target|variance|variance %|percent|outturn|forecast|figures?|mean|average|rate)$
`
const WORDED = /\p{Script=Han}{2}|[a-z]{3}|^[男女]$|^\d{1,2}月$|\d岁$/u
/** A year alone is named everywhere. */
const ONLY_TIME =
  /^(?:fy)?\s*(?:19|20)\d{2}(?:年度?|[/–-]\d{2,4})?(?:\d{1,2}月\d{1,2}日|末|年末)?$|^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$|[\d]{4}年/

const WHOLE_YEAR = /^(?:full )?year$|^全年$|^base$/i

/** What heads a column of a time. */
const OF_TIME =
  /[年月季]|半年|\d{4}|quarter|\bq[1-4]\b|half|year|january|february|march|april|june|july|august|september|october|november|december/i

/** `支出合计`, `Total cereals`: what a total is of. */
const OF_TOTAL = /(?<=^[\p{Script=Han}]{4,})(?:合计|总计)$|^total (?=[a-z]{5,})/u

/** The name of a line as a sentence would say it: without number, lead-in, unit, 合计; in small letters. */
export const plainName = (text: string): string =>
  text
    .replace(/\s+/g, /[一-鿿]/.test(text) ? '' : ' ')
    .trim()
    .replace(NUMBERED, '')
    .replace(LED_IN, '')
    .replace(BRACKETED, '')
    .toLowerCase()
    .replace(OF_TOTAL, '')

const isName = (name: string): boolean =>
  name.length <= LONGEST_NAME && WORDED.test(name) && !GENERIC.test(name) && !ONLY_TIME.test(name) && lineOf(name).kind === 'part'

/** Tables of a document that sentences may speak of. */
export const ruledTables = once((document: Document): readonly Ruled[] =>
  tablesOf(document)
    .slice(0, MOST_TABLES)
    .flatMap(table => {
      const first = firstOfData(table)
      if (first < 1 || table.rows.length > MOST_ROWS || table.columns > MOST_COLUMNS) return []
      const totals = table.rows.flatMap((row, index) =>
        index >= first && row.slice(0, 2).some(cell => cell && (lineOf(cell.text).kind === 'total' || WHOLE_YEAR.test(cell.text)))
          ? [index]
          : [],
      )
      const heads = Array.from({ length: table.columns }, (_, column) => headOf(table, first, column).toLowerCase())
      return [{ table, first, left: nameColumnsOf(table, first).count, totals, heads }]
    }),
)

/** Looks up the names of rows and columns in texts. */
export const namesIn = once((document: Document): ((from: number, to: number) => readonly Naming[]) => {
  const lines = new Map<string, Line[]>()
  for (const ruled of ruledTables(document)) {
    const { table, first, left } = ruled
    const columns = nameColumnsOf(table, first)
    for (let row = first; row < table.rows.length; row++) {
      const name = plainName(namesOfRow(table.rows[row]!, columns).at(-1) ?? '')
      if (isName(name)) addTo(lines, name, { ruled, row })
    }
    for (let column = left; column < table.columns; column++) {
      const name = plainName(table.rows[first - 1]![column]?.text ?? '')
      for (const form of formsOf(name)) if (isName(form) && !OF_TIME.test(form)) addTo(lines, form, { ruled, column })
    }
  }
  if (lines.size === 0 || lines.size > MOST_NAMES) return () => []
  const byStart = new Map<string, string[]>()
  for (const name of [...lines.keys()].sort((a, b) => b.length - a.length)) addTo(byStart, name.slice(0, 1), name)
  return (from, to) => spoken(document.text.slice(from, to).toLowerCase(), from, lines, byStart)
})

/** `班数` is told as `教学班76个`, `出院人次` as `出院516人次`. */
const COUNTED = /(?<=..)(?:人次|人数|台次|件数|户数|次数|个数|数量|总数|数)$|(?<=^[\p{Script=Han}]{3,})[额量]$/u
const QUARTERS: Readonly<Record<string, readonly string[]>> = {
  q1: ['first quarter', 'the first', '一季度'],
  q2: ['second quarter', 'the second', '二季度'],
  q3: ['third quarter', 'the third', '三季度'],
  q4: ['fourth quarter', 'the fourth', '四季度'],
}
const formsOf = (name: string): readonly string[] => {
  if (QUARTERS[name]) return [name, ...QUARTERS[name]]
  const bare = name.replace(COUNTED, '')
  return bare === name ? [name] : [name, bare]
}

const spoken = (
  text: string,
  from: number,
  lines: ReadonlyMap<string, readonly Line[]>,
  byStart: ReadonlyMap<string, readonly string[]>,
): readonly Naming[] => {
  const found: Naming[] = []
  for (let at = 0; at < text.length; at++) {
    const name = byStart.get(text[at]!)?.find(each => text.startsWith(each, at) && isWhole(text, at, each))
    if (name === undefined) continue
    found.push({ start: from + at, end: from + at + name.length, name, lines: lines.get(name)! })
    at += name.length - 1
  }
  return found
}

const LETTER = /[a-z0-9]/
/** Whether a name stands by itself, not within another word: 税收收入 in 非税收入, 3月 in 13月 or 3月5日. */
const isWhole = (text: string, at: number, name: string): boolean => {
  const [before, behind] = [text[at - 1] ?? '', text.slice(at + name.length, at + name.length + 2)]
  if (/[a-z]/.test(name[0]!) && LETTER.test(before)) return false
  if (/[a-z]/.test(name.at(-1)!) && /^[a-z]/.test(behind) && !/^(?:s\b|s$|es)/.test(behind)) return false
  if (/^[男女]$/.test(name)) return /^(?:性|生|教|职|员|干|学)/.test(behind)
  if (/^\d/.test(name) && /[\d.]/.test(before)) return false
  return !(/月$/.test(name) && /^\d/.test(behind)) && !/[非未不]/.test(before)
}
