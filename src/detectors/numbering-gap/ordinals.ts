import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import type { Span } from '../../model/span.js'
import { matchesOf } from '../../text/matches.js'
import { ordinalOf } from '../../text/ordinals.js'
import { enumerationsOf, type MarkerStyle } from '../../text/outline/enumerations.js'
import { numberOf } from '../../text/outline/numbering.js'
import { draftAt } from '../alone.js'

/** `一是`, `第二，`, `（3）`, `②` in running text; what stands before is a mark or the start of the paragraph. */
const KINDS: readonly RegExp[] = [
  /(?<=^|[。；：，！:;,\s])([一二三四五六七八九十]{1,2})(?:是|要)(?!否|以|的|个)/gu,
  /(?<=^|[。；：，！:;,\s])第([一二三四五六七八九十]{1,2})(?=[，、,：])/gu,
  /(?<=[。；：，！:;,\s\p{Script=Han}])[（(](\d{1,2})[）)](?=\p{Script=Han})/gu,
  /(?<=[。；：;:])([一二三四五六七八九十]{1,2})、/gu,
  /([①-⑳])/gu,
  /(?<=[\s:;,.])\((\d{1,2})\)(?=\s+[a-z])/gi,
  /(?<=[\s:;,])\(([a-h])\)(?=\s+[A-Za-z])/g,
  /(?<=^|[.;:!?]\s)(First|Second|Third|Fourth|Fifth|Sixth|Seventh)(?:ly)?(?=, )/gi,
]

/** Cheap to look for, and in every list of ordinals. */
const HINT = /[一二三四五六七八九十][是要，、]|[（(][\da-h]|[①-⑳]|first(?:ly)?,/i

interface Ordinal extends Span {
  readonly number: number
}

/** Ordinals of one paragraph that skip a number: `一是…二是…四是…`. The first must be a one, or the list began elsewhere. */
export const brokenOrdinals = (document: Document): readonly Draft[] =>
  document.blocks.flatMap(block => {
    if (block.kind === 'furniture' || block.kind === 'table-cell' || block.hidden) return []
    const piece = document.text.slice(block.start, block.end)
    if (!HINT.test(piece)) return []
    const gaps = KINDS.flatMap(expression => gapsOf(ordinalsOf(piece, expression)))
    return gaps
      .filter(gap => !isBetween(piece, gap))
      .map(([before, ordinal, expected]) => {
        const [one, other] = [before, ordinal].map(({ start, end }) => ({ start: block.start + start, end: block.start + end })) as [
          Span,
          Span,
        ]
        const data = { label: piece.slice(ordinal.start, ordinal.end), before: piece.slice(before.start, before.end), expected }
        return draftAt(document, 'numbering-gap', [one, other], {
          variant: ordinal.number === before.number ? 'ordinal-repeat' : 'ordinal-gap',
          level: 'warning',
          confidence: 0.75,
          data,
        })
      })
  })

/** Lists in words, whose items may each open a paragraph. */
const IN_WORDS: ReadonlySet<MarkerStyle> = new Set(['han-is', 'han-ordinal', 'han-of-them', 'english-ordinal'])

/** 一是…, 二是…, 四是… over several paragraphs: one number is skipped and nowhere between. */
export const brokenParagraphs = (document: Document): readonly Draft[] =>
  enumerationsOf(document).flatMap(({ style, items, doubtful }) => {
    if (!IN_WORDS.has(style) || doubtful || items.length < 3 || items[0]!.block === items.at(-1)!.block) return []
    return items.flatMap((item, index) => {
      const before = items[index - 1]
      if (!before || before.block === item.block || item.ordinal !== before.ordinal + 2) return []
      const [one, other] = [before, item].map(({ start, end }) => MARK.exec(document.text.slice(start, end))![0].length + start)
      const data = {
        label: document.text.slice(item.start, other),
        before: document.text.slice(before.start, one),
        expected: before.ordinal + 1,
      }
      const places = [
        { start: before.start, end: one! },
        { start: item.start, end: other! },
      ] as const
      return [draftAt(document, 'numbering-gap', places, { variant: 'ordinal-gap', level: 'warning', confidence: 0.75, data })]
    })
  })

const MARK = /^(?:[第其]?[一二三四五六七八九十]{1,3}(?:是|要)?|[A-Za-z]+)/

/** Ordinals in words; the first letter may be lost where a file was scanned. */
const WORDS = 'first second third fourth fifth sixth seventh'.split(' ').map(word => new RegExp(`${word.slice(1)}\\b`, 'i'))

/** The missing number stands between after all, where no item would begin: `(a) one (b) two,(c) three (d) four`. */
const isBetween = (piece: string, [before, { start }, expected]: readonly [Ordinal, Ordinal, number]): boolean => {
  const between = piece.slice(before.end, start)
  return (
    WORDS[expected - 1]?.test(between) ||
    between.includes(`(${expected})`) ||
    (expected <= 26 && between.includes(`(${String.fromCharCode(96 + expected)})`))
  )
}

const ordinalsOf = (piece: string, expression: RegExp): Ordinal[] =>
  matchesOf(expression, piece).flatMap(match => {
    const label = match[1]!
    const number = ordinalIn(label)
    return number === undefined ? [] : [{ number, start: match.index, end: match.index + match[0].length }]
  })

const ordinalIn = (label: string): number | undefined =>
  /[①-⑳]/.test(label)
    ? label.charCodeAt(0) - 0x245f
    : /^[a-h]$/.test(label)
      ? label.charCodeAt(0) - 96
      : /^[a-z]/i.test(label)
        ? ordinalOf(label)
        : numberOf(label)

/** Where a list that began with one goes on with another number than the next. */
const gapsOf = (ordinals: readonly Ordinal[]): (readonly [Ordinal, Ordinal, number])[] => {
  const gaps: (readonly [Ordinal, Ordinal, number])[] = []
  let last = 0
  ordinals.forEach((ordinal, index) => {
    const { number } = ordinal
    if (number === 1) last = 1
    else if (last > 0) {
      if (number !== last + 1 && number >= last && number - last <= 4 && ordinals.length >= 3)
        gaps.push([ordinals[index - 1]!, ordinal, last + 1])
      last = ordinals[index + 1]?.number === last + 2 ? last + 1 : number
    }
  })
  return gaps
}
