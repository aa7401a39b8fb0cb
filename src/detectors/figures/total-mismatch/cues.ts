import { regexp } from '../../../text/regexp.js'
import { SECOND_NAMES } from '../opposite-names.js'
import type { Term } from './terms.js'

/** Any word that may join a total and parts. */
export const ANY_CUE = regexp('i')`
  资金来源|自筹|自有|配套|自付|贷款|其中|分别|依次|中[，,]
  |[按从依分][^，。；]{1,14}(?:分|看|统计)
  |[件户起宗批]\d[\d,.]*人
  |合计|共计|总计|总共|一共|共|包括|包含|涵盖|实到|实际|组成|构成|总[数额量长里面规产人户重装]|满分|未|亲自|剩余|尚余|余下|请假|弃权|结余|其[他它余]|正在|[：:（(]
  |of which|of these|of whom|of them|of the|of this|of that|total|in all|in aggregate|altogether|^Together|including|combined|consisting|comprising|composed|made up|accounted for|due to|caused by|fell into
  |comprised|divided|split|assigned|allocated|randomi[sz]ed
  |\binclud|\bremaining\b|\brest\b
  |[$£€]\d[^;]{0,80},? and [^,.;]{0,40}[$£€]\d
  |\bof (?:our|the|its|their|these) \d
  |\d[^,.;]{0,30}, (?:with |[a-z]+ing )?[$€£]?\d
  |first half|\bout of\b|\bpart(?:ly|ially)\b
  |bringing|taking|\b(?:which|together|combined),? with\b
  |\b(?:rejected|refused|denied|dismissed|failed|lost) 
  |${SECOND_NAMES}
`

const AFTER_HAN =
  /(其中|^(?:[\p{Script=Han}]{0,8}(?<![集高初其途]))?中[，,])|(?:分别|依次|具体)(?:为|是|有)|分别[\p{Script=Han}]{2}$|(?:由)/u

/** Words before a figure that call it a total: 合计, 共, 总面积达. */
export const TOTAL_BEFORE_HAN =
  /(合计|共计|总计|总共|一共|总数[为达]?|总额[为达]?|总量[为达]?|三项合计|两项合计|合起来|满分)|(?<![公中])共|总(?:长|长度|里程|面积|规模|产量|人口|户数|重量|装机)(?:容量)?(?:达到?|为|增至)$/
const OPEN = /包括|包含|涵盖|,? including |\binclud(?:es?|ed)\b/
const AFTER_EN = regexp('i')`
  (?<!\b(?:one|some|many|most|few|each|any|none|all|both|half|several) )\b(of (?:which|these|whom|them|those))\b
  |\b(?:consisting of|compris(?:es?|ing|ed(?: of)?)|composed of|made up of|broken down (?:as|into|by)
    |(?:divided|split|assigned|allocated|randomi[sz]ed) (?:among|between|into|to))\b
`

/** The same of English: `a total of`, `altogether`. */
export const TOTAL_BEFORE_EN = regexp('i')`
  \b(?:(?:for )?a (?:grand |combined |overall )?total of|total(?:l?ing|l?ed)?|in all
    |together(?: (?:making|worth|gave|giving|with a total of))?|altogether|combined|adding up to|sum of
    |(?:giving|gives|gave|making|makes|made|producing)(?: (?:us|a|the|our|its)){0,2} (?:total|combined|overall) [a-z]{3,20}(?: [a-z]{3,20})? of)\s*[:,]?\s*(?:of )?(?:about )?$
`

/** Words of English behind a figure that call it a total: `12 boats in all`. */
export const TOTAL_AFTER_EN = /^(?: [a-z]+){0,4},? (?:in (?:total|all)|altogether|combined)\b/i

/** `$55.2 million over the three years`, behind what each of them brought. */
export const OVER_ALL_EN =
  /^(?: [a-z]+)? (?:over|for|in|across) (?:the|all) (?:(?<count>two|three|four|five|six|seven|eight|nine|ten) |(?:whole|full|entire) )[a-z]+\b/i

/** Whether the words right before a figure call it a total. */
export const isCalledTotal = ({ before }: Term): boolean =>
  TOTAL_BEFORE_HAN.test(before.slice(-14)) || TOTAL_BEFORE_EN.test(before.slice(-40))
/** A colon or an opening bracket between a total and its parts: 71 patients withdrew (38 on treatment, 33 on placebo). */
const JOINING = [
  /^(?:[，,]?[^，。；,;]{0,16}|[ a-z0-9/–-]{0,24}(?: [A-Z][a-z]+)?[ a-z0-9/–-]{0,24})[：:][^：:]{0,24}$/,
  /^[^，。；,;：:（()）]{0,12}[（(][^）)]{0,24}$/,
  /^(?: [a-z][a-z-]*){1,6} \($/,
  /^[ a-z0-9-]{0,24} (?:between|from|in|during|since|by|to|until) (?:the )?(?:[A-Z][a-z]+ )?\d{4}(?: (?:and|to) (?:the )?(?:[A-Z][a-z]+ )?\d{4})?: $/,
]
/** A bracket that opens and closes between a total and its parts says something of the total. */
const CLOSED = /[（(][^（()）]{0,80}[)）]/g

/**
 * What the words between a total and the first of its parts say of the parts: `some` of it (其中, `of which`), `open` (包括), the `whole` of it
 * (分别为, `made up of`), or no more than a `colon` or bracket; undefined when nothing joins them.
 */
export const cueBetween = (written: string): 'some' | 'open' | 'whole' | 'colon' | undefined => {
  const between = written.replace(CLOSED, '')
  const found = AFTER_HAN.exec(between) ?? AFTER_EN.exec(between)
  if (found?.[1] !== undefined) return 'some'
  if (found) return 'whole'
  if (OPEN.test(between)) return 'open'
  return JOINING.some(joining => joining.test(between)) ? 'colon' : undefined
}

/** A clause about another year: "38 with injury; in 2023 there were 455". */
export const ANOTHER_TIME = regexp('i')`
  [；;，,](?:而|较|比|同比)?(?:上年|去年|前年|上年同期|[12]\d{3}年)(?!度)|[;,] (?:(?:and|but|while|whereas) )?(?:(?:in|during|for) [12]\d{3}
    |(?:in )?the (?:previous|prior|preceding) (?:year|period)|(?:the )?(?:last year|year before))\b
`

/** What was there before joins in: neither is the difference of two figures what is left, nor what is left a part. */
export const CARRIED = /结转|期初|年初(?:结余|余额|资金)|上年(?:末)?余|滚存|opening|brought forward|carried|reserves/i

/** What a total is held against is not the total: "compared with 7,655 in the year before", 上年同期为820件; "an increase of 6.7 per cent on the 386,500 of 2024". */
export const COMPARED =
  /\b(?:compared (?:with|to)|against|versus|up from|down from)\s(?:[a-z]+\s){0,3}$|^\)?\s(?:(?:fewer|more|less|lower|higher|greater)\s)?(?:on|over|than|from)\s(?:the\s)?$|(?:上年|去年|同期|上期)[^，。；]{0,6}$/i
