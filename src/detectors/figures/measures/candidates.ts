import type { Rarity } from './likeness.js'
import type { Mention } from './mention.js'

/** A word of more mentions than this leads nowhere by itself. */
const MOST_MENTIONS = 40
/** Of the mentions that share words with one, only the best this many are compared in full. */
const MOST_CANDIDATES = 12

/** How rare words are and how many values subjects have, over the mentions given. */
export const rarityOf = (mentions: readonly Mention[]): Rarity => {
  const frequency = new Map<string, number>()
  const values = new Map<string, Set<string>>()
  const measures = new Map<string, number>()
  for (const mention of mentions) {
    measures.set(mention.measure, (measures.get(mention.measure) ?? 0) + 1)
    for (const token of mention.own) frequency.set(token, (frequency.get(token) ?? 0) + 1)
    const known = values.get(subjectKey(mention)) ?? new Set()
    values.set(subjectKey(mention), known.add(`${mention.figure.lo}~${mention.figure.hi}`))
  }
  const weights = new Map([...frequency].map(([token, count]) => [token, Math.log(1 + (mentions.length + 1) / count)]))
  const rarest = Math.log(2 + mentions.length)
  return {
    weight: token => weights.get(token) ?? rarest,
    ofMeasure: ({ measure }) => (/^(?:count|percentage|points|time)/.test(measure) ? Number.POSITIVE_INFINITY : measures.get(measure)!),
    values: mention => (mention.head.length === 0 ? 1 : values.get(subjectKey(mention))!.size),
  }
}

const subjectKey = ({ measure, head }: Mention): string => `${measure} ${head.join('')}`

/** Pairs of mentions worth comparing: of one measure and with rare words in common. Bounded for each mention, so near-linear in all. */
export function* candidatePairs(mentions: readonly Mention[], rarity: Rarity): Generator<readonly [number, number]> {
  const postings = new Map<string, number[]>()
  for (const [index, mention] of mentions.entries()) {
    const scores = new Map<number, number>()
    for (const [token, weight] of keysOf(mention, rarity)) {
      const posting = postings.get(token)
      if (!posting) {
        postings.set(token, [index])
        continue
      }
      if (posting.length <= MOST_MENTIONS) {
        for (const other of posting) scores.set(other, (scores.get(other) ?? 0) + weight)
        posting.push(index)
      }
    }
    const best = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_CANDIDATES)
    for (const [other] of best) yield [other, index]
  }
}

const keysOf = ({ measure, own, head }: Mention, rarity: Rarity): [string, number][] => {
  const tail = head.slice(-2).join('')
  const keys = own.map((token): [string, number] => [`${measure}|${token}`, rarity.weight(token)])
  return tail ? [...keys, [`${measure}|head ${tail}`, rarity.weight(tail)]] : keys
}
