import type { Document } from '../../../model/document.js'
import type { Draft } from '../../../model/finding.js'
import type { Span } from '../../../model/span.js'
import { locate } from '../within.js'

const YEAR = '((?:1[5-9]|20)\\d{2})'
const DATE = '(?:\\d{1,2}月(?:\\d{1,2}日)?)?'
/** One birth in the paragraph: of whom the ages are. */
const BORN = [
  new RegExp(`(?:出生于|生于|诞生于)(?:[^，。；\\d]{0,8})?${YEAR}年${DATE}`, 'g'),
  new RegExp(`${YEAR}年${DATE}(?:出?生于|出生|生(?=[，,]))`, 'g'),
  new RegExp(`\\bborn (?:[A-Za-z ,]{0,30}? )?(?:in|on) (?:(?:\\d{1,2} )?[A-Z][a-z]+ (?:\\d{1,2},? )?)?${YEAR}\\b`, 'gi'),
]
/** An age at a year told right before it. */
const AGED = [
  new RegExp(
    `${YEAR}年${DATE}(?![^。；;\\d]{0,30}(?:退休|离休|离任|毕业|调)[^。；;\\d]{0,20}(?:享年|终年))[^。；;\\d]{0,30}?(?:享年|终年|時年|时年|年仅|当年|那年|时)?[，,]?(享年|终年|时年|年仅|当时年仅)(\\d{1,3})(?:周)?岁`,
    'g',
  ),
  new RegExp(
    `\\b(?:died|retired|resigned|graduated|was elected|was appointed) (?:[A-Za-z ,]{0,30}? )?(?:in|on) (?:(?:\\d{1,2} )?[A-Z][a-z]+ (?:\\d{1,2},? )?)?${YEAR}(,? (?:aged|at the age of|at)) (\\d{1,3})\\b`,
    'gi',
  ),
]
/** An age as it is now, sometimes with the year beside it. */
const AGED_NOW = [
  /(今年|现年|现)(\d{1,3})周?岁(?:[（(]((?:19|20)\d{2})年[）)])?/g,
  /\b(this year at the age of|(?:is|are) now(?: aged)?|now aged|turns|turned) (\d{1,3})\b(?: (?:in|during) ((?:19|20)\d{2})| (?:this year|years old))?/gi,
]
/** Work from one year to another and how long it was. */
const SERVED = [
  new RegExp(
    `${YEAR}年${DATE}[^。；;\\d]{0,12}?(?:参加工作|任教|执教|从教|入职|入伍|参军|从医|从艺|从警)[^；;]{0,80}?${YEAR}年${DATE}(?:光荣)?(?:退休|离休|退役|离任|转业)[，,](?:从[教医艺警业]|任职|工作|执教|服役|军旅生涯)(?:共|达|整整)?(\\d{1,2})年`,
    'g',
  ),
  new RegExp(
    `\\b(?:joined|entered|began|started|was appointed)\\b[^.;]{0,60}? in ${YEAR}\\b[^.;]{0,60}?\\b(?:retired|left|stepped down|resigned|served until)\\b[^.;]{0,30}? (?:in )?${YEAR} after (\\d{1,2}) years\\b`,
    'gi',
  ),
]
/** Chinese ages may count the year begun, English ones the year completed; a birthday may be yet to come. */
const AGE_SLACK = 1

/** Ages that do not follow from the year of birth, and years of service that are not those between: born in 1938, died in 2021, aged 73. */
export const wrongLifetimes = (document: Document, ownYear: number | undefined): Draft[] =>
  document.blocks.flatMap(block => {
    const text = document.text.slice(block.start, block.end)
    if (block.kind === 'furniture' || !/岁|aged?\b|\bnow\b|\bturn|从|工作|任职|执教|服役|生涯|years/.test(text)) return []
    return [...ages(text, ownYear), ...services(text)].map(wrong => draft(document, wrong, block.start))
  })

interface Wrong extends Span {
  readonly messageId: 'date-mismatch.age' | 'date-mismatch.service'
  readonly since: number
  readonly year: number
  readonly stated: number
}

const ages = (text: string, ownYear: number | undefined): Wrong[] => {
  const births = BORN.flatMap(pattern => [...text.matchAll(pattern)])
  if (births.length !== 1) return []
  const since = Number(births[0]![1])
  const told = [
    ...AGED.flatMap(pattern => [...text.matchAll(pattern)]).map(match => ({ match, year: Number(match[1]), lead: match[2]! })),
    ...AGED_NOW.flatMap(pattern => [...text.matchAll(pattern)]).map(match => ({
      match,
      year: Number(match[3] ?? ownYear),
      lead: match[1]!,
    })),
  ]
  return told.flatMap(({ match, year, lead }) => {
    const stated = Number(lead === match[1] ? match[2] : match[3])
    const wrong = { messageId: 'date-mismatch.age' as const, since, year, stated, ...spanFrom(match, lead) }
    return year >= since && Math.abs(year - since - stated) > AGE_SLACK ? [wrong] : []
  })
}

const services = (text: string): Wrong[] =>
  SERVED.flatMap(pattern => [...text.matchAll(pattern)]).flatMap(match => {
    const [since, year, stated] = [Number(match[1]), Number(match[2]), Number(match[3])]
    const wrong = { messageId: 'date-mismatch.service' as const, since, year, stated, ...spanFrom(match, match[2]!) }
    return year > since && Math.abs(year - since - stated) > 1 ? [wrong] : []
  })

/** From the last of some words of a match to its end. */
const spanFrom = (match: RegExpExecArray, words: string): Span => ({
  start: match.index + match[0].lastIndexOf(words) + (words.length - words.replace(/^[,，\s]+/, '').length),
  end: match.index + match[0].length,
})

const draft = (document: Document, { messageId, since, year, stated, start, end }: Wrong, by: number): Draft => ({
  rule: 'date-mismatch',
  level: 'warning',
  confidence: 0.85,
  messageId,
  data: { quote: document.text.slice(start + by, end + by), since, year, stated, counted: year - since },
  locations: [locate(document, { start: start + by, end: end + by }, 'mention')],
  evidence: { arithmetic: `${year} − ${since} = ${year - since} ≠ ${stated}` },
})
