import { matchesOf } from '../../../../text/matches.js'
import { once } from '../../../../text/once.js'
import { regexp } from '../../../../text/regexp.js'
import { type Mention, REACH } from '../mentions/mention.js'

/**
 * Whether one is told of a body by its name and the other under the heading of another body of its kind: `In the Housing Chamber the mean age was 38
 * weeks` beside `the mean age of claims was 39 weeks` under `Employment Tribunals`. A sentence that names a body speaks of it wherever it stands.
 */
export const areOfOtherBodies = (a: Mention, b: Mention): boolean => {
  const [one, other] = [bodiesOf(a), bodiesOf(b)]
  return one.length > 0 && other.length > 0 && one.every(mine => other.every(yours => mine.kind === yours.kind && mine.name !== yours.name))
}

interface Body {
  /** In lower case and of one number: `employment tribunal`. */
  readonly name: string
  readonly kind: string
}

/** The bodies its own sentence names, else the one its heading names. */
const bodiesOf = once(({ table, sentence, figure, around }: Mention): readonly Body[] => {
  if (table !== undefined) return []
  const own = namedIn(around.slice(0, Math.min(around.length, figure.end - Math.max(sentence.start, figure.start - REACH))))
  return own.length > 0 ? own : namedIn(figure.scope.section ?? '')
})

const namedIn = (text: string): readonly Body[] =>
  matchesOf(BODY, text).map(([, own = '', noun = '']) => ({ name: `${own}${noun}`.toLowerCase(), kind: COURT.test(noun) ? 'court' : noun }))

/** At most four words of a name and what kind of body it is; `Our School` is no name. */
const BODY = regexp('g')`
  \b(?!(?:The|This|That|Our|Each|Every|In|At|All|No|Any|Other|Both)[ ])((?:[A-Z][a-z’'-]+[ ]){1,4}?)
    (Tribunal|Chamber|Court|School|College|Academy|University|Hospital|Infirmary|Prison|Library|Museum|Directorate)s?\b
`
const COURT = /^(?:Tribunal|Chamber|Court)$/
