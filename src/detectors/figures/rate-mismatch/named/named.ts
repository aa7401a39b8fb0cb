import type { Figure } from '../../../../model/figure.js'
import { matchesOf } from '../../../../text/matches.js'
import { regexp } from '../../../../text/regexp.js'
import { inOneUnit, isOfOneMeasure } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { awayOf, fits, isSlip } from '../claims/judge.js'
import { isMisprinted } from '../claims/misprints.js'
import { pattern, type Skeleton } from '../wordings/skeleton.js'
import { ACCOUNTS } from './accounts.js'
import { DIFFERENCES } from './differences.js'
import { FORMULAS, type Formula } from './formulas.js'
import { INCOME } from './income.js'
import { RATIOS, type Ratio } from './ratios.js'
import { type Named, namedIn, plays, type Role } from './roles.js'

/** What no name of a formula does without. */
const NAMES = regexp('i')`
  率|比|每股|密度|单产|亩产|增值收益|节约|节省|节支|[核审]减|超支|结余|下浮|低于|净|超[概预投]|自然[增减]|进度|人均|票价|margin|ratio|utili[sz]ation|occupancy|vacancy
  |loan|LTV|gearing|pay-?out|per share|EPS|density|yield|overs|unders|overrun|saving|variance|shortfall
  |\bnet |natural increase
  |full\b|load factor|unemployment rate
  |free cash flow|自由现金流|surplus|profit\b|EBITDA|net income|tax rate|dividend|\bgap\b|(?:earmarked|designated|restricted) |毛利|缺口
`
/** Told in other terms than those of the figures beside it, or of another time. */
const OTHER_TERMS = regexp('i')`
  扣非|扣除非|稀释|加权|同口径|可比|调整|平均(?!亩产|单产|票价)|上年|去年|同期|上期|年初(?!预算)|期初|行业|预计
  |计划(?!总?投资)
  |目标|力争|adjusted|underlying|diluted|weighted
  |average(?! price)
  |previous|prior|last year|target|forecast|expected|industry
`
const KNOWN: readonly Formula[] = [...FORMULAS, ...DIFFERENCES, ...ACCOUNTS, ...INCOME]

/** Formulas of shares and margins, whose names are given to nothing else. */
export const MARGINS: readonly Formula[] = FORMULAS.filter(({ kind, isLoose }) => (kind === 'share' || kind === 'margin') && !isLoose)

/** Whether a sentence may hold a value that goes by the name of a formula. */
export const mayBeNamed = (text: string): boolean => NAMES.test(text)

/** Sentences looked back through. */
const BACK = 5
/** Pairs of terms one result may follow from: of more, some come out by chance, and none can be the one that was meant. */
const MOST_PAIRS = 150

/** Values that go by a name of a known formula and do not follow from what the paragraph gives for its terms; silent wherever any of it fits. */
export const namedValues = (paragraph: readonly Skeleton[], before: readonly Skeleton[]): Claim[] =>
  paragraph.flatMap((own, index) => {
    if (!own.wanted || !NAMES.test(own.text)) return []
    const here = namedIn(own, 0)
    let around: readonly Named[] | undefined
    const surroundings = (): readonly Named[] => {
      const earlier = [...before, ...paragraph.slice(Math.max(0, index - BACK), index)].slice(-BACK)
      around ??= [...earlier.flatMap((each, at) => namedIn(each, earlier.length - at)), ...here]
      return around
    }
    return [
      ...here
        .flatMap(result => KNOWN.filter(formula => isResult(formula, result)).flatMap(formula => claimsOf(formula, result, surroundings())))
        .filter(first),
      ...ratiosIn(own, here, surroundings),
    ]
  })

/** One claim for each stated figure: where one formula fits, or tells, the others need not. */
const first = (claim: Claim, index: number, all: readonly Claim[]): boolean =>
  all.findIndex(({ stated }) => stated === claim.stated) === index && !all.some(other => other.stated === claim.stated && fits(other))

/** Whether a figure goes by the name of what a formula gives. */
export const isResult = ({ stated, result }: Formula, named: Named): boolean =>
  stated.includes(named.figure.kind) &&
  named.figure.value !== undefined &&
  plays(result, named) &&
  !OTHER_TERMS.test(named.before) &&
  !FORESEEN.test(named.after)

/** `at quarter 3 an overspend of £4.6m was forecast`: told ahead of the terms beside it. */
const FORESEEN =
  /^ (?:(?:was|were|is|are|had been|has been) (?:then |still |originally |previously )?)?(?:forecast|expected|projected|predicted|anticipated|planned|budgeted)\b/

const claimsOf = ({ kind, value, base, isLoose, ofRates }: Formula, result: Named, around: readonly Named[]): Claim[] => {
  const terms = around.filter(term => term.figure !== result.figure && isTerm(term, ofRates ? RATES : AMOUNTS))
  const values = terms.filter(term => plays(value, term))
  const bases = terms.filter(term => plays(base, term))
  if (values.length * bases.length > MOST_PAIRS) return []
  const claims = values.flatMap(part =>
    bases.flatMap(whole => {
      const claim: Claim = { kind, value: part.figure, base: whole.figure, stated: result.figure, loose: true }
      return part !== whole && isMeasurable(claim) ? [{ claim: inOneUnit(claim), back: Math.max(part.back, whole.back) }] : []
    }),
  )
  if (claims.length === 0) return []
  const fitting = claims.find(({ claim }) => fits(claim))
  if (fitting) return [fitting.claim]
  if (follows(kind, result, around)) return []
  if (ofRates) return isOfMore(terms, [value, base]) ? [] : misprinted(nearestOf(claims))
  if (isLoose && SO.test(result.before)) return misprinted(nearestOf(claims)).filter(claim => isOfNoMore(claim, around))
  if (isLoose) return only(nearestOf(claims)).filter(claim => isSlip(claim))
  const nearest = only(nearestOf(claims))
  return nearest.length === 0 && isSpelledOut(kind, claims, around)
    ? [{ ...claims[0]!.claim, confidence: 0.8, misprinted: isMisprinted(claims[0]!.claim) }]
    : nearest
}

/** `…, leaving EBITDA of £131.2 million`: the words say that it follows. */
const SO = /^ (?:leaving|leaves|left|giving|gives|gave|resulting in|resulted in|producing|yielding)\b/

/** No other amount of the measure stands in the sentence, which may have been taken off as well. */
const isOfNoMore = ({ value, base, stated }: Claim, around: readonly Named[]): boolean =>
  around.every(
    ({ back, figure }) => back > 0 || [value, base, stated].some(({ start }) => start === figure.start) || !isOfOneMeasure(figure, stated),
  )

/** `spending was £41.6 million against a budget of £42.1 million, an underspend of £1.5 million`: a sentence of nothing but a difference and its terms. */
const isSpelledOut = (kind: Claim['kind'], claims: readonly Placed[], around: readonly Named[]): boolean =>
  kind === 'difference' &&
  claims.length === 1 &&
  claims[0]!.back === 0 &&
  around.filter(({ back, figure }) => back === 0 && isOfOneMeasure(figure, claims[0]!.claim.stated)).length === 3

/** Any two figures of its own sentence, by whatever name, make the stated value: £8.6 million against a target of £10.75 million, a shortfall of £2.15 million. */
const follows = (kind: Claim['kind'], { figure: stated }: Named, around: readonly Named[]): boolean => {
  const own = around.filter(({ back, figure }) => back === 0 && figure !== stated && figure.value !== undefined)
  if (own.length * own.length > MOST_PAIRS) return true
  return own.some(({ figure: value }) =>
    own.some(({ figure: base }) => {
      const claim: Claim = { kind, value, base, stated, loose: true }
      return value !== base && isMeasurable(claim) && fits(inOneUnit(claim))
    }),
  )
}

/** A claim, and how many sentences before the one in hand its terms stand. */
interface Placed {
  readonly claim: Claim
  readonly back: number
}

const nearestOf = (claims: readonly Placed[]): Claim[] => {
  const nearest = Math.min(...claims.map(({ back }) => back))
  return claims.flatMap(({ claim, back }) => (back === nearest ? [claim] : []))
}

/** `a policyholder dividend ratio of 4.0%`: a rate besides the terms may be another part of the same whole. */
const isOfMore = (rates: readonly Named[], roles: readonly Role[]): boolean =>
  rates.some(rate => /率|\bratio\b/.test(rate.before) && !roles.some(role => plays(role, rate)))

/** The only claim there is, where one slip of the pen in any of its figures explains it. */
const misprinted = ([claim, ...others]: readonly Claim[]): Claim[] =>
  claim && others.length === 0 && isNear(claim) && isMisprinted(claim) ? [{ ...claim, confidence: 0.85 }] : []

/** The one claim that can be meant: the only one, or the only one a slip of the pen explains. */
const only = (claims: readonly Claim[]): Claim[] => {
  const slipped = claims.filter(claim => isSlip(claim))
  if (slipped.length === 1) return [{ ...slipped[0]!, confidence: 0.85 }]
  const [claim, ...others] = claims
  if (!claim || others.length > 0) return []
  if (isNear(claim)) return [{ ...claim, confidence: 0.8 }]
  return claim.kind === 'share' && isMisprinted(claim) ? [{ ...claim, confidence: 0.8, misprinted: true }] : []
}

/** A wrong pair of terms gives nothing like the stated value: what is off by more than a third, of a small difference by a half, is not told. */
const isNear = (claim: Claim): boolean => (awayOf(claim) ?? 1) <= (claim.kind === 'difference' ? 0.5 : 0.35)

const AMOUNTS: ReadonlySet<string> = new Set(['quantity', 'money'])
const RATES: ReadonlySet<string> = new Set(['percentage'])

/** Whether a figure may be a term of a formula, of amounts unless other kinds are asked for. A weighted average is the usual number of shares. */
export const isTerm = ({ figure, before }: Named, kinds = AMOUNTS): boolean =>
  kinds.has(figure.kind) && figure.value !== undefined && !OTHER_TERMS.test(before.replace(/weighted average|加权平均/gi, ''))

/** Shares and differences are of one measure; what is spread over heads is of the measure that comes out. */
const isMeasurable = ({ kind, value, base, stated }: Claim): boolean => {
  if (kind === 'each') return value.kind === stated.kind && !isOfOneMeasure(value, base)
  if (kind === 'share' && value.dimension === 'count' && base.dimension === 'count') return true
  return isOfOneMeasure(value, base) && (kind !== 'difference' || isOfOneMeasure(value, stated))
}

const TO_ONE = pattern('⟨PQO⟩ ?(?:[:：∶]|to) ?⟨PQO⟩')

/** 生师比为18:1, 城乡收入比由2.05缩小为2.02: how many of the one come to one of the other. */
const ratiosIn = (own: Skeleton, here: readonly Named[], around: () => readonly Named[]): Claim[] => {
  if (!RATIO.test(own.text)) return []
  const written = matchesOf(TO_ONE, own.text).map(({ 0: { length }, index }) => [index, index + length - 1] as const)
  const alone = here.flatMap(({ figure, at }): (readonly [number, number])[] =>
    isPlain(figure) && !written.some(([from, to]) => from <= at && at <= to) ? [[at, at]] : [],
  )
  return [...written, ...alone].flatMap(([from, to]) => {
    const [a, b] = [own.figures.get(from)!, own.figures.get(to)!]
    const ratio = ratioOf(here, from)
    if (!ratio || (a !== b && (a.value !== '1') === (b.value !== '1')) || (a === b && a.value === '1')) return []
    const turned = a !== b && a.value === '1'
    const claims = ratioClaims(
      ratio,
      around().filter(term => isTerm(term)),
      turned,
      asWritten(own, turned ? b : a, a, b),
    )
    const meant = ratio.inPart ? claims.filter(({ claim }) => (awayOf(claim) ?? 1) <= WEIGHTED || isSlip(claim) === 'swapped') : claims
    return claims.some(({ claim }) => fits(claim)) ? [] : only(nearestOf(meant))
  })
}

/** Farther off, those who count for more or less than one have been counted so, whether they are told of or not. */
const WEIGHTED = 0.15

const RATIO = /比|ratio/i

const isPlain = ({ kind, unit, value, step }: Figure): boolean =>
  kind === 'quantity' && unit === undefined && value !== undefined && step.includes('.')

/** The ratio a figure is said to be, by its own words or, behind 缩小为, by those of the figure it was before. */
const ratioOf = (here: readonly Named[], at: number): Ratio | undefined => {
  const index = here.findIndex(named => named.at === at)
  const own = here[index]!
  const earlier = LED_TO.test(own.before) ? here.slice(0, index).findLast(({ before }) => !/^[:：∶]?$/.test(before)) : undefined
  const told = earlier ? { ...earlier, before: earlier.before.replace(WAS, '为') } : own
  return RATIOS.find(({ name }) => plays(name, told) && !OTHER_TERMS.test(told.before))
}

const LED_TO = /^(?:进一步|继续|逐步|稳步)?(?:缩小|收窄|下降|降低|降|扩大|提高|上升|变化|调整|优化)(?:到|至|为)$/
const WAS = /(?:由|从)(?:上年|去年|上年同期|(?:19|20)\d{2}年)?[\ue000-\uf8ff]?(?:年?末?)?的?$/

const ratioClaims = ({ first, second, inPart }: Ratio, terms: readonly Named[], turned: boolean, stated: Figure): Placed[] => {
  if (inPart && terms.some(term => plays(inPart, term))) return []
  const [ones, others] = [terms.filter(term => plays(first, term)), terms.filter(term => plays(second, term))]
  if (ones.length * others.length > MOST_PAIRS) return []
  return ones.flatMap(one =>
    others.map(other => {
      const [value, base] = turned ? [other, one] : [one, other]
      return {
        claim: { kind: 'each' as const, value: value.figure, base: base.figure, stated, loose: true },
        back: Math.max(one.back, other.back),
      }
    }),
  )
}

/** The figure of a ratio that is not one, with the whole ratio as its words. */
const asWritten = ({ raw, sentence }: Skeleton, stated: Figure, { start }: Figure, { end }: Figure): Figure => ({
  ...stated,
  start,
  end,
  raw: raw.slice(start - sentence.start, end - sentence.start),
})
