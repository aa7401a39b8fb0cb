import { regexp } from '../regexp.js'
import type { TokenRange } from '../tokens.js'
import { spanOfRange } from './borders.js'
import type { Cluster } from './clusters.js'
import type { Layout } from './layout.js'
import { weightOfRange } from './passages.js'
import { sideText } from './patterns.js'

/**
 * What repeated passages are in their documents: notes and sources under tables and pages, references to other parts and works, lines of a program, a
 * quotation of what is said elsewhere, or none of these.
 */
export type Role = 'text' | 'note' | 'reference' | 'listing' | 'quotation'

/** Weight below which what is quoted every time is a motto. */
const MOTTO = 80

/**
 * The role of places that say the same: notes when all of them are, a quotation when what they share is quoted in some and not in others, or
 * is a short saying quoted each time.
 */
export const roleOf = (layout: Layout, { places, links }: Cluster): Role => {
  if (places.every(place => isNote(layout, place)) && !isSameNote(layout, places)) return 'note'
  const looked = places.slice(0, MOST_PLACES).map(place => sideText(layout, place))
  if (looked.every(refersOnly)) return 'reference'
  if (looked.every(isListing)) return 'listing'
  const cores = new Map(links.flatMap(({ a, b, passage }) => [[a, passage.a] as const, [b, passage.b] as const]))
  const inner = [...cores.values()].slice(0, MOST_PLACES)
  const quoted = inner.filter(core => isQuoted(layout, core)).length
  if (quoted === 0) return 'text'
  return quoted < inner.length || weightOfRange(layout.stream, cores.get(0)!) < MOTTO ? 'quotation' : 'text'
}

/** Places looked at of many that say the same. */
const MOST_PLACES = 64

/** Longest sentence that does no more than refer to another part or work. */
const REFERENCE_LENGTH = 240
const REFERS = regexp('iu')`
  ^\s*
    (?:(?:also|please|for (?:more|further|additional|full|other) (?:information|details?|guidance)[^.,]{0,60},?)\s+){0,2}
    (?:see(?! that| how| if| whether| why)\b|refer to\b|consult the\b|turn to\b)
  |^\s*(?:有关[^，。]{2,24}，)?(?:具体|详细)?(?:内容|情况|信息)?[，,]?(?:可|请)?(?:详见|参见|参阅|参看|另见|请见|请参[见阅考照]|见(?=本|附|第|上文|下文|前文|《))
`
/** Where a sentence ends before another begins. */
const ANOTHER = /[.!?][)”"’]{0,2}\s+\p{Lu}\p{Ll}|[。！？](?=.)/u

/** Whether a text is one sentence that sends its reader elsewhere. */
const refersOnly = (text: string): boolean => text.length <= REFERENCE_LENGTH && REFERS.test(text) && !ANOTHER.test(text)

/** Lines of a program: comments, braces, calls and declarations; what may stand in prose too counts where something of these does. */
const CODE = regexp('u')`
  ^\s*(?:\/\/|\/\*|\*\/|#include\b|(?:public|private|protected|static|import|package|const|final|def|function)\s\S.{0,200}[({;:,]\s*$)
  |\*\/\s*$|[{}]\s*$|\);\s*$|[\w\])]\s*(?:==|!=|=>|:=|\+=)\s*[\w"'(]|\b\p{Ll}\w+\.\w+\([^)]{0,80}\)\s*[;.)]|<\/[\w:]+>\s*$
`
const COMMENT = /^\s*\*\s|,\s*$|;\s*$/

/** Whether most lines of a text are those of a program. */
const isListing = (text: string): boolean => {
  if (!/[;{}*/>=]/.test(text)) return false
  const lines = text.slice(0, LISTED).split('\n')
  const code = lines.filter(line => CODE.test(line)).length
  return code > 0 && (code + lines.filter(line => !CODE.test(line) && COMMENT.test(line)).length) * 2 > lines.length
}

/** Characters of a listing that are read. */
const LISTED = 2000

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
