import { MONTH_NAMES } from '../../../../text/dates/forms.js'
import { matchesOf } from '../../../../text/matches.js'
import { once } from '../../../../text/once.js'
import { regexp } from '../../../../text/regexp.js'
import { ENGLISH_STOPS, ENGLISH_VERBS } from '../../../../text/verbs.js'
import { type Mention, REACH } from '../mentions/mention.js'
import { topicOf } from '../mentions/topics.js'
import { areSiblings } from './entries.js'

/**
 * Whether one mention tells of a member of what its sentence divides (`4.4% for women and 4.8% for men`, `the Eastern division earned 12.1%
 * and the Western division 9.8%`) of which the other says nothing: a figure of the whole is no figure of a member.
 */
export const otherMember = (a: Mention, b: Mention): boolean => {
  const [one, other] = [membershipOf(a), membershipOf(b)]
  return (
    areOfPlaces(one.place, other.place, a, b) ||
    isOtherThan(one.member, b) ||
    isOtherThan(other.member, a) ||
    areOfLines(one.label, other.label) ||
    areOfRanks(one.ranks, other.ranks) ||
    one.kind !== other.kind ||
    (one.ages !== other.ages && ((one.ages !== undefined && other.ages !== undefined) || a.measure === 'percentage')) ||
    areSiblings(a.entry, b.entry) ||
    isCountedApart(a, b) ||
    isCountedApart(b, a)
  )
}

/** Of which member of a class a mention of prose is told, in each way members are named. */
interface Membership {
  /** Of a line of a list, before its colon. */
  readonly label: string | undefined
  /** The ranks named before a figure in its sentence, the nearest of each class, else behind it in its clause. */
  readonly ranks: ReadonlyMap<string, string>
  /** The kind by its number that stands nearest before a figure, within its own part of the sentence. */
  readonly kind: string | undefined
  /** The class of ages that stands there; two of them, or one beside all ages where shares are told, part mentions. */
  readonly ages: string | undefined
  /** Where it is told of: `$5.1 million at the bank`, `At the credit union, …`. */
  readonly place: string | undefined
  /** The word that names the member, in small letters, when another figure of the sentence is told of another member in the same way. */
  readonly member: string | undefined
}

const OF_NONE: Membership = { label: undefined, ranks: new Map(), kind: undefined, ages: undefined, place: undefined, member: undefined }

const membershipOf = once(({ figure, sentence, around, sides, table }: Mention): Membership => {
  if (table !== undefined) return OF_NONE
  const at = figure.start - Math.max(sentence.start, figure.start - REACH)
  const [left, right] = [around.slice(0, at), around.slice(at + figure.raw.length)]
  const part = left.slice(Math.max(left.lastIndexOf(';'), left.lastIndexOf('；')) + 1)
  const before = ranksIn(left)
  return {
    label: figure.start - sentence.start < REACH ? LABEL.exec(around)?.[1]?.trim() : undefined,
    ranks: before.size > 0 ? before : ranksIn(sides[1]),
    kind: matchesOf(KIND, part).at(-1)?.[1],
    ages: agesIn(part),
    place: placeBeside(right, around),
    member: memberBeside(left, right) ?? openingMember(left, right) ?? namedMember(left, around),
  }
})

/** `1号楼：…租金26元` and `3号楼：…租金25元`; `A1 基础套餐：280元` and `A2 入职套餐：180元`: lines of a list, each under its own label. */
const areOfLines = (one: string | undefined, other: string | undefined): boolean => {
  if (one === undefined || other === undefined || one === other) return false
  return numberless(one) === numberless(other) || (isCoded(one) && isCoded(other)) || (isItem(one) && isItem(other))
}

const LABEL = /^([^，,。；;：:]{2,24})[：:]/

const numberless = (label: string): string => label.replace(/\d+|第?[一二三四五六七八九十]+|\b[A-Z]$/g, '#')

/** `（1）纤维产业园：总投资68亿元` and `（3）国际陆港：总投资86亿元`. */
const isItem = (label: string): boolean => /^(?:[（(]\d{1,2}[)）]|[①-⑳]|\d{1,2}[.、．](?!\d))\s*[一-鿿]/.test(label)

const isCoded = (label: string): boolean => /^[A-Z]{1,3}-?\d+\b/.test(label)

/** `First Class mail`, `Route 9`: the members of a class that are told by number, by the class. */
const RANKED =
  /\b(First|Second|Third|Fourth|Fifth|1st|2nd|3rd|4th)[ -]([A-Z][a-z]+|class|team|division|grade|floor)\b|\b([A-Z][a-z]{3,}) (\d{1,3}|[IVX]{1,4})\b/g

const ranksIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    matchesOf(RANKED, text).flatMap(([, ordinal, ranked, noun, number]) => {
      const name = (ranked ?? noun!).toLowerCase()
      return NO_RANK.test(name) ? [] : [[name, ordinal ?? number!] as const]
    }),
  )

/** Months, and what a sentence refers to. */
const NO_RANK = new RegExp(
  `^(?:${MONTH_NAMES}|table|figure|section|chapter|page|note|annex|appendix|part|paragraph|only|about|some|over|under|nearly|another|than|with|from)$`,
  'i',
)

const areOfRanks = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size > 0 && other.size > 0 && [...one].some(([name, rank]) => other.has(name) && other.get(name) !== rank)

/** `运用第一种形态处理4,051人次`, beside what is told of all kinds or of another. */
const KIND = /第([一二三四五六七八九\d])[种类档]/g

/** A class of ages, as a figure is told of it: `60岁以上患者683人，满意度94.0%`, `of those aged 65 or over, 52%`; a mean age is none. */
const AGES = regexp('gi')`
  (?<![\d.])(?<!年龄[^，。；\d]{0,4})\d{1,3}(?:周?岁)?(?:[-–—~～至到]\d{1,3})?周?岁(?:及?以[上下])?
  |\b(?:(?:aged|under|over) \d{1,3}(?:(?: (?:to|and) |[-–])\d{1,3})?(?: (?:or|and) (?:over|under|older|younger|above))?|(?:under|over)-\d{1,3}s)\b
    (?![.,]?\d|%| (?:per|million|thousand|percent))
`

const agesIn = (part: string): string | undefined =>
  part
    .match(AGES)
    ?.at(-1)
    ?.replace(OPEN_AGES, (_, age: string, side: string) => `${/under|younger/.test(side) ? 'under' : 'over'} ${age}`)
    .replace(/-(\d+)s$/, ' $1')

/** `aged 65 and over` are the over-65s. */
const OPEN_AGES = /^aged (\d+) (?:or|and) ([a-z]+)$/i

/** `146 (71.2%)`, `$621 million, or 16% of sales`: the share of what its own sentence counts; another sentence must open with something of it to speak of the same. */
const isCountedApart = (a: Mention, b: Mention): boolean => {
  if (a.table !== undefined || a.measure !== 'percentage') return false
  const at = a.figure.start - Math.max(a.sentence.start, a.figure.start - REACH)
  const isBracketed = /\d \($/.test(a.around.slice(0, at)) && a.around[at + a.figure.raw.length] === ')'
  if (!isBracketed && !/\d[^,;]{0,24},? or (?:about |some |nearly |just over )?$/.test(a.around.slice(0, at))) return false
  const [mine, yours] = [a, b].map(mention => topicOf(mention).filter(word => word.length > 2 && !ENGLISH_STOPS.has(word)))
  return mine!.length > 0 && yours!.length > 0 && !mine!.some(word => yours!.includes(word))
}

const PLACED = /^ (?:at|in|among|for) (?:the )?([a-z]+(?: [a-z]+)?)(?=[,.;])/
const OPENED = /^(?:At|In|Among|For) (?:the )?([a-z]+(?: [a-z]+)?),/
/** Stretches of time and ways of speaking are no members. */
const NO_MEMBER =
  /\b(?:year|quarter|month|week|day|period|time|end|beginning|total|all|fact|addition|particular|general|example|instance|contrast|turn|part|short)s?$/

const placeBeside = (right: string, around: string): string | undefined =>
  [PLACED.exec(right)?.[1], OPENED.exec(around)?.[1]].find(place => place !== undefined && !NO_MEMBER.test(place))

/** `$5.1 million at the bank` beside `At the credit union, …`. */
const areOfPlaces = (one: string | undefined, other: string | undefined, a: Mention, b: Mention): boolean =>
  one !== undefined && other !== undefined && one !== other && !a.around.includes(other) && !b.around.includes(one)

const isOtherThan = (member: string | undefined, { around }: Mention): boolean =>
  member !== undefined && !around.toLowerCase().includes(member.slice(0, Math.max(5, member.length - 3)))

/** How the members of a whole follow its figures: each behind the same preposition; quarters and fiscal years are times. */
const BEHIND = /^ (for|from|among|in|at|on|by|under|with) (?:the )?(?!(?:Q[1-4]|H[12]|FY\d*|fiscal)\b)([^\s\d,.;][^\s,.;]+)/i

const memberBeside = (left: string, right: string): string | undefined => {
  const [, preposition, member] = BEHIND.exec(right) ?? []
  return preposition !== undefined && (isSiblingAhead(preposition, right) || isSiblingBefore(preposition, left))
    ? stemOf(member!)
    : undefined
}

/** `In Upper Vale the median age was 47 and in Lower Vale 41`: the sentence opens with the member, and goes on with another. */
const openingMember = (left: string, right: string): string | undefined => {
  const [, preposition, member] = /^(In|At|On|Among|For) (?:the )?(?!\d|all\b|total\b)([^\s,.;]{2,})/.exec(left) ?? []
  return preposition !== undefined && new RegExp(`^[^.;]{0,40}(?:,|;|\\band\\b) ${preposition.toLowerCase()} [^.;]{2,40}\\d`).test(right)
    ? stemOf(member!)
    : undefined
}

const isSiblingAhead = (preposition: string, right: string): boolean =>
  new RegExp(`^(?:[^.;]|\\.\\d){1,60}(?:,|;|\\band\\b) [^,.;]{0,24}\\d[^,;]{0,16} ${preposition} `, 'i').test(right)

const isSiblingBefore = (preposition: string, left: string): boolean =>
  new RegExp(`\\d[^,;]{0,16} ${preposition} (?:[^.;]|\\.\\d){1,60}(?:,|;|\\band\\b) [^,.;]{0,24}$`, 'i').test(left)

/** A capitalised name before a common noun: `Eastern division`. */
const NAMED = /\b([A-Z][A-Za-z'’-]+) ([a-z]{4,})\b/g

/** The name nearest before the figure, when another name of the same noun stands in the sentence. */
const namedMember = (left: string, around: string): string | undefined => {
  const nearest = matchesOf(NAMED, left).at(-1)
  if (!nearest) return undefined
  const [, name, noun] = nearest
  if (ENGLISH_VERBS.has(noun!) || noun!.endsWith('ed')) return undefined
  return matchesOf(NAMED, around).some(([, other, same]) => same === noun && other !== name) ? stemOf(name!) : undefined
}

const stemOf = (word: string): string => word.toLowerCase().replace(/(?:['’]s|s)$/, '')
