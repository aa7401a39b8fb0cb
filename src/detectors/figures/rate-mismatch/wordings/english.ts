import type { Figure } from '../../../../model/figure.js'
import { matchesOf } from '../../../../text/matches.js'
import { regexp, source } from '../../../../text/regexp.js'
import { unsigned } from '../../measures/mentions/signs.js'
import { comparable, sameUnit, withUnitOf } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { directionOf } from './change-words.js'
import { englishShares } from './english-shares.js'
import { inPercent } from './fractions.js'
import { figuresIn, MORE_OR_LESS, pattern, type Skeleton } from './skeleton.js'

const W = '[^‹QPTM›.;]'
const VERB = source`
    (?:increas\w*|decreas\w*|ros\w*|ris\w*|gr[eo]w\w*|growth|fell|fall\w*|declin\w*|dropp?\w*|climb\w*|jump\w*|gain\w*|expand\w*|shrank
      |reduc\w*|improv\w*|edged (?:up|down)|narrow\w*|widen\w*|rais(?:ed|es|ing)|slipp?\w*|slid|saving|up|down|cut)
  `
const FROM_TO = pattern(`\\bfrom ${W}{0,30}?(?<base>⟨QP⟩)(?<middle>${W}{0,50}?)\\bto ${W}{0,24}?(?<value>⟨QP⟩)`, 'dgiu')
const AFTER = pattern(
  source`
  (?<lead>${W}{0,40}?)[,(—–-]\s?(?:or |which is |that is |representing |i\.e\.,? |a total of |it )?${MORE_OR_LESS}
    (?:(?<verb>(?:(?:an? |the )(?:[a-z]+ ){0,2}?)?${VERB})(?: of| by)? ${MORE_OR_LESS}(?<stated>⟨QPTM⟩)
      |(?:by |an? )?(?<alone>⟨PTM⟩)(?: (?<noun>${VERB}|(?:lower|higher|more|less|fewer)(?=[.,;]|$)))?)(?<tail>[ a-z]{0,24})
`,
  'diuy',
)
const MOVED = new RegExp(`\\b(${VERB})(?: [a-z]+){0,2} $`, 'i')
const BEFORE = pattern(`(?<verb>${VERB})(?: by)? ${MORE_OR_LESS}(?<stated>⟨QPTM⟩),? (?:${W}{0,30} )?$`, 'diu')
/** rose 15% to B from A; B, up 12% from A. */
const TO_FROM = pattern(
  `(?<verb>${VERB})(?: by)? ${MORE_OR_LESS}(?<stated>⟨QPT⟩)${W}{0,24}?\\bto ${W}{0,16}?(?<value>⟨QP⟩)${W}{0,30}?\\bfrom ${W}{0,20}?(?<base>⟨QP⟩)`,
  'dgiu',
)
/** `, or $0.18 per share`, `, or 13.2% of sales`: an amount told in other terms. */
const IN_OTHERS = '(?:,? or ⟨QP⟩(?: [a-z]+){0,4})?'
const UP_FROM = pattern(
  source`
    (?<value>⟨QP⟩)${W}{0,24}?${IN_OTHERS}, (?:(?:an? |the )(?:[a-z]+ ){0,2}?)?(?<verb>${VERB})(?: of| by)? ${MORE_OR_LESS}
      (?<stated>⟨QPT⟩)(?: (?:from|over|on)|,? compared (?:with|to)) (?:${W}{0,24}?|${W}{0,48} of )(?<base>⟨QP⟩)
  `,
  'dgiu',
)
/** a loss of $2.2 million, a 35% improvement from $3.4 million. */
const RISE_FROM = pattern(
  source`
    (?<value>⟨QP⟩)${W}{0,24}?${IN_OTHERS}, (?:an? |the )?${MORE_OR_LESS}(?<stated>⟨QPT⟩) (?<verb>${VERB})(?: from| over|,? compared (?:with|to)) (?:${W}{0,24}?|${W}{0,48} of )(?<base>⟨QP⟩)
  `,
  'dgiu',
)
/** reached 87%, 3 points above last year's 84%. */
const POINTS_FROM = pattern(
  source`
    (?<value>⟨P⟩)(?: [a-z-]+){0,3},? (?<stated>⟨T⟩) (?<verb>above|below|better than|worse than|higher than|lower than|more than|up on
      |up from|down from|down on) ${W}{0,24}?(?<base>⟨P⟩)
  `,
  'dgiu',
)
/** received 412, 37 more than in 2023/24, when there were 375; 684 complaints, 5% fewer than the 720 of the year before. */
const THAN = pattern(
  source`
    (?<value>⟨QP⟩)${W}{0,40}?, (?<stated>⟨QPT⟩)(?: [a-z]+)? (?<verb>more|fewer|less|higher|lower) than[ ]
      (?:the |(?:in|during|the|last) [^‹QPTM›.;,]{1,30}, when (?:(?:it|they|we|there|he|she) [a-z]+ (?:by )?)?)(?<base>⟨QP⟩)
  `,
  'dgiu',
)
/** 52 percent among men and 40 percent among women, a gap of 12 percentage points. */
const GAP = pattern(
  source`
    (?<value>⟨P⟩)(?:; (?:the|last) (?:previous |prior )?year)?[^‹PTM›;]{0,80}?
      (?<base>⟨P⟩)[^‹QPTM›.;]{0,60}?, (?:(?:giving |with )?an? (?:absolute |net )?
        (?:gap|difference|margin|reduction|gain) of |so (?:that )?the (?:improvement|increase|rise|fall|drop|difference|gap|reduction) (?:is
        |was) )${MORE_OR_LESS}(?<stated>⟨T⟩)
  `,
  'dgiu',
)
/** cut by £1.2 million, or 30 percent, from £4.0 million to £2.8 million. */
const OR_BEFORE = pattern(`(?<verb>${VERB}) by (?:⟨Q⟩)(?: [a-z]+)?,? or ${MORE_OR_LESS}(?<stated>⟨P⟩),? $`, 'diu')
const TIMES = pattern(
  `\\b(?<word>doubl|tripl|quadrupl|halv)\\w*,? from ${W}{0,24}?(?<base>⟨QP⟩)${W}{0,40}?\\bto ${W}{0,24}?(?<value>⟨QP⟩)`,
  'dgiu',
)
/** $1,320 a week, 4.4 times the $300 spent; 560 cases, three times as many as the 180 of 2013. */
const TIMES_THE = pattern(
  source`
  (?<value>⟨QP⟩)[^‹QPTMDO›.;]{0,40}?,? (?:or |is |was |were |which is |some |about |nearly |almost |roughly ){0,2}
    (?<stated>⟨M⟩) (?:as (?:much|many|high|large|great|long|big) as |more than |that of |the |what )[^‹QPTM›.;]{0,40}?(?<base>⟨QP⟩)
`,
  'dgiu',
)
/** Landings were 1.6 times the 5,000 tonnes of 2013, at 8,000 tonnes: what it was now comes last. */
const TIMES_AT = pattern(
  `\\b(?:was|were|is|are) ${MORE_OR_LESS}(?<stated>⟨M⟩) (?:the|that of|what)[^‹QPTM›.;]{0,30}?(?<base>⟨QP⟩)[^‹QPTM›.;]{0,30}, at ${MORE_OR_LESS}(?<value>⟨QP⟩)`,
  'dgiu',
)
const EACH = pattern(
  source`
  (?<value>⟨Q⟩) (?:${W}{0,30} )?(?:for|among|to|across|over|by) (?:the |its |all )?(?<base>⟨Q⟩) (?<noun>[a-z]+?)s?\b${W}{0,16}?
    (?:, or|, an average of|, averaging|\(|—) ?(?:an average of )?${MORE_OR_LESS}(?<stated>⟨Q⟩) (?:per|a|for each|for every) \k<noun>
`,
  'dgiu',
)
/** grew from A to B over three years, a compound annual growth rate of 5.0%. */
const COMPOUND = pattern(
  source`
  \bfrom ${W}{0,30}?(?<base>⟨Q⟩)${W}{0,30}?\bto ${W}{0,24}?
    (?<value>⟨Q⟩)${W}{0,24}? (?:(?:over|in|within) (?:the |a period of )?(?:past |last )?)?(?<years>⟨Q⟩)${W}{0,24}?
    (?:compound|annuali[sz]ed|average annual|CAGR)${W}{0,40}?(?<stated>⟨P⟩)
`,
  'dgiu',
)
/** What follows a figure that compares with something else than where the change began: `3 percent of revenue`, `1.6 times EBITDA`. */
const OF_ANOTHER = regexp('i')`
  ^ (?:of\b|more\b|less\b|higher\b|lower\b|above\b|below\b|(?!(?:in|over|since|during|on|from|at|as|and|when|while|by|for|within|compared
        |after|across|the (?:earlier|previous|prior|former|original|initial))\b)[a-z])
`

/** … and what leads a multiple back to it: `four times the level at baseline`. */
const OF_BEFORE =
  /^ (?:the|its|their|that) (?:(?:baseline|earlier|initial|original|previous) )?(?:level|rate|figure|number|proportion|share|value|total)\b/i

/** What changed before is another thing: "grew 12%, while in the south they fell from …". */
const ANOTHER_SUBJECT = /\b(?:while|whereas|but|though|although|and|they)\b/i

/** 5.6 GWh to 2.1 GWh a year: the unit of the value, not of its change. */
const UNIT_OF_TIME = /^ (?:a|per) (?:year|month|week|day)(?=[,(])/
const YEARLY = /annual|a year|per year|each year|yearly|compound/i

/** What is told of something before it is compared: `Seasonally adjusted output was`. */
const ADJUSTED = /\b(?:seasonally|price|currency|risk|age)[ -]adjusted\b/i

const IN_OTHER_TERMS = /inflation|real terms|constant|adjusted (?:for|basis)|per year|annual/i
const OTHER_TERMS = /inflation|real terms|constant|adjusted|seasonally|compared|than|of the|share|respectively/i

/** Calculations an English sentence invites. Only pairs may do with fewer than three figures. */
export const englishClaims = (own: Skeleton): Claim[] =>
  own.figures.size < 2 ? [] : own.figures.size < 3 ? [...fromTo(own), ...movedTo(own), ...multiplied(own)] : ofThree(own)

const ofThree = (own: Skeleton): Claim[] => [
  ...compound(own),
  ...fromTo(own),
  ...movedTo(own),
  ...[TO_FROM, UP_FROM, RISE_FROM, THAN, POINTS_FROM].flatMap(regexp => compared(own, regexp)),
  ...gaps(own),
  ...times(own),
  ...each(own),
  ...multiplied(own),
  ...englishShares(own),
]

/** Profit rose to £61.9 million from £54.2 million: no more than up or down. */
const MOVED_TO = pattern(
  `\\b(?<verb>rose|fell|grew|increased|decreased|declined|dropped|climbed|jumped|was up|was down) to ${MORE_OR_LESS}(?<value>⟨QP⟩)(?: [a-z-]+){0,3},? from (?:an? |the )?${MORE_OR_LESS}(?<base>⟨QP⟩)`,
  'dgiu',
)

const movedTo = (own: Skeleton): Claim[] =>
  matchesOf(MOVED_TO, own.text).flatMap(match => {
    const { base: told, value } = figuresIn(own, match)
    const base = told && value && withUnitOf(told, value)
    const direction = directionOf(match.groups!.verb!)
    const isMoved = base && value && direction && comparable(base, value) && !isLoss(base) && !isLoss(value)
    return isMoved ? [{ kind: 'moved' as const, base, value, stated: value, direction }] : []
  })

const fromTo = (own: Skeleton): Claim[] =>
  matchesOf(FROM_TO, own.text).flatMap(match => {
    const { base: told, value } = figuresIn(own, match)
    const base = told && value && withUnitOf(told, value)
    if (!base || !value || !comparable(base, value) || /\bto\b|\band\b|,/.test(match.groups!.middle!.trim())) return []
    const claims: Claim[] = []
    BEFORE.lastIndex = 0
    const earlier = BEFORE.exec(own.text.slice(0, match.index))
    if (earlier && !ANOTHER_SUBJECT.test(earlier[0]))
      claims.push(...changed(base, value, figuresIn(own, earlier).stated, earlier.groups!.verb!, earlier[0]))
    const alternative = OR_BEFORE.exec(own.text.slice(0, match.index))
    if (alternative) claims.push(...changed(base, value, figuresIn(own, alternative).stated, alternative.groups!.verb!, ''))
    AFTER.lastIndex = match.index + match[0].length
    const later = AFTER.exec(own.text)
    if (later && !OTHER_TERMS.test(`${later.groups!.lead}${later.groups!.tail}`)) {
      const { stated, alone } = figuresIn(own, later)
      const behind = own.text.slice(AFTER.lastIndex - later.groups!.tail!.length)
      if (!alone || later.groups!.noun || !OF_ANOTHER.test(behind) || (alone.kind === 'multiple' && OF_BEFORE.test(behind)))
        claims.push(
          ...changed(base, value, stated ?? alone, later.groups!.verb ?? later.groups!.noun ?? '', later[0].replace(UNIT_OF_TIME, '')),
        )
    }
    const direction = directionOf(MOVED.exec(own.text.slice(0, match.index))?.[1] ?? '')
    return claims.length > 0 || !direction ? claims : [{ kind: 'moved' as const, base, value, stated: value, direction }]
  })

/** An amount less than nought: `a loss of $(2.2) million, a 35% improvement from $(3.4) million` is held to the amounts. */
const isLoss = ({ value }: Figure): boolean => value?.startsWith('-') === true

const changed = (from: Figure, to: Figure, said: Figure | undefined, verb: string, words: string): Claim[] => {
  if (!said || YEARLY.test(words)) return []
  const areLosses = isLoss(from) && isLoss(to)
  const [base, value] = areLosses ? [unsigned(from), unsigned(to)] : [from, to]
  const stated = inPercent(said)
  const direction = areLosses ? undefined : directionOf(verb)
  const common = { base, value, stated, ...(direction && { direction }) }
  if (stated.kind === 'multiple') return [{ ...common, kind: 'multiple' }]
  if (stated.kind === 'percentage' || stated.kind === 'points') return [{ ...common, kind: 'growth' }]
  return comparable(stated, base) ? [{ ...common, kind: 'difference' }] : []
}

const compared = (own: Skeleton, regexp: RegExp): Claim[] =>
  matchesOf(regexp, own.text).flatMap(match => {
    const { base: told, value, stated } = figuresIn(own, match)
    const base = told && value && withUnitOf(told, value)
    if (!base || !value || !comparable(base, value) || IN_OTHER_TERMS.test(match[0]) || ADJUSTED.test(own.raw)) return []
    return changed(base, value, stated, match.groups!.verb!, '')
  })

const compound = (own: Skeleton): Claim[] =>
  matchesOf(COMPOUND, own.text).flatMap(match => {
    const { base, value, stated, years } = figuresIn(own, match)
    const count = years?.unit === '年' || /years?$/.test(years?.raw ?? '') ? Number(years!.value ?? years!.lo) : 0
    return base && value && stated && count > 1 && count <= 30 && comparable(base, value)
      ? [{ kind: 'growth' as const, base, value, stated, years: count, direction: 'up' as const }]
      : []
  })

const gaps = (own: Skeleton): Claim[] =>
  matchesOf(GAP, own.text).flatMap(match => {
    const { base, value, stated } = figuresIn(own, match)
    return base && value && stated ? [{ kind: 'growth' as const, base, value, stated, loose: true }] : []
  })

const times = (own: Skeleton): Claim[] =>
  [TIMES_THE, TIMES_AT]
    .flatMap(regexp => matchesOf(regexp, own.text))
    .flatMap(match => {
      const { base, value, stated } = figuresIn(own, match)
      return base && value && stated && comparable(base, value) ? [{ kind: 'multiple' as const, base, value, stated, loose: true }] : []
    })

const each = (own: Skeleton): Claim[] =>
  matchesOf(EACH, own.text).flatMap(match => {
    const { base, value, stated } = figuresIn(own, match)
    return base && value && stated && sameUnit(value, stated) ? [{ kind: 'each' as const, base, value, stated, loose: true }] : []
  })

/** doubled from A to B: the multiple is in the verb. */
const multiplied = (own: Skeleton): Claim[] =>
  matchesOf(TIMES, own.text).flatMap(match => {
    const { base, value } = figuresIn(own, match)
    const factor = { doubl: '2', tripl: '3', halv: 'half' }[match.groups!.word!.toLowerCase()] ?? '4'
    if (base && value && comparable(base, value) && factor === 'half')
      return [{ kind: 'multiplied' as const, base: value, value: base, stated: { ...value, value: '2', step: '1' } }]
    return base && value && comparable(base, value)
      ? [{ kind: 'multiplied' as const, base, value, stated: { ...value, value: factor, step: '1' }, direction: 'up' as const }]
      : []
  })
