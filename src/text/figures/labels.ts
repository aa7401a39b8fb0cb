import type { Span } from '../../model/span.js'

/** `质保期：`, `2.4 交货期：`: what a line gives. */
const LABEL = /(?:^|[\s、.．）)，；。])([一-鿿]{2,12})(?:[（(][^（()）]{1,12}[)）])?[：:]\s*$/
/** Words between a label and its figure that say when or how, not what. */
const ADVERBIAL =
  /^(?:.{0,16}[后前内起]|不?[超少低高]?[过于]?|共计?|为|自.{0,16}|(?:[比较][上去][年期]|[同环]比)?(?:下降|降低|减少|增长|增加|上升|提[高升])了?|[人户]均)$/
/** What announces a list or an example is no name. */
const NO_LABEL = /^(?:其中|包括|例如|具体|分别|如下|主要|一是|注|说明|其余|以下)|(?:如下|包括|情况|方面|为|是|有|结果)$/

/** The label a figure stands right behind, with nothing between that names anything: `left` are the words of its clause before it. */
export const labelBefore = (text: string, left: Span): string | undefined => {
  if (!/[：:]\s?$/.test(text.slice(Math.max(0, left.start - 2), left.start))) return undefined
  if (!ADVERBIAL.test(text.slice(left.start, left.end).trim())) return undefined
  const name = LABEL.exec(text.slice(Math.max(0, left.start - 30), left.start))?.[1]
  return name === undefined || NO_LABEL.test(name) ? undefined : name
}
