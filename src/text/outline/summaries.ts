import type { Block, Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { once } from '../once.js'
import { regexp, source } from '../regexp.js'

/** What may stand before and behind the title of a section: a number, marks of emphasis, a colon. */
const NUMBERED = source`
  (?:#{1,6}\s*)?[*_【\[]{0,3}
    (?:(?:第[一二三四五六七八九十]{1,3}[章节]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|(?:section|chapter
          |part)\s+)?[\dIVX.]{0,6})\s*
`
const ENDED = '\\s*[*_】\\]:：.]{0,3}'
const LEADERS = '董事长|董事会主席|主席|总裁|总经理|首席执行官|行长|院长|校长|会长|理事长|主任|局长'
const OFFICERS = source`
  (?:chair(?:man|woman|person)?|president|chief executive(?: officer)?|ceo|director|director[- ]general|secretary[- ]general|governor
      |treasurer|principal|head ?teacher|leader|commissioner)
`

/** Titles of sections that say beforehand, in short, what the rest of a report says. */
const TITLE = new RegExp(
  `^${NUMBERED}(?:${[
    "(?:(?:executive|management|report|plain[- ](?:language|english)|non-technical|lay|general|brief)\\s+)?(?:summary|abstract|synopsis|overview|highlights)(?:\\s+of\\s+[\\w ,'’-]{3,50})?",
    '(?:(?:q[1-4]|[1-4]q|fy|fiscal|first|second|third|fourth|full|half|year|to|date|quarter(?:ly)?|(?:19|20)\\d\\d|company|group|financial|business|operating|operational|performance|recent|annual)[\\s-]+){1,8}(?:highlights|at a glance)',
    '(?:key|main|principal|headline)\\s+(?:findings|messages|points|facts|figures|results|conclusions|achievements)',
    '(?:the\\s+)?(?:year|quarter|month|report|results|findings|school|trust|council|company)\\s+(?:in\\s+(?:brief|numbers|review|summary)|at a glance)',
    "what(?:[’']s| is) new(?:\\s+(?:in|for|since)\\s+[\\w ,'’-]{2,40})?|(?:summary of|main|key|recent|major)\\s+changes(?:\\s+(?:in|for|since)\\s+[\\w ,'’-]{2,40})?",
    "(?:at a glance|in brief|preface|foreword|what we found|why this matters|what (?:\\w{2,8}) found)(?:\\s+by\\s+[\\w .'’-]{3,40})?",
    `(?:a\\s+)?(?:message|letter|statement|foreword|introduction|word|welcome)\\s+(?:from|by)\\s+(?:the\\s+|our\\s+)?${OFFICERS}[\\w ,'’-]{0,40}`,
    `(?:the\\s+)?${OFFICERS}[’']s?\\s+(?:statement|foreword|introduction|message|letter|review|summary|remarks)`,
    '(?:执行|内容|报告|中文|主要)?(?:摘要|提要|概要)|(?:主要|核心|本期|工作|年度)?(?:要点|观点|提示|导读|亮点|看点)|(?:关键|主要|核心|重点)(?:数据|指标|数字|结论|发现)(?:一览|速览|概览)?',
    '(?:本次|本版|主要|重要|最新)(?:变化|修订|更新|调整)(?:内容|要点|说明|情况)?',
    '数据(?:一览|速览|概览)|概览|总览|综述|概述|总述|前言|序言|序|引言|导言|导语|卷首语|编者按|一图读懂',
    `(?:${LEADERS})?(?:致辞|致词|寄语|献词|报告书|致(?:全体)?股东(?:的一?封?)?信)|(?:${LEADERS})的话|致股东(?:的一?封?)?(?:信|书)`,
  ].join('|')})${ENDED}$`,
  'iu',
)
/** The same as the first words of the paragraph that sums up: `摘要：`, `Abstract. `. */
const RUN_IN = regexp('iu')`
  ^\s{0,4}[*_【[（(]{0,3}
    (?:摘\s?要|中文摘要|内容摘要|内容提要|提\s?要|abstract|summary|executive summary
      |synopsis)[*_】\]）)]{0,3}\s?[:：.—–-]{1,2}[*_]{0,2}\s{0,2}(?=[\p{L}\p{N}“"])
`
const RUN_IN_LENGTH = 48

/** Longest title, in characters. */
const LONGEST = 80
/** A summary begins within this share of its document, or its first page or two, and is no longer. */
const SHARE = 0.12
const PAGE = 4000

/** How a paragraph ends that leads on to a list of what the rest says: `In summary, we found the following:`, `主要结论如下：`. */
const LEADS_ON = regexp('iu')`
  (?:\b(?:in (?:summary|brief|short)|to sum(?:mari[sz]e| up)|(?:key|main|principal) (?:findings|messages|points|conclusions))\b[^.!?:]{0,120}
    |(?:总的来[看说]|概括起来|概言之|(?:主要|核心|总体)(?:结论|发现|观点|要点|判断))[^。！？：]{0,24})[:：]\s*$
`
const LEAD_LENGTH = 180

/** The stretches of a document that say again in short what the rest says: summary, highlights, foreword; from below their titles on. */
export const summariesOf = once((document: Document): readonly Span[] => {
  const longest = Math.max(PAGE, SHARE * document.text.length)
  const blocks = document.blocks.filter(({ kind, start }) => kind !== 'furniture' && start < 2 * longest)
  return blocks.flatMap((block, at) => {
    if (block.kind === 'table-cell' || block.start >= longest) return []
    if (RUN_IN.test(document.text.slice(block.start, Math.min(block.end, block.start + RUN_IN_LENGTH)))) return [block]
    if (!isTitle(document, block))
      return LEADS_ON.test(document.text.slice(Math.max(block.start, block.end - LEAD_LENGTH), block.end)) ? listBehind(blocks, at) : []
    const next = blocks.slice(at + 1, at + 1 + MOST_BLOCKS).find(other => endsSummary(document, block, other))
    const end = Math.min(next?.start ?? document.text.length, block.end + longest)
    return end - block.end < 2 ? [] : [{ start: block.end, end }]
  })
})

/** The items of a list that begins behind a block. */
const listBehind = (blocks: readonly Block[], at: number): Span[] => {
  const items = blocks.slice(at + 1, at + 1 + MOST_BLOCKS)
  const other = items.findIndex(({ kind }) => kind !== 'list-item')
  const [first, last] = [items[0], items[(other < 0 ? items.length : other) - 1]]
  return first && last ? [{ start: first.start, end: last.end }] : []
}

/** Blocks of a summary looked through for its end. */
const MOST_BLOCKS = 400

const isTitle = ({ text }: Document, { start, end }: Block): boolean => end - start <= LONGEST && TITLE.test(text.slice(start, end).trim())

/** Whether a block begins another section; the ranks readers guess for headings without numbers are worth little, a number in front says more. */
const endsSummary = (document: Document, title: Block, block: Block): boolean => {
  if (isTitle(document, block)) return true
  if (block.kind !== 'heading') return false
  return block.level === undefined || title.level === undefined || block.level <= title.level
}

const FIRST_SECTION = /^\s*(?:第一[章节部编篇]|[（(]?一[)）]?[、.．]|（一）|1(?:[、.．]\s?|\s)(?=[一-鿿]))/
const SECOND_SECTION = /^\s*(?:第二[章节部编篇]|[（(]?二[)）]?[、.．]|（二）|2(?:[、.．]\s?|\s)(?=[一-鿿]))/
/** No opening is longer than this share of its document. */
const MOST_OF_OPENING = 0.4
/** Blocks an opening is looked for in. */
const OPENING_BLOCKS = 60

/**
 * What a Chinese document says before its first numbered section: an abstract, or a paragraph that sums up the rest. Undefined where sections are
 * not numbered or begin at once.
 */
export const openingOf = once(({ text, blocks }: Document): Span | undefined => {
  const opens = (pattern: RegExp, { start, end }: Block): boolean => pattern.test(text.slice(start, Math.min(end, start + 12)))
  const at = blocks.slice(0, OPENING_BLOCKS).findIndex(block => block.kind !== 'table-cell' && opens(FIRST_SECTION, block))
  const end = blocks[at]?.start ?? 0
  if (at < 1 || end > PAGE || end > MOST_OF_OPENING * text.length) return undefined
  return blocks.some((block, index) => index > at && opens(SECOND_SECTION, block)) ? { start: 0, end } : undefined
})
