import type { Span } from '../../model/span.js'
import { type Exact, parseExact } from '../decimals.js'
import { recalling } from '../once.js'

/** A cell of a table with what it holds: one plain number, nothing (blank, dash), or words. */
export interface TableCell extends Span {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly header: boolean
  readonly blank: boolean
  /** The number, when the cell holds one and nothing else but a sign of currency, percent or unit. */
  readonly value: Exact | undefined
  /** Digits after the point. */
  readonly decimals: number
  readonly percent: boolean
}

/** A time that heads a column or names a row is no number: `2023年收入`, `3月`, `4季度`. */
const TIME = /^(?:年|月|季|日|号|周)/
const BLANK = /^(?:[-—–－−_/\\·.…*]*|无|n\/?a|n\.a\.|nil)$/i
/** A bar that parts a number from its sign, as tables of pages are saved: `11.7 | %`, `$ | 12`. */
const BARRED_SIGN = /(?<=[$£€¥]) ?\| ?|(?<=[\d)]) ?\| ?(?=[%)])/
const NUMBER =
  /^([(]?)([-−–+]?)[¥$€£]?([-−]?)(\d{1,3}(?:[,，]\d{3})+|\d{1,30})(\.\d{1,20})?(%|\p{L}{0,3})([)]?)(%?)(?:[*†‡]|\[\d{1,2}\])?$/u
/** £000 and 000s head a column of thousands. */
const THOUSANDS = /^[$£€¥]?000s?$/
const PLAIN = /^[\x20-\x7e]*$/

/** What the words of a cell say. */
type Said = Pick<TableCell, 'text' | 'blank' | 'value' | 'decimals' | 'percent'>

const saidBy = (text: string): Said => {
  const plain = (PLAIN.test(text) ? text : text.normalize('NFKC')).replace(BARRED_SIGN, '').replace(/\s+/g, '')
  const match = /\d/.test(plain) ? NUMBER.exec(plain) : null
  if (!match || (match[1] === '' && match[7] === ')') || TIME.test(match[6]!) || THOUSANDS.test(plain))
    return { text, blank: BLANK.test(plain), value: undefined, decimals: 0, percent: false }
  const [, bracket, sign, inner, whole, fraction = '', unit] = match
  const negative = bracket === '(' || /[-−–]/.test(`${sign}${inner}`)
  const value = parseExact(`${negative ? '-' : ''}${whole!.replace(/[,，]/g, '')}${fraction}`)
  return { text, blank: false, value, decimals: Math.max(0, fraction.length - 1), percent: unit === '%' || match[8] === '%' }
}

/** Cells are read in turn; the same words stand in many, and are then read and kept once. */
export type CellReader = (written: string, span: Span, row: number, column: number, header: boolean) => TableCell

/** Makes a reader for the cells of one document. */
export const cellReader = (): CellReader => {
  const said = recalling(saidBy)
  return (written, { start, end }, row, column, header) => {
    const { text, blank, value, decimals, percent } = said(written.trim())
    return { start, end, row, column, header, text, blank, value, decimals, percent }
  }
}
