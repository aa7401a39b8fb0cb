import type { Qualifier } from '../../model/figure.js'
import { currencyBefore } from '../units/currencies.js'
import { type Unit, unitNamed } from '../units/units.js'

/** The parts of a figure while it is put together. */
export interface Assembly {
  start: number
  end: number
  unit: Unit | undefined
  qualifier: Qualifier
  currency: boolean
  negative: boolean
  loosely: boolean
  /** Half a unit stands behind it: `两年半`. */
  half: boolean
}

/** Takes in the sign before a number: a minus, 负, or brackets round it as accounts have them. */
export const readSign = (text: string, floor: number, assembly: Assembly): void => {
  const before = text[assembly.start - 1]
  if (assembly.start <= floor || before === undefined) return
  if (before === '(' || before === '（') readAccounting(text, floor, assembly)
  const minus = before === '-' || before === '−' || before === '－'
  const free = assembly.start - 1 === 0 || /[\s(（:：,，、；;/|为是至到达长]/.test(text[assembly.start - 2] ?? '')
  if (/minus\s$/i.test(text.slice(Math.max(floor, assembly.start - 6), assembly.start))) {
    assembly.start -= 6
    assembly.negative = true
  } else if ((minus && (free || isBehindName(text, floor, assembly.start))) || before === '负') {
    assembly.start--
    assembly.negative = true
  }
}

/** `财务费用-1,263.85万元`: a minus behind a name, before an amount; behind a unit it is a dash (`10万元-20万元`), before a bare whole number a hyphen. */
const isBehindName = (text: string, floor: number, start: number): boolean =>
  NAME.test(text.slice(Math.max(floor, start - LONGEST_NAME), start - 1)) && AMOUNT.test(text.slice(start, start + LONGEST_AMOUNT))

const NAME = /(?:^|[^\d\p{Script=Han}]|\d(?:年|月|日|季度))\p{Script=Han}{2,}$/u
const LONGEST_NAME = 32
const AMOUNT = /^\d[\d,]*(?:\.\d|,\d{3}|(?:\.\d+)?(?:[万亿]?元|%|％|个百分点|℃))/
const LONGEST_AMOUNT = 24

/** `(1,234)` alone in its block, or with a unit behind the bracket, is a negative. */
const ACCOUNTING = /[)）](?=$|[^\S\n]?(?:[万亿]?元|%|％)| \| %)/y
/** A sign of percent in a cell of its own behind a number, as tables of pages are saved: `(8.1 | %)`. */
export const BARRED_PERCENT = ' | %'

const readAccounting = (text: string, floor: number, assembly: Assembly): void => {
  const isClosed = text.slice(assembly.start, assembly.end).includes(')')
  const money = isClosed || text[assembly.end] === ')' ? currencyBefore(text, assembly.start - 1, floor) : undefined
  if (money) {
    assembly.start = money.start
    if (!isClosed) assembly.end++
    assembly.negative = true
    assembly.currency = true
    assembly.unit = money.unit
    return
  }
  if (text.startsWith(`${BARRED_PERCENT})`, assembly.end) && assembly.start - 1 === floor) {
    assembly.start--
    assembly.end += BARRED_PERCENT.length + 1 // the sign and the bracket
    assembly.negative = true
    assembly.unit = unitNamed('%')
    return
  }
  ACCOUNTING.lastIndex = assembly.end
  if (!ACCOUNTING.test(text) || !/[,.]/.test(text.slice(assembly.start, assembly.end))) return
  const alone = assembly.start - 1 === 0 && assembly.end + 1 === text.length
  if (!alone && assembly.end + 1 === text.length && assembly.start - 1 > floor) return
  assembly.start--
  assembly.end++
  assembly.negative = true
}

/** `(4.1)%`: the sign stands behind the bracket of a negative. */
export const readPercentBehind = (text: string, assembly: Assembly): void => {
  const sign = text.startsWith(BARRED_PERCENT, assembly.end) ? BARRED_PERCENT : (/[%％]/.exec(text[assembly.end] ?? '')?.[0] ?? '')
  if (sign === '') return
  assembly.end += sign.length
  assembly.unit = unitNamed('%')
}
