import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { absolute, compareExact, type Exact, exact, minus, parseExact, plain, shifted, times, ZERO } from '../../../text/decimals.js'
import { type Extent, meets } from '../../../text/rounding.js'
import { digitSlip } from '../../../text/slips.js'
import { CARRIED, COMPARED, isCalledTotal } from './cues.js'
import { balanceDraft } from './telling.js'
import { clauseOf, type Summed, type Term } from './terms.js'

/** Three figures one of which is the difference of the other two, by what stands right before each. */
interface Balance {
  readonly more: RegExp
  readonly less: RegExp
  readonly left: RegExp
}

const BALANCES: readonly Balance[] = [
  {
    more: /(?:收入|进账|筹集|募集)(?:资金)?(?:总额|净额|总计|合计|共计|共)?(?:为|是|达|计|完成|实现|安排)?$/,
    less: /(?:支出|开支|使用|拨付)(?:募集资金)?(?:总额|总计|合计|共计|共)?(?:为|是|达|计|完成|实现|安排)?$/,
    left: /(?:(?:结余|盈余|收支差额|赤字|尚余|剩余)(?:为|是|达|资金)?|尚未使用的?[^，。；0-9]{0,8}(?:余额|金额|资金)(?:为|有)?|结转(?:下|次)一?年(?:度)?(?:支出|使用|继续使用)?)$/,
  },
  {
    more: /流入(?:小计|总额|合计)?(?:为|达|共)?$/,
    less: /流出(?:小计|总额|合计)?(?:为|达|共)?$/,
    left: /(?:净额|净流[入出]额?)(?:为|是|达)?$/,
  },
  { more: /(?<!进)出口(?:总?[额值])?(?:为|达)?$/, less: /进口(?:总?[额值])?(?:为|达)?$/, left: /[顺逆]差(?:为|达)?$/ },
  {
    more: /(?:资产(?:总[额计]|合计)|总资产)(?:为|达)?$/,
    less: /(?:负债(?:总[额计]|合计)|总负债)(?:为|达)?$/,
    left: /(?:(?:所有者|股东)权益(?:总额|合计)?|净资产)(?:为|达)?$/,
  },
  {
    more: /\b(?:income|receipts|revenues?|takings)\b[^,;:]{0,40} $/i,
    less: /\b(?:expenditures?|expenses|spending|payments|costs|outgoings)\b[^,;:]{0,40} $/i,
    left: /\b(?:surplus|deficit|(?<!\b(?:had|has|have|holds?|held) an? )balance|shortfall|net (?:gain|loss|result)) (?:of|was|is) $/i,
  },
  {
    more: /\b(?:total )?assets\b[^,;:]{0,30} $/i,
    less: /\b(?:total )?liabilities\b[^,;:]{0,30} $/i,
    left: /\b(?:net (?:assets|worth)|equity)\b[^,;:]{0,20} $/i,
  },
  { more: /\bexports\b[^,;:]{0,40} $/i, less: /\bimports\b[^,;:]{0,40} $/i, left: /\b(?:surplus|deficit) (?:of|was) $/i },
]
const BACK = 2
/** From one paragraph to the next there may be an empty block. */
const NEXT_BLOCK = 2

/**
 * 收入…，支出…，结余…; "receipts of …, payments of …, leaving a balance of …": what is left is not the difference. Silent where any figure before
 * makes it right: 公共收益38万元，其中停车费收入24万元.
 */
export const wrongBalances = (document: Document, sentences: readonly Summed[]): Draft[] =>
  sentences.flatMap((own, index) => {
    if (!/[余差净]|结转[下次]|赤字|权益|surplus|deficit|balance|shortfall|equity|\bnet\b/i.test(own.text)) return []
    const near = sentences.slice(Math.max(0, index - BACK), index + 1)
    const together = near.filter(({ sentence }) => sentence.block === own.sentence.block)
    const before = near.filter(({ sentence }) => own.sentence.block - sentence.block <= NEXT_BLOCK)
    const isCarried = together.some(({ text }) => CARRIED.test(text) || ADJUSTED.test(text))
    return own.terms.flatMap(left => {
      if (isCarried && !OF_YEAR.test(left.before)) return judge(document, totalsBefore(sentences, index), left) ?? []
      return judge(document, together, left) ?? judge(document, before, left) ?? judge(document, totalsBefore(sentences, index), left) ?? []
    })
  })

/** 收入总计 and 支出总计 hold what was carried over; so does what is left of them. */
const totalsBefore = (sentences: readonly Summed[], index: number): Summed[] =>
  sentences
    .slice(Math.max(0, index - TOTALS_BACK), index + 1)
    .filter(({ sentence }) => sentences[index]!.sentence.block - sentence.block <= NEXT_BLOCK)
    .map(sum => ({ ...sum, terms: sum.terms.filter(term => isCalledTotal(term) || isOfTotal(term) || LEFT_OF_ALL.test(term.before)) }))

/** Sentences that may stand between the totals of what came in and went out. */
const TOTALS_BACK = 6
const LEFT_OF_ALL = /结转[下次]|结余|surplus|deficit|balance|shortfall/i

/** `Total income was £11.4 million`. */
const isOfTotal = (term: Term): boolean => /^\s*total [a-z ]{4,30}$/i.test(clauseOf(term))

/** After financing costs and adjustments the deficit was £6.3 million: more has gone than what was told. */
const ADJUSTED =
  /\b(?:after|following|net of|before) (?:[a-z-]+ ){0,4}?(?:adjustments?|charges?|costs?|gains?|losses|tax|transfers?|impairments?|depreciation|interest|items|movements?)\b/i

/** 当年收支结余9046万元，年末滚存结余113883万元: of what came in and went out in the year alone. */
const OF_YEAR = /(?:[当本]年|[当本]期)(?:度)?(?:收支)?(?:结余|盈余|差额)(?:为|是|达)?$/

const judge = (document: Document, near: readonly Summed[], left: Term): Draft | undefined => {
  const terms = near.flatMap(each => each.terms)
  if (!left.value || OF_SOME_OWNERS.test(clauseOf(left))) return undefined
  for (const kind of BALANCES)
    if (kind.left.test(clauseOf(left))) {
      const wrong = judgeAs(kind, document, terms, left)
      if (wrong) return wrong
    }
  return undefined
}

/** 归属于上市公司股东的净资产: what other owners have of it is left besides. */
const OF_SOME_OWNERS = /归属|归母|少数股东|\battributable\b/i

const judgeAs = (kind: Balance, document: Document, terms: readonly Term[], left: Term): Draft | undefined => {
  const earlier = terms.slice(0, terms.indexOf(left)).filter(term => !term.change && term.unit === left.unit && !COMPARED.test(term.before))
  const mores = earlier.filter(term => term.value && kind.more.test(clauseOf(term)))
  const lesses = earlier.filter(term => term.value && kind.less.test(clauseOf(term)))
  const isLeft = (more: Term, less: Term): boolean => {
    const extent = apart(more.extent, less.extent)
    return !extent || meets(extent, left.extent)
  }
  const wholes = earlier.filter(({ value }) => value)
  if (wholes.some(more => lesses.some(less => more !== less && isLeft(more, less)))) return undefined
  const [more, less] = [greatest(mores), greatest(lesses)]
  if (
    !more ||
    !less ||
    terms.some(other => other !== left && kind.left.test(clauseOf(other)) && meets(apart(more.extent, less.extent) ?? {}, other.extent))
  )
    return undefined
  if (areApart(document, more, left) && (areApart(document, less, left) || !isOfAll(more, less))) return undefined
  const difference = absolute(minus(more.value!, less.value!))
  return isNear(difference, left.value!) || isSwapped(difference, left) ? balanceDraft(document, more, less, left, difference) : undefined
}

/** They stand in two paragraphs, and not in two items of one list. */
const areApart = ({ text }: Document, a: Term, b: Term): boolean => {
  const from = Math.min(a.figure.start, b.figure.start)
  const lines = text.slice(text.lastIndexOf('\n', from) + 1, Math.max(a.figure.end, b.figure.end)).split('\n')
  return lines.length > 1 && !lines.every(line => ITEM.test(line))
}

const ITEM = /^\s*(?:[-–—·•*●▪]|[(（]?\d{1,2}[.)、）])\s*\S/

/** What came in a paragraph before must be said to be of all, and what went as well: each paragraph may be of another body. */
const isOfAll = (more: Term, less: Term): boolean => [more, less].every(term => OF_ALL.test(clauseOf(term)))

const OF_ALL = /全年|年度|本年|当年|总|合计|\b(?:total|overall|all)\b/i

/** Of several incomes the greatest is their total. */
const greatest = (terms: readonly Term[]): Term | undefined =>
  terms.reduce<Term | undefined>((a, b) => (a && compareExact(a.value!, b.value!) >= 0 ? a : b), undefined)

/** The difference of two extents, without its sign. */
const apart = (a: Extent, b: Extent): Extent | undefined => {
  if (!a.lo || !a.hi || !b.lo || !b.hi) return undefined
  const [lo, hi] = [minus(a.lo, b.hi), minus(a.hi, b.lo)]
  return hi.coefficient < 0n ? { lo: minus(ZERO, hi), hi: minus(ZERO, lo) } : { lo, hi }
}

/** Two digits of what is left are swapped, held against the difference it should be. */
export const isSwapped = (difference: Exact, { figure, value }: Term): boolean => {
  const power = parseExact(figure.step).exponent
  const written = (exact: Exact): string => plain(shifted(exact, -power))
  return digitSlip(written(difference).padStart(written(value!).length, '0'), written(value!)) === 'swapped'
}

/** Neither is more than three times the other. */
const isNear = (a: Exact, b: Exact): boolean => compareExact(a, times(b, exact(3))) <= 0 && compareExact(b, times(a, exact(3))) <= 0
