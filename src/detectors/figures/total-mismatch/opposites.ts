import { compareExact, type Exact, isWithin, minus, plain, plus, ZERO } from '../../../text/decimals.js'
import { meets, sumOf } from '../../../text/rounding.js'
import { differsBySlip } from '../../../text/slips.js'
import { PAIRS, PAIRS_EN, type Pair, SECOND_NAMES, SURE_PAIRS, SURE_PAIRS_EN } from '../opposite-names.js'
import { COMPARED } from './cues.js'
import { textBetween } from './runs.js'
import type { Sum } from './sums.js'
import { earlierBeside, mayBePart, type Summed, type Term, textBehind } from './terms.js'

/** Pairs of names, each as the pattern of the words beside a figure. */
type Names = readonly (readonly [RegExp, RegExp])[]

const namesOf = (pairs: readonly Pair[], patternOf: (name: string) => RegExp): Names =>
  pairs.map(([one, other]) => [patternOf(one), patternOf(other)])

/** Names before their figures, as they open a clause. */
const NAMES: Names = [
  ...namesOf(PAIRS, name => new RegExp(`(?:^|[，,、：:；;（(中])(?:地方政府)?${name}[\\p{Script=Han}]{0,5}$`, 'u')),
  ...namesOf(PAIRS_EN, name => new RegExp(`(?:^\\s*|[,;] |\\band )(?:the )?(?:${name})\\b[a-z ]{0,24}$`, 'i')),
]
/** Those that need no whole to be told of, before their figures in Chinese and behind them in English: 男职工298人, `2,290 men`. */
const SURE_NAMES = namesOf(SURE_PAIRS, name => new RegExp(`(?:^|[，,、：:；;（(])${name}[\\p{Script=Han}]{0,4}$`, 'u'))
const SURE_NAMES_BEHIND: Names = [
  ...namesOf(SURE_PAIRS_EN, name => new RegExp(`^ (?:[a-z-]+ )?(?:${name})\\b`, 'i')),
  [/^ (?:of them )?in the first half\b/i, /^ (?:of them )?in the second\b/i],
]
const ANY = new RegExp(SECOND_NAMES, 'i')
const BACK = 3
/** How far off, as hundredths of the whole, two such parts may be. */
const FARTHEST = 8

/** Nothing but the thing counted stands between a whole and its first part. */
const WHOLE_THEN = /^(?: [a-z][a-z-]*){0,4}(?:,|:|;| [—–]| with| \()(?: of (?:them|whom))? $|^[，,：:（(；;][^，,。；;：:]{0,6}$/
const PARTS_APART = /^[^.;:]{0,40}(?:,|\band) $|^[，,、；;和]{1,2}[^，,。；;：:]{0,6}$/

/** Two opposite parts beside their whole, though no word says that they make it: `3,415 people, 2,290 men and 1,125 women`. */
export const opposed = (own: Summed): Sum[] =>
  own.terms.flatMap((one, index): Sum[] => {
    const [other, before, after] = [own.terms[index + 1], own.terms[index - 1], own.terms[index + 2]]
    if (!other || !areAllByName(own, one, other) || !PARTS_APART.test(textBetween(own, one, other))) return []
    if (after && mayBePart(after, one) && /^[^.;:]{0,30}\band $|^[^，。；：]{0,4}[、和]/.test(textBetween(own, other, after))) return []
    if (before && mayBePart(before, one) && WHOLE_THEN.test(textBetween(own, before, one)))
      return [{ total: before, parts: [one, other], cue: 'whole', strong: false }]
    return after &&
      mayBePart(after, one) &&
      ALTOGETHER.test(textBehind(own, after)) &&
      /, (?:or |a total of )?$/.test(textBetween(own, other, after))
      ? [{ total: after, parts: [one, other], cue: 'before', strong: false }]
      : []
  })

/** `286,000 for the year`, behind two halves. */
const ALTOGETHER = /^(?: [a-z-]+)? (?:for|over|in) the (?:whole |full )?year\b/i

const areAllByName = (own: Summed, one: Term, other: Term): boolean =>
  areNamed(SURE_NAMES, one.before, other.before) || areNamed(SURE_NAMES_BEHIND, textBehind(own, one), textBehind(own, other))

/** 财政收入15.6亿元。税收收入10.14亿元，占65%；非税收入5.56亿元: two such parts of a whole told before them, in their sentence or another. */
export const opposedOfBefore = (sentences: readonly Summed[], index: number): Sum[] => {
  const own = sentences[index]!
  if (!ANY.test(own.text)) return []
  return own.terms.flatMap((one, at): Sum[] => {
    const other = own.terms[at + 1]
    if (!other || one.unit !== other.unit || !areOpposed(one, other) || textBetween(own, one, other).length > APART) return []
    return wholeOf([...earlierIn(sentences, index), ...own.terms.slice(0, at)], [one, other])
  })
}

/** Characters between two such parts. */
const APART = 30

const areOpposed = (one: Term, other: Term): boolean => areNamed(NAMES, one.before, other.before)

/** Whether the words of one part hold the one name of a pair, and those of another the other. */
const areNamed = (names: Names, one: string, other: string): boolean =>
  names.some(([a, b]) => (a.test(one) && b.test(other)) || (b.test(one) && a.test(other)))

const UNDONE = /(?:(?<!从|尚)未|^[，,、；;](?:决定)?不(?!良|动|同|明|足))(?<doing>\p{Script=Han}{2,6}?)(?:的|人员|人数)?(?:为|有|仅)?$/u

/** 毕业生4,860人 … 落实4,520人 … 未落实340人: those who did and those who did not make all. */
export const negated = (sentences: readonly Summed[], index: number): Sum[] => {
  const own = sentences[index]!
  if (!/未|[，,、；;](?:决定)?不/.test(own.text)) return []
  const all = [...earlierIn(sentences, index), ...own.terms]
  return own.terms.flatMap((missing, at): Sum[] => {
    const doing = UNDONE.exec(missing.before)?.groups?.doing
    if (!doing || missing.change) return []
    const last = all.length - own.terms.length + at
    const isDone = new RegExp(`(?<![未不]|应|需|待|拟)${doing}(?:了|的|人员|人数)?(?:为|有|达)?$`)
    const done = all.findLastIndex(
      ({ unit, before }, at) => at < last && unit === missing.unit && before.includes(doing) && isDone.test(before),
    )
    if (done < 0) return []
    const earlier = all.slice(0, last).filter(({ unit }, at) => unit === missing.unit && at !== done)
    const sums = wholeOf(earlier, [all[done]!, missing])
    return missing.before.includes('未') ? sums : sums.filter(isMissedBySlip)
  })
}

/** Who was neither allowed nor refused (批准逮捕417人，不批准逮捕179人) may have been left for later, unless a slip of the pen explains it. */
const isMissedBySlip = ({ total, parts }: Sum): boolean =>
  differsBySlip(Math.abs(Number(total.value && plain(minus(sumOfValues(parts), total.value)))))

const sumOfValues = (parts: readonly Term[]): Exact => parts.reduce((all, { value }) => plus(all, value!), ZERO)

const earlierIn = (sentences: readonly Summed[], index: number): Term[] =>
  earlierBeside(sentences, index, BACK).flatMap(({ terms }) => terms)

/** The whole nearest to what two parts make; none when any figure before is what they make, or none comes near it. */
const wholeOf = (earlier: readonly Term[], parts: readonly [Term, Term]): Sum[] => {
  const [one, other] = parts
  if (!one.value || !other.value || one.change || other.change) return []
  const sum = plus(one.value, other.value)
  const wholes = earlier.filter(
    ({ unit, change, value, before }) =>
      unit === one.unit && !change && value && !COMPARED.test(before) && parts.every(part => compareExact(value, part.value!) > 0),
  )
  const extent = sumOf(parts.map(part => part.extent))
  if (wholes.some(whole => meets(whole.extent, extent))) return []
  const near = wholes.filter(({ value }) => isWithin(minus(sum, value!), value!, FARTHEST))
  return near.length === 1 ? [{ total: near[0]!, parts, cue: 'whole', strong: false }] : []
}
