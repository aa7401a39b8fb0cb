import type { Block, Document } from '../../model/document.js'
import { firstEndingAfter } from '../../model/span.js'
import { once, recalling } from '../../text/once.js'

/** A match with its block. */
export interface Around {
  readonly document: Document
  readonly block: Block
  readonly before: string
  readonly match: string
  readonly after: string
  /** The block is nothing but the match and perhaps brackets around it. */
  readonly alone: boolean
}

/** A line of markup, or of the comment that opens on the line before: a field is spoken of there. */
export const isOfProgram = ({ document, block }: Pick<Around, 'document' | 'block'>): boolean => programIn(document)(block)

/** Remembered for each line: it may hold ever so many fields. */
const programIn = once(({ text, blocks }: Document) =>
  recalling((block: Block): boolean => {
    if (/<\/[a-z]|<[a-z]+:[A-Za-z]+[\s/>]/.test(text.slice(block.start, block.end))) return true
    const before = blocks[firstEndingAfter(blocks, block.start) - 1]
    return before !== undefined && /^\/\*\*?$/.test(text.slice(before.start, before.end))
  }),
)

/** `NaN` where a number should be: in a cell by itself, after a colon or currency sign, before a unit. */
export const isValue = ({ block, before, after, alone }: Around): boolean =>
  (block.kind === 'table-cell' && alone) || /(?:[：:为达共]|[¥￥$€£])\s*$/.test(before) || /^\s?[%％万亿元]/.test(after)

/** An English word by itself between lines as short, none of which is a sentence: what a row of a table without lines is called. */
export const isRowLabel = ({ document: { text, blocks }, block, match }: Pick<Around, 'document' | 'block' | 'match'>): boolean => {
  if (!/^[a-z]+$/i.test(match)) return false
  const at = firstEndingAfter(blocks, block.start)
  const beside = [blocks[at - 1], blocks[at + 1]]
  return beside.every(
    other => other !== undefined && other.end - other.start < LONGEST_LABEL && !/\p{L}[.!?:]$/u.test(text.slice(other.start, other.end)),
  )
}

/** Characters of a label and its values in a row. */
const LONGEST_LABEL = 32

/** Lines to be filled in by hand: `（____）`. */
export const isFormBlank = ({ match }: Around): boolean => /^[（(]\s*_{2,}\s*[）)]$/.test(match)

/** Inside brackets: an instruction to whoever fills the text in, not a remark that something was put in. */
export const isInstruction = (match: string): boolean => {
  const inner = match.slice(1, -1).trim()
  if (/^(?:请|略图)/.test(inner))
    return /^请(?:在)?(?:此处|这里)?(?:插入|填写|补充|填入|输入|添加|粘贴|替换|完善|更新)/.test(inner) && inner.length <= 16
  return (
    /^(?:(?:在)?(?:此处|这里|此|待)|(?:图片|配图|插图|图表|照片)(?:待|$|略|此处|插入|占位)|插入(?:[^，]{0,6}(?:图|表|照片|图片|数据|内容|文字|链接|名称|日期|地址|编号|说明))?$|补充(?:数据|内容|说明|材料)?$|待)/.test(
      inner,
    ) && !/^待(?:遇|业|岗|产|客|人|机)/.test(inner)
  )
}

const DEFINITION =
  /to be (?:determined|confirmed|announced|decided)["”]?\s*[（(]\s*["“]?TB|TB[DCA]["”]?\s*(?:=|:|means|stands for|[–—-]|[（(])\s*to be (?:determined|confirmed|announced|decided)/i

const isDefinedIn = once((document: Document): boolean => DEFINITION.test(document.text))

/** `TBD` in a document that says what it stands for; `TK` after a letter or number is a code. */
export const isDefined = ({ document, before, match }: Around): boolean =>
  match === 'TK' ? /[\d\p{L}]\s?$/u.test(before) : isDefinedIn(document)
