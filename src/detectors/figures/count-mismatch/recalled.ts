import type { Document } from '../../../model/document.js'
import type { Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'
import { ordinalOf } from '../../../text/ordinals.js'
import type { Counted } from './listed.js'
import { partsOf } from './parts.js'

/** 以上两家承办单位: a number of things of one name, said to stand before. */
const RECALLED =
  /(?:以上|上述|前述)(?:这)?(?<count>[二三四五六七八九十两]{1,2}|[2-9]|1\d)(?:家|个|名|位|所|条|项|类|件|种|座)(?<noun>[\p{Script=Han}]{2,6})/gu
/** 承办单位：甲、乙、丙: a line of names under a word for what they are. */
const LINE =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]\s?)?(?<label>[\p{Script=Han}]{2,10})[：:]\s*(?<list>[^：:。；;\n]{4,300})[。；;]?\s*$/u
const BETWEEN = /[、，,；;]|(?<!、)以及/g
const OPEN = /等$|其他|其它|有关|相关|各/
/** Lines before that are looked at. */
const REACH = 6
const MOST_OFF = 2

/** Names on a line of their own against the number of them recalled soon behind. */
export const recalledLines = (document: Document): Counted[] => {
  const { blocks, text } = document
  return blocks.flatMap(({ kind, start, end }, index) => {
    const words = text.slice(start, end)
    if (kind === 'furniture' || kind === 'table-cell' || !/以上|上述|前述/.test(words)) return []
    return matchesOf(RECALLED, words).flatMap(match => {
      const count = ordinalOf(match.groups!.count!)
      const line = count === undefined ? undefined : lineBefore(document, index, match.groups!.noun!)
      const declared = { count: count ?? 0, start: start + match.index, end: start + match.index + match[0].length }
      return line && Math.abs(line.length - declared.count) <= MOST_OFF
        ? [{ declared, items: line, least: line.length, most: line.length, kind: 'named' as const, confidence: 0.75 }]
        : []
    })
  })
}

/** The names of the nearest line before whose label the noun begins with. */
const lineBefore = ({ blocks, text }: Document, before: number, noun: string): Span[] | undefined => {
  for (let index = before - 1; index >= Math.max(0, before - REACH); index--) {
    const { start, end, kind } = blocks[index]!
    const match = kind === 'furniture' || end - start > LONGEST ? null : LINE.exec(text.slice(start, end))
    if (!match || !noun.startsWith(match.groups!.label!)) continue
    const { list } = match.groups!
    const items = partsOf(list!, start + match[0].indexOf(list!, match[0].search(/[：:]/)), BETWEEN)
    return items.length < 2 || OPEN.test(list!) ? undefined : items
  }
  return undefined
}

const LONGEST = 340
