import { regexp } from '../regexp.js'
import type { TokenRange } from '../tokens.js'
import { spanOfRange } from './borders.js'
import type { Cluster } from './clusters.js'
import type { Layout } from './layout.js'
import { weightOfRange } from './passages.js'

/** What repeated passages are in their documents: notes and sources under tables and pages, a quotation of what is said elsewhere, or neither. */
export type Role = 'text' | 'note' | 'quotation'

/** Weight below which what is quoted every time is a motto. */
const MOTTO = 80

/**
 * The role of places that say the same: notes when all of them are, a quotation when what they share is quoted in some and not in others, or
 * is a short saying quoted each time.
 */
export const roleOf = (layout: Layout, { places, links }: Cluster): Role => {
  if (places.every(place => isNote(layout, place)) && !isSameNote(layout, places)) return 'note'
  const cores = new Map(links.flatMap(({ a, b, passage }) => [[a, passage.a] as const, [b, passage.b] as const]))
  const looked = [...cores.values()].slice(0, MOST_PLACES)
  const quoted = looked.filter(core => isQuoted(layout, core)).length
  if (quoted === 0) return 'text'
  return quoted < looked.length || weightOfRange(layout.stream, cores.get(0)!) < MOTTO ? 'quotation' : 'text'
}

/** Places looked at of many that say the same. */
const MOST_PLACES = 64

/** What a note, a source or a disclaimer opens with. */
const NOTE_EN = '(?:(?:general |table |figure )?notes?|sources?|legend|(?:legal )?disclaimer|(?:important|legal) (?:notice|information))'
const NOTE_HAN = '(?:注释?|备注|附注|(?:免责|特别|重要|郑重)?声明|(?:重要|特别|风险)提示|(?:资料|数据|图片|信息|文献)?来源)'
const NAMED = regexp('i')`
  ^[\s*_#]{0,6}(?:${NOTE_EN}\b[\s\d*_]{0,4}[:：.]|[（(【[]?${NOTE_HAN}\s?\d{0,2}[】\])）]?[：:])
`
const NUMBERED = /^\s{0,4}(?:\*(?!\*)|[†‡§¶※]{1,3}|\[\d{1,3}\]|[a-h](?=\s+\p{Lu})|\d{1,3}(?=[ \t]\p{Lu}))\s{0,3}\S/u
/** Characters and blocks beyond which what begins with a note's number is no note. */
const NOTE_LENGTH = 500
const NOTE_BLOCKS = 3

/** Whether a place begins in a note: `Note:`, `Source:`, `注：`, `* `, a footnote's number. */
const isNote = (layout: Layout, { from, to }: TokenRange): boolean => {
  const index = layout.blockOf(from)
  const { block, span } = layout.block(index)
  if (block.kind === 'note') return true
  if (block.kind === 'list-item' || block.kind === 'heading' || layout.blockOf(to - 1) - index >= NOTE_BLOCKS) return false
  if (isReference(layout.text(span, from))) return true
  const head = layout.text({ start: span.start, end: Math.min(span.end, span.start + 40) }, from)
  return NAMED.test(head) || (span.end - span.start < NOTE_LENGTH && NUMBERED.test(head))
}

const NUMBER = /^\s{0,4}\[?(\d{1,3})\]?/

/** Whether the same numbered note stands twice: notes that say the same have numbers of their own. */
const isSameNote = (layout: Layout, places: readonly TokenRange[]): boolean => {
  const numbers = places.map(({ from }) => {
    const { span } = layout.block(layout.blockOf(from))
    return NUMBER.exec(layout.text({ start: span.start, end: Math.min(span.end, span.start + 12) }, from))?.[1]
  })
  return numbers[0] !== undefined && numbers.every(number => number === numbers[0])
}

const ADDRESS = /https?:\/\/|www\./
const SOURCE = /\baccessed \d|[“"][^”"\n]{10,200}[”"],? [^.]{3,100}(?:19|20)\d\d\)?\.?$|\[[JMDRNCSP](?:\/OL)?\]\./
const SOURCE_LENGTH = 260
const ADDRESS_LENGTH = 140

/** A telephone number or the address of a mailbox. */
const CONTACT =
  /[\w.+-]{1,64}@[\w-]{1,64}\.\w|(?:电话|热线|传真|邮编|邮政编码|\b(?:tel|telephone|call|phone|ring|fax)\b)[^\d。]{0,24}[\d(（+][\d ()（）+—-]{4,}/i

/** Whether a paragraph is the reference of a source, or whom to turn to: a title in quotation marks with its date, an address, a telephone number. */
const isReference = (text: string): boolean =>
  (text.length < SOURCE_LENGTH && SOURCE.test(text)) || (text.length < ADDRESS_LENGTH && (ADDRESS.test(text) || CONTACT.test(text)))

/** Text looked at before and behind a place for the marks that enclose it. */
const REACH = 4000

/** Whether a place stands within quotation marks, or is all that stands within them. */
const isQuoted = (layout: Layout, place: TokenRange): boolean => {
  const { start, end } = spanOfRange(layout, place)
  const first = layout.block(layout.blockOf(place.from)).span
  const last = layout.block(layout.blockOf(place.to - 1)).span
  const before = layout.text({ start: Math.max(first.start, start - REACH), end: start }, place.from)
  const own = layout.text({ start, end }, place.from).replace(/[\s。，、；：！？,.;:!?]+$/u, '')
  const behind = layout.text({ start: end, end: Math.min(last.end, end + REACH) }, place.from)
  if (before.split('"').length % 2 === 0 || own.startsWith('"')) return own.endsWith('"') || behind.includes('"')
  return PAIRS.some(([open, close]) => {
    if (before.lastIndexOf(open) <= before.lastIndexOf(close) && !own.startsWith(open)) return false
    if (own.endsWith(close)) return own.indexOf(close) === own.length - 1
    const closes = behind.indexOf(close)
    const opens = behind.indexOf(open)
    return closes >= 0 && (opens < 0 || closes < opens) && !own.includes(close)
  })
}

const PAIRS = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
] as const
