import type { Block, Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { matchesOf } from '../../text/matches.js'
import { regexp } from '../../text/regexp.js'
import { draftAt } from '../alone.js'

/** What word processors print where the target of a cross-reference field is gone. */
const FIELD_ERROR = regexp('g')`
  错误[!！]\s?(?:未找到引用源|未定义书签|文档中没有指定样式的文字|书签未定义|链接无效|不是有效的链接)[。.]?
  |Error! (?:Reference source not found|Bookmark not defined|No text of specified style in document|Not a valid link
      |Unknown switch argument)\.?
  |\(\?\?\)
  |(?<=(?:Section|Table|Figure|Equation|Eq\.|章|节|表|图)\s?)\?\?(?!\?)
`

/** What no field error is without. */
const SIGNS = ['错误', 'Error!', '??']

/** Cross-reference fields whose target is gone. */
export const fieldErrors = (document: Document): readonly Draft[] =>
  SIGNS.some(sign => document.text.includes(sign)) ? document.blocks.flatMap(block => errorsIn(document, block)) : []

const errorsIn = (document: Document, { kind, start, end }: Block): Draft[] =>
  kind === 'furniture'
    ? []
    : matchesOf(FIELD_ERROR, document.text.slice(start, end)).map(({ 0: quote, index }) =>
        draftAt(document, 'broken-reference', [{ start: start + index, end: start + index + quote.length }], {
          variant: 'field',
          level: 'warning',
          confidence: 0.95,
          data: { quote },
        }),
      )
