import { createHash } from 'node:crypto'
import type { Draft, Finding } from '../model/finding.js'
import { RULES, type RuleId } from '../model/rule.js'

/** What of a finding its id is made of. */
export type Said = Pick<Finding, 'rule' | 'messageId'> & { readonly locations: readonly { readonly quote: string }[] }

/** What a finding says, wherever it stands: its rule, its kind and its quotes. */
export const contentKey = ({ rule, messageId, locations }: Said): string =>
  JSON.stringify([rule, messageId, locations.map(({ quote }) => quote).sort()])

/** Where a finding stands: the same for those at exactly the same places in the same order. */
export const placesKey = ({ locations }: Pick<Draft, 'locations'>): string =>
  locations.map(({ document, start, end }) => `${document}:${start}-${end}`).join(' ')

/** Names findings one after another by what they say; twins are told apart by an ordinal. */
export const identifier = (): ((said: Said) => string) => {
  const twins = new Map<string, number>()
  return said => {
    const content = contentKey(said)
    const ordinal = twins.get(content) ?? 0
    twins.set(content, ordinal + 1)
    return createHash('sha256').update(`${content}#${ordinal}`).digest('hex').slice(0, 16)
  }
}

/** A, B … Z, AA for repeats; N1 for what disagrees; S1 for the rest. */
export const labeller = (): ((rule: RuleId) => string) => {
  const counts = { letter: 0, N: 0, S: 0 }
  return rule => {
    const { family } = RULES[rule]
    if (family === 'exact' || family === 'near') return letters(counts.letter++)
    return family === 'conflict' ? `N${++counts.N}` : `S${++counts.S}`
  }
}

const letters = (index: number): string => (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
