import type { Block, Document } from '../model/document.js'
import type { Span } from '../model/span.js'
import { regexp } from '../text/regexp.js'
import { splitSentences } from '../text/sentences.js'
import { alone, draftAt } from './alone.js'

/** Run-in headings that lost the mark after them, known by siblings of the same frame: one note with all its places. */
export const missingSeparator = alone('missing-separator', document => {
  const heads = [...framedHeads(document), ...gluedAmongSiblings(document)]
  if (heads.length === 0) return []
  const quotes = heads.map(({ start, end }) => document.text.slice(start, end))
  const data = { quote: quotes[0]!, count: heads.length }
  return [draftAt(document, 'missing-separator', heads, { variant: 'glued', level: 'note', confidence: 0.7, data })]
})

/** A block with the length of its run-in heading, 0 when it has none. */
interface Opening {
  readonly block: Block
  readonly text: string
  readonly head: number
}

const isBody = ({ kind, hidden }: Block): boolean => (kind === 'paragraph' || kind === 'list-item') && !hidden

// Chinese: `当好宣传员利用…。当好信息员充分…。当好监督员注重…`: three sentences with one frame (first two characters, last character, length).

const SIBLINGS = 3
const PREFIX = 2
const SHORTEST_HEAD = 4
const LONGEST_HEAD = 10
/** What may follow a subject or object without a mark: the frame is a sentence and no heading. */
const PREDICATE = regexp()`
  ^(?:取得|实现|达到|迈上|成为|不断|持续|进一步|更加|明显|显著|全面|得到|有力|有效|水平|工作|建设|发展|的|和|与|、|了|是|为|要|应|将|已|在
      |等|方面|机制|制度|体系|[，。；：])
`

const framedHeads = (document: Document): Span[] => document.blocks.filter(isBody).flatMap(block => framedIn(document.text, block))

const framedIn = (text: string, block: Block): Span[] => {
  const groups = new Map<string, Span[]>()
  for (const sentence of splitSentences(text, block)) {
    const prefix = text.slice(sentence.start, sentence.start + PREFIX)
    if (/^\p{Script=Han}{2}$/u.test(prefix)) groups.set(prefix, [...(groups.get(prefix) ?? []).slice(-20), sentence])
  }
  return [...groups.values()].flatMap(sentences => (sentences.length >= SIBLINGS ? framed(text, sentences) : []))
}

/** The shortest head length at which all sentences of a group end their heads in one character and go on differently. */
const framed = (text: string, sentences: readonly Span[]): Span[] => {
  for (let length = SHORTEST_HEAD; length <= LONGEST_HEAD; length++) {
    const heads = sentences.map(({ start }) => text.slice(start, start + length))
    const rests = sentences.map(({ start, end }) => text.slice(start + length, Math.min(end, start + length + 6)))
    const last = heads[0]!.at(-1)!
    const oneFrame = heads.every(head => head.at(-1) === last && /^\p{Script=Han}+$/u.test(head)) && new Set(heads).size === heads.length
    const differ = new Set(rests.map(rest => rest[0])).size > 1 && new Set(rests.map(rest => rest.slice(0, 2))).size === rests.length
    if (oneFrame && differ && rests.every(rest => rest.length >= 4 && !PREDICATE.test(rest)))
      return sentences.map(({ start }) => ({ start, end: start + length }))
  }
  return []
}

// Paragraphs one after the other that open with a short heading and its mark, but for one that has no mark.

const RUN_IN_ZH =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*|[一二三四五六七八九十]{1,2}是)?\p{Script=Han}[^，。；：！？\n]{3,22}[。：](?=.{8})/u
const RUN_IN_EN = /^[A-Z][\w'’-]*(?: [\w'’&-]+){0,4}[.:—–] ?(?=[A-Z"“])/
const GLUED_EN = regexp()`
  ^([A-Z][\w'’-]*(?: [a-z&][\w'’-]*){0,4}) (?=(?:We|The|This|These|Our|In|An?|It|They|During|Since|For|Each|All|Both|Two|Three|Four|Most
        |Some|Several|Staff|Members|Over|More|As|At|By|On|With) [a-z\d])
`
const NEIGHBOURS = 4

const gluedAmongSiblings = ({ text, blocks }: Document): Span[] => {
  const openings = blocks.filter(isBody).map((block): Opening => {
    const opening = text.slice(block.start, Math.min(block.end, block.start + 80))
    return { block, text: opening, head: (RUN_IN_ZH.exec(opening) ?? RUN_IN_EN.exec(opening))?.[0].trimEnd().length ?? 0 }
  })
  return openings.flatMap((opening, index) => {
    if (opening.head > 0) return []
    const near = [...openings.slice(Math.max(0, index - NEIGHBOURS), index), ...openings.slice(index + 1, index + 1 + NEIGHBOURS)]
    const headed = near.filter(({ head }) => head > 0)
    const length = headed.length >= SIBLINGS && headed.length >= near.length * 0.6 ? gluedLength(opening.text, headed) : 0
    return length > 0 ? [{ start: opening.block.start, end: opening.block.start + length }] : []
  })
}

/** Length of the heading that seems to be glued to the sentence of an opening, 0 when there is none. */
const gluedLength = (opening: string, siblings: readonly Opening[]): number => {
  const english = GLUED_EN.exec(opening)
  if (english) return english[1]!.length
  const clause = /^[^，。；：！？\n]*/.exec(opening)![0].length
  const kin = siblings.filter(({ text }) => text.slice(0, PREFIX) === opening.slice(0, PREFIX))
  const lengths = new Set(kin.map(({ head }) => head - 1))
  const [length] = lengths
  const sameFrame = kin.length >= 2 && /^\p{Script=Han}{2}/u.test(opening) && lengths.size === 1
  return sameFrame && length !== undefined && clause >= length + 3 && !PREDICATE.test(opening.slice(length)) ? length : 0
}
