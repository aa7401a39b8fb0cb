import { textBetween } from './runs.js'
import type { Sum } from './sums.js'
import type { Summed, Term } from './terms.js'

/** Two words that between them name everybody or everything: who is not the one is the other. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/^ (?:[a-z-]+ ){0,1}(?:men|males?|boys)\b/i, /^ (?:[a-z-]+ ){0,1}(?:women|females?|girls)\b/i],
  [/^ adults?\b/i, /^ children\b/i],
  [/^ (?:[a-z-]+ ){0,1}full[- ]time/i, /^ (?:[a-z-]+ ){0,1}part[- ]time/i],
  [/^ (?:of them )?in the first half\b/i, /^ (?:of them )?in the second\b/i],
]
/** … of which Chinese puts the word before the figure: 男职工298人，女职工198人. */
const OPPOSITES_HAN: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|[，,、：:；;（(])男[\p{Script=Han}]{0,4}$/u, /(?:^|[，,、；;])女[\p{Script=Han}]{0,4}$/u],
  [/(?:^|[，,、：:；;（(])城镇[\p{Script=Han}]{0,4}$/u, /(?:^|[，,、；;])(?:农村|乡村)[\p{Script=Han}]{0,4}$/u],
]
/** Nothing but the thing counted stands between a whole and its first part. */
const WHOLE_THEN = /^(?: [a-z][a-z-]*){0,4}(?:,|:|;| [—–]| with| \()(?: of (?:them|whom))? $|^[，,：:（(；;][^，,。；;：:]{0,6}$/
const PARTS_APART = /^[^.;:]{0,40}(?:,|\band) $|^[，,、；;和]{1,2}[^，,。；;：:]{0,6}$/

/** Two opposite parts beside their whole, though no word says that they make it: `3,415 people, 2,290 men and 1,125 women`. */
export const opposed = (own: Summed): Sum[] =>
  own.terms.flatMap((one, index): Sum[] => {
    const [other, before, after] = [own.terms[index + 1], own.terms[index - 1], own.terms[index + 2]]
    if (!other || !areOpposed(own, one, other) || !PARTS_APART.test(textBetween(own, one, other))) return []
    if (after && isWhole(after, one) && /^[^.;:]{0,30}\band $|^[^，。；：]{0,4}[、和]/.test(textBetween(own, other, after))) return []
    if (before && isWhole(before, one) && WHOLE_THEN.test(textBetween(own, before, one)))
      return [{ total: before, parts: [one, other], cue: 'whole', strong: false }]
    return after &&
      isWhole(after, one) &&
      ALTOGETHER.test(behind(own, after)) &&
      /, (?:or |a total of )?$/.test(textBetween(own, other, after))
      ? [{ total: after, parts: [one, other], cue: 'before', strong: false }]
      : []
  })

/** `286,000 for the year`, behind two halves. */
const ALTOGETHER = /^(?: [a-z-]+)? (?:for|over|in) the (?:whole |full )?year\b/i

const isWhole = (total: Term, part: Term): boolean => !total.change && !part.change && (total.unit === part.unit || part.unit === '')

const areOpposed = (own: Summed, one: Term, other: Term): boolean =>
  [OPPOSITES_HAN, OPPOSITES].some((pairs, english) =>
    pairs.some(([a, b]) => {
      const [first, second] = english ? [behind(own, one), behind(own, other)] : [one.before, other.before]
      return (a.test(first) && b.test(second)) || (b.test(first) && a.test(second))
    }),
  )

const behind = ({ text, sentence }: Summed, { figure }: Term): string =>
  text.slice(figure.end - sentence.start, figure.end - sentence.start + 40)

/** `38 in favour, 21 against and 4 abstentions, out of 63 votes cast`: all who voted are told. */
export const voted = (own: Summed): Sum[] =>
  own.terms.flatMap((total, index) => {
    const parts = own.terms.slice(Math.max(0, index - 3), index)
    if (parts.length < 3 || !/,? (?:out )?of (?:a total of )?$/i.test(total.before) || !parts.every(part => isWhole(total, part))) return []
    const told = parts.map(part => behind(own, part)).join('')
    return /favou?r|\bfor\b/i.test(told) && /against/i.test(told) && /abst/i.test(told)
      ? [{ total, parts, cue: 'before' as const, strong: true }]
      : []
  })
