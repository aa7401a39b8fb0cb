import type { Block, Document } from '../../../../model/document.js'
import { contextsOf } from '../../../../text/figures/contexts.js'
import { once } from '../../../../text/once.js'
import { isLatinLetter } from '../../../../text/openings.js'

/** What all of a paragraph is told of: `Among first-time buyers, …`. */
const SETTING = /^((?:For|Among|Within|Under|In|At|Of) [A-Za-z'’\s-]{3,70}),/
const LONGEST_SETTING = 80
/** The title an item of Chinese opens with: `（三）职工基本医疗保险。`. */
const ITEM_TITLE = /^(?:[（(][一二三四五六七八九十\d]{1,2}[)）]|[\d一二三四五六七八九十]{1,2}[.．、])\s?([一-鿿]{3,20})[。：]/
const OPENS_ITEM: ReadonlySet<string> = new Set('（(0123456789一二三四五六七八九十')

/** The phrase that what stands from an offset on opens with, before another offset, or the title in the line right before it, when all of it is told of that; else empty. */
export const settingOf = (text: string, from: number, end: number): string => {
  const title = isLatinLetter(text.charCodeAt(from)) ? SETTING : OPENS_ITEM.has(text[from]!) ? ITEM_TITLE : undefined
  return title?.exec(text.slice(from, Math.min(end, from + LONGEST_SETTING)))?.[1] ?? titleOver(text, from)
}

/** `1.全国一般公共预算。` in a line of its own, over what is told of it. */
const titleOver = (text: string, from: number): string => {
  const line = text.slice(Math.max(0, from - LONGEST_LINE), from).trimEnd()
  const start = line.lastIndexOf('\n') + 1
  return OPENS_ITEM.has(line[start]!) ? (TITLE_LINE.exec(line.slice(start))?.[1] ?? '') : ''
}

const TITLE_LINE = new RegExp(`${ITEM_TITLE.source.replace('[。：]', '[。：]?')}$`)
const LONGEST_LINE = 32

/**
 * The branch of what is reported on that a block of prose opens with: a row of a table by its proper name (`Coach & Contract comprises …`), or a title
 * of its own line (`Roofing. Revenue grew by 9.4%`), where another such paragraph tells the same of another.
 */
export const branchOf = (document: Document, { start, end }: Block): string | undefined => {
  const title = titlesOf(document).get(start)
  if (title !== undefined) return title
  const opening = isCapital(document.text.charCodeAt(start))
    ? OPENING.exec(document.text.slice(start, Math.min(end, start + LONGEST_NAME)))
    : null
  if (!opening) return undefined
  const { rows, isBranch } = branchesOf(document)
  for (let name = opening[0]; name.includes(' '); name = name.slice(0, name.lastIndexOf(' ')))
    if (rows.has(name)) return isBranch(name) ? name : undefined
  return undefined
}

/** `Roofing.`, `Kitchens & Bathrooms.` before a sentence. */
const TITLE = /^([A-Z][A-Za-z’'-]{2,}(?: (?:&|and|of|the|[A-Z][A-Za-z’'-]+)){0,4})\. (?=[A-Z])/
const LONGEST_TITLE = 60

/** By where it starts, the title a paragraph opens with, of those of which the same is measured and which are not what is measured. */
const titlesOf = once((document: Document): ReadonlyMap<number, string> => {
  const opened = document.blocks.flatMap(({ start, end, kind }, block) => {
    const title =
      kind === 'paragraph' && isCapital(document.text.charCodeAt(start))
        ? TITLE.exec(document.text.slice(start, Math.min(end, start + LONGEST_TITLE)))?.[1]
        : undefined
    return title === undefined ? [] : [{ start, block, title }]
  })
  if (opened.length < 2) return new Map()
  const measured = new Map(opened.map(({ block }) => [block, new Set<string>()]))
  for (const { block, figure } of contextsOf(document))
    if (figure.subject?.head) measured.get(block)?.add(figure.subject.head.toLowerCase())
  const isOne = ({ block, title }: (typeof opened)[number]): boolean =>
    ![...measured.get(block)!].some(noun => title.toLowerCase().includes(noun)) &&
    opened.some(other => other.title !== title && [...measured.get(other.block)!].some(noun => measured.get(block)!.has(noun)))
  return new Map(opened.filter(isOne).map(({ start, title }) => [start, title]))
})

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a

const LONGEST_NAME = 80
/** Two words or more, all with capitals. */
const OPENING = /^[A-Z][A-Za-z'’-]+(?:(?: (?:&|and|of|the)){0,2} [A-Z][A-Za-z'’-]+){1,5}(?=[ ,.])/
/** A whole is no branch of itself. */
const WHOLE = /\b(?:Group|Total|Company|All|Other)\b/
/** A report has no more branches. */
const MOST_BRANCHES = 60

/** The names of all rows of tables, and which of them are of branches. */
const branchesOf = once((document: Document) => {
  const known = new Map<string, boolean>()
  return {
    rows: new Set(contextsOf(document).map(({ heads }) => heads?.row)),
    isBranch: (name: string): boolean => {
      const is = known.get(name) ?? (known.size < MOST_BRANCHES && !WHOLE.test(name) && !isCommon(document.text, name))
      known.set(name, is)
      return is
    },
  }
})

/** Written without capitals elsewhere, it is no name but what is measured: `Operating Profit` in a table, and `operating profit`. */
const isCommon = (text: string, name: string): boolean => {
  const plain = name.toLowerCase()
  return text.includes(plain) || text.includes(name[0] + plain.slice(1))
}
