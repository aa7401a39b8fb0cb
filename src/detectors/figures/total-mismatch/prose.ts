import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { compareExact, type Exact, exact, minus, plain, plus, times, ZERO } from '../../../text/decimals.js'
import { exceeds, meets, sumOf } from '../../../text/rounding.js'
import { locate } from '../within.js'
import { type Summed, summedSentences, type Term } from './terms.js'

/** How a sentence joins a total and its parts. `whole`: the parts are all there is; `some`: 其中, "of which"; `before`: parts, then their sum. */
type Cue = 'whole' | 'some' | 'before'

interface Sum {
  readonly total: Term
  readonly parts: readonly Term[]
  readonly cue: Cue
  /** A strong cue leaves no doubt that a sum is meant: 合计, "a total of". */
  readonly strong: boolean
}

const ANY_CUE =
  /其中|分别|依次|合计|共计|总计|总共|一共|共|总数|总额|总量|[：:（(]|of which|of these|of whom|of them|of the|total|in all|altogether|combined|consisting|comprising|composed|made up|comprised/i
const AFTER_HAN = /(其中)|(?:分别|依次|具体)(?:为|是|有)|(?:由)/
const TOTAL_BEFORE_HAN = /(合计|共计|总计|总共|一共|总数[为达]?|总额[为达]?|总量[为达]?|三项合计|两项合计|合起来)|共/
const AFTER_EN =
  /\b(of (?:which|these|whom|them|those))\b|\b(?:consisting of|comprising|composed of|made up of|comprised of|broken down (?:as|into))\b/i
const TOTAL_BEFORE_EN =
  /\b(?:(?:for )?a (?:grand |combined |overall )?total of|total(?:l?ing|l?ed)?|in all|altogether|combined|adding up to|sum of)\s*[:,]?\s*(?:of )?(?:about )?$/i
const TOTAL_AFTER_EN = /^(?: [a-z]+){0,4},? (?:in (?:total|all)|altogether|combined)\b/i
/** Parts that overlap each other: a person may be a woman, a member and young at once. */
const OVERLAPPING =
  /女|男|党员|民族|青年|博士|硕士|本科|学历|高级|中级|职称|一线|基层|退役|残疾|党外|women|men\b|female|male|minorit|veteran|young|aged|degree/i

/** Sums in prose that do not come out: 共12件，其中甲5件、乙6件; "20 civil and 25 criminal cases, 46 in all". */
export const wrongSums = (document: Document): Draft[] => {
  const sentences = summedSentences(document, ANY_CUE)
  return sentences.flatMap((own, index) => {
    const previous = sentences[index - 1]
    const sums = [...totalsFirst(own), ...partsFirst(own), ...(previous ? carriedOver(previous, own) : [])]
    return sums.flatMap(sum => judge(document, sum)).slice(0, 2)
  })
}

const textBetween = ({ text, sentence }: Summed, a: Term, b: Term): string =>
  text.slice(a.figure.end - sentence.start, b.figure.start - sentence.start)

/** A total, a cue, then its parts. */
const totalsFirst = (own: Summed): Sum[] => {
  const { terms } = own
  return terms.flatMap((term, index) => {
    const previous = terms.slice(0, index).findLast(({ change }) => !change)
    if (!previous || term.change) return []
    const between = textBetween(own, previous, term)
    const cue =
      cueBetween(between) ??
      (/\bof (?:the|these|those|its|their|all)\s$/i.test(previous.before) && /^[ a-z]{0,30}, $/.test(between) ? 'some' : undefined)
    if (!cue || between.length > 60) return []
    const parts = run(own, index)
    return parts.length > 0 && joinable(previous, parts)
      ? [{ total: previous, parts, cue: cue === 'some' ? 'some' : 'whole', strong: cue !== 'colon' || isCalledTotal(previous) }]
      : []
  })
}

const isCalledTotal = ({ before }: Term): boolean => TOTAL_BEFORE_HAN.test(before.slice(-14)) || TOTAL_BEFORE_EN.test(before.slice(-40))

const cueBetween = (between: string): 'some' | 'whole' | 'colon' | undefined => {
  const found = AFTER_HAN.exec(between) ?? AFTER_EN.exec(between)
  if (found?.[1] !== undefined) return 'some'
  if (found && !found[0].startsWith('由')) return 'whole'
  return /^(?:[^，。；,;]{0,16}|[ a-z]{0,48})[：:][^：:]{0,24}$|^[^，。；,;：:]{0,12}[（(][^）)]{0,24}$/.test(between) ? 'colon' : undefined
}

/** Terms from `index` on that stand side by side in one unit; ends at another unit, another cue, or the bracket that holds them. */
const run = (own: Summed, index: number): Term[] => {
  const { terms } = own
  const first = terms[index]!
  const parts = [first]
  for (let next = index + 1; next < terms.length; next++) {
    const term = terms[next]!
    const between = textBetween(own, terms[next - 1]!, term)
    if (
      /其中|of which|of whom|合计|共计|总计|总共|共(?!同|有|青|产|建|享|治|和)|以上|[。！？]/i.test(between) ||
      TOTAL_BEFORE_EN.test(between)
    )
      break
    if (/^[^（(]*[）)]/.test(between) && /[（(]/.test(first.before)) break
    if (term.change || isNested(between)) continue
    if (term.unit !== first.unit && !(first.unit === '' || term.unit === '')) break
    parts.push(term)
  }
  return parts
}

/** A figure in brackets behind a part tells more of the part. */
const isNested = (between: string): boolean => /[（(](?:其中|含|包括|including|of which)?[^）)]*$/.test(between)

const joinable = (total: Term, parts: readonly Term[]): boolean => {
  const units = new Set(parts.map(({ unit }) => unit).filter(unit => unit !== ''))
  return units.size === 0 || (units.size === 1 && (units.has(total.unit) || total.unit === ''))
}

/** Parts, then the total they make. */
const partsFirst = (own: Summed): Sum[] =>
  own.terms.flatMap((term, index) => {
    if (index < 2 || term.change) return []
    const clause = term.before.slice(Math.max(0, term.before.search(/[，,；;：:（(][^，,；;：:（(]*$/)))
    const han = TOTAL_BEFORE_HAN.exec(clause.slice(-14))
    const after = own.text.slice(term.figure.end - own.sentence.start, term.figure.end - own.sentence.start + 40)
    if (!han && !TOTAL_BEFORE_EN.test(term.before.slice(-40)) && !TOTAL_AFTER_EN.test(after)) return []
    if (han && /其中/.test(clause)) return []
    const parts = runBack(own, index)
    const strong = han === null || han[1] !== undefined
    return parts.length >= 2 && joinable(term, parts) ? [{ total: term, parts, cue: 'before', strong }] : []
  })

const runBack = (own: Summed, index: number): Term[] => {
  const { terms } = own
  const total = terms[index]!
  const parts: Term[] = []
  for (let at = index - 1; at >= 0; at--) {
    const term = terms[at]!
    const between = textBetween(own, term, terms[at + 1]!)
    if (term.change || /^[^（(]*[）)]/.test(between)) continue
    if (term.unit !== total.unit && term.unit !== '' && total.unit !== '') break
    parts.unshift(term)
    if (/[。；;]|其中|合计|共计|总计/.test(term.before) || between.length > 60) break
  }
  return parts
}

/** "…办理案件120件。其中，刑事50件、民事80件。": the total stands in the sentence before. */
const carriedOver = (previous: Summed, own: Summed): Sum[] => {
  const first = own.terms[0]
  if (
    !first ||
    previous.sentence.block !== own.sentence.block ||
    !/^(?:其中|Of (?:these|them|those|which))/i.test(own.text) ||
    first.change
  )
    return []
  const totals = previous.terms.filter(({ change, unit }) => !change && unit === first.unit)
  const total = totals.at(-1)
  if (!total || totals.length > 2) return []
  return [{ total, parts: run(own, 0), cue: 'some', strong: totals.length === 1 }]
}

const judge = (document: Document, { total, parts, cue, strong }: Sum): Draft[] => {
  if (parts.some(({ extent }) => !extent.lo && !extent.hi)) return []
  if (parts.length === 1) return cue === 'some' ? single(document, total, parts[0]!) : []
  const readings = readingsOf(parts, cue)
  if (readings.some(reading => meets(sumOf(reading.map(({ extent }) => extent)), total.extent))) return []
  const best = nearest(readings, total)
  if (!best) return []
  const { reading, sum, off } = best
  const over = compareExact(sum, total.value!) > 0
  const labels = reading.map(({ before }) => before).join('')
  if (cue === 'some' && over && overlap(labels)) return []
  const level = cue === 'some' && !over ? 'warning' : 'error'
  const share = ratio(off, total.value!)
  if (share > (strong ? LIMITS[cue][over ? 'over' : 'under'] : 0.25)) return []
  return [draft(document, total, reading, sum, level, confidenceOf(cue, strong, over, share))]
}

const overlap = (labels: string): boolean =>
  OVERLAPPING.test(/男/.test(labels) && /女/.test(labels) ? labels.replace(/[男女]/g, '') : labels)

/** How far off, as a share of the total, a sum may be and still be meant. Parts of 其中 need not be all. */
const LIMITS = { whole: { under: 0.5, over: 0.5 }, before: { under: 0.4, over: 0.5 }, some: { under: 0.1, over: 0.25 } } as const

const confidenceOf = (cue: Cue, strong: boolean, over: boolean, share: number): number => {
  if (cue === 'some') return over ? 0.8 : share <= 0.05 ? 0.7 : 0.6
  return strong ? 0.9 : 0.7
}

/** The parts as they stand; after a cue also their beginnings, before it also their ends: a list may go on with other things. */
const readingsOf = (parts: readonly Term[], cue: Cue): Term[][] => {
  const readings: Term[][] = []
  for (let length = parts.length; length >= 2; length--) readings.push(cue === 'before' ? parts.slice(-length) : parts.slice(0, length))
  return readings
}

interface Near {
  readonly reading: readonly Term[]
  readonly sum: Exact
  readonly off: Exact
}

const nearest = (readings: readonly Term[][], total: Term): Near | undefined => {
  if (!total.value) return undefined
  const known = readings.filter(reading => reading.every(({ value }) => value !== undefined))
  const judged = known.map(reading => {
    const sum = reading.reduce((sum, { value }) => plus(sum, value!), ZERO)
    const off = minus(sum, total.value!)
    return { reading, sum, off: off.coefficient < 0n ? minus(ZERO, off) : off }
  })
  return judged.reduce<Near | undefined>((best, near) => (best && compareExact(best.off, near.off) <= 0 ? best : near), undefined)
}

/** A share as a number for comparing with a limit, never shown. */
const ratio = (part: Exact, whole: Exact): number => {
  if (whole.coefficient <= 0n) return Number.POSITIVE_INFINITY
  const scaled = times(part, exact(1, 6))
  const exponent = Math.min(scaled.exponent, whole.exponent)
  const at = (value: Exact): bigint => value.coefficient * 10n ** BigInt(value.exponent - exponent)
  return Number(at(scaled) / at(whole)) / 1e6
}

/** A part greater than its whole. */
const single = (document: Document, total: Term, part: Term): Draft[] => {
  if (!exceeds(part.extent, total.extent) || part.unit !== total.unit || !part.value || !total.value) return []
  if (compareExact(part.value, times(total.value, exact(10))) > 0) return []
  return [draft(document, total, [part], part.value, 'error', 0.75)]
}

const draft = (
  document: Document,
  total: Term,
  parts: readonly Term[],
  sum: Exact,
  level: 'error' | 'warning',
  confidence: number,
): Draft => ({
  rule: 'total-mismatch',
  level,
  confidence,
  messageId: parts.length === 1 ? 'total-mismatch.part' : 'total-mismatch.prose',
  data: {
    total: total.figure.raw,
    parts: parts.map(({ figure }) => figure.raw),
    sum: plain(sum),
    difference: plain(absolute(minus(sum, total.value!))),
  },
  locations: [locate(document, total.figure, 'total'), ...parts.map(({ figure }) => locate(document, figure, 'part'))],
  evidence: {
    arithmetic:
      parts.length === 1
        ? `${plain(sum)} > ${plain(total.value!)}`
        : `${parts.map(({ value }) => plain(value!)).join(' + ')} = ${plain(sum)} ≠ ${plain(total.value!)}`,
    figures: [total, ...parts].map(({ figure: { start, end, raw, value, unit } }) => ({
      document: document.id,
      start,
      end,
      raw,
      ...(value !== undefined && { value }),
      ...(unit !== undefined && { unit }),
    })),
  },
})

const absolute = (value: Exact): Exact => (value.coefficient < 0n ? minus(ZERO, value) : value)
