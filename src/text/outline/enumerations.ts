import type { Block, Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { once } from '../once.js'
import { isLatinLetter, Openings, WHITE_SPACE } from '../openings.js'
import { ordinalOf, romanOf } from '../ordinals.js'

/** How the items of a list are marked; `bullet` carries no number. */
export type MarkerStyle =
  | 'han-is'
  | 'han-ordinal'
  | 'han-of-them'
  | 'han-stop'
  | 'han-bracket'
  | 'circled'
  | 'digit-bracket'
  | 'digit-stop'
  | 'letter-bracket'
  | 'roman-bracket'
  | 'english-ordinal'
  | 'letter-stop'
  | 'bullet'

/** One item: from its marker to where its first clause ends, at most `HEAD` characters. */
export interface Item extends Span {
  readonly block: number
  readonly ordinal: number
}

/** A list marked in one style that starts at its first item. */
export interface Enumeration {
  readonly style: MarkerStyle
  readonly items: readonly Item[]
  /** Its first marker stands at the head of its block. */
  readonly atBlockStart: boolean
  /** Another list of the same style stands inside or a marker could belong to two: its items cannot be counted for sure. */
  readonly doubtful: boolean
}

const HAN = '[一二三四五六七八九十]{1,3}'
const EDGE = String.raw`(?<=^|[\s。；;：:，,、！？!?）)”"」—…]|[.](?=\s?))`
/** Alternatives in the order of `STYLES`; each captures its number. Matches where a marker begins. */
export const MARKER = new RegExp(
  [
    `${EDGE}(${HAN})(?:是|要(?![求素点害闻职]))`,
    `${EDGE}第(${HAN})(?:[，,、：:]|是|(?:个|個)?方面[，,：:是])`,
    `${EDGE}其(${HAN})(?:[，,、：:]|是)`,
    `(?<=^\\s{0,4}|[\\n。；;：:])(${HAN})、`,
    `${EDGE}[（(](${HAN})[）)]`,
    `([①-⑳])`,
    String.raw`${EDGE}[（(]?([1-9１-９]\d?|[1-9]\d)[）)]`,
    String.raw`(?<=^\s{0,4}|[\n。；;：:]\s{0,4}|\s\s)([1-9１-９]\d?)(?:[.．、](?!\d)|[\t])`,
    `${EDGE}[(]?([a-h])[)]`,
    `${EDGE}[(]?([ivx]{1,5})[)]`,
    String.raw`(?<=^|[.;:!?,—–-]\s{0,2}(?:and |or )?)(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?<=[;,]\s(?:and )?)(?:finally|lastly))(?:ly)?,`,
    String.raw`(?<=^\s{0,4})([a-j])[.．]\s?(?=[^\s.．,，][^.．])`,
  ].join('|'),
  'iuy',
)
const STYLES: readonly MarkerStyle[] = [
  'han-is',
  'han-ordinal',
  'han-of-them',
  'han-stop',
  'han-bracket',
  'circled',
  'digit-bracket',
  'digit-stop',
  'letter-bracket',
  'roman-bracket',
  'english-ordinal',
  'letter-stop',
]
const BULLET = /^\s*[•·●○■□▪◆◇➢►※*–-](?:[ \t\u3000]+|$)/
const HEAD = 60
/** Items of a list that runs inside paragraphs stand no further apart than this. */
const REACH = 6000
/** Lists nested deeper than this are not told apart. */
const DEPTH = 6

/** Lists of a document, by where they start. Near-linear. */
export const enumerationsOf = once((document: Document): readonly Enumeration[] => {
  const lists = new Lists(document.text)
  document.blocks.forEach((block, index) => {
    if (block.kind === 'furniture' || block.kind === 'table-cell') return
    const text = document.text.slice(block.start, block.end)
    for (const marker of markersIn(text)) {
      const item = { ordinal: marker.ordinal, block: index, start: block.start + marker.start, end: block.start + headEnd(text, marker) }
      lists.place(marker.style, item, item.start === block.start)
    }
  })
  return [...lists.all, ...bulletLists(document)]
    .filter(({ items }) => items.length >= 2)
    .sort((a, b) => a.items[0]!.start - b.items[0]!.start)
})

interface Growing {
  readonly style: MarkerStyle
  readonly items: Item[]
  readonly atBlockStart: boolean
  doubtful: boolean
}

/** A marker of a list with the number it carries. */
export interface Marker extends Span {
  readonly style: MarkerStyle
  /** 0 for the last, whichever it is. */
  readonly ordinal: number
}

/** What a marker begins with: a sign or digit, a letter; and, but for circled digits, what stands before it. */
const SIGN = 1
const LETTER = 2
const CIRCLED = 3
const BEGINNINGS = new Uint8Array(0x10000)
for (let code = 0; code < 0x80; code++) if (isLatinLetter(code)) BEGINNINGS[code] = LETTER
for (const char of '一二三四五六七八九十第其（(123456789１２３４５６７８９') BEGINNINGS[char.charCodeAt(0)] = SIGN
for (let code = 0x2460; code <= 0x2473; code++) BEGINNINGS[code] = CIRCLED
const IS_EDGE = new Uint8Array(0x10000)
for (const edge of `${WHITE_SPACE}。；;：:，,、！？!?）)”"」—…–.-`) IS_EDGE[edge.charCodeAt(0)] = 1
const ORDINAL_WORDS = new Openings('first second third fourth fifth sixth seventh eighth ninth tenth finally lastly'.split(' '))
/** What closes a list of ordinals in its own sentence, whatever its number: "…; and finally, …". */
const CLOSING = /^(?:finally|lastly)$/i
const LAST = 0

/** The markers of a text, none overlapping: the pattern is tried only where one may begin. */
export const markersIn = (text: string): Marker[] => {
  const found: Marker[] = []
  for (let at = 0; at < text.length; ) {
    const match = canBegin(text, at) ? markerAt(text, at) : null
    if (match) found.push(...readMarker(match))
    at += match ? match[0].length : 1
  }
  return found
}

/** Whether a marker may begin at an offset; false is sure. */
const canBegin = (text: string, at: number): boolean => {
  const beginning = BEGINNINGS[text.charCodeAt(at)]
  if (beginning === 0) return false
  if (beginning === CIRCLED) return true
  if (at > 0 && IS_EDGE[text.charCodeAt(at - 1)] === 0) return false
  return (
    beginning === SIGN ||
    text[at + 1] === ')' ||
    (at < 5 && /[.．]/.test(text[at + 1] ?? '')) ||
    /[ivx]/i.test(text[at]!) ||
    ORDINAL_WORDS.mayBegin(text, at)
  )
}

const markerAt = (text: string, at: number): RegExpExecArray | null => {
  MARKER.lastIndex = at
  return MARKER.exec(text)
}

const readMarker = (match: RegExpExecArray): Marker[] => {
  const group = match.findIndex((part, index) => index > 0 && part !== undefined)
  const style = STYLES[group - 1]!
  const written = match[group]!
  const ordinal =
    style === 'letter-bracket' || style === 'letter-stop'
      ? written.toLowerCase().charCodeAt(0) - 96
      : style === 'roman-bracket'
        ? romanOf(written)
        : CLOSING.test(written)
          ? LAST
          : ordinalOf(written)
  return ordinal === undefined ? [] : [{ style, ordinal, start: match.index, end: match.index + match[0].length }]
}

const headEnd = (text: string, marker: Span): number => {
  const rest = text.slice(marker.end, marker.end + HEAD)
  const stop = rest.search(/[，。；！？,;!?\n①-⑳]|[.](?:\s|$)/)
  return marker.end + (stop < 0 ? rest.trimEnd().length : stop)
}

/** Lists as their markers are met, in order. */
class Lists {
  readonly all: Growing[] = []
  private readonly open = new Map<MarkerStyle, Growing[]>()

  constructor(private readonly text: string) {}

  /** Puts a marker into the list it continues: the innermost open one of its style whose last item precedes it. */
  place(style: MarkerStyle, marked: Item, atBlockStart: boolean): void {
    const before = this.open.get(style)?.at(-1)?.items.at(-1)
    if (marked.ordinal === LAST && before?.block !== marked.block) return
    const item = marked.ordinal === LAST ? { ...marked, ordinal: before!.ordinal + 1 } : marked
    const lists = (this.open.get(style) ?? []).filter(list => list.atBlockStart || item.start - list.items.at(-1)!.start <= REACH)
    if (item.ordinal === 1) {
      const list = { style, items: [item], atBlockStart, doubtful: false }
      this.all.push(list)
      this.open.set(style, [...lists.filter(outer => this.mayHold(outer, item, atBlockStart)).slice(-DEPTH), list])
      return
    }
    const fitting = lists.filter(list => list.items.at(-1)!.ordinal === item.ordinal - 1)
    const list =
      fitting.at(-1) ??
      lists.findLast(({ items }) => item.ordinal > items.at(-1)!.ordinal && item.ordinal - items.at(-1)!.ordinal <= 3) ??
      repeated(lists.at(-1), item, atBlockStart)
    if (!list) return
    const isInParagraph = !atBlockStart && list.items.at(-1)!.block === item.block
    const rivals = isInParagraph ? fitting.filter(({ items }) => items.at(-1)!.block === item.block) : fitting
    if (rivals.length > 1) for (const other of fitting) other.doubtful = true
    list.items.push(item)
    this.open.set(style, lists.slice(0, lists.indexOf(list) + 1))
  }

  /** Whether a list that begins with an item may stand inside another; one told in a single sentence ends with it. */
  private mayHold({ items, atBlockStart }: Growing, first: Item, atStart: boolean): boolean {
    const last = items.at(-1)!
    if (items.length > 1 && this.isWithinSentence(items[0]!.start, last.start) && !this.isWithinSentence(last.start, first.start))
      return false
    return (atBlockStart && !atStart) || last.block === first.block
  }

  private isWithinSentence(start: number, end: number): boolean {
    return end - start < REACH && !SENTENCE_END.test(this.text.slice(start, end))
  }
}

/** The list in whose next paragraph the number of its last item stands again. */
const repeated = (list: Growing | undefined, { ordinal, block }: Item, atBlockStart: boolean): Growing | undefined => {
  const last = list?.items.at(-1)
  return last && atBlockStart && list!.atBlockStart && last.ordinal === ordinal && last.block === block - 1 ? list : undefined
}

const SENTENCE_END = /[。！？!?\n]|\.\s/

/** Blocks after which a bullet may still go on with the list before, an item of which had parts of its own. */
const RESUMED = 5

/** Runs of list items without numbers: consecutive blocks of one bullet and one depth. A run that another soon resumes may be half a list. */
const bulletLists = ({ blocks, text }: Document): Enumeration[] => {
  const lists: (Growing & { readonly bullet: string })[] = []
  let bullet = ''
  blocks.forEach((block, index) => {
    if (block.kind === 'furniture') return
    const mark = BULLET.exec(text.slice(block.start, Math.min(block.end, block.start + 12)))?.[0].trim()
    const own = mark === undefined ? '' : `${mark}${block.level ?? ''}`
    if (own !== '') {
      if (own !== bullet) {
        const before = lists.at(-1)
        const doubtful = before?.bullet[0] === own[0] && isResumed(blocks, text, before!.items.at(-1)!.block, index)
        if (doubtful) before!.doubtful = true
        lists.push({ bullet: own, style: 'bullet', items: [], atBlockStart: true, doubtful })
      }
      const list = lists.at(-1)!
      list.items.push({ ordinal: list.items.length + 1, block: index, start: block.start, end: Math.min(block.end, block.start + HEAD) })
    }
    bullet = own
  })
  return lists
}

/** Whether nothing between two runs of bullets announces or heads the second. */
const isResumed = (blocks: readonly Block[], text: string, last: number, next: number): boolean =>
  next - last <= RESUMED &&
  blocks.slice(last + 1, next).every(({ kind, start, end }) => kind !== 'heading' && !/[:：]\s*$/.test(text.slice(start, end)))
