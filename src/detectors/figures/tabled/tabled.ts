import type { Document } from '../../../model/document.js'
import type { Figure } from '../../../model/figure.js'
import type { Draft } from '../../../model/finding.js'
import { contextsOf, type FigureContext } from '../../../text/contexts.js'
import { compareExact } from '../../../text/decimals.js'
import { once } from '../../../text/once.js'
import { regexp } from '../../../text/regexp.js'
import { causeOf } from '../measures/miswriting.js'
import { directionOf } from '../rate-mismatch/change-words.js'
import { type Answer, type Answers, answersIn, areAlike, isRate, meets, relationOf } from './answers.js'
import { isOfTime, namedAmong, namesColumn, wordsOf } from './columns.js'
import { asSaid, type Derived, derive, isDerived } from './derived.js'
import { type Line, type Ruled, ruledTables } from './named-lines.js'
import { leftOf, type Saying, sayingsOf } from './sayings.js'
import { derivedOtherwise, toldOfOther, toldOtherwise } from './telling.js'
import { toldTwice } from './twins.js'

/** What sentences say of tables and tables do not say, or one table says otherwise than another: a cell told differently, and a number that does not follow from the cells it is of. */
export interface Tabled {
  readonly cells: readonly Draft[]
  readonly rates: readonly Draft[]
}

/** Holds the figures of sentences that name a row or column of a table against that table. */
export const saidOfTables = once((document: Document): Tabled => {
  const cells: Draft[] = []
  const rates: Draft[] = []
  const answersOf = answersIn(document)
  for (const saying of sayingsOf(document).slice(0, MOST_SAYINGS)) {
    const asked = askedOf(saying, answersOf)
    const elsewhere = asked.length === 0 ? undefined : rowDraft(document, saying, asked)
    if (elsewhere) cells.push(elsewhere)
    if (asked.length === 0 || elsewhere || isAnswered(saying, asked)) continue
    const cell = cellDraft(document, saying, asked)
    if (cell) cells.push(cell)
    else rates.push(...(rateDraft(document, saying, asked) ?? []))
  }
  return { cells: [...cells, ...toldTwice(document, ruledTables(document), answersOf)], rates }
})

/** A table a saying names a line of, with the figures of that line that may be meant. */
interface Asked {
  readonly ruled: Ruled
  readonly line: Line
  readonly answers: readonly Answer[]
  /** All figures of the table, row by row. */
  readonly all: Answers
}

const MOST_LINES = 12
/** Figures of one document that are held against its tables. */
const MOST_SAYINGS = 3000

/** The lines a saying names; of a column what stands in the row of the total. */
const askedOf = ({ naming: { lines } }: Saying, answersOf: (ruled: Ruled) => Answers): Asked[] =>
  lines.slice(0, MOST_LINES).map(line => {
    const { ruled, row, column } = line
    const all = answersOf(ruled)
    const answers = row !== undefined ? all[row]! : ruled.totals.flatMap(total => all[total]!.filter(answer => answer.column === column))
    return { ruled, line, answers, all }
  })

/** Figures of a table that are looked through for one saying. */
const MOST_CELLS = 1000

/** Whether some cell of the named tables says the same, or it follows from two of them. */
const isAnswered = (saying: Saying, asked: readonly Asked[]): boolean => {
  const { figure } = saying.context
  return asked.some(({ ruled, line, answers, all: rows }) => {
    if (answers.some(answer => meets(figure, answer))) return true
    if (rows.length * ruled.table.columns > MOST_CELLS) return true
    const all = rows.flat()
    const others = line.row === undefined ? all : all.filter(({ row }) => row !== line.row)
    return (
      others.some(answer => areAlike(figure, answer) && meets(figure, answer)) ||
      derivedFrom(saying, all, answers).some(each => isDerived(figure, each))
    )
  })
}

const derivedFrom = (saying: Saying, all: readonly Answer[], own: readonly Answer[]): Derived[] => {
  const { kind } = saying.context.figure
  const amounts = amountsOf(own)
  if (kind === 'points') {
    const rates = own.filter(isRate)
    return rates.flatMap(value => rates.flatMap(base => (base === value ? [] : (derive('difference', value, base) ?? []))))
  }
  if (kind !== 'percentage') {
    if (!DIFFERENCE.test(saying.words)) return []
    const beside = (value: Answer): Answer[] => all.filter(base => base.column === value.column && base.row !== value.row)
    return own.flatMap(value => [...own, ...beside(value)].flatMap(base => derive('difference', value, base) ?? []))
  }
  if (GROWTH.test(saying.gap)) return amounts.flatMap(value => amounts.flatMap(base => growthOf(value, base, directionOf(saying.gap))))
  const named = new Set(saying.namings.flatMap(({ lines }) => lines.flatMap(({ row }) => row ?? [])))
  const wholes = all.filter(({ row, ruled }) => named.has(row) || ruled.totals.includes(row))
  return amounts.flatMap(value => [
    ...amounts.flatMap(base => (base === value ? [] : (derive('share', value, base) ?? []))),
    ...wholes.flatMap(base => (base.column === value.column && base.row !== value.row ? (derive('share', value, base) ?? []) : [])),
  ])
}

/** A growth in the direction the words give. */
const growthOf = (value: Answer, base: Answer, direction: 'up' | 'down' | undefined): Derived[] => {
  const derived = base === value ? undefined : derive('growth', value, base)
  const rises = compareExact(value.cell.value!, base.cell.value!) >= 0
  return derived && (direction === undefined || rises === (direction === 'up')) ? [derived] : []
}

const amountsOf = (answers: readonly Answer[]): readonly Answer[] => answers.filter(answer => !isRate(answer))

/** The most and the least of a column. */
const EXTREME =
  /最高|最低|最多|最少|最大|最小|首位|第一|最快|最慢|peak|highest|lowest|busiest|quietest|largest|smallest|longest|shortest|\bmost\b|\bleast\b|fastest|slowest/i
const DIGITS = 3

/** An extreme told of one row that stands in the same column of another. */
const rowDraft = (document: Document, saying: Saying, asked: readonly Asked[]): Draft | undefined => {
  const { figure, sentence } = saying.context
  const [only] = asked
  if (asked.length !== 1 || only!.line.row === undefined || saying.isLater || figure.raw.replace(/\D/g, '').length < DIGITS)
    return undefined
  if (!EXTREME.test(document.text.slice(sentence.start, figure.end)) || leftOf(saying.gap, []) > MOST_LEFT) return undefined
  const { line, answers, all } = only!
  if (answers.some(answer => meets(figure, answer))) return undefined
  const holders = answers.flatMap(({ column }) =>
    all.flat().filter(answer => answer.column === column && areAlike(figure, answer) && relationOf(figure, answer)?.kind === 'agree'),
  )
  const [holder] = holders
  const own = answers.find(({ column }) => column === holder?.column)
  return holder && own && holders.length === 1 && holder.row !== line.row ? toldOfOther(document, saying, holder, own) : undefined
}

const OPEN = regexp('i')`其中|中的|以外|除|不含|扣除|of which|of these|excluding|including|other than|except|net of|before|after`

/** A cell that is meant, and the text does not say. */
const cellDraft = (document: Document, saying: Saying, asked: readonly Asked[]): Draft | undefined => {
  const { figure } = saying.context
  const meant = asked.flatMap(({ answers }) => {
    const alike = answers.filter(answer => areAlike(figure, answer) && isOfTime(saying, answer))
    const named = namedAmong(saying, alike)
    return (named.length > 0 ? named : alike).map(answer => ({ answer, isNamed: named.length > 0, isOnly: alike.length === 1 }))
  })
  if (
    meant.length === 0 ||
    isOnOtherFooting(document, saying) ||
    OPEN.test(saying.gap) ||
    (saying.isLater && saying.naming.lines.every(({ row }) => row === undefined))
  )
    return undefined
  const rest = leftOf(
    saying.gap,
    meant.flatMap(({ answer }) => wordsOf(answer)),
  )
  const isOwn = isUnqualified(document, saying)
  const isSure = isOwn && isBorneOut(document, saying, asked)
  // one digit of three is changed easily: only of a figure told of the row itself
  const fewest = isOwn && (!saying.isLater || rest <= FEW_LEFT) ? 3 : 4
  const found = meant.filter(({ answer, isNamed, isOnly }) => {
    const relation = relationOf(figure, answer)
    if (relation?.kind !== 'conflict') return false
    const isChanged = relation.cause === 'digit-changed' && relation.digits >= (answer.row === saying.naming.lines[0]?.row ? fewest : 4)
    const isMiswritten = isChanged || relation.cause === 'digits-swapped'
    if (isMiswritten)
      return rest <= (isNamed && !saying.isLater ? MOST_LEFT_NAMED : MOST_LEFT) && (isNamed || isOnly || relation.digits >= 3)
    return isSure && isNamed && rest <= FEW_LEFT && relation.ratio > 0.5 && relation.ratio < 2
  })
  const [first] = found
  return first && found.length <= 2 && meant.length <= 3 ? toldOtherwise(document, saying, first.answer) : undefined
}

/** Whether nothing stands before the name that makes it the name of another thing: 连接器营业收入 is not 营业收入. */
const isUnqualified = ({ text }: Document, { naming, namings }: Saying): boolean => {
  const before = /[^，,；;。：:、.]*$/.exec(text.slice(Math.max(0, naming.start - 40), naming.start))![0]
  const known = namings.flatMap(({ name, lines }) => (lines.every(({ row }) => row === undefined) ? [name] : []))
  return leftOf(before.toLowerCase(), known) === 0
}

/** Figures told on another footing than those of the table. */
const OTHERWISE = regexp('i')`
  可比|不变价|实际|名义|同口径|季度|半年|当月|单月
  |\b(?:real|nominal|underlying|organic|like-for-like|constant|adjusted|excluding|quarter|half|month|average)\b
`
/** `of the thefts, 2,638 were of vehicles`: the name is that of the whole. */
const AMONG = /\b(?:of|among) (?:the|these|those|its|all|our) $/i

const isOnOtherFooting = ({ text }: Document, { context: { figure }, naming, gap }: Saying): boolean =>
  (figure.kind === 'percentage' && OTHERWISE.test(gap)) || AMONG.test(text.slice(Math.max(0, naming.start - 20), naming.start))

/** Whether another figure of the sentence is the one of that row: then it is the row that is meant. */
const isBorneOut = (document: Document, { index, context: { sentence } }: Saying, asked: readonly Asked[]): boolean => {
  const contexts = contextsOf(document)
  const says = (at: number): boolean => contexts[at]?.sentence.start === sentence.start && at >= index - BESIDE && at <= index + BESIDE
  const isOfRow = ({ figure }: FigureContext): boolean =>
    figure.raw.replace(/\D/g, '').length >= DIGITS &&
    asked.some(
      ({ line, answers }) =>
        line.row !== undefined && answers.some(answer => areAlike(figure, answer) && relationOf(figure, answer)?.kind === 'agree'),
    )
  for (let at = index - 1; says(at); at--) if (isOfRow(contexts[at]!)) return true
  for (let at = index + 1; says(at); at++) if (isOfRow(contexts[at]!)) return true
  return false
}

/** Figures of a sentence looked at on either side. */
const BESIDE = 6
const MOST_LEFT = 6
/** The same where the column is named, and the digits of the two are nearly the same. */
const MOST_LEFT_NAMED = 12
const FEW_LEFT = 2

const SHARE = /占|比重|share|account|of the total|of all|% of|made? up|%\s*[)）]/i
const GROWTH = /增长|下降|上升|降幅|增幅|减少|增加|rose|fell|grew|up|down|increas|decreas|higher|lower|growth/i
const DIFFERENCE =
  /增加|减少|增|减|多|少|差|缺口|结余|grew|gain|climb|gap|more|fewer|less|above|below|increas|decreas|over|under|rose|fell/i

/** A number that follows from cells in one way, and the text gives otherwise. */
const rateDraft = (document: Document, saying: Saying, asked: readonly Asked[]): Draft[] | undefined => {
  const { figure } = saying.context
  const isPercent = figure.kind === 'percentage'
  const derived = asked.flatMap(({ ruled, line, answers, all }): Derived[] => {
    if (line.row === undefined) return []
    if (figure.kind === 'points')
      return pairsByTime(answers.filter(isRate)).flatMap(([value, base]) => derive('difference', value, base) ?? [])
    const amounts = namedFirst(saying, amountsOf(answers))
    if (isPercent && SHARE.test(saying.words) && !GROWTH.test(saying.gap)) {
      const totals = ruled.totals.length === 1 ? all[ruled.totals[0]!]! : []
      return amounts.flatMap(value => totals.flatMap(base => (base.column === value.column ? (derive('share', value, base) ?? []) : [])))
    }
    const via = isPercent && GROWTH.test(saying.gap) ? 'growth' : !isPercent && DIFFERENCE.test(saying.gap) ? 'difference' : undefined
    return via === undefined
      ? []
      : pairsByTime(amountsBorneOut(document, saying, amounts)).flatMap(([value, base]) => derive(via, value, base) ?? [])
  })
  const [only] = derived
  const rest = leftOf(
    saying.gap,
    asked.flatMap(({ answers }) => answers.flatMap(wordsOf)),
  )
  if (!only || derived.length > 1 || rest > MOST_LEFT || OPEN.test(saying.gap) || isFar(saying, only)) return undefined
  if (!isMiswritten(figure, only) && !isBorneOut(document, saying, asked)) return undefined
  return [derivedOtherwise(document, saying, only)]
}

/** The amounts of columns that are named, else all. */
const namedFirst = (saying: Saying, amounts: readonly Answer[]): readonly Answer[] => {
  const named = amounts.filter(answer => namesColumn(saying, answer))
  return named.length > 0 ? named : amounts
}

/** Of amounts in several units those in the unit of one the sentence tells besides: by 7.4% to 152.8 thousand tonnes. */
const amountsBorneOut = (document: Document, { index, context: { sentence } }: Saying, amounts: readonly Answer[]): readonly Answer[] => {
  const beside = contextsOf(document)
    .slice(Math.max(0, index - BESIDE), index + BESIDE + 1)
    .filter(other => other.sentence.start === sentence.start)
  const told = amounts.find(amount => beside.some(({ figure }) => areAlike(figure, amount) && relationOf(figure, amount)?.kind === 'agree'))
  return told ? amounts.filter(({ context: { figure } }) => figure.dimension === told.context.figure.dimension) : amounts
}

/** The latest amount and the one of the year before. */
const pairsByTime = (amounts: readonly Answer[]): (readonly [Answer, Answer])[] => {
  const dated = amounts.flatMap(answer => {
    const year = Number(answer.context.figure.scope.time?.slice(0, 4))
    return Number.isNaN(year) ? [] : [{ answer, year }]
  })
  const latest = Math.max(...dated.map(({ year }) => year))
  const [now, then] = [latest, latest - 1].map(wanted => dated.filter(({ year }) => year === wanted))
  return now!.length === 1 && then!.length === 1 ? [[now![0]!.answer, then![0]!.answer]] : []
}

/** Whether one digit, or the places of two, make the one of the other. */
const isMiswritten = (figure: Figure, derived: Derived): boolean => {
  const [said, reckoned] = [figure.value!.replace(/\D/g, ''), asSaid(figure, derived).replace(/\D/g, '')]
  if (said.length < 2 || said.length !== reckoned.length) return false
  const cause = causeOf(said, reckoned)
  return cause === 'digits-swapped' || (cause === 'digit-changed' && said.length >= DIGITS)
}

/** A number that is not within half of what comes out is of something else. */
const isFar = ({ context: { figure } }: Saying, derived: Derived): boolean => {
  const [said, reckoned] = [Math.abs(Number(figure.value)), Math.abs(Number(asSaid(figure, derived)))]
  return !(said > reckoned / 2 && said < reckoned * 2)
}
