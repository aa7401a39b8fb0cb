import type { Figure } from '../../../../model/figure.js'
import { matchesOf } from '../../../../text/matches.js'
import { source } from '../../../../text/regexp.js'
import { misprintsOf } from '../../../../text/slips.js'
import { together } from '../averages/heads.js'
import { sameUnit } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { isShareOfAnother } from '../claims/elsewhere.js'
import { awayOf, fits, misprintOf } from '../claims/judge.js'
import { isMisprinted } from '../claims/misprints.js'
import { figuresIn, pattern, type Skeleton, WITHIN } from '../wordings/skeleton.js'

/** 批准逮捕498人，不批准逮捕371人，不捕率42.7%; 批准逮捕158件196人，不批准逮捕33件40人，不捕率16.9%: a doing that was done or not, and how often it was not. */
const NOT_DONE = pattern(
  source`
  (?<before>${WITHIN}{2,16})(?<cases>⟨Q⟩)?(?<done>⟨Q⟩)[，,；;、](?<not>${WITHIN}{0,12}不${WITHIN}{1,8})(?<others>⟨Q⟩)?(?<value>⟨Q⟩)[，,、（(](?<rate>不[\p{Script=Han}]{1,4})率
    (?:为|达到?|约)?(?<stated>⟨P⟩)
`,
)
/** 三级手术6,215台次、四级手术1,948台次，三四级手术占比48.4%: two classes next to each other, by one name. */
const TWO_CLASSES = pattern(
  source`
  (?<one>⟨O⟩)(?<noun>[\p{Script=Han}]{1,8})(?<first>⟨Q⟩)(?:[、，,和及与]|以及)(?<other>⟨O⟩)\k<noun>(?<second>⟨Q⟩)[，,、（(；;]
    (?<both>⟨O⟩)\k<noun>(?:占比|比例|比重|率)(?:为|达到?|约)?(?<stated>⟨P⟩)
`,
)

/**
 * Rates whose part or whole is two figures together, as their names say. Offices reckon some of them from figures they do not tell, so that only a
 * slip of the pen is told.
 */
export const jointRates = (own: Skeleton): Claim[] =>
  [...ofNotDone(own), ...ofTwoClasses(own).filter(isMisprinted)].filter(claim => !isShareOfAnother(own, claim))

const ofNotDone = (own: Skeleton): Claim[] =>
  (own.text.includes('率') ? matchesOf(NOT_DONE, own.text) : []).flatMap(match => {
    const { cases, others, done, value, stated } = figuresIn(own, match)
    const { before, not, rate } = match.groups!
    const doing = [...rate!.slice(1)]
    const isOne = doing.every(character => before!.includes(character) && not!.includes(character)) && !/[不未]/.test(before!)
    if (!isOne || !stated || !areSummed(done, value) || (areSummed(cases, others) && fits(share(sumOf(cases!, others!), others!, stated))))
      return []
    const claim = share(sumOf(done!, value!), value!, stated)
    return misprintOf(claim) || ((awayOf(claim) ?? 0) > FAR && isMiswritten(done!, value!, stated)) ? [claim] : []
  })

/** Nearer to what follows, one of some last digits of a long number fits by chance. */
const FAR = 0.03

/** Whether one slip of the pen in what was done, or in what was not, would make its share of both right. */
const isMiswritten = (done: Figure, value: Figure, stated: Figure): boolean =>
  as(done).some(written => fits(share(sumOf(written, value), value, stated))) ||
  as(value).some(written => fits(share(sumOf(done, written), written, stated)))

const as = (figure: Figure): Figure[] =>
  misprintsOf(figure.value!).map(written => ({ ...figure, value: written, lo: written, hi: written }))

const ofTwoClasses = (own: Skeleton): Claim[] =>
  matchesOf(TWO_CLASSES, own.text).flatMap(match => {
    const { one, other, both, first, second, stated } = figuresIn(own, match)
    const isBoth = both!.raw.replace('、', '') === one!.raw.slice(0, -1) + other!.raw
    if (!isBoth || !areSummed(first, second) || !stated) return []
    const noun = match.groups!.noun!
    const value = sumOf(first!, second!)
    const wholes = [...own.figures].filter(
      ([at, figure]) =>
        at < match.index && sameUnit(figure, value) && Number(figure.value) > Number(value.value) && own.text.slice(0, at).endsWith(noun),
    )
    return wholes.length === 1 ? [share(wholes[0]![1], value, stated)] : []
  })

const areSummed = (one: Figure | undefined, other: Figure | undefined): boolean =>
  one?.value !== undefined && other?.value !== undefined && sameUnit(one, other)

/** Two amounts as one, written as a sum. */
const sumOf = (one: Figure, other: Figure): Figure => ({ ...together(one, other), raw: `${one.raw}+${other.raw}` })

const share = (base: Figure, value: Figure, stated: Figure): Claim => ({ kind: 'share', base, value, stated, loose: true })
