import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { namedPartsOf, type Parts } from '../../text/named-parts.js'
import { hanFor } from '../../text/ordinals.js'
import { draftAt } from '../alone.js'

/** Fewer parts than this are no series. */
const SERIES = 4
/** Annexes are captions, and looked at as such. */
const CAPTIONED = /^(?:附件|附录|Annex|Appendix|Attachment|Schedule|Exhibit|Table|Figure|Chart|Chapter|Part|Section|Article)$/

/** Parts of one name or code of which one number is left out: R1 to R5, then R7; 建议一、建议二、建议四. */
export const brokenParts = (document: Document): readonly Draft[] =>
  [...namedPartsOf(document)].flatMap(([name, parts]) => (CAPTIONED.test(name) ? [] : gapIn(document, parts)))

const gapIn = (document: Document, parts: Parts): Draft[] => {
  const numbers = [...parts.keys()].sort((a, b) => a - b)
  const missing = numbers.length < SERIES - 1 ? undefined : missingIn(numbers)
  const [before, after] = missing === undefined ? [] : [parts.get(missing - 1), parts.get(missing + 1)]
  if (
    missing === undefined ||
    !before ||
    !after ||
    numbers.some((number, index) => index > 0 && !follows(parts, numbers[index - 1]!, number))
  )
    return []
  const [one, other] = [before, after].map(({ start, end }) => document.text.slice(start, end))
  const [first, label] = [NAME.exec(one!)![0], NAME.exec(other!)![0]]
  const expected = label.replace(NUMBER, written => (/[一-鿿]/.test(written) ? hanFor(missing) : String(missing)))
  if (document.text.includes(expected)) return []
  const places = [
    { start: before.start, end: before.start + first.length },
    { start: after.start, end: after.start + label.length },
  ]
  const data = { label, before: first, expected }
  return [draftAt(document, 'numbering-gap', places, { variant: 'gap', level: 'warning', confidence: 0.8, data })]
}

const NUMBER = /(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/
const NAME = /^(?:[A-Z][a-z]+ |[\u4e00-\u9fff]{2}\s?|[A-Z]{1,3}-?)(?:\d{1,2}|[一二三四五六七八九十]{1,2})/

/** The one number that a series from one on leaves out. */
const missingIn = (numbers: readonly number[]): number | undefined => {
  if (numbers[0] !== 1 || numbers.at(-1) !== numbers.length + 1) return undefined
  return numbers.findIndex((number, index) => number !== index + 1) + 1
}

const follows = (parts: Parts, before: number, after: number): boolean => parts.get(before)!.start < parts.get(after)!.start
