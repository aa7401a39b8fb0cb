import type { Document } from '../model/document.js'
import type { Figure } from '../model/figure.js'
import { parseExact, plain, shifted } from './decimals.js'
import type { FigureInHand } from './figure-in-hand.js'
import { multiplierAt } from './numerals/numeral.js'
import { regexp, source } from './regexp.js'
import { englishUnitAt, hanUnitAt, type Unit } from './units.js'

/** The unit a head gives to what stands under it, with its scale. */
export interface Scaled {
  /** None where only a scale is named: `Members ('000)`. */
  readonly unit: Unit | undefined
  /** The power of ten that figures under the head are raised by. */
  readonly power: number
}

const SCALE = source`([$£€¥]?\s?(?:thousands|millions|'?000s?|m|mn|bn|million|billion)(?: of [A-Za-z]+)?)`
const UNIT_LINE = regexp('i')`
  单位\s*[:：]\s*([^\s，,；;。（()）]{1,12})
  |\(\s*(?:(?:(?:all |u\.?s\.? )?(?:figures |amounts? |dollars |[$£€] ?)?)?in )?${SCALE}(?:,? except [^()]{1,50})?\s*\)
`
/** `Dollars in millions. Percentages may not sum to 100.`, `Note: all amounts are in £m`: a line that opens with the unit. */
const UNIT_SENTENCE = regexp('i')`
  ^(?:notes?[:.] ?)?(?:all )?(?:u\.?s\.? )?(?:figures|amounts?|dollars|pounds|euros?|values|[$£€])(?: (?:are|is|shown|given|stated|expressed)){0,2}
    \sin ${SCALE}(?=[.,;]|$)
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

const unitInLine = ({ text, blocks }: Document, at: number): string | undefined => {
  const { start, end } = blocks[at]!
  const line = text.slice(start, Math.min(end, start + LONGEST_LINE + 1))
  const match = UNIT_SENTENCE.exec(line) ?? (line.length <= LONGEST_LINE ? UNIT_LINE.exec(line) : null)
  return match?.[1] ?? match?.[2]
}

/** `£m` or `(dollars in millions, except per share)` in the first cell of a table is the unit of all. */
export const unitInCorner = (text: string): string | undefined =>
  text.length <= LONGEST_UNIT && SCALED.test(text.trim()) ? text.trim() : UNIT_LINE.exec(text)?.[2]

const LONGEST_UNIT = 16

const BRACKETED = /[（(]\s*(?:单位[:：])?\s*([^（()）]{1,16})[)）]|[,，]\s*([^，,]{1,8})$/

/** The head of a row or column without the unit that stands in it. */
export const withoutUnit = (head: string): string => head.replace(BRACKETED, '')

/** The unit in the head of a row or column: `金额（万元）`, `Cost, £m`. */
export const unitOfHead = (head: string): Scaled | undefined => {
  const match = BRACKETED.exec(head)
  return unitNamedBy(match?.[1] ?? match?.[2] ?? SIGNED.exec(head)?.[1])
}

/** `2024 £m`, `£'000`: a sign of money with its scale needs no brackets. */
const SIGNED = /(?:^|\s)([$£€¥]\s?(?:['’]?000s?|k|m|mn|bn|thousands?|millions?|billions?))\s*$/i

const CURRENCIES: Readonly<Record<string, string>> = { $: '美元', '£': '英镑', '€': '欧元', '¥': '元' }
/** `$000`, `£m`, `thousands of dollars`. */
const SCALED = /^([$£€¥]?)\s?(?:(['’]?000s?|thousands?|k)|(m|mn|millions?)|(bn|billions?))(?: of ([A-Za-z]+))?$/i

const ONLY_SCALE = /^(?:['’]?000s?|thousands?|millions?|billions?)$/i

/** The unit that a few words name: `万元`, `thousands of dollars`; undefined for anything else. */
export const unitNamedBy = (text: string | undefined): Scaled | undefined => {
  if (text === undefined) return undefined
  const scaled = SCALED.exec(text)
  const currency = scaled && (CURRENCIES[scaled[1]!] ?? scaled[5])
  if (scaled && currency) {
    const unit = hanUnitAt(currency, 0) ?? englishUnitAt(` ${currency}`, 0)?.unit
    return unit && { unit, power: scaled[2] ? 3 : scaled[3] ? 6 : 9 }
  }
  if (scaled && ONLY_SCALE.test(text)) return { unit: undefined, power: scaled[2] ? 3 : scaled[3] ? 6 : 9 }
  const { power, end } = multiplierAt(text, 0)
  const unit = hanUnitAt(text, end) ?? englishUnitAt(` ${text}`, 0)?.unit
  return unit && { unit, power }
}

/** A figure raised to the scale of its head, in the head's unit. */
export const inUnit = (figure: FigureInHand, { unit, power }: Scaled): Figure => {
  const raise = (text: string): string => plain(shifted(parseExact(text), power))
  if (figure.value !== undefined) figure.value = raise(figure.value)
  if (figure.lo !== undefined) figure.lo = raise(figure.lo)
  if (figure.hi !== undefined) figure.hi = raise(figure.hi)
  figure.step = raise(figure.step)
  if (!unit) return figure
  figure.kind = unit.dimension.startsWith('money') ? 'money' : unit.dimension === 'percentage' ? 'percentage' : figure.kind
  figure.unit = unit.written
  figure.canonicalUnit = unit.canonical
  figure.dimension = unit.dimension
  return figure
}
