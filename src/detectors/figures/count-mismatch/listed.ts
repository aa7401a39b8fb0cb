import type { Document } from '../../../model/document.js'
import { firstOf, type Span } from '../../../model/span.js'
import { ENGLISH_COUNTS, ordinalOf } from '../../../text/ordinals.js'
import { type Enumeration, enumerationsOf, type Item } from '../../../text/outline/enumerations.js'
import { regexp } from '../../../text/regexp.js'
import { type Announcement, englishAnnouncements, hanAnnouncements } from './announcements.js'

/** An announced number with the items that were found for it. */
export interface Counted {
  readonly declared: Span & Pick<Announcement, 'count'>
  readonly items: readonly Span[]
  /** The items when every conjunction parts two; absent when that makes no difference. */
  readonly finest?: readonly Span[]
  /** Fewest and most things the items can be read as. */
  readonly least: number
  readonly most: number
  /** How the items were found: marked one by one, named in a row, carrying one label, figures given to names in order, from one number to another, or counted part by part. */
  readonly kind: 'marked' | 'named' | 'labelled' | 'paired' | 'spanned' | 'parted'
  readonly confidence: number
}

/** What a count is held against when it stands before or behind a row of names, each one thing. */
export const namedInARow = (declared: Counted['declared'], items: readonly Span[], confidence: number): Counted => ({
  declared,
  items,
  least: items.length,
  most: items.length,
  kind: 'named',
  confidence,
})

/** The same in a text of which this is a part, so many characters in. */
export const moved = (counted: Counted, by: number): Counted => ({
  ...counted,
  declared: { count: counted.declared.count, start: counted.declared.start + by, end: counted.declared.end + by },
  items: shifted(counted.items, by),
  ...(counted.finest && { finest: shifted(counted.finest, by) }),
})

const shifted = (spans: readonly Span[], by: number): Span[] => spans.map(({ start, end }) => ({ start: start + by, end: end + by }))

/** A clause before a list is looked through no further than this. */
const REACH = 160
const POINTS_AHEAD = /以下|如下|下列|下面|as follows|namely|\bfollowing\s*$/i
/** The number itself is announced: "the following four". */
const FOLLOWING = /\b(?:following|these)\s*$/i
/** Things spoken of before, not about to be listed. */
const KNOWN = /\b(?:between the|of the|of these|all|both|other|each of)\s*$/i
/** "all five of the following": known, and yet to be listed. */
const OF_FOLLOWING = /^[\w-]+ of the following/i
/** Where or whose the things are, and that they follow. */
const TAIL_EN =
  /^(?: (?:of|in|for|to|at|from|on|by|under|within|across) [^,;:.]{1,40}?)?(?: (?:are|were)(?: these| the following| as follows| (?:set out|listed|given) below))?:\s*$/
/** Afterthoughts that may stand for further items. */
const AFTERTHOUGHT =
  /(?:^|[。；;\n])\s*(?:此外|另外|同时|同時|最后|最後|还有|還有|再者|再次|与此同时|In addition|Also,|Additionally|Finally|Lastly|Moreover|Furthermore)/

/** Lists whose items are marked, each with the number announced right before its first item. */
export const markedLists = (document: Document): Counted[] => {
  const enumerations = enumerationsOf(document)
  return enumerations.flatMap(list => {
    if (list.doubtful) return []
    const told = [announcedBefore(document, list), recalledAfter(document, list)]
    return told.flatMap(declared => (declared ? countedAs(document, list, declared, enumerations) : []))
  })
}

const countedAs = (
  document: Document,
  list: Enumeration,
  declared: Counted['declared'],
  enumerations: readonly Enumeration[],
): Counted[] => {
  const count = list.items.length
  if (areSections(document, list, declared)) return []
  if (count !== declared.count && excused(document, list, declared, enumerations)) return []
  const least = count - titlesBeside(document, list, declared)
  return [{ declared, items: list.items, least, most: count, kind: 'marked', confidence: list.items.at(-1)!.ordinal === count ? 0.9 : 0.8 }]
}

/** Titles that sections of any report have, as a whole line. */
const OF_SECTION = regexp('i')`
  ^(?:introduction|background|(?:our )?(?:approach|methods?|methodology)|scope|(?:key |main )?findings|results|discussion|conclusions?|summary
      |references|appendix
      |引言|前言|概述|背景|研究方法|研究背景|结论|附录|参考文献)\s*$
`
const SECTIONS = /sections?|parts?|chapters?|部分|[章节篇]/i

/** Whether a list is the numbered sections of the report, which begin right behind a sentence that counts something else. */
const areSections = (document: Document, { items }: Enumeration, declared: Span): boolean =>
  !SECTIONS.test(document.text.slice(declared.start, declared.end + 8)) && items.some(item => isOfSection(document, item))

const isOfSection = ({ blocks, text }: Document, { block }: Item): boolean => {
  const { start, end } = blocks[block]!
  return end - start <= LONGEST_TITLE && OF_SECTION.test(text.slice(start, end).replace(NUMBER, ''))
}

/** The first and last of the sections a report says it has that are often not counted: its introduction, its conclusion. */
const titlesBeside = (document: Document, { items }: Enumeration, declared: Span): number =>
  SECTIONS.test(document.text.slice(declared.start, declared.end + 8))
    ? [items[0]!, items.at(-1)!].filter(item => isOfSection(document, item)).length
    : 0

const LONGEST_TITLE = 40
const NUMBER = /^\s*(?:\d+(?:\.\d+)*[.、．)]?|第?[一二三四五六七八九十]+[、.章节]?|[A-Z][.)])\s*/

const announcedBefore = (document: Document, { items, atBlockStart }: Enumeration): Announcement | undefined => {
  const first = items[0]!
  const block = document.blocks[first.block]!
  const before = atBlockStart || first.start === block.start ? document.blocks[first.block - 1] : { ...block, end: first.start }
  if (!before || before.kind === 'furniture' || before.kind === 'table-cell') return undefined
  const from = Math.max(before.start, before.end - REACH)
  const clause = lastSentence(document.text.slice(from, before.end))
  const announcements =
    document.language === 'en' ? englishAnnouncements(clause) : [...hanAnnouncements(clause), ...englishAnnouncements(clause)]
  const own = announcements.filter(
    ({ start, end }) =>
      !(start === 0 && SECTION_NUMBER.test(clause)) &&
      (!KNOWN.test(clause.slice(0, start)) || OF_FOLLOWING.test(clause.slice(start, end))) &&
      leadsTo(clause, start, end),
  )
  const declared = own.at(-1) ?? anythingBefore(clause, items.length)
  if (!declared || own.some(({ count }) => count === items.length && count !== declared.count)) return undefined
  const shift = before.end - clause.length
  return { ...declared, start: declared.start + shift, end: declared.end + shift }
}

/** 3 Conclusions: the number of a section, not of conclusions. */
const SECTION_NUMBER = /^\d{1,2}\s+[A-Z]/

/** 两个不适应：一是…: whatever is counted by a word right before the colon, when the list behind is about as long. */
const anythingBefore = (clause: string, length: number): Announcement | undefined => {
  const match = ANYTHING.exec(clause)
  const count = match ? ordinalOf(match.groups!.count!) : undefined
  if (!match || count === undefined || count < 2 || Math.abs(count - length) > 1) return undefined
  const { classifier, noun } = match.groups!
  return { start: match.index, end: match.index + match[0].length - 1, count, classifier: classifier!, noun: noun!, quoted: false }
}

const ANYTHING =
  /(?<![第\d一二三四五六七八九十百千万前后上下每各余多])(?<count>[二三四五六七八九十两]{1,2})(?<classifier>个|项|大|种|类|点|条)(?<noun>[\p{Script=Han}]{1,6})[：:]$/u

/** 以上三条建议 right behind the last item, or at the head of the next paragraph. */
const recalledAfter = ({ blocks, text }: Document, { items }: Enumeration): Counted['declared'] | undefined => {
  const last = items.at(-1)!
  const [own, next] = [blocks[last.block]!, blocks[last.block + 1]]
  const recalls = [
    RECALLED.exec(text.slice(last.end, Math.min(own.end, last.end + REACH))),
    next ? RECALLED_EN.exec(text.slice(next.start, Math.min(next.end, next.start + 60))) : null,
    next && /^\s*(?:针对|对于?|围绕)?(?:以上|上述)/.test(text.slice(next.start, next.start + 6))
      ? RECALLED.exec(text.slice(next.start, next.start + 24))
      : null,
  ]
  const at = recalls[0] ? last.end : (next?.start ?? 0)
  const match = recalls.find(recall => recall !== null && recall !== undefined)
  const count = match ? ordinalOf(match[1]!) : undefined
  if (!match || count === undefined || count < 2) return undefined
  const start = at + match.index + match[0].indexOf(match[1]!)
  return { count, start, end: at + match.index + match[0].length }
}

/** "The four changes take effect on 1 January." behind a list of changes. */
const RECALLED_EN = regexp()`
  ^(?:The|These|All|Those) (${ENGLISH_COUNTS}) (?:[a-z]+ )?(?:things|changes|measures|steps|points|reasons|recommendations|priorities
    |actions|conditions|questions|findings|proposals|principles|items|risks|lessons|requirements|commitments|reforms|options|criteria|rules
    |standards|targets|tests|aims|goals|themes|stages|factors|issues|causes)\b
`

const RECALLED = regexp('u')`
  (?:^|[。；，,\s])(?:针对|对于?|围绕)?(?:以上|上述)(?:这)?([二三四五六七八九十两]{1,2}|[2-9])(?:条|項|项|点|個方面|个方面|方面|类|种|个|起|例|家|处)
    (?:建议|意见|要求|措施|问题|任务|工作|事项|原则|内容|举措|不足)?(?=[，,。；;\p{Script=Han}])
`

/** The last sentence, with its end mark. */
const lastSentence = (text: string): string => {
  const body = text.replace(/[\s。：:；;，,.—–-]+$/, '')
  const cut = Math.max(...['。', '！', '？', '；', '\n', '. ', '; '].map(mark => body.lastIndexOf(mark)))
  return text.slice(cut + 1)
}

/** What is made of words: a list right behind it is its list, whomever it is for. */
const ABSTRACT =
  /\b(?:promises|aims|recommendations|lessons|principles|steps|priorities|actions|questions|commitments|proposals|requests|rules)$/

/** What says that there are so many things: the list right behind is theirs. */
const EXISTING =
  /^\s*(?:There (?:are|were|remain)|(?:We|It|They|The (?:[a-z]+ ){1,3})(?:have |has )?(?:found|identified|see|sees|make|makes|noted|raised|agreed|recommended?s?))(?: the following)?\s$/

/** Whether a number that ends at `end` announces what follows the clause: a colon follows, or the clause ends with it. */
const leadsTo = (clause: string, start: number, end: number): boolean => {
  const tail = clause.slice(end)
  if (ABSTRACT.test(clause.slice(start, end)) && /^ (?:to|for) (?:[a-z']+ ?){1,3}[:.]?\s*$/.test(tail)) return true
  if (TAIL_EN.test(tail)) return true
  if (EXISTING.test(clause.slice(0, start)) && /^(?: [\w'’-]+){0,5}\.?\s*$/.test(tail)) return true
  if (FOLLOWING.test(clause.slice(0, start)) && /^[^;]{0,40}[:.—\s]*$/.test(tail)) return true
  if (/[：:]\s*$|——\s*$/.test(tail)) return /^[^，,；;。]{0,24}[：:—]/.test(tail) || (POINTS_AHEAD.test(clause) && !/[；;。]/.test(tail))
  return (
    /^(?:的?(?:工作|内容|內容|任务|事情|问题|目标|文章))?[。，,.;；\s]*$/.test(tail) ||
    (POINTS_AHEAD.test(clause) && /^[^，,；;。]{0,12}[。.\s]*$/.test(tail))
  )
}

/** A list of the announced number this far behind the first item may be the one that was meant. */
const NEAR = 400

/** How far behind the last item an afterthought is looked for. */
const AFTERTHOUGHT_WITHIN = 1000

/**
 * Reasons not to complain: another list from the same place has the number, or an afterthought follows the last item. A list told in the
 * sentence that announces it has no other.
 */
const excused = (
  document: Document,
  list: Enumeration,
  { count, end }: Counted['declared'],
  enumerations: readonly Enumeration[],
): boolean => {
  const { start, block: own } = list.items[0]!
  const isTold = !list.atBlockStart && list.items.every(item => item.block === own) && !/[。！？\n]/.test(document.text.slice(end, start))
  const first = firstOf(enumerations.length, index => enumerations[index]!.items[0]!.start >= start)
  for (let index = first; index < enumerations.length; index++) {
    const other = enumerations[index]!
    if (other.items[0]!.start >= start + NEAR) break
    if (other !== list && other.items.length === count && !(isTold && other.items[0]!.block !== own) && !isApart(document, list, other))
      return true
  }
  if (list.items.length !== count - 1) return false
  const last = list.items.at(-1)!
  const block = document.blocks[last.block]!
  return AFTERTHOUGHT.test(document.text.slice(last.end, Math.min(block.end, last.end + AFTERTHOUGHT_WITHIN)))
}

/** Whether a heading parts two lists that is no item of the second, or the second has a lead of its own behind the first. */
const isApart = ({ blocks, text }: Document, list: Enumeration, other: Enumeration): boolean => {
  const [first, last, next] = [list.items[0]!.block, list.items.at(-1)!.block, other.items[0]!.block]
  return (
    blocks.slice(first + 1, next).some(({ kind }) => kind === 'heading') ||
    blocks.slice(last + 1, next).some(({ start, end }) => /[:：]\s*$/.test(text.slice(start, end)))
  )
}
