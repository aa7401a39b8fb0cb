import { once } from '../../../../text/once.js'
import { regexp } from '../../../../text/regexp.js'
import { OF_WHOLE } from '../likeness/likeness.js'
import { conceptsOf } from '../mentions/concepts.js'
import { type Mention, REACH } from '../mentions/mention.js'
import { rootOf } from '../mentions/words.js'

/** Whether two amounts of English tell by how much other things changed, each named outright: `an increase of $12.1 million in product costs`. */
export const areChangesOfOthers = (a: Mention, b: Mention): boolean => {
  const [one, other] = [changedOf(a), changedOf(b)]
  return one !== undefined && other !== undefined && (one.at(-1) !== other.at(-1) || (hasOwn(one, other) && hasOwn(other, one)))
}

const hasOwn = (one: readonly string[], other: readonly string[]): boolean =>
  one.some(concept => !OF_WHOLE.has(concept) && !other.includes(concept))

/** What changed, or is held against what it was, as the concepts of its noun, where the words name nothing else that the figure might be of. */
const changedOf = once((mention: Mention): readonly string[] | undefined => {
  const { figure, head, sentence, around, table, sides } = mention
  const noun = head.at(-1)
  const span = figure.subject?.span
  if (table !== undefined || noun === undefined || noun.charCodeAt(0) > 0x2e80 || !span) return undefined
  const at = figure.start - Math.max(sentence.start, figure.start - REACH)
  const isResumed = span.end < figure.start - sides[0].length
  const isNamed = OF_CHANGE.test(around.slice(Math.max(0, at - 64), at))
  return isResumed || isNamed ? conceptsOf(head.map(rootOf)) : undefined
})

/** `an increase of`, where what changed stands behind the figure, and `an increase in gross profit of`. */
const OF_CHANGE = regexp('i')`
  \b(?:increase|decrease|rise|fall|drop|decline|growth|gain|reduction|improvement)
    \s(?:in\s[a-z][a-z\s&’'-]{2,40}\s)?of\s(?:about\s|approximately\s)?$
`
