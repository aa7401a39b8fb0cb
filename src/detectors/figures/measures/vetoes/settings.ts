import { once } from '../../../../text/once.js'
import { regexp } from '../../../../text/regexp.js'
import { areRateAndShareOfThose, areReckonedApart, isShareOfOther } from '../likeness/settled-rates.js'
import { conceptsOf } from '../mentions/concepts.js'
import { contentAround, type Mention, REACH } from '../mentions/mention.js'
import { stretchOf } from '../mentions/times.js'
import { contentOf } from '../mentions/words.js'
import { areOfOtherBodies } from './bodies.js'
import { areChangesOfOthers } from './changed.js'

/** Whether two mentions of English prose stand in parallel settings: told in the same words of another market, year, class or section. */
export const areInOtherSettings = (a: Mention, b: Mention): boolean => {
  const [one, other] = [backdropOf(a), backdropOf(b)]
  return (
    areParallelOpenings(one.opening, other.opening) ||
    areOfOneClass(a, b) ||
    areOtherBallots(a, b) ||
    areOfOtherStages(a, b) ||
    areOtherSchedules(a, b) ||
    areReckonedApart(a, b) ||
    isShareOfOther(a, b) ||
    areOfOtherBodies(a, b) ||
    areRateAndShareOfThose(a, b) ||
    areParallelNumbers(one.section, other.section) ||
    isOfOtherYear(one, other, b) ||
    isOfOtherYear(other, one, a) ||
    isOfOther(one, b) ||
    isOfOther(other, a) ||
    areOfOtherNouns(one.nouns, other.nouns, a, b) ||
    areCountedApart(a, b) ||
    areChangesOfOthers(a, b) ||
    isOfBranch(a, b) ||
    isOfBranch(b, a)
  )
}

/** What a mention is told among, so far as another may be told the same of another thing: worked out once, for it is held against a dozen others. */
interface Backdrop {
  /** The words its block opens with. */
  readonly opening: readonly string[]
  /** Number and title of its section, when it has both. */
  readonly section: RegExpExecArray | null
  /** A year that stands before what is measured: `The 2012 allowance`. */
  readonly year: number | undefined
  /** The first word of the class that as many were put in: `rated 80 of them as “sound”`. */
  readonly class: string | undefined
  /** The code of the thing a bracket tells of: `stand ST-85 (height 670 mm)`. */
  readonly model: string | undefined
  /** Words for which of all it counts: `the 16 sampled contracts that had been completed`. */
  readonly restriction: readonly string[]
  /** Words for the one of several that it is told of by turns: `5.7% for men and 5.5% for women`. */
  readonly member: readonly string[]
  /** What stands right behind a bare number, which is what it counts. */
  readonly nouns: readonly string[]
}

const backdropOf = once((mention: Mention): Backdrop => {
  const { figure, sentence, around, setting } = mention
  const at = figure.start - Math.max(sentence.start, figure.start - REACH)
  return {
    opening: setting.toLowerCase().match(/[a-z][a-z'’-]*/g) ?? [],
    section: NUMBERED.exec(figure.scope.section ?? ''),
    year: yearBefore(mention),
    class: classOf(mention, at),
    model: MODEL.exec(around.slice(Math.max(0, at - MODEL_REACH), at))?.[1],
    restriction: restrictionOf(mention, at),
    member: memberOf(mention, at),
    nouns: nounsBehind(mention),
  }
})

/** `Coach & Contract comprises … Operating profit was £8.2m`: in a paragraph on a branch, beside what prose without its name tells of all. */
const isOfBranch = ({ branch, sides }: Mention, b: Mention): boolean =>
  branch !== undefined &&
  b.table === undefined &&
  b.branch !== branch &&
  !OF_ALL.test(sides[0]) &&
  ![b.preceding, b.around, b.figure.scope.section ?? ''].some(said => names(said, branch))

/** Whether some words hold a name, not as the end of a longer one: `the acquisition of Tarn Roofing`. */
const names = (said: string, name: string): boolean => {
  const at = said.indexOf(name)
  return at >= 0 && !/[A-Z][A-Za-z’'-]* $/.test(said.slice(Math.max(0, at - LONGEST_WORD), at))
}

const LONGEST_WORD = 24

/** In a paragraph on a branch, told of more than it. */
const OF_ALL = /\b(?:[Gg]roup|[Cc]onsolidated|[Cc]ombined|[Oo]verall|[Tt]ogether|[Aa]ltogether|[Tt]otal)\b/

/** `The three approaches` of one section and `the 2 approaches` of another: any section counts its own. */
const areCountedApart = (a: Mention, b: Mention): boolean =>
  a.figure.scope.section !== b.figure.scope.section &&
  [a, b].every(({ figure, sides }) => COUNTED_ANYWHERE.test(sides[1]) && (figure.value ?? '').length === 1)

/** Told of a class, of a model or of a kind that the other does not name: what a bracket tells of a thing by its code is of that thing alone. */
const isOfOther = ({ class: name, model, restriction, member }: Backdrop, b: Mention): boolean =>
  (name !== undefined && !b.around.includes(name)) ||
  (model !== undefined && !b.around.includes(model)) ||
  (restriction.length > 0 && !saysAnyOf(restriction, b)) ||
  (member.length > 0 && !saysAnyOf(member, b))

const saysAnyOf = (words: readonly string[], b: Mention): boolean =>
  words.some(word => contentAround(b).includes(word) || contentOf(b.preceding).includes(word))

const MODEL = /\b([A-Z][A-Z\d]{0,5}-?\d[A-Z\d-]{0,6}) \([^()]*$/
const MODEL_REACH = 60

const COUNTED_ANYWHERE =
  /^ (?:[a-z]+ )?(?:approach|way|method|option|example|reason|factor|type|kind|categor|case|scenario|difference|question|point|aspect|thing)/i

const FEWEST_WORDS = 3

/** `For the dental market, …` beside `For the vision market, …`: the same words but one. */
const areParallelOpenings = (one: readonly string[], other: readonly string[]): boolean =>
  one.length >= FEWEST_WORDS && one.length === other.length && one.filter((word, at) => word !== other[at]).length === 1

/** `（三）职工基本医疗保险。` beside `（四）城乡居民基本医疗保险。`: items whose titles end in one noun, each with its own word before it. */
const areOfOneClass = (a: Mention, b: Mention): boolean => {
  const { setting: one } = a
  const { setting: other } = b
  let common = 0
  while (common < one.length && one.at(-1 - common) === other.at(-1 - common)) common++
  const [mine, yours] = [one.slice(0, one.length - common), other.slice(0, other.length - common)]
  const noun = one.slice(one.length - common)
  return (
    common >= 2 &&
    /[一-鿿]/.test(one) &&
    mine.length >= 2 &&
    yours.length >= 2 &&
    !OF_ANY_ITEM.test(one) &&
    !speaksOf(b, mine, noun) &&
    !speaksOf(a, yours, noun)
  )
}

/** Whether a sentence speaks of the member of a class that has a title of its own: in the words of its figure, or by the beginning of its whole name. */
const speaksOf = ({ sides, around }: Mention, member: string, noun: string): boolean =>
  sides.some(words => words.includes(member)) || around.includes(member + noun.slice(0, 2))

/** `表决结果：同意27票` under one motion, `28票同意` or `反对7,500股，占…0.02%` under another; a summary may say one of them again. */
const areOtherBallots = (a: Mention, b: Mention): boolean => a.block !== b.block && a.recap === b.recap && isBallot(a) && isBallot(b)

const isBallot = ({ figure: { unit, kind }, around }: Mention): boolean =>
  unit === '票' ? /表决|同意|赞成|反对|弃权/.test(around) : (unit === '股' || kind === 'percentage') && /反对\d|弃权\d/.test(around)

/** `本次变动前，…占5.26%` beside `本次转增后，…占5.27%`: sentences that open with what stands before and after a doing. */
const areOfOtherStages = ({ topic: one }: Mention, { topic: other }: Mention): boolean =>
  (BEFORE.test(one) && AFTER.test(other)) || (AFTER.test(one) && BEFORE.test(other))

/** `The home team works seven days a week` beside `The day centre ran on four days a week`: how often things go on that have nothing in common. */
const areOtherSchedules = (a: Mention, b: Mention): boolean =>
  [a, b].every(({ figure, sides, head }) => figure.kind === 'duration' && A_WEEK.test(sides[1]) && head.length > 0) &&
  !a.head.some(word => b.head.includes(word))

const A_WEEK = /^ (?:a|per|each|every) (?:day|week|month|year)\b/

const BEFORE = /[一-鿿](?<![目当])前，?$/
const AFTER = /[一-鿿](?<![今此])后，?$/

/** How titles of any items may end. */
const OF_ANY_ITEM = /(?:情况|工作|方面|问题|措施|安排|任务|建设|管理|内容|总结|打算|要求|成效|进展|概况|说明|分析|发展|水平|能力|质量)$/

const NUMBERED = /^\s*(\d{1,3}(?:\.\d{1,3})+)\.?\s+(.+)$/

/** `3.1.2 Methods` beside `3.4.2 Methods`: what one says of its matter, the other says of another. */
const areParallelNumbers = (one: RegExpExecArray | null, other: RegExpExecArray | null): boolean =>
  one !== null && other !== null && one[1] !== other[1] && one[2] === other[2]

const YEAR_BEFORE = /(?:^|\b(?:the|an?|our|its|their) )((?:19|20)\d\d) [a-z]/i

const yearBefore = ({ sides, figure, table }: Mention): number | undefined => {
  const year = table === undefined && figure.scope.time === undefined ? YEAR_BEFORE.exec(sides[0])?.[1] : undefined
  return year === undefined ? undefined : Number(year)
}

const isOfOtherYear = ({ year }: Backdrop, { year: before }: Backdrop, b: Mention): boolean => {
  if (year === undefined) return false
  const { time } = b.figure.scope
  const years = time === undefined ? undefined : stretchOf(time).years
  const other = years?.[0] === years?.[1] ? (years?.[0] ?? before) : undefined
  return other !== undefined && other !== year
}

const RATED = regexp('i')`
  \b
    (?:rated|graded|classified|classed|categori[sz]ed|ranked|judged|assessed|designated|flagged)(?: (?:only|about|some|another|the))?
  [ ]$
`
const CLASS = /^ [a-z -]{0,40}?\bas ["“‘']?([a-z]+)/i

const classOf = ({ figure, around, table }: Mention, at: number): string | undefined =>
  table === undefined && RATED.test(around.slice(Math.max(0, at - 24), at))
    ? CLASS.exec(around.slice(at + figure.raw.length))?.[1]
    : undefined

const restrictionOf = ({ figure, around, table }: Mention, at: number): readonly string[] => {
  if (table !== undefined || figure.unit !== undefined) return []
  const told = THOSE_THAT.exec(around.slice(at + figure.end - figure.start))?.[1]
  return told === undefined ? [] : contentOf(told)
}

const THOSE_THAT = /^ (?:[a-z-]+ ){1,4}?(?:that|who) (?:(?:had|have|has|were|was|are|is|been|not|also|already) )+([a-z]{4,})/

/** The phrase behind a rate, when one of the same build stands behind the rate before or after it. */
const memberOf = ({ measure, figure, around, table }: Mention, at: number): readonly string[] => {
  if (table !== undefined || measure !== 'percentage') return []
  const [left, right] = [around.slice(0, at), around.slice(at + figure.end - figure.start)]
  const [, preposition, phrase] = OF_MEMBER.exec(right) ?? []
  if (preposition === undefined || phrase === undefined) return []
  const before = MEMBER_BEFORE.exec(left)?.[1]
  return before === preposition || NEXT_MEMBER.exec(right.slice(preposition.length + phrase.length + 2))?.[1] === preposition
    ? contentOf(phrase)
    : []
}

const OF_MEMBER = /^ (for|among|in) ((?:[A-Za-z-]+ ){0,2}?[A-Za-z-]+)(?=,? (?:and|but|while|against|compared with) |, \d|[.;]|$)/
const NEXT_MEMBER = /^,? (?:and |but |while |against |compared with )?(?:only |just )?\d[\d.]*(?:%| per ?cent) (for|among|in) /
const MEMBER_BEFORE =
  /\d(?:%| per ?cent) (for|among|in) (?:[A-Za-z-]+ ){0,2}[A-Za-z-]+,? (?:and |but |while |against |compared with )?(?:only |just )?$/

/** `402 cards` beside `4,020 loans`: each counts what stands right behind it. */
const areOfOtherNouns = (mine: readonly string[], yours: readonly string[], a: Mention, b: Mention): boolean =>
  mine.length > 0 && yours.length > 0 && !mine.some(noun => yours.includes(noun)) && !sharesNoun(a, yours) && !sharesNoun(b, mine)

const nounsBehind = ({ figure, head, table }: Mention): readonly string[] => {
  const isBehind =
    figure.subject?.span !== undefined && figure.subject.span.start >= figure.end && figure.subject.span.start - figure.end <= 1
  return table === undefined && figure.unit === undefined && figure.kind === 'quantity' && isBehind ? conceptsOf(head) : []
}

/** A word of one clause may stand for the noun of the other: `1,240 staff` beside `1,204 people employed as staff`. */
const sharesNoun = ({ sides: [left, right] }: Mention, nouns: readonly string[]): boolean =>
  conceptsOf(contentOf(`${left.slice(left.lastIndexOf(',') + 1)} ${right}`)).some(word => nouns.includes(word))
