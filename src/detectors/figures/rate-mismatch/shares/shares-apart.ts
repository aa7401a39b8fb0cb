import { Decimal } from 'decimal.js'
import type { Document } from '../../../../model/document.js'
import type { Figure } from '../../../../model/figure.js'
import type { Draft } from '../../../../model/finding.js'
import { matchesOf } from '../../../../text/matches.js'
import {
  agree,
  type Computed,
  computedOf,
  inSteps,
  nominalOf,
  product,
  quotient,
  roundedOf,
  scaled,
  statedOf,
  written,
} from '../../../../text/quotients.js'
import { source } from '../../../../text/regexp.js'
import { digitSlip, misprintsOf, tellingDigits } from '../../../../text/slips.js'
import { scaleOf } from '../../../../text/units/scales.js'
import { evidenceOf, locate } from '../../within.js'
import { oddAmong } from '../claims/odd-whole.js'
import { figuresIn, pattern, ROUGHLY, SIGN, type Skeleton } from '../wordings/skeleton.js'

/** 经营净收入2207元，增长6.6%，占比17.3%: by how much it changed stands between. */
const CHANGED = source`(?:(?:同比|比上年(?:同期)?|较上年(?:同期)?)?(?:名义|实际)?(?:增长|下降|上升|上涨|减少|增加)${ROUGHLY}⟨P⟩[，,])?`

/** 甲130件（54%）· 130件，占54% · "gas in 1,305 homes (54 per cent)". */
const SHARED = pattern(
  source`
    (?<value>⟨Q⟩)(?: (?!of |to |from |and |or )[a-z'’-]+){0,3}(?:[，,]?${CHANGED}占(?:比|[^，。；、（(]{0,12}(?:比重|比例))?(?:为|是)?| ?[（(](?:占比?)?|, (?:or )?)${ROUGHLY}(?<stated>⟨P⟩)
      (?![^）)，,。；;]{0,8}(?:增|升|降|减)| (?:more|less|higher|lower|increase|decrease))
  `,
  'dgiu',
)
/** Some of the shares are of others of them. */
const NESTED = /其中|\b(?:of|in) (?:which|whom|these|those|them)\b|\bincluding\b/i
/** Shares that must be of one whole before another of them is held to be as well; so many, when together they leave nothing out. */
const FEWEST = 3
const FEWEST_OF_ALL = 2
const MOST = 12
/** By what factor the whole of the odd one may differ: further off it is of something else. */
const FARTHEST = 1.5

interface Share {
  readonly value: Figure
  readonly stated: Figure
  /** All there must be for the value to be such a share. */
  readonly whole: Computed
}

/** Shares told side by side that are all of one whole but one: `1,305 (54%), 556 (23%), 338 (14%) and 271 (9%)`. The whole need not be told. */
export const sharesApart = (document: Document, paragraphs: readonly (readonly Skeleton[])[]): Draft[] =>
  paragraphs.flat().flatMap(own => {
    const shares = own.wanted ? sharesIn(own) : []
    if (shares.length <= FEWEST_OF_ALL) return []
    const odd = oddAmong(shares).filter(({ item, others }) => isSlip(item, others) && isEnough(item, shares, others))
    return odd.length === 1 ? odd.map(({ item, others }) => draft(document, item, others, shares.length - 1)) : []
  })

const sharesIn = (own: Skeleton): Share[] => {
  if (own.text.split(SIGN.P, FEWEST_OF_ALL + 2).length <= FEWEST_OF_ALL + 1) return []
  const matches = matchesOf(SHARED, own.text)
  if (matches.length <= FEWEST_OF_ALL || matches.length > MOST || NESTED.test(own.text.slice(matches[0]!.index, matches.at(-1)!.index)))
    return []
  const shares = matches.flatMap(match => {
    const { value, stated } = figuresIn(own, match)
    const amount = value?.value === undefined ? undefined : computedOf(value)
    const whole = amount && stated?.value !== undefined ? quotient(amount, scaled(statedOf(stated), '0.01')) : undefined
    return value && stated && whole ? [{ value, stated, whole }] : []
  })
  return shares.every(({ value: { kind, unit } }) => kind === shares[0]!.value.kind && unit === shares[0]!.value.unit) ? shares : []
}

/** Not so far off that it must be of something else. */
const isSlip = (share: Share, whole: Computed): boolean =>
  isMiswritten(share, whole) ||
  (share.whole.lo.lte(whole.hi.times(FARTHEST)) && whole.lo.lte(share.whole.hi.times(FARTHEST))) ||
  isSwapped(share, whole) ||
  isSwappedValue(share, whole)

/** 54.7% for 34.7%, 1931元 for 1031元: one digit of a share or a number of three. */
const isMiswritten = ({ value, stated }: Share, whole: Computed): boolean => {
  const share = scaled(quotient(nominalOf(value)!, whole)!, ALL)
  const amount = scaled(product(roundedOf(stated), whole), '0.01')
  return isMisprintOf(stated, share) || isMisprintOf(value, amount)
}

const isMisprintOf = (written: Figure, { lo, hi }: Computed): boolean =>
  tellingDigits(written.value!) >= FEWEST &&
  misprintsOf(written.value!).some(value => !/^0\d/.test(value) && lo.minus(written.step).lte(value) && hi.plus(written.step).gte(value))

/** 26人，占29.0% of 214: for 62人. */
const isSwappedValue = ({ value, stated }: Share, whole: Computed): boolean => {
  const [share, given] = [nominalOf(stated), nominalOf(value)]
  if (!share || !given || Number(value.value) < 10) return false
  const follows = whole.lo.plus(whole.hi).div(2).times(share.lo).times('0.01')
  return digitSlip(inSteps({ lo: follows, hi: follows }, value.step), inSteps(given, value.step)) === 'swapped'
}

/** 21% for 12%. */
const isSwapped = ({ value, stated }: Share, whole: Computed): boolean => {
  const [follows, given] = [quotient(nominalOf(value)!, whole), nominalOf(stated)]
  return (
    follows !== undefined &&
    given !== undefined &&
    digitSlip(inSteps(scaled(follows, 100), stated.step), inSteps(given, stated.step)) === 'swapped'
  )
}

/** Three others of one whole, or two that with what this one should be make all. */
const isEnough = (odd: Share, shares: readonly Share[], whole: Computed): boolean => {
  if (shares.length > FEWEST || makeAll(shares)) return true
  const amount = computedOf(odd.value)!
  const rest = shares.filter(share => share !== odd).map(share => computedOf(share.value)!)
  const sum = { lo: rest.reduce((lo, each) => lo.plus(each.lo), amount.lo), hi: rest.reduce((hi, each) => hi.plus(each.hi), amount.hi) }
  return agree(sum, whole)
}

/** Shares that make 100 leave nothing out. */
const makeAll = (shares: readonly Share[]): boolean => {
  const stated = shares.map(share => statedOf(share.stated))
  return stated.reduce((sum, { lo }) => sum.plus(lo), ZERO).lte(ALL) && stated.reduce((sum, { hi }) => sum.plus(hi), ZERO).gte(ALL)
}

const ALL = 100
const ZERO = new Decimal(0)

const draft = (document: Document, { value, stated }: Share, whole: Computed, others: number): Draft => {
  const own = quotient(nominalOf(value)!, scaled(nominalOf(stated)!, '0.01'))!
  const [mine, common] = [shown(own, value), shown(whole, value)]
  return {
    rule: 'rate-mismatch',
    level: 'warning',
    confidence: others >= FEWEST ? 0.8 : 0.7,
    messageId: 'rate-mismatch.apart',
    data: { value: value.raw, stated: stated.raw, whole: mine, common },
    locations: [locate(document, value, 'part'), locate(document, stated, 'total')],
    evidence: {
      arithmetic: `${value.raw} ÷ ${stated.raw} ≈ ${mine} ≠ ${common}`,
      figures: [evidenceOf(document, value), evidenceOf(document, stated)],
    },
  }
}

/** The middle of an interval in the scale of a figure, to as many digits as are sure. */
const shown = ({ lo, hi }: Computed, value: Figure): string => {
  const scale = scaleOf(value)
  const middle = lo.plus(hi).div(2).toSignificantDigits(FEWEST)
  const single = { lo: middle, hi: middle }
  return `${written(scale ? scaled(single, `1e-${scale.power}`) : single, value.step)}${scale?.word ?? ''}`
}
