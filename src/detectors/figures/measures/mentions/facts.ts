import type { Block, Document } from '../../../../model/document.js'
import type { Figure } from '../../../../model/figure.js'
import type { Span } from '../../../../model/span.js'
import { isInAside } from '../../../../text/asides.js'
import { MONTHS } from '../../../../text/dates/forms.js'
import type { FigureContext } from '../../../../text/figures/contexts.js'
import { isPresupposed } from '../../../../text/figures/presupposed.js'
import { regexp } from '../../../../text/regexp.js'
import { NUMBERING_HEAD } from '../../../../text/tables/heads.js'
import { hanUnitAt, isCount } from '../../../../text/units/units.js'
import { ENGLISH_VERBS } from '../../../../text/verbs.js'
import { isInstructed } from '../vetoes/instructions.js'
import { contentOf } from './words.js'

/** Kinds of figures that measure something. */
export const COMPARED: ReadonlySet<string> = new Set(['quantity', 'money', 'percentage', 'points', 'multiple', 'duration', 'ratio', 'age'])

/** Whether a figure says enough to be held against others, and is said of the report's own subject: no supposition, class or term of a formula. */
export const statesFact = (document: Document, context: FigureContext): boolean =>
  isComparable(document, context) && !isLoose(document, context) && !isSupposed(document, context) && !isInstructed(document, context)

/** A share said as a fraction: `三分之二`, `two thirds`, not `1:18` or its first number. */
const isShare = ({ raw }: Figure): boolean => !/[:：比]|^[0-9]+$/.test(raw)

/** `生师比16.5:1`: so many to one. */
const isToOne = (text: string, { kind, end }: Figure): boolean => kind === 'ratio' && /^[:：∶]1(?![\d.])/.test(text.slice(end, end + 3))

/** `一个`, bare small numbers and shares without a subject say too little to be held against anything. */
const isComparable = ({ text }: Document, { figure, right, heads }: FigureContext): boolean => {
  if (!COMPARED.has(figure.kind) || figure.raw.length > 60 || (figure.kind === 'ratio' && !isShare(figure) && !isToOne(text, figure)))
    return false
  if (figure.kind === 'age' && !figure.scope.population) return false
  const bare =
    figure.unit === undefined &&
    figure.subject === undefined &&
    (heads !== undefined ? contentOf(heads.row).length === 0 : !goesOn(text, right))
  const article =
    (figure.value === '1' && heads === undefined && !/^[1１][起例宗]$/.test(figure.raw)) ||
    (figure.qualifier === 'several' && figure.hi !== undefined && figure.hi.length < 3)
  return !bare && !article && !isOfIt(text, figure)
}

/** `One third of it will be deferred`: a share of what an earlier sentence names, by words that another thing has as well. */
const isOfIt = (text: string, { kind, end }: Figure): boolean =>
  (kind === 'ratio' || kind === 'percentage') && /^ of it\b/.test(text.slice(end, end + 7))

/** `Of the 42 recommendations 19 had been achieved`: a number of what was named before, with words of its own behind. */
const goesOn = (text: string, { start }: Span): boolean => {
  const next = /^ ([a-z]+)\b/.exec(text.slice(start, start + 24))?.[1]
  return next !== undefined && (/^(?:of|has|have|had|is|are|was|were|did|[a-z]{3,}ed)$/.test(next) || ENGLISH_VERBS.has(next))
}

/** Worked examples, suppositions and what was so before state no facts of the report. */
const SUPPOSED = regexp('i')`
  \b
    (?:if|suppose|assum(?:e|ing)|for example|for instance|e\.g|example|hypothetical\w*|previously|formerly|originally|rang(?:ed|es
        |ing) from|(?:former|predecessor|outgoing) [a-z]+ (?:had|was|were|did))\b
  |原为|此前|应当|不得|处以|假设|假如|假定|例如|如果
  |(?:^|[，。；])[若如](?![此何期下图表今实愿数约上同])
  |[增减提升降涨跌变浮][加少高低升降涨跌动]?\d+(?:\.\d+)?%时[，,]
`

/** `wages that exceed $1 million`: a class as well. */
const RELATIVE_CLAUSE = regexp('i')`
  (?:(?<!\b(?:report|reports|reported|said|says|say|found|finds|shows?|showed|shown|estimates?|estimated|noted|notes|believes?|told us
          |learned|heard|think|thought|claims?|claimed|confirm|confirmed|indicates?|indicated|suggests?|suggested) )\bthat|\b(?:which|who
        |whose|when|whenever|unless|until))\b[^.;:]{0,80}$
`

/** `超过50万元的，处以罚款`: a class, not a fact. */
const CLASS_BEHIND = /^的(?:[，,。；;、]|$)/

/** An example that the sentences behind go on with: `For example, suppose … . The escrow would then be …`. */
const WORKED = /\b(?:[Ff]or (?:example|instance)|[Ss]uppose|[Aa]ssum(?:e|ing))\b/
const FAR = 2000

/** What may or must be so; the month of May is written with a capital. */
const MODAL = /\b(?:may|might|could|must|shall|should)\s/

const isSupposed = ({ text, blocks }: Document, { figure, sentence, block }: FigureContext): boolean => {
  const opening = blocks[block]!.start
  const before = text.slice(Math.max(sentence.start, figure.start - 160), figure.start)
  return (
    isLedIn({ text, blocks }, block) ||
    (figure.qualifier !== 'exact' && CLASS_BEHIND.test(text.slice(figure.end, figure.end + 2))) ||
    (figure.qualifier !== 'exact' && RELATIVE_CLAUSE.test(text.slice(Math.max(sentence.start, figure.start - 100), figure.start))) ||
    SUPPOSED.test(before) ||
    (MODAL.test(before) && !(isCount(figure) && isPresupposed(text, figure.start))) ||
    (/\bwould\b/.test(text.slice(sentence.start, sentence.end)) &&
      WORKED.test(text.slice(Math.max(opening, figure.start - FAR), sentence.start))) ||
    /^(?:Example|举例|例)/.test(text.slice(opening, opening + 8))
  )
}

/** How far back the lead-in of a list is looked for, in blocks. */
const ITEMS_BACK = 14
const CONDITION = /^(?:(?:If|When|Where|Unless|In case|Suppose)\b|如果|若|假如|假设)/

/** Whether the list a block is an item of is led in by a condition: `If the employer filed no return, the rates are:`. */
const isLedIn = ({ text, blocks }: Pick<Document, 'text' | 'blocks'>, index: number): boolean => {
  for (let at = index - 1; at >= Math.max(0, index - ITEMS_BACK); at--) {
    const { start, end } = blocks[at]!
    if (/[:：]$/.test(text.slice(end - 1, end))) return CONDITION.test(text.slice(start, start + 10))
    if (!areItems(text, blocks[at]!, blocks[index]!) && !isLine(text, blocks[at]!)) return false
  }
  return false
}

/** A line of a list printed line by line: short, and no sentence begins in it but its own. */
const isLine = (text: string, { start, end, kind }: Block): boolean =>
  kind !== 'heading' && end - start < LONGEST_LINE && !/[.!?] [A-Z]/.test(text.slice(start, end))

const LONGEST_LINE = 70

/** Items of one list are marked as such, or begin with the same word, as lines of a PDF do. */
const areItems = (text: string, a: Block, b: Block): boolean =>
  (a.kind === 'list-item' && b.kind === 'list-item') || text.slice(a.start, a.start + 3) === text.slice(b.start, b.start + 3)

/** What stands before and behind a term of a sum written out (`($2,000 + $1,000 = $3,000)`) or the size of a sample (`N=378`). */
const FORMULA = /[=+×*][^\S\n]?$/
const FORMULA_BEHIND = /^[^\S\n]?[=+×*]/

/** 装备制造+21.6%: behind a name the sign says that it rose. */
const isRise = (text: string, { kind, start }: Figure): boolean =>
  kind === 'percentage' && /[\p{Script=Han}A-Za-z）)（(，,、：:|] ?[+＋]$/u.test(text.slice(Math.max(0, start - 3), start))

/** `-1.21 (95% CI -1.52 to -0.90)`: an estimate of one analysis among many. */
const ESTIMATE = /^ ?[(（[](?:9\d ?% ?)?(?:CI|confidence|SD|SE|p ?[<=])/

/** A bound of such an interval, or how far values spread. */
const BOUND = /\b(?:CI|confidence interval|S[DE]|IQR|standard (?:deviation|error))s?\b[^.;)a-z]{0,12}(?:to |and |[-–] ?|, ?)?$/

/**
 * A price for each of something (`$50/ton`), a term of a formula, a column of a table printed as text, a cell of a row without a name, or a bare number at the end of a line that
 * is no sentence: a page number of a contents list, a cell of such a table.
 */
const isLoose = ({ text, blocks }: Document, context: FigureContext): boolean => {
  const { figure, right, block, sentence } = context
  if (context.heads) return ONLY_COUNTED.test(context.heads.row) || NUMBERING_HEAD.test(context.heads.column.trim()) || isWhole(figure)
  if (isInAside(text, figure.start, sentence.start)) return true
  if (/[/／]/.test(text[figure.end] ?? '') && !perOf(text, figure)) return true
  if (ESTIMATE.test(text.slice(figure.end, figure.end + 12)) || BOUND.test(text.slice(figure.start - 40, figure.start))) return true
  if (
    (FORMULA.test(text.slice(figure.start - 2, figure.start)) && !isRise(text, figure)) ||
    FORMULA_BEHIND.test(text.slice(figure.end, figure.end + 2))
  )
    return true
  if (text.slice(figure.start - 1, figure.end + 1).includes('\t')) return true
  if (figure.kind === 'duration' && OF_PERIOD.test(text.slice(figure.end, figure.end + 24))) return true
  if (figure.unit === undefined && isRunningHead(text.slice(blocks[block]!.start, blocks[block]!.end))) return true
  if (FIRST_OF_DAYS.test(text.slice(figure.end, figure.end + 24))) return true
  if (figure.unit === undefined && LABELLED.test(text.slice(Math.max(0, figure.start - 12), figure.start))) return true
  if (figure.unit !== undefined || right.end - right.start > 2 || /[a-z]: ?$/.test(text.slice(figure.start - 3, figure.start))) return false
  const end = blocks[block]!.end
  return sentence.end === end && !/[.。!！?？;；:：]["”’）)]?$/.test(text.slice(Math.max(0, end - 2), end))
}

/** `In the nine months to December`: when, not how long. */
const OF_PERIOD = new RegExp(`^ (?:ended|ending|(?:up )?to|until|since) (?:the (?:end|close) of )?(?:[0-9]{1,2} )?(?:${MONTHS})\\b`)

/** `52 THE SIEGE OF VICKSBURG.`: a title in capitals and the number of its page. */
const isRunningHead = (line: string): boolean =>
  line.length <= LONGEST_LINE && /^(?:\d{1,4}\s+[\p{Lu}\s.,’'&-]{6,}|[\p{Lu}\s.,’'&-]{6,}\s\d{1,4})$/u.test(line)

/** What shares of a table come to says nothing of any thing. */
const isWhole = ({ kind, value, unit }: Figure): boolean => value === '100' && (kind === 'percentage' || unit === undefined)

/** `in box 12 of the form`, `until age 21`: a number that names, or an age of no one counted. */
const LABELLED = /\b(?:box|box no\.|age|aged)[^\S\n]$/i

/** `21 and 22 November`: the first of two days. */
const FIRST_OF_DAYS = new RegExp(`^(?:,| and| to| or| ?[–-]) ?[0-9]{1,2} (?:${MONTHS})\\b`)

/** A row that is only counted is one of many of its column, such as a repeated measurement. */
const ONLY_COUNTED = /^\s*(?:第?\d{1,3}[次号#]?|[①-⑳])\s*$/

const PER = /^[/／]\s?(?:(年|a\b|year)|(月|month)|(日|天|d\b|day)|(小?时|h\b|hour))/i
const PERIODS = ['年', '月', '日', '时']

/** So many of what is counted: `13.6人/万人`. */
const OF_MANY = /^[百千万]/

/** What a rate is for each of: `年` of `80万吨/年`, `秒` of `48立方米每秒`, `千克` of `22.7克/千克`; not of prices. */
export const perOf = (text: string, { end, kind }: Figure): string | undefined => {
  const behind = text.slice(end, end + 8)
  const match = PER.exec(behind)
  if (match) return PERIODS[match.slice(1).findIndex(period => period !== undefined)]
  return kind === 'money' || !/^[/／每]/.test(behind) ? undefined : standardIn(behind.slice(1))
}

/** The measure, or so many of what is counted, that a few words begin with. */
const standardIn = (words: string): string | undefined => {
  const unit = hanUnitAt(words, 0)
  if (unit && unit.dimension !== 'count') return unit.written
  const many = OF_MANY.exec(words)?.[0]
  const counted = many ? hanUnitAt(words, 1) : undefined
  return counted ? many! + counted.written : words.startsWith('L') ? '升' : undefined
}
