import type { Document } from '../../../model/document.js'
import type { Figure } from '../../../model/figure.js'
import type { Draft } from '../../../model/finding.js'
import { contextsOf, type FigureContext } from '../../../text/contexts.js'
import { once } from '../../../text/once.js'
import { regexp } from '../../../text/regexp.js'
import { causeOf } from '../measures/miswriting.js'
import { type Answer, type Answers, answersIn, areAlike, meets, relationOf } from './answers.js'
import { asSaid, type Derived, derive, isDerived } from './derived.js'
import { type Line, plainName, type Ruled } from './named-lines.js'
import { leftOf, type Saying, sayingsOf } from './sayings.js'
import { derivedOtherwise, toldOfOther, toldOtherwise } from './telling.js'

/** What sentences say of tables and tables do not say: a cell told differently, and a number that does not follow from the cells it is of. */
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
  return { cells, rates }
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
  const amounts = own.filter(({ cell }) => !cell.percent)
  if (kind === 'points') return []
  if (kind !== 'percentage') {
    const beside = (value: Answer): Answer[] => all.filter(base => base.column === value.column && base.row !== value.row)
    return own.flatMap(value => [...own, ...beside(value)].flatMap(base => derive('difference', value, base) ?? []))
  }
  if (GROWTH.test(saying.gap))
    return amounts.flatMap(value => amounts.flatMap(base => (base === value ? [] : (derive('growth', value, base) ?? []))))
  const named = new Set(saying.namings.flatMap(({ lines }) => lines.flatMap(({ row }) => row ?? [])))
  const wholes = all.filter(({ row, ruled }) => named.has(row) || ruled.totals.includes(row))
  return amounts.flatMap(value => [
    ...amounts.flatMap(base => (base === value ? [] : (derive('share', value, base) ?? []))),
    ...wholes.flatMap(base => (base.column === value.column && base.row !== value.row ? (derive('share', value, base) ?? []) : [])),
  ])
}

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

const PAST = regexp('i')`
  高于|低于|相比|上年|上一?年度|去年|前年|同期|预算|计划|目标|预计
  |\b(?:from|compared|than|earlier|previous|prior|last year|budget|target|plann?e?d?|forecast|expected|against)\b
`
const OPEN = regexp('i')`其中|中的|以外|除|不含|扣除|of which|of these|excluding|including|other than|except|net of|before|after`

/** A cell that is meant, and the text does not say. */
const cellDraft = (document: Document, saying: Saying, asked: readonly Asked[]): Draft | undefined => {
  const { figure } = saying.context
  const meant = asked.flatMap(({ answers }) => {
    const alike = answers.filter(answer => areAlike(figure, answer) && isOfTime(saying, answer))
    const named = alike.filter(answer => namesColumn(saying, answer))
    return (named.length > 0 ? named : alike).map(answer => ({ answer, isNamed: named.length > 0, isOnly: alike.length === 1 }))
  })
  if (meant.length === 0 || OPEN.test(saying.gap) || (saying.isLater && saying.naming.lines.every(({ row }) => row === undefined)))
    return undefined
  const rest = leftOf(
    saying.gap,
    meant.flatMap(({ answer }) => wordsOf(answer)),
  )
  const isSure = isBorneOut(document, saying, asked)
  const found = meant.filter(({ answer, isNamed, isOnly }) => {
    const relation = relationOf(figure, answer)
    if (relation?.kind !== 'conflict') return false
    const isSwapped = relation.cause === 'digits-swapped'
    const isMiswritten =
      isSwapped || (relation.cause === 'digit-changed' && relation.digits >= (answer.row === saying.naming.lines[0]?.row ? 3 : 4))
    if (isMiswritten)
      return rest <= (isNamed && !saying.isLater ? MOST_LEFT_NAMED : MOST_LEFT) && (isNamed || isOnly || relation.digits >= 3)
    return isSure && isNamed && rest <= FEW_LEFT && relation.ratio > 0.5 && relation.ratio < 2
  })
  const [first] = found
  return first && found.length <= 2 && meant.length <= 3 ? toldOtherwise(document, saying, first.answer) : undefined
}

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

const wordsOf = ({ ruled, column }: Pick<Answer, 'ruled' | 'column'>): string[] => {
  const head = ruled.heads[column]!.replace(/(?:19|20)\d{2}年?度?/g, '').trim()
  const opening = head.replace(/\s|[（(].*$/g, '').slice(0, 2)
  return [plainName(head), ...head.split(/[\s（）()、/]+/), opening].filter(word => word.length > 1)
}

/** Words a column is named by and those a sentence says instead. */
const KINDS: readonly (readonly [head: RegExp, said: RegExp])[] = [
  [
    /增长|增减|增幅|同比|change|growth|\+\/-/i,
    /增长|下降|上升|减少|增加|提高|增速|rose|fell|grew|\bup (?!from)|\bdown (?!from)|increas|decreas|higher|lower/i,
  ],
  [/占|比重|比例|构成|share|% of|percentage/i, /占|比重|比例|share|account|contribut|made up|of the total|%/i],
  [/得分|总分|评分|score|total/i, /得分|总分|评分|score/i],
  [/^(?:合计|总计|总数|小计|计|total|all)$/i, /共|合计|总|total|altogether|in all/i],
]

/** Whether the words round the figure name the column. */
const namesColumn = ({ words, namings }: Saying, { ruled, column }: Answer): boolean => {
  const head = ruled.heads[column]!
  const said = `${words} ${namings.flatMap(({ name, lines }) => (lines.some(line => line.column === column && line.ruled === ruled) ? [name] : [])).join(' ')}`
  if (KINDS.some(([named, told]) => named.test(head) && told.test(said))) return true
  const parts = wordsOf({ ruled, column })
  return parts.some(word => said.includes(word))
}

/** Whether a cell is of the time told, or of the latest where none is; and planned where that is said. */
const isOfTime = ({ context: { figure }, gap }: Saying, { context, ruled, column }: Answer): boolean => {
  const head = ruled.heads[column]!
  const past = PAST.exec(gap)?.[0]
  if (past !== undefined && !/同比/.test(gap)) return head.includes(past)
  if (PAST.test(head)) return false
  const [said, own] = [figure.scope.time, context.figure.scope.time]
  return said === undefined || own === undefined || said.slice(0, 4) === own.slice(0, 4)
}

const SHARE = /占|比重|share|account|of the total|of all|% of|made? up|%\s*[)）]/i
const GROWTH = /增长|下降|上升|降幅|增幅|减少|增加|rose|fell|grew|up|down|increas|decreas|higher|lower|growth/i
const DIFFERENCE = /增加|减少|增|减|多|少|more|fewer|less|above|below|increas|decreas|over|under|rose|fell/i

/** A number that follows from cells in one way, and the text gives otherwise. */
const rateDraft = (document: Document, saying: Saying, asked: readonly Asked[]): Draft[] | undefined => {
  const { figure } = saying.context
  const isRate = figure.kind === 'percentage'
  const derived = asked.flatMap(({ ruled, line, answers, all }): Derived[] => {
    if (line.row === undefined) return []
    const amounts = answers.filter(({ cell, context }) => !cell.percent && context.figure.kind !== 'percentage')
    if (isRate && SHARE.test(saying.words) && !GROWTH.test(saying.gap)) {
      const totals = ruled.totals.length === 1 ? all[ruled.totals[0]!]! : []
      return amounts.flatMap(value => totals.flatMap(base => (base.column === value.column ? (derive('share', value, base) ?? []) : [])))
    }
    const via = isRate && GROWTH.test(saying.gap) ? 'growth' : !isRate && DIFFERENCE.test(saying.gap) ? 'difference' : undefined
    if (via === undefined || amounts.some(({ context }) => context.figure.scope.time === undefined)) return []
    return pairsByTime(amounts).flatMap(([value, base]) => derive(via, value, base) ?? [])
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

/** The latest amount and the one of the year before. */
const pairsByTime = (amounts: readonly Answer[]): (readonly [Answer, Answer])[] => {
  const dated = amounts.flatMap(answer => {
    const year = Number(answer.context.figure.scope.time!.slice(0, 4))
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
