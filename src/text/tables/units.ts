import type { Document } from '../../model/document.js'
import type { Figure } from '../../model/figure.js'
import { parseExact, plain, shifted } from '../decimals.js'
import type { FigureInHand } from '../figures/figure-in-hand.js'
import { multiplierAt } from '../numerals/numeral.js'
import { once } from '../once.js'
import { regexp, source } from '../regexp.js'
import { englishUnitAt, hanUnitAt, type Unit } from '../units/units.js'

/** The unit a head gives to what stands under it, with its scale. */
export interface Scaled {
  /** None where only a scale is named: `Members ('000)`. */
  readonly unit: Unit | undefined
  /** The power of ten that figures under the head are raised by. */
  readonly power: number
}

const SCALE = source`([$£€¥]?\s?(?:thousands?|millions?|billions?|'?000s?|m|mn|bn)(?: of [A-Za-z]+)?|[$£€¥])`
const UNIT_LINE = regexp('i')`
  单位\s*[:：]\s*([^\s，,；;。（()）]{1,12})
  |\(\s*(?:(?:(?:all |u\.?s\.? )?(?:figures |amounts? |dollars |[$£€] ?)?)?in )?${SCALE}(?:,? except [^()]{1,50})?\s*\)
`
/** `Dollars in millions. Percentages may not sum to 100.`, `Note: all amounts are in £m`: a line that opens with the unit. */
const UNIT_SENTENCE = regexp('i')`
  ^(?:notes?[:.] ?)?(?:all )?(?:u\.?s\.? )?(?:figures|amounts?|dollars|pounds|euros?|values|[$£€])(?: (?:are|is|shown|given|stated|expressed)){0,2}
    \sin ${SCALE}(?=[.,;]|$)
`
/** A line that is a scaled unit and nothing else: `£000`, `Thousand tonnes`. */
const ONLY_UNIT =
  /^(?:[$£€¥]\s?(?:['’]?000s?|k|m|mn|bn|thousands?|millions?|billions?)?|['’]?000s|(?:thousand|million|billion)s?(?:(?: of)? [a-z]{2,12})?|[kMGT]Wh|tCO2e?|tonnes|hectares)$/i
/** `Dollar amounts in tables are in thousands, except per share data`: said once for the tables of a whole document. */
const UNIT_OF_TABLES = regexp('i')`
  \b(?:(?:figures|amounts|dollars|values|data) in (?:the |all |our |these |following )*tables|tabular (?:dollar )?(?:figures|amounts|values|data))
    (?: (?:are|is|shown|given|stated|expressed|presented|reported)){1,2} in ${SCALE}(?=[.,;)\s]|$)
`
/** Lines before a table its unit may stand in. */
const LINES_OVER = 2
const LONGEST_LINE = 80

/** The unit in the last lines before the table whose first and last cells are the blocks at `first` and `last`; else in the line that closes it. */
export const unitOverOrUnder = (document: Document, first: number, last: number): string | undefined => {
  const { blocks } = document
  for (let at = first - 1; at >= Math.max(0, first - LINES_OVER) && !blocks[at]!.cell; at--) {
    const unit = unitInLine(document, at)
    if (unit) return unit
  }
  const isOfNext = blocks[last + 2]?.cell !== undefined
  return isOfNext || !blocks[last + 1] || blocks[last + 1]!.cell ? undefined : unitInLine(document, last + 1)
}

/** The scale a sentence gives to the amounts of money in every table: `thousands`. */
export const unitOfTables = once(({ text }: Document): string | undefined => {
  if (!/\bin (?:[a-z]+ ){0,3}tables\b|\btabular\b/i.test(text)) return undefined
  return UNIT_OF_TABLES.exec(text)?.[1]
})

const unitInLine = ({ text, blocks }: Document, at: number): string | undefined => {
  const { start, end } = blocks[at]!
  const line = text.slice(start, Math.min(end, start + LONGEST_LINE + 1))
  const match = UNIT_SENTENCE.exec(line) ?? (line.length <= LONGEST_LINE ? UNIT_LINE.exec(line) : null)
  return match ? (match[1] ?? match[2]) : ONLY_UNIT.test(line.trim()) ? line.trim() : undefined
}

/** `£m`, `项目（万元）` or `(dollars in millions, except per share)` in the first cell of a table is the unit of all. */
export const unitInCorner = (corner: string): string | undefined => {
  const text = corner.trim()
  const bracketed = BRACKETED_LAST.exec(text)?.[1]
  const own = SIGNED.exec(text)?.[1] ?? (ONLY_UNIT.test(text) ? text : undefined)
  return own ?? UNIT_LINE.exec(text)?.[2] ?? (unitNamedBy(bracketed) ? bracketed : undefined)
}

const BRACKETED_LAST = /[（(]\s*(?:单位[:：])?\s*([^（()）]{1,10})[)）]$/

/** What the unit over a table is not of: prices of one, rates, numbers of people and of things, ranks. */
const OF_OTHER = regexp('i')`
  每股|率$|[占之]比|比[重例]|同比|增幅|增速|(?:人|户|件|笔|个|家|次)数|排名|位次|平均年龄
  |\bper (?:[a-z]+ )?(?:share|unit)\b|\b(?:rates?|ratio|share|headcount|employees|number of|rank|fte)\b
`

/** Whether the unit over a table is not of what a head names: a rate, a price, a number of people or things. */
export const isOfOtherUnit = (head: string): boolean => OF_OTHER.test(head)

const UNIT_HEAD = /^(?:计量|计算)?单位$|^units?(?: of measure)?$/i
/** Whether a head is that of a column which gives the unit of each row. */
export const isHeadOfUnits = (head: string): boolean => UNIT_HEAD.test(head.replace(/\s/g, ''))

/** What stands in brackets, or behind a last comma. */
const BRACKETED = /[（(]\s*(?:单位[:：])?\s*([^（()）]{1,24})[)）]|[,，]\s*([^，,]{1,8})$/
/** `2024 £m`, `£'000`: a sign of money with its scale needs no brackets. */
const SIGNED = /(?:^|\s)([$£€¥]\s?(?:['’]?000s?|k|m|mn|bn|thousands?|millions?|billions?))\s*$/i
/** `为预算的%`, `Change %`, `% within 4 hours`, but not `% points`. */
const OF_PERCENT = /[%％]\s*$|^\s*%(?= (?!point))/i

/** The head of a row or column without the unit that stands in it. */
export const withoutUnit = (head: string): string => head.replace(BRACKETED, '')

/** The unit in the head of a row or column: `金额（万元）`, `Cost, £m`. */
export const unitOfHead = (head: string): Scaled | undefined => {
  const match = BRACKETED.exec(head)
  return unitNamedBy(match?.[1] ?? match?.[2] ?? SIGNED.exec(head)?.[1] ?? OF_PERCENT.exec(head)?.[0])
}

const CURRENCIES: Readonly<Record<string, string>> = { $: '美元', '£': '英镑', '€': '欧元', '¥': '元' }
/** `$000`, `£m`, `thousands of dollars`, `000 ha`, `£/t`; at least one of its parts. */
const SCALED = /^([$£€¥]?)\s?(?:(['’]?000s?|thousands?|k)|(m|mn|millions?)|(bn|billions?))?(?:\s(?:of )?([A-Za-z²³]+)|\/[a-z]+)?$/i

const ONLY_SCALE = /^(?:['’]?000s?|thousands?|millions?|billions?)\b/i

/** The unit a few words name, or the scale alone (`人次（万）`); undefined when they name neither. */
export const unitNamedBy = (text: string | undefined): Scaled | undefined => {
  if (text === undefined) return undefined
  const [whole, sign = '', thousand, million, billion, noun] = SCALED.exec(text.trim()) ?? []
  const power = thousand ? 3 : million ? 6 : billion ? 9 : 0
  const unit = hanUnitAt(CURRENCIES[sign] ?? '', 0) ?? (noun && power > 0 ? englishUnitAt(` ${noun}`, 0)?.unit : undefined)
  if (whole && unit) return { unit, power }
  if (whole && ONLY_SCALE.test(text.trim())) return { unit: undefined, power }
  return plainUnit(text)
}

const plainUnit = (text: string): Scaled | undefined => {
  const { power, end } = multiplierAt(text, 0)
  const unit = hanUnitAt(text, end) ?? englishUnitAt(` ${text}`, 0)?.unit
  return unit || (power > 0 && end === text.trim().length) ? { unit, power } : undefined
}

const kindOf = ({ dimension }: Unit): Figure['kind'] | undefined =>
  dimension.startsWith('money') ? 'money' : dimension === 'percentage' || dimension === 'points' ? dimension : undefined

/** A figure raised to the scale of its head, in the head's unit. */
export const inUnit = (figure: FigureInHand, { unit, power }: Scaled): Figure => {
  const raise = (text: string): string => plain(shifted(parseExact(text), power))
  if (figure.value !== undefined) figure.value = raise(figure.value)
  if (figure.lo !== undefined) figure.lo = raise(figure.lo)
  if (figure.hi !== undefined) figure.hi = raise(figure.hi)
  figure.step = raise(figure.step)
  if (!unit) return figure
  figure.kind = kindOf(unit) ?? figure.kind
  figure.unit = unit.written
  figure.canonicalUnit = unit.canonical
  figure.dimension = unit.dimension
  return figure
}
