import type { Figure } from '../../../../model/figure.js'
import { parseExact, plain, shifted } from '../../../../text/decimals.js'
import { matchesOf } from '../../../../text/matches.js'
import { source } from '../../../../text/regexp.js'
import { sameUnit } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { awayOf } from '../claims/judge.js'
import { figuresIn, pattern, type Skeleton, WITHIN } from '../wordings/skeleton.js'

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
    const english = matchesOf(SET_EN, own.text).flatMap(match => shareSet(figuresIn(own, match)))
    const han = !own.text.includes('按')
      ? []
      : matchesOf(SET_HAN, own.text).flatMap(match => {
          const [base, ...bases] = toldOf(own, match.groups!.name!.slice(-3))
          const [value, ...values] = toldOf(own, match.groups!.doing!)
          return bases.length === 0 && values.length === 0 ? shareSet({ base, value, stated: figuresIn(own, match).stated }) : []
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
const shareSet = ({ base, value: stated, stated: rate }: Readonly<Record<string, Figure | undefined>>): Claim[] => {
  if (base?.kind !== 'money' || stated?.kind !== 'money' || rate?.value === undefined || base === stated || !sameUnit(base, stated))
    return []
  const hundredth = plain(shifted(parseExact(rate.value), -2))
  const value: Figure = { ...rate, kind: 'quantity', value: hundredth, lo: hundredth, hi: hundredth, step: '1' }
  const claim: Claim = { kind: 'product', base, value, stated, loose: true, confidence: 0.8 }
  return (awayOf(claim) ?? 1) <= FARTHEST ? [claim] : []
}

/** A wrong pair gives nothing like the amount. */
const FARTHEST = 0.35
