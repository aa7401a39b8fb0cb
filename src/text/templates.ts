import type { Document } from '../model/document.js'
import type { Span } from '../model/span.js'
import { matchesOf } from './matches.js'
import { once } from './once.js'
import { regexp } from './regexp.js'

/** Places left open for whoever fills a form in: lines drawn with underscores, brackets with nothing or a general name in them. */
const BLANK = regexp('giu')`
  _{2,}|＿{2,}
  |[[［【〔（(][\s　]{2,24}[\]］】〕）)]
  |[[［]\s*[●•]\s*[\]］]
  |\[\s*(?:date|name|title|address|amount|number|company|state|city|percent(?:age)?|month|year|signature)\s*\]
`
/** Cheap to look for, and in every blank. */
const HINT = /__|＿＿|[[［【〔（(](?:[\s　]{2}|\s*[●•])|\[\s*[A-Za-z]/
/** What a template calls itself, at its head. */
const CALLED = regexp('i')`
  示范文本|范本|样本|样表|模板|参考文本|格式文本|申[请報报]表|登[记記]表|审批表|\btemplate\b
  |\bmodel (?:form|agreement|contract|certificate|legal document)
  |\bsample (?:form|letter|agreement|document)
  |\bform of (?:agreement|contract|certificate)
`
const HEAD = 600
/** Blanks a document has that calls itself a template, and that any other must have, for so many characters. */
const FEW = 3
const MANY = 12
const PER_CHARACTERS = 6000
/** Blanks that are kept. */
const SHOWN = 1000

/**
 * The blanks of a template or form, made to be filled in: very many of them, or some in a document that calls itself one. Empty for any other document: a
 * blank or two in a report were forgotten.
 */
export const templateBlanks = once((document: Document): readonly Span[] => {
  const { text } = document
  const blanks: Span[] = []
  for (const { kind, hidden, start, end } of document.blocks) {
    if (kind === 'furniture' || hidden) continue
    const piece = text.slice(start, end)
    if (!HINT.test(piece)) continue
    for (const { index, 0: blank } of matchesOf(BLANK, piece)) {
      // A paragraph that is nothing but a line divides the page.
      if (blanks.length < SHOWN && blank.length < end - start) blanks.push({ start: start + index, end: start + index + blank.length })
    }
  }
  const enough = CALLED.test(text.slice(0, HEAD)) ? FEW : Math.max(MANY, text.length / PER_CHARACTERS)
  return blanks.length >= enough ? blanks : []
})
