import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { groupedBy } from '../../model/grouping.js'
import { matchesOf } from '../../text/matches.js'
import { hanFor, ordinalOf } from '../../text/ordinals.js'
import { type NamedPart, namedPartsOf, type Parts, partOpeningsOf } from '../../text/outline/named-parts.js'
import { regexp } from '../../text/regexp.js'
import { draftAt } from '../alone.js'

/** Fewer parts than this are no series. */
const SERIES = 4
/** Annexes are captions, and looked at as such. */
const CAPTIONED = /^(?:附件|附录|Annex|Appendix|Attachment|Schedule|Exhibit|Table|Figure|Chart|Chapter|Part|Section|Article)$/

/** Parts of one name or code of which one number is left out: R1 to R5, then R7; 建议一、建议二、建议四. */
export const brokenParts = (document: Document): readonly Draft[] => [
  ...[...namedPartsOf(document)].flatMap(([name, parts]) => (CAPTIONED.test(name) ? [] : gapIn(document, parts))),
  ...repeatsIn(document),
]

/** The number of a part that stands again over the next part of that name: Recommendation 4, 5, 5. */
const repeatsIn = (document: Document): Draft[] => {
  const parts = [...groupedBy(partOpeningsOf(document), ({ name }) => name).values()].filter(({ length }) => length >= SERIES)
  return parts.flatMap(series => {
    const repeats = series.filter((part, at) => series[at - 1]?.number === part.number && !saysAgain(document, series[at - 1]!, part))
    const [part] = repeats
    const before = part && series[series.indexOf(part) - 1]
    if (repeats.length !== 1 || !part || !before || CAPTIONED.test(part.name) || series.indexOf(part) < 2) return []
    const label = document.text.slice(part.label.start, part.label.end)
    const data = { label, before: label, expected: numbered(label, part.number + 1) }
    return [draftAt(document, 'numbering-gap', [before.label, part.label], { variant: 'repeat', level: 'warning', confidence: 0.75, data })]
  })
}

/** One part of which a summary gives the beginning, or that goes on. */
const saysAgain = ({ text }: Document, one: NamedPart, other: NamedPart): boolean => {
  const [a, b] = [one, other].map(({ label, end }) =>
    text
      .slice(label.end, end)
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase(),
  ) as [string, string]
  return a.length < 2 || b.length < 2 || a.startsWith(b.slice(0, 8)) || /续|cont/i.test(`${a} ${b}`)
}

/** "Chapter 1 introduces …. Chapter 2 reviews …. Chapter 4 concludes.": parts told in one paragraph, a sentence or clause each. */
const TOLD = regexp('g')`
  (?<=^|[.;。；：:，]\s{0,2})
    (?:(?<name>Chapter|Section|Part|Phase|Stage|Step|Appendix|Volume|Lot|Package|Module|Annex) (?<number>\d{1,2}|[A-H])\b
      |第(?<han>[一二三四五六七八九十]{1,2})(?<unit>章|部分|节|篇|编|步|阶段|期|批|类|组))
`

/** A paragraph that tells of such parts in order, all but one. */
export const brokenTelling = (document: Document): readonly Draft[] =>
  document.blocks.flatMap(({ kind, start, end }) => {
    const text = document.text.slice(start, end)
    if (kind === 'furniture' || kind === 'table-cell' || !/第一|[a-z] [1A]\b/.test(text)) return []
    const told = matchesOf(TOLD, text)
    const names = new Set(told.map(({ groups }) => groups!.name ?? groups!.unit))
    const numbers = told.map(({ groups }) => numberIn(groups!.number ?? groups!.han!))
    const at = numbers.findIndex((number, index) => index > 0 && number === numbers[index - 1]! + 2)
    if (
      told.length < SERIES - 1 ||
      names.size !== 1 ||
      numbers[0] !== 1 ||
      at < 0 ||
      !numbers.every((number, index) => number === index + (index < at ? 1 : 2))
    )
      return []
    const [before, after] = [told[at - 1]!, told[at]!]
    const missing = numbers[at]! - 1
    const label = after[0]
    const expected = label.replace(/\d{1,2}|[A-H]$|(?<=第)[一二三四五六七八九十]{1,2}/, written =>
      /\d/.test(written) ? String(missing) : /[A-H]/.test(written) ? String.fromCharCode(64 + missing) : hanFor(missing),
    )
    const number = expected.replace(/^[A-Z][a-z]+ |第|[章节篇编步期批类组]|部分|阶段/g, '')
    if (new RegExp(`(?<![\\w])${number}(?![\\w])`).test(text.slice(before.index + before[0].length, after.index))) return []
    const places = [before, after].map(({ 0: { length }, index }) => ({ start: start + index, end: start + index + length }))
    const data = { label, before: before[0], expected }
    return [draftAt(document, 'numbering-gap', places, { variant: 'gap', level: 'warning', confidence: 0.75, data })]
  })

const numberIn = (written: string): number => (/^[A-H]$/.test(written) ? written.charCodeAt(0) - 64 : (ordinalOf(written) ?? 0))

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
  const [first, label] = [before, after].map(part => document.text.slice(part.label.start, part.label.end)) as [string, string]
  const expected = numbered(label, missing)
  if (document.text.includes(expected)) return []
  const data = { label, before: first, expected }
  return [draftAt(document, 'numbering-gap', [before.label, after.label], { variant: 'gap', level: 'warning', confidence: 0.8, data })]
}

const NUMBER = /(?<=^第)[一二三四五六七八九十]{1,2}|(?:\d{1,2}|[一二三四五六七八九十]{1,2}|(?<=\s)[A-H])$/

/** A label with another number in its place, written in the same way. */
const numbered = (label: string, number: number): string =>
  label.replace(NUMBER, written =>
    /[一-鿿]/.test(written) ? hanFor(number) : /[A-H]/.test(written) ? String.fromCharCode(64 + number) : String(number),
  )

/** The one number that a series from one on leaves out. */
const missingIn = (numbers: readonly number[]): number | undefined => {
  if (numbers[0] !== 1 || numbers.at(-1) !== numbers.length + 1) return undefined
  return numbers.findIndex((number, index) => number !== index + 1) + 1
}

const follows = (parts: Parts, before: number, after: number): boolean => parts.get(before)!.start < parts.get(after)!.start
