import type { Span } from '../../../model/span.js'
import { ordinalOf } from '../../../text/ordinals.js'
import type { Counted } from './listed.js'

/** A Chinese number of things few enough to be named. */
export const COUNT = '(?=[二三四五六七八九十两兩\\d])(?<![第\\d十百千万.．])(?<count>[二三四五六七八九十两兩]{1,3}|[2-9]|1\\d|20)'
/** What says that a list is not whole. */
export const OPEN = /等|之一|其他|其它|……|…/
/** What joins the names of a row. */
export const BETWEEN = /、|(?<!、)(?:以及|[和与與及])/g

/** A row found for a number: what lists it, its items, and the fewest things they may be, where that is not all of them. */
export interface Row {
  readonly match: RegExpExecArray
  readonly list?: string
  readonly items: readonly Span[]
  readonly least?: number
  readonly confidence: number
}

/** A row that is off by no more than two, and by no more than half. */
export const counted = ({ match, list = match.groups!.list!, items, least = items.length, confidence }: Row): Counted[] => {
  const count = ordinalOf(match.groups!.count!)
  if (count === undefined || items.length < 2 || OPEN.test(list.slice(-3))) return []
  const off = Math.max(count - items.length, least - count)
  if (off > 2 || off * 2 > Math.max(count, items.length)) return []
  const declared = { count, start: match.index, end: match.index + match[0].search(/[：:，,（(《“]|分别/) }
  const end = declared.end > declared.start ? declared.end : match.index + match.groups!.count!.length + 1
  return [{ declared: { ...declared, end }, items, least, most: items.length, kind: 'named', confidence }]
}
