import { once } from '../../../text/once.js'
import { regexp } from '../../../text/regexp.js'
import { conceptsOf } from './concepts.js'
import { contentAround, type Mention, REACH } from './mention.js'
import { areReckonedApart, isShareOfOther } from './settled-rates.js'
import { stretchOf } from './times.js'
import { contentOf } from './words.js'

/** Whether two mentions of English prose stand in parallel settings: told in the same words of another market, year, class or section. */
export const areInOtherSettings = (a: Mention, b: Mention): boolean =>
  areParallelOpenings(openingWords(a), openingWords(b)) ||
  areOfOneClass(a, b) ||
  areOtherBallots(a, b) ||
  areOfOtherStages(a, b) ||
  areReckonedApart(a, b) ||
  isShareOfOther(a, b) ||
  areParallelNumbers(a.figure.scope.section, b.figure.scope.section) ||
  isOfOtherYear(a, b) ||
  isOfOtherYear(b, a) ||
  isOfClass(a, b) ||
  isOfClass(b, a) ||
  isOfThoseThat(a, b) ||
  isOfThoseThat(b, a) ||
  areOfOtherNouns(a, b) ||
  areCountedApart(a, b) ||
  isOfModel(a, b) ||
  isOfModel(b, a) ||
  isOfBranch(a, b) ||
  isOfBranch(b, a)

/** `Coach & Contract comprises … Operating profit was £8.2m`: in a paragraph on a branch, beside what prose without its name tells of all. */
const isOfBranch = ({ branch, sides }: Mention, b: Mention): boolean =>
  branch !== undefined &&
  b.table === undefined &&
  b.branch !== branch &&
  !OF_ALL.test(sides[0]) &&
  ![b.preceding, b.around, b.figure.scope.section ?? ''].some(said => said.includes(branch))

/** In a paragraph on a branch, told of more than it. */
const OF_ALL = /\b(?:[Gg]roup|[Cc]onsolidated|[Cc]ombined|[Oo]verall|[Tt]ogether|[Aa]ltogether|[Tt]otal)\b/

/** `The three approaches` of one section and `the 2 approaches` of another: any section counts its own. */
const areCountedApart = (a: Mention, b: Mention): boolean =>
  a.figure.scope.section !== b.figure.scope.section &&
  [a, b].every(({ figure, sides }) => COUNTED_ANYWHERE.test(sides[1]) && (figure.value ?? '').length === 1)

/** `stand ST-85 (height 670 mm)`: what a bracket tells of a thing by its code is of that thing alone. */
const isOfModel = ({ figure, sentence, around }: Mention, { around: other }: Mention): boolean => {
  const at = figure.start - Math.max(sentence.start, figure.start - REACH)
  const code = /\b([A-Z][A-Z\d]{0,5}-?\d[A-Z\d-]{0,6}) \([^()]*$/.exec(around.slice(Math.max(0, at - MODEL_REACH), at))?.[1]
  return code !== undefined && !other.includes(code)
}

const MODEL_REACH = 60

const COUNTED_ANYWHERE =
  /^ (?:[a-z]+ )?(?:approach|way|method|option|example|reason|factor|type|kind|categor|case|scenario|difference|question|point|aspect|thing)/i

const openingWords = once(({ setting }: Mention): readonly string[] => setting.toLowerCase().match(/[a-z][a-z'’-]*/g) ?? [])

const FEWEST_WORDS = 3

/** `For the dental market, …` beside `For the vision market, …`: the same words but one. */
const areParallelOpenings = (one: readonly string[], other: readonly string[]): boolean =>
  one.length >= FEWEST_WORDS && one.length === other.length && one.filter((word, at) => word !== other[at]).length === 1

/** `（三）职工基本医疗保险。` beside `（四）城乡居民基本医疗保险。`: items whose titles end in one noun, each with its own word before it. */
const areOfOneClass = ({ setting: one, around }: Mention, { setting: other, around: elsewhere }: Mention): boolean => {
  let common = 0
  while (common < one.length && one.at(-1 - common) === other.at(-1 - common)) common++
  const [mine, yours] = [one.slice(0, one.length - common), other.slice(0, other.length - common)]
  return (
    common >= 2 &&
    /[一-鿿]/.test(one) &&
    mine.length >= 2 &&
    yours.length >= 2 &&
    !OF_ANY_ITEM.test(one) &&
    !elsewhere.includes(mine) &&
    !around.includes(yours)
  )
}

/** `表决结果：同意27票` under one motion, `28票同意` or `反对7,500股，占…0.02%` under another; a summary may say one of them again. */
const areOtherBallots = (a: Mention, b: Mention): boolean => a.block !== b.block && a.recap === b.recap && isBallot(a) && isBallot(b)

const isBallot = ({ figure: { unit, kind }, around }: Mention): boolean =>
  unit === '票' ? /表决|同意|赞成|反对|弃权/.test(around) : (unit === '股' || kind === 'percentage') && /反对\d|弃权\d/.test(around)

/** `本次变动前，…占5.26%` beside `本次转增后，…占5.27%`: sentences that open with what stands before and after a doing. */
const areOfOtherStages = ({ topic: one }: Mention, { topic: other }: Mention): boolean =>
  (BEFORE.test(one) && AFTER.test(other)) || (AFTER.test(one) && BEFORE.test(other))

const BEFORE = /[一-鿿](?<![目当])前，?$/
const AFTER = /[一-鿿](?<![今此])后，?$/

/** How titles of any items may end. */
const OF_ANY_ITEM = /(?:情况|工作|方面|问题|措施|安排|任务|建设|管理|内容|总结|打算|要求|成效|进展|概况|说明|分析|发展|水平|能力|质量)$/

const NUMBERED = /^\s*(\d{1,3}(?:\.\d{1,3})+)\.?\s+(.+)$/

/** `3.1.2 Methods` beside `3.4.2 Methods`: what one says of its matter, the other says of another. */
const areParallelNumbers = (a: string | undefined, b: string | undefined): boolean => {
  const [one, other] = [NUMBERED.exec(a ?? ''), NUMBERED.exec(b ?? '')]
  return one !== null && other !== null && one[1] !== other[1] && one[2] === other[2]
}

/** `The 2012 allowance`: a year that stands before what is measured. */
const YEAR_BEFORE = /(?:^|\b(?:the|an?|our|its|their) )((?:19|20)\d\d) [a-z]/i

const yearBefore = once(({ sides, figure, table }: Mention): number | undefined => {
  const year = table === undefined && figure.scope.time === undefined ? YEAR_BEFORE.exec(sides[0])?.[1] : undefined
  return year === undefined ? undefined : Number(year)
})

const isOfOtherYear = (a: Mention, b: Mention): boolean => {
  const year = yearBefore(a)
  if (year === undefined) return false
  const { time } = b.figure.scope
  const years = time === undefined ? undefined : stretchOf(time).years
  const other = years?.[0] === years?.[1] ? (years?.[0] ?? yearBefore(b)) : undefined
  return other !== undefined && other !== year
}

const RATED = regexp('i')`
  \b
    (?:rated|graded|classified|classed|categori[sz]ed|ranked|judged|assessed|designated|flagged)(?: (?:only|about|some|another|the))?
  [ ]$
`
const CLASS = /^ [a-z -]{0,40}?\bas ["“‘']?([a-z]+)/i

/** The first word of the class that as many were put in: `rated 80 of them as “sound”`. */
const classOf = once(({ figure, sentence, around, table }: Mention): string | undefined => {
  if (table !== undefined) return undefined
  const at = figure.start - Math.max(sentence.start, figure.start - REACH)
  if (!RATED.test(around.slice(Math.max(0, at - 24), at))) return undefined
  return CLASS.exec(around.slice(at + figure.raw.length))?.[1]
})

/** Counted as of a class that the other is not told of. */
const isOfClass = (a: Mention, b: Mention): boolean => {
  const name = classOf(a)
  return name !== undefined && !b.around.includes(name)
}

/** `the 16 sampled contracts that had been completed`: so many of them, told by what the other's sentences nowhere say. */
const isOfThoseThat = ({ figure, sentence, around, table }: Mention, b: Mention): boolean => {
  if (table !== undefined || figure.unit !== undefined) return false
  const behind = around.slice(figure.end - Math.max(sentence.start, figure.start - REACH))
  const told = THOSE_THAT.exec(behind)?.[1]
  const words = told === undefined ? [] : contentOf(told)
  return words.length > 0 && !words.some(word => contentAround(b).includes(word) || contentOf(b.preceding).includes(word))
}

const THOSE_THAT = /^ (?:[a-z-]+ ){1,4}?(?:that|who) (?:(?:had|have|has|were|was|are|is|been|not|also|already) )+([a-z]{4,})/

/** `402 cards` beside `4,020 loans`: what stands right behind a bare number is what it counts. */
const areOfOtherNouns = (a: Mention, b: Mention): boolean => {
  const [mine, yours] = [nounsBehind(a), nounsBehind(b)]
  return mine.length > 0 && yours.length > 0 && !mine.some(noun => yours.includes(noun)) && !sharesNoun(a, yours) && !sharesNoun(b, mine)
}

const nounsBehind = once(({ figure, head, table }: Mention): readonly string[] => {
  const isBehind =
    figure.subject?.span !== undefined && figure.subject.span.start >= figure.end && figure.subject.span.start - figure.end <= 1
  return table === undefined && figure.unit === undefined && figure.kind === 'quantity' && isBehind ? conceptsOf(head) : []
})

/** A word of one clause may stand for the noun of the other: `1,240 staff` beside `1,204 people employed as staff`. */
const sharesNoun = ({ sides: [left, right] }: Mention, nouns: readonly string[]): boolean =>
  conceptsOf(contentOf(`${left.slice(left.lastIndexOf(',') + 1)} ${right}`)).some(word => nouns.includes(word))
