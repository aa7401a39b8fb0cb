import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import { absolute, compareExact, type Exact, exact, minus, plain, times } from '../../../text/decimals.js'
import { regexp } from '../../../text/regexp.js'
import { type Extent, meets, sumOf } from '../../../text/rounding.js'
import { digitSlip } from '../../../text/slips.js'
import { isSwapped } from './balances.js'
import { CARRIED, COMPARED, isCalledTotal } from './cues.js'
import { balanceDraft, sumDraft } from './telling.js'
import { addedUp, earlierBeside, type Summed, type Term } from './terms.js'

/** 结转下年使用; 扣除…后净额为. */
const CARRIED_OVER = '结转(?:至|到)?下一?(?:年度?|期)(?:继续|专项)?(?:使用|办理|支出|审理|执行|实施)?'
const AFTER_DEDUCTION = '后(?:净额|净利润|余额|结余|剩余|实际|实付|应付)?(?:为|是|余|剩余|还有)?'

/** What is left when something is taken off: 尚有12个, 扣除…后为, "leaving 248", "the remaining 170". */
export const LEFT = regexp('u')`
  (?:${CARRIED_OVER}|尚有|(?:资金)?缺口|实到(?:会)?(?:代表|委员|会员|人数)?|尚缺|尚余|尚欠|还剩|还余
    |剩余(?:投资|资金|任务|部分|金额|工程)?|剩下|仍有|余下|其余|未[\p{Script=Han}]{1,4}(?:的|数)?(?:[\p{Script=Han}]{0,4}(?:资金|金额|款项?|余额|部分))?(?:为|有)?|请假|缺席|缺考|缺勤
    |逾期(?:未[\p{Script=Han}]{2})?|空编|空缺|${AFTER_DEDUCTION})$
  |\b(?:leaving|left with|which leaves)
    (?: (?:only|just|about|some|an?|the|net|final|balance|operating|gross|[a-z]+ (?:profit|loss|surplus|deficit|balance|total|sample
          |income|margin)|profit|loss|surplus|deficit|total|sample|of|with))*\s$
  |\b[Tt]he (?:remaining|other|balance of) $
`
const LEFT_AFTER = regexp()`
  ^[^，、。；;,]{0,6}(?:未|没有|待)[^，、。；;,]{1,6}(?=[，。；;]|$)
  |^
    (?: [a-z]+){0,2} (?:(?:is|are|was|were) (?:still )?(?:outstanding|pending|absent|vacant|missing|excused)|sent (?:their )?apologies
      |remain(?:s|ed)? (?:open|outstanding|vacant|to be)|abstained)\b
`
const ANY =
  /尚|逾期|结转|缺口|还|剩|仍有|余|未|请假|缺|空|后|leav|left|remaining|other|balance|outstanding|pending|absent|vacant|apologies|abstained/
/** What was taken off: done, used, gone. */
const TAKEN = regexp()`
  [Oo]f (?:the|these|its)[ ]
  |\bOf (?:them|these|those|which|whom)\b
  |已|落实|完成|实到|实有|在编|实际|参加|出席|到会|收回|回收|办结|审结|执结|结案|整改|支出|使用|支付|拨付|请假|缺席|缺勤|缺考|扣除|减去|除去|剔除|到位|累计投入|销售|售出|发放|在岗
  |\b(?:of (?:them|these|those|which|whom)|less|lost|withdr[ae]w|excluded|removed|spent|paid|used|closed|completed|resolved|attended
      |present|sold|delivered|approved|costs?|expenses|expenditures?|payments|spending|rejected|disqualified|discarded|declined|refused
      |cancelled|after|deducting|recovered|repaid|collected|redeemed|recycled|incinerated|treated|on roll|filled|occupied|allocated|took place|complied|complete|(?:had|has|have) been [a-z]+ed)\b
`
/** … or what else became of it, beside what was. */
const ELSE = regexp()`
  正在|在建|在办|移交|移送|转办|退回|撤[诉销回]|核销|注销|驳回|调解|终止|中止|报废|调出
  |\b(?:withdrawn|referred|transferred|in progress|under way|being|deferred|cancelled|left|died|failed|passed|and|also)\b
`
/** More came in meanwhile. */
const ADDED =
  /新增|补充|追加|转入|加上|结转(?!下)|新收|收入|\b(?:add(?:ed|ing|itional)?|plus|contribut\w+|together with|further|received|joined|returns?|came in|new)\b/i
/** What is said of the whole itself: `Eleven bids were received;`. */
const ITS_OWN = /^(?: (?!and\b)[a-z]+){0,4}/
const BACK = 2
const MOST = 24

/** Remainders that are not what is left of the figures before; silent wherever any figure less one or more others makes them right. */
export const wrongRemainders = (document: Document, sentences: readonly Summed[]): Draft[] =>
  sentences.flatMap((own, index) => {
    const lefts = ANY.test(own.text) ? own.terms.filter(term => !term.change && term.value && isLeft(own, term)) : []
    if (lefts.length === 0) return []
    const beside = earlierBeside(sentences, index, BACK)
    const isApart = beside.length === 0 && lefts[0] === own.terms[0]
    const near = isApart ? endOfParagraphBefore(sentences, index) : beside
    const leads = new Map([...near, own].flatMap(({ terms: all }) => all.map(term => [term, leadOf(all, term)])))
    const likely = [...leads.keys()].filter(isAmount)
    return lefts.flatMap(left => {
      if (isCarriedOver(left, [...near, own])) return []
      const terms = likely.filter(({ figure, unit }) => figure.start < left.figure.start && unit === left.unit).slice(-MOST)
      const draft = judge(document, { left, terms, leads, undone: undoneOf(own, left) })
      return draft && (!isApart || isOneSlip(document, terms, left)) ? [draft] : []
    })
  })

/** `…, of which 452 were closed.⏎The remaining 38 are pending.`: a paragraph that opens with what is left goes on from the one before. */
const endOfParagraphBefore = (sentences: readonly Summed[], index: number): Summed[] => {
  const before = sentences[index - 1]
  const isNext = before !== undefined && sentences[index]!.sentence.block - before.sentence.block <= 2
  return isNext ? [...earlierBeside(sentences, index - 1, 1), before] : []
}

/** Whether two figures told one behind the other leave what is left but for one slip of the pen, and nothing names it another thing. */
const isOneSlip = ({ text }: Document, terms: readonly Term[], { value: left, figure, unit }: Term): boolean => {
  const [whole, taken] = terms.slice(-2)
  if (!taken || (unit === '' && !DONE_WITH.test(text.slice(figure.end, figure.end + 8)))) return false
  const [rest, written] = [plain(minus(whole!.value!, taken.value!)), plain(left!)]
  return written.length > 1 && digitSlip(rest, written) !== undefined
}

/** `The remaining 18 were`: no noun follows that would count other things. */
const DONE_WITH = /^ (?:were|was|are|is|have|had|will|went)\b/

/**
 * 年初结转0.2亿元…结转下年0.5亿元: what is left over holds what was left before, unless a total holds it already. Of two accounts each has its own:
 * what a sentence tells of all that came in and went out is not carried over from those before it.
 */
const isCarriedOver = ({ before }: Term, near: readonly Summed[]): boolean => {
  if (!FORWARD.test(before)) return false
  const told = IN_AND_OUT.test(near.at(-1)!.text) ? near.slice(-1) : near
  return told.some(({ text }) => CARRIED.test(text.replace(FORWARD, ''))) && !told.some(({ terms }) => terms.some(isCalledTotal))
}

const FORWARD = /结转下/
const IN_AND_OUT = /(?:总收入|收入总[计量额])[^。；]*(?:总支出|支出总[计量额])/

const isLeft = (own: Summed, term: Term): boolean => {
  const { figure } = term
  const before = leadOf(own.terms, term)
  return (
    LEFT.test(before.slice(-60)) || LEFT_AFTER.test(own.text.slice(figure.end - own.sentence.start, figure.end - own.sentence.start + 40))
  )
}

/** The words before a term; of an amount told with a number (`尚有8笔、金额167万元`) those before the number. */
const leadOf = (terms: readonly Term[], term: Term): string => {
  const number = AMOUNT_OF.test(term.before) ? terms[terms.indexOf(term) - 1] : undefined
  return number && number.unit !== term.unit ? number.before : term.before
}

const AMOUNT_OF = /^[、，,（(](?:共计?|合计|涉及|涉案)?(?:金额|资金|面积|价值)?$/

/** 仍有336人未得到服务: what was not done with those left. */
const undoneOf = ({ text, sentence }: Summed, { figure }: Term): string | undefined =>
  /^[^，。；;,]{0,6}(?:未|没有)([\p{Script=Han}]{2,6})/u.exec(
    text.slice(figure.end - sentence.start, figure.end - sentence.start + 16),
  )?.[1]

const isAmount = ({ change, value, before }: Term): boolean => !change && value !== undefined && !COMPARED.test(before)

/** A remainder with what it may be left of, in reading order, and the words before each of them. */
interface Remainder {
  readonly left: Term
  readonly terms: readonly Term[]
  readonly leads: ReadonlyMap<Term, string>
  /** What was not done with those left. */
  readonly undone: string | undefined
}

const judge = (document: Document, all: Remainder): Draft | undefined => {
  const { terms, left } = all
  if (comesOut(terms, left)) return undefined
  const remainder = { ...all, terms: withoutParts(terms) }
  return severalTaken(document, remainder) ?? oneTaken(document, remainder)
}

/** 办结184件，其中予以公开79件、…、其他12件；结转9件: the parts of what was taken off, where they make it, are not taken off again. */
const withoutParts = (terms: readonly Term[]): readonly Term[] => {
  const kept: Term[] = []
  for (let at = 0; at < terms.length; at++) {
    kept.push(terms[at]!)
    if (/其中[^，。；]*$/.test(terms[at + 1]?.before ?? '')) at = lastPart(terms, at)
  }
  return kept
}

/** The last of three terms or more behind one that make it; the term itself if there is none. */
const lastPart = (terms: readonly Term[], whole: number): number => {
  for (let count = 3; count <= MOST_PARTS && whole + count < terms.length; count++)
    if (meets(sumOf(terms.slice(whole + 1, whole + 1 + count).map(({ extent }) => extent)), terms[whole]!.extent)) return whole + count
  return whole
}

const MOST_PARTS = 12

/** 问题312个，已整改265个，正在整改35个，尚有22个: what became of all but those left. */
const severalTaken = (document: Document, { terms, left, leads }: Remainder): Draft | undefined => {
  const isGone = (term: Term, words: RegExp): boolean => {
    const lead = leads.get(term)?.slice(-24) ?? ''
    return !DUE.test(lead) && words.test(`${lead}${clauseBehind(document, term)}`)
  }
  const from = terms.findLastIndex(term => !isGone(term, TAKEN) && !isGone(term, ELSE)) + 1
  const [whole, taken] = [terms[from - 1], terms.slice(from)]
  if (!whole || taken.length < 2 || !taken.some(term => isGone(term, TAKEN)) || isAddedTo(document, terms, whole, left)) return undefined
  const sum = addedUp([...taken, left])
  const off = absolute(minus(sum, whole.value!))
  const rest = minus(whole.value!, addedUp(taken))
  return isNear(off, rest, left.value!) ? sumDraft(document, { total: whole, reading: [...taken, left], sum }, 'error', 0.75) : undefined
}

/** 应到会代表312人: what there was to do. */
const DUE = /(?:应|拟|需|计划|核定)[^，,。；;]{0,6}$/

const clauseBehind = ({ text }: Document, { figure: { end } }: Term): string => /^[^，,；;。.]*/.exec(text.slice(end, end + 40))![0]

const isAddedTo = ({ text }: Document, terms: readonly Term[], whole: Term, left: Term): boolean =>
  ADDED.test(text.slice((madeOf(terms, whole) ?? whole).figure.end, left.figure.start).replace(ITS_OWN, ''))

/** 受理25,382件，其中旧存1,752件、新收23,630件: what came in is in the whole already; the last of two or three that make it. */
const madeOf = (terms: readonly Term[], whole: Term): Term | undefined => {
  const from = terms.indexOf(whole) + 1
  const made = [2, 3].find(count => meets(sumOf(terms.slice(from, from + count).map(({ extent }) => extent)), whole.extent))
  return made === undefined ? undefined : terms[from + made - 1]
}

const oneTaken = (document: Document, remainder: Remainder): Draft | undefined => {
  const { terms, left } = remainder
  const taken = takenOf(document, remainder)
  if (!taken) return undefined
  const wholes = terms.filter(({ value }) => compareExact(value!, taken.value!) > 0)
  if (wholes.length === 0) return takenTooMuch(document, terms, taken, left)
  const judged = wholes.map(whole => {
    const rest = minus(whole.value!, taken.value!)
    return { whole, rest, off: absolute(minus(rest, left.value!)) }
  })
  const best = judged.reduce<(typeof judged)[number] | undefined>((a, b) => (a && compareExact(a.off, b.off) <= 0 ? a : b), undefined)
  if (!best || (!areTotals(best.whole, taken) && isAddedTo(document, terms, best.whole, left))) return undefined
  const isMeant = isNear(best.off, best.rest, left.value!) || isSwapped(best.rest, left)
  return isMeant ? balanceDraft(document, best.whole, taken, left, best.rest) : undefined
}

/** 排查隐患427处，整改451处，其余12处…: more was taken off than there was, but for two digits that changed places. */
const takenTooMuch = (document: Document, terms: readonly Term[], taken: Term, left: Term): Draft | undefined => {
  const whole = terms[terms.indexOf(taken) - 1]
  if (!whole || !isSwapped(minus(whole.value!, left.value!), taken)) return undefined
  return sumDraft(document, { total: whole, reading: [taken, left], sum: addedUp([taken, left]) }, 'error', 0.75)
}

/** 收入总计381956万元；支出361246万元，加上解上级支出9687万元，支出总计370933万元: both hold what was added to them. */
const areTotals = (whole: Term, taken: Term): boolean => isCalledTotal(whole) && isCalledTotal(taken)

/** What was taken off last: the nearest figure said to be so, or the part of "8 of the 11 trustees". */
const takenOf = ({ text }: Document, { terms, leads, undone }: Remainder): Term | undefined => {
  const [part, last] = terms.slice(-2)
  if (part && last && OUT_OF.test(text.slice(part.figure.end, last.figure.start))) return part
  const taken = terms.at(-1)
  if (taken && undone !== undefined && taken.before.endsWith(undone)) return taken
  return taken && TAKEN.test(`${leads.get(taken)?.slice(-24)}${BEHIND.exec(text.slice(taken.figure.end, taken.figure.end + 40))![0]}`)
    ? taken
    : undefined
}

/** What is said behind a figure in its own sentence. */
const BEHIND = /^(?:(?!\. )[^。])*/

const OUT_OF = regexp()`
  ^(?: of)?(?: [a-z]+){0,3} (?:out of|of) (?:(?:an?|the|its|our|all) )?(?:[a-z]+ of )?$
  |^,? (?:or )?[\d.]+(?:%| per ?cent) of (?:an?|the|its|our|all) $
  |^[，,](?:为|占|完成)(?:年度|全年)?(?:计划|任务|目标|预算)(?:投资)?$
`

/** Figures in a row that may have been taken off together. */
const LONGEST = 8

/** Whether any figure, or one less a run of them, is what is left. Numbers serve for searching alone; exact decimals confirm what they find. */
const comesOut = (terms: readonly Term[], left: Term): boolean => {
  if (terms.some(({ extent }) => meets(extent, left.extent))) return true
  const rough = terms.map(({ extent }) => roughly(extent))
  // Where nothing is below zero, longer runs only make what has been taken off and is left more than any whole.
  const most = rough.every(({ lo }) => lo >= 0) ? 2 * Math.max(...rough.map(({ hi }) => hi)) : Number.POSITIVE_INFINITY
  for (let from = 0; from < terms.length; from++) {
    let run = roughly(left.extent)
    for (let to = from + 1; to <= Math.min(terms.length, from + LONGEST); to++) {
      run = { lo: run.lo + rough[to - 1]!.lo, hi: run.hi + rough[to - 1]!.hi }
      if (run.lo > most + NOISE * most) break
      for (let whole = 0; whole < terms.length; whole++) {
        const own = rough[whole]!
        const [lo, hi] = whole >= from && whole < to ? [run.lo - own.lo, run.hi - own.hi] : [run.lo, run.hi]
        if (lo > own.hi + NOISE * Math.abs(own.hi) || hi < own.lo - NOISE * Math.abs(own.lo)) continue
        if (isWholeOf(terms[whole]!, terms.slice(from, to), left)) return true
      }
    }
  }
  return false
}

/** What floats may be off by, as a share. */
const NOISE = 1e-9

/** An extent in floats; without end where it is open. */
const roughly = ({ lo, hi }: Extent): { readonly lo: number; readonly hi: number } => ({
  lo: lo ? asNumber(lo) : Number.NEGATIVE_INFINITY,
  hi: hi ? asNumber(hi) : Number.POSITIVE_INFINITY,
})

const asNumber = ({ coefficient, exponent }: Exact): number => Number(coefficient) * 10 ** exponent

const isWholeOf = (whole: Term, run: readonly Term[], left: Term): boolean => {
  const off = run.filter(term => term !== whole)
  return off.length > 0 && meets(sumOf([left, ...off].map(({ extent }) => extent)), whole.extent)
}

/** It misses by no more than half of what is left. */
const isNear = (off: Exact, rest: Exact, left: Exact): boolean => [rest, left].some(value => compareExact(times(off, exact(2)), value) <= 0)
