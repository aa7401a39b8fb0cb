import type { Document } from '../../../model/document.js'
import { firstEndingAfter, type Span } from '../../../model/span.js'
import { matchesOf } from '../../../text/matches.js'
import { ordinalOf } from '../../../text/ordinals.js'
import { enumerationsOf } from '../../../text/outline/enumerations.js'
import { sentencesOf } from '../../../text/sentences.js'
import type { Counted } from './listed.js'

const LABEL =
  /(?=[二三四五六七八九十\d])(?<![第\d十百千万“"「])([二三四五六七八九十]{1,3}|[3-9]|1\d|20)(大|项|項|个|個)(\p{Script=Han}{4,14})(?=[，。；：、）)“”"\s,;:.]|$)/gu
const LONGEST_HEAD = 40
const REACH = 8000
const FEWEST = 3

/**
 * Siblings that carry the label of an announced number: after 十大专项督查 come short sentences or headings that each end in 专项督查.
 * The announcement's own section is looked through, to the next heading.
 */
export const labelledSiblings = (document: Document): Counted[] => [...longLabels(document), ...listedLabels(document)]

const longLabels = (document: Document): Counted[] => {
  const heads = new Map<string, Span[]>()
  const labels = announced(document)
  if (labels.length === 0) return []
  const wanted = new Set(labels.map(({ label }) => label))
  const lengths = [...new Set([...wanted].map(({ length }) => length))]
  for (const sentence of sentencesOf(document)) {
    if (sentence.end - sentence.start > LONGEST_HEAD) continue
    const text = document.text.slice(sentence.start, sentence.end).replace(/[。：:.！!]+$/, '')
    if (/[，,；;、：:]/.test(text)) continue
    for (const length of lengths) {
      const label = text.slice(-length)
      if (text.length <= length || !wanted.has(label)) continue
      const known = heads.get(label) ?? []
      heads.set(label, known)
      known.push({ start: sentence.start, end: sentence.start + text.length })
    }
  }
  return labels.flatMap(({ declared, label, until }) =>
    judged(declared, distinct(document.text, within(heads.get(label) ?? [], declared, until))),
  )
}

interface Labelled {
  readonly declared: Counted['declared']
  readonly label: string
  readonly until: number
}

const announced = (document: Document): Labelled[] => {
  const sectionEnds = endsOfSections(document)
  return document.blocks.flatMap((block, index) => {
    if (block.kind === 'furniture' || block.kind === 'table-cell') return []
    return matchesOf(LABEL, document.text.slice(block.start, block.end)).flatMap(match => {
      const count = ordinalOf(match[1]!)
      const start = block.start + match.index
      return count === undefined
        ? []
        : [{ declared: { count, start, end: start + match[0].length }, label: match[3]!, until: sectionEnds[index]! }]
    })
  })
}

/** For each block, where the next heading starts. */
const endsOfSections = ({ blocks, text }: Document): number[] => {
  const ends: number[] = []
  let end = text.length
  for (let index = blocks.length - 1; index >= 0; index--) {
    ends[index] = end
    if (blocks[index]!.kind === 'heading') end = blocks[index]!.start
  }
  return ends
}

const within = (heads: readonly Span[], declared: Span, until: number): Span[] => {
  const from = firstEndingAfter(heads, declared.end)
  const border = Math.min(until, declared.end + REACH)
  const found: Span[] = []
  for (let index = from; index < heads.length && heads[index]!.start < border; index++)
    if (heads[index]!.start >= declared.end) found.push(heads[index]!)
  return found
}

/** The same head twice is one item said again. */
const distinct = (text: string, heads: readonly Span[]): Span[] =>
  [...new Map(heads.map(head => [text.slice(head.start, head.end), head] as const).reverse()).values()].sort((a, b) => a.start - b.start)

const judged = (declared: Counted['declared'], items: readonly Span[]): Counted[] =>
  items.length >= FEWEST && items.length >= declared.count / 2 && items.length < declared.count * 2
    ? [{ declared, items, least: items.length, most: items.length, kind: 'labelled', confidence: 0.7 }]
    : []

/** A number of things whose name ends the head of each item of the list behind: “六大工程”, then （一）产业提升工程, （二）城市更新工程…. */
const listedLabels = (document: Document): Counted[] => {
  const { text } = document
  const lists = enumerationsOf(document).flatMap(list => {
    const heads = list.items.map(({ start, end }) => text.slice(start, end).replace(NUMBER, '').trim())
    const label = heads[0]!.slice(-SHORT)
    const isLabel = /^\p{Script=Han}{2}$/u.test(label) && heads.every(head => head.length > SHORT && head.endsWith(label))
    return !list.doubtful && list.atBlockStart && list.items.length >= FEWEST && isLabel ? [{ list, label }] : []
  })
  return lists.flatMap(({ list: { items }, label }) => {
    const from = Math.max(0, items[0]!.start - BEFORE)
    const [match] = matchesOf(
      new RegExp(
        `(?<![第\\d十百])([二三四五六七八九十]{1,3}|[3-9]|1\\d)(?:大|项|个)${label}(?!\\p{Script=Han}{0,1}[^\\p{Script=Han}]{0,3}[：:（(])`,
        'gu',
      ),
      text.slice(from, items[0]!.start),
    ).slice(-1)
    const count = match && ordinalOf(match[1]!)
    if (!match || count === undefined || count < 2) return []
    const start = from + match.index
    return judged({ count, start, end: start + match[0].length }, items)
  })
}

const SHORT = 2
/** How far before a list its number is looked for. */
const BEFORE = 400
const NUMBER = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]{1,2}是|[①-⑳])\s*/
