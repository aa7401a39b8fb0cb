import type { Document } from '../model/document.js'
import type { Span } from '../model/span.js'
import { captionsOf } from './captions.js'
import { once } from './once.js'
import { ordinalOf } from './ordinals.js'

/** The head of each part of one name, by its number: of several with one number the first. */
export type Parts = ReadonlyMap<number, Span>

/** A paragraph that opens with the name and number of a part: "Recommendation 3. …", 建议三：…; or with its code: "R3. …". */
const OPENINGS: readonly RegExp[] = [
  /^([A-Z][a-z]{3,15}|Lot|Act|Day|Aim|Map|Box) (\d{1,2}|[A-H])(?=[.:)]|\s[-–—]\s|\s[A-Z]|$)/,
  /^(建议|问题|案例|任务|措施|要求|教训|情形|经验|做法|原则|附件|附录)\s?([一二三四五六七八九十]{1,2}|\d{1,2})(?=[：:、.．\s])/,
  /^([A-Z]{1,3})-?(\d{1,2})(?=[.:：、)）]\s?[\p{Lu}\p{Script=Han}])/u,
]
const OPENING_REACH = 24
const HEAD = 60

/** The head of a paragraph that opens a part, with what the part is called. */
export interface NamedPart extends Span {
  readonly name: string
  readonly number: number
}

/** Every paragraph that opens with a name or code and a running number, in order. */
export const partOpeningsOf = once((document: Document): readonly NamedPart[] =>
  document.blocks.flatMap(({ kind, start, end }) => {
    if (kind === 'furniture' || kind === 'table-cell') return []
    const head = document.text.slice(start, Math.min(end, start + OPENING_REACH))
    const match = OPENINGS.map(opening => opening.exec(head)).find(found => found !== null)
    const number = match ? partNumber(match[2]!) : undefined
    return number === undefined ? [] : [{ name: match![1]!, number, start, end: Math.min(end, start + HEAD) }]
  }),
)

const partNumber = (written: string): number | undefined => (/^[A-H]$/.test(written) ? written.charCodeAt(0) - 64 : ordinalOf(written))

/** Parts that open with a name or code and a running number, by that name or code. */
export const namedPartsOf = once((document: Document): ReadonlyMap<string, Parts> => {
  const series = new Map<string, Map<number, Span>>()
  const add = (name: string, number: number | undefined, place: Span): void => {
    const parts = series.get(name) ?? new Map<number, Span>()
    series.set(name, parts)
    if (number !== undefined && !parts.has(number)) parts.set(number, place)
  }
  for (const { name, number, start, end } of partOpeningsOf(document)) add(name, number, { start, end })
  if (document.language !== 'en' && !series.has('附件'))
    for (const { kind, number, start, end } of captionsOf(document)) if (kind === 'annex') add('附件', partNumber(number), { start, end })
  return series
})
