import type { Document } from '../../../../model/document.js'
import type { Figure } from '../../../../model/figure.js'
import type { Draft } from '../../../../model/finding.js'
import { matchesOf } from '../../../../text/matches.js'
import { agree, type Computed, computedOf, inSteps, nominalOf, quotient, scaled, statedOf, written } from '../../../../text/quotients.js'
import { source } from '../../../../text/regexp.js'
import { digitSlip } from '../../../../text/slips.js'
import { scaleOf } from '../../../../text/units/scales.js'
import { evidenceOf, locate } from '../../within.js'
import { oddAmong } from '../claims/odd-whole.js'
import { figuresIn, pattern, ROUGHLY, SIGN, type Skeleton } from '../wordings/skeleton.js'

/** 甲130件（54%）· 130件，占54% · "gas in 1,305 homes (54 per cent)". */
const SHARED = pattern(
  source`
    (?<value>⟨Q⟩)(?: (?!of |to |from |and |or )[a-z'’-]+){0,3}(?:[，,]?占(?:比)?| ?[（(](?:占)?|, (?:or )?)${ROUGHLY}(?<stated>⟨P⟩)
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
  (share.whole.lo.lte(whole.hi.times(FARTHEST)) && whole.lo.lte(share.whole.hi.times(FARTHEST))) ||
  isSwapped(share, whole) ||
  isSwappedValue(share, whole)

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
  if (shares.length > FEWEST) return true
  const amount = computedOf(odd.value)!
  const rest = shares.filter(share => share !== odd).map(share => computedOf(share.value)!)
  const sum = { lo: rest.reduce((lo, each) => lo.plus(each.lo), amount.lo), hi: rest.reduce((hi, each) => hi.plus(each.hi), amount.hi) }
  return agree(sum, whole)
}

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
