import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { draftAt } from '../alone.js'

const NUMBER = '[A-Za-z]?\\d{1,3}|[一二三四五六七八九十]{1,3}'
const FROM = new RegExp(
  `^[（(【\\[<＜▲●■]?\\s*(?:(?:紧|上)?接\\s*第?\\s*(?:${NUMBER})\\s*[版页]|上接(?:上期|前页|头版)|continued from (?:p\\.|page|front page)\\s*\\w{0,4})`,
  'iu',
)
const ON = new RegExp(`(?:下转\\s*第?\\s*(?:${NUMBER})\\s*[版页]|continued on (?:p\\.|page)\\s*\\w{1,4})[）)】\\]>＞▲●■]?$`, 'iu')

/**
 * A continuation line (`上接第一版`, `continued from page 1`) whose first part is not in the document, or a jump line (`下转第三版`) whose
 * second part is not. A document that holds both lines holds the whole article.
 */
export const continuations = (document: Document): readonly Draft[] => {
  const { text, blocks } = document
  const from = []
  const on = []
  for (const block of blocks) {
    if (block.kind === 'furniture') continue
    const head = FROM.exec(text.slice(block.start, Math.min(block.end, block.start + 60)))
    if (head) from.push(trimmed(text, block.start, block.start + head[0].length))
    const tailStart = Math.max(block.start, block.end - 40)
    const tail = ON.exec(text.slice(tailStart, block.end))
    if (tail) on.push({ start: tailStart + tail.index, end: tailStart + tail.index + tail[0].length })
  }
  if (from.length > 0 === on.length > 0) return []
  const variant = from.length > 0 ? 'continued-from' : 'continued-on'
  return [...from, ...on].map(span =>
    draftAt(document, 'unfinished-text', [span], {
      variant,
      level: 'warning',
      confidence: 0.85,
      data: { quote: text.slice(span.start, span.end) },
    }),
  )
}

/** The span without an opening bracket or bullet before the words. */
const trimmed = (text: string, start: number, end: number): { start: number; end: number } => {
  while (start < end && /[（(【[<＜▲●■\s]/.test(text[start]!)) start++
  return { start, end }
}
