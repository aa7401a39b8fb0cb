import type { Figure } from '../../../../model/figure.js'
import { parseExact, plain, shifted } from '../../../../text/decimals.js'
import { matchesOf } from '../../../../text/matches.js'
import { source } from '../../../../text/regexp.js'
import { sameUnit } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { awayOf, fits, isSlip } from '../claims/judge.js'
import { figuresIn, pattern, type Skeleton, WITHIN } from '../wordings/skeleton.js'

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
  pattern('(?<count>⟨Q⟩)(?: [a-z-]+){1,3} (?:at|costing|priced at) (?:an average (?:[a-z]+ )?of )?(?<price>⟨Q⟩) (?:each|apiece)', 'dgiu'),
]
/** Attendance averaged 3,120 for 27 home games, giving a gate of 84,240. */
const AVERAGED_EN = pattern(
  '\\baverag(?:ed|ing) (?<price>⟨Q⟩)(?: [a-z-]+){0,2} (?:for|over|across|in|at|on) (?:the |its |our |all )?(?<count>⟨Q⟩)(?: [a-z-]+){1,3}(?=,)',
  'dgiu',
)
/** Of what so many make an amount at so much each: `trees cost £0.93 million at £3.00 each`. */
const MADE_OF_EN = pattern(
  source`
  \b(?<label>[a-z]{4,})(?: (?:costs?|took|came to|at|were|was|totall?ed))? (?<total>⟨Q⟩),? at (?:a |an )?(?:average |mean )*
    (?<price>⟨Q⟩) (?:each|apiece|(?:an?|per) (?<of>[a-z]{3,}))
`,
  'dgiu',
)
/** Each member received $450, a total of $387,000: of the members told before. */
const EACH_TOTAL_EN = pattern(
  '\\b(?:each|per) (?<of>[a-z]{3,})\\b[^‹QPTM›.;]{0,40}?(?<price>⟨Q⟩),? (?:for |making |giving |or |with )?(?:an? |the )?(?:overall |combined )?total of (?<total>⟨Q⟩)',
  'dgiu',
)
const TOTAL_HAN =
  /(?:[总合共]计?|总[额价值]|(?:销售|成交)额|金额|价款|合同价|派发|发放|支付|需|费用|货款|收入|补[助贴]|合计)[\p{Script=Han}（()）]{0,8}$/u
const TOTAL_EN =
  /\b(?:(?:giving|making) (?:an?|the) |total(?:l?ing)?|worth|costs?|costing|valued? at|value|consideration|proceeds|raising|amount(?:ing|ed|s)? to|came to|comes to|or)\b[a-z'’ ]{0,24}$/i
/** A wrong pair gives nothing like the total. */
const FARTHEST = 0.35
const NO_TOTAL = /上年|去年|同期|预算|计划|最高|不超过|budget|last year|previous|up to|at least/i

/** Amounts that are not their quantity times its price: 采购300吨，每吨420元，合计16.2万元. Silent where any amount of the sentence is. */
export const products = (paragraph: readonly Skeleton[]): Claim[] =>
  paragraph.flatMap((own, index) => {
    if (own.figures.size < 2 || !/每|价|[/／]|\b(?:an?|per|each|every|at)\b/i.test(own.text)) return []
    const paid = perTen(own, paragraph[index + 1])
    if (own.figures.size < 3) return [...paid, ...madeOf(own, paragraph)]
    return [...paid, ...[...PRICE_HAN, ...PRICE_EN].flatMap(regexp => priced(own, regexp)), ...averaged(own), ...madeOf(own, paragraph)]
  })

const averaged = (own: Skeleton): Claim[] =>
  matchesOf(AVERAGED_EN, own.text).flatMap(match => {
    const { price, count } = figuresIn(own, match)
    return price?.value !== undefined && count?.value !== undefined && /\bgiving|\bmaking|in (?:all|total)\b/.test(own.text)
      ? totalled(own, price, count)
      : []
  })

/** The count of what an amount is made of may stand in another sentence of the paragraph, by the noun alone. */
const madeOf = (own: Skeleton, paragraph: readonly Skeleton[]): Claim[] =>
  [MADE_OF_EN, EACH_TOTAL_EN]
    .flatMap(regexp => matchesOf(regexp, own.text))
    .flatMap(match => {
      const { total, price } = figuresIn(own, match)
      if (total?.kind !== 'money' || price?.kind !== 'money' || !sameUnit(total, price)) return []
      const noun = (match.groups!.of ?? match.groups!.label!).toLowerCase().replace(/s$/, '')
      const named = new RegExp(`^ (?:[a-z-]+ ){0,2}?${noun}|\\b${noun}s?(?: [a-z]+){0,2} (?:came to|were|numbered|totall?ed|was) $`, 'i')
      const counts = paragraph.flatMap(each =>
        [...each.figures].flatMap(([at, figure]) =>
          figure.kind === 'quantity' &&
          figure.value !== undefined &&
          (named.test(each.text.slice(at + 1, at + 40)) || named.test(each.text.slice(Math.max(0, at - 40), at)))
            ? [figure]
            : [],
        ),
      )
      const claims = counts.map((base): Claim => ({ kind: 'product', base, value: price, stated: total, loose: true, confidence: 0.8 }))
      return claims.length === 1 && !fits(claims[0]!) && (awayOf(claims[0]!) ?? 1) <= FARTHEST ? claims : []
    })

const figureAt = (own: Skeleton, match: RegExpExecArray, name: string): Figure | undefined => {
  const span = match.indices?.groups?.[name]
  return span && own.figures.get(span[0])
}

const priced = (own: Skeleton, regexp: RegExp): Claim[] =>
  matchesOf(regexp, own.text).flatMap(match => {
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
    if (figure.kind === 'duration' && AND_MORE.test(own.raw.slice(figure.end - own.sentence.start))) return []
    const { unit = '', canonicalUnit = '' } = figure
    const noun = /^[a-z]+$/i.test(of) ? new RegExp(`^ (?:[a-z-]+ ){0,2}?${of.toLowerCase()}`, 'i') : undefined
    const isOf = noun
      ? unit.replace(/s$/, '') === of || noun.test(own.text.slice(at + 1, at + 40))
      : unit !== '' && [unit, canonicalUnit].some(each => of.startsWith(each))
    return isOf ? [figure] : []
  })

/** `two years and four months`: the length of time goes on. */
const AND_MORE = /^ and (?:an? )?[a-z\d]+ ?(?:years?|months?|weeks?|days?|hours?|minutes?)\b/

const totalled = (own: Skeleton, price: Figure, count: Figure): Claim[] => {
  const claims = [...own.figures].flatMap(([at, figure]): { claim: Claim; before: string; isTold: boolean; isApart: boolean }[] => {
    if (figure.kind !== price.kind || figure.start === price.start || figure === count || figure.value === undefined) return []
    if (!sameUnit(figure, price)) return []
    const claim: Claim = { kind: 'product', base: count, value: price, stated: figure, loose: true }
    const before = own.text.slice(Math.max(0, at - 30), at)
    return [{ claim, before, isTold: isTold(before) || isApposed(own, price, figure), isApart: isApart(own, price, figure) }]
  })
  if (claims.some(({ claim }) => fits(claim))) return []
  const told = claims.filter(({ before, isTold, isApart }) => !isApart && isTold && !NO_TOTAL.test(before.slice(-16)))
  const [only, ...others] = told.map(({ claim }) => claim)
  if (!only || others.length > 0) return []
  const slip = isSlip(only)
  return slip || (awayOf(only) ?? 1) <= FARTHEST ? [{ ...only, confidence: slip ? 0.85 : 0.8 }] : []
}

const isTold = (before: string): boolean => TOTAL_HAN.test(before) || TOTAL_EN.test(before)

/** 12,400 lanterns at £185 each, £2.294 million: nothing but the word for one stands between. */
const isApposed = ({ raw, sentence }: Skeleton, price: Figure, total: Figure): boolean =>
  total.start > price.end &&
  /^ (?:each|apiece|an? [a-z]+|per [a-z]+)(?:,|:| \() ?(?:or )?$/i.test(
    raw.slice(Math.max(0, price.end - sentence.start), total.start - sentence.start),
  )

/** What stands between a price and a total that is of more than the one quantity. */
const MORE = /[;；]|\b(?:with|including|plus|and)\b|[含另]|加上|连同|[两三]项/i

const isApart = ({ raw, sentence }: Skeleton, price: Figure, total: Figure): boolean =>
  total.start > price.end && MORE.test(raw.slice(Math.max(0, price.end - sentence.start), total.start - sentence.start).replace(TAXED, ''))

/** 2.00元（含税）: what the price itself holds. */
const TAXED = /[（(]不?含[^（()）]{0,3}税[^（()）]{0,2}[)）]/g

/**
 * 总股本6.5亿股，每10股派1.50元，共派9750万元; 以4.1亿股为基数，每10股转增3股，合计转增1.23亿股. Both may be told in the sentence behind: 每10股派1.50元。以总股本6.5亿股计算，共派9750万元.
 */
const perTen = (own: Skeleton, next: Skeleton | undefined): Claim[] =>
  matchesOf(PER_TEN, own.text).flatMap(match => {
    const [ten, price] = [figureAt(own, match, 'ten'), figureAt(own, match, 'price')]
    if (ten?.value !== '10' || price?.value === undefined || price.start === ten.start) return []
    const each = { ...price, value: tenth(price.value), lo: tenth(price.value), hi: tenth(price.value), step: EXACTLY }
    const sharesIn = ({ figures }: Skeleton): [number, Figure][] =>
      [...figures].filter(([, { unit, value }]) => unit === ten.unit && value !== undefined)
    const shares = sharesIn(own)
    const bases = shares.filter(([at]) => OF_BASE.test(own.text.slice(at + 1, at + 8)))
    const [base, ...others] = (bases.length > 0 ? bases : shares).flatMap(([, figure]) =>
      figure === ten || figure === price ? [] : [figure],
    )
    if (!base && price.kind === 'money' && next?.text.includes('股本')) {
      const [only, ...more] = sharesIn(next)
      return only && more.length === 0 ? totalled(next, each, only[1]) : []
    }
    if (!base || others.length > 0) return []
    return price.kind === 'money' ? totalled(own, each, base) : issued(own, each, base)
  })

/** `412,500,000股为基数`: on which it is paid, whatever other shares the sentence tells of. */
const OF_BASE = /^为(?:分配)?基数/

/** New shares that are not so many for each ten; silent where any number of the sentence is. */
const issued = ({ text, figures }: Skeleton, value: Figure, base: Figure): Claim[] => {
  const claims = [...figures].flatMap(([at, stated]): { claim: Claim; isTold: boolean }[] =>
    stated.unit === base.unit && stated.value !== undefined && stated !== base && stated.start > value.end
      ? [{ claim: { kind: 'product', base, value, stated, loose: true }, isTold: ISSUED.test(text.slice(Math.max(0, at - 8), at)) }]
      : [],
  )
  if (claims.some(({ claim }) => fits(claim))) return []
  return claims.flatMap(({ claim, isTold }) => (isTold && isSlip(claim) ? [{ ...claim, confidence: 0.85 }] : []))
}

const ISSUED = /(?:共计?|[合总]计)(?:拟|将)?(?:转增|送红?股?|增加)$/

/** What is paid for a share is told to its last digit, not rounded. */
const EXACTLY = '0.00000001'

const tenth = (decimal: string): string => plain(shifted(parseExact(decimal), -1))
