import type { Document } from '../../../model/document.js'
import { plain } from '../../../text/decimals.js'
import type { Cue } from './sums.js'
import type { Term } from './terms.js'

/**
 * The parts as they stand; after a cue also their beginnings, before it also their ends, where a heavier mark parts them from the rest:
 * a list may go on with other things.
 */
export const readingsOf = (document: Document, parts: readonly Term[], cue: Cue): Term[][] => {
  const weights = parts.map((_, at) => weightAt(document, parts, at))
  const counted = cue === 'before' && isCountOf(parts[0]!, parts.length - 1) ? parts.slice(1) : parts
  const readings = counted === parts ? [[...parts]] : [[...parts], [...counted]]
  for (let length = parts.length - 1; length >= 2; length--) {
    const from = cue === 'before' ? parts.length - length : 0
    const cut = weights[cue === 'before' ? from : length]!
    if (weights.slice(from + 1, from + length).every(weight => weight < cut)) readings.push(parts.slice(from, from + length))
  }
  return readings
}

/** "Three plants of 40, 25 and 15 megalitres": the first number says how many follow. */
const isCountOf = ({ value }: Term, others: number): boolean => value !== undefined && others >= 2 && plain(value) === String(others)

/** How heavy the mark between a part and the one before it is: 、 or "and" 1, a comma 2, a semicolon or words that open a list 3. */
export const weightAt = ({ text }: Document, parts: readonly Term[], at: number): number => {
  const before = at === 0 ? parts[0]!.before : text.slice(parts[at - 1]!.figure.end, parts[at]!.figure.start)
  return /[；;。]|其中|\b(?:in|of) (?:which|whom)\b/.test(before) ? 3 : /[，,]/.test(before) ? 2 : 1
}
