import type { Block, Document } from '../model/document.js'
import type { Figure, Subject } from '../model/figure.js'
import { parseExact, plain, shifted } from './decimals.js'
import { multiplierAt } from './numerals/numeral.js'
import { once } from './once.js'
import { periodKey, type ReportYear, readPeriods } from './periods.js'
import { phraseIn } from './subjects.js'
import { englishUnitAt, hanUnitAt, type Unit } from './units.js'

/** The heads a cell stands under: of its row and of its column, as written; empty where there is none. */
export interface Heads {
  readonly row: string
  readonly column: string
  /** The unit the lines over the table give for all of it: `万元` of `单位：万元`. */
  readonly unit?: string
}

const LONGEST_HEAD = 80

/** Heads of every cell that is no head itself, by index of its block. */
export const headsOfCells = once((document: Document): ReadonlyMap<number, Heads> => {
  const rows = new Map<string, string>()
  const columns = new Map<string, string>()
  const units = new Map<number, string | undefined>()
  const found = new Map<number, Heads>()
  for (const [index, block] of document.blocks.entries()) {
    if (!block.cell) continue
    const { table, row, column, header } = block.cell
    if (!units.has(table)) units.set(table, unitOver(document, index))
    const unit = units.get(table)
    if (header && (row === 0 || column > 0)) append(columns, `${table} ${column}`, headText(document, block))
    else if (header || column === 0) append(rows, `${table} ${row}`, headText(document, block))
    else {
      const heads = { row: rows.get(`${table} ${row}`) ?? '', column: columns.get(`${table} ${column}`) ?? '' }
      found.set(index, { ...heads, ...(unit && { unit }) })
    }
  }
  return found
})

const UNIT_LINE =
  /单位\s*[:：]\s*([^\s，,；;（()）]{1,12})|\(\s*(?:in |all figures in |figures in )?([$£€¥]?\s?(?:thousands|millions|'?000s?|m|mn|bn|million|billion)(?: of [A-Za-z]+)?)\s*\)/i
/** Lines before a table its unit may stand in. */
const LINES_OVER = 2

/** The unit in the last lines before the table whose first cell is the block at `first`. */
const unitOver = ({ text, blocks }: Document, first: number): string | undefined => {
  for (let at = first - 1; at >= Math.max(0, first - LINES_OVER) && !blocks[at]!.cell; at--) {
    const { start, end } = blocks[at]!
    const match = end - start <= LONGEST_HEAD ? UNIT_LINE.exec(text.slice(start, end)) : null
    if (match) return match[1] ?? match[2]
  }
  return undefined
}

const headText = ({ text }: Document, { start, end }: Block): string => text.slice(start, Math.min(end, start + LONGEST_HEAD))

const append = (heads: Map<string, string>, key: string, text: string): void => {
  const known = heads.get(key)
  if (known === undefined) heads.set(key, text)
  else if (known.length < LONGEST_HEAD) heads.set(key, `${known} ${text}`)
}

const BRACKETED = /[（(]\s*(?:单位[:：])?\s*([^（()）]{1,16})[)）]|[,，]\s*([^，,]{1,8})$/

/** The figure of a cell as its heads complete it: subject from the row and column, time, and the unit in brackets (`金额（万元）`). */
export const underHeads = (figure: Figure, heads: Heads, year: ReportYear | undefined): Figure => {
  const unit = figure.unit === undefined ? (unitOf(heads.row) ?? unitOf(heads.column) ?? unitNamedBy(heads.unit)) : undefined
  const time = [heads.column, heads.row].flatMap(head => timesOf(head, year)).find(key => key)
  const planned = /预算|计划|目标|预期|\b(?:budget|target|plan|planned|forecast|projected)\b/i.test(heads.column)
  const subject = subjectUnder(heads)
  return {
    ...(unit ? inUnit(figure, unit) : figure),
    ...(subject && { subject }),
    scope: { ...figure.scope, ...(time && { time }), ...(planned && { modality: 'plan' as const }) },
  }
}

/** A head names its year bare as well: `2021 (MWh)`. */
const timesOf = (head: string, year: ReportYear | undefined): (string | undefined)[] => {
  const read = readPeriods(head).map(mention => periodKey(mention, year))
  return read.length > 0 ? read : [/(?<![0-9.,])(?:19|20)[0-9]{2}(?![0-9.,])/.exec(head)?.[0]]
}

/** What the row names, with the column as its modifier; a column that only names a time or a unit adds nothing. */
const subjectUnder = ({ row, column }: Heads): Subject | undefined => {
  const [one, other] = [bare(row), bare(column)].map(text => (text === '' ? undefined : phraseIn(text)))
  const main = one ?? other
  return main && { ...main, modifiers: [...main.modifiers, ...(one && other?.head ? [other.head] : [])] }
}

const GENERIC = /^(?:数量|数值|金额|合计|总计|小计|指标|项目|名称|本年|上年|本期|上期|数|值|total|amount|value|number|figure|item)s?$/i

const bare = (head: string): string => {
  const text = head
    .replace(BRACKETED, '')
    .replace(/(?:19|20)[0-9]{2}(?:年度?)?|[0-9]+月/g, '')
    .trim()
  return GENERIC.test(text) || /^[\d\s年月季度.]*$/.test(text) ? '' : text
}

interface Scaled {
  readonly unit: Unit
  readonly power: number
}

const unitOf = (head: string): Scaled | undefined => {
  const match = BRACKETED.exec(head)
  return unitNamedBy(match?.[1] ?? match?.[2])
}

const CURRENCIES: Readonly<Record<string, string>> = { $: '美元', '£': '英镑', '€': '欧元', '¥': '元' }
/** `$000`, `£m`, `thousands of dollars`. */
const SCALED = /^([$£€¥]?)\s?(?:('?000s?|thousands?|k)|(m|mn|millions?)|(bn|billions?))(?: of ([A-Za-z]+))?$/i

const unitNamedBy = (text: string | undefined): Scaled | undefined => {
  if (text === undefined) return undefined
  const scaled = SCALED.exec(text)
  const currency = scaled && (CURRENCIES[scaled[1]!] ?? scaled[5])
  if (scaled && currency) {
    const unit = hanUnitAt(currency, 0) ?? englishUnitAt(` ${currency}`, 0)?.unit
    return unit && { unit, power: scaled[2] ? 3 : scaled[3] ? 6 : 9 }
  }
  const { power, end } = multiplierAt(text, 0)
  const unit = hanUnitAt(text, end) ?? englishUnitAt(` ${text}`, 0)?.unit
  return unit && { unit, power }
}

const inUnit = (figure: Figure, { unit, power }: Scaled): Figure => {
  const raise = (text: string): string => plain(shifted(parseExact(text), power))
  return {
    ...figure,
    ...(figure.value !== undefined && { value: raise(figure.value) }),
    ...(figure.lo !== undefined && { lo: raise(figure.lo) }),
    ...(figure.hi !== undefined && { hi: raise(figure.hi) }),
    step: raise(figure.step),
    kind: unit.dimension.startsWith('money') ? 'money' : unit.dimension === 'percentage' ? 'percentage' : figure.kind,
    unit: unit.written,
    canonicalUnit: unit.canonical,
    dimension: unit.dimension,
  }
}
