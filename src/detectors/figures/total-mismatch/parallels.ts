import { clauseOf, type Term } from './terms.js'

/**
 * Parts each with the whole it is of, where two of them or more are told by the words of a whole of their own: 受理879件，结案700件。其中，受理民事案件755件，结案600件.
 * A word of two characters tells, which the clause of one part and of one whole alone holds. Undefined where the parts may be of one whole.
 */
export const inParallel = (wholes: readonly Term[], parts: readonly Term[]): readonly (readonly [Term, Term])[] | undefined => {
  if (parts.length < 2 || wholes.length < 2) return undefined
  const [ofWholes, ofParts] = [wordsOfOne(wholes), wordsOfOne(parts)]
  const pairs = parts.flatMap((part, at) => {
    const whole = wholes.find((_, index) => [...ofParts[at]!].some(word => ofWholes[index]!.has(word)))
    return whole ? [[whole, part] as const] : []
  })
  return new Set(pairs.map(([whole]) => whole)).size >= 2 && pairs.length === parts.length ? pairs : undefined
}

/** The words of each of some terms that no other of them is told by. */
const wordsOfOne = (terms: readonly Term[]): ReadonlySet<string>[] => {
  const all = terms.map(term => wordsOf(clauseOf(term)))
  return all.map((own, at) => new Set([...own].filter(word => !all.some((others, other) => other !== at && others.has(word)))))
}

const wordsOf = (clause: string): ReadonlySet<string> =>
  new Set(Array.from(clause, (_, at) => clause.slice(at, at + 2)).filter(word => HAN_WORD.test(word)))

const HAN_WORD = /^\p{Script=Han}{2}$/u
