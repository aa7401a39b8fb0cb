import type { Document } from '../../../model/document.js'
import type { Figure } from '../../../model/figure.js'
import { isInAside } from '../../../text/asides.js'
import { MONTHS } from '../../../text/dates/forms.js'
import { type Exact, parseExact, plus, ZERO } from '../../../text/decimals.js'
import { isBareFigure, type SentenceFigures, sentenceFiguresOf } from '../../../text/figures/sentence-figures.js'
import { regexp, source } from '../../../text/regexp.js'
import { type Extent, extentOf } from '../../../text/rounding.js'
import type { Sentence } from '../../../text/sentences.js'
import { tailBehind } from '../../../text/tails.js'

/** A figure that may be added to others of its unit. */
export interface Term {
  readonly figure: Figure
  readonly extent: Extent
  readonly value: Exact | undefined
  /** Figures are added only when this is the same; empty when none is written. */
  readonly unit: string
  /** It says by how much something changed, or how much there was before, not how much there is. */
  readonly change: boolean
  /** What stands between the figure before it (or the start of the sentence) and it. */
  readonly before: string
}

/** A sentence with its terms. */
export interface Summed {
  readonly sentence: Sentence
  readonly text: string
  /** Whether its own words may tell of a sum; else it is there for the sentences after it. */
  readonly wanted: boolean
  readonly figures: readonly Figure[]
  readonly terms: readonly Term[]
}

/** The words of its own clause before a term, back to the figure before it. */
export const clauseOf = ({ before }: Term): string => lastPart(before)

const lastPart = tailBehind('，,；;：:。、')

/** The words behind a term, as far as they are looked at. */
export const textBehind = ({ text, sentence }: Summed, { figure }: Term): string =>
  text.slice(figure.end - sentence.start, figure.end - sentence.start + BEHIND)

const BEHIND = 40

/** Whether one figure may be a part of another: both say how much there is, in one unit or the part in none. */
export const mayBePart = (total: Term, part: Term): boolean =>
  !total.change && !part.change && (total.unit === part.unit || part.unit === '')

/** A sentence with more figures than this is a list or a table run together, not prose. */
const MOST = 80
const ADDED = new Set(['quantity', 'money'])
/** `taken by 3,184 pupils`: who did it, and not by how much. */
const DONE = source`
  \b(?:taken|attended|visited|used|completed|answered|signed|run|staffed|crewed|owned|served|seen|played|watched|followed|joined|cast|given
    |submitted|lodged|sent|written|led|backed|supported|approved|endorsed|read|filled in|returned|shared|enjoyed)
`
const CHANGE = regexp('i')`
  (?:增加|减少|增长|下降|提高|上升|回落|降低|净增|(?<!新)增|减|同比|环比|比上年|较上年|比去年|超出|低于|高于|多出|相差|(?<!${DONE} )by|(?<!ma[dk]e )up
      |down|increased|decreased|rose|fell|grew|declined|dropped|more than|fewer than|less than|above|below
      |an? (?:increase|decrease|rise|fall|drop|decline|gain|reduction))[了到至约]?
    (?: (?:of|by|about|some|nearly))?\s*$
`
/** 基地增加到47个，其中省内31个: what there is after a change. */
const COME_TO = /(?:增加|增长|提高|上升|扩大|减少|下降|降低|回落)[到至]$/
/** two-bedroom, 40-mile: the number belongs to a word. */
const COMPOUND = /^-[a-z]/i
/** 两项合计: the number counts the parts. */
const SAYS_SUM = /^(?:合计|总计|共计|之和|相加|加起来)/
const CHANGE_AFTER =
  /^\s?(?:more|fewer|less|higher|lower) than|^(?:的)?(?:增幅|降幅)|^(?:增加|增长|提高|提升|上升|扩大|发展|下降|降低|减少|压减|攀升|增|升|降|减)(?:到|至|为)/

/** 小（1）型5座: which type, not how many. */
const isType = (before: string, text: string, { unit, start, end }: Figure): boolean =>
  unit === undefined && /[（(]$/.test(before) && end - start === 1 && /^[）)][型类级号]/.test(text.slice(end, end + 2))

/** 一期2.5万吨、二期1.5万吨: which, not how many. */
const PHASE = /^[一二三四五六]期$/

/** What is spread round a mean, and the value of a test: `1.84±0.91`, `t=2.45`, `P<0.001`. */
const STATISTIC = /±$|(?:^|[^A-Za-z])[tFPprzZχ]²?\s?[=＝<＜>＞≤≥]\s?-?$/

/** Sentences with figures that could be added; terms are read when they are asked for. */
export const summedSentences = (document: Document, wanted: RegExp): Summed[] =>
  sentenceFiguresOf(document).flatMap(each => {
    const { figures } = each
    if (figures.length === 0 || figures.length > MOST || isBareFigure(each)) return []
    return [new SummedSentence(document.text, each, wanted)]
  })

/** A sentence whose terms are read when they are first asked for. */
class SummedSentence implements Summed {
  readonly text: string
  readonly wanted: boolean
  private read: readonly Term[] | undefined

  constructor(
    private readonly whole: string,
    private readonly each: SentenceFigures,
    wanted: RegExp,
  ) {
    this.text = whole.slice(this.sentence.start, this.sentence.end)
    this.wanted = wanted.test(this.text)
  }

  get sentence(): Sentence {
    return this.each.sentence
  }

  get figures(): readonly Figure[] {
    return this.each.figures
  }

  get terms(): readonly Term[] {
    this.read ??= termsOf(this.whole, this.sentence, this.each.figures)
    return this.read
  }
}

const termsOf = (text: string, sentence: Sentence, figures: readonly Figure[]): Term[] => {
  let from = sentence.start
  let qualifying = false
  const isOfDays = DAYS_COUNTED.test(text.slice(sentence.start, sentence.end))
  let changing = false // 分别提高1.2分、0.8分和1.6分: one change after another
  return figures.flatMap(figure => {
    const before = text.slice(Math.min(from, figure.start), figure.start)
    if (figure.kind === 'idiom' || PHASE.test(figure.raw)) return []
    from = figure.end
    qualifying = figure.unit === undefined && (isQualifying(before, figure.raw) || (qualifying && /^ (?:to|or) $/.test(before)))
    if (qualifying || isInAside(text, figure.start, sentence.start)) return []
    if (figure.unit === undefined && COMPOUND.test(text.slice(figure.end, figure.end + 2))) return []
    if (isThreshold(figure.raw, text.slice(figure.end, figure.end + 16))) return []
    if (STATISTIC.test(before) || text[figure.end] === '±') return []
    if (IS_DAY.test(text.slice(figure.end, figure.end + 24))) return []
    const after = text.slice(figure.end, figure.end + REACH)
    if (isOfTime(before, after) || isType(before, text, figure) || isGraded(before, after)) return []
    if (
      (!ADDED.has(figure.kind) && !isCountOfDays(figure, isOfDays)) ||
      figure.step.length > 40 ||
      SAYS_SUM.test(text.slice(figure.end, figure.end + 4))
    )
      return []
    const term = termOf(text, figure, before)
    changing = term.change || (changing && /^分?(?:、|和|及|与)$/.test(before))
    return [changing === term.change ? term : { ...term, change: changing }]
  })
}

/** So many sentences right before one, in order, as far as they stand in its block. */
export const earlierBeside = (sentences: readonly Summed[], index: number, most: number): Summed[] =>
  sentences.slice(Math.max(0, index - most), index).filter(({ sentence }) => sentence.block === sentences[index]!.sentence.block)

/** What terms come to that are all known. */
export const addedUp = (terms: readonly Term[]): Exact => terms.reduce((sum, { value }) => plus(sum, value!), ZERO)

/** `from $49.1 million in the prior-year quarter`: what is held against is of another time, and no part of what is told. */
const HELD_AGAINST = /\b(?:from|versus|vs\.?|against|compared (?:with|to))\s(?:(?:a|the|an?|net|loss|profit|of|other|expenses,)\s){0,4}$/
const OF_TIME_BEFORE =
  /^(?: per (?:diluted )?share)?,? (?:for|in|during|at|as (?:of|at)) (?:the )?[^.;]{0,40}\b(?:19|20)\d\d\b|^(?: per (?:diluted )?share)?,? (?:(?:in|for|during|of) (?:the )?)?(?:comparable |corresponding |same )?(?:prior|previous|preceding|last|year-ago|year[- ]earlier|same|a year (?:ago|earlier|before))\b/

const FORMER_REACH = 60

const isFormer = (before: string, after: string): boolean => HELD_AGAINST.test(before) && OF_TIME_BEFORE.test(after)

/** A figure as a term, with the words before it. */
export const termOf = (text: string, figure: Figure, before: string): Term => ({
  figure,
  extent: extentOf(figure),
  value: figure.value === undefined ? undefined : parseExact(figure.value),
  unit: unitOf(figure, before),
  change:
    (CHANGE.test(before.slice(-24)) && !COME_TO.test(before)) ||
    CHANGE_AFTER.test(text.slice(figure.end, figure.end + 12)) ||
    isFormer(before, text.slice(figure.end, figure.end + FORMER_REACH)),
  before,
})

/** "780 aged six to nine", "1,210 under five": the number says who is counted. */
const isQualifying = (before: string, raw: string): boolean =>
  /^ (?:aged?|ages|under|over|between|with|in grades?|grades?)(?: (?:about|over|under))? $/i.test(before) ||
  / (?:in|of|from|for) (?:grades?|years?|classes|levels|stages?|forms?|bands|wards|zones|phases?|units|rooms|key stages?) $/i.test(
    before,
  ) ||
  / within (?:about |some )?$/i.test(before) ||
  (before === ' ' && /^(?:under|over|below|above)\b/i.test(raw))

/** 10亿元以上项目8个: the bound says which are counted. */
const isThreshold = (raw: string, after: string): boolean =>
  /以[上下内]的?\p{Script=Han}{1,8}\d/u.test(`${raw.slice(-2)}${after}`) && /^(?:及?以[上下内])?的?\p{Script=Han}{1,8}\d/u.test(after)

/** `in the storms of 22 and 23 November`: a day of the month that stands behind. */
const IS_DAY = new RegExp(`^(?:, \\d{1,2}){0,3},? (?:and|or|to) \\d{1,2} (?:${MONTHS})\\b`)

/** 每提供1份合同得2分，最多得10分；每项扣3分: how the points of a part are given is no part beside it. */
const isGraded = (before: string, after: string): boolean =>
  (/^分(?!钟|之|米)/.test(after) && /(?:扣|最多|最高|至多)(?:可?[得扣加计]|不超过)?$|每\p{Script=Han}{0,12}[得扣加减计]$/u.test(before)) ||
  (/每[\p{Script=Han}]{0,8}$/u.test(before) && /^[\p{Script=Han}]{1,12}[得扣加减计]\d[\d.]*分/u.test(after))

/** Characters behind a figure that tell what its points are for. */
const REACH = 20

/** 优良天数318天，其中优112天、良206天: days that are counted, not how long something took. */
const isCountOfDays = ({ kind, unit }: Figure, isOfDays: boolean): boolean => isOfDays && kind === 'duration' && unit === '天'

const DAYS_COUNTED = /[天日]数/

/** 1小时13分52秒: minutes and seconds are parts of one time. */
const isOfTime = (before: string, after: string): boolean => /(?:小时|^分)$/.test(before) || /^分\d/.test(after)

/**
 * Counting words by their canonical name, sheets of a ballot as votes, people of an English text as whatever else is counted there; measures as
 * written, since a sum in two measures is no sum on the page.
 */
export const unitOf = ({ unit = '', canonicalUnit = '', dimension = '' }: Figure, before: string): string => {
  if (dimension !== 'count') return unit
  if (LATIN.test(unit)) return ''
  return canonicalUnit === '张' && /票[^，。；]{0,4}$/.test(before) ? '票' : canonicalUnit
}

const LATIN = /^[a-z]/i
