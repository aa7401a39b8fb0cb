import { once } from '../../../../text/once.js'
import { regexp } from '../../../../text/regexp.js'
import type { Mention } from '../mentions/mention.js'

/** What has been done to what a number of English counts, as the verb of its own sentence. */
const OUTCOME = regexp()`
  ^\s(?:[a-z-]+\s){1,4}?(?:have|has|had)\s(?:now\s|since\s|already\s|so\sfar\s|also\s)?been\s(?:fully\s|partly\s)?
    (?<verb>closed|resolved|completed|withdrawn|upheld|implemented|repaid|recovered|cleared|settled|answered|replaced|repaired|rejected|dismissed
      |decided|cancelled|fixed|restored|removed|demolished|acted|addressed|met|adopted|accepted)\b
`

/** Letters by which a verb is known again: `closed`, `closing`, `closure`. */
const ROOT = 4

const outcomeOf = once(({ measure, table, sides }: Mention): string | undefined =>
  measure === 'count' && table === undefined ? OUTCOME.exec(sides[1])?.groups?.verb?.slice(0, ROOT) : undefined,
)

/** Whether one count is of those something has been done to since, of which the other says nothing: `issued 31 notices`, and `eleven notices have been closed`. */
export const isOutcomeOfSome = (a: Mention, b: Mention): boolean => {
  const outcome = outcomeOf(a)
  return (
    outcome !== undefined &&
    Number(a.figure.value) < Number(b.figure.value) &&
    outcomeOf(b) !== outcome &&
    !b.around.toLowerCase().includes(outcome)
  )
}
