import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { compareExact, type Exact, exact, minus, plain, plus, times, ZERO } from '../../../text/decimals.js'
import { exceeds, meets, sumOf } from '../../../text/rounding.js'
import { locate } from '../within.js'
import { SLIP_LIMITS, type Slip, slipBetween } from './slips.js'
import { ANY_CUE, type Cue, carriedOver, complements, partsFirst, type Sum, totalsFirst } from './sums.js'
import { summedSentences, type Term } from './terms.js'

/** Parts that overlap each other: a person may be a woman, a member and young at once. */
const OVERLAPPING =
  /女|男|党员|民族|青年|博士|硕士|本科|学历|高级|中级|职称|一线|基层|退役|残疾|党外|women|men\b|female|male|minorit|veteran|young|aged|degree/i

/** Sums in prose that do not come out: 共12件，其中甲5件、乙6件; "20 civil and 25 criminal cases, 46 in all". */
export const wrongSums = (document: Document): Draft[] => {
  const sentences = summedSentences(document, ANY_CUE)
  return sentences.flatMap((own, index) => {
    const previous = sentences[index - 1]
    const sums = [...totalsFirst(own), ...partsFirst(own), ...complements(own), ...(previous ? carriedOver(previous, own) : [])]
    return sums.flatMap(sum => judge(document, sum)).slice(0, 2)
  })
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
  if ((cue === 'some' || cue === 'open') && over && overlap(labels)) return []
  const level = (cue === 'some' && !over) || cue === 'open' ? 'warning' : 'error'
  const share = ratio(off, total.value!)
  const slip = cue === 'open' && reading.length < 3 ? undefined : slipBetween(sum, total, reading)
  if (share > (slip ? SLIP_LIMITS[slip] : strong ? LIMITS[cue][over ? 'over' : 'under'] : 0.25)) return []
  return [draft(document, total, reading, sum, level, confidenceOf(cue, strong, over, share), slip)]
}

const overlap = (labels: string): boolean =>
  OVERLAPPING.test(/男/.test(labels) && /女/.test(labels) ? labels.replace(/[男女]/g, '') : labels)

/** How far off, as a share of the total, a sum may be and still be meant. Parts of 其中 need not be all. */
const LIMITS = {
  whole: { under: 0.5, over: 0.5 },
  before: { under: 0.4, over: 0.5 },
  some: { under: 0.1, over: 0.35 },
  open: { under: 0.05, over: 0.1 },
} as const

const confidenceOf = (cue: Cue, strong: boolean, over: boolean, share: number): number => {
  if (cue === 'open') return 0.6
  if (cue === 'some') return over ? 0.8 : share <= 0.05 ? 0.7 : 0.6
  return strong ? 0.9 : 0.7
}

/**
 * The parts as they stand; after a cue also their beginnings, before it also their ends, where a heavier mark parts them from the rest:
 * a list may go on with other things.
 */
const readingsOf = (parts: readonly Term[], cue: Cue): Term[][] => {
  const readings = [[...parts]]
  for (let length = parts.length - 1; length >= 2; length--) {
    const from = cue === 'before' ? parts.length - length : 0
    const cut = cue === 'before' ? parts[from]! : parts[length]!
    const within = parts.slice(from + 1, from + length)
    if (within.every(part => weightOf(part) < weightOf(cut))) readings.push(parts.slice(from, from + length))
  }
  return readings
}

/** How heavy the mark before a part is: 、 or "and" 1, a comma 2, a semicolon 3. */
const weightOf = ({ before }: Term): number => (/[；;。]/.test(before) ? 3 : /[，,]/.test(before) ? 2 : 1)

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
  slip?: Slip,
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
    ...(slip && { causes: ['digits'] }),
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
