import { once } from '../../../../text/once.js'
import type { Mention } from './mention.js'
import { contentOf } from './words.js'

/** The words near a figure, as they tell what it measures; function words are left out. */
export interface Clause {
  /** Those of its clause and noun. */
  readonly core: ReadonlySet<string>
  /** Those that it is told with, where its clause says little by itself those before it as well. */
  readonly own: ReadonlySet<string>
  readonly head: readonly string[]
  /** All there are near: of the clause, the sentence, the sentence before and the title above. */
  readonly context: ReadonlySet<string>
}

/** A clause of fewer words is read with the words before it. */
const FEWEST = 2

/** The words near a figure of prose or of a table, worked out once for each. */
export const clauseOf = once((mention: Mention): Clause => {
  const head = [...new Set(contentOf(mention.head.join('')))]
  const { clause, own, around, preceding, figure } = mention
  return {
    core: wordsOf(head, clause.length < FEWEST ? own : clause),
    own: wordsOf(own),
    head,
    context: wordsOf(contentOf(around), own, contentOf(figure.scope.section ?? ''), contentOf(preceding)),
  }
})

const wordsOf = (...lists: readonly (readonly string[])[]): ReadonlySet<string> => {
  const words = new Set<string>()
  for (const list of lists) for (const word of list) words.add(word)
  return words
}
