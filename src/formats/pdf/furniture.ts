import { regexp } from '../../text/regexp.js'
import type { Row } from './rows.js'

/** Rows of a page with its height, heads and feet still among them. */
export interface PageRows {
  readonly rows: readonly Row[]
  readonly height: number
}

/** A page's rows told apart. */
export interface Sorted {
  readonly heads: readonly Row[]
  readonly body: readonly Row[]
  readonly feet: readonly Row[]
}

/** Rows from either end of a page that may be furniture. */
const DEEP = 3
/** The part of a page, from either end, that furniture stands in. */
const MARGIN = 0.14
/** How far a running head may move from page to page, in points. */
const DRIFT = 8
/** A running head is this share of the pages, or of the odd or even ones. */
const OFTEN = 0.35
/** Running heads and feet are at most this share of the rows. */
const MARKED = 0.3
const PAGE_NUMBER = regexp('i')`
  ^[\s\-–—―─·•|()（）[\]]*(?:第\s*|page\s*|p\.\s*)?(?:\d{1,4}|[ivxlc]{1,7}|[一二三四五六七八九十百〇零]{1,5})\s*(?:页|頁)?
    (?:\s*(?:[/／]|of|，?\s*共)\s*(?:第\s*)?\d{1,4}\s*(?:页|頁)?)?[\s\-–—―─·•|()（）[\]]*$
`

/**
 * Sets running heads, feet and page numbers apart: lines at a page's edge that come again at the same height on other pages, digits aside, or that are
 * nothing but a page number, or that the file itself marks so. One page alone has no running head but such.
 */
export const sortFurniture = (pages: readonly PageRows[]): Sorted[] => {
  const heads = pages.map(page => edge(page, 'top'))
  const feet = pages.map(page => edge(page, 'bottom'))
  const commonHeads = commonKeys(heads)
  const commonFeet = commonKeys(feet)
  const marked = marksFewRows(pages)
  const chapters = chapterHeads(pages, heads)
  return pages.map(({ rows }, index) => {
    const top = furnitureOf(heads[index]!, row => (marked && isMarked(row)) || isCommon(row, commonHeads) || chapters.has(row))
    const bottom = furnitureOf(
      feet[index]!.filter(row => !top.includes(row)),
      row => (marked && isMarked(row)) || isCommon(row, commonFeet),
    )
    const apart = new Set([...top, ...bottom])
    return { heads: top, body: rows.filter(row => !apart.has(row)), feet: bottom.reverse() }
  })
}

/** A file that marks a good part of its text as no content does not mean running heads. */
const marksFewRows = (pages: readonly PageRows[]): boolean => {
  const rows = pages.flatMap(page => page.rows)
  return rows.filter(row => row.segments.some(({ artifact }) => artifact)).length < MARKED * rows.length
}

/** Rows at one end of a page, from the edge inwards. */
const edge = ({ rows, height }: PageRows, end: 'top' | 'bottom'): Row[] => {
  const inwards = end === 'top' ? rows.slice(0, DEEP) : rows.slice(-DEEP).reverse()
  return inwards.filter(row => (end === 'top' ? row.y < MARGIN * height : row.y > (1 - MARGIN) * height))
}

const textOf = (row: Row): string => row.segments.map(segment => segment.text).join(' ')

/** What a running head says on every page: its number may stand on either side, digits may count, spaces may stretch. */
const keyOf = (row: Row): string => `${wordsOf(row)}@${Math.round(row.y / DRIFT)}`

const wordsOf = (row: Row): string =>
  textOf(row)
    .replace(PAGE_BESIDE, '')
    .replace(/[\divxlc]+/g, '#')
    .replace(/\s+/g, '')
    .slice(0, 120)

/** The number of a page before or behind the words of a running head: it changes sides from even to odd pages. */
const PAGE_BESIDE = /^\d{1,4}\s+(?=\p{L}{3})|(?<=\p{L}{3}[^\p{L}\d\s]{0,2})\s+\d{1,4}$/u

const nearKeys = (row: Row): string[] => {
  const [text, at] = [keyOf(row).replace(/@-?\d+$/, ''), Math.round(row.y / DRIFT)]
  return [at - 1, at, at + 1].map(place => `${text}@${place}`)
}

/** Keys that come often enough. */
const commonKeys = (edges: readonly (readonly Row[])[]): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const rows of edges) for (const key of new Set(rows.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const needed = Math.max(2, Math.ceil(OFTEN * edges.length))
  const sum = (key: string): number => {
    const [text, at] = [key.replace(/@-?\d+$/, ''), Number(/@(-?\d+)$/.exec(key)![1])]
    return [at - 1, at, at + 1].reduce((total, place) => total + (counts.get(`${text}@${place}`) ?? 0), 0)
  }
  return new Set([...counts.keys()].filter(key => sum(key) >= needed))
}

const isMarked = (row: Row): boolean => row.segments.every(({ artifact }) => artifact)

const isCommon = (row: Row, common: ReadonlySet<string>): boolean => nearKeys(row).some(key => common.has(key))

/** Pages to either side one of which has the running head of a chapter too: the next, or the next that is even or odd as well. */
const BESIDE = 2
/** Room under the running head of a chapter, in ems: the head of a table stands right on its rows. */
const ROOM = 2

/** What opens like a caption stays with its table, which may go on over pages. */
const CAPTION = /^(?:Table|Figure|Chart|Box|Exhibit|Appendix|Annex|Schedule)\s|^[（(]?(?:续?[表图]|附[件录表图])/i

/** Rows that stand first on a page, apart from what follows and no larger, and say the same at the same height as the first row of a page near by. */
const chapterHeads = (pages: readonly PageRows[], heads: readonly (readonly Row[])[]): ReadonlySet<Row> => {
  const first = heads.map((rows, index) => {
    const at = rows.findIndex(row => !PAGE_NUMBER.test(textOf(row)))
    const [row, next] = [rows[at], pages[index]!.rows[at + 1]]
    const isApart = row && next && next.y - row.y > ROOM * row.size && row.size <= next.size
    return isApart && row.segments.length < 3 && !CAPTION.test(textOf(row)) ? row : undefined
  })
  const isSame = (row: Row, other: Row | undefined): boolean =>
    other !== undefined && Math.abs(other.y - row.y) <= DRIFT && wordsOf(other) === wordsOf(row)
  return new Set(
    first.flatMap((row, index) =>
      row && first.slice(Math.max(0, index - BESIDE), index + BESIDE + 1).some(other => other !== row && isSame(row, other)) ? [row] : [],
    ),
  )
}

/** From the edge inwards, as long as rows are page numbers or what is known to be furniture. */
const furnitureOf = (rows: readonly Row[], isKnown: (row: Row) => boolean): Row[] => {
  const found: Row[] = []
  for (const row of rows) {
    if (!PAGE_NUMBER.test(textOf(row)) && !isKnown(row)) break
    found.push(row)
  }
  return found
}
