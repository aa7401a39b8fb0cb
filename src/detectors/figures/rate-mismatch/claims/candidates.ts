import type { Figure } from '../../../../model/figure.js'
import { isInAside, openBracketIn } from '../../../../text/asides.js'
import { matchesOf } from '../../../../text/matches.js'
import { once } from '../../../../text/once.js'
import { regexp } from '../../../../text/regexp.js'
import { tailBehind } from '../../../../text/tails.js'
import { pattern, type Skeleton, withSigns } from '../wordings/skeleton.js'

/** A figure of the paragraph with the words before and after it. */
export interface Candidate {
  readonly figure: Figure
  readonly before: string
  readonly after: string
  readonly sentence: number
  readonly at: number
  /** It stands in a list of parts: 其中, "of which". */
  readonly listed: boolean
  /** It stands in brackets: 3,738 people (3,283.5 full-time equivalents). */
  readonly bracketed: boolean
  /** Where its list or clause begins: 、 parts none. */
  readonly segment: number
  /** Where what stands between semicolons begins. */
  readonly clause: number
  /** Not a change, a plan or the year before: it may be what a part is a share of. */
  readonly whole: boolean
}

/** Characters of a clause that are looked at before a figure. */
const LABEL = 36
/** What stands before a change, a plan or the time before, which is no whole. */
export const NOT_A_WHOLE = regexp('i')`
  (?:增加|减少|增长|下降|提高|上升|回落|净增|同比|多|少)[了至到]?$
  |(?:上年|去年|同期|上期|上届|往年|历史|计划|目标(?!人)|任务|由|从)[^，。；]{0,8}$
  |\b(?:by|from|up|down|than|increase of|decrease of|rise of|fall of|gain of|drop of|compared with|against)\s(?:the )?$
  |\b(?:impact|effect|benefit|headwind|tailwind)s? of\s(?:about |approximately )?$
`

const QUANTITY = pattern('⟨Q⟩', 'gu')

/** The amounts of a sentence with the words beside them. */
export const candidatesIn = (own: Skeleton, sentence: number): Candidate[] => amountsIn(own).map(amount => ({ ...amount, sentence }))

const amountsIn = once((own: Skeleton): readonly Omit<Candidate, 'sentence'>[] =>
  matchesOf(QUANTITY, own.text).flatMap(({ index: at }) => {
    const figure = own.figures.get(at)
    const before = own.text.slice(Math.max(0, at - 40), at)
    if (!figure) return []
    const clause = clauseAt(before).slice(-LABEL)
    const whole = !NOT_A_WHOLE.test(before) && !isInAside(own.raw, figure.start - own.sentence.start, 0)
    const bracketed = openBracketIn(before) >= 0
    const after = own.text.slice(at + 1, at + 30)
    const segment = segmentOf(own.text, at)
    const stretch = Math.max(own.text.lastIndexOf('；', at - 1), own.text.lastIndexOf(';', at - 1))
    return [{ figure, before: clause, after, at, whole, bracketed, segment, clause: stretch, listed: amongIn(own.text, at) >= 0 }]
  }),
)

const segmentOf = (text: string, at: number): number => Math.max(...[...'，,；;：:。'].map(mark => text.lastIndexOf(mark, at - 1)))

const clauseAt = tailBehind(withSigns('，,。；;（(‹QPTM›'))

const AMONG = /其中|\bof (?:which|whom|these|them)\b|\bincluding\b|(?:^|, )of (?:the |these |our |its )?(?=[^a-z ])/giu

/** Where 其中 or its like stands before a place of a sentence; -1 when it does not. */
export const amongIn = (text: string, at: number): number => {
  const clause = Math.max(text.lastIndexOf('；', at), text.lastIndexOf(';', at)) + 1
  const last = matchesOf(AMONG, text.slice(clause, at)).at(-1)
  return last ? clause + last.index : -1
}
