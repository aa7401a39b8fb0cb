import type { Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { matchesOf } from '../../text/matches.js'

const BLANK = /_{2,}|＿{2,}|(?<=\p{Script=Han})[ 　]{4,}(?=(?:万元|亿元|元|人|个|件|项|%|％)[，。；,;])/gu
/** Cheap to look for, and in every blank. */
const HINT = /__|＿＿|[ 　]{4}/
/** More blanks than this make the document a form. */
const FORM_BLANKS = 3
/** More than this in one paragraph make it a line of a form. */
const FORM_LINE = 2
const COUNTED = /^\s?(?:million|billion|[万亿]元)/
/** A longer line is for a signature, or divides the page. */
const LONGEST_BLANK = 12
const FIELD_BEFORE =
  /[：:（(第于至自￥¥$]\s*$|(?:姓名|名称|日期|签字|签名|盖章|地址|电话|编号|甲方|乙方|金额|年|月|[Ss]ignature|[Dd]ate|[Nn]ame|[Tt]itle|By)\s*$/
const FIELD_AFTER = /^\s*(?:[年月日号]|[（(](?:盖章|签字|签名|公章|签章)|[）)])/

/** Blanks left in running text of a document that is no form. */
export const blanksOf = (document: Document): Span[] => {
  const found: Span[] = []
  let blanks = 0
  for (const block of document.blocks) {
    if (block.kind === 'furniture' || block.hidden) continue
    const piece = document.text.slice(block.start, block.end)
    if (!HINT.test(piece)) continue
    const matches = matchesOf(BLANK, piece)
    if (matches.length > FORM_LINE) {
      blanks += matches.length
      continue
    }
    for (const match of matches) {
      // A paragraph that is nothing but a line divides the page.
      if (match[0].length === piece.length) continue
      blanks++
      const after = piece.slice(match.index + match[0].length, match.index + match[0].length + 12)
      const field =
        match[0].length > LONGEST_BLANK ||
        (!COUNTED.test(after) && FIELD_BEFORE.test(piece.slice(Math.max(0, match.index - 12), match.index))) ||
        FIELD_AFTER.test(after)
      if (field || block.kind === 'table-cell' || piece.length < match[0].length + 12) continue
      found.push({ start: block.start + match.index, end: block.start + match.index + match[0].length })
    }
  }
  return blanks > FORM_BLANKS ? [] : found
}
