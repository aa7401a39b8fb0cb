import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { MONTH_NAMES } from '../../../text/dates/forms.js'
import { matchesOf } from '../../../text/matches.js'
import { ordinalOf } from '../../../text/ordinals.js'
import { regexp } from '../../../text/regexp.js'
import { locate } from '../within.js'

const NAMED = regexp('g')`
  (第?([一二三四])季度|前([二两三])季度|([上下])半年|(前[二两三]个)?季度)[（(](?:\d{4}年)?(\d{1,2})(?:月(?:\d{1,2}日)?)?
    (?:[-—–~～至到]{1,2})(\d{1,2})月(?:(\d{1,2})日)?[）)]
`
const NAMED_EN = regexp('gi')`
  \b(?<!fiscal )(first|second|third|fourth) (quarter|half)(?: (?:of )?\d{4}| of (?:the|our|its) (?:financial|fiscal|calendar)? ?year)?\s\((?:\d{1,2} )?(${MONTH_NAMES})(?: \d{1,2})? ?
    (?:-|–|—|to|through) ?(?:\d{1,2} )?(${MONTH_NAMES})(?: \d{1,2})?\)
`

/** 一季度（1—4月）, "second quarter (April–July)": the months in brackets are not those of the part of the year named. */
export const wrongQuarters = (document: Document): Draft[] =>
  document.blocks.flatMap(block => {
    const text = document.text.slice(block.start, block.end)
    if (block.kind === 'furniture') return []
    return [
      ...(/季度|半年/.test(text) ? matchesOf(NAMED, text).flatMap(inChinese) : []),
      ...(!/quarter|half/i.test(text) ? [] : matchesOf(NAMED_EN, text).flatMap(match => inEnglish(match, isFiscal(document)))),
    ]
      .filter(({ from, to, first, last }) => from !== first || to !== last)
      .map(({ match, first, last }) => draft(document, match, block.start, first, last))
  })

interface Named {
  readonly match: RegExpExecArray
  readonly from: number
  readonly to: number
  readonly first: number
  readonly last: number
}

/** Where years of account begin in another month, quarters do too. */
const isFiscal = ({ text }: Document): boolean => /\b(?:fiscal|financial) year|\bFY ?\d{2}/i.test(text)

const inChinese = (match: RegExpExecArray): Named[] => {
  const [, , quarter, quarters, half, , from, to] = match
  const [first, last] =
    quarter !== undefined
      ? [ordinalOf(quarter)! * 3 - 2, ordinalOf(quarter)! * 3]
      : quarters !== undefined
        ? [1, ordinalOf(quarters)! * 3]
        : half === '上'
          ? [1, 6]
          : [7, 12]
  return (quarter ?? quarters ?? half) ? [{ match, from: Number(from), to: Number(to), first, last }] : []
}

const MONTHS = MONTH_NAMES.toLowerCase().split('|')

/** In a year of account that begins in another month, a part is held to its length alone. */
const inEnglish = (match: RegExpExecArray, fiscal: boolean): Named[] => {
  const [, ordinal, part, from, to] = match
  const length = part!.toLowerCase() === 'half' ? 6 : 3
  const last = ordinalOf(ordinal!)! * length
  const month = (name: string): number => MONTHS.indexOf(name.toLowerCase()) + 1
  const first = fiscal ? month(from!) : last - length + 1
  const end = fiscal ? ((first + length - 2) % 12) + 1 : last
  return last > 12 ? [] : [{ match, from: month(from!), to: month(to!), first, last: end }]
}

const draft = (document: Document, { 0: quote, index }: RegExpExecArray, by: number, first: number, last: number): Draft => ({
  rule: 'date-mismatch',
  level: 'warning',
  confidence: 0.9,
  messageId: 'date-mismatch.quarter',
  data: { quote, first, last },
  locations: [locate(document, { start: by + index, end: by + index + quote.length }, 'mention')],
})
