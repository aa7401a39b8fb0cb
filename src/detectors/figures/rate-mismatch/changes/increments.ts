import type { Figure } from '../../../../model/figure.js'
import { source } from '../../../../text/regexp.js'
import { comparable } from '../claims/agreement.js'
import type { Claim } from '../claims/claims.js'
import { fits } from '../claims/judge.js'
import { isMisprinted } from '../claims/misprints.js'
import { directionOf } from '../wordings/change-words.js'
import { pattern, type Skeleton, WITHIN } from '../wordings/skeleton.js'
import type { Place } from './places.js'
import { type Change, SINCE } from './told-changes.js'

/** Between the amount of a change and its rate: nothing but what the change led to, began from, or was since. */
const JOINED = pattern(
  source`
  ^(?: [a-z-]+){0,2}(?:[）)]|${WITHIN}{0,30}⟨Q⟩(?: [a-z-]+){0,3}|${SINCE})?[，,、；;]? ?(?:[同环]比|或|即|or |\(|（|which is |that is )?
    (?:an? |the )?(?:[a-z]+ ){0,2}${WITHIN}{0,3}$
`,
  'u',
)
/** Between an amount and the change it was changed by: 收入18.72亿元（自然口径），同比增收, `$18.72 million, an increase of`. */
const NEXT_TO = pattern(
  source`
  ^(?:(?: [a-z-]+){0,4}|[（(][^（()）‹QPTMD›]{1,12}[）)]|[）)])(?:[，,](?:为|占|完成)[^，,。；;‹PTMD›]{0,24}⟨P⟩)?[，,、（(]? ?(?:an? |the |net )*
    (?:[同环]比|(?:比|较|[与和同](?=[^，,‹QPTM›]{1,12}相比))[^，,‹QPTM›]{0,12}(?:[（(][^（()）]{1,12}[）)])?(?:相比)?[，,]?)?(?:净|实际)?$
`,
  'u',
)
/** Behind the rate: `, to £2.8 million`, `on the 288,000 of the year before`. */
const BEHIND = /^\)?,? (?:to|on|over|from|compared with)\b[^.;,]{0,30}$/i

/**
 * A change told as an amount and as its rate, in either order (增收1.04亿元，增长5.9%; "cut by $3.2 million to $49.6 million, a reduction of 6%"), held
 * against what it led to or began from; undefined where any amount of the `places` around makes the rate right.
 */
export const increment = (own: Skeleton, rate: Change, amount: Change, places: readonly Place[]): Claim | undefined => {
  if (rate.figure.kind !== 'percentage' || amount.figure.kind === 'percentage') return undefined
  const direction = directionOf(rate.verb)
  if (!direction || direction !== directionOf(amount.verb)) return undefined
  const since = [rate, amount].map(change => isSinceStart(own, change))
  if (since.includes(true) && since.includes(false)) return undefined
  const terms = places.filter(({ figure }) => comparable(figure, amount.figure))
  const [first, second] = amount.at < rate.at ? [amount, rate] : [rate, amount]
  if (!JOINED.test(own.text.slice(first.at + 1, second.from))) return undefined
  const term = termOf(own, rate, amount, terms)
  if (!term || terms.some(place => readingsOf(own, place, term).some(isBase => fits(claimOf(rate, amount, place.figure, isBase)))))
    return undefined
  const claim = claimOf(rate, amount, term.figure, term.earlier)
  return isMisprinted(claim) ? { ...claim, misprinted: true } : claim
}

/** 同比增长8.6%，较年初增加12.84亿元: since the year began, which is not since a year ago; what says neither goes with the other. */
const isSinceStart = ({ text }: Skeleton, { from, at }: Change): boolean | undefined => {
  const said = text.slice(Math.max(0, from - SINCE_REACH), at)
  const clause = said.slice(said.search(/[^，,。；;、（(]*$/))
  return /年初|期初/.test(clause) ? true : /同比|上年|去年|同期/.test(clause) ? false : undefined
}

const SINCE_REACH = 16

/** Whether an amount is what the change began from: in the sentence its words say it, of another both are tried, unless the sentence tells that itself. */
const readingsOf = ({ text }: Skeleton, { own, earlier }: Place, term: Place): readonly boolean[] =>
  own.text === text ? [earlier] : term.earlier ? [false] : [true, false]

/** What the change led to or began from: the amount between it and its rate, the one behind them, or the one right before them. */
const termOf = ({ text }: Skeleton, rate: Change, amount: Change, terms: readonly Place[]): Place | undefined => {
  const here = terms.filter(({ own }) => own.text === text)
  return (
    here.find(({ at }) => amount.at < at && at < rate.at) ??
    here.find(({ at }) => at > rate.at && BEHIND.test(text.slice(rate.at + 1, at))) ??
    here.findLast(({ at }) => at < amount.from && NEXT_TO.test(text.slice(at + 1, Math.min(amount.from, rate.from)))) ??
    onlyOf(here.filter(({ at, earlier, spent }) => earlier && !spent && at < amount.at)) ??
    (here.length === 0 && HELD_AGAINST.test(text)
      ? onlyOf(terms.filter(({ earlier, own }) => !earlier && text !== own.text))
      : undefined) ??
    (here.length === 0 ? onlyOf(terms.filter(isNamed(text.slice(0, amount.from)))) : undefined)
  )
}

/** 收支总计4574.06万元。与上年相比，收支总计各减少639.62万元，下降12.27%: of the one amount told beside the sentence. */
const HELD_AGAINST = pattern('^\\s*(?:与|同|和|比|较)[^，,。；;‹QPTM›]{1,16}[，,]', 'u')

/** 税收收入206.4亿元，…。税收收入同比增收9.6亿元，增长4.9%: what changed is named again, without how much it is. */
const isNamed = (words: string): ((place: Place) => boolean) => {
  const name = AGAIN.exec(words)?.groups?.name
  return ({ own, at, earlier }) => name !== undefined && !earlier && own.text.slice(0, at).endsWith(name)
}

const AGAIN = /(?:^|[，,；;])(?<name>[\p{Script=Han}]{3,12}?)(?:同比|比上年|较上年|比去年|较去年)$/u

const onlyOf = (places: readonly Place[]): Place | undefined => (places.length === 1 ? places[0] : undefined)

const claimOf = ({ figure: stated, verb }: Change, { figure: change }: Change, term: Figure, isBase: boolean): Claim => {
  const common = { stated, loose: true, confidence: 0.8 }
  if (isBase) return { ...common, kind: 'share', base: term, value: change }
  const direction = directionOf(verb)
  return { ...common, kind: 'increment', base: change, value: term, ...(direction && { direction }) }
}
