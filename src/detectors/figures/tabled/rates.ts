import { Decimal } from 'decimal.js'
import type { Document } from '../../../model/document.js'
import type { Figure } from '../../../model/figure.js'
import type { Draft } from '../../../model/finding.js'
import { compareExact } from '../../../text/decimals.js'
import { contextsOf } from '../../../text/figures/contexts.js'
import { causeOf } from '../measures/likeness/miswriting.js'
import { totalsOf } from '../rate-mismatch/tables/base-rows.js'
import { directionOf } from '../rate-mismatch/wordings/change-words.js'
import { type Answer, areAlike, isRate, relationOf } from './answers.js'
import { type Asked, BESIDE, DIGITS, isBorneOut, MOST_LEFT, OPEN } from './asked.js'
import { isOfTime, namesColumn, wordsOf } from './columns.js'
import { asSaid, isReckoned, type Reckoned, reckon } from './reckoning.js'
import { leftOf, type Saying } from './sayings.js'
import { reckonedOtherwise } from './telling.js'

const SHARE = /占|比重|share|account|of the total|of all|% of|made? up|%\s*[)）]/i
const GROWTH = /增长|下降|上升|降幅|增幅|减少|增加|rose|fell|grew|up|down|increas|decreas|higher|lower|growth/i
const DIFFERENCE =
  /增加|减少|增|减|多|少|差|缺口|结余|grew|gain|climb|gap|more|fewer|less|above|below|increas|decreas|over|under|rose|fell/i

/** What a saying may come to from the cells of its line, the cells beside them and those of wholes. */
export const reckonedFrom = (saying: Saying, all: readonly Answer[], own: readonly Answer[]): Reckoned[] => {
  const { kind } = saying.context.figure
  const amounts = amountsOf(own)
  if (kind === 'points') {
    const rates = own.filter(isRate)
    return rates.flatMap(value => rates.flatMap(base => (base === value ? [] : (reckon('difference', value, base) ?? []))))
  }
  if (kind !== 'percentage') {
    if (!DIFFERENCE.test(saying.words)) return []
    const beside = (value: Answer): Answer[] => all.filter(base => base.column === value.column && base.row !== value.row)
    return own.flatMap(value => [...own, ...beside(value)].flatMap(base => reckon('difference', value, base) ?? []))
  }
  if (GROWTH.test(saying.gap)) return amounts.flatMap(value => amounts.flatMap(base => growthOf(value, base, directionOf(saying.gap))))
  const named = new Set(saying.namings.flatMap(({ lines }) => lines.flatMap(({ row }) => row ?? [])))
  const wholes = all.filter(({ row, ruled }) => named.has(row) || ruled.totals.includes(row))
  return amounts.flatMap(value => [
    ...amounts.flatMap(base => (base === value ? [] : (reckon('share', value, base) ?? []))),
    ...wholes.flatMap(base => (base.column === value.column && base.row !== value.row ? (reckon('share', value, base) ?? []) : [])),
  ])
}

/** A growth in the direction the words give. */
const growthOf = (value: Answer, base: Answer, direction: 'up' | 'down' | undefined): Reckoned[] => {
  const reckoned = base === value ? undefined : reckon('growth', value, base)
  const rises = compareExact(value.cell.value!, base.cell.value!) >= 0
  return reckoned && (direction === undefined || rises === (direction === 'up')) ? [reckoned] : []
}

const amountsOf = (answers: readonly Answer[]): readonly Answer[] => answers.filter(answer => !isRate(answer))

/** A number that follows from cells in one way, or of several in one that a slip of the pen tells, and the text gives otherwise. */
export const rateDraft = (document: Document, saying: Saying, asked: readonly Asked[]): Draft[] | undefined => {
  const { figure } = saying.context
  const rest = leftOf(
    saying.gap,
    asked.flatMap(({ answers }) => answers.flatMap(wordsOf)),
  )
  if (rest > MOST_LEFT || OPEN.test(saying.gap)) return undefined
  const reckoned = asked.flatMap(each => reckonedOfLine(document, saying, each))
  if (reckoned.some(each => isReckoned(figure, each))) return undefined
  const slips = reckoned.filter(each => isMiswritten(figure, each))
  const [only] = slips.length > 0 ? slips : reckoned
  if (!only || (slips.length === 0 ? reckoned : slips).length > 1 || reckoned.length > MOST_WAYS || isFar(saying, only)) return undefined
  if (slips.length === 0 && !isBorneOut(document, saying, asked) && !isOfNamedWhole(saying, only)) return undefined
  return [reckonedOtherwise(document, saying, only)]
}

/** `37% of all attendances`: the whole is the total of a column the words name, and nothing else. */
const isOfNamedWhole = (saying: Saying, { via, value }: Reckoned): boolean => {
  const whole = /\bof (?:all|the total|total) (?!of\b)(.{3,})$/.exec(saying.words)?.[1]
  return whole !== undefined && via === 'share' && !saying.isLater && namesColumn(saying, value) && leftOf(whole, wordsOf(value)) === 0
}

/** Numbers of which one is like another by chance. */
const MOST_WAYS = 4

/** What a figure told of a row comes to: its share of the total, its growth, its difference. */
const reckonedOfLine = (document: Document, saying: Saying, { ruled, line, answers, all }: Asked): Reckoned[] => {
  const { figure } = saying.context
  const isPercent = figure.kind === 'percentage'
  if (line.row === undefined) return []
  if (figure.kind === 'points')
    return pairsByTime(answers.filter(isRate)).flatMap(([value, base]) => reckon('difference', value, base) ?? [])
  if (isPercent && SHARE.test(saying.words) && !GROWTH.test(saying.gap)) {
    const totals = all[totalsOf(ruled.table, ruled.first)?.(line.row) ?? -1] ?? []
    return toldBefore(document, saying, namedFirst(saying, amountsOf(answers)))
      .filter(value => isOfTime(saying, value))
      .flatMap(value => totals.flatMap(base => (base.column === value.column ? (reckon('share', value, base) ?? []) : [])))
  }
  const via = isPercent && GROWTH.test(saying.gap) ? 'growth' : !isPercent && DIFFERENCE.test(saying.gap) ? 'difference' : undefined
  return via === undefined ? [] : pairsMeant(document, saying, answers).flatMap(([value, base]) => reckon(via, value, base) ?? [])
}

/** What is told and what it was, in the columns named, else in any. */
const pairsMeant = (document: Document, saying: Saying, answers: readonly Answer[]): (readonly [Answer, Answer])[] => {
  const amounts = amountsBorneOut(document, saying, amountsOf(answers))
  const named = pairsByTime(namedFirst(saying, amounts))
  return named.length > 0 ? named : pairsByTime(amounts)
}

/** Of several amounts the one told right before: `在校学生4812人，占全区的29.9%`. */
const toldBefore = (document: Document, { index, isLater }: Saying, amounts: readonly Answer[]): readonly Answer[] => {
  const before = isLater ? contextsOf(document)[index - 1]?.figure : undefined
  const told = amounts.filter(amount => before && areAlike(before, amount) && relationOf(before, amount)?.kind === 'agree')
  return told.length === 1 ? told : amounts
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

/** The latest amount and the one of the year before; of columns whose heads say so, each of them and what it was: 收入, 上年收入. */
const pairsByTime = (amounts: readonly Answer[]): (readonly [Answer, Answer])[] => {
  const dated = amounts.flatMap(answer => {
    const year = Number(answer.context.figure.scope.time?.slice(0, 4))
    return Number.isNaN(year) ? [] : [{ answer, year }]
  })
  const latest = Math.max(...dated.map(({ year }) => year))
  const [now, then] = [latest, latest - 1].map(wanted => dated.filter(({ year }) => year === wanted))
  if (now!.length === 1 && then!.length === 1) return [[now![0]!.answer, then![0]!.answer]]
  const past = amounts.filter(answer => EARLIER.test(headOf(answer)))
  return past.flatMap(base =>
    amounts.flatMap(value => (!past.includes(value) && timelessOf(value) === timelessOf(base) ? [[value, base] as const] : [])),
  )
}

const EARLIER = /上年|去年|上期|前年|\b(?:prior|previous|last) (?:year|period)\b/
/** What heads say of the time of their columns. */
const TIMES =
  /(?:上年|去年|上期|本年|本期|今年|当年)(?:度|同期|实际)?|同期|\b(?:prior|previous|last|this|current) (?:year|period)\b|[\s数额]/g

const headOf = ({ ruled, column }: Answer): string => ruled.heads[column]!
const timelessOf = (answer: Answer): string => headOf(answer).replace(TIMES, '')

/** Whether one digit, or the places of two, make the one of the other. */
const isMiswritten = (figure: Figure, reckoned: Reckoned): boolean => {
  const written = asSaid(figure, reckoned)
  const [said, due] = [new Decimal(figure.value!).toFixed(written.split('.')[1]?.length ?? 0), written].map(each =>
    each.replace(/\D/g, ''),
  ) as [string, string]
  if (said.length < 2 || said.length !== due.length) return false
  const cause = causeOf(said, due)
  return cause === 'digits-swapped' || (cause === 'digit-changed' && said.length >= DIGITS)
}

/** A number that is not within half of what comes out is of something else. */
const isFar = ({ context: { figure } }: Saying, reckoned: Reckoned): boolean => {
  const [said, follows] = [Math.abs(Number(figure.value)), Math.abs(Number(asSaid(figure, reckoned)))]
  return !(said > follows / 2 && said < follows * 2)
}
