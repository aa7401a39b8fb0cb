import type { Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { matchesOf } from '../matches.js'
import { once } from '../once.js'
import { regexp } from '../regexp.js'
import { captionsOf, FLOAT_NUMBER, type FloatKind, floatNumber } from './captions.js'
import { numberOf } from './numbering.js'

/** What a reference leads to. */
export type TargetKind = FloatKind | 'chapter' | 'section' | 'article' | 'part' | 'paragraph' | 'citation'

/** A place of the text that sends its reader to a numbered part of the same document. */
export interface Reference extends Span {
  readonly kind: TargetKind
  /** `3`, `2-1`, `A`, `4.2`, as the targets of its kind are numbered. */
  readonly number: string
  /** A word such as 见 or `see` stands before it: it leads somewhere for sure. */
  readonly cue: boolean
}

const HAN = '[一二三四五六七八九十百零〇]{1,6}'
const CUE_ZH = /(?:见|参见|参照|参阅|如|按|按照|依照|依据|根据|违反|符合|列于|列入|载于|附|由|对照|详|所附|在|与|和|及|、|（)\s*$/
const CUE_EN =
  /(?:\b(?:see|as|in|under|of|to|by|and|per|with|from|at|on|through|also|described|shown|set out|given|listed|e\.g\.,?|cf\.|,)|\()\s*(?:the\s+)?$/i

/** Chinese ways of naming a part, each with what no match is without: a paragraph that has none is not searched. */
const FLOATS_ZH: readonly (readonly [FloatKind, RegExp, RegExp])[] = [
  ['table', new RegExp(`(?<![代发外仪手地图列报填年月])(?:附表|表)\\s?(${FLOAT_NUMBER})(?![\\d年月日个项级名张]|,\\d{3})`, 'gu'), /表/],
  ['figure', /(?:附图|图)\s?(\d{1,3}(?:[-–.]\d{1,3})?)(?![\d年月日个项级名张]|,\d{3})/gu, /图/],
  ['annex', new RegExp(`(?:附件|附录)\\s?(${FLOAT_NUMBER})(?![\\d年月日个项级名])`, 'gu'), /附/],
]
const FLOATS_EN: readonly (readonly [FloatKind, RegExp])[] = [
  ['table', /\b(?:Table|table)s?\s(\d{1,3}(?:[-.]\d{1,2})?)(?![\d%(])/g],
  ['figure', /\b(?:Figure|figure|Fig\.|fig\.)s?\s(\d{1,3}(?:[-.]\d{1,2})?)(?![\d%])/g],
  [
    'annex',
    /\b(?:Annex|Appendix|Attachment|Schedule|Exhibit|appendix|annex)\s([A-Z](?:[-.]?\d{1,2})?(?![A-Za-z])|\d{1,2}(?!\d|\.\d)|[IVX]{1,5}(?![A-Za-z]))/g,
  ],
]
const PARTS_ZH: readonly (readonly [TargetKind, RegExp, RegExp])[] = [
  ['chapter', new RegExp(`第\\s?(${HAN}|\\d{1,3})\\s?章`, 'g'), /章/],
  ['article', new RegExp(`第\\s?(${HAN}|\\d{1,4})\\s?条(?![约款]{1}约)`, 'g'), /第.{0,8}条/],
  ['part', new RegExp(`第\\s?(${HAN}|\\d{1,2})\\s?部分`, 'g'), /部分/],
  ['section', /(?<=本\p{Script=Han}{1,6}|[见按照据])第?\s?(\d{1,2}(?:\.\d{1,2}){1,3})\s?(?:[款条节项章]|小节)/gu, /\.\d+\s?[款条节项章小]/],
]
const PARAGRAPH = '[Pp]aragraph (\\d{1,3}(?:\\.\\d{1,3})?)(?![\\d(.]\\d|[\\dA-Za-z(])'
const PARTS_EN: readonly (readonly [TargetKind, RegExp])[] = [
  ['section', /\b(?:Sections?|sections?|Sec\.)\s(\d{1,2}(?:\.\d{1,2}){0,3})(?![\d(.]\d|[\dA-Za-z(])/g],
  ['section', /\b[Cc]lauses?\s(\d{1,2}(?:\.\d{1,2}){1,3})(?![\d(.]\d|[\dA-Za-z(])/g],
  ['chapter', /\b(?:Chapters?|chapters?)\s(\d{1,2})(?!\d)/g],
  // judgments and papers speak of paragraphs of others: only what the writers say of their own
  ['paragraph', new RegExp(`(?<=\\((?:[Ss]ee|in) (?:also )?|\\b[Ww]e (?:[a-z]+ ){1,5}(?:in|at|from) )${PARAGRAPH}`, 'g')],
  ['paragraph', new RegExp(`${PARAGRAPH}(?= (?:above|below|of this (?:report|review|paper|document|statement|note)))`, 'g')],
]
const CITATION = /(?<=[\p{L}\p{Script=Han}.,，。”"）)])\s?\[([1-9]\d{0,2})\]/gu

/** Whose articles and chapters are meant when another paper is named before the number, or after it. */
const OTHERS_BEFORE = regexp()`
  (?:》|(?<![本该此办])法|[^本该此](?:条例|办法|规定|规则|章程|公约|准则|细则|合同|协议|决定|意见|纲要|规划|报告|方案|文件|通知|批复|来文|来函))(?:》|”)?
    (?:（[^（）]{0,20}）|\([^()]{0,20}\))?(?:[^，。；]{0,4}第[^，。；]{1,12}[条款项章][和、及至或]?)*(?:修订前|原|中|的)?$
`
const OTHERS_AFTER = regexp('i')`
  ^(?:\([^)]{0,8}\))*,?\s?(?:of|to|in)\s(?:last\syear|the|that|this|title|part|pub|chapter|appendix|its|each|an?)\b
    (?!\s(?:report|review|document|paper|plan|agreement|study|annex|main text))
`
const OTHERS_BEFORE_EN = regexp()`
  (?:§\s?|U\.S\.C\.\s?|C\.F\.R\.\s?|(?:Act|Code|Order|Regulations|Rules)(?:\s(?:18|19|20)\d\d)?,?\s
    |\b(?:amended|inserted|substituted|repealed)\sby\s|Title\s\w+,?\s|Pub\. L\. No\. [\d–-]+,?\s|’s\s|'s\s)$
`

/** References to numbered parts of the document itself, in reading order. */
export const referencesOf = once((document: Document): readonly Reference[] => {
  const captions = new Set(captionsOf(document).map(({ end }) => end))
  const found: Reference[] = []
  for (const block of document.blocks) {
    if (block.kind === 'furniture' || block.hidden) continue
    const piece = document.text.slice(block.start, block.end)
    if (!/\d|第|[Aa]ppendix|[Aa]nnex|附[件录表图]|Exhibit|Schedule/.test(piece)) continue
    for (const reference of referencesIn(piece)) {
      const span = { start: block.start + reference.start, end: block.start + reference.end }
      const isLabel = reference.start === 0 && block.kind !== 'paragraph'
      if (!captions.has(span.end) && !isLabel) found.push({ ...reference, ...span })
    }
  }
  return found.sort((a, b) => a.start - b.start)
})

/** The shortest word an English reference begins with has three letters: `Fig.`. */
const WORD = /[A-Za-z]{3}/

const referencesIn = (piece: string): Reference[] => {
  const found: Reference[] = []
  const add = (kind: TargetKind, match: RegExpExecArray, cue: RegExp, number: string | undefined): void => {
    if (number === undefined) return
    const before = piece.slice(Math.max(0, match.index - 60), match.index)
    found.push({ kind, number, cue: cue.test(before), start: match.index, end: match.index + match[0].length })
  }
  if (/\p{Script=Han}/u.test(piece)) {
    for (const [kind, expression] of FLOATS_ZH.filter(([, , sign]) => sign.test(piece)))
      for (const match of matchesOf(expression, piece)) if (!isForeign(piece, match)) add(kind, match, CUE_ZH, floatNumber(match[1]!))
    for (const [kind, expression] of PARTS_ZH.filter(([, , sign]) => sign.test(piece)))
      for (const match of matchesOf(expression, piece))
        if (!isForeign(piece, match)) add(kind, match, CUE_ZH, kind === 'section' ? match[1] : numberOf(match[1]!)?.toString())
  }
  if (WORD.test(piece)) {
    for (const [kind, expression] of FLOATS_EN)
      for (const match of matchesOf(expression, piece))
        if (!isForeignEnglish(piece, match)) add(kind, match, CUE_EN, floatNumber(match[1]!))
    for (const [kind, expression] of PARTS_EN)
      for (const match of matchesOf(expression, piece)) if (!isForeignEnglish(piece, match)) add(kind, match, CUE_EN, match[1])
  }
  if (piece.includes('[')) for (const match of matchesOf(CITATION, piece)) add('citation', match, CUE_EN, match[1])
  return found
}

/** A part of another law or paper: `《…法》第五条`, `…条例第十条和第十二条`. */
const isForeign = (piece: string, match: RegExpExecArray): boolean =>
  OTHERS_BEFORE.test(piece.slice(Math.max(0, match.index - 40), match.index))

/** A mark without a space behind it: an argument of a program, `"Heading 1,1,Appendix 2,2"`. */
const GLUED = /[,;|=\\]$/

const isForeignEnglish = (piece: string, match: RegExpExecArray): boolean =>
  GLUED.test(piece[match.index - 1] ?? '') ||
  OTHERS_BEFORE_EN.test(piece.slice(Math.max(0, match.index - 30), match.index)) ||
  OTHERS_AFTER.test(piece.slice(match.index + match[0].length, match.index + match[0].length + 40))
