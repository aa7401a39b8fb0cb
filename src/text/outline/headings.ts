import type { Block, Document } from '../../model/document.js'
import { once } from '../once.js'

/** Ways headings are numbered, from the outermost in. */
const NUMBERINGS: readonly RegExp[] = [
  /^(?:#\s|第[一二三四五六七八九十百]+[编篇部]|Part\s)/,
  /^(?:##\s|第[一二三四五六七八九十百]+章|Chapter\s|[一二三四五六七八九十]+、)/,
  /^(?:###\s|第[一二三四五六七八九十百]+节|[（(][一二三四五六七八九十]+[)）])/,
  /^(?:####+\s|[0-9]+[.．、]\s?(?![0-9]))/,
  /^[（(][0-9]+[)）]/,
]
const LONGEST = 60
/** A paragraph that begins like a heading of the first ranks and is as short as one. */
const ANNEX = /^(?:附件|附表|附录|附)\s?[一二三四五六七八九十\d]{0,3}\s?[：:]/
const UNSTYLED = /^(?:第[一二三四五六七八九十百]+[章编篇]|[一二三四五六七八九十]+、)[^。；;]{2,40}$/

/** The headings a block stands under, outermost first, each cut to 60 characters. */
export const headingsOf = once((document: Document): readonly (readonly string[])[] => {
  const path: { readonly rank: number; readonly text: string }[] = []
  let titles: readonly string[] = []
  return document.blocks.map((block, index) => {
    const text = document.text.slice(block.start, Math.min(block.end, block.start + LONGEST))
    if (ANNEX.test(text)) {
      path.length = 0
      titles = [text]
    } else if (block.kind === 'heading' || (block.kind === 'paragraph' && block.end - block.start < LONGEST && UNSTYLED.test(text))) {
      const rank = rankOf(block, text) - (isOverNext(document, index, text) ? HALF : 0)
      while (path.length > 0 && path.at(-1)!.rank >= rank) path.pop()
      path.push({ rank, text })
      titles = path.map(({ text }) => text)
    }
    return titles
  })
})

/** `Six Months Ended June 30, 2026 Compared to Six Months Ended June 30, 2025` right above `Net sales`: a title of a time stands over the titles behind it. */
const isOverNext = ({ blocks }: Document, index: number, title: string): boolean =>
  OF_TIME.test(title) && blocks.slice(index + 1, index + 4).find(({ kind }) => kind !== 'furniture')?.kind === 'heading'

const OF_TIME = /\b(?:months|weeks|years?|quarters?)\b.{0,40}\b(?:compared (?:to|with)|versus|vs\.?)(?:\s|$)/i
/** Less than one rank. */
const HALF = 0.5

/** Numbering tells the rank better than a style guessed by a reader; without either it ranks below all that are numbered. */
const rankOf = (block: Block, text: string): number => {
  const numbered = NUMBERINGS.findIndex(pattern => pattern.test(text))
  return numbered >= 0 ? numbered : (block.level ?? 1) - 1 + (block.level === undefined ? 5 : 0)
}
