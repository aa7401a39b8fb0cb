import { isWithin, minus } from '../../../text/decimals.js'
import { meets, sumOf } from '../../../text/rounding.js'
import { COMPARED } from './cues.js'
import { runBack } from './runs.js'
import type { Sum } from './sums.js'
import { addedUp, earlierBeside, type Summed, type Term } from './terms.js'

/** What more was brought to something, and what it came to: bringing turnover to, 使总额达到. */
const BROUGHT_TO = /\b(?:bringing|taking) (?:the |our |its )?(?:[a-z]+ ){1,4}to (?:about )?$/i
const BACK = 2
/** How far off, as hundredths of the total, the sum may be. */
const FARTHEST = 8

/** `Tickets came to £34.5m. Sales added £8.3m and freight £6.2m, bringing turnover to £49.0m`: what they were added to stands in a sentence before. */
export const broughtTo = (sentences: readonly Summed[], index: number): Sum[] => {
  const own = sentences[index]!
  return own.terms.flatMap((total, at): Sum[] => {
    if (!total.value || !BROUGHT_TO.test(total.before) || at === 0) return []
    const added = runBack(own, at)
    if (added.length === 0 || added.some(({ value, unit }) => !value || unit !== total.unit)) return []
    const bases = [
      ...earlierBeside(sentences, index, BACK).flatMap(({ terms }) => terms),
      ...own.terms.slice(0, own.terms.indexOf(added[0]!)),
    ].filter(({ unit, change, value, before }) => unit === total.unit && !change && value && !COMPARED.test(before))
    const sums = [[], ...bases.map(base => [base])].map(base => [...base, ...added])
    if (sums.some(parts => meets(sumOf(parts.map(({ extent }) => extent)), total.extent))) return []
    const near = sums.filter(parts => parts.length >= 2 && isNear(parts, total))
    return near.length === 1 ? [{ total, parts: near[0]!, cue: 'before', strong: true }] : []
  })
}

/** `a final dividend of 4.2p, which with the interim dividend of 2.1p makes 6.3p`: one part, what it is put together with, and what they make. */
export const putTogether = ({ terms }: Summed): Sum[] =>
  terms.flatMap((total, at): Sum[] => {
    const parts = terms.slice(Math.max(0, at - 2), at)
    const isAll = parts.length === 2 && MAKES.test(total.before) && TOGETHER_WITH.test(parts[1]!.before)
    return isAll && parts.every(({ unit, change, value }) => unit === total.unit && !change && value)
      ? [{ total, parts, cue: 'before', strong: true }]
      : []
  })

const TOGETHER_WITH = /^,? (?:which,? )?(?:together|combined|taken|along|added)?,? ?with (?:the |an? |our )?[^,;.]{3,50}$/
const MAKES =
  /^(?: [a-z]+){0,5},? (?:makes|made|making|gives|gave|giving|brings? the total(?: [a-z]+){0,4} to|comes? to|came to|totals) (?:a total(?: [a-z]+){0,4} of |about )?$/

const isNear = (parts: readonly Term[], { value }: Term): boolean => isWithin(minus(addedUp(parts), value!), value!, FARTHEST)
