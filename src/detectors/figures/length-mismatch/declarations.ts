import type { Document } from '../../../model/document.js'
import type { Span } from '../../../model/span.js'
import { regexp } from '../../../text/regexp.js'

/** A length the document claims for itself; the span holds label and number. */
export interface DeclaredLength extends Span {
  /** Index of its block. */
  readonly block: number
  readonly value: number
  /** 约, 余, 万, about…: rounded, or meant to be near. */
  readonly approximate: boolean
  /** What it counts: `words` in the English sense, else 字. */
  readonly unit: 'zi' | 'words' | 'characters'
}

const NUMBER = String.raw`(\d{1,3}(?:[,，]\d{3}){1,4}|\d{1,9}(?:\.\d{1,3})?)`
/** A thing written, before 字数; and the whole of one. */
const TEXT_HAN = '(?:文章|正文|全文|本文|稿件|报告|作品|总|实际)?'
const WHOLE_HAN = '(?:(?:本报告|本文|本稿|报告|文章)全文|全文|本文|正文|本稿|通篇|全稿)'
const ALTOGETHER_HAN = '(?:总|總)?(?:共计|共計|合计|合計|总计|總計|共有|共|计|計|为|為)?'
const ZH = [
  regexp()`
    ${TEXT_HAN}(?:总)?字[ \t\u3000]?[数數](?:统计|統計)?[ \t\u3000]*[:：为為][ \t\u3000]*
      (约|約|共)?${NUMBER}[ \t]*([万萬千])?([余餘多]|左右)?[ \t]*(?:个)?字?
  `,
  regexp('u')`
    (?<!\p{Script=Han})${WHOLE_HAN}${ALTOGETHER_HAN}[ \t]*
      (约|約)?[ \t]*${NUMBER}[ \t]*([万萬千])?([余餘多])?[ \t]*(?:个|個)?(?:汉|漢)?字(?![数數節节符])
  `,
]
const EN = [
  regexp('i')`
    \b(?:word count|number of words|total words|words)[ \t]*[:=][ \t]*(about |approximately |approx\.? |c\. ?|~)?${NUMBER}(?:[ \t]*words)?
  `,
  regexp('i')`(?:^|[([])(about |approximately |approx\.? |some |~)?${NUMBER} words(?:[)\]]|$)`,
  regexp('i')`
    \bthis (?:report|article|paper|document|text|essay|piece|story|statement) (?:is|has|contains|runs to|comprises|counts)[ ]
      (about |approximately |some |roughly )?${NUMBER} words\b
  `,
]
/** Rules about length, and imprints of books, are no claims about this text. */
const NOT_A_CLAIM = regexp('i')`
  要求|字[数數][上下]?限|限[制额額于於定]|最[低高多少]|不超过|不超過|不少于|不少於|控制在|以内|以內|以上|以下|至少|千字|印张|印張|版次
  |开本|開本|ISBN|节选|节录|摘发|摘登|摘录|摘编|选登|删节|節選|摘[要编編]|limit|max|min\.|minimum|up to|no more than|not exceed|at least
  |fewer|excerpt|abridged|abstract
`
/** A label and its number stand in a short line of their own; in a paragraph only 本文共…字 and "this report has … words" count. */
const LINE = 120
const SENTENCE_FORM = [ZH[1]!, EN[2]!]
/** Declarations stand at the head or the foot of a text. */
const EDGE_BLOCKS = 12
/** Nobody declares the length of a text shorter than this. */
const LEAST = 50

/** Lengths that the document declares for itself, in order. */
export const declaredLengths = (document: Document): DeclaredLength[] =>
  document.blocks.flatMap((block, index) => {
    const edge = index < EDGE_BLOCKS || index >= document.blocks.length - EDGE_BLOCKS
    const line = block.end - block.start <= LINE
    if (!edge && !line) return []
    const text = document.text.slice(line ? block.start : Math.max(block.start, block.end - LINE), block.end)
    const found = claimIn(text, line ? [...ZH, ...EN] : SENTENCE_FORM)
    return found && found.value >= LEAST && !NOT_A_CLAIM.test(text)
      ? [{ ...found, start: found.start + block.end - text.length, end: found.end + block.end - text.length, block: index }]
      : []
  })

const claimIn = (text: string, patterns: readonly RegExp[]): Omit<DeclaredLength, 'block'> | undefined => {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (!match) continue
    const [quote, before, digits, scale, after] = match
    const trimmed = quote.trimEnd()
    const value = Number(digits!.replace(/[,，]/g, '')) * (scale === undefined ? 1 : scale === '千' ? 1000 : 10000)
    return {
      start: match.index,
      end: match.index + trimmed.length,
      value,
      approximate: scale !== undefined || after !== undefined || (before !== undefined && before !== '共'),
      unit: ZH.includes(pattern) ? 'zi' : 'words',
    }
  }
  return undefined
}
