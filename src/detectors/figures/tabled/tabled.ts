import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { once } from '../../../text/once.js'
import { regexp } from '../../../text/regexp.js'
import { type Answer, answersIn, areAlike, meets, relationOf } from './answers.js'
import { type Asked, askedOf, columnsRetold, DIGITS, isBorneOut, MOST_LEFT, OPEN, type Retold } from './asked.js'
import { isOfTime, namedAmong, wordsOf } from './columns.js'
import { ruledTables } from './named-lines.js'
import { rateDraft, reckonedFrom } from './rates.js'
import { isReckoned } from './reckoning.js'
import { leftOf, type Saying, sayingsOf } from './sayings.js'
import { toldOfOther, toldOtherwise } from './telling.js'
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
  const sayings = sayingsOf(document)
    .slice(0, MOST_SAYINGS)
    .map(saying => ({ saying, asked: askedOf(saying, answersOf) }))
  const retold = columnsRetold(sayings)
  for (const { saying, asked } of sayings) {
    const elsewhere = asked.length === 0 ? undefined : rowDraft(document, saying, asked)
    if (elsewhere) cells.push(elsewhere)
    if (asked.length === 0 || elsewhere || isAnswered(saying, asked)) continue
    const cell = cellDraft(document, saying, asked, retold)
    if (cell) cells.push(cell)
    else rates.push(...(rateDraft(document, saying, asked) ?? []))
  }
  return { cells: [...cells, ...toldTwice(document, ruledTables(document), answersOf)], rates }
})

/** Figures of one document that are held against its tables. */
const MOST_SAYINGS = 3000

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
      reckonedFrom(saying, all, answers).some(each => isReckoned(figure, each))
    )
  })
}

/** The most and the least of a column. */
const EXTREME =
  /最高|最低|最多|最少|最大|最小|首位|第一|最快|最慢|peak|highest|lowest|busiest|quietest|largest|smallest|longest|shortest|\bmost\b|\bleast\b|fastest|slowest/i

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

/** A cell that may be meant: whether its column is named, and whether it is the only one like what is told. */
interface Meant {
  readonly answer: Answer
  readonly isNamed: boolean
  readonly isOnly: boolean
}

const meantBy = (saying: Saying, asked: readonly Asked[]): Meant[] =>
  asked.flatMap(({ answers }) => {
    const alike = answers.filter(answer => areAlike(saying.context.figure, answer) && isOfTime(saying, answer))
    const named = namedAmong(saying, alike)
    return (named.length > 0 ? named : alike).map(answer => ({ answer, isNamed: named.length > 0, isOnly: alike.length === 1 }))
  })

/** A cell that is meant, and the text does not say. */
const cellDraft = (document: Document, saying: Saying, asked: readonly Asked[], retold: Retold): Draft | undefined => {
  const { figure } = saying.context
  const meant = meantBy(saying, asked)
  if (
    meant.length === 0 ||
    isOnOtherFooting(document, saying) ||
    OPEN.test(sinceName(document, saying)) ||
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
    const isOfRetold =
      relation.cause === 'digit-changed' &&
      relation.digits > 1 &&
      isOwn &&
      isNamed &&
      isFirstRate(document, saying) &&
      retold(saying, answer)
    if (isOfRetold) return rest <= (/\p{Script=Han}/u.test(saying.gap) ? 0 : FEW_LEFT)
    if (isMiswritten)
      return rest <= (isNamed && !saying.isLater ? MOST_LEFT_NAMED : MOST_LEFT) && (isNamed || isOnly || relation.digits >= 3)
    return isSure && isNamed && rest <= FEW_LEFT && relation.ratio > 0.5 && relation.ratio < 2
  })
  const [first] = found
  return first && found.length <= 2 && meant.length <= 3 ? toldOtherwise(document, saying, first.answer) : undefined
}

/** All that is told from the name on, figures included: behind 其中 they are of parts. */
const sinceName = ({ text }: Document, { naming, context }: Saying): string => text.slice(naming.end, context.figure.start)

/** The first percentage told of a name, on no footing of its own: what follows it may be of others, or of a part of the time. */
const isFirstRate = (document: Document, saying: Saying): boolean =>
  !/[%％]|per ?cent/.test(sinceName(document, saying)) && !OTHERWISE.test(saying.words)

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

const isOnOtherFooting = (document: Document, saying: Saying): boolean =>
  (saying.context.figure.kind === 'percentage' && OTHERWISE.test(sinceName(document, saying))) ||
  AMONG.test(document.text.slice(Math.max(0, saying.naming.start - 20), saying.naming.start))

/** The same where the column is named, and the digits of the two are nearly the same. */
const MOST_LEFT_NAMED = 12
const FEW_LEFT = 2
