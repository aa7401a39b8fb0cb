import type { Document } from '../../model/document.js'
import { Comparison, type Step } from '../../text/changes.js'
import type { Repeat } from '../../text/copies.js'
import { contraryNegation } from './negations.js'

/** Offsets between the two cases of a rule or the definitions of a pair of terms. */
const BESIDE = 800
/** Changes two cases have at least: what sets them apart, and what follows from it. */
const CHANGES = 2
/** Longest passage looked at, in characters. */
const LONGEST = 2000

/**
 * Whether two passages near each other tell the two cases of one rule or the two terms of a pair: one denies a word of the other, `those who registered`
 * and `those who did not register`, and something else differs with it. A copy in which a negation alone was changed is no such pair.
 */
export const areCases = ({ text }: Document, { places, alignments, worth }: Repeat): boolean => {
  const [a, b] = places
  if (worth.kind !== 'edited' || places.length !== 2 || a!.end > b!.start || b!.start - a!.end > BESIDE) return false
  if (Math.max(a!.end - a!.start, b!.end - b!.start) > LONGEST || alignments.some(({ similarity }) => similarity === 1)) return false
  const steps = new Comparison(false).stepsBetween(text.slice(a!.start, a!.end), text.slice(b!.start, b!.end)) ?? []
  const changes = steps.filter(isOfWords)
  return (
    changes.length >= CHANGES &&
    changes.some(change => contraryNegation(steps.map(each => (each === change ? each : same(each)))) !== undefined)
  )
}

/** Longest term in front of its definition. */
const TERM = /(?<![^\n])[^\t\n]{2,60}(?=\t$)/u

/** Whether edited passages stand in the rows of a table behind other terms or names each: definitions, descriptions of things of one kind. */
export const areOfOtherTerms = ({ text }: Document, { places, worth }: Repeat): boolean => {
  if (worth.kind !== 'edited') return false
  const terms = places.map(({ start }) => TERM.exec(text.slice(Math.max(0, start - 64), start))?.[0])
  return terms.every(term => term !== undefined && /\p{L}{2}/u.test(term)) && new Set(terms).size === terms.length
}

/** Whether edited sentences lead on to a list each: `In the first year the board shall:`, `In the second year the board shall:`. */
export const areLeadIns = ({ text }: Document, { places, worth }: Repeat): boolean =>
  worth.kind === 'edited' && worth.paragraphs < 2 && places.every(({ end }) => /[:：]/.test(text.slice(end - 1, end + 1)))

const isOfWords = ({ same, a, b }: Step): boolean => !same && [...a, ...b].some(({ kind }) => kind !== 'mark')

const same = (step: Step): Step => ({ ...step, same: true })
