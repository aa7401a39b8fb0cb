import type { Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { matchesOf } from '../matches.js'
import { once } from '../once.js'
import { regexp } from '../regexp.js'
import { numberOf } from './numbering.js'

/** What is numbered apart from the headings. */
export type FloatKind = 'table' | 'figure' | 'annex'

/** The number over or under a table, figure or annex. */
export interface Caption extends Span {
  readonly kind: FloatKind
  /** As it is written after the word: `3`, `2-1`, `A`; full width and spaces put right, Chinese numerals as digits. */
  readonly number: string
  /** The words after the number. */
  readonly title: string
}

const WORDS: readonly (readonly [FloatKind, string])[] = [
  ['table', '附表|表格|表|Table'],
  ['figure', '附图|图|Figure|Fig\\.|Chart'],
  ['annex', '附件|附录|Annex|Appendix|Attachment|Schedule|Exhibit'],
]
/** A number of a float: `3`, `2-1`, `A`, `IV`, `一`. */
export const FLOAT_NUMBER =
  '\\d{1,3}(?:[-–.]\\d{1,3})?|[A-Z](?:[-.]?\\d{1,2})?(?![A-Za-z])|[IVX]{1,5}(?![A-Za-z])|[一二三四五六七八九十]{1,3}'
const LEAD = '^(?:#{1,6}\\s+|\\*\\*|\\*\\[|[-•]\\s|[（(【\\[])*'
const CAPTIONS = WORDS.map(([kind, words]) => ({
  kind,
  expression: new RegExp(`${LEAD}(${words})\\s?(${FLOAT_NUMBER})(?=[\\s:：.、．。　）)】\\]（(—–-]|\\*|$|\\p{Script=Han})`, 'u'),
}))
/** What follows the number when the paragraph speaks of the float instead of being its caption. */
const SPEAKS = regexp('i')`
  ^\s?
    (?:shows?|lists?|presents?|gives?|summari[sz]es?|provides?|is|are|was|and|or|to|through|contains?|compares?|displays?|illustrates?
      |describes?|depicts?|(?:below|above|overleaf|opposite) [a-z]+s\b|in|of|has|所示|所列|显示|反映|表明|列出|给出|是|为|和|与|及|、|至|中|的|可见|可以)
`
/** Longest caption, in characters; one that opens like a title may be longer. */
const LONGEST = 200
const LONGEST_TITLED = 500
const TITLED = /^\s?[:：—–]?\s?\p{Lu}/u

/** Captions of tables, figures and annexes, those of a list of tables among them. */
export const captionsOf = once((document: Document): readonly Caption[] => {
  const captions: Caption[] = []
  let annexes = false
  for (const block of document.blocks) {
    if (block.kind === 'furniture') continue
    const piece = document.text.slice(block.start, Math.min(block.end, block.start + LONGEST + 40))
    annexes = /^附件\s?[:：]/.test(piece) || (annexes && /^\s*\d{1,2}\s?[.．、]/.test(piece))
    captions.push(...announcedAnnexes(document.text, block))
    if (annexes) captions.push(...listedAnnexes(piece, block.start))
    else if (block.end - block.start <= LONGEST_TITLED) {
      const caption = captionAt(piece, block.start)
      if (caption && (block.end - block.start <= LONGEST || TITLED.test(caption.title))) captions.push(caption)
    }
  }
  return captions
})

const captionAt = (piece: string, offset: number): Caption | undefined => {
  for (const { kind, expression } of CAPTIONS) {
    const match = expression.exec(piece)
    if (!match) continue
    const title = piece.slice(match[0].length)
    if (SPEAKS.test(title)) return undefined
    const start = offset + match[0].lastIndexOf(match[1]!)
    return { kind, number: floatNumber(match[2]!), title: title.trim(), start, end: offset + match[0].length }
  }
  return undefined
}

const ANNOUNCED = /附件[^。；]{0,12}[：:]\s?(?=附件\s?[1一](?:《|\p{Script=Han}))[^。；]*/u

/** `附件共3份：附件1技术规格书、附件2分项报价表`: annexes named in the words of their paper, to which they are bound. */
const announcedAnnexes = (text: string, { start, end }: Span): Caption[] => {
  const piece = text.slice(start, end)
  const list = piece.includes('附件') ? ANNOUNCED.exec(piece) : null
  return list === null
    ? []
    : matchesOf(/(附件)\s?(\d{1,2}|[一二三四五六七八九十])(?=《|\p{Script=Han})/gu, list[0]).map(match => ({
        kind: 'annex' as const,
        number: floatNumber(match[2]!),
        title: '',
        start: start + list.index + match.index,
        end: start + list.index + match.index + match[0].length,
      }))
}

/** `附件：1.资金来源 2.支付明细`: the annexes listed in one paragraph. */
const listedAnnexes = (piece: string, offset: number): Caption[] =>
  matchesOf(/(?<!\d)(\d{1,2})\s?[.．、](?!\d)/g, piece).map((match, index, all) => ({
    kind: 'annex' as const,
    number: match[1]!,
    title: piece.slice(match.index + match[0].length, all[index + 1]?.index).trim(),
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }))

/** One way of writing for a float's number. */
export const floatNumber = (written: string): string => {
  const plain = written.normalize('NFKC').replace(/–/g, '-')
  const value = /^[一二三四五六七八九十]/.test(plain) ? numberOf(plain) : undefined
  return value === undefined ? plain : String(value)
}
