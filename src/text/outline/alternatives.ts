import type { Document } from '../../model/document.js'
import { firstOf, type Span } from '../../model/span.js'
import { once } from '../once.js'
import { regexp } from '../regexp.js'

/** A line of a model text that says when the provisions under it are to be used. */
const INSTRUCTION = regexp('iu')`
  ^\s*
    (?:[[（(【{]\s*(?:(?:drafting )?note(?: to draft(?:er)?)?:\s*)?(?:use|insert|include|select|choose|adopt|delete|retain)\b[^\n]{0,120}\b(?:if|where|when|unless)\b
      |[[（(【{]?\s*(?:alternative|option)\s+(?:\d{1,2}|[A-E]|one|two|three|four)\b\s*(?:[\])）】}:：.—–-]|$)
      |[[（(【]\s*(?:如|若|当)[^\n。]{2,60}(?:适用|采用|使用|选用|选择)(?:以下|下列|本)|[[（(【]?(?:备选|可选|替代)(?:方案|条款|条文|表述)\s*[一二三四五\d]?\s*[：:】）)\]])
`
/** Characters of a line looked at for an instruction. */
const LINE = 220
/** How far an alternative reaches, in characters, when no other follows. */
const REACH = 10_000

/** The stretches of a document that are alternatives of each other, each from its instruction on; none when there is but one instruction. */
const alternativesOf = once((document: Document): readonly Span[] => {
  const starts = document.blocks.flatMap(({ kind, start, end }) =>
    kind !== 'furniture' && INSTRUCTION.test(document.text.slice(start, Math.min(end, start + LINE))) ? [start] : [],
  )
  return starts.length < 2
    ? []
    : starts.map((start, at) => ({ start, end: Math.min(starts[at + 1] ?? document.text.length, start + REACH) }))
})

/** Whether spans stand in alternatives of a model text, each in another: only one of them will be used. */
export const areAlternatives = (document: Document, spans: readonly Span[]): boolean => {
  const alternatives = alternativesOf(document)
  if (alternatives.length === 0) return false
  const held = spans.map(({ start }) => {
    const at = firstOf(alternatives.length, index => alternatives[index]!.start > start) - 1
    return at >= 0 && start < alternatives[at]!.end ? at : -1
  })
  return !held.includes(-1) && new Set(held).size === spans.length
}
