import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { compareDates, exists, type PlacedDate } from '../../../text/calendar.js'
import { locate } from '../within.js'

const JOINED = /^\s?(?:起|起始|开始)?[，,]?(?:to|until|through|till|—|–|-|至|到|～)\s?$/
const LED = /(?:from|between|runs?|valid|自|从|由|期限[为：:]?|有效期[为：:]?|工期[为：:]?)\s*$/i
const BEGAN = /^\s?(?:正式)?(?:开工|动工|开始|启动|立项|签订|开业|入职|成立|招标|开馆|施工)/
const ENDED = /^\s?(?:全面|正式|顺利|如期)?(?:竣工|完工|结束|建成|终止|到期|离职|通车|投产|验收|闭幕|撤销|注销)/
const BEGAN_EN = /\b(?:began|started|opened|launched|commenced|signed|broke ground)(?: [a-z]+){0,3} (?:in|on) $/i
const ENDED_EN = /\b(?:ended|closed|finished|completed|concluded|expired|terminated)(?: [a-z]+){0,3} (?:in|on) $/i
const REACH = 40

/** Two dates of one sentence, the later one first: from June 2023 to March 2022; 2022年3月开工，2021年12月竣工. */
export const wrongSequences = (document: Document, dates: readonly PlacedDate[]): Draft[] =>
  dates.flatMap((last, index) => {
    const first = dates[index - 1]
    if (!first || first.block !== last.block || first.kind !== 'date' || last.kind !== 'date' || last.start - first.end > REACH) return []
    if (first.from.y === undefined || last.from.y === undefined || !exists(first.from) || !exists(last.from)) return []
    if (compareDates(first.from, last.from) <= 0 || !isOrdered(document.text, first, last)) return []
    return [draft(document, first, last)]
  })

/** Whether the words say that the first date comes first. */
const isOrdered = (text: string, first: PlacedDate, last: PlacedDate): boolean => {
  const between = text.slice(first.end, last.start)
  if (/[。；;]|\.\s/.test(between)) return false
  if (JOINED.test(between)) return LED.test(text.slice(Math.max(0, first.start - 14), first.start))
  if (BEGAN.test(between)) return ENDED.test(text.slice(last.end, last.end + 12))
  return BEGAN_EN.test(text.slice(Math.max(0, first.start - REACH), first.start)) && ENDED_EN.test(between)
}

const draft = (document: Document, first: PlacedDate, last: PlacedDate): Draft => ({
  rule: 'date-mismatch',
  level: 'warning',
  confidence: 0.8,
  messageId: 'date-mismatch.reversed',
  data: { stretch: document.text.slice(first.start, last.end) },
  locations: [locate(document, first, 'mention'), locate(document, last, 'mention')],
})
