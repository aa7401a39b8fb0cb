import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { absolute, compareExact, type Exact, exact, minus, plain, plus, times, ZERO } from '../../../text/decimals.js'
import { regexp } from '../../../text/regexp.js'
import { type Extent, meets } from '../../../text/rounding.js'
import { digitSlip } from '../../../text/slips.js'
import { shownNumber, writtenLike } from '../../../text/units/scales.js'
import { locate } from '../within.js'
import { clauseOf, earlierBeside, type Summed, type Term } from './terms.js'

/** What was there at first, what came and went, what is there at last, by the words right before a figure; in English also by those behind it. */
interface Words {
  readonly opening: RegExp
  readonly more: RegExp
  readonly less: RegExp
  readonly closing: RegExp
}

const IS = '(?:人数|余额|结余|库存|存量|总额|总数|[\\p{Script=Han}]{0,6})?(?:共|为|有|是|达)?$'
const HAN: Words = {
  opening: new RegExp(`(?:年初|期初|月初|上年末|上年结转|上期末|去年末|上年度?结转)${IS}`, 'u'),
  more: /(?:新增|增加|收入|收[到入]|购[入置进]|转入|计提|入库|调入|流入|补充|出生|引进|新[招聘建设发收]|招录|发行|举借|净增|迁入|入职|接收|融入|生产|产出)[\p{Script=Han}]{0,6}$/u,
  less: /(?:减少|支出|处置|转出|核销|使用|出库|调出|流出|偿还|归还|转回|报废|退[休出还]|死亡|注销|发放|离职|迁出|到期|收回|销售|拨付|化解|辞职)[\p{Script=Han}]{0,6}$/u,
  closing: new RegExp(`(?:年末|期末|月末|年底|期终|截至[^，]{0,14}[末日底])${IS}`, 'u'),
}
const EN: Words = {
  opening: regexp('i')`
    \b
      (?:opening [a-z ]{2,24}|began the (?:year|period|month) (?:with|at)|(?:opened|started) (?:the )?(?:year|period|month)? ?(?:with|at)
        |at the (?:start|beginning) of the (?:year|period)[a-z ,]{0,24}|brought forward)(?: of| was| were| stood at)? $
  `,
  more: regexp('i')`
    \b
      (?:added|additions?|contributions?|received|receipts|income|raised|recruited|joined|joiners|admitted|admissions|acquired
        |acquisitions|new|issued|borrowed|drew(?! down)|purchases|purchased|opened|charged|births|arrivals)\b
  `,
  less: regexp('i')`
    \b
      (?:drawn down|drew down|withdrawn|withdrawals|used|spent|expenditure|paid|payments|repaid|repayments|redeemed|released|disposals?
        |disposed|left|leavers|retired|closed|discharged|discharges|sold|sales|written off|utilised|utilized|applied|deaths|departures
        |lapsed)\b
  `,
  closing: regexp('i')`
    \b
      (?:closing [a-z ]{2,24}|(?:ended|closed|finished) the (?:year|period|month) (?:with|at)|at the end of the (?:year
          |period)[a-z ,]{0,24}|carried forward|leaving|year-end [a-z ]{2,20}|[a-z]+ at (?:the )?(?:year|period)[- ]end)(?: of| was| were| stood at| is)? $
  `,
}
/** 58 employees at the start of the year. */
const OPENING_BEHIND = /^ [a-z ]{0,24}at the (?:start|beginning) of the (?:year|period|month)\b/i
/** At the start of the year, borrowings were £140 million: the time parted from the rest by a comma. */
const OPENING_LED = /^at the (?:start|beginning) of the (?:year|period|month), [a-z ]{2,60}(?:of|was|were|stood at) $/i
/** Sentences looked back through, and figures of a roll. */
const BACK = 2
const MOST = 10

/** 年初余额32亿元，新增8亿元，偿还3亿元，年末余额38亿元: what is left at the end is not what was there and came, less what went. */
export const wrongRolls = (document: Document, sentences: readonly Summed[]): Draft[] =>
  sentences.flatMap((own, index) => {
    if (!/末|底|终|滚存|累计结余|\b(?:clos|end|carried|leaving)/i.test(own.text)) return []
    const near = [...earlierBeside(sentences, index, BACK), own]
    const all = near.flatMap(each => each.terms.map(term => ({ each, term })))
    const from = all.length - own.terms.length
    return own.terms.flatMap(
      (closing, at) =>
        rollTo(document, all.slice(Math.max(0, from + at - MOST - 1), from + at), closing) ?? carriedOn(document, near, closing) ?? [],
    )
  })

/** What the year brought, what was there before, and what there is: 当年结余0.7亿元，上年滚存结余5.4亿元，年末滚存结余6.1亿元, in any order of the first two. */
const ADDED_UP = {
  year: /(?:当年|本年|当期|本期|年度)(?:收支)?结余(?:为|有)?$/,
  opening: /(?:上年|年初|期初|上年末|历年)(?:累计|滚存)?结余(?:为|有)?$/,
  closing: /(?:(?:年末|期末)(?:累计|滚存)?|累计|滚存)结余(?:为|有|达)?$/,
}

const carriedOn = (document: Document, near: readonly Summed[], closing: Term): Draft | undefined => {
  if (!closing.value || !ADDED_UP.closing.test(clauseOf(closing)) || ADDED_UP.opening.test(clauseOf(closing))) return undefined
  const before = near.flatMap(({ terms }) => terms).filter(term => term.figure.start < closing.figure.start && isLike(term, closing))
  const [year, ...years] = before.filter(term => ADDED_UP.year.test(clauseOf(term)))
  const [opening, ...openings] = before.filter(term => ADDED_UP.opening.test(clauseOf(term)))
  if (!year || !opening || years.length + openings.length > 0) return undefined
  return judge(
    document,
    [opening, year].map(term => ({ term, sign: 1 as const })),
    closing,
  )
}

/** A term of a sentence. */
interface Told {
  readonly each: Summed
  readonly term: Term
}

const rollTo = (document: Document, told: readonly Told[], closing: Term): Draft | undefined => {
  const words = [HAN, EN].find(({ closing: words }) => words.test(clauseOf(closing)))
  if (!words || !closing.value) return undefined
  const before = told.map(({ each, term }) => ({ term, behind: behind(each, term) }))
  const first = before.findLastIndex(({ term, behind }) => isOpening(words, term, behind))
  const between = before.slice(first + 1)
  if (first < 0 || between.length < 2 || before.slice(first).some(({ term }) => !isLike(term, closing))) return undefined
  const moves = between.map(({ term, behind }) => ({ term, sign: signOf(words, term, behind) }))
  return moves.every(({ sign }) => sign !== 0) ? judge(document, [{ term: before[first]!.term, sign: 1 }, ...moves], closing) : undefined
}

const isOpening = ({ opening }: Words, term: Term, behind: string): boolean =>
  opening.test(clauseOf(term)) || OPENING_BEHIND.test(behind) || OPENING_LED.test(term.before)

const isLike = ({ unit, value, before }: Term, closing: Term): boolean =>
  value !== undefined && unit === closing.unit && !/其中|of which|including/.test(before)

const behind = ({ text, sentence }: Summed, { figure }: Term): string =>
  /^[^,;.，；。\d]{0,40}/.exec(text.slice(figure.end - sentence.start, figure.end - sentence.start + 40))![0]

/** 1 for what came, −1 for what went, 0 where the words say neither or both. */
const signOf = ({ more, less }: Words, term: Term, behind: string): 1 | -1 | 0 => {
  for (const said of [behind.split(' and ')[0]!, clauseOf(term).slice(-24).split(' and ').at(-1)!]) {
    const [came, went] = [more.test(said), less.test(said)]
    if (came !== went) return came ? 1 : -1
    if (came) return 0
  }
  return 0
}

interface Move {
  readonly term: Term
  readonly sign: 1 | -1 | 0
}

const judge = (document: Document, moves: readonly Move[], closing: Term): Draft | undefined => {
  const extent = moves.reduce<Extent | undefined>((sum, { term, sign }) => sum && moved(sum, term.extent, sign), { lo: ZERO, hi: ZERO })
  if (!extent || meets(extent, closing.extent)) return undefined
  const sum = moves.reduce<Exact>((sum, { term, sign }) => (sign > 0 ? plus(sum, term.value!) : minus(sum, term.value!)), ZERO)
  const off = absolute(minus(sum, closing.value!))
  const isNear = compareExact(times(off, exact(4)), closing.value!) <= 0 || digitSlip(plain(sum), plain(closing.value!)) === 'swapped'
  return isNear ? draft(document, moves, closing, sum, off) : undefined
}

const moved = (sum: Extent, { lo, hi }: Extent, sign: Move['sign']): Extent | undefined => {
  if (!sum.lo || !sum.hi || !lo || !hi) return undefined
  return sign > 0 ? { lo: plus(sum.lo, lo), hi: plus(sum.hi, hi) } : { lo: minus(sum.lo, hi), hi: minus(sum.hi, lo) }
}

const draft = (document: Document, moves: readonly Move[], closing: Term, sum: Exact, off: Exact): Draft => ({
  rule: 'total-mismatch',
  level: 'error',
  confidence: 0.85,
  messageId: 'total-mismatch.roll',
  data: {
    opening: moves[0]!.term.figure.raw,
    total: closing.figure.raw,
    sum: writtenLike(sum, closing.figure),
    difference: writtenLike(off, closing.figure),
  },
  locations: [locate(document, closing.figure, 'total'), ...moves.map(({ term }) => locate(document, term.figure, 'part'))],
  evidence: {
    arithmetic: `${moves.map(({ term, sign }, index) => `${index === 0 ? '' : sign > 0 ? '+ ' : '− '}${shownNumber(term.figure)}`).join(' ')} = ${writtenLike(sum, closing.figure)} ≠ ${shownNumber(closing.figure)}`,
  },
})
