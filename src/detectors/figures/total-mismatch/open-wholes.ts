import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import type { Span } from '../../../model/span.js'
import { absolute, compareExact, type Exact, exact, minus, parseExact, plain, plus, ZERO } from '../../../text/decimals.js'
import { matchesOf } from '../../../text/matches.js'
import { regexp } from '../../../text/regexp.js'
import { sentencesOf } from '../../../text/sentences.js'
import { misprintsOf } from '../../../text/slips.js'
import { locate } from '../within.js'
import { allowance } from './tables/matrix.js'

const PERCENT = /(?<![\d.])(\d{1,2}(?:\.\d{1,2})?)(?:[%％]| percent\b| per cent\b)/g
const FEWEST = 3
const MOST = 12
/** Shares off by more than this are not meant to make 100. */
const FARTHEST = exact(12)
/** What closes a whole: 其他, 其余, "other", "the rest". */
const CLOSING = regexp('u')`
  ^[）)]?[，,；;、]?(?:而|以及|和)?(?:其他|其它|其余|余下|剩余)\p{Script=Han}{0,10}?[（(]?$
  |^[，,；;、](?:不满意|不赞成|不同意|反对|弃权|不清楚|不了解|未作答)(?:的|者)?[（(]?$
  |^\)?(?: of [a-z ]{1,30}| [a-z]{1,20})?[,;]? (?:and |while )?(?:all |the )?
    (?:others?|remaining|remainder|rest|miscellaneous)\b[ a-z]{0,30}[ (]$
`
const SHARED = /(?:占|占比|比重|比例|份额)(?:[\p{Script=Han}]{1,8}的)?(?:比|比重|比例)?(?:为|是|达到?|约)?$/u
/** A member between its comma and its share. */
const MEMBER =
  /^[）)]?[，,；;、](?:而|以及|和)?[\p{Script=Han}A-Za-z、“”]{1,20}?[（(]?$|^\)?(?: of [a-z ]{1,30})?(?:[,;] (?:and |while )?| and )[A-Za-z][A-Za-z' -]{1,40}[ (]$/u
/** Rungs of a ladder, and the last, which is open: 18—40岁占35.1%，41—60岁占44.6%，61岁以上占20.3%. */
const RUNG =
  /^[）)]?[，,；;、]\d[\d.]{0,5}(?:[（(]含[）)])?[\p{Script=Han}]{0,2}[—–~～至-]{1,2}\d[\d.]{0,5}(?:[（(]含[）)])?[\p{Script=Han}]{1,6}[（(]?$/u
const HIGHEST =
  /^[）)]?[，,；;、](?:而|以及|和)?\d[\d.]{0,5}(?:[（(]含[）)])?[\p{Script=Han}]{1,4}(?:以上|以下)[\p{Script=Han}]{0,6}[（(]?$/u
const FIRST = regexp('u')`
  [（(]$
  |(?:结构|构成|组成|分布)(?:情况)?(?:如下|为|是|：|:){1,2}[\p{Script=Han}]{1,14}$
  |(?:^|[：:，,])(?:(?:很|非常|十分|表示)?满意|赞成|同意|支持)(?:的)?(?:占)?$
  |\b(?:hold|holds|holding|own|owns|owning) |\b(?:make|made|makes|making) up |\baccount(?:s|ed|ing)? for |\brepresent(?:s|ed)? |\b
    (?:constitute|comprise)[sd]? |: [A-Za-z ]{1,30}\(?$|\b(?:by [a-z]+|as follows|breakdown|split|mix)\b[^.;\d]{0,24}[ (]$
`
/** What is spent, earned or covered once: its shares do not overlap, so more than 100 is too much whether or not the last is what is left. */
const DIVIDED_ONCE = regexp('iu')`
  (?:结构|构成|分布)(?:情况)?(?:上|看)?[：:，,]\d[\d.]{0,5}[\p{Script=Han}]{0,2}[—–~～至-]{1,2}\d[\d.]{0,5}[\p{Script=Han}]{1,6}$
  |(?:股权|股本|股东|持股|成本|支出|收入|投资|资金|费用|经费|预算|面积|产值|营收|销量|用量|能耗)[\p{Script=Han}]{0,8}(?:中，[\p{Script=Han}]{1,8})?$
  |\b(?:shareholders?|shareholdings?|ownership|share capital|equity)\b[^.;]{0,40}$
  |^[%％]?(?: per ?cent)? of (?:the shares|share capital|equity|votes)\b
  |^[%％]?(?: per ?cent)? of (?:the |its |our |their |all |total )*(?:total |overall |annual |group |net |gross )*
    (?:costs?|spending|expenditure|budget|income|revenues?|turnover|sales|funding|time|area|energy|emissions|waste|output
      |portfolio|assets|loans|lending|deposits|market|volumes?|production|capacity|exports|imports|order book|backlog|rent(?:al income)?
      |floor ?space|throughput|freight|cargo|consumption|profits?)\b
`
/** `Bids were scored on price (60%), quality (30%) and social value (10%)`: weights are given of all that counts. */
const WEIGHED = /\b(?:scored|evaluated|assessed|weighted|marked|judged) (?:on|by|against|for|as follows:)\s[^.;()\d]{2,40}\($/i
/** Shares within shares, changes, and answers of which each may be given beside the others. */
const OTHERWISE = regexp('i')`
  其中|合计|共计|增|降|提高|上升|减|率|超|同比|比上年|较|多选|可选|高于|低于
  |\b
    (?:rose|fell|grew|increas|decreas|declin|(?<!ma[dk]e |makes |making )up|down|growth|rate|from|than|which|whom|including|respondents
      |compared|multiple|aged|combined|together|altogether)
`

/** 甲占62.5%，乙占24.3%，其他占15.2%; "grants make up 62.5 percent, fees 24.3 percent and other sources 15.2 percent": a whole told out, not 100. */
export const openWholes = (document: Document): Draft[] =>
  sentencesOf(document).flatMap(({ start, end }) => {
    const text = document.text.slice(start, end)
    if (!/[%％]|per ?cent/.test(text)) return []
    const shares = matchesOf(PERCENT, text)
    const whole = isWhole(text, shares) ? shares : upToTheRest(text, shares)
    return whole
      ? judgeShares(
          document,
          whole.map(share => ({ ...spanOf(share, start), written: share[1]! })),
          ONE_ANSWER.test(text.slice(0, shares[0]!.index)),
        )
      : []
  })

/** `their main reason: borrowing books (46%), …`, 单选题: each gave one answer. */
const ONE_ANSWER =
  /\b(?:main|primary|principal|single|one|most important) (?:[a-z]+ )?(?:reasons?|cause|answer|use|purpose|source|mode|means|choice|type|kind|activity|concern|language)\b|单选|主要原因是/i

/** What is left of a whole by its own words: "the remaining 25%", 其余25%. */
const REST =
  /\b(?:the (?:remaining|other|rest|balance)|and the rest)(?: \(|,? (?:about |some )?)$|(?:其余|余下|剩余)(?:的|部分)?(?:\p{Script=Han}{0,6})?(?:占|为)?(?:约)?$/u
const FEWEST_BEFORE_REST = 2

/** Shares up to the one its words call the rest, when neither they nor fewer of them make 100; whatever else is said of each. */
const upToTheRest = (text: string, shares: readonly RegExpExecArray[]): readonly RegExpExecArray[] | undefined => {
  const last = shares.findIndex(({ index }) => REST.test(text.slice(Math.max(0, index - 24), index)))
  if (last < FEWEST_BEFORE_REST || last >= MOST || OTHERWISE.test(text.slice(0, shares[last]!.index).replace(REST, ''))) return undefined
  const whole = shares.slice(0, last + 1)
  const decimals = decimalsOf(whole)
  const comesOut = whole.some((_, from) => {
    const some = whole.slice(from)
    return compareExact(absolute(minus(sumOf(some.map(share => share[1]!)), exact(100))), allowance(some.length, decimals)) <= 0
  })
  return comesOut ? undefined : whole
}

const decimalsOf = (shares: readonly RegExpExecArray[]): number => Math.max(...shares.map(share => share[1]!.split('.')[1]?.length ?? 0))

const spanOf = ({ 0: raw, index }: RegExpExecArray, by: number): Span => ({ start: by + index, end: by + index + raw.length })

/** Whether a sentence tells shares of one whole, one after another up to what is left, and nothing else. */
const isWhole = (text: string, shares: readonly RegExpExecArray[]): boolean => {
  if (shares.length < FEWEST || shares.length > MOST || text.length > 400) return false
  const first = shares[0]!
  const before = text.slice(0, first.index)
  if (OTHERWISE.test(text.slice(before.search(/[^，,：:；;]*$/))) || !(SHARED.test(before) || FIRST.test(before) || BORNE.test(before)))
    return false
  if (BORNE.test(before)) return shares.slice(1).every((share, index) => /^[、和]$/.test(text.slice(endOf(shares[index]!), share.index)))
  const isWeighed = WEIGHED.test(before)
  const isTooMuch = compareExact(sumOf(shares.map(share => share[1]!)), exact(100)) > 0 && dividesOnce(text, first)
  return shares.slice(1).every((share, index) => {
    const previous = shares[index]!
    const between = text.slice(previous.index + previous[0].length, share.index)
    const label = between.replace(SHARED, '')
    return index === shares.length - 2
      ? CLOSING.test(label) || HIGHEST.test(label) || ((isTooMuch || isWeighed) && (MEMBER.test(label) || RUNG.test(label)))
      : MEMBER.test(label) || RUNG.test(label)
  })
}

/** 出资比例分别为60%、25%、15%: what each of several named before it bears or owns. */
const BORNE = /(?:出资|持股|股权|股份|分担|负担|承担|分摊|配套)(?:比例|占比)分别(?:为|是)$/

const endOf = ({ 0: raw, index }: RegExpExecArray): number => index + raw.length

const sumOf = (written: readonly string[]): Exact => written.reduce((all, share) => plus(all, parseExact(share)), ZERO)

/** A share as it is written, without its sign. */
type Written = Span & { readonly written: string }

/** Whether one slip of the pen in a share makes up the difference. */
const isMiswritten = (written: string, difference: Exact, spare: Exact): boolean =>
  misprintsOf(written).some(other => compareExact(absolute(minus(minus(parseExact(written), parseExact(other)), difference)), spare) <= 0)

const dividesOnce = (text: string, first: RegExpExecArray): boolean =>
  DIVIDED_ONCE.test(text.slice(0, first.index).replace(SHARED, '')) || DIVIDED_ONCE.test(text.slice(first.index + first[1]!.length))

/**
 * What is told of shares of one whole that do not make 100 within their rounding, nor miss it so far that they are of other things, unless it is sure that they
 * are of one (`isOne`) and one slip of the pen explains it.
 */
export const judgeShares = (document: Document, shares: readonly Written[], isOne = false): Draft[] => {
  const sum = sumOf(shares.map(({ written }) => written))
  const decimals = Math.max(...shares.map(({ written }) => written.split('.')[1]?.length ?? 0))
  const difference = minus(sum, exact(100))
  const off = absolute(difference)
  const spare = allowance(shares.length, decimals)
  if (compareExact(off, spare) <= 0) return []
  if (compareExact(off, FARTHEST) > 0 && !(isOne && shares.some(({ written }) => isMiswritten(written, difference, spare)))) return []
  return [
    {
      rule: 'total-mismatch',
      level: 'warning',
      confidence: difference.coefficient > 0n ? 0.8 : 0.65,
      messageId: 'total-mismatch.shares',
      data: { shares: shares.map(({ start, end }) => document.text.slice(start, end)).join(' + '), sum: plain(sum) },
      locations: shares.map(share => locate(document, share, 'part')),
      evidence: { arithmetic: `${shares.map(({ written }) => written).join(' + ')} = ${plain(sum)} ≠ 100` },
    },
  ]
}
