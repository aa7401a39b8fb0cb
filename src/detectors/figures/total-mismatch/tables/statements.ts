import { absolute, compareExact, type Exact, exact, minus, plus, times, ZERO } from '../../../../text/decimals.js'
import { regexp } from '../../../../text/regexp.js'
import type { TableCell } from '../../../../text/tables/cells.js'
import { allowance, type Matrix } from './matrix.js'
import { isSlipOf, type Misfit, misfitOf } from './misfit.js'
import { isUnnamed, ofTwoYears, RESULT } from './running.js'

/** What makes a line of a statement: lines added and lines taken off. */
interface Equation {
  readonly line: number
  readonly added: readonly number[]
  readonly taken: readonly number[]
  /** The names of the lines alone say so; else other places of the table must. */
  readonly named: boolean
}

const OPENING = regexp('i')`
  ^(?:旧存|(?:上[年期月]|年初|期初|月初|本[年期]初|去年)(?:末|底)?.{0,4}(?:结余|余额|结转|数|库存|存量|人数|存栏|户数|金额|账面.{0,6})?
      |.{0,8}(?:年初|期初|上年结转|上年末).{0,8})$
  |^(?:opening|start of)\b
  |\b(?:brought forward|b/f|at (?:the )?(?:start|beginning) of)\b
  |^(?:(?:balance|as|open|outstanding|pending|held|in hand|in stock|in post|on roll) )?at 1 |^at (?:1 )?(?:january|april|july|october)\b
`
const CLOSING = regexp('i')`
  ^(?:未结|(?:年末|期末|月末|本[年期]末|年底)(?:结余|余额|数|库存|存量|人数|存栏|户数|金额|账面.{0,6})?|.{0,8}(?:年末|期末|结转下年
        |累计结余).{0,8})$
  |^(?:closing|end of)\b
  |\b(?:carried forward|c/f|at (?:the )?end of)\b
  |^(?:(?:balance|as|open|outstanding|pending|held|in hand|in stock|in post|on roll) )?at (?:28|29|30|31) |^at (?:31 |30 )?(?:december|march|june|september)\b
`
const MORE = regexp('i')`
  增加|新增|新收|收入|购[入置]|转入|计提|入库|调入|流入|增|进|补充|出生|引进
  |\b
    (?:additions?|added|charged|provided|new|purchased?|received|receipts|income|inflows?|increases?|joiners|transfers? in|acquired
      |acquisitions?|issued|profit|surplus|donated|births)\b
`
const LESS = regexp('i')`
  减少|支出|结案|处置|转出|核销|使用|出库|调出|流出|减|偿还|转回|报废|退|死亡|注销|发放
  |\b
    (?:disposals?|disposed|deaccessioned|removed|utili[sz]ed|used|released|payments?|paid|outflows?|decreases?|leavers|transfers? out
      |written off|write-offs?|repaid|repayments?|expenditure|spent|spending|dividends?|sold|sales|deaths|closed|completed|resolved|amorti[sz]ation|depreciation
      |withdrawals?|distributed)\b
`

/** A result, the line it starts from and the line taken off; other lines stand between only where they belong to the result (`apart`). */
const NET: readonly { readonly result: RegExp; readonly from: RegExp; readonly off: RegExp; readonly apart?: true }[] = [
  {
    result:
      /^(?:本年|本期|当年|年度)?(?:收支)?(?:结余|差额|盈余|净收入)$|^net (?:income|surplus|deficit|movement|result)\b|^(?:operating )?(?:surplus|deficit)(?:\/|\b)/i,
    from: /^(?:.{0,6}收入(?:合计|总计|总额)?)$|^total (?:income|revenues?|receipts|incoming)/i,
    off: /^(?:.{0,6}支出(?:合计|总计|总额)?)$|^total (?:expenditure|expenses|spending|payments|costs|outgoing)/i,
  },
  {
    result: /^(?:所有者权益|股东权益|净资产)(?:合计|总计|总额)$|^total equity$/i,
    from: /^(?:资产总[计额]|资产合计|总资产)$|^total assets$/i,
    off: /^(?:负债合计|负债总[计额]|总负债)$|^total liabilities$/i,
    apart: true,
  },
  {
    result: /^(?:所有者权益|股东权益|净资产)$|^(?:total )?net assets$/i,
    from: /^(?:资产总[计额]|资产合计|总资产)$|^total assets$/i,
    off: /^(?:负债合计|负债总[计额]|总负债)$|^total liabilities$/i,
  },
  {
    result: /^(?:毛利|毛利润|毛利额)$|^gross profit$/i,
    from: /^(?:营业收入|主营业务收入|销售收入)$|^(?:total )?(?:revenue|sales|turnover)$/i,
    off: /^(?:营业成本|主营业务成本|销售成本)$|^cost of (?:sales|goods sold|revenue)$/i,
  },
  {
    result: /^(?:空编|缺编|空缺)(?:数|人数|名额)?$|^(?:vacant(?: posts)?|vacancies)$/i,
    from: /^(?:核定)?编制(?:总?数|人数)?$|^(?:(?:approved|funded|established|authori[sz]ed) posts|posts|establishment)$/i,
    off: /^(?:实有|在编|在岗|实配)(?:数|人数|人员)?$|^(?:(?:staff )?in post|filled(?: posts)?|posts filled|staff)$/i,
  },
]
/** Lines back from a result, and lines of a table that are looked at. */
const BACK = 14
const MOST_LINES = 120
/** Wider tables are data, not statements. */
const MOST_PLACES = 40

/** Lines of a statement that do not follow from the lines above: what is carried forward, what is left, the two sides of a balance. */
export const statementMisfits = (matrix: Matrix): Misfit[] => {
  if (matrix.across.length > MOST_PLACES) return []
  const lines = matrix.lines.slice(0, MOST_LINES)
  return lines.flatMap((_, line) => {
    const signed = signedEquations(matrix, line)
    const equations = [...namedEquations(matrix, line), ...(signed.length > 0 ? signed : foundEquations(matrix, line))]
    const misfits = equations.length > 0 ? judge(matrix, line, equations) : []
    // what has no name is a sum only by its numbers
    return isUnnamed(matrix, line) ? misfits.filter(isSlipOf) : misfits
  })
}

const squeezed = (label: string): string => label.normalize('NFKC').replace(/\s+/g, ' ').trim()

const namedEquations = (matrix: Matrix, line: number): Equation[] => {
  const names = matrix.lines.slice(0, line + 1).map(({ label }) => squeezed(label).replace(NUMBERED, ''))
  const rolled = CLOSING.test(names[line]!) ? rollTo(matrix, names, line) : undefined
  const netted = NET.flatMap(({ result, from, off, apart }) => {
    if (!result.test(names[line]!)) return []
    const [whole, taken] = [
      names.slice(0, line).findLastIndex(name => from.test(name)),
      names.slice(0, line).findLastIndex(name => off.test(name)),
    ]
    const isBeside = apart || Math.max(whole!, taken!) === line - 1
    return whole! >= 0 && taken! >= 0 && isBeside ? [{ line, added: [whole!], taken: [taken!], named: true }] : []
  })
  return [...(rolled ? [rolled] : []), ...netted, ...bothSides(names, line)]
}

const NUMBERED = /^(?:[一二三四五六七八九十]+|\d+)[、.．]\s*/

/** Opening, what came in and what went out since; undefined when a line between says neither, by its name or by its sign. */
const rollTo = (matrix: Matrix, names: readonly string[], line: number): Equation | undefined => {
  const opening = names.slice(0, line).findLastIndex(name => OPENING.test(name))
  if (opening < 0 || line - opening < 2 || line - opening > BACK) return undefined
  const between = names.slice(opening + 1, line)
  const isPlain = between.every(name => MORE.test(name) !== LESS.test(name))
  const since = between.map((_, index) => opening + 1 + index)
  if (!isPlain) return isSigned(matrix, since) ? { line, added: [opening, ...since], taken: [], named: true } : undefined
  const at = (words: RegExp): number[] => between.flatMap((name, index) => (words.test(name) ? [opening + 1 + index] : []))
  return { line, added: [opening, ...at(MORE)], taken: at(LESS), named: true }
}

/** What went out is written with a minus, or in brackets. */
const isSigned = (matrix: Matrix, lines: readonly number[]): boolean =>
  lines.some(line => matrix.across.some((_, place) => (matrix.cell(line, place)?.value?.coefficient ?? 0n) < 0n))

/** 负债和所有者权益总计, "Total equity and liabilities": the totals of both names. */
const bothSides = (names: readonly string[], line: number): Equation[] => {
  const both = /^(.{2,10})[和及与](.{2,10}?)(?:总计|合计)$/.exec(names[line]!) ?? /^total (.{3,20}) and (.{3,20})$/i.exec(names[line]!)
  if (!both) return []
  const [one, other] = both.slice(1).map(name => names.slice(0, line).findLastIndex(label => isTotalOf(label, name)))
  return one! >= 0 && other! >= 0 && one !== other ? [{ line, added: [one!, other!], taken: [], named: true }] : []
}

const isTotalOf = (label: string, name: string): boolean => {
  const plain = label.toLowerCase().replace(/合计|总计|总额|^total /g, '')
  return plain !== label.toLowerCase() && plain === name.toLowerCase()
}

const TAKEN = /^(?:减|扣除|less|deduct)\s*[:：]/i
const ADDED = /^(?:加|add|plus)\s*[:：]/i

/** What the lines since the last result come to where they say themselves what is added and what taken off: 加：…, 减：… and those under them. */
const signedEquations = ({ lines }: Matrix, line: number): Equation[] => {
  const names = lines.slice(Math.max(0, line - BACK * 2), line + 1).map(({ label }) => squeezed(label).replace(NUMBERED, ''))
  const own = names.length - 1
  if (!RESULT.test(names[own]!) || !names.slice(0, own).some(name => TAKEN.test(name))) return []
  const from = Math.max(
    0,
    names.slice(0, own).findLastIndex(name => RESULT.test(name) && !TAKEN.test(name) && !ADDED.test(name)),
  )
  const added: number[] = []
  const taken: number[] = []
  let isTaken = false
  for (let at = from; at < own; at++) {
    if (at > from) isTaken = TAKEN.test(names[at]!) || (isTaken && !ADDED.test(names[at]!))
    const index = line - own + at
    if (lines[index]!.kind !== 'detail') (isTaken ? taken : added).push(index)
  }
  return taken.length > 0 && added.length > 0 ? [{ line, added, taken, named: false }] : []
}

/** Two lines above whose sum or difference the line is in two places or more, by the numbers alone. */
const foundEquations = (matrix: Matrix, line: number): Equation[] => {
  const places = placesOf(matrix, line)
  if (places.length === 2) return ofTwoYears(matrix, line, places).map(added => ({ line, added, taken: [], named: false }))
  if (places.length < 3 || !RESULT.test(matrix.lines[line]!.label)) return []
  const from = Math.max(0, line - BACK)
  const found: Equation[] = []
  for (let a = from; a < line; a++)
    for (let b = a + 1; b < line; b++)
      for (const equation of [
        { line, added: [a], taken: [b], named: false },
        { line, added: [a, b], taken: [], named: false },
      ]) {
        const verdicts = places.map(place => verdictOf(matrix, equation, place))
        const fits = verdicts.filter(verdict => verdict === 'fits').length
        if (fits >= 2 && fits >= verdicts.filter(verdict => typeof verdict === 'object').length * 2) found.push(equation)
      }
  return found
}

const placesOf = (matrix: Matrix, line: number): number[] =>
  matrix.across.flatMap(({ additive }, place) => (additive && matrix.cell(line, place)?.value ? [place] : []))

type Verdict = 'fits' | 'unknown' | { readonly sum: Exact; readonly off: Exact }

const judge = (matrix: Matrix, line: number, equations: readonly Equation[]): Misfit[] => {
  const places = placesOf(matrix, line)
  const judged = equations.map(equation => ({ equation, verdicts: places.map(place => verdictOf(matrix, equation, place)) }))
  const fuller = judged.flatMap(({ equation, verdicts }) => {
    const fitting = places.filter((_, index) => verdicts[index] === 'fits')
    const longer = [withLinesBetween(equation), ...(equation.named ? [] : [withBlankLines(matrix, equation, fitting)])]
    return longer.map(each => places.map(place => verdictOf(matrix, each, place)))
  })
  const isRight = places.map((_, index) =>
    [...judged.map(({ verdicts }) => verdicts), ...fuller].some(verdicts => verdicts[index] === 'fits'),
  )
  const best = judged.reduce((a, b) => (fitsIn(b.verdicts) > fitsIn(a.verdicts) ? b : a))
  const fits = fitsIn(best.verdicts)
  const wrong = places.flatMap((place, index) => {
    const verdict = best.verdicts[index]!
    return typeof verdict === 'object' && !isRight[index] ? [{ place, ...verdict }] : []
  })
  const enough = places.length === 2 ? 1 : 2
  const most = best.equation.named && fits >= 3 ? 2 : 1
  if (wrong.length > most || (!best.equation.named && fits < enough)) return []
  return wrong.flatMap(({ place, sum, off }) =>
    isNear(off, sum, matrix.cell(line, place)!, fits >= 1 ? 2 : 4) ? (misfitOf(matrix, best.equation, place, sum, fits) ?? []) : [],
  )
}

/** Lines between the last line added or taken and the result may count only here: a transfer from one fund to another is nothing in their total. */
const withLinesBetween = ({ added, taken, ...equation }: Equation): Equation => {
  const last = Math.max(...added, ...taken)
  return { ...equation, added: [...added, ...Array.from({ length: equation.line - last - 1 }, (_, index) => last + 1 + index)], taken }
}

/** Lines above that are blank wherever the numbers come out count where they are not: legacies, of which only the year before had some. */
const withBlankLines = (matrix: Matrix, { added, taken, ...equation }: Equation, fitting: readonly number[]): Equation => {
  const above = Array.from({ length: Math.min(BACK, equation.line) }, (_, step) => equation.line - 1 - step)
  const isBlank = (line: number): boolean => fitting.every(place => matrix.cell(line, place)?.blank ?? true)
  const blank = above.filter(line => !added.includes(line) && !taken.includes(line) && isBlank(line))
  return { ...equation, added: [...added, ...blank], taken }
}

const fitsIn = (verdicts: readonly Verdict[]): number => verdicts.filter(verdict => verdict === 'fits').length

/** Lines taken off may all be written with a minus already; one among others is less than nothing. */
const verdictOf = (matrix: Matrix, { line, added, taken }: Equation, place: number): Verdict => {
  const areSigned = taken.every(index => (matrix.cell(index, place)?.value?.coefficient ?? 0n) <= 0n)
  const total = matrix.cell(line, place)!
  let sum = ZERO
  let decimals = total.decimals
  let count = 0
  for (const [lines, isTaken] of [
    [added, false],
    [taken, true],
  ] as const)
    for (const index of lines) {
      const cell = matrix.cell(index, place)
      if (!cell || cell.blank) continue
      if (!cell.value) return 'unknown'
      sum = isTaken ? minus(sum, areSigned ? absolute(cell.value) : cell.value) : plus(sum, cell.value)
      decimals = Math.max(decimals, cell.decimals)
      count++
    }
  if (count < 2 || compareExact(total.value!, ZERO) === 0) return 'unknown'
  const off = absolute(minus(sum, total.value!))
  const allowed =
    decimals > 0 || total.percent || matrix.isRounded(line, place) ? allowance(count + 1, Math.min(decimals, total.decimals)) : ZERO
  return compareExact(off, allowed) <= 0 ? 'fits' : { sum, off }
}

/** It misses by no more than a part of the one or the other. */
const isNear = (off: Exact, sum: Exact, { value }: TableCell, part: number): boolean =>
  [absolute(sum), absolute(value!)].some(whole => compareExact(times(off, exact(part)), whole) <= 0)
