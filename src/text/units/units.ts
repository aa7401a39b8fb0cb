import type { Figure } from '../../model/figure.js'
import { addTo } from '../../model/grouping.js'
import { type Exact, exact, parseExact } from '../decimals.js'
import { CONTINUATIONS, COUNTING, MEASURES } from './words.js'

/** A unit of measure or a counting word: what it is called when compared, of which dimension, and how many of the canonical unit it is. */
export interface Unit {
  /** As written, without multiplier: `条`, `元`, `percentage points`. */
  readonly written: string
  readonly canonical: string
  /** `count` for counting words, `money:CNY` for a currency, else the physical dimension. */
  readonly dimension: string
  readonly factor: Exact
}

const ONE = exact(1)

const BY_LEAD = new Map<string, Unit[]>()
const ENGLISH = new Map<string, Unit>()

const declare = (written: string, canonical: string, dimension: string, factor: Exact): void => {
  const unit = { written, canonical, dimension, factor }
  if (/^[-A-Za-z]/.test(written)) ENGLISH.set(written.toLowerCase(), unit)
  if (/^[-A-Za-z]/.test(written) && !/\d|²|³/.test(written)) return
  addTo(BY_LEAD, written[0]!, unit)
}

/** A name of the tables as it stands in texts. */
const nameOf = (entry: string): string => entry.replace(/_/g, ' ')

for (const line of MEASURES.trim().split('\n')) {
  const [head, body] = line.split(' = ')
  const [dimension, canonical] = head!.split(' ')
  for (const group of body!.split('; ')) {
    const [factor, ...names] = group.split(' ')
    for (const name of names) declare(nameOf(name), canonical!, dimension!, parseExact(factor!))
  }
}
for (const line of COUNTING.trim().split('\n')) {
  const [canonical, same] = line.split(' = ')
  for (const name of canonical!.split(' ')) declare(name, name, 'count', ONE)
  for (const name of same?.split(' ') ?? []) declare(name, canonical!, 'count', ONE)
}
for (const units of BY_LEAD.values()) units.sort((a, b) => b.written.length - a.written.length)

/** Whether a figure counts things rather than measures: it has no unit, or a counting word. */
export const isCount = ({ dimension }: Pick<Figure, 'dimension'>): boolean => dimension === undefined || dimension === 'count'

/** The unit written in Chinese characters or as a sign at an offset, the longest that fits. */
export const hanUnitAt = (text: string, offset: number): Unit | undefined =>
  BY_LEAD.get(text[offset] ?? '')?.find(
    unit => text.startsWith(unit.written, offset) && !continues(text, unit, offset + unit.written.length),
  )

const continues = (text: string, unit: Unit, end: number): boolean =>
  unit.written.length === 1 && end < text.length && (CONTINUATIONS[unit.written]?.includes(text[end]!) ?? false)

const WORDS = /[ \u00a0\n-]?([A-Za-z.]+(?:\u00b2|\u00b3|2(?!\d))?)(?:[ \u00a0]([A-Za-z]+)(?:[ \u00a0]([A-Za-z]+))?)?/y

/** A unit in English words after a numeral (`percentage points`, `miles`, `-day`), with where it starts and ends; longest first. */
export const englishUnitAt = (text: string, offset: number): { unit: Unit; start: number; end: number } | undefined => {
  WORDS.lastIndex = offset
  const match = WORDS.exec(text)
  if (!match) return undefined
  const lead = match[0].startsWith('-') ? '-' : ''
  const start = offset + (/^[A-Za-z]/.test(match[0]) ? 0 : 1)
  const [, first, second, third] = match
  for (const words of [[first, second, third], [first, second], [first]]) {
    if (words.includes(undefined)) continue
    const joined = words.join(' ')
    const name = ENGLISH.has(lead + joined.toLowerCase()) || ENGLISH.has(joined.toLowerCase()) ? joined : joined.replace(/\.$/, '')
    const unit = ENGLISH.get(lead + name.toLowerCase()) ?? ENGLISH.get(name.toLowerCase())
    if (unit && !isShortWord(name) && (name !== 'p' || start === offset))
      return { unit: { ...unit, written: name }, start, end: start + name.length }
  }
  return undefined
}

/** `m`, `ha`, `fold` and other short names are units only when written as such. */
const isShortWord = (name: string): boolean => /^(?:M|G|HA|Ha|KM|P)$/.test(name)

/** How many canonical units one of the written unit is, by its name; 1 when unknown. */
export const factorOf = (written: string | undefined): Exact => {
  if (written === undefined) return ONE
  return (BY_LEAD.get(written[0] ?? '')?.find(unit => unit.written === written) ?? ENGLISH.get(written.toLowerCase()))?.factor ?? ONE
}

/** The unit of that name; it must be one of the table. */
export const unitNamed = (written: string): Unit => {
  const unit = BY_LEAD.get(written[0]!)?.find(known => known.written === written) ?? ENGLISH.get(written.toLowerCase())
  if (!unit) throw new RangeError(`no such unit: ${written}`)
  return unit
}
