import type { Figure, FigureKind } from '../../model/figure.js'
import { type DateMention, readDates } from '../dates/dates.js'
import { exact, plus } from '../decimals.js'
import { arabicAt } from '../numerals/arabic.js'
import { nextCandidate } from '../numerals/candidates.js'
import { englishAt } from '../numerals/english.js'
import { hanAt } from '../numerals/han.js'
import type { Numeral } from '../numerals/numeral.js'
import { currencyBefore } from '../units/currencies.js'
import { englishUnitAt, hanUnitAt, unitNamed } from '../units/units.js'
import { compoundDuration } from './compound-durations.js'
import { dateFigure, UNREAD } from './figure-in-hand.js'
import { type Ends, endsOf } from './intervals.js'
import { kindOf, namesOne, type Reading } from './kinds.js'
import { type Assembly, BARRED_PERCENT, readPercentBehind, readSign } from './negatives.js'
import { overAfter, qualifierAfter, qualifierBefore } from './qualifiers.js'

/**
 * Every numeral of one line or block as an exact interval with qualifier, unit, kind and place; offsets are moved by `shift`. One pass, linear
 * whatever stands in the text. Subject and scope are read in `contexts`.
 */
export const figuresIn = (text: string, shift: number, dates: readonly DateMention[] = readDates(text)): Figure[] => {
  const figures: Figure[] = []
  let nextDate = 0
  let floor = 0
  for (let at = nextCandidate(text, 0); at < text.length; ) {
    while (nextDate < dates.length && (dates[nextDate]!.end <= at || dates[nextDate]!.start < floor)) nextDate++
    const date = dates[nextDate]
    if (date && date.start <= at) {
      figures.push(dateFigure(text, date, shift))
      floor = date.end
      at = nextCandidate(text, floor)
      continue
    }
    const numeral = numeralAt(text, at)
    const figure = numeral && assemble(text, numeral, floor, date?.start ?? text.length, shift)
    const joined = figure && compoundDuration(text, figures.at(-1), figure, shift)
    if (joined) figures[figures.length - 1] = joined
    else if (figure) figures.push(goesOn(text, figures.at(-1), figure, shift) ? { ...figure, kind: 'designator' } : figure)
    if (figure) floor = figure.end - shift
    at = nextCandidate(text, Math.max(figure ? floor : 0, numeral?.end ?? at + 1))
  }
  return figures
}

/** `Figures 24 and 25`, `表3、4`: another number under the word that names them. */
const goesOn = (text: string, last: Figure | undefined, { start, end, kind, unit }: Figure, shift: number): boolean =>
  last?.kind === 'designator' &&
  kind === 'quantity' &&
  unit === undefined &&
  start - last.end <= 9 &&
  /^(?:,? (?:and|or|to|through) |, ?|[–-]|[、和与至])$/.test(text.slice(last.end - shift, start - shift)) &&
  !namesOne(text.slice(last.start - shift - 2, last.start - shift), text.slice(end - shift, end - shift + 6))

const numeralAt = (text: string, offset: number): Numeral | undefined => {
  const code = text.charCodeAt(offset)
  if (code < 58 || code > 0xff00) return arabicAt(text, offset)
  return code > 0x2e80 ? hanAt(text, offset) : englishAt(text, offset)
}

const RANGE =
  /[^\S\n]?(?:—{1,2}|–|~|～|-|－|−|至|到|[^\S\n]to[^\S\n]|[^\S\n]and[^\S\n])[^\S\n]?(?=[$¥￥€£]?[0-9０-９一二两三四五六七八九十百几])/y

const assemble = (text: string, numeral: Numeral, floor: number, ceiling: number, shift: number): Figure | undefined => {
  const assembly: Assembly = {
    start: numeral.start,
    end: numeral.end,
    unit: undefined,
    qualifier: numeral.claim === 'over' ? 'over' : numeral.claim === 'several' || (numeral.upper && !numeral.share) ? 'several' : 'exact',
    currency: false,
    negative: false,
    loosely: false,
    half: false,
  }
  readBefore(text, numeral, floor, assembly)
  readAfter(text, numeral, assembly)
  const reading: Reading = { text, floor, ceiling, numeral, ...assembly }
  const own = kindOf(reading)
  const kind = own ?? (numeral.script === 'han' && opensRange(text, numeral) ? 'quantity' : undefined)
  if (kind === undefined) return undefined
  const range = MEASURED.has(kind) ? rangeFrom(text, numeral, assembly, ceiling, floor, shift) : undefined
  if (!range && own === undefined) return undefined
  return range ?? built(text, numeral, assembly, kind, shift)
}

/** `三至五年`: the first numeral has no unit of its own. */
const opensRange = (text: string, { end }: Numeral): boolean =>
  /^(?:至|到|—|－|~|～)[一二两三四五六七八九十百]/.test(text.slice(end, end + 2))

/** Kinds that may be the lower end of a range. */
const MEASURED: ReadonlySet<FigureKind> = new Set(['quantity', 'money', 'percentage', 'points', 'duration', 'multiple', 'age'])

const readBefore = (text: string, numeral: Numeral, floor: number, assembly: Assembly): void => {
  const money = currencyBefore(text, numeral.start, floor)
  if (money) {
    assembly.start = money.start
    assembly.currency = true
    assembly.unit = money.unit
  }
  readSign(text, floor, assembly)
  const before = qualifierBefore(text, assembly.start, floor)
  if (!before || (before.word === '近' && numeral.end - numeral.start < 3 && isSpanOfTime(text, numeral.end))) return
  assembly.start = before.at
  assembly.qualifier = before.qualifier
  assembly.loosely = /近|接近|nearly|almost|close|approach|quite|just/.test(before.word)
}

/** `近三年` is the last three years, not nearly three. */
const isSpanOfTime = (text: string, end: number): boolean => /^[余多]?(?:年|个?月|天|日|周|个?季度|次|期|届)/.test(text.slice(end, end + 4))

const readAfter = (text: string, numeral: Numeral, assembly: Assembly): void => {
  if (assembly.negative && assembly.end > numeral.end) {
    readPercentBehind(text, assembly)
    return
  }
  if (readMonthsAndMore(text, numeral.end, assembly)) return
  const over = overAfter(text, numeral.end)
  readUnit(text, over, numeral, assembly)
  if (over > numeral.end && (assembly.unit || /余/.test(text[numeral.end]!) || /[十百千万亿]/.test(text[numeral.end - 1]!))) {
    assembly.qualifier = 'over'
    assembly.end = Math.max(assembly.end, over)
  } else if (over > numeral.end) readUnit(text, numeral.end, numeral, assembly)
  const after = qualifierAfter(text, assembly.end)
  if (!after) return
  assembly.end = after.at
  if (assembly.qualifier === 'exact' || after.qualifier !== 'about') assembly.qualifier = after.qualifier
}

const MORE_THAN = /个多(?=月|小时|星期)|多(?=[，。,;；、的]|$)/y

const readUnit = (text: string, offset: number, numeral: Numeral, assembly: Assembly): void => {
  if (numeral.share === 'percent') assembly.unit = unitNamed('%')
  const gap = text.startsWith(BARRED_PERCENT, offset) ? BARRED_PERCENT.length - 1 : text.charCodeAt(offset) === 32 ? 1 : 0
  const han = offset + gap
  const found = han > offset && /[A-Za-z]/.test(text[han] ?? '') ? undefined : hanUnitAt(text, han)
  if (found && !numeral.share) {
    assembly.unit = assembly.currency && found.dimension.startsWith('money') ? found : assembly.currency ? assembly.unit : found
    assembly.end = han + found.written.length
    if (LOOSE_AFTER.test(found.dimension)) readOverAfterUnit(text, assembly)
    if (found.dimension === 'time' && text[assembly.end] === '半') readHalf(assembly)
    return
  }
  if (found && numeral.share) return
  if (assembly.unit && !assembly.currency) return
  const english = englishUnitAt(text, offset)
  if (!english) {
    const shared = SHARED_UNIT.exec(text.slice(offset, offset + LONGEST_SHARED))
    if (shared) assembly.unit = englishUnitAt(text, offset + shared[0].length)?.unit
    return
  }
  assembly.unit = english.unit
  assembly.end = english.end
}

/** `an increase of 1,290 and 670 basis points`: percent and points are told once for figures in a row. */
const SHARED_UNIT = /^(?:(?:, \d[\d.,]*)+,? and| and| or) \d[\d.,]*(?= (?:basis points|percentage points|per cent|percent)\b)/
const LONGEST_SHARED = 64

/** Units `多` may follow. */
const LOOSE_AFTER = /^(?:time|length|mass|area|multiple|age)$/

/** `两年半`. */
const readHalf = (assembly: Assembly): void => {
  assembly.half = true
  assembly.end++
}

/** `三年多`. */
const readOverAfterUnit = (text: string, assembly: Assembly): void => {
  MORE_THAN.lastIndex = assembly.end
  const more = MORE_THAN.exec(text)
  if (more?.[0] !== '多') return
  assembly.qualifier = 'over'
  assembly.end++
}

/** `3个多月`: the qualifier stands inside the unit. */
const readMonthsAndMore = (text: string, offset: number, assembly: Assembly): boolean => {
  if (text[offset] !== '个') return false
  MORE_THAN.lastIndex = offset
  if (MORE_THAN.exec(text)?.[0] !== '个多') return false
  const unit = hanUnitAt(text, offset + 2)
  const whole = text[offset + 2] === '月' ? unitNamed('个月') : unit
  if (!whole) return false
  assembly.unit = { ...whole, written: text[offset + 2] === '月' ? '个多月' : whole.written }
  assembly.qualifier = 'over'
  assembly.end = offset + 2 + (text[offset + 2] === '月' ? 1 : whole.written.length)
  return true
}

/** `3—5个`, `15%—20%`, `between 5 and 10 percent`: two numerals, one figure. */
const rangeFrom = (text: string, first: Numeral, one: Assembly, ceiling: number, floor: number, shift: number): Figure | undefined => {
  RANGE.lastIndex = one.end
  const link = RANGE.exec(text)
  if (!link || one.end + link[0].length >= ceiling) return undefined
  const lead = text.slice(Math.max(floor, one.start - 9), one.start)
  if (link[0].includes('-') && /[×*÷/=＝][（(]$/.test(lead)) return undefined // 4,198.10×（1-2%）: what is taken off a factor
  if (/and/.test(link[0]) && !/between\s$/i.test(lead)) return undefined
  if (/[至到]|to/.test(link[0]) && /(?:[从由自]|\b(?:from|by)\s)$/i.test(lead)) return undefined
  let from = one.end + link[0].length
  if (/[$¥￥€£]/.test(text[from]!)) from++
  const second = numeralAt(text, from)
  if (!second || second.script !== first.script || second.upper || second.share !== first.share || second.endless) return undefined
  const two: Assembly = { ...one, unit: one.currency ? one.unit : undefined, end: second.end, qualifier: 'exact' }
  readAfter(text, second, two)
  if (one.unit && two.unit && one.unit.dimension !== two.unit.dimension) return undefined
  if (!two.unit && one.unit) return undefined
  const start = /between\s$/i.test(lead) ? one.start - lead.length + lead.search(/between\s$/i) : one.start
  return rangeFigure(text, first, second, { ...two, start, qualifier: one.qualifier === 'exact' ? two.qualifier : one.qualifier }, shift)
}

const rangeFigure = (text: string, first: Numeral, second: Numeral, parts: Assembly, shift: number): Figure | undefined => {
  const power =
    second.end - second.start > 0 && !hasMultiplier(text, first) && hasMultiplier(text, second)
      ? second.lowest - digitsLowest(text, second)
      : 0
  const lower: Numeral =
    power > 0
      ? {
          ...first,
          value: { ...first.value, exponent: first.value.exponent + power },
          last: first.last + power,
          lowest: first.lowest + power,
        }
      : first
  const both: Numeral = { ...lower, upper: second.value, last: Math.min(lower.last, second.last), end: second.end }
  const low = endsOf(lower, 'exact', parts.negative, false).lo!
  const high = endsOf(second, 'exact', false, false).lo!
  const kind = kindOf({ text, floor: first.start, ceiling: text.length, numeral: { ...second, start: first.start }, ...parts })
  if (Number(low) >= Number(high) || kind === undefined || kind === 'identifier' || kind === 'ordinal') return undefined
  if (!parts.unit && !parts.currency && text[first.end] === '-') return undefined
  return built(text, both, { ...parts, qualifier: parts.qualifier === 'several' ? 'exact' : parts.qualifier }, kind, shift)
}

const hasMultiplier = (text: string, numeral: Numeral): boolean =>
  /[十百千万亿]|illion|thousand/i.test(text.slice(numeral.start, numeral.end))

const digitsLowest = (text: string, numeral: Numeral): number => {
  const digits = /^[0-9.,]+/.exec(text.slice(numeral.start, numeral.end))?.[0]
  return digits ? (arabicAt(digits, 0)?.lowest ?? 0) : numeral.lowest
}

const withHalf = (numeral: Numeral): Numeral => ({ ...numeral, value: plus(numeral.value, exact(5, -1)), last: -1, lowest: -1 })

const built = (text: string, numeral: Numeral, assembly: Assembly, kind: FigureKind, shift: number): Figure => {
  const { start, end, unit } = assembly
  const ends: Ends = endsOf(
    assembly.half ? withHalf(numeral) : numeral,
    numeral.upper ? 'exact' : assembly.qualifier,
    assembly.negative,
    assembly.loosely,
  )
  return {
    start: start + shift,
    end: end + shift,
    raw: text.slice(start, end),
    number: { start: numeral.start + shift, end: numeral.end + shift },
    value: ends.value,
    lo: ends.lo,
    hi: ends.hi,
    loOpen: ends.loOpen,
    hiOpen: ends.hiOpen,
    step: ends.step,
    kind,
    unit: unit?.written,
    canonicalUnit: unit?.canonical,
    dimension: unit?.dimension,
    qualifier: assembly.qualifier,
    subject: undefined,
    scope: UNREAD,
  }
}
