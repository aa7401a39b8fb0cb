import type { Figure } from '../../../model/figure.js'
import { parseExact, plain, shifted } from '../../../text/decimals.js'
import { source } from '../../../text/regexp.js'
import { sameUnit } from './agreement.js'
import type { Claim } from './claims.js'
import { awayOf, fits, isSlip } from './judge.js'
import { matchesIn, pattern, type Skeleton, WITHIN } from './skeleton.js'

/** 每吨…420元, 单价420元, 420元/吨: what one costs, and of what. */
const PRICE_HAN = [
  pattern(`每(?<of>[\\p{Script=Han}]${WITHIN}{0,13}?)(?<price>⟨Q⟩)`),
  pattern(`(?:单价|均价)${WITHIN}{0,6}?(?<price>⟨Q⟩)`),
  pattern(`(?<price>⟨Q⟩)(?:[/／]|每)(?<of>[\\p{Script=Han}])`),
]
/** 每10股派1.50元. */
const PER_TEN = pattern(`每(?<ten>⟨Q⟩)${WITHIN}{0,16}?(?<price>⟨Q⟩)`)
/** £11.44 an hour, 20p each; at an average price of £18.40. */
const PRICE_EN = [
  pattern('(?<price>⟨Q⟩) (?:an?|per|for each|for every|each) (?<of>[a-z]{3,})', 'dgiu'),
  pattern(
    '(?<count>⟨Q⟩)(?: [a-z-]+){1,3},? at (?:an? |the )?(?:average |mean |unit |fixed |offer )*(?:price|cost|rate|fee) of (?<price>⟨Q⟩)',
    'dgiu',
  ),
  pattern('(?<count>⟨Q⟩)(?: [a-z-]+){1,3} (?:at|costing|priced at) (?<price>⟨Q⟩) (?:each|apiece)', 'dgiu'),
]
const TOTAL_HAN = /(?:[总合共]计?|总[额价值]|金额|价款|合同价|派发|发放|支付|需|费用|货款|收入|补[助贴]|合计)[\p{Script=Han}（()）]{0,8}$/u
const TOTAL_EN =
  /\b(?:total(?:l?ing)?|worth|costs?|costing|valued? at|value|consideration|proceeds|raising|amount(?:ing|ed|s)? to|came to|comes to|or)\b[a-z ]{0,16}$/i
/** A wrong pair gives nothing like the total. */
const FARTHEST = 0.35
const NO_TOTAL = /上年|去年|同期|预算|计划|最高|不超过|budget|last year|previous|up to|at least/i

/** Amounts that are not their quantity times its price: 采购300吨，每吨420元，合计16.2万元. Silent where any amount of the sentence is. */
export const products = (paragraph: readonly Skeleton[]): Claim[] =>
  paragraph.flatMap(own => {
    if (own.figures.size < 3 || !/每|价|[/／]|\b(?:an?|per|each|every|at)\b/i.test(own.text)) return []
    return [...perTen(own), ...PRICE_HAN.flatMap(regexp => priced(own, regexp)), ...PRICE_EN.flatMap(regexp => priced(own, regexp))]
  })

const figureAt = (own: Skeleton, match: RegExpExecArray, name: string): Figure | undefined => {
  const span = match.indices?.groups?.[name]
  return span && own.figures.get(span[0])
}

const priced = (own: Skeleton, regexp: RegExp): Claim[] =>
  matchesIn(own.text, regexp).flatMap(match => {
    const price = figureAt(own, match, 'price')
    if (price?.kind !== 'money' || price.value === undefined || isExtreme(own, match)) return []
    const counted = figureAt(own, match, 'count')
    const { of } = match.groups!
    const all = counted ? [counted] : quantitiesOf(own, of)
    const beside = all.filter(
      ({ start }) =>
        !/[；;]/.test(own.raw.slice(Math.min(start, price.start) - own.sentence.start, Math.max(start, price.start) - own.sentence.start)),
    )
    const counts = beside.length > 0 ? beside : all
    return counts.length === 1 && counts[0]!.kind !== 'money' ? totalled(own, price, counts[0]!) : []
  })

/** 最高成交价28.64元/股: one price among many is no price of all. */
const isExtreme = ({ text }: Skeleton, { indices }: RegExpExecArray): boolean =>
  EXTREME.test(text.slice(0, indices!.groups!.price![0]).slice(-EXTREME_REACH))

const EXTREME =
  /(?:最[高低大小]|上限|下限|\b(?:highest|lowest|maximum|minimum|as (?:high|low|much|little) as|up to|at least))[^，,；;⟨⟩]{0,14}$/i
const EXTREME_REACH = 30

/** Quantities of what the price is of: of that counting word, or with that noun behind them; without one, all that are not money. */
const quantitiesOf = (own: Skeleton, of: string | undefined): Figure[] =>
  [...own.figures].flatMap(([at, figure]) => {
    if (
      (figure.kind !== 'quantity' && figure.kind !== 'duration') ||
      figure.value === undefined ||
      NO_TOTAL.test(own.text.slice(Math.max(0, at - 6), at))
    )
      return []
    if (of === undefined) return [figure]
    const { unit = '', canonicalUnit = '' } = figure
    const noun = /^[a-z]+$/i.test(of) ? new RegExp(`^ (?:[a-z-]+ ){0,2}?${of.toLowerCase()}`, 'i') : undefined
    const isOf = noun
      ? unit.replace(/s$/, '') === of || noun.test(own.text.slice(at + 1, at + 40))
      : unit !== '' && [unit, canonicalUnit].some(each => of.startsWith(each))
    return isOf ? [figure] : []
  })

const totalled = (own: Skeleton, price: Figure, count: Figure): Claim[] => {
  const claims = [...own.figures].flatMap(([at, figure]): { claim: Claim; before: string; isApart: boolean }[] => {
    if (figure.kind !== 'money' || figure.start === price.start || figure.value === undefined || !sameUnit(figure, price)) return []
    const claim: Claim = { kind: 'product', base: count, value: price, stated: figure, loose: true }
    return [{ claim, before: own.text.slice(Math.max(0, at - 30), at), isApart: isApart(own, price, figure) }]
  })
  if (claims.some(({ claim }) => fits(claim))) return []
  const told = claims.filter(
    ({ before, isApart }) => !isApart && (TOTAL_HAN.test(before) || TOTAL_EN.test(before)) && !NO_TOTAL.test(before.slice(-16)),
  )
  const [only, ...others] = told.map(({ claim }) => claim)
  if (!only || others.length > 0) return []
  const slip = isSlip(only)
  return slip || (awayOf(only) ?? 1) <= FARTHEST ? [{ ...only, confidence: slip ? 0.85 : 0.8 }] : []
}

/** 按工资总额的8%计提，工资总额3.75亿元，计提0.30亿元: a share set beforehand of an amount told beside it. */
const SET_HAN = pattern(`按(?:照)?(?<name>${WITHIN}{2,14}?)的(?<stated>⟨P⟩)(?<doing>[\\p{Script=Han}]{2})`)
/** The dividend of 6% on share capital of $4.5 million came to $270,000. */
const SET_EN = pattern(
  source`
  (?<stated>⟨P⟩)(?: [a-z]+)? (?:on|of|levied on|charged on) (?:(?:the|its|our|a) )?[a-z -]{3,40}? of (?<base>⟨Q⟩)[a-z ,]{0,30}\b
    (?:came to|comes to|amount(?:s|ed)? to|was worth|is worth|yield(?:s|ed)|gives|gave|costs?|totall?ed|raised) (?<value>⟨Q⟩)
`,
  'dgiu',
)

/** Amounts that are a set share of another, and do not come to it. */
export const setShares = (paragraph: readonly Skeleton[]): Claim[] =>
  paragraph.flatMap(own => {
    if (own.figures.size < 3) return []
    const english = matchesIn(own.text, SET_EN).flatMap(match =>
      shareSet(figureAt(own, match, 'base'), figureAt(own, match, 'value'), figureAt(own, match, 'stated')),
    )
    const han = !own.text.includes('按')
      ? []
      : matchesIn(own.text, SET_HAN).flatMap(match => {
          const [base, ...bases] = toldOf(own, match.groups!.name!.slice(-3))
          const [value, ...values] = toldOf(own, match.groups!.doing!)
          return bases.length === 0 && values.length === 0 ? shareSet(base, value, figureAt(own, match, 'stated')) : []
        })
    return [...english, ...han]
  })

/** The amounts of money right behind a word. */
const toldOf = (own: Skeleton, word: string): Figure[] =>
  [...own.figures].flatMap(([at, figure]) =>
    figure.kind === 'money' && figure.value !== undefined && own.text.slice(Math.max(0, at - word.length - 3), at).includes(word)
      ? [figure]
      : [],
  )

/** A share that is set is exact, however few digits it has. */
const shareSet = (base: Figure | undefined, stated: Figure | undefined, rate: Figure | undefined): Claim[] => {
  if (base?.kind !== 'money' || stated?.kind !== 'money' || rate?.value === undefined || base === stated || !sameUnit(base, stated))
    return []
  const hundredth = plain(shifted(parseExact(rate.value), -2))
  const value: Figure = { ...rate, kind: 'quantity', value: hundredth, lo: hundredth, hi: hundredth, step: '1' }
  const claim: Claim = { kind: 'product', base, value, stated, loose: true, confidence: 0.8 }
  return (awayOf(claim) ?? 1) <= FARTHEST ? [claim] : []
}

/** What stands between a price and a total that is of more than the one quantity. */
const MORE = /[;；]|\b(?:with|including|plus|and)\b|[含另]|加上|连同|[两三]项/i

const isApart = ({ raw, sentence }: Skeleton, price: Figure, total: Figure): boolean =>
  total.start > price.end && MORE.test(raw.slice(price.end - sentence.start, total.start - sentence.start))

/** 总股本6.5亿股，每10股派1.50元，共派9750万元. */
const perTen = (own: Skeleton): Claim[] =>
  matchesIn(own.text, PER_TEN).flatMap(match => {
    const [ten, price] = [figureAt(own, match, 'ten'), figureAt(own, match, 'price')]
    if (ten?.value !== '10' || price?.kind !== 'money' || price.value === undefined) return []
    const each = { ...price, value: tenth(price.value), lo: tenth(price.value), hi: tenth(price.value), step: tenth(price.step) }
    const counts = [...own.figures.values()].filter(figure => figure !== ten && figure.unit === ten.unit && figure.value !== undefined)
    return counts.length === 1 ? totalled(own, each, counts[0]!) : []
  })

const tenth = (decimal: string): string => plain(shifted(parseExact(decimal), -1))
