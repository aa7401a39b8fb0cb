import type { Document } from '../../model/document.js'
import type { Draft } from '../../model/finding.js'
import { hanFor, romanFor } from '../../text/ordinals.js'
import type { Label, LabelStyle } from '../../text/outline/numbering.js'
import { type Sequence, sequencesOf } from '../../text/outline/sequences.js'
import { draftAt } from '../alone.js'
import { styleJumpsOf } from './styles.js'

/** Something wrong between two labels of a list. */
interface Anomaly {
  readonly variant: 'gap' | 'repeat' | 'order' | 'wrong'
  readonly before: Label | undefined
  readonly label: Label
  /** The number that should stand there. */
  readonly expected: number
}

/** A jump of more than this is another list, or no list at all. */
const LONGEST_JUMP = 4
/** Lists of these styles are sure with two labels; of the others with three. */
const SURE: readonly LabelStyle[] = ['part', 'chapter', 'section', 'article', 'han', 'han-bracket', 'decimal', 'circled', 'arabic-bracket']
/** Lists of other styles that do not begin with one are excerpts. */
const CONTINUING: readonly LabelStyle[] = ['article', 'chapter', 'decimal']
/** When more than this share of a style's labels break their lists, the document is an excerpt, or numbers in a way of its own. */
const EXCERPT_SHARE = 0.15
const FEW = 2

/** Lists whose numbers skip, repeat or run backwards. */
export const brokenLists = (document: Document): readonly Draft[] => {
  const sequences = sequencesOf(document)
  const filled = new Set(styleJumpsOf(document).map(({ after }) => after?.start))
  const anomalies = sequences.flatMap(sequence => anomaliesOf(document, sequence)).filter(({ label }) => !filled.has(label.start))
  const labels = new Map<string, number>()
  const broken = new Map<string, number>()
  for (const sequence of sequences) add(labels, sequence[0]!.style, sequence.length)
  for (const { label } of anomalies) add(broken, label.style, 1)
  return anomalies
    .filter(({ label: { style } }) => broken.get(style)! <= FEW || broken.get(style)! <= labels.get(style)! * EXCERPT_SHARE)
    .map(anomaly => draftOf(document, anomaly))
}

const add = (counts: Map<string, number>, key: string, by: number): void => void counts.set(key, (counts.get(key) ?? 0) + by)

const anomaliesOf = (document: Document, sequence: Sequence): Anomaly[] => {
  if (sequence.length < (SURE.includes(sequence[0]!.style) ? 2 : 3)) return []
  if (isExcerpt(sequence)) return []
  const found: Anomaly[] = []
  const [first, second] = sequence as [Label, Label]
  if (first.number !== 1 && second.number !== 2 && !CONTINUING.includes(first.style)) return []
  if (first.number !== 1 && second.number === 2) found.push({ variant: 'wrong', before: undefined, label: first, expected: 1 })
  let last = found.length > 0 ? 1 : first.number
  for (let index = 1; index < sequence.length; index++) {
    const label = sequence[index]!
    const expected = last + 1
    const next = sequence[index + 1]
    if (label.number === expected) last = expected
    else if (next?.number === expected + 1 && label.number !== expected) {
      found.push({ variant: 'wrong', before: sequence[index - 1], label, expected })
      last = expected
    } else {
      const variant = label.number === last ? 'repeat' : label.number < last ? 'order' : 'gap'
      if (!isElsewhere(document, sequence[index - 1]!, label, expected, variant))
        found.push({ variant, before: sequence[index - 1], label, expected })
      last = label.number
    }
  }
  return found
}

/** Articles picked from a law, or numbers that are no list: they jump ahead again and again, or none follows another. */
const isExcerpt = (sequence: Sequence): boolean => {
  const follows = sequence.some(({ number }, index) => index > 0 && number === sequence[index - 1]!.number + 1)
  if (sequence.length > 2 && !follows) return true
  const jumps = sequence.filter(({ number }, index) => index > 0 && number - sequence[index - 1]!.number > LONGEST_JUMP).length
  return jumps > 0 && jumps * 10 >= sequence.length
}

/** Dots or stars on a line of their own: something was left out on purpose. */
const OMISSION = /\n\s*(?:[…⋯.]{1,6}|\*\s?\*\s?\*)\s*(?:\n|$)/

/** The missing number stands in the text between, not at the start of a paragraph; or the jump is no list's. */
const isElsewhere = ({ text }: Document, before: Label, label: Label, expected: number, variant: string): boolean => {
  if (variant === 'repeat' && followsTitle(text, before, label)) return true
  if (variant === 'repeat' && label.style.endsWith('bracket') && /^\s*[a-z]/.test(text.slice(label.end, label.end + 3)))
    return isInline(text, label)
  if (variant !== 'gap') return variant === 'order' && label.style !== 'article' && label.style !== 'chapter'
  if (label.number - expected >= LONGEST_JUMP) return true
  if (OMISSION.test(text.slice(before.end, label.start))) return true
  if (isFirstRoman(text, label)) return true
  const missing = written(text.slice(label.start, label.end), label, expected)
  return missing !== undefined && standsIn(text.slice(before.end, label.start).replace(/\s/g, ''), missing.trim())
}

/** Whether a label stands in a text, not as the end of a year: no `5.` in `2025.`. */
const standsIn = (text: string, label: string): boolean =>
  text
    .split(label)
    .slice(0, -1)
    .some(before => !(/^\d/.test(label) && /(?:19|20)\d$/.test(before)))

/** A number of no list but of the part of the document that a title before it opens: `财务报表附注（节选）⏎四、…` behind the report's own `四、`. */
const followsTitle = (text: string, before: Label, { start }: Label): boolean => {
  const lines = text
    .slice(before.end, start)
    .split('\n')
    .filter(line => line.trim() !== '')
  const title = lines.length > 1 ? lines.at(-1)!.trim() : ''
  return EXCERPT.test(title) && title.length <= LONGEST_TITLE
}

/** A title that says what follows was taken from a longer text. */
const EXCERPT = /[（(](?:节选|摘录|摘要|摘编|部分|extracts?|excerpts?)[^（()）]{0,30}[)）]$|^(?:Extracts?|Excerpts?) (?:from|of)\b/i
const LONGEST_TITLE = 60

/** The line before goes on in the label's: `… mechanisms and⏎(2) strategies`. */
const isInline = (text: string, { start }: Label): boolean => /[\p{L}\d]\s*$/u.test(text.slice(Math.max(0, start - 8), start))

const NINTH_LETTER = 9
/** How far the next item is looked for. */
const ITEM_REACH = 3000

/** `f.` then `i.`, `ii.`: a list in Roman numerals begins under an item. */
const isFirstRoman = (text: string, { style, number, end }: Label): boolean =>
  style.startsWith('letter') && number === NINTH_LETTER && /\n\s*[（(]?ii[.)）]/.test(text.slice(end, end + ITEM_REACH))

/** A label with another number in its place: `（四）` for 3 is `（三）`. */
const written = (label: string, { style, number }: Pick<Label, 'style' | 'number'>, other: number): string | undefined => {
  if (other > 99) return undefined
  if (style.startsWith('roman'))
    return label.replace(/[ivx]+/i, numeral => (numeral === numeral.toUpperCase() ? romanFor(other).toUpperCase() : romanFor(other)))
  if (label.includes(hanFor(number))) return label.replace(hanFor(number), hanFor(other))
  if (/\d/.test(label)) return label.replace(/\d+(?=\D*$)/, String(other))
  return /[①-⑳]/.test(label)
    ? String.fromCharCode(0x245f + other)
    : label.replace(/[a-z]/i, letter => String.fromCharCode(letter.charCodeAt(0) + other - number))
}

const draftOf = (document: Document, { variant, before, label, expected }: Anomaly): Draft => {
  const { text } = document
  const quote = text.slice(label.start, label.end)
  const data = {
    label: quote,
    before: before ? text.slice(before.start, before.end) : '',
    expected: written(quote, label, expected) ?? String(expected),
  }
  const confidence = label.style === 'arabic' || label.style.startsWith('letter') || label.style === 'capital' ? 0.7 : 0.85
  return draftAt(document, 'numbering-gap', [...(before ? [before] : []), label], { variant, level: 'warning', confidence, data })
}
