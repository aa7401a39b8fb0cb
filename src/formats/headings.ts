import type { Block } from '../model/document.js'
import { regexp } from '../text/regexp.js'

/**
 * What the shape of a line alone says of it. `heading` needs nothing else; `candidate` is a heading when prose follows, `contents` a line of a contents
 * list, `rule` a line drawn with dashes.
 */
export interface Shape {
  readonly is: 'heading' | 'candidate' | 'list-item' | 'contents' | 'rule' | 'prose' | 'other'
  readonly level?: number
  /** The number a line opens with, when that is all that marks it: `3` of `3 Results`, `3.1` of `3.1 Reach`. */
  readonly number?: string
  /** The line is the title of a contents list. */
  readonly headsContents?: true
  /** The line ends in a tab and the number of a page. */
  readonly paged?: true
}

const HAN_NUMERAL = '[一二三四五六七八九十百零〇]{1,4}'
const CHAPTER = new RegExp(`^第\\s?(?:${HAN_NUMERAL}|\\d{1,3})\\s?([编篇部章节])(?:[\\s\\u3000:：、]|分|$)`)
const HAN_POINT = new RegExp(`^${HAN_NUMERAL}\\s?[、．.]\\s?(?=\\S)`)
const HAN_BRACKET = new RegExp(`^[（(]${HAN_NUMERAL}[）)]\\s?(?=\\S)`)
const DECIMAL = regexp('u')`
  ^\d{1,2}((?:\.\d{1,2}){1,4})\.?
    (?:\s+(?=[\p{Lu}\p{Script=Han}])|(?!公里|公顷|公斤|平方[米公千]|立方米|厘米|毫[米克升]|海里|小时|周?岁
        |[\p{Script=Han}]{1,2}[。，、；）])(?=[^\s\d\p{Script=Latin}亿万千百个倍元人次条项年月日度米吨亩%％.．~～〜±]))
`
const POINT = /^\d{1,2}\s?[.．、](?!\d)\s?(?=\S)/
const ITEM = /^(?:[-*+•◦∙·●○■□▪▫◆◇►▶‣➢✓※]\s+|[（(](?:\d{1,2}|[a-z]{1,4})[）)]|\d{1,2}[)）](?!\d)|[a-z][.)）]\s+|[①-⑳])/
const ENGLISH_PART = /^(?:Chapter|Part|Section|Appendix|Annex|Article|Schedule)\s+(?:[IVXLC]{1,7}|\d{1,3}(?:\.\d{1,2})*|[A-Z])\b/i
const ROMAN = /^[IVXLC]{1,6}\.\s+(?=\p{Lu})/u
const MARKDOWN = /^(#{1,6})\s+\S/
const TERMINAL = /[。；！？…;!?，,、：:.]["'”’」』）)\]】]*$/
const LATER_CLAUSE = /[。；！？]|[.!?;]\s+\p{Lu}/u

/** Longest heading, in columns (a Han character takes two). */
const TITLE_COLUMNS = 80
const PROSE_COLUMNS = 60

/** Width of a line in columns of a fixed-width font: Han, kana and full-width forms take two. */
export const columns = (line: string): number => {
  let width = 0
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index)
    width += code >= 0x2e80 && code <= 0xffe6 && !(code >= 0xd800 && code <= 0xdfff) ? 2 : 1
  }
  return width
}

/** A line of a contents list: dots that lead to a page number. */
const LEADER = /(?:[.．·]{4,}|…{2,}|(?:\s[.．·]){4,})\s*[（(-]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[)）-]?$/

/** Whether dots lead from a title to a page number. */
export const isContentsLine = (line: string): boolean => line.length <= 300 && LEADER.test(line.slice(-120))

const RULE = /^(?:([-=*~#+–—―─━═])\1{2,}|(?:[-*]\s){2,}[-*])$/

const LONGEST_RULE = 500

/** Whether a trimmed line is drawn with dashes or their like. */
export const isRule = (line: string): boolean => line.length <= LONGEST_RULE && RULE.test(line)

/** Level of the heading that a rule right below makes of a line: 1 for a double rule, 2 for a single one; undefined when it makes none. */
export const underlinedLevel = (line: string, rule: string): number | undefined => {
  if (!/^(?:={3,}|-{3,})$/.test(rule) || line.length > TITLE_COLUMNS * 2 || !isTitleLike(line) || isRule(line)) return undefined
  const [width, below] = [columns(line), rule.length]
  return below >= width / 2 && below <= width * 1.5 + 2 ? (rule.startsWith('=') ? 1 : 2) : undefined
}

const CONTENTS_TITLE = /^(?:目\s*[录錄次]|(?:table of )?contents)$/i
const PAGED = /\t\s*(?:\d{1,4}|[ivxlc]{1,7}|n\/a)$/i

/** Whether a trimmed line is the title of a contents list. */
export const isContentsTitle = (line: string): boolean => CONTENTS_TITLE.test(line)

/** Reads the shape of a trimmed line, and whether it may belong to a contents list written by hand. */
export const shapeOf = (line: string): Shape => {
  const shape = bareShapeOf(line)
  if (isContentsTitle(line)) return { ...shape, headsContents: true }
  return line.length <= 300 && PAGED.test(line.slice(-20)) ? { ...shape, paged: true } : shape
}

/** Reads the shape of a trimmed line. Lines longer than a heading are not looked into beyond their marks. */
const bareShapeOf = (line: string): Shape => {
  if (isContentsLine(line)) return { is: 'contents' }
  if (isRule(line)) return { is: 'rule' }
  const markdown = MARKDOWN.exec(line)
  const titleLike = line.length <= TITLE_COLUMNS * 2 && isTitleLike(line)
  if (markdown && line.length <= 200) return { is: 'heading', level: markdown[1]!.length }
  const head = line.slice(0, 40)
  if (titleLike) {
    const level = numberedLevel(head)
    if (level !== undefined) return { is: 'heading', level, ...numberOf(head) }
    if (POINT.test(head)) return { is: 'candidate', level: /\p{Script=Han}/u.test(line) ? 3 : 1 }
  }
  if (ITEM.test(head) || POINT.test(head)) return { is: 'list-item', level: 1 }
  if (titleLike)
    return isShouted(line) ? { is: 'heading', level: 2 } : isTitle(line) ? { is: 'candidate', ...numberOf(head) } : { is: 'other' }
  return { is: isProse(line) ? 'prose' : 'other' }
}

const NUMBER = /^\d{1,2}(?:\.\d{1,2})*(?=\s)/

const numberOf = (head: string): Pick<Shape, 'number'> => {
  const number = NUMBER.exec(head)?.[0]
  return number === undefined ? {} : { number }
}

/** How a line ends that ends a sentence or clause, with the marks that close round it. */
export const ENDS_SENTENCE = /[。！？；.!?:：;]["'”’」』）)\]】]*$/

const AWAITS_FIGURE =
  /\b(?:of|in|the|an?|to|by|from|and|or|for|than|at|on|with|about|nearly|over|until|since|years?|between|January|February|March|April|May|June|July|August|September|October|November|December)$/

/** Whether a line of English breaks off before a figure that the next begins with: `in fiscal year⏎1979`. */
export const awaitsFigure = (line: string, next: string): boolean => AWAITS_FIGURE.test(line.slice(-20)) && /^[$£€]?\d/.test(next)

/** Whether a line opens a paragraph of its own by a mark: a number, a bullet, a chapter. */
export const opensBlock = (line: string): boolean => {
  const head = line.slice(0, 40)
  return numberedLevel(head) !== undefined || POINT.test(head) || ITEM.test(head) || MARKDOWN.test(head)
}

const numberedLevel = (head: string): number | undefined => {
  const chapter = CHAPTER.exec(head)
  if (chapter) return '编篇部'.includes(chapter[1]!) ? 1 : chapter[1] === '章' ? 2 : 3
  if (HAN_POINT.test(head)) return 1
  if (HAN_BRACKET.test(head)) return 2
  const decimal = DECIMAL.exec(head)
  if (decimal) return decimal[1]!.split('.').length
  return ENGLISH_PART.test(head) || ROMAN.test(head) ? 1 : undefined
}

/** `4.`, `Chapter 3.`, `Annex B.`: a full stop that ends a number, not a sentence. */
const NUMBERED = /^(?:(?:Chapter|Part|Section|Appendix|Annex|Article|Schedule|Box)(?=[\s.]))?\s?(?:[\dIVX]{1,5}|[A-Z])?\.\s+/

const isTitleLike = (line: string): boolean =>
  columns(line) <= TITLE_COLUMNS && !TERMINAL.test(line) && !LATER_CLAUSE.test(line.replace(NUMBERED, ''))

/** Menus, by-lines, jump lines, dates, addresses: lines that look like a title and are none. */
const NO_TITLE =
  /[|｜>＞<©\t]|\s{3}|https?:|www\.|[:：]\s*\d|^(?:上接|下转|作者|来源|编辑|记者|责编|图片)|(?:作者|来源|编辑|记者|责编)[:：]/

/** Titles of two or three characters that stand alone over what opens or closes a report. */
const SHORT_TITLE = /^(?:前言|引言|导语|结束?语|小结|结论|后记|附注)$/

/** A heading without a number begins like a title and has at least four letters, unless it is one that is always called so. */
const isTitle = (line: string): boolean =>
  /^["“‘《「『\p{Lu}\p{Script=Han}\d]/u.test(line) &&
  /\p{L}{2}/u.test(line) &&
  (line.length >= 4 || SHORT_TITLE.test(line)) &&
  !NO_TITLE.test(line) &&
  line.split(/\s+/).length <= 14

const isShouted = (line: string): boolean => /^[\p{Lu}\d\s&,:'’()/-]+$/u.test(line) && /\p{Lu}{3}.*\p{Lu}{3}/u.test(line)

const isProse = (line: string): boolean =>
  line.length >= 20 &&
  ((columns(line.slice(0, PROSE_COLUMNS)) >= PROSE_COLUMNS - 20 && /[。；！？.!?;]/.test(line)) || SHORT_SENTENCE.test(line))

/** `Falls numbered 171 in all.`: five words and a full stop are a sentence however short. */
const SHORT_SENTENCE = /^\p{Lu}\S*(?: [^\s.]+){4,8}\.$/u

/** Title lines stand at the head of a document, at most so many. */
const TITLE_LINES = 3

/**
 * Kinds of consecutive blocks by their shapes: a candidate is a heading when prose follows, directly or after another candidate, when its first part
 * does (`3.1` below `3`), or when it stands at the head of the document above other headings; the first block is then its title.
 */
export const kindsOf = (shapes: readonly Shape[]): Pick<Block, 'kind' | 'level'>[] => {
  const kinds: Pick<Block, 'kind' | 'level'>[] = new Array(shapes.length)
  for (let index = shapes.length - 1; index >= 0; index--) {
    const shape = shapes[index]!
    if (shape.is === 'heading') kinds[index] = { kind: 'heading', level: shape.level ?? 2 }
    else if (shape.is === 'contents' || shape.is === 'rule') kinds[index] = { kind: 'furniture' }
    else if (shape.is === 'list-item') kinds[index] = { kind: 'list-item', level: shape.level ?? 1 }
    else if (shape.is !== 'candidate') kinds[index] = { kind: 'paragraph' }
    else if (leads(shapes, kinds, index)) kinds[index] = { kind: 'heading', level: shape.level ?? (index === 0 ? 1 : 2) }
    else kinds[index] = shape.level === undefined ? { kind: 'paragraph' } : { kind: 'list-item', level: 1 }
  }
  return withContents(shapes, kinds)
}

/** Under the title of a contents list, lines that end in the number of a page are its entries, until prose begins. */
const withContents = (shapes: readonly Shape[], kinds: readonly Pick<Block, 'kind' | 'level'>[]): Pick<Block, 'kind' | 'level'>[] => {
  let inContents = false
  return kinds.map((kind, index) => {
    const { is, headsContents, paged } = shapes[index]!
    inContents = headsContents === true || (inContents && is !== 'prose')
    return inContents && paged ? { kind: 'furniture' } : kind
  })
}

const leads = (shapes: readonly Shape[], kinds: readonly Pick<Block, 'kind'>[], index: number): boolean => {
  const next = shapes[index + 1]
  if (next?.is === 'list-item' && shapes[index]!.level === undefined) return true
  if (next?.is === 'prose' || (next?.is === 'candidate' && next.level === undefined && shapes[index + 2]?.is === 'prose')) return true
  if (next?.is === 'heading' && next.number !== undefined && next.number === `${shapes[index]!.number}.1`) return true
  return index < TITLE_LINES && shapes[index]!.level === undefined && kinds[index + 1]?.kind === 'heading'
}
