import { compareExact, plus } from '../../../text/decimals.js'
import { CARRIED } from './cues.js'
import { textBetween } from './runs.js'
import type { Sum } from './sums.js'
import { earlierBeside, mayBePart, type Summed, type Term, textBehind } from './terms.js'

/** 报名350人，实际参加328人，缺考22人: those present and those missing make the whole. */
export const complements = ({ terms, sentence, text }: Summed): Sum[] =>
  terms.flatMap((missing, index) => {
    const [total, present] = [terms[index - 2], terms[index - 1]]
    if (!total || !present || total.change || total.unit !== present.unit || present.unit !== missing.unit) return []
    const between = text.slice(total.figure.end - sentence.start, missing.figure.start - sentence.start)
    if (CARRIED.test(text.slice(0, missing.figure.start - sentence.start))) return []
    const areApart = MISSING.test(missing.before) || (BY_PROXY.test(missing.before) && /亲自|本人/.test(present.before))
    if (!areApart || !PRESENT.test(present.before) || between.length > 60 || /[。；;]/.test(between)) return []
    return [{ total, parts: [present, missing], cue: 'whole' as const, strong: false }]
  })

/** 所需资金86万元，从专项经费列支50万元，自筹36万元: where money comes from, up to one's own. */
export const funded = ({ terms, sentence, text }: Summed): Sum[] =>
  terms.flatMap((total, index) => {
    if (total.change || !NEEDED.test(total.before) || GIVEN_PART.test(total.before)) return []
    const parts = terms.slice(index + 1).filter(term => !term.change && term.unit === total.unit)
    const last = parts.findIndex(({ before }) => OWN_MEANS.test(before))
    const given = parts.slice(0, last + 1)
    const between = text.slice(total.figure.end - sentence.start, (given.at(-1)?.figure.start ?? sentence.start) - sentence.start)
    if (given.length < 2 || between.length > 80 || /[。；;]|其中/.test(between) || !given.every(({ before }) => GIVEN.test(before)))
      return []
    return [{ total, parts: given, cue: 'whole' as const, strong: true }]
  })

const NEEDED = /(?:需|所需|总投资|计划投资|概算|预算|资金|经费|费用|总额|造价)[^，。；]{0,6}$/
/** 其中中央资金2,800万元: a part of what is needed. */
const GIVEN_PART = /其中|(?:中央|财政|专项|[省市县区]级)[^，。；]{0,6}$/
const OWN_MEANS = /自筹|自有|配套|自行解决|自付|贷款/
const GIVEN = /列支|安排|拨付|拨款|补助|补贴|承担|争取|解决|支付|申请|下达|财政|中央|[省市县区]级|专项|社会|捐赠|自筹|自有|配套|自付|贷款/

/** 应出席董事13名，亲自出席12名，委托他人出席1名. */
const BY_PROXY = /委托\p{Script=Han}{0,8}$/u
const PRESENT = /实际|实到|已|参加|出席|办结|完成|到会|参考|使用|支出|通过|\b(?:attended|present|closed|completed|passed|approved)\b/
const MISSING =
  /正在\p{Script=Han}{2,4}$|缺考|缺席|缺勤|未[\p{Script=Han}]{1,4}$|剩余|尚余|余下|请假|弃权|结余|\b(?:absent|remaining|outstanding|failed|pending)\b/u

/**
 * `made 21 recommendations; we accepted 18 and rejected four`: more were decided on than there were. What is decided one way or the other need not be
 * all there is.
 */
export const decided = (sentences: readonly Summed[], index: number): Sum[] => {
  const own = sentences[index]!
  if (!DECIDED.test(own.text)) return []
  return own.terms.flatMap((other, at): Sum[] => {
    const [one, total] = [own.terms[at - 1], own.terms[at - 2] ?? earlierBeside(sentences, index, 1).at(-1)?.terms.at(-1)]
    if (!one || !total?.value || !one.value || !other.value || total.change || !DECISIONS.some(verbs => areOfPair(verbs, one, other)))
      return []
    const isMore = compareExact(plus(one.value, other.value), total.value) > 0
    const areParts = [one, other].every(part => mayBePart(total, part) && compareExact(part.value!, total.value!) <= 0)
    return isMore && areParts && /^[^.;:]{0,40}\band [a-z]+ $/.test(textBetween(own, one, other))
      ? [{ total, parts: [one, other], cue: 'whole', strong: false }]
      : []
  })
}

/** Verbs for what is decided one way or the other. */
const DECISIONS = [
  ['accepted', 'rejected'],
  ['approved', 'refused|rejected'],
  ['granted', 'refused|denied'],
  ['upheld', 'dismissed|rejected'],
  ['allowed', 'dismissed'],
  ['passed', 'failed'],
  ['won', 'lost'],
].map(pair => pair.map(verb => new RegExp(`\\b(?:${verb}) $`)))
const DECIDED = /\b(?:rejected|refused|denied|dismissed|failed|lost) /

const areOfPair = (verbs: readonly RegExp[], one: Term, other: Term): boolean => verbs[0]!.test(one.before) && verbs[1]!.test(other.before)

/** `38 in favour, 21 against and 4 abstentions, out of 63 votes cast`: all who voted are told. */
export const voted = (own: Summed): Sum[] =>
  own.terms.flatMap((total, index) => {
    const parts = own.terms.slice(Math.max(0, index - 3), index)
    if (parts.length < 3 || !/,? (?:out )?of (?:a total of )?$/i.test(total.before) || !parts.every(part => mayBePart(total, part)))
      return []
    const told = parts.map(part => textBehind(own, part)).join('')
    return /favou?r|\bfor\b/i.test(told) && /against/i.test(told) && /abst/i.test(told)
      ? [{ total, parts, cue: 'before' as const, strong: true }]
      : []
  })
