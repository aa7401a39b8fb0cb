import type { Document } from '../../../model/document.js'
import type { Figure } from '../../../model/figure.js'
import type { Draft, Level } from '../../../model/finding.js'
import { parseExact, plain, shifted } from '../../../text/decimals.js'
import { regexp } from '../../../text/regexp.js'
import { areSentencesApart } from '../../../text/sentences.js'
import { saidOfTables } from '../tabled/tabled.js'
import { evidenceOf, locate, withinDocument } from '../within.js'
import { averages } from './averages/averages.js'
import { perThousands } from './averages/per-thousand.js'
import { products } from './averages/products.js'
import { growthsByName } from './by-name/growth-by-name.js'
import { growthsToldAgain } from './by-name/growth-told-again.js'
import { listClaims } from './by-name/lists.js'
import { multiplesByName } from './by-name/multiples-by-name.js'
import { productPerHead } from './by-name/per-head-by-name.js'
import { changesBetweenYears } from './changes/between-years.js'
import { bracketedChanges } from './changes/bracketed-changes.js'
import { changes } from './changes/changes.js'
import { impossibleRates } from './claims/bounded.js'
import type { Claim } from './claims/claims.js'
import { isMadeNearby, isMeanElsewhere, isOfLaterItem, isShareElsewhere, isSpent } from './claims/elsewhere.js'
import { fits, judge, type Verdict } from './claims/judge.js'
import { isMisprinted, withMisprintBeside } from './claims/misprints.js'
import { namedApart } from './named/apart.js'
import { namedValues } from './named/named.js'
import { narrowMisses } from './narrow/narrow.js'
import { respectiveChanges, respectiveShares } from './shares/respective.js'
import { setShares } from './shares/set-shares.js'
import { sharesApart } from './shares/shares-apart.js'
import { wrongTableRates } from './tables/tables.js'
import { growthsOfWholes } from './wholes/growth-of-wholes.js'
import { sharesOfNamedWholes } from './wholes/named-wholes.js'
import { sharesOfWholes } from './wholes/wholes.js'
import { chineseClaims } from './wordings/chinese.js'
import { englishClaims } from './wordings/english.js'
import { paragraphsOf, type Skeleton } from './wordings/skeleton.js'

const WANTED = regexp()`
  [由从自比较占均共总每净]
  |计划|任务|率|倍|翻|[增降减升]
  |[节核亩超单][约省支减产价概预]
  |[上去]年(?:同期)?[为是]|密度|结余|单[票车店户客件箱产]
  |\b(?:or|on|up|down|by|than|above|below|average|rate|ratio|margin|full|doubl\w+|halved|profit|EBITDA|dividend|gap|compared|against)\b
  |%\)|\bfrom\b|\bof\b|percent|%|\bper\b|\bat [£$€\d]|按
`

const REAL = /生产总值|GDP|增加值|总产值|人均(?:可支配|纯)?收入|居民收入|可支配收入|gross domestic|real terms|inflation/i

/** Rates told from which no more are looked for: the gravest and surest thousand of so many are shown. */
const MOST_TOLD = 5000

/** Rates, differences and multiples that do not follow from the figures given beside them. */
export const rateMismatch = withinDocument('rate-mismatch', document => {
  const seen: Seen = { told: new Set(), settled: new Set(), borneOut: new Set() }
  const { told, settled, borneOut } = seen
  const paragraphs = paragraphsOf(document, WANTED)
  const claimed = claimedIn(document, paragraphs, seen)
  const narrow = narrowIn(document, paragraphs, settled)
  const named = sharesOfNamedWholes(document, paragraphs).flatMap(claim => {
    const verdict = settled.has(claim.stated.start) || isShareElsewhere(document, claim) ? undefined : judge(claim)
    return verdict ? [draft(document, claim, verdict)] : []
  })
  const listed = [...listClaims(document), ...perThousands(document, paragraphs), ...namedApart(document, paragraphs)].flatMap(claim => {
    const verdict = settled.has(claim.stated.start) ? undefined : judge(claim)
    return verdict ? [draft(document, claim, verdict)] : []
  })
  const byName = [...productPerHead(document), ...growthsByName(document, paragraphs), ...growthsToldAgain(paragraphs)].flatMap(claim => {
    const verdict = told.has(claim.stated.start) || borneOut.has(claim.stated.start) ? undefined : judge(claim)
    return verdict ? [draft(document, claim, verdict)] : []
  })
  return [
    ...claimed,
    ...narrow,
    ...named,
    ...listed,
    ...byName,
    ...growthsOfWholes(document, paragraphs).filter(({ locations }) => !locations.some(({ start }) => told.has(start))),
    ...wrongTableRates(document),
    ...saidOfTables(document).rates.filter(({ locations: [rate] }) => !settled.has(rate!.start)),
    ...impossibleRates(document).filter(({ locations: [rate] }) => !settled.has(rate!.start)),
    ...sharesApart(document, paragraphs).filter(({ locations: [, share] }) => !settled.has(share!.start)),
  ]
})

/** Where rates stand that were told to be wrong, that some reading was held to, and that came out by one. */
interface Seen {
  readonly told: Set<number>
  readonly settled: Set<number>
  readonly borneOut: Set<number>
}

/** What the words and figures of a paragraph say. */
const claimedIn = (document: Document, paragraphs: readonly (readonly Skeleton[])[], { told, settled, borneOut }: Seen): Draft[] =>
  paragraphs.flatMap((_, index) => {
    if (told.size >= MOST_TOLD) return []
    return claimsIn(document, paragraphs, index).flatMap(({ claim, own }) => {
      const verdict =
        told.has(claim.stated.start) || isReal(document.text, claim, own?.raw ?? '') ? undefined : judge(withMisprintBeside(claim))
      settled.add(claim.stated.start)
      if (!verdict && fits(claim)) borneOut.add(claim.stated.start)
      if (!verdict || isOfOthers(document.text, claim, verdict)) return []
      if (own && (isMadeNearby(own, claim) || isSpent(own, claim) || isOfLaterItem(own, claim))) return []
      told.add(claim.stated.start)
      if (claim.kind === 'each' && told.has(claim.value.start)) return [] // the amount is told already not to be its price times its quantity
      return [draft(document, claim, verdict)]
    })
  })

/** What misses narrowly of what no reading has settled; settled then. */
const narrowIn = (document: Document, paragraphs: readonly (readonly Skeleton[])[], settled: Set<number>): Draft[] =>
  paragraphs.flatMap((paragraph, index) =>
    narrowMisses(document, paragraph, justBefore(paragraphs[index - 1], paragraph), settled).flatMap(claim => {
      const verdict = settled.has(claim.stated.start) ? undefined : judge(claim)
      settled.add(claim.stated.start)
      return verdict ? [draft(document, claim, verdict)] : []
    }),
  )

/** The last sentences of the paragraph before, when it is the very one before. */
const justBefore = (previous: readonly Skeleton[] | undefined, paragraph: readonly Skeleton[]): readonly Skeleton[] =>
  previous && paragraph[0]!.sentence.block - previous[0]!.sentence.block <= 2 ? previous.slice(-SENTENCES_BEFORE) : []

const SENTENCES_BEFORE = 4

/** The last sentences of the items before one of a list: what an item names may follow from those it stands below. */
const itemsBefore = (
  { blocks }: Document,
  paragraphs: readonly (readonly Skeleton[])[],
  index: number,
): readonly Skeleton[] | undefined => {
  const before: Skeleton[] = []
  for (let at = index; at > 0 && before.length < SENTENCES_BEFORE; at--) {
    const [own, previous] = [paragraphs[at]![0]!.sentence.block, paragraphs[at - 1]![0]!.sentence.block]
    if (own - previous !== 1 || blocks[own]!.kind !== 'list-item' || blocks[previous]!.kind !== 'list-item') break
    before.unshift(...paragraphs[at - 1]!)
  }
  return before.length > 0 ? before.slice(-SENTENCES_BEFORE) : undefined
}

interface Told {
  readonly claim: Claim
  /** The sentence it is stated in. */
  readonly own: Skeleton | undefined
}

/** Claims of a paragraph: of each sentence what its words say outright, then what its figures say together with those before. */
const claimsIn = (document: Document, paragraphs: readonly (readonly Skeleton[])[], index: number): Told[] => {
  const paragraph = paragraphs[index]!
  const before = justBefore(paragraphs[index - 1], paragraph)
  const priced = [...products(paragraph), ...setShares(paragraph)].map(claim => ({ claim, own: sentenceOf(paragraph, claim) }))
  const outright = paragraph.flatMap(own => (own.wanted ? claimsOf(document, own).map(claim => ({ claim, own })) : []))
  const known = new Set([...priced, ...outright].map(({ claim }) => claim.stated.start))
  const shares = sharesOfWholes(paragraph, before, claim => isShareElsewhere(document, claim))
  const together = [
    ...respectiveShares(paragraph, before).filter(claim => !isShareElsewhere(document, claim)),
    ...respectiveChanges(paragraph),
    ...shares,
    ...averages(paragraph, before).filter(claim => !isMeanElsewhere(document, claim)),
    ...changes(paragraph, before),
    ...bracketedChanges(paragraph, before),
    ...changesBetweenYears(paragraph, before),
    ...multiplesByName(paragraph, before),
    ...namedValues(paragraph, itemsBefore(document, paragraphs, index) ?? before),
  ]
  return [
    ...priced,
    ...outright,
    ...together.flatMap(claim => (known.has(claim.stated.start) ? [] : [{ claim, own: sentenceOf(paragraph, claim) }])),
  ]
}

const sentenceOf = (paragraph: readonly Skeleton[], { stated }: Claim): Skeleton | undefined =>
  paragraph.find(({ sentence }) => sentence.start <= stated.start && stated.start < sentence.end)

/** A word with a space beside it, which a unit or a name within Chinese has not: no English calculation is told without. */
const ENGLISH = /[a-z]{2} | [a-z]{2}/i

const claimsOf = (document: Document, own: Skeleton): Claim[] => [
  ...(document.language === 'en' ? [] : chineseClaims(own)),
  ...(ENGLISH.test(own.text) ? englishClaims(own) : []),
]

/** Output and income are given at current prices, their growth in real terms, unless it is called nominal. */
const isReal = (text: string, { base, value, stated, kind }: Claim, sentence: string): boolean => {
  if (kind === 'increment' && base.kind === 'money' && isOfIncome(text, base, value)) return false
  if ((kind !== 'growth' && kind !== 'increment') || base.kind !== 'money' || !REAL.test(sentence)) return false
  const said = text.slice(Math.max(0, stated.start - sentence.length), stated.start)
  const compared = said.slice(0, Math.max(0, said.length - stated.start + Math.min(base.start, value.start)))
  const clauses = said.slice(compared.search(/[^；;。\n]*$/))
  return REAL.test(clauses) && !/名义\p{Script=Han}{0,4}$|\bnominal\b/u.test(clauses)
}

/** 人均可支配收入24386元，比上年增加1515元，增长6.6%: who tells by how much an income grew tells the rate of that, unless he says otherwise. */
const isOfIncome = (text: string, one: Figure, other: Figure): boolean => {
  const from = Math.min(one.start, other.start)
  const between = text.slice(from, Math.max(one.end, other.end) + INCOME_REACH)
  return INCOME.test(text.slice(Math.max(0, from - INCOME_REACH), from)) && !/实际|可比|不变价|扣除/.test(between)
}

const INCOME = /收入(?:达到?|为|完成|实现)?$/
const INCOME_REACH = 24

/** 埋深11.36米，较上年（11.82米）回升0.46米: water rises as it lies less deep. */
const isDepth = (text: string, { base, value }: Claim): boolean => {
  const first = Math.min(base.start, value.start)
  return /(?:埋深|埋藏深度)[^，。；]{0,8}$/.test(text.slice(Math.max(0, first - DEPTH_REACH), first))
}

const DEPTH_REACH = 16

const isOfOthers = (text: string, claim: Claim, { variant }: Verdict): boolean =>
  (variant === 'direction' && isDepth(text, claim)) || OF_EACH.test(text.slice(claim.stated.end, claim.stated.end + 12))

/** `£1,241 and £400, an increase of 3% in both cases`: each has changed by so much from another figure. */
const OF_EACH = /^ (?:in|for) (?:both|each case|all cases)\b/

/** Surer than this, a rate over several sentences is a mistake though no slip of the pen explains it; below it another reading is as likely. */
const SURE = 0.8

const levelOf = ({ text }: Document, claim: Claim, variant: string, confidence: number): Level => {
  if (variant === 'points' || variant === 'direction') return 'warning'
  const isSpread = [claim.base, claim.value].some(figure => areSentencesApart(text, figure, claim.stated))
  if (confidence < SURE && isSpread && !isMisprinted(claim)) return 'note'
  return confidence >= 0.8 ? 'error' : 'warning'
}

const draft = (document: Document, claim: Claim, { variant, computed, arithmetic, confidence }: Verdict): Draft => ({
  rule: 'rate-mismatch',
  level: levelOf(document, claim, variant, confidence),
  confidence,
  messageId: `rate-mismatch.${variant}`,
  data: {
    base: claim.base.raw,
    value: claim.value.raw,
    stated: claim.stated.raw,
    computed: asStated(claim.stated, computed),
    rise: claim.direction === undefined ? Number(claim.value.value) >= Number(claim.base.value) : claim.direction === 'up',
  },
  locations: [claim.base, claim.value, claim.stated]
    .filter(distinct)
    .map(figure => locate(document, figure, figure === claim.stated ? 'total' : 'part')),
  evidence: {
    arithmetic,
    figures: [claim.base, claim.value, claim.stated].filter(distinct).map(figure => evidenceOf(document, figure)),
    causes: variant === 'points' || variant === 'percent' ? ['unit'] : [],
  },
})

/** What follows, in percent or in thousandths as the text has it. */
const asStated = ({ kind, raw }: Figure, computed: string): string => {
  if (kind !== 'percentage') return computed
  return raw.endsWith('‰') && /^[\d.]+$/.test(computed) ? `${plain(shifted(parseExact(computed), 1))}‰` : `${computed}%`
}

/** Days of a year are told of the amount they are reckoned from, and stand nowhere themselves. */
const distinct = ({ start }: Figure, index: number, all: readonly Figure[]): boolean =>
  all.findIndex(other => other.start === start) === index
