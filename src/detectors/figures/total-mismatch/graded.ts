import { compareExact, isWithin, minus } from '../../../text/decimals.js'
import { meets, sumOf } from '../../../text/rounding.js'
import { differsBySlip } from '../../../text/slips.js'
import { COMPARED } from './cues.js'
import type { Sum } from './sums.js'
import { addedUp, earlierBeside, type Summed, type Term } from './terms.js'

/** What was done with a part: all of it, some of it, nothing. */
interface Doing {
  readonly degree: 'whole' | 'partly' | 'not'
  readonly verb: string
}

const DEGREES = /\b(?:partly|partially)\b/i
const DOING =
  /^(?: [a-z]+){0,4}?(?: (?:(?<partly>partly|partially)|(?<not>not(?: yet)?(?: been)?)|fully|wholly))? (?<verb>[a-z]{3,14})(?=[,.;]|,? and $|,? $|$)/i
/** Sentences before the three in which their whole may stand, and how far off, as hundredths of it, they may be; next to them, by one slip, farther. */
const BACK = 3
const FARTHEST = 8
const FARTHEST_BY_SLIP = 25
const LONGEST = 80

/** `121 were upheld, 84 were partly upheld and 181 were not upheld`: what was done, done in part and not done is all there was. */
export const graded = (sentences: readonly Summed[], index: number): Sum[] => {
  const own = sentences[index]!
  if (!DEGREES.test(own.text) || !/\bnot\b/i.test(own.text)) return []
  return own.terms.flatMap((first, at): Sum[] => {
    const parts = own.terms.slice(at, at + 3)
    if (parts.length < 3 || parts.some(({ change, value, unit }) => change || !value || (unit !== '' && unit !== first.unit))) return []
    const doings = parts.flatMap((_, step) => doingOf(own, at + step) ?? [])
    const isOfOne = doings.length === 3 && doings.every(({ verb }) => verb === doings[0]!.verb)
    if (!isOfOne || new Set(doings.map(({ degree }) => degree)).size < 3) return []
    const near = OF_ITS_OWN.test(first.before) ? [own] : [...earlierBeside(sentences, index, BACK), own]
    const whole = wholeOf(near, first, parts)
    return whole ? [{ total: whole, parts, cue: 'whole', strong: true }] : []
  })
}

/** `Of the complaints decided, 12 were upheld`: they are told to be of others than those before. */
const OF_ITS_OWN = /^\s*Of (?:the|those|these|all)\b/

const doingOf = ({ text, sentence, terms }: Summed, at: number): Doing | undefined => {
  const from = terms[at]!.figure.end - sentence.start
  const to = Math.min(from + LONGEST, (terms[at + 1]?.figure.start ?? sentence.end) - sentence.start)
  const said = DOING.exec(text.slice(from, to).replace(/ ?\([^()]*\)/g, ''))?.groups
  return said && { degree: said.partly ? 'partly' : said.not ? 'not' : 'whole', verb: said.verb!.toLowerCase() }
}

/** The one figure before them that they come near; none where any is what they make. */
const wholeOf = (near: readonly Summed[], first: Term, parts: readonly Term[]): Term | undefined => {
  const sum = addedUp(parts)
  const wholes = near
    .flatMap(({ terms }) => terms)
    .filter(
      ({ figure, unit, change, value, before }) =>
        figure.end <= first.figure.start &&
        (unit === first.unit || first.unit === '') &&
        !change &&
        value &&
        !COMPARED.test(before) &&
        parts.every(part => compareExact(value, part.value!) > 0),
    )
  const extent = sumOf(parts.map(part => part.extent))
  if (wholes.some(whole => meets(whole.extent, extent))) return undefined
  const close = wholes.filter(({ value }) => isWithin(minus(sum, value!), value!, FARTHEST))
  if (close.length > 0) return close.length === 1 ? close[0] : undefined
  const beside = near.slice(-2).flatMap(({ terms }) => terms)
  const slipped = wholes.filter(
    whole =>
      beside.includes(whole) &&
      isWithin(minus(sum, whole.value!), whole.value!, FARTHEST_BY_SLIP) &&
      differsBySlip(Math.abs(Number(whole.figure.value) - parts.reduce((made, { figure }) => made + Number(figure.value), 0))),
  )
  return slipped.length === 1 ? slipped[0] : undefined
}
