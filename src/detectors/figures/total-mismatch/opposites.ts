import { compareExact, isWithin, minus, plus } from '../../../text/decimals.js'
import { meets, sumOf } from '../../../text/rounding.js'
import { COMPARED } from './cues.js'
import { PAIRS, PAIRS_EN, SECOND_NAMES } from './opposite-names.js'
import { textBetween } from './runs.js'
import type { Sum } from './sums.js'
import { earlierBeside, type Summed, type Term } from './terms.js'

const NAMES_EN = PAIRS_EN.map(pair => pair.map(name => new RegExp(`(?:^\\s*|[,;] |\\band )(?:the )?(?:${name})\\b[a-z ]{0,24}$`, 'i')))
const NAMES = PAIRS.map(pair => pair.map(name => new RegExp(`(?:^|[，,、：:；;（(中])(?:地方政府)?${name}[\\p{Script=Han}]{0,5}$`, 'u')))
const ANY = new RegExp(SECOND_NAMES, 'i')
const BACK = 3
/** How far off, as hundredths of the whole, two such parts may be. */
const FARTHEST = 8

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

const areOpposed = (one: Term, other: Term): boolean =>
  [...NAMES, ...NAMES_EN].some(([a, b]) => (a!.test(one.before) && b!.test(other.before)) || (b!.test(one.before) && a!.test(other.before)))

const UNDONE = /(?<!从|尚)未(?<doing>\p{Script=Han}{2,6}?)(?:的|人员|人数)?(?:为|有|仅)?$/u

/** 毕业生4,860人 … 落实4,520人 … 未落实340人: those who did and those who did not make all. */
export const negated = (sentences: readonly Summed[], index: number): Sum[] => {
  const own = sentences[index]!
  if (!own.text.includes('未')) return []
  return own.terms.flatMap((missing, at): Sum[] => {
    const doing = UNDONE.exec(missing.before)?.groups?.doing
    if (!doing || missing.change) return []
    const earlier = [...earlierIn(sentences, index), ...own.terms.slice(0, at)].filter(({ unit }) => unit === missing.unit)
    const present = earlier.findLast(({ before }) =>
      new RegExp(`(?<!未|应|需|待|拟)${doing}(?:了|的|人员|人数)?(?:为|有|达)?$`).test(before),
    )
    return present
      ? wholeOf(
          earlier.filter(term => term !== present),
          [present, missing],
        )
      : []
  })
}

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
