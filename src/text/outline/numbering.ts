import type { Block, Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { once } from '../once.js'
import { englishUnitAt, hanUnitAt } from '../units/units.js'
import { quotedBlocks } from './quoted-blocks.js'

/** How a label is written. The order is that of nesting: a label ends every list whose style comes later. */
export const STYLES = [
  'part',
  'chapter',
  'section',
  'article',
  'decimal',
  'roman-capital',
  'han',
  'han-bracket',
  'han-half',
  'capital',
  'arabic',
  'arabic-bracket',
  'arabic-half',
  'circled',
  'letter',
  'letter-bracket',
  'letter-half',
  'roman-bracket',
  'roman-half',
] as const

/** Style of a label. */
export type LabelStyle = (typeof STYLES)[number]

/** A number that opens a paragraph: `一、`, `（三）`, `第五条`, `2.4`, `(b)`. */
export interface Label extends Span {
  readonly style: LabelStyle
  readonly number: number
  /** For `decimal`: the numbers before the last, such as `2` in `2.4`. Empty otherwise. */
  readonly parent: string
  /** Index into `document.blocks`. */
  readonly block: number
}

const HAN = '[一二三四五六七八九十百零〇两]{1,6}'
const DIGITS = '一二三四五六七八九'

/** Value of a whole number below 10,000 in Chinese characters (`二十三`, `一百零二`) or digits; undefined for anything else. */
export const numberOf = (text: string): number | undefined => {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  let sum = 0
  let digit = 0
  for (const character of text.replace(/[零〇]/g, '').replace(/两/g, '二')) {
    const value = DIGITS.indexOf(character) + 1
    if (value > 0) digit = value
    else {
      const unit = character === '十' ? 10 : character === '百' ? 100 : character === '千' ? 1000 : 0
      if (unit === 0) return undefined
      sum += (digit || 1) * unit
      digit = 0
    }
  }
  return sum + digit || undefined
}

interface Reader {
  readonly style: LabelStyle
  readonly expression: RegExp
  readonly value: (number: string) => number | undefined
}

const ROMANS = { i: 1, v: 5, x: 10 } as const
const roman = (text: string): number | undefined => {
  const values = [...text.toLowerCase()].map(character => ROMANS[character as keyof typeof ROMANS])
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}
const letter = (text: string): number => text.toLowerCase().charCodeAt(0) - 96
const circled = (text: string): number => text.charCodeAt(0) - 0x245f

const READERS: readonly Reader[] = [
  { style: 'part', expression: new RegExp(`^第\\s?(${HAN}|\\d{1,3})\\s?(?:编|篇|部分)(?=[\\s：:、　]|$)`), value: numberOf },
  { style: 'chapter', expression: new RegExp(`^第\\s?(${HAN}|\\d{1,3})\\s?章(?=[\\s：:、　]|\\p{Script=Han}|$)`, 'u'), value: numberOf },
  { style: 'section', expression: new RegExp(`^第\\s?(${HAN}|\\d{1,3})\\s?节(?=[\\s：:、　]|$)`), value: numberOf },
  {
    style: 'article',
    expression: new RegExp(`^第\\s?(${HAN}|\\d{1,4})\\s?条(?=[\\s：:　]|\\p{Script=Han}|（|【|$)`, 'u'),
    value: numberOf,
  },
  { style: 'part', expression: /^part (\d{1,2})\b/i, value: Number },
  { style: 'chapter', expression: /^chapter (\d{1,2})\b(?!,|\s+(?:of|shows|describes|sets|deals|and|also)\b)/i, value: Number },
  { style: 'article', expression: /^article (\d{1,3})\b(?!,|\s+(?:of|shows|provides|requires|and|\())/i, value: Number },
  { style: 'section', expression: /^section (\d{1,3})(?=[.:：]?\s+[A-Z]|[.:]?$)(?!\s+(?:of|and)\b)/i, value: Number },
  { style: 'han', expression: new RegExp(`^(${HAN})\\s?[、．.](?!\\d)`), value: numberOf },
  { style: 'han-bracket', expression: new RegExp(`^[（(](${HAN})[）)]`), value: numberOf },
  { style: 'han-half', expression: new RegExp(`^(${HAN})[）)]`), value: numberOf },
  { style: 'arabic-bracket', expression: /^[（(](\d{1,2})[）)]/, value: Number },
  { style: 'arabic-half', expression: /^(\d{1,2})[）)](?!\d)/, value: Number },
  { style: 'arabic', expression: /^(\d{1,2})\s?[.．、](?![\d、])(?=\s*\S)/, value: Number },
  { style: 'circled', expression: /^([①-⑳])/, value: circled },
  { style: 'roman-bracket', expression: /^[（(]([ivx]{1,5})[）)]/, value: roman },
  { style: 'roman-half', expression: /^([ivx]{1,5})[）)](?=\s)/, value: roman },
  { style: 'roman-capital', expression: /^([IVX]{1,5})\.\s(?=\S)/, value: roman },
  { style: 'letter-bracket', expression: /^[（(]([a-z])[）)]/, value: letter },
  { style: 'letter-half', expression: /^([a-z])[）)](?=\s)/, value: letter },
  { style: 'letter', expression: /^([a-z])\.\s(?=\S)/, value: letter },
  { style: 'capital', expression: /^([A-Z])(?:[.．]\s+(?=[\p{Lu}\p{Script=Han}]\p{L}{2})|、)/u, value: letter },
]
const DECIMAL =
  /^(\d{1,3}(?:\.\d{1,2}){0,3})\.(\d{1,2})\.?(?=[\s　]|\p{Script=Han})(?!\s?(?:[–—-]\s?\d|[%％亿万千百元倍个米吨岁年月日人次]|percent|million|billion))/u
const LEAD = /^(?:#{1,6}\s+|\*\*|[-•]\s)*/
/** What a label begins with. */
const OPENS = /^[第（(\da-z①-⑳一二三四五六七八九十百零〇两]/i
/** Longest text a label is looked for in. */
const REACH = 32

/** Labels that open the paragraphs of a document, in order; table cells, furniture and what goes on a quotation have none. */
export const labelsOf = once((document: Document): readonly Label[] => {
  const labels: Label[] = []
  const quoted = quotedBlocks(document)
  document.blocks.forEach((block, index) => {
    if (!isLabelled(block) || block.hidden || quoted.has(index)) return
    const label = gluedAt(document, index, labels.at(-1)) ?? labelAt(document.text, block, index, labels.at(-1))
    if (label) labels.push(label)
  })
  return withoutTitlePages(document, labels)
})

const GLUED = /^(\d{1,2})(?:\.(\d{1,4})|．\d{1,4}[余多]?[万亿]{0,2})/
/** How many paragraphs further the second item of a list is looked for. */
const SECOND_WITHIN = 6

/**
 * `1．5个部门…`, `2.7所学校…`: a list number with the figure right behind it, told from a decimal by what it counts and by the list it goes on or
 * begins.
 */
const gluedAt = ({ text, blocks }: Document, index: number, before: Label | undefined): Label | undefined => {
  const { start, end } = blocks[index]!
  const [whole, digits, narrow] = GLUED.exec(text.slice(start, Math.min(end, start + REACH))) ?? []
  const unit = whole === undefined ? undefined : hanUnitAt(text, start + whole.length)
  if (unit === undefined || (narrow && unit.dimension !== 'count')) return undefined
  const number = Number(digits)
  const goesOn = before?.style === 'arabic' && before.number + 1 === number
  const isFollowed = (): boolean =>
    number === 1 &&
    blocks.slice(index + 1, index + 1 + SECOND_WITHIN).some(next => /^2[.．、]/.test(text.slice(next.start, next.start + 2)))
  if (!goesOn && !isFollowed()) return undefined
  return { style: 'arabic', number, parent: '', block: index, start, end: start + digits!.length + 1 }
}

/** Where the figure begins that stands right behind the list number of a block, by the index of the block. */
export const gluedFigures = once(
  (document: Document): ReadonlyMap<number, number> =>
    new Map(
      labelsOf(document).flatMap(({ style, block, end }) =>
        style === 'arabic' && /\d/.test(document.text[end] ?? '') ? [[block, end]] : [],
      ),
    ),
)

/** Labels that may head a page of their own. */
const TITLED: ReadonlySet<LabelStyle> = new Set(['part', 'chapter', 'section'])
/** Most labels and characters of such a page. */
const TITLE_LABELS = 3
const TITLE_LENGTH = 300

/** Labels without those of title pages: `Chapter 3⏎Roads and bridges⏎Chapter 3 – Roads and bridges` is one chapter. */
const withoutTitlePages = ({ text, blocks }: Document, labels: readonly Label[]): readonly Label[] => {
  const bare = (start: number, end: number): string =>
    text
      .slice(start, end)
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase()
  const kept: Label[] = []
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!
    const again = TITLED.has(label.style)
      ? labels.slice(at + 1, at + 1 + TITLE_LABELS).findIndex(({ style, number, start, block }) => {
          if (style !== label.style || number !== label.number || start - label.end > TITLE_LENGTH) return false
          const title = bare(label.end, start)
          return title !== '' && bare(start, blocks[block]!.end).endsWith(title)
        })
      : -1
    at += again + 1
    kept.push(labels[at]!)
  }
  return kept
}

/** Where what a block says begins: behind the label that opens it, else at its start. Table cells and furniture have no label. */
export const behindLabel = (text: string, block: Block): number =>
  (isLabelled(block) ? labelAt(text, block, 0, undefined)?.end : undefined) ?? block.start

/** `2.4 kg granulated sugar`: how much of a thing, in a list of them. */
const isMeasure = (text: string, offset: number): boolean => /^\p{Ll}/u.test(englishUnitAt(text, offset)?.unit.written ?? '')

const isLabelled = ({ kind }: Block): boolean => kind !== 'furniture' && kind !== 'table-cell' && kind !== 'note'

const labelAt = (text: string, block: Block, index: number, before: Label | undefined): Label | undefined => {
  const opening = text.slice(block.start, Math.min(block.end, block.start + REACH))
  const lead = LEAD.exec(opening)![0].length
  const rest = opening.slice(lead)
  if (!OPENS.test(rest)) return undefined
  const start = block.start + lead
  const decimal = DECIMAL.exec(rest)
  if (decimal && isMeasure(rest, decimal[0].length)) return undefined
  if (decimal)
    return { style: 'decimal', number: Number(decimal[2]), parent: decimal[1]!, block: index, start, end: start + decimal[0].length }
  const found = READERS.flatMap(({ style, expression, value }) => {
    const match = expression.exec(rest)
    const number = match ? value(match[1]!) : undefined
    return match && number !== undefined ? [{ style, number, parent: '', block: index, start, end: start + match[0].length }] : []
  })
  return found.length > 1
    ? (found.find(label => before && label.style === before.style && label.number === before.number + 1) ?? found[0])
    : found[0]
}
