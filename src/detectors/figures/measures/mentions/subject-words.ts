import type { Figure, Subject } from '../../../../model/figure.js'
import type { FigureContext } from '../../../../text/figures/contexts.js'
import { regexp } from '../../../../text/regexp.js'
import { isCount } from '../../../../text/units/units.js'
import { inOneName } from './words.js'

const NONE: readonly string[] = []

/** The thing measured for showing: English words are given back as they stand, in the text or at the head of a row, whatever they were compared as. */
export const nameOf = (text: string, { subject }: Figure, head: readonly string[], row?: string): string => {
  if (head.every(token => token.length === 1)) return head.join('')
  if (row !== undefined) return row.replace(/\s+/g, ' ').trim() || head.join(' ')
  return subject?.span ? text.slice(subject.span.start, subject.span.end).replace(/\s+/g, ' ') : head.join(' ')
}

/** The subject's tokens; a clause that names none (`增长6.5%`) goes on with the subject of the figure before it, where it goes on at all. */
export const headOf = (
  figure: Figure,
  previous: FigureContext | undefined,
  tokensOf: (subject: Subject | undefined) => readonly string[],
): readonly string[] => {
  if (isInvolved(figure)) return NONE
  const own = isBareTotal(figure) ? NONE : tokensOf(figure.subject)
  if (own.length > 0 || isNamed(figure) || !previous) return own
  return countsAnew(figure, previous.figure) || isOtherMeasure(figure, previous.figure)
    ? own
    : withoutPlan(tokensOf(previous.figure.subject))
}

/** `城市书房目标60座，实际建成86座`: what was done is of the thing, not of its plan. */
const withoutPlan = (head: readonly string[]): readonly string[] =>
  head.length > 3 && OF_PLAN.has(head.slice(-2).join('')) ? head.slice(0, -2) : head

const OF_PLAN: ReadonlySet<string> = new Set(['目标', '计划', '任务'])

/** The figure before; a date is none, and how much of a plan was fulfilled is told by the way. */
export const lastMeasured = (text: string, contexts: readonly FigureContext[], index: number): FigureContext | undefined => {
  const last = contexts[index - 1]?.figure
  return last && (last.kind === 'date' || isOfPlan(text, last)) ? contexts[index - 2] : contexts[index - 1]
}

/** `完成预算的101.2%`. */
const isOfPlan = (text: string, { kind, start }: Figure): boolean =>
  kind === 'percentage' && text[start - 1] === '的' && /(?:预算|计划|目标|任务)数?的$/.test(text.slice(start - 6, start))

/** Whether a clause goes on with what the one of the figure before told: right behind it, or behind words of how it is reckoned. */
export const goesOn = (text: string, previous: FigureContext | undefined, { sentence, clause }: FigureContext): boolean =>
  previous?.sentence.start === sentence.start &&
  (clause.start - previous.clause.end <= 2 || RECKONED.test(text.slice(previous.clause.end, clause.start)))

/** `312.6亿元，按不变价格计算，比上年增长5.8%`. */
const RECKONED = /^[，,](?:按|扣除)[^，。；]{2,12}(?:计算|口径|因素后?)[，,]$/

/** Names of accounts that every report shortens in the same way. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/归属于?(?:上市公司|母公司|本公司)(?:普通股)?(?:股东|所有者)/, '归母'],
  [/扣除非经常性损益(?:后)?/, '扣非'],
  [/总?(?:占地|用地)(?:总?面积)?$/, '占地'],
  [/(?:总建筑|建筑总)面积$/, '建筑面积'],
  [/^(?:报告期|季度|年度|当?[年月]|节日期间|活动期间|期)[内间](?=[一-鿿]{2})/, ''],
]

/** `涉及资金1.36亿元`: the money of what was told before. */
const isInvolved = ({ subject }: Figure): boolean =>
  subject?.verb === '涉及' && /^(?:资金|金额|人员|人数|面积|数量|总额|总金额|款项|单位)$/.test(subject.head)

/** `又开了6座，总数达到37座`: the total of what was told before. */
const isBareTotal = (figure: Figure): boolean =>
  isCount(figure) &&
  figure.subject !== undefined &&
  /^(?:总数量?|总量|总规模|数量)$/.test(figure.subject.head) &&
  figure.subject.modifiers.length === 0

/** `received 9,184 cases and disposed of 9,402`: another verb counts other things. */
const countsAnew = (figure: Figure, previous: Figure): boolean => {
  const [one, other] = [figure, previous].map(each => (isCount(each) ? each.subject?.verb : undefined))
  return one !== undefined && other !== undefined && one !== other && /^[a-z]/.test(one)
}

/** `supplied 1,240 villages and invested £5m`: in English money is not of the things counted before it. */
const isOtherMeasure = (figure: Figure, previous: Figure): boolean =>
  figure.subject?.verb !== undefined && /^[a-z]/.test(figure.subject.verb) && figure.kind !== previous.kind && figure.kind === 'money'

/** What follows names the thing, though in too few letters to compare: `four RCTs`. */
const isNamed = ({ dimension, subject }: Figure): boolean => dimension === undefined && subject !== undefined && subject.head !== ''

/** Tokens of a subject: characters of Chinese, stems of English; none when it names no thing. */
export const headTokens = (subject: Subject | undefined): readonly string[] => {
  if (!subject?.head) return NONE
  const whole = subject.modifiers.join('') + subject.head
  if (/[一-鿿]/.test(subject.head)) return [...inOneName(SHORT.reduce((text, [long, short]) => text.replace(long, short), whole))]
  if (GENERIC.test(subject.head) && subject.modifiers.length === 0) return NONE
  return TIME.test(subject.head) && subject.modifiers.every(word => WHICH.test(word)) ? NONE : [...untimed(subject.modifiers), subject.head]
}

/** `third quarter revenue` is revenue, of the time the figure has: when, before what. */
const untimed = (modifiers: readonly string[]): readonly string[] => {
  const last = modifiers.findIndex(word => QUARTER.test(word))
  return last >= 0 && modifiers.slice(0, last).every(word => WHICH.test(word)) ? modifiers.slice(last + 1) : modifiers
}

const QUARTER = /^(?:(?:first|second|third|fourth)-)?(?:quarter|half)$/

/** `$793 million in fiscal year 2005`: when, not what. */
const TIME = /^(?:year|quarter|month|season|period|week|decade|half)$/
const WHICH =
  /^(?:fiscal|financ\w*|calendar|academic|school|same|previous|prior|current|last|next|first|second|third|fourth|final|full|latest|reporting)$/

/** Heads that name no thing: what is left of a verb, and abbreviations of units. */
const GENERIC = regexp('i')`
  ^(?:increase|decrease|grow|growth|rise|decline|drop|fall|eliminat\w*|reduc\w*|point|rate|percent|total|amount|number|level|value|more|less
    |rang\w*|januar\w*|februar\w*|march|april|june|july|august|septemb\w*|octob\w*|novemb\w*|decemb\w*|[a-z]{1,3})$
`
