import type { Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { once } from '../once.js'
import { ordinalOf } from '../ordinals.js'
import { captionsOf } from './captions.js'

/** The head of a paragraph that opens a part, with what the part is called. */
export interface NamedPart extends Span {
  readonly name: string
  readonly number: number
  /** Its name and number as they are written. */
  readonly label: Span
}

/** The parts of one name, by their number: of several with one number the first. */
export type Parts = ReadonlyMap<number, NamedPart>

/**
 * A paragraph that opens with the name and number of a part: "Recommendation 3. …", 建议三：…, 第三标包：…; or with its code: "R3. …". Chapters, articles and
 * the like are headings and lists.
 */
const OPENINGS: readonly RegExp[] = [
  /^(?<name>[A-Z][a-z]{3,15}|Lot|Act|Day|Aim|Map|Box) (?<number>\d{1,2}|[A-H])(?=[.:)]|\s[-–—]\s|\s[A-Z]|$)/,
  /^(?<name>建议|问题|案例|任务|措施|要求|教训|情形|经验|做法|原则|附件|附录)\s?(?<number>[一二三四五六七八九十]{1,2}|\d{1,2})(?=[：:、.．\s])/,
  /^第(?<number>[一二三四五六七八九十]{1,2})(?<name>(?![章节条款编篇卷届次]|部分)[\p{Script=Han}]{1,4})(?=[：:（(]|\s)/u,
  /^(?<name>[A-Z]{1,3})-?(?<number>\d{1,2})(?=[.:：、)）]\s?[\p{Lu}\p{Script=Han}])/u,
]
const OPENING_REACH = 24
const HEAD = 60

/** Every paragraph that opens with a name or code and a running number, in order. */
export const partOpeningsOf = once((document: Document): readonly NamedPart[] =>
  document.blocks.flatMap(({ kind, start, end }) => {
    if (kind === 'furniture' || kind === 'table-cell') return []
    const head = document.text.slice(start, Math.min(end, start + OPENING_REACH))
    const match = OPENINGS.map(opening => opening.exec(head)).find(found => found !== null)
    const number = match ? partNumber(match.groups!.number!) : undefined
    const label = { start, end: start + (match?.[0].length ?? 0) }
    return number === undefined ? [] : [{ name: match!.groups!.name!, number, label, start, end: Math.min(end, start + HEAD) }]
  }),
)

const partNumber = (written: string): number | undefined => (/^[A-H]$/.test(written) ? written.charCodeAt(0) - 64 : ordinalOf(written))

/** Parts that open with a name or code and a running number, by that name or code. */
export const namedPartsOf = once((document: Document): ReadonlyMap<string, Parts> => {
  const series = new Map<string, Map<number, NamedPart>>()
  const add = (part: NamedPart): void => {
    const parts = series.get(part.name) ?? new Map<number, NamedPart>()
    series.set(part.name, parts)
    if (!parts.has(part.number)) parts.set(part.number, part)
  }
  for (const part of partOpeningsOf(document)) add(part)
  if (document.language !== 'en' && !series.has('附件')) for (const annex of annexesOf(document)) add(annex)
  return series
})

/** Annexes that stand in one list as parts named 附件. */
const annexesOf = (document: Document): NamedPart[] =>
  captionsOf(document).flatMap(({ kind, number, start, end }) => {
    const told = kind === 'annex' ? partNumber(number) : undefined
    return told === undefined ? [] : [{ name: '附件', number: told, start, end, label: { start, end } }]
  })
